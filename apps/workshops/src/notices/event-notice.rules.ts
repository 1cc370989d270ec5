import type { EventNoticeWords } from '#contracts/workshops/event.commands';
import type { EventNoticeState, EventState } from '#contracts/workshops/workshops.facts';

type Kind = EventNoticeState['kind'];
type Language = 'tr' | 'en';

/** When and where, as people know it who are expected there. */
export interface Whereabouts {
  startsAt: string;
  endsAt: string | null;
  place: string | null;
  link: string | null;
}
export interface Standing extends Whereabouts {
  state: EventState['state'];
}

/** What those who are expected must hear of a change; undefined: nothing. Nobody is written to about what is over. */
export function noticeKind(before: Standing, after: Standing, now: Date): Kind | undefined {
  const toCome = Math.max(Date.parse(before.startsAt), Date.parse(after.startsAt)) > now.getTime();
  if (!toCome || before.state === 'held' || after.state === 'held') return undefined;
  if (after.state === 'cancelled') return before.state === 'planned' ? 'cancelled' : undefined;
  if (before.state === 'cancelled') return 'planned-again';
  return otherTime(before, after) || otherPlace(before, after) ? 'moved' : undefined;
}

const otherTime = (a: Whereabouts, b: Whereabouts): boolean =>
  a.startsAt !== b.startsAt || a.endsAt !== b.endsAt;
const otherPlace = (a: Whereabouts, b: Whereabouts): boolean => a.place !== b.place || a.link !== b.link;

/** A notice as it was written down. */
export interface Said {
  kind: Kind;
  title: string;
  titleEn: string | null;
  reason: string | null;
  before: Whereabouts;
  after: Whereabouts;
}

/** What is said, in both languages; the reason as staff wrote it. */
export const noticeWords = (said: Said): { tr: EventNoticeWords; en: EventNoticeWords } => ({
  tr: words('tr', said),
  en: words('en', said),
});

const WORDS = {
  tr: {
    subject: {
      cancelled: 'Etkinlik iptal edildi',
      'planned-again': 'Etkinlik yapılacak',
      time: 'Etkinliğin zamanı değişti',
      place: 'Etkinliğin yeri değişti',
    },
    cancelled: (title: string) => `Beklendiğiniz “${title}” etkinliği iptal edildi.`,
    'planned-again': (title: string) => `İptal edilen “${title}” etkinliği yapılacak.`,
    moved: (title: string) => `Beklendiğiniz “${title}” etkinliğinin zamanı ya da yeri değişti.`,
    was: 'Önceki',
    is: 'Yeni',
    at: 'Zaman ve yer',
    reason: 'Gerekçe',
    stays: 'Kaydınız ve varsa sunum sıranız geçerlidir. Gelemeyecekseniz odaya bildirin.',
  },
  en: {
    subject: {
      cancelled: 'Event cancelled',
      'planned-again': 'The event takes place',
      time: 'The event has another time',
      place: 'The event has another place',
    },
    cancelled: (title: string) => `“${title}”, where you are expected, is cancelled.`,
    'planned-again': (title: string) => `“${title}” was cancelled and takes place after all.`,
    moved: (title: string) => `“${title}”, where you are expected, has another time or place.`,
    was: 'Before',
    is: 'Now',
    at: 'When and where',
    reason: 'Reason',
    stays:
      'Your registration stands, and so does your pitch if you have one. Tell the chamber if you cannot come.',
  },
};

function words(language: Language, { kind, title, titleEn, reason, before, after }: Said): EventNoticeWords {
  const w = WORDS[language];
  const name = language === 'en' ? (titleEn ?? title) : title;
  const moved = otherTime(before, after) ? 'time' : 'place';
  const subject = w.subject[kind === 'moved' ? moved : kind];
  const where: Record<Kind, string[]> = {
    cancelled: [`${w.at}: ${whereabouts(language, before)}`],
    'planned-again': [`${w.at}: ${whereabouts(language, after)}`],
    moved: [`${w.is}: ${whereabouts(language, after)}\n${w.was}: ${whereabouts(language, before)}`],
  };
  return {
    subject: `${subject}: ${name}`.slice(0, 400),
    text: [
      w[kind](name),
      ...where[kind],
      ...(reason ? [`${w.reason}: ${reason}`] : []),
      ...(kind === 'cancelled' ? [] : [w.stays]),
    ].join('\n\n'),
  };
}

const LOCALES: Record<Language, string> = { tr: 'tr-TR', en: 'en-GB' };

/** `5 Aralık 2026 10:00–12:30, Örnek Salonu`, in Türkiye's time. Whoever is expected may have the link. */
function whereabouts(language: Language, { startsAt, endsAt, place, link }: Whereabouts): string {
  const [from, to] = [new Date(startsAt), endsAt === null ? null : new Date(endsAt)];
  const form = (options: Intl.DateTimeFormatOptions, at: Date) =>
    new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'Europe/Istanbul' }).format(at);
  const day = (at: Date) => form({ dateStyle: 'long' }, at);
  const time = (at: Date) => form({ hour: '2-digit', minute: '2-digit' }, at);
  const end = to && (day(to) === day(from) ? `–${time(to)}` : ` – ${day(to)} ${time(to)}`);
  return [`${day(from)} ${time(from)}${end ?? ''}`, place, link].filter(Boolean).join(', ');
}
