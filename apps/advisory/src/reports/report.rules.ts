import type { ReportState } from '#contracts/advisory/advisory.facts';
import { fold } from '#contracts/core/text';
import { DomainError } from '#platform/errors/domain-error';

type Scope = ReportState['scope'];

/** What a report of a scope is about; a site visit's may name the firm visited. */
const ABOUT: Record<Scope, { firm: 'needed' | 'may' | 'no'; sector: 'needed' | 'no' }> = {
  firm: { firm: 'needed', sector: 'no' },
  sector: { firm: 'no', sector: 'needed' },
  regional: { firm: 'no', sector: 'no' },
  'site-visit': { firm: 'may', sector: 'no' },
};

/** Refuses a firm report without a firm, a sector report of a firm, and the like. */
export function checkSubject(scope: Scope, subject: { firmId?: string; sector?: string }): void {
  const about = ABOUT[scope];
  if (fits(about.firm, subject.firmId) && fits(about.sector, subject.sector)) return;
  throw new DomainError('REPORT_SUBJECT', {
    pointer: fits(about.firm, subject.firmId) ? '/sector' : '/firmId',
  });
}

const fits = (wanted: 'needed' | 'may' | 'no', given: string | undefined): boolean =>
  wanted === 'may' || (wanted === 'needed') === (given !== undefined);

/** The programme's code of a sector that a list gives by code or name, in whatever letters. */
export function sectorCode(
  sectors: readonly { code: string; tr: string; en: string }[],
  written: string,
): string | undefined {
  const key = fold(written);
  return sectors.find((s) => [s.code, s.tr, s.en].some((name) => fold(name) === key))?.code;
}

export interface Version {
  revision: number;
  approved: boolean;
}

/** Of several versions of one report the one that stands: the newest approved, else the newest draft. */
export function standing<V extends Version>(versions: readonly V[]): V | undefined {
  return versions.reduce<V | undefined>(
    (best, v) => (best === undefined || outranks(v, best) ? v : best),
    undefined,
  );
}

/** Whether a version replaces another: approval first, then the number. */
export const outranks = (a: Version, b: Version): boolean =>
  a.approved === b.approved ? a.revision > b.revision : a.approved;
