import type { ErrorCatalogue } from '../core/errors.js';

export const openCallsErrors = {
  CALL_CODE_TAKEN: {
    status: 409,
    tr: 'Bu projede “{code}” kodlu bir çağrı zaten var.',
    en: 'This programme has a call “{code}” already.',
  },
  CALL_RULES: {
    status: 400,
    tr: 'Çağrının kuralları tutarlı değil.',
    en: 'The call’s rules do not hold together.',
  },
  REPEATED: {
    status: 400,
    tr: '“{value}” birden çok kez yazılmış.',
    en: '“{value}” is there more than once.',
  },
  CALL_DEADLINE: {
    status: 409,
    tr: 'Son başvuru zamanı ({deadline}) buna uymuyor.',
    en: 'The deadline ({deadline}) does not allow this.',
  },
  DEADLINE_NOT_LATER: {
    status: 409,
    tr: 'Şimdiki son başvuru zamanından ({deadline}) ve şu andan sonra olmalıdır.',
    en: 'Must be after the present deadline ({deadline}) and after now.',
  },
  CALL_CLOSED: {
    status: 409,
    tr: 'Son başvuru zamanı geçti ({deadline}).',
    en: 'The deadline has passed ({deadline}).',
  },
  SECTOR_NOT_CALLED: {
    status: 422,
    tr: 'Çağrı “{sector}” sektörünü kapsamıyor.',
    en: 'The call does not cover the sector “{sector}”.',
  },
  APPLICATION_EXISTS: {
    status: 409,
    tr: 'Bu firmanın bu çağrıya yürürlükte bir başvurusu zaten var.',
    en: 'This firm has a live application to this call already.',
  },
  APPLICATION_INCOMPLETE: {
    status: 422,
    tr: 'Başvuruda eksikler var.',
    en: 'The application is not complete.',
  },
  APPLICATION_UNKNOWN: {
    status: 422,
    tr: 'Çağrıda “{number}” numaralı bir başvuru yok.',
    en: 'The call has no application “{number}”.',
  },
  APPLICATION_LATE: {
    status: 422,
    tr: 'Başvuru son başvuru zamanından sonra gelmiş.',
    en: 'The application came after the deadline.',
  },
  CONTENT_FAULTY: {
    status: 400,
    tr: 'Bu yanıt kabul edilen biçimde değil.',
    en: 'This answer is not of a form that is taken.',
  },
  PROVIDER_PARTICIPATES: {
    status: 422,
    tr: 'Projeye katılan bir firma açık inovasyon çağrısına çözüm sağlayıcı olarak başvuramaz.',
    en: 'A firm of the programme cannot apply as a solution provider.',
  },
  NOT_OPEN_INNOVATION: {
    status: 409,
    tr: 'Çözüm sunumu yalnızca açık inovasyon çağrılarında olur.',
    en: 'Only open innovation calls have pitches.',
  },
  PITCH_UNDATED: {
    status: 422,
    tr: 'Sunumun günü bilinmiyor; “{event}” etkinliğinin tarihini verin.',
    en: 'The day of the pitch is not known; give the date of the event “{event}”.',
  },
  REVIEW_EXISTS: {
    status: 409,
    tr: 'Bu başvuru bu değerlendiriciye zaten verilmiş.',
    en: 'This reviewer has this application already.',
  },
  REVIEWER_CONFLICT: {
    status: 409,
    tr: 'Değerlendirici bu başvurudan çıkar çatışması nedeniyle çekildi.',
    en: 'The reviewer has recused from this application for a conflict of interest.',
  },
  CONFLICT_UNDECLARED: {
    status: 409,
    tr: 'Önce çıkar çatışması olup olmadığını bildirin.',
    en: 'First declare whether there is a conflict of interest.',
  },
  SCORE_FAULTY: {
    status: 422,
    tr: '“{criterion}” için 0 ile {max} arasında bir puan gerekir.',
    en: '“{criterion}” needs a mark between 0 and {max}.',
  },
  REVIEWS_OWED: {
    status: 409,
    tr: 'Önce kendi değerlendirmelerinizi gönderin; sıralama ondan sonra gösterilir.',
    en: 'Submit your own reviews first; the ranking is shown after that.',
  },
  SELECTION_CHANGED: {
    status: 409,
    tr: 'Önizlemeden sonra sonuç değişti; yeniden önizleyin.',
    en: 'The result has changed since the preview; preview it again.',
  },
  SELECTION_LATE: {
    status: 409,
    tr: 'Geç başvuru izni verilen bir firma {until} anına kadar başvurabilir; kura tohumu ondan sonra açıklanır, karar ondan sonra girilir.',
    en: 'A firm with late access may still apply until {until}; the lot’s seed is shown after that, and then a decision is entered.',
  },
  SELECTION_INCOMPLETE: {
    status: 409,
    tr: '{count} başvurunun değerlendirmesi eksik.',
    en: '{count} applications lack reviews.',
  },
  FIELD_UNKNOWN: {
    status: 422,
    tr: 'Formda “{field}” alanı yok ya da bu kurala uymuyor.',
    en: 'The form has no field “{field}”, or it does not fit this rule.',
  },
  NOT_COMPLETABLE: {
    status: 422,
    tr: '“{field}” sonradan tamamlanabilecek belgelerden değil ya da istenmedi.',
    en: '“{field}” is not one of the documents that may be completed, or it was not asked for.',
  },
  COMPLETION_OVER: {
    status: 409,
    tr: 'Eksik evrak için verilen süre bitti ({deadline}).',
    en: 'The time for missing documents is over ({deadline}).',
  },
  NOTICE_DATE: {
    status: 400,
    tr: 'Tebliğ tarihi istemin yapıldığı günden önce ya da gelecekte olamaz.',
    en: 'The firm cannot have been told before it was asked, or in the future.',
  },
  LETTER_TEMPLATE: {
    status: 422,
    tr: 'Şablon kullanılamıyor; bilinmeyen ya da hatalı yer: {names}.',
    en: 'The template cannot be used; unknown or faulty: {names}.',
  },
  APPLICATION_DECIDED: {
    status: 409,
    tr: 'Yönetim Kurulu bu başvuruya karar verdi. Firma hakkından vazgeçebilir ya da Kurul yeniden karar verebilir; başvuru artık uygun değil sayılamaz.',
    en: 'The board has decided this application. Its firm can give the place back, or the board decide again; it cannot be refused any more.',
  },
  APPEAL_OVER: {
    status: 409,
    tr: 'İtiraz süresi bitti ya da bu çağrıda itiraz alınmıyor. {deadline}',
    en: 'The time for an appeal is over, or the call takes none. {deadline}',
  },
  APPEAL_EXISTS: {
    status: 409,
    tr: 'Bu sonuca zaten itiraz edildi.',
    en: 'There is an appeal against this decision already.',
  },
  AGREEMENT_TEXT: {
    status: 422,
    tr: 'Okuduğunuz sözleşme metnini onaylayın ya da imzalı sözleşmenin taramasını ekleyin.',
    en: 'Accept the text that you have read, or attach a scan of the signed agreement.',
  },
  SEARCH_TOO_WIDE: {
    status: 422,
    tr: 'Adında bu sözcükler geçen firma sayısı {max} sınırını aşıyor; aramayı daraltın.',
    en: 'More than {max} firms have these words in their names; narrow the search.',
  },
  NOBODY_MEANT: {
    status: 422,
    tr: 'Bu süzgeçle hiçbir başvuru kalmıyor.',
    en: 'No application is left by this filter.',
  },
  DECISION_REASON: {
    status: 400,
    tr: 'Bu karar için gerekçe yazın.',
    en: 'Give a reason for this decision.',
  },
  DECISION_DATE: {
    status: 400,
    tr: 'Karar, son başvuru gününden önce ya da gelecekte olamaz.',
    en: 'The decision cannot lie before the day of the deadline or in the future.',
  },
} satisfies ErrorCatalogue;
