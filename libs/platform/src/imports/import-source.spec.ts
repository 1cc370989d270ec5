import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { staffOf } from '#testing/actors';
import { FixedClock } from '../clock/clock.js';
import { newId } from '../database/ids.js';
import { FolderFileStore } from '../files/folder-file-store.js';
import { importOwner, openImport } from './import-source.js';

let folder: string;
let files: FolderFileStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filiz-import-'));
  files = new FolderFileStore(folder, new FixedClock());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const LIST = { kind: 'reports', service: 'advisory' };
const staged = async (uploadedBy: string) =>
  (
    await files.stage(Readable.from([Buffer.from('Unvan\nÖrnek A.Ş.\n')]), {
      name: 'liste.csv',
      uploadedBy,
      maxBytes: 1000,
    })
  ).fileId;

test('a list is read by who uploaded it, before it was taken in and after', async () => {
  const [owner, other] = [staffOf(newId()), staffOf(newId())];
  const fileId = await staged(owner.id);
  const first = await openImport(files, { ...LIST, fileId }, owner);
  await expect(openImport(files, { ...LIST, fileId }, other)).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
  });
  await files.attach(fileId, importOwner('advisory', first.importId));
  expect(await openImport(files, { ...LIST, fileId }, owner)).toEqual(first);
  await expect(openImport(files, { ...LIST, fileId }, other)).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
  });
});

test('a list that another record holds is not taken in', async () => {
  const owner = staffOf(newId());
  const fileId = await staged(owner.id);
  await files.attach(fileId, { owner: 'advisory', of: 'report:1' });
  await expect(openImport(files, { ...LIST, fileId }, owner)).rejects.toMatchObject({ code: 'FILE_OWNED' });
});
