import type { Lineage, Transaction } from '../api/types';
import { formatDay } from '../money';

/** What is told of both sides of a pair; equal ones are told quietly. */
export interface Compared {
  readonly label: string;
  readonly left: string;
  readonly right: string;
  readonly differs: boolean;
  /** Whether it is a figure, which stands in tabular digits. */
  readonly figure: boolean;
}

/** Where each side came from, once that is known. */
export interface Origins {
  readonly left: string;
  readonly right: string;
}

/** The facts of two transactions of one account and amount side by side; what neither has is left out. */
export function compared(a: Transaction, b: Transaction, locale: string, origins: Origins | null): readonly Compared[] {
  const day = (on: string | null): string => (on ? formatDay(on, locale) : '');
  const both = (label: string, of: (one: Transaction) => string, figure = false): Compared => {
    const [left, right] = [of(a), of(b)];
    return { label, left, right, differs: left !== right, figure };
  };
  return [
    both($localize`Payee`, ({ payee }) => payee),
    both($localize`Date`, ({ booked_on: on }) => day(on), true),
    both($localize`Value date`, ({ value_on: on }) => day(on), true),
    both($localize`Bank’s text`, ({ description }) => description),
    {
      label: $localize`Came from`,
      left: origins?.left ?? '…',
      right: origins?.right ?? '…',
      differs: origins !== null && origins.left !== origins.right,
      figure: false,
    },
    both($localize`Status`, ({ status }) => (status === 'pending' ? $localize`pending` : $localize`booked`)),
    both($localize`Category`, ({ category }) => category?.name ?? ''),
    both($localize`Note`, ({ notes }) => notes),
    both($localize`Tags`, ({ tags }) => tags.join(', ')),
    both($localize`Split`, ({ splits }) => (splits ? $localize`in ${splits.length}:count: parts` : '')),
    both($localize`Transfer`, ({ transfer_id: id }) => (id ? $localize`between own accounts` : '')),
  ].filter(({ left, right }) => left !== '' || right !== '');
}

/** "november.csv, line 12", or that a person wrote it. */
export function originText({ records }: Lineage): string {
  const [record] = records;
  if (!record) {
    return $localize`entered by hand`;
  }
  const file = record.file_name ?? record.source;
  return record.row === null ? file : $localize`${file}:file:, line ${record.row}:line:`;
}
