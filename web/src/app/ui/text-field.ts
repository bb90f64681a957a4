import { booleanAttribute, Component, computed, ElementRef, input, model, viewChild } from '@angular/core';
import { uniqueId } from './unique';

/** A labelled line (or `rows`) of text: `<ss-text-field label="Name" [(value)]="name" />`. */
@Component({
  selector: 'ss-text-field',
  template: `
    <label class="label" [class.visually-hidden]="labelHidden()" [for]="id">{{ label() }}</label>
    @if (rows() > 1) {
      <textarea
        #control
        class="control"
        [id]="id"
        [rows]="rows()"
        [value]="value()"
        [attr.placeholder]="placeholder() || null"
        [attr.aria-invalid]="problem() ? true : null"
        [attr.aria-describedby]="describedBy()"
        [disabled]="disabled()"
        (input)="value.set(area($event))"
      ></textarea>
    } @else {
      <input
        #control
        class="control"
        [id]="id"
        [type]="type()"
        [value]="value()"
        [attr.name]="name() || null"
        [attr.autocomplete]="autocomplete()"
        [attr.placeholder]="placeholder() || null"
        [attr.aria-invalid]="problem() ? true : null"
        [attr.aria-describedby]="describedBy()"
        [attr.minlength]="minlength() || null"
        [attr.spellcheck]="type() === 'text' ? null : false"
        [required]="required()"
        [disabled]="disabled()"
        (input)="value.set(text($event))"
      />
    }
    @if (problem(); as said) {
      <span class="problem" role="alert" [id]="id + '-problem'">{{ said }}</span>
    } @else if (hint()) {
      <span class="hint" [id]="id + '-hint'">{{ hint() }}</span>
    }
  `,
  styleUrl: './field.css',
})
export class TextField {
  readonly label = input.required<string>();
  readonly value = model('');
  readonly type = input<'text' | 'email' | 'password' | 'search' | 'time' | 'url'>('text');
  readonly name = input('');
  readonly autocomplete = input('off');
  readonly placeholder = input('');
  readonly hint = input('');
  /** What is wrong with the value and what to do, or nothing. */
  readonly problem = input<string | null>(null);
  readonly required = input(false, { transform: booleanAttribute });
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly labelHidden = input(false, { transform: booleanAttribute });
  readonly minlength = input(0);
  /** More than one makes it a text area. */
  readonly rows = input(1);

  protected readonly id = uniqueId('text');
  protected readonly describedBy = computed(() => {
    if (this.problem()) {
      return `${this.id}-problem`;
    }
    return this.hint() ? `${this.id}-hint` : null;
  });
  private readonly control = viewChild.required<ElementRef<HTMLInputElement | HTMLTextAreaElement>>('control');

  focus(): void {
    this.control().nativeElement.focus();
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected area(event: Event): string {
    return (event.target as HTMLTextAreaElement).value;
  }
}
