import { TestBed } from '@angular/core/testing';
import { HistoryApi } from '../api/history';
import { Problem } from '../api/problem';
import { Toasts } from '../ui/toasts';
import { Decisions } from './decisions';
import { Undo } from './undo';

describe('decisions about one thing after the other', () => {
  const log: string[] = [];
  let answer: () => void = () => undefined;
  const history = {
    revert: (batch: string) => {
      log.push(`taking back ${batch}`);
      return new Promise((resolve) => {
        answer = () => {
          log.push(`took back ${batch}`);
          resolve({ value: { batch_id: 'x', restored: 1, kept: 0 }, batch: 'x', similar: 0 });
        };
      });
    },
  };
  let decisions: Decisions;
  let undo: Undo;
  let toasts: Toasts;

  beforeEach(() => {
    log.length = 0;
    TestBed.configureTestingModule({ providers: [Decisions, { provide: HistoryApi, useValue: history }] });
    decisions = TestBed.inject(Decisions);
    undo = TestBed.inject(Undo);
    toasts = TestBed.inject(Toasts);
  });

  const file = (key: string, batch: string, next: string | null = null): Promise<void> =>
    decisions.decide({
      key,
      write: () => {
        log.push(`write ${batch}`);
        return Promise.resolve(batch);
      },
      done: () => `${key} decided`,
      takeBack: (written) => undo.revert(written),
      next,
    });
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  it('shows a decision before it is written, and what comes next', async () => {
    const written = file('one', 'b1', 'two');
    expect(decisions.progress()).toMatchObject({ at: 'two' });
    expect([...decisions.progress().decided]).toEqual(['one']);
    await written;
    expect(toasts.shown().map(({ text }) => text)).toEqual(['one decided']);
  });

  it('decides again only after what was just taken back is back', async () => {
    await file('one', 'b1');
    decisions.undoNewest();
    const again = file('one', 'b2');
    await settled();
    expect(log).toEqual(['write b1', 'taking back b1']);
    answer();
    await again;
    expect(log).toEqual(['write b1', 'taking back b1', 'took back b1', 'write b2']);
    expect([...decisions.progress().decided]).toEqual(['one']);
  });

  it('has any other write wait for an undo as well', async () => {
    await file('one', 'b1');
    decisions.undoNewest();
    await settled();
    const other = undo.perform({
      write: () => {
        log.push('write other');
        return Promise.resolve({ value: 1, batch: null, similar: 0 });
      },
      done: 'Done',
    });
    await settled();
    expect(log).not.toContain('write other');
    answer();
    await other;
    expect(log.at(-1)).toBe('write other');
  });

  it('puts back what is refused, and goes on after it', async () => {
    await decisions.decide({
      key: 'one',
      write: () => Promise.reject(new Problem(404, { detail: 'Not this one.' })),
      done: () => '',
      takeBack: () => Promise.resolve(),
    });
    expect(decisions.progress()).toMatchObject({ at: 'one' });
    expect(decisions.progress().decided.size).toBe(0);
    await file('two', 'b2');
    expect(toasts.shown().map(({ text }) => text)).toEqual(['Not this one.', 'two decided']);
  });

  it('leaves in its place what was decided in part', async () => {
    await decisions.decide({
      key: 'one',
      write: () => Promise.resolve('b'),
      done: () => 'x',
      takeBack: () => Promise.resolve(),
      partly: true,
    });
    expect(decisions.progress().decided.size).toBe(0);
  });

  it('passes over, asks again, and moves', () => {
    decisions.skip('one', 'two');
    expect(decisions.progress()).toMatchObject({ at: 'two', skipped: new Set(['one']) });
    decisions.again();
    expect(decisions.progress()).toMatchObject({ at: null, skipped: new Set() });
    decisions.goTo('two');
    expect(decisions.progress().at).toBe('two');
  });
});
