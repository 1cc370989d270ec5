/** The calendar of events, and the attendance lists of all but the seminars. */
import { writeCsv } from '../csv.mjs';
import { addDays, spellName, spellPhone, spellTitle, typedDate } from '../spelling.mjs';
import { writeWorkbook } from '../workbook.mjs';
import { SECTORS } from './cast.mjs';

export const SEMINARS = [
  {
    code: 'E-S1',
    title: 'Döngüsel ekonomiye giriş semineri',
    on: '2022-09-28',
    file: 'attendance/2022-09-28-seminer-1.xlsx',
  },
  {
    code: 'E-S2',
    title: 'Yeşil Mutabakat ve SKDM semineri',
    on: '2022-12-14',
    file: 'attendance/2022-12-14-seminer-2.csv',
  },
  {
    code: 'E-S3',
    title: 'Endüstriyel simbiyoz semineri',
    on: '2023-03-14',
    file: 'attendance/2023-03-14-seminer-3.xlsx',
  },
];
export const SCHOOLS = [
  ['Örnek Mesleki ve Teknik Anadolu Lisesi', 'Başakşehir', '2023-04-05', 96, 5],
  ['Hayali Ortaokulu', 'Tuzla', '2023-04-12', 74, 4],
  ['Kurgu Anadolu Lisesi', 'Ümraniye', '2023-04-19', 88, 4],
  ['Masal İlkokulu', 'Kartal', '2023-04-26', 61, 3],
  ['Temsili Fen Lisesi', 'Beylikdüzü', '2023-05-03', 70, 4],
  ['Deneme Ortaokulu', 'Pendik', '2023-05-10', 82, 4],
  ['Numune Anadolu Lisesi', 'Silivri', '2023-05-24', 93, 5],
  ['Taslak İlkokulu', 'Bağcılar', '2023-05-31', 64, 3],
];

export async function writeEvents(dir, c, selected) {
  const { rng } = c;
  const events = [];
  const add = (code, kind, title, on, more = {}) =>
    events.push({
      code,
      kind,
      title,
      on,
      start: '10:00',
      end: '12:30',
      place: 'Oda Konferans Salonu',
      ...more,
    });
  for (const s of SEMINARS)
    add(s.code, 'Seminer', s.title, s.on, { start: '09:30', end: '13:00', file: s.file });
  add('E-S2X', 'Seminer', 'Yeşil Mutabakat ve SKDM semineri (ilk tarih)', '2022-12-07', {
    state: 'İptal',
    note: 'ertelendi',
  });
  SECTORS.forEach(([code, name], k) => {
    for (let n = 1; n <= 4; n++) {
      const on = addDays('2022-10-11', (n - 1) * 28 + k * 2);
      add(`E-C${k + 1}${n}`, 'Çalıştay oturumu', `${name} çalıştayı ${n}. oturum`, on, {
        sector: name,
        file: `attendance/${on}-calistay-${code}-${n}.${n === 3 ? 'csv' : 'xlsx'}`,
      });
    }
    for (let n = 1; n <= 2; n++) {
      const on = addDays('2023-02-15', (n - 1) * 42 + k * 7);
      add(`E-K${k + 1}${n}`, 'Kümelenme toplantısı', `${name} kümelenme toplantısı ${n}`, on, {
        sector: name,
        file: `attendance/${on}-kumelenme-${code}-${n}.xlsx`,
      });
    }
    const on = addDays('2023-03-28', k * 7);
    add(`E-Y${k + 1}`, 'Simbiyoz çalıştayı', `${k + 1}. simbiyoz çalıştayı`, on, {
      end: '16:30',
      file: `attendance/${on}-simbiyoz-${k + 1}.xlsx`,
    });
  });
  add('E-SUN', 'Çözüm sunumu günü', 'Açık inovasyon çözüm sunumları', '2023-05-11', {
    link: 'https://toplanti.example/sunum',
    file: 'attendance/2023-05-11-cozum-sunumlari.csv',
  });
  SCHOOLS.forEach(([school, , on], i) =>
    add(`E-O${i + 1}`, 'Okul ziyareti', `${school} ziyareti`, on, { place: school }),
  );
  events.sort((a, b) => a.on.localeCompare(b.on) || a.code.localeCompare(b.code));
  await writeWorkbook(`${dir}/events.xlsx`, [
    {
      name: 'Etkinlikler',
      title: ['ETKİNLİK TAKVİMİ'],
      header: [
        'Etkinlik kodu',
        'Tür',
        'Etkinlik',
        'Tarih',
        'Başlangıç',
        'Bitiş',
        'Yer',
        'Bağlantı',
        'Sektör',
        'Durum',
        'Katılım listesi',
      ],
      rows: events.map((e) => [
        e.code,
        e.kind,
        e.title,
        typedDate(e.on, rng),
        e.start,
        e.end,
        e.place,
        e.link ?? '',
        e.sector ?? '',
        e.state ?? 'Yapıldı',
        e.file ?? '',
      ]),
    },
  ]);
  writeCsv(`${dir}/schools.csv`, {
    title: [['Okul ziyaretleri - katılımcı adları tutulmamıştır'], []],
    header: [
      'Okul',
      'Kurum kodu',
      'İlçe',
      'Etkinlik kodu',
      'Ziyaret tarihi',
      'Öğrenci sayısı',
      'Öğretmen sayısı',
      'İzin yazısı no',
    ],
    rows: SCHOOLS.map(([school, district, on, pupils, teachers], i) => [
      school,
      900000 + i,
      district,
      `E-O${i + 1}`,
      `${Number(on.slice(8))}.${on.slice(5, 7)}.${on.slice(0, 4)}`,
      pupils,
      teachers,
      `ÖRNEK-${100 + i}`,
    ]),
    footer: [
      [
        'Toplam',
        '',
        '',
        '',
        '',
        SCHOOLS.reduce((s, r) => s + r[3], 0),
        SCHOOLS.reduce((s, r) => s + r[4], 0),
      ],
    ],
  });
  for (const e of events.filter((x) => x.file && x.kind !== 'Seminer'))
    await writeSmallList(dir, c, e, guests(c, e, selected));
}

/** Workshop sessions and meetings: the sector's selected firms and a few institutions; pitch day: the providers. */
function guests(c, e, selected) {
  const { rng, w } = c;
  const people = [];
  const sector = SECTORS.find(([, name]) => name === e.sector)?.[0];
  const firms =
    e.kind === 'Çözüm sunumu günü'
      ? [...c.providers.filter((_, i) => i % 2 === 0), ...rng.sample(selected, 6)]
      : selected.filter((f) => !sector || f.sector === sector);
  for (const f of firms) {
    if (f.people.length < 4 && rng.chance(0.15)) w.person(f);
    people.push(...f.people.slice(1, 1 + rng.int(1, 3)), ...(f.people.length === 1 ? [f.people[0]] : []));
  }
  for (const i of rng.sample(c.institutions, 2)) people.push(i.people[0] ?? w.person(i));
  people.push(rng.pick(c.byRole('Danışman')), rng.pick(c.byRole('Oda personeli')));
  return rng.shuffle([...new Set(people)]);
}

async function writeSmallList(dir, c, e, people) {
  const { rng } = c;
  const rows = people.map((p, i) => {
    const organisation = p.organisation.institution ? p.organisation.title : spellTitle(p.organisation, rng);
    return [
      i + 1,
      spellName(p.name, rng),
      organisation,
      p.job,
      rng.chance(0.6) ? spellPhone(p.phone, rng) : '',
      rng.chance(0.5) ? p.email : '',
    ].map((v) => (typeof v === 'string' ? v.replace(/\u0307/g, '') : v));
  });
  const header = ['Sıra', 'Adı Soyadı', 'Firma / Kurum', 'Görevi', 'Telefon', 'E-posta'];
  if (e.file.endsWith('.csv')) {
    writeCsv(`${dir}/${e.file}`, {
      title: [[e.title], []],
      header,
      rows,
      delimiter: e.kind === 'Çözüm sunumu günü' ? ',' : ';',
    });
  } else {
    await writeWorkbook(`${dir}/${e.file}`, [
      {
        name: 'İmza föyü',
        title: ['KATILIMCI İMZA FÖYÜ', e.title, ['Etkinlik kodu', e.code], ['Tarih', typedDate(e.on, rng)]],
        header: [...header, 'İmza'],
        rows,
        footer: [[], [`Toplam ${rows.length} katılımcı`]],
      },
    ]);
  }
}
