import { causeWords, fieldChanges, recordLines } from './lineage-words';

const names = { locale: 'en-GB', category: (id: string) => (id === 'c1' ? 'Rent' : null), account: () => null };

describe('the words of a lineage', () => {
  it.each([
    [
      { Buchungstag: '01.11.2026', Betrag: -3, leer: '' },
      [
        ['Buchungstag', '01.11.2026'],
        ['Betrag', '-3'],
      ],
    ],
    [
      ['a', null],
      [
        ['1', 'a'],
        ['2', ''],
      ],
    ],
    ['MT940 :86: text', [['Text', 'MT940 :86: text']]],
    [null, []],
  ])('read %o line by line', (raw, lines) => {
    expect(recordLines(raw).map(({ name, value }) => [name, value])).toEqual(lines);
  });

  it.each([
    ['transactions.edit', 'edited'],
    ['imports.statement_read', 'statement read'],
    ['odd', 'odd'],
  ])('say %s as "%s"', (cause, words) => {
    expect(causeWords(cause)).toBe(words);
  });

  it('name what changed, from what, to what', () => {
    const changes = fieldChanges(
      {
        category_id: { before: null, after: 'c1' },
        tags: { before: [], after: ['a', 'b'] },
        amount: { before: { amount: '1.00', currency: 'EUR' }, after: { amount: '2.00', currency: 'EUR' } },
        splits: { before: null, after: [{ minor: 1 }, { minor: 2 }] },
        category_confidence: { before: 0.2, after: null },
      },
      names,
    );
    expect(changes).toEqual([
      { name: 'Category', before: 'nothing', after: 'Rent' },
      { name: 'Tags', before: 'nothing', after: 'a, b' },
      { name: 'Amount', before: '1.00 EUR', after: '2.00 EUR' },
      { name: 'Split', before: 'nothing', after: '2 parts' },
    ]);
  });
});
