import { createPublicKey, verify } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import type { JWK } from 'jose';
import { canonicalHash, canonicalJson } from './canonical.js';
import { Signer, verifyDetached } from './signer.js';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'filiz-keys-')), 'keys');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = (test = false) => Signer.open({ folder, service: 'open-calls', purpose: 'selection', test });
const dossier = {
  firm: 'Örnek Işık Plastik A.Ş.',
  weights: { b: '0.6', a: '0.4' },
  rank: [1, 2, null],
  ok: true,
};

describe('canonical JSON', () => {
  it('follows RFC 8785', () => {
    // the sample of its section 3.2.2
    const input = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      literals: [null, true, false],
      string: '€$\u000F\u000aA\'B"\\\\"/',
    };
    expect(canonicalJson(input)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    expect(canonicalJson({ ö: 1, z: 2, '€': 3, '\r': 4, 1: 5 })).toBe('{"\\r":4,"1":5,"z":2,"ö":1,"€":3}');
  });

  it('depends on the value alone', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const shuffled = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalHash(JSON.parse(JSON.stringify(shuffled)))).toBe(
          canonicalHash(JSON.parse(JSON.stringify(value))),
        );
      }),
    );
  });

  it('writes what another writer of RFC 8785 writes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' })),
        (value) => {
          expect(canonicalJson(value)).toBe(canonicalize(value));
        },
      ),
    );
  });

  it('leaves out what is undefined, and refuses what JSON cannot say', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
    for (const value of [
      NaN,
      undefined,
      1n,
      { a: Infinity },
      [undefined],
      { at: new Date() },
      { m: new Map() },
      '\ud800',
    ])
      expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

describe('Signer', () => {
  it('signs what anybody can verify, whatever the order of members', async () => {
    const signer = await open();
    const jws = await signer.signDetached(dossier);
    const again = { rank: [1, 2, null], ok: true, weights: { a: '0.4', b: '0.6' }, firm: dossier.firm };
    expect(await verifyDetached(again, jws, signer.jwks())).toEqual({
      valid: true,
      kid: signer.kid,
      test: false,
    });

    // with nothing of ours, and nothing of the library's
    const [header, , signature] = jws.split('.');
    const key = createPublicKey({ key: signer.jwks().keys[0] as Record<string, unknown>, format: 'jwk' });
    const message = Buffer.from(`${header}.${canonicalJson(dossier)}`);
    expect(verify(null, message, key, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('does not hold for another value, key or header', async () => {
    const signer = await open();
    const jws = await signer.signDetached(dossier);
    const jwks = signer.jwks();
    expect(await verifyDetached({ ...dossier, ok: false }, jws, jwks)).toEqual({
      valid: false,
      reason: 'WRONG_SIGNATURE',
    });
    expect(await verifyDetached(dossier, jws, { keys: [] })).toEqual({ valid: false, reason: 'UNKNOWN_KEY' });
    const stranger = await Signer.open({ folder: join(folder, 'other'), service: 'a', purpose: 'b' });
    const posing = { keys: [{ ...stranger.jwks().keys[0], kid: signer.kid } as JWK] };
    expect(await verifyDetached(dossier, jws, posing)).toEqual({ valid: false, reason: 'WRONG_SIGNATURE' });
    const none = Buffer.from(
      JSON.stringify({ alg: 'none', kid: signer.kid, b64: false, crit: ['b64'] }),
    ).toString('base64url');
    const rest = jws.slice(jws.indexOf('.'));
    for (const bad of ['', 'a.b.c', `${jws}.x`, `null${rest}`, `${none}${rest}`, `bnVsbA${rest}`])
      expect(await verifyDetached(dossier, bad, jwks)).toEqual({ valid: false, reason: 'MALFORMED' });
    expect(await verifyDetached({ at: NaN }, jws, jwks)).toEqual({ valid: false, reason: 'MALFORMED' });
  });

  it('keeps its key, private', async () => {
    const first = await open();
    const second = await open();
    expect(second.kid).toBe(first.kid);
    const path = join(folder, 'open-calls.selection.key.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(JSON.stringify(first.jwks())).not.toContain('"d"');
    expect((JSON.parse(await readFile(path, 'utf8')) as JWK).d).toBeDefined();
  });

  it('makes one key when several processes start at once', async () => {
    const signers = await Promise.all(Array.from({ length: 8 }, () => open()));
    expect(new Set(signers.map((signer) => signer.kid)).size).toBe(1);
    expect(signers[3].jwks().keys).toHaveLength(1);
  });

  it('marks test keys', async () => {
    const signer = await open(true);
    expect(signer.jwks().keys[0]).toMatchObject({ 'filiz:test': true });
    expect(await verifyDetached(dossier, await signer.signDetached(dossier), signer.jwks())).toMatchObject({
      test: true,
    });
  });

  it('changes its key and still verifies what the old one signed', async () => {
    const signer = await open();
    const before = await signer.signDetached(dossier);
    const oldKid = signer.kid;
    await signer.rotate();
    expect(signer.kid).not.toBe(oldKid);
    const after = await signer.signDetached(dossier);
    const reopened = await open();
    expect(reopened.kid).toBe(signer.kid);
    expect(reopened.jwks().keys.map((key) => key.kid)).toEqual([signer.kid, oldKid]);
    for (const jws of [before, after])
      expect(await verifyDetached(dossier, jws, reopened.jwks())).toMatchObject({ valid: true });
  });

  it('refuses names that would leave the folder', async () => {
    await expect(Signer.open({ folder, service: '../x', purpose: 'y' })).rejects.toThrow(RangeError);
  });
});
