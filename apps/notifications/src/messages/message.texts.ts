import type { BothLanguages } from '#contracts/notifications/notifications.commands';
import type { MessageTemplate } from './message.entity.js';

type Params = Record<string, string | number>;
interface Texts {
  title: (params: Params) => BothLanguages;
  text: (params: Params) => BothLanguages;
}

/** What is said to a firm about its application. */
const NOTICES: Record<string, BothLanguages> = {
  submitted: { tr: 'Başvurunuz alındı', en: 'Your application has arrived' },
  message: { tr: 'Başvurunuzla ilgili bir ileti var', en: 'There is a message about your application' },
  completion: { tr: 'Başvurunuzda eksik evrak var', en: 'Documents of your application are missing' },
  'form-revised': { tr: 'Başvuru formu değişti', en: 'The form of the call was changed' },
  'deadline-extended': { tr: 'Başvuru süresi uzatıldı', en: 'The deadline for applying is later now' },
  letter: { tr: 'Sonuç bildiriminiz hazır', en: 'Your decision letter is ready' },
  'appeal-answered': { tr: 'İtirazınız yanıtlandı', en: 'Your appeal is answered' },
  'pitch-planned': { tr: 'Sunum sıranız belli oldu', en: 'Your pitch has its place' },
  'pitch-moved': { tr: 'Sunumunuzun sırası ya da saati değişti', en: 'Your pitch has another place or time' },
  'pitch-removed': { tr: 'Sunumunuz sıradan çıkarıldı', en: 'Your pitch is taken out of the order' },
  'meeting-asked': { tr: 'Sizinle görüşmek isteniyor', en: 'You are asked for a meeting' },
  'meeting-agreed': { tr: 'Görüşmeniz kararlaştırıldı', en: 'Your meeting is agreed' },
  'meeting-declined': {
    tr: 'Görüşme isteğiniz kabul edilmedi',
    en: 'The meeting you asked for was declined',
  },
  'meeting-taken-back': { tr: 'Görüşme isteği geri çekildi', en: 'The request for a meeting was taken back' },
  'meeting-ended': { tr: 'Bir görüşme sona erdi', en: 'A meeting has ended' },
};
const isMeeting = ({ kind }: Params): boolean => String(kind).startsWith('meeting-');

/** What has become of an event where somebody is expected. */
const EVENTS: Record<string, BothLanguages> = {
  cancelled: { tr: 'Bir etkinlik iptal edildi', en: 'An event is cancelled' },
  'planned-again': { tr: 'İptal edilen etkinlik yapılacak', en: 'A cancelled event takes place after all' },
  moved: { tr: 'Bir etkinliğin zamanı ya da yeri değişti', en: 'An event has another time or place' },
};

/** The words of the in-app messages. */
export const MESSAGE_TEXTS: Record<MessageTemplate, Texts> = {
  notice: {
    title: ({ kind }) => NOTICES[kind] ?? NOTICES.message,
    text: (params) =>
      isMeeting(params)
        ? {
            tr: 'Ayrıntılar Görüşmeler sayfasında ve e-postanızda.',
            en: 'Details are on the page of meetings and in your mail.',
          }
        : {
            tr: 'Ayrıntılar başvurunuzun sayfasında ve e-postanızda.',
            en: 'Details are on the page of your application and in your mail.',
          },
  },
  'event-notice': {
    title: ({ kind }) => EVENTS[kind] ?? EVENTS.moved,
    text: () => ({
      tr: 'Beklendiğiniz bir etkinlik. Ayrıntılar etkinliğin sayfasında ve e-postanızda.',
      en: 'You are expected there. Details are on the page of the event and in your mail.',
    }),
  },
  'certificate-issued': {
    title: ({ number }) => ({ tr: `Belgeniz hazır: ${number}`, en: `Your certificate is ready: ${number}` }),
    text: () => ({
      tr: 'Belgenizi indirebilir, bağlantısını paylaşabilirsiniz.',
      en: 'You can download the certificate and share its link.',
    }),
  },
  'review-reminder': {
    title: () => ({ tr: 'Değerlendirmeniz bekleniyor', en: 'Your reviews are waited for' }),
    text: () => ({
      tr: 'Bekleyen başvurular ve son tarihleri Değerlendirme sayfanızda.',
      en: 'What is open, and until when, is on your page of reviews.',
    }),
  },
  'firm-request': {
    title: () => ({
      tr: 'Firmanız adına bir kullanıcı bekliyor',
      en: 'Somebody asks to act for your firm',
    }),
    text: () => ({
      tr: 'Firmanızdan ise onaylayın; siz onaylamadan firmanızın verilerini göremez.',
      en: 'Accept them if they are one of you; they see nothing of your firm’s data until you do.',
    }),
  },
  'person-request': {
    title: () => ({
      tr: 'Kaydınız başka bir kayıtla birleştirildi',
      en: 'Your record was merged with another one',
    }),
    text: () => ({
      tr: 'Öteki hesap da sizinse onaylayın; siz onaylamadan belgelerinizi göremez.',
      en: 'Confirm if the other account is yours, too; it sees nothing of yours until you do.',
    }),
  },
};
