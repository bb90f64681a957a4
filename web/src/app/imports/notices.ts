import type { ImportNotice } from '../api/types';
import { formatDay, formatMoney } from '../money';

export type NoticeTone = 'good' | 'info' | 'attention' | 'breach';

/** How much a notice matters: a missing statement and a difference want something done, the rest is good to know. */
export function noticeTone(kind: string): NoticeTone {
  switch (kind) {
    case 'agrees':
      return 'good';
    case 'differs':
      return 'breach';
    case 'gap':
    case 'opening':
    case 'closing':
      return 'attention';
    case 'gap-possible':
    case 'overlap':
      return 'info';
    default:
      return 'attention';
  }
}

const DAY = /\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/g;

/** The days that a notice names, for the page that takes the missing statement. */
export function daysOf({ text }: ImportNotice): { readonly since?: string; readonly until?: string } {
  const days = text.match(DAY) ?? [];
  return { since: days[0], until: days.at(-1) };
}

/** The server's sentence with days and amounts as the reader writes them. */
export function noticeText({ text }: ImportNotice, locale: string): string {
  return text
    .replace(DAY, (day) => formatDay(day, locale))
    .replace(/(-?\d+(?:\.\d+)?) ([A-Z]{3})\b/g, (_, amount: string, currency: string) =>
      formatMoney({ amount, currency }, locale),
    );
}

/** What a line of the list adds about its file, the weightiest alone; empty where there is nothing to do. */
export function noticeTail(notices: readonly ImportNotice[]): string {
  const kinds = new Set(notices.map(({ kind }) => kind));
  if (kinds.has('gap')) {
    return $localize`a statement beside it is missing`;
  }
  if (kinds.has('differs')) {
    return $localize`the balance differs`;
  }
  return '';
}
