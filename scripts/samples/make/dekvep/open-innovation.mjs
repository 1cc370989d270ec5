import { writeCsv } from '../csv.mjs';
import { dotted, spellPhone, spellTitle } from '../spelling.mjs';

const pad = (n) => String(n).padStart(2, '0');

/** 25 solution providers, 13 of whom hold a pitch, and one form sent twice. */
export function writeOpenInnovation(dir, c) {
  const { rng, w } = c;
  const solutions = [
    'Atık ısıdan elektrik',
    'Boyahane suyunun geri kazanımı',
    'Granül ayıklama robotu',
    'Buhar kaçağı sensörü',
    'Membranla tuz ayırma',
    'Elyaftan yalıtım levhası',
    'Enerji izleme yazılımı',
    'Boya çamurundan pigment',
    'Soğutma suyu otomasyonu',
    'Kimyasal geri dönüşüm',
    'Talaş briketi',
    'Enzimle ön terbiye',
    'Basınçlı hava denetimi',
  ];
  const rows = c.providers.map((f, i) => {
    const person = w.person(f, { job: 'Kurucu ortak' });
    const pitch = i % 2 === 0;
    const day = `2023-0${i < 10 ? 1 : 2}-${pad(i < 10 ? 18 + i : (1 + (i - 10) * 1.5) | 0)}`;
    return [
      `Aİ-${pad(i + 1)}`,
      `${dotted(day)} ${pad(9 + (i % 8))}:${pad((i * 11) % 60)}`,
      rng.chance(0.6) ? f.title : spellTitle(f, rng).replace(/\u0307/g, ''),
      f.taxNumber,
      'İstanbul',
      f.district,
      solutions[i % solutions.length],
      rng.pick(['Su', 'Enerji', 'Atık', 'Hammadde']),
      rng.int(4, 9),
      person.name,
      person.email,
      spellPhone(person.phone, rng),
      'Başvuruldu',
      pitch ? rng.int(70, 95) : rng.int(40, 69),
      pitch ? 'Evet' : 'Hayır',
      pitch ? 'Evet' : '',
      pitch ? 'E-SUN' : '',
    ];
  });
  const twin = [...rows[5]];
  twin.splice(0, 2, 'Aİ-26', '23.01.2023 17:02');
  twin.splice(12, 5, 'Geri çekildi', '', '', '', '');
  rows.splice(6, 0, twin);
  writeCsv(`${dir}/open-innovation-applications.csv`, {
    header: [
      'Başvuru no',
      'Başvuru tarihi',
      'Çözüm sağlayıcı',
      'VKN',
      'İl',
      'İlçe',
      'Çözüm adı',
      'Konu',
      'THS',
      'Yetkili',
      'E-posta',
      'Telefon',
      'Durum',
      'Ön inceleme puanı',
      'Sunuma davet',
      'Sunum yaptı',
      'Sunum etkinliği',
    ],
    rows,
    delimiter: ',',
    eol: '\n',
  });
}
