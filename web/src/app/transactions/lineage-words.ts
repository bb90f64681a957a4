import type { Names } from './sentence';

export interface RawLine {
  readonly name: string;
  readonly value: string;
}

/** What the bank wrote, one line per column; text that is no table of columns is one line. */
export function recordLines(raw: unknown): readonly RawLine[] {
  if (Array.isArray(raw)) {
    return raw.map((value, at) => ({ name: String(at + 1), value: textOf(value) }));
  }
  if (typeof raw === 'object' && raw !== null) {
    return Object.entries(raw)
      .map(([name, value]) => ({ name, value: textOf(value) }))
      .filter(({ value }) => value !== '');
  }
  return raw === null || raw === undefined || raw === '' ? [] : [{ name: $localize`Text`, value: textOf(raw) }];
}

const NAMES: Readonly<Record<string, string>> = {
  account_id: $localize`Account`,
  amount: $localize`Amount`,
  minor: $localize`Amount`,
  booked_on: $localize`Date`,
  value_on: $localize`Value date`,
  category_id: $localize`Category`,
  payee: $localize`Payee`,
  description: $localize`Description`,
  notes: $localize`Note`,
  tags: $localize`Tags`,
  splits: $localize`Split`,
  ignored_at: $localize`Left out of totals`,
  status: $localize`Status`,
};

const CAUSES: Readonly<Record<string, string>> = {
  'transactions.edit': $localize`edited`,
  'transactions.create': $localize`added`,
  'transactions.remove': $localize`deleted`,
  'transactions.bulk': $localize`edited with others`,
  'transactions.reconcile': $localize`corrected`,
};

/** What happened, for the causes a person can start here; others, such as an import, by the last word of their name. */
export function causeWords(cause: string): string {
  return CAUSES[cause] ?? cause.split('.').at(-1)?.replace(/_/g, ' ') ?? cause;
}

export interface FieldChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** The changes a person would name; what the machine keeps for itself is left out. */
export function fieldChanges(
  fields: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>,
  names: Names,
): readonly FieldChange[] {
  return Object.entries(fields).flatMap(([field, { before, after }]) => {
    const name = NAMES[field];
    const said = (value: unknown): string => {
      if (field === 'category_id' && typeof value === 'string') {
        return names.category(value) ?? value;
      }
      if (field === 'splits' && Array.isArray(value)) {
        return $localize`${value.length}:count: parts`;
      }
      if (field === 'ignored_at') {
        return value === null ? $localize`no` : $localize`yes`;
      }
      return textOf(value) || $localize`nothing`;
    };
    return name === undefined ? [] : [{ name, before: said(before), after: said(after) }];
  });
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    return value.join(', ');
  }
  if (typeof value === 'object' && 'amount' in value && 'currency' in value) {
    return `${String(value.amount)} ${String(value.currency)}`;
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
