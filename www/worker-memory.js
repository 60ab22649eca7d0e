/**
 * Has the browser collect what a worker let go of. A worker without work never comes to that by itself, and the memory of
 * its module would stay; buffers that nobody writes to cost nothing, and count as reason enough.
 */
export function collected() {
  try {
    for (let i = 0; i < 8; i += 1) new ArrayBuffer(64 << 20);
  } catch {
    // So little is left that the browser has collected already.
  }
}
