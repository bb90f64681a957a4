import { outcomeOf, sizeOf, wordsOf } from './outbound-words';

describe('how a call is spoken of', () => {
  it('says how it ended', () => {
    expect(outcomeOf({ status: 200, failure: null })).toBe('Answered');
    expect(outcomeOf({ status: 429, failure: null })).toBe('Answered with error 429');
    expect(outcomeOf({ status: null, failure: 'x did not answer in time.' })).toBe('x did not answer in time.');
    expect(outcomeOf({ status: null, failure: null })).toBe('No answer recorded');
  });

  it('says how much left', () => {
    expect(sizeOf(0)).toBe('0 bytes');
    expect(sizeOf(1234)).toBe('1.2 kB');
  });

  it('shows what was sent line by line', () => {
    expect(wordsOf('{"text":"1. a\\n2. b"}')).toBe('{\n "text": "1. a\n2. b"\n}');
    expect(wordsOf('{"text":"1. a\\n2. ')).toBe('{"text":"1. a\n2. ');
  });
});
