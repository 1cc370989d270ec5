const ZONE = 'Europe/Istanbul';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const LOCALES = { tr: 'tr-TR', en: 'en-GB' } as const;

/** A parameter as it stands in a sentence: instants and days are written as people write them, instants in Istanbul’s time. */
export function shownParam(value: string | number | boolean | undefined, language: 'tr' | 'en'): string {
  if (typeof value !== 'string') return String(value ?? '');
  const instant = INSTANT.test(value);
  if (!instant && !DAY.test(value)) return value;
  const at = new Date(instant ? value : `${value}T12:00:00Z`);
  if (Number.isNaN(at.getTime())) return value;
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: language === 'tr' ? '2-digit' : 'numeric',
    month: language === 'tr' ? '2-digit' : 'short',
    year: 'numeric',
    ...(instant ? { hour: '2-digit', minute: '2-digit' } : {}),
    timeZone: ZONE,
  }).format(at);
}

/** A sentence with its parameters in place. */
export const said = (
  sentence: string,
  params: Record<string, string | number | boolean> | undefined,
  language: 'tr' | 'en',
): string => sentence.replace(/\{(\w+)\}/g, (_, name: string) => shownParam(params?.[name], language));
