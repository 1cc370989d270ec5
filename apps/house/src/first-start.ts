import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { accountCommands } from '#contracts/accounts/account.commands';
import { cloneRoot } from '#platform/embedded/instance-folder';
import { Trouble } from '#platform/embedded/trouble';
import { newId } from '#platform/database/ids';
import { Actor } from '#platform/actor/actor';
import type { Secrets } from '#platform/house/secrets';
import type { RpcClient } from '#platform/messaging/rpc-client';
import type { House } from './house.js';
import { RefusedError } from './programme-run/api.js';
import { RawFolder } from './programme-run/raw/folder.js';
import { readProgrammeForms } from './programme-run/raw/programme-forms.js';
import { runProgramme } from './programme-run/run-programme.js';
import { nameSampleConsultants } from './sample-consultants.js';
import { inviteSampleFirm, SAMPLE_FIRM_USER } from './sample-firm.js';
import { enterSampleInnovation, SAMPLE_PROVIDER_USER } from './sample-innovation.js';
import { openSampleCall } from './sample-open-call.js';
import { progressLine } from './terminal/progress-line.js';

/** What the first start needs of a house, whether it is one process or many. */
export interface Doors {
  rpc: RpcClient;
  secrets: Secrets;
  /** A second door on a port of its own with wider limits; the caller stops it. */
  sideDoor(): Promise<{ url: string; stop(): Promise<void> }>;
}

/** The doors of a house in one process. */
export const doorsOf = (house: House): Doors => ({
  rpc: house.gateway.rpc,
  secrets: house.installation.secrets,
  sideDoor: () => house.sideDoor({ limits: WIDE }),
});

/** For the house itself, which runs thousands of commands when it enters the sample. */
export const WIDE = { account: 1_000_000, address: 1_000_000, signIn: 1_000_000 };

/** How this instance was begun: with the sample or empty; and whether loading the sample came to its end. */
export interface Mode {
  sample: boolean;
  loaded: boolean;
  /** An earlier start has begun to load the sample and was broken off. */
  begun?: boolean;
  /** Of the sample: one account for each part that people play in it. */
  people?: { email: string; part: string }[];
  file: string;
}

function keep({ file, ...mode }: Mode): void {
  writeFileSync(`${file}.new`, JSON.stringify(mode), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Decided once, at the very first start; a later `--empty` changes nothing that is there. */
export function readMode(folder: string, empty: boolean): Mode {
  const file = join(folder, 'mode.json');
  if (existsSync(file)) return { ...(JSON.parse(readFileSync(file, 'utf8')) as Omit<Mode, 'file'>), file };
  const mode = { sample: !empty, loaded: false, file };
  keep(mode);
  return mode;
}

/** The first administrator of the sample. */
export const SAMPLE_ADMIN = 'yonetici@filiz.example';

/**
 * On an empty installation makes the first administrator, and in sample mode runs DEKVEP through the public API. Returns
 * the administrator's one-time link where nobody has signed in yet.
 */
export async function firstStart(
  doors: Doors,
  mode: Mode,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const admin = mode.sample
    ? { email: SAMPLE_ADMIN, displayName: 'Filiz Yöneticisi' }
    : { email: process.env.ADMIN_EMAIL ?? 'admin@filiz.example', displayName: 'Yönetici' };
  const { url } = await doors.rpc.ask(
    accountCommands.bootstrap,
    { ...admin, language: 'tr' },
    { actor: Actor.service('gateway'), requestId: newId() },
  );
  if (!mode.sample || mode.loaded) return url ?? undefined;
  say(
    mode.begun
      ? 'The sample is not complete yet: going on where it was broken off'
      : 'First start: running the DEKVEP sample through the API, which takes about a minute (--empty leaves it out)',
  );
  mode.begun = true;
  keep(mode);
  try {
    await loadSample(doors, url ?? undefined, say, signal);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Trouble(
      `The sample could not be entered: ${error instanceof RefusedError ? error.message : String((error as Error).stack)}\n` +
        `The next start goes on from here. To begin anew, stop Filiz and remove ${dirname(mode.file)}.`,
      { cause: error },
    );
  }
  Object.assign(mode, { loaded: true, begun: undefined, people: await samplePeople() });
  keep(mode);
  return undefined;
}

const sampleFolder = () => join(cloneRoot(), 'samples/dekvep');

/** The first person of each part, as the run itself chooses. */
async function samplePeople(): Promise<Mode['people']> {
  const { people } = await readProgrammeForms(new RawFolder(sampleFolder()));
  const first = new Map(people.map(({ role, email }) => [String(role), String(email)] as const).reverse());
  const parts = [...new Set(people.map(({ role }) => String(role)))].map((part) => ({
    part,
    email: first.get(part)!,
  }));
  return [...parts, SAMPLE_FIRM_USER, SAMPLE_PROVIDER_USER];
}

/** The sample goes in as everything else does: through the HTTP API, by its people, through a door with wider limits. */
async function loadSample(
  doors: Doors,
  adminLink: string | undefined,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  const door = await doors.sideDoor();
  const began = performance.now();
  const progress = progressLine();
  let steps = 0;
  try {
    await runProgramme({
      baseUrl: door.url,
      dataDir: sampleFolder(),
      admin: { email: SAMPLE_ADMIN, link: adminLink },
      password: samplePassword(doors.secrets),
      signal,
      progress: (line) => {
        steps++;
        progress.tell(line);
      },
    });
    const at = { url: door.url, password: samplePassword(doors.secrets), signal };
    await inviteSampleFirm(at, SAMPLE_ADMIN);
    await nameSampleConsultants(at, SAMPLE_ADMIN);
    await enterSampleInnovation(at, SAMPLE_ADMIN);
    await openSampleCall(at, SAMPLE_ADMIN);
    progress.end();
    say(`The sample is in: ${steps} steps, ${((performance.now() - began) / 1000).toFixed(0)} s`);
  } finally {
    progress.end();
    await door.stop();
  }
}

/** One password for all sample accounts, this instance's own. */
export const samplePassword = (secrets: Secrets): string =>
  process.env.SAMPLE_PASSWORD ?? `ornek-${secrets.get('sample-password').slice(0, 10)}`;

/** Lines for the newcomer at the terminal. */
export function whoCanSignIn(secrets: Secrets, mode: Mode, invitation: string | undefined): string[] {
  if (mode.sample) {
    const accounts = [
      { email: SAMPLE_ADMIN, part: 'administrator' },
      ...(mode.people ?? []).map(({ email, part }) => ({ email, part: part.replace('-', ' ') })),
    ];
    const width = Math.max(...accounts.map(({ email }) => email.length));
    return [
      `  Sign in with the password ${samplePassword(secrets)} (sample accounts of this instance only) as`,
      ...accounts.map(({ email, part }) => `    ${email.padEnd(width)}  ${part}`),
    ];
  }
  return invitation
    ? ['  First administrator: open this link once to set a password', `  ${invitation}`]
    : [];
}
