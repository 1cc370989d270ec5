import type { MergeCandidate, MergeSide } from '#contracts/firm-registry/merge.commands';
import { asciiLower, firmTitleKey, fold, personNameKey, phoneKey } from '#contracts/core/text';
import type { Decision } from './raw/programme-forms.js';

/** A record as the queue shows it: the one that raised the doubt, or one that stands for the same firm or person. */
interface Shown {
  title: string;
  details: string[];
}

/**
 * The row of decisions.csv that answers a doubtful pair. A row names both sides by title or name, and by a detail (district
 * or tax number; e-mail, phone or firm) where that is not enough. The two records themselves are looked at first; only when
 * no row names them, the other records of each side.
 */
export function answerFor(candidate: MergeCandidate, decisions: readonly Decision[]): Decision | undefined {
  const ofKind = decisions.filter((d) => d.kind === candidate.kind);
  const find = (left: Shown[], right: Shown[]) =>
    ofKind.find((d) => {
      const a = (side: Shown[]) => side.some((s) => fits(candidate.kind, s, d.left!, d.leftDetail));
      const b = (side: Shown[]) => side.some((s) => fits(candidate.kind, s, d.right!, d.rightDetail));
      return (a(left) && b(right)) || (a(right) && b(left));
    });
  return find(own(candidate.left), own(candidate.right)) ?? find(all(candidate.left), all(candidate.right));
}

/** The record that raised the doubt. What is known of a person holds for all their records. */
function own(side: MergeSide): Shown[] {
  const alias = side.aliases.find((a) => a.id === side.id);
  const person = [...side.emails, ...side.phones, ...side.places];
  const firm = alias ? detailsOf(alias.detail) : [side.districtName ?? '', side.taxNumber ?? ''];
  return [{ title: alias?.title ?? side.title ?? '', details: [...firm, ...person] }];
}

function all(side: MergeSide): Shown[] {
  const known = [
    ...side.emails,
    ...side.phones,
    ...side.places,
    side.districtName ?? '',
    side.taxNumber ?? '',
  ];
  return [
    { title: side.title ?? '', details: known },
    ...side.aliases.map((a) => ({ title: a.title, details: [...detailsOf(a.detail), ...known] })),
  ];
}

const detailsOf = (detail: string | null): string[] => (detail ?? '').split(/\s*[,;·/]\s*/).filter(Boolean);

function fits(kind: 'firm' | 'person', shown: Shown, title: string, detail: string | undefined): boolean {
  const key = kind === 'firm' ? firmTitleKey : personNameKey;
  if (key(shown.title) !== key(title)) return false;
  return !detail || shown.details.some((d) => sameDetail(d, detail));
}

function sameDetail(a: string, b: string): boolean {
  const phone = phoneKey(b);
  return (
    fold(a) === fold(b) ||
    asciiLower(a) === asciiLower(b) ||
    firmTitleKey(a) === firmTitleKey(b) ||
    (phone !== undefined && phoneKey(a) === phone)
  );
}

/** How a side is shown to somebody who must decide. */
export const describe = (side: MergeSide): string =>
  [
    side.title ?? '?',
    ...[side.districtName, side.taxNumber].filter(Boolean),
    ...side.emails,
    ...side.phones,
    ...side.places,
  ].join(' · ');
