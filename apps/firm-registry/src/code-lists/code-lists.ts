import { Injectable } from '@nestjs/common';
import { fold } from '#contracts/core/text';
import type {
  CodeListEntries,
  CodeListEntry,
  SearchCodeList,
} from '#contracts/firm-registry/code-list.commands';
import { naceCodes } from './nace.js';
import { loadPlaces, type Place } from './places.js';
import { PlaceFinder, type FoundPlace } from './places.rules.js';
import { formatWasteCode, loadWasteCodes } from './waste.js';

type ListName = SearchCodeList['list'];
interface Listed {
  entry: CodeListEntry;
  /** folded code and titles, with a blank before: a word of the query begins a word of it */
  key: string;
  /** the code without points and blanks */
  digits: string;
}

/** The code lists, read once and served from memory. */
@Injectable()
export class CodeLists {
  private readonly lists: Record<ListName, readonly Listed[]>;
  private readonly places: readonly Place[] = loadPlaces();
  private readonly finder = new PlaceFinder(this.places);
  private readonly placeNames = new Map(this.places.map((place) => [place.code, place.tr]));

  constructor() {
    this.lists = {
      nace: naceCodes().map(({ code, level, parent, tr, en }) =>
        listed({ code, level, parent: parent || null, tr, en }),
      ),
      waste: loadWasteCodes().map(({ code, level, parent, tr, en, hazardous, trMark }) =>
        listed(
          {
            code,
            level,
            parent,
            tr,
            en,
            ...(hazardous === null ? {} : { hazardous }),
            ...(trMark ? { mark: trMark } : {}),
          },
          formatWasteCode(code, hazardous),
        ),
      ),
      places: this.places.map(({ code, level, parent, tr, en }) => listed({ code, level, parent, tr, en })),
    };
  }

  /** Entries whose code begins with the query, then those in which every word of it begins a word, in the list's order. */
  search({ list, q, parent, level, limit }: SearchCodeList): CodeListEntries {
    const within = this.lists[list].filter(
      ({ entry }) =>
        (parent === undefined || entry.parent === parent) && (level === undefined || entry.level === level),
    );
    const hits = q === undefined || q.trim() === '' ? within : matching(within, q);
    return { items: hits.slice(0, limit ?? 50).map((hit) => hit.entry), total: hits.length };
  }

  /** A province and a district as somebody wrote them. */
  findPlace(province: string | undefined, district: string | undefined): FoundPlace {
    const byCode =
      district && this.places.find((place) => place.code === district && place.level === 'district');
    if (byCode)
      return {
        district: byCode,
        province: this.places.find((place) => place.code === byCode.parent) ?? null,
        problem: null,
      };
    return this.finder.find(province ?? '', district ?? '');
  }

  placeName(code: string | null): string | null {
    return code === null ? null : (this.placeNames.get(code) ?? null);
  }
}

function matching(within: readonly Listed[], q: string): Listed[] {
  const words = fold(q).split(' ').filter(Boolean);
  const typed = q.replace(/[\s.*\-/]/g, '').toLowerCase();
  const byCode = typed === '' ? [] : within.filter(({ digits }) => digits.startsWith(typed));
  const byWords = within.filter(({ key }) => words.every((word) => key.includes(` ${word}`)));
  return [...new Set([...byCode, ...byWords])];
}

function listed(entry: CodeListEntry, written = entry.code): Listed {
  const words = fold(`${written} ${entry.tr} ${entry.en}`).replace(/[^\p{L}\p{N}.]+/gu, ' ');
  return { entry, key: ` ${words}`, digits: entry.code.replace(/[.-]/g, '').toLowerCase() };
}
