import type { Language } from '#contracts/accounts/account.messages';
import type { MailTemplate } from './mail.entity.js';

/** What a mail is made of. `when` is an instant as people of the language write it. */
export interface MailWords {
  name: string;
  url: string;
  when?: string;
  /** Of a notice or a reminder: its text, as its owner says it. */
  said?: string;
}
export interface MailText {
  subject: string;
  text: string;
}

const SUBJECTS: Record<MailTemplate, Record<Language, string>> = {
  invitation: { tr: 'Filiz daveti', en: 'Your invitation to Filiz' },
  'password-reset': { tr: 'Filiz parolanızı yenileyin', en: 'Set a new Filiz password' },
  // The subjects of a notice and of a reminder are asked with their text; these are shown where only the template is known.
  notice: { tr: 'Başvurunuzla ilgili ileti', en: 'About your application' },
  'notice-contact': { tr: 'Firmanızın başvurusuyla ilgili ileti', en: 'About your firm’s application' },
  'event-notice': { tr: 'Beklendiğiniz bir etkinlikle ilgili', en: 'About an event where you are expected' },
  'event-notice-contact': {
    tr: 'Beklendiğiniz bir etkinlikle ilgili',
    en: 'About an event where you are expected',
  },
  'review-reminder': { tr: 'Bekleyen değerlendirmeleriniz', en: 'Your open reviews' },
  'firm-request': { tr: 'Firmanız adına bir kullanıcı bekliyor', en: 'Somebody asks to act for your firm' },
  'person-request': {
    tr: 'Kaydınız başka bir kayıtla birleştirildi',
    en: 'Your record was merged with another one',
  },
};

const BODIES: Record<MailTemplate, Record<Language, (words: MailWords) => string[]>> = {
  invitation: {
    tr: ({ url, when }) => [
      'Filiz’de sizin için bir hesap açıldı. Parolanızı belirlemek için:',
      url,
      `Bağlantı bir kez kullanılabilir; son geçerlilik: ${when}.`,
    ],
    en: ({ url, when }) => [
      'An account has been opened for you in Filiz. Choose your password here:',
      url,
      `The link works once, until ${when}.`,
    ],
  },
  'password-reset': {
    tr: ({ url, when }) => [
      'Yeni parola belirlemek için:',
      url,
      `Bağlantı bir kez kullanılabilir; son geçerlilik: ${when}.`,
      'Siz istemediyseniz bu iletiyi silebilirsiniz; parolanız değişmez.',
    ],
    en: ({ url, when }) => [
      'Set a new password here:',
      url,
      `The link works once, until ${when}.`,
      'If it was not you who asked, delete this mail; your password stays as it is.',
    ],
  },
  notice: {
    tr: ({ url, said }) => [said ?? '', 'Ayrıntılar:', url],
    en: ({ url, said }) => [said ?? '', 'Details:', url],
  },
  'notice-contact': {
    tr: ({ said }) => [
      said ?? '',
      'Bu ileti size, firmanızın başvurusunda ya da sicilde iletişim adresi olarak göründüğünüz için gönderildi. Başvurunun sayfasını firmanızın Filiz kullanıcıları açabilir; kullanıcınız yoksa odadan hesap isteyin.',
    ],
    en: ({ said }) => [
      said ?? '',
      'You get this because you are named as a contact in your firm’s application or record. Its page is open to the firm’s users in Filiz; if there is none, ask the chamber for an account.',
    ],
  },
  'event-notice': {
    tr: ({ url, said }) => [said ?? '', 'Etkinliğin sayfası:', url],
    en: ({ url, said }) => [said ?? '', 'The event:', url],
  },
  'event-notice-contact': {
    tr: ({ said }) => [
      said ?? '',
      'Bu ileti size, etkinliğin listesinde ya da sunum sırasında adınız veya firmanız bulunduğu için gönderildi.',
    ],
    en: ({ said }) => [
      said ?? '',
      'You get this because you or your firm stand on the list of the event or in its running order.',
    ],
  },
  'review-reminder': {
    tr: ({ url, said }) => [said ?? '', 'Değerlendirmeleriniz:', url],
    en: ({ url, said }) => [said ?? '', 'Your reviews:', url],
  },
  'firm-request': {
    tr: ({ url }) => [
      'Bir kişinin firmanızın kullanıcısı olması isteniyor. Firmanızdan ise onaylayın, değilse reddedin:',
      url,
      'Siz onaylamadan firmanızın verilerini göremez.',
    ],
    en: ({ url }) => [
      'Somebody is to become a user of your firm. Accept them if they are one of you, otherwise decline:',
      url,
      'They see nothing of your firm’s data until you accept.',
    ],
  },
  'person-request': {
    tr: ({ url }) => [
      'Kaydınız, adı sizinkine benzeyen başka bir kayıtla birleştirildi. Öteki hesap da sizinse onaylayın, değilse reddedin:',
      url,
      'Siz onaylamadan öteki hesap belgelerinizi ve katılımlarınızı göremez.',
    ],
    en: ({ url }) => [
      'Your record was merged with another one. Confirm if the other account is yours, too, otherwise decline:',
      url,
      'It sees none of your certificates and attendance until you confirm.',
    ],
  },
};

const FRAME: Record<Language, { greet: (name: string) => string; end: string }> = {
  tr: {
    greet: (name) => `Sayın ${name},`,
    end: 'Bu ileti Filiz tarafından kendiliğinden gönderilmiştir; yanıtlamayınız.',
  },
  en: {
    greet: (name) => `Dear ${name},`,
    end: 'Filiz has sent this mail by itself; please do not answer it.',
  },
};

export const subjectOf = (template: MailTemplate, language: Language): string => SUBJECTS[template][language];

/** Subject and text of a mail, in plain text. */
export function mailText(template: MailTemplate, language: Language, words: MailWords): MailText {
  const { greet, end } = FRAME[language];
  return {
    subject: subjectOf(template, language),
    text: [greet(words.name), ...BODIES[template][language](words), end].join('\n\n') + '\n',
  };
}
