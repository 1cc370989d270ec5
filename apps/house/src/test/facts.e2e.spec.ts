import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { standardCommands } from '#contracts/core/standard';
import { programCommands } from '#contracts/programs/program.commands';
import { newId } from '#platform/database/ids';
import { startNats } from '#platform/embedded/nats-server';
import { STREAM } from '#platform/messaging/topology';
import { admin, staffOf } from '#testing/actors';
import { House } from '#testing/house';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { aProgram } from '../../../programs/src/test/factories.js';
import { reportingService } from '../../../reporting/src/reporting.service-definition.js';

/** How facts travel, on the two services that stand farthest apart: the one that says most and the one that only listens. */
let house: House;
beforeAll(async () => {
  house = await House.start({ services: [programsService, reportingService] });
});
afterAll(() => house?.stop());

const chamber = newId();
const make = (over = {}) =>
  house.ask(programCommands.createProgram, aProgram({ executorId: chamber, ...over }), staffOf(chamber));
const states = (ids: string[]) =>
  house.sql<{ id: string; version: number }>(
    'reporting',
    'SELECT id, version FROM record_state WHERE id = ANY($1)',
    [ids],
  );

describe('facts', () => {
  test('arrive once, with gapless numbers', async () => {
    const made = await Promise.all(Array.from({ length: 40 }, () => make()));
    await house.settled();
    expect(await states(made.map((m) => m.id))).toHaveLength(40);
    const [{ gaps }] = await house.sql<{ gaps: string }>(
      'programs',
      'SELECT max(seq) - count(*) AS gaps FROM outbox',
    );
    expect(Number(gaps)).toBe(0);
  });

  test('come again from the outbox when the broker lost its whole store, and none is counted twice', async () => {
    const before = await make();
    await house.settled();
    await house.nats.stop();
    const lateAnswer = make({ code: 'WHILE-DOWN' });
    await expect(lateAnswer).rejects.toMatchObject({
      code: expect.stringMatching(/SERVICE_UNAVAILABLE|OUTCOME_UNKNOWN/),
    });
    // Not forced: it must have been there.
    rmSync(join(house.folder, 'nats', 'jetstream'), { recursive: true });
    await startNatsAgain();
    await waitUntil(async () => (await make().catch(() => undefined)) !== undefined);
    await house.settled(30_000);
    expect(await states([before.id])).toHaveLength(1);
    const [{ doubled }] = await house.sql<{ doubled: string }>(
      'reporting',
      'SELECT count(*) - count(DISTINCT id) AS doubled FROM inbox',
    );
    expect(Number(doubled)).toBe(0);
  });

  test('come again when the stream lost only its tail, whatever others published since', async () => {
    addTester();
    const { id } = await make();
    await house.settled();
    const [fact] = await house.sql<{ id: string; stream_seq: string }>(
      'programs',
      'SELECT id, stream_seq FROM outbox WHERE aggregate_id = $1',
      [id],
    );
    await house.nats.stop();
    await startNatsAgain();
    // As after a crash before the disk was written: the message is gone, and its receiver never saw it.
    const tester = await connect({ servers: house.nats.url, user: 'tester', pass: 'tester' });
    const manager = await jetstreamManager(tester);
    await manager.streams.deleteMessage(STREAM, Number(fact.stream_seq));
    tester.publish('evt.training.course.planned.v1', '{}');
    await tester.drain();
    await house.nats.stop();
    // Both at once, while nothing arrives: a message that comes again in between would leave its row in the inbox alone.
    await house.sql(
      'reporting',
      'WITH forgotten AS (DELETE FROM inbox WHERE id = $1) DELETE FROM record_state WHERE id = $2',
      [fact.id, id],
    );
    await startNatsAgain();
    await house.settled(30_000);
    expect(await states([id])).toEqual([{ id, version: 1 }]);
  });

  test('taken in anew from scratch give the same states', async () => {
    await house.settled();
    const all = () =>
      house.sql(
        'reporting',
        'SELECT id, version, source, program_id, first_occurred_at, data FROM record_state ORDER BY id',
      );
    const before = await all();
    expect(before.length).toBeGreaterThan(40);
    await house.installation.rebuild(reportingService);
    await house.settled();
    expect(await all()).toEqual(before);
  });

  test('that fail again and again go to the dead letters, hold back their own aggregate only, and can be replayed', async () => {
    const { id: bad } = await make({ code: 'KAPALI' });
    await house.settled();
    await house.sql(
      'reporting',
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id = '${bad}' THEN RAISE EXCEPTION 'not today'; END IF; RETURN NEW; END $$`,
    );
    await house.sql(
      'reporting',
      'CREATE TRIGGER refuse BEFORE UPDATE ON record_state FOR EACH ROW EXECUTE FUNCTION refuse()',
    );
    const { code: _code, executorId: _executor, ...tag } = aProgram();
    const change = (ifVersion: number) =>
      house.ask(
        programCommands.changeProgram,
        { ...tag, programId: bad, state: 'running', ifVersion },
        staffOf(chamber),
      );
    await change(1);
    const { id: good } = await make();
    await waitUntil(async () => (await states([good])).length === 1);
    await waitUntil(
      async () =>
        (await house.ask(standardCommands('reporting').deadLetters, {}, admin())).items.length === 1,
      20_000,
    );
    await change(2);
    await house.settled();
    const { items } = await house.ask(standardCommands('reporting').deadLetters, {}, admin());
    expect(items.map((i) => [i.aggregateId, i.reason])).toEqual([
      [bad, 'not today'],
      [bad, 'held back by an earlier fact'],
    ]);

    await house.sql('reporting', 'DROP TRIGGER refuse ON record_state');
    expect(await house.ask(standardCommands('reporting').replay, { aggregateId: bad }, admin())).toEqual({
      done: true,
    });
    expect(await states([bad])).toEqual([{ id: bad, version: 3 }]);
    expect((await house.ask(standardCommands('reporting').deadLetters, {}, admin())).items).toEqual([]);
    await change(3);
    await house.settled();
    expect(await states([bad])).toEqual([{ id: bad, version: 4 }]);
  });
});

async function startNatsAgain(): Promise<void> {
  const { port } = house.nats;
  Object.assign(house, {
    nats: await startNats({
      folder: join(house.folder, 'nats'),
      configFile: join(house.folder, 'secrets', 'nats-users.conf'),
      port,
    }),
  });
}

/** A user who may do everything, known after the next start. */
function addTester(): void {
  const file = join(house.folder, 'secrets', 'nats-users.conf');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('users = [', 'users = [\n    { user: tester, password: tester }'),
  );
}

async function waitUntil(holds: () => Promise<boolean>, timeoutMs = 15_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('did not come about in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
