import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { newId } from '#platform/database/ids';
import { cloneRoot, passableFolder } from '#platform/embedded/instance-folder';
import { startHouse } from '../house.js';
import { startServers } from '../servers.js';
import { assignmentFigures } from './assignment.js';
import { rawInserts, startDirectServer } from './baseline.js';
import { makeCast, type Cast } from './cast.js';
import { fullCallsFor, lastHour, lastHourWithKills } from './last-hour.js';
import type { LoadPlan } from './load.js';
import { measure, type Measured } from './measure.js';
import { selectionTimes } from './selection-times.js';
import { factsTaken, mailGone } from './quiet.js';
import { startTimes } from './start-times.js';
import { whereTimeGoes } from './where-time-goes.js';

/**
 * `npm run bench`: everything in one run on one machine, as ratios. `--write` keeps it in docs/bench.md, `--load-only`
 * leaves starting and the whole job out. */
const PEOPLE = 50;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 40);
const FULL_ROUNDS = Math.max(2, Math.round(ROUNDS / 4));
const say = (line: string) => process.stdout.write(`${line}\n`);
const lines: string[] = [];
const note = (line: string) => {
  lines.push(line);
  say(line);
};

/** Every person applies to every call of a range: draft, then submission. */
function plan(baseUrl: string, cast: Cast, from: number, to: number, direct = false): LoadPlan {
  return {
    baseUrl,
    connections: cast.people.map(({ firmId, headers }) => ({
      headers: direct ? { 'x-firm': firmId } : headers,
      jobs: cast.calls.slice(from, to).map((callId) => ({
        steps: [
          {
            method: 'POST',
            path: `/api/v1/calls/${callId}/applications`,
            key: newId(),
            body: {
              firmId,
              sector: 'textile',
              content: {
                declaration: true,
                declaredOn: '2026-01-05',
                otherSupport: false,
                signatory: 'Ölçüm Kişisi',
                euExportShare: '12.5',
              },
            },
          },
          { method: 'POST', path: '/api/v1/applications/{id}/submission', key: newId(), body: {} },
        ],
      })),
    })),
  };
}

const show = (name: string, m: Measured) =>
  note(`| ${name} | ${m.perSecond.toFixed(0)} | ${m.p50.toFixed(1)} | ${m.p99.toFixed(1)} | ${m.units} |`);

const folder = passableFolder(mkdtempSync('/var/tmp/filiz-bench-'));
const servers = await startServers({ folder, env: {}, log: () => undefined });
const house = await startHouse({
  folder,
  servers,
  port: 0,
  sampleMode: false,
  logLevel: 'warn',
  gateway: { limits: { account: 1e9, address: 1e9, signIn: 1e9 } },
});
/** What one measure left to do is not measured with the next. */
const quiet = async () => {
  await factsTaken(house);
  await mailGone(house, servers.adminUrl);
};
try {
  note(
    `# Bench\n\n\`npm run bench\`, ${cpus().length} cores (${cpus()[0].model}), Node ${process.version}, ${new Date().toISOString().slice(0, 10)}. One run on one machine, ${PEOPLE} connections.`,
  );
  say('\nMaking the cast …');
  const warm = Math.max(2, Math.round(ROUNDS / 5));
  const cast = await makeCast(
    {
      rpc: house.gateway.rpc,
      url: house.url,
      linkSecret: house.installation.envOf('accounts').LINK_SECRET!,
    },
    PEOPLE,
    { plain: 2 * (warm + ROUNDS), full: fullCallsFor(FULL_ROUNDS) },
  );
  note(
    '\n## An application: draft and submission\n\n| way | applications/s | p50 ms | p99 ms | applications |\n|---|---|---|---|---|',
  );

  await measure(plan(house.url, cast, 0, warm));
  const whole = await measure(plan(house.url, cast, warm, warm + ROUNDS));
  show('whole path: HTTP, session, CSRF, NATS, audit, idempotency, relay and consumers on', whole);
  const behind = await factsTaken(house);
  const mailed = await mailGone(house, servers.adminUrl);

  const direct = await startDirectServer(house.installation);
  await measure(plan(direct.url, cast, warm + ROUNDS, 2 * warm + ROUNDS, true));
  const alone = await measure(plan(direct.url, cast, 2 * warm + ROUNDS, 2 * (warm + ROUNDS), true));
  show('one process, the same service class, no NATS', alone);
  await direct.stop();
  await quiet();
  const raw = await rawInserts(servers.adminUrl, folder, 5);
  note(`| raw insert, ${raw.by} | ${raw.perSecond.toFixed(0)} | | | |`);

  if (Object.keys({ ...whole.refused, ...alone.refused }).length > 0)
    throw new Error(`refused: ${JSON.stringify([whole.refused, alone.refused])}`);
  const ratio = whole.perSecond / alone.perSecond;
  note(
    `\nWhole path ÷ one process: **${ratio.toFixed(2)}** (wanted: ≥ 0.35). Whole path ÷ raw insert: ${(whole.perSecond / raw.perSecond).toFixed(3)}. Requests a second on the whole path: ${(2 * whole.perSecond).toFixed(0)}.`,
  );
  note(
    `Reporting had caught up ${behind.toFixed(2)} s after the last reply; the last mail of a receipt was written ${mailed.toFixed(1)} s after that.`,
  );
  for (const line of await lastHour(house, cast, FULL_ROUNDS, quiet)) note(line);
  for (const line of assignmentFigures()) note(line);
  for (const line of await whereTimeGoes(house, cast)) note(line);
  for (const line of await selectionTimes(house, servers.adminUrl, say)) note(line);
} finally {
  await house.stop();
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
}
for (const line of await lastHourWithKills(PEOPLE, FULL_ROUNDS, say)) note(line);
if (!process.argv.includes('--load-only')) for (const line of await startTimes(say)) note(line);
if (process.argv.includes('--write'))
  writeFileSync(join(cloneRoot(), 'docs/bench.md'), `${lines.join('\n')}\n`);
