import { HttpEventType, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Jobs } from '../shell/jobs';
import { FILE_SIZE_MAX, Uploads } from './uploads';

describe('uploads', () => {
  const followed: string[] = [];
  let uploads: Uploads;
  let http: HttpTestingController;

  beforeEach(() => {
    followed.length = 0;
    TestBed.configureTestingModule({
      providers: [
        Uploads,
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Jobs, useValue: { follow: (id: string) => followed.push(id) } },
      ],
    });
    uploads = TestBed.inject(Uploads);
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => {
    http.verify();
  });

  const file = (name: string): File => new File(['date,amount\n'], name);
  const states = (): unknown => uploads.shown().map(({ name, state }) => `${name} ${state}`);

  it('go one after the other, and each becomes an import', async () => {
    const [first, second] = [uploads.send(file('a.csv'), 'account'), uploads.send(file('b.csv'), null)];
    expect(states()).toEqual(['a.csv sending', 'b.csv waiting']);
    const request = http.expectOne('/api/v1/imports');
    expect((request.request.body as FormData).get('account_id')).toBe('account');
    request.event({ type: HttpEventType.UploadProgress, loaded: 6 });
    expect(uploads.shown()[0]?.sent).toBe(6);
    request.flush({ import_id: 'i1', job_id: 'j1', account_id: null });
    expect(await first).toBe('i1');
    expect(states()).toEqual(['b.csv sending']);
    http.expectOne('/api/v1/imports').flush({ import_id: 'i2', job_id: 'j2', account_id: null });
    expect(await second).toBe('i2');
    expect([followed, uploads.finished(), states()]).toEqual([['j1', 'j2'], 2, []]);
  });

  it('can be stopped while they are sent', async () => {
    const sent = uploads.send(file('a.csv'), null);
    const request = http.expectOne('/api/v1/imports');
    uploads.cancel(uploads.shown()[0]!.id);
    expect(request.cancelled).toBe(true);
    expect(await sent).toBeNull();
    expect(states()).toEqual([]);
  });

  it('say why they failed, and the next one goes on', async () => {
    const [first] = [uploads.send(file('a.csv'), null), uploads.send(file('b.csv'), null)];
    http
      .expectOne('/api/v1/imports')
      .flush({ detail: 'The file is empty.' }, { status: 422, statusText: 'Unprocessable' });
    expect(await first).toBeNull();
    expect(uploads.shown()[0]?.problem).toBe('The file is empty.');
    expect(states()).toEqual(['a.csv failed', 'b.csv sending']);
    http.expectOne('/api/v1/imports');
  });

  it('refuse at once what the server would refuse after all its bytes', async () => {
    const large = file('large.csv');
    Object.defineProperty(large, 'size', { value: FILE_SIZE_MAX + 1 });
    expect(await uploads.send(large, null)).toBeNull();
    expect(states()).toEqual(['large.csv failed']);
  });
});
