import type { Reading } from '../api/types';
import { cellsOf, columnsOf, familyOf, ROLES } from './columns';

describe('the cells of a line', () => {
  it.each([
    ['a;b;c', ['a', 'b', 'c']],
    ['a;;c;', ['a', '', 'c', '']],
    ['"a;b";c', ['a;b', 'c']],
    ['"say ""yes""";2', ['say "yes"', '2']],
    [' a ; "b" ', ['a', 'b']],
    ['5" pipe;2', ['5" pipe', '2']],
    ['', ['']],
  ])('%s', (raw, cells) => {
    expect(cellsOf(raw, ';', '"')).toEqual(cells);
  });
});

it('the cells of a row of a workbook', () => {
  expect(cellsOf('2026-02-02\tShop "1"\t\t-1.5', '', '')).toEqual(['2026-02-02', 'Shop "1"', '', '-1.5']);
});

it('every role but none belongs to a family', () => {
  expect([...ROLES].filter((role) => familyOf(role) === null)).toEqual([]);
  expect(familyOf('ignore')).toBeNull();
});

describe('the columns of a file', () => {
  const dialect = {
    delimiter: ',',
    quote: '"',
    header_row: 1,
    decimal: '.',
    thousands: null,
    date_format: '%d/%m/%Y',
  };
  const line = {
    row: 2,
    booked_on: '2026-11-02',
    value_on: null,
    amount: '-3.50',
    currency: 'GBP',
    balance: null,
    payee: 'Café',
    description: 'Café',
    reference: null,
    category: null,
    status: 'booked' as const,
    raw: '02/11/2026,Café,-3.50,x,y',
  };
  const reading: Reading = {
    format: 'csv',
    encoding: 'utf-8',
    dialect,
    columns: { booked_on: 'Date', amount: 'Amount', payee: 'Text', description: ['Text'], balance: null },
    lines: 1,
    first: line,
    last: line,
    rejected: [],
    rejected_count: 0,
    sum: { GBP: '-3.50' },
    confidence: 1,
    questions: [],
    headers: ['Date', 'Text', 'Amount', 'Note', 'Note'],
    preview: [line],
  };

  it('stand in the order of the file with their roles and first cells', () => {
    expect(columnsOf(reading, 3).map(({ header, role, cells }) => [header, role, ...cells])).toEqual([
      ['Date', 'booked_on', '02/11/2026'],
      ['Text', 'payee', 'Café'],
      ['Amount', 'amount', '-3.50'],
      ['Note', 'ignore', 'x'],
      ['Note', 'ignore', 'y'],
    ]);
  });

  it('are named by number where two share a header', () => {
    expect(columnsOf(reading, 3).map(({ key }) => key)).toEqual(['Date', 'Text', 'Amount', '4', '5']);
  });

  it('are none in a file without columns', () => {
    expect(columnsOf({ ...reading, dialect: null, columns: null, headers: [] }, 3)).toEqual([]);
  });
});
