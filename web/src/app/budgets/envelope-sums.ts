import type { Envelope, Money } from '../api/types';
import { add, subtract } from '../money';

/** How much an envelope lacks of its limit: what it held before and what it was given, against what it should hold. */
export function missingToGoal({ goal, carried, assigned }: Envelope): Money {
  return subtract(goal, add(carried, assigned));
}
