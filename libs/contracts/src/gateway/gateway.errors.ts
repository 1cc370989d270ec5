import type { ErrorCatalogue } from '../core/errors.js';

export const gatewayErrors = {
  ROUTE_NOT_FOUND: { status: 404, tr: 'Böyle bir adres yok.', en: 'There is no such address.' },
  MEDIA_TYPE: {
    status: 415,
    tr: 'Bu gövde türü kabul edilmiyor; beklenen: {expected}.',
    en: 'This body type is not taken; expected: {expected}.',
  },
  FILE_PART_MISSING: { status: 400, tr: 'İstekte dosya yok.', en: 'There is no file in the request.' },
  BAD_REQUEST: { status: 400, tr: 'İstek okunamadı.', en: 'The request cannot be read.' },
} satisfies ErrorCatalogue;
