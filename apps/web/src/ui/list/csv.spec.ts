import { toCsv } from './csv.js';

describe('a list as CSV', () => {
  it('opens in a Turkish spreadsheet', () =>
    expect(toCsv(['Firma', 'İl'], [['Öz Örnek; A.Ş.', 'İzmir']], 'tr')).toBe(
      '\ufeffFirma;İl\r\n"Öz Örnek; A.Ş.";İzmir\r\n',
    ));
  it('doubles quotes and keeps lines', () =>
    expect(toCsv(['a'], [['x "y"\nz']], 'en')).toBe('\ufeffa\r\n"x ""y""\nz"\r\n'));
  it.each(['=1+1', '+90 212', '@x', '-x'])('makes %s a text', (value) =>
    expect(toCsv(['a'], [[value]], 'tr')).toBe(`\ufeffa\r\n'${value}\r\n`),
  );
  it('leaves numbers alone', () => expect(toCsv(['a'], [['-5,20']], 'tr')).toBe('\ufeffa\r\n-5,20\r\n'));
});
