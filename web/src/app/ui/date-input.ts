import { booleanAttribute, Component, input, model } from '@angular/core';
import { uniqueId } from './unique';

/** A day, `YYYY-MM-DD` or empty, with the platform's own calendar. */
@Component({
  selector: 'ss-date-input',
  template: `
    <label class="label" [class.visually-hidden]="labelHidden()" [for]="id">{{ label() }}</label>
    <input
      class="control"
      type="date"
      [id]="id"
      [value]="value()"
      [min]="min()"
      [max]="max()"
      [required]="required()"
      [disabled]="disabled()"
      [attr.aria-invalid]="problem() ? true : null"
      [attr.aria-describedby]="problem() ? id + '-problem' : null"
      (change)="choose($event)"
    />
    @if (problem(); as said) {
      <span class="problem" role="alert" [id]="id + '-problem'">{{ said }}</span>
    }
  `,
  styleUrl: './field.css',
})
export class DateInput {
  readonly label = input.required<string>();
  readonly value = model('');
  readonly min = input('');
  readonly max = input('');
  readonly problem = input<string | null>(null);
  readonly required = input(false, { transform: booleanAttribute });
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly labelHidden = input(false, { transform: booleanAttribute });
  protected readonly id = uniqueId('date');

  protected choose(event: Event): void {
    this.value.set((event.target as HTMLInputElement).value);
  }
}
