import type { Column } from '#platform/imports/column';
import { personName } from '#platform/imports/usual-titles';
import type { RawFolder } from './folder.js';

/** call.xlsx, selection-decision.xlsx, and what must be known of the two lists of applications before they are taken in. */
const CALL_CODE = { key: 'call', titles: ['Çağrı kodu', 'Çağrı'], type: 'text' } as const;
const SECTOR = ['Sektör', 'Sektör kodu'];

const CALLS = [
  { key: 'code', titles: ['Çağrı kodu', 'Kod'], type: 'text', required: true },
  { key: 'title', titles: ['Çağrı adı', 'Ad'], type: 'text', required: true },
  {
    key: 'kind',
    titles: ['Tür'],
    type: 'choice',
    required: true,
    choices: {
      'firm-call': ['Firma çağrısı'],
      'open-innovation': ['Açık inovasyon çağrısı', 'Açık inovasyon'],
    },
  },
  { key: 'opensAt', titles: ['Açılış'], type: 'instant', required: true },
  {
    key: 'deadline',
    titles: ['Son başvuru', 'Son başvuru tarihi ve saati'],
    type: 'instant',
    required: true,
  },
  { key: 'threshold', titles: ['Eşik puan'], type: 'decimal' },
  { key: 'reviewersPerApplication', titles: ['Başvuru başına değerlendirici'], type: 'integer' },
  { key: 'tieBreak', titles: ['Eşitlik kuralı'], type: 'text' },
  { key: 'summary', titles: ['Özet', 'Kapsam'], type: 'text', max: 4000 },
] as const satisfies readonly Column[];

const QUOTAS = [
  CALL_CODE,
  { key: 'sector', titles: SECTOR, type: 'text', required: true },
  { key: 'quota', titles: ['Asil kota', 'Kota'], type: 'integer', required: true },
  { key: 'reserve', titles: ['Yedek kota', 'Yedek'], type: 'integer' },
] as const satisfies readonly Column[];

const CRITERIA = [
  CALL_CODE,
  { key: 'code', titles: ['Ölçüt kodu', 'Kod'], type: 'text', required: true },
  { key: 'name', titles: ['Ölçüt'], type: 'text', required: true },
  { key: 'weight', titles: ['Ağırlık', 'Ağırlık (%)'], type: 'decimal', required: true },
  { key: 'maxScore', titles: ['En yüksek puan'], type: 'integer' },
] as const satisfies readonly Column[];

const STATES = {
  submitted: ['Başvuruldu', 'Tamamlandı'],
  withdrawn: ['Geri çekildi', 'Geri çekilmiş', 'Mükerrer - geri çekildi'],
  late: ['Süre dışı', 'Geç'],
} as const;
const APPLICATIONS = [
  { key: 'number', titles: ['Başvuru no'], type: 'text', required: true },
  CALL_CODE,
  { key: 'submittedAt', titles: ['Başvuru tarihi', 'Başvuru zamanı'], type: 'instant' },
  { key: 'state', titles: ['Durum'], type: 'choice', choices: STATES },
  { key: 'pitchEvent', titles: ['Sunum etkinliği'], type: 'text' },
] as const satisfies readonly Column[];

const SCORES = [
  { key: 'number', titles: ['Başvuru no'], type: 'text', required: true },
  { key: 'reviewer', titles: ['Değerlendirici', 'Değerlendirici e-posta'], type: 'text', required: true },
] as const satisfies readonly Column[];

const DECISION = [
  { key: 'number', titles: ['Karar no'], type: 'text', required: true },
  { key: 'decidedOn', titles: ['Karar tarihi'], type: 'date', required: true },
  CALL_CODE,
] as const satisfies readonly Column[];
const ATTENDEES = [
  ...personName,
  { key: 'job', titles: ['Görevi', 'Unvanı'], type: 'text' },
] as const satisfies readonly Column[];
const RESULTS = [
  { key: 'number', titles: ['Başvuru no'], type: 'text', required: true },
  {
    key: 'outcome',
    titles: ['Sonuç'],
    type: 'choice',
    required: true,
    choices: { selected: ['Asil'], reserve: ['Yedek'], rejected: ['Ret', 'Seçilmedi'] },
  },
] as const satisfies readonly Column[];

export async function readCallForms(folder: RawFolder) {
  const file = 'call.xlsx';
  return {
    calls: await folder.rows(file, CALLS, 'Çağrılar'),
    quotas: await folder.rows(file, QUOTAS, 'Sektör kotaları'),
    criteria: await folder.rows(file, CRITERIA, 'Ölçütler'),
  };
}
export type CallForms = Awaited<ReturnType<typeof readCallForms>>;
export type CallRow = CallForms['calls'][number];

/** The list of applications of a kind of call. */
export const APPLICATION_FILES = {
  'firm-call': 'applications.csv',
  'open-innovation': 'open-innovation-applications.csv',
} as const;

/** Which rows say of themselves that they came too late, when the first came, and where solutions were pitched. */
export async function glanceAtApplications(folder: RawFolder, file: string) {
  const table = await folder.table(file, APPLICATIONS);
  const rows = table?.rows ?? [];
  const instants = rows.flatMap(({ values }) => values.submittedAt ?? []);
  return {
    late: new Set(rows.filter(({ values }) => values.state === 'late').map(({ row }) => row)),
    first: instants.sort()[0],
    pitchEvents: [...new Set(rows.flatMap(({ values }) => values.pitchEvent ?? []))],
  };
}

/** E-mails (or names) of the reviewers as the score sheets write them. */
export async function reviewersOf(folder: RawFolder, file = 'scores.xlsx'): Promise<string[]> {
  const table = await folder.table(file, SCORES);
  return [...new Set((table?.rows ?? []).flatMap(({ values }) => values.reviewer ?? []))];
}

/** The board's decision; undefined when the folder has none. */
export async function readDecisionForm(folder: RawFolder) {
  const file = 'selection-decision.xlsx';
  const decision = await folder.form(file, DECISION, 'Karar');
  if (!decision) return undefined;
  const results = await folder.rows(file, RESULTS, 'Liste');
  return {
    number: decision.number!,
    decidedOn: decision.decidedOn!,
    call: decision.call,
    attendees: (await folder.rows(file, ATTENDEES, 'Katılanlar')).length,
    results: new Map(results.map((row) => [row.number!, row.outcome!])),
  };
}
export type DecisionForm = NonNullable<Awaited<ReturnType<typeof readDecisionForm>>>;

/** `Ö1 puanı yüksek olan, sonra önce başvuran` → what the call's rules call it, in the order of the words. */
export function tieBreakersOf(text: string | undefined, criteria: readonly string[]): string[] {
  if (!text) return [];
  const words = text.toLocaleLowerCase('tr');
  const found = criteria.map((code) => ({
    at: words.indexOf(code.toLocaleLowerCase('tr')),
    rule: `criterion:${code}`,
  }));
  found.push({ at: words.search(/önce başvur|erken başvur|başvuru (tarihi|zamanı)/), rule: 'earlier' });
  return found
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ rule }) => rule);
}
