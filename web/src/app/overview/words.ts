import type { Attention, Money } from '../api/types';
import { absolute, formatMoney, formatNumber, sign, subtract } from '../money';

/** "€120 more than in October": money beside what it was. */
export function comparedText(now: Money, before: Money, than: string, locale: string): string {
  const difference = subtract(now, before);
  const amount = formatMoney(absolute(difference), locale);
  switch (sign(difference)) {
    case 1:
      return $localize`${amount}:amount: more than ${than}:then:`;
    case -1:
      return $localize`${amount}:amount: less than ${than}:then:`;
    default:
      return $localize`as much as ${than}:then:`;
  }
}

/** A line that waits for the person, in the reader's words where its kind is known. */
export function attentionText({ kind, count: many, text }: Attention, locale: string): string {
  const one = many === 1;
  const count = formatNumber(many, locale);
  switch (kind) {
    case 'imports-waiting':
      return one ? $localize`A file waits for your answer` : $localize`${count}:count: files wait for your answer`;
    case 'uncategorised':
      return one ? $localize`1 transaction has no category` : $localize`${count}:count: transactions have no category`;
    case 'duplicates':
      return one
        ? $localize`1 transaction may be there twice`
        : $localize`${count}:count: transactions may be there twice`;
    case 'budgets-used-up':
      return one ? $localize`1 budget is used up` : $localize`${count}:count: budgets are used up`;
    default:
      return text;
  }
}

/** The lines, with one about suspected duplicates where there are some. */
export function withDuplicates(lines: readonly Attention[], count: number): readonly Attention[] {
  const link = '/transactions/duplicates';
  return count ? [...lines, { kind: 'duplicates', count, text: '', link }] : lines;
}

/** What the line's link does. */
export function attentionAction(kind: string): string {
  switch (kind) {
    case 'imports-waiting':
      return $localize`Answer`;
    case 'uncategorised':
      return $localize`Choose categories`;
    case 'duplicates':
      return $localize`Compare them`;
    default:
      return $localize`Look`;
  }
}
