import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Raw = Record<string, string | undefined>;

/**
 * Lets a container's secrets come as files: where `NAME` is not set and `NAME_FILE` names a file, its text (without the
 * newline at the end) is the value. An empty file says that there is no such secret.
 *
 * @throws Error that names the variable, never the content, when the file cannot be read
 */
export function withSecretFiles(raw: Raw, names: readonly string[]): Raw {
  const read = (name: string): [string, string][] => {
    const file = raw[`${name}_FILE`];
    if (raw[name] || !file) return [];
    try {
      return [[name, readFileSync(file, 'utf8').trimEnd()]];
    } catch (error) {
      throw new Error(
        `The environment is not complete:\n  ${name}_FILE: ${(error as NodeJS.ErrnoException).code ?? 'unreadable'}`,
        { cause: error },
      );
    }
  };
  return { ...raw, ...Object.fromEntries(names.flatMap(read)) };
}

/** Secrets of an installation that lie in a folder, one file each: `database:programs:owner` is `database-programs-owner`. */
export const secretsIn =
  (folder: string) =>
  (name: string): string => {
    const file = join(folder, name.replaceAll(':', '-'));
    const value = readFileSync(file, 'utf8').trimEnd();
    if (!value) throw new Error(`${file} is empty`);
    return value;
  };
