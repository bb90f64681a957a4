import type { NewRule, RuleCondition } from '../api/types';
import type { Option } from '../ui/select';

/** What a condition looks at. */
export const FIELDS: readonly Option[] = [
  { value: 'payee', label: $localize`Payee` },
  { value: 'description', label: $localize`Description` },
  { value: 'text', label: $localize`Payee or description` },
  { value: 'notes', label: $localize`Notes` },
  { value: 'amount', label: $localize`Amount` },
  { value: 'direction', label: $localize`Direction` },
  { value: 'account_id', label: $localize`Account` },
  { value: 'currency', label: $localize`Currency` },
];

const TEXT: readonly Option[] = [
  { value: 'contains', label: $localize`contains` },
  { value: 'is', label: $localize`is` },
  { value: 'starts_with', label: $localize`starts with` },
  { value: 'ends_with', label: $localize`ends with` },
  { value: 'matches', label: $localize`matches the pattern` },
];

const AMOUNT: readonly Option[] = [
  { value: 'is', label: $localize`is` },
  { value: 'greater', label: $localize`is more than` },
  { value: 'less', label: $localize`is less than` },
  { value: 'between', label: $localize`is between` },
];

const CHOICE: readonly Option[] = [{ value: 'is', label: $localize`is` }];

const DIRECTIONS: readonly Option[] = [
  { value: 'out', label: $localize`money out` },
  { value: 'in', label: $localize`money in` },
];

export function operatorsOf(field: string): readonly Option[] {
  if (field === 'amount') {
    return AMOUNT;
  }
  return ['direction', 'account_id', 'currency'].includes(field) ? CHOICE : TEXT;
}

/** The values to choose from, where there are only some. */
export function valuesOf(field: string): readonly Option[] | null {
  return field === 'direction' ? DIRECTIONS : null;
}

/** A condition while it is edited: one or two texts, whatever they mean. */
export interface Draft {
  readonly field: string;
  readonly operator: string;
  readonly value: string;
  /** The second text of `between`. */
  readonly upTo: string;
}

export function draftOf({ field, operator, value, value_to }: RuleCondition): Draft {
  return { field, operator: operator === 'equals' ? 'is' : operator, value, upTo: value_to ?? '' };
}

export function conditionOf({ field, operator, value, upTo }: Draft): RuleCondition {
  return { field, operator, value: value.trim(), ...(operator === 'between' ? { value_to: upTo.trim() } : {}) };
}

function labelIn(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

/** All conditions in one sentence: "Payee contains “lidl” and Direction is “money out”". */
export function sentenceOf({ match, conditions }: NewRule, accounts: ReadonlyMap<string, string>): string {
  return conditions
    .map((condition) => partOf(condition, accounts))
    .join(match === 'all' ? $localize` and ` : $localize` or `);
}

function partOf(condition: RuleCondition, accounts: ReadonlyMap<string, string>): string {
  const { field, operator, value, upTo } = draftOf(condition);
  const said = field === 'account_id' ? (accounts.get(value) ?? value) : labelIn(valuesOf(field) ?? [], value);
  const words = `${labelIn(FIELDS, field)} ${labelIn(operatorsOf(field), operator)} “${said}”`;
  return upTo ? $localize`${words}:condition: and “${upTo}:end:”` : words;
}
