import { Component, computed, effect, inject, input, model, output, signal, untracked } from '@angular/core';
import { AccountsApi } from '../api/accounts';
import { newId } from '../api/ids';
import type { Account, AccountKind, Money } from '../api/types';
import { Identity } from '../shell/identity';
import { currencyOptions } from '../shell/region';
import { Undo } from '../shell/undo';
import { Button } from '../ui/button';
import { DateInput } from '../ui/date-input';
import { Dialog } from '../ui/dialog';
import { Locale } from '../ui/locale';
import { MoneyInput } from '../ui/money-input';
import { Option, Select } from '../ui/select';
import { Refusal, Submission } from '../ui/submission';
import { TextField } from '../ui/text-field';
import { KINDS } from './kinds';

/** Adds an account, or edits one. */
@Component({
  selector: 'ss-account-editor',
  imports: [Button, DateInput, Dialog, MoneyInput, Refusal, Select, TextField],
  templateUrl: './account-editor.html',
})
export class AccountEditor {
  /** Null while a new one is made. */
  readonly account = input.required<Account | null>();
  readonly open = model(false);
  readonly saved = output<Account>();

  private readonly api = inject(AccountsApi);
  private readonly undo = inject(Undo);
  private readonly identity = inject(Identity);
  private readonly locale = inject(Locale);

  protected readonly heading = computed(() => (this.account() ? $localize`Edit account` : $localize`Add account`));
  protected readonly kinds: readonly Option<AccountKind>[] = KINDS.map(({ value, label }) => ({ value, label }));
  protected readonly currencies = computed(() => {
    const [options, own] = [currencyOptions(this.locale.tag()), this.currency()];
    return options.some(({ value }) => value === own) ? options : [{ value: own, label: own }, ...options];
  });
  protected readonly currencyHint = computed(() =>
    this.account()?.transactions ? $localize`Fixed while something is booked.` : '',
  );

  protected readonly name = signal('');
  protected readonly kind = signal<AccountKind | ''>('checking');
  protected readonly currency = signal('');
  protected readonly opening = signal<Money | null>(null);
  protected readonly openedOn = signal('');
  protected readonly number = signal('');
  protected readonly institution = signal('');
  protected readonly form = new Submission();
  /** Sent again with a retry, so that a lost answer does not make two accounts. */
  private id = newId();

  constructor() {
    effect(() => {
      if (this.open()) {
        untracked(() => this.fill(this.account()));
      }
    });
  }

  protected async save(): Promise<void> {
    await this.form.send(async () => {
      const account = this.account();
      const written = account ? await this.api.change(account.id, this.changes()) : await this.create();
      const { name } = written.value;
      this.undo.offer(
        account ? $localize`Account saved: ${name}:account:` : $localize`Account added: ${name}:account:`,
        written.batch,
      );
      this.open.set(false);
      this.saved.emit(written.value);
    });
  }

  private fill(account: Account | null): void {
    this.id = newId();
    this.name.set(account?.name ?? '');
    this.kind.set(account?.kind ?? 'checking');
    this.currency.set(account?.currency ?? this.identity.currency());
    this.opening.set(account?.opening_balance ?? null);
    this.openedOn.set(account?.opened_on ?? '');
    this.number.set(account?.number ?? '');
    this.institution.set(account?.institution ?? '');
    this.form.begin();
  }

  private create(): ReturnType<AccountsApi['create']> {
    return this.api.create({
      id: this.id,
      name: this.name().trim(),
      kind: this.kind() || 'checking',
      currency: this.currency(),
      opening_balance: this.openingBalance(),
      opened_on: this.openedOn() || undefined,
      number: this.number().trim() || undefined,
      institution: this.institution().trim() || undefined,
    });
  }

  private changes(): Parameters<AccountsApi['change']>[1] {
    return {
      name: this.name().trim(),
      kind: this.kind() || 'checking',
      currency: this.currency(),
      opening_balance: this.openingBalance() ?? { amount: '0', currency: this.currency() },
      opened_on: this.openedOn() || null,
      number: this.number().trim() || null,
      institution: this.institution().trim() || null,
    };
  }

  /** What was typed before the currency was chosen is meant in that currency. */
  private openingBalance(): Money | undefined {
    const typed = this.opening();
    return typed ? { amount: typed.amount, currency: this.currency() } : undefined;
  }
}
