import { existsSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { programCommands } from '#contracts/programs/program.commands';
import { reportingCommands } from '#contracts/reporting/reporting.commands';
import { newId } from '#platform/database/ids';
import { staffOf } from '#testing/actors';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { reportingService } from '../../../reporting/src/reporting.service-definition.js';
import { ChaosHouse, insist, until } from '../chaos-house.js';

/**
 * Nothing is lost: commands go on while services (and with them relay and consumers), broker and database are killed with
 * `kill -9` and started again. Every acknowledged command is there once, every fact arrived once, and reporting agrees.
 * Two services and many commands at full speed; every service has its turn in `chaos-services.long.spec.ts`.
 */
const COMMANDS = Number(process.env.CHAOS_COMMANDS ?? 3_000);
const SENDERS = 20;
/** How many commands are acknowledged between two kills, so that work goes on however slow the machine is. */
const PACE = Math.ceil(COMMANDS / 20);

let house: ChaosHouse;
const chamber = newId();
const staff = staffOf(chamber);
beforeAll(async () => {
  house = await ChaosHouse.start([programsService, reportingService]);
}, 120_000);
afterAll(() => house?.stop());

const call = (idempotencyKey?: string) => ({ actor: staff, requestId: newId(), idempotencyKey });

test(`${COMMANDS} commands survive kills of services, broker and database`, async () => {
  const tag = {
    title: 'Kaos',
    executorId: chamber,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    sectors: [],
    ambassadorsPerFirm: 0,
  };
  const { id: programId } = await insist((key) =>
    house.rpc.ask(programCommands.createProgram, { ...tag, code: 'KAOS' }, call(key)),
  );
  const rule = { from: 'programs.participation', count: 'rows' };
  await insist((key) =>
    house.rpc.ask(
      programCommands.defineIndicator,
      { programId, code: 'K1', name: 'Katılım', unit: 'adet', rule },
      call(key),
    ),
  );

  const acknowledged = new Map<string, string>();
  let sent = 0;
  const sender = async () => {
    while (sent < COMMANDS) {
      sent++;
      const firmId = newId();
      const { id } = await insist((key) =>
        house.rpc.ask(programCommands.startParticipation, { programId, firmId }, call(key)),
      );
      acknowledged.set(firmId, id);
    }
  };
  const kills: string[] = [];
  const senders = Promise.all(Array.from({ length: SENDERS }, sender));
  const { victims } = house;
  let done = false;
  void senders.finally(() => (done = true));
  // Every victim falls at least once, however fast the senders are.
  for (let i = 0; !done || i < victims.length; i++) {
    const victim = victims[i % victims.length];
    await house.kill(victim);
    kills.push(victim);
    const enough = acknowledged.size + PACE;
    await until('work goes on', () => Promise.resolve(done || acknowledged.size >= enough));
  }
  await senders;
  await house.caughtUp();

  const stored = await house.rows<{ id: string; firm_id: string }>(
    'programs',
    'SELECT id, firm_id FROM participation',
  );
  expect(stored).toHaveLength(COMMANDS);
  expect(stored.filter((p) => acknowledged.get(p.firm_id) !== p.id)).toEqual([]);
  expect(await house.astray()).toEqual({});
  expect(await value(programId)).toBe(String(COMMANDS));
  process.stderr.write(
    `chaos: ${COMMANDS} commands, kills: ${victims.map((v) => `${v} ${kills.filter((k) => k === v).length}`).join(', ')}\n`,
  );
});

test('the whole NATS store is deleted while it is down: the outboxes publish again, nothing is missing or doubled', async () => {
  const before = await house.rows<{ n: string }>('programs', 'SELECT count(*) AS n FROM outbox');
  await house.killNats((store) => {
    expect(existsSync(store)).toBe(true);
    rmSync(store, { recursive: true });
  });
  const { id } = await insist((key) =>
    house.rpc.ask(
      programCommands.createProgram,
      {
        code: 'SONRA',
        title: 'Sonra',
        executorId: chamber,
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
        sectors: [],
        ambassadorsPerFirm: 0,
      },
      call(key),
    ),
  );
  await house.caughtUp();
  expect(await house.rows('reporting', `SELECT version FROM record_state WHERE id = '${id}'`)).toEqual([
    { version: 1 },
  ]);
  expect(await house.astray()).toEqual({});
  const [{ republished }] = await house.rows<{ republished: string }>(
    'programs',
    'SELECT count(DISTINCT stream_seq) AS republished FROM outbox',
  );
  expect(Number(republished)).toBe(Number(before[0].n) + 1);
});

async function value(programId: string): Promise<string> {
  const { items } = await insist(() => house.rpc.ask(reportingCommands.readValues, { programId }, call()));
  return items[0].value;
}
