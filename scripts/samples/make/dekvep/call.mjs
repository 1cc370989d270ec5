/** The firm call: applications, score sheets, the board's decision. */
import { writeCsv } from '../csv.mjs';
import { asDate, dotted, longDate, spellName, spellPhone, spellTitle, typedDate } from '../spelling.mjs';
import { writeWorkbook } from '../workbook.mjs';
import { SECTORS } from './cast.mjs';

const CRITERIA = [
  ['Ö1', 'Çevresel etki potansiyeli', 30],
  ['Ö2', 'Yönetimin taahhüdü', 20],
  ['Ö3', 'Veri hazırlığı', 20],
  ['Ö4', 'Yaygınlaştırma etkisi', 15],
  ['Ö5', 'Proje ekibi', 15],
];
const SECTOR_NAME = Object.fromEntries(SECTORS.map(([code, name]) => [code, name]));
const QUOTA = 7;
const RESERVE = 3;
const pad = (n) => String(n).padStart(2, '0');

/** Decides who applies with which scores; the selected ones are read off by the announced rule. */
export function planCall(c) {
  const { rng, w } = c;
  const reviewers = c.byRole('Değerlendirici');
  const applications = rng
    .shuffle(c.applicants)
    .map((firm) => ({ firm, contact: w.person(firm, { job: 'Genel müdür' }) }));
  for (const [sector] of SECTORS) {
    // Wanted means stand a point apart, so that no rounding can change the list.
    const levels = rng.shuffle([93, 91, 88, 86, 84, 82, 79, 75, 72, 69, 66, 63, 57, 54, 49, 41]);
    applications.filter((a) => a.firm.sector === sector).forEach((a, i) => (a.level = levels[i]));
  }
  applications.forEach((a, i) => {
    a.number = `B-${pad(i + 1).padStart(3, '0')}`;
    a.submitted = `2022-${i < 12 ? '04' : '05'}-${pad(i < 12 ? 14 + i : 1 + Math.floor(((i - 12) * 13) / 36))} ${pad(9 + (i % 8))}:${pad((i * 7) % 60)}`;
    const pair = [reviewers[i % 4], reviewers[(i + 1 + (i % 3)) % 4]];
    a.sheets = pair.map((reviewer) => ({ reviewer, scores: CRITERIA.map(() => 0) }));
    spreadScores(a, rng);
    a.score =
      a.sheets.reduce((sum, s) => sum + s.scores.reduce((t, v, k) => t + (v * CRITERIA[k][2]) / 100, 0), 0) /
      a.sheets.length;
  });
  for (const [sector] of SECTORS) {
    const ranked = applications.filter((a) => a.firm.sector === sector).sort((a, b) => b.score - a.score);
    ranked.forEach((a, i) => {
      a.rank = i + 1;
      a.result = a.score < 60 ? 'Ret' : i < QUOTA ? 'Asil' : i < QUOTA + RESERVE ? 'Yedek' : 'Ret';
      if (i > 0 && ranked[i - 1].score - a.score < 0.5) throw new Error(`scores too near: ${a.number}`);
    });
  }
  const selected = applications.filter((a) => a.result === 'Asil').map((a) => a.firm);
  return { applications, selected };
}

/** Whole points per criterion around the wanted level; the two reviewers differ, their mean stays within half a point. */
function spreadScores(a, rng) {
  const [one, two] = a.sheets;
  CRITERIA.forEach((_, k) => {
    const drift = rng.int(-6, 6);
    one.scores[k] = Math.min(100, a.level + drift);
    two.scores[k] = a.level * 2 - one.scores[k];
  });
}

export async function writeCall(dir, c, plan) {
  const { rng } = c;
  await writeWorkbook(`${dir}/call.xlsx`, [
    {
      name: 'Çağrılar',
      title: ['ÇAĞRI ÖZETİ'],
      header: [
        'Çağrı kodu',
        'Çağrı adı',
        'Tür',
        'Açılış',
        'Son başvuru',
        'Eşik puan',
        'Başvuru başına değerlendirici',
        'Eşitlik kuralı',
        'Eksik evrak süresi (gün)',
        'Kapsam',
      ],
      rows: [
        [
          'C-2022-1',
          'Firma seçimi açık çağrısı',
          'Firma çağrısı',
          '11.04.2022 09:00',
          '13.05.2022 17:00',
          60,
          2,
          'Ö1 puanı yüksek olan, sonra önce başvuran',
          5,
          'Tekstil, plastik ve beyaz eşya sektörlerinde üretim yapan firmalar',
        ],
        [
          'C-2023-2',
          'Açık inovasyon çağrısı',
          'Açık inovasyon çağrısı',
          '16 Ocak 2023 09:00',
          '24.02.2023 17:00',
          60,
          1,
          'Önce başvuran',
          3,
          'Firmaların ihtiyaçlarına yeşil çözüm sunanlar',
        ],
      ],
    },
    {
      name: 'Sektör kotaları',
      header: ['Çağrı kodu', 'Sektör', 'Asil kota', 'Yedek kota'],
      rows: SECTORS.map(([, name]) => ['C-2022-1', name, QUOTA, RESERVE]),
      footer: [['Toplam', '', QUOTA * 3, RESERVE * 3]],
    },
    {
      name: 'Ölçütler',
      header: ['Çağrı kodu', 'Ölçüt kodu', 'Ölçüt', 'Ağırlık', 'En yüksek puan'],
      rows: [
        ...CRITERIA.map(([code, name, weight]) => ['C-2022-1', code, name, weight, 100]),
        ['C-2023-2', 'A1', 'Çözümün olgunluğu', 50, 100],
        ['C-2023-2', 'A2', 'İhtiyaca uygunluk', 50, 100],
      ],
    },
  ]);
  const row = (a, number, submitted, state, note = '') => {
    const f = a.firm;
    const [day, time] = submitted.split(' ');
    return [
      number,
      `${dotted(day)} ${time}`,
      rng.chance(0.7) ? f.title : spellTitle(f, rng).replace(/\u0307/g, ''),
      f.taxNumber,
      `${f.district} VD`,
      'İstanbul',
      f.district,
      f.zone,
      f.nace,
      SECTOR_NAME[f.sector],
      rng.int(20, 900),
      f.size,
      (rng.int(200, 9000) * 1000).toLocaleString('tr-TR'),
      rng.int(0, 80),
      spellName(a.contact.name, rng).replace(/\u0307/g, ''),
      a.contact.job,
      a.contact.email,
      spellPhone(a.contact.phone, rng),
      rng.chance(0.1) ? 'Evet' : 'Hayır',
      dotted(day),
      state,
      note,
    ];
  };
  const rows = plan.applications.map((a) => row(a, a.number, a.submitted, 'Başvuruldu'));
  const [first, second] = [plan.applications[7], plan.applications[22]];
  rows.splice(9, 0, row(first, 'B-101', '2022-04-19 10:05', 'Geri çekildi', `${first.number} ile mükerrer`));
  rows.splice(25, 0, row(second, 'B-102', '2022-05-04 16:40', 'Geri çekildi', 'Firma yeni başvuru yaptı'));
  const late = {
    firm: c.members.find(
      (f) => f.sector === 'plastik' && !c.applicants.includes(f) && !c.special.includes(f),
    ),
  };
  late.contact = c.w.person(late.firm, { job: 'Genel müdür' });
  rows.push(row(late, 'B-103', '2022-05-13 17:20', 'Süre dışı', 'Son başvuru saatinden sonra geldi'));
  rows[13][3] = rows[13][3].replace(/\d$/, (d) => (Number(d) + 1) % 10); // a tax number mistyped on the form
  writeCsv(`${dir}/applications.csv`, {
    title: [['Başvuru formları dökümü'], []],
    header: [
      'Başvuru no',
      'Başvuru tarihi',
      'Unvan',
      'Vergi Kimlik No',
      'Vergi dairesi',
      'İl',
      'İlçe',
      'OSB',
      'NACE',
      'Sektör',
      'Çalışan sayısı',
      'KOBİ sınıfı',
      'Yıllık elektrik tüketimi (kWh)',
      'AB ihracat payı (%)',
      'Yetkili',
      'Görevi',
      'E-posta',
      'Telefon',
      'Aynı faaliyet için başka destek',
      'Taahhütname tarihi',
      'Durum',
      'Açıklama',
    ],
    rows,
    encoding: 'utf-8-bom',
  });
  await writeWorkbook(`${dir}/scores.xlsx`, [
    {
      name: 'Puanlar',
      title: [
        'DEĞERLENDİRME PUANLARI',
        'Her başvuruyu birbirinden habersiz iki değerlendirici puanlar (0-100).',
      ],
      header: [
        'Başvuru no',
        'Değerlendirici',
        'Tarih',
        ...CRITERIA.map(([code, name]) => `${code} - ${name}`),
        'Görüş',
      ],
      rows: plan.applications.flatMap((a) =>
        a.sheets.map((s, i) => [
          a.number,
          s.reviewer.email,
          typedDate(`2022-05-${20 + i * 4}`, rng),
          ...s.scores.map((v) => (rng.chance(0.05) ? String(v) : v)),
          rng.pick(['', '', 'Verileri hazır.', 'Üretim verisi eksik.', 'Yönetim istekli.']),
        ]),
      ),
    },
  ]);
  const order = { Asil: 0, Yedek: 1, Ret: 2 };
  await writeWorkbook(`${dir}/selection-decision.xlsx`, [
    {
      name: 'Karar',
      title: ['YÖNETİM KURULU KARARI'],
      header: [],
      rows: [
        ['Karar no', '2022/00-0'],
        ['Karar tarihi', longDate('2022-06-09')],
        ['Çağrı kodu', 'C-2022-1'],
        ['Toplantı', '00. olağan toplantı'],
        ['Tebliğ tarihi', asDate('2022-06-13')],
        ['Tebliğ yolu', 'KEP'],
      ],
    },
    {
      name: 'Katılanlar',
      header: ['Ad Soyad', 'Görevi'],
      rows: ['Başkan', 'Başkan yardımcısı', 'Üye', 'Üye', 'Üye', 'Sayman üye', 'Üye'].map((job) => [
        c.w.person(undefined).name,
        job,
      ]),
    },
    {
      name: 'Liste',
      title: ['ASİL VE YEDEK LİSTE'],
      header: ['Sıra', 'Başvuru no', 'Unvan', 'Sektör', 'Puan', 'Sonuç'],
      rows: [...plan.applications]
        .sort(
          (a, b) =>
            a.firm.sector.localeCompare(b.firm.sector) ||
            order[a.result] - order[b.result] ||
            a.rank - b.rank,
        )
        .map((a) => [
          a.rank,
          a.number,
          a.firm.title,
          SECTOR_NAME[a.firm.sector],
          Math.round(a.score * 100) / 100,
          a.result,
        ]),
    },
  ]);
}
