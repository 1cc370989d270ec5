import type { NoticeText } from '#contracts/open-calls/notice.messages';
import { dayOf, timeOf } from '#platform/clock/istanbul';

/** What a notice says. */
export type Words = Pick<NoticeText, 'subject' | 'text' | 'subjectEn' | 'textEn'>;

/** `05.04.2027 10:15`, in Türkiye's time. */
export const instant = (at: Date, time = timeOf): string =>
  `${dayOf(at).split('-').reverse().join('.')} ${time(at)}`;

/** A subject as long as one may be; what it names can be as long itself. */
export const short = (subject: string): string => subject.slice(0, 200);
