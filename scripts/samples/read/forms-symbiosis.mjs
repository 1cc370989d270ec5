import { col, choice, FIRM, TAX } from './column.mjs';

export const RESOURCE_KINDS = {
  material: ['Malzeme', 'Hammadde'],
  'by-product': ['Yan ürün'],
  energy: ['Enerji'],
  water: ['Su'],
  logistics: ['Lojistik'],
  expertise: ['Uzmanlık', 'Bilgi', 'Uzmanlık / hizmet'],
};

/** The funnel in its order; `dropped` stands aside of it. */
export const FUNNEL = {
  potential: ['Potansiyel', 'Olası'],
  contacted: ['Temasa geçildi', 'İletişim kuruldu'],
  'site-visit': ['Saha ziyareti'],
  sample: ['Numune', 'Numune alındı'],
  agreement: ['Anlaşma', 'Anlaşma sağlandı'],
  realised: ['Gerçekleşti'],
  dropped: ['Olmadı', 'Vazgeçildi'],
};

const RESOURCE = [
  choice('kind', RESOURCE_KINDS, ['Kaynak türü', 'Tür'], '', true),
  col('resource', 'text', ['Kaynak', 'Kaynak adı'], '', true),
  col('wasteCode', 'text', ['Atık kodu'], 'six digits, with or without blanks and the star of the hazardous'),
];

export const SYMBIOSIS_FORMS = {
  resources: {
    file: 'resources.xlsx',
    title: 'Resources offered and needed',
    columns: [
      FIRM(),
      TAX,
      choice(
        'direction',
        { offer: ['Sunulan', 'Arz', 'Verebilirim'], need: ['İhtiyaç', 'Talep', 'Alabilirim'] },
        ['Yön', 'Arz / talep'],
        '',
        true,
      ),
      ...RESOURCE,
      choice('legalState', { waste: ['Atık'], 'by-product': ['Yan ürün'], product: ['Ürün'] }, [
        'Yasal durum',
      ]),
      col('amount', 'number', ['Miktar', 'Yıllık miktar']),
      col('unit', 'text', ['Birim'], '`ton/yıl` by default'),
      col('season', 'text', ['Mevsim', 'Dönem']),
      col('disposalCost', 'number', ['Bugünkü bertaraf maliyeti (TL/yıl)']),
    ],
  },
  synergies: {
    file: 'synergy-tables/*.xlsx',
    title:
      'Synergy tables: "A gives, B takes"; above the table `Masa`, `Tarih`, `Kolaylaştırıcı` and `Etkinlik kodu`',
    columns: [
      { ...FIRM(), key: 'giver', headers: ['Veren firma', 'Veren'] },
      { ...FIRM(), key: 'taker', headers: ['Alan firma', 'Alan'] },
      ...RESOURCE,
      col('amount', 'number', ['Miktar (ton/yıl)', 'Miktar']),
      choice(
        'source',
        { 'synergy-table': ['Masa', 'Sinerji masası'], adviser: ['Danışman'], matching: ['Eşleştirme'] },
        ['Kaynağı', 'Nereden'],
        'default Masa',
      ),
      choice('state', FUNNEL, ['Durum', 'Aşama'], 'default Potansiyel'),
      col('reason', 'text', ['Olmama nedeni']),
      col('note', 'text', ['Not', 'Açıklama']),
    ],
  },
};
