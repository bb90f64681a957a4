import { booleanAttribute, Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Series } from '../api/types';
import { Amount } from '../ui/amount';
import { DayText } from '../ui/day';
import { Locale } from '../ui/locale';
import { Menu, MenuItem } from '../ui/menu';
import { amountText, cadenceText, isDearer, priceText, stateText } from './bill-words';

/** Series of one kind: how often, when next, how much, and what can be said of each. */
@Component({
  selector: 'ss-series-list',
  imports: [Amount, DayText, Menu, RouterLink],
  templateUrl: './series-list.html',
  styleUrl: './series-list.css',
})
export class SeriesList {
  readonly heading = input.required<string>();
  readonly headingHidden = input(false, { transform: booleanAttribute });
  readonly items = input.required<readonly Series[]>();
  readonly edit = output<Series>();
  readonly confirmed = output<Series>();
  readonly dismissed = output<Series>();
  /** What was no bill is one after all. */
  readonly restored = output<Series>();

  private readonly locale = inject(Locale);
  protected readonly cadence = cadenceText;
  protected readonly dearer = isDearer;

  protected state(one: Series): string {
    return stateText(one, this.locale.tag());
  }

  protected amount(one: Series): string {
    return amountText(one, this.locale.tag());
  }

  protected price(one: Series): string {
    return priceText(one, this.locale.tag());
  }

  protected actionsLabel({ name }: Series): string {
    return $localize`Actions for ${name}:bill:`;
  }

  protected actions(one: Series): readonly MenuItem[] {
    const act = (label: string, run: () => void, rest: Partial<MenuItem> = {}): MenuItem => ({ label, run, ...rest });
    if (one.verdict === 'dismissed') {
      return [
        act(
          $localize`It is a bill`,
          () => {
            this.restored.emit(one);
          },
          { icon: 'check' },
        ),
      ];
    }
    return [
      act(
        $localize`Edit`,
        () => {
          this.edit.emit(one);
        },
        { icon: 'edit' },
      ),
      ...(one.verdict === 'confirmed'
        ? []
        : [
            act(
              $localize`Confirm`,
              () => {
                this.confirmed.emit(one);
              },
              { icon: 'check' },
            ),
          ]),
      act(
        one.direction === 'in' ? $localize`Not a regular income` : $localize`Not a bill`,
        () => {
          this.dismissed.emit(one);
        },
        { icon: 'close' },
      ),
    ];
  }
}
