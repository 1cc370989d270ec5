import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { standardCommands } from '#contracts/core/standard';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { letterCommands as commands } from '#contracts/open-calls/letter.commands';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import type { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { FileStore } from '#platform/files/file-store';
import { sha256 } from '#platform/signing/canonical';
import { firmUserOf, staffOf, withRole } from '#testing/actors';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { houseTemplate } from '../letters/letter.paper.js';
import { chamber, house, useCallHouse } from './call-house.js';
import { aCall, aDecision, aReviewedCall, marks, reviewAll } from './factories.js';
import { aFile, wordTextOf } from './files.js';

useCallHouse(firmRegistryService);

const textOf = (fileId: string) => wordTextOf(house, fileId);
const pagesOf = async (fileId: string): Promise<number> => {
  const pdf = await house.get('open-calls', FileStore).read(fileId, 1_000_000);
  return pdf.toString('latin1').split('/Type /Page\n').length - 1;
};
const template = async (by: Actor, change: (xml: string) => string) => {
  const zip = new PizZip(houseTemplate());
  zip.file('word/document.xml', change(zip.file('word/document.xml')!.asText()));
  const content = zip.generate({ type: 'nodebuffer' }) as Buffer;
  const options = { name: 'sablon.docx', uploadedBy: by.id, maxBytes: 1_000_000 };
  return (await house.get('open-calls', FileStore).stage(Readable.from([content]), options)).fileId;
};
const release = (callId: string, over = {}) =>
  house.ask(commands.releaseLetters, { callId, dryRun: false, ...over }, chamber.staff);

async function aDecided() {
  const made = await aReviewedCall(house, chamber);
  await aDecision(house, chamber, made.callId);
  return made;
}

describe('decision letters', () => {
  test('are previewed by staff, released together, and reach the firm on paper only then', async () => {
    const { callId, firms } = await aDecided();
    const [first] = firms;
    const make = (by: Actor, format: 'docx' | 'pdf', applicationId = first.id) =>
      house.ask(commands.makeLetterFile, { applicationId, format }, by);
    await expect(make(first.user, 'pdf')).rejects.toMatchObject({ code: 'WRONG_STATE' });
    const preview = await make(chamber.staff, 'docx');
    expect(preview.preview).toBe(true);
    expect(await textOf(preview.fileId)).toMatch(/2026\/7 sayılı kararıyla asil listede/);
    expect(await house.ask(commands.releaseLetters, { callId }, chamber.staff)).toMatchObject({
      dryRun: true,
      letters: 4,
      byKind: [
        { kind: 'selected', letters: 2 },
        { kind: 'reserve', letters: 1 },
        { kind: 'rejected', letters: 1 },
      ],
      items: expect.arrayContaining(
        firms.map(({ id, firmId, receipt }) => ({
          applicationId: id,
          firmId,
          number: receipt.number,
          kind: expect.any(String),
        })),
      ),
    });
    expect(await release(callId)).toMatchObject({ letters: 4 });
    await expect(release(callId)).rejects.toMatchObject({ code: 'NOBODY_MEANT' });
    const pdf = await make(first.user, 'pdf');
    expect(pdf).toMatchObject({ preview: false, name: expect.stringMatching(/^sonuc-bildirimi-.*\.pdf$/) });
    expect(await make(first.user, 'pdf')).toEqual(pdf);
    for (const other of [firmUserOf(newId()), staffOf(newId())])
      await expect(make(other, 'pdf')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const rejected = await make(chamber.staff, 'docx', firms[2].id);
    expect(await textOf(rejected.fileId)).toMatch(/seçilmemiştir/);
    const facts = await house.sql(
      'open-calls',
      `SELECT 1 FROM outbox WHERE aggregate_type = 'notice' AND data ->> 'callId' = $1 AND data ->> 'kind' = 'letter'`,
      [callId],
    );
    expect(facts).toHaveLength(4);
  });

  test('stand on the house’s own template; a variable that nobody knows is named', async () => {
    const { callId, firms } = await aDecided();
    const current = async () =>
      (await house.ask(commands.templateFile, { callId, kind: 'selected' }, chamber.staff)).fileId;
    // What is downloaded has its variables, and can be taken as it is.
    expect(await textOf(await current())).toContain('{firma}');
    await expect(
      house.ask(commands.templateFile, { callId, kind: 'selected' }, staffOf(newId())),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const set = (fileId: string | null) =>
      house.ask(commands.setLetterTemplate, { callId, kind: 'selected', fileId }, chamber.staff);
    const faulty = await template(chamber.staff, (xml) => xml.replace('{tarih}', '{bilinmeyen}'));
    await expect(set(faulty)).rejects.toMatchObject({
      code: 'LETTER_TEMPLATE',
      details: { params: { names: 'bilinmeyen' } },
    });
    await expect(set((await aFile(house, chamber.staff)).fileId)).rejects.toMatchObject({
      code: 'LETTER_TEMPLATE',
    });
    await set(
      await template(chamber.staff, (xml) =>
        xml.replace('Bilgilerinize sunarız.', 'Kutlarız. '.repeat(1000)),
      ),
    );
    expect(await house.ask(commands.listLetterTemplates, { callId }, chamber.staff)).toMatchObject({
      items: [
        { kind: 'selected', own: true, name: 'sablon.docx' },
        { own: false },
        { own: false },
        { own: false },
      ],
    });
    const file = await house.ask(
      commands.makeLetterFile,
      { applicationId: firms[0].id, format: 'docx' },
      chamber.staff,
    );
    expect(await textOf(file.fileId)).toContain('Kutlarız.');
    // The chamber's own wording reaches the firm, whichever file it takes.
    const pdf = await house.ask(
      commands.makeLetterFile,
      { applicationId: firms[0].id, format: 'pdf' },
      chamber.staff,
    );
    expect(await pagesOf(pdf.fileId)).toBe(2);
    await set(null);
    const again = await house.ask(
      commands.makeLetterFile,
      { applicationId: firms[0].id, format: 'docx' },
      chamber.staff,
    );
    expect(await textOf(again.fileId)).toContain('Bilgilerinize sunarız.');
  });
});

describe('an appeal', () => {
  test('is taken from the release to the end of the days after the delivery', async () => {
    const { callId, firms } = await aDecided();
    const rejected = firms[2];
    const appeal = () =>
      house.ask(
        commands.fileAppeal,
        { applicationId: rejected.id, text: 'Puanlamada yanlışlık var.' },
        rejected.user,
      );
    await expect(appeal()).rejects.toMatchObject({ code: 'WRONG_STATE' });
    await release(callId);
    const day = house.clock.now().toISOString().slice(0, 10);
    const notify = (notifiedOn: string, applicationIds = [rejected.id]) =>
      house.ask(
        commands.noteLetterNotification,
        { callId, applicationIds, notifiedOn, way: 'post' },
        chamber.staff,
      );
    await expect(notify('2026-01-01')).rejects.toMatchObject({ code: 'NOTICE_DATE' });
    await expect(notify(day, [rejected.id, newId()])).rejects.toMatchObject({
      code: 'REFERENCE_NOT_FOUND',
      details: { errors: [{ pointer: '/applicationIds/1' }] },
    });
    await notify(day);
    const { letter } = await house.ask(commands.readLetter, { applicationId: rejected.id }, rejected.user);
    expect(letter).toMatchObject({ kind: 'rejected', notifiedOn: day, way: 'post' });
    const until = new Date(letter!.appealUntil!);
    house.clock.set(new Date(until.getTime() + 1).toISOString());
    await expect(appeal()).rejects.toMatchObject({ code: 'APPEAL_OVER' });
    house.clock.set(until.toISOString());
    await appeal();
    await expect(appeal()).rejects.toMatchObject({ code: 'APPEAL_EXISTS' });
    expect(await house.ask(commands.listAppeals, { callId, state: 'filed' }, chamber.staff)).toMatchObject({
      items: [{ applicationId: rejected.id, firmId: rejected.firmId, answer: null }],
    });
    await expect(
      house.ask(commands.readAppeals, { applicationId: rejected.id }, firms[0].user),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('that is accepted is reviewed by others, and another decision shows what it changed and for whom', async () => {
    const { callId, firms } = await aDecided();
    const rejected = firms[2];
    const queue = async () =>
      (await house.ask(standardCommands('open-calls').tasks, {}, chamber.staff)).items;
    expect(await queue()).toContainEqual(
      expect.objectContaining({ kind: 'letters.release', href: `/calls/${callId}?tab=letters` }),
    );
    await release(callId);
    expect((await queue()).filter((task) => task.href.startsWith(`/calls/${callId}`))).toEqual([]);
    const { id } = await house.ask(
      commands.fileAppeal,
      { applicationId: rejected.id, text: 'Yeniden bakılsın.' },
      rejected.user,
    );
    expect(await queue()).toContainEqual(
      expect.objectContaining({ kind: 'appeal.answer', href: `/calls/${callId}?tab=appeals&state=filed` }),
    );
    const others = [chamber.reviewer(), chamber.reviewer()];
    for (const reviewer of others)
      await house.ask(reviewCommands.addReviewer, { callId, accountId: reviewer.id }, chamber.staff);
    const answer = { appealId: id, outcome: 'accepted' as const, reason: 'Ek belge haklı.' };
    const done = await house.ask(commands.answerAppeal, answer, chamber.staff);
    expect(done).toEqual({ done: true, assigned: 2 });
    await expect(house.ask(commands.answerAppeal, answer, chamber.staff)).rejects.toMatchObject({
      code: 'WRONG_STATE',
    });
    for (const reviewer of others) await reviewAll(house, reviewer, () => marks('99', '99'));
    // What it would change is seen before the board decides, by those who see the preview.
    const ask = { callId, preview: 'true' as const };
    const would = await house.ask(commands.selectionChanges, ask, chamber.staff);
    const analyst = withRole('program', chamber.programId, 'analyst');
    await expect(house.ask(commands.selectionChanges, ask, analyst)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const again = await aDecision(house, chamber, callId, { reason: 'İtiraz', decisionNo: '2026/9' });
    expect(again.version).toBe(2);
    const changes = await house.ask(commands.selectionChanges, { callId }, chamber.staff);
    expect(changes).toMatchObject({ from: 1, to: 2, reason: 'İtiraz' });
    expect(would).toEqual({ ...changes, reason: null });
    expect(would.items).not.toHaveLength(0);
    expect(changes.items.find((c) => c.applicationId === rejected.id)).toMatchObject({
      outcomeBefore: 'rejected',
      outcomeAfter: 'selected',
      scoreAfter: '99',
      rankAfter: 1,
    });
    expect(
      await house.ask(applicationCommands.readApplication, { applicationId: rejected.id }, rejected.user),
    ).toMatchObject({ state: 'rejected' });
    expect(
      await house.ask(reviewCommands.seenReviews, { applicationId: rejected.id }, rejected.user),
    ).toMatchObject({ score: '70' });
    // What waits can be looked at, although an earlier letter was released.
    const waits = { applicationId: rejected.id, format: 'docx' as const, preview: true };
    const preview = await house.ask(commands.makeLetterFile, waits, chamber.staff);
    expect(preview.preview).toBe(true);
    expect(await textOf(preview.fileId)).toMatch(/2026\/9 sayılı kararıyla asil listede/);
    const waiting = await house.ask(commands.releaseLetters, { callId }, chamber.staff);
    expect(waiting.letters).toBe(changes.items.filter((c) => c.outcomeBefore !== c.outcomeAfter).length);
  });
});

describe('the participation agreement', () => {
  test('is accepted by a selected firm that has read the text, or its scan is attached', async () => {
    const { callId, firms } = await aReviewedCall(house, chamber);
    await house.sql(
      'open-calls',
      `INSERT INTO after_rules (call_id, appeal_days, agreement) VALUES ($1, 10, 'Katılım koşulları')`,
      [callId],
    );
    await aDecision(house, chamber, callId);
    const [selected, , rejected] = firms;
    const owed = async () =>
      (await house.ask(standardCommands('open-calls').tasks, {}, selected.user)).items.map(
        ({ kind }) => kind,
      );
    const accept = (firm: typeof selected, over: object, by = firm.user) =>
      house.ask(commands.acceptAgreement, { applicationId: firm.id, ...over }, by);
    const text = sha256('Katılım koşulları');
    await expect(accept(selected, { textSha256: text })).rejects.toMatchObject({ code: 'WRONG_STATE' });
    expect(await owed()).toEqual([]);
    await release(callId);
    await expect(accept(rejected, { textSha256: text })).rejects.toMatchObject({ code: 'WRONG_STATE' });
    await expect(accept(selected, { textSha256: sha256('başka') })).rejects.toMatchObject({
      code: 'AGREEMENT_TEXT',
    });
    await expect(accept(selected, { textSha256: text }, chamber.staff)).rejects.toMatchObject({
      code: 'AGREEMENT_TEXT',
    });
    expect(
      await house.ask(commands.readAgreement, { applicationId: selected.id }, selected.user),
    ).toMatchObject({ text: 'Katılım koşulları', textSha256: text, acceptedAt: null });
    expect(await owed()).toEqual(['agreement.accept']);
    await accept(selected, { textSha256: text });
    await accept(selected, { textSha256: text });
    expect(await owed()).toEqual([]);
    expect(
      (await house.ask(commands.readAgreement, { applicationId: selected.id }, selected.user)).acceptedAt,
    ).not.toBeNull();
    const scan = await aFile(house, chamber.staff, 'sozlesme.pdf');
    await accept(selected, { fileId: scan.fileId }, chamber.staff);
    expect(
      await house.ask(commands.readAgreement, { applicationId: selected.id }, selected.user),
    ).toMatchObject({ fileId: scan.fileId });
  });

  test('of a call without a text is the signed scan, which staff attach', async () => {
    const { callId, firms } = await aDecided();
    await release(callId);
    const read = () => house.ask(commands.readAgreement, { applicationId: firms[0].id }, firms[0].user);
    expect(await read()).toMatchObject({ text: null, acceptedAt: null });
    const { fileId } = await aFile(house, chamber.staff, 'sozlesme.pdf');
    await house.ask(commands.acceptAgreement, { applicationId: firms[0].id, fileId }, chamber.staff);
    expect(await read()).toMatchObject({ fileId, acceptedAt: expect.any(String) });
  });

  test('and the days for an appeal are frozen with the call', async () => {
    const { id: callId } = await house.ask(callCommands.createCall, aCall(chamber.programId), chamber.staff);
    await house.ask(commands.setAfterRules, { callId, appealDays: 5, agreement: 'Metin' }, chamber.staff);
    await house.ask(callCommands.openCall, { callId }, chamber.staff);
    await expect(
      house.ask(commands.setAfterRules, { callId, appealDays: 1 }, chamber.staff),
    ).rejects.toMatchObject({ code: 'WRONG_STATE' });
    const { items } = await house.ask(callCommands.listCallVersions, { callId }, chamber.staff);
    expect(items[0].body.afterRules).toEqual({ appealDays: 5, agreement: 'Metin' });
    await expect(house.ask(selectionCommands.readSelection, { callId }, chamber.staff)).rejects.toMatchObject(
      { code: 'NOT_FOUND' },
    );
  });
});
