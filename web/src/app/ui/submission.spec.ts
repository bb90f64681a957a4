import { Problem } from '../api/problem';
import { Submission } from './submission';

describe('a form that is sent', () => {
  const refused = new Problem(422, { detail: 'Not so', errors: [{ pointer: '/name', detail: 'Too long' }] });

  it('says what is missing only once it was tried', async () => {
    const form = new Submission();
    expect(form.field('name', true, 'Give it a name.')).toBeNull();
    let sent = 0;
    await form.sendWhole(null, () => Promise.resolve((sent += 1)));
    expect(form.field('name', true, 'Give it a name.')).toBe('Give it a name.');
    expect(form.field('name', false, 'Give it a name.')).toBeNull();
    expect(sent).toBe(0);
  });

  it('keeps what the server said of a field, until it is tried again', async () => {
    const form = new Submission();
    await form.send(() => Promise.reject(refused));
    expect(form.field('name')).toBe('Too long');
    expect(form.field('amount')).toBeNull();
    await form.send(() => Promise.resolve());
    expect(form.problem()).toBeNull();
  });

  it('sends one thing at a time', async () => {
    const form = new Submission();
    let finish = (): void => undefined;
    const first = form.send(() => new Promise<void>((resolve) => (finish = resolve)));
    expect(form.busy()).toBe(true);
    let second = false;
    await form.send(() => Promise.resolve((second = true)));
    expect(second).toBe(false);
    finish();
    await first;
    expect(form.busy()).toBe(false);
  });

  it('begins anew', async () => {
    const form = new Submission();
    await form.send(() => Promise.reject(refused));
    form.begin();
    expect(form.field('name', true, 'Give it a name.')).toBeNull();
  });
});
