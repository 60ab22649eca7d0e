/**
 * Every text of the page, in one language. A translation is another module of this shape.
 * Names, codes and the engine's own words come from elsewhere and pass through unchanged.
 */

/** For dates and numbers. */
export const LOCALE = "en-GB";

/** @param {number} n @param {string} one @param {string} many */
const count = (n, one, many) => `${new Intl.NumberFormat(LOCALE).format(n)} ${n === 1 ? one : many}`;

/** @param {string[]} parts */
const and = (parts) => new Intl.ListFormat(LOCALE, { type: "conjunction" }).format(parts);

export const texts = {
  /** Short titles of the lists this version knows; others go by their own title. @type {Record<string, string>} */
  listNames: {
    "us-ofac-sdn": "OFAC SDN",
    "us-ofac-consolidated": "OFAC non-SDN",
    "un-sc": "UN",
    "eu-fsf": "EU",
    "uk-fcdo": "UK",
    "ch-seco": "Switzerland",
    "ca-sema": "Canada",
    "au-dfat": "Australia",
    "us-csl": "US CSL",
    opensanctions: "OpenSanctions",
  },

  /** @type {Record<string, string>} */
  kinds: { any: "any", person: "person", organization: "organisation", vessel: "vessel", aircraft: "aircraft", unknown: "kind not stated" },

  /** Former codes, which Intl.DisplayNames takes for their successors or does not know. @type {Record<string, string>} */
  formerCountries: {
    AN: "Netherlands Antilles",
    CS: "Serbia and Montenegro (former)",
    DD: "East Germany (former)",
    SU: "Soviet Union (former)",
    TP: "East Timor",
    YD: "South Yemen (former)",
    YU: "Yugoslavia (former)",
    ZR: "Zaire (former)",
  },

  /** @type {Record<string, string>} */
  countryRoles: {
    nationality: "nationality",
    citizenship: "citizenship",
    residence: "residence",
    registration: "registered in",
    flag: "flag",
    birth: "born in",
  },

  /** @type {Record<string, string>} */
  identifierTypes: {
    "passport": "Passport",
    "national-id": "National identity number",
    "tax-id": "Tax number",
    "registration": "Registration number",
    "imo": "IMO number",
    "mmsi": "MMSI",
    "call-sign": "Call sign",
    "lei": "LEI",
    "swift-bic": "SWIFT/BIC",
    "crypto-address": "Cryptocurrency address",
    "tail-number": "Aircraft registration",
    "serial-number": "Serial number",
    "driving-licence": "Driving licence",
    "social-security": "Social security number",
    "duns": "D-U-N-S number",
    "isin": "ISIN",
    "ticker": "Ticker",
    "email": "E-mail",
    "phone": "Telephone",
    "website": "Website",
    "other": "Other",
  },

  /** @type {Record<string, string>} */
  nameTypes: { primary: "primary", alias: "alias", former: "former name" },
  weak: "weak alias",
  weakMeaning: "The authority itself calls this alias weak: broad, often shared with others.",

  /** @type {Record<string, string>} */
  genders: { female: "female", male: "male" },

  date: {
    /** @param {string} from @param {string} to */
    between: (from, to) => `between ${from} and ${to}`,
    /** @param {number} days */
    age: (days) => (days < 0 ? "dated in the future" : days === 0 ? "today" : `${count(days, "day", "days")} ago`),
  },

  head: {
    viewsLabel: "Views",
    views: { screen: "Screen", batch: "Batch", document: "Document", lists: "Lists", decisions: "Decisions" },
    privacy: "Privacy",
    help: "Help",
    /** @type {Record<string, string>} */
    themes: { system: "System", light: "Light", dark: "Dark" },
    theme: "Colours",
    close: "Close",
  },

  ask: {
    name: "Name to screen",
    placeholder: "Name of a person, firm or ship",
    filters: "Filters",
    kind: "Kind",
    lists: "Lists",
    threshold: "Threshold",
    notLoaded: ", not loaded",
    loading: "loading",
    /** @param {string} kind @param {string} lists @param {string} threshold */
    chosen: (kind, lists, threshold) => `${kind} · ${lists} · ${threshold}`,
    anyKind: "any kind",
    /** @param {number} some @param {number} all */
    someLists: (some, all) => (some === all ? count(all, "list", "lists") : `${some} of ${count(all, "list", "lists")}`),
  },

  loading: {
    engine: "Loading the engine",
    lists: "Loading the lists",
    /** @param {string} loaded @param {string} total */
    of: (loaded, total) => `${loaded} of ${total}`,
    /** @param {string} scope */
    done: (scope) => `Ready: ${scope}`,
    question: "Nothing has been searched yet. The name is screened as soon as engine and lists are loaded.",
  },

  welcome: {
    examples: "Three examples, as newspapers wrote them in January 2015",
    names: ["Korean Tangun Trading Corp.", "Kil Jong Hun", "Reconnaissance General Bureau"],
    privacy: "No name leaves this tab: engine and lists were loaded into it, and from then on the page asks the server for nothing.",
    check: "How to check that yourself",
    limits: "A hit is a reason to look, not a finding; no hit is not a clearance. This is not legal advice.",
  },

  answer: {
    searching: "Searching…",
    /** @param {number} total @param {string} threshold @param {string} scope */
    hits: (total, threshold, scope) => `${count(total, "hit", "hits")} at or above ${threshold} in ${scope}`,
    /** @param {number} lists @param {number} parties */
    scope: (lists, parties) => `${count(lists, "list", "lists")} (${count(parties, "party", "parties")})`,
    /** @param {string} kind */
    ofKind: (kind) => `kind: ${kind}, or not stated`,
    /** @param {number} shown */
    best: (shown) => `the best ${new Intl.NumberFormat(LOCALE).format(shown)} are shown`,
    /** @param {number} shown @param {number} total */
    showMore: (shown, total) => (shown === total ? `Show all ${new Intl.NumberFormat(LOCALE).format(total)}` : `Show the best ${new Intl.NumberFormat(LOCALE).format(shown)} of ${new Intl.NumberFormat(LOCALE).format(total)}`),
    /** @param {string} threshold @param {string[]} lists */
    none: (threshold, lists) => `No match at or above ${threshold} in ${and(lists)}.`,
    /** @param {string} threshold @param {string[]} lists */
    noneOfSome: (threshold, lists) => `Not a full answer. Nothing at or above ${threshold} in ${and(lists)}.`,
    /** @param {string} scope */
    searched: (scope) => `Searched ${scope}`,
    /** @param {string} scope */
    incomplete: (scope) => `Searched ${scope}, but a list is missing`,
    /** @param {string} list @param {string} date */
    dated: (list, date) => `${list} (${date})`,
    /** @param {string} score */
    highest: (score) => `Highest score: ${score}.`,
    nothingNear: "No listed name resembles it at all.",
    below: "Below the threshold",
    hitsTitle: "Hits",
    noList: "No list is chosen, so nothing was searched. Choose at least one under Lists.",
    onlySpaces: "Only spaces so far: type a name.",
    /** @param {number} total @param {string} threshold @param {string} name @param {string} score */
    spoken: (total, threshold, name, score) => `${count(total, "hit", "hits")} at or above ${threshold}. Best: ${name}, ${score}.`,
  },

  row: {
    listedAs: "listed as ",
    /** @param {string} date */
    born: (date) => `born ${date}`,
    identifier: "identifier agrees",
    score: "score ",
  },

  detail: {
    label: "Details",
    back: "← Hits",
    /** @param {string} score */
    why: (score) => `Why ${score}`,
    /** @param {string} name */
    nameAlone: (name) => `The two names alone: ${name}.`,
    asked: "asked",
    listed: "listed",
    figure: "How the words of the two names meet",
    tooLong: "Too many words to draw.",
    names: "Names",
    programs: "Programmes",
    birthDates: "Born",
    birthPlaces: "Place of birth",
    countries: "Countries",
    gender: "Gender",
    positions: "Positions",
    identifiers: "Identifiers",
    addresses: "Addresses",
    relations: "Related parties",
    listedOn: "Listed on",
    updatedOn: "Record changed on",
    list: "List",
    id: "Reference",
    /** @param {string} list @param {string} date */
    ofDate: (list, date) => `${list}, published ${date}`,
    source: "Source",
    /** @param {string} host */
    open: (host) => `Open the authority’s page at ${host}`,
    /** @param {string} host */
    openList: (host) => `Open the whole list at ${host}`,
    /** @param {string} authority */
    tellsList: (authority) => `Opens in a new tab. The visit tells the authority${authority && ` (${authority})`} that somebody read its list, not which party was looked at.`,
    /** @param {string} authority */
    tells: (authority) => `Opens in a new tab. The visit tells the authority${authority && ` (${authority})`} which party was looked at.`,
  },

  lists: {
    title: "Lists in this tab",
    published: "Published",
    parties: "Parties",
    names: "Names",
    partiesUnit: " parties",
    namesUnit: " names",
    original: "SHA-256 of the authority’s file",
    failed: "not loaded",
    none: "No list is loaded.",
    update: "To update, run `cargo xtask lists update` where this page is served from, then load the page again. The README says more.",
  },

  notice: {
    /** @param {number} days */
    stale: (days) => `${count(days, "day", "days")} old: parties listed since are not found`,
    /** @param {string} list */
    missing: (list) => `${list} was not loaded, so it was not searched.`,
    /** @param {string} list @param {string} cause */
    failed: (list, cause) => `${list} was not loaded: ${cause}`,
    notCovered: "What is found below does not cover it.",
    again: "Load again",
    /** @param {string} cause */
    fault: (cause) => `This page has a fault (${cause}). What it shows may be incomplete: load the page again.`,
    offline: "Offline. Engine and lists are in this tab, so screening goes on as before.",
  },

  failure: {
    load: "Nothing can be screened: loading failed.",
    offline: "This computer is offline, and engine and lists are not loaded yet. Connect, then load again.",
    again: "Load again",
    stopped: "The engine stopped. The name above has not been screened.",
    stoppedIdle: "The engine stopped. Nothing can be screened until it is started again.",
    restart: "Start the engine again",
  },

  privacy: {
    title: "Privacy, and how to check it",
    facts: [
      "Engine and lists are loaded when the page opens. From then on the page makes no request, whatever is typed.",
      "Names are kept in memory only: not in the address, the history, cookies or any storage. Closing the tab forgets them.",
      "The page may talk to its own server only (its content security policy says so), and runs no code from anywhere else.",
      "The one exception is yours to make: opening a listing at its authority tells that authority which party was looked at.",
    ],
    checkTitle: "Check it yourself",
    checks: [
      "Open the browser’s developer tools (F12), go to Network, and type names: no line appears.",
      "Load the page, disconnect the computer from the network, and go on screening.",
      "In the developer tools, look at Storage or Application: nothing is kept there but the lists that you chose to keep.",
      "Compare the SHA-256 of each list with the authority’s file, under Lists.",
    ],
    extensions: "Browser extensions and software that watches the keyboard are outside the page’s reach: it cannot see them, nor stop them.",
  },

  help: {
    title: "Help",
    keysTitle: "Keys",
    keys: [
      ["/", "to the name"],
      ["↓ ↑", "through the hits"],
      ["Enter", "from a hit to its details"],
      ["Esc", "back: details, hits, name"],
      ["?", "this help"],
    ],
    readingTitle: "Reading the answer",
    reading: [
      "The score goes from 0 to 1, rounded down; 1.00 only for names that are the same once case, accents, script and order are set aside.",
      "Letters that agree are underlined in both names. The lines between them show which word met which: the thicker, the closer.",
      "A weak alias is one that the authority itself calls weak: broad, often shared with others.",
      "Choosing a kind never hides parties whose kind the list does not state.",
      "Below the threshold stand the three closest parties that did not reach it.",
    ],
    limits: "A hit is a reason to look, not a finding; no hit is not a clearance. This is not legal advice.",
  },

  /** The view of batches. */
  batch: {},

  /** The view of documents. */
  document: {
    title: "Find listed parties in a text",
    paste: "Text to screen",
    pastePlaceholder: "Paste a text here, or drop a file anywhere on this page",
    choose: "Choose a file",
    formats: ".txt, .md, .html, .eml, .docx and .pdf, up to 50 MB. The file is read in this tab and goes nowhere.",
    scan: "Find mentions",
    another: "Another text",
    pasted: "Pasted text",
    threshold: "Threshold",
    encoding: "Encoding",
    guessed: "The file does not say its encoding; this one is a guess. Choose another if the letters are wrong.",
    encodings: /** @type {Record<string, string>} */ ({
      "utf-8": "UTF-8", "utf-16le": "UTF-16, little endian", "utf-16be": "UTF-16, big endian", "windows-1252": "Western European (1252)",
      "windows-1250": "Central European (1250)", "windows-1251": "Cyrillic (1251)", "koi8-r": "Cyrillic (KOI8-R)", "ibm866": "Cyrillic (866)",
      "windows-1253": "Greek (1253)", "windows-1254": "Turkish (1254)", "windows-1255": "Hebrew (1255)", "windows-1256": "Arabic (1256)",
      "gb18030": "Chinese (GB 18030)", "big5": "Chinese (Big5)", "shift_jis": "Japanese (Shift JIS)", "euc-jp": "Japanese (EUC-JP)", "euc-kr": "Korean (EUC-KR)",
    }),

    reading: (/** @type {string} */ name) => `Reading ${name}`,
    scanning: (/** @type {number} */ percent) => `Finding mentions: ${percent} %`,
    cancel: "Cancel",
    cancelled: "The scan was cancelled; nothing is known of this text.",
    /** One file at a time. */
    several: "Several files were dropped; one is read at a time. Drop the others one by one.",
    notReady: "The lists are not loaded yet. Wait until they are, then try again.",

    /** What was found, of how many mentions and different texts, above which threshold, in which lists. */
    found: (/** @type {number} */ mentions, /** @type {number} */ texts, /** @type {string} */ threshold, /** @type {string} */ lists) =>
      `${count(mentions, "mention", "mentions")} at or above ${threshold}${mentions > texts ? `, of ${count(texts, "name", "different names")}` : ""}, in ${lists}`,
    none: (/** @type {string} */ threshold, /** @type {string} */ lists) => `No mention at or above ${threshold} in ${lists}.`,
    incomplete: (/** @type {string} */ lists) => `Not loaded, so not covered: ${lists}.`,
    took: (/** @type {string} */ characters, /** @type {string} */ time) => `${characters} characters, ${time}`,
    limits: "A single word counts only where it is written as a name and is no ordinary word; parties that the text names in another way are not found.",

    list: "Mentions",
    text: "The text, with mentions marked",
    previous: "Previous",
    next: "Next",
    keys: "Keys: n and p, or arrows in the list",
    place: (/** @type {string} */ number, /** @type {string} */ all) => `${number} of ${all}`,
    more: (/** @type {number} */ more) => `and ${count(more, "other party", "other parties")}`,
    details: "Details of the mention",
    hitsOf: (/** @type {string} */ text) => `Listed parties that ${text} may mean`,
    /** Read after the words of a marked mention. */
    score: (/** @type {string} */ score) => `listed, score ${score}`,

    attached: (/** @type {string} */ names) => `Attached and not read: ${names}. Save what matters and drop it here by itself.`,
    garbled: "Letters of this PDF may be missing or wrong: it needs East Asian character tables that are not part of this page. Save it as text or .docx and drop that.",
    emptyPages: (/** @type {string} */ pages) => `Without text, so not screened: page ${pages}. They may be pictures of text; have them recognised (OCR) first.`,

    /** Why a file is not read, with its name. @type {Record<string, (name: string) => string>} */
    unreadable: {
      tooLarge: (name) => `${name} is too large: files of up to 50 MB are read. Split it and drop the parts.`,
      textTooLong: (name) => `${name} is too long: texts of up to 5 million characters are screened at once. Split it and screen the parts.`,
      noText: (name) => `${name} holds no text, so there is nothing to screen.`,
      scanned: (name) => `${name} holds pictures and no text, as scans do. Have it recognised (OCR), then drop it again.`,
      password: (name) => `${name} is protected by a password. Save it without one, then drop it again.`,
      damaged: (name) => `${name} is damaged or not what its name says; nothing of it was read. Get or save it anew.`,
      oldWord: (name) => `${name} is of an old kind (Word 97 to 2003, or another program's). Save it as .docx, .pdf or text, then drop it again.`,
      binary: (name) => `${name} is no text that can be read here. Save it as text, .docx or .pdf, then drop it again.`,
      parser: (name) => `${name} cannot be read: what reads PDF files did not load. Load this page again.`,
      unknown: (name) => `${name} could not be read. Try to save it as text, then drop it again.`,
    },
  },

  /** The view of lists. */
  listsView: {
    title: "Lists in this tab",
    add: "Add or update a list",
    drop: "Drop an authority’s file here, as it was downloaded: XML, CSV, JSON, Excel or OpenDocument, also as .gz, .xz or .zip; or a table of your own with a column of names. It is read in this tab and sent nowhere.",
    choose: "Choose files…",
    cancel: "Cancel",
    cancelled: "Cancelled. The lists are as they were.",
    dismiss: "Dismiss",
    /** @param {string} file */
    reading: (file) => `Reading ${file}`,
    /** @param {string} read @param {string} total */
    of: (read, total) => `${read} of ${total}`,
    indexing: "Making it searchable",
    notReady: "Lists can be added once the engine is ready.",
    /** @param {string} file @param {string} cause */
    failed: (file, cause) => `${file} was not taken up: ${cause}`,
    unchanged: "The lists are as they were.",

    /** @param {string} list @param {string} date */
    used: (list, date) => `${list} of ${date} is in use.`,
    /** @param {string} date */
    replaces: (date) => `It takes the place of the version of ${date}.`,
    /** @param {number} parties @param {number} names */
    counts: (parties, names) => `${count(parties, "party", "parties")} with ${count(names, "name", "names")}`,
    whatChanged: "What changed",
    /** @param {string} list @param {string} date */
    sameVersion: (list, date) => `${list} of ${date}: this very version is in use already.`,
    /** @param {string} list @param {string} date */
    notUsed: (list, date) => `${list} of ${date} is not in use yet:`,
    /** @param {string} given @param {string} used */
    older: (given, used) => `it is older (${given}) than the version in use (${used});`,
    /** @param {number} n */
    withRejects: (n) => `${count(n, "record", "records")} could not be read, and ${n === 1 ? "that party" : "those parties"} would not be found;`,
    /** @param {number} given @param {number} used */
    fewer: (given, used) => `it has ${count(given, "party", "parties")}, where the version in use has ${new Intl.NumberFormat(LOCALE).format(used)};`,
    useAnyway: "Use it all the same",
    useNot: "Do not use it",
    noDay: "The file does not state its day; the day of the file itself is taken.",
    /** @param {number} n */
    rejects: (n) => `${count(n, "record", "records")} could not be read`,
    /** @param {number} n */
    notes: (n) => `${count(n, "value was", "values were")} left out or kept with less meaning`,
    /** @param {number} shown */
    firstOnly: (shown) => `The first ${new Intl.NumberFormat(LOCALE).format(shown)} are shown.`,
    position: "Place",
    record: "Record",
    reason: "Reason",

    published: "Published",
    parties: "Parties",
    names: "Names",
    partiesUnit: " parties",
    namesUnit: " names",
    authority: "Authority",
    origin: "From",
    original: "SHA-256 of the authority’s file",
    notLoaded: "not loaded",
    shipped: "shipped with this page",
    /** @param {string} files */
    ofTab: (files) => `${files}, in this tab only`,
    /** @param {string} files @param {string} date */
    kept: (files, date) => `${files}, kept on this machine since ${date}`,
    /** @param {string} date */
    inPlaceOf: (date) => `in place of the shipped version of ${date}`,
    /** @param {number} limit */
    stale: (limit) => `older than ${count(limit, "day", "days")}: parties listed since are not found`,
    compare: "Compare with a file…",
    compareShipped: "Compare with the shipped version",
    keep: "Keep on this machine",
    remove: "Remove from this machine",
    removeTab: "Remove from this tab",

    keptTitle: "Kept on this machine",
    keptNone: "Nothing is kept on this machine.",
    keptWhere: "In this browser’s storage for this site (IndexedDB): each list’s file as you gave it, and the index made of it, so that they are loaded at the next start. The names you screen are not kept. The browser may clear the storage when space is short, and “clear site data” clears it too.",
    /** @param {string} size */
    keptSize: (size) => `${size} on the disk`,
    /** @param {string} cause */
    keptNot: (cause) => `It could not be kept for next time (${cause}). It works in this tab until that is closed.`,
    /** @param {string} list */
    ownNotKept: (list) => `${list} is a list of your own and may hold names of customers, so it is not kept unless you say so.`,
    /** @type {Record<string, string>} */
    unused: {
      older: "not used: the site ships a newer version",
      same: "not used: the site ships the same version",
      outdated: "being read again for this version of the page",
      failed: "not used: it cannot be read",
    },

    differenceTitle: "Differences",
    comparing: "Comparing",
    /** @param {string} list @param {string} older @param {string} newer */
    between: (list, older, newer) => `${list}: from ${older} to ${newer}`,
    undated: "an undated version",
    /** @param {number} added @param {number} removed @param {number} changed */
    sums: (added, removed, changed) =>
      `${new Intl.NumberFormat(LOCALE).format(added)} added, ${new Intl.NumberFormat(LOCALE).format(removed)} removed, ${new Intl.NumberFormat(LOCALE).format(changed)} changed`,
    noDifference: "The two versions hold the same.",
    /** @param {number} n */
    added: (n) => `Added (${new Intl.NumberFormat(LOCALE).format(n)})`,
    /** @param {number} n */
    removed: (n) => `Removed (${new Intl.NumberFormat(LOCALE).format(n)})`,
    /** @param {number} n */
    changed: (n) => `Changed (${new Intl.NumberFormat(LOCALE).format(n)})`,
    gained: "added",
    lost: "removed",
    reordered: "in another order",
    /** @param {number} n */
    showAll: (n) => `Show all ${new Intl.NumberFormat(LOCALE).format(n)}`,
    exportJson: "Save as JSON",
    close: "Close",
    /** Fields of a party. @type {Record<string, string>} */
    fields: {
      kind: "Kind",
      names: "Names",
      programs: "Programmes",
      birthDates: "Born",
      birthPlaces: "Place of birth",
      countries: "Countries",
      identifiers: "Identifiers",
      addresses: "Addresses",
      relations: "Related parties",
      gender: "Gender",
      positions: "Positions",
      listedOn: "Listed on",
      updatedOn: "Record changed on",
      sourceUrl: "Source",
    },
  },

  /** Decisions on hits, and their view. */
  decisions: {},

  /** Reports for the file. */
  evidence: {},

  /** The sealed page. */
  seal: {},
};
