import { accountCommands } from '#contracts/accounts/account.commands';
import { consultantCommands } from '#contracts/advisory/advisory.commands';
import type { DraftReport, OpenDataRequests, ProposeMeasure } from '#contracts/advisory/advisory.messages';
import { programCommands, type CreateProgram } from '#contracts/programs/program.commands';
import { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import type { House } from '#testing/house';

let counter = 0;

/** A consultant of the programme, named for this firm by staff. */
export async function aNamedConsultant(
  house: House,
  { programId, firmId }: { programId: string; firmId: string },
  staff: Actor,
): Promise<Actor & { namedConsultantId: string }> {
  const grant = { role: 'consultant', scopeType: 'program', scopeId: programId } as const;
  const invited = { email: `danisman${++counter}@ornek.example`, displayName: 'Örnek Danışman' };
  const { id } = await house.ask(accountCommands.invite, { ...invited, grants: [grant] }, staff);
  const named = await house.ask(
    consultantCommands.nameConsultant,
    { programId, firmId, accountId: id },
    staff,
  );
  return Object.assign(new Actor('user', id, [grant]), { namedConsultantId: named.id });
}

/** A running programme of this chamber with so many active firms. */
export async function aProgramWithFirms(
  house: House,
  chamber: string,
  staff: Actor,
  firms: number,
): Promise<{ programId: string; firmIds: string[] }> {
  const tag: CreateProgram = {
    code: `DANISMA-${++counter}`,
    title: 'Örnek Danışmanlık Projesi',
    executorId: chamber,
    startsOn: '2025-01-01',
    endsOn: '2027-06-30',
    sectors: [
      { code: 'tekstil', tr: 'Tekstil', en: 'Textile' },
      { code: 'plastik', tr: 'Plastik', en: 'Plastics' },
    ],
    ambassadorsPerFirm: 2,
  };
  const { id: programId } = await house.ask(programCommands.createProgram, tag, staff);
  const firmIds = Array.from({ length: firms }, () => newId());
  for (const firmId of firmIds)
    await house.ask(programCommands.startParticipation, { programId, firmId, sector: 'tekstil' }, staff);
  return { programId, firmIds };
}

export const aRound = (programId: string, over: Partial<OpenDataRequests> = {}): OpenDataRequests => ({
  programId,
  reference: 'VT-1',
  dueOn: '2026-03-20',
  items: ['Elektrik', 'Su', 'Atık beyanı'],
  ...over,
});

export const aReport = (programId: string, over: Partial<DraftReport> = {}): DraftReport => ({
  programId,
  scope: 'firm',
  title: 'Kaynak verimliliği analiz raporu',
  ...over,
});

export const aMeasure = (
  programId: string,
  firmId: string,
  over: Partial<ProposeMeasure> = {},
): ProposeMeasure => ({
  programId,
  firmId,
  title: 'Kompresör atık ısısının geri kazanımı',
  metNo: 'MET 23',
  resource: 'energy',
  baseline: '292386',
  saving: '48731',
  savingUnit: 'kWh',
  savingMoney: { minor: 573_000_00, currency: 'TRY' },
  investment: { minor: 828_000_00, currency: 'TRY' },
  investmentOn: '2026-01-15',
  ...over,
});
