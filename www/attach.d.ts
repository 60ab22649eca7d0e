/// <reference lib="dom" />
/**
 * Screens a field of your own form as it is filled.
 *
 * ```js
 * import { attachScreener } from "./attach.js";
 * const attached = attachScreener(document.querySelector("#customer"));
 * attached.addEventListener("hit", ({ detail }) => console.log(detail.result.total));
 * form.addEventListener("submit", async (event) => {
 *   event.preventDefault();
 *   const result = await attached.check();
 *   if (result === null || result.total === 0) form.submit();
 * });
 * ```
 */
import type { EntityKind, ListId, ListState, ScreenerError, SearchResult } from "./name-screener.js";

export { ScreenerError } from "./name-screener.js";

export interface AttachOptions {
  /** Ids of the manifest or addresses of packs; default: all of the manifest. What several fields name is loaded once. */
  lists?: ListId[];
  /** 0 to 1; default 0.85. */
  threshold?: number;
  /** Only parties of these kinds, and those of unknown kind. */
  kinds?: EntityKind[];
  /** At most this many hits in an answer (default 20); `total` is not cut. */
  limit?: number;
  /** Language of the badge; default: that of the field. English where there is no translation. */
  lang?: string;
  /** The folder with `worker.js`, `pkg/` and `lists/`; see `ScreenerOptions` of `createScreener`. */
  assets?: string | URL;
  /** Screen with the lists that could be loaded; each answer then says `complete: false`. Without it there is an error instead. */
  allowPartial?: boolean;
  /** Where the badge is put; default: behind the field. `false`: no badge. */
  badge?: Element | false;
  /** Give the field, until it is detached, the attributes that keep the browser's own services from reading it. */
  protect?: boolean;
}

/** A service of the browser that may read the field, and the attribute that keeps it out. */
export interface FieldReader {
  service: "spelling" | "history" | "correction" | "suggestions" | "translation";
  attribute: string;
  value: string;
}

/** The events' `detail`. */
export interface AttachedEvents {
  /** The lists are loaded. */
  ready: { lists: ListState[]; engine: string };
  /** The value of the field has been screened; `query` is this value. */
  screened: { query: string; result: SearchResult };
  /** The same, where there is at least one hit. */
  hit: { query: string; result: SearchResult };
  /** Lists or engine did not load, or the value cannot be screened. Until this is mended nothing is known of the name. */
  error: { error: ScreenerError };
  /** The field lets services of the browser read names; told once, soon after attaching. It never holds the value. */
  warning: { message: string; readers: FieldReader[] };
}

export interface AttachedScreener extends EventTarget {
  /** The field. */
  readonly field: HTMLInputElement | HTMLTextAreaElement;
  /** The answer to the value as it stands in the field, once it is there. */
  readonly result: SearchResult | undefined;
  /**
   * The answer to the value that stands in the field when it comes; `null` where that is blank. Waits for the lists, and
   * tries again those that failed. Rejects with a {@link ScreenerError} where nothing can be said of the name: do not take
   * that for 'no match'.
   */
  check(): Promise<SearchResult | null>;
  /** Takes badge and listeners away and gives the lists back; the last one to do so on a page ends the worker. */
  detach(): void;
  addEventListener<Type extends keyof AttachedEvents>(
    type: Type,
    listener: (event: CustomEvent<AttachedEvents[Type]>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Type extends keyof AttachedEvents>(
    type: Type,
    listener: (event: CustomEvent<AttachedEvents[Type]>) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | EventListenerOptions): void;
}

/**
 * Attaches to a text field. Throws a {@link ScreenerError} `bad-option` where it is none, or an option is unknown.
 * Whatever goes wrong later comes as an event `error` and from `check()`.
 */
export function attachScreener(field: HTMLInputElement | HTMLTextAreaElement, options?: AttachOptions): AttachedScreener;
