import type { ErrorCatalogue } from '../core/errors.js';

export const innovationErrors = {
  NEED_FIRM: {
    status: 422,
    tr: 'Yalnızca projeye seçilmiş ya da projede etkin olan bir firma ihtiyaç yayımlayabilir.',
    en: 'Only a firm that is selected for the programme or active in it can publish a need.',
  },
  NEED_CALL: {
    status: 422,
    tr: 'İhtiyaç yalnızca aynı projenin bir açık inovasyon çağrısına bağlanabilir.',
    en: 'A need can belong only to an open-innovation call of the same programme.',
  },
  NEED_CALL_DECIDED: {
    status: 422,
    tr: 'Bu çağrı karara bağlandı; yeni ihtiyaç almaz. Başka bir çağrı seçin ya da ihtiyacı çağrısız yazın.',
    en: 'This call is decided and takes no further need. Choose another call, or none.',
  },
  NEED_SECTOR: {
    status: 422,
    tr: 'Projede “{sector}” sektörü yok.',
    en: 'The programme has no sector “{sector}”.',
  },
  TOO_MANY_NEEDS: {
    status: 422,
    tr: 'Bir başvuru en çok 20 ihtiyacı yanıtlayabilir.',
    en: 'An application can answer 20 needs at most.',
  },
  NEED_REASON: {
    status: 422,
    tr: 'Firma adına neden sizin girdiğinizi yazın.',
    en: 'Say why you enter it in the firm’s stead.',
  },
  NEED_UNKNOWN: {
    status: 422,
    tr: 'Bu ihtiyaç bu çağrıda yayımda değil ya da başvuru onu yanıtlamıyor.',
    en: 'This need is not published in this call, or the application does not answer it.',
  },
  NOT_PITCH_DAY: {
    status: 422,
    tr: 'Etkinlik bu projenin bir çözüm sunumu günü değil ya da iptal edildi.',
    en: 'The event is no pitch day of this programme, or it is cancelled.',
  },
  PITCH_UNKNOWN: {
    status: 422,
    tr: 'Bu başvuru, bu projede sunum yapabilecek bir açık inovasyon başvurusu değil.',
    en: 'This is no open-innovation application of the programme that can be pitched.',
  },
  PITCH_OVERLAP: {
    status: 422,
    tr: 'Aynı anda iki sunum olamaz.',
    en: 'Two pitches cannot be held at once.',
  },
  PITCH_OUTSIDE_EVENT: {
    status: 422,
    tr: 'Sunum, etkinliğin başlangıcı ile bitişi arasında olmalı.',
    en: 'A pitch has to lie between the beginning and the end of the event.',
  },
  MEETING_EXISTS: {
    status: 409,
    tr: 'Bu ihtiyaç ve başvuru için süren bir görüşme zaten var.',
    en: 'There is a meeting about this need and application already.',
  },
  MEETING_TIMES: {
    status: 422,
    tr: 'Gelecekte olan bir ila beş zaman önerin; kabul ederken önerilenlerden birini seçin.',
    en: 'Propose one to five times to come; to accept, choose one of those proposed.',
  },
  MEETING_REASON: {
    status: 422,
    tr: 'Bunun için bir gerekçe yazın.',
    en: 'This needs a reason.',
  },
  MEETING_DATE: {
    status: 422,
    tr: 'Bu adım bir öncekinden ({day}) önce olamaz.',
    en: 'This step cannot be before the one before it ({day}).',
  },
} satisfies ErrorCatalogue;
