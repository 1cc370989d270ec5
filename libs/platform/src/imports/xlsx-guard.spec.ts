import { describe, expect, it } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import { readTable } from './table-reader.js';
import { csv, PEOPLE, workbook } from './test/lists.js';

describe('files from outside', () => {
  const refused = (file: Buffer, code: string) =>
    expect(readTable(file, PEOPLE)).rejects.toMatchObject({ code });

  it('refuses what is no table', async () => {
    await refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'FILE_TYPE');
    await refused(Buffer.from('PK\x03\x04 and no more'), 'FILE_UNREADABLE');
    await refused(Buffer.from('Ad Soyad;Firma\n"abc;d\ne'), 'FILE_UNREADABLE');
    await refused(Buffer.alloc(11 * 1024 * 1024, 'a'), 'PAYLOAD_TOO_LARGE');
    await refused(Buffer.alloc(0), 'COLUMN_MISSING');
    await refused(csv(...Array.from({ length: 20_100 }, (_, i) => `a${i};b`)), 'TABLE_TOO_LARGE');
    await refused(csv(Array.from({ length: 101 }, (_, i) => `c${i}`).join(';')), 'TABLE_TOO_LARGE');
  });

  it('refuses a bomb, also one that lies about its size', async () => {
    const bomb = await workbook({ name: 'a', rows: [['Ad Soyad', 'Firma']] });
    await refused(
      withPart(bomb, 'xl/media/big.xml', Buffer.alloc(70 * 1024 * 1024), undefined),
      'PAYLOAD_TOO_LARGE',
    );
    await refused(
      withPart(bomb, 'xl/media/big.xml', Buffer.alloc(70 * 1024 * 1024), 10),
      'PAYLOAD_TOO_LARGE',
    );
  });

  it('refuses cells far out instead of filling up what lies before', async () => {
    const file = await workbook({
      name: 'a',
      rows: [['Ad Soyad', 'Firma']],
      edit: (sheet) => (sheet.getCell('XFD1048576').value = 1),
    });
    await refused(file, 'TABLE_TOO_LARGE');
    const formatted = await workbook({
      name: 'a',
      rows: [
        ['Ad Soyad', 'Firma'],
        ['Ayşe', 'Işık'],
      ],
      edit: (sheet) => (sheet.getCell('ZZ30000').font = { bold: true }),
    });
    expect((await readTable(formatted, PEOPLE)).rows).toHaveLength(1);
  });

  it('keeps titles like __proto__ harmless', async () => {
    const { rows } = await readTable(csv('Ad Soyad;Firma;__proto__', 'a;b;c'), PEOPLE);
    expect(Object.keys(rows[0].rest)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(rows[0].rest)).toBe(Object.prototype);
  });

  it('reads ten times the rows in about ten times the time', async () => {
    const timeOf = async (count: number): Promise<number> => {
      const lines = Array.from({ length: count }, (_, i) => [
        `Kişi ${i}`,
        `Firma ${i % 300}`,
        `k${i}@ornek.org`,
        i / 4,
      ]);
      const file = await workbook({ name: 'a', rows: [['Ad Soyad', 'Firma', 'Mail', 'Süre'], ...lines] });
      const began = performance.now();
      const { rows } = await readTable(file, PEOPLE);
      expect(rows).toHaveLength(count);
      expect(rows[count - 1]).toMatchObject({ row: count + 1, values: { hours: String((count - 1) / 4) } });
      return performance.now() - began;
    };
    const few = await timeOf(2_000);
    // Compared with the same work in the same run; what grows with the square would take a hundred times as long.
    expect(await timeOf(20_000)).toBeLessThan(40 * few);
  }, 60_000);
});

/** Adds a part to a workbook; `claimed` is the unpacked size that its directory states. */
function withPart(archive: Buffer, name: string, content: Buffer, claimed = content.length): Buffer {
  const packed = deflateRawSync(content);
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const [count, size, offset] = [
    archive.readUInt16LE(end + 10),
    archive.readUInt32LE(end + 12),
    archive.readUInt32LE(end + 16),
  ];
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  local.copy(entry, 6, 4, 30);
  entry.writeUInt32LE(offset, 42);
  const tail = Buffer.from(archive.subarray(end));
  const added = local.length + name.length + packed.length;
  tail.writeUInt16LE(count + 1, 8);
  tail.writeUInt16LE(count + 1, 10);
  tail.writeUInt32LE(size + entry.length + name.length, 12);
  tail.writeUInt32LE(offset + added, 16);
  return Buffer.concat([
    archive.subarray(0, offset),
    local,
    Buffer.from(name),
    packed,
    archive.subarray(offset, end),
    entry,
    Buffer.from(name),
    tail,
  ]);
}
