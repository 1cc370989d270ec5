import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { enrolmentCommands } from '#contracts/training/enrolment.commands';
import { newId } from '#platform/database/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { FileStore } from '#platform/files/file-store';
import { staffOf } from '#testing/actors';
import { House } from '#testing/house';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { trainingService } from '../training.service-definition.js';
import { aCourseWithSessions, aProgramOf } from './factories.js';

let house: House;
let courseId: string;
const chamber = newId();
const staff = staffOf(chamber);
beforeAll(async () => {
  house = await House.start({ services: [programsService, trainingService] });
  const { programId } = await aProgramOf(house, chamber, staff);
  ({ courseId } = await aCourseWithSessions(house, programId, staff, 1, { kind: 'expert' }));
});
afterAll(() => house?.stop());

const files = () => house.get('training', FileStore);
const stage = async () =>
  (
    await files().stage(Readable.from([Buffer.from('%PDF-1.7\n%%EOF\n')]), {
      name: 'ziyaret.pdf',
      uploadedBy: staff.id,
      maxBytes: 10_000,
    })
  ).fileId;
const report = (fileId: string, key: string, over = {}) =>
  house.ask(
    enrolmentCommands.reportSiteVisit,
    { courseId, on: '2026-02-20', place: 'Örnek Boya fabrikası', findings: 'Buhar kaçağı', fileId, ...over },
    staff,
    { key },
  );
const holder = async (fileId: string) => (await files().meta(fileId)).attachedTo?.of;

test('the file of a reported visit stays with it when its key comes again with another body', async () => {
  const [fileId, key] = [await stage(), newId()];
  const { id } = await report(fileId, key);
  await expect(report(fileId, key, { findings: 'Başka' })).rejects.toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  });
  expect(await holder(fileId)).toBe(`site-visit:${id}`);
});

test('it stays when a repeat breaks off for another reason, and the next repeat has the first answer', async () => {
  const [fileId, key] = [await stage(), newId()];
  const { id } = await report(fileId, key);
  jest
    .spyOn(house.get('training', UnitOfWork), 'run')
    .mockRejectedValueOnce(new Error('Connection terminated'));
  await expect(report(fileId, key)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  expect(await holder(fileId)).toBe(`site-visit:${id}`);
  expect(await report(fileId, key)).toEqual({ id, version: 1 });
});

test('the file of a refused report is free for the mended one', async () => {
  const fileId = await stage();
  await expect(report(fileId, newId(), { on: '2026-12-20' })).rejects.toMatchObject({
    code: 'BACKFILL_FUTURE',
  });
  const { id } = await report(fileId, newId());
  expect(await holder(fileId)).toBe(`site-visit:${id}`);
});
