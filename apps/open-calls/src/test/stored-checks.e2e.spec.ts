import { describe, expect, test } from '@jest/globals';
import { facilityCommands } from '#contracts/firm-registry/facility.commands';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { mergeCommands } from '#contracts/firm-registry/merge.commands';
import { applicationCommands as applications } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { eligibilityCommands as commands } from '#contracts/open-calls/eligibility.commands';
import type { EligibilityRule } from '#contracts/open-calls/eligibility.messages';
import { programCommands } from '#contracts/programs/program.commands';
import { newId } from '#platform/database/ids';
import { firmUserOf } from '#testing/actors';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { chamber, house, useCallHouse } from './call-house.js';
import { aCall, aChamber, aContent, aDecision } from './factories.js';

useCallHouse(firmRegistryService);

const SME = ['micro', 'small', 'medium'];
const SIZE: EligibilityRule = {
  code: 'U1',
  kind: 'size',
  title: 'KOBİ olmak',
  values: SME,
  otherwise: 'ineligible',
};
const ZONE: EligibilityRule = { code: 'U2', kind: 'zone', title: 'OSB’de olmak', otherwise: 'person' };
const SUPPORT: EligibilityRule = {
  code: 'U3',
  kind: 'no-support',
  title: 'Başka projede olmamak',
  otherwise: 'person',
};

async function aRuledCall(rules: EligibilityRule[], perFacility = false): Promise<string> {
  const { id: callId } = await house.ask(callCommands.createCall, aCall(chamber.programId), chamber.staff);
  if (perFacility) await house.ask(applications.setApplyRules, { callId, perFacility: true }, chamber.staff);
  await house.ask(commands.setEligibilityRules, { callId, rules }, chamber.staff);
  await house.ask(callCommands.openCall, { callId }, chamber.staff);
  return callId;
}

type Size = 'small' | 'large';
async function aFirm(kobiClass: Size, title = `Deneme ${newId()} AŞ`) {
  const { institutionId, staff } = chamber;
  const { id } = await house.ask(
    firmCommands.registerFirm,
    { title, institutionId, kobiClass, province: '34' },
    staff,
  );
  await house.settled();
  return { id, user: firmUserOf(id) };
}
type Firm = Awaited<ReturnType<typeof aFirm>>;

async function changed(firm: Firm, kobiClass: Size, title = `Deneme ${newId()} AŞ`): Promise<void> {
  const { version: ifVersion } = await house.ask(firmCommands.readFirm, { firmId: firm.id }, chamber.staff);
  await house.ask(
    firmCommands.changeFirm,
    { firmId: firm.id, title, kobiClass, province: '34', ifVersion },
    chamber.staff,
  );
}

async function aDraft(callId: string, firm: Firm, facilityId?: string): Promise<string> {
  const content = aContent({ facilityId });
  const draft = { callId, firmId: firm.id, sector: 'textile', content };
  return (await house.ask(applications.startApplication, draft, firm.user)).id;
}
async function applied(callId: string, firm: Firm, facilityId?: string): Promise<string> {
  const id = await aDraft(callId, firm, facilityId);
  await house.ask(applications.submitApplication, { applicationId: id }, firm.user);
  return id;
}

/** What the staff's list says: application → verdict and the rules that are open. */
async function listed(callId: string): Promise<Record<string, string>> {
  const { items } = await house.ask(commands.listEligibility, { callId }, chamber.staff);
  return Object.fromEntries(items.map((i) => [i.applicationId, [i.verdict, ...i.open].join(' ')]));
}

describe('the check that staff see in their list', () => {
  test('follows a correction of the firm, in each call that is not decided', async () => {
    const calls = [await aRuledCall([SIZE]), await aRuledCall([SIZE])];
    const [firm, other] = [await aFirm('large'), await aFirm('large')];
    const ids = [await applied(calls[0], firm), await applied(calls[1], firm)];
    const rival = await applied(calls[0], other);
    expect(await listed(calls[0])).toEqual({ [ids[0]]: 'ineligible U1', [rival]: 'ineligible U1' });
    await changed(firm, 'small');
    await house.settled();
    expect(await listed(calls[0])).toEqual({ [ids[0]]: 'eligible', [rival]: 'ineligible U1' });
    expect(await listed(calls[1])).toEqual({ [ids[1]]: 'eligible' });
    await changed(firm, 'large');
    await house.settled();
    expect(await listed(calls[1])).toEqual({ [ids[1]]: 'ineligible U1' });
  });

  test('follows the facility that the application names: changed, and registered after it', async () => {
    const callId = await aRuledCall([ZONE], true);
    const firm = await aFirm('small');
    const plant = { name: 'Gebze tesisi', province: '41', firmId: firm.id };
    const { id: facilityId } = await house.ask(facilityCommands.registerFacility, plant, firm.user);
    // The fact of the facility may come later than the application that names it.
    const id = await applied(callId, firm, facilityId);
    await house.settled();
    expect(await listed(callId)).toEqual({ [id]: 'person U2' });
    expect(await house.ask(commands.checkEligibility, { applicationId: id }, firm.user)).toMatchObject({
      facilityId,
      findings: [{ finding: 'not-met' }],
    });
    const found = `SELECT findings -> 0 ->> 'finding' AS finding FROM eligibility WHERE application_id = $1`;
    expect(await house.sql('open-calls', found, [id])).toEqual([{ finding: 'not-met' }]);
    const { name, province } = plant;
    await house.ask(
      facilityCommands.changeFacility,
      { facilityId, name, province, zone: 'Gebze OSB', ifVersion: 1 },
      firm.user,
    );
    await house.settled();
    expect(await listed(callId)).toEqual({ [id]: 'eligible' });
  });

  test('follows what the firm does in other programmes', async () => {
    const callId = await aRuledCall([SUPPORT]);
    const firm = await aFirm('small');
    const id = await applied(callId, firm);
    expect(await listed(callId)).toEqual({ [id]: 'eligible' });
    const { programId, staff } = await aChamber(house);
    const made = await house.ask(
      programCommands.startParticipation,
      { programId, firmId: firm.id, sector: 'textile' },
      staff,
    );
    await house.settled();
    expect(await listed(callId)).toEqual({ [id]: 'person U3' });
    await house.ask(
      programCommands.changeParticipation,
      { participationId: made.id, state: 'withdrawn', reason: 'Deneme', ifVersion: 1 },
      staff,
    );
    await house.settled();
    expect(await listed(callId)).toEqual({ [id]: 'eligible' });
  });

  test('follows a merge of firms and its undoing', async () => {
    const callId = await aRuledCall([SUPPORT, SIZE]);
    const { programId, staff } = await aChamber(house);
    const title = `Birleşen Örnek ${newId()} Sanayi AŞ`;
    const [left, right] = [await aFirm('small', title), await aFirm('large', title)];
    await house.ask(
      programCommands.startParticipation,
      { programId, firmId: right.id, sector: 'textile' },
      staff,
    );
    const id = await applied(callId, left);
    expect(await listed(callId)).toEqual({ [id]: 'eligible' });
    const { items } = await house.ask(mergeCommands.listMergeCandidates, { limit: 100 }, chamber.staff);
    const pair = items.find((c) =>
      [c.left.id, c.right.id].every((one) => [left.id, right.id].includes(one)),
    )!;
    const { mergeId } = await house.ask(
      mergeCommands.decideMerge,
      { candidateId: pair.id, decision: 'same', keep: pair.left.id === right.id ? 'left' : 'right' },
      chamber.staff,
    );
    await house.settled();
    expect(await listed(callId)).toEqual({ [id]: 'ineligible U3 U1' });
    await house.ask(mergeCommands.undoMerge, { mergeId: mergeId! }, chamber.staff);
    await house.settled();
    expect(await listed(callId)).toEqual({ [id]: 'eligible' });
  });

  test('stays where a person has decided, where the board has, and for a draft', async () => {
    const [first, second, third] = [
      await aRuledCall([SIZE]),
      await aRuledCall([SIZE]),
      await aRuledCall([SIZE]),
    ];
    const firm = await aFirm('large');
    const looked = await applied(first, firm);
    await house.ask(
      commands.decideEligibility,
      { applicationId: looked, eligible: true, reason: 'Belge görüldü' },
      chamber.staff,
    );
    const over = await applied(second, firm);
    await aDraft(third, firm);
    const rows = () =>
      house.sql('open-calls', 'SELECT * FROM eligibility WHERE application_id = ANY($1)', [[looked, over]]);
    house.clock.set('2026-04-01T14:00:01Z');
    await house.ask(callCommands.closeCall, { callId: second }, chamber.staff);
    await aDecision(house, chamber, second, { acceptIncomplete: true, reason: 'Deneme' });
    const before = await rows();
    await changed(firm, 'small');
    await house.settled();
    expect(await rows()).toEqual(before);
    expect(await listed(third)).toEqual({});
  });

  test('costs as many statements for four applications as for one, and none where no rule looks', async () => {
    const size = async (n: number) => {
      const firm = await aFirm('large');
      for (let i = 0; i < n; i++) await applied(await aRuledCall([SIZE]), firm);
      const work = (kobiClass: Size) =>
        house.statements('open-calls', async () => {
          await changed(firm, kobiClass);
          await house.settled();
        });
      const [mended, same] = [await work('small'), await work('small')];
      expect(same.filter((sql) => /eligibility|FOR (SHARE|NO KEY)/.test(sql))).toEqual([]);
      return mended.length;
    };
    expect(await size(4)).toBe(await size(1));
  });

  test('is never older than the registry, whichever of submission and fact comes first', async () => {
    const calls = await Promise.all([1, 2, 3].map(() => aRuledCall([SIZE])));
    const firms = await Promise.all([1, 2, 3, 4].map(() => aFirm('large')));
    for (const [round, size] of (['small', 'large', 'small'] as const).entries()) {
      const drafts = await Promise.all(firms.map((firm) => aDraft(calls[round], firm)));
      await Promise.all(
        firms.flatMap((firm, i) => [
          house.ask(applications.submitApplication, { applicationId: drafts[i] }, firm.user),
          changed(firm, size),
        ]),
      );
      await house.settled();
      const now = size === 'small' ? 'eligible' : 'ineligible U1';
      for (const callId of calls.slice(0, round + 1))
        expect(Object.values(await listed(callId))).toEqual(firms.map(() => now));
    }
  });
});
