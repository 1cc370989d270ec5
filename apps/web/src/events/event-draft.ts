import type { Message } from '../api/client.js';
import { parseInstant, typedInstant } from '../ui/typed-instant.js';
import type { EventKind } from './kinds.js';

/** An event as it is typed. */
export interface EventDraft {
  kind: EventKind;
  title: string;
  titleEn: string;
  sector: string;
  startsAt: string;
  /** A day with a time, or a time of the day on which it begins. */
  endsAt: string;
  place: string;
  link: string;
  capacity: string;
  isPublic: boolean;
  summary: string;
}
export const emptyEvent = (kind: EventKind = 'seminar'): EventDraft => ({
  kind,
  title: '',
  titleEn: '',
  sector: '',
  startsAt: '',
  endsAt: '',
  place: '',
  link: '',
  capacity: '',
  isPublic: false,
  summary: '',
});

export function draftOf(event: Message<'EventDetail'>): EventDraft {
  const [starts, ends] = [typedInstant(event.startsAt), event.endsAt ? typedInstant(event.endsAt) : ''];
  const sameDay = ends.split(' ')[0] === starts.split(' ')[0];
  return {
    kind: event.kind,
    title: event.title,
    titleEn: event.titleEn ?? '',
    sector: event.sector ?? '',
    startsAt: starts,
    endsAt: sameDay ? ends.split(' ').slice(1).join(' ') : ends,
    place: event.place ?? '',
    link: event.link ?? '',
    capacity: event.capacity === null ? '' : String(event.capacity),
    isPublic: event.isPublic,
    summary: event.summary ?? '',
  };
}

/** When it ends, as an instant: a time alone is of the day on which it begins. */
export function endOf({ startsAt, endsAt }: Pick<EventDraft, 'startsAt' | 'endsAt'>): string | undefined {
  const alone = /^\d{1,2}[:.]\d{2}$/.test(endsAt.trim());
  return parseInstant(alone ? `${startsAt.trim().split(/[\s,]+/)[0]} ${endsAt.trim()}` : endsAt);
}

/** Keys of the words that say what is wrong, by field; empty: it can be sent. */
export function faultsOf(draft: EventDraft): Partial<Record<keyof EventDraft, string>> {
  const starts = parseInstant(draft.startsAt);
  const ends = endOf(draft);
  const faults: Partial<Record<keyof EventDraft, string>> = {};
  if (!draft.title.trim()) faults.title = 'ui.required';
  if (!starts) faults.startsAt = draft.startsAt.trim() ? 'ui.badInstant' : 'ui.required';
  if (draft.endsAt.trim() && !ends) faults.endsAt = 'events.badEnd';
  else if (starts && ends && ends <= starts) faults.endsAt = 'events.endsBefore';
  if (!draft.place.trim() && !draft.link.trim()) faults.place = 'events.placeOrLink';
  if (draft.link.trim() && !/^https:\/\/\S+$/.test(draft.link.trim())) faults.link = 'events.badLink';
  if (draft.capacity.trim() && !(Number(draft.capacity) >= 1 && /^\d{1,6}$/.test(draft.capacity.trim())))
    faults.capacity = 'events.badCapacity';
  return faults;
}

/** Whether those who are expected hear of it: it takes place after all, or at another time or place; and it is not over. */
export function tellsOthers(
  known: Pick<Message<'EventDetail'>, 'state' | 'startsAt'>,
  first: EventDraft,
  draft: EventDraft,
): boolean {
  const starts = parseInstant(draft.startsAt);
  const toCome = [known.startsAt, ...(starts ? [starts] : [])].some((at) => Date.parse(at) > Date.now());
  if (!toCome || known.state === 'held') return false;
  const other = (name: 'startsAt' | 'place' | 'link') => draft[name].trim() !== first[name].trim();
  return (
    known.state === 'cancelled' ||
    other('startsAt') ||
    other('place') ||
    other('link') ||
    endOf(draft) !== endOf(first)
  );
}

/** What is sent of a draft without faults. */
export function bodyOf(draft: EventDraft) {
  const said = (text: string) => text.trim() || undefined;
  return {
    kind: draft.kind,
    title: draft.title.trim(),
    titleEn: said(draft.titleEn),
    sector: said(draft.sector),
    startsAt: parseInstant(draft.startsAt)!,
    endsAt: endOf(draft),
    place: said(draft.place),
    link: said(draft.link),
    capacity: draft.capacity.trim() ? Number(draft.capacity) : undefined,
    isPublic: draft.isPublic,
    summary: said(draft.summary),
  };
}
