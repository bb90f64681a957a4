import { Component, input, model } from '@angular/core';
import type { Option } from './select';
import { uniqueId } from './unique';

/** A few choices side by side, one of them true: `<ss-segmented label="Theme" [options]="themes" [(value)]="theme" />`. */
@Component({
  selector: 'ss-segmented',
  template: `
    <fieldset>
      <legend class="visually-hidden">{{ label() }}</legend>
      @for (option of options(); track option.value) {
        <label [class.chosen]="option.value === value()">
          <input
            class="visually-hidden"
            type="radio"
            [name]="group"
            [value]="option.value"
            [checked]="option.value === value()"
            (change)="value.set(option.value)"
          />
          {{ option.label }}
        </label>
      }
    </fieldset>
  `,
  styles: `
    :host {
      display: inline-block;
    }

    fieldset {
      display: inline-flex;
      margin: 0;
      padding: 2px;
      border: 1px solid var(--line);
      border-radius: var(--radius-2);
      background: var(--sunken);
    }

    label {
      position: relative;
      display: inline-flex;
      align-items: center;
      min-block-size: calc(var(--control) - 6px);
      padding: 0 var(--space-3);
      border-radius: 6px;
      color: var(--ink-2);
      cursor: pointer;
      white-space: nowrap;
    }

    label.chosen {
      background: var(--surface);
      color: var(--ink);
      box-shadow: 0 0 0 1px var(--line);
    }

    label:focus-within:has(:focus-visible) {
      outline: 2px solid var(--focus);
    }
  `,
})
export class Segmented<T extends string = string> {
  readonly label = input.required<string>();
  readonly options = input.required<readonly Option<T>[]>();
  readonly value = model.required<T>();
  protected readonly group = uniqueId('segmented');
}
