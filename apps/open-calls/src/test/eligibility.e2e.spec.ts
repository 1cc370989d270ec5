import { describe, expect, test } from '@jest/globals';
import { applicationCommands as applications } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { eligibilityCommands as commands } from '#contracts/open-calls/eligibility.commands';
import type { EligibilityRules } from '#contracts/open-calls/eligibility.messages';
import { formCommands } from '#contracts/open-calls/form.commands';
import type { FormDef } from '#contracts/open-calls/form/form-def';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { standardCommands } from '#contracts/core/standard';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { firmUserOf, staffOf, withRole } from '#testing/actors';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { chamber, house, noticeTexts, useCallHouse } from './call-house.js';
import { aCall } from './factories.js';
import { aFile } from './files.js';

useCallHouse(firmRegistryService);

const form = (over: FormDef['sections'][number]['fields'] = []): FormDef => ({
  sections: [
    {
      key: 'genel',
      title: { tr: 'Genel' },
      fields: [
        { type: 'number', key: 'enerji', label: { tr: 'Yıllık elektrik' }, unit: 'kWh', required: true },
        {
          type: 'file',
          key: 'kapasite',
          label: { tr: 'Kapasite raporu' },
          accept: ['pdf'],
          completable: true,
        },
        ...over,
      ],
    },
  ],
});
const rules: EligibilityRules = {
  rules: [
    {
      code: 'U1',
      kind: 'size',
      title: 'KOBİ olmak',
      values: ['micro', 'small', 'medium'],
      otherwise: 'ineligible',
    },
    { code: 'U2', kind: 'province', title: 'İstanbul’da olmak', values: ['34'], otherwise: 'ineligible' },
    { code: 'U3', kind: 'no-support', title: 'Aynı faaliyet için destek almamak', otherwise: 'person' },
    { code: 'U4', kind: 'document', field: 'kapasite', title: 'Kapasite raporu', otherwise: 'ineligible' },
  ],
  completionDays: 5,
  completable: ['kapasite'],
};

async function aCallWithRules() {
  const { id: callId } = await house.ask(callCommands.createCall, aCall(chamber.programId), chamber.staff);
  await house.ask(formCommands.saveForm, { callId, ifVersion: 0, form: form() }, chamber.staff);
  await house.ask(commands.setEligibilityRules, { callId, ...rules }, chamber.staff);
  await house.ask(callCommands.openCall, { callId }, chamber.staff);
  return callId;
}

async function aFirm(over: { kobiClass?: 'micro' | 'small' | 'medium' | 'large'; province?: string } = {}) {
  const { id } = await house.ask(
    firmCommands.registerFirm,
    {
      title: `Deneme ${newId()} AŞ`,
      institutionId: chamber.institutionId,
      kobiClass: 'medium',
      province: '34',
      ...over,
    },
    chamber.staff,
  );
  await house.settled();
  return { firmId: id, user: firmUserOf(id) };
}

async function aDraft(callId: string, { firmId, user }: Awaited<ReturnType<typeof aFirm>>) {
  const { id } = await house.ask(
    applications.startApplication,
    { callId, firmId, sector: 'textile', content: { otherSupport: false, answers: { enerji: '1200' } } },
    user,
  );
  return id;
}

describe('eligibility', () => {
  test('is told at once, with what was found, while the firm can still mend it', async () => {
    const callId = await aCallWithRules();
    const firm = await aFirm({ kobiClass: 'large' });
    const id = await aDraft(callId, firm);
    const check = () => house.ask(commands.checkEligibility, { applicationId: id }, firm.user);
    expect(await check()).toMatchObject({
      verdict: 'ineligible',
      findings: [
        { code: 'U1', finding: 'not-met', found: 'large', allowed: ['micro', 'small', 'medium'] },
        { code: 'U2', finding: 'met' },
        { code: 'U3', finding: 'met' },
        { code: 'U4', finding: 'not-met', otherwise: 'person', field: 'kapasite' },
      ],
    });
    const { version } = await house.ask(firmCommands.readFirm, { firmId: firm.firmId }, chamber.staff);
    await house.ask(
      firmCommands.changeFirm,
      {
        firmId: firm.firmId,
        title: 'Deneme Küçülen AŞ',
        kobiClass: 'small',
        province: '34',
        ifVersion: version,
      },
      chamber.staff,
    );
    await house.settled();
    const file = await aFile(house, firm.user, 'kapasite.pdf');
    await house.ask(
      applications.editApplication,
      { applicationId: id, base: 1, changes: { 'answers/kapasite': [file] } },
      firm.user,
    );
    expect(await check()).toMatchObject({ verdict: 'eligible' });
    await expect(
      house.ask(commands.checkEligibility, { applicationId: id }, firmUserOf(newId())),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('that needs a person waits in a list, and is decided with a reason that can be taken back', async () => {
    const callId = await aCallWithRules();
    const large = await aFirm({ kobiClass: 'large' });
    const fine = await aFirm();
    const out = await aDraft(callId, large);
    const inside = await aDraft(callId, fine);
    for (const [applicationId, user] of [
      [out, large.user],
      [inside, fine.user],
    ] as const)
      await house.ask(applications.submitApplication, { applicationId }, user);
    const open = () => house.ask(commands.listEligibility, { callId, state: 'open' }, chamber.staff);
    expect((await open()).items).toMatchObject([
      { applicationId: out, verdict: 'ineligible', open: ['U1', 'U4'] },
      { applicationId: inside, verdict: 'person', open: ['U4'] },
    ]);
    const decide = (eligible: boolean, reason?: string) =>
      house.ask(commands.decideEligibility, { applicationId: out, eligible, reason }, chamber.staff);
    await expect(decide(false)).rejects.toMatchObject({ code: 'DECISION_REASON' });
    await decide(false, 'Büyük işletme');
    const read = (by: Actor) => house.ask(applications.readApplication, { applicationId: out }, by);
    expect(await read(chamber.staff)).toMatchObject({ state: 'ineligible', stateReason: 'Büyük işletme' });
    // The firm hears of it when staff release it, not when it is decided.
    expect(await read(large.user)).toMatchObject({ state: 'submitted', stateReason: null });
    expect(await house.ask(commands.checkEligibility, { applicationId: out }, large.user)).toMatchObject({
      decided: null,
      reason: null,
    });
    expect((await open()).items).toMatchObject([{ applicationId: inside }]);
    await decide(true, 'Sınıfı yeniden hesaplandı');
    expect(await house.ask(applications.readApplication, { applicationId: out }, large.user)).toMatchObject({
      state: 'submitted',
      stateReason: null,
    });
    for (const other of [staffOf(newId()), withRole('program', chamber.programId, 'reviewer'), large.user])
      await expect(
        house.ask(commands.decideEligibility, { applicationId: out, eligible: true }, other),
      ).rejects.toMatchObject({ code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/) });
    expect(await house.statements('open-calls', open)).toHaveLength(2);
  });

  test('rules are refused when they do not fit, and are frozen with the call', async () => {
    const { id: callId } = await house.ask(callCommands.createCall, aCall(chamber.programId), chamber.staff);
    await expect(
      house.ask(
        commands.setEligibilityRules,
        { callId, rules: [{ ...rules.rules[0], values: ['dev'] }] },
        chamber.staff,
      ),
    ).rejects.toMatchObject({
      code: 'CALL_RULES',
      details: { errors: [{ code: 'NOT_ALLOWED', pointer: '/rules/0/values/0' }] },
    });
    await house.ask(commands.setEligibilityRules, { callId, ...rules }, chamber.staff);
    await expect(house.ask(callCommands.openCall, { callId }, chamber.staff)).rejects.toMatchObject({
      code: 'CALL_RULES',
      details: { errors: [{ code: 'FIELD_UNKNOWN' }, { code: 'FIELD_UNKNOWN' }] },
    });
    await house.ask(formCommands.saveForm, { callId, ifVersion: 0, form: form() }, chamber.staff);
    await house.ask(callCommands.openCall, { callId }, chamber.staff);
    await expect(
      house.ask(commands.setEligibilityRules, { callId, rules: [] }, chamber.staff),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
    const { items } = await house.ask(callCommands.listCallVersions, { callId }, chamber.staff);
    expect(items[0].body).toMatchObject({ eligibilityRules: { completionDays: 5 }, form: { version: 1 } });
    const copy = await house.ask(
      callCommands.copyCall,
      { callId, code: 'KOPYA-1', deadline: '2026-09-01T14:00:00Z' },
      chamber.staff,
    );
    expect(await house.ask(commands.readEligibilityRules, { callId: copy.id }, chamber.staff)).toMatchObject({
      completable: ['kapasite'],
    });
  });

  test('and those of review and selection fit the form: at the opening, and whenever it is revised', async () => {
    const { id: callId } = await house.ask(callCommands.createCall, aCall(chamber.programId), chamber.staff);
    await house.ask(formCommands.saveForm, { callId, ifVersion: 0, form: form() }, chamber.staff);
    await house.ask(commands.setEligibilityRules, { callId, ...rules }, chamber.staff);
    const review = (hiddenFields: string[], ifVersion: number) =>
      house.ask(
        reviewCommands.setReviewRules,
        {
          callId,
          ifVersion,
          anonymous: false,
          hidden: ['names'],
          hiddenFields,
          barSameInstitution: false,
          onDifference: 'committee',
          firmsSee: 'none',
          normalisedFrom: 5,
        },
        chamber.staff,
      );
    const selection = (dimension: string, ifVersion: number) =>
      house.ask(
        selectionCommands.setSelectionRules,
        {
          callId,
          ifVersion,
          groupBy: 'sector',
          groups: [],
          limits: [{ dimension, max: 1 }],
          sections: [],
          tieBreakers: [],
        },
        chamber.staff,
      );
    await review(['yok', 'kapasite', 'euExportShare'], 0);
    await selection('answer:kapasite', 0);
    const opened = () => house.ask(callCommands.openCall, { callId }, chamber.staff);
    await expect(opened()).rejects.toMatchObject({
      code: 'CALL_RULES',
      details: {
        errors: expect.arrayContaining([
          { code: 'FIELD_UNKNOWN', pointer: '/hiddenFields/0', params: { field: 'yok' } },
          { code: 'FIELD_UNKNOWN', pointer: '/limits/0/dimension', params: { field: 'kapasite' } },
        ]),
      },
    });
    await review(['kapasite', 'euExportShare'], 1);
    await selection('sector', 1);
    await opened();
    // Without the document that its rules ask for the call would find everybody ineligible.
    const [section] = form().sections;
    const next = {
      sections: [{ ...section, fields: section.fields.filter(({ key }) => key !== 'kapasite') }],
    };
    await expect(
      house.ask(
        formCommands.reviseForm,
        { callId, form: next, reason: 'Deneme', onNumber: 1, dryRun: true },
        chamber.staff,
      ),
    ).rejects.toMatchObject({
      code: 'CALL_RULES',
      details: {
        errors: expect.arrayContaining([
          expect.objectContaining({ pointer: '/eligibilityRules/rules/3/field' }),
        ]),
      },
    });
  });
});

describe('the round for missing documents', () => {
  test('asks after the deadline, runs from the notification, and ends with its last day', async () => {
    const callId = await aCallWithRules();
    const firm = await aFirm();
    const id = await aDraft(callId, firm);
    const receipt = await house.ask(applications.submitApplication, { applicationId: id }, firm.user);
    await expect(house.ask(commands.beginCompletionRound, { callId }, chamber.staff)).rejects.toMatchObject({
      code: 'CALL_DEADLINE',
    });
    house.clock.set('2026-04-02T09:00:00Z');
    await expect(
      house.ask(commands.askForDocuments, { applicationId: id, fields: ['enerji'] }, chamber.staff),
    ).rejects.toMatchObject({ code: 'NOT_COMPLETABLE' });
    const queue = async (actor: Actor) =>
      (await house.ask(standardCommands('open-calls').tasks, {}, actor)).items.filter(
        ({ kind }) => kind !== 'call.close',
      );
    expect(await queue(chamber.staff)).toMatchObject([
      { kind: 'eligibility.open', count: 1, href: `/calls/${callId}?tab=eligibility&state=open` },
    ]);
    const named = [{ applicationId: id, number: receipt.number, firmId: firm.firmId }];
    for (const dryRun of [true, true, false])
      expect(await house.ask(commands.beginCompletionRound, { callId, dryRun }, chamber.staff)).toEqual({
        dryRun,
        asked: 1,
        before: 0,
        items: named,
      });
    expect((await queue(chamber.staff)).map(({ kind }) => kind)).toEqual([
      'eligibility.open',
      'completion.due',
    ]);
    expect(
      await house.ask(commands.listCompletions, { callId, state: 'asked' }, chamber.staff),
    ).toMatchObject({
      items: [{ applicationId: id, fields: ['kapasite'], given: [], dueAt: null }],
    });
    await expect(house.ask(commands.listCompletions, { callId }, staffOf(newId()))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await house.ask(commands.beginCompletionRound, { callId }, chamber.staff)).toEqual({
      dryRun: false,
      asked: 0,
      before: 1,
      items: [],
    });
    const notify = (notifiedOn: string) =>
      house.ask(commands.noteNotification, { applicationId: id, notifiedOn, way: 'kep' }, chamber.staff);
    await expect(notify('2026-04-01')).rejects.toMatchObject({ code: 'NOTICE_DATE' });
    await expect(notify('2026-04-03')).rejects.toMatchObject({ code: 'NOTICE_DATE' });
    await notify('2026-04-02');
    expect((await queue(chamber.staff)).map(({ kind }) => kind)).toEqual(['eligibility.open']);
    expect(await queue(firm.user)).toMatchObject([
      { kind: 'completion.complete', href: `/applications/${id}`, dueAt: '2026-04-07T20:59:59.999Z' },
    ]);
    expect(await house.statements('open-calls', () => queue(chamber.staff))).toHaveLength(1);
    expect(await house.ask(commands.readCompletion, { applicationId: id }, firm.user)).toMatchObject({
      completion: {
        state: 'notified',
        fields: ['kapasite'],
        way: 'kep',
        dueAt: '2026-04-07T20:59:59.999Z',
        files: [],
      },
    });
    house.clock.set('2026-04-07T20:59:00Z');
    const file = await aFile(house, firm.user, 'kapasite.pdf');
    const hand = { applicationId: id, files: [{ field: 'kapasite', fileId: file.fileId }] };
    await expect(
      house.ask(
        commands.completeDocuments,
        { applicationId: id, files: [{ field: 'enerji', fileId: file.fileId }] },
        firm.user,
      ),
    ).rejects.toMatchObject({ code: 'NOT_COMPLETABLE' });
    await expect(house.ask(commands.completeDocuments, hand, firmUserOf(newId()))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await house.ask(commands.completeDocuments, hand, firm.user)).toMatchObject({
      completion: { state: 'complete', files: [{ field: 'kapasite', name: 'kapasite.pdf' }] },
    });
    expect(await house.ask(commands.checkEligibility, { applicationId: id }, chamber.staff)).toMatchObject({
      verdict: 'eligible',
    });
    expect(await house.ask(applications.readApplication, { applicationId: id }, chamber.staff)).toMatchObject(
      {
        receipt: { sha256: receipt.sha256 },
      },
    );
    house.clock.set('2026-04-07T21:00:00Z');
    await expect(house.ask(commands.completeDocuments, hand, firm.user)).rejects.toMatchObject({
      code: 'COMPLETION_OVER',
    });
  });
});

describe('other support for the same activity', () => {
  test('that a firm declares waits for a person, also in a call without rules', async () => {
    const { id: callId } = await house.ask(callCommands.createCall, aCall(chamber.programId), chamber.staff);
    await house.ask(callCommands.openCall, { callId }, chamber.staff);
    const firm = await aFirm();
    const content = { declaration: true, otherSupport: true, otherSupportDetail: 'Enerji desteği' };
    const { id } = await house.ask(
      applications.startApplication,
      { callId, firmId: firm.firmId, sector: 'textile', content },
      firm.user,
    );
    await house.ask(applications.submitApplication, { applicationId: id }, firm.user);
    expect(await house.ask(commands.listEligibility, { callId, state: 'open' }, chamber.staff)).toMatchObject(
      {
        items: [{ applicationId: id, verdict: 'person' }],
      },
    );
  });

  test('counts for the years that the call names when it ended', async () => {
    const { id: callId } = await house.ask(callCommands.createCall, aCall(chamber.programId), chamber.staff);
    await house.ask(
      commands.setEligibilityRules,
      {
        callId,
        rules: [{ code: 'U1', kind: 'no-support', title: 'Son üç yıl', years: 3, otherwise: 'ineligible' }],
      },
      chamber.staff,
    );
    await house.ask(callCommands.openCall, { callId }, chamber.staff);
    const firm = await aFirm();
    const content = { declaration: true, otherSupport: false };
    const { id } = await house.ask(
      applications.startApplication,
      { callId, firmId: firm.firmId, sector: 'textile', content },
      firm.user,
    );
    const participation = (until: string) =>
      house.sql(
        'open-calls',
        `INSERT INTO participation_copy (id, version, program_id, firm_id, state, until) VALUES ($1, 1, $2, $3, 'ended', $4)`,
        [newId(), newId(), firm.firmId, until],
      );
    const verdict = async () =>
      (await house.ask(commands.checkEligibility, { applicationId: id }, firm.user)).verdict;
    await participation('2023-03-31');
    expect(await verdict()).toBe('eligible');
    await participation('2023-04-01');
    expect(await verdict()).toBe('ineligible');
  });
});

const textOf = async (noticeId: string) => (await noticeTexts(noticeId))[0];

describe('a deadline that is extended', () => {
  test('is told to whoever has begun or submitted, with the reason', async () => {
    const callId = await aCallWithRules();
    const [begun, done] = [await aFirm(), await aFirm()];
    const ids = [await aDraft(callId, begun), await aDraft(callId, done)];
    await house.ask(applications.submitApplication, { applicationId: ids[1] }, done.user);
    const { version } = await house.ask(callCommands.readCall, { callId }, chamber.staff);
    await house.ask(
      callCommands.extendDeadline,
      { callId, deadline: '2026-04-10T14:00:00Z', reason: 'Sistem arızası', ifVersion: version },
      chamber.staff,
    );
    const notices = await house.sql<{ id: string; of: string }>(
      'open-calls',
      `SELECT id, application_id AS of FROM notice WHERE call_id = $1 AND kind = 'deadline-extended'`,
      [callId],
    );
    expect(notices.map((n) => n.of).sort()).toEqual([...ids].sort());
    expect(await textOf(notices[0].id)).toMatchObject({
      subject: 'Başvuru süresi uzatıldı: Örnek yeşil dönüşüm çağrısı',
      text: expect.stringMatching(
        /10\.04\.2026 17:00 \(önceki: 01\.04\.2026 17:00\)[\s\S]+Gerekçe: Sistem arızası/,
      ),
    });
  });
});

describe('a form that changes while firms apply', () => {
  test('carries the draft over; what has no place any more is told, not lost', async () => {
    const callId = await aCallWithRules();
    const firm = await aFirm();
    const id = await aDraft(callId, firm);
    await expect(
      house.ask(
        applications.editApplication,
        { applicationId: id, base: 1, changes: { 'answers/enerji': 'çok' } },
        firm.user,
      ),
    ).rejects.toMatchObject({ details: { errors: [{ pointer: '/changes/answers~1enerji' }] } });
    const next = form([{ type: 'text', key: 'aciklama', label: { tr: 'Açıklama' }, required: true }]);
    next.sections[0].fields[0] = { type: 'text', key: 'enerji', label: { tr: 'Elektrik, yazıyla' } };
    await house.ask(
      formCommands.reviseForm,
      { callId, form: next, reason: 'Soru yanlış sorulmuştu', onNumber: 1, dryRun: false },
      chamber.staff,
    );
    const read = () => house.ask(applications.readApplication, { applicationId: id }, firm.user);
    expect(await read()).toMatchObject({
      carriedOver: {
        from: 1,
        lost: [{ key: 'enerji', answer: '1200' }],
        look: [{ key: 'aciklama' }],
        reasons: ['Soru yanlış sorulmuştu'],
        changes: [
          { key: 'enerji', change: 'changed' },
          { key: 'aciklama', change: 'added' },
        ],
      },
    });
    const notices = await house.sql<{ id: string }>(
      'open-calls',
      `SELECT id FROM notice WHERE application_id = $1 AND kind = 'form-revised'`,
      [id],
    );
    expect(await textOf(notices[0].id)).toMatchObject({
      subject: 'Başvuru formu değişti: Örnek yeşil dönüşüm çağrısı',
      text: expect.stringMatching(/Gerekçe: Soru yanlış sorulmuştu[\s\S]+- Eklendi: Açıklama/),
      href: `/applications/${id}`,
    });
    await house.ask(
      applications.editApplication,
      { applicationId: id, base: 1, changes: { 'answers/enerji': 'bin iki yüz' } },
      firm.user,
    );
    expect(await read()).toMatchObject({
      formVersion: 2,
      content: { answers: { enerji: 'bin iki yüz' } },
      carriedOver: { from: 1, lost: [{ key: 'enerji', answer: '1200' }], look: [{ key: 'aciklama' }] },
    });
    await house.ask(
      applications.editApplication,
      { applicationId: id, base: 2, changes: { 'answers/aciklama': 'x' } },
      firm.user,
    );
    expect(await read()).toMatchObject({ carriedOver: { lost: [{ key: 'enerji' }], look: [] } });
    await house.ask(applications.dismissFormChanges, { applicationId: id }, firm.user);
    expect(await read()).toMatchObject({ version: 4, carriedOver: null });
    await house.ask(
      applications.editApplication,
      { applicationId: id, base: 4, changes: { 'answers/aciklama': null } },
      firm.user,
    );
    await expect(
      house.ask(applications.submitApplication, { applicationId: id }, firm.user),
    ).rejects.toMatchObject({
      code: 'APPLICATION_INCOMPLETE',
      details: { errors: [{ code: 'REQUIRED', pointer: '/content/answers/aciklama' }] },
    });
  });
});
