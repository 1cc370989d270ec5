import type { ErrorCatalogue } from '../core/errors.js';

export const programErrors = {
  PROGRAM_CODE_TAKEN: {
    status: 409,
    tr: '“{code}” kodlu bir proje zaten var.',
    en: 'There is a programme with the code “{code}” already.',
  },
  PROGRAM_DATES: {
    status: 400,
    tr: 'Bitiş tarihi başlangıçtan önce olamaz.',
    en: 'The end cannot lie before the start.',
  },
  INDICATOR_CODE_TAKEN: {
    status: 409,
    tr: 'Bu projede “{code}” kodlu bir gösterge zaten var.',
    en: 'This programme has an indicator “{code}” already.',
  },
  INDICATOR_RULE: {
    status: 400,
    tr: 'Gösterge kuralı geçerli değil: {reason}.',
    en: 'The indicator’s rule is not valid: {reason}.',
  },
  PARTICIPATION_EXISTS: {
    status: 409,
    tr: 'Bu firma projeye zaten katılıyor.',
    en: 'This firm takes part in the programme already.',
  },
  FIRM_NOT_TOLD: {
    status: 409,
    tr: 'Firma seçildi, ama sonucu henüz bildirilmedi. Önce sonuç mektubunu gönderin.',
    en: 'The firm was selected, but has not been told yet. Release its letter first.',
  },
  SECTOR_UNKNOWN: {
    status: 422,
    tr: 'Projede “{sector}” sektörü yok.',
    en: 'The programme has no sector “{sector}”.',
  },
} satisfies ErrorCatalogue;
