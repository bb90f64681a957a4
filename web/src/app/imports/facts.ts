/** After these an import may stand otherwise; taking its batch back, or undoing that, is told by the history. */
export const FACTS_OF_IMPORTS: readonly string[] = [
  'import.changed',
  'import.waiting',
  'import.finished',
  'import.failed',
  'job.finished',
  'history.reverted',
  'transactions.changed',
];
