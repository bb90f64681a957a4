import type { EChartsCoreOption } from 'echarts/core';
import type { HealthReport } from '../api/types';
import { formatMonth } from '../money';
import type { ChartTable } from '../ui/chart';
import type { ChartTheme } from '../ui/chart-theme';

type Trend = HealthReport['trend'];

/** "The score went from 54 in March 2026 to 72 in October 2026". */
export function scoreSentence(trend: Trend, locale: string): string {
  const known = trend.filter(({ score }) => score !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) {
    return $localize`There is no score yet`;
  }
  const [since, until] = [formatMonth(first.month, locale), formatMonth(last.month, locale)];
  return first === last
    ? $localize`The score was ${last.score ?? 0}:score: in ${until}:month:`
    : $localize`From ${first.score ?? 0}:score: in ${since}:month: to ${last.score ?? 0}:score: in ${until}:month:`;
}

/** A line from month to month; months without a score leave a gap. */
export function scoreOption(trend: Trend, locale: string): (theme: ChartTheme) => EChartsCoreOption {
  return (theme) => ({
    grid: { left: 4, right: 16, top: 12, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: trend.map(({ month }) => formatMonth(month, locale, 'short').replace(/\s*\d{4}\s*/, '')),
      axisLabel: { hideOverlap: true },
    },
    yAxis: { type: 'value', min: 0, max: 100, splitNumber: 4 },
    tooltip: {
      trigger: 'axis',
      axisPointer: { lineStyle: { color: theme.ink3 } },
      formatter: (points: readonly { readonly dataIndex: number }[]) => {
        const one = trend[points[0]?.dataIndex ?? -1];
        return one ? `${formatMonth(one.month, locale)}<br>${String(one.score ?? '–')}` : '';
      },
    },
    series: [
      { type: 'line', symbol: 'circle', symbolSize: 6, color: theme.accent, data: trend.map(({ score }) => score) },
    ],
  });
}

export function scoreTable(trend: Trend, locale: string): ChartTable {
  return {
    columns: [$localize`Month`, $localize`Score`],
    rows: trend
      .toReversed()
      .map(({ month, score }) => [formatMonth(month, locale, 'short'), score === null ? '–' : String(score)]),
  };
}
