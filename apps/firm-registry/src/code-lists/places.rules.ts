import { fold } from '#contracts/core/text';
import type { Place } from './places.js';

export type PlaceProblem = 'unknown-province' | 'unknown-district' | 'ambiguous-district' | 'unknown-place';

/** What could be made of a place as somebody wrote it. `problem` says what stayed open; what is certain is given all the same. */
export interface FoundPlace {
  province: Place | null;
  district: Place | null;
  problem: PlaceProblem | null;
}

/** Names in use that are no longer, or never were, the official ones. */
const PROVINCE_ALIASES: Readonly<Record<string, string>> = {
  afyon: '03',
  icel: '33',
  antep: '27',
  maras: '46',
  kmaras: '46',
  urfa: '63',
};
const DISTRICT_ALIASES: Readonly<Record<string, string>> = {
  '06 kazan': '06-kahramankazan',
  '34 eyup': '34-eyupsultan',
  '55 ondokuzmayis': '55-19-mayis',
  '56 aydinlar': '56-tillo',
};

/** `Marmara Ereğlisi`, `MARMARAEREĞLİSİ` and `Marmaraereğlisi ilçesi` are one name. */
const key = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/ (?:ili|ilcesi|belediyesi)$/, '')
    .replaceAll(' ', '');

/**
 * Finds provinces and districts by what people write into lists and forms. Built once from the list of places;
 * guesses nothing: a district name that several provinces have needs its province.
 */
export class PlaceFinder {
  private readonly provinces = new Map<string, Place>();
  private readonly byCode = new Map<string, Place>();
  private readonly districts = new Map<string, Place[]>();

  constructor(places: readonly Place[]) {
    for (const place of places) {
      this.byCode.set(place.code, place);
      if (place.level === 'province') this.provinces.set(key(place.tr), place);
    }
    for (const place of places) if (place.level === 'district') this.addDistrict(key(place.tr), place);
    for (const [alias, code] of Object.entries(PROVINCE_ALIASES)) this.provinces.set(alias, this.must(code));
    for (const [alias, code] of Object.entries(DISTRICT_ALIASES))
      this.addDistrict(alias.slice(3), this.must(code));
    this.addCentres();
  }

  /** A province by name in any letters, plate number (`06`, `6`) or code. */
  province(text: string): Place | null {
    const plate = text.trim();
    if (/^\d{1,2}$/.test(plate)) return this.byCode.get(plate.padStart(2, '0')) ?? null;
    return this.provinces.get(key(text)) ?? null;
  }

  /** A province and a district given apart; either may be empty. */
  find(province: string, district: string): FoundPlace {
    const found = province.trim() === '' ? null : this.province(province);
    const unknown = found === null && province.trim() !== '';
    if (district.trim() === '')
      return { province: found, district: null, problem: unknown ? 'unknown-province' : null };
    const candidates = (this.districts.get(key(district)) ?? []).filter(
      (place) => found === null || place.parent === found.code,
    );
    if (unknown) return { province: null, district: null, problem: 'unknown-province' };
    if (candidates.length === 1) {
      const [place] = candidates;
      return { province: this.must(place.parent ?? ''), district: place, problem: null };
    }
    const problem = candidates.length > 1 ? 'ambiguous-district' : 'unknown-district';
    return { province: found, district: null, problem };
  }

  /** Both in one cell: `Kadıköy / İstanbul`, `İSTANBUL-KADIKÖY`, `Şişli (İstanbul)`, or one of the two alone. */
  parse(text: string): FoundPlace {
    const parts = text
      .split(/[/\\,;()|–—-]+/)
      .map((part) => part.trim())
      .filter((part) => key(part) !== '');
    if (parts.length === 1) {
      const province = this.province(parts[0]);
      if (province) return { province, district: null, problem: null };
      const alone = this.find('', parts[0]);
      return alone.problem === 'unknown-district' ? { ...alone, problem: 'unknown-place' } : alone;
    }
    // the province stands last in Turkish addresses, so it is looked for from the end
    for (const at of parts.map((_, index) => index).reverse()) {
      if (!this.province(parts[at])) continue;
      const rest = parts.filter((_, index) => index !== at);
      const best = rest.map((part) => this.find(parts[at], part)).find((found) => found.district !== null);
      if (best) return best;
    }
    const last = [...parts].reverse().find((part) => this.province(part));
    if (last === undefined) return { province: null, district: null, problem: 'unknown-place' };
    return { province: this.province(last), district: null, problem: 'unknown-district' };
  }

  private must(code: string): Place {
    const place = this.byCode.get(code);
    if (!place) throw new Error(`the list of places has no ${code}`);
    return place;
  }

  private addDistrict(name: string, place: Place): void {
    this.districts.set(name, [...(this.districts.get(name) ?? []), place]);
  }

  /** The centre of a province is written as `Merkez`, `Sivas Merkez` or simply `Sivas`. */
  private addCentres(): void {
    for (const place of this.districts.get('merkez') ?? []) {
      const province = key(this.must(place.parent ?? '').tr);
      this.addDistrict(`${province}merkez`, place);
      this.addDistrict(province, place);
    }
  }
}
