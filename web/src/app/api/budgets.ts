import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import {
  Budget,
  BudgetChanges,
  BudgetStatus,
  BudgetSuggestion,
  EnvelopeMonth,
  Id,
  List,
  Money,
  Month,
  NewBudget,
  PastPeriod,
  SuggestedPeriod,
  SuggestionMethod,
} from './types';

@Service()
export class BudgetsApi {
  private readonly http = inject(Http);

  /** Each budget with its status in the month. */
  list(month?: Month): Observable<List<Budget>> {
    return this.http.read('/budgets', { month });
  }

  get(id: Id): Observable<Budget> {
    return this.http.read(`/budgets/${id}`);
  }

  status(id: Id): Observable<BudgetStatus> {
    return this.http.read(`/budgets/${id}/status`);
  }

  create(budget: NewBudget): Promise<Written<Budget>> {
    return this.http.post('/budgets', budget);
  }

  save(id: Id, budget: NewBudget): Promise<Written<Budget>> {
    return this.http.put(`/budgets/${id}`, budget);
  }

  change(id: Id, changes: BudgetChanges): Promise<Written<Budget>> {
    return this.http.patch(`/budgets/${id}`, changes);
  }

  copy(id: Id): Promise<Written<Budget>> {
    return this.http.post(`/budgets/${id}/copy`);
  }

  remove(id: Id): Promise<Written<null>> {
    return this.http.delete(`/budgets/${id}`);
  }

  /** Oldest first; the last one is the current period. */
  history(id: Id, periods: number): Observable<List<PastPeriod>> {
    return this.http.read(`/budgets/${id}/history`, { periods });
  }

  suggestions(period: SuggestedPeriod, method: SuggestionMethod): Observable<List<BudgetSuggestion>> {
    return this.http.read('/budgets/suggestions', { period, method });
  }

  take(
    period: SuggestedPeriod,
    items: readonly { readonly category_id: Id; readonly amount: Money }[],
  ): Promise<Written<List<Id>>> {
    return this.http.post('/budgets/suggestions', { period, items });
  }

  envelopes(month: Month): Observable<EnvelopeMonth> {
    return this.http.read('/budgets/envelopes', { month });
  }

  beginEnvelopes(start: Month, opening: Money): Promise<Written<EnvelopeMonth>> {
    return this.http.put('/budgets/envelopes', { start, opening });
  }

  endEnvelopes(): Promise<Written<null>> {
    return this.http.delete('/budgets/envelopes');
  }

  assign(
    month: Month,
    items: readonly { readonly budget_id: Id; readonly amount: Money }[],
  ): Promise<Written<EnvelopeMonth>> {
    return this.http.post('/budgets/envelopes/assign', { month, items });
  }

  /** Null is what is to be assigned. */
  moveMoney(month: Month, from: Id | null, to: Id | null, amount: Money): Promise<Written<EnvelopeMonth>> {
    return this.http.post('/budgets/envelopes/move', { month, from_id: from, to_id: to, amount });
  }

  cover(month: Month, budget: Id, from: Id | null): Promise<Written<EnvelopeMonth>> {
    return this.http.post('/budgets/envelopes/cover', { month, budget_id: budget, from_id: from });
  }
}
