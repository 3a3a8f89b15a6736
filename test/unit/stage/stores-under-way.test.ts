import { expect, test } from 'vitest';
import { storesUnderWay } from '../../../src/stage/stores-under-way.ts';

/** Stores that end when they are told to. */
function controlled() {
  const ends: { readonly done: () => void; readonly fail: (error: Error) => void }[] = [];
  const store = () =>
    new Promise<void>((done, fail) => {
      ends.push({ done, fail });
    });
  return { ends, store };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('so many stores are under way and no more', async () => {
  const { ends, store } = controlled();
  const stores = storesUnderWay(2);
  await stores.begin(store);
  await stores.begin(store);
  let begun = false;
  const third = stores.begin(store).then(() => {
    begun = true;
  });
  await settled();
  expect(begun).toBe(false);
  ends[1]?.done();
  await third;
  expect(ends).toHaveLength(3);
  ends[0]?.done();
  ends[2]?.done();
  await stores.end();
});

test('the end waits for all of them', async () => {
  const { ends, store } = controlled();
  const stores = storesUnderWay(4);
  await stores.begin(store);
  let ended = false;
  const end = stores.end().then(() => {
    ended = true;
  });
  await settled();
  expect(ended).toBe(false);
  ends[0]?.done();
  await end;
});

test('a store that fails is told by the next one, which is not begun, and by the end', async () => {
  const { ends, store } = controlled();
  const stores = storesUnderWay(4);
  await stores.begin(store);
  await stores.begin(store);
  ends[0]?.fail(new Error('the disk is full'));
  await settled();
  await expect(stores.begin(store)).rejects.toThrow('the disk is full');
  expect(ends).toHaveLength(2);
  ends[1]?.fail(new Error('and so it is still'));
  await expect(stores.end()).rejects.toThrow('the disk is full');
});
