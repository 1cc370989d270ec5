import { USUAL_TITLES } from '#platform/imports/usual-titles';
import type { Column } from '#platform/imports/column';

const STATES = {
  submitted: ['Başvuruldu', 'Tamamlandı', 'Başvurdu', 'Değerlendirmede', 'Geçerli'],
  withdrawn: ['Geri çekildi', 'Geri çekilmiş', 'Mükerrer - geri çekildi', 'Çekildi', 'Mükerrer'],
  late: ['Süre dışı', 'Geç', 'Geç geldi', 'Süresi geçmiş'],
  ineligible: ['Uygun değil', 'Ön incelemede elendi', 'Elendi'],
} as const;

/**
 * Columns of the lists of applications, firm calls and open innovation alike (docs/raw-files.md). People's columns are
 * named here so that they go to the registry and not among the answers.
 */
export const APPLICATION_COLUMNS = [
  {
    key: 'number',
    titles: ['Başvuru no', 'Başvuru numarası', 'No', 'Application no'],
    type: 'text',
    max: 60,
    required: true,
  },
  {
    key: 'submittedAt',
    titles: ['Başvuru tarihi', 'Başvuru zamanı', 'Tarih', 'Submitted'],
    type: 'instant',
    required: true,
  },
  { key: 'call', titles: ['Çağrı kodu', 'Çağrı', 'Call code'], type: 'text', max: 40 },
  {
    key: 'firm',
    titles: [...USUAL_TITLES.firmTitle, 'Başvuran', 'Çözüm sağlayıcı', 'Başvuru sahibi'],
    type: 'text',
    max: 300,
    required: true,
  },
  { key: 'taxNumber', titles: USUAL_TITLES.taxNumber, type: 'text', max: 40 },
  { key: 'province', titles: USUAL_TITLES.province, type: 'text', max: 80 },
  { key: 'district', titles: USUAL_TITLES.district, type: 'text', max: 80 },
  { key: 'sector', titles: [...USUAL_TITLES.sector, 'Sektör kodu'], type: 'text', max: 120 },
  { key: 'solution', titles: ['Çözüm adı', 'Çözüm', 'Solution'], type: 'text', max: 300 },
  { key: 'givenName', titles: USUAL_TITLES.givenName, type: 'text', max: 100 },
  { key: 'familyName', titles: USUAL_TITLES.familyName, type: 'text', max: 100 },
  {
    key: 'signatory',
    titles: ['Yetkili', 'Yetkili kişi', 'İmza yetkilisi', ...USUAL_TITLES.personName],
    type: 'text',
    max: 200,
    orJoin: ['givenName', 'familyName'],
  },
  { key: 'position', titles: USUAL_TITLES.position, type: 'text', max: 200 },
  { key: 'email', titles: USUAL_TITLES.email, type: 'email' },
  { key: 'phone', titles: USUAL_TITLES.phone, type: 'phone' },
  {
    key: 'euExportShare',
    titles: ['AB ihracat payı (%)', 'AB ihracat payı', 'AB ihracat oranı'],
    type: 'decimal',
  },
  { key: 'otherSupport', titles: ['Aynı faaliyet için başka destek', 'Başka destek'], type: 'flag' },
  { key: 'declaredOn', titles: ['Taahhütname tarihi', 'Taahhütname'], type: 'date' },
  { key: 'state', titles: ['Durum', 'Başvuru durumu'], type: 'choice', choices: STATES, required: true },
  { key: 'stateReason', titles: ['Açıklama', 'Gerekçe', 'Not'], type: 'text', max: 500 },
  { key: 'pitched', titles: ['Sunum yaptı', 'Sunum', 'Sunum yapıldı'], type: 'flag' },
  { key: 'pitchEvent', titles: ['Sunum etkinliği', 'Etkinlik kodu'], type: 'text', max: 100 },
  { key: 'pitchedOn', titles: ['Sunum tarihi'], type: 'date' },
] as const satisfies readonly Column[];
