/** Attributes of a field for names: browsers' own spelling, translation and form history must not get what it holds. */
export const PRIVATE = { spellcheck: "false", autocomplete: "off", autocorrect: "off", autocapitalize: "off", translate: "no", writingsuggestions: "false" };
