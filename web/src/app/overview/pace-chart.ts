import type { EChartsCoreOption } from 'echarts/core';
import type { Money, PaceDay } from '../api/types';
import { formatCompact, formatMoney, plotted } from '../money';
import type { ChartTable } from '../ui/chart';
import type { ChartTheme } from '../ui/chart-theme';

/** The last day on which spending is known. */
function lastSpent(days: readonly PaceDay[]): (PaceDay & { readonly spent: Money }) | undefined {
  return days.findLast((day): day is PaceDay & { readonly spent: Money } => day.spent !== null);
}

/** What the picture says. */
export function paceSentence(days: readonly PaceDay[], current: boolean, locale: string): string {
  const last = lastSpent(days);
  if (!last) {
    return $localize`Nothing spent yet`;
  }
  const spent = formatMoney(last.spent, locale);
  if (!last.usual) {
    return $localize`${spent}:amount: spent; a few more months will show what is usual`;
  }
  const usual = formatMoney(last.usual, locale);
  return current
    ? $localize`${spent}:amount: spent; in a usual month it is ${usual}:usual: by this day`
    : $localize`${spent}:amount: spent; in a usual month it is ${usual}:usual:`;
}

/** Spending added up day by day, over the band in which most months run. */
export function paceOption(days: readonly PaceDay[], locale: string): (theme: ChartTheme) => EChartsCoreOption {
  const spent = days.flatMap((day) => (day.spent ? [plotted(day.spent)] : []));
  const value = (money: Money | null): number | null => (money ? plotted(money) : null);
  const hasUsual = days.some(({ usual }) => usual);
  const last = lastSpent(days);
  /** The name stands on the side of the line where the usual one does not run. */
  const above = !last?.usual || plotted(last.spent) >= plotted(last.usual);
  return (theme) => ({
    grid: { left: 4, right: hasUsual ? 56 : 24, top: 20, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: days.map(({ day }) => String(day)),
      axisLabel: { interval: 6 },
    },
    yAxis: {
      type: 'value',
      splitNumber: 3,
      axisLabel: { formatter: (at: number) => formatCompact(at, locale) },
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { lineStyle: { color: theme.ink3 } },
      formatter: (points: readonly { readonly dataIndex: number }[]) => tip(days[points[0]?.dataIndex ?? -1], locale),
    },
    series: [
      { ...band, data: days.map(({ low }) => value(low)) },
      {
        ...band,
        areaStyle: { color: theme.ink3, opacity: 0.14 },
        data: days.map(({ low, high }) => (low && high ? plotted(high) - plotted(low) : null)),
      },
      {
        name: $localize`usual`,
        type: 'line',
        symbol: 'none',
        silent: true,
        color: theme.ink3,
        lineStyle: { width: 1.5, type: 'dashed' },
        data: days.map(({ usual }) => value(usual)),
        endLabel: { show: hasUsual, formatter: '{a}', color: theme.ink2 },
      },
      {
        name: $localize`spent`,
        type: 'line',
        symbol: 'circle',
        showSymbol: false,
        symbolSize: 8,
        color: theme.accent,
        lineStyle: { width: 2.5 },
        data: spent,
        endLabel: {
          show: spent.length > 0,
          formatter: '{a}',
          color: theme.accent,
          fontWeight: 600,
          offset: [0, above ? -10 : 10],
        },
      },
    ],
  });
}

/** Invisible but for its area: the lower edge carries the band. */
const band = {
  type: 'line',
  stack: 'band',
  stackStrategy: 'all',
  symbol: 'none',
  silent: true,
  lineStyle: { opacity: 0 },
  tooltip: { show: false },
} as const;

function tip(day: PaceDay | undefined, locale: string): string {
  if (!day) {
    return '';
  }
  const said = (money: Money): string => formatMoney(money, locale);
  return [
    $localize`Day ${day.day}:day:`,
    day.spent && $localize`Spent: ${said(day.spent)}:amount:`,
    day.usual && $localize`Usual: ${said(day.usual)}:amount:`,
    day.low && day.high && $localize`Mostly ${said(day.low)}:low: to ${said(day.high)}:high:`,
  ]
    .filter((line) => line)
    .join('<br>');
}

export function paceTable(days: readonly PaceDay[], locale: string): ChartTable {
  const said = (money: Money | null): string => (money ? formatMoney(money, locale) : '');
  return {
    columns: [$localize`Day`, $localize`Spent`, $localize`Usual`, $localize`Mostly from`, $localize`to`],
    rows: days.map(({ day, spent, usual, low, high }) => [
      String(day),
      said(spent),
      said(usual),
      said(low),
      said(high),
    ]),
  };
}
