import { TestBed } from '@angular/core/testing';
import { HistoryApi } from '../api/history';
import { Problem } from '../api/problem';
import { Toasts } from '../ui/toasts';
import { Undo } from './undo';

describe('undo', () => {
  const reverted: string[] = [];
  const history = {
    revert: (batch: string) => {
      reverted.push(batch);
      return Promise.resolve({ value: { batch_id: 'b2', restored: 3, kept: 0 }, batch: 'b2', similar: 0 });
    },
  };
  let undo: Undo;
  let toasts: Toasts;

  beforeEach(() => {
    reverted.length = 0;
    TestBed.configureTestingModule({ providers: [{ provide: HistoryApi, useValue: history }] });
    undo = TestBed.inject(Undo);
    toasts = TestBed.inject(Toasts);
  });

  const texts = (): string[] => toasts.shown().map(({ text }) => text);

  it('offers the batch of a write back', async () => {
    await undo.perform({ write: () => Promise.resolve({ value: 1, batch: 'b1', similar: 0 }), done: 'Renamed' });
    expect(texts()).toEqual(['Renamed']);
    undo.undoNewest();
    await vi.waitFor(() => {
      expect(texts()).toEqual(['Undone']);
    });
    expect(reverted).toEqual(['b1']);
  });

  it('offers nothing when nothing can be undone', async () => {
    await undo.perform({ write: () => Promise.resolve({ value: 1, batch: null, similar: 0 }), done: 'Saved' });
    expect(toasts.newestAction()).toBeNull();
  });

  it('shows at once, and puts back what the server refuses, saying why', async () => {
    const seen: string[] = [];
    const written = await undo.perform({
      show: () => seen.push('shown'),
      write: () => Promise.reject(new Problem(409, { detail: 'This name is taken.' })),
      putBack: () => seen.push('put back'),
      done: 'Renamed',
    });
    expect(written).toBeNull();
    expect(seen).toEqual(['shown', 'put back']);
    expect(texts()).toEqual(['This name is taken.']);
  });
});
