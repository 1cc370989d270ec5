/**
 * Merged cells of a workbook. The parser gives their value to the first cell only; in a list, a firm merged over three people
 * belongs to all three.
 */
export interface Merge {
  /** 1-based, inclusive */
  fromRow: number;
  toRow: number;
  /** 0-based column of the value */
  column: number;
}

/** As many as a list within the limits can need. */
const MAX_MERGES = 20_000;

/** Merges over several rows, by sheet name. `parts`: the XML parts of the workbook by path. */
export function mergesBySheet(parts: ReadonlyMap<string, Buffer>): Map<string, Merge[]> {
  const found = new Map<string, Merge[]>();
  const targets = new Map<string, string>();
  for (const tag of tags(parts.get('xl/_rels/workbook.xml.rels'), 'Relationship'))
    targets.set(attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/'));
  for (const tag of tags(parts.get('xl/workbook.xml'), 'sheet')) {
    const merges = mergesIn(parts.get(targets.get(attribute(tag, '[\\w]+:id')) ?? ''));
    if (merges.length) found.set(attribute(tag, 'name'), merges);
  }
  return found;
}

function mergesIn(sheet: Buffer | undefined): Merge[] {
  const merges: Merge[] = [];
  for (const tag of tags(sheet, 'mergeCell')) {
    const range = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(attribute(tag, 'ref'));
    if (!range || Number(range[3]) <= Number(range[2])) continue;
    merges.push({ fromRow: Number(range[2]), toRow: Number(range[3]), column: columnNumber(range[1]) - 1 });
    if (merges.length >= MAX_MERGES) break;
  }
  return merges;
}

/** A → 1 */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const tags = (part: Buffer | undefined, name: string): string[] =>
  part?.toString('utf8').match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'g')) ?? [];

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return unescapeXml(value?.[1] ?? value?.[2] ?? '');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescapeXml = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, digits?: string, name?: string) => {
      if (name) return ENTITIES[name] ?? whole;
      const code = hex ? parseInt(hex, 16) : Number(digits);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
