/**
 * Lists that the user chose to keep on this machine, in this browser's storage for this site (IndexedDB): one record a
 * list, put or replaced whole or not at all.
 *
 * @typedef {import("../io.js").ImportedAbout} ImportedAbout
 *
 * @typedef {object} KeptList
 * @property {string} id
 * @property {ImportedAbout} about
 * @property {string[]} fileNames
 * @property {string} keptOn `YYYY-MM-DD`
 * @property {Blob} pack made of the files, for this version of the program
 * @property {Blob[]} files as they were chosen, to make the pack of again for another version
 */

const DATABASE = "name-screener-lists";
const STORE = "lists";

/**
 * All kept lists. A browser that refuses its storage keeps none.
 * @returns {Promise<KeptList[]>}
 */
export async function keptLists() {
  try {
    return (await isThere()) ? await transaction("readonly", (store) => store.getAll()) : [];
  } catch {
    return [];
  }
}

/** Rejects with the browser's reason where it cannot be kept; what was kept before then stays. @param {KeptList} list */
export async function keepList(list) {
  await transaction("readwrite", (store) => store.put(list));
}

/** With the last list the storage goes too. @param {string} id */
export async function forgetList(id) {
  if (!(await isThere())) return;
  await transaction("readwrite", (store) => store.delete(id));
  if ((await transaction("readonly", (store) => store.count())) === 0) indexedDB.deleteDatabase(DATABASE);
}

/** Whether anything was ever kept: to ask of the storage itself would make it. */
const isThere = async () => (await indexedDB.databases()).some(({ name }) => name === DATABASE);

/**
 * Fulfilled when the transaction is done, and what it wrote is on the disk.
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} work
 * @returns {Promise<T>}
 */
async function transaction(mode, work) {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const running = database.transaction(STORE, mode, { durability: "strict" });
      const request = work(running.objectStore(STORE));
      running.oncomplete = () => resolve(request.result);
      running.onabort = () => reject(running.error ?? request.error);
    });
  } finally {
    database.close();
  }
}

/** @returns {Promise<IDBDatabase>} */
function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("another tab of this page holds an older version of the storage"));
  });
}
