import { asDate, dotted, longDate, spellPhone } from '../spelling.mjs';
import { writeWorkbook } from '../workbook.mjs';
import { writeCsv } from '../csv.mjs';
import { SECTORS } from './cast.mjs';
import { INDICATORS } from './indicators.mjs';

export async function writeProgramme(dir, c) {
  const { house, rng } = c;
  await writeWorkbook(`${dir}/programme.xlsx`, [
    {
      name: 'Künye',
      title: ['PROJE KÜNYESİ'],
      header: [],
      rows: [
        ['Proje kodu', 'DEKVEP'],
        ['Proje adı', 'Döngüsel Ekonomi ve Kaynak Verimliliği Projesi (örnek veri)'],
        ['Proje adı (İngilizce)', 'Circular Economy and Resource Efficiency Programme (sample data)'],
        ['Destek programı', 'Yeşil Dönüşüm Mali Destek Programı (örnek)'],
        ['Referans no', 'ÖRNEK/22/YD/0000'],
        ['Sözleşme no', 'ÖRNEK-2022-0000'],
        ['Sözleşme tarihi', longDate('2022-02-21')],
        ['Başlangıç tarihi', asDate('2022-03-01')],
        ['Bitiş tarihi', '31.08.2023'],
        ['Yürütücü (Yararlanıcı)', house.chamber.title],
        ['Destekleyen kuruluş (Ajans)', house.agency.title],
        ['Uygulama alanı', 'İstanbul'],
        ['Firma başına elçi sayısı', 2],
        ['Amaç', 'Sanayide kaynak verimliliğini ve endüstriyel simbiyozu yaygınlaştırmak'],
      ],
    },
    {
      name: 'Ortaklar',
      header: ['Kurum', 'Rol', 'Kurum türü', 'Kısa ad'],
      rows: [
        [house.chamber.title, 'Yürütücü', 'Oda', 'İSO'],
        [house.partner.title, 'Ortak', 'STK', 'SKD'],
        [house.consultancy.title, 'İştirakçi', 'STK', ''],
        [house.agency.title, 'Destekleyen', 'Ajans', 'İSTKA'],
      ],
    },
    { name: 'Sektörler', header: ['Kod', 'Sektör', 'Sektör (İngilizce)'], rows: SECTORS },
    {
      name: 'Göstergeler',
      title: ['SÖZLEŞME GÖSTERGELERİ'],
      header: [
        'Gösterge kodu',
        'Gösterge',
        'Gösterge (İngilizce)',
        'Birim',
        'Başlangıç değeri',
        'Hedef',
        'Hesap kuralı',
        'Doğrulama kaynağı',
      ],
      rows: INDICATORS.map(([code, name, en, unit, target, rule, proof]) => [
        code,
        name,
        en,
        unit,
        0,
        target,
        rule,
        proof,
      ]),
    },
    {
      name: 'Raporlama dönemleri',
      header: ['Dönem', 'Başlangıç', 'Bitiş', 'Rapor teslim tarihi'],
      rows: [
        ['1. ara dönem', '01.03.2022', '31.08.2022', '07.09.2022'],
        ['2. ara dönem', '01.09.2022', '28.02.2023', '07.03.2023'],
        ['Nihai', '01.03.2023', '31.08.2023', '30 Eylül 2023'],
      ],
    },
    {
      name: 'Kişiler',
      title: ['PROJE EKİBİ'],
      header: ['Ad Soyad', 'Kurum', 'Rol', 'E-posta', 'Telefon'],
      rows: c.staff.map((p) => [p.name, p.organisation.title, p.role, p.email, spellPhone(p.phone, rng)]),
    },
  ]);
  writeCsv(`${dir}/published.csv`, {
    header: ['code', 'name', 'value', 'unit', 'source'],
    delimiter: ',',
    eol: '\n',
    rows: INDICATORS.filter((i) => i[7] !== undefined).map((i) => [
      i[0],
      i[1],
      i[7],
      i[3],
      'Projenin yayımlanmış sonuçları',
    ]),
  });
}

export async function writeFirms(dir, c) {
  const { rng } = c;
  const rows = c.members.map((f) => memberRow(f, rng));
  // What member lists are like: numbers mistyped or lost, a firm entered twice.
  const tax = 4;
  for (const i of [11, 57, 123, 201])
    rows[i][tax] = String(rows[i][tax]).replace(/\d$/, (d) => (Number(d) + 3) % 10);
  rows[88][tax] = 'yok';
  rows[140][tax] = '';
  rows[166][tax] = Number(rows[166][tax]);
  rows[31][tax] = String(rows[31][tax]).replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3');
  rows[75] = rows[75].map((v, i) => (i === 7 ? '13.20.1' : v));
  const twice = (i, tax) => [
    ...rows[i].slice(0, 3),
    c.members[i].title.toLocaleUpperCase('tr'),
    tax,
    ...rows[i].slice(5),
  ];
  rows.push(twice(20, rows[20][tax]), twice(57, '9912345678'));
  rows.forEach((row, i) => (row[0] = i + 1));
  await writeWorkbook(`${dir}/firms.xlsx`, [
    {
      name: 'Üyeler',
      title: ['ÜYE FİRMA LİSTESİ (ÖRNEK VERİ)', ['Liste tarihi', '04.04.2022']],
      blankAfterTitle: 1,
      header: [
        'Sıra',
        'Oda sicil no',
        'Meslek grubu',
        'Unvan',
        'VKN',
        'Vergi dairesi',
        'Sektör',
        'NACE',
        'İl',
        'İlçe',
        'OSB',
        'KOBİ sınıfı',
        'KOBİ yılı',
        'Kapasite raporu geçerlilik',
        'KEP',
        'E-posta',
        'Telefon',
      ],
      rows,
      footer: [[], ['Toplam', rows.length]],
    },
    {
      name: 'Kurumlar',
      header: ['Kurum', 'Kurum türü', 'İl'],
      rows: [...Object.values(c.house), ...c.institutions].map((i) => [i.title, i.kind, 'İstanbul']),
    },
  ]);
}

function memberRow(f, rng) {
  const spaced = rng.chance(0.06)
    ? f.title.replace(' ', '  ')
    : rng.chance(0.05)
      ? `${f.title}\u00a0`
      : f.title;
  const until = `202${rng.int(2, 5)}-0${rng.int(1, 9)}-1${rng.int(0, 9)}`;
  return [
    0,
    rng.int(100000, 999999),
    rng.int(1, 48),
    rng.chance(0.12) ? spaced.toLocaleUpperCase('tr') : spaced,
    rng.chance(0.1) ? Number(f.taxNumber) : f.taxNumber,
    `${f.district} VD`,
    { tekstil: 'Tekstil', plastik: 'Plastik', 'beyaz-esya': 'Beyaz eşya' }[f.sector] ?? '',
    f.nace,
    rng.chance(0.1) ? 'ISTANBUL' : 'İstanbul',
    rng.chance(0.1) ? f.district.toLocaleUpperCase('tr') : f.district,
    f.zone,
    f.size,
    2021,
    rng.pick([asDate(until), dotted(until), longDate(until)]),
    `${f.domain.replace('.example', '')}@kep.example`,
    `info@${f.domain}`,
    spellPhone(f.landline, rng),
  ];
}
