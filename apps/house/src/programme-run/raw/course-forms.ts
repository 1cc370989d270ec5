import type { Column } from '#platform/imports/column';
import type { RawFolder } from './folder.js';

/** courses.xlsx and feedback.csv. */
const FILE = 'courses.xlsx';
const CODE = ['Program kodu', 'Eğitim kodu', 'Kod'];

const COURSES = [
  { key: 'code', titles: CODE, type: 'text', required: true },
  { key: 'title', titles: ['Program', 'Program adı', 'Eğitim adı'], type: 'text', required: true },
  {
    key: 'kind',
    titles: ['Tür'],
    type: 'choice',
    required: true,
    choices: { certificate: ['Sertifika programı'], expert: ['Uzman eğitimi'], ambassador: ['Elçi eğitimi'] },
  },
  { key: 'trainer', titles: ['Eğitmen'], type: 'text' },
  { key: 'minAttendance', titles: ['Devam koşulu (%)', 'Devam koşulu'], type: 'decimal', required: true },
  {
    key: 'document',
    titles: ['Belge türü'],
    type: 'choice',
    required: true,
    choices: { success: ['Sertifika'], attendance: ['Katılım belgesi'] },
  },
  { key: 'protocolNo', titles: ['Protokol no'], type: 'text' },
  { key: 'place', titles: ['Yer'], type: 'text' },
  { key: 'issuedOn', titles: ['Belge tarihi'], type: 'date' },
  { key: 'enrolments', titles: ['Kayıt listesi'], type: 'text', required: true },
] as const satisfies readonly Column[];

const SESSIONS = [
  { key: 'course', titles: CODE, type: 'text', required: true },
  { key: 'number', titles: ['Oturum no', 'Oturum'], type: 'integer', required: true },
  { key: 'on', titles: ['Tarih'], type: 'date', required: true },
  { key: 'startsAt', titles: ['Saat', 'Başlangıç'], type: 'time' },
  { key: 'hours', titles: ['Ders saati'], type: 'decimal', required: true },
  { key: 'topic', titles: ['Konu'], type: 'text' },
] as const satisfies readonly Column[];

const TOPICS = [
  { key: 'course', titles: CODE, type: 'text', required: true },
  { key: 'number', titles: ['Konu no', 'No'], type: 'integer', required: true },
  { key: 'title', titles: ['Konu'], type: 'text', required: true },
  {
    key: 'method',
    titles: ['Yöntem'],
    type: 'choice',
    required: true,
    choices: {
      lecture: ['Anlatım', 'Sunum'],
      'group-game': ['Grup oyunu'],
      exercise: ['Uygulama'],
      'site-visit': ['Saha ziyareti'],
    },
  },
  { key: 'hours', titles: ['Ders saati'], type: 'decimal' },
] as const satisfies readonly Column[];

const FEEDBACK = [
  { key: 'course', titles: CODE, type: 'text', required: true },
  { key: 'on', titles: ['Tarih'], type: 'date' },
  { key: 'score', titles: ['Genel değerlendirme', 'Genel'], type: 'integer', required: true },
  { key: 'content', titles: ['İçerik'], type: 'integer' },
  { key: 'trainer', titles: ['Eğitmen'], type: 'integer' },
  { key: 'comment', titles: ['Görüş ve öneri', 'Görüş'], type: 'text', max: 2000 },
] as const satisfies readonly Column[];

export async function readCourseForms(folder: RawFolder) {
  return {
    courses: await folder.rows(FILE, COURSES, 'Programlar'),
    sessions: await folder.rows(FILE, SESSIONS, 'Oturumlar'),
    topics: await folder.rows(FILE, TOPICS, 'Konular'),
    feedback: await folder.rows('feedback.csv', FEEDBACK),
  };
}
export type CourseForms = Awaited<ReturnType<typeof readCourseForms>>;
export type CourseRow = CourseForms['courses'][number];
