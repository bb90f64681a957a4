import type { ReviewGroup, ReviewGuess } from '../api/types';
import { formatNumber, formatShare } from '../money';

const HELD_BACK = 'Not sure enough: ';

/** The payee as the bank writes it, or what it says instead. */
export function nameOf({ payee, description }: ReviewGroup): string {
  return payee || description || $localize`Without a name`;
}

/** "Blue Door is a coffee shop; 72 % sure". */
export function guessText({ reason, confidence }: ReviewGuess, locale: string): string {
  const why = plain(reason);
  if (confidence === null) {
    return why;
  }
  const sure = formatShare(confidence, locale);
  return why ? $localize`${why}:reason:; ${sure}:share: sure` : $localize`${sure}:share: sure`;
}

/** Why nobody has filed it, for groups without a guess. */
export function noGuessText({ reason }: ReviewGroup): string {
  return plain(reason) || $localize`Nothing known about this name yet`;
}

export function rowsText(count: number, locale: string): string {
  return count === 1 ? $localize`1 transaction` : $localize`${formatNumber(count, locale)}:count: transactions`;
}

/** "12 payees wait, with 140 transactions". */
export function waitingText(groups: number, locale: string): string {
  return groups === 1 ? $localize`1 payee waits` : $localize`${formatNumber(groups, locale)}:count: payees wait`;
}

/** What was done: "Blue Door: 3 filed under Coffee shops". */
export function doneText(name: string, changed: number, category: string, locale: string): string {
  return $localize`${name}:payee:: ${formatNumber(changed, locale)}:count: filed under ${category}:category:`;
}

function plain(reason: string): string {
  const text = reason.startsWith(HELD_BACK) ? reason.slice(HELD_BACK.length) : reason;
  return text.replace(/\.$/, '');
}
