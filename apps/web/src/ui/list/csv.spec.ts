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
  // What a Turkish spreadsheet makes of a cell: a number and a day are such, a text is shown as it stands here.
  const read = (cell: string): unknown => {
    const text = cell.replace(/^"|"$/g, '');
    if (/^-?\d{1,3}(\.\d{3})*(,\d+)?$|^-?\d+(,\d+)?$/.test(text))
      return Number(text.replaceAll('.', '').replace(',', '.'));
    const day = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2,4})( \d\d:\d\d)?$/.exec(text.replaceAll(' / ', '/'));
    if (day) return `${day[3]}-${day[2]}-${day[1]}${day[4] ?? ''}`;
    return /^\d{1,4}[./-]\d{1,4}$/.test(text.replaceAll(' / ', '/')) ? 'a day that nobody meant' : text;
  };
  it.each([
    ['87,5', 87.5],
    ['−12,25', -12.25],
    ['-12,25', -12.25],
    ['12.500,50', 12500.5],
    ['1.234', 1234],
    ['21.11.2026 17:00', '2026-11-21 17:00'],
    ['22.11.2026', '2026-11-22'],
    ['0012', "'0012"],
    ['2024/7', "'2024/7"],
    ['2 / 3', "'2 / 3"],
    ['13.10', "'13.10"],
    ['2 / toplam 3', '2 / toplam 3'],
    ['İpek Şişe Ağaç', 'İpek Şişe Ağaç'],
  ])('%s is read as %j', (value, meant) => {
    const [, line] = toCsv(['a'], [[value]], 'tr').split('\r\n');
    expect(read(line)).toBe(meant);
  });
});
