import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Makes the secrets of an installation in containers: `node scripts/deploy/make-secrets.mjs [FOLDER]`, default
 * deploy/secrets. One file per secret, mode 600; what is there stays as it is, so a new one is made by deleting the old
 * one first. Needs nothing but Node.
 *
 * DATABASE_URL: the admin URL of a PostgreSQL of your own; default the one of docker-compose.yml.
 */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = process.argv[2] ?? join(root, 'deploy/secrets');
// The containers run as this user, who must be able to read the files. Root gives them to the images' default user.
const [uid, gid] = process.getuid() === 0 ? [1000, 1000] : [process.getuid(), process.getgid()];

mkdirSync(folder, { recursive: true, mode: 0o700 });
chmodSync(folder, 0o700);
if (process.getuid() === 0) chownSync(folder, uid, gid);

const read = (name) =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8').trimEnd() : undefined;
function write(name, value) {
  const file = join(folder, name);
  writeFileSync(file, value, { mode: 0o600 });
  chmodSync(file, 0o600);
  if (process.getuid() === 0) chownSync(file, uid, gid);
  return value;
}
let made = 0;
function keep(name, make) {
  const known = read(name);
  if (known !== undefined) return known;
  made++;
  return write(name, make());
}
const random = () => randomBytes(32).toString('base64url');

/** The users file is made from the contracts' catalogue, so it names everybody there is. */
const users = [
  ...readFileSync(join(root, 'deploy/nats/users.conf.template'), 'utf8').matchAll(/user: "([a-z-]+)"/g),
].map((match) => match[1]);
const issuers = users.filter((user) => user !== 'operator');
const services = issuers.filter((user) => user !== 'gateway');

for (const user of users) keep(`nats-${user}`, random);
for (const name of ['links', 'tckn-keys', 'metrics-token', 'postgres-admin']) keep(name, random);
keep('smtp-url', () => '');

if (process.env.DATABASE_URL) write('database-url-admin', process.env.DATABASE_URL);
const admin = new URL(
  keep('database-url-admin', () => `postgres://postgres:${read('postgres-admin')}@postgres:5432/postgres`),
);
for (const service of services) {
  keep(`database-${service}-owner`, random);
  const url = new URL(admin);
  const database = `filiz_${service.replaceAll('-', '_')}`;
  url.pathname = `/${database}`;
  url.username = `${database}_app`;
  url.password = keep(`database-${service}-app`, random);
  write(`database-url-${service}`, url.toString());
}

const keys = issuers.map((issuer) => {
  const text = keep(`actor-${issuer}`, () =>
    JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })),
  );
  const { kty, crv, x } = JSON.parse(text);
  return { kty, crv, x, kid: issuer, alg: 'EdDSA', use: 'sig' };
});
write('actors-jwks', JSON.stringify({ keys }));

process.stdout.write(
  `${folder}: ${made} secrets made, the others kept. Nobody but you and the containers' user (${uid}) can read them.\n`,
);
if (uid !== 1000 && !process.argv[2]) {
  const file = join(root, '.env');
  const lines = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line && !/^FILIZ_[UG]ID=/.test(line))
    : [];
  writeFileSync(file, `${[...lines, `FILIZ_UID=${uid}`, `FILIZ_GID=${gid}`].join('\n')}\n`);
  process.stdout.write('.env: FILIZ_UID and FILIZ_GID set, so that the images are built for you.\n');
}
