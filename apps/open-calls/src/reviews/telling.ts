import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { DomainError } from '#platform/errors/domain-error';
import type { RpcClient } from '#platform/messaging/rpc-client';
import type { Telling } from './mask.rules.js';

const host = (website: string): string =>
  website
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/.*$/, '');

/**
 * What would tell a reviewer which firm applies, as the registry knows it. Without the registry nothing can be taken out, so the
 * application is not shown meanwhile: what was once read cannot be hidden again.
 */
export async function tellingOf(
  rpc: RpcClient,
  firmId: string,
  signatory: string | undefined,
  requestId: string,
): Promise<Telling> {
  const firm = await rpc
    .askAsService(firmCommands.readFirm, { firmId }, requestId)
    .catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'NOT_FOUND') return undefined;
      throw error;
    });
  if (!firm) return { titles: [], numbers: [], words: signatory ? [signatory] : [] };
  const known = (all: readonly (string | null | undefined)[]) => all.flatMap((one) => one ?? []);
  return {
    titles: [firm.title, ...firm.spellings, ...firm.aliases.map(({ title }) => title)],
    numbers: known([
      firm.taxNumber,
      firm.mersisNo,
      firm.phone,
      firm.phone?.replace(/^\+90/, '0'),
      ...firm.aliases.map(({ taxNumber }) => taxNumber),
    ]),
    words: known([
      signatory,
      ...firm.signatories.map(({ name }) => name),
      firm.email,
      firm.kep,
      firm.website && host(firm.website),
    ]),
  };
}
