import { afterAll, beforeAll } from '@jest/globals';
import type { HouseOptions } from '#testing/house';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { openCallsService } from '../../../open-calls/src/open-calls.service-definition.js';
import { aChamber, anOpenCall, type Chamber } from '../../../open-calls/src/test/factories.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { eventually, startHouse, startSmtp } from './mail-house.js';

/** A real SMTP server for what is said about the call. */
export let smtp: Awaited<ReturnType<typeof startSmtp>>;
export let it: Awaited<ReturnType<typeof startHouse>>;
export let chamber: Chamber;
/** Open for a day. */
export let callId: string;

/** One house a file: a chamber with a call that is open for a day, and whoever is written to about it. */
export function useCallMailHouse(
  services: HouseOptions['services'] = [],
  call: Parameters<typeof anOpenCall>[2] = {},
): void {
  beforeAll(async () => {
    smtp = await startSmtp();
    it = await startHouse({ SMTP_URL: smtp.url }, [
      programsService,
      firmRegistryService,
      openCallsService,
      ...services,
    ]);
    chamber = await aChamber(it.house);
    const deadline = new Date(it.house.clock.now().getTime() + 86_400_000).toISOString();
    callId = await anOpenCall(it.house, chamber, { deadline, ...call });
  });
  afterAll(async () => {
    await it?.house.stop();
    await smtp?.close();
  });
}

/** Facts are taken in, and no mail waits any more. */
export async function mailed(): Promise<void> {
  await it.house.settled();
  await eventually(
    async () => (await it.mails()).every((m) => m.state !== 'queued' && m.state !== 'sending'),
    'all mail is on its way',
  );
}
