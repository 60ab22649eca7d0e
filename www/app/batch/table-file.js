/** TEMPORARY */
/** @typedef {{ number: number, cells: string[] }} TableRow */
/** @typedef {{ name: string, sheets: string[], notes: (sheet: number) => string[], first: (sheet: number, n: number) => Promise<TableRow[]>, rows: (sheet: number, signal: AbortSignal) => AsyncIterable<TableRow[]>, close: () => void }} TableFile */
/** @param {File} file @param {AbortSignal} signal @returns {Promise<TableFile>} */
export async function openTableFile(file, signal) {
  const text = await file.text();
  signal.throwIfAborted();
  const rows = text.trim().split(/\r?\n/).map((line, i) => ({ number: i + 1, cells: line.split(/[,\t;]/).map((c) => c.replace(/^"|"$/g, "")) }));
  return {
    name: file.name, sheets: [""], notes: () => [], close() {},
    first: async (_, n) => rows.slice(0, n),
    async *rows() { for (let i = 0; i < rows.length; i += 500) { yield rows.slice(i, i + 500); await new Promise((r) => setTimeout(r)); } },
  };
}
