import type { ErrorCatalogue } from '../core/errors.js';

export const trainingErrors = {
  COURSE_CODE_TAKEN: {
    status: 409,
    tr: 'Bu projede “{code}” kodlu bir eğitim zaten var.',
    en: 'This programme has a course “{code}” already.',
  },
  COURSE_NOT_YET: {
    status: 409,
    tr: 'Son oturumu yapılmamış bir eğitim tamamlanamaz.',
    en: 'A course whose last session lies ahead was not held yet.',
  },
  SESSION_NUMBER_TAKEN: {
    status: 409,
    tr: 'Bu eğitimde {number}. oturum zaten var.',
    en: 'This course has a session {number} already.',
  },
  SESSION_NOT_YET: {
    status: 409,
    tr: 'Günü gelmemiş bir oturumun yoklaması alınamaz.',
    en: 'Attendance cannot be taken before the session’s day.',
  },
  SESSION_UNKNOWN: {
    status: 422,
    tr: 'Eğitimde “{session}” oturumu yok.',
    en: 'The course has no session “{session}”.',
  },
  ENROLMENT_EXISTS: {
    status: 409,
    tr: 'Bu kişi eğitime zaten kayıtlı.',
    en: 'This person is enrolled already.',
  },
  ENROLMENT_UNKNOWN: {
    status: 422,
    tr: 'Bu eğitimde böyle bir kayıt yok.',
    en: 'The course has no such enrolment.',
  },
  ENROLLEE_UNKNOWN: {
    status: 400,
    tr: 'Kimin kaydolduğunu yazın (kayıtlı kişi ya da ad soyad).',
    en: 'Say who enrols (a known person or a name).',
  },
  SAME_PERSON_ENROLLED: {
    status: 409,
    tr: '{first}. satırdaki kişi; oturumları birleştirildi.',
    en: 'The person of row {first}; their sessions were united.',
  },
  ENROLLED_ALREADY: {
    status: 409,
    tr: 'Bu kişi eğitime zaten kayıtlı.',
    en: 'This person is enrolled already.',
  },
  LIST_OF_OTHER_COURSE: {
    status: 422,
    tr: 'Listede “{code}” kodlu eğitim yazıyor.',
    en: 'The list names the course “{code}”.',
  },
  CERTIFICATE_NAME: {
    status: 422,
    tr: 'Kişinin adı kayıtlarda yok; belge düzenlenemedi.',
    en: 'The person’s name is not in the registry; no certificate was issued.',
  },
  CERTIFICATE_TOO_EARLY: {
    status: 409,
    tr: 'Eğitim tamamlanmadan belge düzenlenemez.',
    en: 'Certificates are issued when the course has been held.',
  },
  HEAD_COUNT_EMPTY: {
    status: 400,
    tr: 'En az bir kişi sayılmalıdır.',
    en: 'At least one person must be counted.',
  },
  HEAD_COUNT_FUTURE: {
    status: 400,
    tr: 'Gelecekteki bir gün sayılamaz.',
    en: 'A day that lies ahead cannot be counted.',
  },
  COUNTED_ALREADY: {
    status: 409,
    tr: 'Bu okulun o günkü sayımı zaten kayıtlı.',
    en: 'This school’s count of that day stands already.',
  },
} satisfies ErrorCatalogue;
