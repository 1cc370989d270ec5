import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PreviousUpload } from 'tus-js-client';
import { fingerprintOf, uploadMemory } from './upload-memory.js';

const file = (name: string, size: number, lastModified: number) => ({ name, size, lastModified }) as File;
const upload = (uploadUrl: string) => ({ uploadUrl, size: 10, metadata: { filename: 'gizli.pdf' } });
const add = (fingerprint: string, url: string) =>
  uploadMemory.addUpload(fingerprint, upload(url) as unknown as PreviousUpload);

const was = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
function withStorage(storage: object): void {
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
}
/** As browsers have it: entries are properties, methods are not listed. */
class Storage {
  getItem = undefined as never;
}
Object.assign(Storage.prototype, {
  getItem(this: Record<string, string>, key: string) {
    return this[key] ?? null;
  },
  setItem(this: Record<string, string>, key: string, value: string) {
    this[key] = value;
  },
  removeItem(this: Record<string, string>, key: string) {
    delete this[key];
  },
});

let stored: Record<string, string>;
beforeEach(() => {
  const storage = new Storage();
  delete (storage as Partial<Storage>).getItem;
  stored = storage as unknown as Record<string, string>;
  withStorage(storage);
});
afterEach(() => {
  if (was) Object.defineProperty(globalThis, 'localStorage', was);
  else delete (globalThis as { localStorage?: unknown }).localStorage;
});

describe('what a browser keeps of an upload', () => {
  it('is found again for the same file and no other, and nothing of it can be read', async () => {
    const mine = fingerprintOf(file('gizli.pdf', 5_000_000, 1));
    await add(mine, '/api/v1/files/uploads/1');
    expect(await uploadMemory.findUploadsByFingerprint(mine)).toMatchObject([
      { uploadUrl: '/api/v1/files/uploads/1' },
    ]);
    for (const other of [
      file('gizlj.pdf', 5_000_000, 1),
      file('gizli.pdf', 5_000_001, 1),
      file('gizli.pdf', 5_000_000, 2),
    ])
      expect(await uploadMemory.findUploadsByFingerprint(fingerprintOf(other))).toEqual([]);
    expect(JSON.stringify(stored)).not.toContain('gizli');
  });

  it('goes after a day, when it is broken, and when it is done', async () => {
    stored['filiz-upload:a'] = JSON.stringify({ url: '/x', size: 1, at: '2020-01-01T00:00:00Z' });
    stored['filiz-upload:b'] = '{';
    stored['filiz-language'] = 'tr';
    const key = await add('c', '/y');
    expect(await uploadMemory.findAllUploads()).toHaveLength(1);
    await uploadMemory.removeUpload(key);
    expect(Object.keys(stored)).toEqual(['filiz-language']);
  });

  it('is nothing where the browser keeps nothing', async () => {
    withStorage({
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    await expect(add('a', '/x')).resolves.toBe('filiz-upload:a');
    expect(await uploadMemory.findUploadsByFingerprint('a')).toEqual([]);
  });
});
