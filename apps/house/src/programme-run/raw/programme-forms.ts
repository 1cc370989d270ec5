import type { Column } from '#platform/imports/column';
import { personName, USUAL_TITLES } from '#platform/imports/usual-titles';
import type { RawFolder } from './folder.js';

/** programme.xlsx, decisions.csv and published.csv: what the runner types in itself. Columns: docs/raw-files.md. */
const FILE = 'programme.xlsx';

const TAG = [
  { key: 'code', titles: ['Proje kodu'], type: 'text', required: true },
  { key: 'title', titles: ['Proje adı'], type: 'text', required: true },
  { key: 'titleEn', titles: ['Proje adı (İngilizce)'], type: 'text' },
  { key: 'fundingProgram', titles: ['Destek programı'], type: 'text' },
  { key: 'referenceNo', titles: ['Referans no', 'Referans numarası'], type: 'text' },
  { key: 'contractNo', titles: ['Sözleşme no'], type: 'text' },
  { key: 'contractDate', titles: ['Sözleşme tarihi'], type: 'date' },
  { key: 'startsOn', titles: ['Başlangıç tarihi'], type: 'date', required: true },
  { key: 'endsOn', titles: ['Bitiş tarihi'], type: 'date', required: true },
  {
    key: 'executor',
    titles: ['Yürütücü', 'Yararlanıcı', 'Yürütücü (Yararlanıcı)'],
    type: 'text',
    required: true,
  },
  { key: 'funder', titles: ['Destekleyen kuruluş', 'Destekleyen kuruluş (Ajans)'], type: 'text' },
  { key: 'area', titles: ['Uygulama alanı', 'Uygulama bölgesi'], type: 'text' },
  { key: 'ambassadorsPerFirm', titles: ['Firma başına elçi sayısı'], type: 'integer' },
  { key: 'purpose', titles: ['Amaç', 'Özet'], type: 'text', max: 4000 },
] as const satisfies readonly Column[];

/** Words of the column `Kurum türü`; `company` is no institution. */
const KINDS = {
  chamber: ['Oda', 'Sanayi odası', 'Ticaret odası', 'Meslek odası'],
  agency: ['Ajans', 'Kalkınma ajansı'],
  public: ['Kamu', 'Kamu kurumu'],
  municipality: ['Belediye'],
  university: ['Üniversite'],
  ngo: ['STK', 'Dernek', 'Vakıf', 'Sivil toplum'],
  zone: ['OSB', 'Organize sanayi bölgesi'],
  school: ['Okul'],
  company: ['Özel sektör', 'Firma', 'Şirket'],
} as const;

const PARTNERS = [
  { key: 'institution', titles: ['Kurum', 'Kurum adı'], type: 'text', required: true },
  {
    key: 'role',
    titles: ['Rol'],
    type: 'choice',
    required: true,
    choices: {
      executor: ['Yürütücü', 'Yararlanıcı'],
      partner: ['Ortak'],
      associate: ['İştirakçi'],
      funder: ['Destekleyen'],
    },
  },
  { key: 'kind', titles: ['Kurum türü'], type: 'choice', choices: KINDS },
  { key: 'shortName', titles: ['Kısa ad'], type: 'text' },
] as const satisfies readonly Column[];

const SECTORS = [
  { key: 'code', titles: ['Kod', 'Sektör kodu'], type: 'text', required: true },
  { key: 'name', titles: ['Sektör', 'Ad'], type: 'text', required: true },
  { key: 'nameEn', titles: ['Sektör (İngilizce)'], type: 'text' },
] as const satisfies readonly Column[];

const INDICATORS = [
  { key: 'code', titles: ['Gösterge kodu', 'Kod'], type: 'text', required: true },
  { key: 'name', titles: ['Gösterge', 'Gösterge adı'], type: 'text', required: true },
  { key: 'nameEn', titles: ['Gösterge (İngilizce)'], type: 'text' },
  { key: 'unit', titles: ['Birim'], type: 'text', required: true },
  { key: 'baseline', titles: ['Başlangıç değeri', 'Mevcut durum'], type: 'decimal' },
  { key: 'target', titles: ['Hedef', 'Hedef değer'], type: 'decimal' },
  { key: 'rule', titles: ['Hesap kuralı', 'Kural'], type: 'text', required: true },
  { key: 'verification', titles: ['Doğrulama kaynağı'], type: 'text' },
] as const satisfies readonly Column[];

const PEOPLE = [
  ...personName,
  { key: 'organisation', titles: ['Kurum', 'Kurum adı'], type: 'text', required: true },
  {
    key: 'role',
    titles: ['Rol', 'Görev'],
    type: 'choice',
    required: true,
    choices: {
      'chamber-staff': ['Oda personeli', 'Oda uzmanı'],
      'programme-lead': ['Proje koordinatörü'],
      reviewer: ['Değerlendirici', 'Bağımsız değerlendirici'],
      consultant: ['Danışman'],
      trainer: ['Eğitmen'],
      'symbiosis-adviser': ['Simbiyoz danışmanı', 'Simbiyoz uzmanı'],
      'agency-analyst': ['Ajans uzmanı', 'Ajans izleme uzmanı'],
    },
  },
  { key: 'email', titles: USUAL_TITLES.email, type: 'email', required: true },
  { key: 'phone', titles: USUAL_TITLES.phone, type: 'phone' },
] as const satisfies readonly Column[];

const DECISIONS = [
  {
    key: 'kind',
    titles: ['Tür'],
    type: 'choice',
    required: true,
    choices: { firm: ['Firma'], person: ['Kişi'] },
  },
  { key: 'left', titles: ['Sol kayıt', 'Kayıt 1'], type: 'text', required: true },
  { key: 'leftDetail', titles: ['Sol ayrıntı', 'Ayrıntı 1'], type: 'text' },
  { key: 'right', titles: ['Sağ kayıt', 'Kayıt 2'], type: 'text', required: true },
  { key: 'rightDetail', titles: ['Sağ ayrıntı', 'Ayrıntı 2'], type: 'text' },
  {
    key: 'verdict',
    titles: ['Karar'],
    type: 'choice',
    required: true,
    choices: { same: ['Aynı'], different: ['Farklı'] },
  },
  { key: 'reason', titles: ['Gerekçe'], type: 'text' },
  { key: 'decidedBy', titles: ['Karar veren'], type: 'text' },
  { key: 'decidedOn', titles: ['Karar tarihi', 'Tarih'], type: 'date' },
] as const satisfies readonly Column[];

const PUBLISHED = [
  { key: 'code', titles: ['code', 'Gösterge kodu'], type: 'text', required: true },
  { key: 'value', titles: ['value', 'Değer'], type: 'decimal', required: true },
] as const satisfies readonly Column[];

/** @throws Error when the künye or an indicator cannot be read */
export async function readProgrammeForms(folder: RawFolder) {
  const tag = await folder.form(FILE, TAG, 'Künye');
  if (!tag) throw new Error(`${folder.path(FILE)}: “Künye” sayfası yok`);
  return {
    tag: tag as typeof tag & Record<'code' | 'title' | 'startsOn' | 'endsOn' | 'executor', string>,
    partners: await folder.rows(FILE, PARTNERS, 'Ortaklar'),
    sectors: await folder.rows(FILE, SECTORS, 'Sektörler'),
    indicators: await folder.rows(FILE, INDICATORS, 'Göstergeler'),
    people: await folder.rows(FILE, PEOPLE, 'Kişiler'),
  };
}
export type ProgrammeForms = Awaited<ReturnType<typeof readProgrammeForms>>;
export type ProgrammePerson = ProgrammeForms['people'][number];

export const readDecisions = (folder: RawFolder, file = 'decisions.csv') => folder.rows(file, DECISIONS);
export type Decision = Awaited<ReturnType<typeof readDecisions>>[number];

/** What the programme has published, by indicator code; undefined when it has published nothing. */
export async function readPublished(folder: RawFolder): Promise<Map<string, string> | undefined> {
  if (!folder.has('published.csv')) return undefined;
  const rows = await folder.rows('published.csv', PUBLISHED);
  return new Map(rows.map((row) => [row.code!, row.value!]));
}
