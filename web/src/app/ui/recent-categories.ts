const KEY = 'recent-categories';
const KEPT = 5;

/** Ids of the categories chosen last in this browser, newest first. */
export function recentCategories(): readonly string[] {
  return (localStorage.getItem(KEY) ?? '').split(' ').filter((id) => id !== '');
}

export function rememberCategory(id: string): void {
  localStorage.setItem(KEY, [id, ...recentCategories().filter((other) => other !== id)].slice(0, KEPT).join(' '));
}
