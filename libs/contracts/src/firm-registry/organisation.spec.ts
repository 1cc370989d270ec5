import { describe, expect, test } from '@jest/globals';
import { institutionKindOf, organisationAsked } from './organisation.js';

describe('firm or institution', () => {
  test('what the list says comes first, then known names, then words', () => {
    const known = new Set(['skd turkiye']);
    expect(organisationAsked('Hayali Üniversitesi', undefined, known)).toEqual({
      institution: { title: 'Hayali Üniversitesi', kind: 'university' },
    });
    expect(organisationAsked('ÖRNEK İL ÇEVRE MÜDÜRLÜĞÜ', undefined, known)).toMatchObject({
      institution: { kind: 'public' },
    });
    expect(organisationAsked('Skd TÜRKİYE', undefined, known)).toEqual({
      institution: { title: 'Skd TÜRKİYE' },
    });
    expect(organisationAsked('Masal Boya A.Ş.', undefined, known)).toEqual({
      firm: { title: 'Masal Boya A.Ş.' },
    });
    expect(organisationAsked('Belediyesi Adında A.Ş.', 'company', known)).toEqual({
      firm: { title: 'Belediyesi Adında A.Ş.' },
    });
    expect(organisationAsked('Kurgu', 'chamber', known)).toEqual({
      institution: { title: 'Kurgu', kind: 'chamber' },
    });
    expect(organisationAsked(undefined, 'chamber', known)).toEqual({});
  });

  test('a word inside another tells nothing', () => {
    expect(institutionKindOf('Odasıyla Mobilya Ltd. Şti.')).toBeUndefined();
    expect(institutionKindOf('Düşsel OSB')).toBe('zone');
  });
});
