import { contradict, markWords } from './compare.js';

const marked = (a: string, b: string) =>
  markWords(a, b)
    .filter((piece) => piece.differs)
    .map((piece) => piece.text.trim());

describe('what differs between two titles', () => {
  it('is a word the other lacks', () =>
    expect(marked('Öz Örnek Boya San. A.Ş.', 'Öz Örnek Tekstil San. A.Ş.')).toEqual(['Boya']));
  it('is not a letter’s mark or case', () => expect(marked('ÖZ ÖRNEK İPLİK', 'oz ornek iplik')).toEqual([]));
  it('keeps the whole text', () =>
    expect(
      markWords('Öz  Örnek Boya', 'Öz')
        .map((p) => p.text)
        .join(''),
    ).toBe('Öz  Örnek Boya'));
});

describe('two lists of values', () => {
  it('contradict when nothing is common', () =>
    expect(contradict(['a@x.example'], ['b@x.example'])).toBe(true));
  it('agree by one common value', () => expect(contradict(['İZMİR', 'Bornova'], ['izmir'])).toBe(false));
  it('do not contradict where one is empty', () => expect(contradict([], ['x'])).toBe(false));
});
