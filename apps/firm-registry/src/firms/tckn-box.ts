import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ServiceEnv } from '#platform/env/service-env';

/** Bytes before a cipher that say which key it was sealed with. */
const KEY_ID = 4;

/**
 * Keeps a sole proprietor's TCKN: AES-256-GCM with keys of its own, bound to the firm's id, so that a cipher copied to
 * another row does not open. The newest key seals, older ones open what was sealed with them. Equal numbers find each other
 * by a keyed hash. What is in here never goes into a fact, a log or a list.
 */
@Injectable()
export class TcknBox {
  /** By id, newest first. */
  private readonly keys: Map<string, Buffer>;
  /** Of the key that seals, as it stands before a cipher (hex). */
  readonly newest: string;
  private readonly hashKey: Buffer;

  constructor(env: ServiceEnv) {
    const secrets = (env.TCKN_KEYS ?? '').split(/[\s,]+/).filter(Boolean);
    if (secrets.length === 0 || secrets.some((secret) => secret.length < 32))
      throw new Error('TCKN_KEYS is not set: one key or more, each of at least 32 characters, newest first');
    const derive = (secret: string, purpose: string) =>
      Buffer.from(hkdfSync('sha256', secret, '', `filiz/firm-registry/${purpose}`, 32));
    this.keys = new Map(
      secrets.map((secret) => {
        const key = derive(secret, 'tckn');
        return [
          createHash('sha256')
            .update(key)
            .digest('hex')
            .slice(0, KEY_ID * 2),
          key,
        ];
      }),
    );
    [this.newest] = this.keys.keys();
    this.hashKey = derive(secrets[0], 'keyed-hash');
  }

  seal(tckn: string, firmId: string): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.keys.get(this.newest)!, iv).setAAD(Buffer.from(firmId));
    return Buffer.concat([
      Buffer.from(this.newest, 'hex'),
      iv,
      cipher.update(tckn, 'utf8'),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
  }

  open(sealed: Buffer, firmId: string): string {
    const id = sealed.subarray(0, KEY_ID).toString('hex');
    const key = this.keys.get(id);
    if (!key) throw new Error(`TCKN_KEYS lacks the key ${id}, with which numbers are sealed`);
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(KEY_ID, KEY_ID + 12));
    decipher.setAAD(Buffer.from(firmId)).setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(KEY_ID + 12, -16)), decipher.final()]).toString(
      'utf8',
    );
  }

  /** A hash that only this installation can compute; equal for equal texts as long as the newest key stays. */
  keyedHash(text: string): string {
    return createHmac('sha256', this.hashKey).update(text).digest('base64url');
  }
}
