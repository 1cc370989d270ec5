import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { House } from '#testing/house';
import { openCallsService } from '../../../open-calls/src/open-calls.service-definition.js';
import { aChamber, anApplicant, anOpenCall } from '../../../open-calls/src/test/factories.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { reportingService } from '../reporting.service-definition.js';

let house: House;
beforeAll(async () => {
  house = await House.start({ services: [programsService, openCallsService, reportingService] });
});
afterAll(() => house?.stop());

test('what is said to a firm is no record: it is taken note of, and whom it was for is kept nowhere', async () => {
  const chamber = await aChamber(house);
  const applicant = await anApplicant(house, await anOpenCall(house, chamber));
  await house.settled();
  const said = await house.sql<{ id: string }>(
    'open-calls',
    `SELECT id FROM outbox WHERE aggregate_type = 'notice' AND data ->> 'applicationId' = $1`,
    [applicant.id],
  );
  expect(said).toHaveLength(1);
  expect(await house.sql('reporting', 'SELECT id FROM inbox WHERE id = $1', [said[0].id])).toEqual(said);
  const kept = await house.sql<{ source: string }>(
    'reporting',
    `SELECT source FROM record_state WHERE source LIKE 'open-calls.%' ORDER BY source`,
  );
  expect(kept.map(({ source }) => source)).toEqual(['open-calls.application', 'open-calls.call']);
});
