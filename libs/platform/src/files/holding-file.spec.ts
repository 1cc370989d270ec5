import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FixedClock } from '../clock/clock.js';
import { DomainError } from '../errors/domain-error.js';
import { FolderFileStore } from './folder-file-store.js';
import { holdingFile } from './holding-file.js';

const folder = mkdtempSync(join(tmpdir(), 'filiz-holding-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = new FolderFileStore(folder, new FixedClock('2026-03-02T09:00:00Z'));
const owner = { owner: 'workshops', of: 'output:1' };
let fileId: string;
beforeEach(async () => {
  const options = { name: 'not.pdf', uploadedBy: 'a', maxBytes: 100 };
  ({ fileId } = await files.stage(Readable.from([Buffer.from('%PDF-1.7\n%%EOF\n')]), options));
});
const holder = async () => (await files.meta(fileId)).attachedTo;
const failing = (error: Error) =>
  holdingFile(files, fileId, owner, () => Promise.reject(error)).catch((e: unknown) => e);

describe('a file held for work', () => {
  test('stays with the record when the work is done, and the work is told of it', async () => {
    expect(await holdingFile(files, fileId, owner, (file) => Promise.resolve(file.name))).toBe('not.pdf');
    expect(await holder()).toEqual(owner);
  });

  test('goes back when the work fails; whoever repeats it has it', async () => {
    const refused = new DomainError('WRONG_STATE');
    expect(await failing(refused)).toBe(refused);
    expect(await holder()).toBeUndefined();
    await holdingFile(files, fileId, { ...owner, of: 'output:2' }, () => Promise.resolve());
    expect(await holder()).toEqual({ ...owner, of: 'output:2' });
  });

  test('stays when the record had it before', async () => {
    await holdingFile(files, fileId, owner, () => Promise.resolve());
    await failing(new Error('Connection terminated'));
    expect(await holder()).toEqual(owner);
  });

  test('stays when nobody knows whether the work was committed', async () => {
    await failing(new DomainError('OUTCOME_UNKNOWN'));
    expect(await holder()).toEqual(owner);
  });
});
