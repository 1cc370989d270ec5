import { useTranslation } from 'react-i18next';
import { useFaults } from '../ui/use-faults.js';
import { useFormat } from '../ui/use-format.js';
import { wrongIn, type CallDraft } from './call-draft.js';

/** Names of a call's fields by their ids, for the summary of faults. */
function labelsOf(draft: CallDraft, t: ReturnType<typeof useTranslation>['t']): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const name of [
    'code',
    'title',
    'titleEn',
    'summary',
    'summaryEn',
    'deadline',
    'threshold',
    'reviewersPerApplication',
    'maxSelected',
    'maxReserve',
    'tieBreakers',
  ] as const)
    labels[name] = t(`callEditor.field.${name}`);
  draft.sectors.forEach((_, i) => {
    for (const name of ['sector', 'max', 'min', 'reserve'] as const)
      labels[`sectors.${i}.${name}`] =
        `${t('callEditor.sectorRow', { n: i + 1 })} – ${t(`callEditor.field.${name}`)}`;
  });
  draft.criteria.forEach((row, i) => {
    const name = row.title.trim() || row.code.trim();
    const of = name
      ? t('callEditor.criterionNamed', { n: i + 1, name: name.length > 60 ? `${name.slice(0, 59)}…` : name })
      : t('callEditor.criterionRow', { n: i + 1 });
    for (const name of ['code', 'title', 'weight', 'maxPoints', 'commentBelow', 'commentAbove'] as const)
      labels[`criteria.${i}.${name}`] = `${of} – ${t(`callEditor.criterion.${name}`)}`;
    row.steps.forEach((_, j) => {
      const mark = t('callEditor.criterion.stepRow', { n: j + 1 });
      labels[`criteria.${i}.steps.${j}.points`] = `${of} – ${mark} – ${t('callEditor.criterion.points')}`;
      labels[`criteria.${i}.steps.${j}.tr`] = `${of} – ${mark} – ${t('callEditor.criterion.guidance')}`;
    });
  });
  return labels;
}

/** Faults of a call's form: what is typed wrong, and what the server says of the rules. */
export function useCallFaults(draft: CallDraft) {
  const { t } = useTranslation();
  const f = useFormat();
  const faults = useFaults(labelsOf(draft, t));
  const words = {
    required: t('ui.required'),
    number: t('ui.badNumber'),
    instant: t('ui.badInstant'),
    aboveMax: t('callEditor.aboveMax'),
    repeated: t('callEditor.repeated'),
  };
  return {
    ...faults,
    /** Says what is typed wrong; true: something is. `more`: of fields beside the call's own. */
    check: (more: Record<string, string | undefined> = {}) =>
      faults.found({
        ...more,
        ...Object.fromEntries(
          Object.entries(wrongIn(draft, f.language)).map(([name, wrong]) => [name, words[wrong]]),
        ),
      }),
  };
}
export type CallFaults = ReturnType<typeof useCallFaults>;
