import type { ErrorCatalogue } from '../core/errors.js';

export const gatewayErrors = {
  ROUTE_NOT_FOUND: { status: 404, tr: 'Böyle bir adres yok.', en: 'There is no such address.' },
  MEDIA_TYPE: {
    status: 415,
    tr: 'Bu gövde türü kabul edilmiyor; beklenen: {expected}.',
    en: 'This body type is not taken; expected: {expected}.',
  },
  FILE_PART_MISSING: { status: 400, tr: 'İstekte dosya yok.', en: 'There is no file in the request.' },
  UPLOAD_HEADER: {
    status: 400,
    tr: 'Yükleme başlığı eksik ya da hatalı: {header}.',
    en: 'A header of the upload is missing or wrong: {header}.',
  },
  UPLOAD_PROTOCOL: {
    status: 412,
    tr: 'Yükleme protokolünün bu sürümü desteklenmiyor; Tus-Resumable: {expected}.',
    en: 'This version of the upload protocol is not spoken here; Tus-Resumable: {expected}.',
  },
  UPLOAD_OFFSET: {
    status: 409,
    tr: 'Yükleme {offset}. bayttan sürdürülmeli.',
    en: 'The upload goes on at byte {offset}.',
  },
  UPLOADS_OPEN: {
    status: 429,
    tr: 'Aynı anda en fazla {max} yükleme sürebilir; önce birini bitirin ya da iptal edin.',
    en: 'At most {max} uploads can be under way; finish or cancel one first.',
  },
  BAD_REQUEST: { status: 400, tr: 'İstek okunamadı.', en: 'The request cannot be read.' },
} satisfies ErrorCatalogue;
