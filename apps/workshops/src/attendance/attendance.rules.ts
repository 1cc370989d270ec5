import { asciiLower, firmTitleKey, fold, personNameKey, phoneKey } from '#contracts/core/text';

/** What a row of a list says about who came. */
export interface RowOfList {
  row: number;
  name: string;
  email?: string;
  phone?: string;
  organisation?: string;
  came: boolean;
}

/**
 * Before the registry has been asked to make anybody (a dry run), rows of one list are the same person as it would say
 * later: same name with the same e-mail, phone or organisation, unless both have different e-mails. Row → first row.
 */
export function sameRows(rows: readonly RowOfList[]): Map<number, number> {
  const first = new Map<number, number>();
  const byKey = new Map<string, RowOfList>();
  for (const row of rows) {
    const name = personNameKey(row.name);
    const email = row.email ? asciiLower(row.email) : undefined;
    const phone = row.phone ? phoneKey(row.phone) : undefined;
    const at = row.organisation ? firmTitleKey(row.organisation) || fold(row.organisation) : undefined;
    const keys = [email && `e ${email}`, phone && `p ${phone}`, at && `o ${at}`]
      .filter((key) => key !== undefined)
      .map((key) => `${name} ${key}`);
    const earlier = keys
      .map((key) => byKey.get(key))
      .find((known) => known && !(known.email && email && asciiLower(known.email) !== email));
    if (earlier) first.set(row.row, first.get(earlier.row) ?? earlier.row);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, row);
  }
  return first;
}
