import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom, Subject } from 'rxjs';
import { Live } from './live';
import { LiveResource, liveResource } from './live-resource';
import { Writing } from './writing';

describe('a live resource', () => {
  const facts = signal(0);
  let reads: Subject<string>[];
  let found: LiveResource<string>;

  beforeEach(async () => {
    vi.useFakeTimers();
    reads = [];
    TestBed.configureTestingModule({ providers: [{ provide: Live, useValue: { version: () => facts() } }] });
    found = TestBed.runInInjectionContext(() =>
      liveResource({
        params: () => ({}),
        load: () => {
          const read = new Subject<string>();
          reads.push(read);
          return read;
        },
        facts: ['budgets'],
      }),
    );
    await settle();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  /** Lets everything happen that is due within a second. */
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 4; turn += 1) {
      TestBed.tick();
      await vi.advanceTimersByTimeAsync(250);
    }
  }

  async function answer(text: string): Promise<void> {
    reads.at(-1)?.next(text);
    reads.at(-1)?.complete();
    await settle();
  }

  async function happen(): Promise<void> {
    facts.update((count) => count + 1);
    await settle();
  }

  it('is read again after a fact', async () => {
    await answer('before');
    await happen();
    await answer('after');
    expect([reads.length, found.value()]).toEqual([2, 'after']);
  });

  it('keeps what is shown of a change until it is written, whatever else happens', async () => {
    await answer('active');
    const written = new Subject<undefined>();
    void TestBed.inject(Writing).hold(firstValueFrom(written));
    found.update(() => 'archived');
    await happen();
    found.reload();
    await settle();
    expect([reads.length, found.value()]).toEqual([1, 'archived']);
    written.next(undefined);
    await settle();
    expect(reads.length).toBe(2);
  });

  it('hears of what happens while it is read for the first time', async () => {
    await happen();
    expect(reads.length).toBe(1);
    await answer('before');
    await answer('after');
    expect([reads.length, found.value()]).toEqual([2, 'after']);
  });
});
