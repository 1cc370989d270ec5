import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serviceContracts } from '#contracts/catalogue';
import { readServiceEnv } from '#platform/env/service-env';
import { readGatewaySettings } from '../../apps/gateway/src/gateway-options.js';
import { environmentOf, makeSecrets, readCompose, root, secretsOf, text } from './test/containers.js';

/** docker-compose.yml, read as far as it can be without a container engine. */
const names = serviceContracts.map((contract) => contract.name);
const compose = readCompose();
const all = Object.entries(compose.services);
let secrets: string;

beforeAll(() => {
  secrets = mkdtempSync(join(tmpdir(), 'filiz-compose-'));
  makeSecrets(secrets);
});
afterAll(() => rmSync(secrets, { recursive: true, force: true }));

const secret = (name: string) => readFileSync(join(secrets, name), 'utf8');

/** Whether a service's sources read this setting. */
function reads(service: string, setting: string): boolean {
  const files = readdirSync(join(root, 'apps', service, 'src'), { recursive: true, encoding: 'utf8' });
  return files.some(
    (file) =>
      file.endsWith('.ts') &&
      !/spec\.ts$|(^|\/)test\//.test(file) &&
      readFileSync(join(root, 'apps', service, 'src', file), 'utf8').includes(setting),
  );
}

describe('docker-compose.yml', () => {
  test('has every service of the catalogue, and what they stand on', () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      [...names, 'gateway', 'nats', 'postgres', 'provision', 'topology'].sort(),
    );
  });

  test.each(names)(
    '%s gets a complete environment, with its own database role, NATS user and key',
    (name) => {
      const service = compose.services[name];
      const env = readServiceEnv(environmentOf(service, secrets));
      const database = `filiz_${name.replaceAll('-', '_')}`;
      expect(new URL(String(env.DATABASE_URL))).toMatchObject({
        host: 'postgres:5432',
        pathname: `/${database}`,
        username: `${database}_app`,
        password: secret(`database-${name}-app`),
      });
      expect([env.NATS_USER, env.NATS_PASSWORD]).toEqual([name, secret(`nats-${name}`)]);
      expect(JSON.parse(readFileSync(env.ACTOR_KEY_FILE, 'utf8'))).toMatchObject({
        kty: 'OKP',
        crv: 'Ed25519',
      });
      expect([
        env.LINK_SECRET !== undefined,
        env.TCKN_KEYS !== undefined,
        env.MAIL_DIR !== undefined,
      ]).toEqual([reads(name, 'LINK_SECRET'), reads(name, 'TCKN_KEYS'), name === 'notifications']);
      // Nothing of its neighbours', and nothing of the administrator's.
      expect(
        [...secretsOf(service).values()].filter(
          (s) =>
            names.some((n) => n !== name && s.endsWith(`-${n}`)) ||
            s.includes('admin') ||
            s.includes('owner'),
        ),
      ).toEqual([]);
      expect(service.build).toMatchObject({ target: 'service', args: { SERVICE: name } });
      expect(service.depends_on).toMatchObject({
        provision: { condition: 'service_completed_successfully' },
        nats: { condition: 'service_healthy' },
      });
    },
  );

  test('the gateway gets a complete environment, and no database', () => {
    const settings = readGatewaySettings(environmentOf(compose.services.gateway, secrets));
    expect(settings).toMatchObject({
      natsUser: 'gateway',
      natsPassword: secret('nats-gateway'),
      publicUrl: 'http://localhost:3000',
      trustProxy: false,
      metricsToken: secret('metrics-token'),
    });
    expect(compose.services.gateway.networks).not.toContain('data');
  });

  test('no two processes share a password or a key', () => {
    const own = readdirSync(secrets).filter(
      (name) => /^(nats|actor|database)-/.test(name) && !name.startsWith('database-url'),
    );
    expect(new Set(own.map(secret)).size).toBe(own.length);
  });

  test('publishes one port: the gateway’s, on the loopback interface', () => {
    expect(all.flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`))).toEqual([
      'gateway 127.0.0.1:3000:3000',
    ]);
    expect(
      Object.entries(compose.networks)
        .filter(([, network]) => !network?.internal)
        .map(([name]) => name),
    ).toEqual(['outside']);
    expect(all.filter(([, s]) => s.networks.includes('outside')).map(([name]) => name)).toEqual([
      'gateway',
      'notifications',
    ]);
  });

  test('holds no secret: each comes from a file that make-secrets makes, mode 600, outside of git', () => {
    for (const [, { environment = {} }] of all)
      for (const [name, value] of Object.entries(environment))
        if (/PASSWORD|SECRET|TOKEN|KEY|DATABASE_URL|SMTP/.test(name))
          expect(value).toMatch(/^\/(run\/secrets|var\/lib\/filiz)/);
    const used = new Set(all.flatMap(([, service]) => [...secretsOf(service).values()]));
    expect(Object.keys(compose.secrets).sort()).toEqual([...used].sort());
    for (const [name, { file }] of Object.entries(compose.secrets)) {
      expect(file).toBe(`./deploy/secrets/${name}`);
      expect(statSync(join(secrets, name)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(secrets).mode & 0o777).toBe(0o700);
    expect(text('.gitignore').split('\n')).toEqual(expect.arrayContaining(['deploy/secrets/', '.env']));
    expect(text('deploy/Dockerfile.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['deploy/secrets', '.env', '.git']),
    );
  });

  test('making secrets again changes none', () => {
    const before = readdirSync(secrets).map((name) => [name, secret(name)]);
    makeSecrets(secrets);
    expect(readdirSync(secrets).map((name) => [name, secret(name)])).toEqual(before);
  });

  test('names the version of every image, and gives our processes no more than they need', () => {
    for (const [, { image }] of all) expect(image).toMatch(/:\d+\.\d+/);
    for (const [name, service] of all.filter(([n]) => n !== 'postgres'))
      expect({
        name,
        read_only: service.read_only,
        cap_drop: service.cap_drop,
        dockerfile: service.build?.dockerfile,
      }).toEqual({ name, read_only: true, cap_drop: ['ALL'], dockerfile: 'deploy/Dockerfile' });
  });

  test('mounts only declared volumes: the shared files, and a service’s own keys', () => {
    const mounted = all.flatMap(([, { volumes = [] }]) => volumes.map((v) => v.split(':')[0]));
    expect([...new Set(mounted)].sort()).toEqual(Object.keys(compose.volumes).sort());
    for (const name of names)
      expect(compose.services[name].volumes).toEqual(
        expect.arrayContaining(['files:/var/lib/filiz/files', `keys-${name}:/var/lib/filiz/keys`]),
      );
  });

  const plugin = spawnSync('docker', ['compose', 'version']).status === 0;
  (plugin ? test : test.skip)('docker compose takes it (skipped where docker has no compose plugin)', () => {
    execFileSync('docker', ['compose', '-f', join(root, 'docker-compose.yml'), 'config', '--quiet'], {
      stdio: 'pipe',
    });
  });
});
