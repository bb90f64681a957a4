import { signal } from '@angular/core';
import { draft } from './draft';

describe('a draft', () => {
  const kept = signal({ id: '1', limit: { amount: '10.00' } });
  const typed = draft(
    () => kept().limit,
    () => kept().id,
  );

  beforeEach(() => {
    kept.set({ id: '0', limit: { amount: '' } });
    kept.set({ id: '1', limit: { amount: '10.00' } });
    typed();
  });

  it('survives the same value read anew', () => {
    typed.set({ amount: '25' });
    kept.set({ id: '1', limit: { amount: '10.00' } });
    expect(typed()).toEqual({ amount: '25' });
  });

  it('gives way to another value', () => {
    typed.set({ amount: '25' });
    kept.set({ id: '1', limit: { amount: '12.00' } });
    expect(typed()).toEqual({ amount: '12.00' });
  });

  it('does not pass to another thing of the same value', () => {
    typed.set({ amount: '25' });
    kept.set({ id: '2', limit: { amount: '10.00' } });
    expect(typed()).toEqual({ amount: '10.00' });
  });
});
