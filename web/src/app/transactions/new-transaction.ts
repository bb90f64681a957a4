import { Component, computed, effect, inject, model, signal, untracked } from '@angular/core';
import { newId } from '../api/ids';
import { Problem } from '../api/problem';
import type { Id, Money } from '../api/types';
import { absolute, negate, sign } from '../money';
import { Identity } from '../shell/identity';
import { Button } from '../ui/button';
import { CategoryPicker } from '../ui/category-picker';
import { DateInput } from '../ui/date-input';
import { Dialog } from '../ui/dialog';
import { draft } from '../ui/draft';
import { MoneyInput } from '../ui/money-input';
import { Notice } from '../ui/notice';
import { Segmented } from '../ui/segmented';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { Edits } from './edits';
import { Reference } from './reference';

const LAST_ACCOUNT = 'last-account';

/** A transaction written by hand: cash, or what the bank has not sent yet. */
@Component({
  selector: 'ss-new-transaction',
  imports: [Button, CategoryPicker, DateInput, Dialog, MoneyInput, Notice, Segmented, Select, TextField],
  template: `
    <ss-dialog i18n-heading heading="New transaction" [(open)]="open">
      <form id="new-transaction" class="form" novalidate (submit)="$event.preventDefault(); add()">
        @if (refusal(); as said) {
          <ss-notice tone="breach">{{ said.message }}</ss-notice>
        }
        <ss-segmented i18n-label label="Direction" [options]="directions" [(value)]="direction" />
        <div class="pair">
          <ss-money-input
            i18n-label
            label="Amount"
            required
            [currency]="currency()"
            [(value)]="amount"
            [problem]="missing('amount')"
          />
          <ss-date-input i18n-label label="Date" required [(value)]="day" [problem]="missing('booked_on')" />
        </div>
        <ss-text-field i18n-label label="Payee" required [(value)]="payee" [problem]="missing('payee')" />
        <ss-category-picker
          i18n-label
          label="Category"
          clearable
          [categories]="reference.categories()"
          [(value)]="category"
        />
        <ss-select
          i18n-label
          label="Account"
          [options]="accounts()"
          [(value)]="account"
          [problem]="missing('account_id')"
        />
        <ss-text-field i18n-label label="Note" [(value)]="notes" />
      </form>
      <div actions>
        <button type="submit" [attr.form]="'new-transaction'" ssButton kind="primary" [busy]="saving()" i18n>
          Add transaction
        </button>
      </div>
    </ss-dialog>
  `,
  styles: `
    .form {
      max-inline-size: none;
    }

    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--space-3);
    }
  `,
})
export class NewTransaction {
  readonly open = model(false);
  protected readonly reference = inject(Reference);
  private readonly identity = inject(Identity);
  private readonly edits = inject(Edits);

  protected readonly directions = [
    { value: 'out', label: $localize`Money out` },
    { value: 'in', label: $localize`Money in` },
  ] as const;
  protected readonly direction = signal<'out' | 'in'>('out');
  protected readonly amount = signal<Money | null>(null);
  protected readonly day = signal('');
  protected readonly payee = signal('');
  protected readonly category = signal<Id | null>(null);
  protected readonly notes = signal('');
  protected readonly saving = signal(false);
  protected readonly refusal = signal<Problem | null>(null);
  private readonly tried = signal(false);
  private id = newId();

  private readonly usable = computed(() => this.reference.accounts().filter(({ archived }) => !archived));
  protected readonly accounts = computed(() => this.usable().map(({ id, name }) => ({ value: id, label: name })));
  protected readonly account = draft(() => {
    const last = localStorage.getItem(LAST_ACCOUNT);
    return (this.usable().find(({ id }) => id === last) ?? this.usable()[0])?.id ?? '';
  });
  protected readonly currency = computed(
    () => this.reference.account(this.account())?.currency ?? this.identity.currency(),
  );

  constructor() {
    effect(() => {
      if (this.open()) {
        untracked(() => {
          this.begin();
        });
      }
    });
  }

  /** What is wrong with a field, once somebody tried to add it. */
  protected missing(field: 'amount' | 'booked_on' | 'payee' | 'account_id'): string | null {
    const said = this.refusal()?.field(field) ?? null;
    if (said || !this.tried()) {
      return said;
    }
    const [amount, words] = [this.amount(), REQUIRED[field]];
    const filled = {
      amount: amount !== null && sign(amount) !== 0,
      booked_on: this.day() !== '',
      payee: this.payee().trim() !== '',
      account_id: this.account() !== '',
    };
    return filled[field] ? null : words;
  }

  protected async add(): Promise<void> {
    this.tried.set(true);
    const amount = this.amount();
    const fields = ['amount', 'booked_on', 'payee', 'account_id'] as const;
    if (!amount || fields.some((field) => this.missing(field) !== null) || this.saving()) {
      return;
    }
    this.saving.set(true);
    this.refusal.set(null);
    try {
      const size = { ...absolute(amount), currency: this.currency() };
      await this.edits.create({
        id: this.id,
        account_id: this.account(),
        booked_on: this.day(),
        amount: this.direction() === 'out' ? negate(size) : size,
        payee: this.payee().trim(),
        category_id: this.category() ?? undefined,
        notes: this.notes().trim(),
      });
      localStorage.setItem(LAST_ACCOUNT, this.account());
      this.open.set(false);
    } catch (failure) {
      this.refusal.set(Problem.from(failure));
    } finally {
      this.saving.set(false);
    }
  }

  /** Empty, but for the account used last. A new id makes a second try of the same row harmless. */
  private begin(): void {
    this.id = newId();
    this.direction.set('out');
    this.amount.set(null);
    this.day.set(this.identity.today());
    this.payee.set('');
    this.category.set(null);
    this.notes.set('');
    this.tried.set(false);
    this.refusal.set(null);
  }
}

const REQUIRED = {
  amount: $localize`Write how much it was.`,
  booked_on: $localize`Choose the day.`,
  payee: $localize`Write who was paid, or who paid.`,
  account_id: $localize`Choose the account.`,
} as const;
