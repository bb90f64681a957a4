/**
 * Holds the hand-written types to the generated schema: when an answer of the server no longer fits the type that the
 * pages are written against, this file does not compile.
 */
import type { components } from './schema';
import type {
  Account,
  Assertion,
  Coverage,
  ApiToken,
  Batch,
  BudgetStatus,
  Category,
  DuplicateCounts,
  Delivery,
  EmailState,
  Job,
  Me,
  Messenger,
  Notification,
  OutboundCall,
  Overview,
  Profile,
  ReviewGroup,
  ReviewSummary,
  Session,
  Suggestions,
  Summary,
  Transaction,
  User,
  Webhook,
  WebhookDelivery,
} from './types';

type Schemas = components['schemas'];
type Fits<Wire extends Ours, Ours> = [Wire, Ours];

export type Contract = [
  Fits<Schemas['PersonWire'], User>,
  Fits<Schemas['Me'], Me>,
  Fits<Schemas['SessionWire'], Session>,
  Fits<Schemas['TokenWire'], Omit<ApiToken, 'scopes'>>,
  Fits<Schemas['OutboundCall'], OutboundCall>,
  Fits<Schemas['Batch'], Batch>,
  Fits<Schemas['Category'], Category>,
  Fits<Omit<Schemas['Account'], 'kind'>, Omit<Account, 'kind'>>,
  Fits<Schemas['Assertion'], Assertion>,
  Fits<Schemas['Coverage'], Coverage>,
  Fits<Schemas['Suggestions'], Suggestions>,
  Fits<Schemas['DuplicateCounts'], DuplicateCounts>,
  Fits<Schemas['ReviewGroup'], ReviewGroup>,
  Fits<Schemas['ReviewSummary'], ReviewSummary>,
  Fits<Schemas['BudgetStatus'], BudgetStatus>,
  Fits<Omit<Schemas['JobWire'], 'problem'>, Omit<Job, 'problem'>>,
  Fits<Omit<Schemas['Overview'], 'balance' | 'latest'>, Omit<Overview, 'balance' | 'latest'>>,
  Fits<Schemas['Summary'], Summary>,
  Fits<Omit<Schemas['Transaction'], 'category'>, Omit<Transaction, 'category'>>,
  Fits<Required<Schemas['Profile']>, Profile>,
  Fits<Schemas['Notification'], Notification>,
  Fits<Schemas['Delivery'], Delivery>,
  Fits<Schemas['EmailState'], EmailState>,
  Fits<Schemas['Messenger'], Messenger>,
  Fits<Schemas['ListedWebhook'], Webhook>,
  Fits<Schemas['WebhookDelivery'], WebhookDelivery>,
];
