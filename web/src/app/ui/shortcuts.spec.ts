import { EnvironmentInjector, createEnvironmentInjector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Shortcuts } from './shortcuts';

function press(key: string, options: KeyboardEventInit = {}, target: EventTarget = document.body): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }));
}

describe('shortcuts', () => {
  let page: EnvironmentInjector;
  let ran: string[];

  beforeEach(() => {
    ran = [];
    page = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
    runInInjectionContext(page, () => {
      const note = (keys: string) => ({ keys, label: keys, group: 'Test', run: () => ran.push(keys) });
      TestBed.inject(Shortcuts).bind(note('j'), note('g o'), note('mod+k'), note('o'));
    });
  });

  it('run on their key', () => {
    press('j');
    press('k', { ctrlKey: true });
    expect(ran).toEqual(['j', 'mod+k']);
  });

  it('run on two keys in turn, before a binding of the second alone', () => {
    press('g');
    press('o');
    press('o');
    expect(ran).toEqual(['g o', 'o']);
  });

  it('leave typing alone, but not the palette', () => {
    const field = document.body.appendChild(document.createElement('input'));
    press('j', {}, field);
    press('k', { metaKey: true }, field);
    field.remove();
    expect(ran).toEqual(['mod+k']);
  });

  it('end with the page that bound them', () => {
    page.destroy();
    press('j');
    expect(ran).toEqual([]);
  });
});
