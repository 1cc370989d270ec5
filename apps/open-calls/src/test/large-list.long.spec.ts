import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { APPLICATION_SORTS, type ListApplications } from '#contracts/open-calls/application-list.messages';
import { firmUserOf } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { openCallsService } from '../open-calls.service-definition.js';
import { aChamber, anApplicant, anOpenCall, type Chamber } from './factories.js';

/** The list of a call with very many applications: one statement by an index, below a second, whatever it is asked for. */
let house: House;
let chamber: Chamber;
const SIZES = [2_000, 20_000];
/** Of other calls: no call is the whole table. */
const OTHERS = 40_000;
/** What a page may take on a busy machine; bench tells what it takes. */
const MOST_MS = 1_000;

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Node[];
}
const calls = new Map<number, { callId: string; firmId: string }>();

/** Copies of one true application, with what staff filter by: states, sectors, findings, letters, three reviews each. */
async function fill(size: number): Promise<void> {
  const callId = await anOpenCall(house, chamber);
  const one = await anApplicant(house, callId);
  await house.settled();
  calls.set(size, { callId, firmId: one.firmId });
  const run = (sql: string) => house.sql('open-calls', sql, [callId]);
  await run(
    `INSERT INTO application (id, version, call_id, firm_id, firm_key, lot_id, sector, state, content, search_key, number, submitted_at, sha256, saved_at)
     SELECT gen_random_uuid(), 2, a.call_id, f.id, f.id, gen_random_uuid(), CASE WHEN n % 3 = 0 THEN 'plastics' ELSE 'textile' END,
       CASE WHEN n % 10 = 0 THEN 'draft' WHEN n % 97 = 0 THEN 'withdrawn' WHEN n % 4 = 0 THEN 'selected' ELSE 'submitted' END,
       a.content, 'başvuru ' || n, 'N-' || n, a.submitted_at, a.sha256, a.saved_at
     FROM application a CROSS JOIN generate_series(2, ${size}) n CROSS JOIN LATERAL (SELECT gen_random_uuid() AS id, n AS nth) f WHERE a.call_id = $1`,
  );
  await run(
    `INSERT INTO eligibility (application_id, call_id, verdict, findings, checked_at)
     SELECT id, call_id, CASE WHEN id::text < '08' THEN 'unclear' ELSE 'eligible' END, '[]', now() FROM application WHERE call_id = $1 ON CONFLICT DO NOTHING`,
  );
  await run(
    `INSERT INTO letter (id, call_id, application_id, selection_version, current, kind, data, paper, review_ids, released_at, notified_on)
     SELECT gen_random_uuid(), call_id, id, 1, true, 'selected', '{}', false, '{}', now(), CASE WHEN id::text < '4' THEN DATE '2026-04-02' END
     FROM application WHERE call_id = $1 AND state = 'selected'`,
  );
  if (size === OTHERS) return;
  await run(
    `WITH pool AS (INSERT INTO call_reviewer (id, call_id, account_id, alias)
       SELECT gen_random_uuid(), $1, gen_random_uuid(), 'D' || n FROM generate_series(1, 3) n RETURNING id)
     INSERT INTO review (id, version, call_id, application_id, reviewer_id, state, scores)
     SELECT gen_random_uuid(), 1, a.call_id, a.id, p.id, 'submitted', '[]' FROM application a CROSS JOIN pool p WHERE a.call_id = $1 AND a.state <> 'draft'`,
  );
}
beforeAll(async () => {
  house = await House.start({ services: [programsService, firmRegistryService, openCallsService] });
  chamber = await aChamber(house);
  for (const size of [...SIZES, OTHERS]) await fill(size);
  // As the database does by itself after a while.
  await house.sql('open-calls', 'ANALYZE');
}, 120_000);
afterAll(() => house?.stop());

/** What is asked for; those that (nearly) nothing of the call is like must look through the call, and are held to the time alone. */
const FILTERS: { what: string; filter: Partial<ListApplications>; through?: true }[] = [
  { what: 'nothing', filter: {} },
  { what: 'a state', filter: { state: 'selected' } },
  { what: 'a rare state', filter: { state: 'withdrawn' }, through: true },
  { what: 'a state that nothing has', filter: { state: 'reserve' }, through: true },
  { what: 'a sector', filter: { sector: 'plastics' } },
  { what: 'a sector that nothing has', filter: { sector: 'white' }, through: true },
  { what: 'what is eligible', filter: { eligibility: 'eligible' } },
  { what: 'what needs a person', filter: { eligibility: 'open' } },
  { what: 'what is not eligible', filter: { eligibility: 'ineligible' } },
  { what: 'those without a letter', filter: { letter: 'none' } },
  { what: 'those told', filter: { letter: 'notified' } },
  { what: 'those with a letter that nobody noted', filter: { letter: 'released' } },
  { what: 'words that one has', filter: { q: 'başvuru 1999' }, through: true },
  { what: 'words that nothing has', filter: { q: 'yok böyle bir şey' }, through: true },
  {
    what: 'several at once',
    filter: { state: 'submitted', sector: 'textile', eligibility: 'open', q: 'başvuru' },
    through: true,
  },
  // An order that no index has sorts what the call has.
  ...APPLICATION_SORTS.map((sort) => ({
    what: `everything by ${sort}`,
    filter: { sort },
    through: true as const,
  })),
  { what: 'a stage of open innovation', filter: { stage: 'pitched' }, through: true },
];

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

describe.each(SIZES)('a call with %d applications', (size) => {
  test.each(FILTERS)('is listed by $what', async ({ what, filter, through }) => {
    const { callId } = calls.get(size)!;
    const source = house.dataSource('open-calls');
    const asked: { sql: string; params: unknown[] }[] = [];
    const query = source.query.bind(source);
    source.query = ((sql: string, params: unknown[]) => {
      // What works by the clock may ask in between.
      if (/FROM application/.test(sql)) asked.push({ sql, params });
      return query(sql, params);
    }) as typeof source.query;
    const list = () =>
      house.ask(applicationCommands.listApplications, { callId, limit: 100, ...filter }, chamber.staff);
    const began = performance.now();
    let total: number | undefined;
    try {
      ({ total } = await list());
    } finally {
      source.query = query;
    }
    const took = performance.now() - began;
    expect(asked).toHaveLength(1);
    const { sql, params } = asked[0];
    const counted = /\(SELECT count\(\*\) FROM application a.*?\) AS total/s;
    expect(sql).toMatch(counted);
    if (Object.keys(filter).length === 0) expect(total).toBe(size);
    // To tell how many there are it looks through the call; the page itself does not.
    const page = sql.replace(counted, 'NULL AS total');
    const [{ 'QUERY PLAN': plan }] = (await query(`EXPLAIN (FORMAT JSON) ${page}`, params)) as {
      'QUERY PLAN': { Plan: Node }[];
    }[];
    const whole = nodesOf(plan[0].Plan)
      .filter((node) => node['Node Type'] === 'Seq Scan')
      .map((node) => node['Relation Name']);
    // Findings and letters may be read as a whole beside their call; the applications are not.
    if (!through) expect(whole).not.toContain('application');
    expect(whole).not.toContain('review');
    expect(took).toBeLessThan(MOST_MS);
    if (process.env.FILIZ_TEST_LOG) console.log(what, size, took.toFixed(0), whole);
  });

  test('is walked to its end by pages that do not grow slower', async () => {
    const { callId } = calls.get(size)!;
    const times: number[] = [];
    let seen = 0;
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const began = performance.now();
      const page: { items: unknown[]; next?: string } = await house.ask(
        applicationCommands.listApplications,
        { callId, limit: 100, ...(cursor ? { cursor } : {}) },
        chamber.staff,
      );
      times.push(performance.now() - began);
      seen += page.items.length;
      cursor = page.next;
    }
    expect(seen).toBe(size);
    expect(Math.max(...times)).toBeLessThan(MOST_MS);
  }, 60_000);

  test.each(APPLICATION_SORTS)('goes on by %s as fast as it began', async (sort) => {
    const { callId } = calls.get(size)!;
    const seen = new Set<string>();
    let cursor: string | undefined;
    for (let page = 0; page < 5; page++) {
      const began = performance.now();
      const { items, next } = await house.ask(
        applicationCommands.listApplications,
        { callId, limit: 100, sort, cursor },
        chamber.staff,
      );
      expect(performance.now() - began).toBeLessThan(MOST_MS);
      for (const { id } of items) seen.add(id);
      cursor = next;
    }
    expect(seen.size).toBe(500);
  });

  test('shows a firm its own and no other', async () => {
    const { firmId } = calls.get(size)!;
    const began = performance.now();
    const { items } = await house.ask(applicationCommands.listOwnApplications, {}, firmUserOf(firmId));
    expect(items.map((item) => item.firmId)).toEqual([firmId]);
    expect(performance.now() - began).toBeLessThan(MOST_MS);
  });
});
