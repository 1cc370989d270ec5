import type { LetterKind, LetterVariable } from '#contracts/open-calls/letter.messages';
import { dayOf } from '#platform/clock/istanbul';
import { formatDecimal } from '#platform/money/decimal';

/** What is frozen of a letter at its release. Titles of firm and house are asked when the file is made. */
export interface LetterData {
  basvuruNo: string;
  basvuruTarihi: string;
  puan: string;
  sira: string;
  yedekSira: string;
  /** Whose reserve list it is: `sector` or `answer:<key>`, and its value, whose name is asked when the file is made. */
  yedek: { boyut: string; grup: string } | null;
  kararNo: string;
  kararTarihi: string;
  gerekce: string;
  itirazGunu: string;
  tarih: string;
}
export interface LetterNames {
  kurum: string;
  proje: string;
  cagri: string;
  firma: string;
  sektor: string;
  /** Name of the reserve list that the letter tells of. */
  liste: string;
}

/** What a decision says of an application, as it is in the database. */
export interface DecidedLine {
  kind: LetterKind;
  number: string | null;
  submittedAt: Date | null;
  score: string | null;
  rank: number | null;
  reserveRank: number | null;
  group: string | null;
  stateReason: string | null;
}

const day = (iso: string): string => iso.split('-').reverse().join('.');

/** Puts a line into the words of a letter; the score only where the call lets firms see it. Who is not eligible hears before the board decides. */
export function letterData(
  line: DecidedLine,
  decision: { decisionNo: string; decidedOn: string; groupBy: string } | undefined,
  rules: { appealDays: number; scoresShown: boolean },
  now: Date,
): LetterData {
  const figure = (value: number | null) => (value === null ? '' : String(value));
  return {
    basvuruNo: line.number ?? '',
    basvuruTarihi: line.submittedAt ? day(dayOf(line.submittedAt)) : '',
    puan: rules.scoresShown && line.score !== null ? formatDecimal(line.score, 'tr', { max: 2 }) : '',
    sira: rules.scoresShown ? figure(line.rank) : '',
    yedekSira: line.kind === 'reserve' ? figure(line.reserveRank) : '',
    yedek:
      line.kind === 'reserve' && line.group !== null && decision
        ? { boyut: decision.groupBy, grup: line.group }
        : null,
    kararNo: decision?.decisionNo ?? '',
    kararTarihi: decision ? day(decision.decidedOn) : '',
    gerekce: line.kind === 'ineligible' ? (line.stateReason ?? '') : '',
    itirazGunu: rules.appealDays > 0 ? String(rules.appealDays) : '',
    tarih: day(dayOf(now)),
  };
}

/** What a template may use; staff read this list beside the upload. */
export const VARIABLES: readonly LetterVariable[] = [
  { name: 'kurum', tr: 'Kurumun unvanı', en: 'The institution' },
  { name: 'proje', tr: 'Projenin adı', en: 'The programme' },
  { name: 'cagri', tr: 'Çağrının adı', en: 'The call' },
  { name: 'firma', tr: 'Firmanın unvanı', en: 'The firm' },
  { name: 'sektor', tr: 'Başvurunun sektörü', en: 'Sector of the application' },
  { name: 'basvuruNo', tr: 'Başvuru no', en: 'Number of the application' },
  { name: 'basvuruTarihi', tr: 'Başvurunun alındığı gün', en: 'Day of the application' },
  { name: 'puan', tr: 'Puan (çağrı gösteriyorsa)', en: 'Score, where the call shows it' },
  { name: 'sira', tr: 'Sıra (çağrı gösteriyorsa)', en: 'Rank, where the call shows it' },
  { name: 'yedekSira', tr: 'Yedek listedeki sıra', en: 'Place on the reserve list' },
  {
    name: 'yedekListe',
    tr: 'Yedek listenin adı (sektör ya da grup)',
    en: 'Whose reserve list it is: sector or group',
  },
  { name: 'kararNo', tr: 'Yönetim Kurulu kararının no’su', en: 'Number of the board’s decision' },
  { name: 'kararTarihi', tr: 'Kararın tarihi', en: 'Day of the decision' },
  { name: 'gerekce', tr: 'Uygun bulunmama gerekçesi', en: 'Why it is not eligible' },
  { name: 'itirazGunu', tr: 'İtiraz süresi (gün)', en: 'Days for an appeal' },
  { name: 'tarih', tr: 'Bildirimin tarihi', en: 'Day of the letter' },
  { name: '#asil … /asil', tr: 'Yalnız asil listedekiler için', en: 'For the selected only' },
  { name: '#yedek … /yedek', tr: 'Yalnız yedek listedekiler için', en: 'For the reserve only' },
  { name: '#secilmedi … /secilmedi', tr: 'Yalnız seçilmeyenler için', en: 'For the rejected only' },
  { name: '#uygunDegil … /uygunDegil', tr: 'Yalnız uygun bulunmayanlar için', en: 'For the ineligible only' },
  { name: '#itiraz … /itiraz', tr: 'Yalnız itiraz süresi varsa', en: 'Only where an appeal is taken' },
];

/** Everything that a template may name, for a kind of letter. */
export const wordsOf = (kind: LetterKind, data: LetterData, names: LetterNames) => ({
  ...names,
  ...data,
  yedekListe: data.yedek ? names.liste : '',
  asil: kind === 'selected',
  yedek: kind === 'reserve',
  secilmedi: kind === 'rejected',
  uygunDegil: kind === 'ineligible',
  itiraz: data.itirazGunu !== '',
});
