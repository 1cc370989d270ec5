import { describe, expect, test } from '@jest/globals';
import { bodyOf, faultsIn, removeSection, renameSection, type SelectionDraft } from './selection-draft.js';

const draft = (over: Partial<SelectionDraft> = {}): SelectionDraft => ({
  groupBy: 'answer:il',
  groups: [{ value: '34', min: '1', max: '', reserve: '2' }],
  limits: [{ dimension: 'sector', value: '', max: '3' }],
  sections: [{ name: 'Etki', criteria: ['Ö1'] }],
  tieBreakers: ['section:Etki', 'earlier'],
  ceiling: '1.000,50',
  amount: 'answer:destek',
  overrun: 'skip',
  ...over,
});
const words = { required: 'gerekli', badNumber: 'sayı değil' };

describe('the rules of selection as they are typed', () => {
  test('are sent as the API wants them; empty is no limit, and sectors say their own seats', () => {
    expect(bodyOf(draft(), 'tr')).toEqual({
      groupBy: 'answer:il',
      groups: [{ value: '34', min: 1, reserve: 2 }],
      limits: [{ dimension: 'sector', max: 3 }],
      sections: [{ name: 'Etki', criteria: ['Ö1'] }],
      tieBreakers: ['section:Etki', 'earlier'],
      budget: { ceiling: { minor: 100_050, currency: 'TRY' }, amount: 'answer:destek', onOverrun: 'skip' },
    });
    expect(bodyOf(draft({ groupBy: 'sector', ceiling: '' }), 'tr')).toMatchObject({ groups: [] });
  });

  test('say where something is missing or no number', () => {
    const faulty = draft({
      groups: [{ value: ' ', min: 'bir', max: '', reserve: '' }],
      limits: [{ dimension: 'sector', value: '', max: '' }],
      sections: [{ name: '', criteria: [] }],
      amount: null,
    });
    expect(faultsIn(faulty, 'tr', words)).toEqual({
      'groups.0.value': 'gerekli',
      'groups.0.min': 'sayı değil',
      'limits.0.max': 'gerekli',
      'sections.0.name': 'gerekli',
      'sections.0.criteria': 'gerekli',
      'budget.amount': 'gerekli',
    });
    expect(faultsIn({ ...faulty, ...draft() }, 'tr', words)).toEqual({});
  });

  test('keep tie-breakers with the section that they name', () => {
    expect(renameSection(draft(), 0, 'Katkı').tieBreakers).toEqual(['section:Katkı', 'earlier']);
    expect(removeSection(draft(), 0)).toMatchObject({ sections: [], tieBreakers: ['earlier'] });
  });
});
