import {
  adopted,
  answered,
  answersOf,
  chosen,
  edited,
  keyOfPointer,
  pointerOnScreen,
  same,
  valuesOf,
} from './draft.rules.js';

const begun = { version: 3, values: { sector: 'tekstil' }, pending: {}, conflicts: {} };
const reply = (over: object) => ({ version: 4, conflicts: [], others: {}, ...over });

test('what was saved no longer waits; what was written meanwhile does', () => {
  let sync = edited(begun, 'answers/a', '1');
  const sent = sync.pending;
  sync = edited(sync, 'answers/b', 'x');
  sync = answered(sync, sent, reply({ others: { sector: 'gida' } }));
  expect(sync).toEqual({
    version: 4,
    values: { sector: 'gida', 'answers/a': '1', 'answers/b': 'x' },
    pending: { 'answers/b': 'x' },
    conflicts: {},
  });
});

test('two people write the same field: both are kept until one chooses', () => {
  let sync = edited(begun, 'sector', 'kimya');
  sync = answered(sync, sync.pending, reply({ conflicts: [{ key: 'sector', theirs: { value: 'gida' } }] }));
  expect(sync.conflicts).toEqual({ sector: { mine: 'kimya', theirs: 'gida' } });
  expect(sync.pending).toEqual({});
  expect(chosen(sync, 'sector', 'mine').pending).toEqual({ sector: 'kimya' });
  expect(chosen(sync, 'sector', 'theirs')).toMatchObject({
    values: { sector: 'gida' },
    pending: {},
    conflicts: {},
  });
});

test('what waits here and was changed elsewhere is a difference too', () => {
  const sync = answered(edited(begun, 'sector', 'kimya'), {}, reply({ others: { sector: 'gida' } }));
  expect(sync.conflicts).toEqual({ sector: { mine: 'kimya', theirs: 'gida' } });
});

test('the screen and the server speak of the same field', () => {
  expect(pointerOnScreen('/content/answers/staff/2/name')).toBe('/staff/2/name');
  expect(pointerOnScreen('/changes/answers~1energy')).toBe('/energy');
  expect(pointerOnScreen('/content/otherSupport')).toBe('/known.otherSupport');
  expect(keyOfPointer('/known.sector')).toBe('sector');
  expect(keyOfPointer('/staff/2/name')).toBe('answers/staff');
});

test('no is said, and kept apart from nothing', () => {
  const values = valuesOf({ sector: null, content: { otherSupport: false, answers: { a: '1' } } });
  expect(answersOf(values)).toEqual({ 'known.otherSupport': 'no', a: '1' });
  expect(answersOf({ otherSupport: null })).toEqual({});
});

test('equal whatever the order of keys', () => {
  expect(same({ minor: 1, currency: 'TRY' }, { currency: 'TRY', minor: 1 })).toBe(true);
  expect(same([{ a: 1 }], [{ a: 2 }])).toBe(false);
});

describe('under another form', () => {
  const typed = edited(edited(begun, 'answers/a', '1'), 'answers/b', 'x');
  const has = (key: string) => key !== 'answers/a';

  test('what is typed stays where it has a place; what has none can still be read', () => {
    const server = { version: 5, values: { sector: 'gida' } };
    expect(adopted(typed, server, has)).toEqual({
      sync: {
        version: 3,
        values: { sector: 'gida', 'answers/b': 'x' },
        pending: { 'answers/b': 'x' },
        conflicts: {},
      },
      homeless: { 'answers/a': '1' },
    });
  });

  test('what was saved while the draft was asked for anew is not taken back by the older answer', () => {
    const saved = answered(typed, { 'answers/b': 'x' }, reply({ version: 6 }));
    const { sync } = adopted(saved, { version: 5, values: { sector: 'tekstil' } }, has);
    expect(sync.values).toEqual({ sector: 'tekstil', 'answers/b': 'x' });
  });
});
