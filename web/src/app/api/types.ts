/** The shapes of the HTTP API. Money out is negative, dates are the bank's (`YYYY-MM-DD`), instants are ISO 8601 in UTC. */
export type * from './types-base';
export type * from './types-identity';
export type * from './types-ledger';
export type * from './types-imports';
export type * from './types-reconciliation';
export type * from './types-planning';
export type * from './types-goals';
export type * from './types-recurring';
export type * from './types-reports';
export type * from './types-notifications';
export type * from './types-review';
export type * from './types-rates';
export type * from './types-quick';
