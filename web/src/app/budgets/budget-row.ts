import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Budget, Category, LimitReach, Money } from '../api/types';
import { formatMoney } from '../money';
import { Identity } from '../shell/identity';
import { CategoryChip } from '../ui/category-chip';
import { Locale } from '../ui/locale';
import { Menu, MenuItem } from '../ui/menu';
import { Progress } from '../ui/progress';
import { AmountCell } from './amount-cell';
import { carriedText, daysText, leftText, missingText, paceText, reachOptions, toneOf, usedText } from './budget-words';
import { PastPeriods } from './past-periods';
import { aheadOf, markOf, rowsOf } from './standing';

/** A limit that was typed in, and for which periods: for the one alone where there is no other. */
export interface NewLimit {
  readonly amount: Money;
  readonly reach: LimitReach;
}

export type BudgetAction = 'edit' | 'copy' | 'pause' | 'resume' | 'archive' | 'restore' | 'remove';

/** A budget with its bar. A click on the limit edits it, one on the name opens what counts for it. */
@Component({
  selector: 'ss-budget-row',
  imports: [AmountCell, CategoryChip, Menu, PastPeriods, Progress, RouterLink],
  templateUrl: './budget-row.html',
  styleUrl: './budget-row.css',
})
export class BudgetRow {
  readonly budget = input.required<Budget>();
  readonly byId = input.required<ReadonlyMap<string, Category>>();
  readonly limit = output<NewLimit>();
  readonly act = output<BudgetAction>();

  private readonly identity = inject(Identity);
  private readonly locale = inject(Locale);
  protected readonly open = signal(false);
  private readonly status = computed(() => this.budget().status);
  protected readonly category = computed(() => this.byId().get(this.budget().category_id ?? '') ?? null);
  protected readonly name = computed(() => this.budget().name ?? this.category()?.name ?? $localize`Budget`);
  protected readonly rows = computed(() => rowsOf(this.budget(), this.byId()));
  protected readonly tone = computed(() => toneOf(this.budget()));
  protected readonly spent = computed(() => this.of((status) => formatMoney(status.spent, this.locale.tag())));
  protected readonly used = computed(() => this.of((status) => usedText(status, this.locale.tag())));
  protected readonly left = computed(() => this.of((status) => leftText(status, this.locale.tag())));
  protected readonly carried = computed(() => this.of((status) => carriedText(status, this.locale.tag())));
  protected readonly missing = computed(() => this.of((status) => missingText(status, this.locale.tag())));
  protected readonly mark = computed(() => {
    const status = this.status();
    return status ? markOf(status, this.identity.today()) : null;
  });
  protected readonly ahead = computed(() => {
    const status = this.status();
    return status ? aheadOf(status, this.identity.today()) : null;
  });
  private readonly going = computed(() =>
    this.budget().paused
      ? $localize`Paused: it tells you nothing`
      : this.of((status) => paceText(status, this.identity.today(), this.locale.tag())),
  );
  protected readonly pace = computed(() => {
    const days = this.of((status) => daysText(status, this.locale.tag()));
    return days ? `${days} · ${this.going()}` : this.going();
  });
  protected readonly limitLabel = computed(() => $localize`Limit of ${this.name()}:budget:`);
  protected readonly actionsLabel = computed(() => $localize`Actions for ${this.name()}:budget:`);
  protected readonly reaches = computed(() => {
    const status = this.status();
    return status ? reachOptions(this.budget(), status, this.locale.tag()) : [];
  });
  protected readonly reach = signal<string>('onwards');
  private readonly paused = computed(() => this.budget().paused);
  private readonly archived = computed(() => this.budget().archived);
  protected readonly actions = computed((): readonly MenuItem[] => {
    const [paused, archived] = [this.paused(), this.archived()];
    return [
      { label: $localize`Edit`, icon: 'edit', run: () => this.act.emit('edit') },
      {
        label: this.open() ? $localize`Hide past periods` : $localize`Show past periods`,
        icon: 'chart',
        run: () => this.open.update((open) => !open),
      },
      { label: $localize`Copy`, icon: 'duplicate', run: () => this.act.emit('copy') },
      paused
        ? { label: $localize`Resume`, icon: 'bell', run: () => this.act.emit('resume') }
        : { label: $localize`Pause`, icon: 'bell', run: () => this.act.emit('pause') },
      archived
        ? { label: $localize`Restore`, icon: 'undo', run: () => this.act.emit('restore') }
        : { label: $localize`Archive`, icon: 'archive', run: () => this.act.emit('archive') },
      { label: $localize`Delete`, icon: 'trash', danger: true, run: () => this.act.emit('remove') },
    ];
  });

  protected setLimit(amount: Money): void {
    const reach = this.reaches().find(({ value }) => value === this.reach())?.value ?? 'always';
    this.limit.emit({ amount, reach });
    this.reach.set('onwards');
  }

  private of(say: (status: NonNullable<Budget['status']>) => string): string {
    const status = this.status();
    return status ? say(status) : '';
  }
}
