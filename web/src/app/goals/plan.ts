/**
 * When a goal is reached at a monthly amount: the server's arithmetic once more, so that a slider answers at once.
 * Amounts are minor units.
 */
import type { Goal, Month } from '../api/types';
import { monthOf, shiftMonth, toMinor } from '../money';

const MONTHS_MAX = 1_200;
const RATE_UNITS = 120_000n;

export interface Aim {
  readonly target: bigint;
  readonly saved: bigint;
  /** What goals before it on the same account still take. */
  readonly first: bigint;
  /** Interest a year, in hundredths of a per cent. */
  readonly rate: bigint;
}

function aimOf(goal: Goal): Aim {
  return {
    target: toMinor(goal.target),
    saved: toMinor(goal.saved),
    first: toMinor(goal.first),
    rate: BigInt(Math.round(goal.interest_rate * 100)),
  };
}

function missingOf({ target, saved, first }: Aim): bigint {
  return saved < target ? target - saved + first : 0n;
}

/** How many payments complete the goal; null where that never comes. */
export function monthsTo(aim: Aim, monthly: bigint): number | null {
  const missing = missingOf(aim);
  if (missing === 0n) {
    return 0;
  }
  if (aim.rate === 0n) {
    const months = monthly > 0n ? (missing + monthly - 1n) / monthly : null;
    return months !== null && months <= BigInt(MONTHS_MAX) ? Number(months) : null;
  }
  let saved = aim.saved;
  for (let month = 1; month <= MONTHS_MAX; month += 1) {
    saved += ((saved > 0n ? saved : 0n) * aim.rate) / RATE_UNITS + monthly;
    if (saved >= aim.saved + missing) {
      return month;
    }
  }
  return null;
}

/** The month of the payment that completes it. */
export function monthReached(goal: Goal, monthly: bigint): Month | null {
  const months = monthsTo(aimOf(goal), monthly);
  return months ? shiftMonth(monthOf(goal.plan.next_payment_on), months - 1) : null;
}

export interface Scale {
  readonly step: bigint;
  /** The slider's right end, in steps. */
  readonly steps: number;
}

const STEPS = 100n;

/** A slider whose steps are round amounts and whose right end is well beyond what is usual or needed. */
export function scaleOf(goal: Goal): Scale {
  const aim = aimOf(goal);
  const amounts = [goal.plan.monthly, goal.plan.needed, goal.monthly].map((money) =>
    money ? toMinor(money) * 2n : 0n,
  );
  const most = [...amounts, missingOf(aim) / 6n, 100n].reduce((a, b) => (a > b ? a : b));
  let step = 1n;
  for (const factor of rounds()) {
    step = factor;
    if (step * STEPS >= most) {
      break;
    }
  }
  return { step, steps: Number((most + step - 1n) / step) };
}

/** 1, 2, 5, 10, 20, 50 … */
function* rounds(): Generator<bigint> {
  for (let ten = 1n; ten < 10n ** 16n; ten *= 10n) {
    yield ten;
    yield 2n * ten;
    yield 5n * ten;
  }
}
