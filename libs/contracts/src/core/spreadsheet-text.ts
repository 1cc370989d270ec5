/** What a spreadsheet may calculate: also behind blanks, and written in full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

const MONTH =
  '(?:oca|şub|mar|nis|may|haz|tem|ağu|eyl|eki|kas|ara|jan|feb|apr|jun|jul|aug|sep|oct|nov|dec)[a-zçğıöşü]*';
/**
 * What a spreadsheet takes for something else than the text it is: numbers whose zeros in front it drops or which it shows as
 * 1,23E+11, fractions and codes that it reads as days (2/3, 15-3, the NACE code 13.10, MART-24).
 */
const MISREAD = [
  /^0\d+$/,
  /^\d{12,}$/,
  /^\d+(?:[.,]\d+)?e[+-]?\d+$/i,
  /^\d{1,4}\s*([/.-])\s*\d{1,4}(?:\s*\1\s*\d{1,4})?$/,
  new RegExp(`^${MONTH}[-./]?\\d{1,4}$`, 'i'),
  new RegExp(`^\\d{1,2}[-./]?${MONTH}(?:[-./]?\\d{2,4})?$`, 'i'),
];
/** Days as files have them, which are meant to be read as days. */
const DAY = /^(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d)$/;
/** Numbers that look like a day in the other language: 1.234 is a thousand in Turkish, 87.5 a fraction in English. */
const NUMBER = { tr: /^\d{1,3}(?:\.\d{3})+$/, en: /^\d+\.\d*[1-9]$/ };

const MARK = "'";

/** A text as a cell of a CSV file that stays this text in a spreadsheet of that language: marked with an apostrophe where it would not. */
export function spreadsheetText(text: string, language: 'tr' | 'en'): string {
  const meant = DAY.test(text) || NUMBER[language].test(text);
  return FORMULA.test(text) || (!meant && MISREAD.some((form) => form.test(text))) ? MARK + text : text;
}

/** The text again. An apostrophe that keeps nothing from being read anew is the text's own. */
export function fromSpreadsheet(cell: string): string {
  const text = cell.slice(1);
  return cell.startsWith(MARK) &&
    spreadsheetText(text, 'tr').length + spreadsheetText(text, 'en').length > 2 * text.length
    ? text
    : cell;
}
