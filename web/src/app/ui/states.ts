import { Component, computed, effect, input, output, Signal, signal } from '@angular/core';
import { Problem } from '../api/problem';
import { Button } from './button';
import { Icon } from './icon';
import { IconName } from './icons';

/** An empty page: one sentence on what will be here, and one action inside the element. */
@Component({
  selector: 'ss-empty',
  imports: [Icon],
  template: `
    <div class="state">
      <ss-icon [name]="icon()" />
      <p>{{ text() }}</p>
      <div class="actions"><ng-content /></div>
    </div>
  `,
  styleUrl: './states.css',
})
export class EmptyState {
  readonly text = input.required<string>();
  readonly icon = input<IconName>('info');
}

/** What could not be loaded, why, and the way to try again. */
@Component({
  selector: 'ss-error',
  imports: [Button, Icon],
  template: `
    <div class="state" role="alert">
      <ss-icon name="alert" />
      <p>{{ problem().message }}</p>
      <div class="actions">
        <button type="button" ssButton icon="refresh" (click)="again.emit()" i18n>Try again</button>
      </div>
    </div>
  `,
  styleUrl: './states.css',
})
export class ErrorState {
  readonly problem = input.required<Problem>();
  readonly again = output();
}

const PATIENCE_MS = 200;

/** Lines in the shape of what will come, shown only when it takes longer than 200 ms. */
@Component({
  selector: 'ss-skeleton',
  template: `
    <span class="visually-hidden" role="status">{{ said() }}</span>
    <div aria-hidden="true" [class.shown]="shown()">
      @for (line of lines(); track $index) {
        <div class="line" [style.block-size.px]="height()"><i [style.inline-size.%]="line"></i></div>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }

    div {
      visibility: hidden;
    }

    .shown,
    .shown div {
      visibility: visible;
    }

    .line {
      display: flex;
      align-items: center;
      border-block-end: 1px solid var(--line);
    }

    i {
      block-size: 10px;
      border-radius: 5px;
      background: var(--line);
    }
  `,
})
export class Skeleton {
  readonly rows = input(6);
  /** Of a row, in pixels. */
  readonly height = input(36);
  protected readonly shown = signal(false);
  protected readonly said = computed(() => (this.shown() ? $localize`Loading` : ''));
  protected readonly lines = computed(() => Array.from({ length: this.rows() }, (_, row) => 34 + ((row * 37) % 53)));

  constructor() {
    effect((onCleanup) => {
      const timer = setTimeout(() => {
        this.shown.set(true);
      }, PATIENCE_MS);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
  }
}

/** In the place of what is being read: its shape, or why it could not be read and the way to try again. */
@Component({
  selector: 'ss-pending',
  imports: [ErrorState, Skeleton],
  template: `
    @if (of().problem(); as problem) {
      <ss-error [problem]="problem" (again)="of().reload()" />
    } @else {
      <ss-skeleton [rows]="rows()" [height]="height()" />
    }
  `,
  styles: ':host { display: block; }',
})
export class Pending {
  readonly of = input.required<{ readonly problem: Signal<Problem | null>; reload(): void }>();
  readonly rows = input(6);
  /** Of a row, in pixels. */
  readonly height = input(36);
}
