import { describe, expect, test } from '@jest/globals';
import { applicationCommands as commands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import type { FormField } from '#contracts/open-calls/form/form-def';
import { formCommands } from '#contracts/open-calls/form.commands';
import { openCallsContract } from '#contracts/open-calls/open-calls.contract';
import { FileStore } from '#platform/files/file-store';
import { newId } from '#platform/database/ids';
import { firmUserOf, staffOf, withRole } from '#testing/actors';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { chamber, house, useCallHouse } from './call-house.js';
import { aCall, aContent, anApplicant, anOpenCall } from './factories.js';
import { aFile, aFirm } from './files.js';

useCallHouse(firmRegistryService);

async function aDraft() {
  const callId = await anOpenCall(house, chamber);
  const firmId = newId();
  const [ayse, veli] = [firmUserOf(firmId), firmUserOf(firmId)];
  const { id } = await house.ask(
    commands.startApplication,
    { callId, firmId, sector: 'textile', content: aContent() },
    ayse,
  );
  return { callId, firmId, ayse, veli, id };
}

describe('the autosave of an application', () => {
  test('keeps what two people write at once, tells the time, and shows a field that both changed', async () => {
    const { id, ayse, veli } = await aDraft();
    const edit = (user: typeof ayse, base: number, changes: Record<string, unknown>) =>
      house.ask(commands.editApplication, { applicationId: id, base, changes }, user);
    house.clock.set('2026-03-02T09:05:00Z');
    expect(await edit(ayse, 1, { euExportShare: '10', 'answers/Vardiya': 'iki' })).toEqual({
      version: 2,
      savedAt: '2026-03-02T09:05:00.000Z',
      conflicts: [],
      others: {},
      formVersion: null,
    });
    expect(await edit(veli, 1, { euExportShare: '20', sector: 'plastics' })).toMatchObject({
      version: 3,
      conflicts: [{ key: 'euExportShare', theirs: { value: '10' } }],
      others: { 'answers/Vardiya': 'iki' },
    });
    expect(await edit(veli, 3, { euExportShare: '20' })).toMatchObject({ version: 4, conflicts: [] });
    expect(await house.ask(commands.readApplication, { applicationId: id }, ayse)).toMatchObject({
      sector: 'plastics',
      content: { euExportShare: '20', answers: { Vardiya: 'iki', 'Çalışan sayısı': 120 } },
    });
  });

  test('repeated changes nothing more, and a faulty edit changes nothing at all', async () => {
    const { id, ayse } = await aDraft();
    const edit = { applicationId: id, base: 1, changes: { 'answers/Vardiya': 'iki' } };
    expect(await house.ask(commands.editApplication, edit, ayse)).toMatchObject({ version: 2 });
    expect(await house.ask(commands.editApplication, edit, ayse)).toMatchObject({
      version: 2,
      conflicts: [],
    });
    for (const [changes, code, pointer] of [
      [{ bilinmeyen: 'x', euExportShare: '5' }, 'VALIDATION', '/changes/bilinmeyen'],
      [{ euExportShare: 'çok' }, 'VALIDATION', '/changes/euExportShare'],
      [{ sector: 'uzay' }, 'SECTOR_NOT_CALLED', undefined],
    ] as const)
      await expect(
        house.ask(commands.editApplication, { applicationId: id, base: 2, changes }, ayse),
      ).rejects.toMatchObject({ code, ...(pointer ? { details: { errors: [{ pointer }] } } : {}) });
    await expect(house.ask(commands.editApplication, { ...edit, base: 9 }, ayse)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect(await house.ask(commands.readApplication, { applicationId: id }, ayse)).toMatchObject({
      version: 2,
      content: { euExportShare: '42.5' },
    });
  });

  test('is for people of the firm and the staff; a rival, a reviewer and another chamber get 404', async () => {
    const { id } = await aDraft();
    const edit = { applicationId: id, base: 1, changes: { euExportShare: '1' } };
    for (const other of [
      firmUserOf(newId()),
      staffOf(newId()),
      withRole('program', chamber.programId, 'reviewer'),
    ])
      await expect(house.ask(commands.editApplication, edit, other)).rejects.toMatchObject({
        code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/),
      });
    expect(await house.ask(commands.editApplication, edit, chamber.staff)).toMatchObject({ version: 2 });
  });
});

describe('the time for applying', () => {
  test('is given to one firm with a reason, and to nobody else', async () => {
    const callId = await anOpenCall(house, chamber);
    const late = await aFirm(house, chamber);
    const user = firmUserOf(late);
    const grant = { callId, firmId: late, until: '2026-04-03T14:00:00Z', reason: 'Sistem arızası' };
    await expect(
      house.ask(commands.grantLateAccess, { ...grant, until: '2026-04-01T13:00:00Z' }, chamber.staff),
    ).rejects.toMatchObject({ code: 'DEADLINE_NOT_LATER', details: { pointer: '/until' } });
    await expect(
      house.ask(commands.grantLateAccess, { ...grant, firmId: newId() }, chamber.staff),
    ).rejects.toMatchObject({ code: 'REFERENCE_NOT_FOUND' });
    await house.ask(commands.grantLateAccess, grant, chamber.staff);
    house.clock.set('2026-04-02T09:00:00Z');
    const start = (firmId: string, by = firmUserOf(firmId)) =>
      house.ask(commands.startApplication, { callId, firmId, sector: 'textile', content: aContent() }, by);
    await expect(start(newId())).rejects.toMatchObject({ code: 'CALL_CLOSED' });
    const { id } = await start(late, user);
    expect(await house.ask(commands.readApplication, { applicationId: id }, user)).toMatchObject({
      deadline: '2026-04-03T14:00:00.000Z',
      accepts: true,
    });
    await house.ask(callCommands.closeCall, { callId }, chamber.staff);
    await house.ask(commands.submitApplication, { applicationId: id }, user);
    expect(await house.ask(commands.listLateAccess, { callId }, chamber.staff)).toMatchObject({
      items: [{ firmId: late, until: '2026-04-03T14:00:00.000Z', reason: 'Sistem arızası' }],
    });
    expect(
      await house.sql(
        'open-calls',
        `SELECT reason FROM audit WHERE noun_id = $1 AND action = 'call.late-access'`,
        [callId],
      ),
    ).toEqual([{ reason: 'Sistem arızası' }]);
    house.clock.set('2026-04-04T09:00:00Z');
    await expect(start(late, user)).rejects.toMatchObject({ code: 'CALL_CLOSED' });
  });

  test('may be longer for the signed declaration', async () => {
    const { id: callId } = await house.ask(callCommands.createCall, aCall(chamber.programId), chamber.staff);
    await expect(
      house.ask(commands.setApplyRules, { callId, declarationBy: '2026-03-30T14:00:00Z' }, chamber.staff),
    ).rejects.toMatchObject({ code: 'CALL_DEADLINE' });
    await house.ask(commands.setApplyRules, { callId, declarationBy: '2026-04-08T14:00:00Z' }, chamber.staff);
    await house.ask(callCommands.openCall, { callId }, chamber.staff);
    const { id, user } = await anApplicant(house, callId);
    house.clock.set('2026-04-05T09:00:00Z');
    const { fileId } = await aFile(house, user);
    const hand = { applicationId: id, fileId, signedOn: '2026-04-04' };
    await house.ask(commands.handInDeclaration, hand, user);
    expect(await house.ask(commands.readApplication, { applicationId: id }, chamber.staff)).toMatchObject({
      declarationFileId: fileId,
      declarationBy: '2026-04-08T14:00:00.000Z',
    });
    const access = { fileId, of: `application:${id}` };
    for (const [who, allowed] of [
      [user, true],
      [chamber.staff, true],
      [firmUserOf(newId()), false],
      [withRole('program', chamber.programId, 'reviewer'), false],
    ] as const)
      expect(await house.ask(openCallsContract.commands.fileAccess, access, who)).toEqual({ allowed });
    house.clock.set('2026-04-09T09:00:00Z');
    await expect(house.ask(commands.handInDeclaration, hand, user)).rejects.toMatchObject({
      code: 'CALL_CLOSED',
    });
  });
});

describe('what a firm may apply for', () => {
  test('is one a facility where the call says so', async () => {
    const { id: callId } = await house.ask(callCommands.createCall, aCall(chamber.programId), chamber.staff);
    await house.ask(commands.setApplyRules, { callId, perFacility: true }, chamber.staff);
    await house.ask(callCommands.openCall, { callId }, chamber.staff);
    await expect(
      house.ask(commands.setApplyRules, { callId, perFacility: false }, chamber.staff),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
    const firmId = newId();
    const user = firmUserOf(firmId);
    const start = (facilityId?: string) =>
      house.ask(
        commands.startApplication,
        { callId, firmId, sector: 'textile', content: aContent({ facilityId }) },
        user,
      );
    const [gebze, cerkes] = [newId(), newId()];
    await start(gebze);
    const second = await start(cerkes);
    await expect(start(gebze)).rejects.toMatchObject({ code: 'APPLICATION_EXISTS' });
    const undecided = await start();
    await expect(
      house.ask(
        commands.editApplication,
        { applicationId: undecided.id, base: 1, changes: { facilityId: gebze } },
        user,
      ),
    ).rejects.toMatchObject({ code: 'APPLICATION_EXISTS' });
    await expect(
      house.ask(commands.submitApplication, { applicationId: undecided.id }, user),
    ).rejects.toMatchObject({
      code: 'APPLICATION_INCOMPLETE',
      details: { errors: [{ pointer: '/content/facilityId' }] },
    });
    await house.ask(commands.submitApplication, { applicationId: second.id }, user);
    // Which facilities are taken is told before one is chosen.
    const { items } = await house.ask(commands.listApplications, { callId, firmId }, user);
    expect(items.map((item) => item.facilityId)).toEqual([null, cerkes, gebze]);
  });

  test('begins anew with what was withdrawn, apart from the declaration', async () => {
    const callId = await anOpenCall(house, chamber);
    const { id, firmId, user } = await anApplicant(house, callId);
    const again = { callId, firmId, sector: 'textile', from: id };
    await expect(house.ask(commands.startApplication, again, user)).rejects.toMatchObject({
      code: 'REFERENCE_NOT_FOUND',
    });
    await house.ask(commands.withdrawApplication, { applicationId: id }, user);
    const made = await house.ask(commands.startApplication, again, user);
    const { content } = await house.ask(commands.readApplication, { applicationId: made.id }, user);
    expect(content).toMatchObject({ euExportShare: '42.5', answers: { 'Çalışan sayısı': 120 } });
    expect(content.declaration).toBeUndefined();
  });
});

describe('a form’s own declaration', () => {
  test('is made anew, too, when a withdrawn application is begun again', async () => {
    const { id: callId } = await house.ask(callCommands.createCall, aCall(chamber.programId), chamber.staff);
    const say = (tr: string) => ({ tr });
    const fields: FormField[] = [
      { key: 'ozet', type: 'text', label: say('Özet') },
      { key: 'onay', type: 'declaration', label: say('Taahhüt'), text: say('Doğrudur.'), required: true },
    ];
    const form = { sections: [{ key: 'a', title: say('A'), fields }] };
    await house.ask(formCommands.saveForm, { callId, form, ifVersion: 0 }, chamber.staff);
    await house.ask(callCommands.openCall, { callId }, chamber.staff);
    const firmId = newId();
    const user = firmUserOf(firmId);
    const answers = { ozet: 'Kısa', onay: true };
    const start = (more: object) =>
      house.ask(commands.startApplication, { callId, firmId, sector: 'textile', ...more }, user);
    const { id } = await start({ content: aContent({ answers }) });
    await house.ask(commands.submitApplication, { applicationId: id }, user);
    await house.ask(commands.withdrawApplication, { applicationId: id }, user);
    const again = await start({ from: id });
    const read = await house.ask(commands.readApplication, { applicationId: again.id }, user);
    expect(read.content.answers).toEqual({ ozet: 'Kısa' });
    await expect(
      house.ask(commands.submitApplication, { applicationId: again.id }, user),
    ).rejects.toMatchObject({
      code: 'APPLICATION_INCOMPLETE',
      details: { errors: [{ pointer: '/content/answers/onay' }] },
    });
  });
});

describe('the receipt', () => {
  test('is a paper with number, instant and hash, made once', async () => {
    const callId = await anOpenCall(house, chamber);
    const { id, user, receipt } = await anApplicant(house, callId);
    const { fileId } = await house.ask(commands.makeReceipt, { applicationId: id }, user);
    expect(await house.ask(commands.makeReceipt, { applicationId: id }, chamber.staff)).toEqual({ fileId });
    const files = house.get('open-calls', FileStore);
    expect(await files.meta(fileId)).toMatchObject({
      name: `basvuru-${receipt.number}.pdf`,
      type: 'application/pdf',
    });
    await expect(
      house.ask(commands.makeReceipt, { applicationId: id }, firmUserOf(newId())),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
