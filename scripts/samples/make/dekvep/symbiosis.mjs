/** Sector outputs, resources, and the synergy tables with lines noted twice. */
import { asDate, dotted, longDate, spellTitle, typedDate } from '../spelling.mjs';
import { writeWorkbook } from '../workbook.mjs';
import { SECTORS } from './cast.mjs';

const OPPORTUNITIES = 199;

export async function writeOutputs(dir, c) {
  const { rng } = c;
  const actions = [
    'Ortak geri dönüşüm tesisi için fizibilite',
    'Kapalı devre su sistemi rehberi',
    'Enerji izleme altyapısının yaygınlaştırılması',
    'Sektörel yan ürün envanteri',
    'Tedarikçi eğitim programı',
    'Çevresel ürün beyanı desteği',
    'Atık ısı geri kazanım pilotu',
    'SKDM veri toplama kılavuzu',
  ];
  for (const [k, [code, name]] of SECTORS.entries()) {
    const about = [
      ['Sektör', name],
      ['Sürüm', '1'],
      ['Tarih', k === 1 ? longDate('2023-02-27') : dotted(`2023-02-2${4 + k}`)],
    ];
    await writeWorkbook(`${dir}/outputs/action-plan-${code}.xlsx`, [
      {
        name: 'Yol haritası',
        title: [`${name.toLocaleUpperCase('tr')} SEKTÖRÜ YOL HARİTASI (TASLAK)`, ...about],
        header: ['Başlık', 'Dönem', 'Açıklama'],
        rows: [
          ['Kaynak verimliliği', '2023-2025', 'Su, enerji ve hammadde yoğunluğunu azaltmak'],
          ['Döngüsel tasarım', '2024-2027', 'Geri dönüştürülmüş girdi payını artırmak'],
          ['Endüstriyel simbiyoz', '2023-2026', 'Yan ürünleri firmalar arasında değerlendirmek'],
          ['Düşük karbon', '2024-2030', 'SKDM kapsamına hazırlanmak'],
        ].slice(0, 3 + (k % 2)),
      },
      {
        name: 'Eylem planı',
        title: [`${name.toLocaleUpperCase('tr')} SEKTÖRÜ EYLEM PLANI`, ...about],
        header: ['Eylem no', 'Eylem', 'Sorumlu kuruluş', 'Paydaşlar', 'Termin', 'Durum'],
        rows: rng.sample(actions, 5 + k).map((action, i) => [
          `${k + 1}.${i + 1}`,
          action,
          rng.pick([c.house.chamber, c.house.partner, ...c.institutions]).title,
          rng
            .sample(c.institutions, 2)
            .map((x) => x.title)
            .join('; '),
          typedDate(`202${rng.int(3, 5)}-${rng.pick(['03', '06', '09'])}-30`, rng),
          rng.pick(['Planlandı', 'Planlandı', 'Devam ediyor', 'Tamamlandı']),
        ]),
      },
    ]);
  }
}

/** kind on the list, resource, waste code, unit. */
const RESOURCES = [
  ['Yan ürün', 'Pamuk telefi', '04 02 21'],
  ['Yan ürün', 'Kırpıntı kumaş', '04 02 22'],
  ['Yan ürün', 'Polietilen çapak', '07 02 13'],
  ['Yan ürün', 'ABS kırığı', '07 02 13'],
  ['Yan ürün', 'Sac kırpıntısı', '12 01 01'],
  ['Yan ürün', 'Alüminyum talaşı', '12 01 03'],
  ['Yan ürün', 'Plastik yonga', '12 01 05'],
  ['Yan ürün', 'Emaye çamuru', '06 05 03'],
  ['Malzeme', 'Ahşap palet', '15 01 03'],
  ['Malzeme', 'Karton kutu', '15 01 01'],
  ['Malzeme', 'Big-bag çuval', '15 01 02'],
  ['Malzeme', 'IBC tank', '15 01 02'],
  ['Malzeme', 'Metal varil', '15 01 04'],
  ['Enerji', 'Kompresör atık ısısı', ''],
  ['Enerji', 'Baca gazı ısısı', ''],
  ['Enerji', 'Çatı güneş enerjisi fazlası', ''],
  ['Su', 'Soğutma suyu', ''],
  ['Su', 'Arıtılmış proses suyu', ''],
  ['Su', 'Ters ozmoz konsantresi', ''],
  ['Lojistik', 'Dönüş yükü kapasitesi', ''],
  ['Lojistik', 'Boş depo alanı', ''],
  ['Lojistik', 'Ortak sevkiyat', ''],
  ['Uzmanlık', 'Enerji yöneticisi hizmeti', ''],
  ['Uzmanlık', 'Laboratuvar analizi', ''],
  ['Uzmanlık', 'İSG eğitmeni', ''],
];

export async function writeSymbiosis(dir, c, selected) {
  const { rng } = c;
  const pool = [
    ...selected,
    ...rng.sample(
      c.seminarFirms.filter((f) => c.members.includes(f) && f.taxNumber),
      32,
    ),
  ];
  await writeResources(dir, c, pool);
  const lines = [];
  const known = new Set();
  while (lines.length < OPPORTUNITIES) {
    const [giver, taker] = rng.sample(pool, 2);
    const resource = rng.pick(RESOURCES);
    const key = [giver.title, taker.title, ...resource].join('|');
    if (known.has(key)) continue;
    known.add(key);
    lines.push({
      giver,
      taker,
      resource,
      table: lines.length % 6,
      source: rng.pick(['Masa', 'Masa', 'Masa', '', 'Danışman', 'Eşleştirme']),
      ...funnel(rng),
    });
  }
  lines[3].giver = c.shortNamed;
  lines[3].giverAs = c.shortNamed.words;
  for (const line of rng.sample(lines.slice(4), 27))
    lines.push({
      ...line,
      table: (line.table + rng.int(1, 5)) % 6,
      again: true,
      source: 'Masa',
      state: 'Potansiyel',
      reason: '',
    });
  for (let t = 0; t < 6; t++) {
    const on = ['2023-03-28', '2023-03-28', '2023-04-04', '2023-04-04', '2023-04-11', '2023-04-11'][t];
    await writeWorkbook(`${dir}/synergy-tables/masa-${t + 1}.xlsx`, [
      {
        name: 'Sinerji masası',
        title: [
          'SİNERJİ MASASI TUTANAĞI',
          ['Masa', `Masa ${t + 1}`],
          ['Tarih', t % 2 ? asDate(on) : dotted(on)],
          ['Kolaylaştırıcı', c.byRole('Simbiyoz danışmanı')[0].name],
          ['Etkinlik kodu', `E-Y${Math.floor(t / 2) + 1}`],
        ],
        header: [
          'No',
          'Veren firma',
          'Alan firma',
          'Kaynak türü',
          'Kaynak',
          'Atık kodu',
          'Miktar (ton/yıl)',
          'Nereden',
          'Durum',
          'Olmama nedeni',
        ],
        rows: rng.shuffle(lines.filter((l) => l.table === t)).map((l, i) => lineRow(l, i, rng)),
        footer: [[], ['Toplam', lines.filter((l) => l.table === t).length]],
      },
    ]);
  }
}

function lineRow(l, i, rng) {
  const [kind, name, code] = l.resource;
  const spelled = l.again
    ? rng.pick([name.toLocaleUpperCase('tr'), ` ${name}`, name.toLocaleLowerCase('tr')])
    : name;
  return [
    i + 1,
    l.giverAs ?? spellTitle(l.giver, rng),
    spellTitle(l.taker, rng),
    kind,
    spelled,
    rng.chance(0.2) ? code.replace(/ /g, '') : code,
    code && rng.chance(0.8) ? rng.int(2, 240) : '',
    l.source,
    l.state,
    l.reason,
  ];
}

function funnel(rng) {
  const roll = rng.next();
  const state =
    roll < 0.78
      ? rng.pick(['Potansiyel', 'Potansiyel', ''])
      : roll < 0.9
        ? 'Temasa geçildi'
        : roll < 0.94
          ? 'Saha ziyareti'
          : roll < 0.96
            ? 'Numune'
            : roll < 0.97
              ? 'Anlaşma'
              : 'Olmadı';
  return { state, reason: state === 'Olmadı' ? rng.pick(['Mesafe', 'Lisans gerekiyor', 'Miktar az']) : '' };
}

async function writeResources(dir, { rng }, pool) {
  const rows = pool.flatMap((f) =>
    rng.sample(RESOURCES, rng.int(2, 4)).map(([kind, name, code]) => {
      const offered = rng.chance(0.6);
      return [
        spellTitle(f, rng),
        f.taxNumber,
        offered ? 'Sunulan' : 'İhtiyaç',
        kind,
        name,
        offered ? code : '',
        offered && kind === 'Yan ürün' ? rng.pick(['Atık', 'Yan ürün', 'Yan ürün']) : '',
        code ? rng.pick([rng.int(3, 400), `${rng.int(3, 90)},5`, '1.250']) : '',
        code ? 'ton/yıl' : '',
        rng.pick(['', '', 'Tüm yıl', 'Yaz']),
        offered && code ? rng.int(5, 300) * 1000 : '',
      ];
    }),
  );
  await writeWorkbook(`${dir}/resources.xlsx`, [
    {
      name: 'Kaynaklar',
      title: ['SUNULAN VE İHTİYAÇ DUYULAN KAYNAKLAR'],
      header: [
        'Firma',
        'VKN',
        'Yön',
        'Kaynak türü',
        'Kaynak',
        'Atık kodu',
        'Yasal durum',
        'Miktar',
        'Birim',
        'Mevsim',
        'Bugünkü bertaraf maliyeti (TL/yıl)',
      ],
      rows,
    },
  ]);
}
