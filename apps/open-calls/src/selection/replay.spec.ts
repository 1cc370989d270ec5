import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalHash, canonicalJson, sha256 } from '#platform/signing/canonical';
import { Signer } from '#platform/signing/signer';
import type { ServiceEnv } from '#platform/env/service-env';
import { DEFAULT_PART } from './announced.rules.js';
import { compute, dossierText, type DossierEnvelope } from './dossier.rules.js';
import { replay } from './replay.rules.js';
import { SelectionSigner } from './selection.signer.js';
import type { Outcome } from './selection.types.js';
import { pool, rulesOf, tiedPool } from './test/arbitraries.js';
import { aDossier, partsOf, sixApplications } from './test/dossiers.js';

let folder: string;
let signer: SelectionSigner;
let file: DossierEnvelope;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filiz-replay-'));
  signer = new SelectionSigner({ KEYS_DIR: join(folder, 'keys'), SAMPLE_MODE: 'false' } as ServiceEnv);
  file = await aDossier(signer);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bytesOf = (envelope: unknown) => Buffer.from(canonicalJson(envelope));
const clone = () => structuredClone(file);
/** As somebody would who changes a record and then mends every hash and signs with a key of their own. */
async function forged(change: (content: DossierEnvelope['content']) => void): Promise<Buffer> {
  const { content } = clone();
  const other = await Signer.open({ folder: join(folder, 'other'), service: 'a', purpose: 'b' });
  const { kty, crv, x } = other.jwks().keys[0];
  content.key = { kty: kty!, crv: crv!, x: x!, kid: other.kid, test: false };
  change(content);
  content.sha256 = canonicalHash({ input: content.input, result: content.result });
  return bytesOf({ content, sha256: canonicalHash(content), signature: await other.signDetached(content) });
}

const anException = (application: string, outcome: Outcome) => ({
  application,
  outcome,
  reason: 'Kurul kararı',
  by: 'a',
  at: '2026-04-02T08:00:00.000Z',
});

/** Where each value stands that is neither list nor object. */
function valuesIn(node: unknown, at: string[] = []): string[][] {
  if (typeof node !== 'object' || node === null) return [at];
  return Object.entries(node).flatMap(([key, inner]) => valuesIn(inner, [...at, key]));
}
function changeAt(root: object, path: readonly string[]): void {
  const holder = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (node, key) => node[key] as Record<string, unknown>,
      root as Record<string, unknown>,
    );
  const key = path.at(-1)!;
  const value = holder[key];
  if (typeof value === 'string')
    holder[key] = value === '' ? 'x' : value.slice(0, -1) + (value.endsWith('1') ? '2' : '1');
  else if (typeof value === 'number') holder[key] = value + 1;
  else holder[key] = value === null ? 0 : !value;
}

describe('a dossier computed again', () => {
  test('gives the same result, from its bytes alone', async () => {
    expect(await replay(Buffer.from(dossierText(file)))).toEqual({
      same: true,
      about: expect.stringMatching(/^Call C-1, decision 2026\/7 of /),
      differences: [],
      test: false,
      kid: file.content.key.kid,
    });
    expect((await replay(bytesOf(file), await signer.jwks())).same).toBe(true);
  });

  test('notices every changed byte', async () => {
    const bytes = bytesOf(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(bytes);
        changed[at] ^= by;
        expect((await replay(changed)).same).toBe(false);
      }),
      { numRuns: 300 },
    );
    for (const other of [
      Buffer.concat([bytes, Buffer.from('\n')]),
      bytes.subarray(0, -1),
      Buffer.from(JSON.stringify(JSON.parse(bytes.toString()), null, 1)),
    ])
      expect((await replay(other)).same).toBe(false);
  });

  test('notices a change of every single value, whatever part of the file it stands in', async () => {
    const [first, , third] = sixApplications;
    const whole = await aDossier(signer, {
      exceptions: [anException(third.id, 'selected')],
      steps: [{ declined: [{ application: first.id, reason: 'Kapasite', on: '2026-04-09' }] }],
      record: { lateAccess: [{ applications: [first.id], until: 'x', reason: 'y', grantedAt: 'z' }] },
    });
    const unnoticed: string[] = [];
    let values = 0;
    for (const path of valuesIn(whole)) {
      values++;
      const changed = structuredClone(whole);
      changeAt(changed, path);
      if ((await replay(bytesOf(changed))).same) unnoticed.push(path.join('/'));
    }
    expect(unnoticed).toEqual([]);
    expect(values).toBeGreaterThan(250);
  });

  test('notices what a forger with a key of their own changed', async () => {
    expect((await replay(await forged(() => undefined))).same).toBe(true);
    expect((await replay(await forged(() => undefined), await signer.jwks())).differences).toEqual([
      'key: not one of the keys that were given',
    ]);
    const faults = async (change: (content: DossierEnvelope['content']) => void) =>
      (await replay(await forged(change))).differences.join('\n');
    expect(
      await faults((c) => void (c.result.lines.find((l) => l.outcome === 'reserve')!.outcome = 'selected')),
    ).toMatch(/outcome is selected/);
    expect(await faults((c) => void c.result.lines.reverse())).toMatch(/belongs at place 1/);
    expect(await faults((c) => void c.result.lines.pop())).toMatch(/is missing/);
    expect(await faults((c) => void (c.input.seed = 'x'.repeat(64)))).toMatch(/seed: not the one/);
    expect(await faults((c) => void (c.input.rules.threshold = '1'))).toMatch(/rules: not those/);
    expect(await faults((c) => void (c.input.call.body.call.threshold = '1'))).toMatch(/call version/);
    expect(await faults((c) => void (c.input.applications[3].reviews[0].scores[0].points = '100'))).toMatch(
      /score is/,
    );
  });

  test('a stranger’s file is refused in words, never by falling over', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.jsonValue(), fc.constant({ content: { format: 'filiz-selection/2' } })),
        async (value) => {
          expect((await replay(Buffer.from(JSON.stringify(value)))).same).toBe(false);
        },
      ),
    );
  });

  test('whatever the rules, the applications, the exceptions and who gave a seat back', async () => {
    const outcome = fc.constantFrom('selected' as const, 'reserve' as const, 'rejected' as const);
    await fc.assert(
      fc.asyncProperty(
        rulesOf({ limits: true, budget: true }),
        fc.oneof(pool, tiedPool),
        fc.option(fc.tuple(fc.nat(), outcome)),
        fc.nat(2),
        async (rules, applications, byHand, declines) => {
          const parts = { ...partsOf(rules), applications };
          const exceptions =
            byHand && applications.length > 0
              ? [anException(applications[byHand[0] % applications.length].id, byHand[1])]
              : [];
          const chosen = await aDossier(signer, { ...parts, exceptions });
          const steps = chosen.content.result.lines
            .filter((l) => l.outcome === 'selected')
            .slice(0, declines)
            .map((l) => ({ declined: [{ application: l.id, reason: 'x', on: '2026-04-09' }] }));
          const envelope = await aDossier(signer, { ...parts, exceptions, steps });
          expect((await replay(bytesOf(envelope))).differences).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('the archive for auditors carries the same description of the format as the documentation', async () => {
  const [carried, documented] = await Promise.all([
    readFile(new URL('./templates/dossier-format.txt', import.meta.url), 'utf8'),
    readFile(new URL('../../../../docs/dossier.md', import.meta.url), 'utf8'),
  ]);
  expect(carried).toBe(documented);
});

test('the fingerprint does not depend on the order of the input', () => {
  const { input } = file.content;
  const again = compute({ ...input, applications: input.applications.toReversed() });
  expect(again.sha256).toBe(file.content.sha256);
  expect(sha256(input.seed)).toBe(input.call.body.selection.seedSha256);
  expect(DEFAULT_PART.groupBy).toBe('sector');
});
