import { reportingCommands } from '#contracts/reporting/reporting.commands';
import type { Run } from './run.js';

/** One figure of the contract: computed from the facts, beside what was published. */
export interface Figure {
  code: string;
  name: string;
  value: string;
  unit: string;
  published?: string;
}

/** Reads the programme's figures as the funder's analyst would. @throws Error while records wait, or for a published code that is none of the programme's */
export async function readFigures(
  run: Run,
  published: ReadonlyMap<string, string> | undefined,
): Promise<Figure[]> {
  const { items } = await run
    .as('agency-analyst')
    .ask(reportingCommands.readValues, { programId: run.programId });
  const waiting = items.filter((i) => i.waiting > 0);
  if (waiting.length > 0)
    throw new Error(
      `Records wait for what they refer to: ${waiting.map((i) => `${i.code} (${i.waiting})`).join(', ')}`,
    );
  const strangers = [...(published?.keys() ?? [])].filter((code) => !items.some((i) => i.code === code));
  if (strangers.length > 0)
    throw new Error(
      `published.csv: ${strangers.join(', ')} programme.xlsx dosyasının göstergeleri arasında yok`,
    );
  return items
    .sort((a, b) => a.position - b.position)
    .map(({ code, name, value, unit }) => ({
      code,
      name,
      value: plain(value),
      unit,
      ...(published?.has(code) ? { published: plain(published.get(code)!) } : {}),
    }));
}

/** `12.00` and `12` are one number. */
const plain = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);

/** Published and computed agree wherever something was published. */
export const agree = (figures: readonly Figure[]): boolean =>
  figures.every((f) => f.published === undefined || f.published === f.value);
