import { accountCommands, linkCommands } from '#contracts/accounts/account.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import type { House } from '../house.js';

/** Who takes part in a run: calls that are open, and firms' users who are signed in. */
export interface Cast {
  programId: string;
  calls: string[];
  people: { firmId: string; accountId: string; headers: Record<string, string> }[];
}

const PASSWORD = 'yalnız ölçüm içindir';

/** Makes the cast through the same commands as anyone; only the measured part goes through HTTP. */
export async function makeCast(house: House, people: number, calls: number): Promise<Cast> {
  const institutionId = newId();
  const staff = new Actor('user', newId(), [
    { role: 'admin', scopeType: 'installation', scopeId: '' },
    { role: 'staff', scopeType: 'institution', scopeId: institutionId },
  ]);
  const { rpc } = house.gateway;
  const as = (actor: Actor) => ({ actor, requestId: newId(), idempotencyKey: newId() });
  const { id: programId } = await rpc.ask(
    programCommands.createProgram,
    {
      code: 'OLCUM',
      title: 'Ölçüm',
      executorId: institutionId,
      startsOn: '2026-01-01',
      endsOn: '2030-12-31',
      sectors: [{ code: 'textile', tr: 'Tekstil', en: 'Textile' }],
      ambassadorsPerFirm: 2,
    },
    as(staff),
  );
  const made: string[] = [];
  for (let i = 0; i < calls; i++) {
    const { id } = await rpc.ask(
      callCommands.createCall,
      {
        programId,
        kind: 'firm-call',
        code: `OLCUM-${i}`,
        title: `Ölçüm çağrısı ${i}`,
        summary: 'Yalnız ölçüm içindir.',
        sectors: [{ sector: 'textile' }],
        criteria: [{ code: 'O1', title: 'Ölçüt', weight: '1', maxPoints: 100 }],
        threshold: '60',
        deadline: new Date(Date.now() + 86_400_000).toISOString(),
      },
      as(staff),
    );
    await rpc.ask(callCommands.openCall, { callId: id }, as(staff));
    made.push(id);
  }
  const cast: Cast = { programId, calls: made, people: [] };
  for (let i = 0; i < people; i++) {
    const { id: firmId } = await rpc.ask(
      firmCommands.registerFirm,
      { title: `Ölçüm Firması ${i} A.Ş.`, institutionId },
      as(staff),
    );
    const email = `olcum${i}@ornek.example`;
    const { id: accountId, linkId } = await rpc.ask(
      accountCommands.invite,
      { email, displayName: `Ölçüm ${i}`, grants: [{ role: 'firm', scopeType: 'firm', scopeId: firmId }] },
      as(staff),
    );
    const opened = await rpc.ask(
      linkCommands.openLink,
      { linkId: String(linkId) },
      as(Actor.service('notifications')),
    );
    await rpc.ask(
      linkCommands.acceptInvitation,
      { token: tokenOf(opened.url), password: PASSWORD },
      as(Actor.anonymous),
    );
    cast.people.push({ firmId, accountId, headers: await signIn(house.url, email) });
  }
  return cast;
}

/** The token at the end of a one-time link, wherever it stands in it. */
const tokenOf = (link: string): string => link.split(/[/=#]/).pop() ?? '';

/** A browser's headers after signing in: cookie and CSRF token. */
async function signIn(url: string, email: string): Promise<Record<string, string>> {
  const response = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ');
  const me = (await (await fetch(`${url}/api/v1/sessions/current`, { headers: { cookie } })).json()) as {
    csrfToken: string;
  };
  return { cookie, 'x-csrf-token': me.csrfToken };
}
