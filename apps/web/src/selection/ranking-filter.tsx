import { Group, Input, SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../ui/search-box.js';
import { useFormat } from '../ui/use-format.js';
import { OUTCOMES, type Shown, type Top } from './ranking-page.js';

/** What is shown of the ranking stands in the address: coming back finds it as it was. */
export function useShownRanks() {
  const navigate = useNavigate();
  const search: { outcome?: string; find?: string } = useSearch({ strict: false });
  return {
    outcome: OUTCOMES.find((o) => o === search.outcome),
    find: search.find || undefined,
    choose: (next: Shown) =>
      void navigate({
        to: '.',
        search: (old: Record<string, string | undefined>) => ({ ...old, ...next }),
        replace: true,
        resetScroll: false,
      }),
  };
}

/** Which lines are shown: of one outcome, of a firm or number. Ranks stay those of the whole ranking. */
export function RankingFilter({ top, shown }: { top: Top; shown: ReturnType<typeof useShownRanks> }) {
  const { t } = useTranslation();
  const f = useFormat();
  const all = top.selected + top.reserve + top.rejected;
  if (all === 0) return null;
  const label = (text: string, n: number) => `${text} (${f.number(n)})`;
  return (
    <Group mb="sm" align="flex-end" className="no-print">
      <SearchBox
        label={t('selection.find')}
        maxLength={100}
        words={shown.find ?? ''}
        onWords={(find) => shown.choose({ find })}
      />
      <Input.Wrapper label={t('selection.show')} labelElement="div" className="scroll" maw="100%">
        <div>
          <SegmentedControl
            aria-label={t('selection.show')}
            size="sm"
            value={shown.outcome ?? 'all'}
            onChange={(next) => shown.choose({ outcome: OUTCOMES.find((o) => o === next) })}
            data={[
              { value: 'all', label: label(t('selection.all'), all) },
              ...OUTCOMES.map((o) => ({ value: o, label: label(t(`selection.outcomes.${o}`), top[o]) })),
            ]}
          />
        </div>
      </Input.Wrapper>
    </Group>
  );
}
