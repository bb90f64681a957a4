import { conditionOf, draftOf, joined } from './rule-words';

const accounts = new Map([['a1', 'Joint account']]);

describe('a rule in words', () => {
  it('names fields, operators and accounts', () => {
    const rule = {
      match: 'all',
      conditions: [
        { field: 'payee', operator: 'contains', value: 'lidl' },
        { field: 'account_id', operator: 'is', value: 'a1' },
        { field: 'direction', operator: 'is', value: 'out' },
      ],
    } as const;
    expect(joined(rule, accounts)).toBe(
      'Payee contains “lidl” and Account is “Joint account” and Direction is “money out”',
    );
  });

  it('puts groups in brackets', () => {
    const inner = [
      { field: 'amount', operator: 'between', value: ['800', '900'] },
      { field: 'notes', operator: 'starts_with', value: 'rent' },
    ];
    expect(joined({ match: 'any', conditions: [{ match: 'all', conditions: inner }] }, accounts)).toBe(
      '(Amount is between “800” and “900” and Notes starts with “rent”)',
    );
  });
});

describe('a condition', () => {
  it.each([
    { field: 'amount', operator: 'between', value: ['800', '900'] },
    { field: 'payee', operator: 'contains', value: 'lidl' },
  ])('%j survives editing', (condition) => {
    expect(conditionOf(draftOf(condition))).toEqual(condition);
  });
});
