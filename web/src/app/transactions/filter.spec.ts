import {
  addressOf,
  askedOf,
  Filter,
  filterFrom,
  filterOfKey,
  isEmptyFilter,
  keyOf,
  rangeOf,
  signedRange,
} from './filter';

const FULL: Filter = {
  q: 'rewe "city branch"',
  account_id: ['a1', 'a2'],
  category: ['food', 'none'],
  start_date: '2026-01-01',
  end_date: '2026-03-31',
  min_amount: '-50',
  max_amount: '-20.5',
  direction: 'out',
  tag: ['käse', 'trip & fun'],
  status: 'pending',
  is_anomaly: true,
  import_id: 'i1',
};

describe('the filter in the address', () => {
  it('comes back as it went', () => {
    expect(filterOfKey(keyOf(FULL))).toEqual(FULL);
    expect(filterOfKey(keyOf({ month: '2026-11' }))).toEqual({ month: '2026-11' });
  });

  it('names every parameter, so that a former one leaves', () => {
    const address = addressOf({ q: 'rent' });
    expect(Object.keys(address)).toHaveLength(13);
    expect(Object.entries(address).filter(([, value]) => value !== null)).toEqual([['q', 'rent']]);
  });

  it.each([
    ['month=2026-13', {}],
    ['start_date=yesterday&end_date=2026-02-30x', {}],
    ['direction=sideways&status=lost', {}],
    ['min_amount=1e5&max_amount=12.50', { max_amount: '12.50' }],
    ['category=&category=food&category=food', { category: ['food'] }],
    ['q=%20%20', {}],
    ['is_anomaly=no', {}],
    ['unknown=1&q=bus', { q: 'bus' }],
  ])('%s is read as %o', (query, filter) => {
    expect(filterFrom(new URLSearchParams(query))).toEqual(filter);
  });

  it('is the same whatever the order of a list', () => {
    expect(keyOf({ tag: ['b', 'a'] })).toBe(keyOf({ tag: ['a', 'b'] }));
    expect(keyOf({ tag: ['a'] })).not.toBe(keyOf({ tag: ['a', 'b'] }));
  });

  it('asks the server for the days of a month', () => {
    expect(askedOf({ month: '2028-02', q: 'rent', start_date: '2020-01-01' })).toEqual({
      q: 'rent',
      start_date: '2028-02-01',
      end_date: '2028-02-29',
    });
  });

  it('is empty when it holds nothing', () => {
    expect(isEmptyFilter({ q: '', tag: [] })).toBe(true);
    expect(isEmptyFilter({ is_anomaly: true })).toBe(false);
  });
});

describe('sizes of amounts', () => {
  it.each([
    [
      { direction: 'out', least: '20', most: '50' },
      { direction: 'out', min_amount: '-50', max_amount: '-20' },
    ],
    [
      { direction: 'out', least: '20', most: undefined },
      { direction: 'out', max_amount: '-20' },
    ],
    [
      { direction: 'in', least: '20', most: '50' },
      { direction: 'in', min_amount: '20', max_amount: '50' },
    ],
    [{ direction: undefined, least: '20', most: undefined }, { min_amount: '20' }],
  ] as const)('%o are %o on signed amounts, and back', (range, signed) => {
    expect(filterOfKey(keyOf(signedRange(range)))).toEqual(signed);
    expect(rangeOf(signed)).toEqual(range);
  });

  it('of nothing have no minus', () => {
    expect(signedRange({ direction: 'out', least: '0.00', most: undefined }).max_amount).toBe('0');
  });

  it('are money out when only negative amounts are asked for', () => {
    expect(rangeOf({ max_amount: '-20' })).toEqual({ direction: 'out', least: '20', most: undefined });
  });
});
