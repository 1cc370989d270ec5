import { accountCommands } from '#contracts/accounts/account.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { Api, RefusedError } from './programme-run/api.js';
import { acceptLink, linksByMail } from './programme-run/steps/people.js';

/** Who speaks for a firm of the sample, so that a newcomer can see the firms' side, too. */
export const SAMPLE_FIRM_USER = { email: 'kullanici@firma.example', part: 'firm user' };

const PATIENCE_MS = 60_000;
/** Where the sample is entered, and the password of all its accounts. */
export interface SampleDoor {
  url: string;
  password: string;
  signal?: AbortSignal;
}
/** States of a participation in which a firm is worked with. */
export const TAKING_PART: ReadonlySet<string> = new Set(['selected', 'active', 'ended']);

/**
 * Invites a user for one of the sample's selected firms, as its chamber would: the raw files of a past programme know no
 * firm's users. Repeating it changes nothing.
 */
export async function inviteSampleFirm(at: SampleDoor, adminEmail: string): Promise<void> {
  const admin = new Api(at.url, PATIENCE_MS, at.signal);
  await admin.signIn(adminEmail, at.password);
  const [program] = await admin.all(programCommands.listPrograms, {});
  const firms = await admin.all(programCommands.listParticipations, { programId: program.id });
  const first = firms.find(({ state }) => TAKING_PART.has(state));
  if (!first) throw new Error('No firm of the sample takes part in its programme.');
  await inviteUserOf(first.firmId, SAMPLE_FIRM_USER.email, 'Firma Kullanıcısı', admin, at);
}

/** Gives a firm a user who has accepted the invitation and signs in. */
export async function inviteUserOf(
  firmId: string,
  email: string,
  displayName: string,
  admin: Api,
  at: SampleDoor,
): Promise<Api> {
  try {
    await admin.ask(
      accountCommands.invite,
      {
        email,
        displayName,
        language: 'tr',
        grants: [{ role: 'firm', scopeType: 'firm', scopeId: firmId }],
      },
      `sample-firm-user:${firmId}`,
    );
  } catch (error) {
    // An earlier start has invited it already.
    if (!(error instanceof RefusedError && error.status === 409)) throw error;
  }
  const token = (await linksByMail({ admin, patienceMs: PATIENCE_MS }, [email])).get(email);
  const person = new Api(at.url, PATIENCE_MS, at.signal);
  if (token) await acceptLink(person, token, at.password);
  await person.signIn(email, at.password);
  return person;
}
