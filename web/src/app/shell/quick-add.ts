import { Component, computed, effect, ElementRef, inject, model, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { newId } from '../api/ids';
import { Problem } from '../api/problem';
import { QuickApi, TemplatesApi } from '../api/quick';
import type { Template, Understanding } from '../api/types';
import { Live } from '../live/live';
import { liveResource } from '../live/live-resource';
import { formatMoney } from '../money';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { CategoryChip } from '../ui/category-chip';
import { DayText } from '../ui/day';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { Locale } from '../ui/locale';
import { Notice } from '../ui/notice';
import { Toasts } from '../ui/toasts';
import { Identity } from './identity';
import { Outbox } from './outbox';
import { Undo } from './undo';

const PAUSE_MS = 180;
/** As many templates as there are keys for them. */
const TEMPLATES_SHOWN = 9;

/** A transaction in one line: shows what it is understood as while it is written; Enter enters it and waits for the next. */
@Component({
  selector: 'ss-quick-add',
  imports: [Amount, Button, CategoryChip, DayText, Dialog, Icon, Notice, RouterLink],
  templateUrl: './quick-add.html',
  styleUrl: './quick-add.css',
})
export class QuickAdd {
  readonly open = model(false);
  protected readonly outbox = inject(Outbox);
  private readonly api = inject(QuickApi);
  private readonly templatesApi = inject(TemplatesApi);
  private readonly identity = inject(Identity);
  private readonly live = inject(Live);
  private readonly undo = inject(Undo);
  private readonly toasts = inject(Toasts);
  private readonly locale = inject(Locale);
  private readonly router = inject(Router);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  protected readonly text = signal('');
  protected readonly understood = signal<Understanding | null>(null);
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly offline = computed(() => this.live.state() === 'offline');
  private readonly list = liveResource({
    params: () => (this.open() ? {} : undefined),
    load: () => this.templatesApi.list(),
    facts: ['templates'],
  });
  protected readonly templates = computed(() => (this.list.value()?.items ?? []).slice(0, TEMPLATES_SHOWN));
  /** The form opens over the rows that are shown. */
  protected readonly amongTransactions = computed(() => this.open() && /^\/transactions(\?|$)/.test(this.router.url));
  private id = newId();

  constructor() {
    effect((onCleanup) => {
      const text = this.text().trim();
      if (!text || !this.open() || this.offline()) {
        this.understood.set(null);
        return;
      }
      const timer = setTimeout(() => void this.look(text), PAUSE_MS);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
    effect(() => {
      if (this.open()) {
        untracked(() => {
          this.problem.set(null);
        });
      }
    });
  }

  protected type(event: Event): void {
    this.text.set((event.target as HTMLInputElement).value);
    this.problem.set(null);
  }

  protected key(event: KeyboardEvent): void {
    const digit = event.altKey ? /^Digit([1-9])$/.exec(event.code)?.[1] : undefined;
    const template = digit ? this.templates()[Number(digit) - 1] : undefined;
    if (template) {
      event.preventDefault();
      void this.use(template);
    }
  }

  protected caps(place: number): string {
    return `Alt ${place + 1}`;
  }

  protected price(template: Template): string {
    return template.amount ? formatMoney(template.amount, this.locale.tag()) : '';
  }

  protected async enter(): Promise<void> {
    const text = this.text().trim();
    if (!text || this.busy()) {
      return;
    }
    this.busy.set(true);
    const line = { id: this.id, text, today: this.identity.today() };
    try {
      const written = await this.api.enter(line);
      this.undo.offer($localize`${written.value.payee || text}:payee: added`, written.batch);
      this.begin();
    } catch (failure) {
      await this.refused(Problem.from(failure), line);
    } finally {
      this.busy.set(false);
      this.field()?.nativeElement.focus();
    }
  }

  protected async use(template: Template): Promise<void> {
    if (!template.amount) {
      this.text.set(`${template.payee || template.name} `);
      this.field()?.nativeElement.focus();
      return;
    }
    await this.undo.perform({
      write: () => this.templatesApi.use(template.id, { id: newId() }),
      done: $localize`${template.name}:template: added`,
    });
    this.field()?.nativeElement.focus();
  }

  /** A refused line goes back into the field, to be put right. */
  protected async rewrite(id: string, text: string): Promise<void> {
    await this.outbox.drop(id);
    this.text.set(text);
    this.field()?.nativeElement.focus();
  }

  private async refused(problem: Problem, line: { id: string; text: string; today: string }): Promise<void> {
    if (problem.status !== 0) {
      this.problem.set(problem.message);
      return;
    }
    try {
      await this.outbox.keep(line);
      this.toasts.show({ text: $localize`No connection: kept here, and entered when the server answers again` });
      this.begin();
    } catch (failure) {
      this.problem.set(Problem.from(failure).message);
    }
  }

  private begin(): void {
    this.id = newId();
    this.text.set('');
    this.understood.set(null);
    this.problem.set(null);
  }

  private async look(text: string): Promise<void> {
    try {
      const { value } = await this.api.preview({ text, today: this.identity.today() });
      if (text === this.text().trim()) {
        this.understood.set(value);
      }
    } catch (failure) {
      // What it is understood as is a help; whether it can be entered, Enter will tell.
      if (Problem.from(failure).status !== 0) {
        this.understood.set(null);
      }
    }
  }
}
