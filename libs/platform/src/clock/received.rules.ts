/** No request waits longer for its turn: the longest time that a caller of any command listens, in milliseconds. */
export const LONGEST_WAIT_MS = 60_000;

/**
 * The instant at which a request counts as received, for limits that a person keeps or misses. The door says when it came; the
 * service does not believe in a time ahead of its own, nor in one that no waiting explains. Without a word from the door: now.
 */
export function receivedBy(atTheDoor: Date | undefined, now: Date): Date {
  if (!atTheDoor) return now;
  const at = atTheDoor.getTime();
  return at > now.getTime() || at < now.getTime() - LONGEST_WAIT_MS ? now : atTheDoor;
}
