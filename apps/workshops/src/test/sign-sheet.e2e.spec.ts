import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { attendanceCommands } from '#contracts/workshops/attendance.commands';
import { eventCommands as commands } from '#contracts/workshops/event.commands';
import { workshopsContract } from '#contracts/workshops/workshops.contract';
import { newId } from '#platform/database/ids';
import { FileStore } from '#platform/files/file-store';
import { firmUserOf, staffOf, withRole } from '#testing/actors';
import { House } from '#testing/house';
import { firmRegistryService } from '../../../firm-registry/src/firm-registry.service-definition.js';
import { programsService } from '../../../programs/src/programs.service-definition.js';
import { workshopsService } from '../workshops.service-definition.js';
import { aComingEvent, aProgramOf } from './factories.js';

let house: House;
const chamber = newId();
const staff = staffOf(chamber);
beforeAll(async () => {
  house = await House.start({ services: [programsService, firmRegistryService, workshopsService] });
});
afterAll(() => house?.stop());

test('a sign sheet is printed for those who keep the event, anew only when the list has changed', async () => {
  const place = await aProgramOf(house, chamber, staff);
  const { id: eventId } = await house.ask(
    commands.planEvent,
    aComingEvent(place.programId, { code: 'E-S9', isPublic: true }),
    staff,
  );
  const print = (actor = staff) => house.ask(commands.signSheet, { eventId }, actor);
  const files = house.get('workshops', FileStore);
  const empty = await print();
  expect(await print()).toEqual(empty);
  expect((await files.read(empty.fileId, 5_000_000)).subarray(0, 5).toString()).toBe('%PDF-');

  await house.ask(
    attendanceCommands.registerForEvent,
    { eventId, person: { name: 'Ayşe Hayalî', email: 'ayse@ornek.example' } },
    staff,
  );
  const full = await print();
  expect(full.fileId).not.toBe(empty.fileId);
  // The sheet bears names: the older one does not stay behind.
  await expect(files.meta(empty.fileId)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  expect(await files.meta(full.fileId)).toMatchObject({
    name: 'imza-foyu-E-S9.pdf',
    type: 'application/pdf',
  });

  const may = async (actor = staff) =>
    (
      await house.ask(
        workshopsContract.commands.fileAccess,
        { fileId: full.fileId, of: `event:${eventId}` },
        actor,
      )
    ).allowed;
  expect(await may()).toBe(true);
  expect(await may(withRole('program', place.programId, 'adviser'))).toBe(true);
  expect(await may(staffOf(newId()))).toBe(false);
  expect(await may(firmUserOf(newId()))).toBe(false);
  await expect(print(staffOf(newId()))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(print(firmUserOf(newId()))).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
