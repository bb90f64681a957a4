import type { Money } from '../api/types';
import { DraftPart, halved, leftOver, splitsOf } from './splits';

const eur = (amount: string): Money => ({ amount, currency: 'EUR' });
const part = (amount: string | null): DraftPart => ({
  category_id: 'c',
  amount: amount ? eur(amount) : null,
  note: '',
});

describe('the parts of a split row', () => {
  it.each([
    ['-10.00', ['-4.00', '-6.00'], '0.00', true],
    ['-10.00', ['-4.00', '-5.99'], '-0.01', false],
    ['-10.00', ['-4.00', null], '-6.00', false],
    ['-10.00', ['-10.00'], '0.00', false],
    ['-10.00', ['-10.00', '0.00'], '0.00', false],
    ['-10.00', ['-12.00', '2.00'], '0.00', true],
    ['7.00', [], '7.00', false],
  ] as const)('of %s, being %o, leave %s open; complete: %s', (whole, amounts, open, complete) => {
    const parts = amounts.map(part);
    expect(leftOver(eur(whole), parts)).toEqual(eur(open));
    expect(splitsOf(eur(whole), parts) !== null).toBe(complete);
  });

  it.each([
    ['-10.01', ['-5.01', '-5.00']],
    ['0.01', ['0.01', '0.00']],
  ])('begin as halves of %s: %o', (whole, halves) => {
    const parts = halved(eur(whole), 'c');
    expect(parts.map(({ amount }) => amount?.amount)).toEqual(halves);
    expect(leftOver(eur(whole), parts)).toEqual(eur('0.00'));
  });
});
