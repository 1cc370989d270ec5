import { CallMaking, STRANGERS, TITLE, WORDS, type Body, type Ids } from './call-making.js';
import type { Door, Visitor } from './door.js';

/** Two calls told to their end, made through the door by those who make such things. */
export class DecidedCalls extends CallMaking {
  programId = '';
  /** One set of ids for each record that routes can be tried with. */
  readonly views: Ids[] = [];

  constructor(
    door: Door,
    private readonly institutionId: string,
  ) {
    super(door);
  }

  async make(): Promise<void> {
    await this.enterPeople();
    await this.firmCall();
    await this.innovationCall();
    await this.door.house.settled();
  }

  private async enterPeople(): Promise<void> {
    const place = { scopeType: 'institution', scopeId: this.institutionId } as const;
    for (const name of ['staff', 'colleague'])
      this.people.set(name, await this.enter(name, { role: 'staff', ...place }));
    this.programId = await this.startProgram(this.institutionId);
    for (const name of ['r1', 'r2', 'r3', 'r4', 'idle'])
      this.people.set(
        name,
        await this.enter(name, { role: 'reviewer', scopeType: 'program', scopeId: this.programId }),
      );
    for (const name of [
      'declining',
      'promoted',
      'appealing',
      'rival',
      'needing',
      'member',
      'provider',
      'other',
    ]) {
      const title = `${STRANGERS.has(name) ? 'Örnek' : TITLE} ${name} Sanayi A.Ş.`;
      await this.enterFirm(name, title, `karar-${name}@ornek.example`, this.institutionId);
    }
    for (const name of ['needing', 'member'])
      await this.post('staff', `/programs/${this.programId}/participations`, {
        firmId: this.firms.get(name),
        sector: 'textile',
      });
    await this.door.house.settled();
  }

  private enter(name: string, grant: Parameters<Door['enter']>[1]): Promise<Visitor> {
    return this.door.enter(`karar-${name}@ornek.example`, grant);
  }

  /** One seat, one place on the reserve list, one left out who appeals, and a rival. */
  private async firmCall(): Promise<void> {
    const callId = await this.openFirmCall(this.programId, {
      appealDays: 10,
      agreement: 'Örnek katılım sözleşmesi',
    });
    const applications = new Map<string, string>();
    for (const name of ['declining', 'promoted', 'appealing', 'rival'])
      applications.set(name, await this.apply(callId, name));
    const idOf = (name: string) => applications.get(name)!;
    for (const name of ['declining', 'promoted', 'appealing']) {
      this.keep('application', idOf(name));
      await this.file('receipt', name, `/applications/${idOf(name)}/receipt`);
    }
    await this.closeAndAssign(callId);
    const marks = { declining: '90', promoted: '80', appealing: '70', rival: '65' };
    const byFirm = new Map(Object.entries(marks).map(([name, points]) => [this.firms.get(name)!, points]));
    for (const name of ['r1', 'r2']) await this.review(name, (firmId) => byFirm.get(firmId) ?? '60');
    await this.decide(callId, 'K-1');
    await this.release(callId);
    await this.post('declining', `/applications/${idOf('declining')}/decline`, { reason: WORDS.decline });
    await this.release(callId);
    await this.post('staff', `/calls/${callId}/letters/notifications`, {
      applicationIds: [idOf('promoted'), idOf('appealing')],
      notifiedOn: '2026-03-02',
      way: 'post',
    });
    for (const name of ['promoted', 'appealing'])
      for (const format of ['pdf', 'docx'])
        await this.file('letter', name, `/applications/${idOf(name)}/letter/files`, { format });
    const scan = await this.upload('promoted', 'sozlesme.pdf');
    await this.post('promoted', `/applications/${idOf('promoted')}/agreement`, { fileId: scan });
    const appeal = await this.post('appealing', `/applications/${idOf('appealing')}/appeals`, {
      text: `${WORDS.appeal}: yeniden bakılsın`,
      fileIds: [await this.upload('appealing', 'ek.pdf')],
    });
    this.keep('appeal', appeal.id);
    for (const name of ['r3', 'r4']) await this.takeReviewer(callId, name);
    await this.post('staff', `/appeals/${appeal.id}/answer`, { outcome: 'accepted', reason: WORDS.answer });
    const submitted = await this.review('r3', () => '75');
    const drafted = await this.review('r4', () => '75', true);
    for (const format of ['json', 'docx', 'zip'])
      await this.file('dossier', 'staff', `/calls/${callId}/dossier/files`, { format });
    const idle = await this.takeReviewer(callId, 'idle');
    const common = { callId, appealId: appeal.id, reviewerId: idle };
    this.views.push(
      { ...common, applicationId: idOf('promoted') },
      { ...common, applicationId: idOf('appealing'), reviewId: submitted },
      { ...common, applicationId: idOf('declining'), reviewId: drafted },
    );
  }

  /** A need that a provider answers, a pitch, a meeting agreed on; beside them a draft of a need. */
  private async innovationCall(): Promise<void> {
    const { id: callId } = await this.post('staff', `/programs/${this.programId}/calls`, {
      code: 'K2',
      kind: 'open-innovation',
      title: 'Örnek açık inovasyon çağrısı',
      summary: 'Çözüm sağlayıcılar',
      deadline: this.inMinutes(30),
      sectors: [],
      criteria: [{ code: 'K', title: 'Etki', weight: '100', maxPoints: 100 }],
      threshold: '60',
    });
    await this.post('staff', `/calls/${callId}/opening`);
    const write = async (over: Body): Promise<string> =>
      (
        await this.post('needing', `/programs/${this.programId}/needs`, {
          firmId: this.firms.get('needing'),
          title: 'Atık sudan boya ayırma',
          text: 'Boyayı ayırmak istiyoruz',
          sought: 'Zar',
          confidential: WORDS.need,
          callId,
          ...over,
        })
      ).id;
    const needId = await write({});
    await this.post('needing', `/needs/${needId}/publication`);
    const draftId = await write({ title: `${WORDS.need} taslağı` });
    this.keep('need', draftId);
    const applications = new Map<string, string>();
    for (const name of ['provider', 'other']) applications.set(name, await this.apply(callId, name, needId));
    const applicationId = applications.get('provider')!;
    this.keep('application', applicationId);
    await this.file('receipt', 'provider', `/applications/${applicationId}/receipt`);
    await this.closeAndAssign(callId);
    for (const name of ['r1', 'r2'])
      await this.review(name, (firmId) => (firmId === this.firms.get('other') ? '50' : '80'));
    await this.decide(callId, 'K-2');
    await this.release(callId);
    const event = await this.post('staff', `/programs/${this.programId}/events`, {
      kind: 'pitch-day',
      title: 'Örnek sunum günü',
      startsAt: this.inMinutes(60),
      endsAt: this.inMinutes(240),
      place: 'Salon',
    });
    await this.put('staff', `/events/${event.id}/running-order`, 1, {
      items: [{ applicationId, startsAt: this.inMinutes(60), minutes: 15 }],
    });
    const meeting = await this.post('needing', `/needs/${needId}/meetings`, {
      applicationId,
      times: [this.inMinutes(1000)],
      message: WORDS.message,
    });
    this.keep('meeting', meeting.id);
    await this.post('provider', `/meetings/${meeting.id}/answer`, {
      answer: 'accept',
      time: this.inMinutes(1000),
    });
    this.views.push(
      { callId, applicationId, needId, eventId: event.id, meetingId: meeting.id },
      { callId, applicationId, needId: draftId, eventId: event.id, meetingId: meeting.id },
    );
  }
}
