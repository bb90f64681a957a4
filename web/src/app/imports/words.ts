import type { Reading, ReadingCorrections } from '../api/types';
import { formatNumber } from '../money';
import { Family, IGNORED, Role } from './columns';

/** How many lines, in words. */
export function linesText(count: number, locale: string): string {
  return count === 1 ? $localize`1 line` : $localize`${formatNumber(count, locale)}:count: lines`;
}

export function roleText(role: Role): string {
  switch (role) {
    case 'booked_on':
      return $localize`Booking date`;
    case 'value_on':
      return $localize`Value date`;
    case 'payee':
      return $localize`Payee`;
    case 'description':
      return $localize`Description`;
    case 'amount':
      return $localize`Amount`;
    case 'debit':
      return $localize`Money out`;
    case 'credit':
      return $localize`Money in`;
    case 'direction':
      return $localize`In or out`;
    case 'balance':
      return $localize`Balance`;
    case 'currency':
      return $localize`Currency`;
    case 'reference':
      return $localize`Reference`;
    case 'category':
      return $localize`Category`;
    case 'account':
      return $localize`Account`;
    case 'status':
      return $localize`Booked or pending`;
    case 'ignore':
      return $localize`Not used`;
  }
}

export function familyText(family: Family): string {
  switch (family) {
    case 'when':
      return $localize`Dates`;
    case 'who':
      return $localize`Texts`;
    case 'money':
      return $localize`Money`;
    case 'more':
      return $localize`Other details`;
  }
}

/** How the file is written: "CSV", "UTF-8", "columns divided by semicolons" … */
export function writtenAs({ format, encoding, dialect }: Reading): readonly string[] {
  const facts = [format.toUpperCase(), encoding === 'mixed' ? '' : (encoding?.toUpperCase() ?? '')];
  if (dialect) {
    facts.push(
      dialect.delimiter ? dividedBy(dialect.delimiter) : '',
      dialect.header_row === null ? $localize`no header line` : $localize`header in line ${dialect.header_row}:line:`,
      $localize`dates as ${dateExample(dialect.date_format)}:example:`,
      $localize`amounts as ${amountExample(dialect.decimal, dialect.thousands)}:example:`,
    );
  }
  return facts.filter((fact) => fact !== '');
}

function dividedBy(delimiter: string): string {
  switch (delimiter) {
    case ',':
      return $localize`columns divided by commas`;
    case ';':
      return $localize`columns divided by semicolons`;
    case '\t':
      return $localize`columns divided by tabs`;
    default:
      return $localize`columns divided by ${delimiter}:delimiter:`;
  }
}

/** The last day of 2026 as the file would write it: a day that no order leaves in doubt. */
export function dateExample(format: string): string {
  const parts: Readonly<Record<string, string>> = {
    d: '31',
    m: '12',
    Y: '2026',
    y: '26',
    b: 'Dec',
    B: 'December',
    H: '23',
    M: '59',
    S: '59',
  };
  return format.replace(/%-?([a-zA-Z])/g, (whole, letter: string) => parts[letter] ?? whole);
}

export function amountExample(decimal: string, thousands: string | null): string {
  return `1${thousands ?? ''}234${decimal}56`;
}

/** What is to be decided, as a heading above its evidence. */
export function questionText(about: string): string {
  switch (about) {
    case 'date-order':
      return $localize`Which comes first, day or month?`;
    case 'sign':
      return $localize`Which amounts are money out?`;
    case 'decimal':
      return $localize`Point or comma before the cents?`;
    case 'rounding':
      return $localize`Some amounts were rounded`;
    case 'cut':
      return $localize`The file ends early`;
    case 'date':
      return $localize`Some lines have no day of their own`;
    default:
      return $localize`Please check: ${about.replaceAll('-', ' ')}:question:`;
  }
}

/** One answer to a question. */
export function choiceText(about: string, choice: string): string {
  switch (`${about}/${choice}`) {
    case 'date-order/dmy':
      return $localize`Day, month, year (31.12.2026)`;
    case 'date-order/mdy':
      return $localize`Month, day, year (12/31/2026)`;
    case 'date-order/ymd':
      return $localize`Year, month, day (2026-12-31)`;
    case 'decimal/.':
      return $localize`a point, as in 1,234.56`;
    case 'decimal/,':
      return $localize`a comma, as in 1.234,56`;
    case 'sign/as-is':
      return $localize`As the file has them`;
    case 'sign/inverted':
      return $localize`The other way round`;
    default:
      return choice;
  }
}

/** What people corrected, each in a few words. */
export function correctionTexts({
  columns,
  date_order: order,
  invert_sign: inverted,
  currency,
}: ReadingCorrections): readonly string[] {
  return [
    ...Object.entries(columns ?? {}).map(([header, role]) =>
      role === IGNORED
        ? $localize`“${header}:column:” is not used`
        : $localize`“${header}:column:” is ${roleText(role as Role)}:role:`,
    ),
    order ? dateOrderText(order) : '',
    inverted === true ? $localize`amounts are turned round` : '',
    inverted === false ? $localize`amounts stay as the file has them` : '',
    currency ? $localize`amounts are in ${currency}:currency:` : '',
  ].filter((text) => text !== '');
}

function dateOrderText(order: string): string {
  switch (order) {
    case 'dmy':
      return $localize`dates begin with the day`;
    case 'mdy':
      return $localize`dates begin with the month`;
    default:
      return $localize`dates begin with the year`;
  }
}

/** 1,234,567 bytes are "1.2 MB". */
export function sizeText(bytes: number, locale: string): string {
  const [unit, value] =
    bytes < 1_000_000
      ? (['kilobyte', Math.max(bytes / 1_000, 0.1)] as const)
      : (['megabyte', bytes / 1_000_000] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(
    value,
  );
}
