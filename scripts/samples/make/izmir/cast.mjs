/** Who takes part in the İzmir sample. */
import { IZMIR } from '../names.mjs';
import { world } from '../world.mjs';

export function cast(rng) {
  const w = world(rng, IZMIR, 'İzmir');

  const chamber = w.institution('Ege Bölgesi Sanayi Odası', 'Oda');
  const partner = w.institution('Türkiye Teknoloji Geliştirme Vakfı', 'STK');
  const agency = w.institution('İzmir Kalkınma Ajansı', 'Ajans');
  [chamber.domain, partner.domain, agency.domain] = ['oda.example', 'vakif.example', 'ajans.example'];
  const others = [
    ['Hayali Ege Üniversitesi', 'Üniversite'],
    ['Kurgu Körfez Belediyesi', 'Belediye'],
    ['Temsili Çevre İl Müdürlüğü', 'Kamu'],
    ['Örnek Kıyı Organize Sanayi Bölgesi', 'OSB'],
  ].map((i) => w.institution(...i));
  const staff = [
    [chamber, 'Proje koordinatörü'],
    [chamber, 'Oda personeli'],
    [partner, 'Eğitmen'],
    [partner, 'Eğitmen'],
    [partner, 'Danışman'],
    [agency, 'Ajans uzmanı'],
  ].map(([organisation, role]) => ({ ...w.person(organisation), role }));
  const firms = ['tekstil', 'plastik', 'beyaz-esya', 'diger'].flatMap((s) =>
    Array.from({ length: 11 }, () => w.firm(s)),
  );
  return { w, rng, chamber, partner, agency, others, staff, firms };
}
