import { bodyOf, draftOf, emptyEvent, endOf, faultsOf, type EventDraft } from './event-draft.js';

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
