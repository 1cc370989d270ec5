import type { ErrorCatalogue } from '../core/errors.js';

export const formErrors = {
  FORM_FAULTY: { status: 400, tr: 'Bu, okunabilir bir form değil.', en: 'This is no form that can be read.' },
  FORM_INCOMPLETE: {
    status: 422,
    tr: 'Formda düzeltilmesi gerekenler var.',
    en: 'The form has faults to be mended first.',
  },
  FORM_SAME: { status: 409, tr: 'Formda değişen bir şey yok.', en: 'Nothing in the form is different.' },
  FORM_NONE: { status: 409, tr: 'Bu çağrının formu yok.', en: 'This call has no form.' },
  FORM_CONDITION: {
    status: 400,
    tr: 'Koşul ancak kendinden önceki bir alana bakabilir; “{field}” öyle değil.',
    en: 'A condition can look at an earlier field only; “{field}” is none.',
  },
  FORM_VALUE: {
    status: 400,
    tr: '“{value}” bu alana uygun bir değer değil.',
    en: '“{value}” is no value of this field.',
  },
  FORM_FACILITY: {
    status: 400,
    tr: 'Tesis bilgisinin gelebilmesi için formda bir tesis alanı olmalıdır.',
    en: 'For a facility’s record to be filled in, the form needs a facility field.',
  },
  FORM_CORRECTION: {
    status: 400,
    tr: 'Bu bilgiyi firma kayıtta değiştiremez.',
    en: 'A firm cannot change this in the registry.',
  },
  TOO_FEW: { status: 400, tr: 'En az {min} satır gerekir.', en: 'At least {min} rows are needed.' },
} satisfies ErrorCatalogue;
