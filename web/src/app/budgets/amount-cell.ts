import { Component, computed, ElementRef, inject, input, model, output, signal, viewChild } from '@angular/core';
import type { Money } from '../api/types';
import { formatMoney, parseMoney, sign } from '../money';
import { Locale } from '../ui/locale';
import type { Option } from '../ui/select';

/**
 * An amount that a click turns into a field: Enter or leaving it saves, Escape leaves it as it was. Beside it may stand
 * a choice of what the amount is for.
 */
@Component({
  selector: 'ss-amount-cell',
  template: `
    @if (editing()) {
      <input
        #control
        class="number"
        inputmode="decimal"
        autocomplete="off"
        [attr.aria-label]="label()"
        [attr.aria-invalid]="wrong() ? true : null"
        [value]="typed()"
        (input)="typed.set(textOf($event))"
        (keydown.enter)="$event.preventDefault(); save(true)"
        (keydown.escape)="$event.stopPropagation(); leave(true)"
        (blur)="left($event)"
      />
      @if (choices().length) {
        <select
          [attr.aria-label]="choiceLabel"
          (pointerdown)="choosing = true"
          (change)="choice.set(chosenIn($event))"
          (keydown.escape)="$event.stopPropagation(); leave(true)"
          (blur)="choosing = false; left($event)"
        >
          @for (one of choices(); track one.value) {
            <option [value]="one.value" [selected]="one.value === choice()">{{ one.label }}</option>
          }
        </select>
      }
    } @else {
      <button #shown type="button" class="number" [attr.aria-label]="said()" (click)="edit()">{{ text() }}</button>
    }
  `,
  styles: `
    :host {
      display: inline-block;
    }

    button {
      padding: 2px 4px;
      margin: -2px -4px;
      border: 0;
      border-radius: var(--radius-1);
      background: none;
      text-decoration: underline dotted var(--line-strong);
      text-underline-offset: 3px;
    }

    button:hover {
      background: var(--hover);
    }

    input {
      inline-size: 96px;
      padding: 2px 4px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius-1);
      background: var(--surface);
    }

    select {
      max-inline-size: 200px;
      padding: 2px 4px;
      border: 1px solid var(--line);
      border-radius: var(--radius-1);
      margin-inline-start: var(--space-1);
      color: var(--ink-2);
      font-size: var(--text-12);
      background: var(--surface);
    }

    input[aria-invalid] {
      border-color: var(--breach);
    }

    @media (max-width: 560px) {
      select {
        display: block;
        inline-size: 128px;
        margin: var(--space-1) 0 0;
      }
    }
  `,
})
export class AmountCell {
  readonly label = input.required<string>();
  readonly value = input.required<Money>();
  /** Whether zero, and less, is an amount too. */
  readonly any = input(false);
  readonly choices = input<readonly Option[]>([]);
  readonly choice = model('');
  readonly saved = output<Money>();

  private readonly locale = inject(Locale);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly control = viewChild<ElementRef<HTMLInputElement>>('control');
  protected readonly editing = signal(false);
  protected readonly choiceLabel = $localize`It holds`;
  /** Some browsers open a list of choices without giving it the focus. */
  protected choosing = false;
  protected readonly typed = signal('');
  protected readonly text = computed(() => formatMoney(this.value(), this.locale.tag()));
  protected readonly said = computed(() => `${this.label()}: ${this.text()}`);
  private readonly amount = computed(() => parseMoney(this.typed(), this.value().currency));
  protected readonly wrong = computed(() => {
    const amount = this.amount();
    return !amount || (!this.any() && sign(amount) <= 0);
  });

  edit(): void {
    this.typed.set(formatMoney(this.value(), this.locale.tag(), { currency: 'none' }));
    this.editing.set(true);
    setTimeout(() => {
      this.control()?.nativeElement.select();
    });
  }

  protected save(back: boolean): void {
    const amount = this.amount();
    if (!this.editing() || (this.wrong() && back)) {
      return;
    }
    if (amount && !this.wrong() && amount.amount !== this.value().amount) {
      this.saved.emit(amount);
    }
    this.leave(back);
  }

  /** From the field to the choice beside it, or back, is not away. */
  protected left({ relatedTarget }: FocusEvent): void {
    if (!this.choosing && !this.host.nativeElement.contains(relatedTarget as Node | null)) {
      this.save(false);
    }
  }

  protected chosenIn(event: Event): string {
    return (event.target as HTMLSelectElement).value;
  }

  protected leave(back: boolean): void {
    this.editing.set(false);
    if (back) {
      setTimeout(() => this.host.nativeElement.querySelector('button')?.focus());
    }
  }

  protected textOf(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }
}
