import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
  decodeProtectedHeader,
  type JWK,
  type CryptoKey,
} from 'jose';
import { LRUCache } from 'lru-cache';
import type { Grant } from '#contracts/core/roles';
import { Actor } from './actor.js';

const AUDIENCE = 'filiz';
/** A role taken away is gone everywhere within this time. */
export const TOKEN_SECONDS = 60;

interface Claims {
  typ: Actor['type'];
  grants?: Grant[];
  person?: string;
}

/**
 * Signs and verifies the actor that travels in a NATS header. The gateway may vouch for anyone; a service only for itself
 * (its key's id is its name). Signing and verifying cost 160–190 µs each, so both are cached for the token's life.
 */
export class ActorTokens {
  private readonly signed = new LRUCache<string, string>({ max: 5_000, ttl: (TOKEN_SECONDS - 15) * 1000 });
  private readonly verified = new LRUCache<string, Actor>({ max: 5_000 });

  private constructor(
    private readonly issuer: string,
    private readonly key: CryptoKey,
    private readonly keys: Map<string, CryptoKey>,
  ) {}

  static async open(issuer: string, keyFile: string, jwksFile: string): Promise<ActorTokens> {
    const key = (await importJWK(JSON.parse(readFileSync(keyFile, 'utf8')) as JWK, 'EdDSA')) as CryptoKey;
    const { keys } = JSON.parse(readFileSync(jwksFile, 'utf8')) as { keys: JWK[] };
    const imported = new Map<string, CryptoKey>();
    for (const jwk of keys) imported.set(String(jwk.kid), (await importJWK(jwk, 'EdDSA')) as CryptoKey);
    return new ActorTokens(issuer, key, imported);
  }

  async sign(actor: Actor): Promise<string> {
    const cacheKey = `${actor.type}:${actor.id}:${actor.personId ?? ''}:${JSON.stringify(actor.grants)}`;
    const known = this.signed.get(cacheKey);
    if (known) return known;
    const claims: Claims = { typ: actor.type, grants: [...actor.grants], person: actor.personId };
    const token = await new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'EdDSA', kid: this.issuer })
      .setSubject(actor.id)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(`${TOKEN_SECONDS}s`)
      .sign(this.key);
    this.signed.set(cacheKey, token);
    return token;
  }

  /** The actor of a token, or undefined when it is forged, stale, or vouched for by one who may not. */
  async verify(token: string): Promise<Actor | undefined> {
    const known = this.verified.get(token);
    if (known) return known;
    try {
      const { kid } = decodeProtectedHeader(token);
      const key = this.keys.get(String(kid));
      if (!key) return undefined;
      const { payload } = await jwtVerify<Claims>(token, key, { audience: AUDIENCE, algorithms: ['EdDSA'] });
      if (kid !== 'gateway' && (payload.typ !== 'service' || payload.sub !== kid)) return undefined;
      const actor = new Actor(payload.typ, String(payload.sub), payload.grants ?? [], payload.person);
      const ttl = Math.max(1, (payload.exp ?? 0) * 1000 - Date.now());
      this.verified.set(token, actor, { ttl });
      return actor;
    } catch {
      // Whatever is wrong with a token, the caller is told the same: not signed in.
      return undefined;
    }
  }
}

/** Makes an Ed25519 key for every issuer that has none yet, and the file of all public keys. Private files are mode 600. */
export async function ensureActorKeys(
  issuers: readonly string[],
  keyFile: (issuer: string) => string,
  jwksFile: string,
): Promise<void> {
  const keys: JWK[] = [];
  for (const issuer of issuers) {
    const file = keyFile(issuer);
    if (!existsSync(file)) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
      writeFileSync(file, JSON.stringify(await exportJWK(pair.privateKey)), { mode: 0o600 });
      chmodSync(file, 0o600);
    }
    const { d: _private, ...publicJwk } = JSON.parse(readFileSync(file, 'utf8')) as JWK;
    keys.push({ ...publicJwk, kid: issuer, alg: 'EdDSA', use: 'sig' });
  }
  writeFileSync(jwksFile, JSON.stringify({ keys }), { mode: 0o644 });
}
