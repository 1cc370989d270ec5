/** The İzmir programme's tag, indicators, members. */
import { writeCsv } from '../csv.mjs';
import { asDate, longDate, spellPhone } from '../spelling.mjs';
import { writeWorkbook } from '../workbook.mjs';

const INDICATORS = [
  [
    'I1',
    'Düzenlenen eko-verimlilik uzmanlığı eğitimi',
    'Eco-efficiency courses for experts',
    'program',
    1,
    'certificate-programmes',
    1,
  ],
  ['I2', 'Eğitim konusu sayısı', 'Topics of the course', 'konu', 12, 'course-topics', 12],
  ['I3', 'Verilen sertifika sayısı', 'Certificates issued', 'sertifika', 30, 'certificates-issued', 32],
  ['I4', 'Sertifika alan uzman sayısı', 'Experts certified', 'kişi', 30, 'participants-certified', undefined],
  [
    'I5',
    'Bölgesel değerlendirme toplantısı sayısı',
    'Regional assessment meetings',
    'toplantı',
    2,
    'meetings',
    undefined,
  ],
  ['I6', 'Saha ziyareti sayısı', 'Site visits', 'ziyaret', 1, 'site-visits', undefined],
];

export async function writeProgramme(dir, { rng, chamber, partner, agency, others, staff, firms }) {
  await writeWorkbook(`${dir}/programme.xlsx`, [
    {
      name: 'Künye',
      title: ['PROJE KÜNYESİ'],
      header: [],
      rows: [
        ['Proje kodu', 'IZMIR-EKO'],
        ['Proje adı', 'İzmir Eko-verimlilik Programı (örnek veri)'],
        ['Proje adı (İngilizce)', 'İzmir Eco-efficiency Programme (sample data)'],
        ['Destek programı', 'Ajans güdümlü çalışma (örnek)'],
        ['Referans no', 'ÖRNEK/11/EV/0000'],
        ['Sözleşme no', 'ÖRNEK-2011-0000'],
        ['Sözleşme tarihi', '11.03.2011'],
        ['Başlangıç tarihi', asDate('2011-04-01')],
        ['Bitiş tarihi', longDate('2012-03-31')],
        ['Yararlanıcı', chamber.title],
        ['Destekleyen kuruluş', agency.title],
        ['Uygulama alanı', 'İzmir'],
        ['Amaç', 'Sanayide eko-verimlilik uzmanı yetiştirmek'],
      ],
    },
    {
      name: 'Ortaklar',
      header: ['Kurum', 'Rol', 'Kurum türü', 'Kısa ad'],
      rows: [
        [chamber.title, 'Yürütücü', 'Oda', 'EBSO'],
        [partner.title, 'Ortak', 'Vakıf', 'TTGV'],
        [agency.title, 'Destekleyen', 'Ajans', 'İZKA'],
      ],
    },
    {
      name: 'Göstergeler',
      header: [
        'Kod',
        'Gösterge',
        'Gösterge (İngilizce)',
        'Birim',
        'Başlangıç değeri',
        'Hedef',
        'Hesap kuralı',
      ],
      rows: INDICATORS.map(([code, name, en, unit, target, rule]) => [code, name, en, unit, 0, target, rule]),
    },
    {
      name: 'Protokoller',
      header: ['Protokol no', 'İmza tarihi', 'Konu', 'Taraflar'],
      rows: [
        [
          'EV-2011/0',
          '11 Mart 2011',
          'Eko-verimlilik iş birliği protokolü',
          [chamber, partner, agency].map((i) => i.title).join('; '),
        ],
      ],
    },
    {
      name: 'Kişiler',
      header: ['Ad Soyad', 'Kurum', 'Rol', 'E-posta', 'Telefon'],
      rows: staff.map((p) => [p.name, p.organisation.title, p.role, p.email, spellPhone(p.phone, rng)]),
    },
  ]);
  writeCsv(`${dir}/published.csv`, {
    header: ['code', 'name', 'value', 'unit', 'source'],
    delimiter: ',',
    eol: '\n',
    rows: INDICATORS.filter((i) => i[6] !== undefined).map((i) => [
      i[0],
      i[1],
      i[6],
      i[3],
      'Programın yayımlanmış sonuçları',
    ]),
  });
  const memberRows = firms.map((f, i) => [
    i + 1,
    f.title,
    i === 8 ? '9911111112' : f.taxNumber,
    f.nace,
    'İzmir',
    i % 9 ? f.district : f.district.toLocaleUpperCase('tr'),
    f.zone,
    f.size,
    2010,
    `info@${f.domain}`,
    spellPhone(f.landline, rng),
  ]);
  await writeWorkbook(`${dir}/firms.xlsx`, [
    {
      name: 'Üyeler',
      title: ['ÜYE LİSTESİ'],
      header: [
        'No',
        'Ticaret unvanı',
        'Vergi no',
        'NACE kodu',
        'İl',
        'İlçe',
        'OSB',
        'Ölçek',
        'Sınıf yılı',
        'E-posta',
        'Tel',
      ],
      rows: memberRows,
      footer: [['Toplam', firms.length]],
    },
    {
      name: 'Kurumlar',
      header: ['Kurum', 'Kurum türü', 'İl'],
      rows: [chamber, partner, agency, ...others].map((i) => [i.title, i.kind, 'İzmir']),
    },
  ]);
}
