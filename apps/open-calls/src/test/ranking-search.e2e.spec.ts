import { expect, test } from '@jest/globals';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import { withRole } from '#testing/actors';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { chamber, house, useCallHouse } from './call-house.js';
import { aDecision, aReviewedCall } from './factories.js';

useCallHouse(firmRegistryService);

interface Found {
  selected: number;
  items: { applicationId: string; rank: number | null }[];
}

test('the ranking is searched by title or number, before the decision and after it; ranks stay the true ones', async () => {
  const { callId, firms } = await aReviewedCall(house, chamber);
  const [first, second] = firms;
  const { id: registered } = await house.ask(
    firmCommands.registerFirm,
    { title: 'Çözgülü Şardon Deneme A.Ş.', institutionId: chamber.institutionId },
    chamber.staff,
  );
  await house.sql('open-calls', 'UPDATE application SET firm_key = $2 WHERE id = $1', [
    second.id,
    registered,
  ]);
  const searched = async (ask: (q: string) => Promise<Found>, statements: number) => {
    const found = async (q: string) => (await ask(q)).items.map((i) => [i.applicationId, i.rank]);
    expect(await found('CÖZGÜLÜ sardon')).toEqual([[second.id, 2]]);
    expect(await found(first.receipt.number.toLowerCase())).toEqual([[first.id, 1]]);
    expect(await found('%')).toEqual([]);
    expect(await house.statements('open-calls', () => ask('şardon'))).toHaveLength(statements);
    // What the head counts is the whole ranking.
    expect((await ask('şardon')).selected).toBe(2);
  };
  await searched((q) => house.ask(selectionCommands.previewSelection, { callId, q }, chamber.staff), 6);
  await aDecision(house, chamber, callId);
  await searched((q) => house.ask(selectionCommands.readSelection, { callId, q }, chamber.staff), 3);
  const { items } = await house.ask(
    selectionCommands.readSelection,
    { callId, q: first.receipt.number },
    withRole('program', chamber.programId, 'analyst'),
  );
  expect(items).toHaveLength(1);
});
