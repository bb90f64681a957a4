/** What a job of this kind does, in the words of the frame. */
export function jobLabel(kind: string): string {
  switch (kind) {
    case 'imports.read':
      return $localize`Reading the file`;
    case 'imports.revert':
      return $localize`Taking back an import`;
    case 'demo.fill':
      return $localize`Filling in sample data`;
    default:
      return $localize`Importing`;
  }
}

/** Whether a person waits for jobs of this kind; the others are the product's own upkeep. */
export function isAwaited(kind: string): boolean {
  return /^(imports|demo)\./.test(kind);
}

/** Seconds that remain at the speed so far; null while that says nothing yet. */
export function restOf(done: number, total: number | null, startedAt: string | null, now: number): number | null {
  const spent = startedAt ? (now - Date.parse(startedAt)) / 1000 : 0;
  return total && done > 0 && spent >= 2 ? (spent / done) * (total - done) : null;
}
