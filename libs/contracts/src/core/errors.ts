/**
 * Error codes: a status and what the reader is told, in both languages. Services send code, parameters and pointer; the
 * gateway and the web render from here. Decorator-free.
 */
export interface ErrorText {
  status: number;
  tr: string;
  en: string;
}
export type ErrorCatalogue = Record<string, ErrorText>;

export const coreErrors = {
  VALIDATION: { status: 400, tr: 'Gönderilen bilgilerde hata var.', en: 'What was sent has errors.' },
  REQUIRED: { status: 400, tr: 'Bu alan zorunludur.', en: 'This field is required.' },
  UNKNOWN_FIELD: { status: 400, tr: 'Böyle bir alan yok.', en: 'There is no such field.' },
  WRONG_TYPE: { status: 400, tr: 'Beklenen tür: {expected}.', en: 'Expected type: {expected}.' },
  TOO_LONG: { status: 400, tr: 'En fazla {max} karakter olabilir.', en: 'At most {max} characters.' },
  TOO_SHORT: { status: 400, tr: 'En az {min} karakter olmalıdır.', en: 'At least {min} characters.' },
  TOO_MANY: { status: 400, tr: 'En fazla {max} öğe olabilir.', en: 'At most {max} items.' },
  TOO_LARGE: { status: 400, tr: 'En fazla {max} olabilir.', en: 'At most {max}.' },
  TOO_SMALL: { status: 400, tr: 'En az {min} olmalıdır.', en: 'At least {min}.' },
  WRONG_FORM: {
    status: 400,
    tr: 'Biçimi uygun değil (örnek: {pattern}).',
    en: 'Not of the expected form (example: {pattern}).',
  },
  NOT_ALLOWED: { status: 400, tr: 'Şunlardan biri olmalıdır: {allowed}.', en: 'Must be one of: {allowed}.' },
  NOT_AN_EMAIL: { status: 400, tr: 'Geçerli bir e-posta adresi değil.', en: 'Not a valid e-mail address.' },
  NOT_AN_ID: { status: 400, tr: 'Geçerli bir kayıt kimliği değil.', en: 'Not a valid record id.' },
  NOT_AN_INSTANT: { status: 400, tr: 'Geçerli bir tarih ya da saat değil.', en: 'Not a valid date or time.' },
  NOT_A_DAY: { status: 400, tr: 'Takvimde böyle bir gün yok.', en: 'There is no such day in the calendar.' },
  BAD_TEXT: {
    status: 400,
    tr: 'Metinde saklanamayan bir karakter var.',
    en: 'The text holds a character that cannot be stored.',
  },
  TOO_DEEP: {
    status: 400,
    tr: 'İç içe en fazla {max} düzey olabilir.',
    en: 'At most {max} levels within each other.',
  },
  OUT_OF_RANGE: {
    status: 400,
    tr: 'Bir değer saklanabilecek sınırların dışında.',
    en: 'A value is beyond what can be stored.',
  },
  BAD_TAX_NUMBER: { status: 400, tr: 'Vergi kimlik numarası geçerli değil.', en: 'Not a valid tax number.' },
  BAD_CURSOR: {
    status: 400,
    tr: 'Sayfa işareti geçerli değil; listeye baştan başlayın.',
    en: 'The page cursor is not valid; start the list again.',
  },
  BAD_JSON: { status: 400, tr: 'Gövde geçerli bir JSON değil.', en: 'The body is not valid JSON.' },
  UNAUTHENTICATED: { status: 401, tr: 'Önce oturum açın.', en: 'Sign in first.' },
  FORBIDDEN: { status: 403, tr: 'Bunu yapma yetkiniz yok.', en: 'You may not do this.' },
  CSRF: {
    status: 403,
    tr: 'Sayfa eskimiş; yenileyip yeniden deneyin.',
    en: 'The page is stale; reload it and try again.',
  },
  NOT_FOUND: { status: 404, tr: 'Böyle bir kayıt yok.', en: 'There is no such record.' },
  REFERENCE_NOT_FOUND: {
    status: 422,
    tr: 'Gösterilen kayıt bulunamadı.',
    en: 'The record referred to was not found.',
  },
  CONFLICT: {
    status: 409,
    tr: 'Kayıt bu işleme uygun durumda değil.',
    en: 'The record is not in a state for this.',
  },
  WRONG_STATE: {
    status: 409,
    tr: 'Bu işlem “{state}” durumunda yapılamaz.',
    en: 'This cannot be done in the state “{state}”.',
  },
  VERSION_CONFLICT: {
    status: 412,
    tr: 'Kaydı bu arada başkası değiştirdi.',
    en: 'Somebody else changed the record meanwhile.',
  },
  VERSION_REQUIRED: { status: 428, tr: 'If-Match başlığı gerekir.', en: 'The If-Match header is required.' },
  PAYLOAD_TOO_LARGE: { status: 413, tr: 'Gönderilen veri çok büyük.', en: 'What was sent is too large.' },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    tr: 'Bu Idempotency-Key başka bir istekle kullanılmış.',
    en: 'This Idempotency-Key was used with another request.',
  },
  BACKFILL_FORBIDDEN: {
    status: 403,
    tr: 'Geçmiş tarihli kayıt girme yetkiniz yok.',
    en: 'You may not enter an earlier date.',
  },
  BACKFILL_REASON: {
    status: 400,
    tr: 'Geçmiş tarihli kayıt için gerekçe yazın.',
    en: 'Give a reason for an earlier date.',
  },
  BACKFILL_FUTURE: { status: 400, tr: 'Tarih gelecekte olamaz.', en: 'The date cannot lie in the future.' },
  FILE_NOT_FOUND: {
    status: 422,
    tr: 'Yüklenen dosya bulunamadı; yeniden yükleyin.',
    en: 'The uploaded file was not found; upload it again.',
  },
  FILE_UNREADABLE: {
    status: 422,
    tr: 'Dosya okunamadı: {reason}.',
    en: 'The file cannot be read: {reason}.',
  },
  FILE_TYPE: {
    status: 422,
    tr: 'Bu dosya türü kabul edilmiyor ya da içeriği adıyla uyuşmuyor. Kabul edilenler: {allowed}.',
    en: 'This kind of file is not taken, or its content does not match its name. Taken: {allowed}.',
  },
  FILE_OWNED: {
    status: 422,
    tr: 'Bu dosya başka bir kayda bağlı; yeniden yükleyin.',
    en: 'This file belongs to another record; upload it again.',
  },
  SHEET_NOT_FOUND: {
    status: 422,
    tr: 'Dosyada “{sheet}” sayfası yok; olanlar: {sheets}.',
    en: 'The file has no sheet “{sheet}”; there are: {sheets}.',
  },
  TABLE_TOO_LARGE: {
    status: 422,
    tr: 'Tablo çok büyük; en fazla {rows} satır ve {columns} sütun olabilir.',
    en: 'The table is too large; at most {rows} rows and {columns} columns.',
  },
  COLUMN_MISSING: {
    status: 422,
    tr: 'Dosyada “{column}” sütunu yok.',
    en: 'The file has no column “{column}”.',
  },
  CELL_REQUIRED: { status: 422, tr: 'Hücre boş olamaz.', en: 'The cell must not be empty.' },
  CELL_UNREADABLE: {
    status: 422,
    tr: '“{value}” okunamadı; beklenen: {expected}.',
    en: '“{value}” cannot be read; expected: {expected}.',
  },
  TOO_SLOW: {
    status: 408,
    tr: 'İstek çok yavaş geldi; yeniden deneyin.',
    en: 'The request came too slowly; try again.',
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    tr: 'İstek başlıkları çok büyük.',
    en: 'The headers of the request are too large.',
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    tr: 'Çok fazla istek; {seconds} saniye sonra yeniden deneyin.',
    en: 'Too many requests; try again in {seconds} seconds.',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    tr: 'Hizmet şu anda yanıt vermiyor; birazdan yeniden deneyin.',
    en: 'The service does not answer now; try again shortly.',
  },
  OUTCOME_UNKNOWN: {
    status: 504,
    tr: 'Yanıt gecikti, sonuç bilinmiyor; aynı anahtarla yeniden deneyin.',
    en: 'The answer is late and the outcome unknown; repeat with the same key.',
  },
  INTERNAL: {
    status: 500,
    tr: 'Beklenmeyen bir hata oldu. Destek için: {requestId}',
    en: 'Something unexpected went wrong. For support: {requestId}',
  },
} satisfies ErrorCatalogue;

/** One thing wrong: stable code, where (JSON pointer into the request), and what the message needs. */
export interface Problem {
  code: string;
  pointer?: string;
  params?: Record<string, string | number | boolean>;
}

/** What a service sends back over NATS instead of a reply. */
export interface ProblemReply extends Problem {
  problem: true;
  errors?: Problem[];
}
