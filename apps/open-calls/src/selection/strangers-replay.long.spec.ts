import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ServiceEnv } from '#platform/env/service-env';
import { dossierText, type DossierEnvelope } from './dossier.rules.js';
import { SelectionSigner } from './selection.signer.js';
import type { Exception } from './selection.types.js';
import { pool, rulesOf } from './test/arbitraries.js';
import { aDossier, partsOf } from './test/dossiers.js';

/** A second replayer, written from docs/dossier.md alone in another language, agrees with the engine. */
const OTHER = fileURLToPath(new URL('../../../../scripts/test/replay_other.py', import.meta.url));
const missing = spawnSync('python3', ['--version']).status !== 0;
if (missing) console.warn('SKIPPED: python3 is not installed, so the second replayer cannot run');

let folder: string;
let signer: SelectionSigner;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filiz-replay-other-'));
  signer = new SelectionSigner({ KEYS_DIR: join(folder, 'keys'), SAMPLE_MODE: 'true' } as ServiceEnv);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function other(text: string): Promise<{ code: number; said: string }> {
  const path = join(folder, 'dossier.json');
  await writeFile(path, text);
  return promisify(execFile)('python3', [OTHER, path]).then(
    ({ stdout }) => ({ code: 0, said: stdout.trim() }),
    (error: { code: number; stdout: string }) => ({ code: error.code, said: error.stdout.trim() }),
  );
}

const stranger = 'a replayer of a stranger (skipped where python3 is absent)';
(missing ? describe.skip : describe)(stranger, () => {
  test('gives the same result, whatever the rules, applications, exceptions and declines', async () => {
    const outcome = fc.constantFrom('selected' as const, 'reserve' as const, 'rejected' as const);
    await fc.assert(
      fc.asyncProperty(
        rulesOf({ limits: true, budget: true }),
        pool,
        fc.array(fc.tuple(fc.nat(), outcome), { maxLength: 2 }),
        fc.array(fc.nat(), { maxLength: 3 }),
        async (rules, applications, byHand, declines) => {
          const exceptions = new Map<string, Exception>();
          for (const [n, given] of applications.length > 0 ? byHand : []) {
            const { id } = applications[n % applications.length];
            exceptions.set(id, { application: id, outcome: given, reason: 'x', by: 'y', at: 'z' });
          }
          const parts = { ...partsOf(rules), applications, exceptions: [...exceptions.values()] };
          const chosen = (await aDossier(signer, parts)).content.result.lines.filter(
            (l) => l.outcome === 'selected',
          );
          const steps = chosen.length
            ? declines.map((n) => ({
                declined: [{ application: chosen[n % chosen.length].id, reason: 'x', on: '2026-04-09' }],
              }))
            : [];
          const text = dossierText(await aDossier(signer, { ...parts, steps }));
          expect(await other(text)).toEqual({ code: 0, said: 'same result' });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('notices a changed byte and a changed outcome', async () => {
    const file = await aDossier(signer);
    const text = dossierText(file);
    expect((await other(text)).code).toBe(0);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), async (at) => {
        const changed = text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1);
        expect((await other(changed)).code).toBe(1);
      }),
      { numRuns: 15 },
    );
    const forged: DossierEnvelope = structuredClone(file);
    forged.content.result.lines[0].outcome = 'reserve';
    expect((await other(dossierText(forged))).said).toMatch(/outcome: reserve, computed selected/);
  });
});
