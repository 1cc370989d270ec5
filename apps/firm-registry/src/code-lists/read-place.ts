import { DomainError } from '#platform/errors/domain-error';
import type { CodeLists } from './code-lists.js';

/** Codes of a province and district that a person typed. Error: PLACE_UNKNOWN at the field that is not understood. */
export function readPlace(
  lists: CodeLists,
  written: { province?: string; district?: string },
): { province: string | null; district: string | null } {
  const { province, district, problem } = lists.findPlace(written.province, written.district);
  if (problem) {
    const field = problem === 'unknown-province' ? 'province' : 'district';
    throw new DomainError('PLACE_UNKNOWN', { pointer: `/${field}`, params: { place: written[field] ?? '' } });
  }
  return { province: province?.code ?? null, district: district?.code ?? null };
}
