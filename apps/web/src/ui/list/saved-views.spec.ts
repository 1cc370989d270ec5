import { readViews, sameFilters, withoutView, withView } from './saved-views.js';

const view = { id: '1', name: 'Boyahaneler', filters: { nace: '13', q: 'boya' } };

describe('saved views', () => {
  it('compare by what they filter', () => {
    expect(sameFilters({ q: 'a', nace: '13' }, { nace: '13', q: 'a' })).toBe(true);
    expect(sameFilters({ q: 'a' }, { q: 'a', nace: '13' })).toBe(false);
    expect(sameFilters({ q: 'a' }, { nace: 'a' })).toBe(false);
  });
  it('come back from storage', () => expect(readViews(JSON.stringify([view]))).toEqual([view]));
  it.each([null, '', '{', '{}', '[1]', '[{"id":1}]', '[{"id":"1","name":"x","filters":{"q":1}}]'])(
    'ignore %s',
    (text) => expect(readViews(text)).toEqual([]),
  );
  it('are added, replaced and taken away', () => {
    const changed = { ...view, name: 'Boya' };
    expect(withView([], view)).toEqual([view]);
    expect(withView([view], changed)).toEqual([changed]);
    expect(withoutView([view], '1')).toEqual([]);
  });
});
