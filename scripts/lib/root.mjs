import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the clone. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Logs of installing and building; not of a running instance. */
export const logFolder = join(root, '.cache', 'logs');

/** A path as a person in the clone's root would type it. */
export const shown = (path) => relative(root, path) || '.';
