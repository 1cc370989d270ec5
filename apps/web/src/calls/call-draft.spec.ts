import { bodyOf, emptyDraft, newCriterion, wrongIn } from './call-draft.js';

const filled = () => ({
  ...emptyDraft(),
  title: 'Örnek çağrı',
  summary: 'Açıklama',
  deadline: '30.11.2026 17:00',
  threshold: '62,5',
  criteria: [{ ...newCriterion(1), title: 'Etki', weight: '40' }],
});

test('an empty draft names what is missing by its field', () => {
  expect(wrongIn(emptyDraft(), 'tr')).toEqual({
    title: 'required',
    summary: 'required',
    deadline: 'required',
    'criteria.0.title': 'required',
    'criteria.0.weight': 'required',
  });
});

test('what is typed in Turkish is sent exactly, and what is empty is not sent', () => {
  expect(wrongIn(filled(), 'tr')).toEqual({});
  expect(bodyOf(filled(), 'tr')).toEqual({
    title: 'Örnek çağrı',
    summary: 'Açıklama',
    deadline: '2026-11-30T14:00:00.000Z',
    threshold: '62.5',
    reviewersPerApplication: 2,
    sectors: [],
    criteria: [{ code: 'K1', title: 'Etki', weight: '40', maxPoints: 100 }],
    tieBreakers: ['earlier'],
  });
});

test('a number that is none and a day that does not exist are said', () => {
  const draft = { ...filled(), deadline: '31.2.2026 17:00', maxSelected: 'on' };
  expect(wrongIn(draft, 'tr')).toEqual({ deadline: 'instant', maxSelected: 'number' });
});
