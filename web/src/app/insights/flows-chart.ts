import type { EChartsCoreOption } from 'echarts/core';
import type { MonthlyReport } from '../api/types';
import { absolute, formatCompact, formatMoney, formatMonth, plotted, sign } from '../money';
import type { ChartTable } from '../ui/chart';
import type { ChartTheme } from '../ui/chart-theme';

type Months = MonthlyReport['flows']['months'];

/** "€600.00 left over in October 2026". */
export function flowsSentence(months: Months, locale: string): string {
  const last = months.at(-1);
  if (!last) {
    return $localize`Nothing moved in these months`;
  }
  const [amount, month] = [formatMoney(absolute(last.saving), locale), formatMonth(last.month, locale)];
  return sign(last.saving) < 0
    ? $localize`${amount}:amount: more out than in in ${month}:month:`
    : $localize`${amount}:amount: left over in ${month}:month:`;
}

/** Money in and out of each month, side by side. */
export function flowsOption(months: Months, locale: string): (theme: ChartTheme) => EChartsCoreOption {
  return (theme) => ({
    grid: { left: 4, right: 8, top: 12, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: months.map(({ month }) => formatMonth(month, locale, 'short').replace(/\s*\d{4}\s*/, '')),
      axisLabel: { hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      splitNumber: 4,
      axisLabel: { formatter: (at: number) => formatCompact(at, locale) },
    },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow', shadowStyle: { color: theme.ink3, opacity: 0.08 } } },
    series: [
      { name: $localize`in`, type: 'bar', color: theme.in, data: months.map(({ income }) => plotted(income)) },
      { name: $localize`out`, type: 'bar', color: theme.ink3, data: months.map(({ expense }) => plotted(expense)) },
    ],
  });
}

export function flowsTable(months: Months, locale: string): ChartTable {
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
