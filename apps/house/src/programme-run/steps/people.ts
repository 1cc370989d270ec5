import { accountCommands, linkCommands } from '#contracts/accounts/account.commands';
import type { GrantInput } from '#contracts/accounts/account.messages';
import type { Role } from '#contracts/core/roles';
import { personCommands } from '#contracts/firm-registry/person.commands';
import { notificationCommands } from '#contracts/notifications/notifications.commands';
import { setTimeout as sleep } from 'node:timers/promises';
import { Api, RefusedError } from '../api.js';
import { inParallel, type Part, type Run } from '../run.js';
import type { ProgrammePerson } from '../raw/programme-forms.js';

/** `…/invitation#<token>`: behind the `#`, where no server gets to see it. */
const tokenOf = (text: string): string | undefined => /\/invitation#([\w.~-]+)/.exec(text)?.[1];

/** The administrator: the one-time link while it is good, else the password. */
export async function enterAsAdmin(
  admin: Api,
  who: { email: string; link?: string },
  password: string,
): Promise<void> {
  const token = who.link && tokenOf(who.link);
  if (token) await acceptLink(admin, token, password);
  await admin.signIn(who.email, password);
}

/** Sets the first password. A link that was used in an earlier, broken-off run is no fault. */
export async function acceptLink(api: Api, token: string, password: string): Promise<void> {
  try {
    await api.ask(linkCommands.acceptInvitation, { token, password });
  } catch (error) {
    if (!(error instanceof RefusedError && error.code === 'LINK_INVALID')) throw error;
  }
}

/** What a part of the programme may do, and where. Whoever enters what is past needs the right backfill beside. */
const ROLES: Record<Part, { roles: Role[]; in: 'institution' | 'program' }> = {
  'programme-lead': { roles: ['staff', 'backfill'], in: 'institution' },
  'chamber-staff': { roles: ['staff', 'backfill'], in: 'institution' },
  reviewer: { roles: ['reviewer'], in: 'program' },
  consultant: { roles: ['consultant', 'backfill'], in: 'program' },
  trainer: { roles: ['trainer', 'backfill'], in: 'program' },
  'symbiosis-adviser': { roles: ['adviser', 'backfill'], in: 'program' },
  'agency-analyst': { roles: ['analyst'], in: 'program' },
};

function grantsFor(run: Run, part: Part): GrantInput[] {
  const { roles, in: scopeType } = ROLES[part];
  const scopeId = scopeType === 'institution' ? run.executorId : run.programId;
  return roles.map((role) => ({ role, scopeType, scopeId }));
}

export interface Invited {
  email: string;
  accountId: string;
}

/**
 * Invites everybody of the sheet Kişiler with their roles; each accepts by the link in the mail and signs in. People are
 * entered in the registry first, so that an account and a line on a list are one person.
 */
export async function invitePeople(
  run: Run,
  people: readonly ProgrammePerson[],
  password: string,
): Promise<Invited[]> {
  const byMail = new Map<string, ProgrammePerson[]>();
  for (const person of people) byMail.set(person.email!, [...(byMail.get(person.email!) ?? []), person]);
  const everybody = [...byMail.values()];
  const invited = await inParallel(everybody, async (parts) => {
    const [{ name, email, phone, organisation }] = parts;
    const at = run.institutions.get(organisation!);
    const { id: personId } = await run.admin.ask(
      personCommands.registerPerson,
      {
        name: name!,
        email: email!,
        ...(phone ? { phone } : {}),
        ...(at ? { atInstitutionId: at } : {}),
        institutionId: run.executorId,
      },
      run.key('person', email!),
    );
    const grants = parts.flatMap((part) => grantsFor(run, part.role as Part));
    const { id, linkId } = await run.admin.ask(
      accountCommands.invite,
      { email: email!, displayName: name!, language: 'tr', grants, personId },
      run.key('invite', email!),
    );
    return { parts, email: email!, accountId: id, linkId };
  });
  const links = await linksByMail(
    run,
    invited.filter((i) => i.linkId !== null).map((i) => i.email),
  );
  const sessions = await inParallel(
    invited,
    async ({ email }) => {
      const person = new Api(run.baseUrl, run.patienceMs, run.signal);
      const token = links.get(email);
      if (token) await acceptLink(person, token, password);
      await person.signIn(email, password);
      return person;
    },
    3,
  );
  // In the order of the sheet, not in that of signing in: a repeat must send each command as the same person again.
  invited.forEach(({ parts }, at) => parts.forEach((part) => run.seat(part.role as Part, sessions[at])));
  return invited.map(({ email, accountId }) => ({ email, accountId }));
}

/** The links out of the mail folder, by address, as soon as all of them have been sent. */
export async function linksByMail(
  run: Pick<Run, 'admin' | 'patienceMs'>,
  addresses: readonly string[],
): Promise<Map<string, string>> {
  const links = new Map<string, string>();
  if (addresses.length === 0) return links;
  const until = Date.now() + run.patienceMs;
  for (const read = new Set<string>(); ; await sleep(200)) {
    const mails = await run.admin.all(notificationCommands.listMail, { state: 'sent' });
    const fresh = mails.filter(
      (m) => m.template === 'invitation' && m.to && addresses.includes(m.to) && !read.has(m.id),
    );
    await inParallel(fresh, async ({ id, to }) => {
      const { text } = await run.admin.ask(notificationCommands.readMail, { mailId: id });
      const token = text && tokenOf(text);
      // Newest first: an earlier link to the same address does not replace it.
      if (token && !links.has(to!)) links.set(to!, token);
      read.add(id);
    });
    const missing = addresses.filter((address) => !links.has(address));
    if (missing.length === 0) return links;
    if (Date.now() > until)
      throw new Error(
        `No invitation has arrived for ${missing.join(', ')}. Is SAMPLE_MODE on and SMTP_URL unset?`,
      );
  }
}
