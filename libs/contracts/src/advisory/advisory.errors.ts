import type { ErrorCatalogue } from '../core/errors.js';

export const advisoryErrors = {
  NO_PARTICIPANTS: {
    status: 422,
    tr: 'Projede seçilmiş ya da etkin firma yok.',
    en: 'The programme has no selected or active firm.',
  },
  NOT_PARTICIPATING: {
    status: 422,
    tr: 'Firma bu projeye katılmıyor.',
    en: 'The firm does not take part in this programme.',
  },
  DUE_BEFORE_OPENING: {
    status: 400,
    tr: 'Son tarih, talep tarihinden önce olamaz.',
    en: 'The due date cannot lie before the day of the request.',
  },
  ANSWER_EMPTY: {
    status: 400,
    tr: 'Yanıtta değer ya da dosya olmalıdır.',
    en: 'An answer needs values or a file.',
  },
  REPORT_EXISTS: {
    status: 409,
    tr: 'Bu firma ya da sektör için projede zaten bir rapor var.',
    en: 'The programme has a report of this firm or sector already.',
  },
  REPORT_SUBJECT: {
    status: 400,
    tr: 'Firma raporunda yalnız firma, sektör raporunda yalnız sektör belirtilir; bölge raporunda ikisi de olmaz.',
    en: 'A firm report names a firm only, a sector report a sector only, a regional one neither.',
  },
  REPORT_FILE_MISSING: {
    status: 409,
    tr: 'Rapor, dosyası yüklenmeden sonuçlandırılamaz.',
    en: 'A report cannot become final without its file.',
  },
  REPORT_REASON: {
    status: 400,
    tr: 'Sonuçlanmış rapor gerekçesiz değiştirilemez.',
    en: 'A final report changes only with a reason.',
  },
  MEASURE_CURRENCY: {
    status: 400,
    tr: 'Yatırım ve kazanç aynı para biriminde olmalıdır.',
    en: 'Investment and saving must be in one currency.',
  },
  FACILITY_OF_ANOTHER: {
    status: 422,
    tr: 'Bu tesis başka bir firmanındır.',
    en: 'This plant belongs to another firm.',
  },
  SECTOR_NOT_IN_PROGRAM: {
    status: 422,
    tr: 'Projede “{sector}” sektörü yok.',
    en: 'The programme has no sector “{sector}”.',
  },
  REPORT_OLDER_VERSION: {
    status: 409,
    tr: 'Raporun daha yeni bir sürümü var.',
    en: 'There is a newer version of the report.',
  },
  NOT_ITS_CONSULTANT: {
    status: 403,
    tr: 'Bu firmanın danışmanı olarak atanmadınız.',
    en: 'You are not the named consultant of this firm.',
  },
  NOT_A_CONSULTANT: {
    status: 422,
    tr: 'Bu hesabın projede danışman rolü yok.',
    en: 'This account has not the role consultant in the programme.',
  },
} satisfies ErrorCatalogue;
