import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import { Budget, BudgetStatus, Id, List, Month, NewBudget } from './types';

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

  remove(id: Id): Promise<Written<null>> {
    return this.http.delete(`/budgets/${id}`);
  }
}
