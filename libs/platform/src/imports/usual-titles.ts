/**
 * Column titles as Turkish offices write them, for the columns that lists of every kind share; the usual one first (it is
 * the one that a message names).
 */
import type { Column } from './column.js';

export const USUAL_TITLES = {
  personName: [
    'Ad Soyad',
    'Adı Soyadı',
    'Adı ve Soyadı',
    'İsim',
    'İsim Soyisim',
    'Ad - Soyad',
    'Katılımcı',
    'Katılımcı Adı Soyadı',
    'Full name',
    'Name',
  ],
  givenName: ['Ad', 'Adı', 'First name', 'Given name'],
  familyName: ['Soyad', 'Soyadı', 'Soyisim', 'Last name', 'Surname'],
  organisation: [
    'Firma / Kurum',
    'Kurum / Firma',
    'Firma',
    'Kurum',
    'Firma Adı',
    'Firma Unvanı',
    'Firma Ünvanı',
    'Kurum Adı',
    'Kuruluş',
    'Çalıştığı kurum',
    'Çalıştığı firma',
    'Kurumu',
    'Şirket',
    'Organisation',
    'Organization',
    'Company',
  ],
  firmTitle: [
    'Unvan',
    'Ünvan',
    'Firma Unvanı',
    'Firma Ünvanı',
    'Ticaret Unvanı',
    'Ticari Unvan',
    'Firma',
    'Firma Adı',
    'Şirket',
    'Title',
    'Company',
  ],
  organisationKind: ['Kurum türü', 'Kuruluş türü', 'Tür'],
  taxNumber: ['VKN', 'Vergi Kimlik No', 'Vergi Kimlik Numarası', 'Vergi No', 'Vergi Numarası', 'Tax number'],
  taxOffice: ['Vergi dairesi', 'Tax office'],
  position: ['Görevi', 'Görev', 'Unvanı', 'Ünvanı', 'Pozisyon', 'Görev / Unvan', 'Position', 'Job title'],
  email: [
    'E-posta',
    'Eposta',
    'E-posta adresi',
    'E-mail',
    'Email',
    'Mail',
    'Mail adresi',
    'Elektronik posta',
  ],
  phone: [
    'Telefon',
    'Cep telefonu',
    'Telefon (cep)',
    'Cep',
    'GSM',
    'Tel',
    'Tel No',
    'Telefon No',
    'Phone',
    'Mobile',
  ],
  province: ['İl', 'Şehir', 'Province', 'City'],
  district: ['İlçe', 'District'],
  zone: ['OSB', 'Organize Sanayi Bölgesi', 'Zone'],
  sector: ['Sektör', 'Sektörü', 'Sector'],
  nace: ['NACE', 'NACE Kodu', 'NACE kod', 'Faaliyet kodu'],
  wasteCode: ['Atık kodu', 'Atık kod', 'Waste code'],
  eventCode: ['Etkinlik kodu', 'Event code'],
  courseCode: ['Program kodu', 'Eğitim kodu', 'Course code'],
  day: ['Tarih', 'Date'],
} as const satisfies Record<string, readonly string[]>;

/** A person's name in one column or in two: spread these into the columns of a list of people. */
export const personName = [
  { key: 'givenName', titles: USUAL_TITLES.givenName, type: 'text', max: 100 },
  { key: 'familyName', titles: USUAL_TITLES.familyName, type: 'text', max: 100 },
  {
    key: 'name',
    titles: USUAL_TITLES.personName,
    type: 'text',
    max: 200,
    required: true,
    orJoin: ['givenName', 'familyName'],
  },
] as const satisfies readonly Column[];

/** By which the lists of people who came or enrolled name them and where they come from; beside it stands the kind of body. */
export const listedPerson = [
  personName[0],
  personName[1],
  { ...personName[2], titles: [...USUAL_TITLES.personName, 'Yetkili'] },
  { key: 'organisation', titles: USUAL_TITLES.organisation, type: 'text', max: 300 },
  { key: 'phone', titles: USUAL_TITLES.phone, type: 'phone' },
  { key: 'email', titles: USUAL_TITLES.email, type: 'email' },
] as const satisfies readonly Column[];

/** The two columns by which lists about firms name them. */
export const listedFirm = [
  { key: 'firm', titles: ['Firma', ...USUAL_TITLES.firmTitle], type: 'text', required: true, max: 300 },
  { key: 'taxNumber', titles: USUAL_TITLES.taxNumber, type: 'text', max: 40 },
] as const satisfies readonly Column[];
