import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Created } from '#contracts/core/messages';
import type { AnswerMeeting, AskMeeting, MoveMeeting } from '#contracts/open-calls/innovation.messages';
import { meetingEnd, type MeetingSide } from '#contracts/open-calls/meeting-end';
import type { DoneWithVersion } from '#contracts/programs/program.commands';
import type { Actor } from '#platform/actor/actor';
import { newId } from '#platform/database/ids';
import { isConstraintViolation, UnitOfWork, type Tx } from '#platform/database/unit-of-work';
import { DomainError, found, notFound, wrongState } from '#platform/errors/domain-error';
import type { Call } from '#platform/messaging/call';
import { ApplicationEntity } from '../applications/application.entity.js';
import { stateFor } from '../applications/told.js';
import { instantOn } from '../applications/instant-on.js';
import { CallEntity, placeOf } from '../calls/call.entity.js';
import { sayNotices } from '../notices/notice.js';
import { MeetingEntity, NeedEntity, placeOfRecord, sayMeeting } from './innovation.entity.js';
import { checkStep, proposedTimes } from './innovation.rules.js';

/** In these states a provider may still be met. */
const MEETABLE = ['submitted', 'selected', 'reserve'];

/** Both ends of a meeting. */
interface Ends {
  need: NeedEntity;
  application: ApplicationEntity;
}

/** A firm and a provider ask each other for a meeting, answer, and follow what comes of it. */
@Injectable()
export class MeetingService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  async ask(command: AskMeeting, call: Call): Promise<Created> {
    try {
      return await this.work.run(call, (tx) => this.asked(tx, command, call.actor));
    } catch (error) {
      if (isConstraintViolation(error, 'meeting_live')) throw new DomainError('MEETING_EXISTS');
      throw error;
    }
  }

  answer(command: AnswerMeeting, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { known, ends, sides } = await lockedMeeting(tx, command.meetingId, call.actor);
      if (known.state !== 'asked') throw wrongState(known.state);
      const side = known.askedBy === 'firm' ? 'provider' : 'firm';
      // Whoever asked does not answer for the other.
      if (!sides.includes(side)) throw sides.length > 0 ? wrongState(known.state) : notFound();
      if (command.answer === 'decline') {
        if (!command.reason) throw new DomainError('MEETING_REASON', { pointer: '/reason' });
        return keep(tx, known, ends, { state: 'ended' }, { at: tx.now, side, reason: command.reason });
      }
      const time = command.time === undefined ? Number.NaN : Date.parse(command.time);
      const chosen = known.times.find((proposed) => Date.parse(proposed) === time);
      if (!chosen || time <= tx.now.getTime()) throw new DomainError('MEETING_TIMES', { pointer: '/time' });
      return keep(
        tx,
        known,
        ends,
        { state: 'agreed', agreedTime: new Date(chosen), named: true },
        { at: tx.now, side },
      );
    });
  }

  move(command: MoveMeeting, call: Call): Promise<DoneWithVersion> {
    return this.work.run(call, async (tx) => {
      const { known, ends, sides, staff } = await lockedMeeting(tx, command.meetingId, call.actor);
      const side: MeetingSide | undefined = staff ? 'staff' : sides[0];
      if (!side) throw notFound();
      const [last] = await tx.query<{ at: Date }>(
        'SELECT at FROM meeting_step WHERE meeting_id = $1 ORDER BY number DESC LIMIT 1',
        [known.id],
      );
      const given = instantOn(command.on, tx.now, '/on');
      checkStep(known.state, command.state, { day: command.on, reason: command.reason }, last.at);
      // On one day the steps still follow each other.
      const at = given < last.at ? last.at : given;
      return keep(tx, known, ends, { state: command.state }, { at, side, reason: command.reason });
    });
  }

  private async asked(tx: Tx, command: AskMeeting, actor: Actor): Promise<Created> {
    const need = await tx.manager.findOneBy(NeedEntity, { id: command.needId });
    const application = await tx.manager.findOneBy(ApplicationEntity, { id: command.applicationId });
    if (!need || !application) throw notFound();
    const [side] = sidesOf(actor, { need, application });
    if (!side) throw notFound();
    const answers = await tx.query(
      'SELECT 1 FROM application_need WHERE need_id = $1 AND application_id = $2',
      [need.id, application.id],
    );
    // To the firm an application that does not answer its need is not there, like a need to a provider who may not see it.
    if (answers.length === 0) throw notFound();
    if (need.state !== 'published') throw wrongState(need.state);
    // As the sides know it: a request that is refused must not tell what no letter has told.
    if (!MEETABLE.includes(await stateFor(tx, application, 'firm'))) throw notFound();
    const of = found(await tx.manager.findOneBy(CallEntity, { id: application.callId }));
    if (of.state === 'open') throw wrongState(of.state);
    const times = proposedTimes(command.times, tx.now);
    const made = Object.assign(new MeetingEntity(), {
      id: newId(),
      version: 1,
      ...placeOf(of),
      callId: of.id,
      needId: need.id,
      applicationId: application.id,
      state: 'asked',
      askedBy: side,
      times,
      message: command.message || null,
      agreedTime: null,
      named: false,
    });
    await tx.manager.insert(MeetingEntity, made);
    await sayMeeting(tx, made, firmsOf({ need, application }), { at: tx.now, side });
    await tellOthers(tx, made, { need, application }, side);
    return { id: made.id, version: 1 };
  }

  /** Meetings that wait for an answer of the actor's firms, a line for each; one statement. */
  toAnswer(firmIds: readonly string[]): Promise<{ id: string; callId: string; title: string }[]> {
    return this.source.query(
      `SELECT m.id, m.call_id AS "callId", n.title
       FROM meeting m JOIN need n ON n.id = m.need_id JOIN application a ON a.id = m.application_id
       WHERE m.state = 'asked' AND (
         (m.asked_by = 'provider' AND (n.firm_id = ANY($1::uuid[]) OR n.firm_key = ANY($1::uuid[])))
         OR (m.asked_by = 'firm' AND (a.firm_id = ANY($1::uuid[]) OR a.firm_key = ANY($1::uuid[]))))
       ORDER BY m.id LIMIT 50`,
      [firmIds],
    );
  }
}

/** On which sides of a meeting the actor's firms stand; the need's first. */
function sidesOf(actor: Actor, { need, application }: Ends): ('firm' | 'provider')[] {
  const own = actor.scopes(['firm'], 'firm');
  const has = (of: { firmId: string; firmKey: string }) =>
    own.includes(of.firmId) || own.includes(of.firmKey);
  return [...(has(need) ? (['firm'] as const) : []), ...(has(application) ? (['provider'] as const) : [])];
}

const firmsOf = ({ need, application }: Ends) => ({
  firmId: need.firmId,
  providerFirmId: application.firmId,
});

/** A meeting, locked, that is the actor's to know; 404 to others. */
async function lockedMeeting(tx: Tx, id: string, actor: Actor) {
  const known = found(
    await tx.manager.findOne(MeetingEntity, { where: { id }, lock: { mode: 'pessimistic_write' } }),
  );
  const need = found(await tx.manager.findOneBy(NeedEntity, { id: known.needId }));
  const application = found(await tx.manager.findOneBy(ApplicationEntity, { id: known.applicationId }));
  const ends: Ends = { need, application };
  const sides = sidesOf(actor, ends);
  const staff = actor.can(['staff'], placeOfRecord(known));
  if (sides.length === 0 && !staff) throw notFound();
  return { known, ends, sides, staff };
}

/** Asked, agreed and ended is said to whoever did not do it; what happens between them the sides know themselves. */
async function tellOthers(
  tx: Tx,
  { id, callId, state, askedBy, agreedTime }: MeetingEntity,
  { need, application }: Ends,
  side: MeetingSide,
): Promise<void> {
  if (state !== 'asked' && state !== 'agreed' && state !== 'ended') return;
  const of = found(await tx.manager.findOneBy(CallEntity, { id: callId }));
  const told = [
    ...(side === 'firm' ? [] : [need.firmId]),
    ...(side === 'provider' ? [] : [application.firmId]),
  ];
  const what =
    state === 'ended' ? meetingEnd({ askedBy, agreed: agreedTime !== null, endedBy: side }) : state;
  const notices = told.map((firmId) => ({
    kind: `meeting-${what}` as const,
    applicationId: application.id,
    firmId,
    meetingId: id,
  }));
  await sayNotices(tx, of, notices);
}

async function keep(
  tx: Tx,
  known: MeetingEntity,
  ends: Ends,
  change: Partial<MeetingEntity>,
  step: { at: Date; side: MeetingSide; reason?: string },
): Promise<DoneWithVersion> {
  Object.assign(known, change, { version: known.version + 1 });
  await tx.manager.save(known);
  await sayMeeting(tx, known, firmsOf(ends), step);
  await tellOthers(tx, known, ends, step.side);
  return { done: true, version: known.version };
}
