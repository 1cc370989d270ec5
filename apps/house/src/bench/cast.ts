import { accountCommands, linkCommands } from '#contracts/accounts/account.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { eligibilityCommands } from '#contracts/open-calls/eligibility.commands';
import { formCommands } from '#contracts/open-calls/form.commands';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import type { RpcClient } from '#platform/messaging/rpc-client';
import { linkToken } from '#platform/signing/link-token';
import { FULL_FORM, FULL_RULES } from './full-application.js';

/** Who takes part in a run: calls that are open, and firms' users who are signed in. */
export interface Cast {
  programId: string;
  calls: string[];
  /** Those with a form and rules. */
  fullCalls: string[];
  people: { firmId: string; accountId: string; headers: Record<string, string> }[];
}

/** A house, as one process or as many. */
export interface Stage {
  rpc: RpcClient;
  url: string;
  linkSecret: string;
}
/** How many calls, and whether they ask for everything a call may ask (form and rules). */
export interface Calls {
  plain: number;
  full: number;
}

const PASSWORD = 'yalnız ölçüm içindir';

/** Makes the cast through the same commands as anyone; only the measured part goes through HTTP. */
export async function makeCast(house: Stage, people: number, calls: Calls): Promise<Cast> {
  const institutionId = newId();
  const staff = new Actor('user', newId(), [
    { role: 'admin', scopeType: 'installation', scopeId: '' },
    { role: 'staff', scopeType: 'institution', scopeId: institutionId },
  ]);
  const { rpc } = house;
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
  const cast: Cast = { programId, calls: [], fullCalls: [], people: [] };
  for (let i = 0; i < calls.plain + calls.full; i++) {
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
    if (i >= calls.plain) {
      await rpc.ask(formCommands.saveForm, { callId: id, ifVersion: 0, form: FULL_FORM }, as(staff));
      await rpc.ask(eligibilityCommands.setEligibilityRules, { callId: id, ...FULL_RULES }, as(staff));
    }
    await rpc.ask(callCommands.openCall, { callId: id }, as(staff));
    (i < calls.plain ? cast.calls : cast.fullCalls).push(id);
  }
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
    await rpc.ask(
      linkCommands.acceptInvitation,
      { token: linkToken(house.linkSecret, linkId!), password: PASSWORD },
      as(Actor.anonymous),
    );
    cast.people.push({ firmId, accountId, headers: await signIn(house.url, email) });
  }
  return cast;
}

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
