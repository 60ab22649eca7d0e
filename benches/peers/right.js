// When a query found the right party: the same rule for every engine.

/** The right party must be among so many. */
const FIRST = 10;

/**
 * @param {Iterable<string>} found ids of parties, best first, the same ones perhaps several times
 * @param {string[]} right ids of which one must be found
 */
export function isRight(found, right) {
  const first = new Set();
  for (const id of found) {
    first.add(id);
    if (first.size === FIRST) break;
  }
  return right.some((id) => first.has(id));
}
