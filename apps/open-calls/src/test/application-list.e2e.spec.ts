import { describe, expect, test } from '@jest/globals';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { applicationCommands as commands } from '#contracts/open-calls/application.commands';
import {
  APPLICATION_SORTS,
  type ApplicationListItem,
  type ListApplications,
} from '#contracts/open-calls/application-list.messages';
import { noticeCommands } from '#contracts/open-calls/notice.commands';
import { newId } from '#platform/database/ids';
import { firmUserOf } from '#testing/actors';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { chamber, house, useCallHouse } from './call-house.js';
import { aContent, aDecision, anApplicant, anOpenCall, aReviewedCall } from './factories.js';

useCallHouse(firmRegistryService);

/** The whole list in its order, read by pages of two. */
async function walked(query: ListApplications, actor = chamber.staff): Promise<ApplicationListItem[]> {
  const items: ApplicationListItem[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page: { items: ApplicationListItem[]; next?: string } = await house.ask(
      commands.listApplications,
      { ...query, limit: 2, ...(cursor ? { cursor } : {}) },
      actor,
    );
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

/** Five that were handed in, a minute apart, and a draft. */
async function aList() {
  const callId = await anOpenCall(house, chamber, {
    sectors: ['textile', 'plastics', 'white'].map((sector) => ({ sector, max: 1 })),
  });
  const ids: string[] = [];
  for (const sector of ['white', 'textile', 'plastics', 'textile', 'white']) {
    ids.push((await anApplicant(house, callId, sector)).id);
    house.clock.advance({ minutes: 1 });
  }
  const firmId = newId();
  const draft = await house.ask(
    commands.startApplication,
    { callId, firmId, content: aContent() },
    firmUserOf(firmId),
  );
  const [a, b, c, d, e] = ids;
  return { callId, a, b, c, d, e, draft: draft.id };
}

describe('the applications of a call in order', () => {
  test('each order is the same by pages, and what has nothing to sort by comes last', async () => {
    const { callId, a, b, c, d, e, draft } = await aList();
    // As imported lists number them, and states as the board and others gave them.
    for (const [id, number, state] of [
      [a, 'N-10', 'selected'],
      [b, 'N-9', 'submitted'],
      [c, 'n-2', 'withdrawn'],
      [d, 'N-100', 'reserve'],
      [e, 'N-1', 'submitted'],
    ])
      await house.sql('open-calls', 'UPDATE application SET number = $2, state = $3 WHERE id = $1', [
        id,
        number,
        state,
      ]);
    const ids = async (sort?: ListApplications['sort'], more: Partial<ListApplications> = {}) =>
      (await walked({ callId, sort, ...more })).map((item) => item.id);
    expect(await ids()).toEqual([draft, e, d, c, b, a]);
    expect(await ids('submitted')).toEqual([a, b, c, d, e, draft]);
    expect(await ids('submitted-desc')).toEqual([e, d, c, b, a, draft]);
    expect(await ids('number')).toEqual([e, c, b, a, d, draft]);
    expect(await ids('number-desc')).toEqual([d, a, b, c, e, draft]);
    expect(await ids('sector')).toEqual([c, b, d, a, e, draft]);
    expect(await ids('sector-desc')).toEqual([e, a, d, b, c, draft]);
    // By the names that the asker reads: what it does not name follows.
    expect(await ids('sector', { sectorOrder: ['white', 'plastics'] })).toEqual([a, e, c, b, d, draft]);
    expect(await ids('state')).toEqual([draft, b, e, c, a, d]);
    expect(await ids('state-desc')).toEqual([d, a, c, e, b, draft]);
    // With filters, too.
    expect(await ids('number', { state: 'submitted' })).toEqual([e, b]);
  });

  test('takes one statement and refuses the place in another order', async () => {
    const { callId } = await aList();
    const list = (query: Partial<ListApplications>) =>
      house.ask(commands.listApplications, { callId, limit: 1, ...query }, chamber.staff);
    for (const sort of APPLICATION_SORTS) {
      const { next: cursor } = await list({ sort });
      expect(await house.statements('open-calls', () => list({ sort, cursor }))).toHaveLength(1);
      for (const other of [undefined, ...APPLICATION_SORTS])
        if (other !== sort)
          await expect(list({ sort: other, cursor })).rejects.toMatchObject({ code: 'BAD_CURSOR' });
    }
    const forged = Buffer.from(JSON.stringify(['number', 'maybe', 'x', 'y'])).toString('base64url');
    await expect(list({ sort: 'number', cursor: forged })).rejects.toMatchObject({ code: 'BAD_CURSOR' });
    await expect(list({ sort: 'title' as 'state' })).rejects.toMatchObject({ code: 'VALIDATION' });
  });

  test('tells a firm nothing that no letter has told it', async () => {
    const { callId, firms } = await aReviewedCall(house, chamber, 2);
    const [{ firmId }] = firms;
    // All of one firm, one a facility: the outcomes are not the same.
    await house.sql(
      'open-calls',
      'UPDATE application SET firm_key = $2, unit = id::text WHERE call_id = $1 AND id <> $3',
      [callId, firmId, firms[0].id],
    );
    const asFirm = async () =>
      (await walked({ callId, sort: 'state' }, firmUserOf(firmId))).map(({ id, state }) => [id, state]);
    const before = await asFirm();
    await aDecision(house, chamber, callId);
    expect(before).toHaveLength(8);
    expect(await asFirm()).toEqual(before);
    const staffs = (await walked({ callId, sort: 'state' })).map(({ state }) => state);
    expect(new Set(staffs).size).toBeGreaterThan(1);
  });
});

test('without the registry a list is searched by what is known here, and says so; what must be whole is refused', async () => {
  const callId = await anOpenCall(house, chamber);
  const { id: firmId } = await house.ask(
    firmCommands.registerFirm,
    { title: 'Kavuniçi Dokuma A.Ş.', institutionId: chamber.institutionId },
    chamber.staff,
  );
  const titled = await anApplicant(house, callId);
  const other = await anApplicant(house, callId);
  await house.sql('open-calls', 'UPDATE application SET firm_key = $2 WHERE id = $1', [titled.id, firmId]);
  const list = (query: Partial<ListApplications>) =>
    house.ask(commands.listApplications, { callId, ...query }, chamber.staff);
  const number = other.receipt.number.toLowerCase();
  const there = await list({ q: 'kavunici' });
  expect(there.items.map((item) => item.id)).toEqual([titled.id]);
  expect(there).not.toHaveProperty('titlesSearched');

  await house.service('firm-registry').stop();
  try {
    expect(await list({ q: 'kavunici' })).toEqual({ items: [], total: 0, titlesSearched: false });
    const found = await list({ q: number });
    expect(found.items.map((item) => item.id)).toEqual([other.id]);
    expect(found).toMatchObject({ total: 1, titlesSearched: false });
    // Nothing is left out where no words are looked for, and for a firm, whose titles are not looked through.
    expect(await list({ whole: true })).not.toHaveProperty('titlesSearched');
    expect(await house.ask(commands.listApplications, { callId, q: number }, other.user)).not.toHaveProperty(
      'titlesSearched',
    );
    expect(await house.ask(commands.listOwnApplications, { q: number }, chamber.staff)).toMatchObject({
      titlesSearched: false,
    });
    const away = { code: 'SERVICE_UNAVAILABLE' };
    await expect(list({ q: number, whole: true })).rejects.toMatchObject(away);
    const message = { callId, q: number, subject: 'Konu', text: 'Metin' };
    for (const dryRun of [true, false])
      await expect(
        house.ask(noticeCommands.sendMessage, { ...message, dryRun }, chamber.staff),
      ).rejects.toMatchObject(away);
    expect((await house.ask(noticeCommands.listMessages, { callId }, chamber.staff)).items).toEqual([]);
  } finally {
    await house.restart('firm-registry');
  }
  expect((await list({ q: number, whole: true })).items).toHaveLength(1);
});

test('words that hundreds of firms have in their titles find all of them; a thousand is too wide for what must be whole', async () => {
  const callId = await anOpenCall(house, chamber);
  const { id } = await anApplicant(house, callId);
  const { id: firmId } = await house.ask(
    firmCommands.registerFirm,
    { title: 'Genişbant Deneme A.Ş.', institutionId: chamber.institutionId },
    chamber.staff,
  );
  await house.sql('open-calls', 'UPDATE application SET firm_key = $2 WHERE id = $1', [id, firmId]);
  /** Further firms of such a title, each with an application. */
  const more = async (count: number) => {
    const firms = await house.sql<{ id: string }>(
      'firm-registry',
      `INSERT INTO firm (id, version, institution_id, canonical_id, provisional, title, title_key, core_key, search_key, created_at)
       SELECT n.id, 1, f.institution_id, n.id, false, f.title, f.title_key, f.core_key, f.search_key, f.created_at
       FROM firm f CROSS JOIN LATERAL (SELECT gen_random_uuid() AS id FROM generate_series(1, $2::int) i WHERE f.id IS NOT NULL) n
       WHERE f.id = $1 RETURNING id`,
      [firmId, count],
    );
    await house.sql(
      'open-calls',
      `INSERT INTO application (id, version, call_id, firm_id, firm_key, lot_id, state, content, search_key, number, submitted_at, sha256, saved_at)
       SELECT gen_random_uuid(), 2, a.call_id, f.id, f.id, gen_random_uuid(), a.state, a.content, 'x', f.id::text, a.submitted_at, a.sha256, a.saved_at
       FROM application a CROSS JOIN unnest($2::uuid[]) f (id) WHERE a.id = $1`,
      [id, firms.map((firm) => firm.id)],
    );
  };
  const list = (whole: boolean) =>
    house.ask(commands.listApplications, { callId, q: 'genisbant', limit: 1, whole }, chamber.staff);
  const message = () =>
    house.ask(
      noticeCommands.sendMessage,
      { callId, q: 'genisbant', subject: 'Konu', text: 'Metin', dryRun: true },
      chamber.staff,
    );
  await more(250);
  for (const whole of [false, true]) {
    const page = await list(whole);
    expect(page.total).toBe(251);
    expect(page).not.toHaveProperty('titlesSearched');
  }
  expect((await message()).applications).toBe(251);
  await more(800);
  expect(await list(false)).toMatchObject({ total: 1000, titlesSearched: false });
  const wide = { code: 'SEARCH_TOO_WIDE', details: { pointer: '/q' } };
  await expect(list(true)).rejects.toMatchObject(wide);
  await expect(message()).rejects.toMatchObject(wide);
});
