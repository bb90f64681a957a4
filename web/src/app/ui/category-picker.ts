import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import {
  booleanAttribute,
  Component,
  computed,
  ElementRef,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { Category } from '../api/types';
import { CategoryChip } from './category-chip';
import { recentCategories, rememberCategory } from './recent-categories';
import { matches } from './type-ahead';
import { uniqueId } from './unique';

interface Line {
  readonly heading: string | null;
  readonly category: Category | null;
}

/**
 * Chooses a category by typing: `<ss-category-picker label="Category" [categories]="all()" [(value)]="id" />`.
 * Recent ones stand on top; arrows move, Enter chooses, Escape leaves. `chosen` fires once per choice (null is "Uncategorised").
 */
@Component({
  selector: 'ss-category-picker',
  imports: [CategoryChip, CdkConnectedOverlay, CdkOverlayOrigin],
  templateUrl: './category-picker.html',
  styleUrls: ['./field.css', './category-picker.css'],
})
export class CategoryPicker {
  readonly label = input.required<string>();
  readonly categories = input.required<readonly Category[]>();
  readonly value = model<string | null>(null);
  readonly labelHidden = input(false, { transform: booleanAttribute });
  /** Whether "Uncategorised" can be chosen. */
  readonly clearable = input(false, { transform: booleanAttribute });
  readonly problem = input<string | null>(null);
  readonly chosen = output<string | null>();
  /** Left without a choice. */
  readonly left = output();

  protected readonly id = uniqueId('category');
  protected readonly open = signal(false);
  protected readonly typed = signal('');
  private readonly recent = signal<readonly string[]>([]);
  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');

  protected readonly selected = computed(() => this.categories().find(({ id }) => id === this.value()) ?? null);
  protected readonly shownText = computed(() => (this.open() ? this.typed() : (this.selected()?.name ?? '')));
  protected readonly lines = computed(() => this.linesFor(this.typed().trim()));
  protected readonly active = linkedSignal({ source: this.lines, computation: () => 0 });
  protected readonly activeId = computed(() =>
    this.open() && this.lines().length ? `${this.id}-${this.active()}` : null,
  );

  focus(): void {
    this.control().nativeElement.focus();
  }

  show(): void {
    if (!this.open()) {
      // At once, not with the next rendering: what a quick hand types is not the end of what stood there.
      this.control().nativeElement.value = '';
      this.begin('');
    }
  }

  protected type(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (this.open()) {
      this.typed.set(value);
    } else {
      this.begin(value);
    }
  }

  /** Whoever comes by Tab and types replaces what stands there, as in a list of choices. */
  protected select(): void {
    this.control().nativeElement.select();
  }

  protected key(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      this.move(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Enter' && this.open()) {
      this.choose(this.lines()[this.active()]?.category);
    } else if (key === 'Escape' && this.open()) {
      this.close();
      this.left.emit();
      event.stopPropagation();
    } else {
      return;
    }
    event.preventDefault();
  }

  protected choose(category: Category | null | undefined): void {
    if (category === undefined) {
      return;
    }
    if (category) {
      rememberCategory(category.id);
    }
    this.close();
    this.value.set(category?.id ?? null);
    this.chosen.emit(category?.id ?? null);
  }

  protected leave(): void {
    if (this.open()) {
      this.close();
      this.left.emit();
    }
  }

  private begin(typed: string): void {
    this.recent.set(recentCategories());
    this.typed.set(typed);
    this.open.set(true);
  }

  private close(): void {
    this.open.set(false);
    this.typed.set('');
  }

  private move(by: number): void {
    if (!this.open()) {
      this.show();
      return;
    }
    const count = this.lines().length;
    if (count) {
      this.active.update((at) => (at + by + count) % count);
      document.getElementById(`${this.id}-${this.active()}`)?.scrollIntoView({ block: 'nearest' });
    }
  }

  private linesFor(typed: string): readonly Line[] {
    const all = this.categories().filter(({ id, hidden }) => !hidden || id === this.value());
    const named = new Map(all.map((category) => [category.id, category]));
    const parentName = (category: Category): string => named.get(category.parent_id ?? '')?.name ?? category.name;
    if (typed) {
      return all
        .filter((category) => matches(`${category.name} ${parentName(category)}`, typed))
        .map((category) => ({ heading: null, category }));
    }
    const recent = this.recent().flatMap((id) => named.get(id) ?? []);
    const lines: Line[] = recent.map((category, at) => ({ heading: at === 0 ? $localize`Recent` : null, category }));
    let group = '';
    for (const category of all) {
      const name = parentName(category);
      lines.push({ heading: name === group ? null : name, category });
      group = name;
    }
    return this.clearable() ? [...lines, { heading: $localize`None`, category: null }] : lines;
  }
}
