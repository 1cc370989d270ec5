/** Firm or institution? What a list has in its one column "Firma / Kurum", sorted as docs/raw-files.md says. Decorator-free. */
import { fold } from '../core/text.js';
import type { Page } from '../core/messages.js';
import type { InstitutionListItem, ListInstitutions } from './institution.commands.js';
import type { INSTITUTION_KINDS } from './registry.facts.js';
import type { RowToResolve } from './resolution.commands.js';

/** `company` says that it is a firm, whatever its name. */
export type OrganisationKind = (typeof INSTITUTION_KINDS)[number] | 'company';

/** The column "Kurum türü" of a list, and the words people put into it. */
export const ORGANISATION_KIND = {
  key: 'organisationKind',
  titles: ['Kurum türü', 'Kuruluş türü', 'Tür', 'Türü'],
  type: 'choice',
  choices: {
    chamber: ['Oda', 'Sanayi odası', 'Ticaret odası', 'Meslek odası'],
    agency: ['Ajans', 'Kalkınma ajansı'],
    public: ['Kamu', 'Kamu kurumu'],
    municipality: ['Belediye'],
    university: ['Üniversite'],
    ngo: ['STK', 'Dernek', 'Vakıf', 'Sivil toplum'],
    zone: ['OSB', 'Organize sanayi bölgesi'],
    school: ['Okul'],
    company: ['Özel sektör', 'Firma', 'Şirket'],
  },
} as const;

/** Words that only institutions bear in their names, with the kind they tell (`other`: an institution of whatever kind). */
const INSTITUTION_WORDS: readonly [RegExp, (typeof INSTITUTION_KINDS)[number]][] = [
  [/\b(universitesi|enstitusu)\b/, 'university'],
  [/\bbelediyesi\b/, 'municipality'],
  [/\b(lisesi|ortaokulu|ilkokulu)\b/, 'school'],
  [/\b(mudurlugu|bakanligi|baskanligi|kaymakamligi|valiligi)\b/, 'public'],
  [/\b(organize sanayi bolgesi|osb)\b/, 'zone'],
  [/\bajansi\b/, 'agency'],
  [/\bodasi\b/, 'chamber'],
  [/\b(dernegi|vakfi|birligi|federasyonu)\b/, 'ngo'],
];

/** What a name alone tells: the kind of institution, or undefined for what may be a firm. */
export function institutionKindOf(title: string): (typeof INSTITUTION_KINDS)[number] | undefined {
  const key = fold(title);
  return INSTITUTION_WORDS.find(([words]) => words.test(key))?.[1];
}

/**
 * An organisation as it is asked of the registry. In this order: what the list says (`kind`), the names of known
 * institutions (`known`, folded), a word that only institutions bear; else a firm.
 */
export function organisationAsked(
  title: string | undefined,
  kind: OrganisationKind | undefined,
  known: ReadonlySet<string>,
): Pick<RowToResolve, 'firm' | 'institution'> {
  if (!title) return {};
  if (kind === 'company') return { firm: { title } };
  if (kind) return { institution: { title, kind } };
  const told = institutionKindOf(title);
  if (told || known.has(fold(title))) return { institution: { title, ...(told ? { kind: told } : {}) } };
  return { firm: { title } };
}

/** Who a row of a list of people names, and where they come from, as it is asked of the registry. */
export function personAsked(
  listed: {
    name?: string;
    email?: string;
    phone?: string;
    organisation?: string;
    organisationKind?: string;
  },
  known: ReadonlySet<string>,
): Omit<RowToResolve, 'row'> {
  const { name, email, phone, organisation } = listed;
  return {
    ...organisationAsked(organisation, listed.organisationKind as OrganisationKind | undefined, known),
    person: { name: name!, ...(email ? { email } : {}), ...(phone ? { phone } : {}) },
  };
}

/** As many institutions as are looked through for names without a telling word (SKD Türkiye, TÜBİTAK). */
const MOST_KNOWN = 5_000;

/** Folded names of the institutions that the registry knows; `listPage` asks it for a page (institutionCommands.listInstitutions). */
export async function knownInstitutions(
  listPage: (query: ListInstitutions) => Promise<Page<InstitutionListItem>>,
): Promise<Set<string>> {
  const known = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await listPage({ limit: 100, ...(cursor ? { cursor } : {}) });
    for (const { title, shortTitle } of page.items) {
      known.add(fold(title));
      if (shortTitle) known.add(fold(shortTitle));
    }
    cursor = page.next;
  } while (cursor && known.size < MOST_KNOWN);
  return known;
}

/** An organisation that somebody wrote by hand, if they wrote one, as it is asked of the registry. */
export async function organisationWritten(
  written: { title: string; kind?: OrganisationKind } | undefined,
  listPage: Parameters<typeof knownInstitutions>[0],
): Promise<Pick<RowToResolve, 'firm' | 'institution'>> {
  return written ? organisationAsked(written.title, written.kind, await knownInstitutions(listPage)) : {};
}
