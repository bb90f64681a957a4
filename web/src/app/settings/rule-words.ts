import type { RuleCondition, RuleGroup, RuleTest } from '../api/types';
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

export function isGroup(test: RuleTest): test is RuleGroup {
  return 'conditions' in test;
}

export function draftOf({ field, operator, value, value_to }: RuleCondition): Draft {
  const [from = '', upTo = value_to ?? ''] = typeof value === 'string' ? [value] : value;
  return { field, operator: operator === 'equals' ? 'is' : operator, value: from, upTo };
}

export function conditionOf({ field, operator, value, upTo }: Draft): RuleCondition {
  return { field, operator, value: operator === 'between' ? [value.trim(), upTo.trim()] : value.trim() };
}

function labelIn(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

/** "Payee contains “lidl”"; groups stand in brackets. */
export function sentenceOf(test: RuleTest, accounts: ReadonlyMap<string, string>): string {
  if (isGroup(test)) {
    return `(${joined(test, accounts)})`;
  }
  const { field, operator, value, upTo } = draftOf(test);
  const said = field === 'account_id' ? (accounts.get(value) ?? value) : labelIn(valuesOf(field) ?? [], value);
  const words = `${labelIn(FIELDS, field)} ${labelIn(operatorsOf(field), operator)} “${said}”`;
  return upTo ? $localize`${words}:condition: and “${upTo}:end:”` : words;
}

/** All conditions of a rule or group in one sentence. */
export function joined({ match, conditions }: RuleGroup, accounts: ReadonlyMap<string, string>): string {
  return conditions
    .map((test) => sentenceOf(test, accounts))
    .join(match === 'all' ? $localize` and ` : $localize` or `);
}
