import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { attendanceCommands } from '#contracts/workshops/attendance.commands';
import { eventCommands } from '#contracts/workshops/event.commands';
import { newId } from '#platform/database/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { FileStore } from '#platform/files/file-store';
import { staffOf } from '#testing/actors';
import { House } from '#testing/house';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { workshopsService } from '../workshops.service-definition.js';
import { anEvent, aProgramOf } from './factories.js';

let house: House;
let eventId: string;
const chamber = newId();
const staff = staffOf(chamber);
beforeAll(async () => {
  house = await House.start({ services: [programsService, workshopsService] });
  const { programId } = await aProgramOf(house, chamber, staff);
  eventId = (await house.ask(eventCommands.planEvent, anEvent(programId), staff)).id;
});
afterAll(() => house?.stop());

const files = () => house.get('workshops', FileStore);
const stage = async () =>
  (
    await files().stage(Readable.from([Buffer.from('%PDF-1.7\n%%EOF\n')]), {
      name: 'tutanak.pdf',
      uploadedBy: staff.id,
      maxBytes: 10_000,
    })
  ).fileId;
const add = (fileId: string, key: string, text = 'Tutanak') =>
  house.ask(attendanceCommands.addOutput, { eventId, kind: 'minutes', text, fileId }, staff, { key });
const holder = async (fileId: string) => (await files().meta(fileId)).attachedTo?.of;

describe('the file of an output', () => {
  test('stays with it when its key comes again with another body', async () => {
    const [fileId, key] = [await stage(), newId()];
    const { id } = await add(fileId, key);
    await expect(add(fileId, key, 'Başka')).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await holder(fileId)).toBe(`output:${id}`);
  });

  test('stays with it when a repeat breaks off for another reason', async () => {
    const [fileId, key] = [await stage(), newId()];
    const { id } = await add(fileId, key);
    jest
      .spyOn(house.get('workshops', UnitOfWork), 'run')
      .mockRejectedValueOnce(new Error('Connection terminated'));
    await expect(add(fileId, key)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(await holder(fileId)).toBe(`output:${id}`);
    expect(await add(fileId, key)).toEqual({ id, version: 1 });
  });

  test('is free again when the first try was refused, under another key too', async () => {
    const fileId = await stage();
    jest
      .spyOn(house.get('workshops', UnitOfWork), 'run')
      .mockRejectedValueOnce(new Error('deadlock detected'));
    await expect(add(fileId, newId())).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(await holder(fileId)).toBeUndefined();
    const { id } = await add(fileId, newId());
    expect(await holder(fileId)).toBe(`output:${id}`);
  });
});
