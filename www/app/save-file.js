/**
 * Gives the user a file: text in, the browser's own download out. Nothing leaves the computer.
 */

/** @param {string} name @param {BlobPart[]} parts @param {string} type of media */
export function saveFile(name, parts, type) {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun once this task is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** `name-screener-decisions-2026-11-26T1402.json`: sorted by name is sorted by time. @param {string} what @param {string} ending */
export const fileName = (what, ending) => `name-screener-${what}-${new Date().toISOString().slice(0, 16).replace(":", "")}.${ending}`;
