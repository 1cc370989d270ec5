import { toCsv } from './csv.js';

describe('a list as CSV', () => {
  it('opens in a Turkish spreadsheet', () =>
    expect(toCsv(['Firma', 'İl'], [['Öz Örnek; A.Ş.', 'İzmir']], 'tr')).toBe(
      '\ufeffFirma;İl\r\n"Öz Örnek; A.Ş.";İzmir\r\n',
    ));
  it('doubles quotes and keeps lines', () =>
    expect(toCsv(['a'], [['x "y"\nz']], 'en')).toBe('\ufeffa\r\n"x ""y""\nz"\r\n'));
  it.each(['=1+1', '+90 212', '@x', '-x', "-1+1|'", '-2-3', '－1', '＝1', '\u00a0=1'])(
    'makes %s a text',
    (value) => expect(toCsv(['a'], [[value]], 'tr')).toBe(`\ufeffa\r\n'${value}\r\n`),
  );
  it('makes a text of what begins with a line', () =>
    expect(toCsv(['a'], [['\n=1']], 'tr')).toBe(`\ufeffa\r\n"'\n=1"\r\n`));
  it.each(['-5,20', '-1.234,5', '-12 %', '-3'])('leaves %s alone', (value) =>
    expect(toCsv(['a'], [[value]], 'tr')).toBe(`\ufeffa\r\n${value}\r\n`),
  );
});
