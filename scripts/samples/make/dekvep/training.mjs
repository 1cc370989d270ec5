/** Certificate programmes and the ambassadors' training: enrolments with attendance per session. */
import { writeCsv } from '../csv.mjs';
import { addDays, dotted, spellName, spellPhone, spellTitle } from '../spelling.mjs';
import { writeWorkbook } from '../workbook.mjs';

const COURSES = [
  {
    code: 'SP1',
    title: 'Enerji verimliliği ve karbon ayak izi',
    sessions: 6,
    least: 80,
    from: '2023-03-21',
    certified: 48,
    failed: 2,
    again: 1,
    file: 'enrolments/SP1-enerji-verimliligi.xlsx',
  },
  {
    code: 'SP2',
    title: 'Döngüsel tasarım ve yaşam döngüsü',
    sessions: 5,
    least: 80,
    from: '2023-04-13',
    certified: 46,
    failed: 1,
    again: 0,
    file: 'enrolments/SP2-dongusel-tasarim.csv',
  },
  {
    code: 'SP3',
    title: 'Endüstriyel simbiyoz uzmanlığı',
    sessions: 4,
    least: 75,
    from: '2023-05-16',
    certified: 43,
    failed: 1,
    again: 1,
    file: 'enrolments/SP3-endustriyel-simbiyoz.xlsx',
  },
];
const TOPICS = [
  'Kavramlar ve mevzuat',
  'Veri toplama',
  'Ölçme ve hesap',
  'Örnek uygulamalar',
  'İyileştirme önlemleri',
  'Raporlama',
];

export async function writeTraining(dir, c, ambassadors) {
  const { rng, w } = c;
  const trainers = c.byRole('Eğitmen');
  const known = rng.shuffle(c.seminarPeople.slice(110, 180));
  const firms = c.seminarFirms.filter((f) => f.taxNumber);
  const newcomer = () => w.person(rng.pick(firms));
  const classes = COURSES.map((course) => {
    const people = Array.from({ length: course.certified + course.failed }, () =>
      rng.chance(0.45) && known.length ? known.pop() : newcomer(),
    );
    const rows = people.map((person, i) => ({
      person,
      present: presence(course, i >= course.certified, rng),
    }));
    // Those who failed stand in the middle of the list, as everywhere.
    const failed = rows.splice(course.certified);
    failed.forEach((row, i) => rows.splice(12 + i * 9, 0, row));
    for (let k = 0; k < course.again; k++) rows.splice(30 + k, 0, { ...rows[6], again: true });
    return { course, rows };
  });
  const elci = {
    code: 'EE1',
    title: 'Firma elçisi eğitimi',
    sessions: 4,
    least: 75,
    file: 'enrolments/EE1-firma-elcileri.xlsx',
    dates: ['2022-10-20', '2022-11-03', '2022-11-17', '2022-12-01'],
  };
  const replaced = ambassadors.find((a) => a.end);
  const elciRows = ambassadors.map((a) => ({
    person: a.person,
    present:
      a === replaced
        ? [true, false, false, false]
        : a.succeeds
          ? [false, true, true, true]
          : presence(elci, false, rng),
  }));
  const dates = (course) =>
    course.dates ?? Array.from({ length: course.sessions }, (_, i) => addDays(course.from, i * 7));
  const all = [...COURSES, elci];
  await writeWorkbook(`${dir}/courses.xlsx`, [
    {
      name: 'Programlar',
      title: ['EĞİTİM PROGRAMLARI'],
      header: [
        'Program kodu',
        'Program adı',
        'Tür',
        'Eğitmen',
        'Ders saati',
        'Devam koşulu (%)',
        'Belge türü',
        'Yer',
        'Belge tarihi',
        'Kayıt listesi',
      ],
      rows: all.map((k, i) => [
        k.code,
        k.title,
        k === elci ? 'Elçi eğitimi' : 'Sertifika programı',
        trainers[i % 2].name,
        k.sessions * 3,
        i === 1 ? `%${k.least}` : k.least,
        k === elci ? 'Katılım belgesi' : 'Sertifika',
        'Oda Eğitim Salonu',
        dotted(addDays(dates(k).at(-1), 7)),
        k.file,
      ]),
    },
    {
      name: 'Oturumlar',
      header: ['Program kodu', 'Oturum no', 'Tarih', 'Saat', 'Ders saati', 'Konu'],
      rows: all.flatMap((k) => dates(k).map((on, i) => [k.code, i + 1, dotted(on), '13:30', 3, TOPICS[i]])),
    },
  ]);
  await writeEnrolments(dir, rng, classes[0], '+', '-');
  await writeEnrolments(dir, rng, classes[1], 'X', '');
  await writeEnrolments(dir, rng, classes[2], 'Var', 'Yok');
  await writeEnrolments(dir, rng, { course: elci, rows: elciRows }, '+', '');
}

function presence(course, fails, rng) {
  const least = Math.ceil((course.least * course.sessions) / 100);
  const count = fails ? least - 1 : rng.pick([course.sessions, course.sessions, least]);
  const present = Array(course.sessions).fill(false);
  rng
    .sample(
      present.map((_, i) => i),
      count,
    )
    .forEach((i) => (present[i] = true));
  return present;
}

async function writeEnrolments(dir, rng, { course, rows }, yes, no) {
  const header = [
    'No',
    'Ad Soyad',
    'Firma / Kurum',
    'E-posta',
    'Telefon',
    ...rows[0].present.map((_, i) => `${i + 1}. Oturum`),
  ];
  const typed = rows.map((r, i) =>
    [
      i + 1,
      r.again ? r.person.name.toLocaleUpperCase('tr') : spellName(r.person.name, rng),
      spellTitle(r.person.organisation, rng),
      !r.again && rng.chance(0.85) ? r.person.email : '',
      !r.again && rng.chance(0.6) ? spellPhone(r.person.phone, rng) : '',
      ...r.present.map((p) => (p ? yes : no)),
    ].map((v) => (typeof v === 'string' ? v.replace(/\u0307/g, '') : v)),
  );
  if (course.file.endsWith('.csv')) {
    writeCsv(`${dir}/${course.file}`, { header, rows: typed });
  } else {
    await writeWorkbook(`${dir}/${course.file}`, [
      {
        name: 'Yoklama',
        title: [course.title.toLocaleUpperCase('tr'), ['Program kodu', course.code]],
        header,
        rows: typed,
        footer: [[], ['Toplam', rows.length]],
      },
    ]);
  }
}
