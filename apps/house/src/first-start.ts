import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountCommands } from '#contracts/accounts/account.commands';
import { cloneRoot } from '#platform/embedded/instance-folder';
import { newId } from '#platform/database/ids';
import { Actor } from '#platform/actor/actor';
import type { House } from './house.js';
import { runProgramme } from './programme-run/run-programme.js';

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
export async function firstStart(house: House, mode: Mode, say: (line: string) => void): Promise<string | undefined> {
  const admin = mode.sample ? { email: SAMPLE_ADMIN, displayName: 'Filiz Yöneticisi' } : { email: process.env.ADMIN_EMAIL ?? 'admin@filiz.example', displayName: 'Yönetici' };
  const { url } = await house.gateway.rpc.ask(
    accountCommands.bootstrap,
    { ...admin, language: 'tr' },
    { actor: Actor.service('gateway'), requestId: newId() },
  );
  if (!mode.sample || mode.loaded) return url ?? undefined;
  await loadSample(house, url ?? undefined, say);
  writeFileSync(mode.file, JSON.stringify({ sample: true, loaded: true }), { mode: 0o600 });
  mode.loaded = true;
  return undefined;
}

/** The sample goes in as everything else does: through the HTTP API, by its people, through a door with wider limits. */
async function loadSample(house: House, adminLink: string | undefined, say: (line: string) => void): Promise<void> {
  say('First start: running the DEKVEP sample through the API (about two minutes; --empty leaves it out)');
  const door = await house.sideDoor({ limits: { account: 1_000_000, address: 1_000_000, signIn: 1_000_000 } });
  try {
    await runProgramme({
      baseUrl: door.url,
      dataDir: join(cloneRoot(), 'samples/dekvep'),
      admin: { email: SAMPLE_ADMIN, link: adminLink },
      password: samplePassword(house),
      progress: say,
    });
  } finally {
    await door.stop();
  }
}

/** One password for all sample accounts, this instance's own. */
export const samplePassword = (house: House): string => process.env.SAMPLE_PASSWORD ?? `ornek-${house.installation.secrets.get('sample-password').slice(0, 10)}`;

/** Lines for the newcomer at the terminal. */
export function whoCanSignIn(house: House, mode: Mode, invitation: string | undefined): string[] {
  if (mode.sample) return [`  Sign in as ${SAMPLE_ADMIN} (or anyone of samples/dekvep/programme.xlsx)`, `  password: ${samplePassword(house)}   (sample accounts of this instance only)`];
  return invitation ? ['  First administrator: open this link once to set a password', `  ${invitation}`] : [];
}
