import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { applicationCommands as applications } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { eligibilityCommands as eligibility } from '#contracts/open-calls/eligibility.commands';
import { formCommands } from '#contracts/open-calls/form.commands';
import type { FileField, FormDef } from '#contracts/open-calls/form/form-def';
import { openCallsContract } from '#contracts/open-calls/open-calls.contract';
import { reviewCommands as reviews } from '#contracts/open-calls/review.commands';
import type { ReviewRulesBody } from '#contracts/open-calls/review-rules.messages';
import type { Actor } from '#platform/actor/actor';
import { firmUserOf } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { openCallsService } from '../open-calls.service-definition.js';
import { aCall, aChamber, marks, type Chamber } from './factories.js';
import { aFile, aFirm } from './files.js';

let house: House;
let chamber: Chamber;
beforeAll(async () => {
  house = await House.start({ services: [programsService, firmRegistryService, openCallsService] });
});
afterAll(() => house?.stop());
beforeEach(async () => {
  house.clock.set('2026-03-02T09:00:00Z');
  chamber = await aChamber(house);
});

const form = (over: Partial<FileField> = {}): FormDef => ({
  sections: [
    {
      key: 'belgeler',
      title: { tr: 'Belgeler' },
      fields: [
        { type: 'text', key: 'ozet', label: { tr: 'Özet' } },
        {
          type: 'file',
          key: 'kapasite',
          label: { tr: 'Kapasite raporu' },
          accept: ['pdf'],
          count: 2,
          completable: true,
          ...over,
        },
      ],
    },
  ],
});

const RULES: ReviewRulesBody = {
  anonymous: false,
  hidden: ['names', 'tax-numbers'],
  hiddenFields: [],
  barSameInstitution: false,
  onDifference: 'third-reviewer',
  firmsSee: 'scores',
  normalisedFrom: 5,
};

async function aCallWithFiles(
  field: Partial<FileField> = {},
  review: Partial<ReviewRulesBody> = {},
): Promise<string> {
  const { id: callId } = await house.ask(callCommands.createCall, aCall(chamber.programId), chamber.staff);
  await house.ask(formCommands.saveForm, { callId, ifVersion: 0, form: form(field) }, chamber.staff);
  await house.ask(
    eligibility.setEligibilityRules,
    {
      callId,
      rules: [
        { code: 'U1', kind: 'document', field: 'kapasite', title: 'Kapasite raporu', otherwise: 'person' },
      ],
      completionDays: 5,
      completable: ['kapasite'],
    },
    chamber.staff,
  );
  if (Object.keys(review).length > 0)
    await house.ask(reviews.setReviewRules, { callId, ifVersion: 0, ...RULES, ...review }, chamber.staff);
  await house.ask(callCommands.openCall, { callId }, chamber.staff);
  return callId;
}

async function aDraft(callId: string, answers: Record<string, unknown> = {}, firm?: string) {
  const firmId = firm ?? (await aFirm(house, chamber));
  const user = firmUserOf(firmId);
  const { id } = await house.ask(
    applications.startApplication,
    { callId, firmId, sector: 'textile', content: { declaration: true, otherSupport: false, answers } },
    user,
  );
  return { firmId, user, id };
}

async function submitted(callId: string) {
  const draft = await aDraft(callId, { ozet: 'Kısa' });
  await house.ask(applications.submitApplication, { applicationId: draft.id }, draft.user);
  return draft;
}

/** After the deadline: asked, told, and handed in. */
async function completed(draft: { id: string; user: Actor }) {
  house.clock.set('2026-04-02T09:00:00Z');
  const applicationId = draft.id;
  await house.ask(eligibility.askForDocuments, { applicationId, fields: ['kapasite'] }, chamber.staff);
  await house.ask(
    eligibility.noteNotification,
    { applicationId, notifiedOn: '2026-04-02', way: 'kep' },
    chamber.staff,
  );
  const file = await aFile(house, draft.user, 'kapasite.pdf');
  await house.ask(
    eligibility.completeDocuments,
    { applicationId, files: [{ field: 'kapasite', fileId: file.fileId }] },
    draft.user,
  );
  return file;
}

describe('a document of the round for missing documents', () => {
  async function reviewing(review: Partial<ReviewRulesBody> = {}) {
    const callId = await aCallWithFiles({}, review);
    const draft = await submitted(callId);
    const file = await completed(draft);
    await house.ask(callCommands.closeCall, { callId }, chamber.staff);
    const reviewer = chamber.reviewer();
    await house.ask(reviews.addReviewer, { callId, accountId: reviewer.id }, chamber.staff);
    await house.ask(reviews.assignAll, { callId }, chamber.staff);
    const { items } = await house.ask(reviews.listReviews, { limit: 1 }, reviewer);
    const reviewId = items[0].id;
    const mayRead = async (who: Actor) =>
      (
        await house.ask(
          openCallsContract.commands.fileAccess,
          { fileId: file.fileId, of: `application:${draft.id}` },
          who,
        )
      ).allowed;
    return { draft, file, reviewer, reviewId, mayRead };
  }

  test('reaches the reviewer next to its field, once no conflict is declared, and the staff', async () => {
    const { draft, file, reviewer, reviewId, mayRead } = await reviewing();
    expect(await mayRead(reviewer)).toBe(false);
    await house.ask(reviews.declareConflict, { reviewId, declaration: 'none' }, reviewer);
    const { application } = await house.ask(reviews.readReview, { reviewId }, reviewer);
    expect(application?.answers).toContainEqual(
      expect.objectContaining({
        key: 'kapasite',
        section: 'Belgeler',
        completed: [
          {
            field: 'kapasite',
            fileId: file.fileId,
            name: 'kapasite.pdf',
            size: file.size,
            at: '2026-04-02T09:00:00.000Z',
          },
        ],
      }),
    );
    expect(await mayRead(reviewer)).toBe(true);
    for (const who of [chamber.staff, draft.user])
      expect(await house.ask(applications.readApplication, { applicationId: draft.id }, who)).toMatchObject({
        completed: [{ field: 'kapasite', fileId: file.fileId }],
      });
    await house.ask(
      reviews.submitReview,
      { reviewId, scores: marks('80', '80'), comment: 'Açıklama' },
      reviewer,
    );
    expect(await mayRead(reviewer)).toBe(true);
  });

  test('stays hidden where the call hides files', async () => {
    const { file, reviewer, reviewId, mayRead } = await reviewing({ hidden: ['files'] });
    await house.ask(reviews.declareConflict, { reviewId, declaration: 'none' }, reviewer);
    const { application } = await house.ask(reviews.readReview, { reviewId }, reviewer);
    expect(JSON.stringify(application)).not.toContain(file.fileId);
    expect(application?.hidden).toBeGreaterThan(0);
    expect(await mayRead(reviewer)).toBe(false);
  });
});
