import type { RuleCondition, RuleGroup, RuleMatch } from '../api/types';
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
  { value: 'date', label: $localize`Date` },
  { value: 'day', label: $localize`Day of the month` },
  { value: 'tag', label: $localize`Tag` },
  { value: 'status', label: $localize`Status` },
  { value: 'category', label: $localize`Category before` },
];

const TEXT: readonly Option[] = [
  { value: 'contains', label: $localize`contains` },
  { value: 'is', label: $localize`is` },
  { value: 'starts_with', label: $localize`starts with` },
  { value: 'word', label: $localize`has a word beginning with` },
  { value: 'ends_with', label: $localize`ends with` },
  { value: 'matches', label: $localize`matches the pattern` },
];

const AMOUNT: readonly Option[] = [
  { value: 'is', label: $localize`is` },
  { value: 'greater', label: $localize`is more than` },
  { value: 'at_least', label: $localize`is at least` },
  { value: 'less', label: $localize`is less than` },
  { value: 'at_most', label: $localize`is at most` },
  { value: 'between', label: $localize`is between` },
];

const CHOICE: readonly Option[] = [{ value: 'is', label: $localize`is` }];

const DATE: readonly Option[] = [
  { value: 'is', label: $localize`is` },
  { value: 'before', label: $localize`is before` },
  { value: 'after', label: $localize`is after` },
  { value: 'between', label: $localize`is between` },
];

const DAY: readonly Option[] = [
  { value: 'is', label: $localize`is` },
  { value: 'between', label: $localize`is between` },
];

const STATUSES: readonly Option[] = [
  { value: 'booked', label: $localize`booked` },
  { value: 'pending', label: $localize`pending` },
];

const OPERATORS: Readonly<Record<string, readonly Option[]>> = {
  payee: TEXT,
  description: TEXT,
  text: TEXT,
  notes: TEXT,
  amount: AMOUNT,
  date: DATE,
  day: DAY,
};

const DIRECTIONS: readonly Option[] = [
  { value: 'out', label: $localize`money out` },
  { value: 'in', label: $localize`money in` },
];

export function operatorsOf(field: string): readonly Option[] {
  return OPERATORS[field] ?? CHOICE;
}

/** The values to choose from, where there are only some. */
export function valuesOf(field: string): readonly Option[] | null {
  return field === 'direction' ? DIRECTIONS : field === 'status' ? STATUSES : null;
}

/** A condition while it is edited: one or two texts, whatever they mean. */
export interface Draft {
  readonly field: string;
  readonly operator: string;
  readonly value: string;
  /** The second text of `between`. */
  readonly upTo: string;
}

export interface DraftGroup {
  readonly match: RuleMatch;
  readonly parts: readonly (Draft | DraftGroup)[];
}

export const FIRST: Draft = { field: 'payee', operator: 'contains', value: '', upTo: '' };

/** How deep groups nest, the outermost one counted. */
export const DEPTH_MAX = 5;

export function isGroup(part: Draft | DraftGroup): part is DraftGroup {
  return 'parts' in part;
}

export function draftOf({ field, operator, value, value_to }: RuleCondition): Draft {
  return { field, operator: operator === 'equals' ? 'is' : operator, value, upTo: value_to ?? '' };
}

export function conditionOf({ field, operator, value, upTo }: Draft): RuleCondition {
  return { field, operator, value: value.trim(), ...(operator === 'between' ? { value_to: upTo.trim() } : {}) };
}

export function draftGroupOf({ match, conditions }: RuleGroup): DraftGroup {
  return { match, parts: conditions.map((part) => ('conditions' in part ? draftGroupOf(part) : draftOf(part))) };
}

export function groupOf({ match, parts }: DraftGroup): RuleGroup {
  return { match, conditions: parts.map((part) => (isGroup(part) ? groupOf(part) : conditionOf(part))) };
}

/** Whether every condition says what it compares with. */
export function isWhole(part: Draft | DraftGroup): boolean {
  if (isGroup(part)) {
    return part.parts.length > 0 && part.parts.every(isWhole);
  }
  return part.value.trim() !== '' && (part.operator !== 'between' || part.upTo.trim() !== '');
}

/** Another field has other operators; the first of them stands in. */
export function fitting(draft: Draft): Draft {
  const operators = operatorsOf(draft.field);
  const known = operators.some(({ value }) => value === draft.operator);
  return { ...draft, operator: known ? draft.operator : (operators[0]?.value ?? '') };
}

function labelIn(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

/**
 * All conditions in one sentence: "Payee contains “lidl” and Direction is “money out”". `names` are those of accounts by
 * id and of categories by key.
 */
export function sentenceOf({ match, conditions }: RuleGroup, names: ReadonlyMap<string, string>): string {
  const said = conditions.map((part) => ('conditions' in part ? `(${sentenceOf(part, names)})` : partOf(part, names)));
  const joined = said.join(match === 'all' ? $localize` and ` : $localize` or `);
  return match === 'none' ? $localize`none of: ${joined}:conditions:` : joined;
}

function partOf(condition: RuleCondition, names: ReadonlyMap<string, string>): string {
  const { field, operator, value, upTo } = draftOf(condition);
  const said = names.get(value) ?? labelIn(valuesOf(field) ?? [], value);
  const words = `${labelIn(FIELDS, field)} ${labelIn(operatorsOf(field), operator)} “${said}”`;
  return upTo ? $localize`${words}:condition: and “${upTo}:end:”` : words;
}
