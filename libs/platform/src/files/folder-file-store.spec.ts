import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../clock/clock.js';
import { FolderFileStore } from './folder-file-store.js';

const PDF = Buffer.from('%PDF-1.7\nnot much of one\n%%EOF');
const mine = { owner: 'advisory', of: 'data-answer:1' };
const stream = (...parts: (Buffer | string)[]) =>
  Readable.from(parts.map((part) => Buffer.from(part as Buffer)));

let root: string;
let clock: FixedClock;
let store: FolderFileStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'filiz-files-'));
  // the sweep also looks at the times of the file system
  clock = new FixedClock(new Date());
  store = new FolderFileStore(root, clock);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const everything = async () =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
const stage = (content: Buffer | string = PDF, name = 'Rapor.pdf', maxBytes = 1_000_000) =>
  store.stage(stream(content), { name, uploadedBy: 'account-1', maxBytes });

describe('staging', () => {
  it('keeps the content, its hash and a clean name', async () => {
    const content = Buffer.concat([PDF, randomBytes(300_000)]);
    const meta = await store.stage(stream(content.subarray(0, 3), content.subarray(3)), {
      name: '../../gizli/Işıl\u0000 raporu.PDF',
      type: 'text/html',
      uploadedBy: 'account-1',
      maxBytes: 1_000_000,
    });
    expect(meta).toMatchObject({ name: 'Işıl raporu.PDF', type: 'application/pdf', size: content.length });
    expect(meta.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect(await store.read(meta.fileId, 1_000_000)).toEqual(content);
    expect(await store.meta(meta.fileId)).toEqual(meta);
  });

  it('meets its own file when the same upload comes again, also when somebody holds it by now', async () => {
    const fileId = '11111111-2222-8333-8444-555555555555';
    const again = (content = PDF, uploadedBy = 'account-1') =>
      store.stage(stream(content), { name: 'Rapor.pdf', uploadedBy, maxBytes: 1_000_000, fileId });
    const first = await again();
    expect(first.fileId).toBe(fileId);
    await store.attach(fileId, mine);
    expect(await again()).toEqual({ ...first, attachedTo: mine });
    await expect(again(Buffer.from('%PDF-1.7 another'))).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    await expect(again(PDF, 'account-2')).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect((await everything()).filter((name) => name.endsWith('.json'))).toEqual([`${fileId}.json`]);
  });

  it('gives a part of the content', async () => {
    const { fileId } = await stage();
    const { stream: part } = await store.open(fileId, { start: 5, end: 7 });
    expect(Buffer.concat(await part.toArray()).toString()).toBe('1.7');
  });

  it('opens files and folders to nobody else', async () => {
    await stage();
    for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
      const { mode } = await stat(join(entry.parentPath, entry.name));
      expect(mode & 0o777).toBe(entry.isDirectory() ? 0o700 : 0o600);
    }
  });

  it('refuses what is too large, and leaves nothing behind', async () => {
    await expect(stage(Buffer.concat([PDF, randomBytes(200)]), 'a.pdf', 100)).rejects.toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
      details: { params: { max: 100 } },
    });
    expect(await everything()).toEqual([]);
    await expect(store.read((await stage()).fileId, 3)).rejects.toMatchObject({ code: 'PAYLOAD_TOO_LARGE' });
  });

  it('leaves nothing behind of an upload that breaks off', async () => {
    const broken = Readable.from(
      (function* () {
        yield PDF;
        throw new Error('connection lost');
      })(),
    );
    await expect(store.stage(broken, { name: 'a.pdf', uploadedBy: 'x', maxBytes: 100_000 })).rejects.toThrow(
      'connection lost',
    );
    expect(await everything()).toEqual([]);
  });

  it.each([
    ['page.pdf', '<!doctype html><script>alert(1)</script>'],
    ['late.pdf', '\n<html>%PDF-'],
    ['list.csv', '<html><body>'],
    ['list.csv', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ['table.xlsx', Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(100)])],
    ['picture.png', 'GIF89a'],
    ['empty.csv', ''],
    ['program.exe', 'MZ'],
    ['noname', 'hello'],
    ['drawing.svg', '<svg onload="x()"/>'],
  ])('refuses %s whose content is not of its kind', async (name, content) => {
    await expect(stage(content, name)).rejects.toMatchObject({ code: 'FILE_TYPE' });
    expect(await everything()).toEqual([]);
  });
});

describe('office files', () => {
  const xlsx = async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('a').getCell('A1').value = 'Örnek';
    return Buffer.from(await book.xlsx.writeBuffer());
  };

  it('takes a workbook whatever the browser calls it, and only under its own name', async () => {
    const file = await xlsx();
    const meta = await store.stage(stream(file), {
      name: 'LİSTE.XLSX',
      type: 'application/octet-stream',
      uploadedBy: 'x',
      maxBytes: 1_000_000,
    });
    expect(meta.type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect((await stage(file, 'liste.zip')).type).toBe('application/zip');
    await expect(stage(file, 'liste.docx')).rejects.toMatchObject({ code: 'FILE_TYPE' });
  });
});

describe('owning', () => {
  it('belongs to one record, and repeating that is fine', async () => {
    const { fileId } = await stage();
    expect((await store.attach(fileId, mine)).attachedTo).toEqual(mine);
    expect((await store.attach(fileId, { ...mine, stagedBy: 'account-1' })).attachedTo).toEqual(mine);
    await expect(store.attach(fileId, { ...mine, owner: 'symbiosis' })).rejects.toMatchObject({
      code: 'FILE_OWNED',
    });
    await expect(store.attach(fileId, { ...mine, of: 'data-answer:2' })).rejects.toMatchObject({
      code: 'FILE_OWNED',
    });
  });

  it('goes to one of several who want it at once', async () => {
    const { fileId } = await stage();
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => store.attach(fileId, { owner: 'advisory', of: `answer:${i}` })),
    );
    expect(tries.filter((t) => t.status === 'fulfilled')).toHaveLength(1);
  });

  it('does not give a file to somebody who only knows its id', async () => {
    const { fileId } = await stage();
    await expect(store.attach(fileId, { ...mine, stagedBy: 'account-2' })).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
  });

  it('is given back when the transaction failed', async () => {
    const { fileId } = await stage();
    await store.attach(fileId, mine);
    await store.release(fileId, { ...mine, of: 'other:1' });
    expect((await store.meta(fileId)).attachedTo).toEqual(mine);
    await store.release(fileId, mine);
    expect((await store.meta(fileId)).attachedTo).toBeUndefined();
    await store.attach(fileId, { ...mine, of: 'data-answer:2' });
  });

  it('is removed by its owner only', async () => {
    const { fileId } = await stage();
    await store.attach(fileId, mine);
    await expect(store.remove(fileId, { ...mine, owner: 'training' })).rejects.toMatchObject({
      code: 'FILE_OWNED',
    });
    await store.remove(fileId, mine);
    await store.remove(fileId, mine);
    expect(await everything()).toEqual([]);
  });

  it('keeps what a service writes', async () => {
    const meta = await store.write('{"a":1}', {
      name: 'dosya.json',
      type: 'application/json',
      owner: 'reporting',
      of: 'export:1',
    });
    expect(meta).toMatchObject({
      type: 'application/json',
      uploadedBy: 'reporting',
      attachedTo: { owner: 'reporting' },
    });
    clock.advance({ days: 400 });
    expect(await store.sweep(clock.now())).toBe(0);
    expect((await store.read(meta.fileId, 100)).toString()).toBe('{"a":1}');
  });

  it.each(['../../etc/passwd', '', 'x', '0199aaaa-0000-7000-8000-00000000000g'])(
    'knows no file %j',
    async (id) => {
      await expect(store.meta(id)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
      await expect(store.open(id)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
      await expect(store.attach(id, mine)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
      await store.release(id, mine);
      await store.remove(id, mine);
    },
  );
});

describe('sweeping', () => {
  it('removes after 24 hours what nobody attached, and nothing else', async () => {
    const lost = await stage();
    const kept = await stage();
    await store.attach(kept.fileId, mine);
    clock.advance({ hours: 23 });
    const young = await stage();
    expect(await store.sweep(clock.now())).toBe(0);
    clock.advance({ hours: 1, minutes: 1 });
    expect(await store.sweep(clock.now())).toBe(1);
    await expect(store.meta(lost.fileId)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(store.attach(lost.fileId, mine)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await store.meta(kept.fileId);
    await store.meta(young.fileId);
    expect((await everything()).filter((name) => name.includes(lost.fileId))).toEqual([]);
    clock.advance({ days: 2 });
    expect(await store.sweep(clock.now())).toBe(1);
  });

  it('removes what broken uploads left', async () => {
    await stage();
    await writeFile(join(root, 'incoming', 'half'), 'x');
    expect(await store.sweep(new Date(Date.now() + 60_000))).toBe(0);
    clock.advance({ days: 3 });
    expect(await store.sweep(clock.now())).toBe(2);
    expect(await everything()).toEqual([]);
  });

  it('takes up a removal that was cut short', async () => {
    const { fileId } = await stage();
    const path = join(root, 'data', fileId.slice(-2), fileId.slice(-4, -2), fileId);
    await writeFile(`${path}.owner`, JSON.stringify({ owner: 'swept', of: 'swept' }));
    await rm(`${path}.json`);
    clock.advance({ days: 2 });
    await store.sweep(clock.now());
    expect(await everything()).toEqual([]);
  });

  it('does not take a file from an owner who comes at the same moment', async () => {
    for (let i = 0; i < 20; i++) {
      const { fileId } = await stage();
      clock.advance({ days: 2 });
      const [attached] = await Promise.allSettled([store.attach(fileId, mine), store.sweep(clock.now())]);
      const there = await store.read(fileId, 1000).then(
        () => true,
        () => false,
      );
      expect(there).toBe(attached.status === 'fulfilled');
    }
  });
});
