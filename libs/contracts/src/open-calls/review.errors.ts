import type { ErrorCatalogue } from '../core/errors.js';

export const reviewErrors = {
  SCORE_NOT_APPLICABLE: {
    status: 422,
    tr: '“{criterion}” için “uygulanmaz” denemez.',
    en: '“{criterion}” cannot be marked as not applicable.',
  },
  SCORE_NO_STEP: {
    status: 422,
    tr: '“{criterion}” için ölçeğin basamaklarından biri gerekir: {steps}.',
    en: '“{criterion}” needs one of the steps of its scale: {steps}.',
  },
  SCORE_EMPTY: {
    status: 422,
    tr: 'Bütün ölçütler “uygulanmaz” olamaz; en az birine puan verin.',
    en: 'Not all criteria can be not applicable; give at least one mark.',
  },
  COMMENT_REQUIRED: {
    status: 422,
    tr: '“{criterion}” için bu puan gerekçe ister.',
    en: 'This mark for “{criterion}” needs a comment.',
  },
  REVIEW_RULES: {
    status: 400,
    tr: 'Değerlendirme kuralları tutarlı değil.',
    en: 'The rules of review do not hold together.',
  },
  REVIEWER_AWAY: {
    status: 400,
    tr: 'İzin günlerinin başlangıcı olmalı, bitişi de ondan önce olmamalı.',
    en: 'Days away need a beginning and must not end before it.',
  },
  REVIEWER_BARRED: {
    status: 409,
    tr: 'Bu değerlendirici bu başvuruya atanamaz: {rule}.',
    en: 'This reviewer cannot have this application: {rule}.',
  },
  ASSIGNMENT_REASON: {
    status: 400,
    tr: 'Kurala uymayan atama için gerekçe yazın ({why}).',
    en: 'Give a reason for an assignment that departs from the rules ({why}).',
  },
  ASSIGNMENT_CHANGED: {
    status: 409,
    tr: 'Önizlemeden sonra dağıtım değişti; yeniden önizleyin.',
    en: 'The assignment has changed since the preview; preview it again.',
  },
  DECLARATION_ANSWERS: {
    status: 400,
    tr: 'Bu çağrıda önce çalıştığınız ve ilişkili olduğunuz firmaları yazın (yoksa boş liste).',
    en: 'In this call first name the firms you work for and have ties with (an empty list if none).',
  },
  RECUSAL_REASON: {
    status: 400,
    tr: 'Değerlendirmeden çekilmenin gerekçesini yazın.',
    en: 'Give the reason for the recusal.',
  },
  NO_DIFFERENCE: {
    status: 422,
    tr: 'Bu başvuruda komitenin uzlaştıracağı bir puan farkı yok.',
    en: 'This application has no difference for a committee to settle.',
  },
} satisfies ErrorCatalogue;
