import { firmCoreKey, firmTitleKey, fold, isTaxNumber } from '#contracts/core/text';
import { firmCommands } from '#contracts/firm-registry/firm.commands';
import { programCommands } from '#contracts/programs/program.commands';
import { instantOf } from '#platform/clock/istanbul';
import type { Column } from '#platform/imports/column';
import { USUAL_TITLES } from '#platform/imports/usual-titles';
import { RefusedError } from '../api.js';
import { readReports } from '../raw/event-forms.js';
import { inParallel, type Run } from '../run.js';
import { given } from './programme.js';

const FIRM = [
  { key: 'title', titles: USUAL_TITLES.firmTitle, type: 'text', required: true },
  { key: 'taxNumber', titles: USUAL_TITLES.taxNumber, type: 'text' },
  { key: 'sector', titles: USUAL_TITLES.sector, type: 'text' },
] as const satisfies readonly Column[];

/** Lists whose firms take part: what they hold hangs on a participation. */
const LISTS = ['ambassadors.xlsx', 'data-requests.csv', 'measures.xlsx'];

interface Named {
  title: string;
  taxNumber?: string;
}

/**
 * A programme without a call: the firms that its lists treat as taking part are entered by hand, with the sector that the
 * member list gives them.
 */
export async function enterParticipants(run: Run, startsOn: string): Promise<number> {
  const named = new Map<string, Named>();
  for (const { title, taxNumber } of await firmsNamed(run)) {
    const digits = taxNumber?.replace(/[\s.-]/g, '');
    const firm = { title, ...(digits && isTaxNumber(digits) ? { taxNumber: digits } : {}) };
    const key = firm.taxNumber ?? firmTitleKey(title);
    if (!named.has(key)) named.set(key, firm);
  }
  const sectors = await sectorsOfMembers(run);
  const staff = run.as('programme-lead');
  const firms = new Map<string, Named>();
  for (const firm of named.values()) firms.set(await firmIdOf(run, firm), firm);
  await inParallel([...firms], async ([firmId, firm]) => {
    try {
      await staff.ask(
        programCommands.startParticipation,
        {
          programId: run.programId,
          firmId,
          ...given({ sector: sectors.get(firm.taxNumber ?? '') ?? sectors.get(firmTitleKey(firm.title)) }),
          ...run.past(instantOf(startsOn, '12:00')),
        },
        run.key('participation', firmId),
      );
    } catch (error) {
      if (!(error instanceof RefusedError && error.code === 'PARTICIPATION_EXISTS')) throw error;
    }
  });
  return firms.size;
}

/** Every firm that these lists name, and those that got a report of their own. */
async function firmsNamed(run: Run): Promise<Named[]> {
  const named: Named[] = [];
  for (const file of LISTS) {
    const rows = (await run.folder.table(file, FIRM))?.rows ?? [];
    for (const { values, refused } of rows)
      if (!refused && values.title) named.push({ title: values.title, taxNumber: values.taxNumber });
  }
  for (const { kind, firm, taxNumber } of await readReports(run.folder))
    if (kind === 'firm' && firm) named.push({ title: firm, taxNumber });
  return named;
}

/** Sectors by tax number and by title, as the member list has them; a sector of no programme is left out. */
async function sectorsOfMembers(run: Run): Promise<Map<string, string>> {
  const table = await run.folder.table('firms.xlsx', FIRM, 'Üyeler');
  const sectors = new Map<string, string>();
  for (const { values } of table?.rows ?? []) {
    const code = run.sectors.find((s) =>
      [s.code, s.name].some((name) => fold(name) === fold(values.sector ?? '')),
    )?.code;
    if (!code || !values.title) continue;
    if (values.taxNumber) sectors.set(values.taxNumber.replace(/[\s.-]/g, ''), code);
    sectors.set(firmTitleKey(values.title), code);
  }
  return sectors;
}

/** The registry's firm; one that the member list lacks is registered. */
async function firmIdOf(run: Run, { title, taxNumber }: Named): Promise<string> {
  const staff = run.as('chamber-staff');
  const found = [
    ...(taxNumber ? await staff.all(firmCommands.listFirms, { q: taxNumber }) : []),
    ...(await staff.all(firmCommands.listFirms, { q: firmCoreKey(title) })),
  ];
  const known =
    found.find((f) => taxNumber && f.taxNumber === taxNumber) ??
    found.find((f) => firmTitleKey(f.title) === firmTitleKey(title));
  if (known) return known.id;
  const body = { title, institutionId: run.executorId, ...given({ taxNumber }) };
  return (await staff.ask(firmCommands.registerFirm, body, run.key('firm', taxNumber ?? title))).id;
}
