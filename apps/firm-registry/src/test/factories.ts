import type { ResolveRows, RowToResolve } from '#contracts/firm-registry/resolution.commands';
import { newId } from '#platform/database/ids';

/** A tax number with a valid check digit; 99… is nobody's. */
export function vkn(serial: number): string {
  const nine = `99${String(serial).padStart(7, '0')}`;
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const shifted = (Number(nine[i]) + 9 - i) % 10;
    const power = (shifted * 2 ** (9 - i)) % 9;
    sum += shifted !== 0 && power === 0 ? 9 : power;
  }
  return `${nine}${(10 - (sum % 10)) % 10}`;
}

/** Rows of a list; every call is another import unless it says so. */
export const aList = (
  institutionId: string,
  rows: Omit<RowToResolve, 'row'>[],
  over: Partial<ResolveRows> = {},
): ResolveRows => ({
  importId: newId(),
  institutionId,
  source: 'liste.xlsx',
  dryRun: false,
  rows: rows.map((row, at) => ({ row: at + 2, ...row })),
  ...over,
});
