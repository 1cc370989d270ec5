/** How numbers and dates are shown and read, in both languages. Exact: decimals stay texts, nothing becomes a float. */
export type Language = 'tr' | 'en';

const SIGNS: Record<Language, { group: string; decimal: string }> = {
  tr: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
};

/** `"1234.5"` → `1.234,5` (tr) or `1,234.5` (en). */
export function formatDecimal(value: string | number, language: Language): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!match) return String(value);
  const [, sign, whole, fraction] = match;
  const { group, decimal } = SIGNS[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const rest = fraction?.replace(/0+$/, '');
  return `${sign === '-' ? '−' : ''}${grouped}${rest ? decimal + rest : ''}`;
}

/** What a person typed → `"1234.5"`, or undefined if it is no number. A lone sign that cannot group is read as the decimal's. */
export function parseDecimal(typed: string, language: Language): string | undefined {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-');
  const { group, decimal } = SIGNS[language];
  const plain =
    new RegExp(`^(-?)(\\d{1,3}(?:\\${group}\\d{3})+|\\d+)(?:\\${decimal}(\\d+))?$`).exec(text) ??
    /^(-?)(\d+)[.,](\d+)$/.exec(text);
  if (!plain) return undefined;
  const [, sign, whole, fraction] = plain;
  return `${sign}${whole.replaceAll(group, '').replace(/^0+(?=\d)/, '')}${fraction ? `.${fraction}` : ''}`;
}

/** `2026-11-21` → `21.11.2026` (tr) or `21 Nov 2026` (en). */
export function formatDay(day: string, language: Language): string {
  const [y, m, d] = day.split('-').map(Number);
  if (language === 'tr') return `${String(d).padStart(2, '0')}.${String(m).padStart(2, '0')}.${y}`;
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(y, m - 1, d));
}

const LOCALE: Record<Language, string> = { tr: 'tr-TR', en: 'en-GB' };

/** An instant in Istanbul's time: `21.11.2026 17:00`. */
export function formatInstant(instant: string, language: Language, time = true): string {
  const date = new Date(instant);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Istanbul' }).format(date);
  if (!time) return formatDay(day, language);
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Istanbul',
    hour: '2-digit',
    minute: '2-digit',
  }).format(date);
  return `${formatDay(day, language)} ${clock}`;
}

/** The hour of an instant in Istanbul: `17:00`. */
export const formatTime = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Istanbul',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));

/** `21 Kasım 2026 Cumartesi 17:00`, for what people must not misread. */
export const formatInstantLong = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], {
    timeZone: 'Europe/Istanbul',
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(new Date(instant));

/** The same to the second, where seconds decide: `22 Kasım 2026 Pazar 13:02:32`. */
export const formatInstantExact = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], {
    timeZone: 'Europe/Istanbul',
    dateStyle: 'full',
    timeStyle: 'medium',
  }).format(new Date(instant));

/** `2026-11-01` → `Kasım 2026`. */
export function formatMonth(day: string, language: Language): string {
  const [y, m] = day.split('-').map(Number);
  return new Intl.DateTimeFormat(LOCALE[language], {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(y, m - 1, 1));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * What a person typed (`21.11.2026`, `1.3.26`, `21/11/2026`, `2026-11-21`), or what stood in the field in English (`21 Nov 2026`) → ISO
 * day, or undefined.
 */
export function parseDay(typed: string): string | undefined {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const usual = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(text);
  const english = /^(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})$/i.exec(text);
  const parts = iso
    ? [iso[1], iso[2], iso[3]]
    : usual
      ? [usual[3], usual[2], usual[1]]
      : english
        ? [english[3], String(MONTHS.indexOf(english[2].toLowerCase()) + 1), english[1]]
        : undefined;
  if (!parts) return undefined;
  const [y, m, d] = [
    parts[0].length === 2 ? 2000 + Number(parts[0]) : Number(parts[0]),
    Number(parts[1]),
    Number(parts[2]),
  ];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCFullYear() !== y || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d)
    return undefined;
  return date.toISOString().slice(0, 10);
}

/** A date that ends at midnight is shown as the day that ends, not as the next one. */
export function formatDue(instant: string, language: Language): string {
  const shown = formatInstant(instant, language);
  return shown.endsWith(' 00:00')
    ? formatInstant(new Date(Date.parse(instant) - 1).toISOString(), language, false)
    : shown;
}

/** Whole days between two instants as a calendar in Istanbul counts them; negative when `then` has passed. */
export function daysBetween(now: Date, then: Date): number {
  const day = (date: Date) =>
    Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Istanbul' }).format(date));
  return Math.round((day(then) - day(now)) / 86_400_000);
}

/** `1250050` kuruş → `12.500,50 TL`. */
export function formatMoney(money: { minor: number; currency: string }, language: Language): string {
  const minor = String(Math.abs(money.minor)).padStart(3, '0');
  const value = `${formatDecimal(`${money.minor < 0 ? '-' : ''}${minor.slice(0, -2)}`, language)}${SIGNS[language].decimal}${minor.slice(-2)}`;
  return `${value} ${money.currency === 'TRY' ? (language === 'tr' ? 'TL' : 'TRY') : money.currency}`;
}

/** `+902121234567` → `+90 212 123 45 67`; other numbers stay as they are. */
export const formatPhone = (phone: string): string =>
  phone.replace(/^(\+90)(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1 $2 $3 $4 $5');

/** `m3` → `m³`; other units stay as they are. */
export const formatUnit = (unit: string): string =>
  unit.replace(/\b(S?[cdk]?m)([23])\b/g, (_, m: string, n: string) => m + (n === '2' ? '²' : '³'));

/** How people sort Turkish: `Intl.Collator('tr', {numeric: true})`. */
export const collator = new Intl.Collator('tr', { numeric: true });

/** Share of the target reached in percent (0 and up), or undefined where there is none. Display only. */
export function reached(
  value: string,
  target: string | null | undefined,
  baseline: string | null | undefined,
): number | undefined {
  if (target === null || target === undefined) return undefined;
  const from = Number(baseline ?? '0');
  const way = Number(target) - from;
  if (way === 0) return Number(value) >= Number(target) ? 100 : 0;
  return Math.max(0, Math.round(((Number(value) - from) / way) * 1000) / 10);
}
