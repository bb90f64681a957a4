import { Component, computed, input, model } from '@angular/core';
import { categoryColour, categoryIcon } from '../ui/category-look';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icons';
import { uniqueId } from '../ui/unique';

const ICONS: readonly (readonly [IconName, string])[] = [
  ['cart', $localize`Cart`],
  ['utensils', $localize`Knife and fork`],
  ['coffee', $localize`Cup`],
  ['home', $localize`House`],
  ['bolt', $localize`Lightning`],
  ['phone', $localize`Phone`],
  ['globe', $localize`Globe`],
  ['car', $localize`Car`],
  ['fuel', $localize`Fuel pump`],
  ['train', $localize`Train`],
  ['plane', $localize`Plane`],
  ['bag', $localize`Bag`],
  ['shirt', $localize`Shirt`],
  ['laptop', $localize`Laptop`],
  ['book', $localize`Book`],
  ['film', $localize`Film`],
  ['game', $localize`Game`],
  ['gift', $localize`Gift`],
  ['health', $localize`Heart`],
  ['person', $localize`Person`],
  ['tool', $localize`Tool`],
  ['bills', $localize`Bill`],
  ['bank', $localize`Bank`],
  ['card', $localize`Card`],
  ['cash', $localize`Cash`],
  ['wallet', $localize`Wallet`],
  ['transfer', $localize`Two arrows`],
  ['goal', $localize`Target`],
  ['tag', $localize`Tag`],
  ['folder', $localize`Folder`],
];
const SCALE: readonly (readonly [string, string])[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'].map(
  (value) => [value, $localize`Colour ${value}:number:`],
);

/** The sign and the colour of a category; colours are of the one scale that everybody can tell apart. */
@Component({
  selector: 'ss-look-picker',
  imports: [Icon],
  template: `
    <fieldset>
      <legend i18n>Sign</legend>
      @for (one of icons; track one[0]) {
        <label [class.chosen]="one[0] === shownIcon()" [title]="one[1]">
          <input
            class="visually-hidden"
            type="radio"
            [name]="id + '-icon'"
            [checked]="one[0] === shownIcon()"
            [attr.aria-label]="one[1]"
            (change)="icon.set(one[0])"
          />
          <ss-icon [name]="one[0]" [style.color]="shownColour()" />
        </label>
      }
    </fieldset>
    <fieldset>
      <legend i18n>Colour</legend>
      <label class="own" [class.chosen]="!color()">
        <input
          class="visually-hidden"
          type="radio"
          [name]="id + '-color'"
          [checked]="!color()"
          (change)="color.set(null)"
        />
        <ng-container i18n>Like its group</ng-container>
      </label>
      @for (one of scale; track one[0]) {
        <label [class.chosen]="one[0] === color()" [title]="one[1]">
          <input
            class="visually-hidden"
            type="radio"
            [name]="id + '-color'"
            [checked]="one[0] === color()"
            [attr.aria-label]="one[1]"
            (change)="color.set(one[0])"
          />
          <span class="swatch" [style.background]="'var(--category-' + one[0] + ')'"></span>
        </label>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1);
      margin: 0 0 var(--space-4);
      padding: 0;
      border: 0;
    }

    legend {
      padding: 0;
      margin-block-end: var(--space-1);
      font-weight: var(--strong);
    }

    label {
      position: relative;
      display: inline-grid;
      place-items: center;
      min-inline-size: 36px;
      min-block-size: 36px;
      border: 1px solid transparent;
      border-radius: var(--radius-2);
      cursor: pointer;
    }

    label:hover {
      background: var(--hover);
    }

    label.chosen {
      border-color: var(--accent);
    }

    label:has(:focus-visible) {
      outline: 2px solid var(--focus);
    }

    @media (pointer: coarse) {
      label {
        min-inline-size: 44px;
        min-block-size: 44px;
      }
    }

    .own {
      padding-inline: var(--space-3);
    }

    .swatch {
      inline-size: 18px;
      block-size: 18px;
      border-radius: 50%;
    }
  `,
})
export class LookPicker {
  /** The group, which gives the colour where none is chosen. */
  readonly group = input.required<string>();
  readonly icon = model.required<string>();
  /** `1` to `10`; null is the group's. */
  readonly color = model.required<string | null>();

  protected readonly id = uniqueId('look');
  protected readonly icons = ICONS;
  protected readonly scale = SCALE;
  private readonly like = computed(() => ({ key: this.group(), icon: this.icon(), color: this.color() }));
  protected readonly shownIcon = computed(() => categoryIcon(this.like()));
  protected readonly shownColour = computed(() => categoryColour(this.like()));
}
