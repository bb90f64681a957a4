import type { FileSection, Import, Reading } from '../api/types';
import { formatMoney, utcOf } from '../money';
import { linesText } from './words';

/** What kind of file it is, as its owner would say. */
function kindText(format: string): string {
  switch (format) {
    case 'csv':
      return $localize`Bank CSV`;
    case 'ofx':
      return $localize`OFX file`;
    case 'qif':
      return $localize`QIF file`;
    case 'mt940':
      return $localize`SWIFT statement (MT940)`;
    case 'camt':
      return $localize`CAMT statement`;
    case 'xlsx':
    case 'xls':
    case 'xlsb':
      return $localize`Excel workbook`;
    case 'ods':
      return $localize`OpenDocument sheet`;
    case 'json':
    case 'ndjson':
      return $localize`JSON file`;
    case 'zip':
      return $localize`ZIP archive`;
    default:
      return $localize`${format.toUpperCase()}:format: file`;
  }
}

/** What was understood: "Bank CSV from Germany, 212 lines, 2 January – 31 March 2026, sum −€12.90". */
export function sentence(reading: Reading, locale: string): string {
  const sections = reading.sections ?? [];
  const accounts = new Set(sections.map(({ account_index }) => account_index)).size;
  const [since, until] = spanOf(reading);
  return [
    fromWhere(reading, locale),
    accounts > 1 ? $localize`${accounts}:count: accounts` : '',
    linesText(reading.lines, locale),
    since && until ? periodText(since, until, locale) : '',
    sumText(reading.sum, locale),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The same for one account of a file: "DE02 1203 … 2051, 8 lines, 3 – 18 January 2026, sum −€28.30". */
export function sectionSentence(section: FileSection, locale: string): string {
  const { lines, since, until, sum, currency } = section;
  return [
    linesText(lines, locale),
    periodText(since, until, locale),
    sumText({ [currency]: sum }, locale),
    section.proven === true ? $localize`agrees with its balances` : '',
    section.proven === false ? $localize`does not agree with its balances` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** How the file calls the account. */
export function sectionName({ name, number, currency }: FileSection): string {
  const known = [name ?? '', number ? numberText(number) : ''].filter((text) => text !== '');
  return known.join(' · ') || $localize`Lines in ${currency}:currency:`;
}

/** An IBAN in groups of four. */
export function numberText(number: string): string {
  return countryCode(number) ? number.replace(/(.{4})(?=.)/g, '$1\u202f') : number;
}

/** That all lines were here, or what is new, in one sentence. */
export function resultText({ result, reading }: Import, locale: string): string {
  const { lines, new: fresh, changed } = result ?? { lines: reading?.lines ?? 0, new: 0, changed: 0 };
  if (fresh > 0) {
    return fresh === lines
      ? $localize`${linesText(fresh, locale)}:lines: added.`
      : $localize`${linesText(fresh, locale)}:lines: added, the rest was already here.`;
  }
  if (changed > 0) {
    return $localize`Nothing new, and some lines brought up to date.`;
  }
  return lines === 1
    ? $localize`Nothing new: its only line was already here.`
    : $localize`Nothing new: all ${linesText(lines, locale)}:lines: were already here.`;
}

/** "2 January – 31 March 2026". */
function periodText(since: string, until: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.formatRange(utcOf(since), utcOf(until));
}

function fromWhere({ format, sections }: Reading, locale: string): string {
  const codes = new Set((sections ?? []).map(({ number }) => countryCode(number ?? '')));
  const [code] = codes;
  const country = code && codes.size === 1 ? countryText(code, locale) : null;
  const kind = kindText(format);
  return country ? $localize`${kind}:kind: from ${country}:country:` : kind;
}

/** Of an IBAN; null for any other number. */
function countryCode(number: string): string | null {
  return /^([A-Z]{2})\d{2}[A-Z0-9]{11,30}$/.exec(number)?.[1] ?? null;
}

function countryText(code: string, locale: string): string | null {
  const name = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(code);
  return name ?? null;
}

function sumText(sums: Readonly<Record<string, string>>, locale: string): string {
  const texts = Object.entries(sums)
    .filter(([currency]) => currency !== '')
    .map(([currency, amount]) => formatMoney({ amount, currency }, locale));
  const together = new Intl.ListFormat(locale, { type: 'conjunction' }).format(texts);
  return texts.length ? $localize`sum ${together}:sum:` : '';
}

/** First and last day; banks list either way round. */
function spanOf({ sections, first, last }: Reading): readonly string[] {
  const days = sections?.length
    ? sections.flatMap(({ since, until }) => [since, until])
    : [first?.booked_on, last?.booked_on].filter((day) => day !== undefined);
  const sorted = [...days].sort();
  return [sorted.at(0), sorted.at(-1)].filter((day) => day !== undefined);
}
