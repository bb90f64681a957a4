import type { Learned } from '../api/types';
import { foundIn, inOrder, learnedNote, shownName } from './learned-words';

function learned(fields: Partial<Learned>): Learned {
  return {
    example: '',
    payee_key: '',
    direction: 'out',
    category_id: '',
    used: 0,
    learned_at: '',
    amount_from: null,
    amount_to: null,
    ...fields,
  } as Learned;
}

describe('what was learned', () => {
  it('is named by the payee as it was seen', () => {
    expect(shownName(learned({ example: 'SQ *BLUE DOOR', payee_key: 'blue door' }))).toBe('SQ *BLUE DOOR');
    expect(shownName(learned({ payee_key: 'blue door' }))).toBe('blue door');
  });

  it('says which way the money goes, and how often it was used', () => {
    const learned_at = new Date().toISOString();
    expect(learnedNote(learned({ direction: 'in', learned_at }), 'en-GB')).toMatch(/^money in · learned [^·]+$/);
    expect(learnedNote(learned({ used: 1200, learned_at }), 'en-GB')).toMatch(/^money out · .* · used 1,200×$/);
  });

  it('says for which amounts it counts', () => {
    const [amount_from, amount_to] = ['8.33', '11.99'].map((amount) => ({ amount, currency: 'EUR' }));
    const note = learnedNote(learned({ amount_from, amount_to, learned_at: new Date().toISOString() }), 'en-GB');
    expect(note).toMatch(/^money out · €8.33 to €11.99 · learned [^·]+$/);
  });

  it('counts from a smaller amount to a larger one', () => {
    const eur = (amount: string) => ({ amount, currency: 'EUR' });
    expect(inOrder(eur('9.99'), eur('10'))).toBe(true);
    expect(inOrder(eur('5'), eur('5'))).toBe(true);
    expect(inOrder(eur('10'), eur('9.99'))).toBe(false);
    expect(inOrder(eur('-1'), eur('9.99'))).toBe(false);
  });

  it('is found by payee and by category', () => {
    const all = [
      learned({ example: 'Blue Door', payee_key: 'blue door', category_id: 'coffee' }),
      learned({ example: 'Yellow House', payee_key: 'yellow house', category_id: 'pets' }),
    ];
    const name = (id: string): string => ({ coffee: 'Coffee shops', pets: 'Pets and vets' })[id] ?? '';
    expect(foundIn(all, ' ', name)).toEqual(all);
    expect(foundIn(all, 'blue', name)).toEqual([all[0]]);
    expect(foundIn(all, 'pets', name)).toEqual([all[1]]);
    expect(foundIn(all, 'nobody', name)).toEqual([]);
  });
});
