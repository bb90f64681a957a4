import type { Goal, GoalAccount, GoalProblem, Money } from '../api/types';
import { formatDay, formatMoney, formatMonth, monthOf, sign } from '../money';

export type Tone = 'accent' | 'attention' | 'plain';

export function toneOf({ plan: { standing, basis } }: Goal): Tone {
  if (standing === 'stalled' && basis === 'none') {
    return 'plain';
  }
  if (standing === 'behind' || standing === 'overdue' || standing === 'stalled') {
    return 'attention';
  }
  return standing === 'paused' ? 'plain' : 'accent';
}

/** One or two words for the standing. */
export function standingText({ plan: { standing, basis } }: Goal): string {
  if (standing === 'stalled' && basis === 'none') {
    return $localize`No plan yet`;
  }
  return {
    reached: $localize`Reached`,
    paused: $localize`Paused`,
    ahead: $localize`Ahead`,
    on_track: $localize`On track`,
    behind: $localize`Behind`,
    overdue: $localize`Overdue`,
    open: $localize`Growing`,
    stalled: $localize`Standing still`,
  }[standing];
}

/** "€480.00 of €1,200.00". */
export function savedText({ saved, target }: Goal, locale: string): string {
  return $localize`${formatMoney(saved, locale)}:saved: of ${formatMoney(target, locale)}:target:`;
}

/** Where it is going: "€120.00 a month gets you there in May 2027". */
export function planText(goal: Goal, locale: string): string {
  const { standing, basis, monthly, reached_on, needed } = goal.plan;
  const takes = needed && sign(needed) > 0 && goal.target_date ? takesText(needed, goal.target_date, locale) : '';
  if (standing === 'reached') {
    return $localize`All of it is there.`;
  }
  if (standing === 'paused') {
    return takes || $localize`It waits until you go on.`;
  }
  if (standing === 'overdue') {
    return $localize`Its day has passed. ${formatMoney(goal.left, locale)}:amount: are missing.`;
  }
  if (!reached_on) {
    const still = basis === 'none' ? '' : $localize`At the present pace it is never reached.`;
    return [still, takes || $localize`Say what you can save each month, and you see when it is reached.`]
      .filter(Boolean)
      .join(' ');
  }
  const [amount, month] = [formatMoney(monthly, locale), formatMonth(monthOf(reached_on), locale)];
  const there =
    basis === 'pace'
      ? $localize`${amount}:amount: a month, as in a usual month, gets you there in ${month}:month:.`
      : $localize`${amount}:amount: a month gets you there in ${month}:month:.`;
  return standing === 'behind' ? `${there} ${takes}` : there;
}

function takesText(needed: Money, by: string, locale: string): string {
  return $localize`${formatMoney(needed, locale)}:amount: a month is what it takes to be there by ${formatDay(by, locale)}:day:.`;
}

export function problemText(problem: GoalProblem, goal: Goal, locale: string): string {
  switch (problem) {
    case 'account_gone':
      return $localize`Its account was removed. Edit the goal to choose another one.`;
    case 'no_rate':
      return $localize`Amounts in another currency are left out, for no exchange rate is known.`;
    case 'not_there':
      return $localize`${formatMoney(goal.asked, locale)}:amount: were put aside, but the account does not hold that much.`;
  }
}

/** "Savings holds €300.00: €250.00 for goals, €50.00 free". */
export function accountText({ name, balance, taken, free, short }: GoalAccount, locale: string): string {
  const [holds, used] = [formatMoney(balance, locale), formatMoney(taken, locale)];
  if (sign(short) > 0) {
    return $localize`${name}:account: holds ${holds}:balance:, all of it for goals. ${formatMoney(short, locale)}:amount: more would be needed for all of them.`;
  }
  return $localize`${name}:account: holds ${holds}:balance:: ${used}:amount: for goals, ${formatMoney(free, locale)}:free: free.`;
}
