import { weeksOf } from './calendar';

describe('the calendar of bills', () => {
  it('has whole weeks from Monday, and marks what comes', () => {
    const items = [
      { on: '2026-11-27', direction: 'out' as const },
      { on: '2026-11-27', direction: 'out' as const },
      { on: '2026-12-01', direction: 'in' as const },
    ];
    const weeks = weeksOf('2026-11-27', '2026-12-02', items, '2026-12-01');
    expect(weeks.map((week) => week[0]?.day)).toEqual(['2026-11-23', '2026-11-30']);
    const days = weeks.flat();
    expect(days.filter(({ within }) => within).map(({ number }) => number)).toEqual([27, 28, 29, 30, 1, 2]);
    expect(days.filter(({ bills }) => bills).map(({ day, bills }) => [day, bills])).toEqual([['2026-11-27', 2]]);
    expect(days.filter(({ payDay }) => payDay).map(({ income }) => income)).toEqual([1]);
  });
});
