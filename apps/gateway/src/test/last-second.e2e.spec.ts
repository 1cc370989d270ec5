import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FixedClock } from '#platform/clock/clock';
import { newId } from '#platform/database/ids';
import { House } from '#testing/house';
import { services } from '../../../house/src/services.js';
import { CallMaking } from './call-making.js';
import { Door, type Answer } from './door.js';

/** An open call and a firm with a draft of it. */
class Rush extends CallMaking {
  async make(institutionId: string): Promise<{ callId: string; deadline: Date }> {
    const grant = { role: 'staff', scopeType: 'institution', scopeId: institutionId } as const;
    this.people.set('staff', await this.door.enter('gorevli@ornek.example', grant));
    const programId = await this.startProgram(institutionId);
    const deadline = new Date(this.inMinutes(30));
    return { callId: await this.openFirmCall(programId, {}), deadline };
  }

  async draft(callId: string, name: string, institutionId: string): Promise<string> {
    await this.enterFirm(name, `Örnek ${name} A.Ş.`, `${name}@ornek.example`, institutionId);
    const { id } = await this.post(name, `/calls/${callId}/applications`, {
      firmId: this.firms.get(name),
      sector: 'textile',
      content: { declaration: true, otherSupport: false, answers: { rapor: [await this.fileAnswer(name)] } },
    });
    return id;
  }

  submit(name: string, applicationId: string): Promise<Answer> {
    return this.as(name).post(`/api/v1/applications/${applicationId}/submission`, {});
  }
}

const NEEDED = new Set(['accounts', 'firm-registry', 'programs', 'open-calls']);
let house: House;
let rush: Rush;
let callId: string;
let deadline: Date;
const atTheDoor = new FixedClock('2026-03-02T09:00:00Z');
const institutionId = newId();
beforeAll(async () => {
  house = await House.start({ services: services.filter((s) => NEEDED.has(s.contract.name)) });
  rush = new Rush(await Door.open(house, {}, atTheDoor));
  ({ callId, deadline } = await rush.make(institutionId));
});
afterAll(() => house?.stop());

test('what came in the last moment is in time, however long it waited for its turn', async () => {
  const inTime = await rush.draft(callId, 'yetisen', institutionId);
  const late = await rush.draft(callId, 'geciken', institutionId);
  const overtaken = await rush.draft(callId, 'siradaki', institutionId);
  atTheDoor.set(deadline);
  house.clock.set(new Date(deadline.getTime() + 3_000));
  expect(await rush.submit('yetisen', inTime)).toMatchObject({
    status: 201,
    body: { submittedAt: deadline.toISOString() },
  });
  // Staff who close the call meanwhile overtake nobody.
  expect(await rush.as('staff').post(`/api/v1/calls/${callId}/closing`, {})).toMatchObject({ status: 200 });
  expect(await rush.submit('siradaki', overtaken)).toMatchObject({
    status: 201,
    body: { submittedAt: deadline.toISOString() },
  });
  atTheDoor.advance(1);
  expect(await rush.submit('geciken', late)).toMatchObject({ status: 409, body: { code: 'CALL_CLOSED' } });
});
