// What a developer writes in TypeScript; checked against the packed package by package.test.js, never run.
// Lines after `@ts-expect-error` are wrong on purpose: the types must notice.

import { createScreener, DEFAULT_THRESHOLD, ScreenerError } from "name-screener";
import type { BatchRowResult, Hit, ListState, Screener, SearchResult } from "name-screener";
import { attachScreener, type AttachedScreener, type FieldReader } from "name-screener/attach";
import { NameScreenerElement } from "name-screener/element";
import { NameScreenerElement as Defined } from "name-screener/element-define";

export async function api(signal: AbortSignal): Promise<number> {
  using screener: Screener = await createScreener({ lists: ["us-ofac-sdn", new URL("https://example.com/own.pack"), new Uint8Array(3)], assets: "/screener/", allowPartial: true, signal });
  const result: SearchResult = await screener.search("Kim", { threshold: DEFAULT_THRESHOLD, kinds: ["person"], birthDate: "1965", signal });
  const hits: Hit[] = result.hits;
  const states: ListState[] = await screener.load(["un-sc"], { onProgress: ({ loaded, total }) => loaded / total });
  const { rows } = await screener.screenBatch(["Kim", { query: "Kil", id: 7 }], { onResults: async (some: BatchRowResult[]) => void some });
  const pair = await screener.compare("a", "b", { kind: "vessel" });
  // @ts-expect-error no such option
  await screener.search("Kim", { treshold: 0.9 });
  // @ts-expect-error a name is a string
  await screener.search(7);
  // @ts-expect-error no such kind
  await screener.search("Kim", { kinds: ["ship"] });
  // @ts-expect-error read only
  screener.engine = "x";
  return hits.length + states.length + rows.length + pair.score;
}

export function code(error: unknown): string {
  if (!(error instanceof ScreenerError)) return "";
  const missing: string[] | undefined = error.lists?.filter((list) => list.status === "failed").map((list) => list.title);
  // @ts-expect-error no such code
  if (error.code === "no-such-code") return "";
  return `${error.code} ${missing?.join()}`;
}

export async function field(input: HTMLInputElement): Promise<boolean> {
  const attached: AttachedScreener = attachScreener(input, { threshold: 0.9, badge: document.body, protect: true });
  attached.addEventListener("hit", ({ detail }) => detail.result.total.toFixed());
  attached.addEventListener("warning", ({ detail }) => detail.readers.map((reader: FieldReader) => reader.service));
  // @ts-expect-error the detail of an error has no result
  attached.addEventListener("error", ({ detail }) => detail.result);
  // @ts-expect-error no field
  attachScreener(document.body);
  const result = await attached.check();
  attached.detach();
  return result !== null && result.total > 0;
}

export async function element(): Promise<string> {
  const screener: NameScreenerElement = document.createElement("name-screener");
  const same: typeof NameScreenerElement = Defined;
  screener.addEventListener("screened", ({ detail }) => detail.query.trim());
  screener.addEventListener("error", ({ detail }) => detail.error.code);
  screener.addEventListener("click", (event) => event.clientX);
  screener.value = "Kim";
  const result = await screener.screen("Kil");
  return `${result?.total} ${screener.result?.query} ${same.observedAttributes.join()}`;
}

export function readOnly(screener: NameScreenerElement): void {
  // @ts-expect-error read only
  screener.result = undefined;
}
