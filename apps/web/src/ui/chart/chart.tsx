import { useComputedColorScheme } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { CHART, type ChartColours } from './chart-theme.js';
import { init } from './echarts.js';

/** Draws what `option` makes of the scheme's colours. A table with the same numbers always stands beside it. */
export function Chart({
  option,
  height,
  label,
}: {
  option: (colours: ChartColours) => EChartsCoreOption;
  height: number;
  label: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    const chart = init(box.current!, null, { renderer: 'svg' });
    const colours = CHART[scheme];
    chart.setOption({
      animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 300,
      textStyle: { fontFamily: 'inherit', color: colours.text },
      backgroundColor: 'transparent',
      ...option(colours),
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(box.current!);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option, scheme]);
  return <div ref={box} role="img" aria-label={label} style={{ width: '100%', height }} />;
}
