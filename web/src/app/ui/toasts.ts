import { Component, computed, inject, Service, signal } from '@angular/core';
import { Problem } from '../api/problem';
import { Button } from './button';

export interface Toast {
  readonly text: string;
  readonly tone?: 'plain' | 'breach';
  /** What can be done about it while it is shown. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface ShownToast extends Toast {
  readonly id: number;
}

const SHOWN_MS = 10_000;
const SHOWN_MAX = 3;

/** Short messages at the foot of the page, for ten seconds; the clock stands while they are hovered or focused. */
@Service()
export class Toasts {
  private readonly all = signal<readonly ShownToast[]>([]);
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private shownSoFar = 0;

  readonly shown = this.all.asReadonly();
  /** The newest that offers something, for the keyboard. */
  readonly newestAction = computed(() => this.all().findLast(({ action }) => action)?.action ?? null);

  show(toast: Toast): number {
    this.shownSoFar += 1;
    const id = this.shownSoFar;
    this.all.update((shown) => [...shown, { ...toast, id }].slice(-SHOWN_MAX));
    this.resume(id);
    return id;
  }

  /** Does something, and says why where it was refused. Whether it was done. */
  async attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (failure) {
      this.complain(failure);
      return false;
    }
  }

  /** Says why something was refused. */
  complain(failure: unknown): void {
    this.show({ text: Problem.from(failure).message, tone: 'breach' });
  }

  close(id: number): void {
    this.hold(id);
    this.all.update((shown) => shown.filter((toast) => toast.id !== id));
  }

  hold(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
  }

  resume(id: number): void {
    this.hold(id);
    this.timers.set(
      id,
      setTimeout(() => {
        this.close(id);
      }, SHOWN_MS),
    );
  }

  act(toast: { readonly id: number } & Toast): void {
    this.close(toast.id);
    toast.action?.run();
  }

  actOnNewest(): boolean {
    const newest = this.all().findLast(({ action }) => action);
    if (newest) {
      this.act(newest);
    }
    return newest !== undefined;
  }
}

@Component({
  selector: 'ss-toasts',
  imports: [Button],
  template: `
    <div class="stack" role="region" aria-live="polite" i18n-aria-label aria-label="Messages">
      @for (toast of toasts.shown(); track toast.id) {
        <div
          class="toast"
          [class.breach]="toast.tone === 'breach'"
          [attr.role]="toast.tone === 'breach' ? 'alert' : null"
          (mouseenter)="toasts.hold(toast.id)"
          (mouseleave)="toasts.resume(toast.id)"
          (focusin)="toasts.hold(toast.id)"
          (focusout)="toasts.resume(toast.id)"
        >
          <span>{{ toast.text }}</span>
          @if (toast.action; as action) {
            <button type="button" class="act" (click)="toasts.act(toast)">{{ action.label }}</button>
          }
          <button
            type="button"
            ssButton
            kind="quiet"
            size="small"
            icon="close"
            iconOnly
            i18n-aria-label
            aria-label="Close message"
            (click)="toasts.close(toast.id)"
          ></button>
        </div>
      }
    </div>
  `,
  styleUrl: './toasts.css',
})
export class ToastStack {
  protected readonly toasts = inject(Toasts);
}
