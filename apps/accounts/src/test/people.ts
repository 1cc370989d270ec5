import { accountCommands, linkCommands, sessionCommands } from '#contracts/accounts/account.commands';
import type { GrantInput } from '#contracts/accounts/account.messages';
import { Actor } from '#platform/actor/actor';
import type { ServiceDefinition } from '#platform/service/service';
import { linkToken } from '#platform/signing/link-token';
import { admin } from '#testing/actors';
import { House } from '#testing/house';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { accountsService } from '../accounts.service-definition.js';

export const PASSWORD = 'uzun ve kolay bir parola';
export const ADMIN: GrantInput = { role: 'admin', scopeType: 'installation' };
export const staffGrant = (institutionId: string): GrantInput => ({
  role: 'staff',
  scopeType: 'institution',
  scopeId: institutionId,
});

let counter = 0;
export const address = (): string => `kisi${++counter}@ornek.example`;

/** A house with accounts and programmes, and what a test does with people in it. */
export class People {
  /** An administrator whom the gateway vouches for; has no account here. */
  readonly root = admin();

  private constructor(readonly house: House) {}

  static async start(...more: ServiceDefinition[]): Promise<People> {
    return new People(await House.start({ services: [accountsService, programsService, ...more] }));
  }

  invite(grants: GrantInput[], by = this.root, email = address()) {
    return this.house.ask(accountCommands.invite, { email, displayName: 'Örnek Kişi', grants }, by);
  }

  /** The token that the mail of a link would carry. */
  token(linkId: string | null): string {
    return linkToken(this.house.installation.envOf('accounts').LINK_SECRET!, linkId!);
  }

  accept(linkId: string | null, password = PASSWORD) {
    const use = { token: this.token(linkId), password };
    return this.house.ask(linkCommands.acceptInvitation, use, Actor.anonymous);
  }

  signIn(email: string, password = PASSWORD) {
    return this.house.ask(sessionCommands.signIn, { email, password }, Actor.anonymous);
  }

  /** Somebody who has accepted, as the gateway would vouch for them. */
  async somebody(...grants: GrantInput[]): Promise<{ actor: Actor; email: string }> {
    const email = address();
    const { id, linkId } = await this.invite(grants, this.root, email);
    await this.accept(linkId);
    const held = grants.map((g) => ({ ...g, scopeId: g.scopeId ?? '' }));
    return { email, actor: new Actor('user', id, held) };
  }
}
