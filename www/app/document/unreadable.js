/**
 * Why a file is not read.
 *
 * @typedef {"tooLarge" | "textTooLong" | "noText" | "scanned" | "password" | "damaged" | "oldWord" | "binary" | "unknown" | "parser"} Cause
 */

/** A file that cannot be read: `cause` names the text that says so. */
export class UnreadableFile extends Error {
  /**
   * @param {Cause} reason
   * @param {unknown} [detail] what the parser said
   */
  constructor(reason, detail) {
    super(`${reason}${detail ? `: ${detail instanceof Error ? detail.message : detail}` : ""}`);
    this.name = "UnreadableFile";
    this.reason = reason;
  }
}
