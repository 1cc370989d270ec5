import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serviceContracts } from '#contracts/catalogue';
import { fold } from '#contracts/core/text';
import { urlFor, withClient } from '#platform/database/provision';
import { passableFolder } from '#platform/embedded/instance-folder';
import { freePort } from '#platform/embedded/processes';
import { testPostgres } from '#testing/databases';

/**
 * Facts, audit, kept replies, dead letters and logs identify nobody (DESIGN §3): the DEKVEP sample runs through a house that
 * logs everything, and nothing that registry and accounts know of people and firms is found in any of them.
 */
const MINUTES = 60_000;
const PASSWORD = `gizli-${randomBytes(9).toString('base64url')}`;
/** Goes through the house only in requests that are refused. */
const REFUSED = { name: 'Reddedilen Kişioğlu', email: 'reddedilen@firma.example', phone: '+905329998877' };

let folder: string;
let url: string;
let child: ChildProcess;
let output = '';

beforeAll(async () => {
  folder = passableFolder(mkdtempSync('/var/tmp/filiz-nobody-'));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  child = spawn(process.execPath, [join(import.meta.dirname, '../../../../dist/apps/house/src/main.js')], {
    env: {
      PATH: process.env.PATH,
      FILIZ_DATA: folder,
      DATABASE_URL: testPostgres(),
      PORT: String(port),
      LOG_LEVEL: 'debug',
      SAMPLE_PASSWORD: PASSWORD,
      LIMIT_ACCOUNT: '1000000',
      LIMIT_ADDRESS: '1000000',
      LIMIT_SIGN_IN: '1000000',
    },
  });
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (text: Buffer) => (output += text.toString()));
  const gone = new Promise<never>((_, reject) =>
    child.once('exit', (code) => reject(new Error(`the house ended with ${code}: ${output.slice(-2_000)}`))),
  );
  const ready = (async () => {
    while (!output.includes('Filiz is ready')) await new Promise((resolve) => setTimeout(resolve, 500));
  })();
  await Promise.race([ready, gone]);
  gone.catch(() => undefined);
  await goWrong();
}, 10 * MINUTES);

afterAll(async () => {
  child?.kill('SIGTERM');
  await new Promise((resolve) =>
    child.exitCode === null ? child.once('exit', resolve) : resolve(undefined),
  );
  await withClient(testPostgres(), async (client) => {
    for (const { name } of serviceContracts) {
      const database = databaseOf(name);
      await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
      for (const role of ['owner', 'app']) await client.query(`DROP ROLE IF EXISTS ${database}_${role}`);
    }
  });
  rmSync(folder, { recursive: true, force: true });
}, MINUTES);

/** Requests that fail in as many ways as come to mind: errors are where values slip into logs. */
async function goWrong(): Promise<void> {
  const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const signedIn = await send('/sessions', { email: 'yonetici@filiz.example', password: PASSWORD });
  const { csrfToken } = (await signedIn.json()) as { csrfToken: string };
  const me = { cookie: signedIn.headers.get('set-cookie')!.split(';')[0], 'x-csrf-token': csrfToken };
  await send('/sessions', { email: REFUSED.email, password: REFUSED.name });
  await send('/accounts/password-resets', { email: REFUSED.email });
  await send('/accounts/invitations/accept', { token: REFUSED.name, password: REFUSED.name });
  await send('/people', { ...REFUSED, birthYear: REFUSED.phone }, me);
  await send(
    '/people',
    {
      ...REFUSED,
      firmId: '0199c5f2-8a4e-7f31-9c1f-2f6c7d1e0b42',
      institutionId: '0199c5f2-8a4e-7f31-9c1f-2f6c7d1e0b42',
    },
    me,
  );
  await send('/people', `{"name": "${REFUSED.name}", ${REFUSED.email}`, me);
  await send(
    '/accounts/invitations',
    { ...REFUSED, displayName: REFUSED.name, grants: [{ role: REFUSED.name }] },
    me,
  );
  for (const cursor of [[REFUSED.name], [REFUSED.name, REFUSED.email]])
    await fetch(
      `${url}/api/v1/people?cursor=${Buffer.from(JSON.stringify(cursor)).toString('base64url')}&q=${encodeURIComponent(REFUSED.name)}`,
      { headers: me },
    );
  await fetch(`${url}/api/v1/search?q=${encodeURIComponent(REFUSED.name)}`, { headers: me });
  await fetch(`${url}/api/v1/people/${encodeURIComponent(REFUSED.name)}`, { headers: me });
}

const databaseOf = (service: string): string => `filiz_${service.replaceAll('-', '_')}`;
const rows = <T>(service: string, sql: string): Promise<T[]> =>
  withClient(
    urlFor(testPostgres(), databaseOf(service)),
    async (client) => (await client.query(sql)).rows as T[],
  );

/** Everything that must not be found, folded, with what it is. */
async function secrets(): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  const add = (what: string, ...values: (string | null | undefined)[]) => {
    for (const value of values) if (value && value.length >= 6) known.set(fold(value), what);
  };
  for (const person of await rows<{ name: string | null }>('firm-registry', 'SELECT name FROM person'))
    add('a person’s name', person.name);
  for (const { value } of await rows<{ value: string }>('firm-registry', 'SELECT value FROM person_contact'))
    add('a person’s contact', value, ...(value.startsWith('+90') ? [value.slice(3)] : []));
  for (const firm of await rows<Record<string, string | null>>(
    'firm-registry',
    'SELECT tax_number, email, phone, kep FROM firm',
  ))
    add('a firm’s number or contact', firm.tax_number, firm.email, firm.phone, firm.kep);
  for (const account of await rows<Record<string, string>>(
    'accounts',
    'SELECT email, display_name FROM account',
  ))
    add('an account’s name or address', account.email, account.display_name);
  const hashes =
    'SELECT token_hash AS value FROM session UNION ALL SELECT password_hash FROM account WHERE password_hash IS NOT NULL';
  for (const { value } of await rows<{ value: string }>('accounts', hashes)) add('a hash of a secret', value);
  add('a password', PASSWORD);
  for (const value of Object.values(REFUSED)) add('what was only in refused requests', value);
  const instance = JSON.parse(readFileSync(join(folder, 'secrets/secrets.json'), 'utf8')) as Record<
    string,
    string
  >;
  add('a secret of the instance', ...Object.values(instance));
  for (const link of linksOfMails()) add('a one-time link', link.slice(link.indexOf('.') + 1));
  return known;
}

/** The tokens in the mails that the house has sent. */
function linksOfMails(): string[] {
  const mails = join(folder, 'mail');
  return readdirSync(mails).flatMap((name) => {
    const text = readFileSync(join(mails, name), 'utf8').replace(/=\r?\n/g, '');
    return [...text.matchAll(/#([0-9a-f-]{36}\.[\w-]{43})/g)].map((m) => m[1]);
  });
}

/** Where a needle is found; of texts that hold one, the needle is not repeated in the report. */
function found(where: string, texts: readonly string[], needles: ReadonlyMap<string, string>): string[] {
  const hay = fold(texts.join('\n'));
  return [...needles].flatMap(([needle, what]) => (hay.includes(needle) ? [`${what} in ${where}`] : []));
}

test(
  'facts, audit, kept replies, dead letters and logs identify nobody',
  async () => {
    const needles = await secrets();
    // Enough of everything to mean something.
    expect(needles.size).toBeGreaterThan(1_000);
    expect(
      found('a line', [`"reason":"${REFUSED.name.toLocaleUpperCase('tr')} aradı"`], needles),
    ).toHaveLength(1);
    const wrong: string[] = [];
    let seen = 0;
    for (const { name } of serviceContracts)
      for (const table of ['outbox', 'audit', 'idempotency', 'dead_letter']) {
        const texts = (await rows<{ text: string }>(name, `SELECT t::text AS text FROM ${table} t`)).map(
          (row) => row.text,
        );
        seen += texts.length;
        wrong.push(...found(`${name}.${table}`, texts, needles));
      }
    expect(seen).toBeGreaterThan(5_000);
    // What is told to the person at the keyboard (who can sign in) is no log.
    const log = output.split('\n').filter((line) => line.startsWith('{'));
    expect(log.length).toBeGreaterThan(1_000);
    wrong.push(...found('the log', log, needles));
    expect([...new Set(wrong)]).toEqual([]);
  },
  2 * MINUTES,
);
