import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import * as formats from './formats.js';

/** The formats in the language shown. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language: formats.Language = i18n.language === 'en' ? 'en' : 'tr';
  return useMemo(
    () => ({
      language,
      number: (value: string | number) => formats.formatDecimal(value, language),
      day: (day: string) => formats.formatDay(day, language),
      instant: (instant: string) => formats.formatInstant(instant, language),
      due: (instant: string) => formats.formatDue(instant, language),
      time: formats.formatTime,
      instantDay: (instant: string) => formats.formatInstant(instant, language, false),
      instantLong: (instant: string) => formats.formatInstantLong(instant, language),
      instantExact: (instant: string) => formats.formatInstantExact(instant, language),
      month: (day: string) => formats.formatMonth(day, language),
      money: (money: { minor: number; currency: string }) => formats.formatMoney(money, language),
      phone: formats.formatPhone,
      unit: formats.formatUnit,
      /** The wording in the language shown, falling back to the Turkish one, which is always there. */
      text: (tr: string, en: string | null | undefined) => (language === 'en' && en ? en : tr),
    }),
    [language],
  );
}
