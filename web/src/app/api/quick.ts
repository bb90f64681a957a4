import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import { Day, Id, List, Money, NewTemplate, QuickLine, Template, Transaction, Understanding } from './types';

@Service()
export class QuickApi {
  private readonly http = inject(Http);

  preview(line: QuickLine): Promise<Written<Understanding>> {
    return this.http.post('/transactions/quick/preview', line);
  }

  /** Enters a line; its id is the key by which a second try is known. */
  enter(line: QuickLine & { readonly id: Id }): Promise<Written<Transaction>> {
    return this.http.post('/transactions/quick', line, { key: line.id });
  }

  /** Enters a transaction like this one for today. */
  repeat(id: Id, wish: { readonly id: Id; readonly booked_on?: Day }): Promise<Written<Transaction>> {
    return this.http.post(`/transactions/${id}/repeat`, wish, { key: wish.id });
  }
}

/** Entries kept with a name, to be made again. */
@Service()
export class TemplatesApi {
  private readonly http = inject(Http);

  list(): Observable<List<Template>> {
    return this.http.read('/templates');
  }

  create(template: NewTemplate): Promise<Written<Template>> {
    return this.http.post('/templates', template);
  }

  save(id: Id, template: NewTemplate): Promise<Written<Template>> {
    return this.http.put(`/templates/${id}`, template);
  }

  remove(id: Id): Promise<Written<null>> {
    return this.http.delete(`/templates/${id}`);
  }

  use(id: Id, wish: { readonly id: Id; readonly amount?: Money }): Promise<Written<Transaction>> {
    return this.http.post(`/templates/${id}/use`, wish, { key: wish.id });
  }
}
