import type { BothLanguages, MESSAGE_TEMPLATES } from '#contracts/notifications/notifications.commands';

export type MessageTemplate = (typeof MESSAGE_TEMPLATES)[number];

const TEXTS: Record<MessageTemplate, { title: BothLanguages; text: BothLanguages }> = {
  'application-submitted': {
    title: { tr: 'Başvurunuz alındı', en: 'Your application has been received' },
    text: { tr: 'Alındı belgesi başvuru sayfasındadır.', en: 'The receipt is on the application’s page.' },
  },
  'application-decided': {
    title: { tr: 'Başvurunuz sonuçlandı', en: 'Your application has been decided' },
    text: { tr: 'Sonucu başvuru sayfasında görebilirsiniz.', en: 'The result is on the application’s page.' },
  },
  'certificate-issued': {
    title: { tr: 'Sertifikanız hazır', en: 'Your certificate is ready' },
    text: { tr: 'Sertifikanızı eğitim sayfasından indirebilirsiniz.', en: 'You can download it from the training’s page.' },
  },
};

export const messageText = (template: MessageTemplate): { title: BothLanguages; text: BothLanguages } => TEXTS[template];
