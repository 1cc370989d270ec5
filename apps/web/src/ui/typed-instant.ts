import { formatInstant, parseDay } from './formats.js';

/** What a person typed (`30.11.2026 17:00`, `30/11/26 9.05`), Istanbul time → ISO instant; undefined if it is none. */
export function parseInstant(typed: string): string | undefined {
  const [, date, hour, minute] = /^(\S+)[\s,]+(\d{1,2})[:.](\d{2})$/.exec(typed.trim()) ?? [];
  const day = date && parseDay(date);
  if (!day || Number(hour) > 23 || Number(minute) > 59) return undefined;
  // Türkiye keeps one offset all year.
  return new Date(`${day}T${hour.padStart(2, '0')}:${minute}:00+03:00`).toISOString();
}

/** An instant as it is typed, for the field that changes it. */
export const typedInstant = (instant: string): string => formatInstant(instant, 'tr');
