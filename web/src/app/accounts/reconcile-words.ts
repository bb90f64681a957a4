import type { Assertion, Reconciliation, Standing, Suggestion } from '../api/types';
import { absolute, formatDay, formatMoney, sign } from '../money';

/** How an account stands, in a few words: "Agrees until 31 Mar 2026", "Differs by −€12.00 on 31 Mar 2026"; or nothing. */
export function standingText({ state, until, differs_on: on, difference }: Standing, locale: string): string {
  switch (state) {
    case 'agrees':
      return until ? $localize`Agrees until ${formatDay(until, locale)}:day:` : $localize`Agrees`;
    case 'differs':
      return on && difference
        ? $localize`Differs by ${formatMoney(difference, locale, { sign: 'always' })}:amount: on ${formatDay(on, locale)}:day:`
        : $localize`Differs`;
    case 'unknown':
      return '';
  }
}

/** How an account stands by all that was stated of it. */
export function standingOf({ state, until, items }: Reconciliation): Standing {
  const newest = items[0]?.on;
  const wrong = state === 'differs' ? items.find(({ on, agrees }) => on === newest && !agrees) : undefined;
  return { state, until, differs_on: wrong?.on ?? null, difference: wrong?.difference ?? null };
}

/**
 * The day whose difference is to be explained: the oldest wrong one after the last on which all agreed, since later ones
 * carry its difference along. Null where the newest balances agree.
 */
export function dayToExplain({ state, until, items }: Reconciliation): string | null {
  if (state !== 'differs') {
    return null;
  }
  return items.findLast(({ on, agrees }) => !agrees && (until === null || on > until))?.on ?? items[0]?.on ?? null;
}

/** "The bank has €12.00 less than the ledger". */
export function differenceText(difference: Assertion['difference'], locale: string): string {
  const amount = formatMoney(absolute(difference), locale);
  switch (sign(difference)) {
    case 1:
      return $localize`The bank has ${amount}:amount: more than the ledger.`;
    case -1:
      return $localize`The bank has ${amount}:amount: less than the ledger.`;
    default:
      return $localize`The bank has as much as the ledger.`;
  }
}

/** What may be wrong, as a sentence. What a later server suggests is told in its words. */
export function suggestionText({ kind, text }: Suggestion): string {
  switch (kind) {
    case 'restore':
      return $localize`You removed this transaction, and the bank counts it.`;
    case 'amount':
      return $localize`The amount was edited, and the bank says another one.`;
    case 'duplicate':
      return $localize`This is there twice, and the bank counts it once.`;
    case 'remove':
      return $localize`Without this transaction the balance fits.`;
    case 'confirm':
      return $localize`This is still pending, and the bank counts it already.`;
    case 'sign':
      return $localize`Money in and money out may be mixed up here.`;
    case 'digits':
      return $localize`Two digits may be swapped here.`;
    case 'moved':
      return $localize`This is dated after the balance, and the bank counts it before.`;
    case 'pair':
      return $localize`No statement lists these two, and without them the balance fits.`;
    default:
      return text;
  }
}

/** The verb on the button. */
export function actionText({ kind, amount }: Suggestion, on: string, locale: string): string {
  const money = amount ? formatMoney(amount, locale) : '';
  switch (kind) {
    case 'restore':
      return $localize`Bring it back`;
    case 'amount':
      return $localize`Take the bank’s ${money}:amount:`;
    case 'duplicate':
      return $localize`Merge the two into one`;
    case 'remove':
      return $localize`Remove it`;
    case 'confirm':
      return $localize`Mark it as booked`;
    case 'sign':
    case 'digits':
      return $localize`Make it ${money}:amount:`;
    case 'moved':
      return $localize`Date it ${formatDay(on, locale)}:day:`;
    case 'pair':
      return $localize`Remove both`;
  }
}

/** What was done, for its message. */
export function fixedText({ kind, transactions }: Suggestion): string {
  const payee = transactions[0]?.payee ?? '';
  switch (kind) {
    case 'restore':
      return $localize`${payee}:payee: is back`;
    case 'duplicate':
      return $localize`${payee}:payee: is there once now`;
    case 'remove':
      return $localize`${payee}:payee: removed`;
    case 'confirm':
      return $localize`${payee}:payee: is booked now`;
    case 'pair':
      return $localize`Both removed`;
    case 'amount':
    case 'sign':
    case 'digits':
    case 'moved':
      return $localize`${payee}:payee: corrected`;
  }
}
