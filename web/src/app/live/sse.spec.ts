import { EventStreamReader } from './sse';

const stream =
  'id: 7\nevent: transactions.recorded\ndata: {"type":"transactions.recorded"}\n\n' +
  ': still here\n\n' +
  'id: 8\r\nevent: import.progress\r\ndata: {"done": 1,\r\ndata: "total": 2}\r\n\r\n';

const events = [
  { id: '7', type: 'transactions.recorded', data: '{"type":"transactions.recorded"}' },
  { id: '8', type: 'import.progress', data: '{"done": 1,\n"total": 2}' },
];

describe('an event stream', () => {
  it('is read whole', () => {
    expect(new EventStreamReader().read(stream)).toEqual(events);
  });

  it.each([1, 2, 3, 7, 20])('is read in pieces of %i', (size) => {
    const reader = new EventStreamReader();
    const found = [];
    for (let at = 0; at < stream.length; at += size) {
      found.push(...reader.read(stream.slice(at, at + size)));
    }
    expect(found).toEqual(events);
  });

  it('holds back what is not finished', () => {
    expect(new EventStreamReader().read('id: 9\nevent: job.progress\ndata: {}\n')).toEqual([]);
  });
});
