import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ServiceEnv } from '#platform/env/service-env';

/**
 * Keeps a sole proprietor's TCKN: AES-256-GCM with a key derived from the installation's secret, bound to the firm's id, so
 * that a cipher copied to another row does not open. Equal numbers find each other by a keyed hash. What is in here never
 * goes into a fact, a log or a list.
 */
@Injectable()
export class TcknBox {
  private readonly key: Buffer;
  private readonly hashKey: Buffer;

  constructor(env: ServiceEnv) {
    if (!env.LINK_SECRET) throw new Error('LINK_SECRET is not set');
    const derive = (purpose: string) =>
      Buffer.from(hkdfSync('sha256', env.LINK_SECRET!, '', `filiz/firm-registry/${purpose}`, 32));
    this.key = derive('tckn');
    this.hashKey = derive('keyed-hash');
  }

  seal(tckn: string, firmId: string): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(firmId));
    return Buffer.concat([iv, cipher.update(tckn, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  open(sealed: Buffer, firmId: string): string {
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, 12)).setAAD(
      Buffer.from(firmId),
    );
    decipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8');
  }

  /** A hash that only this installation can compute; equal for equal texts. */
  keyedHash(text: string): string {
    return createHmac('sha256', this.hashKey).update(text).digest('base64url');
  }
}
