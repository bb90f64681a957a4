import { removeView, savedViews, saveView } from './saved-views';

function memory(start: string | null = null): Pick<Storage, 'getItem' | 'setItem'> {
  let held = start;
  return {
    getItem: () => held,
    setItem: (_, value) => {
      held = value;
    },
  };
}

describe('saved views', () => {
  it('come back by name, the newest of a name wins', () => {
    const storage = memory();
    saveView({ name: 'Trips', filter: { tag: ['trip'] } }, storage);
    saveView({ name: 'Rent', filter: { q: 'rent' } }, storage);
    saveView({ name: 'Trips', filter: { tag: ['trip'], direction: 'out' } }, storage);
    expect(savedViews(storage)).toEqual([
      { name: 'Rent', filter: { q: 'rent' } },
      { name: 'Trips', filter: { tag: ['trip'], direction: 'out' } },
    ]);
    removeView('Rent', storage);
    expect(savedViews(storage).map(({ name }) => name)).toEqual(['Trips']);
  });

  it.each([['not json'], ['{}'], ['[1, null, {"name": 3}]'], [null]])('what is unreadable (%s) is nothing', (held) => {
    expect(savedViews(memory(held))).toEqual([]);
  });
});
