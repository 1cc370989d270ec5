import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type common from './tr/common.js';
import type advisory from './tr/advisory.js';
import type applications from './tr/applications.js';
import type callDesk from './tr/callDesk.js';
import type callEditor from './tr/callEditor.js';
import type calls from './tr/calls.js';
import type events from './tr/events.js';
import type firmCard from './tr/firmCard.js';
import type firms from './tr/firms.js';
import type formBuilder from './tr/formBuilder.js';
import type forms from './tr/forms.js';
import type innovation from './tr/innovation.js';
import type merge from './tr/merge.js';
import type people from './tr/people.js';
import type programs from './tr/programs.js';
import type history from './tr/history.js';
import type result from './tr/result.js';
import type reviews from './tr/reviews.js';
import type selection from './tr/selection.js';
import type shell from './tr/shell.js';
import type symbiosis from './tr/symbiosis.js';
import type training from './tr/training.js';

export type Language = 'tr' | 'en';
/** A subject's words come with the pages that say them (routes.tsx names them). */
const loaders = {
  tr: {
    common: () => import('./tr/common.js'),
    advisory: () => import('./tr/advisory.js'),
    applications: () => import('./tr/applications.js'),
    callDesk: () => import('./tr/callDesk.js'),
    callEditor: () => import('./tr/callEditor.js'),
    calls: () => import('./tr/calls.js'),
    events: () => import('./tr/events.js'),
    firmCard: () => import('./tr/firmCard.js'),
    firms: () => import('./tr/firms.js'),
    formBuilder: () => import('./tr/formBuilder.js'),
    forms: () => import('./tr/forms.js'),
    innovation: () => import('./tr/innovation.js'),
    merge: () => import('./tr/merge.js'),
    people: () => import('./tr/people.js'),
    programs: () => import('./tr/programs.js'),
    history: () => import('./tr/history.js'),
    result: () => import('./tr/result.js'),
    reviews: () => import('./tr/reviews.js'),
    selection: () => import('./tr/selection.js'),
    shell: () => import('./tr/shell.js'),
    symbiosis: () => import('./tr/symbiosis.js'),
    training: () => import('./tr/training.js'),
  },
  en: {
    common: () => import('./en/common.js'),
    advisory: () => import('./en/advisory.js'),
    applications: () => import('./en/applications.js'),
    callDesk: () => import('./en/callDesk.js'),
    callEditor: () => import('./en/callEditor.js'),
    calls: () => import('./en/calls.js'),
    events: () => import('./en/events.js'),
    firmCard: () => import('./en/firmCard.js'),
    firms: () => import('./en/firms.js'),
    formBuilder: () => import('./en/formBuilder.js'),
    forms: () => import('./en/forms.js'),
    innovation: () => import('./en/innovation.js'),
    merge: () => import('./en/merge.js'),
    people: () => import('./en/people.js'),
    programs: () => import('./en/programs.js'),
    history: () => import('./en/history.js'),
    result: () => import('./en/result.js'),
    reviews: () => import('./en/reviews.js'),
    selection: () => import('./en/selection.js'),
    shell: () => import('./en/shell.js'),
    symbiosis: () => import('./en/symbiosis.js'),
    training: () => import('./en/training.js'),
  },
} satisfies Record<Language, Record<string, () => Promise<{ default: object }>>>;
export type Part = keyof (typeof loaders)['tr'];
export type Words = typeof common &
  typeof advisory &
  typeof applications &
  typeof callDesk &
  typeof callEditor &
  typeof calls &
  typeof events &
  typeof firmCard &
  typeof firms &
  typeof formBuilder &
  typeof forms &
  typeof innovation &
  typeof merge &
  typeof people &
  typeof programs &
  typeof history &
  typeof result &
  typeof reviews &
  typeof selection &
  typeof shell &
  typeof symbiosis &
  typeof training;

const KEY = 'filiz-language';
const wanted = new Set<Part>(['common']);
const loaded = new Set<string>();

/** Loads parts of the dictionary, each once, for the language shown. */
export async function loadWords(parts: readonly Part[], language = currentLanguage()): Promise<void> {
  for (const part of parts) wanted.add(part);
  await Promise.all(
    parts
      .filter((part) => !loaded.has(`${language}/${part}`))
      .map(async (part) => {
        const words = await loaders[language][part]();
        i18next.addResourceBundle(language, 'translation', words.default, true, true);
        loaded.add(`${language}/${part}`);
      }),
  );
}

export const currentLanguage = (): Language =>
  (i18next.resolvedLanguage ?? i18next.language) === 'en' ? 'en' : 'tr';

/** Changes the language of every screen; remembered on this device, and `<html lang>` follows (or upper-casing goes wrong: İ). */
export async function changeLanguage(language: Language): Promise<void> {
  await loadWords([...wanted], language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage may be closed to us; the choice then holds until the page is left.
  }
}

export async function startI18n(): Promise<void> {
  const language: Language = document.documentElement.lang === 'en' ? 'en' : 'tr';
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['tr', 'en'],
    resources: {},
    partialBundledLanguages: true,
    // Counts are shown as the language writes numbers: 1.541.
    interpolation: {
      escapeValue: false,
      alwaysFormat: true,
      format: (value: unknown, _: unknown, language: string) =>
        typeof value === 'number'
          ? new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'tr-TR').format(value)
          : String(value),
    },
    react: { useSuspense: false, bindI18nStore: 'added' },
    showSupportNotice: false,
  } as Parameters<typeof i18next.init>[0]);
  await loadWords(['common'], language);
}
