import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../ui/chart/chart.js';
import type { ChartColours } from '../ui/chart/chart-theme.js';

/** Submissions hour by hour; hours without any are left out. */
export function HoursChart({ points }: { points: { label: string; submitted: number }[] }) {
  const { t } = useTranslation();
  const option = useCallback(
    (c: ChartColours) => ({
      grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
      xAxis: {
        type: 'category',
        data: points.map((point) => point.label),
        axisLabel: { color: c.text },
        axisLine: { lineStyle: { color: c.line } },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: c.text },
        splitLine: { lineStyle: { color: c.line } },
      },
      tooltip: {
        trigger: 'axis',
        backgroundColor: c.ground,
        borderColor: c.line,
        textStyle: { color: c.text },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 28,
          data: points.map((point) => point.submitted),
          itemStyle: { color: c.main },
        },
      ],
    }),
    [points],
  );
  return <Chart option={option} height={220} label={t('desk.byHour')} />;
}
