/**
 * The screener in a frame of another site, asked by messages. Load this module from anywhere: it needs no other file of the screener
 * but `screener-error.js`.
 *
 * ```js
 * const frame = document.querySelector("iframe");      // src="https://screener.example/"
 * const screener = await connectFrame(frame);
 * const { hits } = await screener.search("Kim Yong Chol", { threshold: 0.9 });
 * ```
 */
import type { ListState, SearchOptions, SearchResult } from "./name-screener.js";

export interface FrameOptions {
  /** The origin of the screener's site. By default that of the frame's `src`; messages go to it and come from it alone. */
  origin?: string;
  /** Milliseconds to wait until the frame has loaded engine and lists; by default 60,000. */
  timeout?: number;
  signal?: AbortSignal;
}

/** The screener behind a frame. */
export interface FramedScreener {
  /** Version of engine and scorer. */
  readonly engine: string;
  /** The lists as they were when the connection was made. */
  readonly lists: ListState[];
  /** As `search` of a screener in the page itself; the name goes to the frame and to nobody else. */
  search(query: string, options?: SearchOptions): Promise<SearchResult>;
  /** Puts the name into the frame's own field, where a person reads the answer. What is typed there is not told. */
  show(query: string): Promise<void>;
  /** Ends the connection; what is under way is rejected with the code `closed`. */
  close(): void;
}

/**
 * Connects to the screener in `frame`.
 *
 * Rejects with a `ScreenerError`: `origin-refused` where the site's owner has not allowed this page's origin in `frame.json`,
 * `engine-failed` where the frame does not answer in time, `list-failed` where it has no list, `aborted`.
 */
export function connectFrame(frame: HTMLIFrameElement, options?: FrameOptions): Promise<FramedScreener>;
