import { bodyOf, emptyDraft, evenMarks, newCriterion, wrongIn } from './call-draft.js';

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

test('marks beyond the scale and marks given twice are said at their step', () => {
  const steps = ['5', '10', '5,0', '11', ''].map((points) => ({ points, tr: 'iyi', en: '' }));
  const criterion = {
    ...newCriterion(1),
    title: 'Etki',
    weight: '1',
    maxPoints: '10',
    steps,
    commentAbove: '12',
  };
  expect(
    wrongIn({ ...filled(), criteria: [criterion, { ...criterion, steps: [], commentAbove: '' }] }, 'tr'),
  ).toEqual({
    'criteria.0.commentAbove': 'aboveMax',
    'criteria.0.steps.2.points': 'repeated',
    'criteria.0.steps.3.points': 'aboveMax',
    'criteria.0.steps.4.points': 'required',
    'criteria.1.code': 'repeated',
  });
});

test('a scale begins with even marks, in the language shown', () => {
  const comma = (value: string) => value.replace('.', ',');
  expect(evenMarks('5', comma)).toEqual(['0', '1', '2', '3', '4', '5']);
  expect(evenMarks('50', comma)).toEqual(['0', '12,5', '25', '37,5', '50']);
  expect(evenMarks('çok', comma)).toEqual([]);
});
