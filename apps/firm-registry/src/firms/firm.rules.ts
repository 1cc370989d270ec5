import { isTaxNumber } from '#contracts/core/text';
import { REGISTRY_READERS, type ChangeFirm } from '#contracts/firm-registry/firm.commands';
import type { Actor } from '#platform/actor/actor';
import { DomainError } from '#platform/errors/domain-error';
import { describeNace, NACE_REVISION } from '../code-lists/nace.js';
import { isTckn } from '../resolution/who-is-who.rules.js';
import type { FirmEntity } from './firm.entity.js';

/** A typed tax number must be right; a list's faulty one is only reported. */
export function checkTaxNumber(text: string | undefined): { vkn: string | null; tckn: string | null } {
  if (text === undefined) return { vkn: null, tckn: null };
  if (isTaxNumber(text)) return { vkn: text, tckn: null };
  if (isTckn(text)) return { vkn: null, tckn: text };
  throw new DomainError('BAD_TAX_NUMBER', { pointer: '/taxNumber' });
}

/** A NACE code in its written form, with the list's revision. Six digits pass where their class is in the list. */
export function checkNace(text: string | undefined): { nace: string | null; naceRevision: string | null } {
  if (text === undefined) return { nace: null, naceRevision: null };
  const found = describeNace(text);
  const known = found && (found.exact || found.entry.level === 'class');
  if (!known) throw new DomainError('NACE_UNKNOWN', { pointer: '/nace', params: { code: text } });
  return { nace: found.code, naceRevision: NACE_REVISION };
}

/** Who looks through the registry sees every firm; a firm's user its own, whatever record the right was given for. */
export const seesFirm = (actor: Actor, group: readonly string[]): boolean =>
  actor.everywhere ||
  actor.has(...REGISTRY_READERS) ||
  group.some((firmId) => actor.can(['firm'], { firmId }));

/** Staff of any chamber, and the firm's own users. */
export const editsFirm = (actor: Actor, group: readonly string[]): boolean =>
  actor.everywhere || actor.has('staff') || group.some((firmId) => actor.can(['firm'], { firmId }));

/** Title, tax number and MERSİS say who a firm is: its own users may not change them. */
export function checkIdentity(actor: Actor, firm: FirmEntity, command: ChangeFirm): void {
  if (actor.everywhere || actor.has('staff')) return;
  if (command.title !== firm.title) throw new DomainError('FIRM_IDENTITY', { pointer: '/title' });
  if (command.taxNumber !== undefined && command.taxNumber !== firm.taxNumber)
    throw new DomainError('FIRM_IDENTITY', { pointer: '/taxNumber' });
  if (command.mersisNo !== undefined && command.mersisNo !== firm.mersisNo)
    throw new DomainError('FIRM_IDENTITY', { pointer: '/mersisNo' });
}
