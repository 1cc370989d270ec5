import type { ErrorCatalogue } from '../core/errors.js';

export const symbiosisErrors = {
  WASTE_CODE_UNKNOWN: {
    status: 422,
    tr: 'Atık listesinde “{code}” kodu yok.',
    en: 'The list of waste has no code “{code}”.',
  },
  NOT_IN_PROGRAM: {
    status: 422,
    tr: 'Firma bu projeye katılmıyor.',
    en: 'The firm does not take part in this programme.',
  },
  MATCH_SIDES: {
    status: 422,
    tr: 'Eşleştirme, bir sunulan ve bir ihtiyaç duyulan kaynak ister.',
    en: 'A match needs an offer and a need.',
  },
  SAME_FIRM: {
    status: 422,
    tr: 'Veren ve alan aynı firma olamaz.',
    en: 'Giver and taker cannot be the same firm.',
  },
  FIRM_OR_WRITTEN: {
    status: 400,
    tr: 'Firma ya kimliğiyle ya da yazıldığı gibi verilmelidir.',
    en: 'Give a firm either by id or as written.',
  },
  DROP_REASON: { status: 400, tr: 'Neden olmadığını yazın.', en: 'Say why it came to nothing.' },
} satisfies ErrorCatalogue;
