import type { ReviewGroup, ReviewGuess } from '../api/types';
import { doneText, guessText, nameOf, noGuessText, rowsText, waitingText } from './words';

function guess(reason: string, confidence: number | null): ReviewGuess {
  return { reason, confidence } as unknown as ReviewGuess;
}

function group(fields: Partial<ReviewGroup>): ReviewGroup {
  return { payee: '', description: '', reason: '', ...fields } as ReviewGroup;
}

describe('the words of the review', () => {
  it('say why and how surely', () => {
    expect(guessText(guess('Blue Door is a coffee shop.', 0.72), 'en-GB')).toBe('Blue Door is a coffee shop; 72% sure');
    expect(guessText(guess('Not sure enough: The name says so', 0.5), 'en-GB')).toBe('The name says so; 50% sure');
    expect(guessText(guess('You filed “A” under B', null), 'en-GB')).toBe('You filed “A” under B');
    expect(guessText(guess('', 0.5), 'en-GB')).toBe('50% sure');
  });

  it('say that nothing is known', () => {
    expect(noGuessText(group({}))).toBe('Nothing known about this name yet');
    expect(noGuessText(group({ reason: 'Its category was removed.' }))).toBe('Its category was removed');
  });

  it('name a group by what the bank says', () => {
    expect(nameOf(group({ payee: 'Lidl', description: 'x' }))).toBe('Lidl');
    expect(nameOf(group({ description: 'Standing order' }))).toBe('Standing order');
    expect(nameOf(group({}))).toBe('Without a name');
  });

  it('count', () => {
    expect(rowsText(1, 'en-GB')).toBe('1 transaction');
    expect(rowsText(1200, 'en-GB')).toBe('1,200 transactions');
    expect(waitingText(1, 'en-GB')).toBe('1 payee waits');
    expect(waitingText(12, 'en-GB')).toBe('12 payees wait');
    expect(doneText('Lidl', 3, 'Groceries', 'en-GB')).toBe('Lidl: 3 filed under Groceries');
  });
});
