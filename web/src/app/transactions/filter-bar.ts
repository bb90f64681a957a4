import { Component, computed, ElementRef, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { formatMonth, isMonth, shiftMonth } from '../money';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { Menu, MenuItem } from '../ui/menu';
import { TextField } from '../ui/text-field';
import { Filter, isEmptyFilter, keyOf, withoutEmpty } from './filter';
import { Reference } from './reference';
import { PRESETS, removeView, savedViews, saveView, View } from './saved-views';
import { ChipKey, sentenceOf, withoutChip } from './sentence';

const TYPING_MS = 250;

/** What is shown, as a sentence that can be taken apart; the search; and the views kept for another day. */
@Component({
  selector: 'ss-filter-bar',
  imports: [Button, Dialog, Icon, Menu, TextField],
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.css',
})
export class FilterBar {
  readonly filter = input.required<Filter>();
  readonly changed = output<Filter>();
  /** The panel with all parts of the filter is asked for. */
  readonly detailed = output();

  private readonly reference = inject(Reference);
  private readonly locale = inject(Locale);
  private readonly search = viewChild.required<ElementRef<HTMLInputElement>>('search');
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether letters wait to be searched: an earlier search that only now comes by the address leaves them alone. */
  private typing = false;
  protected readonly typed = linkedSignal<string, string>({
    source: () => this.filter().q ?? '',
    computation: (q, former) => (former && (this.typing || former.value.trim() === q) ? former.value : q),
  });
  protected readonly chips = computed(() => sentenceOf(this.filter(), this.reference.names()));
  protected readonly empty = computed(() => isEmptyFilter(this.filter()));
  protected readonly month = computed(() => (isMonth(this.filter().month) ? this.filter().month : undefined));
  protected readonly naming = signal(false);
  protected readonly viewName = signal('');
  private readonly saved = signal(savedViews());
  protected readonly views = computed<readonly MenuItem[]>(() => this.viewItems());

  focusSearch(): void {
    this.search().nativeElement.focus();
    this.search().nativeElement.select();
  }

  protected type(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
    this.typing = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.searchNow();
    }, TYPING_MS);
  }

  protected searchNow(): void {
    this.typing = false;
    clearTimeout(this.timer);
    const q = this.typed().trim() || undefined;
    if (q !== this.filter().q) {
      this.changed.emit(withoutEmpty({ ...this.filter(), q }));
    }
  }

  /** Escape empties the search first, then leaves it. */
  protected leaveSearch(event: Event): void {
    if (this.typed()) {
      this.typed.set('');
      this.searchNow();
    } else {
      this.search().nativeElement.blur();
    }
    event.stopPropagation();
  }

  protected take(key: ChipKey): void {
    this.changed.emit(withoutChip(this.filter(), key));
  }

  protected moveMonth(by: number): void {
    const month = this.month();
    if (month) {
      this.changed.emit({ ...this.filter(), month: shiftMonth(month, by) });
    }
  }

  protected monthLabel(by: number): string {
    const month = this.month();
    return month ? formatMonth(shiftMonth(month, by), this.locale.tag()) : '';
  }

  protected keep(event: Event): void {
    event.preventDefault();
    const name = this.viewName().trim();
    if (name) {
      saveView({ name, filter: this.filter() });
      this.saved.set(savedViews());
      this.naming.set(false);
      this.viewName.set('');
    }
  }

  protected removeLabel(words: string): string {
    return $localize`Without “${words}:part of the filter:”`;
  }

  private viewItems(): readonly MenuItem[] {
    const here = keyOf(this.filter());
    const item = (view: View): MenuItem => ({
      label: view.name,
      icon: keyOf(view.filter) === here ? 'check' : 'list',
      run: () => this.changed.emit(view.filter),
    });
    const kept = this.saved().find(({ filter }) => keyOf(filter) === here);
    const known = kept ?? PRESETS.find(({ filter }) => keyOf(filter) === here);
    return [
      ...PRESETS.map(item),
      ...this.saved().map(item),
      ...(known ? [] : [{ label: $localize`Save this view`, icon: 'add', run: () => this.naming.set(true) } as const]),
      ...(kept ? [this.forget(kept)] : []),
    ];
  }

  private forget({ name }: View): MenuItem {
    return {
      label: $localize`Forget “${name}:view:”`,
      icon: 'trash',
      danger: true,
      run: () => {
        removeView(name);
        this.saved.set(savedViews());
      },
    };
  }
}
