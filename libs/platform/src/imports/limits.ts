/** How much a table from outside may be. A chamber's largest lists have a few thousand rows. */
export const LIMITS = {
  bytes: 10 * 1024 * 1024,
  rows: 20_000,
  columns: 100,
  /** of all parts of a workbook together, unpacked */
  unpackedBytes: 64 * 1024 * 1024,
  /** rows above the header that are looked through for it */
  headerRows: 40,
};
