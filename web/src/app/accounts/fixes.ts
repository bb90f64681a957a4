import { inject, Service } from '@angular/core';
import type { Written } from '../api/http';
import { TransactionsApi } from '../api/transactions';
import type { Day, Suggestion } from '../api/types';

/** Does what a suggestion says; each is one batch that can be taken back. */
@Service()
export class Fixes {
  private readonly api = inject(TransactionsApi);

  /** `on` is the day of the balance that is to be met. */
  perform({ kind, transactions, amount }: Suggestion, on: Day): Promise<Written<unknown>> {
    const [first, second] = transactions;
    if (!first) {
      throw new Error(`a suggestion without a transaction: ${kind}`);
    }
    switch (kind) {
      case 'restore':
        return this.api.restore(first.id);
      case 'amount':
      case 'sign':
      case 'digits':
        return this.api.reconcile(first.id, { amount: amount ?? first.amount });
      case 'moved':
        return this.api.reconcile(first.id, { booked_on: on });
      case 'confirm':
        return this.api.change(first.id, { status: 'booked' });
      case 'remove':
        return this.api.remove(first.id);
      case 'duplicate':
        return second
          ? this.api.decide({ a: first.id, b: second.id, verdict: 'merge', survivor: first.id })
          : this.api.remove(first.id);
      case 'pair':
        return this.api.changeMany({ ids: transactions.map(({ id }) => id) }, { delete: true });
    }
  }
}
