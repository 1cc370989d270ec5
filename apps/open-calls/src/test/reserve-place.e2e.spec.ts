import { expect, test } from '@jest/globals';
import { callCommands } from '#contracts/open-calls/call.commands';
import { formCommands } from '#contracts/open-calls/form.commands';
import { letterCommands as commands } from '#contracts/open-calls/letter.commands';
import { reviewCommands } from '#contracts/open-calls/review.commands';
import { selectionCommands } from '#contracts/open-calls/selection.commands';
import { firmUserOf } from '#testing/actors';
import { newId } from '#platform/database/ids';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { chamber, house, useCallHouse } from './call-house.js';
import { aCall, aContent, aDecision, anApplicant, aReviewedCall, marks, reviewAll } from './factories.js';
import { wordTextOf } from './files.js';

useCallHouse(firmRegistryService);

type Firm = Awaited<ReturnType<typeof anApplicant>>;
const release = (callId: string) =>
  house.ask(commands.releaseLetters, { callId, dryRun: false }, chamber.staff);
const told = async ({ id, user }: Firm) => await house.ask(commands.readLetter, { applicationId: id }, user);
const place = async (firm: Firm) => (await told(firm)).reserve?.rank ?? null;
const decline = ({ id, user }: Firm) =>
  house.ask(selectionCommands.declineSeat, { applicationId: id, reason: 'Kapasite' }, user);

/** Textile: the first is selected, the next three wait. */
async function fourOfTextile() {
  const made = await aReviewedCall(house, chamber, 2, {
    sectors: [
      { sector: 'textile', max: 1, reserve: 3 },
      { sector: 'plastics', max: 1, reserve: 1 },
    ],
  });
  const { firms } = made;
  await aDecision(house, chamber, made.callId);
  // Two rounds of 90, 80, 70 (textile) and 65 (plastics): 90, 90, 80, 80, 70, 70.
  return { ...made, textile: [firms[0], firms[4], firms[1], firms[5]], plastics: [firms[3], firms[7]] };
}

test('a firm in reserve is told its place in the list of its sector, with its letter and not before', async () => {
  const { callId, textile, plastics } = await fourOfTextile();
  expect(await told(textile[1])).toEqual({ letter: null, earlier: [], reserve: null });
  await release(callId);
  expect(await told(textile[1])).toMatchObject({
    letter: { kind: 'reserve' },
    reserve: { rank: 1, dimension: 'sector', group: 'textile' },
  });
  expect(
    await Promise.all([textile[0], textile[2], textile[3], plastics[0], plastics[1]].map(place)),
  ).toEqual([null, 2, 3, null, 1]);
  await expect(
    house.ask(commands.readLetter, { applicationId: textile[2].id }, firmUserOf(newId())),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const { fileId } = await house.ask(
    commands.makeLetterFile,
    { applicationId: textile[2].id, format: 'docx' },
    textile[2].user,
  );
  expect(await wordTextOf(house, fileId)).toMatch(/“Tekstil” yedek listesinde 2\. sırada yer almıştır/);
});

test('it moves up when another gives its place back; who takes the seat hears so by its letter alone', async () => {
  const { callId, textile, plastics } = await fourOfTextile();
  await release(callId);
  await decline(textile[0]);
  // The first in reserve has the seat now. To itself it waits where it waited.
  expect((await told(textile[1])).letter).toMatchObject({ kind: 'reserve' });
  expect(await Promise.all([textile[1], textile[2], textile[3], plastics[1]].map(place))).toEqual([
    1, 1, 2, 1,
  ]);
  await decline(textile[2]);
  expect(await place(textile[3])).toBe(1);
  expect(await place(textile[2])).toBeNull();
  await release(callId);
  expect(await place(textile[1])).toBeNull();
});

test('who declined still reads the letter it got, and its scores', async () => {
  const { callId, textile } = await fourOfTextile();
  await release(callId);
  await decline(textile[0]);
  const [gone] = textile;
  expect((await told(gone)).letter).toMatchObject({ kind: 'selected' });
  const { fileId } = await house.ask(
    commands.makeLetterFile,
    { applicationId: gone.id, format: 'docx' },
    gone.user,
  );
  expect(await wordTextOf(house, fileId)).toMatch(/asil listede/);
  expect(await house.ask(reviewCommands.seenReviews, { applicationId: gone.id }, gone.user)).toMatchObject({
    shown: true,
    score: '90',
  });
  await expect(
    house.ask(commands.fileAppeal, { applicationId: gone.id, text: 'x' }, gone.user),
  ).rejects.toMatchObject({ code: 'WRONG_STATE' });
});

test('a list that is not a sector’s is named as the form names it, in the letter and in the committee’s report', async () => {
  const { id: callId } = await house.ask(
    callCommands.createCall,
    aCall(chamber.programId, { sectors: [], threshold: '0' }),
    chamber.staff,
  );
  const form = {
    sections: [
      {
        key: 'genel',
        title: { tr: 'Genel' },
        fields: [{ key: 'yer', type: 'place' as const, label: { tr: 'Tesisin ili' } }],
      },
    ],
  };
  await house.ask(formCommands.saveForm, { callId, form, ifVersion: 0 }, chamber.staff);
  const rules = {
    callId,
    groupBy: 'answer:yer',
    groups: [{ value: '34', max: 1, reserve: 2 }],
    limits: [],
    sections: [],
    tieBreakers: [],
    ifVersion: 0,
  };
  await house.ask(selectionCommands.setSelectionRules, rules, chamber.staff);
  await house.ask(callCommands.openCall, { callId }, chamber.staff);
  const answers = { yer: { province: '34' } };
  const firms = [
    await anApplicant(house, callId, null, aContent({ answers })),
    await anApplicant(house, callId, null, aContent({ answers })),
  ];
  house.clock.set('2026-04-01T14:00:01Z');
  await house.ask(callCommands.closeCall, { callId }, chamber.staff);
  const reviewers = [chamber.reviewer(), chamber.reviewer()];
  for (const { id: accountId } of reviewers)
    await house.ask(reviewCommands.addReviewer, { callId, accountId }, chamber.staff);
  await house.ask(reviewCommands.assignAll, { callId }, chamber.staff);
  for (const reviewer of reviewers)
    await reviewAll(house, reviewer, (firmId) =>
      firmId === firms[0].firmId ? marks('90', '90') : marks('80', '80'),
    );
  await aDecision(house, chamber, callId);
  await release(callId);
  expect((await told(firms[1])).reserve).toEqual({ rank: 1, dimension: 'answer:yer', group: '34' });
  const letter = await house.ask(
    commands.makeLetterFile,
    { applicationId: firms[1].id, format: 'docx' },
    firms[1].user,
  );
  expect(await wordTextOf(house, letter.fileId)).toMatch(/“İstanbul” yedek listesinde 1\. sırada/);
  const report = await house.ask(
    selectionCommands.downloadDossier,
    { callId, format: 'docx' },
    chamber.staff,
  );
  expect(await wordTextOf(house, report.fileId)).toMatch(/İstanbul \(Tesisin ili\)/);
});
