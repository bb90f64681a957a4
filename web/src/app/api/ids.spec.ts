import { newId } from './ids';

describe('ids made in the browser', () => {
  it('are UUIDs of version 7', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sort by the time they were made', () => {
    expect(newId(1_000) < newId(2_000)).toBe(true);
    expect(newId(Date.UTC(2026, 10, 23)).startsWith('01a205b3-d000-7')).toBe(true);
  });
});
