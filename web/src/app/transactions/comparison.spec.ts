import type { Transaction } from '../api/types';
import { compared, originText } from './comparison';

const ROW: Transaction = {
  id: 'a',
  account_id: 'giro',
  booked_on: '2026-03-01',
  value_on: null,
  amount: { amount: '-9.99', currency: 'EUR' },
  payee: 'Netflix',
  description: 'NETFLIX.COM',
  category: null,
  status: 'booked',
  notes: '',
  tags: [],
  is_anomaly: false,
  transfer_id: null,
  splits: null,
  ignored: false,
  locked_fields: [],
  source: 'import',
  created_at: '2026-03-02T08:00:00Z',
  updated_at: '2026-03-02T08:00:00Z',
};

describe('two transactions side by side', () => {
  it('tell what differs, and leave out what neither has', () => {
    const other: Transaction = { ...ROW, id: 'b', booked_on: '2026-03-02', tags: ['tv'], status: 'pending' };
    const rows = compared(ROW, other, 'en-GB', { left: 'march.csv, line 2', right: 'entered by hand' });
    expect(rows.filter(({ differs }) => differs).map(({ label }) => label)).toEqual([
      'Date',
      'Came from',
      'Status',
      'Tags',
    ]);
    expect(rows.map(({ label }) => label)).not.toContain('Value date');
    expect(rows.find(({ label }) => label === 'Date')).toMatchObject({ left: '01 Mar 2026', figure: true });
  });

  it('say nothing of where they came from before it is known', () => {
    const origin = compared(ROW, ROW, 'en-GB', null).find(({ label }) => label === 'Came from');
    expect(origin).toMatchObject({ left: '…', differs: false });
  });
});

describe('where a transaction came from', () => {
  const record = { source: 'import', import_id: 'i', file_name: 'march.csv', row: 12, raw: '', first_seen_at: '' };

  it('is its file and line, or a person', () => {
    expect(originText({ records: [record], changes: [] })).toBe('march.csv, line 12');
    expect(originText({ records: [{ ...record, row: null }], changes: [] })).toBe('march.csv');
    expect(originText({ records: [], changes: [] })).toBe('entered by hand');
  });
});
