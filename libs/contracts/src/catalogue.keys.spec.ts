import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const services = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['core', 'testing'].includes(entry.name))
  .map((entry) => entry.name);

/** A service's contract joins its groups by spreading them: of two commands with one key the later would silently win. */
describe.each(services)('the commands of %s', (service) => {
  it('have keys of their own', () => {
    const keys = readdirSync(join(HERE, service))
      .filter((file) => file.endsWith('.commands.ts'))
      .flatMap((file) =>
        [...readFileSync(join(HERE, service, file), 'utf8').matchAll(/^ {2}(\w+): command\(/gm)].map(
          ([, key]) => key,
        ),
      );
    expect(keys.filter((key, i) => keys.indexOf(key) < i)).toEqual([]);
  });
});
