import { describe, expect, test } from '@jest/globals';
import { standardCommands } from '#contracts/core/standard';
import { callCommands } from '#contracts/open-calls/call.commands';
import { applicationCommands as commands } from '#contracts/open-calls/application.commands';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { mergeCommands } from '#contracts/firm-registry/merge.commands';
import { personCommands } from '#contracts/firm-registry/person.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { newId } from '#platform/database/ids';
import { admin, firmUserOf } from '#testing/actors';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { chamber, house, useCallHouse } from './call-house.js';
import { aContent, anApplicant, anOpenCall } from './factories.js';

useCallHouse(firmRegistryService);
const draft = (callId: string, firmId: string, user = firmUserOf(firmId), over = {}) =>
  house.ask(
    commands.startApplication,
    { callId, firmId, sector: 'textile', content: aContent(), ...over },
    user,
  );

describe('an application', () => {
  test('on behalf of a firm is entered by staff, found by the firm’s title, and follows the firm when two turn out to be one', async () => {
    const callId = await anOpenCall(house, chamber);
    await expect(draft(callId, newId(), chamber.staff)).rejects.toMatchObject({
      code: 'REFERENCE_NOT_FOUND',
      details: { pointer: '/firmId' },
    });
    const [left, right] = await Promise.all(
      ['Hayali İpek Dokuma A.Ş.', 'Hayali İpek Dokuma Ltd. Şti.'].map((title) =>
        house.ask(firmCommands.registerFirm, { title, institutionId: chamber.institutionId }, chamber.staff),
      ),
    );
    const { id } = await draft(callId, left.id, chamber.staff);
    await house.settled();
    expect(
      (await house.ask(commands.listApplications, { callId, q: 'IPEK DOKUMA' }, chamber.staff)).items,
    ).toMatchObject([{ id }]);
    expect((await house.ask(commands.listApplications, { callId, q: 'pamuk' }, chamber.staff)).items).toEqual(
      [],
    );

    const other = await anOpenCall(house, chamber);
    await draft(other, left.id, chamber.staff);
    await draft(other, right.id, chamber.staff);
    const { items } = await house.ask(mergeCommands.listMergeCandidates, {}, chamber.staff);
    const pair = items.find((c) => [c.left.id, c.right.id].includes(left.id))!;
    const { canonicalId, mergeId } = await house.ask(
      mergeCommands.decideMerge,
      { candidateId: pair.id, decision: 'same' },
      chamber.staff,
    );
    await house.settled();
    const merged = canonicalId === left.id ? right.id : left.id;
    await expect(draft(callId, right.id)).rejects.toMatchObject({ code: 'APPLICATION_EXISTS' });
    expect(
      (await house.ask(commands.listOwnApplications, { firmId: canonicalId! }, chamber.staff)).items.map(
        (a) => a.callId,
      ),
    ).toContain(callId);
    expect((await house.ask(standardCommands('open-calls').tasks, {}, chamber.staff)).items).toContainEqual(
      expect.objectContaining({ kind: 'application.duplicate', count: 1 }),
    );
    await house.ask(mergeCommands.undoMerge, { mergeId: mergeId! }, chamber.staff);
    await house.settled();
    expect(
      await house.sql('open-calls', 'SELECT DISTINCT firm_key AS key FROM application WHERE firm_id = $1', [
        merged,
      ]),
    ).toEqual([{ key: merged }]);
    expect((await house.ask(standardCommands('open-calls').tasks, {}, chamber.staff)).items).toEqual([]);
  });

  test('forgets the signatory’s name when that person is erased', async () => {
    const callId = await anOpenCall(house, chamber);
    const { id: personId } = await house.ask(
      personCommands.registerPerson,
      { name: 'Silinecek Deneme', institutionId: chamber.institutionId },
      chamber.staff,
    );
    const firmId = newId();
    const { id } = await draft(callId, firmId, firmUserOf(firmId), {
      content: aContent({ signatory: 'Silinecek Deneme', signatoryPersonId: personId }),
    });
    await house.ask(personCommands.erasePerson, { personId, reason: 'Başvuru üzerine' }, admin());
    await house.settled();
    const { content } = await house.ask(commands.readApplication, { applicationId: id }, firmUserOf(firmId));
    expect(content).toMatchObject({ signatoryPersonId: personId });
    expect(content).not.toHaveProperty('signatory');
  });

  test('of a solution provider comes from outside the programme, and its pitch is noted', async () => {
    const inside = newId();
    await house.ask(
      programCommands.startParticipation,
      { programId: chamber.programId, firmId: inside, sector: 'textile' },
      chamber.staff,
    );
    await house.settled();
    const callId = await anOpenCall(house, chamber, { kind: 'open-innovation', sectors: [] });
    const content = aContent({ solution: 'Atık ısıdan elektrik' });
    await expect(
      house.ask(commands.startApplication, { callId, firmId: inside, content }, firmUserOf(inside)),
    ).rejects.toMatchObject({ code: 'PROVIDER_PARTICIPATES' });
    // It is said before they try: to a firm of the programme, of an innovation call only.
    const refused = async (id: string, user = firmUserOf(inside)) =>
      (await house.ask(callCommands.readCall, { callId: id }, user)).refused;
    expect(await refused(callId)).toEqual([{ firmId: inside, code: 'PROVIDER_PARTICIPATES' }]);
    expect(await refused(callId, firmUserOf(newId()))).toEqual([]);
    expect(await refused(callId, chamber.staff)).toEqual([]);
    expect(await refused(await anOpenCall(house, chamber))).toEqual([]);
    const { id } = await anApplicant(house, callId, null, content);
    const eventId = newId();
    await expect(
      house.ask(commands.markPitch, { applicationId: id, eventId, on: '2026-03-03' }, chamber.staff),
    ).rejects.toMatchObject({ code: 'BACKFILL_FUTURE' });
    await house.ask(commands.markPitch, { applicationId: id, eventId, on: '2026-03-01' }, chamber.staff);
    const [fact] = await house.sql(
      'open-calls',
      `SELECT type, data -> 'pitched' AS pitched, occurred_at FROM outbox WHERE aggregate_id = $1 ORDER BY seq DESC NULLS FIRST LIMIT 1`,
      [id],
    );
    expect(fact).toMatchObject({
      type: 'evt.open-calls.application.pitched.v1',
      pitched: true,
      occurred_at: new Date('2026-03-01T09:00:00Z'),
    });
    expect(
      (await house.ask(commands.listApplications, { callId, q: 'ATIK ISI' }, chamber.staff)).items,
    ).toMatchObject([{ id, pitched: true, solution: 'Atık ısıdan elektrik' }]);
    const firmCall = await anApplicant(house, await anOpenCall(house, chamber));
    await expect(
      house.ask(commands.markPitch, { applicationId: firmCall.id, on: '2026-03-01' }, chamber.staff),
    ).rejects.toMatchObject({ code: 'NOT_OPEN_INNOVATION' });
  });
});
