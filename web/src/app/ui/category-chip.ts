import { booleanAttribute, Component, computed, input } from '@angular/core';
import { categoryColour, categoryIcon, CategoryLike } from './category-look';
import { Icon } from './icon';

/** A category with its sign and colour; null is "Uncategorised". `guess` underlines what a machine chose. */
@Component({
  selector: 'ss-category-chip',
  imports: [Icon],
  template: `
    @if (category(); as known) {
      <ss-icon size="small" [name]="icon()" [style.color]="colour()" />
      <span class="name" [class.guess]="guess()">{{ known.name }}</span>
    } @else {
      <ss-icon size="small" name="help" />
      <span class="name none" i18n>Uncategorised</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-inline-size: 0;
      max-inline-size: 100%;
    }

    .name {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .none {
      color: var(--ink-3);
    }

    .guess {
      text-decoration: underline dotted var(--line-strong);
      text-underline-offset: 3px;
    }
  `,
})
export class CategoryChip {
  readonly category = input.required<(CategoryLike & { readonly name: string }) | null>();
  readonly guess = input(false, { transform: booleanAttribute });
  protected readonly icon = computed(() => categoryIcon(this.category() ?? { key: '' }));
  protected readonly colour = computed(() => categoryColour(this.category() ?? { key: '' }));
}
