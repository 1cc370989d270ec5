import { Injectable } from '@nestjs/common';
import { programCommands } from '#contracts/programs/program.commands';
import { DomainError } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { RpcClient } from '#platform/messaging/rpc-client';

/** In whose name staff enter something that belongs to no programme. */
@Injectable()
export class ActingInstitution {
  constructor(private readonly rpc: RpcClient) {}

  /** The institution given, if the asker is its staff; else the asker's own. Admins have none and must say whose. */
  async of(call: Call, given?: string): Promise<string> {
    const own = given ?? call.actor.scopes(['staff'], 'institution')[0] ?? (await this.ofProgram(call));
    if (!own)
      throw new DomainError('VALIDATION', { errors: [{ code: 'REQUIRED', pointer: '/institutionId' }] });
    if (
      given &&
      !call.actor.can(['staff'], { institutionId: given }) &&
      given !== (await this.ofProgram(call))
    )
      throw new DomainError('FORBIDDEN', { pointer: '/institutionId' });
    return own;
  }

  private async ofProgram(call: Call): Promise<string | undefined> {
    const [programId] = call.actor.scopes(['staff'], 'program');
    if (!programId) return undefined;
    return (await this.rpc.askAsService(programCommands.placeOfProgram, { programId }, call.requestId))
      .institutionId;
  }
}
