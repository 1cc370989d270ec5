import { afterAll, beforeAll, expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import { FileStore } from '#platform/files/file-store';
import { sha256 } from '#platform/signing/canonical';
import { admin, withRole } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { openCallsService } from '../open-calls.service-definition.js';
import { replay } from '../selection/replay.rules.js';
import type { DossierEnvelope } from '../selection/dossier.rules.js';
import { aChamber, aDecision, anApplicant, anOpenCall, marks, reviewAll } from './factories.js';
import { aFile } from './files.js';

let house: House;
beforeAll(async () => {
  house = await House.start({ services: [firmRegistryService, programsService, openCallsService] });
});
afterAll(() => house?.stop());

test('the dossier says what happened around a selection: who is out and why, more time, recusals, minutes; names nobody', async () => {
  const chamber = await aChamber(house);
  const { staff } = chamber;
  const callId = await anOpenCall(house, chamber, { reviewersPerApplication: 1 });
  const { version } = await house.ask(callCommands.readCall, { callId }, staff);
  const extension = { callId, deadline: '2026-04-02T14:00:00Z', reason: 'Kar tatili', ifVersion: version };
  await house.ask(callCommands.extendDeadline, extension, staff);
  const title = 'Sınama Geç Kalan Tekstil A.Ş.';
  const { id: lateFirm } = await house.ask(
    firmCommands.registerFirm,
    { title, province: '34', institutionId: chamber.institutionId },
    admin(),
  );
  await house.ask(
    applicationCommands.grantLateAccess,
    { callId, firmId: lateFirm, until: '2026-04-02T16:00:00Z', reason: 'Elektrik kesintisi' },
    staff,
  );
  const [good, bad, gone] = [
    await anApplicant(house, callId),
    await anApplicant(house, callId),
    await anApplicant(house, callId),
  ];
  await house.ask(
    applicationCommands.withdrawApplication,
    { applicationId: gone.id, reason: 'Vazgeçtik' },
    gone.user,
  );
  house.clock.set('2026-04-02T16:00:01Z');
  await house.ask(callCommands.closeCall, { callId }, staff);
  await house.ask(
    applicationCommands.refuseApplication,
    { applicationId: bad.id, reason: 'Kapsam dışı sektör' },
    staff,
  );
  const [first, second] = [chamber.reviewer(), chamber.reviewer()];
  const ids: string[] = [];
  for (const { id: accountId } of [first, second])
    ids.push((await house.ask(reviewCommands.addReviewer, { callId, accountId }, staff)).id);
  const by = { callId, applicationId: good.id };
  await house.ask(reviewCommands.assignReview, { ...by, reviewerId: ids[0] }, staff);
  const [{ id: reviewId }] = (await house.ask(reviewCommands.listReviews, {}, first)).items;
  await house.ask(
    reviewCommands.declareConflict,
    { reviewId, declaration: 'conflict', reason: 'Ortağı kuzenim Deneme Akraba' },
    first,
  );
  await house.ask(
    reviewCommands.assignReview,
    { ...by, reviewerId: ids[1], reason: 'Konunun uzmanı' },
    staff,
  );
  await reviewAll(house, second, () => marks('90', '80'));
  await house.ask(
    reviewCommands.recordMeeting,
    { callId, heldOn: '2026-04-02', attendees: 3, minutes: 'Deneme Üye söz aldı.', items: [] },
    staff,
  );
  const { fileId: minutesFileId } = await aFile(house, staff, 'Tutanak İmzalı.pdf');
  await aDecision(house, chamber, callId, {
    decidedOn: '2026-04-02',
    minutesFileId,
    backfillReason: undefined,
  });

  const files = house.get('open-calls', FileStore as never) as FileStore;
  const contentOf = async (format: 'json' | 'docx' | 'zip', actor = staff) => {
    const { fileId } = await house.ask(selectionCommands.downloadDossier, { callId, format }, actor);
    return files.read(fileId, 10_000_000);
  };
  const json = await contentOf('json');
  expect((await replay(json)).differences).toEqual([]);
  const { content } = JSON.parse(json.toString()) as DossierEnvelope;
  expect(content.record).toMatchObject({
    versions: [
      { number: 1, reason: null },
      { number: 2, reason: 'Kar tatili', sha256: content.input.call.sha256 },
    ],
    lateAccess: [{ applications: [], until: '2026-04-02T16:00:00.000Z', reason: 'Elektrik kesintisi' }],
    admitted: [],
    completion: [],
    meetings: [{ heldOn: '2026-04-02', attendees: 3, minutesSha256: sha256('Deneme Üye söz aldı.') }],
  });
  expect(content.record.out).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: bad.id, state: 'ineligible', reason: 'Kapsam dışı sektör' }),
      expect.objectContaining({ id: gone.id, state: 'withdrawn', reason: 'Vazgeçtik' }),
    ]),
  );
  expect(content.record.reviewing).toEqual([
    expect.objectContaining({ application: good.id, reviewer: 'D1', recused: 'declared' }),
    expect.objectContaining({
      application: good.id,
      reviewer: 'D2',
      byHand: 'Konunun uzmanı',
      recused: null,
    }),
  ]);
  for (const secret of ['Deneme Akraba', 'Deneme Üye', 'Deneme Kişi', 'Tutanak İmzalı', lateFirm, first.id])
    expect(json.toString()).not.toContain(secret);

  const words = new PizZip(await contentOf('docx'))
    .file('word/document.xml')!
    .asText()
    .replace(/<[^>]+>/g, ' ');
  expect(words).toMatch(/Uygun bulunmayan başvurular[\s\S]+Kapsam dışı sektör/);
  expect(words).not.toMatch(/[{}]/);

  const zip = new PizZip(await contentOf('zip'));
  const minutes = zip.file('karar-tutanagi.pdf')!.asUint8Array();
  expect(sha256(Buffer.from(minutes))).toBe(content.decision.minutesSha256);
  expect(zip.file('komite-tutanaklari/2026-04-02-1.txt')!.asText()).toContain('Deneme Üye');
  const evidence = zip.file('evidence.csv')!.asText();
  for (const { id, receipt } of [good, bad, gone])
    expect(evidence).toContain(`${id},${receipt.number},${receipt.sha256}`);
  expect(evidence).toContain(sha256('Deneme Üye söz aldı.'));
  // An analyst has the dossier, but not the committee's minutes.
  const analyst = withRole('institution', chamber.institutionId, 'analyst');
  expect(Object.keys(new PizZip(await contentOf('zip', analyst)).files)).not.toContain(
    'komite-tutanaklari/2026-04-02-1.txt',
  );
});
