import type { ErrorCatalogue } from '../core/errors.js';

export const workshopErrors = {
  EVENT_CODE_TAKEN: {
    status: 409,
    tr: 'Bu projede “{code}” kodlu bir etkinlik zaten var.',
    en: 'This programme has an event “{code}” already.',
  },
  EVENT_PLACE: {
    status: 400,
    tr: 'Etkinliğin yeri ya da bağlantısı yazılmalıdır.',
    en: 'An event needs a place or a link.',
  },
  EVENT_TIMES: {
    status: 400,
    tr: 'Bitiş, başlangıçtan önce olamaz.',
    en: 'The end cannot lie before the start.',
  },
  EVENT_NOT_YET: {
    status: 409,
    tr: 'Başlamamış bir etkinlik yapıldı sayılamaz.',
    en: 'An event that has not begun was not held yet.',
  },
  EVENT_SECTOR_UNKNOWN: {
    status: 422,
    tr: 'Projede “{sector}” sektörü yok.',
    en: 'The programme has no sector “{sector}”.',
  },
  EVENT_FULL: {
    status: 409,
    tr: 'Kontenjan doldu ({capacity} kişi).',
    en: 'The event is full ({capacity} people).',
  },
  EVENT_CLOSED: {
    status: 409,
    tr: 'Bu etkinliğe artık kayıt yapılamaz.',
    en: 'One can no longer register for this event.',
  },
  REGISTRATION_EXISTS: {
    status: 409,
    tr: 'Bu kişi etkinliğe zaten kayıtlı.',
    en: 'This person is registered already.',
  },
  ATTENDEE_UNKNOWN: {
    status: 400,
    tr: 'Kimin katıldığını yazın (kayıtlı kişi ya da ad soyad).',
    en: 'Say who came (a known person or a name).',
  },
  ATTENDANCE_TWICE: {
    status: 409,
    tr: 'Bu kişinin katılımı zaten kayıtlı.',
    en: 'This person’s attendance stands already.',
  },
  DID_NOT_COME: {
    status: 422,
    tr: 'Listede “gelmedi” yazıyor; kayıtlı olarak alındı.',
    en: 'The list says “did not come”; taken as registered only.',
  },
  SAME_PERSON: {
    status: 409,
    tr: '{first}. satırdaki kişi; tek katılım sayıldı.',
    en: 'The person of row {first}; counted as one participation.',
  },
  KNOWN_ALREADY: {
    status: 409,
    tr: 'Bu kişi etkinlikte zaten kayıtlı.',
    en: 'This person stands on the event’s list already.',
  },
  LIST_OF_OTHER_EVENT: {
    status: 422,
    tr: 'Listede “{code}” kodlu etkinlik yazıyor.',
    en: 'The list names the event “{code}”.',
  },
  OUTPUT_EMPTY: { status: 400, tr: 'Metin ya da dosya gerekir.', en: 'A text or a file is needed.' },
  PLAN_EXISTS: {
    status: 409,
    tr: 'Bu sektörün aynı türden bir planı zaten var.',
    en: 'This sector has a plan of that kind already.',
  },
  PLAN_EMPTY: { status: 409, tr: 'Boş bir plan yayımlanamaz.', en: 'An empty plan cannot be published.' },
  PLAN_SECTOR_MISSING: {
    status: 422,
    tr: 'Dosyada sektör yazmıyor.',
    en: 'The file does not name the sector.',
  },
  ACTION_NUMBER_TAKEN: {
    status: 409,
    tr: 'Bu planda “{number}” numaralı eylem zaten var.',
    en: 'This plan has an action “{number}” already.',
  },
} satisfies ErrorCatalogue;
