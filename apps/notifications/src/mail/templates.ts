import type { MAIL_TEMPLATES } from '#contracts/notifications/notifications.commands';

export type MailTemplate = (typeof MAIL_TEMPLATES)[number];
type Language = 'tr' | 'en';

/** What a mail is made of at the moment of sending. */
export interface MailWords {
  name: string;
  url: string;
  expiresAt?: string;
}
interface Written {
  subject: string;
  lines: string[];
}

const day = (instant: string | undefined, language: Language): string =>
  instant
    ? new Intl.DateTimeFormat(language === 'tr' ? 'tr-TR' : 'en-GB', {
        dateStyle: 'long',
        timeStyle: 'short',
        timeZone: 'Europe/Istanbul',
      }).format(new Date(instant))
    : '';

const TEXTS: Record<MailTemplate, Record<Language, (words: MailWords) => Written>> = {
  invitation: {
    tr: ({ name, url, expiresAt }) => ({
      subject: 'Filiz’e davetlisiniz',
      lines: [
        `Sayın ${name},`,
        'Filiz’de size bir hesap açıldı. Parolanızı belirlemek için şu bağlantıyı açın:',
        url,
        `Bağlantı bir kez kullanılabilir ve ${day(expiresAt, 'tr')} tarihine kadar geçerlidir.`,
        'Bu iletiyi beklemiyorsanız yok sayabilirsiniz.',
      ],
    }),
    en: ({ name, url, expiresAt }) => ({
      subject: 'You are invited to Filiz',
      lines: [
        `Dear ${name},`,
        'An account has been opened for you in Filiz. Open this link to set your password:',
        url,
        `The link works once, until ${day(expiresAt, 'en')}.`,
        'If you did not expect this message, you can ignore it.',
      ],
    }),
  },
  'password-reset': {
    tr: ({ name, url, expiresAt }) => ({
      subject: 'Filiz parolanızı yenileyin',
      lines: [
        `Sayın ${name},`,
        'Parolanızı yenilemek için şu bağlantıyı açın:',
        url,
        `Bağlantı bir kez kullanılabilir ve ${day(expiresAt, 'tr')} tarihine kadar geçerlidir.`,
        'Bu isteği siz yapmadıysanız bir şey yapmanız gerekmez; parolanız değişmez.',
      ],
    }),
    en: ({ name, url, expiresAt }) => ({
      subject: 'Reset your Filiz password',
      lines: [
        `Dear ${name},`,
        'Open this link to set a new password:',
        url,
        `The link works once, until ${day(expiresAt, 'en')}.`,
        'If you did not ask for this, you need do nothing; your password stays as it is.',
      ],
    }),
  },
  'application-decided': {
    tr: ({ name, url }) => ({
      subject: 'Başvurunuz sonuçlandı',
      lines: [`Sayın ${name},`, 'Başvurunuzun sonucu açıklandı:', url],
    }),
    en: ({ name, url }) => ({
      subject: 'Your application has been decided',
      lines: [`Dear ${name},`, 'The result of your application is out:', url],
    }),
  },
};

/** Subject and text of a mail; `words` are only known at the moment of sending. */
export const writeMail = (
  template: MailTemplate,
  language: Language,
  words: MailWords,
): { subject: string; text: string } => {
  const { subject, lines } = TEXTS[template][language](words);
  return { subject, text: `${lines.join('\n\n')}\n` };
};

/** The subject alone, for the list of mails. */
export const subjectOf = (template: MailTemplate, language: Language): string =>
  TEXTS[template][language]({ name: '', url: '' }).subject;
