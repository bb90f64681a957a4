import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import { Contribution, Day, Goal, Goals, GoalValues, Id, List, NewContribution, NewGoal, WhatIf } from './types';

@Service()
export class GoalsApi {
  private readonly http = inject(Http);

  /** Every goal in the household's order, and the accounts they share. */
  list(): Observable<Goals> {
    return this.http.read('/goals');
  }

  create(goal: NewGoal): Promise<Written<Goal>> {
    return this.http.post('/goals', goal);
  }

  save(id: Id, goal: GoalValues): Promise<Written<Goal>> {
    return this.http.put(`/goals/${id}`, goal);
  }

  change(id: Id, changes: Partial<GoalValues>): Promise<Written<Goal>> {
    return this.http.patch(`/goals/${id}`, changes);
  }

  remove(id: Id): Promise<Written<null>> {
    return this.http.delete(`/goals/${id}`);
  }

  /** Served first comes first. */
  order(ids: readonly Id[]): Promise<Written<Goals>> {
    return this.http.post('/goals/order', { ids });
  }

  /** What each month would take to be there by a day. */
  whatItTakes(id: Id, by: Day): Observable<WhatIf> {
    return this.http.read(`/goals/${id}/what-if`, { by });
  }

  contributions(id: Id, cursor?: string): Observable<List<Contribution>> {
    return this.http.read(`/goals/${id}/contributions`, { cursor, limit: 20 });
  }

  contribute(id: Id, contribution: NewContribution): Promise<Written<Contribution>> {
    return this.http.post(`/goals/${id}/contributions`, contribution);
  }

  takeBack(id: Id, contribution: Id): Promise<Written<null>> {
    return this.http.delete(`/goals/${id}/contributions/${contribution}`);
  }
}
