import { formatAgo, formatDay, formatMonth, isMonth, lastDayOf, shiftDay, shiftMonth, todayIn } from './dates';

describe('months', () => {
  it.each([
    ['2026-11', 1, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-03', -15, '2024-12'],
  ])('%s moved by %i is %s', (month, by, moved) => {
    expect(shiftMonth(month, by)).toBe(moved);
  });

  it('end where the calendar says', () => {
    expect(['2024-02', '2026-02', '2026-12'].map(lastDayOf)).toEqual(['2024-02-29', '2026-02-28', '2026-12-31']);
  });

  it('are told from other text', () => {
    expect(['2026-11', '2026-13', '2026-00', '26-11', '', null].map((text) => isMonth(text))).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('days', () => {
  it('are the bank’s, whatever the zone of the reader', () => {
    expect(formatDay('2026-11-01', 'en-GB')).toBe('01 Nov 2026');
    expect(formatMonth('2026-11', 'en-GB')).toBe('November 2026');
  });

  it('move over the change of the clock', () => {
    expect(shiftDay('2026-03-28', 2)).toBe('2026-03-30');
  });

  it('begin where the person lives', () => {
    const lateInLondon = new Date('2026-11-23T23:30:00Z');
    expect(todayIn('Europe/London', lateInLondon)).toBe('2026-11-23');
    expect(todayIn('Europe/Berlin', lateInLondon)).toBe('2026-11-24');
  });
});

describe('ago', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  it.each([
    ['2026-11-23T11:59:40Z', 'this minute'],
    ['2026-11-23T11:57:00Z', '3 minutes ago'],
    ['2026-11-23T09:59:00Z', '2 hours ago'],
    ['2026-11-21T12:00:00Z', '2 days ago'],
  ])('%s is %s', (instant, said) => {
    expect(formatAgo(instant, 'en-GB', now)).toBe(said);
  });
});
