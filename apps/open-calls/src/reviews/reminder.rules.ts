import type { ReminderText } from '#contracts/open-calls/review-pool.messages';
import { dayOf, timeOf } from '#platform/clock/istanbul';

/** A reviewer's reminder in words. `open`: what waits at this moment; they may have been quicker than the mail. */
export function reminderWords(of: {
  title: string;
  titleEn: string | null;
  dueAt: Date | null;
  open: number;
}): ReminderText {
  const { title, dueAt, open } = of;
  const titleEn = of.titleEn ?? title;
  const day = dueAt && `${dayOf(dueAt).split('-').reverse().join('.')} ${timeOf(dueAt)}`;
  return {
    tr: {
      subject: `Bekleyen değerlendirmeleriniz: ${title}`.slice(0, 300),
      text: [
        open > 0
          ? `“${title}” çağrısında ${open} başvuru değerlendirmenizi bekliyor.`
          : `“${title}” çağrısında bekleyen değerlendirmeniz kalmadı; bu iletiyi dikkate almayabilirsiniz.`,
        ...(day && open > 0 ? [`Son tarih: ${day}.`] : []),
      ].join('\n\n'),
    },
    en: {
      subject: `Your open reviews: ${titleEn}`.slice(0, 300),
      text: [
        open > 0
          ? `In the call “${titleEn}” ${open === 1 ? '1 application waits' : `${open} applications wait`} for your review.`
          : `In the call “${titleEn}” nothing waits for you any more; you may ignore this mail.`,
        ...(day && open > 0 ? [`Due: ${day} (Türkiye).`] : []),
      ].join('\n\n'),
    },
  };
}
