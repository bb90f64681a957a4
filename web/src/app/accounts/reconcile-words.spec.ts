import type { Assertion, Reconciliation, Suggestion } from '../api/types';
import { actionText, dayToExplain, differenceText, standingOf, standingText } from './reconcile-words';

const eur = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });

function stated(on: string, difference: string): Assertion {
  return {
    id: null,
    on,
    balance: eur('100.00'),
    computed: eur('100.00'),
    difference: eur(difference),
    agrees: difference === '0.00',
    source: 'statement',
    import_id: null,
    file_name: null,
  };
}

function of(state: Reconciliation['state'], until: string | null, ...items: readonly Assertion[]): Reconciliation {
  return { account_id: 'a', state, until, items };
}

describe('how an account stands', () => {
  it('is said with the day and the difference', () => {
    const none = { until: null, differs_on: null, difference: null };
    expect(standingText({ ...none, state: 'agrees', until: '2026-03-31' }, 'en-GB')).toBe('Agrees until 31 Mar 2026');
    const differs = { ...none, state: 'differs', differs_on: '2026-03-31', difference: eur('-12.00') } as const;
    expect(standingText(differs, 'en-GB')).toBe('Differs by −€12.00 on 31 Mar 2026');
    expect(standingText({ ...none, state: 'unknown' }, 'en-GB')).toBe('');
  });

  it('follows from the newest balances', () => {
    const found = of('differs', '2026-01-31', stated('2026-03-31', '-12.00'), stated('2026-01-31', '0.00'));
    expect(standingOf(found)).toEqual({
      state: 'differs',
      until: '2026-01-31',
      differs_on: '2026-03-31',
      difference: eur('-12.00'),
    });
  });
});

describe('the day to explain', () => {
  it('is the first that is wrong after the last that was right', () => {
    const items = [
      stated('2026-04-30', '-12.00'),
      stated('2026-03-31', '-12.00'),
      stated('2026-02-28', '0.00'),
      stated('2026-01-31', '5.00'),
    ];
    expect(dayToExplain(of('differs', '2026-02-28', ...items))).toBe('2026-03-31');
  });

  it('is the oldest where nothing ever agreed, and none where all is well', () => {
    const wrong = [stated('2026-04-30', '-12.00'), stated('2026-03-31', '-12.00')];
    expect(dayToExplain(of('differs', null, ...wrong))).toBe('2026-03-31');
    expect(dayToExplain(of('agrees', '2026-03-31', stated('2026-03-31', '0.00')))).toBeNull();
  });
});

describe('words of a difference', () => {
  it.each([
    ['12.00', 'The bank has €12.00 more than the ledger.'],
    ['-12.00', 'The bank has €12.00 less than the ledger.'],
    ['0.00', 'The bank has as much as the ledger.'],
  ])('%s', (difference, said) => {
    expect(differenceText(eur(difference), 'en-GB')).toBe(said);
  });

  it('name what the button does', () => {
    const one: Suggestion = { kind: 'digits', text: '', transactions: [], amount: eur('-54.00') };
    expect(actionText(one, '2026-03-31', 'en-GB')).toBe('Make it −€54.00');
    expect(actionText({ ...one, kind: 'moved' }, '2026-03-31', 'en-GB')).toBe('Date it 31 Mar 2026');
  });
});
