import type { RuleGroup } from '../api/types';
import { conditionOf, draftGroupOf, draftOf, groupOf, isWhole, sentenceOf } from './rule-words';

const names = new Map([
  ['a1', 'Joint account'],
  ['food', 'Food'],
]);
const rule = (match: RuleGroup['match'], conditions: RuleGroup['conditions']): RuleGroup => ({ match, conditions });

describe('a rule in words', () => {
  it('names fields, operators and accounts', () => {
    const conditions = [
      { field: 'payee', operator: 'contains', value: 'lidl' },
      { field: 'account_id', operator: 'is', value: 'a1' },
      { field: 'direction', operator: 'is', value: 'out' },
    ];
    expect(sentenceOf(rule('all', conditions), names)).toBe(
      'Payee contains “lidl” and Account is “Joint account” and Direction is “money out”',
    );
  });

  it('joins with “or” when any will do', () => {
    const conditions = [
      { field: 'amount', operator: 'between', value: '800', value_to: '900' },
      { field: 'notes', operator: 'starts_with', value: 'rent' },
    ];
    expect(sentenceOf(rule('any', conditions), names)).toBe(
      'Amount is between “800” and “900” or Notes starts with “rent”',
    );
  });
});

describe('a group', () => {
  const group = rule('all', [
    { field: 'payee', operator: 'contains', value: 'lidl' },
    rule('none', [
      { field: 'date', operator: 'before', value: '2026-01-01' },
      { field: 'category', operator: 'is', value: 'food' },
    ]),
  ]);

  it('stands in brackets in the sentence', () => {
    expect(sentenceOf(group, names)).toBe(
      'Payee contains “lidl” and (none of: Date is before “2026-01-01” or Category before is “Food”)',
    );
  });

  it('survives editing', () => {
    expect(groupOf(draftGroupOf(group))).toEqual(group);
  });

  it('is whole when each condition says what it compares with', () => {
    const empty = rule('all', [rule('any', [{ field: 'payee', operator: 'contains', value: ' ' }])]);
    expect([isWhole(draftGroupOf(group)), isWhole(draftGroupOf(empty))]).toEqual([true, false]);
  });
});

describe('a condition', () => {
  it.each([
    { field: 'amount', operator: 'between', value: '800', value_to: '900' },
    { field: 'payee', operator: 'contains', value: 'lidl' },
  ])('%j survives editing', (condition) => {
    expect(conditionOf(draftOf(condition))).toEqual(condition);
  });
});
