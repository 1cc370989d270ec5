import { Injectable } from '@nestjs/common';
import { ServiceEnv } from '#platform/env/service-env';
import { canonicalHash } from '#platform/signing/canonical';
import { Signer, TEST_MARK, type Jwks } from '#platform/signing/signer';
import {
  DOSSIER_FORMAT,
  type Computed,
  type DossierContent,
  type DossierDecision,
  type DossierEnvelope,
} from './dossier.rules.js';

/** Signs selections with a key of their own. */
@Injectable()
export class SelectionSigner {
  private signer?: Promise<Signer>;

  constructor(private readonly env: ServiceEnv) {}

  /** Public keys, old ones too. */
  async jwks(): Promise<Jwks> {
    return (await this.open()).jwks();
  }

  /** What a selection used and gave, signed by the key of this moment. */
  async sign({ input, result, sha256 }: Computed, decision: DossierDecision): Promise<DossierEnvelope> {
    const signer = await this.open();
    const [key] = signer.jwks().keys;
    const content: DossierContent = {
      format: DOSSIER_FORMAT,
      input,
      result,
      sha256,
      decision,
      key: {
        kty: String(key.kty),
        crv: String(key.crv),
        x: String(key.x),
        kid: signer.kid,
        test: key[TEST_MARK as keyof typeof key] === true,
      },
    };
    return { content, sha256: canonicalHash(content), signature: await signer.signDetached(content) };
  }

  private open(): Promise<Signer> {
    this.signer ??= Signer.open({
      folder: this.env.KEYS_DIR,
      service: 'open-calls',
      purpose: 'selection',
      test: this.env.SAMPLE_MODE === 'true',
    });
    return this.signer;
  }
}
