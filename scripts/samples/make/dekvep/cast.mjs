/** Who takes part in the DEKVEP sample: institutions, staff, members of the chamber, firms that are none. */
import { ISTANBUL } from '../names.mjs';
import { world } from '../world.mjs';

export const SECTORS = [
  ['tekstil', 'Tekstil', 'Textile'],
  ['plastik', 'Plastik', 'Plastics'],
  ['beyaz-esya', 'Beyaz eşya', 'White goods'],
];

const INSTITUTIONS = [
  ['Hayali Üniversitesi', 'Üniversite'],
  ['Örnek Teknik Üniversitesi', 'Üniversite'],
  ['Kurgu Üniversitesi', 'Üniversite'],
  ['Masal Belediyesi', 'Belediye'],
  ['Temsili Büyükşehir Belediyesi', 'Belediye'],
  ['Örnek İl Çevre Müdürlüğü', 'Kamu'],
  ['Varsayım Sanayi İl Müdürlüğü', 'Kamu'],
  ['Hayali Organize Sanayi Bölgesi', 'OSB'],
  ['Farazi Organize Sanayi Bölgesi', 'OSB'],
  ['Misali Tekstilciler Derneği', 'STK'],
  ['Örnek Plastik Sanayicileri Vakfı', 'STK'],
  ['Düşsel Ticaret Odası', 'Oda'],
];
/** On no list of the chamber: only their words say that they are no firms. */
const UNLISTED = [
  ['Sanal Makine Mühendisleri Odası', 'Oda'],
  ['Uydurma Çevre Koruma Derneği', 'STK'],
];

export function cast(rng) {
  const w = world(rng, ISTANBUL, 'İstanbul');
  const institution = ([title, kind]) => w.institution(title, kind);
  const house = {
    chamber: w.institution('İstanbul Sanayi Odası', 'Oda'),
    partner: w.institution('SKD Türkiye', 'STK'),
    agency: w.institution('İstanbul Kalkınma Ajansı', 'Ajans'),
    consultancy: w.institution('Örnek Yeşil Danışmanlık Enstitüsü', 'STK'),
  };
  house.chamber.domain = 'oda.example';
  house.partner.domain = 'ortak.example';
  house.agency.domain = 'ajans.example';
  const staff = [
    [house.chamber, 'Proje koordinatörü'],
    [house.chamber, 'Oda personeli'],
    [house.chamber, 'Oda personeli'],
    [house.partner, 'Değerlendirici'],
    [house.consultancy, 'Değerlendirici'],
    [house.chamber, 'Değerlendirici'],
    [house.partner, 'Değerlendirici'],
    [house.consultancy, 'Danışman'],
    [house.consultancy, 'Danışman'],
    [house.partner, 'Danışman'],
    [house.partner, 'Eğitmen'],
    [house.consultancy, 'Eğitmen'],
    [house.partner, 'Simbiyoz danışmanı'],
    [house.agency, 'Ajans uzmanı'],
  ].map(([organisation, role]) => ({ ...w.person(organisation, { job: role }), role }));

  const members = [];
  for (const [sector, count] of [
    ['tekstil', 92],
    ['plastik', 84],
    ['beyaz-esya', 80],
    ['diger', 92],
  ]) {
    for (let i = 0; i < count; i++) members.push(w.firm(sector));
  }
  const applicants = [];
  for (const [sector] of SECTORS) {
    applicants.push(
      ...rng.sample(
        members.filter((f) => f.sector === sector),
        14,
      ),
      w.firm(sector),
      w.firm(sector),
    );
  }
  const others = rng.shuffle(members.filter((f) => !applicants.includes(f)));
  return {
    w,
    rng,
    house,
    staff,
    members,
    applicants,
    special: others.filter((f) => f.words.split(' ').length === 3).slice(0, 30),
    strangers: Array.from({ length: 96 }, () =>
      w.firm(rng.pick(['tekstil', 'plastik', 'beyaz-esya', 'diger', 'diger']), { noTax: true }),
    ),
    providers: Array.from({ length: 25 }, (_, i) => w.firm('cozum', { noTax: i % 4 === 3 })),
    institutions: INSTITUTIONS.map(institution),
    unlisted: UNLISTED.map(institution),
    byRole: (role) => staff.filter((p) => p.role === role),
  };
}
