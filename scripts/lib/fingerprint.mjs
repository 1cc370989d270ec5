import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, shown } from './root.mjs';

/**
 * Every file below some folders or files of the clone, as paths from its root.
 *
 * @param {string[]} places
 * @param {(path: string) => boolean} [wanted] asked for folders too: a folder that is not wanted is not entered
 * @returns {string[]} sorted
 */
export function filesBelow(places, wanted = () => true) {
  const found = [];
  const visit = (path) => {
    if (!wanted(path)) return;
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat?.isFile()) found.push(path);
    if (stat?.isDirectory()) for (const name of readdirSync(join(root, path))) visit(join(path, name));
  };
  for (const place of places) visit(place);
  return found.sort();
}

/** A digest of names, sizes and times of files: it changes when any of them was touched, without reading them. */
export function stateOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const stat = statSync(join(root, file), { throwIfNoEntry: false });
    hash.update(`${file}\0${stat?.size}\0${stat?.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** A digest of the contents of files. */
export function contentOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** A remembered digest: `shown` for messages, `is` to compare, `set` to remember. */
export function stamp(file) {
  return {
    shown: shown(file),
    is: (value) => existsSync(file) && readFileSync(file, 'utf8') === value,
    set: (value) => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, value);
    },
  };
}
