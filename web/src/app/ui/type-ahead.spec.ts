import { matches } from './type-ahead';

describe('type-ahead', () => {
  it.each([
    ['Coffee shops', 'cof', true],
    ['Coffee shops', 'sho cof', true],
    ['Café & Bar', 'cafe', true],
    ['Coffee shops', 'offee', false],
    ['Coffee shops', '', true],
    ['Coffee shops', 'coffee tea', false],
  ])('%s for %j: %s', (text, typed, found) => {
    expect(matches(text, typed)).toBe(found);
  });
});
