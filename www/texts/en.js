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
    /** @param {number} lists @param {number} parties */
    scope: (lists, parties) => `${count(lists, "list", "lists")} (${count(parties, "party", "parties")})`,
    /** @param {string} kind */
    ofKind: (kind) => `kind: ${kind}, or not stated`,
    /** @param {number} parties */
    listingsOf: (parties) => `listings of ${count(parties, "party", "parties")}`,
    /** @param {number} fields */
    unread: (fields) => (fields === 1 ? "one field could not be read and was not used" : `${fields} fields could not be read and were not used`),
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
      "In the developer tools, look at Storage or Application: nothing is kept there.",
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
  batch: {},

  /** The view of documents. */
  document: {},

  /** The view of lists. */
  listsView: {},

  /** Decisions on hits, and their view. */
  decisions: {},

  /** Reports for the file. */
  evidence: {},

  /** The sealed page. */
  seal: {},
};
