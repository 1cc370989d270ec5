import type { ApplicationContent } from '#contracts/open-calls/application.messages';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { applicationCommands } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import type { CreateCall } from '#contracts/open-calls/call.messages';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import type { EnterDecision } from '#contracts/open-calls/selection-decision.messages';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import { programCommands } from '#contracts/programs/program.commands';
import type { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { firmUserOf, staffOf, withRole } from '#testing/actors';
import type { House } from '#testing/house';

let counter = 0;

/** A call of the firms; override what the test is about. The house's clock stands at 2026-03-02T09:00Z. */
export const aCall = (programId: string, over: Partial<CreateCall> = {}): CreateCall => ({
  programId,
  code: `C-${++counter}`,
  kind: 'firm-call',
  title: 'Örnek yeşil dönüşüm çağrısı',
  summary: 'Tekstil ve plastik firmaları',
  deadline: '2026-04-01T14:00:00Z',
  sectors: [
    { sector: 'textile', max: 1, reserve: 1 },
    { sector: 'plastics', max: 1, reserve: 1 },
  ],
  criteria: [
    { code: 'Ö1', title: 'Çevresel etki', weight: '60', maxPoints: 100 },
    { code: 'Ö2', title: 'Taahhüt', weight: '40', maxPoints: 100 },
  ],
  threshold: '60',
  ...over,
});

export const aContent = (over: Partial<ApplicationContent> = {}): ApplicationContent => ({
  declaration: true,
  otherSupport: false,
  euExportShare: '42.5',
  signatory: 'Deneme Kişi',
  answers: { 'Çalışan sayısı': 120 },
  ...over,
});

export const marks = (a: string, b: string) => [
  { criterion: 'Ö1', points: a },
  { criterion: 'Ö2', points: b },
];

/** A chamber with a programme and its staff. */
export async function aChamber(house: House) {
  const institutionId = newId();
  const staff = staffOf(institutionId);
  const made = await house.ask(
    programCommands.createProgram,
    {
      code: `OC-${++counter}`,
      title: 'Örnek Proje',
      executorId: institutionId,
      startsOn: '2022-01-01',
      endsOn: '2027-06-30',
      sectors: [
        { code: 'textile', tr: 'Tekstil', en: 'Textile' },
        { code: 'plastics', tr: 'Plastik', en: 'Plastics' },
        { code: 'white', tr: 'Beyaz eşya', en: 'White goods' },
      ],
      ambassadorsPerFirm: 2,
    },
    staff,
  );
  return {
    institutionId,
    staff,
    programId: made.id,
    reviewer: () => withRole('program', made.id, 'reviewer'),
  };
}
export type Chamber = Awaited<ReturnType<typeof aChamber>>;

/** A published call. */
export async function anOpenCall(
  house: House,
  chamber: Chamber,
  over: Partial<CreateCall> = {},
): Promise<string> {
  const { id } = await house.ask(callCommands.createCall, aCall(chamber.programId, over), chamber.staff);
  await house.ask(callCommands.openCall, { callId: id }, chamber.staff);
  return id;
}

/** A firm that has applied. */
export async function anApplicant(
  house: House,
  callId: string,
  sector: string | null = 'textile',
  content = aContent(),
) {
  const firmId = newId();
  const user = firmUserOf(firmId);
  const { id } = await house.ask(
    applicationCommands.startApplication,
    { callId, firmId, sector: sector ?? undefined, content },
    user,
  );
  const receipt = await house.ask(applicationCommands.submitApplication, { applicationId: id }, user);
  return { firmId, user, id, receipt };
}

/** A reviewer declares no conflict and submits these marks for each of their applications. */
export async function reviewAll(
  house: House,
  reviewer: Actor,
  marksOf: (firmId: string) => ReturnType<typeof marks>,
): Promise<void> {
  const { items } = await house.ask(reviewCommands.listReviews, { limit: 100 }, reviewer);
  for (const { id, firmId, state } of items) {
    if (state !== 'assigned') continue;
    await house.ask(reviewCommands.declareConflict, { reviewId: id, declaration: 'none' }, reviewer);
    await house.ask(
      reviewCommands.submitReview,
      { reviewId: id, scores: marksOf(firmId ?? ''), comment: 'Açıklama' },
      reviewer,
    );
  }
}

/** The board decides what the preview shows: the chamber's staff enter it from the minutes, somebody else confirms. */
export async function aDecision(
  house: House,
  chamber: Chamber,
  callId: string,
  over: Partial<EnterDecision> = {},
) {
  const { sha256 } = await house.ask(selectionCommands.previewSelection, { callId, limit: 1 }, chamber.staff);
  const day = over.decidedOn ?? '2026-04-01';
  const entry = await house.ask(
    selectionCommands.enterDecision,
    {
      callId,
      decisionNo: '2026/7',
      decidedOn: day,
      attendees: 5,
      sha256,
      // Minutes are asked for unless what is entered says why it comes without.
      backfillReason: 'Deneme: tutanak yok',
      ...over,
    },
    chamber.staff,
  );
  return house.ask(
    selectionCommands.confirmDecision,
    { callId, entryId: entry.id },
    staffOf(chamber.institutionId),
  );
}

/** A call with three textile firms and a plastics firm (each `times`), closed and reviewed by two; the first is the best. */
export async function aReviewedCall(
  house: House,
  chamber: Chamber,
  times = 1,
  over: Partial<CreateCall> = {},
) {
  const callId = await anOpenCall(house, chamber, over);
  const firms: Awaited<ReturnType<typeof anApplicant>>[] = [];
  for (let i = 0; i < times; i++)
    for (const sector of ['textile', 'textile', 'textile', 'plastics']) {
      firms.push(await anApplicant(house, callId, sector));
      house.clock.advance({ minutes: 1 });
    }
  house.clock.set('2026-04-01T14:00:01Z');
  await house.ask(callCommands.closeCall, { callId }, chamber.staff);
  const reviewers = [chamber.reviewer(), chamber.reviewer()];
  for (const reviewer of reviewers)
    await house.ask(reviewCommands.addReviewer, { callId, accountId: reviewer.id }, chamber.staff);
  await house.ask(reviewCommands.assignAll, { callId }, chamber.staff);
  const points = ['90', '80', '70', '65'];
  for (const reviewer of reviewers)
    await reviewAll(house, reviewer, (firmId) => {
      const p = points[firms.findIndex((f) => f.firmId === firmId) % 4];
      return marks(p, p);
    });
  return { callId, firms, reviewers };
}

/** A firm of the registry with its user; of the chamber's programme, if asked. Needs the registry in the house. */
export async function aFirm(house: House, chamber: Chamber, title: string, takesPart = false) {
  const { institutionId, programId, staff } = chamber;
  const { id } = await house.ask(firmCommands.registerFirm, { title, institutionId }, staff);
  if (takesPart)
    await house.ask(programCommands.startParticipation, { programId, firmId: id, sector: 'textile' }, staff);
  await house.settled();
  return { id, user: firmUserOf(id) };
}
