import { inject, Service } from '@angular/core';
import { ReconciliationApi } from '../api/reconciliation';
import type { Assertion, Day, Id, Money } from '../api/types';
import { formatDay, formatMoney } from '../money';
import { Locale } from '../ui/locale';
import { Toasts } from '../ui/toasts';

/** Balances that people state, and the way back from each: they are no part of the ledger, so no batch undoes them. */
@Service()
export class Statements {
  private readonly api = inject(ReconciliationApi);
  private readonly toasts = inject(Toasts);
  private readonly locale = inject(Locale);

  /** States a balance; `known` are those stated before. Refusals go to the caller, whose form shows them. */
  async state(accountId: Id, on: Day, balance: Money, known: readonly Assertion[]): Promise<Assertion> {
    const former = known.find((one) => one.on === on && one.source === 'person');
    const { value } = await this.api.state(accountId, on, balance);
    this.offer(
      $localize`${formatMoney(balance, this.locale.tag())}:amount: stated for ${formatDay(on, this.locale.tag())}:day:`,
      () => (former ? this.api.state(accountId, on, former.balance) : this.api.withdraw(accountId, value.id ?? '')),
    );
    return value;
  }

  async forget(accountId: Id, { id, on, balance }: Assertion): Promise<void> {
    await this.toasts.attempt(async () => {
      await this.api.withdraw(accountId, id ?? '');
      this.offer($localize`The balance of ${formatDay(on, this.locale.tag())}:day: is forgotten`, () =>
        this.api.state(accountId, on, balance),
      );
    });
  }

  private offer(text: string, undo: () => Promise<unknown>): void {
    this.toasts.show({ text, action: { label: $localize`Undo`, run: () => void this.takeBack(undo) } });
  }

  private async takeBack(undo: () => Promise<unknown>): Promise<void> {
    await this.toasts.attempt(async () => {
      await undo();
      this.toasts.show({ text: $localize`Undone` });
    });
  }
}
