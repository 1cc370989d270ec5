import { standardCommands } from '#contracts/core/standard';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { urlFor, withClient } from '#platform/database/provision';
import type { House } from '../house.js';

/** Seconds until reporting has taken in all that open-calls has said. */
export async function factsTaken(house: House): Promise<number> {
  const started = performance.now();
  const { rpc } = house.gateway;
  const as = { actor: Actor.service('gateway'), requestId: newId() };
  for (;;) {
    const said = await rpc.ask(standardCommands('open-calls').status, {}, as);
    const taken = await rpc.ask(standardCommands('reporting').status, {}, as);
    if (said.unpublished === 0 && taken.taken['open-calls'] === said.lastSeq) return secondsSince(started);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Seconds until no mail waits any more. */
export async function mailGone(house: House, adminUrl: string): Promise<number> {
  const started = performance.now();
  const url = urlFor(adminUrl, house.installation.place('notifications').database);
  await withClient(url, async (client) => {
    const waiting = `SELECT 1 FROM mail WHERE state IN ('queued', 'sending') LIMIT 1`;
    while ((await client.query(waiting)).rowCount) await new Promise((resolve) => setTimeout(resolve, 100));
  });
  return secondsSince(started);
}

const secondsSince = (started: number): number => (performance.now() - started) / 1000;
