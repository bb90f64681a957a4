import { Component, computed, ElementRef, inject, input, linkedSignal, output } from '@angular/core';
import type { Reading, ReadingQuestion } from '../api/types';
import { Button } from '../ui/button';
import { Locale } from '../ui/locale';
import { uniqueId } from '../ui/unique';
import { exampleText, possibleOptions } from './examples';
import { choiceText, questionText } from './words';

/** One thing that the file leaves open: what speaks for it, and the answers with what each would make of a line. */
@Component({
  selector: 'ss-question-card',
  imports: [Button],
  template: `
    <form (submit)="give($event)" (keydown)="press($event)">
      <fieldset [disabled]="busy()">
        <legend tabindex="-1">{{ heading() }}</legend>
        @if (total() > 1) {
          <p class="note" i18n>Question {{ place() }} of {{ total() }}</p>
        }
        <p class="quiet" i18n>In the file: {{ question().evidence }}.</p>
        @for (option of options(); track option.value) {
          <label [class.chosen]="option.value === chosen()">
            <input
              type="radio"
              [name]="group"
              [value]="option.value"
              [checked]="option.value === chosen()"
              (change)="chosen.set(option.value)"
            />
            <span>
              {{ option.label }}
              @if (option.example) {
                <span class="note">{{ option.example }}</span>
              }
            </span>
            <kbd aria-hidden="true">{{ $index + 1 }}</kbd>
          </label>
        }
        <div class="row">
          <button type="submit" ssButton kind="primary" i18n>Take this answer</button>
          <span class="note" i18n>It is remembered for files like this.</span>
        </div>
      </fieldset>
    </form>
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 640px;
      padding: var(--space-4);
      border-inline-start: 3px solid var(--attention);
      border-radius: var(--radius-2);
      background: var(--surface);
    }

    fieldset {
      display: grid;
      gap: var(--space-2);
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      padding: 0;
      margin-block-end: var(--space-1);
      font-size: var(--text-16);
      font-weight: var(--strong);
    }

    label {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--space-3);
      min-block-size: var(--control);
      padding: var(--space-2) var(--space-3);
      border: 1px solid var(--line);
      border-radius: var(--radius-2);
      cursor: pointer;
    }

    label.chosen {
      border-color: var(--accent);
      background: var(--accent-soft);
    }

    label .note {
      display: block;
      color: var(--ink-2);
    }

    label:focus-within:has(:focus-visible) {
      outline: 2px solid var(--focus);
      outline-offset: 1px;
    }

    input {
      accent-color: var(--accent);
    }

    input:focus-visible {
      outline: none;
    }

    .row {
      margin-block-start: var(--space-1);
    }

    @media (pointer: coarse) {
      kbd {
        display: none;
      }
    }
  `,
})
export class QuestionCard {
  readonly question = input.required<ReadingQuestion>();
  readonly reading = input.required<Reading>();
  readonly place = input(1);
  readonly total = input(1);
  readonly busy = input(false);
  readonly answered = output<string>();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly locale = inject(Locale);
  protected readonly group = uniqueId('question');
  protected readonly heading = computed(() => questionText(this.question().about));
  protected readonly chosen = linkedSignal(() => this.question().choice);
  protected readonly options = computed(() =>
    possibleOptions(this.reading(), this.question()).map((value) => ({
      value,
      label: choiceText(this.question().about, value),
      example: exampleText(this.reading(), this.question(), value, this.locale.tag()),
    })),
  );

  focus(): void {
    this.element.nativeElement.querySelector<HTMLElement>('input:checked, input')?.focus();
  }

  /** A digit chooses; Enter gives the answer, as in every form. */
  protected press(event: KeyboardEvent): void {
    const option = /^[1-9]$/.test(event.key) ? this.options()[Number(event.key) - 1] : undefined;
    if (option && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      this.chosen.set(option.value);
      this.element.nativeElement.querySelectorAll('input')[Number(event.key) - 1]?.focus();
    }
  }

  protected give(event: Event): void {
    event.preventDefault();
    this.answered.emit(this.chosen());
  }
}
