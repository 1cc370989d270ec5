import type { NoticeState } from '#contracts/open-calls/open-calls.facts';
import { instant, short, type Words } from './notice-words.js';

interface Meeting {
  kind: NoticeState['kind'];
  need: string | null;
  /** Proposed instants. */
  times: string[] | null;
  agreedTime: Date | null;
  endReason: string | null;
}

/** What became of a meeting. Names are on the page, for those who may know them. */
export function meetingWords(row: Meeting): Words {
  const need = row.need ?? '';
  if (row.kind === 'meeting-asked') {
    const times = (row.times ?? []).map((time) => `- ${instant(new Date(time))}`).join('\n');
    return {
      subject: short(`Görüşme isteği: ${need}`),
      text: [
        `“${need}” ihtiyacı için sizinle görüşmek isteniyor. Önerilen zamanlar:`,
        times,
        'Görüşmeler sayfasında bir zamanı kabul edebilir ya da gerekçesiyle reddedebilirsiniz.',
      ].join('\n\n'),
      subjectEn: short(`Request for a meeting: ${need}`),
      textEn: [
        `You are asked for a meeting about the need “${need}”. Proposed times:`,
        times,
        'On the page of meetings you can accept one of them, or decline and say why.',
      ].join('\n\n'),
    };
  }
  if (row.kind === 'meeting-agreed') {
    const at = row.agreedTime ? `: ${instant(row.agreedTime)}` : '';
    return {
      subject: short(`Görüşme kararlaştırıldı: ${need}`),
      text: `“${need}” ihtiyacı için görüşme kararlaştırıldı${at}. Karşı tarafın adını artık Görüşmeler sayfasında görebilirsiniz.`,
      subjectEn: short(`Meeting agreed: ${need}`),
      textEn: `The meeting about the need “${need}” is agreed${at}. The other side’s name now stands on the page of meetings.`,
    };
  }
  const { tr, en } = ENDED[row.kind] ?? ENDED['meeting-ended'];
  const [reason, reasonEn] = row.endReason ? [`Gerekçe: ${row.endReason}`, `Reason: ${row.endReason}`] : [];
  const said = (text: string, why?: string) => [text, ...(why ? [why] : [])].join('\n\n');
  return {
    subject: short(`Görüşme ${tr}: ${need}`),
    text: said(`“${need}” ihtiyacıyla ilgili görüşme ${tr}.`, reason),
    subjectEn: short(`${en}: ${need}`),
    textEn: said(`${en}: “${need}”.`, reasonEn),
  };
}

const ENDED: Record<string, { tr: string; en: string }> = {
  'meeting-declined': { tr: 'isteği kabul edilmedi', en: 'The meeting was declined' },
  'meeting-taken-back': { tr: 'isteği geri çekildi', en: 'The request for a meeting was taken back' },
  'meeting-ended': { tr: 'sona erdi', en: 'The meeting has ended' },
};
