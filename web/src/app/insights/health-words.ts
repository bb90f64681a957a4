import type { HealthAdvice, HealthEvidence, HealthLevel, HealthReport, HealthRule, Unconverted } from '../api/types';
import { formatMoney, formatMonth, formatNumber, formatShare, sign } from '../money';

export function levelText(level: HealthLevel | null): string {
  switch (level) {
    case 'good':
      return $localize`Good`;
    case 'fair':
      return $localize`Fair`;
    case 'weak':
      return $localize`Weak`;
    default:
      return $localize`Not enough data`;
  }
}

export function toneOf(level: HealthLevel | null): 'accent' | 'attention' | 'plain' {
  if (level === 'weak') {
    return 'attention';
  }
  return level === null ? 'plain' : 'accent';
}

/** What the score stands on: "From 8 months since March 2026; 90 of 100 parts could be judged." */
export function basisText({ from, months, weight }: HealthReport, locale: string): string {
  if (from === null) {
    return $localize`Nothing has moved yet: bring in a bank statement, and it begins.`;
  }
  const since = formatMonth(from, locale);
  const seen =
    months === 1
      ? $localize`From one month, ${since}:month:.`
      : $localize`From ${months}:count: months since ${since}:month:.`;
  return weight < 100 ? `${seen} ${$localize`${weight}:weight: of 100 parts could be judged.`}` : seen;
}

/** "USD converted to EUR by the rates of their days."; nothing where there was nothing else. */
export function convertedText(others: readonly string[], currency: string): string {
  return others.length
    ? $localize`${others.join(', ')}:currencies: converted to ${currency}:currency: by the rates of their days.`
    : '';
}

/** What is in no figure for want of a rate. */
export function unconvertedText(missing: readonly Unconverted[], locale: string): string {
  const parts = missing.flatMap(({ income, expense, held }) => [
    ...(sign(income) ? [$localize`${formatMoney(income, locale)}:amount: in`] : []),
    ...(sign(expense) ? [$localize`${formatMoney(expense, locale)}:amount: out`] : []),
    ...(held ? [$localize`${formatMoney(held, locale)}:amount: on accounts`] : []),
  ]);
  return parts.length ? $localize`In no figure, as there is no exchange rate: ${parts.join(', ')}:amounts:.` : '';
}

const NAMES: Readonly<Record<string, string>> = {
  savings_rate: $localize`Savings rate`,
  emergency_fund: $localize`Emergency fund`,
  debt_load: $localize`Debt load`,
  housing_load: $localize`Housing load`,
  bill_regularity: $localize`Bills on time`,
  budget_discipline: $localize`Budgets kept`,
  income_steadiness: $localize`Steady income`,
  spending_steadiness: $localize`Steady spending`,
};

export function nameOf({ key }: HealthRule): string {
  return NAMES[key] ?? key;
}

/** What was found, in a sentence. */
export function foundText(rule: HealthRule, locale: string): string {
  if (rule.value === null) {
    return lackText(rule.lack);
  }
  const share = formatShare(rule.value, locale);
  switch (rule.key) {
    case 'savings_rate':
      return $localize`${share}:share: of income is left over.`;
    case 'emergency_fund':
      return $localize`What is at hand lasts ${formatNumber(round(rule.value), locale)}:months: months.`;
    case 'debt_load':
      return $localize`${share}:share: of income goes into debts.`;
    case 'housing_load':
      return $localize`${share}:share: of income goes into housing.`;
    case 'bill_regularity':
      return $localize`${share}:share: of the expected monthly bills were paid in their month.`;
    case 'budget_discipline':
      return $localize`Budgets of the last months were kept to ${share}:share:.`;
    case 'income_steadiness':
      return $localize`Income varies by ${share}:share: from month to month.`;
    default:
      return $localize`Spending varies by ${share}:share: from month to month.`;
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const LACKS: Readonly<Record<string, string>> = {
  months: $localize`Not enough data: some more whole months are needed.`,
  income: $localize`Not enough data: no income is known.`,
  spending: $localize`Not enough data: no spending is known.`,
  accounts: $localize`Not enough data: there is no everyday, savings or cash account.`,
  housing: $localize`Not enough data: nothing is filed under rent, mortgage or energy.`,
  bills: $localize`Not enough data: no bill comes every month yet.`,
  budgets: $localize`Not enough data: there was no monthly budget.`,
};

export function lackText(lack: string | null): string {
  return LACKS[lack ?? ''] ?? $localize`Not enough data.`;
}

/** What would help, with its amount. */
export function adviceText({ key, effect, subject }: HealthAdvice, locale: string): string {
  const amount = effect ? formatMoney(effect, locale) : '';
  const named = subject ?? '';
  switch (key) {
    case 'save_more':
      return $localize`${amount}:amount: more left over each month would make it a fifth of income.`;
    case 'keep_saving':
      return $localize`Keep it up: ${amount}:amount: are left over each month.`;
    case 'fill_fund':
      return $localize`${amount}:amount: more at hand would carry you to the next mark.`;
    case 'keep_fund':
      return $localize`Enough for half a year: more may work better elsewhere.`;
    case 'no_debt':
      return $localize`No payments on debts: nothing to do.`;
    case 'clear_debt':
      return $localize`Each paid off debt frees up to ${amount}:amount: a month.`;
    case 'lower_debt':
      return $localize`${amount}:amount: less a month, by a longer term or a lower rate, would bring it to 36 %.`;
    case 'lower_housing':
      return $localize`${amount}:amount: less a month would bring housing below 30 % of income.`;
    case 'keep_housing':
      return $localize`There is room: ${amount}:amount: a month below the line.`;
    case 'pay_on_time':
      return $localize`A standing order for ${named}:bill: (usually ${amount}:amount:) keeps it on time.`;
    case 'keep_paying':
      return $localize`Every monthly bill was paid in its month.`;
    case 'keep_budget':
      return $localize`${named}:budget: was passed by ${amount}:amount: a month: spend less, or raise it.`;
    case 'keep_budgets':
      return $localize`Every budget was kept.`;
    case 'buffer_income':
      return $localize`A cushion of ${amount}:amount: covers a usual dip of income.`;
    default:
      return $localize`A cushion of ${amount}:amount: covers a usual dear month.`;
  }
}

const EVIDENCE: Readonly<Record<string, string>> = {
  monthly_income: $localize`Income a month`,
  monthly_spending: $localize`Spending a month`,
  monthly_saving: $localize`Left over a month`,
  months: $localize`Months looked at`,
  liquid: $localize`At hand`,
  usual_spending: $localize`Spending of a usual month`,
  monthly_debt: $localize`Debts a month`,
  monthly_housing: $localize`Housing a month`,
  monthly_bills: $localize`Kinds of monthly bills`,
  bills_expected: $localize`Bills expected`,
  bills_paid: $localize`Bills paid`,
  budgets: $localize`Budgets looked at`,
  budgets_kept: $localize`Budgets kept`,
  over_in_all: $localize`Over in all`,
  mean: $localize`On average`,
  lowest: $localize`Lowest month`,
  highest: $localize`Highest month`,
};

export function evidenceName({ key }: HealthEvidence): string {
  return EVIDENCE[key] ?? key;
}

export function evidenceText({ money, number }: HealthEvidence, locale: string): string {
  return money ? formatMoney(money, locale) : formatNumber(number ?? 0, locale);
}

/** "14.2 of 22.2 points". */
export function pointsText({ points, points_max }: HealthRule, locale: string): string {
  return $localize`${formatNumber(points, locale)}:points: of ${formatNumber(points_max, locale)}:most: points`;
}
