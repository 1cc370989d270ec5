import { describe, expect, it } from '@jest/globals';
import { loadPlaces } from './places.js';
import { type FoundPlace, PlaceFinder } from './places.rules.js';

const finder = new PlaceFinder(loadPlaces());
const codes = ({ province, district, problem }: FoundPlace) => [
  province?.code ?? null,
  district?.code ?? null,
  problem,
];

describe('finding a place by what people write', () => {
  it.each([
    ['İSTANBUL', '34'],
    ['istanbul', '34'],
    ['Istanbul', '34'],
    [' İzmir ili ', '35'],
    ['6', '06'],
    ['06', '06'],
    ['K.Maraş', '46'],
    ['Afyon', '03'],
    ['ŞANLIURFA', '63'],
    ['Hakkâri', '30'],
  ])('province %s', (text, code) => {
    expect(finder.province(text)?.code).toBe(code);
  });

  it('knows no other', () => {
    for (const text of ['', '0', '82', 'Kadıköy', 'London']) expect(finder.province(text)).toBeNull();
  });

  it.each([
    ['İstanbul', 'KADIKÖY', ['34', '34-kadikoy', null]],
    ['İstanbul', 'kadıkoy', ['34', '34-kadikoy', null]],
    ['İstanbul', 'Eyüp', ['34', '34-eyupsultan', null]],
    ['Tekirdağ', 'Marmara Ereğlisi', ['59', '59-marmaraereglisi', null]],
    ['Samsun', 'Ondokuzmayıs', ['55', '55-19-mayis', null]],
    ['', 'Gebze', ['41', '41-gebze', null]],
    ['Sivas', 'Merkez', ['58', '58-merkez', null]],
    ['Sivas', 'Sivas', ['58', '58-merkez', null]],
    ['', 'Sivas Merkez', ['58', '58-merkez', null]],
    ['Uşak', '', ['64', null, null]],
    ['', '', [null, null, null]],
    ['Bursa', 'Yenişehir', ['16', '16-yenisehir', null]],
    ['', 'Yenişehir', [null, null, 'ambiguous-district']],
    ['', 'Merkez', [null, null, 'ambiguous-district']],
    ['İzmir', 'Kadıköy', ['35', null, 'unknown-district']],
    ['İzmir', 'Merkez', ['35', null, 'unknown-district']],
    ['Atlantis', 'Kadıköy', [null, null, 'unknown-province']],
    ['Atlantis', '', [null, null, 'unknown-province']],
  ])('province %s with district %s', (province, district, expected) => {
    expect(codes(finder.find(province, district))).toEqual(expected);
  });

  it.each([
    ['Kadıköy / İstanbul', ['34', '34-kadikoy', null]],
    ['İSTANBUL-KADIKÖY', ['34', '34-kadikoy', null]],
    ['Şişli (İstanbul)', ['34', '34-sisli', null]],
    ['Kırıkkale/Merkez', ['71', '71-merkez', null]],
    ['Gebze', ['41', '41-gebze', null]],
    ['Ankara', ['06', null, null]],
    ['OSB Mah., Nilüfer, Bursa', ['16', '16-nilufer', null]],
    ['Bilinmez / Bursa', ['16', null, 'unknown-district']],
    ['bir yer / başka yer', [null, null, 'unknown-place']],
    ['bir yer', [null, null, 'unknown-place']],
    ['', [null, null, 'unknown-place']],
  ])('in one cell: %s', (text, expected) => {
    expect(codes(finder.parse(text))).toEqual(expected);
  });

  it('finds every place of the list by its own name', () => {
    for (const place of loadPlaces()) {
      if (place.level === 'province') expect(finder.province(place.tr)?.code).toBe(place.code);
      else expect(finder.find(place.parent ?? '', place.tr).district?.code).toBe(place.code);
    }
  });
});
