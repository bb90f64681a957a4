import { add, formatMoney, fromMinor, moneyParts, parseMoney, shareOf, sign, sumByCurrency, toMinor } from './money';

const eur = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });

describe('minor units', () => {
  it.each([
    ['12.34', 'EUR', 1234n],
    ['-0.05', 'EUR', -5n],
    ['12', 'EUR', 1200n],
    ['1200', 'JPY', 1200n],
    ['1.2345', 'CLF', 12345n],
    ['0.125', 'KWD', 125n],
    ['90071992547409.93', 'EUR', 9007199254740993n],
  ])('%s %s is %s', (amount, currency, minor) => {
    expect(toMinor({ amount, currency })).toBe(minor);
  });

  it.each(['', '-', '1.', '.5', '1e3', '1,00', '0.005', 'NaN', '١'])('refuses %j', (amount) => {
    expect(() => toMinor(eur(amount))).toThrow(RangeError);
  });

  it('survives the way there and back', () => {
    for (const minor of [0n, 1n, -1n, 99n, -100n, 123456789012345678901n]) {
      for (const currency of ['EUR', 'JPY', 'KWD', 'CLF']) {
        expect(toMinor(fromMinor(minor, currency))).toBe(minor);
      }
    }
  });
});

describe('sums', () => {
  it('are exact', () => {
    expect(add(eur('0.10'), eur('0.20'))).toEqual(eur('0.30'));
  });

  it('never cross currencies', () => {
    expect(() => add(eur('1'), { amount: '1', currency: 'USD' })).toThrow(RangeError);
    expect(sumByCurrency([eur('1.00'), { amount: '5', currency: 'JPY' }, eur('-2.50')])).toEqual([
      eur('-1.50'),
      { amount: '5', currency: 'JPY' },
    ]);
  });

  it('know their share, and nothing of nothing is nothing', () => {
    expect(shareOf(eur('-30'), eur('-40'))).toBe(0.75);
    expect(shareOf(eur('3'), eur('0'))).toBe(0);
  });

  it('know their sign', () => {
    expect([sign(eur('-0.00')), sign(eur('-0.01')), sign(eur('3'))]).toEqual([0, -1, 1]);
  });
});

describe('showing', () => {
  it.each([
    ['-1234.5', 'EUR', 'en-GB', '−€1,234.50'],
    ['-1234.5', 'EUR', 'de-DE', '−1.234,50\u202f€'],
    ['-1234.5', 'EUR', 'fr-FR', '−1\u202f234,50\u202f€'],
    ['1200', 'JPY', 'en-GB', '¥1,200'],
    ['0.125', 'KWD', 'en-GB', 'KWD\u202f0.125'],
    ['-0.00', 'EUR', 'en-GB', '€0.00'],
    ['90071992547409.93', 'EUR', 'en-GB', '€90,071,992,547,409.93'],
  ])('%s %s in %s', (amount, currency, locale, shown) => {
    expect(formatMoney({ amount, currency }, locale)).toBe(shown);
  });

  it('shows a plus only when asked', () => {
    expect(formatMoney(eur('5'), 'en-GB', { sign: 'always' })).toBe('+€5.00');
    expect(formatMoney(eur('-5'), 'en-GB', { sign: 'never' })).toBe('€5.00');
  });

  it('leaves the minor units out of headlines', () => {
    expect(formatMoney(eur('1234.56'), 'en-GB', { whole: true })).toBe('€1,235');
  });

  it('gives the parts apart', () => {
    expect(moneyParts(eur('-12.34'), 'de-DE')).toEqual({ sign: '−', before: '', digits: '12,34', after: '\u202f€' });
  });
});

describe('reading what was typed', () => {
  it.each([
    ['12', '12.00'],
    ['-12,5', '-12.50'],
    ['−12.50', '-12.50'],
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['1 234,56 €', '1234.56'],
    ["1'234.56", '1234.56'],
    ['1.234', '1234.00'],
    ['1.234.567', '1234567.00'],
    ['0.5', '0.50'],
    ['.5', '0.50'],
    ['(12.00)', '-12.00'],
    ['12-', '-12.00'],
    ['EUR 7', '7.00'],
  ])('%j is %s', (typed, amount) => {
    expect(parseMoney(typed, 'EUR')).toEqual(eur(amount));
  });

  it.each(['', '-', 'abc', '1.2.3', '12,345.6.7', '0.005', '(12', '1,23,456', '12..3', '+-3'])(
    'refuses %j',
    (typed) => {
      expect(parseMoney(typed, 'EUR')).toBeNull();
    },
  );

  it('follows the currency', () => {
    expect(parseMoney('1.234', 'KWD')).toEqual({ amount: '1.234', currency: 'KWD' });
    expect(parseMoney('1.234', 'JPY')).toEqual({ amount: '1234', currency: 'JPY' });
    expect(parseMoney('1.5', 'JPY')).toBeNull();
  });
});
