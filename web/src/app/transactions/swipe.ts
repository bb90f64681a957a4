import { DestroyRef, Directive, ElementRef, inject, output } from '@angular/core';

const FAR_ENOUGH_PX = 72;
const STARTS_AT_PX = 12;

/** A finger that pulls a row to the side, on touch only; up and down stays scrolling. */
@Directive({
  selector: '[ssSwipe]',
  host: { '[style.touch-action]': "'pan-y'" },
})
export class Swipe {
  readonly swiped = output();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private from: { readonly x: number; readonly y: number } | null = null;
  private pulled = 0;

  constructor() {
    const listeners = {
      pointerdown: (event: PointerEvent) => {
        this.from = event.pointerType === 'touch' ? { x: event.clientX, y: event.clientY } : null;
        this.pulled = 0;
      },
      pointermove: (event: PointerEvent) => {
        this.pull(event);
      },
      pointerup: () => {
        this.release(Math.abs(this.pulled) >= FAR_ENOUGH_PX);
      },
      pointercancel: () => {
        this.release(false);
      },
    };
    for (const [name, listener] of Object.entries(listeners)) {
      this.element.addEventListener(name, listener as EventListener, { passive: true });
    }
    inject(DestroyRef).onDestroy(() => {
      for (const [name, listener] of Object.entries(listeners)) {
        this.element.removeEventListener(name, listener as EventListener);
      }
    });
  }

  private pull(event: PointerEvent): void {
    if (!this.from) {
      return;
    }
    const [x, y] = [event.clientX - this.from.x, event.clientY - this.from.y];
    if (this.pulled === 0 && (Math.abs(x) < STARTS_AT_PX || Math.abs(y) > Math.abs(x))) {
      return;
    }
    this.pulled = x;
    this.element.style.translate = `${Math.max(-FAR_ENOUGH_PX * 1.3, Math.min(x, FAR_ENOUGH_PX * 1.3))}px`;
  }

  private release(done: boolean): void {
    const moved = this.pulled !== 0;
    this.from = null;
    this.pulled = 0;
    if (moved) {
      this.element.style.translate = '';
      // The click that ends a swipe must not open the row.
      this.element.addEventListener('click', stop, { capture: true, once: true });
      setTimeout(() => {
        this.element.removeEventListener('click', stop, { capture: true });
      });
    }
    if (done) {
      this.swiped.emit();
    }
  }
}

function stop(event: Event): void {
  event.stopImmediatePropagation();
}
