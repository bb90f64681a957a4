import { isAwaited, restOf } from './job-words';

describe('the rest of a job', () => {
  const now = Date.parse('2026-11-23T12:00:10Z');
  const started = '2026-11-23T12:00:00Z';
  it.each([
    ['at an even pace', 25, 100, started, 30],
    ['is unknown before the first step', 0, 100, started, null],
    ['is unknown without an end', 25, null, started, null],
    ['is unknown before the start', 25, 100, null, null],
    ['is unknown in the first two seconds', 25, 100, '2026-11-23T12:00:09Z', null],
  ])('%s', (_, done, total, startedAt, rest) => {
    expect(restOf(done, total, startedAt, now)).toBe(rest);
  });
});

describe('the frame', () => {
  it('shows what a person waits for', () => {
    expect(['imports.read', 'demo.fill', 'budgets.check'].map(isAwaited)).toEqual([true, true, false]);
  });
});
