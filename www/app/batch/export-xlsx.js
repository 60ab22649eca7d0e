/** TEMPORARY @param {import("./kept.js").KeptBatch} kept @param {Uint32Array} rows @returns {Promise<Blob>} */
export async function xlsxFile(kept, rows) { void kept; void rows; throw new Error("not yet"); }
