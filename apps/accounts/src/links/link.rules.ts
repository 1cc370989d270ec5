import type { LinkState } from '#contracts/accounts/account.facts';

const HOUR = 3600_000;
/** An invitation waits for somebody's next week; a reset for somebody who sits there now. */
const GOOD_FOR: Record<LinkState['purpose'], number> = { invitation: 7 * 24 * HOUR, 'password-reset': HOUR };

export const linkExpiry = (purpose: LinkState['purpose'], now: Date): Date =>
  new Date(now.getTime() + GOOD_FOR[purpose]);

/** Where the link leads. Its token stands behind `#`, which no server, log or referrer gets to see. */
export const linkUrl = (publicUrl: string, purpose: LinkState['purpose'], token: string): string =>
  `${publicUrl.replace(/\/$/, '')}/${purpose}#${token}`;
