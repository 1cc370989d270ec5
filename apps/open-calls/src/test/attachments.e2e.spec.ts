import { describe, expect, test } from '@jest/globals';
import { MAX_UPLOAD_MB } from '#contracts/core/uploads';
import { applicationCommands as applications } from '#contracts/open-calls/application.commands';
import { callCommands } from '#contracts/open-calls/call.commands';
import { documentCommands } from '#contracts/open-calls/document.commands';
import { eligibilityCommands as eligibility } from '#contracts/open-calls/eligibility.commands';
import { formCommands } from '#contracts/open-calls/form.commands';
import type { FileField, FormDef } from '#contracts/open-calls/form/form-def';
import { readForm } from '#contracts/open-calls/form/form-read';
import { openCallsContract } from '#contracts/open-calls/open-calls.contract';
import { reviewCommands as reviews } from '#contracts/open-calls/review.commands';
import type { ReviewRulesBody } from '#contracts/open-calls/review-rules.messages';
import type { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { FileStore } from '#platform/files/file-store';
import { canonicalHash } from '#platform/signing/canonical';
import { firmUserOf, staffOf } from '#testing/actors';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { chamber, house, useCallHouse } from './call-house.js';
import { aCall, marks } from './factories.js';
import { aFile, aFirm } from './files.js';

useCallHouse(firmRegistryService);

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
const aPdf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(size - 9, 32)]);

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

describe('an attachment', () => {
  const save = (draft: { id: string; user: Actor }, answers: Record<string, unknown>, ifVersion = 1) =>
    house.ask(
      applications.saveApplication,
      { applicationId: draft.id, sector: 'textile', ifVersion, content: { otherSupport: false, answers } },
      draft.user,
    );

  test('is of a kind, size and number that its field takes, by the file’s own name and size', async () => {
    const draft = await aDraft(await aCallWithFiles({ maxMb: 1 }));
    const picture = await aFile(house, draft.user, 'kapasite.png', PNG);
    const large = await aFile(house, draft.user, 'kapasite.pdf', aPdf(1024 * 1024 + 1));
    const fine = await aFile(house, draft.user, 'kapasite.PDF');
    for (const [files, code] of [
      [[picture], 'FILE_TYPE'],
      [[{ ...picture, name: 'kapasite.pdf' }], 'CONTENT_FAULTY'],
      [[large], 'TOO_LARGE'],
      [[{ ...large, size: 10 }], 'CONTENT_FAULTY'],
      [[fine, { ...fine, fileId: picture.fileId }, { ...fine, fileId: large.fileId }], 'TOO_MANY'],
    ] as const)
      await expect(save(draft, { kapasite: [...files] })).rejects.toMatchObject({
        code: 'CONTENT_FAULTY',
        ...(code === 'CONTENT_FAULTY' ? {} : { details: { errors: [{ code }] } }),
      });
    await save(draft, { kapasite: [fine] });
    // What the draft holds is not believed anew either.
    await expect(
      save(draft, { kapasite: [{ ...fine, name: 'baska.pdf', size: 1 }] }, 2),
    ).rejects.toMatchObject({ code: 'CONTENT_FAULTY' });
  });

  test('taken away by one person comes back when another undoes it', async () => {
    const draft = await aDraft(await aCallWithFiles());
    const file = await aFile(house, draft.user);
    await save(draft, { kapasite: [file] });
    const colleague = firmUserOf(draft.firmId);
    await save({ ...draft, user: colleague }, {}, 2);
    await save({ ...draft, user: colleague }, { kapasite: [file] }, 3);
    await expect(
      save({ ...draft, user: colleague }, { kapasite: [await aFile(house, draft.user)] }, 4),
    ).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  test('named when the draft begins is held from then on', async () => {
    const callId = await aCallWithFiles();
    const firmId = await aFirm(house, chamber);
    const user = firmUserOf(firmId);
    const file = await aFile(house, user);
    const { id } = await house.ask(
      applications.startApplication,
      { callId, firmId, sector: 'textile', content: { answers: { kapasite: [file] } } },
      user,
    );
    expect((await house.get('open-calls', FileStore).meta(file.fileId)).attachedTo?.of).toBe(
      `application:${id}`,
    );
    const stranger = await aFile(house, firmUserOf(newId()));
    await expect(aDraft(callId, { kapasite: [stranger] })).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    // Nor does a guess of its name or size tell that there is one.
    await expect(aDraft(callId, { kapasite: [{ ...stranger, size: 1 }] })).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
    await expect(aDraft(callId, { kapasite: [{ ...file, name: 'x.pdf' }] })).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
  });

  test('stands in the receipt with its bytes', async () => {
    const callId = await aCallWithFiles();
    const draft = await aDraft(callId);
    const file = await aFile(house, draft.user);
    const { sha256: hash } = await house.get('open-calls', FileStore).meta(file.fileId);
    await save(draft, { kapasite: [file] });
    const receipt = await house.ask(applications.submitApplication, { applicationId: draft.id }, draft.user);
    const shown = await house.ask(applications.readApplication, { applicationId: draft.id }, draft.user);
    expect(shown.attachments).toEqual([{ ...file, sha256: hash }]);
    const { id: applicationId, firmId, sector, content } = shown;
    const files = [{ fileId: file.fileId, sha256: hash }];
    expect(canonicalHash({ applicationId, callId, firmId, sector, content, files })).toBe(receipt.sha256);
  });

  test('is on the firm’s card once it was submitted, for those who may open it', async () => {
    const draft = await aDraft(await aCallWithFiles());
    const file = await aFile(house, draft.user, 'kapasite.pdf');
    await save(draft, { kapasite: [file] });
    const shown = async (actor: Actor) =>
      (await house.ask(documentCommands.listFirmDocuments, { firmId: draft.firmId }, actor)).items;
    expect(await shown(chamber.staff)).toEqual([]);
    await house.ask(applications.submitApplication, { applicationId: draft.id }, draft.user);
    for (const actor of [chamber.staff, draft.user])
      expect(await shown(actor)).toMatchObject([
        { kind: 'attachment', fileId: file.fileId, name: 'kapasite.pdf', applicationId: draft.id },
      ]);
    for (const actor of [firmUserOf(newId()), staffOf(newId())]) expect(await shown(actor)).toEqual([]);
  });

  test('goes along when a withdrawn application is begun anew, and stays with what was withdrawn', async () => {
    const callId = await aCallWithFiles();
    const first = await aDraft(callId);
    const file = await aFile(house, first.user, 'kapasite.pdf');
    await save(first, { ozet: 'Kısa', kapasite: [file] });
    await house.ask(applications.submitApplication, { applicationId: first.id }, first.user);
    await house.ask(applications.withdrawApplication, { applicationId: first.id }, first.user);
    const colleague = firmUserOf(first.firmId);
    const { id } = await house.ask(
      applications.startApplication,
      { callId, firmId: first.firmId, sector: 'textile', from: first.id },
      colleague,
    );
    const { content } = await house.ask(applications.readApplication, { applicationId: id }, colleague);
    const [copy] = content.answers!.kapasite as (typeof file)[];
    expect(content.answers).toEqual({ ozet: 'Kısa', kapasite: [{ ...file, fileId: copy.fileId }] });
    expect(copy.fileId).not.toBe(file.fileId);
    const store = house.get('open-calls', FileStore);
    const [old, now] = [await store.meta(file.fileId), await store.meta(copy.fileId)];
    expect(old.attachedTo?.of).toBe(`application:${first.id}`);
    expect(now).toMatchObject({
      sha256: old.sha256,
      type: old.type,
      attachedTo: { of: `application:${id}` },
    });
    await house.ask(
      applications.editApplication,
      { applicationId: id, base: 1, changes: { declaration: true, otherSupport: false } },
      colleague,
    );
    await house.ask(applications.submitApplication, { applicationId: id }, colleague);
  });
});

describe('what is handed in beside the form', () => {
  test('a missing document is as its field says', async () => {
    const draft = await submitted(await aCallWithFiles({ maxMb: 1, count: 1 }));
    house.clock.set('2026-04-02T09:00:00Z');
    const applicationId = draft.id;
    await house.ask(eligibility.askForDocuments, { applicationId, fields: ['kapasite'] }, chamber.staff);
    const hand = (...files: { fileId: string }[]) =>
      house.ask(
        eligibility.completeDocuments,
        { applicationId, files: files.map(({ fileId }) => ({ field: 'kapasite', fileId })) },
        draft.user,
      );
    const [picture, large, one, two] = [
      await aFile(house, draft.user, 'kapasite.png', PNG),
      await aFile(house, draft.user, 'kapasite.pdf', aPdf(1024 * 1024 + 1)),
      await aFile(house, draft.user),
      await aFile(house, draft.user),
    ];
    for (const [files, code, pointer] of [
      [[picture], 'FILE_TYPE', '/files/0/fileId'],
      [[large], 'TOO_LARGE', '/files/0/fileId'],
      [[one, two], 'TOO_MANY', '/files/1/fileId'],
    ] as const)
      await expect(hand(...files)).rejects.toMatchObject({
        code: 'CONTENT_FAULTY',
        details: { errors: [{ code, pointer }] },
      });
    await hand(one);
    await hand(one);
    await expect(hand(two)).rejects.toMatchObject({ code: 'CONTENT_FAULTY' });
  });

  test('a signed declaration is no table', async () => {
    const draft = await submitted(await aCallWithFiles());
    const { fileId } = await aFile(house, draft.user, 'taahhut.csv', Buffer.from('a;b\n1;2\n'));
    await expect(
      house.ask(
        applications.handInDeclaration,
        { applicationId: draft.id, fileId, signedOn: '2026-03-01' },
        draft.user,
      ),
    ).rejects.toMatchObject({
      code: 'CONTENT_FAULTY',
      details: { errors: [{ code: 'FILE_TYPE', pointer: '/fileId' }] },
    });
  });

  test('the form cannot promise more than the gateway takes', () => {
    const read = (maxMb: number) => readForm(form({ maxMb })).faults;
    expect(read(MAX_UPLOAD_MB)).toEqual([]);
    expect(read(MAX_UPLOAD_MB + 1)).toMatchObject([{ pointer: '/sections/0/fields/1/maxMb' }]);
  });
});
