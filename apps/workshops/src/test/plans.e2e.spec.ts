import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { programCommands, type ProgramPlace } from '#contracts/programs/program.commands';
import { planCommands as commands } from '#contracts/workshops/plan.commands';
import { newId } from '#platform/database/ids';
import { FileStore } from '#platform/files/file-store';
import { firmUserOf, staffOf, withRole } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { workshopsService } from '../workshops.service-definition.js';
import { aProgramOf } from './factories.js';

let house: House;
const chamber = newId();
const staff = staffOf(chamber);
beforeAll(async () => {
  house = await House.start({ services: [programsService, firmRegistryService, workshopsService] });
});
afterAll(() => house?.stop());

const SAMPLE = new URL('../../../../samples/dekvep/outputs/action-plan-tekstil.xlsx', import.meta.url);
const stage = async () =>
  (
    await house.get('workshops', FileStore).stage(Readable.from([readFileSync(SAMPLE)]), {
      name: 'eylem-plani.xlsx',
      uploadedBy: staff.id,
      maxBytes: 10_000_000,
    })
  ).fileId;
const plansOf = async ({ programId }: ProgramPlace, actor = staff) =>
  (await house.ask(commands.listPlans, { programId }, actor)).items;

describe('a sector’s roadmap and action plan', () => {
  test('come out of the chamber’s workbook as drafts; a repeat doubles nothing', async () => {
    const place = await aProgramOf(house, chamber, staff);
    const fileId = await stage();
    expect(
      await house.ask(commands.importPlans, { programId: place.programId, fileId }, staff),
    ).toMatchObject({ dryRun: true, refused: 0 });
    expect(await plansOf(place)).toEqual([]);
    const report = await house.ask(
      commands.importPlans,
      { programId: place.programId, fileId, dryRun: false },
      staff,
    );
    expect(report).toMatchObject({ merged: 0, refused: 0 });
    const plans = await plansOf(place);
    expect(plans.map((p) => [p.kind, p.sector, p.state])).toEqual([
      ['roadmap', 'textile', 'draft'],
      ['action-plan', 'textile', 'draft'],
    ]);
    const plan = await house.ask(commands.readPlan, { planId: plans[1].id }, staff);
    expect(plan.items[0]).toMatchObject({
      number: '1.1',
      state: 'under-way',
      dueOn: '2023-03-30',
      responsible: [{ name: 'Masal Belediyesi', institutionId: expect.any(String) }],
    });
    expect(plan.items[0].stakeholders).toHaveLength(2);
    expect(plan.overdue).toBeGreaterThan(0);
    const before = await house.sql('workshops', 'SELECT count(*) AS n FROM outbox');
    const again = await house.ask(
      commands.importPlans,
      { programId: place.programId, fileId, dryRun: false },
      staff,
    );
    expect(again.merged).toBe(plan.items.length);
    expect(await house.sql('workshops', 'SELECT count(*) AS n FROM outbox')).toEqual(before);
  });

  test('are published once they hold something, on their own day, and then seen by the firms', async () => {
    const place = await aProgramOf(house, chamber, staff);
    const firmId = newId();
    await house.ask(programCommands.startParticipation, { programId: place.programId, firmId }, staff);
    await house.settled();
    const { id: planId } = await house.ask(
      commands.draftPlan,
      { programId: place.programId, kind: 'action-plan', sector: 'plastics', title: 'Plastik eylem planı' },
      withRole('program', place.programId, 'adviser'),
    );
    await expect(
      house.ask(
        commands.draftPlan,
        { programId: place.programId, kind: 'action-plan', sector: 'plastics', title: 'İkinci' },
        staff,
      ),
    ).rejects.toMatchObject({ code: 'PLAN_EXISTS' });
    await expect(
      house.ask(
        commands.draftPlan,
        { programId: place.programId, kind: 'roadmap', sector: 'mining', title: 'x' },
        staff,
      ),
    ).rejects.toMatchObject({ code: 'EVENT_SECTOR_UNKNOWN' });
    const publish = {
      planId,
      title: 'Plastik eylem planı',
      state: 'published' as const,
      publishedOn: '2026-02-24',
    };
    await expect(house.ask(commands.changePlan, { ...publish, ifVersion: 1 }, staff)).rejects.toMatchObject({
      code: 'PLAN_EMPTY',
    });
    const action = {
      number: '1.1',
      title: 'Ortak tesis',
      responsible: [{ name: 'Masal Belediyesi' }],
      dueOn: '2026-01-31',
    };
    const { id: actionId } = await house.ask(commands.addAction, { planId, ...action }, staff);
    await expect(house.ask(commands.addAction, { planId, ...action }, staff)).rejects.toMatchObject({
      code: 'ACTION_NUMBER_TAKEN',
    });
    await expect(house.ask(commands.readPlan, { planId }, firmUserOf(firmId))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await house.ask(commands.changePlan, { ...publish, ifVersion: 2 }, staff);
    expect(await house.ask(commands.readPlan, { planId }, firmUserOf(firmId))).toMatchObject({
      state: 'published',
      actions: 1,
      done: 0,
      overdue: 1,
      publishedOn: '2026-02-24',
    });
    await expect(house.ask(commands.readPlan, { planId }, staffOf(newId()))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await house.ask(commands.changeAction, { actionId, ...action, state: 'done', ifVersion: 1 }, staff);
    await expect(
      house.ask(commands.changeAction, { actionId, ...action, state: 'dropped', ifVersion: 1 }, staff),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    expect((await plansOf(place))[0]).toMatchObject({ done: 1, overdue: 0 });
    const facts = await house.sql(
      'workshops',
      'SELECT type, occurred_at, data FROM outbox WHERE aggregate_id = $1 ORDER BY aggregate_version DESC LIMIT 1',
      [planId],
    );
    expect(facts).toEqual([
      {
        type: 'evt.workshops.plan.published.v1',
        occurred_at: new Date('2026-02-23T21:00:00Z'),
        data: { kind: 'action-plan', sector: 'plastics', state: 'published', actions: 1 },
      },
    ]);
    expect(await house.statements('workshops', () => plansOf(place))).toHaveLength(1);
  });
});
