import type { TFunction } from 'i18next';
import type { APPLICATION_STATES } from '#contracts/open-calls/application-states';
import { ELIGIBILITY, LETTER } from '../call-desk/message-whom.js';
import type { Column, FilterDef } from '../ui/list/types.js';
import type { useFormat } from '../ui/use-format.js';
import { StateBadge } from '../ui/state-badge.js';

/** With these every list about a call's applicants begins: the firm, and the number of its application. */
export function applicantColumns<T extends { firmId: string; number: string | null }>(
  t: TFunction,
  named: (firmId: string) => string,
  number: Pick<Column<T>, 'sort'> = {},
): Column<T>[] {
  return [
    {
      key: 'firm',
      label: t('calls.firm'),
      render: (row) => named(row.firmId),
      text: (row) => named(row.firmId),
      wide: true,
    },
    { ...numberColumn<T>(t), ...number },
  ];
}

export const numberColumn = <T extends { number: string | null }>(t: TFunction): Column<T> => ({
  key: 'number',
  label: t('calls.number'),
  render: (row) => row.number ?? '—',
  text: (row) => row.number ?? '',
  unbroken: true,
  minor: true,
});

export const applicationState = <T extends { state: (typeof APPLICATION_STATES)[number] }>(
  t: TFunction,
): Column<T> => ({
  key: 'state',
  label: t('calls.stateLabel'),
  render: (row) => <StateBadge state={row.state}>{t(`calls.applicationState.${row.state}`)}</StateBadge>,
  text: (row) => t(`calls.applicationState.${row.state}`),
});

export const submittedAt = <T extends { submittedAt: string | null }>(
  t: TFunction,
  f: ReturnType<typeof useFormat>,
): Column<T> => ({
  key: 'submitted',
  label: t('calls.submitted'),
  render: (row) => (row.submittedAt ? f.instant(row.submittedAt) : '—'),
  text: (row) => (row.submittedAt ? f.instant(row.submittedAt) : ''),
  figure: true,
  minor: true,
});

/** A filter by state; the words are the list's own. */
/** Filters of the list of applications, and of messages to applicants. */
export const progressFilters = (t: TFunction): FilterDef[] => [
  {
    name: 'eligibility',
    label: t('desk.filter.eligibility'),
    kind: 'select',
    options: ELIGIBILITY.map((value) => ({ value, label: t(`desk.filter.eligibilityIs.${value}`) })),
  },
  {
    name: 'letter',
    label: t('desk.filter.letter'),
    kind: 'select',
    options: LETTER.map((value) => ({ value, label: t(`desk.filter.letterIs.${value}`) })),
  },
];
export const stateFilter = <S extends string>(
  t: TFunction,
  states: readonly S[],
  word: (state: S) => string,
): FilterDef => ({
  name: 'state',
  label: t('calls.stateLabel'),
  kind: 'select',
  options: states.map((value) => ({ value, label: word(value) })),
});
