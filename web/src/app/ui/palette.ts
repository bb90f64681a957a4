import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Command, Commands } from './commands';
import { Icon } from './icon';
import { keyCaps } from './shortcuts';
import { matches } from './type-ahead';
import { uniqueId } from './unique';

/** The command palette: type, arrow, Enter. `searched` fires with the text when a search is chosen. */
@Component({
  selector: 'ss-palette',
  imports: [Icon],
  templateUrl: './palette.html',
  styleUrl: './palette.css',
})
export class Palette {
  readonly open = model(false);
  /** What the line "Search …" says it searches; empty for none. */
  readonly searches = input('');
  readonly searched = output<string>();

  protected readonly id = uniqueId('palette');
  protected readonly typed = signal('');
  protected readonly caps = keyCaps;
  private readonly commands = inject(Commands);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  protected readonly lines = computed<readonly Command[]>(() => {
    const typed = this.typed().trim();
    const found = this.commands.all().filter(({ label, words }) => matches(`${label} ${words ?? ''}`, typed));
    return typed && this.searches() ? [...found, this.searchFor(typed)] : found;
  });
  protected readonly active = linkedSignal({ source: this.lines, computation: () => 0 });

  constructor() {
    // After the field is there, so that it takes the focus.
    afterRenderEffect(() => {
      const element = this.dialog().nativeElement;
      if (this.open() && !element.open) {
        this.typed.set('');
        element.showModal();
      } else if (!this.open() && element.open) {
        element.close();
      }
    });
  }

  protected type(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
  }

  protected key(event: KeyboardEvent): void {
    const count = this.lines().length;
    if (event.key === 'Enter') {
      this.run(this.lines()[this.active()]);
    } else if (count && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      this.active.update((at) => (at + (event.key === 'ArrowDown' ? 1 : -1) + count) % count);
      document.getElementById(`${this.id}-${this.active()}`)?.scrollIntoView({ block: 'nearest' });
    } else {
      return;
    }
    event.preventDefault();
  }

  protected run(command: Command | undefined): void {
    if (command) {
      this.open.set(false);
      command.run();
    }
  }

  protected closeOnScrim(event: MouseEvent): void {
    if (event.target === this.dialog().nativeElement) {
      this.open.set(false);
    }
  }

  private searchFor(typed: string): Command {
    return {
      label: $localize`Search ${this.searches()}:what: for “${typed}:text:”`,
      icon: 'search',
      run: () => {
        this.searched.emit(typed);
      },
    };
  }
}
