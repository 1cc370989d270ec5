import { Injectable } from '@nestjs/common';
import { ServiceEnv } from '#platform/env/service-env';
import { canonicalJson, sha256 } from '#platform/signing/canonical';
import { Signer, TEST_MARK, type Jwks } from '#platform/signing/signer';
import {
  DOSSIER_FORMAT,
  type Computed,
  type DossierContent,
  type DossierDecision,
  type DossierEnvelope,
  type DossierRecord,
} from './dossier.rules.js';

/** A dossier with its content as it was hashed and signed: written down once, since it is long. */
export interface SignedDossier {
  envelope: DossierEnvelope;
  /** Canonical JSON of the content. */
  text: string;
}

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
  async sign(computed: Computed, decision: DossierDecision, record: DossierRecord): Promise<SignedDossier> {
    const { input, result } = computed;
    const competed = new Set(input.applications.map((a) => a.id));
    const signer = await this.open();
    const [key] = signer.jwks().keys;
    const content: DossierContent = {
      format: DOSSIER_FORMAT,
      input,
      result,
      sha256: computed.sha256,
      decision,
      // Who gave a seat back after the decision has competed.
      record: {
        ...record,
        out: record.out.filter((o) => !competed.has(o.id)),
        admitted: record.admitted.filter((a) => competed.has(a.id)),
      },
      key: {
        kty: String(key.kty),
        crv: String(key.crv),
        x: String(key.x),
        kid: signer.kid,
        test: key[TEST_MARK as keyof typeof key] === true,
      },
    };
    const text = canonicalJson(content);
    return { envelope: { content, sha256: sha256(text), signature: await signer.signText(text) }, text };
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
