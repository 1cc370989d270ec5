import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * One-time links are derived, never stored: whoever holds the instance's link secret can write the link of an id into a
 * mail, and a stolen database or stream holds nothing that opens anything.
 */
export const linkToken = (secret: string, linkId: string): string => `${linkId}.${sealOf(secret, linkId)}`;

/** The link's id, or undefined for a token that this secret did not make. */
export function linkIdOf(secret: string, token: string): string | undefined {
  const [, linkId, seal] = /^([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/.exec(token) ?? [];
  if (!linkId) return undefined;
  return timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(secret, linkId))) ? linkId : undefined;
}

const sealOf = (secret: string, linkId: string): string =>
  createHmac('sha256', secret).update(`link:${linkId}`).digest('base64url');
