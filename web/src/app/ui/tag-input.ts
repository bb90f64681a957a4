import { booleanAttribute, Component, computed, input, model, signal } from '@angular/core';
import { Icon } from './icon';
import { uniqueId } from './unique';

/** Words on a thing: `<ss-tag-input label="Tags" [known]="tags()" [(value)]="row.tags" />`. Enter or comma adds, Backspace takes back. */
@Component({
  selector: 'ss-tag-input',
  imports: [Icon],
  template: `
    <label class="label" [class.visually-hidden]="labelHidden()" [for]="id">{{ label() }}</label>
    <span class="control tags">
      @for (tag of value(); track tag) {
        <span class="tag">
          {{ tag }}
          <button type="button" [attr.aria-label]="removeLabel(tag)" (click)="remove(tag)">
            <ss-icon size="small" name="close" />
          </button>
        </span>
      }
      <input
        autocomplete="off"
        [id]="id"
        [value]="typed()"
        [attr.list]="id + '-known'"
        (input)="type($event)"
        (keydown.enter)="$event.preventDefault(); add()"
        (keydown.backspace)="takeBack()"
        (blur)="add()"
      />
    </span>
    <datalist [id]="id + '-known'">
      @for (tag of offered(); track tag) {
        <option [value]="tag"></option>
      }
    </datalist>
  `,
  styleUrl: './field.css',
  styles: `
    .tags {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-1);
      padding: 4px 6px;
    }

    .tags:focus-within {
      outline: 2px solid var(--focus);
      outline-offset: -1px;
    }

    .tag {
      display: inline-flex;
      align-items: center;
      gap: 2px;
      padding-inline-start: var(--space-2);
      border-radius: var(--radius-1);
      background: var(--sunken);
    }

    .tag button {
      display: grid;
      place-items: center;
      inline-size: 24px;
      block-size: 24px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--ink-2);
    }

    input {
      flex: 1;
      min-inline-size: 80px;
      border: 0;
      outline: 0;
      background: none;
    }
  `,
})
export class TagInput {
  readonly label = input.required<string>();
  readonly value = model<readonly string[]>([]);
  /** Tags to offer. */
  readonly known = input<readonly string[]>([]);
  readonly labelHidden = input(false, { transform: booleanAttribute });
  protected readonly id = uniqueId('tags');
  protected readonly typed = signal('');
  protected readonly offered = computed(() => this.known().filter((tag) => !this.value().includes(tag)));

  protected type(event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.typed.set(text);
    if (text.endsWith(',')) {
      this.add();
    }
  }

  protected add(): void {
    const tag = this.typed().replace(/,/g, '').trim();
    this.typed.set('');
    if (tag && !this.value().includes(tag)) {
      this.value.update((tags) => [...tags, tag]);
    }
  }

  protected remove(tag: string): void {
    this.value.update((tags) => tags.filter((other) => other !== tag));
  }

  protected takeBack(): void {
    if (!this.typed()) {
      this.value.update((tags) => tags.slice(0, -1));
    }
  }

  protected removeLabel(tag: string): string {
    return $localize`Remove tag ${tag}:tag:`;
  }
}
