import { describe, expect, test } from '@jest/globals';
import { readCompose } from './test/containers.js';
import { dockerfile, lines, stage, stages } from './test/dockerfile.js';

/** deploy/Dockerfile by simple rules. */
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
