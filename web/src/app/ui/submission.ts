import { booleanAttribute, Component, input, signal } from '@angular/core';
import { Problem } from '../api/problem';
import { Notice } from './notice';

/** What becomes of a form: whether it was tried, is on its way, and what was wrong with it. */
export class Submission {
  private readonly tried = signal(false);
  private readonly sending = signal(false);
  private readonly refusal = signal<Problem | null>(null);
  readonly busy = this.sending.asReadonly();
  readonly problem = this.refusal.asReadonly();

  /** Sends it, and keeps why it was refused. Nothing happens while the one before is on its way. */
  send(work: () => Promise<unknown>): Promise<void> {
    return this.sendWhole(true, work);
  }

  /** Sends what was asked for once all of it was said: until then it is null or false. */
  async sendWhole<T>(asked: T | null | false, work: (asked: T) => Promise<unknown>): Promise<void> {
    if (this.sending()) {
      return;
    }
    this.tried.set(true);
    this.refusal.set(null);
    if (asked === null || asked === false) {
      return;
    }
    this.sending.set(true);
    try {
      await work(asked);
    } catch (failure) {
      this.refusal.set(Problem.from(failure));
    } finally {
      this.sending.set(false);
    }
  }

  /** What is wrong with a field, by its name in the body: what the server said, else the words for what is missing, once it was tried. */
  field(name: string, missing = false, words: string | null = null): string | null {
    return this.refusal()?.field(name) ?? (this.tried() && missing ? words : null);
  }

  /** As if nothing had been tried yet. */
  begin(): void {
    this.tried.set(false);
    this.refusal.set(null);
  }
}

/** Why a form was refused, where no field says so itself. */
@Component({
  selector: 'ss-refusal',
  imports: [Notice],
  template: `
    @if (of().problem(); as problem) {
      @if (always() || !problem.fields.length) {
        <ss-notice tone="breach">{{ problem.message }}</ss-notice>
      }
    }
  `,
  styles: ':host { display: block; } :host(:empty) { display: none; }',
})
export class Refusal {
  readonly of = input.required<Submission>();
  /** Also where fields are at fault: for forms whose fields do not say so. */
  readonly always = input(false, { transform: booleanAttribute });
}
