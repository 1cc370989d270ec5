import type { TFunction } from 'i18next';
import type { Message } from '../api/client.js';
import type { Names } from './use-dimension-names.js';

type Ranked = Message<'RankedApplication'>;

/** What became of a line. Who gave a place back was not turned down. */
export const outcomeText = (t: TFunction, { outcome, reason }: Pick<Ranked, 'outcome' | 'reason'>): string =>
  reason === 'declined' ? t('selection.reasons.declined') : t(`selection.outcomes.${outcome}`);

/** Why an outcome, in words. A limit names its dimension as the form does. */
export function reasonText(t: TFunction, reason: string, names: Names): string {
  if (reason.startsWith('limit:'))
    return t('selection.limitReached', { name: names.dimension(reason.slice('limit:'.length)) });
  return t(`selection.reasons.${reason as 'rank'}`);
}

/** What broke a tie; nothing where the score did. */
export function tieText(t: TFunction, decidedBy: string | null): string {
  if (decidedBy === null || decidedBy === 'score') return '';
  if (decidedBy === 'earlier' || decidedBy === 'lot') return t(`selection.ties.${decidedBy}`);
  const [kind, name] = decidedBy.split(/:(.*)/s);
  return t(`selection.ties.${kind as 'criterion'}`, { name });
}

/** What was drawn, as far as it is read by eye: the smaller goes first. The whole of it stands in the export and the dossier. */
export const lotText = (t: TFunction, lot: string): string =>
  t('selection.drawn', { lot: `${lot.slice(0, 8)}…` });
