import { describe, expect, it } from 'vitest';
import { currencyName, rateOf, rateText } from './rate-words';

describe('rateOf', () => {
  it.each([
    ['1.0823', '1.0823'],
    ['1,0823', '1.0823'],
    [" 1'234,5 ", '1234.5'],
    ['162', '162'],
  ])('reads %s', (typed, rate) => {
    expect(rateOf(typed)).toBe(rate);
  });

  it.each(['', '0', '0,00', '-1', '1.2.3', '1,234.5', 'x', '1e3'])('refuses %j', (typed) => {
    expect(rateOf(typed)).toBeNull();
  });
});

describe('rateText', () => {
  it('keeps every digit', () => {
    expect(rateText('0.83375', 'en-GB')).toBe('0.83375');
    expect(rateText('1678000', 'de-DE')).toBe('1.678.000');
  });
});

describe('currencyName', () => {
  it('says the name', () => {
    expect(currencyName('USD', 'en-GB')).toBe('US Dollar');
  });
});
