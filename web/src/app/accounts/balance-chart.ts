import type { EChartsCoreOption } from 'echarts/core';
import type { Day, DailyBalance } from '../api/types';
import { formatCompact, formatDay, formatMoney, plotted, utcOf } from '../money';
import type { ChartTable } from '../ui/chart';
import type { ChartTheme } from '../ui/chart-theme';

/** A balance holds until the next movement, so the line goes on to the last day shown. */
export function drawnUntil(items: readonly DailyBalance[], last: Day): readonly DailyBalance[] {
  const newest = items.at(-1);
  return newest && newest.on < last ? [...items, { on: last, balance: newest.balance }] : items;
}

/** Steps from day to day, with a line at zero where the balance crosses it. */
export function balanceOption(
  items: readonly DailyBalance[],
  locale: string,
): (theme: ChartTheme) => EChartsCoreOption {
  const values = items.map(({ balance }) => plotted(balance));
  const crosses = values.some((value) => value < 0) && values.some((value) => value > 0);
  return (theme) => ({
    useUTC: true,
    grid: { left: 8, right: 12, top: 12, bottom: 4, containLabel: true },
    xAxis: {
      type: 'time',
      splitLine: { show: false },
      axisLabel: { hideOverlap: true, formatter: (at: number) => axisDay(at, locale) },
    },
    yAxis: {
      type: 'value',
      scale: true,
      splitNumber: 4,
      axisLine: { show: false },
      axisLabel: { formatter: (value: number) => formatCompact(value, locale) },
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { lineStyle: { color: theme.ink3 } },
      formatter: (points: readonly { readonly dataIndex: number }[]) => {
        const item = items[points[0]?.dataIndex ?? -1];
        return item ? `${formatDay(item.on, locale)}<br>${formatMoney(item.balance, locale)}` : '';
      },
    },
    series: [
      {
        type: 'line',
        step: 'end',
        symbol: 'none',
        color: theme.accent,
        data: items.map(({ on }, at) => [utcOf(on).getTime(), values[at]]),
        markLine: crosses
          ? {
              silent: true,
              symbol: 'none',
              label: { show: false },
              lineStyle: { color: theme.ink3, type: 'solid', width: 1 },
              data: [{ yAxis: 0 }],
            }
          : undefined,
      },
    ],
  });
}

export function balanceTable(items: readonly DailyBalance[], locale: string): ChartTable {
  return {
    columns: [$localize`Day`, $localize`Balance`],
    rows: items.toReversed().map(({ on, balance }) => [formatDay(on, locale), formatMoney(balance, locale)]),
  };
}

function axisDay(at: number, locale: string): string {
  const day = new Date(at).toISOString().slice(0, 10);
  return formatDay(day, locale, 'day-month');
}
