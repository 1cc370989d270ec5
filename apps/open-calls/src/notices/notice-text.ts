import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NoticeText } from '#contracts/open-calls/notice.messages';
import type { NoticeState } from '#contracts/open-calls/open-calls.facts';
import { exactTimeOf } from '#platform/clock/istanbul';
import { said, type FormDef } from '#contracts/open-calls/form/form-def';
import { formDiff, type FormChange } from '#contracts/open-calls/form/form-diff';
import { announcedForm, type AnnouncedForm } from '../forms/form.store.js';
import { isPitch, meetingWords, pitchWords } from './innovation-text.js';
import type { NoticeDetail } from './notice.js';
import { instant, type Words } from './notice-words.js';

interface Row {
  id: string;
  kind: NoticeState['kind'];
  callId: string;
  applicationId: string;
  title: string;
  number: string | null;
  submittedAt: Date | null;
  sha256: string | null;
  subject: string | null;
  text: string | null;
  fields: string[] | null;
  note: string | null;
  dueAt: Date | null;
  meetingId: string | null;
  detail: NoticeDetail | null;
  answer: string | null;
  appeal: string | null;
  need: string | null;
  times: string[] | null;
  agreedTime: Date | null;
  /** Why a meeting ended. */
  endReason: string | null;
}

/** The words of notices, made when they are needed. */
@Injectable()
export class NoticeTexts {
  constructor(private readonly source: DataSource) {}

  /** One statement for the notices, and one for each version of a form that they speak of. In their order; unknown ones are left out. */
  async read(noticeIds: readonly string[]): Promise<NoticeText[]> {
    const known = (await this.source.query(NOTICES, [noticeIds])) as Row[];
    const rows = new Map(known.map((row) => [row.id, row]));
    const forms = new Map<string, Promise<AnnouncedForm | undefined>>();
    const formOf: FormOf = (callId, number) => {
      const key = `${callId} ${number ?? ''}`;
      if (!forms.has(key)) forms.set(key, announcedForm(this.source, callId, number));
      return forms.get(key)!;
    };
    const items: NoticeText[] = [];
    for (const noticeId of noticeIds) {
      const row = rows.get(noticeId);
      if (!row) continue;
      const { id, kind } = row;
      const href = isMeeting(kind) ? `/meetings?open=${row.meetingId}` : `/applications/${row.applicationId}`;
      items.push({ id, kind, href, ...(await wordsOf(row, formOf)) });
    }
    return items;
  }
}

/** A version of a call's form; without a number the one in force. */
type FormOf = (callId: string, number?: number) => Promise<AnnouncedForm | undefined>;

async function wordsOf(row: Row, formOf: FormOf): Promise<Words> {
  if (isMeeting(row.kind)) return meetingWords(row);
  if (isPitch(row.kind) && row.detail?.pitch) return pitchWords(row.kind, row.number, row.detail.pitch);
  if (row.kind === 'submitted') return receiptWords(row);
  if (row.kind === 'message') return { subject: row.subject!, text: row.text! };
  if (row.kind === 'completion') return completionWords(row, (await formOf(row.callId))?.def);
  if (row.kind === 'form-revised') return revised(row, formOf);
  if (row.kind === 'deadline-extended') return extendedWords(row);
  if (row.kind === 'appeal-answered') return appealWords(row);
  return {
    subject: `Sonuç bildiriminiz: ${row.title}`,
    text: `${row.number ?? ''} numaralı başvurunuzun sonuç bildirimi hazır. Bildirimi başvurunuzun sayfasından indirebilirsiniz.`,
  };
}

/** The change by the reason that was announced with it, and field by field. */
async function revised({ callId, title, detail }: Row, formOf: FormOf): Promise<Words> {
  const number = detail?.form ?? 1;
  const [form, before] = [await formOf(callId, number), await formOf(callId, number - 1)];
  const changes = form && before ? formDiff(before.def, form.def) : [];
  return revisedWords({ title, reason: form?.reason ?? null, changes });
}

const CHANGED = { added: 'Eklendi', removed: 'Çıkarıldı', changed: 'Değişti' };
/** More than these are on the page. */
const LISTED = 20;

function revisedWords({
  title,
  reason,
  changes,
}: {
  title: string;
  reason: string | null;
  changes: readonly FormChange[];
}): Words {
  const lines = changes
    .slice(0, LISTED)
    .map((one) => `- ${CHANGED[one.change]}: ${said(one.label, 'tr') || one.key}`);
  if (changes.length > LISTED) lines.push(`- ve ${changes.length - LISTED} değişiklik daha`);
  return {
    subject: `Başvuru formu değişti: ${title}`.slice(0, 200),
    text: [
      'Taslağını yazdığınız başvurunun formu değişti. Yanıtlarınız yeni forma taşındı; göndermeden önce taslağınıza bakın.',
      ...(reason ? [`Gerekçe: ${reason}`] : []),
      ...(lines.length > 0 ? [lines.join('\n')] : []),
    ]
      .join('\n\n')
      .slice(0, 4000),
  };
}

/** The new deadline, the one before, and why. */
function extendedWords({ title, detail }: Pick<Row, 'title' | 'detail'>): Words {
  const at = (text: string | undefined) => (text ? instant(new Date(text)) : '');
  return {
    subject: `Başvuru süresi uzatıldı: ${title}`.slice(0, 200),
    text: [
      `Yeni son başvuru: ${at(detail?.to)} (önceki: ${at(detail?.from)}).`,
      ...(detail?.reason ? [`Gerekçe: ${detail.reason}`] : []),
      'Taslağınızı bu ana kadar gönderebilirsiniz. Gönderilmiş bir başvuruyu geri çekip yeniden gönderebilirsiniz.',
    ].join('\n\n'),
  };
}

/** An appeal is answered: why, and what follows when it was accepted. */
export function appealWords({ title, appeal, answer }: Pick<Row, 'title' | 'appeal' | 'answer'>): Words {
  const refused = appeal === 'refused';
  return {
    subject: `İtirazınız ${refused ? 'reddedildi' : 'kabul edildi'}: ${title}`.slice(0, 200),
    text: [
      refused
        ? 'İtirazınız incelendi ve reddedildi.'
        : 'İtirazınız kabul edildi; başvurunuz yeniden inceleniyor. Sonuç size yeni bir yazıyla bildirilecek.',
      ...(answer ? [`Gerekçe: ${answer}`] : []),
    ]
      .join('\n\n')
      .slice(0, 4000),
  };
}

/** The receipt: what was received, under which number, when, and what vouches for its content. */
export function receiptWords({
  title,
  number,
  submittedAt,
  sha256,
}: Pick<Row, 'title' | 'number' | 'submittedAt' | 'sha256'>): Words {
  const when = submittedAt ? `${instant(submittedAt, exactTimeOf)}` : '';
  return {
    subject: `Başvurunuz alındı: ${number ?? ''}`,
    text: [
      'Başvurunuz alındı.',
      `Çağrı: ${title}\nBaşvuru no: ${number ?? ''}\nAlındığı an: ${when}\nİçeriğin özeti (SHA-256): ${sha256 ?? ''}`,
      'Alındı belgesi (PDF) başvurunun sayfasından indirilir.',
    ].join('\n\n'),
    subjectEn: `Your application has arrived: ${number ?? ''}`,
    textEn: [
      'Your application has arrived.',
      `Call: ${title}\nNumber: ${number ?? ''}\nReceived at: ${when}\nSHA-256 of its content: ${sha256 ?? ''}`,
      'The receipt (PDF) is on the page of the application.',
    ].join('\n\n'),
  };
}

const isMeeting = (kind: Row['kind']): boolean => kind.startsWith('meeting-');

/** Which documents are missing, by the names that the form gives them, and until when. */
export function completionWords(
  row: Pick<Row, 'title' | 'number' | 'fields' | 'note' | 'dueAt'>,
  def: FormDef | undefined,
): Words {
  const labels = new Map(
    def?.sections.flatMap((section) =>
      section.fields.map((field) => [field.key, said(field.label, 'tr')] as const),
    ),
  );
  const documents = (row.fields ?? []).map((field) => `- ${labels.get(field) ?? field}`);
  return {
    subject: `Eksik evrak: ${row.title}`,
    text: [
      `${row.number ?? ''} numaralı başvurunuzda aşağıdaki belgeler eksik:`,
      documents.join('\n'),
      ...(row.note ? [row.note] : []),
      row.dueAt
        ? `Belgeleri en geç ${instant(row.dueAt)} tarihine kadar başvurunuzun sayfasından yükleyebilirsiniz.`
        : 'Süreniz, bu bildirimin size tebliğ edildiği günden başlar. Belgeleri başvurunuzun sayfasından yükleyebilirsiniz.',
    ].join('\n\n'),
  };
}

const NOTICES = `
  SELECT n.id, n.kind, n.call_id AS "callId", n.application_id AS "applicationId", c.title, a.number, a.submitted_at AS "submittedAt", a.sha256, m.subject, m.text, x.fields, x.note, x.due_at AS "dueAt",
         n.meeting_id AS "meetingId", n.detail, p.answer, p.state AS appeal, d.title AS need, g.times, g.agreed_time AS "agreedTime",
         (SELECT s.reason FROM meeting_step s WHERE s.meeting_id = g.id AND s.state = 'ended') AS "endReason"
  FROM notice n JOIN call c ON c.id = n.call_id JOIN application a ON a.id = n.application_id
  LEFT JOIN call_message m ON m.id = n.message_id LEFT JOIN completion x ON x.application_id = a.id
  LEFT JOIN appeal p ON p.id = (n.detail ->> 'appealId')::uuid
  LEFT JOIN meeting g ON g.id = n.meeting_id LEFT JOIN need d ON d.id = g.need_id
  WHERE n.id = ANY($1::uuid[])`;
