import { foldingFilter } from './folding-filter.js';

const options = ['İzmir', 'Iğdır', 'Şanlıurfa', 'Afyonkarahisar'].map((label) => ({ value: label, label }));
const found = (search: string) =>
  foldingFilter({ options, search, limit: 10 }).map((o) => ('label' in o ? o.label : ''));

describe('the filter of every select', () => {
  it.each(['izmir', 'İZMİR', 'Izmir', 'IZMIR'])('finds İzmir by %s', (typed) =>
    expect(found(typed)).toEqual(['İzmir']),
  );
  it.each(['ığdır', 'igdir', 'IĞDIR'])('finds Iğdır by %s', (typed) =>
    expect(found(typed)).toEqual(['Iğdır']),
  );
  it('looks for each word', () => expect(found('urfa sanli')).toEqual(['Şanlıurfa']));
  it('keeps to the limit', () => expect(foldingFilter({ options, search: '', limit: 2 })).toHaveLength(2));
  it('filters within groups', () =>
    expect(foldingFilter({ options: [{ group: 'Ege', items: options }], search: 'afyon', limit: 5 })).toEqual(
      [{ group: 'Ege', items: [options[3]] }],
    ));
});
