import { describe, expect, it } from '@jest/globals';
import { fromSpreadsheet, spreadsheetText } from './spreadsheet-text.js';

describe('a text in a spreadsheet', () => {
  it.each([
    // what would be calculated
    ...['=1+1', '+90 212 555 00 00', '@x', '-2-3', '－1', '\u00a0=1', '\n=1'],
    // zeros in front, and more digits than are shown
    ...['0012', '0123456789', '123456789012', '1234567890123456', '12E4', '1e5'],
    // days and months that are none: fractions, numbers of an application, NACE codes, codes of a call
    ...['2 / 3', '2/3', '2024/7', '15-3', '1.2', '13.10', '13.20.16', '10.11.12', 'MART-24', 'mar1', '5-Eki'],
  ])('%j is marked, and read as it was', (text) => {
    expect(spreadsheetText(text, 'tr')).toBe(`'${text}`);
    expect(fromSpreadsheet(`'${text}`)).toBe(text);
  });
  it.each([
    ...['87,5', '1.234', '1.234.567', '1.234,5', '12.500,50', '0', '0,5', '12345678901', '%12'],
    ...['21.11.2026', '21.11.2026 17:00', '2026-11-21', '09:30', '2 / toplam 3'],
    ...['C-2026-00012', 'B-001', 'Marmara 12', 'İzmir', 'Çınar 5 A.Ş.', '', "Ali'nin", '1. grup'],
  ])('%j is left alone', (text) => expect(spreadsheetText(text, 'tr')).toBe(text));
  it('reads numbers as their language writes them', () => {
    expect(spreadsheetText('87.5', 'en')).toBe('87.5');
    expect(spreadsheetText('1,234.5', 'en')).toBe('1,234.5');
    expect(spreadsheetText('13.10', 'en')).toBe("'13.10");
    expect(spreadsheetText('1.234', 'en')).toBe('1.234');
  });
  it.each(["'97 kuşağı", "'", "''", "Ali'nin", "'Ada'", ''])('leaves %j its apostrophe', (cell) =>
    expect(fromSpreadsheet(cell)).toBe(cell),
  );
});
