import type { House } from '../house.js';
import { ChaosHouse, until } from '../chaos-house.js';
import { services } from '../services.js';
import { startDirectServer } from './baseline.js';
import { makeCast, type Cast } from './cast.js';
import { fullApplication } from './full-application.js';
import type { LoadPlan } from './load.js';
import { measure, type Measured } from './measure.js';

/** Every person writes and submits a full application to every call of a range. */
function plan(baseUrl: string, cast: Cast, from: number, to: number, how: Partial<How> = {}): LoadPlan {
  return {
    baseUrl,
    insist: how.insist,
    connections: cast.people.map(({ firmId, headers }) => ({
      headers: how.direct ? { 'x-firm': firmId } : headers,
      jobs: cast.fullCalls.slice(from, to).map((callId) => fullApplication(callId, firmId, !!how.attached)),
    })),
  };
}
interface How {
  direct: boolean;
  attached: boolean;
  insist: boolean;
}

const row = (name: string, m: Measured) =>
  `| ${name} | ${m.perSecond.toFixed(0)} | ${m.requestsPerSecond.toFixed(0)} | ${m.p50.toFixed(0)} | ${m.p99.toFixed(0)} | ${m.units} |`;

function assertNothingRefused(...all: Measured[]): void {
  for (const { refused } of all)
    if (Object.keys(refused).length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`);
}

/** How many calls with a form `lastHour` needs, for so many rounds. */
export const fullCallsFor = (rounds: number) => 3 * (warmOf(rounds) + rounds);
const warmOf = (rounds: number) => Math.max(1, Math.round(rounds / 4));

/**
 * The last hour of a call: fifty connections, each somebody who writes a full application (form of four sections, table,
 * rules of eligibility) and submits it; the same by the service's own classes in one process; then with an attachment.
 */
export async function lastHour(
  house: House,
  cast: Cast,
  rounds: number,
  quiet: () => Promise<void>,
): Promise<string[]> {
  const warm = warmOf(rounds);
  const step = warm + rounds;
  await measure(plan(house.url, cast, 0, warm));
  const whole = await measure(plan(house.url, cast, warm, step));
  await quiet();
  await measure(plan(house.url, cast, step, step + warm, { attached: true }));
  const attached = await measure(plan(house.url, cast, step + warm, 2 * step, { attached: true }));
  await quiet();
  const direct = await startDirectServer(house.installation);
  await measure(plan(direct.url, cast, 2 * step, 2 * step + warm, { direct: true }));
  const alone = await measure(plan(direct.url, cast, 2 * step + warm, 3 * step, { direct: true }));
  await direct.stop();
  await quiet();
  assertNothingRefused(whole, attached, alone);
  return [
    `\n## The last hour: full applications\n\n${cast.people.length} connections; a form of four sections with a table and a declaration, three rules of eligibility; a draft, a save for each section, the submission.\n\n| way | applications/s | requests/s | p50 ms | p99 ms | applications |\n|---|---|---|---|---|---|`,
    row('whole path', whole),
    row('one process, the same service classes, no NATS', alone),
    row('whole path, with an attachment of 100 KB in a resumable upload', attached),
    `\nWhole path ÷ one process: **${(whole.perSecond / alone.perSecond).toFixed(2)}** (wanted: ≥ 0.35); with the attachment ÷ without: ${(attached.perSecond / whole.perSecond).toFixed(2)}; p99 whole path ÷ one process: ${(whole.p99 / alone.p99).toFixed(2)}.`,
  ];
}

/**
 * The same with a process per service, while open-calls is ended by `kill -9` in the middle of it; whoever got no answer
 * asks again with the same key.
 */
export async function lastHourWithKills(
  people: number,
  rounds: number,
  say: (line: string) => void,
): Promise<string[]> {
  say('A process per service, to kill one …');
  const house = await ChaosHouse.start(services, { gateway: true, env: { SAMPLE_MODE: 'false' } });
  try {
    for (const victim of house.victims.slice(0, -2)) await house.answers(victim);
    const linkSecret = house.installation.envOf('accounts').LINK_SECRET!;
    const calls = { plain: 0, full: 2 * rounds };
    const cast = await makeCast({ rpc: house.rpc, url: house.url, linkSecret }, people, calls);
    const how = { attached: true, insist: true };
    const calm = await measure(plan(house.url, cast, 0, rounds, how));
    const before = calm.acknowledged.length;
    const wanted = people * rounds;
    const storm = measure(plan(house.url, cast, rounds, 2 * rounds, how));
    let kills = 0;
    for (const share of [1 / 3, 2 / 3]) {
      await until('work goes on', async () => (await submitted(house)).length - before >= wanted * share);
      await house.kill('open-calls');
      kills++;
    }
    const survived = await storm;
    assertNothingRefused(calm, survived);
    await house.caughtUp();
    const stored = await submitted(house);
    const numbers = new Set(stored.map(({ number }) => number));
    const known = new Set(stored.map(({ id }) => id));
    const acknowledged = [...calm.acknowledged, ...survived.acknowledged];
    const lost = acknowledged.filter((id) => !known.has(id)).length;
    const astray = await house.astray();
    if (
      lost > 0 ||
      stored.length !== 2 * wanted ||
      numbers.size !== stored.length ||
      Object.keys(astray).length > 0
    )
      throw new Error(
        `lost ${lost}, stored ${stored.length} of ${2 * wanted}, numbers ${numbers.size}, facts ${JSON.stringify(astray)}`,
      );
    const again = Object.entries(survived.repeated).map(([why, n]) => `${why}: ${n}`);
    return [
      `\n## The last hour, and open-calls is killed in the middle\n\nA process per service (eleven on these cores), attachments and all; who got no answer asks again with the same key.\n\n| | applications/s | requests/s | p50 ms | p99 ms | applications |\n|---|---|---|---|---|---|`,
      row('nothing happens', calm),
      row(`open-calls ended ${kills} times by kill -9`, survived),
      `\nAcknowledged ${acknowledged.length}, stored ${stored.length}, lost 0, doubled 0, numbers given twice 0, facts missing or doubled at any listener 0. Asked again: ${again.join(', ') || 'nothing'}.`,
    ];
  } finally {
    await house.stop();
  }
}

const submitted = (house: ChaosHouse) =>
  house.rows<{ id: string; number: string }>(
    'open-calls',
    "SELECT id, number FROM application WHERE state = 'submitted'",
  );
