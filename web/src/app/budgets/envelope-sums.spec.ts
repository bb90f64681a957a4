import type { Envelope } from '../api/types';
import { missingToGoal } from './envelope-sums';

const eur = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });

describe('what an envelope lacks of its limit', () => {
  it.each([
    ['0.00', '0.00', '100.00'],
    ['30.00', '20.00', '50.00'],
    ['80.00', '40.00', '-20.00'],
  ])('with %s from before and %s assigned', (carried, assigned, lacking) => {
    const envelope = { goal: eur('100.00'), carried: eur(carried), assigned: eur(assigned) } as Envelope;
    expect(missingToGoal(envelope)).toEqual(eur(lacking));
  });
});
