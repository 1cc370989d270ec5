import { spreadsheetText } from '#contracts/core/spreadsheet-text';

type Language = 'tr' | 'en';

/** A number below nought and nothing else: `-1+…` is a formula. The screen writes the true minus, which no spreadsheet reads. */
const NEGATIVE = /^[-−](?=\d[\d.,]*( ?%)?$)/;

/** Numbers and days stay such; what a spreadsheet would calculate or take for something else is made a text. */
function cell(value: string, separator: string, language: Language): string {
  const text = NEGATIVE.test(value) ? value.replace(NEGATIVE, '-') : spreadsheetText(value, language);
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV as a spreadsheet in that language opens it: byte order mark, semicolons where the comma is the decimal sign. */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  language: Language,
): string {
  const separator = language === 'tr' ? ';' : ',';
  return `\ufeff${[header, ...rows].map((row) => row.map((value) => cell(value, separator, language)).join(separator)).join('\r\n')}\r\n`;
}

/** Hands a text to the reader as a file. */
export function saveText(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
