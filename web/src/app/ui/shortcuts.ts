import { DestroyRef, inject, Service, signal } from '@angular/core';

export interface Shortcut {
  /** `j`, `g o` (one after the other), `?`, `mod+k` (⌘ or Ctrl). */
  readonly keys: string;
  readonly label: string;
  /** Heading in the overview: "Move", "Transactions". */
  readonly group: string;
  readonly run: (event: KeyboardEvent) => void;
}

const SEQUENCE_MS = 1_000;

/** The keys that do something on the page at hand; `?` shows them all. */
@Service()
export class Shortcuts {
  private readonly bound = signal<readonly Shortcut[]>([]);
  private first = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly all = this.bound.asReadonly();

  constructor() {
    const listener = (event: KeyboardEvent): void => {
      this.press(event);
    };
    addEventListener('keydown', listener);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('keydown', listener);
    });
  }

  /** Until the component that calls this is gone. The newest binding of a key wins. */
  bind(...shortcuts: readonly Shortcut[]): void {
    this.bound.update((bound) => [...bound, ...shortcuts]);
    inject(DestroyRef).onDestroy(() => {
      this.bound.update((bound) => bound.filter((shortcut) => !shortcuts.includes(shortcut)));
    });
  }

  private press(event: KeyboardEvent): void {
    const key = keyOf(event);
    if (event.defaultPrevented || key === null || (isTyping(event.target) && !key.startsWith('mod+'))) {
      return;
    }
    const sequence = this.first ? `${this.first} ${key}` : key;
    const found = this.find(sequence) ?? this.find(key);
    clearTimeout(this.timer);
    this.first = '';
    if (found) {
      event.preventDefault();
      found.run(event);
    } else if (this.bound().some(({ keys }) => keys.startsWith(`${key} `))) {
      this.first = key;
      this.timer = setTimeout(() => {
        this.first = '';
      }, SEQUENCE_MS);
    }
  }

  private find(keys: string): Shortcut | undefined {
    return this.bound().findLast((shortcut) => shortcut.keys === keys);
  }
}

function keyOf(event: KeyboardEvent): string | null {
  if (event.altKey || event.isComposing) {
    return null;
  }
  return event.metaKey || event.ctrlKey ? `mod+${event.key.toLowerCase()}` : event.key;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) {
    return false;
  }
  const other = target instanceof HTMLInputElement && ['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return (
    target.closest('dialog[open]') !== null ||
    target.isContentEditable ||
    (!other && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Keys as a keyboard of this machine names them. */
export function keyCaps(keys: string): readonly string[] {
  const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return keys.split(' ').map((key) =>
    key
      .replace('mod+', mac ? '⌘' : 'Ctrl ')
      .replace('ArrowLeft', '←')
      .replace('ArrowRight', '→'),
  );
}
