import { Component, computed, inject, input, output } from '@angular/core';
import type { Money, Transaction } from '../api/types';
import { formatMoney, toMinor } from '../money';
import { Button } from '../ui/button';
import { CategoryPicker } from '../ui/category-picker';
import { draft } from '../ui/draft';
import { Locale } from '../ui/locale';
import { MoneyInput } from '../ui/money-input';
import { Edits, nameOf } from './edits';
import { Reference } from './reference';
import { DraftPart, halved, leftOver, splitsOf } from './splits';

/** Divides a row among categories; it can be saved once the parts are the whole. */
@Component({
  selector: 'ss-splits-editor',
  imports: [Button, CategoryPicker, MoneyInput],
  template: `
    @for (part of parts(); track $index) {
      <div class="part">
        <ss-category-picker
          class="what"
          labelHidden
          clearable
          [label]="categoryLabel($index)"
          [categories]="reference.categories()"
          [value]="part.category_id"
          (chosen)="set($index, { category_id: $event })"
        />
        <ss-money-input
          class="much"
          labelHidden
          [label]="amountLabel($index)"
          [currency]="row().amount.currency"
          [value]="part.amount"
          (valueChange)="set($index, { amount: $event })"
        />
        <button
          type="button"
          ssButton
          kind="quiet"
          size="small"
          icon="close"
          iconOnly
          [attr.aria-label]="removeLabel($index)"
          (click)="take($index)"
        ></button>
      </div>
    }
    <p class="left" role="status" [class.wrong]="!complete()">{{ leftWords() }}</p>
    <div class="row">
      <button type="button" ssButton kind="primary" size="small" [disabled]="!complete()" (click)="save()" i18n>
        Save the split
      </button>
      <button type="button" ssButton size="small" icon="add" (click)="add()" i18n>Add a part</button>
      @if (row().splits) {
        <button type="button" ssButton kind="quiet" size="small" (click)="join()" i18n>Make it one again</button>
      } @else {
        <button type="button" ssButton kind="quiet" size="small" (click)="closed.emit()" i18n>Cancel</button>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }

    .part {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 140px auto;
      align-items: center;
      gap: var(--space-1);
      margin-block-end: var(--space-2);
    }

    .left {
      margin-block-end: var(--space-3);
      color: var(--ink-3);
      font-size: var(--text-12);
    }

    .wrong {
      color: var(--attention);
    }

    .row {
      gap: var(--space-2);
    }
  `,
})
export class SplitsEditor {
  readonly row = input.required<Transaction>();
  readonly closed = output();
  protected readonly reference = inject(Reference);
  private readonly edits = inject(Edits);
  private readonly locale = inject(Locale);

  protected readonly parts = draft<readonly DraftPart[]>(
    () => {
      const { splits, amount, category } = this.row();
      return splits?.map((split) => ({ ...split, note: split.note ?? '' })) ?? halved(amount, category?.id ?? null);
    },
    () => this.row().id,
  );
  private readonly left = computed(() => leftOver(this.row().amount, this.parts()));
  protected readonly complete = computed(() => splitsOf(this.row().amount, this.parts()) !== null);
  protected readonly leftWords = computed(() => {
    const whole = formatMoney(this.row().amount, this.locale.tag());
    const open = formatMoney(this.left(), this.locale.tag());
    return toMinor(this.left()) === 0n
      ? $localize`The parts make ${whole}:amount:.`
      : $localize`The parts must make ${whole}:amount:; ${open}:left: is left.`;
  });

  protected set(at: number, change: Partial<DraftPart>): void {
    this.parts.update((parts) => parts.map((part, number) => (number === at ? { ...part, ...change } : part)));
  }

  /** A new part takes what is left. */
  protected add(): void {
    const amount: Money | null = toMinor(this.left()) === 0n ? null : this.left();
    this.parts.update((parts) => [...parts, { category_id: null, amount, note: '' }]);
  }

  protected take(at: number): void {
    this.parts.update((parts) => parts.filter((_, number) => number !== at));
  }

  protected save(): void {
    const splits = splitsOf(this.row().amount, this.parts());
    if (splits) {
      const count = splits.length;
      this.closed.emit();
      void this.edits.change(this.row(), { splits }, $localize`${nameOf(this.row())}:payee: split in ${count}:count:`);
    }
  }

  protected join(): void {
    this.closed.emit();
    void this.edits.change(this.row(), { splits: null }, $localize`${nameOf(this.row())}:payee: is one again`);
  }

  protected categoryLabel(at: number): string {
    return $localize`Category of part ${at + 1}:number:`;
  }

  protected amountLabel(at: number): string {
    return $localize`Amount of part ${at + 1}:number:`;
  }

  protected removeLabel(at: number): string {
    return $localize`Remove part ${at + 1}:number:`;
  }
}
