import type { PitchPlace } from '#contracts/open-calls/innovation.messages';
import type { NoticeState } from '#contracts/open-calls/open-calls.facts';
import { timeOf } from '#platform/clock/istanbul';
import type { PitchDetail } from './notice.js';
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

type PitchKind = Extract<NoticeState['kind'], `pitch-${string}`>;
export const isPitch = (kind: NoticeState['kind']): kind is PitchKind => kind.startsWith('pitch-');

const PITCH = {
  tr: {
    'pitch-planned': {
      subject: 'Sunum sıranız',
      text: (title: string) => `“${title}” etkinliğinde çözümünüzü sunacaksınız.`,
    },
    'pitch-moved': {
      subject: 'Sunumunuzun sırası ya da saati değişti',
      text: (title: string) => `“${title}” etkinliğindeki sunumunuzun sırası ya da saati değişti.`,
    },
    'pitch-removed': {
      subject: 'Sunumunuz sıradan çıkarıldı',
      text: (title: string) => `“${title}” etkinliğinin sunum sırasında artık yer almıyorsunuz.`,
    },
    application: 'Başvuru no',
    was: 'Önceki',
    is: 'Yeni',
    at: 'Sıra ve saat',
    where: 'Yer',
    place: (no: number) => `${no}. sıra`,
    comes: 'Gelemeyecekseniz odaya bildirin.',
    gone: 'Bir sorunuz varsa odaya yazın.',
  },
  en: {
    'pitch-planned': {
      subject: 'Your pitch',
      text: (title: string) => `You are to pitch your solution at “${title}”.`,
    },
    'pitch-moved': {
      subject: 'Your pitch has another place or time',
      text: (title: string) => `Your pitch at “${title}” has another place in the order, or another time.`,
    },
    'pitch-removed': {
      subject: 'Your pitch is taken out',
      text: (title: string) => `You are no longer in the running order of “${title}”.`,
    },
    application: 'Application',
    was: 'Before',
    is: 'Now',
    at: 'Place and time',
    where: 'Where',
    place: (no: number) => `No. ${no}`,
    comes: 'Tell the chamber if you cannot come.',
    gone: 'Write to the chamber if you have a question.',
  },
};

/** What a provider is told of its place in a running order, as it stood when it was told. */
export function pitchWords(kind: PitchKind, number: string | null, pitch: PitchDetail): Words {
  const [tr, en] = [pitchIn('tr', kind, number, pitch), pitchIn('en', kind, number, pitch)];
  return { ...tr, subjectEn: en.subject, textEn: en.text };
}

function pitchIn(language: 'tr' | 'en', kind: PitchKind, number: string | null, pitch: PitchDetail) {
  const w = PITCH[language];
  const { before, after, titleEn, where, link } = pitch;
  const title = language === 'en' ? (titleEn ?? pitch.title) : pitch.title;
  const at = ({ place, startsAt, minutes }: PitchPlace) =>
    `${w.place(place)}, ${instant(new Date(startsAt))}–${timeOf(new Date(Date.parse(startsAt) + minutes * 60_000))}`;
  const lines = [
    number && `${w.application}: ${number}`,
    after && `${before ? w.is : w.at}: ${at(after)}`,
    before && `${w.was}: ${at(before)}`,
    after && (where || link) && `${w.where}: ${[where, link].filter(Boolean).join(', ')}`,
  ];
  return {
    subject: short(`${w[kind].subject}: ${title}`),
    text: [w[kind].text(title), lines.filter(Boolean).join('\n'), after ? w.comes : w.gone].join('\n\n'),
  };
}
