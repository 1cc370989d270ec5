import { addDays, dayOf, endOfDay } from '#platform/clock/istanbul';

/** The last instant for missing documents: the end of the last of the days, which run from the day after the notification. */
export const dueAfter = (notifiedOn: string, days: number): Date =>
  new Date(endOfDay(addDays(notifiedOn, days)).getTime() - 1);

/** Whether a firm may have been told on this day: not before it was asked, and not in the future. */
export const noticePossible = (notifiedOn: string, askedAt: Date, now: Date): boolean =>
  notifiedOn >= dayOf(askedAt) && notifiedOn <= dayOf(now);
