/** Ambassadors, data requests, reports, measures. */
import { writeCsv } from '../csv.mjs';
import {
  addDays,
  asDate,
  dotted,
  longDate,
  serial,
  spellPhone,
  spellTitle,
  typedDate,
  typedDateText,
} from '../spelling.mjs';
import { writeWorkbook } from '../workbook.mjs';
import { SECTORS } from './cast.mjs';

/** Two ambassadors a firm; at one firm the first leaves in autumn and another takes over. */
export function planAmbassadors(c, selected) {
  const list = [];
  selected.forEach((firm, i) => {
    for (const k of [0, 1])
      list.push({ firm, person: c.w.person(firm), start: addDays('2022-06-20', (i % 6) + k) });
  });
  const left = list.find((a) => a.firm === selected[9]);
  left.end = '2022-10-31';
  list.splice(list.indexOf(left) + 2, 0, {
    firm: left.firm,
    person: c.w.person(left.firm),
    start: '2022-11-01',
    succeeds: left.person.name,
  });
  return list;
}

export async function writeAdvisory(dir, c, selected, ambassadors) {
  const { rng } = c;
  const merges = [];
  ambassadors.forEach((a, i) => {
    if (i === 0 || ambassadors[i - 1].firm !== a.firm) merges.push([i, i, a.firm]);
    else merges.at(-1)[1] = i;
  });
  await writeWorkbook(`${dir}/ambassadors.xlsx`, [
    {
      name: 'Firma elçileri',
      title: ['FİRMA ELÇİLERİ', 'Her firmadan iki elçi'],
      header: [
        'Firma',
        'VKN',
        'Ad Soyad',
        'Görevi',
        'E-posta',
        'Telefon',
        'Başlangıç',
        'Bitiş',
        'Yerine geldiği kişi',
      ],
      rows: ambassadors.map((a) => [
        a.firm.title,
        a.firm.taxNumber,
        a.person.name,
        a.person.job,
        a.person.email,
        spellPhone(a.person.phone, rng),
        typedDate(a.start, rng),
        a.end ? dotted(a.end) : '',
        a.succeeds ?? '',
      ]),
      merges: merges.flatMap(([from, to]) =>
        to > from
          ? [
              [from, to, 1],
              [from, to, 2],
            ]
          : [],
      ),
    },
  ]);
  writeDataRequests(dir, c, selected);
  writeReports(dir, c, selected);
  await writeMeasures(dir, c, selected);
}

function writeDataRequests(dir, { rng }, selected) {
  const rows = selected.map((f, i) => {
    const asked = addDays('2022-06-20', i % 4);
    return [
      `VT-${String(i + 1).padStart(2, '0')}`,
      spellTitle(f, rng).replace(/\u0307/g, ''),
      f.taxNumber,
      dotted(asked),
      dotted(addDays(asked, 25)),
      'Elektrik; Su; Hammadde; Atık beyanı',
      typedDateText(addDays(asked, rng.int(9, 48)), rng),
      f.people[1].name,
      `veri-${i + 1}.xlsx`,
    ];
  });
  for (const i of [3, 11, 16]) {
    const f = selected[i];
    rows.push([
      `VT-${21 + rows.length - 20}`,
      f.title,
      f.taxNumber,
      '15.08.2022',
      '02.09.2022',
      'Kimyasal tüketimi; Buhar',
      i === 11 ? '' : longDate('2022-08-29'),
      i === 11 ? '' : f.people[1].name,
      i === 11 ? '' : `ek-veri-${i}.xlsx`,
    ]);
  }
  writeCsv(`${dir}/data-requests.csv`, {
    header: [
      'Talep no',
      'Firma',
      'VKN',
      'Talep tarihi',
      'Son tarih',
      'İstenen veriler',
      'Yanıt tarihi',
      'Yanıtlayan',
      'Dosya adı',
    ],
    rows,
    delimiter: ',',
    encoding: 'utf-8-bom',
  });
}

function writeReports(dir, c, selected) {
  const { rng } = c;
  const authors = c.byRole('Danışman');
  const rows = [];
  selected.forEach((f, i) => {
    const on = addDays('2022-10-03', i * 4);
    const row = (version, date, state) => [
      `FR-${String(i + 1).padStart(2, '0')}`,
      'Firma raporu',
      f.title,
      f.taxNumber,
      '',
      'Kaynak verimliliği analiz raporu',
      version,
      typedDateText(date, rng),
      authors[i % 3].name,
      state,
      `firma-raporu-${i + 1}-s${version}.pdf`,
    ];
    if (i % 8 === 2)
      rows.push(row(1, on, i === 2 ? 'Taslak' : 'Onaylandı'), row(2, addDays(on, 20), 'Onaylandı'));
    else rows.push(row(1, on, 'Onaylandı'));
  });
  SECTORS.forEach(([, name], i) => {
    if (i === 1)
      rows.push([
        `SR-${i + 1}`,
        'Sektör raporu',
        '',
        '',
        name,
        `${name} sektörü analiz raporu`,
        1,
        '12.12.2022',
        authors[i].name,
        'Taslak',
        'sektor-raporu-2-s1.pdf',
      ]);
    rows.push([
      `SR-${i + 1}`,
      'Sektör raporu',
      '',
      '',
      name,
      `${name} sektörü analiz raporu`,
      i === 1 ? 2 : 1,
      longDate(`2023-01-${18 + i}`),
      authors[i].name,
      'Onaylandı',
      `sektor-raporu-${i + 1}.pdf`,
    ]);
  });
  writeCsv(`${dir}/reports.csv`, {
    header: [
      'Rapor no',
      'Tür',
      'Firma',
      'VKN',
      'Sektör',
      'Başlık',
      'Sürüm',
      'Tarih',
      'Hazırlayan',
      'Durum',
      'Dosya adı',
    ],
    rows,
  });
}

const MEASURES = [
  ['Basınçlı hava kaçaklarının giderilmesi', 'Enerji', 'kWh'],
  ['Kompresör atık ısısının geri kazanımı', 'Enerji', 'kWh'],
  ['Buhar hattı yalıtımı', 'Enerji', 'Sm3 doğal gaz'],
  ['Soğutma suyunun kapalı devreye alınması', 'Su', 'm3'],
  ['Durulama suyunun yeniden kullanımı', 'Su', 'm3'],
  ['Çapak ve fire kırığının hatta geri beslenmesi', 'Hammadde', 'ton'],
  ['Boya reçetesi optimizasyonu', 'Hammadde', 'ton'],
  ['Ambalaj atığının kaynağında ayrılması', 'Atık', 'ton'],
];

async function writeMeasures(dir, { rng }, selected) {
  const rows = selected.flatMap((f) =>
    rng.sample(MEASURES, rng.int(2, 4)).map(([measure, area, unit]) => {
      const big = unit === 'ton' ? 40 : unit === 'm3' ? 9000 : 180000;
      const saving = rng.int(big / 4, big);
      const investment = rng.int(20, 900) * 1000;
      const gain = rng.int(30, 600) * 1000;
      const shown = rng.chance(0.3) ? investment.toLocaleString('tr-TR') : investment;
      return [
        spellTitle(f, rng),
        f.taxNumber,
        measure,
        `MET ${rng.int(1, 24)}`,
        area,
        saving * rng.int(4, 9),
        rng.chance(0.2) ? saving.toLocaleString('tr-TR') : saving,
        unit,
        shown,
        gain,
        Math.round((investment / gain) * 100) / 100,
        rng.pick([asDate('2022-11-15'), '15.11.2022', serial('2022-11-15')]),
        rng.pick(['Öz kaynak', 'Kredi', 'Destek']),
        f.people[0].name,
      ];
    }),
  );
  await writeWorkbook(`${dir}/measures.xlsx`, [
    {
      name: 'Önlemler',
      title: ['İYİLEŞTİRME ÖNLEMLERİ'],
      header: [
        'Firma',
        'VKN',
        'Önlem',
        'MET no',
        'Alan',
        'Başlangıç değeri',
        'Yıllık tasarruf',
        'Birim',
        'Yatırım (TL)',
        'Yıllık kazanç (TL)',
        'Geri ödeme (yıl)',
        'Fiyat tarihi',
        'Finansman',
        'Sorumlu',
      ],
      rows,
    },
  ]);
}
