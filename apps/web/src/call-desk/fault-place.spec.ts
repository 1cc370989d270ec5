import { expect, test } from '@jest/globals';
import { hrefOfPlace, placeOfFault } from './fault-place.js';

test.each([
  ['/form/sections/0/fields/1/label/tr', { part: 'form' }, '/calls/c/form'],
  [
    '/eligibilityRules/rules/2/field',
    { part: 'eligibility', row: 3, field: 'rules.2.field' },
    '/calls/c/settings#rules.2.field',
  ],
  [
    '/eligibilityRules/completable/1',
    { part: 'eligibility', field: 'completable' },
    '/calls/c/settings#completable',
  ],
  ['/hiddenFields/0', { part: 'review', field: 'hiddenFields' }, '/calls/c/settings#hiddenFields'],
  [
    '/limits/0/dimension',
    { part: 'selection', row: 1, field: 'limits.0.dimension' },
    '/calls/c/settings#limits.0.dimension',
  ],
  ['/budget/amount', { part: 'selection', field: 'budget.amount' }, '/calls/c/settings#budget.amount'],
  [
    '/criteria/1/steps/0/points',
    { part: 'call', row: 2, field: 'criteria.1.steps.0.points' },
    '/calls/c/settings#criteria.1.steps.0.points',
  ],
  ['', { part: 'call' }, '/calls/c/settings#call'],
])('%s leads to its place', (pointer, place, href) => {
  expect(placeOfFault(pointer)).toEqual(place);
  expect(hrefOfPlace('c', placeOfFault(pointer))).toBe(href);
});
