import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountCommands } from '#contracts/accounts/account.commands';
import { cloneRoot } from '#platform/embedded/instance-folder';
import { newId } from '#platform/database/ids';
import { Actor } from '#platform/actor/actor';
import type { Secrets } from '#platform/house/secrets';
import type { RpcClient } from '#platform/messaging/rpc-client';
import type { House } from './house.js';
import { runProgramme } from './programme-run/run-programme.js';

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
  file: string;
}

/** Decided once, at the very first start; a later `--empty` changes nothing that is there. */
export function readMode(folder: string, empty: boolean): Mode {
  const file = join(folder, 'mode.json');
  if (existsSync(file)) return { ...(JSON.parse(readFileSync(file, 'utf8')) as Omit<Mode, 'file'>), file };
  const mode = { sample: !empty, loaded: false };
  writeFileSync(file, JSON.stringify(mode), { mode: 0o600 });
  return { ...mode, file };
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
  await loadSample(doors, url ?? undefined, say);
  writeFileSync(mode.file, JSON.stringify({ sample: true, loaded: true }), { mode: 0o600 });
  mode.loaded = true;
  return undefined;
}

/** The sample goes in as everything else does: through the HTTP API, by its people, through a door with wider limits. */
async function loadSample(
  doors: Doors,
  adminLink: string | undefined,
  say: (line: string) => void,
): Promise<void> {
  say('First start: running the DEKVEP sample through the API (about two minutes; --empty leaves it out)');
  const door = await doors.sideDoor();
  try {
    await runProgramme({
      baseUrl: door.url,
      dataDir: join(cloneRoot(), 'samples/dekvep'),
      admin: { email: SAMPLE_ADMIN, link: adminLink },
      password: samplePassword(doors.secrets),
      progress: say,
    });
  } finally {
    await door.stop();
  }
}

/** One password for all sample accounts, this instance's own. */
export const samplePassword = (secrets: Secrets): string =>
  process.env.SAMPLE_PASSWORD ?? `ornek-${secrets.get('sample-password').slice(0, 10)}`;

/** Lines for the newcomer at the terminal. */
export function whoCanSignIn(secrets: Secrets, mode: Mode, invitation: string | undefined): string[] {
  if (mode.sample)
    return [
      `  Sign in as ${SAMPLE_ADMIN} (or anyone of samples/dekvep/programme.xlsx)`,
      `  password: ${samplePassword(secrets)}   (sample accounts of this instance only)`,
    ];
  return invitation
    ? ['  First administrator: open this link once to set a password', `  ${invitation}`]
    : [];
}
