import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { serviceContracts } from '#contracts/catalogue';
import { fold } from '#contracts/core/text';
import { institutionCommands } from '#contracts/firm-registry/institution.commands';
import { INSTITUTION_KINDS } from '#contracts/firm-registry/registry.facts';
import { programCommands } from '#contracts/programs/program.commands';
import { cloneRoot } from '#platform/embedded/instance-folder';
import { RefusedError } from '../api.js';
import type { ProgrammeForms } from '../raw/programme-forms.js';
import { inParallel, type Run } from '../run.js';

type Kind = (typeof INSTITUTION_KINDS)[number];

/** The institutions of the künye; one that the house knows already is found by its folded name. */
export async function enterInstitutions(run: Run, forms: ProgrammeForms): Promise<void> {
  const { tag, partners } = forms;
  const wanted = new Map(
    partners.map((p) => [
      p.institution!,
      { kind: p.kind as Kind | 'company' | undefined, shortTitle: p.shortName },
    ]),
  );
  for (const title of [tag.executor, tag.funder])
    if (title && !wanted.has(title)) wanted.set(title, { kind: undefined, shortTitle: undefined });
  await inParallel([...wanted], async ([title, { kind, shortTitle }]) => {
    const body = {
      title,
      kind: INSTITUTION_KINDS.find((k) => k === kind) ?? ('other' as const),
      ...(shortTitle ? { shortTitle } : {}),
    };
    try {
      run.institutions.set(
        title,
        (await run.admin.ask(institutionCommands.registerInstitution, body, run.key('institution', title)))
          .id,
      );
    } catch (error) {
      if (!(error instanceof RefusedError && error.code === 'INSTITUTION_EXISTS')) throw error;
      const known = (await run.admin.all(institutionCommands.listInstitutions, { q: title })).find(
        (i) => fold(i.title) === fold(title),
      );
      if (!known) throw error;
      run.institutions.set(title, known.id);
    }
  });
  const executor = run.institutions.get(tag.executor);
  if (!executor) throw new Error(`“${tag.executor}” Ortaklar sayfasında yok`);
  run.executorId = executor;
}

/** The programme with its tag and the contract's indicators in their order. */
export async function enterProgramme(run: Run, forms: ProgrammeForms): Promise<void> {
  const { tag, partners, sectors } = forms;
  run.sectors = sectors.map((s) => ({ code: s.code!, name: s.name! }));
  const funder = tag.funder ?? partners.find((p) => p.role === 'funder')?.institution;
  const { id } = await run.admin.ask(
    programCommands.createProgram,
    {
      code: run.code,
      executorId: run.executorId,
      title: tag.title,
      ...given({
        titleEn: tag.titleEn,
        fundingProgram: tag.fundingProgram,
        referenceNo: tag.referenceNo,
        contractNo: tag.contractNo,
        contractDate: tag.contractDate,
      }),
      startsOn: tag.startsOn,
      endsOn: tag.endsOn,
      ...(funder ? { funderId: run.institutions.get(funder) } : {}),
      sectors: sectors.map((s) => ({ code: s.code!, tr: s.name!, en: s.nameEn ?? s.name! })),
      partners: partners.flatMap(({ role, institution }) =>
        role === 'partner' || role === 'associate'
          ? [{ institutionId: run.institutions.get(institution!)!, role: role as 'partner' | 'associate' }]
          : [],
      ),
      ambassadorsPerFirm: tag.ambassadorsPerFirm ?? 0,
      ...given({
        summary:
          [tag.purpose, tag.area && `Uygulama alanı: ${tag.area}`].filter(Boolean).join('. ') || undefined,
      }),
      ...run.past(`${tag.startsOn}T06:00:00Z`),
    },
    run.key('programme'),
  );
  run.programId = id;
}

/** The contract's indicators, in the contract's order. @throws Error for a rule that the house does not know */
export async function enterIndicators(run: Run, forms: ProgrammeForms): Promise<void> {
  const rules = JSON.parse(readFileSync(join(cloneRoot(), 'scripts/samples/rules.json'), 'utf8')) as Record<
    string,
    Record<string, unknown>
  >;
  // One after the other: their order is the contract's.
  for (const indicator of forms.indicators) {
    const rule = rules[indicator.rule!];
    if (!rule)
      throw new Error(
        `programme.xlsx, Göstergeler: “${indicator.rule}” kuralı bilinmiyor. Bilinenler: ${Object.keys(rules).join(', ')}`,
      );
    await run.as('programme-lead').ask(
      programCommands.defineIndicator,
      {
        programId: run.programId,
        code: indicator.code!,
        name: indicator.name!,
        unit: indicator.unit!,
        rule,
        ...given({
          nameEn: indicator.nameEn,
          baseline: indicator.baseline,
          target: indicator.target,
          verification: indicator.verification,
        }),
      },
      run.key('indicator', indicator.code!),
    );
  }
}

/**
 * Waits until every service has taken in every fact of those it listens to, as long as there is progress: how many there
 * are in a given time is the machine's affair.
 *
 * @throws Error saying who has not, or dead letters
 */
export async function settled(run: Run, patienceMs = run.patienceMs): Promise<void> {
  let until = Date.now() + patienceMs;
  for (let before = ''; ;) {
    const { services, failed } = await run.admin.status();
    const last = new Map(services.map((s) => [s.service, s]));
    const waiting = services.flatMap((s) => [
      ...(s.unpublished > 0 ? [`${s.service} has ${s.unpublished} facts to publish`] : []),
      ...(serviceContracts.find((c) => c.name === s.service)?.consumes ?? []).flatMap((producer) => {
        const taken = s.taken[producer] ?? 0;
        const of = last.get(producer)?.lastSeq ?? 0;
        return taken < of ? [`${s.service} has taken in ${taken} of ${of} of ${producer}`] : [];
      }),
    ]);
    const dead = services
      .filter((s) => s.deadLetters > 0)
      .map((s) => `${s.service}: ${s.deadLetters} dead letters`);
    if (dead.length > 0) throw new Error(dead.join('; '));
    if (waiting.length === 0 && failed.length === 0) return;
    const now = waiting.join();
    if (now !== before) until = Date.now() + patienceMs;
    before = now;
    if (Date.now() > until)
      throw new Error(
        `The services have not caught up: ${[...waiting, ...failed.map((f) => `${f} does not answer`)].join('; ')}`,
      );
    await sleep(100);
  }
}

/** Code of a sector that a list names by code or name; undefined for none. */
export function sectorOf(run: Run, written: string | undefined): string | undefined {
  if (!written) return undefined;
  const found = run.sectors.find((s) => fold(s.code) === fold(written) || fold(s.name) === fold(written));
  if (!found)
    throw new Error(
      `“${written}” programın sektörlerinden biri değil (${run.sectors.map((s) => s.name).join(', ')})`,
    );
  return found.code;
}

/** Only what is there: an absent field stays out of the JSON. */
export function given<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, v]) => v !== undefined && v !== null && v !== ''),
  ) as { [K in keyof T]?: NonNullable<T[K]> };
}
