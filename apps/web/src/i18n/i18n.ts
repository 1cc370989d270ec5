import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type common from './tr/common.js';
import type console from './tr/console.js';
import type desk from './tr/desk.js';

export type Language = 'tr' | 'en';
export type Words = typeof common & typeof console & typeof desk;
/** Public pages do not load the console's words, and most of its pages not those of calls and applications. */
export type Part = 'common' | 'console' | 'desk';

const KEY = 'filiz-language';
const loaders: Record<Language, Record<Part, () => Promise<{ default: object }>>> = {
  tr: {
    common: () => import('./tr/common.js'),
    console: () => import('./tr/console.js'),
    desk: () => import('./tr/desk.js'),
  },
  en: {
    common: () => import('./en/common.js'),
    console: () => import('./en/console.js'),
    desk: () => import('./en/desk.js'),
  },
};
const wanted = new Set<Part>(['common']);
const loaded = new Set<string>();

/** Loads a part of the dictionary once for the language shown. */
export async function loadWords(part: Part, language = currentLanguage()): Promise<void> {
  wanted.add(part);
  const key = `${language}/${part}`;
  if (loaded.has(key)) return;
  const words = await loaders[language][part]();
  i18next.addResourceBundle(language, 'translation', words.default, true, true);
  loaded.add(key);
}

export const currentLanguage = (): Language =>
  (i18next.resolvedLanguage ?? i18next.language) === 'en' ? 'en' : 'tr';

/** Changes the language of every screen; remembered on this device, and `<html lang>` follows (or upper-casing goes wrong: İ). */
export async function changeLanguage(language: Language): Promise<void> {
  for (const part of wanted) await loadWords(part, language);
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
  await loadWords('common', language);
}
