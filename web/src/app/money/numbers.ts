export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value).replace(/[\u00a0 ]/g, '\u202f');
}

/** 0.123 is `12 %` in the locale's way. */
export function formatShare(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
    .format(share)
    .replace('-', '\u2212');
}

/** 12,345 is `12K` in the locale's way: for axes, where the exact figure stands beside. */
export function formatCompact(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
    .format(value)
    .replace('-', '\u2212');
}
