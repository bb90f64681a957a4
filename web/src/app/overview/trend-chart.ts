import type { EChartsCoreOption } from 'echarts/core';
import type { Money, MonthTrend } from '../api/types';
import { absolute, add, formatCompact, formatMoney, formatMonth, plotted, sign } from '../money';
import type { ChartTable } from '../ui/chart';
import type { ChartTheme } from '../ui/chart-theme';

/** What the picture says: what was left in the months that had any movement. */
export function trendSentence(months: readonly MonthTrend[], locale: string): string {
  const saved = months.filter(({ income, expense }) => sign(income) !== 0 || sign(expense) !== 0);
  const [first, ...rest] = saved;
  if (!first) {
    return $localize`Nothing moved in these months`;
  }
  const total = rest.reduce<Money>((sum, { saving }) => add(sum, saving), first.saving);
  const [amount, since] = [formatMoney(absolute(total), locale), formatMonth(first.month, locale)];
  return sign(total) < 0
    ? $localize`${amount}:amount: more out than in since ${since}:month:`
    : $localize`${amount}:amount: left over since ${since}:month:`;
}

/** Money in above zero, money out below, and what was left as a line. */
export function trendOption(months: readonly MonthTrend[], locale: string): (theme: ChartTheme) => EChartsCoreOption {
  const [income, expense] = [
    months.map((month) => plotted(month.income)),
    months.map((month) => plotted(month.expense)),
  ];
  /** The name of a series stands at its longest bar, where nothing is in its way. */
  const named = (values: readonly number[], position: 'top' | 'bottom', name: string, color: string): object[] => {
    const longest = values.indexOf(Math.max(...values));
    return values.map((size, at) => {
      const value = position === 'top' ? size : -size;
      return at === longest ? { value, label: { show: true, position, formatter: name, color } } : { value };
    });
  };
  return (theme) => ({
    grid: { left: 4, right: 48, top: 20, bottom: 8, containLabel: true },
    xAxis: {
      type: 'category',
      data: months.map(({ month }) => formatMonth(month, locale, 'short').replace(/\s*\d{4}\s*/, '')),
      axisLine: { onZero: false, show: false },
      axisLabel: { interval: months.length > 6 ? 1 : 0, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      boundaryGap: ['6%', '6%'],
      splitNumber: 4,
      axisLabel: { formatter: (at: number) => formatCompact(at, locale) },
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: theme.ink3, opacity: 0.08 } },
      formatter: (points: readonly { readonly dataIndex: number }[]) => tip(months[points[0]?.dataIndex ?? -1], locale),
    },
    series: [
      {
        name: $localize`in`,
        type: 'bar',
        stack: 'flow',
        barMaxWidth: 14,
        color: theme.in,
        data: named(income, 'top', $localize`in`, theme.in),
        itemStyle: { opacity: 0.8 },
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: theme.ink3, type: 'solid', width: 1 },
          data: [{ yAxis: 0 }],
        },
      },
      {
        name: $localize`out`,
        type: 'bar',
        stack: 'flow',
        barMaxWidth: 14,
        color: theme.ink3,
        itemStyle: { borderRadius: [0, 0, 2, 2], opacity: 0.7 },
        data: named(expense, 'bottom', $localize`out`, theme.ink2),
      },
      {
        name: $localize`left`,
        type: 'line',
        symbol: 'circle',
        symbolSize: 5,
        color: theme.accent,
        data: months.map(({ saving }) => plotted(saving)),
        endLabel: { show: true, formatter: '{a}', color: theme.accent, fontWeight: 600, distance: 12 },
      },
    ],
  });
}

function tip(month: MonthTrend | undefined, locale: string): string {
  return month
    ? [
        formatMonth(month.month, locale),
        $localize`In: ${formatMoney(month.income, locale)}:amount:`,
        $localize`Out: ${formatMoney(month.expense, locale)}:amount:`,
        $localize`Left: ${formatMoney(month.saving, locale)}:amount:`,
      ].join('<br>')
    : '';
}

export function trendTable(months: readonly MonthTrend[], locale: string): ChartTable {
  return {
    columns: [$localize`Month`, $localize`In`, $localize`Out`, $localize`Left`],
    rows: months
      .toReversed()
      .map(({ month, income, expense, saving }) => [
        formatMonth(month, locale, 'short'),
        ...[income, expense, saving].map((money) => formatMoney(money, locale)),
      ]),
  };
}
