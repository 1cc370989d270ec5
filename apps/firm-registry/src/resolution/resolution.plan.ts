import { personNameKey, tidy } from '#contracts/core/text';
import type { ResolvedRow, ResolveRows, RowToResolve } from '#contracts/firm-registry/resolution.commands';
import { newId } from '#platform/database/ids';
import { readEmail, readPhone } from '#platform/imports/values';
import type { CodeLists } from '../code-lists/code-lists.js';
import type { TcknBox } from '../firms/tckn-box.js';
import { FirmBook, type FirmRow, type FirmVerdict } from './firm-book.rules.js';
import { PersonBook, type PersonRow, type PersonVerdict } from './person-book.rules.js';
import {
  knownFirms,
  knownInstitutions,
  knownPeople,
  similarFirms,
  storedAnswers,
  taxKeyOf,
  type Ask,
  type KnownFirm,
  type KnownPerson,
} from './resolution.queries.js';
import {
  institutionKey,
  institutionKindOf,
  readTaxId,
  titleKeys,
  unlistedDistrict,
} from './who-is-who.rules.js';

/** A row's firm as it is compared and stored. */
export interface ReadFirm extends FirmRow {
  title: string;
  districtCode: string | null;
  vkn: string | null;
  tckn: string | null;
  tcknHash: string | null;
  notice?: string;
}
export interface ReadPerson {
  name: string;
  nameKey: string;
  email: string | null;
  phone: string | null;
  gender: 'female' | 'male' | null;
}
export interface PlannedRow {
  row: number;
  fingerprint: string;
  answer: ResolvedRow;
  firm?: { read: ReadFirm; verdict: FirmVerdict };
  person?: { read: ReadPerson; verdict: PersonVerdict; place: { firmId?: string; institutionId?: string } };
}
/** What the rows of one message mean, before anything is written. */
export interface Plan {
  answers: ResolvedRow[];
  /** rows not answered before */
  fresh: PlannedRow[];
  institutions: { id: string; title: string; key: string; kind: ReturnType<typeof institutionKindOf> }[];
  firms: Map<string, KnownFirm>;
  people: Map<string, KnownPerson>;
}

/** Reads what is known with a handful of statements, whatever the number of rows, and applies the rules. */
export async function planRows(
  ask: Ask,
  command: ResolveRows,
  lists: CodeLists,
  box: TcknBox,
): Promise<Plan> {
  const prints = command.rows.map((row) => ({
    row: row.row,
    fingerprint: fingerprintOf(row, box),
    source: row,
  }));
  const stored = await storedAnswers(ask, command.importId, prints);
  const keyOf = (print: { row: number; fingerprint: string }) => `${print.row}:${print.fingerprint}`;
  const unanswered = new Map(
    prints.filter((print) => !stored.has(keyOf(print))).map((print) => [keyOf(print), print]),
  );
  const fresh: PlannedRow[] = [...unanswered.values()].map(({ row, fingerprint }) => ({
    row,
    fingerprint,
    answer: nothingKnown(row),
  }));
  const sources = [...unanswered.values()].map((print) => print.source);

  const firms = await planFirms(ask, fresh, sources, lists, box);
  const institutions = await planInstitutions(ask, fresh, sources);
  const people = await planPeople(ask, fresh, sources);

  const answers = new Map([...stored, ...fresh.map((planned) => [keyOf(planned), planned.answer] as const)]);
  return { answers: prints.map((print) => answers.get(keyOf(print))!), fresh, institutions, firms, people };
}

const nothingKnown = (row: number): ResolvedRow => ({
  row,
  firmId: null,
  firm: null,
  institutionId: null,
  institution: null,
  personId: null,
  person: null,
});

/** Keyed, since it is made from names: only this installation can compute it. */
const fingerprintOf = ({ firm, institution, person }: RowToResolve, box: TcknBox): string =>
  box.keyedHash(JSON.stringify([firm, institution, person])).slice(0, 22);

async function planFirms(
  ask: Ask,
  fresh: PlannedRow[],
  sources: RowToResolve[],
  lists: CodeLists,
  box: TcknBox,
): Promise<Map<string, KnownFirm>> {
  const reads = sources.map((source) => (source.firm ? readFirm(source.firm, lists, box) : undefined));
  const given = reads.filter((read) => read !== undefined);
  if (given.length === 0) return new Map();
  const exact = await knownFirms(ask, {
    titles: unique(given.map((read) => read.titleKey)),
    taxNumbers: unique(given.flatMap((read) => read.vkn ?? [])),
    tcknHashes: unique(given.flatMap((read) => read.tcknHash ?? [])),
  });
  // What is known exactly needs no look at what is alike, and most rows of most lists are.
  const trial = new FirmBook(exact, newId);
  const unknown = given.filter((read) => trial.resolve(firmRowOf(read)).made);
  const alike = await similarFirms(ask, unique(unknown.map((read) => read.coreKey)));
  const known = [...new Map([...exact, ...alike].map((firm) => [firm.id, firm])).values()];
  const book = new FirmBook(known, newId);
  reads.forEach((read, at) => {
    if (!read) return;
    const verdict = book.resolve(firmRowOf(read));
    fresh[at].firm = { read, verdict };
    Object.assign(fresh[at].answer, {
      firmId: verdict.canonicalId,
      firm: verdict.outcome,
      ...(read.notice ? { notice: read.notice } : {}),
    });
  });
  return new Map(known.map((firm) => [firm.id, firm]));
}

const firmRowOf = ({ titleKey, coreKey, province, district, taxKey }: ReadFirm): FirmRow => ({
  titleKey,
  coreKey,
  province,
  district,
  taxKey,
});

/** A firm as a list writes it. A faulty tax number is reported and treated as absent. */
export function readFirm(
  firm: { title: string; taxNumber?: string; province?: string; district?: string },
  lists: CodeLists,
  box: TcknBox,
): ReadFirm {
  const title = tidy(firm.title);
  const tax = readTaxId(firm.taxNumber);
  const place = lists.findPlace(firm.province, firm.district);
  const vkn = tax.kind === 'vkn' ? tax.number : null;
  const tckn = tax.kind === 'tckn' ? tax.number : null;
  const tcknHash = tckn && box.keyedHash(tckn);
  return {
    title,
    ...titleKeys(title),
    province: place.province?.code ?? null,
    districtCode: place.district?.code ?? null,
    district: place.district?.code ?? (firm.district?.trim() ? unlistedDistrict(firm.district) : null),
    vkn,
    tckn,
    tcknHash,
    taxKey: taxKeyOf(vkn, tcknHash),
    ...(tax.kind === 'faulty' ? { notice: 'BAD_TAX_NUMBER' } : {}),
  };
}

async function planInstitutions(
  ask: Ask,
  fresh: PlannedRow[],
  sources: RowToResolve[],
): Promise<Plan['institutions']> {
  const keys = unique(
    sources.flatMap(({ institution }) => (institution ? institutionKey(institution.title) : [])),
  );
  if (keys.length === 0) return [];
  const ids = new Map((await knownInstitutions(ask, keys)).map(({ key, id }) => [key, id]));
  const made: Plan['institutions'] = [];
  sources.forEach(({ institution }, at) => {
    if (!institution) return;
    const key = institutionKey(institution.title);
    const known = ids.get(key);
    const id = known ?? newId();
    if (!known) {
      made.push({
        id,
        title: tidy(institution.title),
        key,
        kind: institution.kind ?? institutionKindOf(institution.title),
      });
      ids.set(key, id);
    }
    Object.assign(fresh[at].answer, { institutionId: id, institution: known ? 'matched' : 'created' });
  });
  return made;
}

async function planPeople(
  ask: Ask,
  fresh: PlannedRow[],
  sources: RowToResolve[],
): Promise<Map<string, KnownPerson>> {
  const reads = sources.map(({ person }) => (person ? readPerson(person) : undefined));
  const given = reads.filter((read) => read !== undefined);
  if (given.length === 0) return new Map();
  const known = await knownPeople(ask, {
    names: unique(given.map((read) => read.nameKey)),
    emails: unique(given.flatMap((read) => read.email ?? [])),
    firms: unique(fresh.flatMap(({ answer }) => answer.firmId ?? [])),
    institutions: unique(fresh.flatMap(({ answer }) => answer.institutionId ?? [])),
  });
  const book = new PersonBook(known, newId);
  reads.forEach((read, at) => {
    if (!read) return;
    const { firmId, institutionId } = fresh[at].answer;
    const place = firmId ? { firmId } : institutionId ? { institutionId } : {};
    const verdict = book.resolve({
      nameKey: read.nameKey,
      email: read.email,
      phone: read.phone,
      place: placeKey(place),
    });
    fresh[at].person = { read, verdict, place };
    Object.assign(fresh[at].answer, { personId: verdict.canonicalId, person: verdict.outcome });
  });
  return new Map(known.map((person) => [person.id, person]));
}

/** A single person at a known firm or institution (by canonical id), as a plan that can be written like a list's. */
export async function planPerson(
  ask: Ask,
  read: ReadPerson,
  place: { firmId?: string; institutionId?: string },
): Promise<Plan & { verdict: PersonVerdict }> {
  const known = await knownPeople(ask, {
    names: [read.nameKey],
    emails: read.email === null ? [] : [read.email],
    firms: place.firmId ? [place.firmId] : [],
    institutions: place.institutionId ? [place.institutionId] : [],
  });
  const verdict = new PersonBook(known, newId).resolve({
    nameKey: read.nameKey,
    email: read.email,
    phone: read.phone,
    place: placeKey(place),
  });
  const answer = { ...nothingKnown(1), personId: verdict.canonicalId, person: verdict.outcome };
  const people = new Map(known.map((person) => [person.id, person]));
  return {
    verdict,
    answers: [answer],
    fresh: [{ row: 1, fingerprint: '', answer, person: { read, verdict, place } }],
    institutions: [],
    firms: new Map(),
    people,
  };
}

export const placeKey = ({
  firmId,
  institutionId,
}: {
  firmId?: string;
  institutionId?: string;
}): PersonRow['place'] => (firmId ? `firm:${firmId}` : institutionId ? `institution:${institutionId}` : null);

/** A person as a list writes them. What is no address or number is left out. */
export function readPerson(person: {
  name: string;
  email?: string;
  phone?: string;
  gender?: 'female' | 'male';
}): ReadPerson {
  const name = tidy(person.name);
  return {
    name,
    nameKey: personNameKey(name) || name,
    email: (person.email && readEmail(person.email)) || null,
    phone: (person.phone && readPhone(person.phone)) || null,
    gender: person.gender ?? null,
  };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
