import type { Command } from '#contracts/core/command';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { urlFor, withClient } from '#platform/database/provision';
import type { House } from '../house.js';

const SIZES = [2_000, 20_000];
const REVIEWS = 3;
const ROUNDS = 3;
const DAY = 86_400_000;
const PAST = { backfillReason: 'Ölçüm' };

/** List page, ranking, selection and decision of calls with many applications; and how their time grows. */
export async function selectionTimes(
  house: House,
  adminUrl: string,
  say: (line: string) => void,
): Promise<string[]> {
  const bench = new SelectionBench(house, adminUrl);
  await bench.prepare();
  const rows: [string, Took[]][] = [];
  for (const size of SIZES) {
    say(`A call of ${size} applications × ${REVIEWS} reviews …`);
    const times = await bench.timesOf(size);
    times.forEach(([what, took], i) => (rows[i] ??= [what, []])[1].push(took));
  }
  const bounds = SIZES.map((size) => `${size.toLocaleString('en')} × ${REVIEWS}, ms | s of processor`).join(
    ' | ',
  );
  return [
    `\n## A selection\n\nOne call; groups, a limit on another dimension, a ceiling in money, ties down to the lot. The slowest of ${ROUNDS} (the decision: once); beside it the least seconds of processor that the services took (PostgreSQL’s own not among them), which a busy machine hardly changes. Wanted: < 1 s and < 3 s.\n\n| what | ${bounds} | growth of time (of size: ${SIZES[1] / SIZES[0]}) |\n|---|---|---|---|---|---|`,
    ...rows.map(
      ([what, took]) =>
        `| ${what} | ${took.map((t) => `${t.ms.toFixed(0)} | ${t.cpu.toFixed(2)}`).join(' | ')} | ${(took[1].ms / took[0].ms).toFixed(1)} |`,
    ),
  ];
}

class SelectionBench {
  private readonly institutionId = newId();
  private readonly staff = this.somebody();
  private readonly other = this.somebody();
  private programId = '';

  constructor(
    private readonly house: House,
    private readonly adminUrl: string,
  ) {}

  async prepare(): Promise<void> {
    const { id } = await this.ask(programCommands.createProgram, {
      code: 'OLCUM-SECIM',
      title: 'Ölçüm: seçim',
      executorId: this.institutionId,
      startsOn: '2026-01-01',
      endsOn: '2030-12-31',
      sectors: ['textile', 'plastics', 'white'].map((code) => ({ code, tr: code, en: code })),
      ambassadorsPerFirm: 2,
    });
    this.programId = id;
  }

  async timesOf(size: number): Promise<[string, Took][]> {
    const callId = await this.callOf(size);
    const list = () => this.ask(applicationCommands.listApplications, { callId, limit: 100 });
    const preview = (cursor?: string) =>
      this.ask(selectionCommands.previewSelection, { callId, limit: 500, ...(cursor ? { cursor } : {}) });
    const first = await preview();
    const times: [string, Took][] = [
      ['list page (100 applications)', await slowest(list)],
      ['selection: preview with its first 500 lines', await slowest(() => preview())],
      ['ranking: the next 500 lines of a preview', await slowest(() => preview(first.next))],
    ];
    const entered = {
      decisionNo: '1',
      decidedOn: new Date().toISOString().slice(0, 10),
      attendees: 5,
      ...PAST,
    };
    const entry = await this.ask(selectionCommands.enterDecision, {
      callId,
      sha256: first.sha256,
      ...entered,
    });
    const confirm = () =>
      this.ask(selectionCommands.confirmDecision, { callId, entryId: entry.id }, this.other);
    times.push(['decision: frozen, signed, every application told', await timed(confirm)]);
    times.push([
      'ranking: 500 lines of the decided selection',
      await slowest(() => this.ask(selectionCommands.readSelection, { callId, limit: 500 })),
    ]);
    return times;
  }

  /** A closed call; applications and reviews are written as the service would have, without the wait. */
  private async callOf(size: number): Promise<string> {
    const { id: callId } = await this.ask(callCommands.createCall, {
      programId: this.programId,
      kind: 'firm-call',
      code: `SECIM-${size}`,
      title: `Ölçüm: ${size} başvuru`,
      summary: 'Yalnız ölçüm içindir.',
      sectors: ['textile', 'plastics', 'white'].map((sector) => ({
        sector,
        min: 20,
        max: 200,
        reserve: 100,
      })),
      criteria: [1, 2, 3, 4, 5].map((n) => ({
        code: `Ö${n}`,
        title: `Ölçüt ${n}`,
        weight: '20',
        maxPoints: 100,
      })),
      threshold: '40',
      reviewersPerApplication: REVIEWS,
      maxSelected: 500,
      tieBreakers: ['criterion:Ö1', 'earlier'],
      deadline: new Date(Date.now() - DAY).toISOString(),
    });
    await this.ask(selectionCommands.setSelectionRules, {
      callId,
      groupBy: 'sector',
      groups: [],
      limits: [{ dimension: 'answer:il', max: 40 }],
      budget: {
        ceiling: { minor: 40_000_000_00, currency: 'TRY' },
        amount: 'answer:destek',
        onOverrun: 'skip',
      },
      sections: [],
      tieBreakers: [],
      ifVersion: 0,
    });
    await this.ask(callCommands.openCall, {
      callId,
      occurredAt: new Date(Date.now() - 10 * DAY).toISOString(),
      ...PAST,
    });
    await this.ask(callCommands.closeCall, { callId });
    const { database } = this.house.installation.place('open-calls');
    await withClient(urlFor(this.adminUrl, database), async (client) => {
      for (const sql of [APPLICATIONS, REVIEWERS, REVIEWS_SQL])
        await client.query(sql, sql === APPLICATIONS ? [callId, size] : [callId]);
      await client.query('ANALYZE application; ANALYZE review; ANALYZE call_reviewer');
    });
    return callId;
  }

  private somebody(): Actor {
    return new Actor('user', newId(), [
      { role: 'staff', scopeType: 'institution', scopeId: this.institutionId },
      { role: 'backfill', scopeType: 'institution', scopeId: this.institutionId },
      { role: 'admin', scopeType: 'installation', scopeId: '' },
    ]);
  }

  private ask<Q extends object, R extends object>(
    command: Command<Q, R>,
    request: NoInfer<Q>,
    actor = this.staff,
  ): Promise<R> {
    return this.house.gateway.rpc.ask(command, request, {
      actor,
      requestId: newId(),
      ...(command.changes ? { idempotencyKey: newId() } : {}),
    });
  }
}

interface Took {
  ms: number;
  /** Seconds of processor of this process, in which all services run. */
  cpu: number;
}

async function timed(work: () => Promise<unknown>): Promise<Took> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - began, cpu: (user + system) / 1e6 };
}

async function slowest(work: () => Promise<unknown>): Promise<Took> {
  const all: Took[] = [];
  for (let i = 0; i < ROUNDS; i++) all.push(await timed(work));
  return { ms: Math.max(...all.map((t) => t.ms)), cpu: Math.min(...all.map((t) => t.cpu)) };
}

const APPLICATIONS = `
  INSERT INTO application (id, version, call_id, firm_id, firm_key, lot_id, sector, state, content, search_key, number, submitted_at, sha256, saved_at)
  SELECT gen_random_uuid(), 2, $1, f.id, f.id, gen_random_uuid(), (ARRAY['textile', 'plastics', 'white'])[1 + f.n % 3], 'submitted',
         jsonb_build_object('declaration', true, 'otherSupport', false, 'answers', jsonb_build_object(
           'il', lpad((1 + f.n % 81)::text, 2, '0'), 'destek', (50000 + f.n % 7 * 10000)::text)),
         'b-' || f.n, 'B-' || f.n, now() - interval '2 days' - f.n * interval '1 second', md5(f.n::text) || md5(f.n::text), now()
  FROM (SELECT n, gen_random_uuid() AS id FROM generate_series(1, $2::int) AS n) f`;
const REVIEWERS = `
  INSERT INTO call_reviewer (id, call_id, account_id, alias)
  SELECT gen_random_uuid(), $1, gen_random_uuid(), 'D' || n FROM generate_series(1, 150) AS n`;
/** Marks in steps of ten, so that there are ties down to the lot. */
const REVIEWS_SQL = `
  INSERT INTO review (id, version, call_id, application_id, reviewer_id, state, declared_at, scores, submitted_at)
  SELECT gen_random_uuid(), 3, $1, a.id, p.id, 'submitted', now(),
         (SELECT jsonb_agg(jsonb_build_object('criterion', 'Ö' || c, 'points', ((a.n * 7 + r * 3 + c * a.n % 5) % 11 * 10)::text)) FROM generate_series(1, 5) AS c), now()
  FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM application WHERE call_id = $1) a
  CROSS JOIN generate_series(0, 2) AS r
  JOIN (SELECT id, row_number() OVER (ORDER BY alias) - 1 AS n FROM call_reviewer WHERE call_id = $1) p ON p.n = (a.n * 3 + r) % 150`;
