import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { Chart } from '../ui/chart/chart.js';
import type { ChartColours } from '../ui/chart/chart-theme.js';
import { reached } from '../ui/formats.js';
import { useFormat } from '../ui/use-format.js';

/** Each indicator as a percentage of its target; the table below has the numbers themselves. */
export function TargetChart({ values }: { values: Message<'IndicatorValue'>[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const wide = useMediaQuery('(min-width: 62em)');
  const rows = useMemo(
    () =>
      values.flatMap((value) => {
        const share = reached(value.value, value.target, value.baseline);
        return share === undefined ? [] : [{ value, share }];
      }),
    [values],
  );
  const option = useCallback(
    (c: ChartColours) => ({
      grid: { left: 8, right: 56, top: 8, bottom: 28, containLabel: true },
      xAxis: {
        type: 'value',
        name: t('kpi.chartAxis'),
        nameLocation: 'middle',
        nameGap: 26,
        nameTextStyle: { color: c.text },
        splitNumber: wide ? 7 : 3,
        axisLabel: { color: c.text, hideOverlap: true, formatter: (value: number) => percent(value, f) },
        splitLine: { lineStyle: { color: c.line } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: rows.map((row) =>
          wide ? `${row.value.code}  ${f.text(row.value.name, row.value.nameEn)}` : row.value.code,
        ),
        axisLabel: {
          color: c.text,
          ...(wide ? { width: 300, overflow: 'truncate', align: 'left', margin: 308 } : {}),
        },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: c.line } },
      },
      tooltip: {
        trigger: 'item',
        backgroundColor: c.ground,
        borderColor: c.line,
        textStyle: { color: c.text },
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const { value } = rows[dataIndex];
          return escape(
            `${f.text(value.name, value.nameEn)}\n${f.number(value.value)} / ${f.number(value.target ?? '')} ${value.unit}`,
          );
        },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 18,
          data: rows.map((row) => ({
            value: row.share,
            itemStyle: {
              color: row.share >= 100 ? c.main : c.below,
              borderRadius: 3,
              decal:
                row.share >= 100
                  ? undefined
                  : {
                      symbol: 'rect',
                      dashArrayX: [1, 0],
                      dashArrayY: [3, 4],
                      rotation: 0.8,
                      color: 'rgba(255,255,255,0.25)',
                    },
            },
          })),
          label: {
            show: true,
            position: 'right',
            color: c.text,
            formatter: ({ value }: { value: number }) => percent(value, f),
          },
          markLine: {
            symbol: 'none',
            silent: true,
            lineStyle: { color: c.target, type: 'dashed' },
            label: { show: false },
            data: [{ xAxis: 100 }],
          },
        },
      ],
    }),
    [rows, f, t, wide],
  );
  return <Chart option={option} height={Math.max(160, rows.length * 32 + 60)} label={t('kpi.chartLabel')} />;
}

/** `%105` (tr), `105%` (en). */
const percent = (share: number, f: ReturnType<typeof useFormat>): string =>
  f.language === 'en' ? `${f.number(share)}%` : `%${f.number(share)}`;

/** Wordings come from people: a tooltip must not read them as HTML. */
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
