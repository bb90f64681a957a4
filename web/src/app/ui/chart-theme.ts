/** The tokens as a chart needs them: colours resolved for the theme that is shown. */
export interface ChartTheme {
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly surface: string;
  readonly accent: string;
  readonly in: string;
  readonly breach: string;
  /** Categories 1 to 10, by position 0 to 9. */
  readonly categories: readonly string[];
  readonly font: string;
}

export function readChartTheme(element: Element = document.documentElement): ChartTheme {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    ink2: token('--ink-2'),
    ink3: token('--ink-3'),
    line: token('--line'),
    surface: token('--surface'),
    accent: token('--accent'),
    in: token('--in'),
    breach: token('--breach'),
    categories: Array.from({ length: 10 }, (_, index) => token(`--category-${index + 1}`)),
    font: token('--font'),
  };
}

/** What every chart shares, in ECharts' words. */
export function baseOption(theme: ChartTheme, still: boolean): object {
  const axis = {
    axisLine: { lineStyle: { color: theme.line } },
    axisTick: { show: false },
    axisLabel: { color: theme.ink3, fontSize: 12, fontFamily: theme.font },
    splitLine: { lineStyle: { color: theme.line, width: 1 } },
  };
  return {
    color: [theme.accent, ...theme.categories],
    backgroundColor: 'transparent',
    textStyle: { fontFamily: theme.font, color: theme.ink, fontSize: 12 },
    animation: !still,
    animationDuration: 180,
    animationDurationUpdate: 180,
    categoryAxis: axis,
    valueAxis: axis,
    timeAxis: axis,
    tooltip: {
      backgroundColor: theme.surface,
      borderColor: theme.line,
      textStyle: { color: theme.ink, fontSize: 12, fontFamily: theme.font },
      extraCssText: 'box-shadow: none; font-variant-numeric: tabular-nums;',
    },
    line: { symbol: 'none', lineStyle: { width: 2 } },
    bar: { barMaxWidth: 24, itemStyle: { borderRadius: [2, 2, 0, 0] } },
  };
}
