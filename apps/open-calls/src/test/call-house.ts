import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { noticeCommands } from '#contracts/open-calls/notice.commands';
import { Actor } from '#platform/actor/actor';
import type { ServiceDefinition } from '#platform/service/service';
import { House } from '#testing/house';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { openCallsService } from '../open-calls.service-definition.js';
import { aChamber, type Chamber } from './factories.js';

/** The house of one test file; set by `useCallHouse` before its first test. */
export let house: House;
/** A chamber with a programme, new for each test. */
export let chamber: Chamber;

/** One house a file with programs, open-calls and what else its tests need; each test begins in March 2026 with a chamber of its own. */
export function useCallHouse(...others: ServiceDefinition[]): void {
  beforeAll(async () => {
    house = await House.start({ services: [programsService, ...others, openCallsService] });
  });
  afterAll(() => house?.stop());
  beforeEach(async () => {
    house.clock.set('2026-03-02T09:00:00Z');
    chamber = await aChamber(house);
  });
}

/** What the mails of these notices say, in their order. */
export const noticeTexts = async (...noticeIds: string[]) =>
  (await house.ask(noticeCommands.noticeTexts, { noticeIds }, Actor.service('notifications'))).items;
