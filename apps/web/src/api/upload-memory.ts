/**
 * Where uploads that were cut go on, kept in this browser. Neither names nor accounts are in it: whoever uses the browser
 * next reads nothing, and the gateway tells an upload to its own account only.
 */
import type { PreviousUpload, UrlStorage } from 'tus-js-client';

const PREFIX = 'filiz-upload:';
/** The gateway keeps them for so long. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** The same file again, as far as one can tell without reading it. A hash without secrets: two files that share it share nothing but a place to ask. */
export function fingerprintOf({ name, size, lastModified }: File): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const letter of `${name}\u0000${size}\u0000${lastModified}`) {
    const code = letter.codePointAt(0)!;
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  return `${size.toString(36)}-${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

interface Entry {
  url: string;
  size: number | null;
  at: string;
}

function entries(fingerprint: string, now: number): PreviousUpload[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  return keys.flatMap((key): PreviousUpload[] => {
    const entry = readEntry(key);
    if (!entry || !(Date.parse(entry.at) > now - KEPT_MS)) {
      localStorage.removeItem(key);
      return [];
    }
    if (fingerprint && key !== PREFIX + fingerprint) return [];
    const { url, size, at } = entry;
    const known = { uploadUrl: url, urlStorageKey: key, size, creationTime: at };
    return [{ ...known, metadata: {}, parallelUploadUrls: null }];
  });
}

function readEntry(key: string): Entry | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '') as Entry;
  } catch {
    // Cut short or written by somebody else: thrown away by whoever asked.
    return undefined;
  }
}

/** A browser that keeps nothing only loses what a reload would have gone on with. */
function kept<T>(work: () => T, otherwise: T): Promise<T> {
  try {
    return Promise.resolve(work());
  } catch {
    return Promise.resolve(otherwise);
  }
}

export const uploadMemory: UrlStorage = {
  findAllUploads: () => kept(() => entries('', Date.now()), []),
  findUploadsByFingerprint: (fingerprint) => kept(() => entries(fingerprint, Date.now()), []),
  removeUpload: (key) => kept(() => localStorage.removeItem(key), undefined),
  addUpload: (fingerprint, { uploadUrl, size }) => {
    const key = PREFIX + fingerprint;
    const entry: Entry = { url: uploadUrl ?? '', size, at: new Date().toISOString() };
    return kept(() => (localStorage.setItem(key, JSON.stringify(entry)), key), key);
  },
};
