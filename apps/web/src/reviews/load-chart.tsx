import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../ui/chart/chart.js';
import type { ChartColours } from '../ui/chart/chart-theme.js';

/** Applications a reviewer, now and afterwards; the table below it has the same numbers. */
export function LoadChart({
  rows,
}: {
  rows: { label: string; alias: string; before: number; after: number }[];
}) {
  const { t } = useTranslation();
  const option = useCallback(
    (c: ChartColours) => ({
      grid: { left: 16, right: 40, top: 8, bottom: 24, containLabel: true },
      xAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: c.text },
        splitLine: { lineStyle: { color: c.line } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        // A narrow window has room for the bars or for names, which the table has.
        data: rows.map((row) => (window.innerWidth < 768 ? row.alias : row.label)),
        axisLabel: { color: c.text, width: 220, overflow: 'truncate' },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: c.line } },
      },
      series: [
        {
          name: t('reviewing.before'),
          type: 'bar',
          stack: 'load',
          barMaxWidth: 16,
          data: rows.map((row) => Math.min(row.before, row.after)),
          itemStyle: { color: c.below },
        },
        {
          name: t('reviewing.after'),
          type: 'bar',
          stack: 'load',
          barMaxWidth: 16,
          data: rows.map((row) => Math.max(0, row.after - row.before)),
          itemStyle: { color: c.main },
          label: {
            show: true,
            position: 'right',
            color: c.text,
            formatter: ({ dataIndex }: { dataIndex: number }) => String(rows[dataIndex].after),
          },
        },
      ],
    }),
    [rows, t],
  );
  return (
    <Chart option={option} height={Math.min(640, rows.length * 24 + 50)} label={t('reviewing.loadChart')} />
  );
}
