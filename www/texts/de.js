/**
 * Every text of the page in German. See en.js, whose shape this has.
 */
import { wordingOf } from "./wording.js";

/** For dates and numbers. */
export const LOCALE = "de";

const { and, count, form, moment, number } = wordingOf(LOCALE);

// Nouns in the two forms of German; those with other endings after a preposition (dative) are apart.
const HITS = { one: "Treffer", other: "Treffer" };
const OF_HITS = { one: "Treffer", other: "Treffern" };
const LISTS = { one: "Liste", other: "Listen" };
const PARTIES = { one: "Partei", other: "Parteien" };
const NAMES = { one: "Name", other: "Namen" };
const ROWS = { one: "Zeile", other: "Zeilen" };
const CUSTOMERS = { one: "Kunde", other: "Kunden" };
const ALERTS = { one: "Alert", other: "Alerts" };
const DECISIONS = { one: "Entscheidung", other: "Entscheidungen" };
const MENTIONS = { one: "Nennung", other: "Nennungen" };

/** Seconds, or minutes and seconds, or hours and minutes. @param {number} seconds */
function duration(seconds) {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** A whole day after `zwischen` and `und` takes an article, a month or a year none. @param {string} date */
const dative = (date) => (/^\d{1,2}\.\s/.test(date) ? `dem ${date}` : date);

/** @param {number} others */
const otherListings = (others) =>
  others === 1 ? "Ein weiterer Eintrag dieser Partei" : `${number(others)} weitere Einträge dieser Partei`;

const LIMITS = "Ein Treffer ist ein Grund nachzusehen, keine Feststellung; kein Treffer ist keine Freigabe.";
const NO_ADVICE = "Dies ist keine Rechtsberatung.";

/** @type {typeof import("./en.js").texts} */
export const texts = {
  listNames: {
    "us-ofac-sdn": "OFAC SDN",
    "us-ofac-consolidated": "OFAC Non-SDN",
    "un-sc": "UN",
    "eu-fsf": "EU",
    "uk-fcdo": "UK",
    "ch-seco": "Schweiz",
    "ca-sema": "Kanada",
    "au-dfat": "Australien",
    "us-csl": "US CSL",
    opensanctions: "OpenSanctions",
  },

  kinds: {
    any: "alle",
    person: "Person",
    organization: "Organisation",
    vessel: "Schiff",
    aircraft: "Luftfahrzeug",
    unknown: "Art nicht angegeben",
  },

  formerCountries: {
    AN: "Niederländische Antillen",
    CS: "Serbien und Montenegro (ehemalig)",
    DD: "DDR (ehemalig)",
    SU: "Sowjetunion (ehemalig)",
    TP: "Osttimor",
    YD: "Südjemen (ehemalig)",
    YU: "Jugoslawien (ehemalig)",
    ZR: "Zaire (ehemalig)",
  },

  // Notes after the name of a country, also joined by commas.
  countryRoles: {
    nationality: "Staatsangehörigkeit",
    citizenship: "Staatsbürgerschaft",
    residence: "Wohnsitz",
    registration: "Registrierung",
    flag: "Flagge",
    birth: "Geburtsland",
  },

  identifierTypes: {
    "passport": "Reisepass",
    "national-id": "Nationale Identitätsnummer",
    "tax-id": "Steuernummer",
    "registration": "Registernummer",
    "imo": "IMO-Nummer",
    "mmsi": "MMSI",
    "call-sign": "Rufzeichen",
    "lei": "LEI",
    "swift-bic": "SWIFT/BIC",
    "crypto-address": "Kryptowährungsadresse",
    "tail-number": "Luftfahrzeugkennzeichen",
    "serial-number": "Seriennummer",
    "driving-licence": "Führerschein",
    "social-security": "Sozialversicherungsnummer",
    "duns": "D-U-N-S-Nummer",
    "isin": "ISIN",
    "ticker": "Börsenkürzel",
    "email": "E-Mail",
    "phone": "Telefon",
    "website": "Website",
    "other": "Andere",
  },

  nameTypes: { primary: "Hauptname", alias: "Alias", former: "früherer Name" },
  weak: "schwacher Alias",
  weakMeaning: "Die Behörde selbst stuft diesen Alias als schwach ein: weit gefasst, oft mit anderen geteilt.",

  genders: { female: "weiblich", male: "männlich" },

  date: {
    between: (from, to) => `zwischen ${dative(from)} und ${dative(to)}`,
    age: (days) => (days < 0 ? "Datum liegt in der Zukunft" : days === 0 ? "heute" : `vor ${count(days, { one: "Tag", other: "Tagen" })}`),
  },

  head: {
    viewsLabel: "Ansichten",
    // Five in one row of a phone: hence "Entscheide", short for "Entscheidungen".
    views: { screen: "Prüfen", batch: "Stapel", document: "Dokument", lists: "Listen", decisions: "Entscheide" },
    privacy: "Datenschutz",
    help: "Hilfe",
    themes: { system: "System", light: "Hell", dark: "Dunkel" },
    theme: "Farben",
    language: "Sprache",
    close: "Schließen",
  },

  ask: {
    name: "Zu prüfender Name",
    placeholder: "Name einer Person, einer Firma oder eines Schiffs",
    filters: "Filter",
    kind: "Art",
    lists: "Listen",
    threshold: "Schwellenwert",
    notLoaded: ", nicht geladen",
    loading: "wird geladen",
    birthDate: "Geboren",
    birthDateExample: "20. Feb. 1972, 1965",
    country: "Land",
    countryExample: "Name oder Code",
    gender: "Geschlecht",
    anyGender: "beliebig",
    identifier: "Kennung",
    identifierExample: "Pass-, Steuer-, IMO-Nr.",
    notADate: (text) =>
      `„${text}“ ist nicht als Geburtsdatum lesbar und wird daher nicht verwendet. ` +
      "Schreiben Sie 20. Feb. 1972, 20.2.1972, 1972-02-20, Feb. 1972, 1972 oder 1970-1975.",
    dateReadAs: (text, date) => `„${text}“ wird gelesen als: ${date}.`,
    notACountry: (text) =>
      `„${text}“ ist nicht als Land bekannt, daher wird keines verwendet. ` +
      "Schreiben Sie den Namen oder den Code aus zwei oder drei Buchstaben.",
    countryReadAs: (text, country) => `„${text}“ ist ${country}.`,
    notAnIdentifier: (text) =>
      `„${text}“ ist zu kurz, um eine einzige Partei zu bezeichnen, daher wird keine Kennung verwendet. ` +
      "Mindestens 5 Buchstaben und Ziffern sind nötig.",
    chosen: (kind, lists, threshold, facts) =>
      `${kind} · ${lists} · ${threshold}${facts > 0 ? ` · ${count(facts, { one: "Angabe", other: "Angaben" })}` : ""}`,
    anyKind: "alle Arten",
    someLists: (some, all) => (some === all ? count(all, LISTS) : `${some} von ${count(all, LISTS)}`),
  },

  loading: {
    engine: "Engine wird geladen",
    lists: "Listen werden geladen",
    of: (loaded, total) => `${loaded} von ${total}`,
    done: (scope) => `Bereit: ${scope}`,
    question: "Noch wurde nichts durchsucht. Der Name wird geprüft, sobald Engine und Listen geladen sind.",
  },

  welcome: {
    examples: "Drei Beispiele, wie sie im Januar 2015 in Zeitungen standen",
    names: ["Korean Tangun Trading Corp.", "Kil Jong Hun", "Reconnaissance General Bureau"],
    privacy:
      "Kein Name verlässt diesen Tab: Engine und Listen wurden in ihn geladen, und von da an fordert die Seite vom Server nichts mehr an.",
    check: "Wie Sie das selbst nachprüfen",
    limits: `${LIMITS} ${NO_ADVICE}`,
  },

  answer: {
    searching: "Suche läuft…",
    hits: (total, threshold, scope) => `${count(total, HITS)} ab ${threshold} in ${scope}`,
    /** @param {number} lowered */
    lowered: (lowered) => `davon ${number(lowered)} darunter: der Name reicht, ein schwacher Aliasname oder eine andere Angabe zieht ab`,
    scope: (lists, parties) => `${count(lists, LISTS)} (${count(parties, PARTIES)})`,
    ofKind: (kind) => `Art: ${kind} oder nicht angegeben`,
    listingsOf: (parties) => `Einträge von ${count(parties, PARTIES)}`,
    unread: (fields) =>
      fields === 1
        ? "ein Feld war nicht lesbar und wurde nicht verwendet"
        : `${number(fields)} Felder waren nicht lesbar und wurden nicht verwendet`,
    best: (shown) => form(shown, { one: "der beste wird gezeigt", other: `die besten ${number(shown)} werden gezeigt` }),
    showMore: (shown, total) =>
      shown === total ? `Alle ${number(total)} zeigen` : `Die besten ${number(shown)} von ${number(total)} zeigen`,
    none: (threshold, lists) => `Kein Treffer ab ${threshold} in ${and(lists)}.`,
    noneOfSome: (threshold, lists) => `Keine vollständige Antwort. Nichts ab ${threshold} in ${and(lists)}.`,
    searched: (scope) => `Durchsucht: ${scope}`,
    incomplete: (scope) => `Durchsucht: ${scope}, aber eine Liste fehlt`,
    dated: (list, date) => `${list} (${date})`,
    highest: (score) => `Höchster Score: ${score}.`,
    nothingNear: "Kein gelisteter Name ist ihm auch nur ähnlich.",
    below: "Unter dem Schwellenwert",
    hitsTitle: "Treffer",
    noList: "Es ist keine Liste ausgewählt, daher wurde nichts durchsucht. Wählen Sie unter „Listen“ mindestens eine aus.",
    onlySpaces: "Bisher nur Leerzeichen: Geben Sie einen Namen ein.",
    spoken: (total, threshold, name, score) => `${count(total, HITS)} ab ${threshold}. Bester: ${name}, ${score}.`,
  },

  row: {
    listedAs: "gelistet als ",
    born: (date) => `geb. ${date}`,
    identifier: "Kennung stimmt überein",
    score: "Score ",
    also: (lists) => `auch ${lists.join(", ")}`,
    otherListings,
  },

  effects: {
    label: "Was sonst bekannt ist und wie es den Score verändert hat",
    raised: (words, change) => `${words}: um ${change} erhöht.`,
    lowered: (words, change) => `${words}: um ${change} gesenkt.`,
    neutral: (words) => `${words}: weder erhöht noch gesenkt.`,
    facts: {
      birthDate: {
        agrees: "Das Geburtsdatum stimmt überein",
        disagrees: "Das Geburtsdatum weicht ab",
        absent: "Die Liste nennt kein Geburtsdatum",
        undecided: "Die Geburtsdaten liegen ein Jahr auseinander",
      },
      country: {
        agrees: "Ein Land stimmt überein",
        disagrees: "Das Land weicht ab",
        absent: "Die Liste nennt kein Land",
        undecided: "Die Länder geben keinen Aufschluss",
      },
      gender: {
        agrees: "Das Geschlecht stimmt überein",
        disagrees: "Das Geschlecht weicht ab",
        absent: "Die Liste nennt kein Geschlecht",
        undecided: "Das Geschlecht gibt keinen Aufschluss",
      },
      identifier: {
        agrees: "Eine Kennung stimmt überein",
        disagrees: "Die Kennung weicht ab",
        absent: "Die Liste nennt keine Kennung",
        undecided: "Die Kennung ist keine von denen, die die Liste nennt",
      },
      weakAlias: {
        agrees: "Die Behörde selbst stuft diesen Alias als schwach ein (weit gefasst, oft mit anderen geteilt)",
        disagrees: "Die Behörde selbst stuft diesen Alias als schwach ein (weit gefasst, oft mit anderen geteilt)",
        absent: "",
        undecided: "",
      },
    },
  },

  explained: {
    quoted: (text) => `„${text}“`,
    how: {
      same: (q, l) => `${q} = ${l}: gleich.`,
      "legal-form": (q, l) => `${q} = ${l}: gleiche Rechtsform.`,
      "legal-kind": (q, l) => `${q} ~ ${l}: Rechtsformen derselben Art.`,
      consonants: (q, l) => `${q} ~ ${l}: gleiche Konsonanten, ohne Vokale.`,
      variant: (q, l) => `${q} ~ ${l}: Formen eines Vornamens.`,
      nickname: (q, l) => `${q} ~ ${l}: Kurzform.`,
      syllables: (q, l) => `${q} ~ ${l}: Umschriften derselben Silben.`,
      initial: (q, l) => `${q} ~ ${l}: Anfangsbuchstabe.`,
      cut: (q, l) => `${q} ~ ${l}: abgeschnitten.`,
      joined: (q, l) => `${q} ~ ${l}: als ein Wort geschrieben.`,
      split: (q, l) => `${q} ~ ${l}: als mehrere Wörter geschrieben.`,
    },
    similar: (q, l, percent) => `${q} ~ ${l}: ähnliche Schreibung (${percent} %).`,
    respelt: (q, l, percent) => `${q} ~ ${l}: andere Schreibung (${percent} %).`,
    notListed: (word) => `Nicht im gelisteten Namen: ${word}.`,
    notAsked: (word) => `Nicht in der Eingabe: ${word}.`,
    classes: {
      patronymic: "Vatersname",
      initial: "Anfangsbuchstabe",
      particle: "Partikel",
      honorific: "Titel",
      suffix: "Generationszusatz",
      "legal-form": "Rechtsform",
      generic: "Geschäftswort",
      place: "Ort",
      number: "Zahl",
    },
    classed: (word, kind) => `${word} (${kind})`,
    oneWord: "Nur ein Wort stimmt überein.",
    reordered: "Die Wörter stehen in anderer Reihenfolge.",
    equal: "Nach der Normalisierung sind die Namen gleich.",
  },

  compare: {
    choose: (name) => `${name} mit anderen vergleichen`,
    chosen: (chosen, most) => `${chosen} von ${most} zum Vergleich ausgewählt`,
    enough: (most) => `Mehr als ${most} können nicht verglichen werden.`,
    tooFew: "Wählen Sie zwei oder drei Treffer zum Vergleich aus.",
    start: "Vergleichen",
    none: "Auswahl aufheben",
    back: "← Details",
    title: (hits) => `${hits} Treffer nebeneinander`,
    effects: "Was sonst bekannt ist",
    noEffects: "bei der Suche nichts angegeben",
    notStated: "nicht angegeben",
    shared: "auch in einer anderen Spalte: ",
    verdicts: { agrees: "stimmt überein", partly: "stimmt teilweise überein", differs: "weicht ab", single: "nur von einem angegeben" },
  },

  related: {
    listings: otherListings,
    listingsMeaning: "Nach einer vorsichtigen Regel für eine einzige Partei gehalten. Jeder Eintrag steht für sich: Lesen Sie alle.",
    scored: (score) => `Score ${score}`,
    basis: {
      "name-and-birth-date": "gleicher Name und gleiches Geburtsdatum",
      "name-and-country": "gleicher Name und gleiches Land",
      "first-name": "gleicher erster Name; ein Land ist nicht angegeben",
      "identifier": "gleiche Kennung",
      "through-another": "über einen anderen Eintrag",
    },
    named: "Im Eintrag genannt",
    title: "Verbundene Parteien",
    identifier: (type, value) => `gleiche Kennung: ${type} ${value}`,
    address: (text) => `gleiche Adresse: ${text}`,
    namedBy: (type) => `ihr Eintrag nennt diese Partei: ${type}`,
    more: (shown, total) => `${count(shown, PARTIES)} von ${total} gezeigt.`,
    failed: (cause) => `Verbundene Parteien konnten nicht gesucht werden: ${cause}`,
    back: (name) => `← ${name}`,
  },

  relationTypes: { "linked to": "verbunden mit", "operator": "Betreiber", "owner": "Eigentümer", "issuer": "Emittent" },

  programs: {
    unknown: "Hier nicht erklärt: Wofür dieser Code steht, ist nicht sicher bekannt.",
    missing: "Hier nicht erklärt: Die Tabelle der Codes wurde nicht geladen.",
    of: (date) => ` vom ${date}`,
  },

  // `between` also holds the articles that German puts before a day: "zwischen dem 1. März 1970 und dem 3. Mai 1971", "vom … bis zum …".
  dateWords: {
    about: ["c", "ca", "circa", "zirka", "um", "etwa", "ungefahr", "ungefaehr", "rund", "gegen", "about", "approximately", "around"],
    to: ["bis", "und", "to", "and", "until"],
    between: ["zwischen", "von", "vom", "zum", "dem", "between", "from"],
  },

  countryWords: {
    "Amerika": "US", "Arabische Republik Syrien": "SY", "Belorussland": "BY", "Birma": "MM", "Bosnien": "BA",
    "Bundesrepublik Deutschland": "DE", "BRD": "DE", "Burma": "MM", "DDR": "DE", "Demokratische Republik Kongo": "CD",
    "Demokratische Volksrepublik Korea": "KP", "DR Kongo": "CD", "DVRK": "KP", "Elfenbeinküste": "CI", "Emirate": "AE", "England": "GB",
    "Großbritannien": "GB", "Grossbritannien": "GB", "Heiliger Stuhl": "VA", "Holland": "NL", "Hongkong": "HK",
    "Iran, Islamische Republik": "IR", "Islamische Republik Iran": "IR", "Kap Verde": "CV", "Kirgisien": "KG", "Kirgistan": "KG",
    "Korea, Nord": "KP", "Korea, Süd": "KR", "Macau": "MO", "Mazedonien": "MK", "Moldau": "MD", "Moldawien": "MD", "Nordirland": "GB",
    "Osttimor": "TL", "Palästina": "PS", "Republik Kongo": "CG", "Republik Korea": "KR", "Russische Föderation": "RU", "Schottland": "GB",
    "Slowakische Republik": "SK", "Sowjetunion": "RU", "Swasiland": "SZ", "Tschechische Republik": "CZ", "Türkiye": "TR", "UdSSR": "RU",
    "USA": "US", "VAE": "AE", "Vatikan": "VA", "Vereinigte Staaten von Amerika": "US", "Viet Nam": "VN", "Volksrepublik China": "CN",
    "VR China": "CN", "Wales": "GB", "Weißrussland": "BY", "Weissrussland": "BY",
    // English, as files of customers have it too.
    "Czech Republic": "CZ", "DPRK": "KP", "DRC": "CD", "Great Britain": "GB", "Iran, Islamic Republic of": "IR", "Ivory Coast": "CI",
    "Palestine": "PS", "Republic of Korea": "KR", "Swaziland": "SZ", "Syrian Arab Republic": "SY", "Turkey": "TR", "UAE": "AE", "UK": "GB",
    "United States of America": "US",
  },

  detail: {
    label: "Details",
    back: "← Treffer",
    why: (score) => `Warum ${score}`,
    nameAlone: (name) => `Die beiden Namen allein: ${name}.`,
    asked: "gesucht",
    listed: "gelistet",
    figure: "Wie die Wörter der beiden Namen einander entsprechen",
    tooLong: "Zu viele Wörter für eine Zeichnung.",
    names: "Namen",
    programs: "Programme",
    birthDates: "Geboren",
    birthPlaces: "Geburtsort",
    countries: "Länder",
    gender: "Geschlecht",
    positions: "Funktionen",
    identifiers: "Kennungen",
    addresses: "Adressen",
    listedOn: "Gelistet am",
    updatedOn: "Eintrag geändert am",
    list: "Liste",
    id: "Referenz",
    ofDate: (list, date) => `${list}, veröffentlicht am ${date}`,
    source: "Quelle",
    open: (host) => `Seite der Behörde auf ${host} öffnen`,
    openList: (host) => `Ganze Liste auf ${host} öffnen`,
    tellsList: (authority) =>
      `Öffnet sich in einem neuen Tab. Der Besuch verrät der Behörde${authority && ` (${authority})`}, ` +
      "dass jemand ihre Liste gelesen hat, nicht aber, welche Partei angesehen wurde.",
    tells: (authority) =>
      `Öffnet sich in einem neuen Tab. Der Besuch verrät der Behörde${authority && ` (${authority})`}, welche Partei angesehen wurde.`,
  },

  lists: {
    title: "Listen in diesem Tab",
    published: "Veröffentlicht",
    parties: "Parteien",
    names: "Namen",
    partiesUnit: " Parteien",
    namesUnit: " Namen",
    original: "SHA-256 der Datei der Behörde",
    failed: "nicht geladen",
    none: "Es ist keine Liste geladen.",
    update:
      "Zum Aktualisieren führen Sie `cargo xtask lists update` dort aus, wo diese Seite bereitgestellt wird, " +
      "und laden Sie dann die Seite neu. Mehr dazu steht in der README.",
  },

  notice: {
    stale: (days) => `${count(days, { one: "Tag", other: "Tage" })} alt: seither gelistete Parteien werden nicht gefunden`,
    missing: (list) => `${list} wurde nicht geladen und daher nicht durchsucht.`,
    failed: (list, cause) => `${list} wurde nicht geladen: ${cause}`,
    notCovered: "Was unten gefunden wird, erfasst sie nicht.",
    again: "Neu laden",
    newer:
      "Eine neuere Version dieser Seite oder ihrer Listen liegt vollständig vor. " +
      "Dieser Tab arbeitet mit der bisherigen weiter, bis Sie wechseln.",
    useNewer: "Neuere Version laden",
    fault: (cause) => `Diese Seite hat einen Fehler (${cause}). Was sie zeigt, ist möglicherweise unvollständig: Laden Sie die Seite neu.`,
    offline: "Offline. Engine und Listen sind in diesem Tab, daher geht das Prüfen weiter wie zuvor.",
  },

  failure: {
    load: "Es kann nichts geprüft werden: Das Laden ist fehlgeschlagen.",
    offline:
      "Dieser Rechner ist offline, und Engine und Listen sind noch nicht geladen. Stellen Sie die Verbindung her und laden Sie dann neu.",
    again: "Neu laden",
    stopped: "Die Engine ist stehen geblieben. Der Name oben wurde nicht geprüft.",
    stoppedIdle: "Die Engine ist stehen geblieben. Es kann nichts geprüft werden, bis sie neu gestartet ist.",
    restart: "Engine neu starten",
  },

  privacy: {
    title: "Datenschutz, und wie Sie ihn nachprüfen",
    facts: [
      "Engine und Listen werden beim Öffnen der Seite geladen. " +
        "Von da an stellt die Seite keine Anfrage mehr, was auch immer eingegeben wird.",
      "Namen bleiben nur im Arbeitsspeicher: nicht in der Adresse, nicht im Verlauf, nicht in Cookies und in keinem anderen Speicher. " +
        "Mit dem Schließen des Tabs sind sie vergessen, außer dem, was Sie von sich aus speichern.",
      "Entscheidungen werden in diesem Browser auf diesem Rechner gespeichert, sobald Sie zugestimmt haben; " +
        "unter „Entscheide“ sind sie aufgeführt und lassen sich löschen.",
      "Die Seite darf nur mit ihrem eigenen Server sprechen (so will es ihre Content Security Policy) " +
        "und führt keinen Code von anderswo aus.",
      "Die eine Ausnahme liegt bei Ihnen: Wer einen Eintrag bei der Behörde öffnet, verrät dieser Behörde, welche Partei angesehen wurde.",
    ],
    checkTitle: "Prüfen Sie es selbst nach",
    checks: [
      "Öffnen Sie die Entwicklerwerkzeuge des Browsers (F12), darin „Netzwerk“, und geben Sie Namen ein: Es erscheint keine Zeile.",
      "Laden Sie die Seite, trennen Sie den Rechner vom Netz und prüfen Sie weiter.",
      "Sehen Sie in den Entwicklerwerkzeugen unter „Speicher“ oder „Anwendung“ nach: Dort ist nichts gespeichert außer den Listen, " +
        "die Sie zum Speichern gewählt haben, Entscheidungen, sobald Sie deren Speicherung erlaubt haben, und, " +
        "während ein Stapel läuft, dessen Zeilenzahl und Zeiten.",
      "Vergleichen Sie unter „Listen“ die SHA-256 jeder Liste mit der Datei der Behörde.",
    ],
    extensions:
      "Browser-Erweiterungen und Software, die die Tastatur überwacht, liegen außerhalb der Reichweite der Seite: " +
      "Sie kann sie weder sehen noch aufhalten.",
  },

  help: {
    title: "Hilfe",
    keysTitle: "Tasten",
    keys: [
      ["/", "zum Namen"],
      ["↓ ↑", "durch die Treffer"],
      ["Enter", "vom Treffer zu seinen Details"],
      ["→ ←", "weitere Einträge einer Partei auf- und zuklappen"],
      ["c", "Treffer zum Vergleich auswählen, Umschalt+C vergleicht"],
      ["Esc", "zurück: Details, Treffer, Name"],
      ["?", "diese Hilfe"],
    ],
    readingTitle: "Die Antwort lesen",
    reading: [
      "Der Score reicht von 0 bis 1 und ist abgerundet; 1.00 nur bei Namen, die gleich sind, " +
        "wenn man von Groß- und Kleinschreibung, Akzenten, Schrift und Reihenfolge absieht.",
      "Übereinstimmende Buchstaben sind in beiden Namen unterstrichen. Die Linien dazwischen zeigen, welches Wort welchem entspricht: " +
        "je dicker, desto ähnlicher; bernsteinfarben, wo wenig übereinstimmt. Wörter in einem gestrichelten Kasten haben kein Gegenstück.",
      "Einträge, die für eine einzige Partei gehalten werden, stehen unter dem besten von ihnen („auch EU, UN“). " +
        "Jeder behält seinen eigenen Score, seine Angaben und seinen Link.",
      "Ein schwacher Alias ist einer, den die Behörde selbst als schwach einstuft: weit gefasst, oft mit anderen geteilt.",
      "Die Wahl einer Art blendet nie Parteien aus, deren Art die Liste nicht angibt.",
      "Unter dem Schwellenwert stehen die drei ähnlichsten Parteien, die ihn nicht erreicht haben.",
    ],
    limits: `${LIMITS} ${NO_ADVICE}`,
  },

  batch: {
    results: "Kunden",
    intake: {
      title: "Eine Kundendatei prüfen",
      explained:
        "Beliebig viele Kunden auf einmal: einer je Zeile, mit Namen und, soweit bekannt, Geburtsdatum, Land, Art, " +
        "Geschlecht und Kennungen, die in den Score eingehen.",
      drop: "Legen Sie eine Datei hier ab oder",
      choose: "Datei auswählen",
      kinds: "CSV, TSV, Excel (.xlsx) oder OpenDocument (.ods)",
      paste: "Oder fügen Sie Zeilen ein, aus einer Tabelle oder als Text",
      pasteExample: "Name, Geburtsdatum, Land\nJang Song Chol, 12.03.1967, KP",
      read: "Eingefügte Zeilen lesen",
      pastedName: "Eingefügte Zeilen",
      nothingPasted:
        "Noch ist nichts eingefügt: Kopieren Sie Zeilen aus einer Tabelle, Namen (einen je Zeile) " +
        "oder CSV und fügen Sie sie in das Feld ein.",
      noRows: (file) => `${file}: Unter der Kopfzeile enthält keine Zeile etwas. Wählen Sie ein anderes Blatt oder eine andere Datei.`,
      busy: "Eine Stapelprüfung läuft. Brechen Sie sie zuerst ab und öffnen Sie dann eine andere Datei.",
      privacy:
        "Die Datei wird in diesem Tab gelesen und verlässt ihn nicht. Während eine Stapelprüfung läuft, " +
        "werden ihre Zeilenzahl und ihre Zeit (kein Name, nichts aus der Datei) in diesem Browser vermerkt, damit gemeldet werden kann, " +
        "wenn der Tab geschlossen wurde; am Ende wird der Vermerk gelöscht.",
      brokeOff: (done, total, began) =>
        `Eine am ${moment(began)} begonnene Stapelprüfung brach ab, als ihr Tab geschlossen wurde oder abstürzte: ` +
        `Von ${count(total, ROWS)} wurden die nach Zeile ${number(done)} nicht geprüft, und die Ergebnisse der übrigen sind verloren. ` +
        "Öffnen Sie die Datei erneut, um sie zu prüfen.",
      understood: "Verstanden",
    },

    plan: {
      preview: "Erste Zeilen der Datei",
      check:
        "Kontrollieren Sie, wofür jede Spalte gehalten wurde, und berichtigen Sie, was falsch ist. " +
        "Was nicht verwendet wird, wird nicht geprüft.",
      header: "Die erste Zeile enthält die Namen der Spalten",
      sheet: "Blatt",
      row: "Zeile",
      rows: (rows) => count(rows, ROWS),
      encoding: "Zeichensatz",
      encodingGuessed: "Zeichensatz, vermutet",
      delimiter: "Trennzeichen",
      delimiters: { ",": "Komma", ";": "Semikolon", "\t": "Tabulator", "|": "senkrechter Strich" },
      fault: (row, fault) => `Zeile ${row}: ${fault}`,
      moreFaults: (n) =>
        `${count(n, { one: "weitere Zeile ist", other: "weitere Zeilen sind" })} auffällig; in der Tabelle steht es bei jeder.`,
      above: (row) => `Was über Zeile ${row} steht, wird ausgelassen.`,
      column: (number, title) => (title === "" ? `Was Spalte ${number} enthält` : `Was Spalte ${number}, ${title}, enthält`),
      moreColumns: (n) => `${count(n, { one: "weitere Spalte ist", other: "weitere Spalten sind" })} hier nicht zu sehen.`,
      kind: "Art, wo eine Zeile keine angibt",
      anyKind: "beliebig",
      dates: "Geburtsdaten wie 3/4/1972",
      dateOrders: { "day-first": "Tag, Monat, Jahr", "month-first": "Monat, Tag, Jahr" },
      readAs: (text, date) => (date === "" ? `${text} kann so nicht gelesen werden` : `${text} wird gelesen als ${date}`),
      noName: "Keine Spalte ist ein Name. Geben Sie an, welche die Namen oder deren Teile enthält.",
      start: "Alle Zeilen prüfen",
      other: "Andere Datei",
    },

    meanings: {
      unused: "nicht verwendet",
      name: "Name",
      first: "Vorname",
      middle: "Weiterer Vorname",
      last: "Nachname",
      id: "Kundennummer",
      birthDate: "Geburtsdatum",
      country: "Land",
      kind: "Art",
      gender: "Geschlecht",
      identifier: "Kennung",
    },

    progress: {
      label: "Geprüfte Zeilen",
      reading: (rows) => `Datei wird gelesen: ${count(rows, ROWS)}`,
      running: (done, total, rate, left) =>
        [
          `${number(done)} von ${count(total, ROWS)}`,
          rate > 0 && `${count(Math.round(rate), ROWS)} pro Sekunde`,
          left !== undefined && `noch ${duration(left)}`,
        ].filter(Boolean).join(" · "),
      spoken: (done, total, alerts) => `${number(done)} von ${count(total, ROWS)} geprüft, ${count(alerts, ALERTS)}.`,
      cancel: "Abbrechen",
      done: (rows, seconds) => `${count(rows, ROWS)} in ${duration(seconds)} geprüft`,
      failed: (rows) => `${count(rows, { one: "Zeile konnte", other: "Zeilen konnten" })} nicht geprüft werden`,
      noted: (rows) => `${count(rows, { one: "Zeile enthält", other: "Zeilen enthalten" })} etwas, das nicht gelesen werden konnte`,
      cancelled: "Die Stapelprüfung wurde abgebrochen.",
      left: (done, rest, first, last) =>
        `${count(done, { one: "Kunde wurde", other: "Kunden wurden" })} geprüft, ${count(rest, CUSTOMERS)} nicht: ` +
        `Zeilen ${first} bis ${last} der Datei.`,
      nothingLeft: "Alle Zeilen wurden geprüft.",
      goOn: "Den Rest prüfen",
      changed: "Listen oder Engine sind nicht mehr die der ersten Zeilen: Öffnen Sie die Datei erneut und prüfen Sie sie ganz.",
    },

    chart: {
      label: "Alerts bei jedem Schwellenwert",
      threshold: "Schwellenwert",
      alerts: "Alerts",
      table: "Dasselbe in Zahlen",
      at: (threshold, alerts) => `${threshold}: ${count(alerts, ALERTS)}`,
    },

    breakdown: {
      caption: "Alerts nach Liste und Art der gelisteten Partei. Ein Alert mit Treffern in mehreren zählt in jeder.",
      list: "Liste",
      alerts: "Alerts",
      all: "Alle Listen",
    },

    filter: {
      label: "Tabelle eingrenzen",
      show: "Zeigen",
      shown: { alerts: "Alerts", clear: "kein Alert", unscreened: "nicht geprüft", noted: "etwas nicht gelesen", all: "alle Zeilen" },
      text: "Name oder Nummer",
      list: "Liste",
      kind: "Art",
      anyList: "alle Listen",
      anyKind: "alle Arten",
      count: (shown, all) => `${number(shown)} von ${count(all, ROWS)}`,
    },

    columns: { row: "Zeile", id: "Nummer", name: "Kunde", score: "Score", hit: "Bester Treffer", list: "Liste", hits: "Treffer" },

    table: {
      noName: "kein Name",
      empty: "Bisher keine solche Zeile.",
      none: "nichts Ähnliches",
      notScreened: (reason) => `Nicht geprüft: ${reason}`,
      nameScore: (score) => `Name ${score}`,
      atLeast: (n) => `${number(n)} oder mehr`,
    },

    customer: {
      label: "Kunde und Treffer",
      back: "← Tabelle",
      nothing: "Wählen Sie eine Zeile aus, um den Kunden neben seinen Treffern zu sehen.",
      changed: "Listen oder Engine haben sich seit dieser Stapelprüfung geändert: Was hier gezeigt wird, ist der Stand von jetzt.",
      stopped: "Die Engine ist stehen geblieben, daher können die Treffer nicht erklärt werden. Starten Sie sie unter „Prüfen“ neu.",
      row: (row) => `Zeile ${row}`,
      noHits: (threshold) => `Kein Treffer ab ${threshold}.`,
      below: (threshold, lowest) => `Unter ${threshold}, bis hinab zu ${lowest}`,
      unread: (fact, value) => `${fact} ‚${value}‘ war nicht lesbar und zählte daher nicht.`,
    },

    export: {
      label: "Diese Zeilen speichern",
      formats: { csv: "CSV", xlsx: "Excel", json: "JSON" },
      fileName: (time) => `Stapel ${time}`,
      writing: "Wird geschrieben…",
      written: (rows) => `${count(rows, ROWS)} geschrieben.`,
      failed: (cause) => `Es wurde nichts geschrieben: ${cause}`,
      columns: [
        "Zeile", "Kundennummer", "Name", "Geburtsdatum", "Länder", "Art", "Geschlecht", "Kennungen", "Nicht gelesen",
        "Ergebnis", "Treffer", "Score", "Score des Namens", "Grund", "Gelistete Partei", "Liste",
        "Art der Partei", "Gelisteter Name", "Übereinstimmender Name",
      ],
      alert: "Treffer",
      none: "kein Treffer",
      notReached: "nicht geprüft: Die Stapelprüfung endete vorher",
      reasons: { name: "Name", identifier: "Kennung stimmt überein" },
      sheets: { rows: "Zeilen", about: "Angaben" },
      about: {
        title: "Name Screener, Export einer Stapelprüfung",
        source: "Quelle",
        screenedAt: "Beginn der Prüfung",
        exportedAt: "Exportiert",
        engine: "Engine und Scoring",
        threshold: "Schwellenwert",
        lowest: "Geprüft bis hinab zu",
        list: "Liste",
        listIs: ({ id, title, authority, publishedOn, sha256, entities }) =>
          `${title} (${id}), ${authority}, veröffentlicht am ${publishedOn}, ${count(entities, PARTIES)}, SHA-256 des Originals ${sha256}`,
        missing: "Nicht durchsucht",
        rows: "Zeilen",
        counts: (all, done, failed, exported) =>
          `${all} in der Datei, ${done - failed} geprüft, ${failed} nicht prüfbar, ` +
          `${all - done} nicht erreicht; ${exported} in diesem Export`,
        incomplete: "Unvollständig",
        note: LIMITS,
      },
    },
  },

  document: {
    title: "Gelistete Parteien in einem Text finden",
    paste: "Zu prüfender Text",
    pastePlaceholder: "Fügen Sie hier einen Text ein oder legen Sie eine Datei irgendwo auf dieser Seite ab",
    choose: "Datei auswählen",
    formats: ".txt, .md, .html, .eml, .docx und .pdf, bis 50 MB. Die Datei wird in diesem Tab gelesen und verlässt ihn nicht.",
    scan: "Nennungen suchen",
    another: "Anderer Text",
    pasted: "Eingefügter Text",
    threshold: "Schwellenwert",
    encoding: "Zeichensatz",
    guessed: "Die Datei gibt ihren Zeichensatz nicht an; dieser ist vermutet. Wählen Sie einen anderen, wenn die Buchstaben falsch sind.",
    encodings: {
      "utf-8": "UTF-8", "utf-16le": "UTF-16, Little Endian", "utf-16be": "UTF-16, Big Endian", "windows-1252": "Westeuropäisch (1252)",
      "windows-1250": "Mitteleuropäisch (1250)", "windows-1251": "Kyrillisch (1251)", "koi8-r": "Kyrillisch (KOI8-R)",
      "ibm866": "Kyrillisch (866)", "windows-1253": "Griechisch (1253)", "windows-1254": "Türkisch (1254)",
      "windows-1255": "Hebräisch (1255)", "windows-1256": "Arabisch (1256)", "gb18030": "Chinesisch (GB 18030)",
      "big5": "Chinesisch (Big5)", "shift_jis": "Japanisch (Shift JIS)", "euc-jp": "Japanisch (EUC-JP)", "euc-kr": "Koreanisch (EUC-KR)",
    },

    reading: (name) => `${name} wird gelesen`,
    scanning: (percent) => `Nennungen werden gesucht: ${percent} %`,
    cancel: "Abbrechen",
    cancelled: "Die Suche wurde abgebrochen; über diesen Text ist nichts bekannt.",
    several: "Es wurden mehrere Dateien abgelegt; gelesen wird eine auf einmal. Legen Sie die anderen einzeln ab.",
    notReady: "Die Listen sind noch nicht geladen. Warten Sie, bis sie es sind, und versuchen Sie es dann erneut.",

    found: (mentions, texts, threshold, lists) =>
      `${count(mentions, MENTIONS)} ab ${threshold}` +
      `${mentions > texts ? `, von ${count(texts, { one: "Namen", other: "verschiedenen Namen" })}` : ""}, in ${lists}`,
    none: (threshold, lists) => `Keine Nennung ab ${threshold} in ${lists}.`,
    incomplete: (lists) => `Nicht geladen, daher nicht erfasst: ${lists}.`,
    took: (characters, time) => `${characters} Zeichen, ${time}`,
    limits:
      "Ein einzelnes Wort zählt nur, wo es wie ein Name geschrieben und kein gewöhnliches Wort ist; " +
      "Parteien, die der Text anders benennt, werden nicht gefunden.",

    list: "Nennungen",
    text: "Der Text mit markierten Nennungen",
    previous: "Vorige",
    next: "Nächste",
    keys: "Tasten: n und p, oder Pfeile in der Liste",
    place: (number, all) => `${number} von ${all}`,
    more: (more) => `und ${count(more, { one: "weitere Partei", other: "weitere Parteien" })}`,
    details: "Details der Nennung",
    hitsOf: (text) => `Gelistete Parteien, die mit ${text} gemeint sein können`,
    score: (score) => `gelistet, Score ${score}`,

    attached: (names) => `Angehängt und nicht gelesen: ${names}. Speichern Sie, worauf es ankommt, und legen Sie es einzeln hier ab.`,
    garbled:
      "Buchstaben dieses PDF fehlen möglicherweise oder sind falsch: Es braucht ostasiatische Zeichentabellen, " +
      "die nicht Teil dieser Seite sind. Speichern Sie es als Text oder .docx und legen Sie das ab.",
    emptyPages: (pages) =>
      `Ohne Text, daher nicht geprüft: Seite ${pages}. Vielleicht sind es Bilder von Text; lassen Sie ihn zuerst erkennen (OCR).`,

    unreadable: {
      tooLarge: (name) => `${name} ist zu groß: Gelesen werden Dateien bis 50 MB. Teilen Sie die Datei und legen Sie die Teile ab.`,
      textTooLong: (name) =>
        `${name} ist zu lang: Geprüft werden Texte bis 5 Millionen Zeichen auf einmal. Teilen Sie den Text und prüfen Sie die Teile.`,
      noText: (name) => `${name} enthält keinen Text, daher gibt es nichts zu prüfen.`,
      scanned: (name) =>
        `${name} enthält Bilder und keinen Text, wie es bei Scans ist. ` +
        "Lassen Sie den Text erkennen (OCR) und legen Sie die Datei dann erneut ab.",
      password: (name) =>
        `${name} ist mit einem Passwort geschützt. Speichern Sie die Datei ohne Passwort und legen Sie sie dann erneut ab.`,
      damaged: (name) =>
        `${name} ist beschädigt oder nicht, was der Name sagt; nichts davon wurde gelesen. Beschaffen oder speichern Sie die Datei neu.`,
      oldWord: (name) =>
        `${name} ist in einem alten Format (Word 97 bis 2003 oder das eines anderen Programms). ` +
        "Speichern Sie die Datei als .docx, .pdf oder Text und legen Sie sie dann erneut ab.",
      binary: (name) =>
        `${name} ist kein Text, der hier gelesen werden kann. ` +
        "Speichern Sie die Datei als Text, .docx oder .pdf und legen Sie sie dann erneut ab.",
      parser: (name) => `${name} kann nicht gelesen werden: Was PDF-Dateien liest, wurde nicht geladen. Laden Sie diese Seite neu.`,
      unknown: (name) =>
        `${name} konnte nicht gelesen werden. Versuchen Sie, die Datei als Text zu speichern, und legen Sie sie dann erneut ab.`,
    },
  },

  listsView: {
    title: "Listen in diesem Tab",
    add: "Eine Liste hinzufügen oder aktualisieren",
    drop:
      "Legen Sie hier die Datei einer Behörde ab, so wie sie heruntergeladen wurde: XML, CSV, JSON, Excel oder OpenDocument, auch als " +
      ".gz, .xz oder .zip; oder eine eigene Tabelle mit einer Spalte für Namen. Sie wird in diesem Tab gelesen und nirgendwohin gesendet.",
    choose: "Dateien auswählen…",
    cancel: "Abbrechen",
    cancelled: "Abgebrochen. Die Listen sind, wie sie waren.",
    dismiss: "Ausblenden",
    reading: (file) => `${file} wird gelesen`,
    of: (read, total) => `${read} von ${total}`,
    indexing: "Wird durchsuchbar gemacht",
    notReady: "Listen können hinzugefügt werden, sobald die Engine bereit ist.",
    failed: (file, cause) => `${file} wurde nicht übernommen: ${cause}`,
    unchanged: "Die Listen sind, wie sie waren.",

    used: (list, date) => `${list} vom ${date} wird jetzt verwendet.`,
    replaces: (date) => `Sie ersetzt die Version vom ${date}.`,
    counts: (parties, names) => `${count(parties, PARTIES)} mit ${count(names, NAMES)}`,
    whatChanged: "Was sich geändert hat",
    sameVersion: (list, date) => `${list} vom ${date}: Genau diese Version wird schon verwendet.`,
    notUsed: (list, date) => `${list} vom ${date} wird noch nicht verwendet:`,
    older: (given, used) => `Sie ist älter (${given}) als die verwendete Version (${used}).`,
    withRejects: (n) =>
      `${count(n, { one: "Datensatz konnte", other: "Datensätze konnten" })} nicht gelesen werden, und ` +
      `${n === 1 ? "diese Partei würde" : "diese Parteien würden"} nicht gefunden.`,
    fewer: (given, used) => `Sie hat ${count(given, PARTIES)}, die verwendete Version dagegen ${number(used)}.`,
    useAnyway: "Trotzdem verwenden",
    useNot: "Nicht verwenden",
    noDay: "Die Datei gibt ihr Datum nicht an; genommen wird das Datum der Datei selbst.",
    rejects: (n) => `${count(n, { one: "Datensatz konnte", other: "Datensätze konnten" })} nicht gelesen werden`,
    notes: (n) => `${count(n, { one: "Wert wurde", other: "Werte wurden" })} ausgelassen oder mit geringerer Aussagekraft übernommen`,
    firstOnly: (shown) => form(shown, { one: "Der erste wird gezeigt.", other: `Die ersten ${number(shown)} werden gezeigt.` }),
    position: "Stelle",
    record: "Datensatz",
    reason: "Grund",

    published: "Veröffentlicht",
    parties: "Parteien",
    names: "Namen",
    partiesUnit: " Parteien",
    namesUnit: " Namen",
    authority: "Behörde",
    origin: "Herkunft",
    original: "SHA-256 der Datei der Behörde",
    notLoaded: "nicht geladen",
    shipped: "mit dieser Seite ausgeliefert",
    ofTab: (files) => `${files}, nur in diesem Tab`,
    kept: (files, date) => `${files}, auf diesem Rechner gespeichert seit ${dative(date)}`,
    inPlaceOf: (date) => `anstelle der ausgelieferten Version vom ${date}`,
    stale: (limit) => `älter als ${count(limit, { one: "Tag", other: "Tage" })}: seither gelistete Parteien werden nicht gefunden`,
    compare: "Mit einer Datei vergleichen…",
    compareShipped: "Mit der ausgelieferten Version vergleichen",
    keep: "Auf diesem Rechner speichern",
    remove: "Von diesem Rechner entfernen",
    removeTab: "Aus diesem Tab entfernen",

    keptTitle: "Auf diesem Rechner gespeichert",
    keptNone: "Auf diesem Rechner ist nichts gespeichert.",
    keptWhere:
      "Im Speicher dieses Browsers für diese Website (IndexedDB): die Datei jeder Liste, wie Sie sie bereitgestellt haben, und der " +
      "daraus erstellte Index, damit sie beim nächsten Start geladen werden. Die Namen, die Sie prüfen, werden nicht gespeichert. " +
      "Der Browser kann den Speicher leeren, wenn der Platz knapp ist, und „Websitedaten löschen“ leert ihn ebenfalls.",
    keptSize: (size) => `${size} auf dem Datenträger`,
    keptNot: (cause) =>
      `Für das nächste Mal konnte sie nicht gespeichert werden (${cause}). In diesem Tab funktioniert sie, bis er geschlossen wird.`,
    ownNotKept: (list) =>
      `${list} ist eine eigene Liste und kann Namen von Kunden enthalten; sie wird daher nur gespeichert, wenn Sie es so wählen.`,
    unused: {
      older: "nicht verwendet: Die Website liefert eine neuere Version aus",
      same: "nicht verwendet: Die Website liefert dieselbe Version aus",
      outdated: "wird für diese Version der Seite neu eingelesen",
      failed: "nicht verwendet: Sie kann nicht gelesen werden",
    },

    differenceTitle: "Unterschiede",
    comparing: "Vergleich läuft",
    between: (list, older, newer) => `${list}: ${older} bis ${newer}`,
    undated: "undatierte Version",
    sums: (added, removed, changed) => `${number(added)} hinzugefügt, ${number(removed)} entfernt, ${number(changed)} geändert`,
    noDifference: "Die beiden Versionen enthalten dasselbe.",
    added: (n) => `Hinzugefügt (${number(n)})`,
    removed: (n) => `Entfernt (${number(n)})`,
    changed: (n) => `Geändert (${number(n)})`,
    gained: "hinzugefügt",
    lost: "entfernt",
    reordered: "in anderer Reihenfolge",
    showAll: (n) => `Alle ${number(n)} zeigen`,
    exportJson: "Als JSON speichern",
    close: "Schließen",
    fields: {
      kind: "Art",
      names: "Namen",
      programs: "Programme",
      birthDates: "Geboren",
      birthPlaces: "Geburtsort",
      countries: "Länder",
      identifiers: "Kennungen",
      addresses: "Adressen",
      relations: "Verbundene Parteien",
      gender: "Geschlecht",
      positions: "Funktionen",
      listedOn: "Gelistet am",
      updatedOn: "Eintrag geändert am",
      sourceUrl: "Quelle",
    },
  },

  decisions: {
    title: "Entscheidungen",
    verdicts: { "false-positive": "Fehltreffer", "true-match": "Echter Treffer", open: "Offen" },
    meaning: {
      "false-positive": "Nicht die gelistete Partei.",
      "true-match": "Die gelistete Partei.",
      open: "Noch nicht geklärt.",
    },
    note: "Notiz",
    by: "Entschieden von",
    byHint: "Name oder Kürzel",
    decided: (verdict, time) => `${verdict}, ${time}`,
    decidedBy: (verdict, user, time) => `${verdict}, von ${user}, ${time}`,
    undecided: "Noch nicht entschieden.",
    earlier: (n) => `Früher entschieden (${number(n)})`,
    unsaved: "nicht gespeichert",
    unsavedMeaning:
      "Nur in diesem Tab: Wird er geschlossen, geht diese Entscheidung verloren. Exportieren Sie sie oder speichern Sie sie noch einmal.",
    saveAgain: "Noch einmal speichern",
    reopened: "Wieder offen",
    reopenedWas: (verdict) => `Wieder offen: Der Listeneintrag hat sich geändert, seit „${verdict}“ entschieden wurde.`,
    unchecked: "Zu einer früheren Version der Liste entschieden. Öffnen Sie den Treffer, um seinen Eintrag zu vergleichen.",
    badgeOther: (verdict, customer) => `${verdict} für ${customer}`,
    changed: (field) => `${field}:`,
    gone: "nicht mehr gelistet",
    added: "neu",
    kind: "Art",

    one: "Entscheidung",
    forCustomer: (customer) => `Für ${customer}`,
    customerId: (id) => `Kunde ${id}`,
    customerBorn: (name, date) => `${name}, geb. ${date}`,
    change: "Ändern",
    who: "Welcher Kunde ist es?",
    why:
      "Eine Entscheidung gilt für einen Kunden, nicht für einen Namen: Andere mit demselben Namen dürfen sie nicht erben. " +
      "Geben Sie Ihre eigene Kundennummer oder den Geburtstag an.",
    id: "Kundennummer",
    birthDate: "Geburtsdatum",
    use: "Verwenden",
    nobody: "Angegeben ist weder eine Kundennummer noch ein ganzes Datum wie 1972-02-20.",
    others: (n) =>
      n === 1
        ? "Zu diesem Eintrag gibt es eine Entscheidung für einen Kunden dieses Namens:"
        : `Zu diesem Eintrag gibt es ${count(n, DECISIONS)} für Kunden dieses Namens:`,
    itIs: (customer) => `Es ist ${customer}`,

    consentTitle: "Noch ist nichts gespeichert",
    consent: [
      "Mit einer Entscheidung werden gespeichert: Name, Nummer und Geburtsdatum des Kunden, der Listeneintrag in seinem jetzigen Stand, " +
        "Ihre Einstufung, Ihre Notiz, Ihr Name oder Kürzel und die Zeit.",
      "Wo: in der eigenen Datenbank dieses Browsers (IndexedDB) auf diesem Rechner, für diese Adresse. Nicht verschlüsselt. " +
        "Es wird nichts gesendet; wer dieses Browserprofil benutzt, kann es lesen.",
      "Wie lange: bis Sie sie unter „Entscheide“ löschen oder die Browserdaten dieser Website gelöscht werden. " +
        "Browser können sie von selbst löschen, und private Fenster tun es: Exportieren Sie die Entscheidungen von Zeit zu Zeit.",
    ],
    store: "Auf diesem Rechner speichern",
    tabOnly: "Nur in diesem Tab behalten",

    problems: {
      full: "Der Browser hat keinen Platz mehr für Entscheidungen.",
      refused: "Der Browser weigert sich, Entscheidungen zu speichern.",
      newer:
        "Die Entscheidungen in diesem Browser wurden von einer neueren Version dieser Seite gespeichert, die diese nicht lesen kann. " +
        "Sie blieben, wie sie sind. Laden Sie die neuere Version.",
      damaged: "Die Datenbank der Entscheidungen in diesem Browser ist beschädigt.",
      blocked:
        "Ein anderer Tab hält die Datenbank der Entscheidungen und gibt sie nicht frei. " +
        "Schließen Sie die anderen Tabs dieser Seite und versuchen Sie es erneut.",
    },
    problem: (problem, cause) => `${problem} (${cause})`,
    problemUnsaved: (n) =>
      `${count(n, { one: "Entscheidung ist", other: "Entscheidungen sind" })} nur in diesem Tab und ` +
      `${form(n, { one: "geht", other: "gehen" })} verloren, wenn er geschlossen wird: ` +
      "Exportieren Sie, oder schaffen Sie Platz und speichern Sie noch einmal.",

    whereNothing: "Es ist nichts gespeichert. Die erste Entscheidung fragt, bevor sie etwas speichert.",
    whereTab: "Die Entscheidungen sind nur in diesem Tab, wie von Ihnen gewählt. Wird er geschlossen, gehen sie verloren.",
    whereStored: (n) =>
      `${count(n, DECISIONS)} in der eigenen Datenbank dieses Browsers (IndexedDB) auf diesem Rechner, für diese Adresse.`,
    empty: "Noch keine Entscheidung. Prüfen Sie einen Namen, wählen Sie einen Treffer und entscheiden Sie dort.",
    filter: "Filter",
    filterHint: "Name, Nummer, Notiz, Liste …",
    anyVerdict: "Alle Einstufungen",
    verdict: "Einstufung",
    onlyReopened: "Wieder offen",
    columns: {
      verdict: "Einstufung",
      customer: "Kunde",
      listed: "Gelistete Partei",
      score: "Score",
      note: "Notiz",
      by: "Von",
      time: "Entschieden",
    },
    unlisted: "nicht mehr gelistet",
    actions: "Aktionen",
    shown: (shown, all) => (shown === all ? count(all, DECISIONS) : `${number(shown)} von ${count(all, DECISIONS)}`),
    more: (n) => `${number(n)} weitere zeigen`,
    screen: "Prüfen",
    screenAgain: (what) => `${what} erneut prüfen`,
    exportJson: "JSON exportieren",
    exportCsv: "CSV exportieren",
    import: "Importieren …",
    eraseAll: "Alle löschen …",
    erase: "Löschen",
    eraseOne: (what) => `Die Entscheidung zu ${what} löschen`,
    eraseOneTitle: "Diese Entscheidung löschen?",
    eraseOneText: (customer, listed) =>
      `Die Entscheidung für ${customer} zu ${listed} wird mit ihrer Notiz und allem, was früher entschieden wurde, ` +
      "von diesem Rechner gelöscht. Das lässt sich nicht rückgängig machen.",
    eraseAllTitle: "Alle Entscheidungen löschen?",
    eraseAllText: (n) =>
      `${count(n, DECISIONS)} mit ${form(n, { one: "ihrer Notiz wird", other: "ihren Notizen werden" })} von diesem Rechner gelöscht, ` +
      "die Datenbank ebenfalls. Das lässt sich nicht rückgängig machen. Ein zuvor erstellter Export kann wieder importiert werden.",
    eraseAllYes: "Alle löschen",
    cancel: "Abbrechen",
    erased: "Gelöscht.",

    importTitle: "Entscheidungen importieren",
    importText: (n, added, merged) =>
      `${count(n, DECISIONS)} in der Datei: ${number(added)} hier neu, für ${number(merged)} gibt es hier schon eine. ` +
      "Von je zweien gilt die spätere, und die andere bleibt als frühere Entscheidung erhalten.",
    importFaults: (n) => `${count(n, { one: "Eintrag kann", other: "Einträge können" })} nicht übernommen werden:`,
    importMoreFaults: (n) => `und ${count(n, { one: "weiterer", other: "weitere" })}`,
    importYes: (n) => `${number(n)} importieren`,
    imported: (n) => `${count(n, DECISIONS)} importiert.`,
    importFailed: {
      "not-json":
        "Die Datei ist kein JSON: Sie ist vielleicht abgeschnitten oder etwas anderes. " +
        "Wählen Sie eine, die „JSON exportieren“ erstellt hat.",
      "other-format":
        "Die Datei ist JSON, enthält aber keine Entscheidungen dieser Seite. Wählen Sie eine, die „JSON exportieren“ erstellt hat.",
      "newer-schema":
        "Die Datei wurde von einer anderen Version dieser Seite geschrieben, in einer Form, die diese nicht liest. " +
        "Laden Sie die Version, die sie geschrieben hat.",
      "too-large": "Die Datei ist größer als 256 MB und stammt daher nicht von dieser Seite.",
    },
    fileFailed: (file, cause) => `${file}: ${cause}`,
  },

  evidence: {
    make: "Bericht …",
    titles: {
      screening: "Bericht über eine Prüfung",
      batch: "Bericht über eine Stapelprüfung",
      document: "Bericht über eine Dokumentprüfung",
    },
    toolbar: "Dieser Bericht",
    customersAs: "Kunden",
    names: "mit Namen",
    hashes: "nur als Hashwerte",
    print: "Drucken oder als PDF speichern",
    saveJson: "Als JSON speichern",
    close: "Bericht schließen",
    hashHint:
      "Bei einem Namen allein schützt ein Hashwert wenig: Wer den Bericht hat, kann Namen daran ausprobieren. " +
      "Der Bericht sagt das selbst.",
    allNames: (pages) => `Alle Kunden ohne Treffer drucken (etwa ${count(pages, { one: "Seite", other: "Seiten" })})`,
    making: "Bericht wird erstellt",
    progress: (done, total) => `${done} von ${total}`,
    outdated:
      "Die Engine oder eine Liste ist nicht mehr die, von der diese Ergebnisse stammen. " +
      "Prüfen Sie den Stapel erneut und erstellen Sie dann den Bericht.",
    notReady: "Die Engine ist nicht bereit, daher kann kein Bericht erstellt werden.",
    failed: (cause) => `Der Bericht wurde nicht erstellt: ${cause}`,

    summary: "Ergebnis",
    none: (threshold, lists) => `Kein Treffer ab ${threshold} in ${and(lists)}.`,
    hits: (total, threshold, lists) => `${count(total, HITS)} ab ${threshold} in ${and(lists)}.`,
    batch: (rows, withHits, hits, threshold, lists) =>
      `${count(rows, CUSTOMERS)} geprüft; ${withHits === 0 ? "keiner hat" : count(withHits, { one: "hat", other: "haben" })} Treffer ` +
      `ab ${threshold} (${count(hits, HITS)}) in ${and(lists)}.`,
    notScreened: (n) => `${count(n, { one: "Kunde wurde", other: "Kunden wurden" })} nicht geprüft; die Gründe stehen unten.`,
    incomplete: "Keine vollständige Antwort: Eine Liste wurde nicht geladen, und was sie nennt, wurde nicht durchsucht.",
    cut: (shown, total) =>
      form(shown, {
        one: `Der beste von ${count(total, OF_HITS)} ist in diesem Bericht.`,
        other: `Die besten ${number(shown)} von ${count(total, OF_HITS)} sind in diesem Bericht.`,
      }),
    dated: (list, date) => `${list} (${date})`,

    document: "Welches Dokument",
    documentName: "Datei",
    characters: "Zeichen",
    documentHash: "SHA-256 des Textes",
    place: (from, to) => `Zeichen ${number(from + 1)} bis ${number(to)}`,
    noMentions: (threshold, lists) => `Der Text nennt keine Partei ab ${threshold} in ${and(lists)}.`,
    mentions: (mentions, threshold, lists) => `${count(mentions, MENTIONS)} gelisteter Parteien ab ${threshold} in ${and(lists)}.`,
    documentTitle: "Das Dokument erneut angeben",
    documentText:
      "Dieser Bericht enthält statt des Textes die SHA-256 des Dokumenttextes. " +
      "Fügen Sie den Text so ein, wie ihn die Ansicht „Dokument“ zeigt.",
    documentGo: "Erneut prüfen",
    otherDocument: "Dies ist ein anderer Text: Seine SHA-256 ist nicht die des Berichts.",
    unknownRecords: (n) =>
      `Von ${count(n, OF_HITS)} kennt dieser Tab den früheren Eintrag nicht; ob er sich geändert hat, ist daher nicht bekannt.`,
    who: "Wer geprüft wurde",
    name: "Name",
    number: "Kundennummer",
    country: "Land",
    identifiers: "Kennungen",
    source: "Aus der Datei",
    hash: "SHA-256 des Kunden",
    hashGiven: (facts) => `auch geprüft mit: ${facts}`,
    facts: { kind: "Art", birthDate: "Geburtsdatum", countries: "Länder", gender: "Geschlecht", identifiers: "Kennungen" },
    how: "Wie",
    screenedAt: "Geprüft",
    madeAt: "Bericht erstellt",
    engine: "Engine und Scoring",
    threshold: "Schwellenwert",
    kinds: "Arten",
    allKinds: "alle",
    against: "Gegen welche Listen",
    list: "Liste und Behörde",
    published: "Veröffentlicht",
    parties: "Parteien",
    listNames: "Namen",
    original: "SHA-256 der Datei der Behörde",
    notLoaded: (cause) => `nicht geladen, nicht durchsucht: ${cause}`,
    results: "Treffer",
    noHits: "Keine.",
    nearest: "Am nächsten unter dem Schwellenwert",
    matched: "Übereinstimmender Name",
    decision: "Entscheidung",
    noDecision: "nicht entschieden",
    reopened: "seither wieder offen: Der Eintrag hat sich geändert",
    unchecked: "zu einer früheren Version der Liste getroffen",
    withoutHits: "Kunden ohne Treffer",
    withoutHitsLeftOut: (n) =>
      `${count(n, CUSTOMERS)} ohne Treffer ${form(n, { one: "steht", other: "stehen" })} im JSON dieses Berichts, nicht auf Papier. ` +
      "Die SHA-256 des JSON unten umfasst sie alle.",
    notReached: "Nicht geprüft: Die Stapelprüfung endete, bevor die Reihe an diesen Kunden kam.",
    failedRows: "Kunden, die nicht geprüft wurden",
    says: "Was dieser Bericht sagt und was nicht",
    statements: [
      `${LIMITS} Verglichen wurden Namen, mit dem, was sonst oben angegeben ist. ${NO_ADVICE}`,
      "50-Prozent-Regel des OFAC: Ein Unternehmen, das einer oder mehreren gesperrten Personen zusammen zu 50 Prozent oder mehr gehört, " +
        "unmittelbar oder mittelbar, ist ebenfalls gesperrt, obwohl keine Liste es nennt. Diese Prüfung vergleicht Namen und kann " +
        "solche Unternehmen nicht finden; die Eigentumsverhältnisse müssen gesondert untersucht werden. " +
        "Andere Behörden haben eigene Regeln zu Eigentum und Kontrolle.",
      "Die Listen sind die angegebenen, mit dem angegebenen Datum. " +
        "Parteien, die später gelistet oder gestrichen wurden, sind nicht berücksichtigt.",
    ],
    hashStatements: [
      "Kunden sind nur durch Hashwerte bezeichnet: die SHA-256 eines zufälligen Salts, der im JSON steht, und dessen, was geprüft wurde. " +
        "Wer einen Kunden kennt, kann zeigen, dass dieser der geprüfte ist. Wer das JSON hat, kann auch wahrscheinliche Namen " +
        "ausprobieren und findet die, die er errät: Ein Hashwert verbirgt einen Namen vor einem Blick, nicht vor einer Suche. " +
        "Gelistete Namen mit hohem Score verraten fast ebenso viel. Behandeln Sie diesen Bericht als personenbezogene Daten.",
    ],
    digest: (digest) => `SHA-256 dieses Berichts als JSON: ${digest}`,
    reviewed: "Durchgesehen von",
    date: "Datum",
    signature: "Unterschrift",

    opened: "Berichte und erneute Prüfung",
    openedIntro:
      "Öffnen Sie einen Bericht, der als JSON gespeichert wurde: Seine Kunden werden erneut geprüft, und was abweicht, " +
      "wird mit dem Grund gezeigt. Die erneute Prüfung zeigt, was neuere Listen für den Stapel dieses Tabs ändern.",
    open: "Bericht öffnen …",
    rescreen: "Stapel dieses Tabs erneut prüfen",
    noBatch: "In diesem Tab gibt es noch keinen Stapel.",
    running: "Erneute Prüfung läuft",
    cancel: "Abbrechen",
    cancelled: "Abgebrochen. Es wurde nichts verglichen.",
    ofFile: (file) => `Bericht ${file}`,
    ofBatch: "Der Stapel dieses Tabs",
    sameAll: "Alles ist gleich: Engine, Listen, Einträge, Treffer und Scores.",
    sameRows: (n) => `Kein Treffer, Score oder Eintrag hat sich bei ${count(n, { other: "Kunden" })} geändert.`,
    changed: (rows, compared) =>
      `${count(rows, { one: "Kunde hat", other: "Kunden haben" })} Änderungen, von ${count(compared, { other: "verglichenen Kunden" })}.`,
    counts: {
      new: (n) => count(n, { one: "neuer Treffer", other: "neue Treffer" }),
      gone: (n) => count(n, { one: "entfallener Treffer", other: "entfallene Treffer" }),
      score: (n) => count(n, { one: "geänderter Score", other: "geänderte Scores" }),
      record: (n) => count(n, { one: "geänderter Eintrag", other: "geänderte Einträge" }),
    },
    cutRows: (n) =>
      `${count(n, { one: "Kunde hat", other: "Kunden haben" })} mehr Treffer, als behalten werden; ` +
      "von diesen wurden nur die besten verglichen.",
    intact: "Die Datei ist so, wie sie geschrieben wurde (ihre SHA-256 stimmt).",
    edited:
      "Die Datei ist nicht so, wie sie geschrieben wurde: Ihre SHA-256 ist falsch. " +
      "Sie wurde bearbeitet oder beschädigt; Unterschiede können daher rühren.",
    noDigest: "Die Datei hat keine eigene SHA-256; ob sie bearbeitet wurde, lässt sich daher nicht sagen.",
    otherEngine: "Andere Version der Engine",
    engines: (before, after) => `damals ${before}, jetzt ${after}`,
    otherList: (list) => `Andere Version von ${list}`,
    versions: (before, after) => `veröffentlicht damals am ${before}, jetzt am ${after}`,
    sameDay: (date) => `beide veröffentlicht am ${date}, aber mit anderer SHA-256`,
    missingList: (list) => `${list} ist jetzt nicht geladen`,
    missingMeaning: "ihre Treffer können nicht wiedergefunden werden",
    addedList: (list) => `${list} ist jetzt geladen und war es damals nicht`,
    addedMeaning: "ihre Treffer sind neu",
    addedLeftOut: "sie wurde bei diesem Vergleich ausgelassen",
    what: { new: "neuer Treffer", gone: "Treffer entfallen", score: "Score geändert", record: "Eintrag geändert" },
    causes: {
      engine: "andere Version der Engine",
      list: "andere Version der Liste",
      unexplained: "ungeklärt: gleiche Liste, gleiche Engine",
    },
    customer: "Kunde",
    then: "Damals",
    now: "Jetzt",
    why: "Warum",
    change: "Änderung",
    row: (index) => `Kunde ${number(index + 1)}`,
    failedNow: "jetzt nicht geprüft",
    failedBefore: "damals nicht geprüft",
    identityTitle: "Die Kunden erneut nennen",
    identityText:
      "Dieser Bericht enthält Hashwerte statt Namen. Geben Sie die Kunden an, einen Namen je Zeile, " +
      "oder ein JSON-Objekt je Zeile, wo mehr als ein Name geprüft wurde, etwa {\"query\":\"…\",\"birthDate\":\"1972-02-20\"}. " +
      "Die, deren Hashwerte übereinstimmen, werden erneut geprüft.",
    identityBatch: "Kunden des Stapels in diesem Tab nehmen",
    identityGo: "Diese erneut prüfen",
    identified: (found, all) =>
      `${number(found)} von ${count(all, { other: "Kunden" })} des Berichts ${form(found, { one: "wurde", other: "wurden" })} ` +
      "wiedererkannt; die übrigen wurden nicht erneut geprüft.",
    badLine: (line) => `Zeile ${line} beginnt wie JSON, ist aber keines.`,
    noneLoaded: "Keine der Listen des Berichts ist geladen, daher kann nichts erneut geprüft werden. Laden Sie eine davon unter „Listen“.",
    openFailed: {
      "not-json":
        "Die Datei ist kein JSON: Sie ist vielleicht abgeschnitten oder etwas anderes. " +
        "Wählen Sie eine, die „Als JSON speichern“ erstellt hat.",
      "other-format": "Die Datei ist JSON, aber kein Bericht dieser Seite. Wählen Sie eine, die „Als JSON speichern“ erstellt hat.",
      "newer-schema":
        "Die Datei wurde von einer anderen Version dieser Seite geschrieben, in einer Form, die diese nicht liest. " +
        "Laden Sie die Version, die sie geschrieben hat.",
      "too-large": "Die Datei ist größer als 512 MB; das kann ein Browser nicht in einem Stück lesen.",
      faults: "Die Datei ist ein Bericht, aber Teile davon sind falsch:",
    },
    fileFailed: (file, cause) => `${file}: ${cause}`,
    moreChanges: (n) => `${count(n, { one: "weiteren", other: "weitere" })} zeigen`,
  },

  seal: {
    title: "Versiegelt: Diese Seite hat ihre eigenen Verbindungen gesperrt",
    sealed: "▣ Versiegelt",
    notSealed: "□ Nicht versiegelt",
    meaning:
      "Engine, Listen und alles Übrige sind geladen. Danach hat die Seite sich selbst diese Richtlinie gegeben, die der Browser " +
      "durchsetzt und die kein Skript zurücknehmen kann. Die Worker, die Namen sehen, wurden unter einer ebenso strengen gestartet.",
    whyNot:
      "Etwas wurde nicht geladen, daher hat sich die Seite nicht versiegelt: Sie muss ihren Server vielleicht noch einmal fragen. " +
      "Sie versiegelt sich, sobald alles da ist.",
    tryToSend: "Senden versuchen",
    trying: "Jeder Weg nach außen wird versucht…",
    way: "Weg nach außen",
    fromPage: "Von der Seite",
    fromWorker: "Von einem Worker",
    ways: {
      fetch: "fetch",
      xhr: "XMLHttpRequest",
      webSocket: "WebSocket",
      eventSource: "EventSource",
      import: "Import eines Skripts",
      worker: "neuer Worker vom Server",
      beacon: "Beacon",
      image: "Bild",
      stylesheet: "Stylesheet",
      prefetch: "Vorabruf eines Links",
      script: "Skript-Element",
      frame: "Frame",
      form: "Formular",
    },
    outcomes: {
      refused: "verweigert",
      sent: "gesendet",
      unclear: "fehlgeschlagen; der Browser hat nicht gemeldet, warum",
    },
    summary: (refused, all) =>
      `${refused} von ${count(all, { one: "Weg nach außen wurde", other: "Wegen nach außen wurden" })} ` +
      "verweigert und vom Browser gemeldet.",
    noWorker: "Der Worker für die Versuche ist nicht gestartet.",
    beyondTitle: "Was keine Seite verweigern lassen kann",
    beyond: [
      "Das Verlassen der Seite: ein Link, der angeklickt wird, oder ein Skript, " +
        "das den Tab oder ein neues Fenster zu einer anderen Adresse führt.",
      "Das Nachschlagen des Namens eines Servers (DNS-Prefetch), das dem Netz diesen Namen verrät.",
      "WebRTC, das direkt mit anderen Rechnern spricht; der Server kann es durch seine Richtlinie " +
        "nur dort abschalten, wo der Browser das beherrscht.",
      "Der Browser selbst und seine Erweiterungen, die sehen, was jede Seite zeigt.",
      "Der Service Worker, der diese Website für den Offline-Betrieb bereithält: " +
        "Er sucht nach neuen Versionen der Website, und keine Seite nennt ihm einen Namen.",
    ],
  },
};
