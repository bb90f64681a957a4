import { Component, computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Problem } from '../api/problem';
import { ProfileApi } from '../api/profile';
import type { OutboundCall } from '../api/types';
import { liveResource } from '../live/live-resource';
import { Button } from '../ui/button';
import { InstantText } from '../ui/day';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { EmptyState, Pending } from '../ui/states';
import { outcomeOf, sizeOf, wordsOf } from './outbound-words';

/** Each call that left this machine for the household: when, to whom, why, and what was in it. */
@Component({
  selector: 'ss-outbound-settings',
  imports: [Button, EmptyState, Icon, InstantText, Notice, Pending],
  templateUrl: './outbound.html',
  styleUrls: ['./list.css', './outbound.css'],
})
export class OutboundSettings {
  private readonly api = inject(ProfileApi);

  protected readonly first = liveResource({
    load: () => this.api.outbound(),
    facts: ['transactions'],
  });
  /** Calls older than the first page, as far as they were asked for. */
  private readonly older = signal<readonly OutboundCall[]>([]);
  private readonly cursor = signal<string | null | undefined>(undefined);
  protected readonly fetching = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected readonly calls = computed(() => {
    const newest = this.first.value()?.items ?? [];
    const known = new Set(newest.map(({ id }) => id));
    return [...newest, ...this.older().filter(({ id }) => !known.has(id))];
  });
  protected readonly next = computed(() => {
    const cursor = this.cursor();
    return cursor === undefined ? (this.first.value()?.next_cursor ?? null) : cursor;
  });
  protected readonly outcome = outcomeOf;
  protected readonly size = sizeOf;
  protected readonly words = wordsOf;

  protected async more(): Promise<void> {
    const cursor = this.next();
    if (!cursor || this.fetching()) {
      return;
    }
    this.fetching.set(true);
    this.problem.set(null);
    try {
      const page = await firstValueFrom(this.api.outbound({ cursor }));
      this.older.update((known) => [...known, ...page.items]);
      this.cursor.set(page.next_cursor);
    } catch (failure) {
      this.problem.set(Problem.from(failure));
    } finally {
      this.fetching.set(false);
    }
  }
}
