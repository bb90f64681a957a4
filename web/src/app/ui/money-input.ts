import {
  booleanAttribute,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  viewChild,
} from '@angular/core';
import type { Money } from '../api/types';
import { formatMoney, parseMoney } from '../money';
import { Locale } from './locale';
import { uniqueId } from './unique';

/** An amount as people type it: `<ss-money-input label="Limit" [currency]="currency()" [(value)]="limit" />`; null while it is none. */
@Component({
  selector: 'ss-money-input',
  template: `
    <label class="label" [class.visually-hidden]="labelHidden()" [for]="id">{{ label() }}</label>
    <span class="frame">
      <input
        #control
        class="control number"
        inputmode="decimal"
        autocomplete="off"
        [id]="id"
        [value]="typed()"
        [required]="required()"
        [disabled]="disabled()"
        [attr.aria-invalid]="said() ? true : null"
        [attr.aria-describedby]="said() ? id + '-problem' : hint() ? id + '-hint' : null"
        (input)="read($event)"
        (blur)="settle()"
      />
      <span class="currency" aria-hidden="true">{{ currency() }}</span>
    </span>
    @if (said(); as sentence) {
      <span class="problem" role="alert" [id]="id + '-problem'">{{ sentence }}</span>
    } @else if (hint()) {
      <span class="hint" [id]="id + '-hint'">{{ hint() }}</span>
    }
  `,
  styleUrl: './field.css',
  styles: `
    .frame {
      display: block;
      position: relative;
    }

    .control {
      padding-inline-end: 52px;
    }

    .currency {
      position: absolute;
      inset-inline-end: var(--space-3);
      inset-block: 0;
      display: grid;
      align-items: center;
      color: var(--ink-3);
      font-size: var(--text-12);
    }
  `,
})
export class MoneyInput {
  readonly label = input.required<string>();
  /** ISO 4217. */
  readonly currency = input.required<string>();
  readonly value = model<Money | null>(null);
  readonly hint = input('');
  readonly problem = input<string | null>(null);
  readonly required = input(false, { transform: booleanAttribute });
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly labelHidden = input(false, { transform: booleanAttribute });

  private readonly locale = inject(Locale);
  protected readonly id = uniqueId('money');
  protected readonly typed = linkedSignal(() => {
    const value = this.value();
    return value ? formatMoney(value, this.locale.tag(), { currency: 'none' }) : '';
  });
  private readonly settled = linkedSignal({ source: this.typed, computation: () => false });
  protected readonly said = computed(
    () =>
      this.problem() ??
      (this.settled() && this.typed().trim() && !this.value()
        ? $localize`Not an amount of ${this.currency()}:currency:.`
        : null),
  );

  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');

  focus(): void {
    this.control().nativeElement.focus();
  }

  protected read(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.value.set(parseMoney(text, this.currency()));
    // After the value, so that what was typed stays as it was typed until the field is left.
    this.typed.set(text);
  }

  protected settle(): void {
    const value = this.value();
    if (value) {
      this.typed.set(formatMoney(value, this.locale.tag(), { currency: 'none' }));
    }
    this.settled.set(true);
  }
}
