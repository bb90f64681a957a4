import type { Day, Id } from '../api/types';

/** A line written while nobody answered, kept in this browser until it is entered. */
export interface KeptLine {
  /** Of the transaction to be made, and the key by which a second try is known. */
  readonly id: Id;
  readonly text: string;
  readonly today: Day;
  /** Who wrote it: nobody else's session enters it. */
  readonly person: Id;
  /** Why the server refused it; a person has to write it anew. */
  readonly refused?: string;
}

const DATABASE = 'smartspend';
const STORE = 'lines';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: 'id' });
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('no database in this browser'));
    };
  });
}

async function within<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = ask(transaction.objectStore(STORE));
      // Kept means written, not merely asked for.
      transaction.oncomplete = () => {
        resolve(request.result);
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('this browser did not keep it'));
      };
    });
  } finally {
    database.close();
  }
}

/** A person's lines, oldest first: ids sort by the time they were made. */
export async function linesOf(person: Id): Promise<readonly KeptLine[]> {
  const all = await within('readonly', (store) => store.getAll() as IDBRequest<KeptLine[]>);
  return all.filter((line) => line.person === person);
}

export async function keepLine(line: KeptLine): Promise<void> {
  await within('readwrite', (store) => store.put(line));
}

export async function dropLine(id: Id): Promise<void> {
  await within('readwrite', (store) => store.delete(id));
}
