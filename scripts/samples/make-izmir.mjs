/**
 * How the raw files of samples/izmir were made: `node scripts/samples/make-izmir.mjs [folder]`.
 * A programme without a call: a protocol, a regional assessment, one course for experts, certificates.
 */
import { rmSync } from 'node:fs';
import { writeCsv } from './make/csv.mjs';
import { cast } from './make/izmir/cast.mjs';
import { writeProgramme } from './make/izmir/programme.mjs';
import { random } from './make/random.mjs';
import { dotted, longDate, spellName, spellPhone, spellTitle, typedDate } from './make/spelling.mjs';
import { writeWorkbook } from './make/workbook.mjs';

const dir = process.argv[2] ?? 'samples/izmir';
rmSync(dir, { recursive: true, force: true });
const rng = random('izmir-2011');
const c = cast(rng);
const { w, chamber, others, staff, firms } = c;
await writeProgramme(dir, c);

const EVENTS = [
  [
    'T1',
    'Paydaş toplantısı',
    'Bölgesel değerlendirme: mevcut durum ve kapasite',
    '2011-05-18',
    'attendance/2011-05-18-paydas-1.csv',
  ],
  [
    'T2',
    'Paydaş toplantısı',
    'Bölgesel değerlendirme: ihtiyaçlar',
    '2011-06-15',
    'attendance/2011-06-15-paydas-2.xlsx',
  ],
  ['Z1', 'Saha ziyareti', 'Uzman adaylarının tesis ziyareti', '2011-10-27', ''],
];
await writeWorkbook(`${dir}/events.xlsx`, [
  {
    name: 'Etkinlikler',
    header: ['Kod', 'Etkinlik türü', 'Etkinlik adı', 'Tarih', 'Saat', 'Yer', 'Katılım listesi'],
    rows: EVENTS.map(([code, kind, title, on, file]) => [
      code,
      kind,
      title,
      typedDate(on, rng),
      '10:00',
      code === 'Z1' ? firms[2].title : 'Oda Meclis Salonu',
      file,
    ]),
  },
]);

const guests = firms
  .slice(0, 24)
  .map((f) => w.person(f))
  .concat(others.map((i) => w.person(i)));
const guestRow = (p) =>
  [
    spellName(p.name, rng),
    p.organisation.institution ? p.organisation.title : spellTitle(p.organisation, rng),
    rng.chance(0.6) ? spellPhone(p.phone, rng) : '',
    rng.chance(0.5) ? p.email : '',
  ].map((v) => v.replace(/\u0307/g, ''));
const second = rng.sample(guests, 19);
const abbreviated = second.find((p) => !p.organisation.institution);
const secondRows = second.map((p) =>
  p === abbreviated ? [p.name, p.organisation.words, spellPhone(p.phone, rng), p.email] : guestRow(p),
);
const firstRows = guests.map((p) =>
  p === abbreviated ? [p.name, p.organisation.title, spellPhone(p.phone, rng), p.email] : guestRow(p),
);
writeCsv(`${dir}/${EVENTS[0][4]}`, {
  header: ['Katılımcı', 'Kurum', 'Tel', 'E-mail'],
  rows: firstRows,
  encoding: 'windows-1254',
});
await writeWorkbook(`${dir}/${EVENTS[1][4]}`, [
  {
    name: 'Liste',
    title: ['BÖLGESEL DEĞERLENDİRME TOPLANTISI', ['Tarih', '15.06.2011']],
    header: ['Katılımcı', 'Kurum', 'Tel', 'E-mail'],
    rows: secondRows,
  },
]);

const SESSIONS = ['2011-09-29', '2011-10-06', '2011-10-13', '2011-10-20', '2011-10-27', '2011-11-03'];
const TOPICS = [
  ['Eko-verimlilik kavramı', 'Sunum'],
  ['Mevzuat ve destekler', 'Sunum'],
  ['Malzeme ve enerji dengesi', 'Uygulama'],
  ['Veri toplama ve izleme', 'Uygulama'],
  ['Su verimliliği', 'Sunum'],
  ['Enerji verimliliği', 'Sunum'],
  ['Kimyasal yönetimi', 'Sunum'],
  ['Atık azaltma oyunu', 'Grup oyunu'],
  ['Tedarik zinciri oyunu', 'Grup oyunu'],
  ['Fizibilite ve geri ödeme', 'Uygulama'],
  ['Tesis incelemesi', 'Saha ziyareti'],
  ['Rapor yazımı ve sunum', 'Uygulama'],
];
await writeWorkbook(`${dir}/courses.xlsx`, [
  {
    name: 'Programlar',
    header: [
      'Eğitim kodu',
      'Eğitim adı',
      'Tür',
      'Eğitmen',
      'Ders saati',
      'Devam koşulu',
      'Belge türü',
      'Protokol no',
      'Yer',
      'Belge tarihi',
      'Kayıt listesi',
    ],
    rows: [
      [
        'EV1',
        'Eko-verimlilik uzmanlığı eğitimi',
        'Uzman eğitimi',
        staff[2].name,
        36,
        '%80',
        'Sertifika',
        'EV-2011/0',
        'Oda Eğitim Merkezi',
        '10 Kasım 2011',
        'enrolments/EV1-uzmanlar.csv',
      ],
    ],
  },
  {
    name: 'Oturumlar',
    header: ['Eğitim kodu', 'Oturum no', 'Tarih', 'Saat', 'Ders saati'],
    rows: SESSIONS.map((on, i) => ['EV1', i + 1, i % 2 ? dotted(on) : longDate(on), '09:30', 6]),
  },
  {
    name: 'Konular',
    header: ['Eğitim kodu', 'Konu no', 'Konu', 'Yöntem', 'Ders saati'],
    rows: TOPICS.map(([topic, method], i) => ['EV1', i + 1, topic, method, 3]),
  },
]);
// 32 experts, two who missed too much, one written twice, one initial that somebody must decide on.
const experts = [
  ...rng.sample(guests.slice(0, 20), 9),
  ...firms.slice(24, 42).map((f) => w.person(f)),
  ...others.map((i) => w.person(i)),
  w.person(chamber),
  w.person(chamber),
  w.person(firms[43]),
];
const enrol = (p, missed, name = spellName(p.name, rng)) =>
  [
    name,
    p.organisation.institution ? p.organisation.title : spellTitle(p.organisation, rng),
    rng.chance(0.7) ? p.email : '',
    spellPhone(p.phone, rng),
    ...SESSIONS.map((_, i) => (missed.includes(i) ? '-' : '+')),
  ].map((v) => v.replace(/\u0307/g, ''));
const rows = experts.map((p, i) => enrol(p, i === 10 || i === 21 ? [1, 3] : i % 5 === 0 ? [i % 6] : []));
rows.splice(15, 0, enrol(experts[4], [], experts[4].name.toLocaleUpperCase('tr')));
const halved = experts[12];
rows.splice(19, 0, [
  `${halved.first[0]}. ${halved.last}`,
  halved.organisation.title,
  '',
  '',
  ...SESSIONS.map((_, i) => (i === 2 ? '+' : '-')),
]);
writeCsv(`${dir}/enrolments/EV1-uzmanlar.csv`, {
  title: [['Eko-verimlilik uzmanlığı eğitimi yoklaması'], []],
  header: ['Katılımcı', 'Kurum / Firma', 'E-mail', 'Tel', ...SESSIONS.map((_, i) => `${i + 1}. Oturum`)],
  rows,
  delimiter: ',',
});

const site = firms[2];
writeCsv(`${dir}/reports.csv`, {
  header: [
    'Rapor no',
    'Tür',
    'Firma',
    'VKN',
    'Etkinlik kodu',
    'Başlık',
    'Sürüm',
    'Tarih',
    'Hazırlayan',
    'Durum',
    'Dosya adı',
  ],
  rows: [
    [
      'BD-1',
      'Bölgesel değerlendirme',
      '',
      '',
      '',
      'İzmir bölgesi eko-verimlilik durum, kapasite ve ihtiyaç değerlendirmesi',
      1,
      '18.07.2011',
      staff[4].name,
      'Taslak',
      'bolgesel-degerlendirme-1.pdf',
    ],
    [
      'BD-1',
      'Bölgesel değerlendirme',
      '',
      '',
      '',
      'İzmir bölgesi eko-verimlilik durum, kapasite ve ihtiyaç değerlendirmesi',
      2,
      '15 Ağustos 2011',
      staff[4].name,
      'Onaylandı',
      'bolgesel-degerlendirme-2.pdf',
    ],
    [
      'SZ-1',
      'Saha ziyareti raporu',
      site.title,
      site.taxNumber,
      'Z1',
      'Tesis ziyareti raporu',
      1,
      '04.11.2011',
      staff[2].name,
      'Onaylandı',
      'saha-ziyareti.pdf',
    ],
  ],
});
writeCsv(`${dir}/feedback.csv`, {
  header: ['Program kodu', 'Tarih', 'Genel değerlendirme', 'İçerik', 'Eğitmen', 'Görüş ve öneri'],
  delimiter: ',',
  rows: Array.from({ length: 29 }, () => [
    'EV1',
    '03.11.2011',
    rng.int(3, 5),
    rng.int(3, 5),
    rng.int(4, 5),
    rng.pick([
      '',
      '',
      'Grup oyunları çok yararlıydı.',
      'Saha ziyareti uzatılmalı.',
      'Enerji konusu ayrıntılandırılmalı.',
    ]),
  ]),
});
writeCsv(`${dir}/decisions.csv`, {
  header: [
    'Tür',
    'Sol kayıt',
    'Sol ayrıntı',
    'Sağ kayıt',
    'Sağ ayrıntı',
    'Karar',
    'Gerekçe',
    'Karar veren',
    'Karar tarihi',
  ],
  rows: [
    [
      'Firma',
      abbreviated.organisation.words,
      '',
      abbreviated.organisation.title,
      '',
      'Aynı',
      'Kısa adıyla yazılmış',
      staff[1].name,
      '20.06.2011',
    ],
    [
      'Kişi',
      `${halved.first[0]}. ${halved.last}`,
      halved.organisation.title,
      halved.name,
      halved.organisation.title,
      'Aynı',
      'Adının baş harfiyle yazılmış',
      staff[1].name,
      '07.11.2011',
    ],
  ],
});
