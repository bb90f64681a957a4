/** Exact money: decimal text at the edges, integer minor units in between. Never a float on the way. */

export interface MoneyText {
  readonly amount: string;
  readonly currency: string;
}

const MINUS = '\u2212';
const NARROW_SPACE = '\u202f';
/** ISO 4217 currencies whose minor unit is not a hundredth. */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
};

/** Digits after the decimal point. */
export function exponentOf(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

/** `-12.3` EUR is -1230n. Text that is not an exact amount of the currency is refused with a RangeError. */
export function toMinor({ amount, currency }: MoneyText): bigint {
  const match = /^([-+]?)(\d+)(?:\.(\d+))?$/.exec(amount);
  const exponent = exponentOf(currency);
  const fraction = (match?.[3] ?? '').replace(/0+$/, '');
  if (!match || fraction.length > exponent) {
    throw new RangeError(`not an amount of ${currency}: ${amount}`);
  }
  const minor = BigInt((match[2] ?? '') + fraction.padEnd(exponent, '0'));
  return match[1] === '-' ? -minor : minor;
}

export function fromMinor(minor: bigint, currency: string): MoneyText {
  const exponent = exponentOf(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = exponent ? `.${digits.slice(-exponent)}` : '';
  return { amount: `${minor < 0n ? '-' : ''}${whole}${fraction}`, currency };
}

export function sign(money: MoneyText): -1 | 0 | 1 {
  if (!/[1-9]/.test(money.amount)) {
    return 0;
  }
  return money.amount.startsWith('-') ? -1 : 1;
}

export function negate(money: MoneyText): MoneyText {
  return fromMinor(-toMinor(money), money.currency);
}

export function absolute(money: MoneyText): MoneyText {
  return sign(money) < 0 ? negate(money) : money;
}

/** Both of one currency; sums never cross currencies. */
export function add(a: MoneyText, b: MoneyText): MoneyText {
  if (a.currency !== b.currency) {
    throw new RangeError(`${a.currency} and ${b.currency} cannot be added`);
  }
  return fromMinor(toMinor(a) + toMinor(b), a.currency);
}

export function subtract(a: MoneyText, b: MoneyText): MoneyText {
  return add(a, negate(b));
}

/** The sum per currency, in the order in which the currencies first appear. */
export function sumByCurrency(amounts: readonly MoneyText[]): readonly MoneyText[] {
  const sums = new Map<string, bigint>();
  for (const money of amounts) {
    sums.set(money.currency, (sums.get(money.currency) ?? 0n) + toMinor(money));
  }
  return [...sums].map(([currency, minor]) => fromMinor(minor, currency));
}

/** How much of the whole, 0.5 for half: for bars and charts only, where a rounded share is all that can be seen. */
export function shareOf(part: MoneyText, whole: MoneyText): number {
  const divisor = toMinor(whole);
  return divisor === 0n ? 0 : Number((toMinor(part) * 1_000_000n) / divisor) / 1_000_000;
}

/** A number to draw with, never to calculate or show. */
export function plotted(money: MoneyText): number {
  return Number(money.amount);
}

export interface FormatOptions {
  /** `auto` shows a minus only; `always` shows a plus too; `never` shows the size alone. */
  readonly sign?: 'auto' | 'always' | 'never';
  readonly currency?: 'symbol' | 'code' | 'none';
  /** Leaves the minor units out (headlines, axes), rounding half away from zero. */
  readonly whole?: boolean;
}

export interface MoneyParts {
  readonly sign: string;
  /** Currency in front of the digits, with its space, or empty. */
  readonly before: string;
  readonly digits: string;
  /** Currency behind the digits, with its space, or empty. */
  readonly after: string;
}

const formats = new Map<string, Intl.NumberFormat>();

function formatFor(locale: string, currency: string, options: FormatOptions): Intl.NumberFormat {
  const key = [locale, currency, options.currency, options.whole].join('|');
  let format = formats.get(key);
  if (!format) {
    const digits = options.whole ? 0 : exponentOf(currency);
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: options.currency === 'code' ? 'code' : 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, format);
  }
  return format;
}

/** Sign, currency and digits apart, so that a column can align on the decimal. */
export function moneyParts(money: MoneyText, locale: string, options: FormatOptions = {}): MoneyParts {
  const direction = sign(money);
  // Intl formats decimal text exactly; the type of the library knows numbers only.
  const exact = money.amount.replace(/^[-+]/, '') as unknown as number;
  const parts = formatFor(locale, money.currency, options).formatToParts(exact);
  const numeric = parts.map(
    ({ type }) => type === 'integer' || type === 'group' || type === 'decimal' || type === 'fraction',
  );
  const first = numeric.indexOf(true);
  const last = numeric.lastIndexOf(true);
  const text = (from: number, to: number): string =>
    parts
      .slice(from, to)
      .map(({ value }) => value)
      .join('');
  const hidden = options.currency === 'none';
  return {
    sign: signText(direction, options.sign ?? 'auto'),
    before: hidden ? '' : thin(text(0, first)),
    digits: thin(text(first, last + 1)),
    after: hidden ? '' : thin(text(last + 1, parts.length)),
  };
}

export function formatMoney(money: MoneyText, locale: string, options: FormatOptions = {}): string {
  const parts = moneyParts(money, locale, options);
  return parts.sign + parts.before + parts.digits + parts.after;
}

function signText(direction: -1 | 0 | 1, shown: 'auto' | 'always' | 'never'): string {
  if (direction < 0 && shown !== 'never') {
    return MINUS;
  }
  return direction > 0 && shown === 'always' ? '+' : '';
}

function thin(text: string): string {
  return text.replace(/[\u00a0 ]/g, NARROW_SPACE);
}

/**
 * What a person typed as an amount: `12`, `-12,50`, `1.234,56`, `1 234.5`, `(12.00)`, `12-`.
 * Null when it is not an exact amount of the currency.
 */
export function parseMoney(text: string, currency: string): MoneyText | null {
  const bare = text
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\p{Sc}|[A-Za-z]{3}/gu, '');
  const match = /^([-+]?)(\(?)([\d.,]*\d[\d.,]*)(\)?)(-?)$/.exec(bare);
  if (!match) {
    return null;
  }
  const [, lead = '', open = '', digits = '', close = '', trail = ''] = match;
  const negative = lead === '-' || trail === '-' || (open !== '' && close !== '');
  if ((open !== '') !== (close !== '')) {
    return null;
  }
  const plain = plainDecimal(digits, currency);
  if (plain === null) {
    return null;
  }
  const minor = toMinorOrNull({ amount: plain, currency });
  return minor === null ? null : fromMinor(negative ? -minor : minor, currency);
}

function toMinorOrNull(money: MoneyText): bigint | null {
  const fraction = /\.(\d+)$/.exec(money.amount)?.[1]?.replace(/0+$/, '') ?? '';
  return fraction.length > exponentOf(money.currency) ? null : toMinor(money);
}

function plainDecimal(digits: string, currency: string): string | null {
  const decimal = decimalMarkIn(digits, currency);
  const at = decimal ? digits.lastIndexOf(decimal) : -1;
  const whole = at < 0 ? digits : digits.slice(0, at);
  const fraction = at < 0 ? '' : digits.slice(at + 1);
  if (/[.,]/.test(fraction) || !/^(\d*|\d{1,3}([.,]\d{3})+)$/.test(whole)) {
    return null;
  }
  return `${whole.replace(/[.,]/g, '') || '0'}${fraction ? `.${fraction}` : ''}`;
}

/** Which of `.` and `,` divides the fraction: the last of two kinds, else the one that cannot be a group mark. */
function decimalMarkIn(digits: string, currency: string): string | null {
  const point = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (point < 0 && comma < 0) {
    return null;
  }
  if (point >= 0 && comma >= 0) {
    return point > comma ? '.' : ',';
  }
  const mark = point >= 0 ? '.' : ',';
  if (digits.indexOf(mark) !== digits.lastIndexOf(mark)) {
    return null;
  }
  const couldGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  return couldGroup && exponentOf(currency) < 3 ? null : mark;
}
