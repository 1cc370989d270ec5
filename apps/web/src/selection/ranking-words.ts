import type { TFunction } from 'i18next';
import type { Message } from '../api/client.js';

type Ranked = Message<'RankedApplication'>;

/** What became of a line. Who gave a place back was not turned down. */
export const outcomeText = (t: TFunction, { outcome, reason }: Pick<Ranked, 'outcome' | 'reason'>): string =>
  reason === 'declined' ? t('selection.reasons.declined') : t(`selection.outcomes.${outcome}`);

/** Why an outcome, in words. A limit names its dimension as the form does. */
export function reasonText(t: TFunction, reason: string): string {
  if (reason.startsWith('limit:'))
    return t('selection.limitReached', { name: dimensionText(t, reason.slice('limit:'.length)) });
  return t(`selection.reasons.${reason as 'rank'}`);
}

/** What broke a tie; nothing where the score did. */
export function tieText(t: TFunction, decidedBy: string | null): string {
  if (decidedBy === null || decidedBy === 'score') return '';
  if (decidedBy === 'earlier' || decidedBy === 'lot') return t(`selection.ties.${decidedBy}`);
  const [kind, name] = decidedBy.split(/:(.*)/s);
  return t(`selection.ties.${kind as 'criterion'}`, { name });
}

export const dimensionText = (t: TFunction, dimension: string): string =>
  dimension === 'sector'
    ? t('calls.sector')
    : dimension === 'total' || dimension === 'budget'
      ? t(`selection.${dimension}`)
      : dimension.replace(/^answer:/, '');
