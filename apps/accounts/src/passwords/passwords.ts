import { Injectable } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';

/**
 * argon2id with the OWASP Password Storage Cheat Sheet's first choice for little memory: 19 MiB, two passes, one lane
 * (about 25 ms here). The parameters stand in each hash, so raising them later leaves old passwords valid.
 */
const PARAMETERS = {
  algorithm: 2 as Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
  outputLen: 32,
};

@Injectable()
export class Passwords {
  /** Compared with when there is no account, so that the answer takes as long as for a wrong password. */
  private decoy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return hash(password, PARAMETERS);
  }

  async matches(stored: string | null | undefined, password: string): Promise<boolean> {
    this.decoy ??= this.hash('nobody has this password');
    const correct = await verify(stored ?? (await this.decoy), password);
    return Boolean(stored) && correct;
  }
}
