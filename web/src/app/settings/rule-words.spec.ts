import type { NewRule } from '../api/types';
import { conditionOf, draftOf, sentenceOf } from './rule-words';

const accounts = new Map([['a1', 'Joint account']]);
const rule = (match: 'all' | 'any', conditions: NewRule['conditions']): NewRule => ({
  name: 'Test',
  match,
  conditions,
  actions: {},
  enabled: true,
});

describe('a rule in words', () => {
  it('names fields, operators and accounts', () => {
    const conditions = [
      { field: 'payee', operator: 'contains', value: 'lidl' },
      { field: 'account_id', operator: 'is', value: 'a1' },
      { field: 'direction', operator: 'is', value: 'out' },
    ];
    expect(sentenceOf(rule('all', conditions), accounts)).toBe(
      'Payee contains “lidl” and Account is “Joint account” and Direction is “money out”',
    );
  });

  it('joins with “or” when any will do', () => {
    const conditions = [
      { field: 'amount', operator: 'between', value: '800', value_to: '900' },
      { field: 'notes', operator: 'starts_with', value: 'rent' },
    ];
    expect(sentenceOf(rule('any', conditions), accounts)).toBe(
      'Amount is between “800” and “900” or Notes starts with “rent”',
    );
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
