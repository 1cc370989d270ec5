import type { HouseOptions } from '#testing/house';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { openCallsService } from '../../../open-calls/src/open-calls.service-definition.js';
import { aChamber, anOpenCall } from '../../../open-calls/src/test/factories.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { eventually, startHouse, startSmtp } from './mail-house.js';

export type CallMailHouse = Awaited<ReturnType<typeof startCallMailHouse>>;

/** A chamber with a call that is open for a day, and a real SMTP server for what is said about it. */
export async function startCallMailHouse(
  services: HouseOptions['services'] = [],
  call: Parameters<typeof anOpenCall>[2] = {},
) {
  const smtp = await startSmtp();
  const it = await startHouse({ SMTP_URL: smtp.url }, [
    programsService,
    firmRegistryService,
    openCallsService,
    ...services,
  ]);
  const chamber = await aChamber(it.house);
  const deadline = new Date(it.house.clock.now().getTime() + 86_400_000).toISOString();
  return {
    smtp,
    it,
    chamber,
    callId: await anOpenCall(it.house, chamber, { deadline, ...call }),
    /** Facts are taken in, and no mail waits any more. */
    mailed: async (): Promise<void> => {
      await it.house.settled();
      await eventually(
        async () => (await it.mails()).every((m) => m.state !== 'queued' && m.state !== 'sending'),
        'all mail is on its way',
      );
    },
    stop: async (): Promise<void> => {
      await it.house.stop();
      await smtp.close();
    },
  };
}
