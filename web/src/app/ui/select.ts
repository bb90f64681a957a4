import { booleanAttribute, Component, input, model } from '@angular/core';
import { uniqueId } from './unique';

export interface Option<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean;
}

/** A native list of choices: `<ss-select label="Kind" [options]="kinds" [(value)]="kind" />`. */
@Component({
  selector: 'ss-select',
  template: `
    <label class="label" [class.visually-hidden]="labelHidden()" [for]="id">{{ label() }}</label>
    <span class="frame">
      <select
        class="control"
        [id]="id"
        [disabled]="disabled()"
        [required]="required()"
        [attr.aria-invalid]="problem() ? true : null"
        [attr.aria-describedby]="problem() ? id + '-problem' : hint() ? id + '-hint' : null"
        (change)="choose($event)"
      >
        @if (placeholder()) {
          <option value="" [selected]="value() === ''">{{ placeholder() }}</option>
        }
        @for (option of options(); track option.value) {
          <option [value]="option.value" [selected]="option.value === value()" [disabled]="option.disabled ?? false">
            {{ option.label }}
          </option>
        }
      </select>
    </span>
    @if (problem(); as said) {
      <span class="problem" role="alert" [id]="id + '-problem'">{{ said }}</span>
    } @else if (hint()) {
      <span class="hint" [id]="id + '-hint'">{{ hint() }}</span>
    }
  `,
  styleUrls: ['./field.css', './select.css'],
})
export class Select<T extends string = string> {
  readonly label = input.required<string>();
  readonly options = input.required<readonly Option<T>[]>();
  readonly value = model<T | ''>('');
  /** The first line, for "nothing chosen". */
  readonly placeholder = input('');
  readonly hint = input('');
  readonly problem = input<string | null>(null);
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly required = input(false, { transform: booleanAttribute });
  readonly labelHidden = input(false, { transform: booleanAttribute });
  protected readonly id = uniqueId('select');

  protected choose(event: Event): void {
    this.value.set((event.target as HTMLSelectElement).value as T | '');
  }
}
