import { inject, Service } from '@angular/core';
import { Observable } from 'rxjs';
import { Http, Written } from './http';
import { Day, ExchangeRate, ExchangeRates, Id, NewRate, ReferenceFile } from './types';

@Service()
export class RatesApi {
  private readonly http = inject(Http);

  /** The rate of each currency that counts on the day. */
  on(day: Day): Observable<ExchangeRates> {
    return this.http.read('/rates', { day });
  }

  /** What the household typed in, newest days first. */
  typed(): Observable<ExchangeRates> {
    return this.http.read('/rates', { typed: true });
  }

  typeIn(rate: NewRate): Promise<Written<ExchangeRate>> {
    return this.http.post('/rates', rate);
  }

  remove(id: Id): Promise<Written<null>> {
    return this.http.delete(`/rates/${id}`);
  }

  takeFile(file: File): Promise<Written<ReferenceFile>> {
    return this.http.post('/rates/import', file);
  }

  /** Every rate that was taken from a file. */
  removeOfFiles(): Promise<Written<null>> {
    return this.http.delete('/rates/import');
  }
}
