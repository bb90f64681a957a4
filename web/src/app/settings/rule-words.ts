import type { RuleCondition } from '../api/types';
import type { Option } from '../ui/select';

/** What a condition looks at. */
export const FIELDS: readonly Option[] = [
  { value: 'payee', label: $localize`Payee` },
  { value: 'description', label: $localize`Description` },
  { value: 'notes', label: $localize`Notes` },
  { value: 'amount', label: $localize`Amount` },
  { value: 'account', label: $localize`Account` },
];

const TEXT: readonly Option[] = [
  { value: 'contains', label: $localize`contains` },
  { value: 'not_contains', label: $localize`does not contain` },
  { value: 'is', label: $localize`is` },
  { value: 'starts_with', label: $localize`starts with` },
  { value: 'ends_with', label: $localize`ends with` },
  { value: 'regex', label: $localize`matches the pattern` },
];

const AMOUNT: readonly Option[] = [
  { value: 'is', label: $localize`is` },
  { value: 'over', label: $localize`is over` },
  { value: 'under', label: $localize`is under` },
  { value: 'between', label: $localize`is between` },
];

const ACCOUNT: readonly Option[] = [{ value: 'is', label: $localize`is` }];

export function operatorsOf(field: string): readonly Option[] {
  if (field === 'amount') {
    return AMOUNT;
  }
  return field === 'account' ? ACCOUNT : TEXT;
}

function labelIn(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

/** "Payee contains “lidl”". */
export function sentenceOf(condition: RuleCondition, accounts: ReadonlyMap<string, string>): string {
  const value =
    condition.field === 'account' ? (accounts.get(condition.value) ?? condition.value) : signed(condition.value);
  const words = `${labelIn(FIELDS, condition.field)} ${labelIn(operatorsOf(condition.field), condition.operator)} “${value}”`;
  return condition.value_to ? $localize`${words}:condition: and “${signed(condition.value_to)}:end:”` : words;
}

function signed(value: string): string {
  return value.replace(/^-(?=\d)/, '\u2212');
}
