import { errorCatalogue, messageOf } from '#contracts/error-catalogue';
import type { Problem } from '#contracts/core/errors';
import type { Language } from '#contracts/accounts/account.messages';

/** RFC 9457, with our code, the pointer into the request, all faults of a validation, and the request id for support. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  pointer?: string;
  params?: Problem['params'];
  errors?: { code: string; pointer?: string; detail: string; params?: Problem['params'] }[];
  requestId: string;
}

const TITLES: Record<number, Record<Language, string>> = {
  400: { tr: 'Geçersiz istek', en: 'Invalid request' },
  401: { tr: 'Oturum gerekli', en: 'Not signed in' },
  403: { tr: 'Yetki yok', en: 'Forbidden' },
  404: { tr: 'Bulunamadı', en: 'Not found' },
  408: { tr: 'Zaman aşımı', en: 'Timed out' },
  409: { tr: 'Çakışma', en: 'Conflict' },
  410: { tr: 'Artık geçerli değil', en: 'Gone' },
  412: { tr: 'Sürüm eskimiş', en: 'Stale version' },
  413: { tr: 'Çok büyük', en: 'Too large' },
  415: { tr: 'Tür kabul edilmiyor', en: 'Unsupported type' },
  422: { tr: 'İşlenemedi', en: 'Cannot be processed' },
  428: { tr: 'Sürüm gerekli', en: 'Version required' },
  429: { tr: 'Çok fazla istek', en: 'Too many requests' },
  431: { tr: 'Başlıklar çok büyük', en: 'Headers too large' },
  500: { tr: 'Beklenmeyen hata', en: 'Unexpected error' },
  503: { tr: 'Hizmet yok', en: 'Service unavailable' },
  504: { tr: 'Sonuç bilinmiyor', en: 'Outcome unknown' },
};

/** What the reader is told. A code that the catalogue does not know is our own fault, hence INTERNAL. */
export function problemBody(
  said: { code: string; pointer?: string; params?: Problem['params']; errors?: Problem[] },
  language: Language,
  requestId: string,
): ProblemBody {
  // Notices of imports stand in the catalogue, too (200); thrown, they are as unknown as any other word.
  const known = (errorCatalogue[said.code]?.status ?? 0) >= 400;
  const code = known ? said.code : 'INTERNAL';
  const { status } = errorCatalogue[code];
  const params = code === 'INTERNAL' ? { requestId } : said.params;
  return {
    type: `urn:filiz:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: (TITLES[status] ?? TITLES[500])[language],
    status,
    detail: messageOf(code, language, params),
    code,
    ...(said.pointer !== undefined && known ? { pointer: said.pointer } : {}),
    ...(params && Object.keys(params).length > 0 ? { params } : {}),
    ...(known && said.errors?.length
      ? {
          errors: said.errors.map(({ code: c, pointer, params: p }) => ({
            code: c,
            pointer,
            detail: messageOf(c, language, p),
            ...(p && Object.keys(p).length > 0 ? { params: p } : {}),
          })),
        }
      : {}),
    requestId,
  };
}

const FASTIFY_CODES: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  FST_REQ_FILE_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  FST_FILES_LIMIT: 'PAYLOAD_TOO_LARGE',
  FST_PARTS_LIMIT: 'PAYLOAD_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'MEDIA_TYPE',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'MEDIA_TYPE',
  FST_ERR_CTP_INVALID_JSON_BODY: 'BAD_JSON',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BAD_JSON',
};

/** Fastify's own refusals (body, type, address) in our codes. */
export function codeOfFastifyError(error: {
  code?: string;
  statusCode?: number;
  name?: string;
}): string | undefined {
  const known = FASTIFY_CODES[error.code ?? ''];
  if (known) return known;
  if (error.statusCode === 404) return 'ROUTE_NOT_FOUND';
  if (error.statusCode === 413) return 'PAYLOAD_TOO_LARGE';
  if (error.statusCode === 415) return 'MEDIA_TYPE';
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return 'BAD_REQUEST';
  return undefined;
}
