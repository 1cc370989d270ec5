import { describe, expect, test } from '@jest/globals';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import type { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { admin, firmUserOf, withRole } from '#testing/actors';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { chamber, house, useCallHouse } from './call-house.js';
import { aContent, aDecision, anOpenCall } from './factories.js';

let counter = 0;
useCallHouse(firmRegistryService);

const aFirm = async () => {
  const title = `Sınama ${++counter} Tekstil A.Ş.`;
  const { institutionId } = chamber;
  return (await house.ask(firmCommands.registerFirm, { title, province: '34', institutionId }, admin())).id;
};

describe('a lot', () => {
  const lateCall = async () => {
    const callId = await anOpenCall(house, chamber);
    house.clock.set('2026-04-01T14:00:01Z');
    await house.ask(callCommands.closeCall, { callId }, chamber.staff);
    return callId;
  };
  const rulesOf = (callId: string) =>
    house.ask(selectionCommands.readPublicSelectionRules, { callId }, withRole('program', newId(), 'firm'));
  const start = (callId: string, firmId: string, actor: Actor) =>
    house.ask(
      applicationCommands.startApplication,
      { callId, firmId, sector: 'textile', content: aContent() },
      actor,
    );
  const overOf = async (applicationId: string) =>
    (await house.ask(applicationCommands.readApplication, { applicationId }, chamber.staff)).lotOver;

  test('has its seed told only when late access is over, too; until then no decision is entered', async () => {
    const callId = await lateCall();
    expect((await rulesOf(callId)).seed).toMatch(/^[0-9a-f]{64}$/);
    const late = { callId, firmId: await aFirm(), until: '2026-04-03T14:00:00Z', reason: 'Sistem arızası' };
    await house.ask(applicationCommands.grantLateAccess, late, admin());
    expect((await rulesOf(callId)).seed).toBeNull();
    const shown = await house.ask(selectionCommands.previewSelection, { callId }, chamber.staff);
    expect(shown.seedStandIn).toBe(true);
    await expect(aDecision(house, chamber, callId)).rejects.toMatchObject({
      code: 'SELECTION_LATE',
      details: { params: { until: '2026-04-03T14:00:00.000Z' } },
    });
    house.clock.set('2026-04-03T14:00:00.001Z');
    expect((await rulesOf(callId)).seed).toMatch(/^[0-9a-f]{64}$/);
    await aDecision(house, chamber, callId, { decidedOn: '2026-04-03' });
  });

  test('is drawn over the firm’s first application, whatever is deleted, withdrawn or begun anew', async () => {
    const callId = await anOpenCall(house, chamber);
    const firmId = await aFirm();
    const user = firmUserOf(firmId);
    const { id: first } = await start(callId, firmId, user);
    expect(await overOf(first)).toBe(first);
    await house.ask(applicationCommands.deleteDraft, { applicationId: first }, user);
    const { id: second } = await start(callId, firmId, user);
    expect(await overOf(second)).toBe(first);
    await house.ask(applicationCommands.submitApplication, { applicationId: second }, user);
    await house.ask(applicationCommands.withdrawApplication, { applicationId: second }, user);
    const { id: third } = await start(callId, firmId, user);
    expect(await overOf(third)).toBe(first);
    // On paper after the seed is public: staff cannot draw for another firm again either.
    house.clock.set('2026-04-01T14:00:01Z');
    await house.ask(callCommands.closeCall, { callId }, chamber.staff);
    const paper = await aFirm();
    const drafts: string[] = [];
    for (let i = 0; i < 2; i++) {
      const { id } = await start(callId, paper, admin());
      drafts.push(await overOf(id));
      if (i < 1) await house.ask(applicationCommands.deleteDraft, { applicationId: id }, admin());
    }
    expect(new Set(drafts).size).toBe(1);
  });
});
