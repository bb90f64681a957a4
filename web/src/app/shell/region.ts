import type { Option } from '../ui/select';

const CURRENCIES =
  'AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW KWD MAD MXN MYR NGN NOK NZD PEN PHP PKR PLN RON RSD RUB SAR SEK SGD THB TND TRY TWD UAH USD VND ZAR';

const BY_REGION: Readonly<Record<string, string>> = {
  AU: 'AUD',
  BG: 'EUR',
  BR: 'BRL',
  CA: 'CAD',
  CH: 'CHF',
  CN: 'CNY',
  CZ: 'CZK',
  DK: 'DKK',
  GB: 'GBP',
  HU: 'HUF',
  IN: 'INR',
  IS: 'ISK',
  JP: 'JPY',
  KR: 'KRW',
  LI: 'CHF',
  MX: 'MXN',
  NO: 'NOK',
  NZ: 'NZD',
  PL: 'PLN',
  RO: 'RON',
  SE: 'SEK',
  TR: 'TRY',
  UA: 'UAH',
  US: 'USD',
  ZA: 'ZAR',
};

/** Currencies to choose from, with their names in the reader's language. */
export function currencyOptions(locale: string): readonly Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return CURRENCIES.split(' ').map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
}

/** The zones this browser knows, and the one it is in. */
export function timeZoneOptions(): readonly Option[] {
  return [...new Set([detectedTimeZone(), ...Intl.supportedValuesOf('timeZone'), 'UTC'])].map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));
}

export function detectedTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A first guess from the browser's language: `de-CH` pays in francs. */
export function likelyCurrency(locale: string): string {
  return BY_REGION[new Intl.Locale(locale).maximize().region ?? ''] ?? 'EUR';
}
