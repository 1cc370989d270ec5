import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { standardCommands } from '#contracts/core/standard';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import type { Actor } from '#platform/actor/actor';
import { FileStore } from '#platform/files/file-store';
import { staffOf } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { openCallsService } from '../open-calls.service-definition.js';
import { aChamber, aDecision, aReviewedCall, type Chamber } from './factories.js';

let house: House;
let chamber: Chamber;
let other: Actor;
let callId: string;
let firms: Awaited<ReturnType<typeof aReviewedCall>>['firms'];
beforeAll(async () => {
  house = await House.start({ services: [firmRegistryService, programsService, openCallsService] });
  chamber = await aChamber(house);
  other = staffOf(chamber.institutionId);
  ({ callId, firms } = await aReviewedCall(house, chamber));
});
afterAll(() => house?.stop());

const REPLAY = fileURLToPath(new URL('../../../../scripts/replay.mjs', import.meta.url));
type Format = 'json' | 'pdf' | 'docx' | 'zip';
const download = (format: Format, by = chamber.staff) =>
  house.ask(selectionCommands.downloadDossier, { callId, format }, by);
async function contentOf(format: Format): Promise<Buffer> {
  const { fileId } = await download(format);
  return (house.get('open-calls', FileStore as never) as FileStore).read(fileId, 10_000_000);
}
const wordsOf = (docx: Buffer) =>
  new PizZip(docx)
    .file('word/document.xml')!
    .asText()
    .replace(/<[^>]+>/g, ' ');

describe('the committee’s report', () => {
  test('comes before the decision as a draft, in Word and PDF; the dossier does not', async () => {
    const words = wordsOf(await contentOf('docx'));
    expect(words).toContain('TASLAK');
    expect(words).toContain('Örnek yeşil dönüşüm çağrısı');
    expect(words).toMatch(/Asil liste[\s\S]+Yedek liste[\s\S]+Seçilmeyen başvurular/);
    expect(words).toContain('Sıralamaya göre');
    expect(words).not.toMatch(/[{}]/);
    expect((await contentOf('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    await expect(download('json')).rejects.toMatchObject({ code: 'DOSSIER_UNDECIDED' });
    await expect(download('zip')).rejects.toMatchObject({ code: 'DOSSIER_UNDECIDED' });
  });
});

describe('the dossier', () => {
  test('of a decision is computed again from the file alone, by the command', async () => {
    await house.ask(
      selectionCommands.setException,
      { callId, applicationId: firms[2].id, outcome: 'reserve', reason: 'Kurul kararı' },
      chamber.staff,
    );
    await aDecision(house, chamber, callId);
    const file = await contentOf('json');
    const path = join(house.folder, 'dossier.json');
    writeFileSync(path, file);
    const run = spawnSync(process.execPath, [REPLAY, path], { encoding: 'utf8', env: { PATH: '' } });
    expect([run.status, run.stdout.trim().split('\n').at(-1), run.stderr]).toEqual([0, 'same result', '']);
    const changed = Buffer.from(file);
    changed[Math.floor(file.length / 2)] ^= 1;
    writeFileSync(path, changed);
    const again = spawnSync(process.execPath, [REPLAY, path], { encoding: 'utf8', env: { PATH: '' } });
    expect([again.status, again.stdout.trim().split('\n').at(-1)]).toEqual([1, 'NOT the same result']);
    const info = await house.ask(selectionCommands.readDossier, { callId }, chamber.staff);
    expect(JSON.parse(file.toString())).toMatchObject({
      sha256: info.sha256,
      signature: info.signature,
      content: { key: { kid: info.kid }, decision: { version: 1, number: '2026/7' } },
    });
  });

  test('says no name and no comment', async () => {
    const text = (await contentOf('json')).toString();
    for (const secret of ['Deneme Kişi', 'Açıklama', ...firms.map((f) => f.firmId)])
      expect(text).not.toContain(secret);
    expect(text).toContain('"reviewer":"D1"');
  });

  test('after a decline is another version that is computed again too', async () => {
    await house.ask(
      selectionCommands.declineSeat,
      { applicationId: firms[0].id, reason: 'Vazgeçti' },
      chamber.staff,
    );
    const path = join(house.folder, 'dossier-2.json');
    writeFileSync(path, await contentOf('json'));
    const run = spawnSync(process.execPath, [REPLAY, path], { encoding: 'utf8' });
    expect([run.status, run.stdout.trim().split('\n').at(-1)]).toEqual([0, 'same result']);
    expect(wordsOf(await contentOf('docx'))).toMatch(/Feragat edenler[\s\S]+Vazgeçti/);
  });

  test('goes to an auditor with report, keys, evidence and the description of its format', async () => {
    const zip = new PizZip(await contentOf('zip'));
    expect(Object.keys(zip.files).sort()).toEqual([
      'OKUBENI-README.txt',
      'dossier.json',
      'evidence.csv',
      'komite-raporu.docx',
      'komite-raporu.pdf',
      'public-keys.jwks.json',
    ]);
    expect(zip.file('evidence.csv')!.asText().split('\r\n')).toHaveLength(6);
    expect(zip.file('public-keys.jwks.json')!.asText()).not.toContain('"d"');
  });

  test('is for the asker alone, and every download is noted', async () => {
    const { fileId } = await download('pdf');
    const { of } = (await (house.get('open-calls', FileStore as never) as FileStore).meta(fileId))
      .attachedTo!;
    const access = (actor: Actor) =>
      house.ask(standardCommands('open-calls').fileAccess, { fileId, of }, actor);
    expect([await access(chamber.staff), await access(other)]).toEqual([
      { allowed: true },
      { allowed: false },
    ]);
    const audit = await house.sql<{ format: string }>(
      'open-calls',
      `SELECT details ->> 'format' AS format FROM audit WHERE action = 'dossier.downloaded' AND noun_id = $1`,
      [callId],
    );
    expect(new Set(audit.map((a) => a.format))).toEqual(new Set(['json', 'pdf', 'docx', 'zip']));
  });
});
