import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { saveText, toCsv } from '../ui/list/csv.js';
import { notify } from '../ui/notices.js';
import { loadTitles, shortId } from '../ui/titles.js';
import { useFormat } from '../ui/use-format.js';
import { useProblemNotice } from '../ui/use-problem-notice.js';
import { rankingPage, type Shown } from './ranking-page.js';
import type { Names } from './use-dimension-names.js';
import type { Ranked } from './ranking-table.js';
import { outcomeText, reasonText, tieText } from './ranking-words.js';

interface Props {
  call: Message<'Call'>;
  mode: 'decided' | 'preview';
  shown: Shown;
  names: Names;
}

/** The ranking as it is shown, filter and words, as CSV; all its pages. */
export function RankingExport({ call, mode, shown, names }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  const failed = useProblemNotice();
  const download = useMutation({
    mutationFn: async () => {
      const all: Ranked[] = [];
      let groupBy = 'sector';
      let cursor: string | undefined;
      do {
        const page = await rankingPage(call.id, mode, shown, cursor);
        all.push(...page.items);
        groupBy = page.groupBy;
        cursor = page.next;
      } while (cursor !== undefined);
      const titles = await loadTitles(
        'firm',
        all.map((item) => item.firmId),
      );
      // A spreadsheet adds amounts up only where they stand without their currency.
      const amounts = all.map((item) => (item.amount ? /^(.*) (\S+)$/.exec(f.money(item.amount)) : null));
      const [currency, ...others] = new Set(amounts.flatMap((amount) => amount?.[2] ?? []));
      const apart = currency !== undefined && others.length === 0;
      const header = (
        ['rank', 'firm', 'number', 'group', 'score', 'tie', 'amount', 'outcome', 'why'] as const
      ).map((key) =>
        key === 'number'
          ? t('reviewing.number')
          : `${t(`selection.${key}`)}${key === 'amount' && apart ? ` (${currency})` : ''}`,
      );
      const rows = all.map((item, i) => [
        item.rank === null ? '' : String(item.rank),
        titles.get(item.firmId)?.title ?? shortId(item.firmId),
        item.number ?? '',
        item.group === null ? '' : names.value(groupBy, item.group),
        item.score === null ? '' : f.number(item.score),
        [tieText(t, item.decidedBy), item.lot && t('selection.drawn', { lot: item.lot })]
          .filter(Boolean)
          .join(', '),
        amounts[i]?.[apart ? 1 : 0] ?? '',
        outcomeText(t, item),
        reasonText(t, item.reason, names),
      ]);
      saveText(`${call.code}-siralama.csv`, toCsv(header, rows, f.language));
      notify({ message: t('list.exported', { count: all.length }) });
    },
    onError: failed,
  });
  return (
    <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
      {t('list.export')}
    </Button>
  );
}
