import type { Import } from '../api/types';
import { formatNumber } from '../money';
import { noticeTail } from './notices';
import { sentence } from './sentence';

/** What became of a file, in one line. */
export function outcomeText(found: Import, locale: string): string {
  const count = (value: number): string => formatNumber(value, locale);
  switch (found.state) {
    case 'reading':
      return $localize`Reading`;
    case 'needs_mapping':
      return found.reading
        ? $localize`Waiting for you: ${sentence(found.reading, locale)}:sentence:`
        : $localize`Waiting for you`;
    case 'importing':
      return $localize`Importing`;
    case 'failed':
      return found.problem?.detail ?? found.problem?.title ?? $localize`Could not be read`;
    case 'reverted':
      return $localize`Taken back`;
    case 'done': {
      const { new: fresh, known, changed, rejected } = found.result ?? { new: 0, known: 0, changed: 0, rejected: 0 };
      return [
        fresh ? $localize`${count(fresh)}:count: new` : $localize`Nothing new`,
        changed ? $localize`${count(changed)}:count: changed` : '',
        known ? $localize`${count(known)}:count: known already` : '',
        rejected ? $localize`${count(rejected)}:count: rejected` : '',
        noticeTail(found.result?.notices ?? []),
      ]
        .filter((text) => text !== '')
        .join(', ');
    }
  }
}

/** After taking a file back. */
export function takenBackText(removed: number, locale: string): string {
  if (removed === 0) {
    return $localize`Taken back`;
  }
  return removed === 1
    ? $localize`1 transaction taken back`
    : $localize`${formatNumber(removed, locale)}:count: transactions taken back`;
}
