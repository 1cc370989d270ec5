import type { Column } from '#platform/imports/column';
import { formOf } from '#platform/imports/form-reader';
import { USUAL_TITLES } from '#platform/imports/usual-titles';
import type { RawFolder } from './folder.js';

/** events.xlsx, and the heads of the lists that carry a date of their own. */
const EVENTS = [
  { key: 'code', titles: ['Etkinlik kodu', 'Kod'], type: 'text', required: true },
  {
    key: 'kind',
    titles: ['Tür', 'Etkinlik türü'],
    type: 'choice',
    required: true,
    choices: {
      seminar: ['Seminer'],
      'workshop-session': ['Çalıştay oturumu'],
      'clustering-meeting': ['Kümelenme toplantısı'],
      'symbiosis-workshop': ['Simbiyoz çalıştayı'],
      'pitch-day': ['Çözüm sunumu günü'],
      other: ['Okul ziyareti', 'Diğer'],
      'site-visit': ['Saha ziyareti'],
      meeting: ['Toplantı', 'Paydaş toplantısı'],
    },
  },
  { key: 'title', titles: ['Etkinlik', 'Etkinlik adı', 'Ad'], type: 'text', required: true },
  { key: 'heldOn', titles: ['Tarih'], type: 'date', required: true },
  { key: 'startsAt', titles: ['Başlangıç', 'Saat'], type: 'time' },
  { key: 'endsAt', titles: ['Bitiş'], type: 'time' },
  { key: 'place', titles: ['Yer'], type: 'text' },
  { key: 'link', titles: ['Bağlantı', 'Link'], type: 'text' },
  { key: 'sector', titles: ['Sektör', 'Sektör kodu'], type: 'text' },
  {
    key: 'state',
    titles: ['Durum'],
    type: 'choice',
    choices: { held: ['Yapıldı'], cancelled: ['İptal', 'İptal edildi', 'Ertelendi'] },
  },
  { key: 'attendance', titles: ['Katılım listesi'], type: 'text' },
] as const satisfies readonly Column[];

export const readEvents = (folder: RawFolder) => folder.rows('events.xlsx', EVENTS);
export type EventRow = Awaited<ReturnType<typeof readEvents>>[number];

const PLAN = [
  { key: 'number', titles: ['No', 'Eylem no', 'Başlık', 'Hedef'], type: 'text' },
] as const satisfies readonly Column[];
const TABLE = [
  { key: 'giver', titles: ['Veren firma', 'Veren'], type: 'text', required: true },
  { key: 'taker', titles: ['Alan firma', 'Alan'], type: 'text', required: true },
] as const satisfies readonly Column[];
const HEAD = [
  { key: 'sector', titles: USUAL_TITLES.sector, type: 'text' },
  { key: 'on', titles: USUAL_TITLES.day, type: 'date' },
] as const satisfies readonly Column[];

/** The day and sector above the table of an action plan or a synergy table. */
export async function headOf(folder: RawFolder, file: string, kind: 'plan' | 'synergies', sheet?: string) {
  const table = await folder.table(file, kind === 'plan' ? PLAN : TABLE, sheet);
  return table ? formOf(table.above, HEAD).values : undefined;
}
/** Sheets of an action plan's file. */
export const PLAN_SHEETS = { roadmap: 'Yol haritası', 'action-plan': 'Eylem planı' } as const;

const REPORTS = [
  { key: 'number', titles: ['Rapor no'], type: 'text', required: true },
  {
    key: 'kind',
    titles: ['Tür', 'Rapor türü'],
    type: 'choice',
    required: true,
    choices: {
      firm: ['Firma raporu', 'Firma'],
      sector: ['Sektör raporu', 'Sektör'],
      regional: ['Bölgesel değerlendirme'],
      'site-visit': ['Saha ziyareti raporu'],
    },
  },
  { key: 'firm', titles: USUAL_TITLES.firmTitle, type: 'text' },
  { key: 'taxNumber', titles: USUAL_TITLES.taxNumber, type: 'text' },
  { key: 'event', titles: ['Etkinlik kodu'], type: 'text' },
  { key: 'title', titles: ['Başlık', 'Rapor adı'], type: 'text', required: true },
  { key: 'on', titles: ['Tarih', 'Rapor tarihi'], type: 'date', required: true },
  {
    key: 'state',
    titles: ['Durum'],
    type: 'choice',
    required: true,
    choices: { approved: ['Onaylandı', 'Yayımlandı'], draft: ['Taslak'] },
  },
] as const satisfies readonly Column[];
/** reports.csv: what must be known of it beside its import. */
export async function readReports(folder: RawFolder) {
  const table = await folder.table('reports.csv', REPORTS);
  return (table?.rows ?? []).map(({ row, values }) => ({ row, ...values }));
}

/** The earliest day in a column of a list that an import will read; undefined when there is none. */
export async function firstDayIn(
  folder: RawFolder,
  file: string,
  titles: readonly string[],
): Promise<string | undefined> {
  const table = await folder.table(file, [{ key: 'on', titles, type: 'date' }]).catch(() => undefined);
  return (table?.rows ?? []).flatMap(({ values }) => values.on ?? []).sort()[0];
}
