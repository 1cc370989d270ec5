import { describe, expect, it } from '@jest/globals';
import type { MergeCandidate, MergeSide } from '#contracts/firm-registry/merge.commands';
import { answerFor } from './merge-answers.rules.js';
import type { Decision } from './raw/programme-forms.js';

const side = (title: string, more: Partial<MergeSide> = {}, detail: string | null = null): MergeSide => ({
  id: title,
  canonicalId: title,
  title,
  provisional: false,
  taxNumber: null,
  provinceName: null,
  districtName: null,
  emails: [],
  phones: [],
  places: [],
  rows: 1,
  people: 0,
  source: null,
  aliases: [{ id: title, title, detail }],
  ...more,
});
const pair = (kind: 'firm' | 'person', left: MergeSide, right: MergeSide): MergeCandidate => ({
  id: 'pair',
  kind,
  state: 'open',
  reason: 'similar-title',
  similarity: '0.6',
  source: null,
  at: '2023-03-20T09:00:00Z',
  left,
  right,
});
const row = (
  kind: 'firm' | 'person',
  left: string,
  right: string,
  verdict: 'same' | 'different',
  more: Partial<Decision> = {},
) =>
  ({
    kind,
    left,
    right,
    verdict,
    leftDetail: undefined,
    rightDetail: undefined,
    reason: undefined,
    decidedBy: undefined,
    decidedOn: undefined,
    ...more,
  }) as Decision;

describe('the answer to a doubtful pair', () => {
  it('compares titles by their key, whichever side stands left', () => {
    const answer = row('firm', 'Masal Söğüt', 'Masal Söğüt Vernik San. ve Tic. A.Ş.', 'same');
    const candidate = pair(
      'firm',
      side('MASAL SÖĞÜT VERNİK SANAYİ VE TİCARET ANONİM ŞİRKETİ'),
      side('masal sogut'),
    );
    expect(answerFor(candidate, [answer])).toBe(answer);
  });

  it('tells firms of one title apart by district, also after one of them was joined', () => {
    const answers = [
      row('firm', 'Taslak Yakut Ltd. Şti.', 'Taslak Yakut Ltd. Şti.', 'same', { rightDetail: 'Pendik' }),
      row('firm', 'Taslak Yakut Ltd. Şti.', 'Taslak Yakut Ltd. Şti.', 'different', {
        rightDetail: 'Silivri',
      }),
    ];
    // The record without a district has been joined to the one of Pendik since.
    const joined = side('Taslak Yakut Ltd. Şti.', {
      id: 'new',
      districtName: 'Pendik',
      aliases: [
        { id: 'new', title: 'Taslak Yakut Ltd. Şti.', detail: null },
        { id: 'p', title: 'TASLAK YAKUT LTD. ŞTİ.', detail: 'Pendik, 9951043183' },
      ],
    });
    const other = side('Taslak Yakut Ltd. Şti.', {
      id: 's',
      aliases: [{ id: 's', title: 'Taslak Yakut Ltd. Şti.', detail: 'Silivri, 9913135527' }],
    });
    expect(answerFor(pair('firm', joined, other), answers)?.verdict).toBe('different');
  });

  it('tells people of one name apart by e-mail, phone or firm', () => {
    const answer = row('person', 'Rabia V.', 'Rabia V.', 'different', {
      leftDetail: 'rabia2@x.example',
      rightDetail: '0599 123 45 67',
    });
    const one = side('Rabia V.', { emails: ['rabia2@x.example'] });
    const two = side('RABİA V.', { phones: ['+905991234567'] });
    expect(answerFor(pair('person', two, one), [answer])).toBe(answer);
    expect(answerFor(pair('person', two, side('Rabia V.')), [answer])).toBeUndefined();
  });

  it('does not answer a question about people with one about firms', () => {
    expect(
      answerFor(pair('person', side('A B'), side('A C')), [row('firm', 'A B', 'A C', 'same')]),
    ).toBeUndefined();
  });
});
