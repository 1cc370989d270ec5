import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/client.js';
import { Chart } from '../ui/chart/chart.js';
import type { ChartColours } from '../ui/chart/chart-theme.js';
import { useFormat } from '../ui/use-format.js';
import { fillMonths } from './fill-months.js';

/** How a number grew, month by month. */
export function SeriesChart({ points, unit }: { points: Message<'SeriesPoint'>[]; unit: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const months = useMemo(() => fillMonths(points), [points]);
  const option = useCallback(
    (c: ChartColours) => ({
      grid: { left: 8, right: 24, top: 16, bottom: 8, containLabel: true },
      xAxis: {
        type: 'category',
        data: months.map((point) => f.month(point.month)),
        axisLabel: { color: c.text },
        axisLine: { lineStyle: { color: c.line } },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: c.text, formatter: (value: number) => f.number(value) },
        splitLine: { lineStyle: { color: c.line } },
      },
      tooltip: {
        trigger: 'axis',
        backgroundColor: c.ground,
        borderColor: c.line,
        textStyle: { color: c.text },
        valueFormatter: (value: number) => `${f.number(value)} ${unit.replaceAll('<', '&lt;')}`,
      },
      series: [
        {
          type: 'line',
          step: 'end',
          symbolSize: 7,
          data: months.map((point) => Number(point.value)),
          lineStyle: { color: c.main, width: 2.5 },
          itemStyle: { color: c.main },
          areaStyle: { color: c.main, opacity: 0.12 },
        },
      ],
    }),
    [months, unit, f],
  );
  return <Chart option={option} height={240} label={t('indicator.series')} />;
}
