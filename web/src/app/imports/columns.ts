import type { Reading } from '../api/types';

/** What a column of a file can mean, in the order in which people look for it. */
export const ROLES = [
  'booked_on',
  'value_on',
  'payee',
  'description',
  'amount',
  'debit',
  'credit',
  'direction',
  'balance',
  'currency',
  'reference',
  'category',
  'account',
  'status',
] as const;

/** Takes a column out of every guess. */
export const IGNORED = 'ignore';

/** Roles that belong together, for the eye: they share a colour and a mark. */
export const FAMILIES = ['when', 'who', 'money', 'more'] as const;

export type Family = (typeof FAMILIES)[number];

export type Role = (typeof ROLES)[number] | typeof IGNORED;

/** A column of the file and what it was taken for. */
export interface FileColumn {
  readonly header: string;
  /** What the server calls it in a correction: its header, or its 1-based number where the header is not enough. */
  readonly key: string;
  readonly role: Role;
  /** Its cells in the first lines. */
  readonly cells: readonly string[];
}

/** The columns as the file has them, left to right; empty for a file without columns. */
export function columnsOf(reading: Reading, lines: number): readonly FileColumn[] {
  const { dialect, columns, headers } = reading;
  if (!dialect || !columns) {
    return [];
  }
  const roles = rolesByHeader(columns);
  const rows = reading.preview.slice(0, lines).map(({ raw }) => cellsOf(raw ?? '', dialect.delimiter, dialect.quote));
  return headers.map((header, place) => ({
    header: header || String(place + 1),
    key: header && headers.indexOf(header) === headers.lastIndexOf(header) ? header : String(place + 1),
    role: roles.get(header) ?? roles.get(String(place + 1)) ?? IGNORED,
    cells: rows.map((cells) => cells[place] ?? ''),
  }));
}

/** Null for a column that is not used. */
export function familyOf(role: Role): Family | null {
  switch (role) {
    case 'booked_on':
    case 'value_on':
      return 'when';
    case 'payee':
    case 'description':
      return 'who';
    case 'amount':
    case 'debit':
    case 'credit':
    case 'direction':
    case 'balance':
    case 'currency':
      return 'money';
    case 'ignore':
      return null;
    default:
      return 'more';
  }
}

function rolesByHeader(columns: NonNullable<Reading['columns']>): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  for (const role of ROLES) {
    const named = columns[role] ?? [];
    for (const header of typeof named === 'string' ? [named] : named) {
      // A column can serve as payee and as description; the first in the order above names it.
      roles.set(header, roles.get(header) ?? role);
    }
  }
  return roles;
}

/** The cells of one line of a delimited file, or a workbook's; a doubled quote inside quotes is one quote. */
export function cellsOf(raw: string, delimiter: string, quote: string): readonly string[] {
  if (delimiter === '') {
    return raw.split('\t').map((cell) => cell.trim());
  }
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < raw.length; at += 1) {
    const letter = raw.charAt(at);
    if (quoted && letter === quote && raw.charAt(at + 1) === quote) {
      cell += quote;
      at += 1;
    } else if (letter === quote && (quoted || cell.trim() === '')) {
      quoted = !quoted;
      cell = quoted ? '' : cell;
    } else if (letter === delimiter && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else {
      cell += letter;
    }
  }
  return [...cells, cell.trim()];
}
