import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import {
  BatchChanged,
  Category,
  CategoryChanges,
  Id,
  Learned,
  LearnedPreview,
  List,
  NewCategory,
  NewRule,
  Rule,
  RuleGroup,
  RulePreview,
  RuleRun,
  RuleSuggestion,
} from './types';

@Service()
export class CategoriesApi {
  private readonly http = inject(Http);

  list(): Observable<List<Category>> {
    return this.http.read('/categories');
  }

  create(category: NewCategory): Promise<Written<Category>> {
    return this.http.post('/categories', category);
  }

  change(id: Id, changes: CategoryChanges): Promise<Written<Category>> {
    return this.http.put(`/categories/${id}`, changes);
  }

  /** `moveTo` says where its transactions go: another category, or `none`. */
  remove(id: Id, moveTo?: Id): Promise<Written<null>> {
    return this.http.delete(`/categories/${id}`, { query: { move_to: moveTo } });
  }

  /** Has one go up in another, with its transactions, rules, learned corrections and budgets. */
  merge(id: Id, into: Id): Promise<Written<BatchChanged>> {
    return this.http.post(`/categories/${id}/merge`, { into });
  }

  /** Puts the groups (no parent), or the categories of one group, in this order. */
  order(parent_id: Id | null, ids: readonly Id[]): Promise<Written<List<Category>>> {
    return this.http.put('/categories/order', { parent_id, ids });
  }
}

@Service()
export class RulesApi {
  private readonly http = inject(Http);

  list(): Observable<List<Rule>> {
    return this.http.read('/rules');
  }

  create(rule: NewRule): Promise<Written<Rule>> {
    return this.http.post('/rules', rule);
  }

  save(id: Id, rule: NewRule): Promise<Written<Rule>> {
    return this.http.put(`/rules/${id}`, rule);
  }

  remove(id: Id): Promise<Written<null>> {
    return this.http.delete(`/rules/${id}`);
  }

  /** What the rule would change, without changing it: of all transactions, or of the newest so many. */
  preview(rule: NewRule, newest?: number): Promise<Written<RulePreview>> {
    return this.http.post(newest ? `/rules/preview?newest=${newest}` : '/rules/preview', rule);
  }

  apply(id: Id): Promise<Written<BatchChanged>> {
    return this.http.post(`/rules/${id}/apply`);
  }

  /** Has rules asked in this order. */
  order(ids: readonly Id[]): Promise<Written<List<Rule>>> {
    return this.http.put('/rules/order', { ids });
  }

  /** The batches in which a rule acted, newest first. */
  runs(id: Id): Observable<List<RuleRun>> {
    return this.http.read(`/rules/${id}/runs`);
  }

  suggestions(): Observable<List<RuleSuggestion>> {
    return this.http.read('/rules/suggestions');
  }

  dismiss(suggestion: string): Promise<Written<null>> {
    return this.http.post('/rules/suggestions/dismissed', { suggestion });
  }

  export(): Promise<{ readonly blob: Blob; readonly name: string | null }> {
    return this.http.download('/rules/export');
  }

  /** Adds the rules of a YAML file, all or none. */
  bringIn(file: File): Promise<Written<{ readonly added: number }>> {
    return this.http.post('/rules/import', file);
  }

  /** The conditions that a line of the search grammar stands for. */
  conditions(q: string): Promise<Written<RuleGroup>> {
    return this.http.post('/rules/conditions', { q });
  }
}

/** What was learned from the household's own corrections. */
@Service()
export class LearnedApi {
  private readonly http = inject(Http);

  list(): Observable<List<Learned>> {
    return this.http.read('/learned');
  }

  /** `amount_from` and `amount_to` are given together; null is for all amounts. */
  change(
    id: Id,
    changes: Partial<Pick<Learned, 'category_id' | 'enabled' | 'amount_from' | 'amount_to'>>,
  ): Promise<Written<Learned>> {
    return this.http.patch(`/learned/${id}`, changes);
  }

  remove(id: Id): Promise<Written<null>> {
    return this.http.delete(`/learned/${id}`);
  }

  /** What applying it would change, without changing it. */
  preview(id: Id): Observable<LearnedPreview> {
    return this.http.read(`/learned/${id}/preview`);
  }

  apply(id: Id): Promise<Written<BatchChanged>> {
    return this.http.post(`/learned/${id}/apply`);
  }
}
