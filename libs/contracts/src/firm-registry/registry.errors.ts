import type { ErrorCatalogue } from '../core/errors.js';

/** Refusals, and the notices of import reports. */
export const registryErrors = {
  FIRM_TAX_NUMBER_TAKEN: {
    status: 409,
    tr: 'Bu vergi numarası başka bir firmada kayıtlı.',
    en: 'This tax number belongs to another firm.',
  },
  FIRM_MERGED: {
    status: 409,
    tr: 'Bu kayıt başka bir firmayla birleştirilmiş; o firmayı düzenleyin.',
    en: 'This record was merged into another firm; edit that one.',
  },
  FIRM_IDENTITY: {
    status: 403,
    tr: 'Unvan, vergi numarası ve MERSİS numarasını yalnız oda değiştirebilir.',
    en: 'Only the chamber may change title, tax number and MERSİS.',
  },
  FIRM_NOT_IN_PROGRAM: {
    status: 422,
    tr: 'Firma bu projeye katılmıyor.',
    en: 'The firm does not take part in this programme.',
  },
  NACE_UNKNOWN: {
    status: 422,
    tr: 'NACE listesinde “{code}” kodu yok.',
    en: 'The NACE list has no code “{code}”.',
  },
  PLACE_UNKNOWN: {
    status: 422,
    tr: '“{place}” bilinen bir il ya da ilçe değil.',
    en: '“{place}” is no known province or district.',
  },
  INSTITUTION_EXISTS: {
    status: 409,
    tr: 'Bu adla bir kurum zaten kayıtlı.',
    en: 'There is an institution of this name already.',
  },
  PERSON_ERASED: { status: 409, tr: 'Bu kişinin bilgileri silinmiş.', en: 'This person’s data was erased.' },
  PERSON_MERGED: {
    status: 409,
    tr: 'Bu kayıt başka bir kişiyle birleştirilmiş; o kişiyi düzenleyin.',
    en: 'This record was merged into another person; edit that one.',
  },
  AMBASSADOR_LIMIT: {
    status: 409,
    tr: 'Bu projede firma başına en çok {max} elçi olabilir.',
    en: 'This programme takes at most {max} ambassadors a firm.',
  },
  AMBASSADOR_EXISTS: {
    status: 409,
    tr: 'Bu kişi zaten bu firmanın elçisi.',
    en: 'This person is an ambassador of this firm already.',
  },
  AMBASSADOR_DATES: {
    status: 400,
    tr: 'Bitiş tarihi başlangıçtan önce olamaz.',
    en: 'The end cannot lie before the start.',
  },
  AMBASSADOR_BEFORE: {
    status: 422,
    tr: '“Yerine geldiği kişi” bu firmanın elçileri arasında bulunamadı.',
    en: 'The one before is not among this firm’s ambassadors.',
  },
  MERGE_DECIDED: {
    status: 409,
    tr: 'Bu çift için karar verilmiş; önce o kararı geri alın.',
    en: 'This pair has been decided; take that decision back first.',
  },
  TITLE_DIFFERS: {
    status: 200,
    tr: 'Vergi numarası kayıtlı, unvanı listedekinden farklı.',
    en: 'The tax number is known under another title.',
  },
  DOUBTFUL_FIRM: {
    status: 200,
    tr: 'Benzer bir firma var; eşleştirmede karar bekliyor.',
    en: 'A similar firm exists; a decision waits in the merge queue.',
  },
  DOUBTFUL_PERSON: {
    status: 200,
    tr: 'Benzer bir kişi var; eşleştirmede karar bekliyor.',
    en: 'A similar person exists; a decision waits in the merge queue.',
  },
  REPEATED_ROW: {
    status: 200,
    tr: 'Bu satır listede daha önce geçiyor.',
    en: 'This row stands on the list already.',
  },
} satisfies ErrorCatalogue;
