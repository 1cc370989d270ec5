/** What a spreadsheet may calculate: also behind blanks, and written in full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** A number below nought and nothing else: `-1+…` is a formula. */
const NEGATIVE = /^-\d[\d.,]*( ?%)?$/;

/** A cell that a spreadsheet would read as a formula is made a text; numbers stay numbers. */
function cell(value: string, separator: string): string {
  const text = FORMULA.test(value) && !NEGATIVE.test(value) ? `'${value}` : value;
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV as a spreadsheet in that language opens it: byte order mark, semicolons where the comma is the decimal sign. */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  language: 'tr' | 'en',
): string {
  const separator = language === 'tr' ? ';' : ',';
  return `\ufeff${[header, ...rows].map((row) => row.map((value) => cell(value, separator)).join(separator)).join('\r\n')}\r\n`;
}

/** Hands a text to the reader as a file. */
export function saveText(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
