import { accountCommands } from '#contracts/accounts/account.commands';
import { consultantCommands } from '#contracts/advisory/advisory.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { Api } from './programme-run/api.js';
import { TAKING_PART, type SampleDoor } from './sample-firm.js';

const PATIENCE_MS = 60_000;

/**
 * Names one of the programme's consultants for each firm that takes part, in turn: the raw files of a past programme do not
 * say who advised whom, and without it nobody but the firm reads a plant's data. Repeating it changes nothing.
 */
export async function nameSampleConsultants(at: SampleDoor, adminEmail: string): Promise<void> {
  const admin = new Api(at.url, PATIENCE_MS, at.signal);
  await admin.signIn(adminEmail, at.password);
  const [program] = await admin.all(programCommands.listPrograms, {});
  const consultants = await admin.all(accountCommands.listAccounts, { role: 'consultant' });
  if (consultants.length === 0) return;
  consultants.sort((a, b) => (a.email < b.email ? -1 : 1));
  const firms = await admin.all(programCommands.listParticipations, { programId: program.id });
  const advised = firms.filter(({ state }) => TAKING_PART.has(state));
  for (const [i, { firmId }] of advised.entries())
    await admin.ask(
      consultantCommands.nameConsultant,
      { programId: program.id, firmId, accountId: consultants[i % consultants.length].id },
      `sample-consultant:${firmId}`,
    );
}
