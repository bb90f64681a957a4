import type { Account, Transaction, TransactionQuery } from '../api/types';
import { negate, shiftDay, sign, utcOf } from '../money';

/** So many days apart the two sides of a transfer may be booked; where money is changed, banks are quicker. */
const DAYS = 7;
const DAYS_CHANGED = 3;
const CANDIDATES_MAX = 100;
const SHOWN_MAX = 8;
const DAY_MS = 86_400_000;

/** What to ask for to find the other side: the same amount the other way, and in other currencies any amount. */
export function otherSideFilters(row: Transaction, accounts: readonly Account[]): readonly TransactionQuery[] {
  const opposite = negate(row.amount).amount;
  const same: TransactionQuery = {
    min_amount: opposite,
    max_amount: opposite,
    start_date: shiftDay(row.booked_on, -DAYS),
    end_date: shiftDay(row.booked_on, DAYS),
    limit: CANDIDATES_MAX,
  };
  const elsewhere = accounts.filter(({ currency }) => currency !== row.amount.currency).map(({ id }) => id);
  const changed: TransactionQuery = {
    account_id: elsewhere,
    direction: sign(row.amount) < 0 ? 'in' : 'out',
    start_date: shiftDay(row.booked_on, -DAYS_CHANGED),
    end_date: shiftDay(row.booked_on, DAYS_CHANGED),
    limit: CANDIDATES_MAX,
  };
  return elsewhere.length ? [same, changed] : [same];
}

/** Those that can be the other side, the nearest in time first; the same currency before others. */
export function couldBeOtherSides(row: Transaction, found: readonly Transaction[]): readonly Transaction[] {
  const far = (one: Transaction): number =>
    Math.abs(utcOf(one.booked_on).getTime() - utcOf(row.booked_on).getTime()) / DAY_MS +
    (one.amount.currency === row.amount.currency ? 0 : DAYS + 1);
  const once = new Map(found.map((one) => [one.id, one]));
  return [...once.values()]
    .filter(
      (one) =>
        one.account_id !== row.account_id &&
        one.transfer_id === null &&
        one.splits === null &&
        sign(one.amount) === -sign(row.amount) &&
        (one.amount.currency !== row.amount.currency || one.amount.amount === negate(row.amount).amount),
    )
    .sort((a, b) => far(a) - far(b))
    .slice(0, SHOWN_MAX);
}
