import type { AssignedCategory, CategorySource, Transaction } from '../api/types';

const SOURCES: Readonly<Record<CategorySource, string>> = {
  person: $localize`You chose it`,
  rule: $localize`A rule of yours says so`,
  learned: $localize`Learned from what you chose before`,
  bank: $localize`The bank says so`,
  merchant: $localize`Known for this merchant`,
  model: $localize`Guessed from the words of the row`,
  ai: $localize`Guessed by the language model`,
  transfer: $localize`Moved between your own accounts`,
};

/** Chosen by a machine that may be wrong, so that the look says "check me". */
const GUESSING: readonly CategorySource[] = ['learned', 'merchant', 'model', 'ai'];

export function isGuess(category: AssignedCategory | null): boolean {
  return category !== null && GUESSING.includes(category.source);
}

export function sourceWords(source: CategorySource): string {
  return SOURCES[source];
}

/** One sentence on why the row has this category, or none. */
export function reasonOf({ category, uncategorised_reason: none }: Transaction): string {
  if (!category) {
    return none ?? $localize`Nothing known fits this row`;
  }
  return category.reason ? `${sourceWords(category.source)}: ${category.reason}` : sourceWords(category.source);
}
