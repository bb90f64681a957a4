import { HttpClient, HttpParams, HttpResponse } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom, map, Observable } from 'rxjs';

const ROOT = '/api/v1';
const ETAGS_MAX = 500;

/** The outcome of a write: what the server answered, and the batch that undoes it. */
export interface Written<T> {
  readonly value: T;
  /** Null when nothing that can be undone was changed. */
  readonly batch: string | null;
  /** How many similar rows the same change could be applied to. */
  readonly similar: number;
}

export interface WriteOptions {
  readonly query?: object;
  /** Whether to send `If-Match` with the ETag last seen at this path, so that another's change is not overwritten. */
  readonly guarded?: boolean;
  /** The idempotency key, where the same write may be tried again later; each request has one of its own otherwise. */
  readonly key?: string;
}

/** The one way to the HTTP API: reads are Observables (they can be cancelled), writes are Promises. */
@Service()
export class Http {
  private readonly client = inject(HttpClient);
  private readonly etags = new Map<string, string>();

  read<T>(path: string, query: object = {}): Observable<T> {
    return this.client.get<T>(ROOT + path, { params: paramsOf(query), observe: 'response' }).pipe(
      map((response) => {
        this.remember(path, response);
        return response.body as T;
      }),
    );
  }

  /** The bytes of a download, with the file name the server gave it. */
  async download(path: string): Promise<{ readonly blob: Blob; readonly name: string | null }> {
    const response = await firstValueFrom(this.client.get(ROOT + path, { observe: 'response', responseType: 'blob' }));
    const name = /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
    return { blob: response.body ?? new Blob(), name: name ?? null };
  }

  post<T>(path: string, body: unknown = {}, options?: WriteOptions): Promise<Written<T>> {
    return this.write('POST', path, body, options);
  }

  put<T>(path: string, body: unknown, options?: WriteOptions): Promise<Written<T>> {
    return this.write('PUT', path, body, options);
  }

  patch<T>(path: string, body: unknown, options?: WriteOptions): Promise<Written<T>> {
    return this.write('PATCH', path, body, options);
  }

  delete(path: string, options?: WriteOptions & { readonly body?: unknown }): Promise<Written<null>> {
    return this.write('DELETE', path, options?.body, options);
  }

  private async write<T>(method: string, path: string, body: unknown, options: WriteOptions = {}): Promise<Written<T>> {
    const known = options.guarded ? this.etags.get(path) : undefined;
    const response = await firstValueFrom(
      this.client.request<T>(method, ROOT + path, {
        body,
        params: paramsOf(options.query ?? {}),
        headers: {
          ...(known ? { 'If-Match': known } : {}),
          ...(options.key ? { 'Idempotency-Key': options.key } : {}),
        },
        observe: 'response',
      }),
    );
    this.remember(path, response);
    return {
      value: response.body as T,
      batch: response.headers.get('Smartspend-Batch'),
      similar: Number(response.headers.get('Smartspend-Similar') ?? 0),
    };
  }

  private remember(path: string, response: HttpResponse<unknown>): void {
    const etag = response.headers.get('ETag');
    this.etags.delete(path);
    if (!etag) {
      return;
    }
    this.etags.set(path, etag);
    const [oldest] = this.etags.keys();
    if (this.etags.size > ETAGS_MAX && oldest !== undefined) {
      this.etags.delete(oldest);
    }
  }
}

/** Lists become repeated parameters; what is undefined, null or empty is left out. */
function paramsOf(query: object): HttpParams {
  let params = new HttpParams();
  for (const [name, value] of Object.entries(query) as [string, unknown][]) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (one !== undefined && one !== null && one !== '') {
        params = params.append(name, one as string | number | boolean);
      }
    }
  }
  return params;
}
