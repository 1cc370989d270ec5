import type { ErrorCatalogue } from '../core/errors.js';

export const selectionErrors = {
  DECISION_SAME_PERSON: {
    status: 409,
    tr: 'Kararı giren kişi onaylayamaz; tutanağa bakarak başka bir kişi onaylamalı.',
    en: 'Who entered the decision cannot confirm it; another person has to, with the minutes at hand.',
  },
  DECISION_NOT_ENTERED: {
    status: 409,
    tr: 'Onay bekleyen böyle bir karar yok; karar yeniden girilmiş ya da onaylanmış olabilir.',
    en: 'No such decision waits for a confirmation; it may have been entered again or confirmed.',
  },
  DECISION_MINUTES: {
    status: 400,
    tr: 'İmzalı tutanağı ekleyin.',
    en: 'Add the signed minutes.',
  },
  DOSSIER_UNDECIDED: {
    status: 409,
    tr: 'Seçim dosyası karar onaylandıktan sonra oluşur.',
    en: 'The dossier comes into being when the decision is confirmed.',
  },
} satisfies ErrorCatalogue;
