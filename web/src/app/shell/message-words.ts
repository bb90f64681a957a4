import type { Money, Notification, Topic } from '../api/types';
import { formatDay, formatMoney, formatMonth, formatNumber } from '../money';
import type { IconName } from '../ui/icons';

export interface Words {
  readonly title: string;
  readonly body: string;
}

/** What a message says in the language of this app; the server's own words for kinds that are not known here. */
export function wordsOf(message: Notification, locale: string): Words {
  const { kind, values } = message;
  const worded = values ? WORDS[kind]?.(values, locale) : null;
  return worded ?? { title: message.title, body: message.body };
}

export function iconOf({ kind }: Notification): IconName {
  return ICONS[kind] ?? 'info';
}

export function topicName(topic: Topic): string {
  switch (topic) {
    case 'budget_alerts':
      return $localize`Budgets that pass a limit`;
    case 'pace_warnings':
      return $localize`Budgets that will not last`;
    case 'goals':
      return $localize`Goals`;
    case 'imports':
      return $localize`Imports`;
    case 'reports':
      return $localize`Reports`;
    case 'security':
      return $localize`Security and connections`;
  }
}

export const TOPICS: readonly Topic[] = ['budget_alerts', 'pace_warnings', 'goals', 'imports', 'reports', 'security'];

const ICONS: Readonly<Record<string, IconName>> = {
  'budget-alert': 'budget',
  'pace-warning': 'budget',
  'goal-reached': 'goal',
  'report-ready': 'health',
  'import-finished': 'check',
  'import-failed': 'alert',
  'email-stopped': 'alert',
  'webhook-stopped': 'alert',
};

type Values = Readonly<Record<string, unknown>>;

const WORDS: Readonly<Record<string, (values: Values, locale: string) => Words | null>> = {
  'budget-alert': (values, locale) => {
    const [name, threshold, start] = [text(values['name']), count(values['threshold']), text(values['start'])];
    const [spent, limit] = [values['spent'] as Money, values['limit'] as Money];
    const money = (one: Money): string => formatMoney(one, locale);
    const when = values['period'] === 'monthly' ? formatMonth(start.slice(0, 7), locale) : formatDay(start, locale);
    const sums =
      values['period'] === 'monthly'
        ? $localize`${money(spent)}:spent: of ${money(limit)}:limit: spent in ${when}:month:.`
        : $localize`${money(spent)}:spent: of ${money(limit)}:limit: spent since ${when}:day:.`;
    return {
      title:
        threshold >= 100
          ? $localize`${name}:budget:: the budget is used up`
          : $localize`${name}:budget:: ${formatNumber(threshold, locale)}:share: % of the budget is used`,
      body: sums,
    };
  },
  'pace-warning': (values, locale) => {
    const [name, until] = [text(values['name']), values['passes_on']];
    return {
      title: $localize`${name}:budget:: the budget will not last`,
      body:
        typeof until === 'string'
          ? $localize`At this pace it is used up on ${formatDay(until, locale)}:day:.`
          : $localize`At this pace it is used up too early.`,
    };
  },
  'goal-reached': (values) => ({
    title: $localize`${text(values['name'])}:goal: is reached`,
    body: $localize`What you set out to save is saved.`,
  }),
  'report-ready': (values, locale) => ({
    title:
      typeof values['score'] === 'number'
        ? $localize`Your report for ${formatMonth(text(values['month']), locale)}:month:: financial health ${formatNumber(values['score'], locale)}:score: of 100`
        : $localize`Your report for ${formatMonth(text(values['month']), locale)}:month: is ready`,
    body: $localize`What came in, what went out, and what changed.`,
  }),
  'import-finished': (values, locale) => {
    const [fresh, known, rejected] = ['new', 'known', 'rejected'].map((name) => count(values[name]));
    const parts = [$localize`${formatNumber(fresh ?? 0, locale)}:count: new`];
    if (known) {
      parts.push($localize`${formatNumber(known, locale)}:count: known already`);
    }
    if (rejected) {
      parts.push($localize`${formatNumber(rejected, locale)}:count: rejected`);
    }
    return { title: $localize`${text(values['file'])}:file: is imported`, body: `${parts.join(', ')}.` };
  },
};

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function count(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
