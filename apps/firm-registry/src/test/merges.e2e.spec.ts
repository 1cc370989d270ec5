import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mergeCommands } from '#contracts/firm-registry/merge.commands';
import { personCommands } from '#contracts/firm-registry/person.commands';
import { resolutionCommands, type RowToResolve } from '#contracts/firm-registry/resolution.commands';
import { standardCommands } from '#contracts/core/standard';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { admin, firmUserOf, staffOf } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../firm-registry.service-definition.js';
import { aList, vkn } from './factories.js';

let house: House;
beforeAll(async () => {
  house = await House.start({ services: [firmRegistryService] });
});
afterAll(() => house?.stop());

const workshops = Actor.service('workshops');
/** A chamber of its own for each test: its queue holds nothing else. */
function chamberOf() {
  const id = newId();
  const staff = staffOf(id);
  return {
    id,
    staff,
    resolve: async (rows: Omit<RowToResolve, 'row'>[]) =>
      (await house.ask(resolutionCommands.resolveRows, aList(id, rows), workshops)).rows,
    queue: async () => (await house.ask(mergeCommands.listMergeCandidates, {}, staff)).items,
    decide: (candidateId: string, decision: 'same' | 'different', keep?: 'left' | 'right') =>
      house.ask(mergeCommands.decideMerge, { candidateId, decision, keep }, staff),
    undo: (mergeId: string) => house.ask(mergeCommands.undoMerge, { mergeId }, staff),
  };
}
const latest = async (id: string) =>
  (
    await house.sql<{ type: string; data: { mergedInto: string | null } }>(
      'firm-registry',
      'SELECT type, data FROM outbox WHERE aggregate_id = $1 ORDER BY aggregate_version DESC LIMIT 1',
      [id],
    )
  )[0];

describe('a doubtful pair', () => {
  test('is shown with what is known of both, and once “same”, later rows lead to the one that stays', async () => {
    const chamber = chamberOf();
    const [full] = await chamber.resolve([
      {
        firm: {
          title: 'Masal Söğüt Vernik San. ve Tic. A.Ş.',
          taxNumber: vkn(1),
          district: 'Tuzla',
          province: 'İstanbul',
        },
        person: { name: 'Ali Örnek', email: 'ali@sogut.example' },
      },
    ]);
    const [short] = await chamber.resolve([{ firm: { title: 'MASAL SÖĞÜT VERNİK' } }]);
    const [pair] = await chamber.queue();
    expect(pair).toMatchObject({
      kind: 'firm',
      reason: 'same-core',
      similarity: '1.000',
      left: {
        id: short.firmId,
        title: 'MASAL SÖĞÜT VERNİK',
        provisional: true,
        rows: 1,
        people: 0,
        source: 'liste.xlsx',
      },
      right: {
        id: full.firmId,
        taxNumber: vkn(1),
        districtName: 'Tuzla',
        provinceName: 'İstanbul',
        provisional: false,
        people: 1,
      },
    });
    const decided = await chamber.decide(pair.id, 'same');
    expect(decided).toMatchObject({ canonicalId: full.firmId });
    expect(await chamber.queue()).toEqual([]);
    expect(await latest(short.firmId!)).toMatchObject({
      type: 'evt.firm-registry.firm.merged.v1',
      data: { mergedInto: full.firmId, provisional: true },
    });
    expect((await chamber.resolve([{ firm: { title: 'masal söğüt vernik' } }]))[0]).toMatchObject({
      firmId: full.firmId,
      firm: 'matched',
    });
    expect(await chamber.decide(pair.id, 'same')).toEqual(decided);
    await expect(chamber.decide(pair.id, 'different')).rejects.toMatchObject({ code: 'MERGE_DECIDED' });
  });

  test('once “different” never comes again', async () => {
    const chamber = chamberOf();
    await chamber.resolve([
      { firm: { title: 'Temsili Çeşme Makine San. ve Tic. A.Ş.' } },
      { firm: { title: 'Temsili Çeşme Makine Dış Tic. Ltd. Şti.' } },
    ]);
    const [pair] = await chamber.queue();
    expect(await chamber.decide(pair.id, 'different')).toMatchObject({ mergeId: null });
    await chamber.resolve([
      { firm: { title: 'TEMSİLİ ÇEŞME MAKİNE SANAYİ VE TİCARET AŞ' } },
      { firm: { title: 'temsili çeşme makine dış ticaret ltd şti' } },
    ]);
    expect(await chamber.queue()).toEqual([]);
  });

  test('comes again when “different” is taken back, and can be answered anew', async () => {
    const chamber = chamberOf();
    await chamber.resolve([
      { firm: { title: 'Dönüş Örnek Kalıp A.Ş.' } },
      { firm: { title: 'Dönüş Örnek Kalıp Ltd. Şti.' } },
    ]);
    const [pair] = await chamber.queue();
    const reopen = (by = chamber.staff) =>
      house.ask(mergeCommands.reopenMergeCandidate, { candidateId: pair.id, reason: 'yanlış tuş' }, by);
    await chamber.decide(pair.id, 'different');
    await expect(reopen(staffOf(newId()))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const decided = { state: 'different' } as const;
    expect(
      (await house.ask(mergeCommands.listMergeCandidates, decided, chamber.staff)).items.map((c) => c.id),
    ).toEqual([pair.id]);
    await reopen();
    await reopen();
    expect((await chamber.queue()).map((c) => c.id)).toEqual([pair.id]);
    expect(
      await house.sql(
        'firm-registry',
        `SELECT reason, actor_id FROM audit WHERE noun_id = $1 AND action = 'merge-candidate.reopened'`,
        [pair.id],
      ),
    ).toEqual([{ reason: 'yanlış tuş', actor_id: chamber.staff.id }]);
    await chamber.decide(pair.id, 'same');
    await expect(reopen()).rejects.toMatchObject({ code: 'MERGE_DECIDED' });
  });

  test('of a third name that was joined to one side is answered by what was said of the two', async () => {
    const chamber = chamberOf();
    await chamber.resolve([
      { firm: { title: 'Kurgu Irmak Boya A.Ş.' } },
      { firm: { title: 'Kurgu Irmak Boya Ltd. Şti.' } },
    ]);
    await chamber.decide((await chamber.queue())[0].id, 'different');
    await chamber.resolve([{ firm: { title: 'Kurgu Irmak Boya' } }]);
    const queue = await chamber.queue();
    expect(queue).toHaveLength(2);
    const { mergeId } = await chamber.decide(queue[0].id, 'same');
    expect(await chamber.queue()).toEqual([]);
    await chamber.undo(mergeId!);
    expect(await chamber.queue()).toHaveLength(2);
  });

  test('is not seen by another chamber, nor by a firm', async () => {
    const chamber = chamberOf();
    await chamber.resolve([{ firm: { title: 'Gizli Emaye A.Ş.' } }, { firm: { title: 'Gizli Emaye' } }]);
    const [pair] = await chamber.queue();
    const stranger = staffOf(newId());
    expect((await house.ask(mergeCommands.listMergeCandidates, {}, stranger)).items).toEqual([]);
    await expect(
      house.ask(mergeCommands.decideMerge, { candidateId: pair.id, decision: 'same' }, stranger),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(house.ask(mergeCommands.listMergeCandidates, {}, firmUserOf(newId()))).rejects.toMatchObject(
      { code: 'FORBIDDEN' },
    );
    const tasks = standardCommands('firm-registry').tasks;
    expect(await house.ask(tasks, {}, chamber.staff)).toMatchObject({
      items: [{ kind: 'merge.open', count: 1 }],
    });
    expect(await house.ask(tasks, {}, stranger)).toEqual({ items: [] });
    expect(
      (await house.ask(mergeCommands.listMergeCandidates, { limit: 100 }, admin())).items.map((c) => c.id),
    ).toContain(pair.id);
  });
});

describe('a merge taken back', () => {
  test('restores every record of a chain exactly, and the pair waits again', async () => {
    const chamber = chamberOf();
    const [a, b, c] = await chamber.resolve([
      { firm: { title: 'Zincir Dokuma A.Ş.' } },
      { firm: { title: 'Zincir Dokuma Ltd. Şti.' } },
      { firm: { title: 'Zincir Dokuma' } },
    ]);
    const ids = [a, b, c].map((r) => r.firmId!);
    const states = async () =>
      Object.fromEntries(await Promise.all(ids.map(async (id) => [id, (await latest(id)).data] as const)));
    const pairOf = async (x: string, y: string) =>
      (await house.ask(mergeCommands.listMergeCandidates, { limit: 100 }, chamber.staff)).items.find(
        (p) => [p.left.id, p.right.id].sort().join() === [x, y].sort().join(),
      )!;
    const before = await states();
    const first = await pairOf(ids[1], ids[2]);
    const { mergeId: m1 } = await chamber.decide(
      first.id,
      'same',
      first.left.id === ids[1] ? 'left' : 'right',
    );
    const middle = await states();
    expect(middle[ids[2]]).toMatchObject({ mergedInto: ids[1] });
    const second = await pairOf(ids[0], ids[1]);
    const { mergeId: m2 } = await chamber.decide(
      second.id,
      'same',
      second.left.id === ids[0] ? 'left' : 'right',
    );
    expect((await states())[ids[2]]).toMatchObject({ mergedInto: ids[0] });
    expect((await states())[ids[1]]).toMatchObject({ mergedInto: ids[0] });
    await chamber.undo(m2!);
    expect(await states()).toEqual(middle);
    await chamber.undo(m1!);
    expect(await states()).toEqual(before);
    expect(await chamber.undo(m1!)).toEqual({ done: true });
    expect(await chamber.queue()).toHaveLength(3);
    expect(
      (await house.ask(mergeCommands.listMerges, { undone: true }, chamber.staff)).items.map((m) => m.id),
    ).toEqual([m2, m1]);
    expect((await house.ask(mergeCommands.listMerges, {}, chamber.staff)).items).toEqual([]);
  });

  test('in the middle of a chain leaves the rest joined', async () => {
    const chamber = chamberOf();
    const [a, b, c] = await chamber.resolve([
      { firm: { title: 'Halka Kimya A.Ş.' } },
      { firm: { title: 'Halka Kimya Ltd. Şti.' } },
      { firm: { title: 'Halka Kimya' } },
    ]);
    const queue = await chamber.queue();
    const bc = queue.find((p) => p.left.id === c.firmId && p.right.id === b.firmId)!;
    const { mergeId } = await chamber.decide(bc.id, 'same', 'right');
    const ab = (await chamber.queue()).find(
      (p) => [p.left.id, p.right.id].includes(a.firmId!) && [p.left.id, p.right.id].includes(b.firmId!),
    )!;
    await chamber.decide(ab.id, 'same', ab.left.id === a.firmId ? 'left' : 'right');
    await chamber.undo(mergeId!);
    expect((await latest(c.firmId!)).data.mergedInto).toBeNull();
    expect((await latest(b.firmId!)).data.mergedInto).toBe(a.firmId);
  });
});

describe('people', () => {
  test('of one name at two firms that are one are one; undo parts them again', async () => {
    const chamber = chamberOf();
    const [a] = await chamber.resolve([
      {
        firm: { title: 'İğde Çelik San. Tic. A.Ş.' },
        person: { name: 'Işıl Örnek', email: 'isil@igde.example' },
      },
      {
        firm: { title: 'İğde Çelik San. Tic. A.Ş.' },
        person: { name: 'Kemal Kurgu', email: 'k1@igde.example' },
      },
    ]);
    const [b, b2, b3] = await chamber.resolve([
      { firm: { title: 'İĞDE ÇELİK' }, person: { name: 'IŞIL ÖRNEK' } },
      { firm: { title: 'İĞDE ÇELİK' }, person: { name: 'Kemal Kurgu', email: 'k2@igde.example' } },
      { firm: { title: 'İĞDE ÇELİK' }, person: { name: 'I. Örnek' } },
    ]);
    const firms = (await chamber.queue()).find((p) => p.kind === 'firm')!;
    const { mergeId } = await chamber.decide(firms.id, 'same');
    expect((await latest(b.personId!)).data.mergedInto).toBe(a.personId);
    const people = (await chamber.queue()).filter((p) => p.kind === 'person');
    expect(people.map((p) => p.reason).sort()).toEqual(['initial', 'namesake-other-email']);
    expect(people.flatMap((p) => [p.left.id, p.right.id])).toEqual(
      expect.arrayContaining([b2.personId, b3.personId]),
    );
    expect(people[0].left.places).toEqual(['İğde Çelik San. Tic. A.Ş.']);
    await chamber.undo(mergeId!);
    expect((await latest(b.personId!)).data.mergedInto).toBeNull();
    expect((await latest(b.firmId!)).data.mergedInto).toBeNull();
    // The pairs that the merge raised went with it; the one that the list raised stays.
    expect((await chamber.queue()).map((p) => [p.kind, p.reason])).toEqual([
      ['firm', 'same-core'],
      ['person', 'initial'],
    ]);
  });

  test('of two chambers keep their addresses to themselves after the merge, as they did in the queue', async () => {
    const [one, other] = [chamberOf(), chamberOf()];
    await one.resolve([
      { person: { name: 'Gizli Tutulmaz', email: 'p@gizli.example', phone: '0532 000 11 22' } },
    ]);
    const [row] = await other.resolve([{ person: { name: 'Öteki Tutulmaz', email: 'p@gizli.example' } }]);
    const [pair] = await other.queue();
    await other.decide(pair.id, 'same', 'left');
    const read = (staff: Actor) => house.ask(personCommands.readPerson, { personId: row.personId! }, staff);
    expect(await read(other.staff)).toMatchObject({
      emails: ['p@gizli.example'],
      phones: [],
      aliases: [expect.stringContaining('Tutulmaz')],
    });
    expect((await read(admin())).phones).toHaveLength(1);
    const [after] = (await house.ask(mergeCommands.listMergeCandidates, { state: 'same' }, other.staff))
      .items;
    expect(JSON.stringify(after)).not.toContain('5320001122');
  });

  test('shown in the queue are noted as seen; facts hold no name', async () => {
    const chamber = chamberOf();
    await chamber.resolve([
      { person: { name: 'Gören Gözükmez', email: 'x@goren.example' } },
      { person: { name: 'Başka Gözükmez', email: 'x@goren.example' } },
    ]);
    const [pair] = await chamber.queue();
    expect(pair).toMatchObject({
      kind: 'person',
      reason: 'same-email-other-name',
      left: { title: 'Başka Gözükmez', emails: ['x@goren.example'] },
    });
    expect(
      await house.sql(
        'firm-registry',
        `SELECT action FROM audit WHERE actor_id = $1 AND action = 'people.seen'`,
        [chamber.staff.id],
      ),
    ).toHaveLength(1);
    await chamber.decide(pair.id, 'same');
    for (const table of ['outbox', 'audit'])
      expect(
        JSON.stringify(await house.sql('firm-registry', `SELECT t::text AS line FROM ${table} t`)),
      ).not.toMatch(/Gözükmez|goren/);
  });
});
