import { FIRM_SIMILAR, twoDistricts, type Rival } from './who-is-who.rules.js';
import { TrigramIndex } from './trigram-index.rules.js';

/** A firm's record as the rules see it. Merged records stay: their keys lead to the firm they turned out to be. */
export interface FirmRecord {
  readonly id: string;
  /** the firm it turned out to be; its own id if none */
  readonly canonicalId: string;
  readonly titleKey: string;
  readonly coreKey: string;
  province: string | null;
  /** district code, or what was written where the list of places has none (`?ikitelli`) */
  district: string | null;
  /** something that is equal for equal tax numbers; null without one */
  taxKey: string | null;
}

export type FirmRow = Pick<FirmRecord, 'titleKey' | 'coreKey' | 'province' | 'district' | 'taxKey'>;

export interface FirmVerdict {
  canonicalId: string;
  outcome: 'matched' | 'created' | 'doubtful';
  /** record that is new, with those it might be */
  made?: FirmRecord;
  rivals: Rival[];
  /** the matched firm gets the row's tax number */
  learnsTax: boolean;
  /** the firm of this tax number had no place: it gets the row's */
  learnsPlace: boolean;
}

/**
 * Who is who among firms, in memory, for the rows of one message: rows see each other. Hand it every record that could
 * matter (same title key, tax number or similar core key, with all records merged with those). No clock, no database.
 */
export class FirmBook {
  private readonly groups = new Map<string, FirmRecord[]>();
  private readonly byTax = new Map<string, FirmRecord>();
  private readonly byTitle = new Map<string, FirmRecord[]>();
  private readonly cores = new TrigramIndex<FirmRecord>();

  constructor(
    known: readonly FirmRecord[],
    private readonly newId: () => string,
  ) {
    // Ids sort by age: the same rows meet the same records in the same order.
    for (const record of known.toSorted((a, b) => (a.id < b.id ? -1 : 1))) this.add({ ...record });
  }

  /** What a row leads to (docs/raw-files.md, "Who is who"); a new firm is in the book for the next row. */
  resolve(row: FirmRow): FirmVerdict {
    const known = row.taxKey === null ? undefined : this.byTax.get(row.taxKey);
    if (known) return { ...matched(known.canonicalId), learnsPlace: this.givePlace(known.canonicalId, row) };
    const roots = this.sameTitle(row);
    if (row.taxKey !== null) {
      const untaxed = roots.filter((root) => !this.hasTax(root));
      if (untaxed.length !== 1) return this.make(row);
      this.giveTax(untaxed[0], row.taxKey);
      return { ...matched(untaxed[0]), learnsTax: true, learnsPlace: this.givePlace(untaxed[0], row) };
    }
    if (roots.length === 1) return matched(roots[0]);
    const unplaced = row.district === null ? this.unplaced(row) : [];
    return unplaced.length === 1 ? matched(unplaced[0]) : this.make(row);
  }

  /** Of several firms of one title, the one that stood on a list without a place before: what was decided for it holds. */
  private unplaced(row: FirmRow): string[] {
    const same = (this.byTitle.get(row.titleKey) ?? []).filter(
      (record) => record.district === null && !contradict(row, record),
    );
    return [...new Set(same.map((record) => record.canonicalId))];
  }

  /** Canonical ids with the row's title in its district; a row without a district is content with any. */
  private sameTitle(row: FirmRow): string[] {
    const same = (this.byTitle.get(row.titleKey) ?? []).filter(
      (record) =>
        !contradict(row, record) &&
        (row.district === null ||
          record.district === row.district ||
          (row.taxKey !== null && record.district === null)),
    );
    return [...new Set(same.map((record) => record.canonicalId))];
  }

  private make(row: FirmRow): FirmVerdict {
    const id = this.newId();
    const made: FirmRecord = { ...row, id, canonicalId: id };
    const rivals = this.rivalsOf(row);
    this.add(made);
    return {
      canonicalId: id,
      outcome: rivals.length > 0 ? 'doubtful' : 'created',
      made,
      rivals,
      learnsTax: false,
      learnsPlace: false,
    };
  }

  /** Firms the row might be after all, the nearest record of each. Two tax numbers are two firms, whatever their names. */
  rivalsOf(row: FirmRow, except?: string): Rival[] {
    const nearest = new Map<string, Rival>();
    for (const { item: record, similarity } of this.cores.similar(row.coreKey, FIRM_SIMILAR)) {
      if (record.canonicalId === except || contradict(row, record)) continue;
      if (row.taxKey !== null && this.hasTax(record.canonicalId)) continue;
      const reason =
        record.titleKey === row.titleKey
          ? 'same-title'
          : record.coreKey === row.coreKey
            ? 'same-core'
            : 'similar-title';
      const rival: Rival = { id: record.id, similarity, reason };
      const best = nearest.get(record.canonicalId);
      if (!best || strength(rival) > strength(best)) nearest.set(record.canonicalId, rival);
    }
    return [...nearest.values()];
  }

  private hasTax(root: string): boolean {
    return (this.groups.get(root) ?? []).some((record) => record.taxKey !== null);
  }

  private giveTax(root: string, taxKey: string): void {
    const record = this.recordOf(root);
    record.taxKey = taxKey;
    this.byTax.set(taxKey, record);
  }

  private givePlace(root: string, row: FirmRow): boolean {
    const record = this.recordOf(root);
    if (record.district !== null || row.district === null || contradict(record, row)) return false;
    record.district = row.district;
    record.province ??= row.province;
    return true;
  }

  private recordOf(root: string): FirmRecord {
    const group = this.groups.get(root) ?? [];
    return group.find((record) => record.id === root) ?? group[0];
  }

  private add(record: FirmRecord): void {
    push(this.groups, record.canonicalId, record);
    push(this.byTitle, record.titleKey, record);
    if (record.taxKey !== null) this.byTax.set(record.taxKey, record);
    this.cores.add(record.coreKey, record);
  }
}

const matched = (canonicalId: string): FirmVerdict => ({
  canonicalId,
  outcome: 'matched',
  rivals: [],
  learnsTax: false,
  learnsPlace: false,
});

/** Both say where they are, and it is not the same place. */
const contradict = (
  a: Pick<FirmRecord, 'province' | 'district'>,
  b: Pick<FirmRecord, 'province' | 'district'>,
): boolean =>
  twoDistricts(a.district, b.district) ||
  (a.province !== null && b.province !== null && a.province !== b.province);

/** The same title tells more than the same core, and that more than any likeness. */
const strength = (rival: Rival): number =>
  rival.similarity + (rival.reason === 'same-title' ? 2 : rival.reason === 'same-core' ? 1 : 0);

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
