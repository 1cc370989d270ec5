import type { Column } from '#platform/imports/column';
import { USUAL_TITLES } from '#platform/imports/usual-titles';

/** Sheet "Yol haritası" (docs/raw-files.md, "roadmap"). */
export const ROADMAP_COLUMNS = [
  { key: 'heading', titles: ['Başlık', 'Hedef'], type: 'text', required: true, max: 300 },
  { key: 'term', titles: ['Dönem', 'Vade'], type: 'text', max: 60 },
  { key: 'text', titles: ['Açıklama'], type: 'text', max: 2000, multiline: true },
] as const satisfies readonly Column[];

/** Sheet "Eylem planı" (docs/raw-files.md, "actionPlan"). */
export const ACTION_COLUMNS = [
  { key: 'number', titles: ['Eylem no', 'No'], type: 'text', required: true, max: 20 },
  { key: 'title', titles: ['Eylem'], type: 'text', required: true, max: 500 },
  { key: 'responsible', titles: ['Sorumlu kuruluş', 'Sorumlu'], type: 'text', required: true, max: 300 },
  { key: 'stakeholders', titles: ['Paydaşlar', 'İlgili kuruluşlar'], type: 'list' },
  { key: 'dueOn', titles: ['Termin', 'Bitiş tarihi'], type: 'date', required: true },
  {
    key: 'state',
    titles: ['Durum'],
    type: 'choice',
    required: true,
    choices: {
      open: ['Planlandı', 'Açık'],
      'under-way': ['Devam ediyor'],
      done: ['Tamamlandı'],
      dropped: ['Vazgeçildi'],
    },
  },
] as const satisfies readonly Column[];

/** What stands above both tables. */
export const PLAN_HEAD = [
  { key: 'sector', titles: [...USUAL_TITLES.sector, 'Sektör kodu'], type: 'text', max: 120 },
] as const satisfies readonly Column[];
