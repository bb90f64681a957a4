import {
  ConnectedPosition,
  createOverlayRef,
  createFlexibleConnectedPositionStrategy,
  OverlayRef,
} from '@angular/cdk/overlay';
import { ComponentPortal } from '@angular/cdk/portal';
import { Component, DestroyRef, Directive, ElementRef, inject, Injector, input, signal } from '@angular/core';
import { uniqueId } from './unique';

const DELAY_MS = 400;
const POSITIONS: ConnectedPosition[] = [
  { originX: 'center', originY: 'bottom', overlayX: 'center', overlayY: 'top', offsetY: 6 },
  { originX: 'center', originY: 'top', overlayX: 'center', overlayY: 'bottom', offsetY: -6 },
];

@Component({
  selector: 'ss-tooltip-bubble',
  template: `<span role="tooltip" [id]="id">{{ text() }}</span>`,
  styles: `
    span {
      display: block;
      max-inline-size: 280px;
      padding: var(--space-1) var(--space-2);
      border-radius: var(--radius-1);
      background: var(--ink);
      color: var(--paper);
      font-size: var(--text-12);
    }
  `,
})
export class TooltipBubble {
  readonly id = uniqueId('tooltip');
  readonly text = signal('');
}

/** A few words about the element, on hover and on focus: `<button ssTooltip="Shown to nobody else">`. */
@Directive({
  selector: '[ssTooltip]',
  host: {
    '(mouseenter)': 'later()',
    '(focus)': 'later()',
    '(mouseleave)': 'hide()',
    '(blur)': 'hide()',
    '(click)': 'hide()',
    '(keydown.escape)': 'hide()',
  },
})
export class Tooltip {
  readonly text = input.required<string>({ alias: 'ssTooltip' });
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private overlay: OverlayRef | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.hide();
    });
  }

  protected later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.show();
    }, DELAY_MS);
  }

  protected hide(): void {
    clearTimeout(this.timer);
    this.overlay?.dispose();
    this.overlay = null;
    this.element.nativeElement.removeAttribute('aria-describedby');
  }

  private show(): void {
    if (!this.text() || this.overlay) {
      return;
    }
    const positionStrategy = createFlexibleConnectedPositionStrategy(this.injector, this.element).withPositions(
      POSITIONS,
    );
    this.overlay = createOverlayRef(this.injector, { positionStrategy });
    const bubble = this.overlay.attach(new ComponentPortal(TooltipBubble, null, this.injector)).instance;
    bubble.text.set(this.text());
    this.element.nativeElement.setAttribute('aria-describedby', bubble.id);
  }
}
