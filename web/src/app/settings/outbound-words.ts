import type { OutboundCall } from '../api/types';

/** How a call ended, in a few words. */
export function outcomeOf({ status, failure }: Pick<OutboundCall, 'status' | 'failure'>): string {
  if (failure) {
    return failure;
  }
  if (status === null) {
    return $localize`No answer recorded`;
  }
  return status < 300 ? $localize`Answered` : $localize`Answered with error ${status}:status:`;
}

/** How much left: bytes as people say them. */
export function sizeOf(bytes: number): string {
  return bytes < 1000 ? $localize`${bytes}:count: bytes` : $localize`${(bytes / 1000).toFixed(1)}:count: kB`;
}

/** What was sent, one value a line and with its own line breaks; a body that was cut or is no JSON as it is. */
export function wordsOf(sent: string): string {
  let body: unknown;
  try {
    body = JSON.parse(sent);
  } catch {
    return sent.replaceAll('\\n', '\n');
  }
  return JSON.stringify(body, null, 1).replaceAll('\\n', '\n');
}
