/** A rate as somebody types it, with a comma or a point, as the server takes it; null where it is none. */
export function rateOf(typed: string): string | null {
  const text = typed
    .trim()
    .replace(/[\s'’ ]/g, '')
    .replace(',', '.');
  return /^\d{1,12}(\.\d{1,12})?$/.test(text) && /[1-9]/.test(text) ? text : null;
}

/** A rate in the digits of the reader, as exact as it was published. */
export function rateText(rate: string, locale: string): string {
  const decimals = (rate.split('.')[1] ?? '').length;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    rate as unknown as number,
  );
}

/** The name of a currency, or its code where the browser knows none. */
export function currencyName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'currency' }).of(code) ?? code;
}
