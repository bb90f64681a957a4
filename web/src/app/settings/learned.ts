import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LearnedApi } from '../api/categories';
import type { Learned, Money } from '../api/types';
import { liveResource } from '../live/live-resource';
import { formatNumber } from '../money';
import { knownCategories } from '../shell/reference';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { CategoryPicker } from '../ui/category-picker';
import { Locale } from '../ui/locale';
import { Menu, MenuItem } from '../ui/menu';
import { EmptyState, Pending } from '../ui/states';
import { Switch } from '../ui/switch';
import { TextField } from '../ui/text-field';
import { LearnedAmounts } from './learned-amounts';
import { LearnedApply } from './learned-apply';
import { foundIn, learnedNote, shownName } from './learned-words';

/** What was learned from corrections: searched, given another category, switched off, forgotten, applied to the past. */
@Component({
  selector: 'ss-learned-settings',
  imports: [
    Button,
    CategoryPicker,
    EmptyState,
    LearnedAmounts,
    LearnedApply,
    Menu,
    Pending,
    RouterLink,
    Switch,
    TextField,
  ],
  templateUrl: './learned.html',
  styleUrls: ['./list.css', './learned.css'],
})
export class LearnedSettings {
  private readonly api = inject(LearnedApi);
  private readonly undo = inject(Undo);
  private readonly locale = inject(Locale);

  protected readonly learned = liveResource({
    load: () => this.api.list(),
    facts: ['rules', 'categories', 'transactions.changed', 'history.reverted'],
  });
  protected readonly categories = knownCategories();
  private readonly names = computed(() => new Map(this.categories().map(({ id, name }) => [id, name])));
  protected readonly asked = signal('');
  protected readonly found = computed(() =>
    foundIn(this.learned.value()?.items ?? [], this.asked(), (id) => this.names().get(id) ?? ''),
  );
  protected readonly foundText = computed(() => {
    const [found, all] = [this.found().length, this.learned.value()?.items.length ?? 0];
    const locale = this.locale.tag();
    return $localize`${formatNumber(found, locale)}:found: of ${formatNumber(all, locale)}:all:`;
  });

  protected readonly applied = signal<Learned | null>(null);
  protected readonly applying = signal(false);
  protected readonly sized = signal<Learned | null>(null);
  protected readonly sizing = signal(false);

  protected name(learned: Learned): string {
    return shownName(learned);
  }

  protected note(learned: Learned): string {
    return learnedNote(learned, this.locale.tag());
  }

  protected useLabel(learned: Learned): string {
    return $localize`Use what was learned for ${shownName(learned)}:payee:`;
  }

  protected pickerLabel(learned: Learned): string {
    return $localize`Category for ${shownName(learned)}:payee:`;
  }

  protected actionsLabel(learned: Learned): string {
    return $localize`Actions for ${shownName(learned)}:payee:`;
  }

  protected actions(learned: Learned): readonly MenuItem[] {
    const amounts: MenuItem = { label: $localize`Amounts`, icon: 'edit', run: () => this.startSizing(learned) };
    return [
      { label: $localize`Apply to past transactions`, icon: 'rule', run: () => this.startApplying(learned) },
      ...(learned.amount_from ? [amounts] : []),
      { label: $localize`Forget`, icon: 'trash', danger: true, run: () => void this.forget(learned) },
    ];
  }

  protected async turn(learned: Learned, enabled: boolean): Promise<void> {
    const done = enabled
      ? $localize`In use again: ${shownName(learned)}:payee:`
      : $localize`Switched off: ${shownName(learned)}:payee:`;
    await this.change(learned, { enabled }, done);
  }

  protected async relearn(learned: Learned, category_id: string | null): Promise<void> {
    if (category_id && category_id !== learned.category_id) {
      await this.change(learned, { category_id }, $localize`Category changed for ${shownName(learned)}:payee:`);
    }
  }

  protected async apply(learned: Learned): Promise<void> {
    this.applying.set(false);
    await this.undo.perform({
      write: () => this.api.apply(learned.id),
      done: ({ value }) => $localize`${formatNumber(value.changed, this.locale.tag())}:count: transactions changed`,
    });
  }

  protected async resize(ends: { from: Money; to: Money } | null): Promise<void> {
    const learned = this.sized();
    this.sizing.set(false);
    if (learned) {
      const changes = { amount_from: ends?.from ?? null, amount_to: ends?.to ?? null };
      await this.change(learned, changes, $localize`Amounts changed for ${shownName(learned)}:payee:`);
    }
  }

  private startSizing(learned: Learned): void {
    this.sized.set(learned);
    this.sizing.set(true);
  }

  private startApplying(learned: Learned): void {
    this.applied.set(learned);
    this.applying.set(true);
  }

  private async change(
    learned: Learned,
    changes: Partial<Pick<Learned, 'category_id' | 'enabled' | 'amount_from' | 'amount_to'>>,
    done: string,
  ): Promise<void> {
    await this.undo.perform({
      show: () =>
        this.learned.update((list) => ({
          items: list.items.map((one) => (one.id === learned.id ? { ...one, ...changes } : one)),
        })),
      write: () => this.api.change(learned.id, changes),
      putBack: () => this.learned.reload(),
      done,
    });
  }

  private async forget(learned: Learned): Promise<void> {
    await this.undo.perform({
      show: () => this.learned.update((list) => ({ items: list.items.filter(({ id }) => id !== learned.id) })),
      write: () => this.api.remove(learned.id),
      putBack: () => this.learned.reload(),
      done: $localize`Forgotten: ${shownName(learned)}:payee:`,
    });
  }
}
