import { booleanAttribute, Component, input, model } from '@angular/core';
import { uniqueId } from './unique';

/** On or off, at once: `<ss-switch label="Use this rule" [(on)]="enabled" />`. */
@Component({
  selector: 'ss-switch',
  template: `
    <input type="checkbox" role="switch" [id]="id" [checked]="on()" [disabled]="disabled()" (change)="turn($event)" />
    <label [for]="id" [class.visually-hidden]="labelHidden()">{{ label() }}</label>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
    }

    input {
      appearance: none;
      position: relative;
      flex: none;
      inline-size: 32px;
      block-size: 20px;
      margin: 2px 0;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius-round);
      background: var(--surface);
      cursor: pointer;
      transition: background var(--quick) var(--ease);
    }

    input::after {
      content: '';
      position: absolute;
      inset: 3px auto auto 3px;
      inline-size: 12px;
      block-size: 12px;
      border-radius: 50%;
      background: var(--line-strong);
      transition: translate var(--quick) var(--ease);
    }

    input:checked {
      background: var(--accent);
      border-color: var(--accent);
    }

    input:checked::after {
      translate: 12px;
      background: var(--on-accent);
    }
  `,
})
export class Switch {
  readonly label = input.required<string>();
  readonly on = model(false);
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly labelHidden = input(false, { transform: booleanAttribute });
  protected readonly id = uniqueId('switch');

  protected turn(event: Event): void {
    this.on.set((event.target as HTMLInputElement).checked);
  }
}
