/**
 * Every text of the page, in one language. A translation is another module of this shape.
 * Names, codes and the engine's own words come from elsewhere and pass through unchanged.
 */
import { wordingOf } from "./wording.js";

/** For dates and numbers. */
export const LOCALE = "en-GB";

const { and, moment, number, ...words } = wordingOf(LOCALE);

/** @param {number} n @param {string} one @param {string} other */
const count = (n, one, other) => words.count(n, { one, other });

/** Seconds, or minutes and seconds, or hours and minutes. @param {number} seconds */
function duration(seconds) {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

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
    language: "Language",
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
    birthDate: "Born",
    birthDateExample: "20 Feb 1972, 1965",
    country: "Country",
    countryExample: "name or code",
    gender: "Gender",
    anyGender: "any",
    identifier: "Identifier",
    identifierExample: "passport, tax, IMO no.",
    /** @param {string} text */
    notADate: (text) => `“${text}” is not read as a birth date, so it is not used. Write 20 Feb 1972, 20.2.1972, 1972-02-20, Feb 1972, 1972 or 1970-1975.`,
    /** @param {string} text @param {string} date */
    dateReadAs: (text, date) => `“${text}” is read as ${date}.`,
    /** @param {string} text */
    notACountry: (text) => `“${text}” is not known as a country, so none is used. Write its name or its code of two or three letters.`,
    /** @param {string} text @param {string} country */
    countryReadAs: (text, country) => `“${text}” is ${country}.`,
    /** @param {string} text */
    notAnIdentifier: (text) => `“${text}” is too short to name one party, so no identifier is used. At least 5 letters and digits are needed.`,
    /** @param {string} kind @param {string} lists @param {string} threshold @param {number} facts */
    chosen: (kind, lists, threshold, facts) => `${kind} · ${lists} · ${threshold}${facts > 0 ? ` · ${count(facts, "fact", "facts")}` : ""}`,
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
    /** @param {number} hits */
    lowered: (hits) => `${count(hits, "of them scores", "of them score")} less: the name reaches it, a weak alias or another fact takes from it`,
    /** @param {number} lists @param {number} parties */
    scope: (lists, parties) => `${count(lists, "list", "lists")} (${count(parties, "party", "parties")})`,
    /** @param {string} kind */
    ofKind: (kind) => `kind: ${kind}, or not stated`,
    /** @param {number} parties */
    listingsOf: (parties) => `listings of ${count(parties, "party", "parties")}`,
    /** @param {number} fields */
    unread: (fields) => (fields === 1 ? "one field could not be read and was not used" : `${fields} fields could not be read and were not used`),
    /** @param {number} shown */
    best: (shown) => `the best ${number(shown)} are shown`,
    /** @param {number} shown @param {number} total */
    showMore: (shown, total) => (shown === total ? `Show all ${number(total)}` : `Show the best ${number(shown)} of ${number(total)}`),
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
    /** @param {string[]} lists */
    also: (lists) => `also ${lists.join(", ")}`,
    /** @param {number} others */
    otherListings: (others) => (others === 1 ? "Another listing of this party" : `${others} other listings of this party`),
  },

  /** What a known fact of the customer did to a score. */
  effects: {
    label: "What else is known, and what it did to the score",
    /** @param {string} words @param {string} change */
    raised: (words, change) => `${words}: raised by ${change}.`,
    /** @param {string} words @param {string} change */
    lowered: (words, change) => `${words}: lowered by ${change}.`,
    /** @param {string} words */
    neutral: (words) => `${words}: neither raised nor lowered.`,
    facts: {
      birthDate: { agrees: "The birth date agrees", disagrees: "The birth date disagrees", absent: "The list gives no birth date", undecided: "The birth dates are a year apart" },
      country: { agrees: "A country agrees", disagrees: "The country disagrees", absent: "The list gives no country", undecided: "The countries do not tell" },
      gender: { agrees: "The gender agrees", disagrees: "The gender disagrees", absent: "The list gives no gender", undecided: "The genders do not tell" },
      identifier: { agrees: "An identifier agrees", disagrees: "The identifier disagrees", absent: "The list gives no identifier", undecided: "The identifier is not among those that the list gives" },
      weakAlias: { agrees: "The authority itself calls this alias weak, broad, often shared with others", disagrees: "The authority itself calls this alias weak, broad, often shared with others", absent: "", undecided: "" },
    },
  },

  /** How the words of two names met: `q` is of the name that was asked, `l` of the listed one. */
  explained: {
    /** @param {string} text */
    quoted: (text) => `“${text}”`,
    /** @type {Record<Exclude<import("../name-screener.js").Link["how"], "similar">, (q: string, l: string) => string>} */
    how: {
      same: (q, l) => `${q} = ${l}: same.`,
      "legal-form": (q, l) => `${q} = ${l}: same legal form.`,
      "legal-kind": (q, l) => `${q} ~ ${l}: legal forms of one kind.`,
      consonants: (q, l) => `${q} ~ ${l}: the same consonants, without vowels.`,
      variant: (q, l) => `${q} ~ ${l}: forms of one given name.`,
      nickname: (q, l) => `${q} ~ ${l}: pet form.`,
      syllables: (q, l) => `${q} ~ ${l}: romanisations of the same syllables.`,
      initial: (q, l) => `${q} ~ ${l}: initial.`,
      cut: (q, l) => `${q} ~ ${l}: cut off.`,
      joined: (q, l) => `${q} ~ ${l}: written as one word.`,
      split: (q, l) => `${q} ~ ${l}: written as several words.`,
    },
    /** @param {string} q @param {string} l @param {number} percent */
    similar: (q, l, percent) => `${q} ~ ${l}: similar spelling (${percent} %).`,
    /** @param {string} q @param {string} l @param {number} percent */
    respelt: (q, l, percent) => `${q} ~ ${l}: another spelling (${percent} %).`,
    /** @param {string} word */
    notListed: (word) => `Not in the listed name: ${word}.`,
    /** @param {string} word */
    notAsked: (word) => `Not in the query: ${word}.`,
    /** What a word is that is no name. @type {Record<string, string>} */
    classes: {
      patronymic: "patronymic",
      initial: "initial",
      particle: "particle",
      honorific: "title",
      suffix: "generation",
      "legal-form": "legal form",
      generic: "word of trade",
      place: "place",
      number: "number",
    },
    /** @param {string} word @param {string} kind */
    classed: (word, kind) => `${word} (${kind})`,
    oneWord: "Only one word agrees.",
    reordered: "The words stand in another order.",
    equal: "The names are the same after normalisation.",
  },

  compare: {
    /** @param {string} name */
    choose: (name) => `Compare ${name} with others`,
    /** @param {number} chosen @param {number} most */
    chosen: (chosen, most) => `${chosen} of ${most} chosen to compare`,
    /** @param {number} most */
    enough: (most) => `No more than ${most} can be compared.`,
    tooFew: "Choose two or three hits to compare.",
    start: "Compare",
    none: "Choose none",
    back: "← Details",
    /** @param {number} hits */
    title: (hits) => `${hits} hits side by side`,
    effects: "What else is known",
    noEffects: "nothing that was asked with",
    notStated: "not stated",
    shared: "also in another column: ",
    verdicts: { agrees: "agrees", partly: "agrees in part", differs: "differs", single: "stated by one alone" },
  },

  related: {
    /** @param {number} others */
    listings: (others) => (others === 1 ? "Another listing of this party" : `${others} other listings of this party`),
    listingsMeaning: "Taken for one party by a cautious rule. Each listing stands by itself: read all of them.",
    /** @param {string} score */
    scored: (score) => `score ${score}`,
    basis: {
      "name-and-birth-date": "same name and birth date",
      "name-and-country": "same name and country",
      "first-name": "same first name; a country is not stated",
      "identifier": "same identifier",
      "through-another": "by way of another listing",
    },
    named: "Named in the record",
    title: "Related parties",
    /** @param {string} type @param {string} value */
    identifier: (type, value) => `same identifier: ${type} ${value}`,
    /** @param {string} text */
    address: (text) => `same address: ${text}`,
    /** @param {string} type */
    namedBy: (type) => `its record names this party: ${type}`,
    /** @param {number} shown @param {number} total */
    more: (shown, total) => `${count(shown, "party", "parties")} of ${total} shown.`,
    /** @param {string} cause */
    failed: (cause) => `Related parties could not be looked up: ${cause}`,
    /** @param {string} name */
    back: (name) => `← ${name}`,
  },

  /** @type {Record<string, string>} */
  relationTypes: { "linked to": "linked to", "operator": "operator", "owner": "owner", "issuer": "issuer" },

  programs: {
    unknown: "Not explained here: what this code stands for is not known for certain.",
    missing: "Not explained here: the table of codes did not load.",
    /** @param {string} date */
    of: (date) => ` of ${date}`,
  },

  /** Words in dates that say how they are meant, small and without accents. */
  dateWords: { about: ["c", "ca", "circa", "about", "approximately", "around"], to: ["to", "and", "until"], between: ["between", "from"] },

  /** Usual words for countries besides their names and codes. @type {Record<string, string>} */
  countryWords: {
    "America": "US", "Britain": "GB", "Burma": "MM", "Congo-Brazzaville": "CG", "Congo-Kinshasa": "CD", "Czech Republic": "CZ", "DPRK": "KP",
    "DRC": "CD", "England": "GB", "Great Britain": "GB", "Holland": "NL", "Iran, Islamic Republic of": "IR", "Ivory Coast": "CI",
    "Korea, North": "KP", "Korea, South": "KR", "Macau": "MO", "Macedonia": "MK", "North Korea": "KP", "Palestine": "PS", "Republic of Korea": "KR", "Scotland": "GB",
    "South Korea": "KR", "Soviet Union": "RU", "Swaziland": "SZ", "Syrian Arab Republic": "SY", "Türkiye": "TR", "Turkey": "TR", "UAE": "AE", "UK": "GB",
    "United States of America": "US", "USA": "US", "Viet Nam": "VN", "Wales": "GB",
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
    newer: "A newer version of this page, or of its lists, is here whole. This tab goes on with the one it has until you change.",
    useNewer: "Load the newer version",
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
      "Names are kept in memory only: not in the address, the history, cookies or any storage. Closing the tab forgets them, except what you decide to keep.",
      "Decisions are stored in this browser, on this computer, once you have said so; the page Decisions lists and erases them.",
      "The page may talk to its own server only (its content security policy says so), and runs no code from anywhere else.",
      "The one exception is yours to make: opening a listing at its authority tells that authority which party was looked at.",
    ],
    checkTitle: "Check it yourself",
    checks: [
      "Open the browser’s developer tools (F12), go to Network, and type names: no line appears.",
      "Load the page, disconnect the computer from the network, and go on screening.",
      "In the developer tools, look at Storage or Application: nothing is kept there but the lists that you chose to keep, decisions once you have let them be stored, and while a batch runs its number of rows and its times.",
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
      ["→ ←", "unfold and fold the other listings of a party"],
      ["c", "choose the hit to be compared, Shift+C compares"],
      ["Esc", "back: details, hits, name"],
      ["?", "this help"],
    ],
    readingTitle: "Reading the answer",
    reading: [
      "The score goes from 0 to 1, rounded down; 1.00 only for names that are the same once case, accents, script and order are set aside.",
      "Letters that agree are underlined in both names. The lines between them show which word met which: the thicker, the closer; amber where little agrees. Words in a dashed box met nothing.",
      "Listings that are taken for one party stand under the best of them (“also EU, UN”). Each keeps its own score, facts and link.",
      "A weak alias is one that the authority itself calls weak: broad, often shared with others.",
      "Choosing a kind never hides parties whose kind the list does not state.",
      "Below the threshold stand the three closest parties that did not reach it.",
    ],
    limits: "A hit is a reason to look, not a finding; no hit is not a clearance. This is not legal advice.",
  },

  /** The view of batches. */
  batch: {
    results: "Customers",
    intake: {
      title: "Screen a file of customers",
      explained: "Any number of customers at once: one a row, with a name and, where known, birth date, country, kind, gender and identifiers, which count in the score.",
      drop: "Drop a file here, or",
      choose: "Choose a file",
      kinds: "CSV, TSV, Excel (.xlsx) or OpenDocument (.ods)",
      paste: "Or paste rows, from a spreadsheet or as text",
      pasteExample: "Name, birth date, country\nJang Song Chol, 12/03/1967, KP",
      read: "Read the pasted rows",
      pastedName: "Pasted rows",
      nothingPasted: "Nothing is pasted yet: copy rows from a spreadsheet, names one a line, or CSV, and paste them into the field.",
      /** @param {string} file */
      noRows: (file) => `${file}: no row below the header has anything in it. Choose another sheet or file.`,
      busy: "A batch is running. Cancel it first, then open another file.",
      privacy: "The file is read in this tab and goes nowhere. While a batch runs, its number of rows and its time (no name, nothing of the file) are noted in this browser, so that a closed tab can be told; the note is deleted at the end.",
      /** @param {number} done @param {number} total @param {Date} began */
      brokeOff: (done, total, began) =>
        `A batch begun on ${moment(began)} broke off when its tab was closed or crashed: of ${count(total, "row", "rows")}, those after row ${number(done)} were not screened, and the results of the others are gone. Open its file again to screen it.`,
      understood: "Understood",
    },

    plan: {
      preview: "First rows of the file",
      check: "Check what each column was taken for, and correct what is wrong. What is not used is not screened.",
      header: "The first row holds the names of the columns",
      sheet: "Sheet",
      row: "Row",
      /** @param {number} rows */
      rows: (rows) => count(rows, "row", "rows"),
      encoding: "Characters",
      encodingGuessed: "Characters, guessed",
      delimiter: "Between cells",
      /** @type {Record<string, string>} */
      delimiters: { ",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar" },
      /** @param {number} row @param {string} fault */
      fault: (row, fault) => `Row ${row}: ${fault}`,
      /** @param {number} n */
      moreFaults: (n) => `${count(n, "more row is", "more rows are")} odd; each says so in the table.`,
      /** @param {number} row of the headings */
      above: (row) => `What stands above row ${row} is left out.`,
      /** @param {number} number @param {string} title */
      column: (number, title) => (title === "" ? `What column ${number} holds` : `What column ${number}, ${title}, holds`),
      /** @param {number} n */
      moreColumns: (n) => `${count(n, "column", "columns")} more are not shown here.`,
      kind: "Kind, where a row tells none",
      anyKind: "any",
      dates: "Birth dates such as 3/4/1972",
      /** @type {Record<string, string>} */
      dateOrders: { "day-first": "day, month, year", "month-first": "month, day, year" },
      /** @param {string} text @param {string} date */
      readAs: (text, date) => (date === "" ? `${text} cannot be read so` : `${text} is read as ${date}`),
      noName: "No column is a name. Say which one holds the names, or their parts.",
      start: "Screen all rows",
      other: "Another file",
    },

    /** @type {Record<string, string>} */
    meanings: {
      unused: "not used",
      name: "Name",
      first: "Given name",
      middle: "Middle name",
      last: "Family name",
      id: "Customer id",
      birthDate: "Birth date",
      country: "Country",
      kind: "Kind",
      gender: "Gender",
      identifier: "Identifier",
    },

    progress: {
      label: "Rows screened",
      /** @param {number} rows */
      reading: (rows) => `Reading the file: ${count(rows, "row", "rows")}`,
      /** @param {number} done @param {number} total @param {number} rate @param {number | undefined} left */
      running: (done, total, rate, left) =>
        [`${number(done)} of ${count(total, "row", "rows")}`, rate > 0 && `${count(Math.round(rate), "row", "rows")} a second`, left !== undefined && `${duration(left)} left`].filter(Boolean).join(" · "),
      /** @param {number} done @param {number} total @param {number} alerts */
      spoken: (done, total, alerts) => `${number(done)} of ${count(total, "row", "rows")} screened, ${count(alerts, "alert", "alerts")}.`,
      cancel: "Cancel",
      /** @param {number} rows @param {number} seconds */
      done: (rows, seconds) => `${count(rows, "row", "rows")} screened in ${duration(seconds)}`,
      /** @param {number} rows */
      failed: (rows) => `${count(rows, "row", "rows")} could not be screened`,
      /** @param {number} rows */
      noted: (rows) => `${count(rows, "row has", "rows have")} something that could not be read`,
      cancelled: "The batch was cancelled.",
      /** @param {number} done @param {number} rest @param {string} first @param {string} last rows of the file */
      left: (done, rest, first, last) => `${count(done, "customer was", "customers were")} screened; ${count(rest, "customer was", "customers were")} not: rows ${first} to ${last} of the file.`,
      nothingLeft: "All rows were screened.",
      goOn: "Screen the rest",
      changed: "The lists or the engine are not those of the first rows any more: open the file again and screen all of it.",
    },

    chart: {
      label: "Alerts at each threshold",
      threshold: "Threshold",
      alerts: "Alerts",
      table: "The same in numbers",
      /** @param {string} threshold @param {number} alerts */
      at: (threshold, alerts) => `${threshold}: ${count(alerts, "alert", "alerts")}`,
    },

    breakdown: {
      caption: "Alerts by list and kind of the listed party. One with hits on several counts in each.",
      list: "List",
      alerts: "Alerts",
      all: "All lists",
    },

    filter: {
      label: "Narrow the table",
      show: "Show",
      /** @type {Record<string, string>} */
      shown: { alerts: "alerts", clear: "no alert", unscreened: "not screened", noted: "something not read", all: "all rows" },
      text: "Name or id",
      list: "List",
      kind: "Kind",
      anyList: "any list",
      anyKind: "any kind",
      /** @param {number} shown @param {number} all */
      count: (shown, all) => `${number(shown)} of ${count(all, "row", "rows")}`,
    },

    columns: { row: "Row", id: "Id", name: "Customer", score: "Score", hit: "Best match", list: "List", hits: "Hits" },

    table: {
      noName: "no name",
      empty: "No row of this kind so far.",
      none: "nothing near",
      /** @param {string} reason */
      notScreened: (reason) => `Not screened: ${reason}`,
      /** @param {string} score */
      nameScore: (score) => `name ${score}`,
      /** @param {number} n */
      atLeast: (n) => `${number(n)} or more`,
    },

    customer: {
      label: "Customer and hits",
      back: "← Table",
      nothing: "Select a row to see the customer beside its hits.",
      changed: "The lists or the engine have changed since this batch: what is shown here is of now.",
      stopped: "The engine has stopped, so the hits cannot be explained. Start it again, under Screen.",
      /** @param {string} row */
      row: (row) => `Row ${row}`,
      /** @param {string} threshold */
      noHits: (threshold) => `No hit at or above ${threshold}.`,
      /** @param {string} threshold @param {string} lowest */
      below: (threshold, lowest) => `Below ${threshold}, down to ${lowest}`,
      /** @param {string} fact @param {string} value */
      unread: (fact, value) => `${fact} ‘${value}’ could not be read, so it did not count.`,
    },

    export: {
      label: "Save these rows",
      /** @type {Record<string, string>} */
      formats: { csv: "CSV", xlsx: "Excel", json: "JSON" },
      /** @param {string} time */
      fileName: (time) => `batch ${time}`,
      writing: "Writing…",
      /** @param {number} rows */
      written: (rows) => `${count(rows, "row", "rows")} written.`,
      /** @param {string} cause */
      failed: (cause) => `Nothing was written: ${cause}`,
      columns: [
        "Row", "Customer id", "Name", "Birth date", "Countries", "Kind", "Gender", "Identifiers", "Not read",
        "Result", "Hits", "Score", "Name score", "Reason", "Listed party", "List", "Listed kind", "Listed name", "Name that matched",
      ],
      alert: "hit",
      none: "no hit",
      notReached: "not screened: the batch ended before it",
      /** @type {Record<string, string>} */
      reasons: { name: "name", identifier: "identifier agrees" },
      sheets: { rows: "Rows", about: "About" },
      about: {
        title: "Name Screener, export of a batch",
        source: "Source",
        screenedAt: "Screening began",
        exportedAt: "Exported",
        engine: "Engine and scorer",
        threshold: "Threshold",
        lowest: "Screened down to",
        list: "List",
        /** @param {import("../name-screener.js").ListState} list */
        listIs: ({ id, title, authority, publishedOn, sha256, entities }) => `${title} (${id}), ${authority}, published ${publishedOn}, ${count(entities, "party", "parties")}, SHA-256 of the original ${sha256}`,
        missing: "Not searched",
        rows: "Rows",
        /** @param {number} all @param {number} done @param {number} failed @param {number} exported */
        counts: (all, done, failed, exported) => `${all} in the file, ${done - failed} screened, ${failed} could not be screened, ${all - done} not reached; ${exported} in this export`,
        incomplete: "Incomplete",
        note: "A hit is a reason to look, not a finding; no hit is not a clearance.",
      },
    },
  },

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
    older: (given, used) => `It is older (${given}) than the version in use (${used}).`,
    /** @param {number} n */
    withRejects: (n) => `${count(n, "record", "records")} could not be read, and ${n === 1 ? "that party" : "those parties"} would not be found.`,
    /** @param {number} given @param {number} used */
    fewer: (given, used) => `It has ${count(given, "party", "parties")}, where the version in use has ${number(used)}.`,
    useAnyway: "Use it all the same",
    useNot: "Do not use it",
    noDay: "The file does not state its day; the day of the file itself is taken.",
    /** @param {number} n */
    rejects: (n) => `${count(n, "record", "records")} could not be read`,
    /** @param {number} n */
    notes: (n) => `${count(n, "value was", "values were")} left out or kept with less meaning`,
    /** @param {number} shown */
    firstOnly: (shown) => `The first ${number(shown)} are shown.`,
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
      `${number(added)} added, ${number(removed)} removed, ${number(changed)} changed`,
    noDifference: "The two versions hold the same.",
    /** @param {number} n */
    added: (n) => `Added (${number(n)})`,
    /** @param {number} n */
    removed: (n) => `Removed (${number(n)})`,
    /** @param {number} n */
    changed: (n) => `Changed (${number(n)})`,
    gained: "added",
    lost: "removed",
    reordered: "in another order",
    /** @param {number} n */
    showAll: (n) => `Show all ${number(n)}`,
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
  decisions: {
    title: "Decisions",
    /** @type {Record<string, string>} */
    verdicts: { "false-positive": "False positive", "true-match": "True match", open: "Open" },
    meaning: {
      "false-positive": "Not the listed party.",
      "true-match": "The listed party.",
      open: "Not settled yet.",
    },
    note: "Note",
    by: "Decided by",
    byHint: "Name or initials",
    /** @param {string} verdict @param {string} time */
    decided: (verdict, time) => `${verdict}, ${time}`,
    /** @param {string} verdict @param {string} user @param {string} time */
    decidedBy: (verdict, user, time) => `${verdict}, by ${user}, ${time}`,
    undecided: "Not decided yet.",
    /** @param {number} n */
    earlier: (n) => `Decided before (${number(n)})`,
    unsaved: "not saved",
    unsavedMeaning: "In this tab only: closing it loses this decision. Export it, or save it again.",
    saveAgain: "Save again",
    reopened: "Reopened",
    /** @param {string} verdict */
    reopenedWas: (verdict) => `Reopened: the listed record has changed since “${verdict}” was decided.`,
    unchecked: "Decided on an earlier version of the list. Open the hit to compare its record.",
    /** @param {string} verdict @param {string} customer */
    badgeOther: (verdict, customer) => `${verdict} for ${customer}`,
    /** @param {string} field */
    changed: (field) => `${field}:`,
    gone: "no longer listed",
    added: "new",
    kind: "Kind",

    one: "Decision",
    /** @param {string} customer */
    forCustomer: (customer) => `For ${customer}`,
    /** @param {string} id */
    customerId: (id) => `customer ${id}`,
    /** @param {string} name @param {string} date */
    customerBorn: (name, date) => `${name}, born ${date}`,
    change: "Change",
    who: "Which customer is it?",
    why: "A decision is kept for one customer, not for a name: others of the same name must not inherit it. Give your own customer number, or the day of birth.",
    id: "Customer number",
    birthDate: "Birth date",
    use: "Use",
    nobody: "Neither a customer number nor a whole date such as 1972-02-20 is given.",
    /** @param {number} n */
    others: (n) => (n === 1 ? "A decision on this record is kept for a customer of this name:" : `${count(n, "decision", "decisions")} on this record are kept for customers of this name:`),
    /** @param {string} customer */
    itIs: (customer) => `It is ${customer}`,

    consentTitle: "Nothing is stored yet",
    consent: [
      "Stored with a decision: the customer’s name, number and birth date, the listed record as it is now, your verdict, note and label, and the time.",
      "Where: in this browser’s own database (IndexedDB) on this computer, for this address. Not encrypted. Nothing is sent anywhere; whoever uses this browser profile can read it.",
      "How long: until you erase it under Decisions, or the browser’s data of this site are cleared. Browsers may clear it by themselves, and private windows do: export it from time to time.",
    ],
    store: "Store on this computer",
    tabOnly: "Keep in this tab only",

    /** @type {Record<string, string>} */
    problems: {
      full: "The browser has no room left for decisions.",
      refused: "The browser refuses to store decisions.",
      newer: "The decisions in this browser were stored by a newer version of this page, which this one cannot read. They were left as they are. Load the newer version.",
      damaged: "The database of decisions in this browser is damaged.",
      blocked: "Another tab holds the database of decisions and does not let go of it. Close the other tabs of this page, and try again.",
    },
    /** @param {string} problem @param {string} cause */
    problem: (problem, cause) => `${problem} (${cause})`,
    /** @param {number} n */
    problemUnsaved: (n) => `${count(n, "decision is", "decisions are")} in this tab only, and lost when it is closed: export, or make room and save again.`,

    whereNothing: "Nothing is stored. The first decision asks before it stores anything.",
    whereTab: "Decisions are in this tab only, as you chose. Closing it loses them.",
    /** @param {number} n */
    whereStored: (n) => `${count(n, "decision", "decisions")} in this browser’s own database (IndexedDB) on this computer, for this address.`,
    empty: "No decision yet. Screen a name, choose a hit, and decide there.",
    filter: "Filter",
    filterHint: "Name, number, note, list …",
    anyVerdict: "All verdicts",
    verdict: "Verdict",
    onlyReopened: "Reopened",
    /** @type {Record<string, string>} */
    columns: { verdict: "Verdict", customer: "Customer", listed: "Listed party", score: "Score", note: "Note", by: "By", time: "Decided" },
    unlisted: "no longer listed",
    actions: "Actions",
    /** @param {number} shown @param {number} all */
    shown: (shown, all) => (shown === all ? count(all, "decision", "decisions") : `${number(shown)} of ${count(all, "decision", "decisions")}`),
    /** @param {number} n */
    more: (n) => `Show ${number(n)} more`,
    screen: "Screen",
    /** @param {string} what */
    screenAgain: (what) => `Screen ${what} again`,
    exportJson: "Export JSON",
    exportCsv: "Export CSV",
    import: "Import …",
    eraseAll: "Erase all …",
    erase: "Erase",
    /** @param {string} what */
    eraseOne: (what) => `Erase the decision on ${what}`,
    eraseOneTitle: "Erase this decision?",
    /** @param {string} customer @param {string} listed */
    eraseOneText: (customer, listed) => `The decision for ${customer} on ${listed}, with its note and what was decided before, is erased from this computer. This cannot be undone.`,
    eraseAllTitle: "Erase all decisions?",
    /** @param {number} n */
    eraseAllText: (n) => `${count(n, "decision", "decisions")} with their notes are erased from this computer, and the database with them. This cannot be undone. An export made before can be imported again.`,
    eraseAllYes: "Erase all",
    cancel: "Cancel",
    erased: "Erased.",

    importTitle: "Import decisions",
    /** @param {number} n @param {number} added @param {number} merged */
    importText: (n, added, merged) => `${count(n, "decision", "decisions")} in the file: ${number(added)} new here, ${number(merged)} for which there is one already. Of two, the later one holds and the other is kept as decided before.`,
    /** @param {number} n */
    importFaults: (n) => `${count(n, "entry", "entries")} cannot be taken:`,
    /** @param {number} n */
    importMoreFaults: (n) => `and ${number(n)} more`,
    /** @param {number} n */
    importYes: (n) => `Import ${number(n)}`,
    /** @param {number} n */
    imported: (n) => `${count(n, "decision", "decisions")} imported.`,
    /** @type {Record<string, string>} */
    importFailed: {
      "not-json": "The file is not JSON: it may be cut off, or be something else. Choose one that “Export JSON” made.",
      "other-format": "The file is JSON, but holds no decisions of this page. Choose one that “Export JSON” made.",
      "newer-schema": "The file was written by another version of this page, in a form that this one does not read. Load the version that wrote it.",
      "too-large": "The file is larger than 256 MB, so it is none of this page’s.",
    },
    /** @param {string} file @param {string} cause */
    fileFailed: (file, cause) => `${file}: ${cause}`,
  },

  /** Reports for the file. */
  evidence: {
    make: "Report …",
    /** @type {Record<string, string>} */
    titles: { screening: "Report of a screening", batch: "Report of a batch screening", document: "Report of a document screening" },
    toolbar: "This report",
    customersAs: "Customers",
    names: "with names",
    hashes: "as hashes only",
    print: "Print, or save as PDF",
    saveJson: "Save as JSON",
    close: "Close the report",
    hashHint: "Of a name alone, a hash protects little: whoever has the report can try names against it. It says so itself.",
    /** @param {number} pages */
    allNames: (pages) => `Print all customers without hits (about ${count(pages, "page", "pages")})`,
    making: "Making the report",
    /** @param {string} done @param {string} total */
    progress: (done, total) => `${done} of ${total}`,
    outdated: "The engine or a list is no longer the one that these results come from. Screen the batch again, then make the report.",
    notReady: "The engine is not ready, so no report can be made.",
    /** @param {string} cause */
    failed: (cause) => `The report was not made: ${cause}`,

    summary: "Result",
    /** @param {string} threshold @param {string[]} lists */
    none: (threshold, lists) => `No match at or above ${threshold} in ${and(lists)}.`,
    /** @param {number} total @param {string} threshold @param {string[]} lists */
    hits: (total, threshold, lists) => `${count(total, "hit", "hits")} at or above ${threshold} in ${and(lists)}.`,
    /** @param {number} rows @param {number} withHits @param {number} hits @param {string} threshold @param {string[]} lists */
    batch: (rows, withHits, hits, threshold, lists) => `${count(rows, "customer", "customers")} screened; ${withHits === 0 ? "none has" : count(withHits, "has", "have")} hits at or above ${threshold} (${count(hits, "hit", "hits")}) in ${and(lists)}.`,
    /** @param {number} n */
    notScreened: (n) => `${count(n, "customer was", "customers were")} not screened; the reasons stand below.`,
    incomplete: "Not a full answer: a list was not loaded, and what it names was not searched.",
    /** @param {number} shown @param {number} total */
    cut: (shown, total) => `The best ${number(shown)} of ${count(total, "hit", "hits")} are in this report.`,
    /** @param {string} list @param {string} date */
    dated: (list, date) => `${list} (${date})`,

    document: "Which document",
    documentName: "File",
    characters: "Characters",
    documentHash: "SHA-256 of its text",
    /** @param {number} from @param {number} to */
    place: (from, to) => `characters ${number(from + 1)} to ${number(to)}`,
    /** @param {string} threshold @param {string[]} lists */
    noMentions: (threshold, lists) => `The text mentions no party at or above ${threshold} of ${and(lists)}.`,
    /** @param {number} mentions @param {string} threshold @param {string[]} lists */
    mentions: (mentions, threshold, lists) => `${count(mentions, "mention", "mentions")} of listed parties at or above ${threshold} in ${and(lists)}.`,
    documentTitle: "Give the document again",
    documentText: "This report holds the SHA-256 of the document’s text in place of the text. Paste the text, as the Document view shows it.",
    documentGo: "Screen it again",
    otherDocument: "This is another text: its SHA-256 is not that of the report.",
    /** @param {number} n */
    unknownRecords: (n) => `Of ${count(n, "hit", "hits")} this tab does not know the earlier record, so whether it has changed is not known.`,
    who: "Who was screened",
    name: "Name",
    number: "Customer number",
    country: "Country",
    identifiers: "Identifiers",
    source: "From the file",
    hash: "SHA-256 of the customer",
    /** @param {string} facts */
    hashGiven: (facts) => `screened with ${facts} too`,
    /** @type {Record<string, string>} */
    facts: { kind: "kind", birthDate: "birth date", countries: "countries", gender: "gender", identifiers: "identifiers" },
    how: "How",
    screenedAt: "Screened",
    madeAt: "Report made",
    engine: "Engine and scorer",
    threshold: "Threshold",
    kinds: "Kinds",
    allKinds: "all",
    against: "Against which lists",
    list: "List and authority",
    published: "Published",
    parties: "Parties",
    listNames: "Names",
    original: "SHA-256 of the authority’s file",
    /** @param {string} cause */
    notLoaded: (cause) => `not loaded, not searched: ${cause}`,
    results: "Hits",
    noHits: "None.",
    nearest: "Closest below the threshold",
    matched: "Matched name",
    decision: "Decision",
    noDecision: "not decided",
    reopened: "reopened since: the record has changed",
    unchecked: "made on an earlier version of the list",
    withoutHits: "Customers without hits",
    /** @param {number} n */
    withoutHitsLeftOut: (n) => `${count(n, "customer", "customers")} without hits are in the JSON of this report, not on paper. Its SHA-256 below covers them all.`,
    notReached: "Not screened: the batch ended before its turn came.",
    failedRows: "Customers that were not screened",
    says: "What this report says, and what it does not",
    statements: [
      "A hit is a reason to look, not a finding; no hit is not a clearance. Names were compared, with what else is stated above. This is not legal advice.",
      "OFAC’s 50 Percent Rule: a firm that one or more blocked persons own to 50 percent or more, together, directly or indirectly, is blocked too, although no list names it. This screening compares names and cannot find such firms; ownership must be looked into separately. Other authorities have rules of their own on ownership and control.",
      "The lists are those stated, of the dates stated. Parties listed or removed later are not taken into account.",
    ],
    hashStatements: [
      "Customers are named by hashes only: SHA-256 of a random salt, which stands in the JSON, and of what was screened. Whoever knows a customer can show that it is the one screened. Whoever has the JSON can also try likely names, and finds those that they guess: a hash hides a name from a glance, not from a search. Listed names with a high score tell nearly as much. Handle this report as personal data.",
    ],
    /** @param {string} digest */
    digest: (digest) => `SHA-256 of this report as JSON: ${digest}`,
    reviewed: "Reviewed by",
    date: "Date",
    signature: "Signature",

    opened: "Reports and rescreening",
    openedIntro: "Open a report that was saved as JSON: its customers are screened again, and what differs is shown with the reason. Rescreening shows what newer lists change for the batch of this tab.",
    open: "Open a report …",
    rescreen: "Rescreen the batch of this tab",
    noBatch: "There is no batch in this tab yet.",
    running: "Screening again",
    cancel: "Cancel",
    cancelled: "Cancelled. Nothing was compared.",
    /** @param {string} file */
    ofFile: (file) => `Report ${file}`,
    ofBatch: "The batch of this tab",
    sameAll: "Everything is the same: engine, lists, records, hits and scores.",
    /** @param {number} n */
    sameRows: (n) => `No hit, score or record has changed among ${count(n, "customer", "customers")}.`,
    /** @param {number} rows @param {number} compared */
    changed: (rows, compared) => `${count(rows, "customer has", "customers have")} changes, of ${count(compared, "customer", "customers")} compared.`,
    /** @type {Record<string, (n: number) => string>} */
    counts: {
      new: (n) => count(n, "new hit", "new hits"),
      gone: (n) => count(n, "hit gone", "hits gone"),
      score: (n) => count(n, "changed score", "changed scores"),
      record: (n) => count(n, "changed record", "changed records"),
    },
    /** @param {number} n */
    cutRows: (n) => `${count(n, "customer has", "customers have")} more hits than are kept; of these only the best were compared.`,
    intact: "The file is as it was written (its SHA-256 is right).",
    edited: "The file is not as it was written: its SHA-256 is wrong. It was edited or damaged, so differences may come from that.",
    noDigest: "The file has no SHA-256 of its own, so whether it was edited cannot be told.",
    otherEngine: "Other engine version",
    /** @param {string} before @param {string} after */
    engines: (before, after) => `${before} then, ${after} now`,
    /** @param {string} list */
    otherList: (list) => `Other version of ${list}`,
    /** @param {string} before @param {string} after */
    versions: (before, after) => `published ${before} then, ${after} now`,
    /** @param {string} date */
    sameDay: (date) => `both published ${date}, but of another SHA-256`,
    /** @param {string} list */
    missingList: (list) => `${list} is not loaded now`,
    missingMeaning: "its hits cannot be found again",
    /** @param {string} list */
    addedList: (list) => `${list} is loaded now and was not then`,
    addedMeaning: "its hits are new",
    addedLeftOut: "it was left out of this comparison",
    /** @type {Record<string, string>} */
    what: { new: "new hit", gone: "hit gone", score: "score changed", record: "record changed" },
    /** @type {Record<string, string>} */
    causes: { engine: "other engine version", list: "other list version", unexplained: "unexplained: same list, same engine" },
    customer: "Customer",
    then: "Then",
    now: "Now",
    why: "Why",
    change: "Change",
    /** @param {number} index */
    row: (index) => `customer ${number(index + 1)}`,
    failedNow: "not screened now",
    failedBefore: "not screened then",
    identityTitle: "Name the customers again",
    identityText: "This report holds hashes instead of names. Give the customers, one name a line, or one JSON object a line where more than a name was screened, such as {\"query\":\"…\",\"birthDate\":\"1972-02-20\"}. Those whose hashes agree are screened again.",
    identityBatch: "Take the customers of the batch in this tab",
    identityGo: "Screen these again",
    /** @param {number} found @param {number} all */
    identified: (found, all) => `${number(found)} of ${count(all, "customer", "customers")} of the report were recognised; the others were not screened again.`,
    /** @param {number} line */
    badLine: (line) => `Line ${line} starts like JSON but is none.`,
    noneLoaded: "None of the report’s lists is loaded, so nothing can be screened again. Load one of them under Lists.",
    /** @type {Record<string, string>} */
    openFailed: {
      "not-json": "The file is not JSON: it may be cut off, or be something else. Choose one that “Save as JSON” made.",
      "other-format": "The file is JSON, but no report of this page. Choose one that “Save as JSON” made.",
      "newer-schema": "The file was written by another version of this page, in a form that this one does not read. Load the version that wrote it.",
      "too-large": "The file is larger than 512 MB, which a browser cannot read in one piece.",
      faults: "The file is a report, but parts of it are wrong:",
    },
    /** @param {string} file @param {string} cause */
    fileFailed: (file, cause) => `${file}: ${cause}`,
    /** @param {number} n */
    moreChanges: (n) => `Show ${number(n)} more`,
  },

  /** The sealed page. */
  seal: {
    title: "Sealed: this page has blocked its own connections",
    sealed: "▣ Sealed",
    notSealed: "□ Not sealed",
    meaning:
      "Engine, lists and everything else are loaded. The page has then added this policy to itself, which the browser enforces and which no " +
      "script can take back. The workers that see names were started under one just as strict.",
    whyNot:
      "Something did not load, so the page has not sealed itself: it may have to ask its server again. It seals itself as soon as everything is there.",
    tryToSend: "Try to send",
    trying: "Trying every way out…",
    way: "Way out",
    fromPage: "From the page",
    fromWorker: "From a worker",
    /** @type {Record<string, string>} */
    ways: {
      fetch: "fetch",
      xhr: "XMLHttpRequest",
      webSocket: "WebSocket",
      eventSource: "EventSource",
      import: "import of a script",
      worker: "new worker from the server",
      beacon: "beacon",
      image: "picture",
      stylesheet: "style sheet",
      prefetch: "prefetch of a link",
      script: "script element",
      frame: "frame",
      form: "form",
    },
    outcomes: {
      refused: "refused",
      sent: "sent",
      unclear: "failed; the browser did not report why",
    },
    /** @param {number} refused @param {number} all */
    summary: (refused, all) => `${refused} of ${count(all, "way out", "ways out")} were refused and reported by the browser.`,
    noWorker: "The worker for the attempts did not start.",
    beyondTitle: "What no page can have refused",
    beyond: [
      "Leaving: a link that is clicked, or a script that takes the tab or a new window to another address.",
      "Looking up the name of a server (DNS prefetch), which tells the network that name.",
      "WebRTC, which speaks to other computers directly; the server can turn it off by its policy only where the browser knows how.",
      "The browser itself and its extensions, which see what every page shows.",
      "The service worker that keeps this site for use offline: it looks for new versions of the site, and no page tells it a name.",
    ],
  },
};
