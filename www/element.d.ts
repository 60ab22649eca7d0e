/// <reference lib="dom" />
/**
 * The element `<name-screener>`: a field for a name, and the hits.
 *
 * ```html
 * <script type="module" src="name-screener/element-define.js"></script>
 * <name-screener lists="us-ofac-sdn un-sc" threshold="0.9" kinds="person" lang="en"></name-screener>
 * ```
 *
 * | attribute | meaning |
 * |---|---|
 * | `lists` | ids of the manifest or addresses of packs, with spaces between them; default: all of the manifest |
 * | `threshold` | 0 to 1; default 0.85 |
 * | `kinds` | `person organization vessel aircraft`; parties of unknown kind are always among the hits |
 * | `lang` | language of its texts; default: that of the page around it |
 * | `limit` | hits shown at most; default 20 |
 * | `label` | label of the field, in place of 'Name to screen' |
 * | `assets` | the folder with `worker.js`, `pkg/` and `lists/`, where a bundler moved this module away from them |
 * | `allow-partial` | screen with the lists that could be loaded, and say which are missing; without it there is an error instead |
 *
 * Parts: `root label input status warnings warning again hits hit score name tag facts detail`.
 *
 * Custom properties: `--name-screener-paper -shade -line -edge -ink -faint -accent -amber -red` (colours), `-radius`, `-font`.
 */
import type { ListState, ScreenerError, SearchResult } from "./name-screener.js";

export { ScreenerError } from "./name-screener.js";

/** The events' `detail`. All are composed, and all but `error` bubble. */
export interface NameScreenerEvents {
  /** The lists are loaded. */
  ready: { lists: ListState[]; engine: string };
  /** The name in the field has been screened; `query` is this name. */
  screened: { query: string; result: SearchResult };
  /** The same, where there is at least one hit. */
  hit: { query: string; result: SearchResult };
  /** Lists or engine did not load, or the name cannot be screened. The element shows it too. */
  error: { error: ScreenerError };
}

export class NameScreenerElement extends HTMLElement {
  static observedAttributes: string[];
  /** The name in the field. Setting it screens it. */
  value: string;
  /** The answer to the name as it stands in the field, once it is there. */
  readonly result: SearchResult | undefined;
  /**
   * Puts `name` into the field, or takes what is there, and gives its answer; `null` where it is blank. Rejects with a
   * {@link ScreenerError} where nothing can be said of the name, and with `closed` while the element is in no document.
   */
  screen(name?: string): Promise<SearchResult | null>;
  connectedCallback(): void;
  disconnectedCallback(): void;
  attributeChangedCallback(name: string, before: string | null, now: string | null): void;
  addEventListener<Type extends keyof NameScreenerEvents>(
    type: Type,
    listener: (this: NameScreenerElement, event: CustomEvent<NameScreenerEvents[Type]>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends Exclude<keyof HTMLElementEventMap, keyof NameScreenerEvents>>(
    type: Type,
    listener: (this: NameScreenerElement, event: HTMLElementEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "name-screener": NameScreenerElement;
  }
}
