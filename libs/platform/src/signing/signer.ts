/**
 * Signatures of the house: Ed25519, a detached JWS (RFC 7515 appendix F) over canonical JSON with an unencoded payload
 * (RFC 7797), so that the record itself stays readable and the signature stands beside it. A key per service and
 * purpose, mode 600; old public keys stay in the JWKS, or old signatures could no longer be checked.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  exportJWK,
  FlattenedSign,
  flattenedVerify,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from 'jose';
import { LRUCache } from 'lru-cache';
import { createAtomic, isCode, privateFolder, writeAtomic } from '../files/atomic.js';
import { canonicalJson } from './canonical.js';

/** Keys of sample instances carry this mark, and so does every check of a signature made with one. */
export const TEST_MARK = 'filiz:test';

export interface Jwks {
  keys: JWK[];
}

export interface SignerOptions {
  /** folder of the instance's keys */
  folder: string;
  /** service name */
  service: string;
  /** what the key signs, e.g. `selection` */
  purpose: string;
  /** mark keys made here as test keys */
  test?: boolean;
}

/** `kid` and whether it is a test key; or why the signature does not hold. */
export type Verification =
  | { valid: true; kid: string; test: boolean }
  | { valid: false; reason: 'MALFORMED' | 'UNKNOWN_KEY' | 'WRONG_SIGNATURE' };

interface SigningKey {
  kid: string;
  key: CryptoKey;
}

const ALGORITHM = 'EdDSA';

export class Signer {
  private constructor(
    private readonly files: { privateKey: string; publicKeys: string },
    private readonly test: boolean,
    private current: SigningKey,
    private publicKeys: JWK[],
  ) {}

  /** Opens the key of a service and purpose; makes it on first use. Of several processes that start at once, one makes it. */
  static async open(options: SignerOptions): Promise<Signer> {
    for (const word of [options.service, options.purpose])
      if (!/^[a-z][a-z0-9-]*$/.test(word)) throw new RangeError(`not a name for a key: ${word}`);
    await privateFolder(options.folder);
    const base = join(options.folder, `${options.service}.${options.purpose}`);
    const files = { privateKey: `${base}.key.json`, publicKeys: `${base}.jwks.json` };
    let stored = await readJwk(files.privateKey);
    if (!stored) {
      await createAtomic(files.privateKey, JSON.stringify(await newKey(options.test ?? false)));
      stored = (await readJwk(files.privateKey))!;
    }
    const published = ((await readJson(files.publicKeys)) as Jwks | undefined)?.keys ?? [];
    const signer = new Signer(files, options.test ?? false, await signingKey(stored), published);
    await signer.publish(stored);
    return signer;
  }

  /** Id of the key that signs now. */
  get kid(): string {
    return this.current.kid;
  }

  /** Public keys, the present one first; for `/.well-known/jwks.json` and for checks years later. */
  jwks(): Jwks {
    const { kid } = this.current;
    const rest = this.publicKeys.filter((key) => key.kid !== kid);
    return { keys: [...this.publicKeys.filter((key) => key.kid === kid), ...rest] };
  }

  /** Detached JWS (`header..signature`) of a JSON value. */
  signDetached(json: unknown): Promise<string> {
    return this.signText(canonicalJson(json));
  }

  /** The same of a value that is written down already: its canonical JSON. */
  async signText(canonical: string): Promise<string> {
    const { kid, key } = this.current;
    const jws = await new FlattenedSign(Buffer.from(canonical))
      .setProtectedHeader({ alg: ALGORITHM, kid, b64: false, crit: ['b64'] })
      .sign(key);
    return `${jws.protected}..${jws.signature}`;
  }

  /** A new key from now on; what the old one signed stays valid. Other processes sign with it after their next start. */
  async rotate(): Promise<void> {
    const next = await newKey(this.test);
    // Published before it signs: a crash in between leaves a key too many, never a signature without one.
    await this.publish(next);
    await writeAtomic(this.files.privateKey, JSON.stringify(next));
    this.current = await signingKey(next);
  }

  private async publish(key: JWK): Promise<void> {
    const published = ((await readJson(this.files.publicKeys)) as Jwks | undefined)?.keys ?? [];
    const { d: _private, ...publicKey } = key;
    if (!published.some((known) => known.kid === key.kid)) {
      published.unshift(publicKey);
      await writeAtomic(this.files.publicKeys, JSON.stringify({ keys: published }, null, 2));
    }
    this.publicKeys = published;
  }
}

/** Checks a detached JWS against the value it belongs to. Never throws for what a stranger handed in. */
export async function verifyDetached(json: unknown, jws: string, jwks: Jwks): Promise<Verification> {
  const [header, payload, signature, more] = jws.split('.');
  if (!header || payload !== '' || !signature || more !== undefined)
    return { valid: false, reason: 'MALFORMED' };
  let said: { alg?: unknown; kid?: unknown; b64?: unknown };
  let message: string;
  try {
    said = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as typeof said;
    message = canonicalJson(json);
  } catch {
    return { valid: false, reason: 'MALFORMED' };
  }
  if (said?.alg !== ALGORITHM || said.b64 !== false || typeof said.kid !== 'string')
    return { valid: false, reason: 'MALFORMED' };
  const known = jwks.keys.find((key) => key.kid === said.kid);
  if (!known || known.kty !== 'OKP' || known.crv !== 'Ed25519' || !known.x)
    return { valid: false, reason: 'UNKNOWN_KEY' };
  try {
    await flattenedVerify(
      { protected: header, payload: Buffer.from(message), signature },
      await publicKeyOf(known.x),
      {
        algorithms: [ALGORITHM],
      },
    );
    return { valid: true, kid: said.kid, test: known[TEST_MARK as keyof JWK] === true };
  } catch {
    return { valid: false, reason: 'WRONG_SIGNATURE' };
  }
}

/** Importing costs as much as verifying. A memo of a pure function: what it holds depends on the key's bytes alone. */
const imported = new LRUCache<string, Promise<CryptoKey>>({ max: 200 });

function publicKeyOf(x: string): Promise<CryptoKey> {
  let key = imported.get(x);
  if (!key) {
    key = importJWK({ kty: 'OKP', crv: 'Ed25519', x }, ALGORITHM) as Promise<CryptoKey>;
    imported.set(x, key);
  }
  return key;
}

async function newKey(test: boolean): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
  const { kty, crv, x, d } = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint({ kty: kty!, crv, x });
  return { kty: kty!, crv, x, d, kid, alg: ALGORITHM, use: 'sig', ...(test ? { [TEST_MARK]: true } : {}) };
}

async function signingKey(jwk: JWK): Promise<SigningKey> {
  return { kid: jwk.kid!, key: (await importJWK(jwk, ALGORITHM)) as CryptoKey };
}

async function readJwk(path: string): Promise<JWK | undefined> {
  const jwk = (await readJson(path)) as JWK | undefined;
  if (jwk && !(jwk.kty === 'OKP' && jwk.crv === 'Ed25519' && jwk.d && jwk.kid))
    throw new Error(`${path} holds no Ed25519 key`);
  return jwk;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
