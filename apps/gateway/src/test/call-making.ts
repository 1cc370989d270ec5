import { newId } from '#platform/database/ids';
import type { Door, Visitor } from './door.js';

/** Words that stand only in what is not for everybody; a title in the registry is for all who work in the house. */
export const WORDS = {
  application: 'Gizlibeyan',
  review: 'Gizliyorum',
  appeal: 'Gizliitiraz',
  answer: 'Gizlicevap',
  decline: 'Gizliferagat',
  need: 'Gizliihtiyaç',
  message: 'Gizlimesaj',
} as const;

/** In the name of each firm that no other firm may find. */
export const TITLE = 'Gizliünvan';

/** A record that has an id of its own, by the name under which addresses speak of it. */
export interface Secret {
  what: string;
  id: string;
}
/** The ids of one side of what was decided, for the addresses that name them. */
export type Ids = Record<string, string>;

/** Those who apply themselves, and try to see the others. */
export const STRANGERS = new Set(['rival', 'other', 'member']);

export type Body = Record<string, unknown>;

/** What people of a call do at the door, one helper an act; what is made on the way is kept as secret. */
export abstract class CallMaking {
  readonly people = new Map<string, Visitor>();
  readonly firms = new Map<string, string>();
  /** What nobody who has no part in it may find anywhere. */
  readonly secrets: Secret[] = [];

  constructor(protected readonly door: Door) {}

  as(name: string): Visitor {
    const visitor = this.people.get(name);
    if (!visitor) throw new Error(`nobody is called ${name}`);
    return visitor;
  }

  /** A programme of textile makers, run by the institution; `staff` makes it. */
  protected async startProgram(institutionId: string): Promise<string> {
    const { id } = await this.post('staff', '/programs', {
      code: 'KARAR',
      title: 'Kararı verilmiş örnek proje',
      executorId: institutionId,
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
      sectors: [{ code: 'textile', tr: 'Tekstil', en: 'Textile' }],
      ambassadorsPerFirm: 2,
    });
    return id;
  }

  /** Enters it at the door as a firm of its own and keeps both under the name. */
  protected async enterFirm(
    name: string,
    title: string,
    email: string,
    institutionId: string,
  ): Promise<void> {
    const { id } = await this.post('staff', '/firms', { title, institutionId });
    this.firms.set(name, id);
    const grant = { role: 'firm', scopeType: 'firm', scopeId: id } as const;
    this.people.set(name, await this.door.enter(email, grant));
  }

  /** One seat and one place on the reserve list, a text and a file to send, half an hour to apply. */
  protected async openFirmCall(programId: string, afterRules: Body): Promise<string> {
    const { id: callId } = await this.post('staff', `/programs/${programId}/calls`, {
      code: 'K1',
      kind: 'firm-call',
      title: 'Örnek firma çağrısı',
      summary: 'Karara bağlanacak',
      deadline: this.inMinutes(30),
      sectors: [{ sector: 'textile', max: 1, reserve: 1 }],
      criteria: [{ code: 'K', title: 'Etki', weight: '100', maxPoints: 100 }],
      threshold: '60',
    });
    const file = { type: 'file', key: 'rapor', label: { tr: 'Rapor' }, accept: ['pdf'], count: 1 };
    const fields = [{ type: 'text', key: 'ozet', label: { tr: 'Özet' } }, file];
    await this.put('staff', `/calls/${callId}/form`, 0, {
      form: { sections: [{ key: 'belgeler', title: { tr: 'Belgeler' }, fields }] },
    });
    await this.put('staff', `/calls/${callId}/after-rules`, undefined, afterRules);
    await this.post('staff', `/calls/${callId}/opening`);
    return callId;
  }

  /** The deadline passes, and `r1` and `r2` get what came. */
  protected async closeAndAssign(callId: string): Promise<void> {
    this.door.house.clock.advance({ minutes: 31 });
    await this.post('staff', `/calls/${callId}/closing`);
    for (const name of ['r1', 'r2']) await this.takeReviewer(callId, name);
    await this.post('staff', `/calls/${callId}/assignments/automatic`, {});
  }

  protected async apply(callId: string, name: string, needId?: string): Promise<string> {
    const said = STRANGERS.has(name) ? 'Rakibin kendi sözü' : WORDS.application;
    const answers = needId ? { ozet: said } : { ozet: said, rapor: [await this.fileAnswer(name)] };
    const { id } = await this.post(name, `/calls/${callId}/applications`, {
      firmId: this.firms.get(name),
      ...(needId ? {} : { sector: 'textile' }),
      content: { declaration: true, otherSupport: false, solution: `${said} ${name}`, answers },
    });
    if (needId) await this.put(name, `/applications/${id}/needs`, undefined, { needIds: [needId] });
    await this.post(name, `/applications/${id}/submission`, {});
    return id;
  }

  protected async takeReviewer(callId: string, name: string): Promise<string> {
    const { accountId } = (await this.as(name).get('/api/v1/sessions/current')).body as { accountId: string };
    return (await this.post('staff', `/calls/${callId}/reviewers`, { accountId })).id;
  }

  /** Declares and marks whatever waits for this reviewer; says the last review. */
  protected async review(name: string, points: (firmId: string) => string, draft = false): Promise<string> {
    const { items } = (await this.as(name).get('/api/v1/reviews?limit=100')).body as {
      items: { id: string; firmId: string; state: string }[];
    };
    let last = '';
    for (const { id, firmId, state } of items) {
      if (state !== 'assigned') continue;
      const { version } = await this.post(name, `/reviews/${id}/declaration`, { declaration: 'none' });
      const body = { scores: [{ criterion: 'K', points: points(firmId) }], comment: WORDS.review };
      if (draft) await this.put(name, `/reviews/${id}`, Number(version), body);
      else await this.post(name, `/reviews/${id}/submission`, body);
      this.keep('review', id);
      last = id;
    }
    if (!last) throw new Error(`nothing waits for ${name}`);
    return last;
  }

  protected async decide(callId: string, decisionNo: string): Promise<void> {
    const { sha256 } = await this.post('staff', `/calls/${callId}/selection/preview`, { limit: 1 });
    const entry = await this.post('staff', `/calls/${callId}/decision`, {
      decisionNo,
      decidedOn: '2026-03-02',
      attendees: 3,
      sha256,
      minutesFileId: await this.upload('staff', 'tutanak.pdf'),
    });
    await this.post('colleague', `/calls/${callId}/decision/confirmation`, { entryId: entry.id });
  }

  protected release(callId: string): Promise<Ids> {
    return this.post('staff', `/calls/${callId}/letters/release`, { dryRun: false });
  }

  protected async file(what: string, name: string, path: string, body: Body = {}): Promise<void> {
    this.keep(`${what} file`, (await this.post(name, path, body)).fileId);
  }

  protected async upload(name: string, fileName: string): Promise<string> {
    return (await this.fileAnswer(name, fileName)).fileId;
  }

  protected async fileAnswer(name: string, fileName = 'rapor.pdf') {
    const content = `%PDF-1.4\n% ${newId()}\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n`;
    const raw = [
      '--grenze',
      `Content-Disposition: form-data; name="file"; filename="${fileName}"`,
      'Content-Type: application/pdf',
      '',
      content,
      '--grenze--',
      '',
    ].join('\r\n');
    const answer = await this.as(name).post('/api/v1/files', undefined, {
      raw,
      headers: { 'content-type': 'multipart/form-data; boundary=grenze' },
    });
    if (answer.status !== 201) throw new Error(answer.text);
    const { fileId, size } = answer.body as { fileId: string; size: number };
    if (!STRANGERS.has(name)) this.keep('file', fileId);
    return { fileId, name: fileName, size };
  }

  protected inMinutes(minutes: number): string {
    return new Date(this.door.house.clock.now().getTime() + minutes * 60_000).toISOString();
  }

  protected keep(what: string, id: string): void {
    this.secrets.push({ what, id });
  }

  protected post(name: string, path: string, body?: Body): Promise<Ids> {
    return this.send('POST', name, path, body);
  }

  protected put(name: string, path: string, version: number | undefined, body: Body): Promise<Ids> {
    return this.send('PUT', name, path, body, version);
  }

  protected async send(
    method: string,
    name: string,
    path: string,
    body?: Body,
    version?: number,
  ): Promise<Ids> {
    const headers = version === undefined ? {} : { 'if-match': `"${version}"` };
    const answer = await this.as(name).send(method, `/api/v1${path}`, { body, headers } as never);
    if (answer.status >= 300) throw new Error(`${name} ${method} ${path}: ${answer.text}`);
    return answer.body as Ids;
  }
}
