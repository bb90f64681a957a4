import type { Delivery } from '../api/types';

/** How a message on trial fared, in a sentence. */
export function outcomeText({ state, problem }: Pick<Delivery, 'state' | 'problem'>): string {
  switch (state) {
    case 'sent':
      return $localize`It was delivered.`;
    case 'queued':
      return $localize`It is on its way.`;
    case 'digest':
      return $localize`It waits for the next digest.`;
    case 'failed':
      return $localize`Not yet: ${problem ?? ''}:reason: It is tried again by itself.`;
    default:
      return $localize`It was not delivered: ${problem ?? ''}:reason:`;
  }
}

export function stateTone(state: Delivery['state']): 'info' | 'attention' | 'breach' {
  switch (state) {
    case 'failed':
      return 'attention';
    case 'dead':
    case 'suppressed':
      return 'breach';
    default:
      return 'info';
  }
}
