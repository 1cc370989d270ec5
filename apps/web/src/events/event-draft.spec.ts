import { typedInstant } from '../ui/typed-instant.js';
import { bodyOf, draftOf, emptyEvent, endOf, faultsOf, tellsOthers, type EventDraft } from './event-draft.js';

const draft = (over: Partial<EventDraft> = {}): EventDraft => ({
  ...emptyEvent('pitch-day'),
  title: 'Örnek sunum günü',
  startsAt: '30.11.2026 09:00',
  place: 'Salon',
  ...over,
});

test.each([
  ['', undefined],
  ['12:30', '2026-11-30T09:30:00.000Z'],
  ['9.05', '2026-11-30T06:05:00.000Z'],
  ['01.12.2026 12:00', '2026-12-01T09:00:00.000Z'],
  ['öğlen', undefined],
])('an end typed as “%s”', (endsAt, instant) => {
  expect(endOf(draft({ endsAt }))).toBe(instant);
});

test.each<[Partial<EventDraft>, object]>([
  [{}, {}],
  [{ title: ' ' }, { title: 'ui.required' }],
  [{ startsAt: '' }, { startsAt: 'ui.required' }],
  [{ startsAt: 'yarın' }, { startsAt: 'ui.badInstant' }],
  [{ endsAt: '08:00' }, { endsAt: 'events.endsBefore' }],
  [{ endsAt: 'öğlen' }, { endsAt: 'events.badEnd' }],
  [{ place: '' }, { place: 'events.placeOrLink' }],
  [{ place: '', link: 'https://ornek.example/a' }, {}],
  [{ link: 'ornek.example' }, { link: 'events.badLink' }],
  [{ capacity: '0' }, { capacity: 'events.badCapacity' }],
  [{ capacity: 'çok' }, { capacity: 'events.badCapacity' }],
])('%j is told at its field', (over, faults) => {
  expect(faultsOf(draft(over))).toEqual(faults);
});

test('what was sent is typed again as it was', () => {
  const typed = draft({ endsAt: '12:30', capacity: '80', sector: 'textile', isPublic: true });
  const sent = bodyOf(typed);
  const event = { titleEn: null, link: null, summary: null, ...JSON.parse(JSON.stringify(sent)) } as never;
  expect(draftOf(event)).toEqual(typed);
});

test('those who are expected hear of another time or place, and that it takes place after all; not of the rest', () => {
  const now = new Date();
  const at = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();
  const typed = (startsAt: string) => typedInstant(startsAt);
  const first = draft({ startsAt: typed(at(9)), link: '' });
  const known = { state: 'planned' as const, startsAt: at(9) };
  expect(tellsOthers(known, first, first)).toBe(false);
  expect(tellsOthers(known, first, { ...first, summary: 'Program', capacity: '5' })).toBe(false);
  for (const over of [
    { startsAt: typed(at(10)) },
    { endsAt: '23:59' },
    { place: 'Başka' },
    { link: 'https://a.b' },
  ])
    expect(tellsOthers(known, first, { ...first, ...over })).toBe(true);
  expect(tellsOthers({ ...known, state: 'cancelled' }, first, first)).toBe(true);
  const past = draft({ startsAt: typed(at(-2)) });
  expect(tellsOthers({ ...known, startsAt: at(-2) }, past, { ...past, place: 'Başka' })).toBe(false);
  expect(tellsOthers({ state: 'held', startsAt: at(-2) }, past, { ...past, place: 'Başka' })).toBe(false);
});
