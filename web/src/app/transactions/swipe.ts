import { DestroyRef, Directive, ElementRef, inject, input, output } from '@angular/core';

const FAR_ENOUGH_PX = 72;
const STARTS_AT_PX = 12;
/** It follows the finger a little further, so that one sees it is enough. */
const FURTHEST_PX = 96;

interface Pull {
  readonly line: HTMLElement;
  readonly x: number;
  readonly y: number;
  by: number;
}

export interface Swiped {
  readonly line: HTMLElement;
  readonly to: 'left' | 'right';
}

/** Lines that a finger pulls to the side: `<div ssSwipe=".line" (swiped)="…">`. Touch only; up and down stays scrolling. */
@Directive({ selector: '[ssSwipe]' })
export class Swipe {
  /** Selector of the lines inside, each of which can be pulled; they need `touch-action: pan-y`. */
  readonly lines = input.required<string>({ alias: 'ssSwipe' });
  readonly swiped = output<Swiped>();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private pull: Pull | null = null;

  constructor() {
    const stopped = new AbortController();
    const listen = (
      type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
      run: (event: PointerEvent) => void,
    ): void => {
      this.element.addEventListener(type, run, { passive: true, signal: stopped.signal });
    };
    listen('pointerdown', (event) => {
      this.begin(event);
    });
    listen('pointermove', (event) => {
      this.follow(event);
    });
    listen('pointerup', () => {
      this.release(true);
    });
    listen('pointercancel', () => {
      this.release(false);
    });
    inject(DestroyRef).onDestroy(() => {
      stopped.abort();
    });
  }

  private begin(event: PointerEvent): void {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>(this.lines()) : null;
    this.pull = event.pointerType === 'touch' && line ? { line, x: event.clientX, y: event.clientY, by: 0 } : null;
  }

  private follow(event: PointerEvent): void {
    const { pull } = this;
    if (!pull) {
      return;
    }
    const [x, y] = [event.clientX - pull.x, event.clientY - pull.y];
    if (pull.by === 0 && (Math.abs(x) < STARTS_AT_PX || Math.abs(y) > Math.abs(x))) {
      return;
    }
    pull.by = x;
    pull.line.style.translate = `${Math.max(-FURTHEST_PX, Math.min(x, FURTHEST_PX))}px`;
  }

  private release(lifted: boolean): void {
    const { pull } = this;
    this.pull = null;
    if (!pull || pull.by === 0) {
      return;
    }
    pull.line.style.translate = '';
    // The click that ends a swipe must not open the line.
    const stop = (event: Event): void => {
      event.stopImmediatePropagation();
    };
    this.element.addEventListener('click', stop, { capture: true, once: true });
    setTimeout(() => {
      this.element.removeEventListener('click', stop, { capture: true });
    });
    if (lifted && Math.abs(pull.by) >= FAR_ENOUGH_PX) {
      this.swiped.emit({ line: pull.line, to: pull.by < 0 ? 'left' : 'right' });
    }
  }
}
