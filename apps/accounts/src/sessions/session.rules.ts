const MINUTE = 60_000;
const IDLE_MS = 12 * 60 * MINUTE;
const LIFETIME_MS = 7 * 24 * 60 * MINUTE;
/** The last use is written at most this often: reading must not write a row each time. */
const SEEN_EVERY_MS = 5 * MINUTE;

interface Times {
  lastSeenAt: Date;
  expiresAt: Date;
}

/** When a session that begins now ends at the latest. */
export const sessionEnd = (startedAt: Date): Date => new Date(startedAt.getTime() + LIFETIME_MS);

/** When it ends if it is not used again. */
export const idleEnd = ({ lastSeenAt, expiresAt }: Times): Date =>
  new Date(Math.min(lastSeenAt.getTime() + IDLE_MS, expiresAt.getTime()));

export const isOpen = (session: Times & { endedAt: Date | null }, now: Date): boolean =>
  session.endedAt === null && now < idleEnd(session);

export const needsSeen = (lastSeenAt: Date | null, now: Date): boolean =>
  lastSeenAt === null || now.getTime() - lastSeenAt.getTime() >= SEEN_EVERY_MS;

/** A token lives for a year at most: longer ones are forgotten in scripts. */
const TOKEN_MAX_MS = 366 * 24 * 60 * MINUTE;
export const isTokenExpiry = (expiresAt: Date, now: Date): boolean =>
  expiresAt > now && expiresAt.getTime() - now.getTime() <= TOKEN_MAX_MS;
