import { Service, signal } from '@angular/core';

export type ThemeChoice = 'system' | 'light' | 'dark';

/** Light, dark, or as the system says. `theme.js` applies the stored choice before the first paint. */
@Service()
export class Theme {
  private readonly current = signal<ThemeChoice>(stored());

  readonly choice = this.current.asReadonly();

  choose(choice: ThemeChoice): void {
    this.current.set(choice);
    if (choice === 'system') {
      localStorage.removeItem('theme');
      delete document.documentElement.dataset['theme'];
    } else {
      localStorage.setItem('theme', choice);
      document.documentElement.dataset['theme'] = choice;
    }
  }
}

function stored(): ThemeChoice {
  const text = localStorage.getItem('theme');
  return text === 'light' || text === 'dark' ? text : 'system';
}
