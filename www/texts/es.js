/**
 * Every text of the page in Spanish. See en.js, whose shape this has.
 */
import { wordingOf } from "./wording.js";

/** For dates and numbers. */
export const LOCALE = "es";

const { and, form, moment, number, ...words } = wordingOf(LOCALE);

/** The number and a noun: “1.000.000 de filas”. @param {number} n @param {string} one @param {string} other */
const count = (n, one, other) => words.count(n, { one, many: `de ${other}`, other });

/** The number and a verb or an adjective, which take no “de”. @param {number} n @param {string} one @param {string} other */
const agreeing = (n, one, other) => words.count(n, { one, other });

/** Seconds, or minutes and seconds, or hours and minutes. @param {number} seconds */
function duration(seconds) {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** “entre el 3 de marzo de 1970 y 1972”: a whole date has an article. @param {string} date */
const withArticle = (date) => (/^\d+ de /.test(date) ? `el ${date}` : date);

/** @type {typeof import("./en.js").texts} */
export const texts = {
  listNames: {
    "us-ofac-sdn": "OFAC SDN",
    "us-ofac-consolidated": "OFAC no SDN",
    "un-sc": "ONU",
    "eu-fsf": "UE",
    "uk-fcdo": "Reino Unido",
    "ch-seco": "Suiza",
    "ca-sema": "Canadá",
    "au-dfat": "Australia",
    "us-csl": "CSL de EE. UU.",
    opensanctions: "OpenSanctions",
  },

  kinds: {
    any: "cualquiera",
    person: "persona",
    organization: "organización",
    vessel: "buque",
    aircraft: "aeronave",
    unknown: "tipo no indicado",
  },

  formerCountries: {
    AN: "Antillas Neerlandesas",
    CS: "Serbia y Montenegro (antiguo)",
    DD: "Alemania Oriental (antigua)",
    SU: "Unión Soviética (antigua)",
    TP: "Timor Oriental",
    YD: "Yemen del Sur (antiguo)",
    YU: "Yugoslavia (antigua)",
    ZR: "Zaire (antiguo)",
  },

  countryRoles: {
    nationality: "nacionalidad",
    citizenship: "ciudadanía",
    residence: "residencia",
    registration: "lugar de registro",
    flag: "pabellón",
    birth: "lugar de nacimiento",
  },

  identifierTypes: {
    "passport": "Pasaporte",
    "national-id": "Número nacional de identidad",
    "tax-id": "Número fiscal",
    "registration": "Número de registro",
    "imo": "Número IMO",
    "mmsi": "MMSI",
    "call-sign": "Distintivo de llamada",
    "lei": "LEI",
    "swift-bic": "SWIFT/BIC",
    "crypto-address": "Dirección de criptomonedas",
    "tail-number": "Matrícula de aeronave",
    "serial-number": "Número de serie",
    "driving-licence": "Permiso de conducir",
    "social-security": "Número de seguridad social",
    "duns": "Número D-U-N-S",
    "isin": "ISIN",
    "ticker": "Símbolo bursátil",
    "email": "Correo electrónico",
    "phone": "Teléfono",
    "website": "Sitio web",
    "other": "Otro",
  },

  nameTypes: { primary: "principal", alias: "alias", former: "nombre anterior" },
  weak: "alias débil",
  weakMeaning: "La propia autoridad califica de débil este alias: genérico, a menudo compartido con otros.",

  genders: { female: "femenino", male: "masculino" },

  date: {
    between: (from, to) => `entre ${withArticle(from)} y ${withArticle(to)}`,
    age: (days) => (days < 0 ? "con fecha futura" : days === 0 ? "hoy" : `hace ${count(days, "día", "días")}`),
  },

  head: {
    viewsLabel: "Vistas",
    views: { screen: "Cotejo", batch: "Lote", document: "Documento", lists: "Listas", decisions: "Decisiones" },
    privacy: "Privacidad",
    help: "Ayuda",
    themes: { system: "Sistema", light: "Claro", dark: "Oscuro" },
    theme: "Colores",
    language: "Idioma",
    close: "Cerrar",
  },

  ask: {
    name: "Nombre para cotejar",
    placeholder: "Nombre de una persona, empresa o buque",
    filters: "Filtros",
    kind: "Tipo",
    lists: "Listas",
    threshold: "Umbral",
    notLoaded: ", no cargada",
    loading: "cargando",
    birthDate: "Nacimiento",
    birthDateExample: "20 feb 1972, 1965",
    country: "País",
    countryExample: "nombre o código",
    gender: "Género",
    anyGender: "cualquiera",
    identifier: "Identificador",
    identifierExample: "pasaporte, fiscal, n.º IMO",
    notADate: (text) =>
      `«${text}» no se reconoce como fecha de nacimiento, así que no se usa. Escriba 20 feb 1972, 20/2/1972, 1972-02-20, feb 1972, 1972 ` +
      "o 1970-1975.",
    dateReadAs: (text, date) => `«${text}» se lee como ${date}.`,
    notACountry: (text) =>
      `«${text}» no se reconoce como país, así que no se usa ninguno. Escriba su nombre o su código de dos o tres letras.`,
    countryReadAs: (text, country) => `«${text}» es ${country}.`,
    notAnIdentifier: (text) =>
      `«${text}» es demasiado corto para designar a una sola persona o entidad, así que no se usa ningún identificador. Se necesitan al ` +
      "menos 5 letras y cifras.",
    chosen: (kind, lists, threshold, facts) => `${kind} · ${lists} · ${threshold}${facts > 0 ? ` · ${count(facts, "dato", "datos")}` : ""}`,
    anyKind: "cualquier tipo",
    someLists: (some, all) => (some === all ? count(all, "lista", "listas") : `${some} de ${count(all, "lista", "listas")}`),
  },

  loading: {
    engine: "Cargando el motor",
    lists: "Cargando las listas",
    of: (loaded, total) => `${loaded} de ${total}`,
    done: (scope) => `Listo: ${scope}`,
    question: "Todavía no se ha buscado nada. El nombre se coteja en cuanto estén cargados el motor y las listas.",
  },

  welcome: {
    examples: "Tres ejemplos, tal como los escribieron los periódicos en enero de 2015",
    names: ["Korean Tangun Trading Corp.", "Kil Jong Hun", "Reconnaissance General Bureau"],
    privacy:
      "Ningún nombre sale de esta pestaña: el motor y las listas se cargaron en ella y, desde ese momento, la página no pide nada al " +
      "servidor.",
    check: "Cómo comprobarlo usted mismo",
    limits:
      "Una coincidencia es un motivo para examinar el caso, no una conclusión; la ausencia de coincidencias no es un visto bueno. Esto " +
      "no es asesoramiento jurídico.",
  },

  answer: {
    searching: "Buscando…",
    hits: (total, threshold, scope) => `${count(total, "coincidencia", "coincidencias")} de ${threshold} o más en ${scope}`,
    /** @param {number} lowered */
    lowered: (lowered) => `${number(lowered)} de ellas por debajo: el nombre alcanza, un alias débil u otro dato resta`,
    scope: (lists, parties) => `${count(lists, "lista", "listas")} (${count(parties, "persona o entidad", "personas y entidades")})`,
    ofKind: (kind) => `tipo: ${kind}, o no indicado`,
    listingsOf: (parties) => `entradas de ${count(parties, "persona o entidad", "personas o entidades")}`,
    unread: (fields) => (fields === 1 ? "un campo no se pudo leer y no se usó" : `${fields} campos no se pudieron leer y no se usaron`),
    best: (shown) => (shown === 1 ? "se muestra la mejor" : `se muestran las ${number(shown)} mejores`),
    showMore: (shown, total) =>
      (shown === total ? `Mostrar las ${number(total)}` : `Mostrar las ${number(shown)} mejores de ${number(total)}`),
    none: (threshold, lists) => `Ninguna coincidencia de ${threshold} o más en ${and(lists)}.`,
    noneOfSome: (threshold, lists) => `La respuesta no es completa. No se encontró nada de ${threshold} o más en ${and(lists)}.`,
    searched: (scope) => `Se buscó en ${scope}`,
    incomplete: (scope) => `Se buscó en ${scope}, pero falta una lista`,
    dated: (list, date) => `${list} (${date})`,
    highest: (score) => `Puntuación más alta: ${score}.`,
    nothingNear: "Ningún nombre de las listas se le parece en absoluto.",
    below: "Por debajo del umbral",
    hitsTitle: "Coincidencias",
    noList: "No se ha elegido ninguna lista, así que no se ha buscado nada. Elija al menos una en Listas.",
    onlySpaces: "De momento solo hay espacios: escriba un nombre.",
    spoken: (total, threshold, name, score) =>
      `${count(total, "coincidencia", "coincidencias")} de ${threshold} o más. La mejor: ${name}, ${score}.`,
  },

  row: {
    listedAs: "figura como ",
    born: (date) => `nac. ${date}`,
    identifier: "el identificador coincide",
    score: "puntuación ",
    also: (lists) => `también en ${lists.join(", ")}`,
    otherListings: (others) =>
      (others === 1 ? "Otra entrada de esta persona o entidad" : `Otras ${others} entradas de esta persona o entidad`),
  },

  effects: {
    label: "Qué más se sabe y cómo influyó en la puntuación",
    raised: (words, change) => `${words}: la puntuación sube ${change}.`,
    lowered: (words, change) => `${words}: la puntuación baja ${change}.`,
    neutral: (words) => `${words}: la puntuación ni sube ni baja.`,
    facts: {
      birthDate: {
        agrees: "La fecha de nacimiento coincide",
        disagrees: "La fecha de nacimiento no coincide",
        absent: "La lista no indica fecha de nacimiento",
        undecided: "Las fechas de nacimiento difieren en un año",
      },
      country: {
        agrees: "Un país coincide",
        disagrees: "El país no coincide",
        absent: "La lista no indica ningún país",
        undecided: "Los países no permiten decidir",
      },
      gender: {
        agrees: "El género coincide",
        disagrees: "El género no coincide",
        absent: "La lista no indica género",
        undecided: "El género no permite decidir",
      },
      identifier: {
        agrees: "Un identificador coincide",
        disagrees: "El identificador no coincide",
        absent: "La lista no indica ningún identificador",
        undecided: "El identificador no está entre los que indica la lista",
      },
      weakAlias: {
        agrees: "La propia autoridad califica de débil este alias, genérico, a menudo compartido con otros",
        disagrees: "La propia autoridad califica de débil este alias, genérico, a menudo compartido con otros",
        absent: "",
        undecided: "",
      },
    },
  },

  explained: {
    quoted: (text) => `«${text}»`,
    how: {
      same: (q, l) => `${q} = ${l}: iguales.`,
      "legal-form": (q, l) => `${q} = ${l}: misma forma jurídica.`,
      "legal-kind": (q, l) => `${q} ~ ${l}: formas jurídicas del mismo tipo.`,
      consonants: (q, l) => `${q} ~ ${l}: las mismas consonantes, sin vocales.`,
      variant: (q, l) => `${q} ~ ${l}: formas de un mismo nombre de pila.`,
      nickname: (q, l) => `${q} ~ ${l}: diminutivo.`,
      syllables: (q, l) => `${q} ~ ${l}: transcripciones de las mismas sílabas.`,
      initial: (q, l) => `${q} ~ ${l}: inicial.`,
      cut: (q, l) => `${q} ~ ${l}: palabra cortada.`,
      joined: (q, l) => `${q} ~ ${l}: escrito en una sola palabra.`,
      split: (q, l) => `${q} ~ ${l}: escrito en varias palabras.`,
    },
    similar: (q, l, percent) => `${q} ~ ${l}: grafía parecida (${percent} %).`,
    respelt: (q, l, percent) => `${q} ~ ${l}: otra grafía (${percent} %).`,
    notListed: (word) => `No está en el nombre listado: ${word}.`,
    notAsked: (word) => `No está en la búsqueda: ${word}.`,
    classes: {
      patronymic: "patronímico",
      initial: "inicial",
      particle: "partícula",
      honorific: "título",
      suffix: "generación",
      "legal-form": "forma jurídica",
      generic: "término comercial",
      place: "lugar",
      number: "número",
    },
    classed: (word, kind) => `${word} (${kind})`,
    oneWord: "Solo coincide una palabra.",
    reordered: "Las palabras están en otro orden.",
    equal: "Tras la normalización, los nombres son iguales.",
  },

  compare: {
    choose: (name) => `Comparar ${name} con otras`,
    chosen: (chosen, most) => `${chosen} de ${most} elegidas para comparar`,
    enough: (most) => `No se pueden comparar más de ${most}.`,
    tooFew: "Elija dos o tres coincidencias para compararlas.",
    start: "Comparar",
    none: "No elegir ninguna",
    back: "← Detalles",
    title: (hits) => `${hits} coincidencias en paralelo`,
    effects: "Qué más se sabe",
    noEffects: "ningún otro dato en la consulta",
    notStated: "no indicado",
    shared: "también en otra columna: ",
    verdicts: { agrees: "coincide", partly: "coincide en parte", differs: "difiere", single: "indicado en una sola" },
  },

  related: {
    listings: (others) => (others === 1 ? "Otra entrada de esta persona o entidad" : `Otras ${others} entradas de esta persona o entidad`),
    listingsMeaning: "Una regla prudente las toma por una sola persona o entidad. Cada entrada vale por sí misma: léalas todas.",
    scored: (score) => `puntuación ${score}`,
    basis: {
      "name-and-birth-date": "mismo nombre y misma fecha de nacimiento",
      "name-and-country": "mismo nombre y mismo país",
      "first-name": "mismo nombre principal; no se indica un país",
      "identifier": "mismo identificador",
      "through-another": "por medio de otra entrada",
    },
    named: "Nombrados en el registro",
    title: "Personas y entidades relacionadas",
    identifier: (type, value) => `mismo identificador: ${type} ${value}`,
    address: (text) => `misma dirección: ${text}`,
    namedBy: (type) => `su registro nombra a esta persona o entidad: ${type}`,
    more: (shown, total) =>
      `Se ${form(shown, { one: "muestra", other: "muestran" })} ${number(shown)} de ` +
      `${count(total, "persona o entidad", "personas o entidades")}.`,
    failed: (cause) => `No se pudieron consultar las personas y entidades relacionadas: ${cause}`,
    back: (name) => `← ${name}`,
  },

  relationTypes: { "linked to": "vinculado a", "operator": "operador", "owner": "propietario", "issuer": "emisor" },

  programs: {
    unknown: "Sin explicación aquí: no se sabe con certeza qué significa este código.",
    missing: "Sin explicación aquí: la tabla de códigos no se cargó.",
    of: (date) => ` de ${date}`,
  },

  dateWords: {
    about: ["c", "ca", "circa", "about", "approximately", "around", "hacia", "alrededor de", "h", "aprox", "aproximadamente", "sobre"],
    to: ["to", "and", "until", "a", "al", "y", "hasta"],
    between: ["between", "from", "entre", "desde"],
  },

  /** With what English and the authorities write and Intl.DisplayNames does not know. */
  countryWords: {
    "Arabia Saudita": "SA", "Bahrein": "BH", "Bahréin": "BH", "Birmania": "MM", "Bolivia (Estado Plurinacional de)": "BO",
    "Brunei Darussalam": "BN", "Burma": "MM", "Congo-Brazzaville": "CG", "Congo-Kinshasa": "CD", "Corea, Norte": "KP", "Corea, Sur": "KR",
    "Costa de Marfil": "CI", "DPRK": "KP", "EAU": "AE", "Emiratos": "AE", "Escocia": "GB", "Estado de Palestina": "PS",
    "Estados Unidos de América": "US", "EUA": "US", "Federación de Rusia": "RU", "Federación Rusa": "RU", "Gales": "GB",
    "Gran Bretaña": "GB", "Great Britain": "GB", "Holanda": "NL", "Inglaterra": "GB", "Irán (República Islámica del)": "IR",
    "Irlanda del Norte": "GB", "Kazajstán": "KZ", "Kirguizistán": "KG", "Lao": "LA", "Macedonia": "MK", "RDC": "CD",
    "República Árabe Siria": "SY", "República Bolivariana de Venezuela": "VE", "República Checa": "CZ", "República de Corea": "KR",
    "República del Congo": "CG", "República de Moldova": "MD", "República Democrática Popular Lao": "LA",
    "República Islámica del Irán": "IR", "República Popular China": "CN", "República Popular Democrática de Corea": "KP",
    "República Unida de Tanzanía": "TZ", "RPDC": "KP",
    "Santa Sede": "VA", "Suazilandia": "SZ", "Swazilandia": "SZ", "Timor Oriental": "TL", "Trinidad y Tabago": "TT", "Turkey": "TR",
    "UAE": "AE", "UK": "GB", "Unión Soviética": "RU", "URSS": "RU", "USA": "US", "Vaticano": "VA",
    "Venezuela (República Bolivariana de)": "VE",
  },

  detail: {
    label: "Detalles",
    back: "← Coincidencias",
    why: (score) => `Por qué ${score}`,
    nameAlone: (name) => `Solo los dos nombres: ${name}.`,
    /** These two stand before the names, in 40 pixels. */
    asked: "dado",
    listed: "lista",
    figure: "Cómo se corresponden las palabras de los dos nombres",
    tooLong: "Demasiadas palabras para dibujarlas.",
    names: "Nombres",
    programs: "Programas",
    birthDates: "Nacimiento",
    birthPlaces: "Lugar de nacimiento",
    countries: "Países",
    gender: "Género",
    positions: "Cargos",
    identifiers: "Identificadores",
    addresses: "Direcciones",
    listedOn: "Fecha de inclusión",
    updatedOn: "Registro modificado el",
    list: "Lista",
    id: "Referencia",
    ofDate: (list, date) => `${list}, publicada el ${date}`,
    source: "Fuente",
    open: (host) => `Abrir la página de la autoridad en ${host}`,
    openList: (host) => `Abrir la lista completa en ${host}`,
    tellsList: (authority) =>
      `Se abre en una pestaña nueva. La visita revela a la autoridad${authority && ` (${authority})`} que alguien leyó su lista, no qué ` +
      "persona o entidad se consultó.",
    tells: (authority) =>
      `Se abre en una pestaña nueva. La visita revela a la autoridad${authority && ` (${authority})`} qué persona o entidad se consultó.`,
  },

  lists: {
    title: "Listas en esta pestaña",
    published: "Publicada",
    /** Heads a column of 64 pixels. */
    parties: "Incluidos",
    names: "Nombres",
    partiesUnit: " personas y entidades",
    namesUnit: " nombres",
    original: "SHA-256 del archivo de la autoridad",
    failed: "no cargada",
    none: "No hay ninguna lista cargada.",
    update:
      "Para actualizarlas, ejecute `cargo xtask lists update` en el equipo desde el que se sirve esta página y vuelva a cargarla. El " +
      "README da más detalles.",
  },

  notice: {
    stale: (days) => `${count(days, "día", "días")} de antigüedad: no se encuentran las personas y entidades incluidas desde entonces`,
    missing: (list) => `La lista ${list} no se cargó, así que no se buscó en ella.`,
    failed: (list, cause) => `La lista ${list} no se cargó: ${cause}`,
    notCovered: "Los resultados de abajo no la abarcan.",
    again: "Cargar de nuevo",
    newer:
      "Ya está aquí, completa, una versión más reciente de esta página o de sus listas. Esta pestaña sigue con la que tiene hasta que " +
      "usted la cambie.",
    useNewer: "Cargar la versión más reciente",
    fault: (cause) => `Esta página tiene un fallo (${cause}). Lo que muestra puede estar incompleto: vuelva a cargarla.`,
    offline: "Sin conexión. El motor y las listas están en esta pestaña, así que el cotejo sigue como antes.",
  },

  failure: {
    load: "No se puede cotejar nada: falló la carga.",
    offline: "Este equipo está sin conexión, y el motor y las listas todavía no se han cargado. Conéctelo y cargue de nuevo.",
    again: "Cargar de nuevo",
    stopped: "El motor se detuvo. El nombre de arriba no se ha cotejado.",
    stoppedIdle: "El motor se detuvo. No se puede cotejar nada hasta que se vuelva a iniciar.",
    restart: "Volver a iniciar el motor",
  },

  privacy: {
    title: "La privacidad y cómo comprobarla",
    facts: [
      "El motor y las listas se cargan al abrir la página. Desde ese momento la página no hace ninguna petición, se escriba lo que se " +
        "escriba.",
      "Los nombres se guardan solo en la memoria: no en la dirección, el historial, las cookies ni ningún almacenamiento. Al cerrar la " +
        "pestaña se olvidan, salvo lo que usted decida conservar.",
      "Las decisiones se guardan en este navegador, en este equipo, una vez que usted lo ha aceptado; la vista Decisiones las muestra " +
        "y permite borrarlas.",
      "La página solo puede comunicarse con su propio servidor (así lo dice su política de seguridad de contenido) y no ejecuta código " +
        "de ningún otro lugar.",
      "La única excepción depende de usted: abrir una entrada en el sitio de la autoridad revela a esta qué persona o entidad se consultó.",
    ],
    checkTitle: "Compruébelo usted mismo",
    checks: [
      "Abra las herramientas para desarrolladores del navegador (F12), vaya a Red y escriba nombres: no aparece ninguna línea.",
      "Cargue la página, desconecte el equipo de la red y siga cotejando.",
      "En las herramientas para desarrolladores, mire en Almacenamiento o Aplicación: allí solo se guardan las listas que usted " +
        "decidió conservar, las decisiones una vez que ha permitido que se guarden y, mientras se ejecuta un lote, su número de filas y " +
        "sus horas.",
      "Compare el SHA-256 de cada lista con el archivo de la autoridad, en Listas.",
    ],
    extensions:
      "Las extensiones del navegador y los programas que vigilan el teclado quedan fuera del alcance de la página: no puede verlos ni " +
      "detenerlos.",
  },

  help: {
    title: "Ayuda",
    keysTitle: "Teclas",
    keys: [
      ["/", "ir al nombre"],
      ["↓ ↑", "recorrer las coincidencias"],
      ["Enter", "de una coincidencia a sus detalles"],
      ["→ ←", "desplegar y plegar las demás entradas de una persona o entidad"],
      ["c", "elegir la coincidencia para compararla; Mayús+C compara"],
      ["Esc", "volver: detalles, coincidencias, nombre"],
      ["?", "esta ayuda"],
    ],
    readingTitle: "Cómo leer la respuesta",
    reading: [
      "La puntuación va de 0 a 1 y se redondea hacia abajo; 1.00 solo se da a nombres que son iguales una vez que se prescinde de " +
        "mayúsculas, acentos, escritura y orden.",
      "Las letras que coinciden van subrayadas en ambos nombres. Las líneas entre ellos muestran qué palabra se corresponde con cuál: " +
        "cuanto más gruesa, mayor el parecido; en ámbar donde poco coincide. Las palabras en un recuadro discontinuo no se corresponden " +
        "con ninguna.",
      "Las entradas que se toman por una sola persona o entidad figuran bajo la mejor de ellas («también en UE, ONU»). Cada una " +
        "conserva su puntuación, sus datos y su enlace.",
      "Un alias débil es el que la propia autoridad califica de débil: genérico, a menudo compartido con otros.",
      "Elegir un tipo nunca oculta personas o entidades cuyo tipo no indica la lista.",
      "Por debajo del umbral figuran las tres personas o entidades más próximas que no lo alcanzaron.",
    ],
    limits:
      "Una coincidencia es un motivo para examinar el caso, no una conclusión; la ausencia de coincidencias no es un visto bueno. Esto " +
      "no es asesoramiento jurídico.",
  },

  batch: {
    results: "Clientes",
    intake: {
      title: "Cotejar un archivo de clientes",
      explained:
        "Cualquier número de clientes a la vez: uno por fila, con un nombre y, si se conocen, fecha de nacimiento, país, tipo, género e " +
        "identificadores, que cuentan en la puntuación.",
      drop: "Suelte aquí un archivo, o",
      choose: "Elegir un archivo",
      kinds: "CSV, TSV, Excel (.xlsx) u OpenDocument (.ods)",
      paste: "O pegue filas, de una hoja de cálculo o como texto",
      /** “Nombre” alone would be taken for a given name. */
      pasteExample: "Nombre completo, fecha de nacimiento, país\nJang Song Chol, 12/03/1967, KP",
      read: "Leer las filas pegadas",
      pastedName: "Filas pegadas",
      nothingPasted:
        "Todavía no se ha pegado nada: copie filas de una hoja de cálculo, nombres (uno por línea) o CSV, y péguelos en el campo.",
      noRows: (file) => `${file}: ninguna fila bajo el encabezado contiene nada. Elija otra hoja u otro archivo.`,
      busy: "Hay un lote en ejecución. Cancélelo primero y abra después otro archivo.",
      privacy:
        "El archivo se lee en esta pestaña y no va a ninguna parte. Mientras se ejecuta un lote, su número de filas y su hora (ningún " +
        "nombre, nada del archivo) se anotan en este navegador, para poder avisar si se cerró la pestaña; la nota se borra al final.",
      brokeOff: (done, total, began) =>
        `Un lote iniciado el ${moment(began)} se interrumpió al cerrarse o fallar su pestaña: de ${count(total, "fila", "filas")}, las ` +
        `posteriores a la fila ${number(done)} no se cotejaron, y los resultados de las demás se han perdido. Vuelva a abrir el archivo ` +
        "para cotejarlo de nuevo.",
      understood: "Entendido",
    },

    plan: {
      preview: "Primeras filas del archivo",
      check: "Compruebe qué se ha supuesto de cada columna y corrija lo que esté mal. Lo que no se usa no se coteja.",
      header: "La primera fila contiene los nombres de las columnas",
      sheet: "Hoja",
      row: "Fila",
      rows: (rows) => count(rows, "fila", "filas"),
      encoding: "Codificación",
      encodingGuessed: "Codificación, supuesta",
      delimiter: "Entre celdas",
      delimiters: { ",": "coma", ";": "punto y coma", "\t": "tabulación", "|": "barra vertical" },
      fault: (row, fault) => `Fila ${row}: ${fault}`,
      moreFaults: (n) => `${count(n, "fila más es anómala", "filas más son anómalas")}; en la tabla se indica en cada caso.`,
      above: (row) => `Lo que está por encima de la fila ${row} se omite.`,
      column: (number, title) => (title === "" ? `Qué contiene la columna ${number}` : `Qué contiene la columna ${number}, ${title}`),
      moreColumns: (n) => `${count(n, "columna más no se muestra", "columnas más no se muestran")} aquí.`,
      kind: "Tipo, si la fila no lo indica",
      anyKind: "cualquiera",
      dates: "Fechas de nacimiento como 3/4/1972",
      dateOrders: { "day-first": "día, mes, año", "month-first": "mes, día, año" },
      readAs: (text, date) => (date === "" ? `${text} no se puede leer así` : `${text} se lee como ${date}`),
      noName: "Ninguna columna es un nombre. Indique cuál contiene los nombres o sus partes.",
      start: "Cotejar todas las filas",
      other: "Otro archivo",
    },

    meanings: {
      unused: "no se usa",
      name: "Nombre completo",
      first: "Nombre de pila",
      middle: "Segundo nombre",
      last: "Apellidos",
      id: "Número de cliente",
      birthDate: "Fecha de nacimiento",
      country: "País",
      kind: "Tipo",
      gender: "Género",
      identifier: "Identificador",
    },

    progress: {
      label: "Filas cotejadas",
      reading: (rows) => `Leyendo el archivo: ${count(rows, "fila", "filas")}`,
      running: (done, total, rate, left) =>
        [
          `${number(done)} de ${count(total, "fila", "filas")}`,
          rate > 0 && `${count(Math.round(rate), "fila", "filas")} por segundo`,
          left !== undefined && `tiempo restante: ${duration(left)}`,
        ].filter(Boolean).join(" · "),
      spoken: (done, total, alerts) =>
        `${number(done)} de ${count(total, "fila", "filas")} ${form(done, { one: "cotejada", other: "cotejadas" })}, ` +
        `${count(alerts, "alerta", "alertas")}.`,
      cancel: "Cancelar",
      done: (rows, seconds) => `${count(rows, "fila cotejada", "filas cotejadas")} en ${duration(seconds)}`,
      failed: (rows) => count(rows, "fila no se pudo cotejar", "filas no se pudieron cotejar"),
      noted: (rows) => `${count(rows, "fila tiene", "filas tienen")} algo que no se pudo leer`,
      cancelled: "El lote se canceló.",
      left: (done, rest, first, last) =>
        `${count(done, "cliente se cotejó", "clientes se cotejaron")}; ${count(rest, "cliente", "clientes")} no: filas ${first} a ` +
        `${last} del archivo.`,
      nothingLeft: "Se cotejaron todas las filas.",
      goOn: "Cotejar el resto",
      changed: "Las listas o el motor ya no son los de las primeras filas: vuelva a abrir el archivo y cotéjelo entero.",
    },

    chart: {
      label: "Alertas con cada umbral",
      threshold: "Umbral",
      alerts: "Alertas",
      table: "Lo mismo en cifras",
      at: (threshold, alerts) => `${threshold}: ${count(alerts, "alerta", "alertas")}`,
    },

    breakdown: {
      caption:
        "Alertas por lista y por tipo de la persona o entidad de la lista. Una alerta con coincidencias en varias casillas cuenta en " +
        "cada una.",
      list: "Lista",
      alerts: "Alertas",
      all: "Todas las listas",
    },

    filter: {
      label: "Acotar la tabla",
      show: "Mostrar",
      shown: { alerts: "alertas", clear: "sin alerta", unscreened: "sin cotejar", noted: "con algo no leído", all: "todas las filas" },
      text: "Nombre o número",
      list: "Lista",
      kind: "Tipo",
      anyList: "cualquier lista",
      anyKind: "cualquier tipo",
      count: (shown, all) => `${number(shown)} de ${count(all, "fila", "filas")}`,
    },

    /** Score has 64 pixels, hits 32. */
    columns: { row: "Fila", id: "Número", name: "Cliente", score: "Puntuación", hit: "Mejor coincidencia", list: "Lista", hits: "Coinc." },

    table: {
      noName: "sin nombre",
      empty: "De momento no hay ninguna fila de esta clase.",
      none: "nada parecido",
      notScreened: (reason) => `Sin cotejar: ${reason}`,
      nameScore: (score) => `nombre ${score}`,
      atLeast: (n) => `${number(n)} o más`,
    },

    customer: {
      label: "Cliente y coincidencias",
      back: "← Tabla",
      nothing: "Seleccione una fila para ver al cliente junto a sus coincidencias.",
      changed: "Las listas o el motor han cambiado desde este lote: lo que se muestra aquí es lo de ahora.",
      stopped: "El motor se ha detenido, así que las coincidencias no se pueden explicar. Vuelva a iniciarlo en Cotejo.",
      row: (row) => `Fila ${row}`,
      noHits: (threshold) => `Ninguna coincidencia de ${threshold} o más.`,
      below: (threshold, lowest) => `Por debajo de ${threshold}, hasta ${lowest}`,
      unread: (fact, value) => `${fact}: «${value}» no se pudo leer, así que no contó.`,
    },

    export: {
      label: "Guardar estas filas",
      formats: { csv: "CSV", xlsx: "Excel", json: "JSON" },
      fileName: (time) => `lote ${time}`,
      writing: "Escribiendo…",
      written: (rows) => `${count(rows, "fila escrita", "filas escritas")}.`,
      failed: (cause) => `No se escribió nada: ${cause}`,
      columns: [
        "Fila", "Número de cliente", "Nombre completo", "Fecha de nacimiento", "Países", "Tipo", "Género", "Identificadores", "No leído",
        "Resultado", "Coincidencias", "Puntuación", "Puntuación del nombre", "Motivo", "Persona o entidad de la lista", "Lista",
        "Tipo en la lista", "Nombre en la lista", "Nombre que coincidió",
      ],
      alert: "coincidencia",
      none: "sin coincidencias",
      notReached: "sin cotejar: el lote terminó antes",
      reasons: { name: "nombre", identifier: "el identificador coincide" },
      sheets: { rows: "Filas", about: "Acerca de" },
      about: {
        title: "Name Screener, exportación de un lote",
        source: "Origen",
        screenedAt: "Inicio del cotejo",
        exportedAt: "Exportado",
        engine: "Motor y puntuador",
        threshold: "Umbral",
        lowest: "Cotejado hasta",
        list: "Lista",
        listIs: ({ id, title, authority, publishedOn, sha256, entities }) =>
          `${title} (${id}), ${authority}, publicada el ${publishedOn}, ${count(entities, "persona o entidad", "personas y entidades")}, ` +
          `SHA-256 del original ${sha256}`,
        missing: "No se buscó en",
        rows: "Filas",
        counts: (all, done, failed, exported) =>
          `${all} en el archivo, ${done - failed} cotejadas, ${failed} no se pudieron cotejar, ${all - done} sin alcanzar; ${exported} ` +
          "en esta exportación",
        incomplete: "Incompleto",
        note: "Una coincidencia es un motivo para examinar el caso, no una conclusión; la ausencia de coincidencias no es un visto bueno.",
      },
    },
  },

  document: {
    title: "Buscar en un texto personas y entidades incluidas en listas",
    paste: "Texto para cotejar",
    pastePlaceholder: "Pegue aquí un texto o suelte un archivo en cualquier lugar de esta página",
    choose: "Elegir un archivo",
    formats: ".txt, .md, .html, .eml, .docx y .pdf, hasta 50 MB. El archivo se lee en esta pestaña y no va a ninguna parte.",
    scan: "Buscar menciones",
    another: "Otro texto",
    pasted: "Texto pegado",
    threshold: "Umbral",
    encoding: "Codificación",
    guessed: "El archivo no indica su codificación; esta es una suposición. Elija otra si las letras no son correctas.",
    encodings: {
      "utf-8": "UTF-8", "utf-16le": "UTF-16, little endian", "utf-16be": "UTF-16, big endian", "windows-1252": "Europeo occidental (1252)",
      "windows-1250": "Centroeuropeo (1250)", "windows-1251": "Cirílico (1251)", "koi8-r": "Cirílico (KOI8-R)", "ibm866": "Cirílico (866)",
      "windows-1253": "Griego (1253)", "windows-1254": "Turco (1254)", "windows-1255": "Hebreo (1255)", "windows-1256": "Árabe (1256)",
      "gb18030": "Chino (GB 18030)", "big5": "Chino (Big5)", "shift_jis": "Japonés (Shift JIS)", "euc-jp": "Japonés (EUC-JP)",
      "euc-kr": "Coreano (EUC-KR)",
    },

    reading: (name) => `Leyendo ${name}`,
    scanning: (percent) => `Buscando menciones: ${percent} %`,
    cancel: "Cancelar",
    cancelled: "La búsqueda se canceló; no se sabe nada de este texto.",
    several: "Se soltaron varios archivos; se lee uno cada vez. Suelte los demás uno por uno.",
    notReady: "Las listas todavía no están cargadas. Espere a que lo estén e inténtelo de nuevo.",

    found: (mentions, texts, threshold, lists) =>
      `${count(mentions, "mención", "menciones")} con puntuación de ${threshold} o ` +
      `más${mentions > texts ? `, de ${count(texts, "nombre", "nombres distintos")}` : ""}, en ${lists}`,
    none: (threshold, lists) => `Ninguna mención con puntuación de ${threshold} o más en ${lists}.`,
    incomplete: (lists) => `Listas no cargadas y, por tanto, no abarcadas: ${lists}.`,
    took: (characters, time) => `${characters} caracteres, ${time}`,
    limits:
      "Una palabra sola cuenta únicamente si está escrita como nombre y no es una palabra corriente; las personas y entidades que el " +
      "texto nombra de otro modo no se encuentran.",

    list: "Menciones",
    text: "El texto, con las menciones marcadas",
    previous: "Anterior",
    next: "Siguiente",
    keys: "Teclas: n y p, o las flechas en la lista",
    place: (number, all) => `${number} de ${all}`,
    more: (more) => `y ${count(more, "otra persona o entidad", "otras personas o entidades")}`,
    details: "Detalles de la mención",
    hitsOf: (text) => `Personas y entidades de las listas a las que puede referirse ${text}`,
    score: (score) => `en una lista, puntuación ${score}`,

    attached: (names) => `Adjuntos que no se han leído: ${names}. Guarde lo que importe y suéltelo aquí por separado.`,
    garbled:
      "Pueden faltar letras de este PDF o ser incorrectas: necesita tablas de caracteres de Asia oriental que no forman parte de esta " +
      "página. Guárdelo como texto o .docx y suelte ese archivo.",
    emptyPages: (pages) =>
      `Sin texto y, por tanto, sin cotejar: página ${pages}. Pueden ser imágenes de texto; páselas antes por un reconocimiento de texto ` +
      "(OCR).",

    unreadable: {
      tooLarge: (name) => `${name} es demasiado grande: se leen archivos de hasta 50 MB. Divídalo y suelte las partes.`,
      textTooLong: (name) =>
        `${name} es demasiado largo: se cotejan de una vez textos de hasta 5 millones de caracteres. Divídalo y coteje las partes.`,
      noText: (name) => `${name} no contiene texto, así que no hay nada que cotejar.`,
      scanned: (name) =>
        `${name} contiene imágenes y ningún texto, como los documentos escaneados. Páselo por un reconocimiento de texto (OCR) y ` +
        "suéltelo de nuevo.",
      password: (name) => `${name} está protegido con contraseña. Guárdelo sin ella y suéltelo de nuevo.`,
      damaged: (name) => `${name} está dañado o no es lo que dice su nombre; no se leyó nada de él. Obténgalo o guárdelo de nuevo.`,
      oldWord: (name) =>
        `${name} es de un formato antiguo (Word 97 a 2003, o el de otro programa). Guárdelo como .docx, .pdf o texto y suéltelo de nuevo.`,
      binary: (name) => `${name} no es un texto que se pueda leer aquí. Guárdelo como texto, .docx o .pdf y suéltelo de nuevo.`,
      parser: (name) => `${name} no se puede leer: no se cargó lo que lee los archivos PDF. Vuelva a cargar esta página.`,
      unknown: (name) => `${name} no se pudo leer. Pruebe a guardarlo como texto y suéltelo de nuevo.`,
    },
  },

  listsView: {
    title: "Listas en esta pestaña",
    add: "Añadir o actualizar una lista",
    drop:
      "Suelte aquí el archivo de una autoridad tal como se descargó: XML, CSV, JSON, Excel u OpenDocument, también como .gz, .xz o .zip; " +
      "o una tabla propia con una columna de nombres. Se lee en esta pestaña y no se envía a ninguna parte.",
    choose: "Elegir archivos…",
    cancel: "Cancelar",
    cancelled: "Cancelado. Las listas están como estaban.",
    dismiss: "Descartar",
    reading: (file) => `Leyendo ${file}`,
    of: (read, total) => `${read} de ${total}`,
    indexing: "Preparando la búsqueda",
    notReady: "Se podrán añadir listas cuando el motor esté listo.",
    failed: (file, cause) => `${file} no se incorporó: ${cause}`,
    unchanged: "Las listas están como estaban.",

    used: (list, date) => `La lista ${list} del ${date} está en uso.`,
    replaces: (date) => `Sustituye a la versión del ${date}.`,
    counts: (parties, names) => `${count(parties, "persona o entidad", "personas y entidades")} con ${count(names, "nombre", "nombres")}`,
    whatChanged: "Qué ha cambiado",
    sameVersion: (list, date) => `La lista ${list} del ${date}: esta misma versión ya está en uso.`,
    notUsed: (list, date) => `La lista ${list} del ${date} todavía no está en uso:`,
    older: (given, used) => `Es más antigua (${given}) que la versión en uso (${used}).`,
    withRejects: (n) =>
      `${count(n, "registro no se pudo leer", "registros no se pudieron leer")}, y ` +
      `${form(n, { one: "esa persona o entidad no se encontraría", other: "esas personas o entidades no se encontrarían" })}.`,
    fewer: (given, used) => `Tiene ${count(given, "persona o entidad", "personas y entidades")}; la versión en uso tiene ${number(used)}.`,
    useAnyway: "Usarla de todos modos",
    useNot: "No usarla",
    noDay: "El contenido no indica la fecha de la lista; se toma la fecha del propio archivo.",
    rejects: (n) => count(n, "registro no se pudo leer", "registros no se pudieron leer"),
    notes: (n) =>
      count(n, "valor se omitió o se conservó con menos significado", "valores se omitieron o se conservaron con menos significado"),
    firstOnly: (shown) => (shown === 1 ? "Se muestra el primero." : `Se muestran los ${number(shown)} primeros.`),
    position: "Lugar",
    record: "Registro",
    reason: "Motivo",

    published: "Publicada",
    parties: "Personas y entidades",
    names: "Nombres",
    partiesUnit: " personas y entidades",
    namesUnit: " nombres",
    authority: "Autoridad",
    origin: "Origen",
    original: "SHA-256 del archivo de la autoridad",
    notLoaded: "no cargada",
    shipped: "incluida con esta página",
    ofTab: (files) => `${files}, solo en esta pestaña`,
    kept: (files, date) => `${files}, conservada en este equipo desde el ${date}`,
    inPlaceOf: (date) => `en lugar de la versión incluida con la página, del ${date}`,
    stale: (limit) =>
      `más de ${count(limit, "día", "días")} de antigüedad: no se encuentran las personas y entidades incluidas desde entonces`,
    compare: "Comparar con un archivo…",
    compareShipped: "Comparar con la versión incluida con la página",
    keep: "Conservar en este equipo",
    remove: "Quitar de este equipo",
    removeTab: "Quitar de esta pestaña",

    keptTitle: "Conservadas en este equipo",
    keptNone: "No se conserva nada en este equipo.",
    keptWhere:
      "En el almacenamiento de este navegador para este sitio (IndexedDB): el archivo de cada lista tal como usted lo dio y el índice " +
      "hecho a partir de él, para que se carguen la próxima vez. Los nombres que usted coteja no se conservan. El navegador puede vaciar " +
      "el almacenamiento cuando falta espacio, y «borrar los datos del sitio» también lo vacía.",
    keptSize: (size) => `${size} en el disco`,
    keptNot: (cause) => `No se pudo conservar para la próxima vez (${cause}). Funciona en esta pestaña hasta que se cierre.`,
    ownNotKept: (list) =>
      `${list} es una lista propia y puede contener nombres de clientes, así que no se conserva a menos que usted lo indique.`,
    unused: {
      older: "no se usa: el sitio incluye una versión más reciente",
      same: "no se usa: el sitio incluye la misma versión",
      outdated: "se está leyendo de nuevo para esta versión de la página",
      failed: "no se usa: no se puede leer",
    },

    differenceTitle: "Diferencias",
    comparing: "Comparando",
    between: (list, older, newer) => `${list}: entre ${withArticle(older)} y ${withArticle(newer)}`,
    undated: "una versión sin fecha",
    sums: (added, removed, changed) =>
      `${agreeing(added, "añadida", "añadidas")}, ${agreeing(removed, "eliminada", "eliminadas")}, ` +
      `${agreeing(changed, "modificada", "modificadas")}`,
    noDifference: "Las dos versiones contienen lo mismo.",
    added: (n) => `Añadidas (${number(n)})`,
    removed: (n) => `Eliminadas (${number(n)})`,
    changed: (n) => `Modificadas (${number(n)})`,
    gained: "añadido",
    lost: "eliminado",
    reordered: "en otro orden",
    showAll: (n) => `Mostrar las ${number(n)}`,
    exportJson: "Guardar como JSON",
    close: "Cerrar",
    fields: {
      kind: "Tipo",
      names: "Nombres",
      programs: "Programas",
      birthDates: "Nacimiento",
      birthPlaces: "Lugar de nacimiento",
      countries: "Países",
      identifiers: "Identificadores",
      addresses: "Direcciones",
      relations: "Personas y entidades relacionadas",
      gender: "Género",
      positions: "Cargos",
      listedOn: "Fecha de inclusión",
      updatedOn: "Registro modificado el",
      sourceUrl: "Fuente",
    },
  },

  decisions: {
    title: "Decisiones",
    verdicts: { "false-positive": "Falso positivo", "true-match": "Coincidencia real", open: "Pendiente" },
    meaning: {
      "false-positive": "No es la persona o entidad de la lista.",
      "true-match": "Es la persona o entidad de la lista.",
      open: "Todavía sin resolver.",
    },
    note: "Nota",
    by: "Decidido por",
    byHint: "Nombre o iniciales",
    decided: (verdict, time) => `${verdict}, ${time}`,
    decidedBy: (verdict, user, time) => `${verdict}, por ${user}, ${time}`,
    undecided: "Sin decidir todavía.",
    earlier: (n) => `Decidido antes (${number(n)})`,
    unsaved: "sin guardar",
    unsavedMeaning: "Solo en esta pestaña: al cerrarla se pierde esta decisión. Expórtela o guárdela de nuevo.",
    saveAgain: "Guardar de nuevo",
    reopened: "Reabierta",
    reopenedWas: (verdict) => `Reabierta: el registro de la lista ha cambiado desde que se decidió «${verdict}».`,
    unchecked: "Decidido con una versión anterior de la lista. Abra la coincidencia para comparar su registro.",
    badgeOther: (verdict, customer) => `${verdict} para ${customer}`,
    changed: (field) => `${field}:`,
    gone: "ya no figura",
    added: "nuevo",
    kind: "Tipo",

    one: "Decisión",
    forCustomer: (customer) => `Para ${customer}`,
    customerId: (id) => `cliente ${id}`,
    customerBorn: (name, date) => `${name}, nac. ${date}`,
    change: "Cambiar",
    who: "¿Qué cliente es?",
    why:
      "Una decisión se guarda para un cliente, no para un nombre: otros del mismo nombre no deben heredarla. Indique el número de " +
      "cliente que usted usa o la fecha de nacimiento.",
    id: "Número de cliente",
    birthDate: "Fecha de nacimiento",
    use: "Usar",
    nobody: "No se ha indicado ni un número de cliente ni una fecha completa, como 1972-02-20.",
    others: (n) =>
      n === 1
        ? "Hay una decisión guardada sobre este registro para un cliente de este nombre:"
        : `Hay ${count(n, "decisión guardada", "decisiones guardadas")} sobre este registro para clientes de este nombre:`,
    itIs: (customer) => `Es ${customer}`,

    consentTitle: "Todavía no se guarda nada",
    consent: [
      "Qué se guarda con una decisión: el nombre, el número y la fecha de nacimiento del cliente, el registro de la lista tal como " +
        "está ahora, el dictamen, la nota y el nombre o las iniciales de usted, y la hora.",
      "Dónde: en la base de datos propia de este navegador (IndexedDB), en este equipo, para esta dirección. Sin cifrar. No se envía " +
        "nada a ninguna parte; quien use este perfil del navegador puede leerlo.",
      "Hasta cuándo: hasta que usted lo borre en Decisiones o se borren los datos de este sitio en el navegador. Los navegadores " +
        "pueden borrarlos por sí mismos, y las ventanas privadas lo hacen: exporte de vez en cuando.",
    ],
    store: "Guardar en este equipo",
    tabOnly: "Mantener solo en esta pestaña",

    problems: {
      full: "El navegador ya no tiene espacio para decisiones.",
      refused: "El navegador se niega a guardar decisiones.",
      newer:
        "Las decisiones de este navegador las guardó una versión más reciente de esta página, que esta no puede leer. Se han dejado como " +
        "estaban. Cargue la versión más reciente.",
      damaged: "La base de datos de decisiones de este navegador está dañada.",
      blocked:
        "Otra pestaña retiene la base de datos de decisiones y no la suelta. Cierre las demás pestañas de esta página e inténtelo de " +
        "nuevo.",
    },
    problem: (problem, cause) => `${problem} (${cause})`,
    problemUnsaved: (n) =>
      `${count(n, "decisión está", "decisiones están")} solo en esta pestaña y ${form(n, { one: "se pierde", other: "se pierden" })} al ` +
      "cerrarla: exporte, o libere espacio y guarde de nuevo.",

    whereNothing: "No se guarda nada. La primera decisión pregunta antes de guardar algo.",
    whereTab: "Las decisiones están solo en esta pestaña, como usted eligió. Al cerrarla se pierden.",
    whereStored: (n) =>
      `${count(n, "decisión", "decisiones")} en la base de datos propia de este navegador (IndexedDB), en este equipo, para esta ` +
      "dirección.",
    empty: "Todavía no hay decisiones. Coteje un nombre, elija una coincidencia y decida allí.",
    filter: "Filtro",
    filterHint: "Nombre, número, nota, lista…",
    anyVerdict: "Todos los dictámenes",
    verdict: "Dictamen",
    onlyReopened: "Reabierta",
    columns: {
      verdict: "Dictamen",
      customer: "Cliente",
      listed: "Persona o entidad de la lista",
      score: "Puntuación",
      note: "Nota",
      by: "Por",
      time: "Decidido",
    },
    unlisted: "ya no figura en la lista",
    actions: "Acciones",
    shown: (shown, all) =>
      shown === all ? count(all, "decisión", "decisiones") : `${number(shown)} de ${count(all, "decisión", "decisiones")}`,
    more: (n) => `Mostrar ${number(n)} más`,
    screen: "Cotejar",
    screenAgain: (what) => `Cotejar ${what} de nuevo`,
    exportJson: "Exportar JSON",
    exportCsv: "Exportar CSV",
    import: "Importar…",
    eraseAll: "Borrar todas…",
    erase: "Borrar",
    eraseOne: (what) => `Borrar la decisión sobre ${what}`,
    eraseOneTitle: "¿Borrar esta decisión?",
    eraseOneText: (customer, listed) =>
      `La decisión para ${customer} sobre ${listed}, con su nota y lo que se decidió antes, se borra de este equipo. No se puede deshacer.`,
    eraseAllTitle: "¿Borrar todas las decisiones?",
    eraseAllText: (n) =>
      `${form(n, { one: "Se borra", other: "Se borran" })} de este equipo ` +
      `${count(n, "decisión con su nota", "decisiones con sus notas")}, y también la base de datos. No se puede deshacer. Una ` +
      "exportación hecha antes se puede volver a importar.",
    eraseAllYes: "Borrar todas",
    cancel: "Cancelar",
    erased: "Borrado.",

    importTitle: "Importar decisiones",
    importText: (n, added, merged) =>
      `${count(n, "decisión", "decisiones")} en el archivo: ${agreeing(added, "nueva", "nuevas")} aquí, ` +
      `${agreeing(merged, "para la que", "para las que")} ya hay una. De dos, vale la posterior, y la otra se conserva entre lo decidido ` +
      "antes.",
    importFaults: (n) => `${count(n, "elemento no se puede", "elementos no se pueden")} importar:`,
    importMoreFaults: (n) => `y ${number(n)} más`,
    importYes: (n) => `Importar ${number(n)}`,
    imported: (n) => `${count(n, "decisión importada", "decisiones importadas")}.`,
    importFailed: {
      "not-json": "El archivo no es JSON: puede estar cortado o ser otra cosa. Elija uno creado con «Exportar JSON».",
      "other-format": "El archivo es JSON, pero no contiene decisiones de esta página. Elija uno creado con «Exportar JSON».",
      "newer-schema":
        "El archivo lo escribió otra versión de esta página, en una forma que esta no lee. Cargue la versión que lo escribió.",
      "too-large": "El archivo pasa de 256 MB, así que no es de esta página.",
    },
    fileFailed: (file, cause) => `${file}: ${cause}`,
  },

  evidence: {
    make: "Informe…",
    titles: { screening: "Informe de un cotejo", batch: "Informe del cotejo de un lote", document: "Informe del cotejo de un documento" },
    toolbar: "Este informe",
    customersAs: "Clientes",
    names: "con nombres",
    hashes: "solo como hash",
    print: "Imprimir o guardar como PDF",
    saveJson: "Guardar como JSON",
    close: "Cerrar el informe",
    hashHint: "El hash de un simple nombre protege poco: quien tenga el informe puede probar nombres con él. El propio informe lo dice.",
    allNames: (pages) => `Imprimir todos los clientes sin coincidencias (alrededor de ${count(pages, "página", "páginas")})`,
    making: "Preparando el informe",
    progress: (done, total) => `${done} de ${total}`,
    outdated:
      "El motor o una lista ya no son aquellos de los que proceden estos resultados. Coteje el lote de nuevo y prepare después el informe.",
    notReady: "El motor no está listo, así que no se puede preparar ningún informe.",
    failed: (cause) => `El informe no se preparó: ${cause}`,

    summary: "Resultado",
    none: (threshold, lists) => `Ninguna coincidencia de ${threshold} o más en ${and(lists)}.`,
    hits: (total, threshold, lists) => `${count(total, "coincidencia", "coincidencias")} de ${threshold} o más en ${and(lists)}.`,
    batch: (rows, withHits, hits, threshold, lists) =>
      `${count(rows, "cliente cotejado", "clientes cotejados")}; ` +
      `${withHits === 0 ? "ninguno tiene" : agreeing(withHits, "tiene", "tienen")} coincidencias de ${threshold} o más ` +
      `(${count(hits, "coincidencia", "coincidencias")}) en ${and(lists)}.`,
    notScreened: (n) => `${count(n, "cliente no se cotejó", "clientes no se cotejaron")}; los motivos figuran más abajo.`,
    incomplete: "La respuesta no es completa: una lista no se cargó, y no se buscó lo que ella nombra.",
    cut: (shown, total) =>
      shown === 1
        ? `En este informe figura la mejor de ${count(total, "coincidencia", "coincidencias")}.`
        : `En este informe figuran las ${number(shown)} mejores de ${count(total, "coincidencia", "coincidencias")}.`,
    dated: (list, date) => `${list} (${date})`,

    document: "Qué documento",
    documentName: "Archivo",
    characters: "Caracteres",
    documentHash: "SHA-256 de su texto",
    place: (from, to) => `caracteres ${number(from + 1)} a ${number(to)}`,
    noMentions: (threshold, lists) =>
      `El texto no menciona, con puntuación de ${threshold} o más, a ninguna persona o entidad de ${and(lists)}.`,
    mentions: (mentions, threshold, lists) =>
      `${count(mentions, "mención", "menciones")} de personas y entidades de las listas, con puntuación de ${threshold} o más, en ` +
      `${and(lists)}.`,
    documentTitle: "Vuelva a aportar el documento",
    documentText:
      "Este informe contiene el SHA-256 del texto del documento en lugar del texto. Pegue el texto tal como lo muestra la vista Documento.",
    documentGo: "Cotejarlo de nuevo",
    otherDocument: "Este es otro texto: su SHA-256 no es el del informe.",
    unknownRecords: (n) =>
      `De ${count(n, "coincidencia", "coincidencias")}, esta pestaña no conoce el registro anterior, así que no se sabe si ha cambiado.`,
    who: "A quién se cotejó",
    name: "Nombre",
    number: "Número de cliente",
    country: "País",
    identifiers: "Identificadores",
    source: "Del archivo",
    hash: "SHA-256 del cliente",
    hashGiven: (facts) => `cotejado además con ${facts}`,
    facts: { kind: "tipo", birthDate: "fecha de nacimiento", countries: "países", gender: "género", identifiers: "identificadores" },
    how: "Cómo",
    screenedAt: "Cotejado",
    madeAt: "Informe preparado",
    engine: "Motor y puntuador",
    threshold: "Umbral",
    kinds: "Tipos",
    allKinds: "todos",
    against: "Con qué listas",
    list: "Lista y autoridad",
    published: "Publicada",
    parties: "Personas y entidades",
    listNames: "Nombres",
    original: "SHA-256 del archivo de la autoridad",
    notLoaded: (cause) => `no cargada, no se buscó en ella: ${cause}`,
    results: "Coincidencias",
    noHits: "Ninguna.",
    nearest: "Las más próximas por debajo del umbral",
    matched: "Nombre que coincidió",
    decision: "Decisión",
    noDecision: "sin decidir",
    reopened: "reabierta desde entonces: el registro ha cambiado",
    unchecked: "tomada con una versión anterior de la lista",
    withoutHits: "Clientes sin coincidencias",
    withoutHitsLeftOut: (n) =>
      `${count(n, "cliente", "clientes")} sin coincidencias ${form(n, { one: "figura", other: "figuran" })} en el JSON de este informe, ` +
      "no en papel. Su SHA-256, más abajo, los abarca a todos.",
    notReached: "Sin cotejar: el lote terminó antes de que llegara su turno.",
    failedRows: "Clientes que no se cotejaron",
    says: "Qué dice este informe y qué no dice",
    statements: [
      "Una coincidencia es un motivo para examinar el caso, no una conclusión; la ausencia de coincidencias no es un visto bueno. Se " +
        "compararon nombres, con los demás datos indicados arriba. Esto no es asesoramiento jurídico.",
      "Regla del 50 % de la OFAC: una empresa que pertenece en un 50 % o más a una o varias personas bloqueadas, en conjunto, directa " +
        "o indirectamente, también está bloqueada, aunque ninguna lista la nombre. Este cotejo compara nombres y no puede encontrar " +
        "tales empresas; la propiedad debe examinarse por separado. Otras autoridades tienen sus propias reglas sobre propiedad y " +
        "control.",
      "Las listas son las indicadas, de las fechas indicadas. No se tienen en cuenta las personas y entidades incluidas o retiradas " +
        "después.",
    ],
    hashStatements: [
      "Los clientes se designan solo con hash: SHA-256 de una sal aleatoria, que figura en el JSON, y de lo que se cotejó. Quien " +
        "conoce a un cliente puede demostrar que es el cotejado. Quien tiene el JSON también puede probar nombres probables, y encuentra " +
        "los que adivina: un hash oculta un nombre a simple vista, no a una búsqueda. Los nombres de las listas con puntuación alta " +
        "revelan casi lo mismo. Trate este informe como datos personales.",
    ],
    digest: (digest) => `SHA-256 de este informe en JSON: ${digest}`,
    reviewed: "Revisado por",
    date: "Fecha",
    signature: "Firma",

    opened: "Informes y nuevos cotejos",
    openedIntro:
      "Abra un informe guardado como JSON: sus clientes se cotejan de nuevo, y se muestra lo que difiere, con el motivo. El nuevo cotejo " +
      "muestra qué cambian las listas más recientes en el lote de esta pestaña.",
    open: "Abrir un informe…",
    rescreen: "Volver a cotejar el lote de esta pestaña",
    noBatch: "Todavía no hay ningún lote en esta pestaña.",
    running: "Cotejando de nuevo",
    cancel: "Cancelar",
    cancelled: "Cancelado. No se comparó nada.",
    ofFile: (file) => `Informe ${file}`,
    ofBatch: "El lote de esta pestaña",
    sameAll: "Todo es igual: motor, listas, registros, coincidencias y puntuaciones.",
    sameRows: (n) => `No ha cambiado ninguna coincidencia, puntuación ni registro en ${count(n, "cliente", "clientes")}.`,
    changed: (rows, compared) =>
      `${count(rows, "cliente tiene", "clientes tienen")} cambios, de ${count(compared, "cliente comparado", "clientes comparados")}.`,
    counts: {
      new: (n) => count(n, "coincidencia nueva", "coincidencias nuevas"),
      gone: (n) => count(n, "coincidencia desaparecida", "coincidencias desaparecidas"),
      score: (n) => count(n, "puntuación distinta", "puntuaciones distintas"),
      record: (n) => count(n, "registro modificado", "registros modificados"),
    },
    cutRows: (n) =>
      `${count(n, "cliente tiene", "clientes tienen")} más coincidencias de las que se conservan; de ellas solo se compararon las mejores.`,
    intact: "El archivo está como se escribió (su SHA-256 es correcto).",
    edited:
      "El archivo no está como se escribió: su SHA-256 es incorrecto. Se modificó o se dañó, así que las diferencias pueden deberse a eso.",
    noDigest: "El archivo no lleva un SHA-256 propio, así que no se puede saber si se modificó.",
    otherEngine: "Otra versión del motor",
    engines: (before, after) => `antes ${before}, ahora ${after}`,
    otherList: (list) => `Otra versión de la lista ${list}`,
    versions: (before, after) => `antes publicada el ${before}, ahora el ${after}`,
    sameDay: (date) => `ambas publicadas el ${date}, pero con distinto SHA-256`,
    missingList: (list) => `La lista ${list} no está cargada ahora`,
    missingMeaning: "sus coincidencias no se pueden volver a encontrar",
    addedList: (list) => `La lista ${list} está cargada ahora y antes no lo estaba`,
    addedMeaning: "sus coincidencias son nuevas",
    addedLeftOut: "se dejó fuera de esta comparación",
    what: { new: "coincidencia nueva", gone: "coincidencia desaparecida", score: "puntuación distinta", record: "registro modificado" },
    causes: {
      engine: "otra versión del motor",
      list: "otra versión de la lista",
      unexplained: "sin explicación: misma lista, mismo motor",
    },
    customer: "Cliente",
    then: "Antes",
    now: "Ahora",
    why: "Por qué",
    change: "Cambio",
    row: (index) => `cliente ${number(index + 1)}`,
    failedNow: "sin cotejar ahora",
    failedBefore: "sin cotejar antes",
    identityTitle: "Vuelva a nombrar a los clientes",
    identityText:
      "Este informe contiene hash en lugar de nombres. Indique los clientes, un nombre por línea, o un objeto JSON por línea si se " +
      "cotejó más que un nombre, " +
      "como {\"query\":\"…\",\"birthDate\":\"1972-02-20\"}. Se cotejan de nuevo aquellos cuyo hash coincide.",
    identityBatch: "Tomar los clientes del lote de esta pestaña",
    identityGo: "Cotejar estos de nuevo",
    identified: (found, all) =>
      `${form(found, { one: "Se reconoció", other: "Se reconocieron" })} ${number(found)} de ${count(all, "cliente", "clientes")} del ` +
      "informe; los demás no se volvieron a cotejar.",
    badLine: (line) => `La línea ${line} empieza como JSON, pero no lo es.`,
    noneLoaded:
      "No está cargada ninguna de las listas del informe, así que no se puede volver a cotejar nada. Cargue una de ellas en Listas.",
    openFailed: {
      "not-json": "El archivo no es JSON: puede estar cortado o ser otra cosa. Elija uno creado con «Guardar como JSON».",
      "other-format": "El archivo es JSON, pero no es un informe de esta página. Elija uno creado con «Guardar como JSON».",
      "newer-schema":
        "El archivo lo escribió otra versión de esta página, en una forma que esta no lee. Cargue la versión que lo escribió.",
      "too-large": "El archivo pasa de 512 MB, y un navegador no puede leerlo de una vez.",
      faults: "El archivo es un informe, pero hay partes incorrectas:",
    },
    fileFailed: (file, cause) => `${file}: ${cause}`,
    moreChanges: (n) => `Mostrar ${number(n)} más`,
  },

  seal: {
    title: "Sellada: esta página ha bloqueado sus propias conexiones",
    sealed: "▣ Sellada",
    notSealed: "□ No sellada",
    meaning:
      "El motor, las listas y todo lo demás están cargados. Después, la página se ha añadido a sí misma esta política, que el navegador " +
      "hace cumplir y que ningún script puede retirar. Los workers que ven nombres se iniciaron con otra igual de estricta.",
    whyNot:
      "Algo no se cargó, así que la página no se ha sellado: puede que tenga que volver a pedir algo a su servidor. Se sella en cuanto " +
      "esté todo.",
    tryToSend: "Intentar enviar",
    trying: "Probando todas las vías de salida…",
    way: "Vía de salida",
    fromPage: "Desde la página",
    fromWorker: "Desde un worker",
    ways: {
      fetch: "fetch",
      xhr: "XMLHttpRequest",
      webSocket: "WebSocket",
      eventSource: "EventSource",
      import: "importación de un script",
      worker: "nuevo worker del servidor",
      beacon: "beacon",
      image: "imagen",
      stylesheet: "hoja de estilos",
      prefetch: "precarga de un enlace",
      script: "elemento script",
      frame: "marco",
      form: "formulario",
    },
    outcomes: {
      refused: "rechazado",
      sent: "enviado",
      unclear: "falló; el navegador no indicó por qué",
    },
    summary: (refused, all) => `El navegador rechazó y notificó ${refused} de ${count(all, "vía de salida", "vías de salida")}.`,
    noWorker: "El worker para los intentos no se inició.",
    beyondTitle: "Lo que ninguna página puede hacer que se rechace",
    beyond: [
      "Salir: un enlace en el que se hace clic, o un script que lleva la pestaña o una ventana nueva a otra dirección.",
      "Consultar el nombre de un servidor (DNS prefetch), lo que revela ese nombre a la red.",
      "WebRTC, que se comunica directamente con otros equipos; el servidor puede desactivarlo mediante su política solo donde el " +
        "navegador sabe hacerlo.",
      "El propio navegador y sus extensiones, que ven lo que muestra cada página.",
      "El service worker, que conserva este sitio para usarlo sin conexión: busca versiones nuevas del sitio, y ninguna página le " +
        "comunica un nombre.",
    ],
  },
};
