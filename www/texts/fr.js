/**
 * Every text of the page in French. See en.js, whose shape this has.
 */
import { wordingOf } from "./wording.js";

/** For dates and numbers. */
export const LOCALE = "fr";

const { and, count, form, moment, number } = wordingOf(LOCALE);

/** Seconds, or minutes and seconds, or hours and minutes. @param {number} seconds */
function duration(seconds) {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** A whole date takes the article, a month or a year does not. @param {string} date */
const le = (date) => (/^\d{1,2}(er)?\s/.test(date) ? `le ${date}` : date);

// What is counted again and again.
/** @param {number} n */
const alerts = (n) => count(n, { one: "alerte", other: "alertes" });
/** @param {number} n */
const customers = (n) => count(n, { one: "client", other: "clients" });
/** @param {number} n */
const days = (n) => count(n, { one: "jour", other: "jours" });
/** @param {number} n */
const decided = (n) => count(n, { one: "décision", other: "décisions" });
/** @param {number} n */
const hits = (n) => count(n, { one: "correspondance", other: "correspondances" });
/** @param {number} n */
const listsOf = (n) => count(n, { one: "liste", other: "listes" });
/** Short for persons and entities listed. @param {number} n */
const listed = (n) => count(n, { one: "inscrit", other: "inscrits" });
/** @param {number} n */
const rows = (n) => count(n, { one: "ligne", other: "lignes" });

/** @type {typeof import("./en.js").texts} */
export const texts = {
  listNames: {
    "us-ofac-sdn": "OFAC SDN",
    "us-ofac-consolidated": "OFAC non-SDN",
    "un-sc": "ONU",
    "eu-fsf": "UE",
    "uk-fcdo": "Royaume-Uni",
    "ch-seco": "Suisse",
    "ca-sema": "Canada",
    "au-dfat": "Australie",
    "us-csl": "US CSL",
    opensanctions: "OpenSanctions",
  },

  kinds: {
    any: "tous", person: "personne", organization: "organisation", vessel: "navire", aircraft: "aéronef", unknown: "type non indiqué",
  },

  formerCountries: {
    AN: "Antilles néerlandaises",
    CS: "Serbie-et-Monténégro (ancien État)",
    DD: "Allemagne de l’Est (ancien État)",
    SU: "Union soviétique (ancien État)",
    TP: "Timor oriental",
    YD: "Yémen du Sud (ancien État)",
    YU: "Yougoslavie (ancien État)",
    ZR: "Zaïre (ancien État)",
  },

  countryRoles: {
    nationality: "nationalité",
    citizenship: "citoyenneté",
    residence: "résidence",
    registration: "enregistrement",
    flag: "pavillon",
    birth: "naissance",
  },

  identifierTypes: {
    "passport": "Passeport",
    "national-id": "Numéro national d’identité",
    "tax-id": "Numéro fiscal",
    "registration": "Numéro d’enregistrement",
    "imo": "Numéro IMO",
    "mmsi": "MMSI",
    "call-sign": "Indicatif d’appel",
    "lei": "LEI",
    "swift-bic": "SWIFT/BIC",
    "crypto-address": "Adresse de cryptomonnaie",
    "tail-number": "Immatriculation d’aéronef",
    "serial-number": "Numéro de série",
    "driving-licence": "Permis de conduire",
    "social-security": "Numéro de sécurité sociale",
    "duns": "Numéro D-U-N-S",
    "isin": "ISIN",
    "ticker": "Code boursier",
    "email": "Adresse e-mail",
    "phone": "Téléphone",
    "website": "Site web",
    "other": "Autre",
  },

  nameTypes: { primary: "principal", alias: "alias", former: "ancien nom" },
  weak: "alias faible",
  weakMeaning: "L’autorité elle-même qualifie cet alias de faible : général, souvent partagé par d’autres.",

  genders: { female: "féminin", male: "masculin" },

  date: {
    between: (from, to) => `entre ${le(from)} et ${le(to)}`,
    age: (n) => (n < 0 ? "date future" : n === 0 ? "aujourd’hui" : `il y a ${days(n)}`),
  },

  head: {
    viewsLabel: "Vues",
    views: { screen: "Filtrage", batch: "Lot", document: "Document", lists: "Listes", decisions: "Décisions" },
    privacy: "Confidentialité",
    help: "Aide",
    themes: { system: "Système", light: "Clair", dark: "Sombre" },
    theme: "Couleurs",
    language: "Langue",
    close: "Fermer",
  },

  ask: {
    name: "Nom à filtrer",
    placeholder: "Nom d’une personne, d’une société ou d’un navire",
    // Not “Filtres”: “filtrer” is what is done to names.
    filters: "Critères",
    kind: "Type",
    lists: "Listes",
    threshold: "Seuil",
    notLoaded: ", non chargée",
    loading: "chargement",
    birthDate: "Naissance",
    birthDateExample: "20 févr. 1972, 1965",
    country: "Pays",
    countryExample: "nom ou code",
    gender: "Sexe",
    anyGender: "indifférent",
    identifier: "Identifiant",
    identifierExample: "passeport, n° fiscal, IMO",
    notADate: (text) =>
      `« ${text} » n’est pas reconnu comme une date de naissance et n’est donc pas utilisé. ` +
      "Écrivez 20 févr. 1972, 20/2/1972, 1972-02-20, févr. 1972, 1972 ou 1970-1975.",
    dateReadAs: (text, date) => `« ${text} » est compris comme suit : ${date}.`,
    notACountry: (text) =>
      `« ${text} » n’est pas reconnu comme un pays ; aucun n’est donc utilisé. Écrivez son nom ou son code de deux ou trois lettres.`,
    countryReadAs: (text, country) => `« ${text} » désigne : ${country}.`,
    notAnIdentifier: (text) =>
      `« ${text} » est trop court pour désigner une seule personne ou entité ; aucun identifiant n’est donc utilisé. ` +
      "Il faut au moins 5 lettres et chiffres.",
    chosen: (kind, lists, threshold, facts) =>
      `${kind} · ${lists} · ${threshold}${facts > 0 ? ` · ${count(facts, { one: "élément connu", other: "éléments connus" })}` : ""}`,
    anyKind: "tous types",
    someLists: (some, all) => (some === all ? listsOf(all) : `${listsOf(some)} sur ${number(all)}`),
  },

  loading: {
    engine: "Chargement du moteur",
    lists: "Chargement des listes",
    of: (loaded, total) => `${loaded} sur ${total}`,
    done: (scope) => `Prêt : ${scope}`,
    question: "Aucune recherche n’a encore été faite. Le nom sera filtré dès que le moteur et les listes seront chargés.",
  },

  welcome: {
    examples: "Trois exemples, tels que les journaux les écrivaient en janvier 2015",
    names: ["Korean Tangun Trading Corp.", "Kil Jong Hun", "Reconnaissance General Bureau"],
    privacy:
      "Aucun nom ne quitte cet onglet : le moteur et les listes y ont été chargés, et depuis lors la page ne demande plus rien au serveur.",
    check: "Comment le vérifier vous-même",
    limits:
      "Une correspondance est une raison de vérifier, non un constat ; l’absence de correspondance n’est pas une mise hors de cause. " +
      "Ceci n’est pas un conseil juridique.",
  },

  answer: {
    searching: "Recherche…",
    hits: (total, threshold, scope) => `${hits(total)} à ${threshold} ou plus dans ${scope}`,
    /** @param {number} lowered */
    lowered: (lowered) => `dont ${number(lowered)} en dessous\u00a0: le nom y suffit, un alias faible ou une autre donnée en retire`,
    scope: (lists, parties) => `${listsOf(lists)} (${listed(parties)})`,
    ofKind: (kind) => `type : ${kind}, ou non indiqué`,
    listingsOf: (parties) => `inscriptions de ${count(parties, { one: "personne ou entité", other: "personnes ou entités" })}`,
    unread: (fields) =>
      form(fields, {
        one: "un champ n’a pas pu être lu et n’a pas été utilisé",
        other: `${number(fields)} champs n’ont pas pu être lus et n’ont pas été utilisés`,
      }),
    best: (shown) => form(shown, { one: "seule la meilleure est affichée", other: `les ${number(shown)} meilleures sont affichées` }),
    showMore: (shown, total) =>
      shown === total ? `Tout afficher (${number(total)})` : `Afficher les ${number(shown)} meilleures sur ${number(total)}`,
    none: (threshold, lists) => `Aucune correspondance à ${threshold} ou plus dans ${and(lists)}.`,
    noneOfSome: (threshold, lists) => `Réponse incomplète. Rien à ${threshold} ou plus dans ${and(lists)}.`,
    searched: (scope) => `Recherche faite dans ${scope}`,
    incomplete: (scope) => `Recherche faite dans ${scope}, mais il manque une liste`,
    dated: (list, date) => `${list} (${date})`,
    highest: (score) => `Score le plus élevé : ${score}.`,
    nothingNear: "Aucun nom inscrit n’y ressemble du tout.",
    below: "Sous le seuil",
    hitsTitle: "Correspondances",
    noList: "Aucune liste n’est choisie : aucune recherche n’a été faite. Choisissez-en au moins une sous Listes.",
    onlySpaces: "Seulement des espaces pour l’instant : saisissez un nom.",
    spoken: (total, threshold, name, score) => `${hits(total)} à ${threshold} ou plus. La meilleure : ${name}, ${score}.`,
  },

  row: {
    listedAs: "inscrit sous le nom ",
    born: (date) => `naissance : ${date}`,
    identifier: "identifiant concordant",
    score: "score ",
    also: (lists) => `aussi ${lists.join(", ")}`,
    otherListings: (others) =>
      form(others, {
        one: "Une autre inscription de la même personne ou entité",
        other: `${number(others)} autres inscriptions de la même personne ou entité`,
      }),
  },

  effects: {
    label: "Les autres éléments connus, et leur effet sur le score",
    raised: (words, change) => `${words} : score relevé de ${change}.`,
    lowered: (words, change) => `${words} : score abaissé de ${change}.`,
    neutral: (words) => `${words} : score ni relevé ni abaissé.`,
    facts: {
      birthDate: {
        agrees: "La date de naissance concorde",
        disagrees: "La date de naissance ne concorde pas",
        absent: "La liste n’indique pas de date de naissance",
        undecided: "Les dates de naissance sont à un an d’écart",
      },
      country: {
        agrees: "Un pays concorde",
        disagrees: "Le pays ne concorde pas",
        absent: "La liste n’indique pas de pays",
        undecided: "Les pays ne permettent pas de trancher",
      },
      gender: {
        agrees: "Le sexe concorde",
        disagrees: "Le sexe ne concorde pas",
        absent: "La liste n’indique pas le sexe",
        undecided: "Le sexe ne permet pas de trancher",
      },
      identifier: {
        agrees: "Un identifiant concorde",
        disagrees: "L’identifiant ne concorde pas",
        absent: "La liste n’indique pas d’identifiant",
        undecided: "L’identifiant n’est pas parmi ceux que la liste indique",
      },
      weakAlias: {
        agrees: "L’autorité elle-même qualifie cet alias de faible, général, souvent partagé par d’autres",
        disagrees: "L’autorité elle-même qualifie cet alias de faible, général, souvent partagé par d’autres",
        absent: "",
        undecided: "",
      },
    },
  },

  explained: {
    quoted: (text) => `«\u202f${text}\u202f»`,
    how: {
      same: (q, l) => `${q} = ${l}\u00a0: identiques.`,
      "legal-form": (q, l) => `${q} = ${l}\u00a0: même forme juridique.`,
      "legal-kind": (q, l) => `${q} ~ ${l}\u00a0: formes juridiques de même nature.`,
      consonants: (q, l) => `${q} ~ ${l}\u00a0: mêmes consonnes, sans les voyelles.`,
      variant: (q, l) => `${q} ~ ${l}\u00a0: formes d’un même prénom.`,
      nickname: (q, l) => `${q} ~ ${l}\u00a0: diminutif.`,
      syllables: (q, l) => `${q} ~ ${l}\u00a0: transcriptions des mêmes syllabes.`,
      initial: (q, l) => `${q} ~ ${l}\u00a0: initiale.`,
      cut: (q, l) => `${q} ~ ${l}\u00a0: mot coupé.`,
      joined: (q, l) => `${q} ~ ${l}\u00a0: écrit en un seul mot.`,
      split: (q, l) => `${q} ~ ${l}\u00a0: écrit en plusieurs mots.`,
    },
    similar: (q, l, percent) => `${q} ~ ${l}\u00a0: graphie semblable (${percent}\u202f%).`,
    respelt: (q, l, percent) => `${q} ~ ${l}\u00a0: autre graphie (${percent}\u202f%).`,
    notListed: (word) => `Absent du nom inscrit\u00a0: ${word}.`,
    notAsked: (word) => `Absent de la recherche\u00a0: ${word}.`,
    classes: {
      patronymic: "patronyme du père",
      initial: "initiale",
      particle: "particule",
      honorific: "titre",
      suffix: "génération",
      "legal-form": "forme juridique",
      generic: "terme commercial",
      place: "lieu",
      number: "nombre",
    },
    classed: (word, kind) => `${word} (${kind})`,
    oneWord: "Un seul mot concorde.",
    reordered: "Les mots sont dans un autre ordre.",
    equal: "Après normalisation, les noms sont identiques.",
  },

  compare: {
    choose: (name) => `Comparer ${name} à d’autres`,
    chosen: (chosen, most) => `${count(chosen, { one: "choisie", other: "choisies" })} à comparer, sur ${most} au plus`,
    enough: (most) => `On ne peut pas en comparer plus de ${most}.`,
    tooFew: "Choisissez deux ou trois correspondances à comparer.",
    start: "Comparer",
    none: "Tout désélectionner",
    back: "← Détails",
    title: (n) => `${hits(n)} côte à côte`,
    effects: "Autres éléments connus",
    noEffects: "aucun n’a été indiqué pour la recherche",
    notStated: "non indiqué",
    shared: "aussi dans une autre colonne : ",
    verdicts: { agrees: "concorde", partly: "concorde en partie", differs: "diffère", single: "indiqué par une seule" },
  },

  related: {
    listings: (others) =>
      form(others, {
        one: "Une autre inscription de la même personne ou entité",
        other: `${number(others)} autres inscriptions de la même personne ou entité`,
      }),
    listingsMeaning:
      "Considérées comme celles d’une seule personne ou entité selon une règle prudente. Chaque inscription vaut pour elle-même : " +
      "lisez-les toutes.",
    scored: (score) => `score ${score}`,
    // The first name that the list gives an organisation, not a given name.
    basis: {
      "name-and-birth-date": "même nom et même date de naissance",
      "name-and-country": "même nom et même pays",
      "first-name": "même premier nom ; un pays n’est pas indiqué",
      "identifier": "même identifiant",
      "through-another": "par l’intermédiaire d’une autre inscription",
    },
    named: "Nommés dans la fiche",
    title: "Personnes et entités liées",
    identifier: (type, value) => `même identifiant : ${type} ${value}`,
    address: (text) => `même adresse : ${text}`,
    namedBy: (type) => `sa fiche nomme cette personne ou entité : ${type}`,
    more: (shown, total) =>
      `${count(shown, { one: "personne ou entité affichée", other: "personnes ou entités affichées" })} sur ${number(total)}.`,
    failed: (cause) => `Les personnes et entités liées n’ont pas pu être recherchées : ${cause}`,
    back: (name) => `← ${name}`,
  },

  relationTypes: { "linked to": "lien", "operator": "exploitant", "owner": "propriétaire", "issuer": "émetteur" },

  programs: {
    unknown: "Pas d’explication ici : on ne sait pas avec certitude ce que ce code désigne.",
    missing: "Pas d’explication ici : la table des codes ne s’est pas chargée.",
    of: (date) => ` (${date})`,
  },

  dateWords: {
    about: ["vers", "autour de", "environ", "env", "approximativement", "c", "ca", "circa", "about", "approximately", "around"],
    to: ["a", "au", "et", "jusqu'a", "jusqu’a", "jusqu'en", "jusqu’en", "jusqu'au", "jusqu’au", "to", "and", "until"],
    between: ["entre", "de", "du", "between", "from"],
  },

  countryWords: {
    "Amérique": "US", "Angleterre": "GB", "Bélarus": "BY", "Birmanie": "MM", "Bosnie": "BA", "Cabo Verde": "CV",
    "Centrafrique": "CF", "Chine populaire": "CN", "EAU": "AE", "Écosse": "GB", "Émirats": "AE",
    "États-Unis d’Amérique": "US", "Fédération de Russie": "RU", "Grande-Bretagne": "GB", "Hollande": "NL", "Hong Kong": "HK",
    "Île Maurice": "MU", "Iran (République islamique d’)": "IR", "Irlande du Nord": "GB", "Kirghizistan": "KG", "Macao": "MO",
    "Macédoine": "MK", "Moldova": "MD", "Myanmar": "MM", "Palestine": "PS", "Pays de Galles": "GB", "RCA": "CF", "RDC": "CD",
    "République arabe syrienne": "SY", "République de Corée": "KR", "République de Moldova": "MD", "République démocratique du Congo": "CD",
    "République du Congo": "CG", "République islamique d’Iran": "IR", "République populaire de Chine": "CN",
    "République populaire démocratique de Corée": "KP", "République tchèque": "CZ", "RPC": "CN", "RPDC": "KP", "Surinam": "SR",
    "Swaziland": "SZ", "Timor-Leste": "TL", "UAE": "AE", "UK": "GB", "Union soviétique": "RU", "URSS": "RU", "USA": "US", "Vatican": "VA",
    "Viet Nam": "VN", "Zaïre": "CD",
  },

  detail: {
    label: "Détails",
    back: "← Correspondances",
    why: (score) => `Pourquoi ${score}`,
    nameAlone: (name) => `Les deux noms seuls : ${name}.`,
    asked: "demandé",
    listed: "inscrit",
    figure: "Comment les mots des deux noms se répondent",
    tooLong: "Trop de mots pour un schéma.",
    names: "Noms",
    programs: "Programmes",
    birthDates: "Naissance",
    birthPlaces: "Lieu de naissance",
    countries: "Pays",
    gender: "Sexe",
    positions: "Fonctions",
    identifiers: "Identifiants",
    addresses: "Adresses",
    listedOn: "Date d’inscription",
    updatedOn: "Fiche modifiée le",
    list: "Liste",
    id: "Référence",
    ofDate: (list, date) => `${list}, publiée le ${date}`,
    source: "Source",
    open: (host) => `Ouvrir la page de l’autorité sur ${host}`,
    openList: (host) => `Ouvrir la liste entière sur ${host}`,
    tellsList: (authority) =>
      `S’ouvre dans un nouvel onglet. La visite apprend à l’autorité${authority && ` (${authority})`} que quelqu’un a lu sa liste, ` +
      "mais non quelle personne ou entité a été consultée.",
    tells: (authority) =>
      `S’ouvre dans un nouvel onglet. La visite apprend à l’autorité${authority && ` (${authority})`} ` +
      "quelle personne ou entité a été consultée.",
  },

  lists: {
    title: "Listes dans cet onglet",
    published: "Publiée le",
    parties: "Inscrits",
    names: "Noms",
    partiesUnit: " inscrits",
    namesUnit: " noms",
    original: "SHA-256 du fichier de l’autorité",
    failed: "non chargée",
    none: "Aucune liste n’est chargée.",
    update:
      "Pour les mettre à jour, exécutez `cargo xtask lists update` là d’où cette page est servie, puis rechargez la page. " +
      "Le README en dit plus.",
  },

  notice: {
    stale: (n) => `${days(n)} d’ancienneté : les personnes et entités inscrites depuis ne sont pas trouvées`,
    missing: (list) => `La liste ${list} n’a pas été chargée : aucune recherche n’y a été faite.`,
    failed: (list, cause) => `La liste ${list} n’a pas été chargée : ${cause}`,
    notCovered: "Ce qui est trouvé ci-dessous ne la couvre pas.",
    again: "Recharger",
    newer:
      "Une version plus récente de cette page, ou de ses listes, est arrivée ici au complet. " +
      "Cet onglet continue avec la sienne jusqu’à ce que vous en changiez.",
    useNewer: "Charger la version plus récente",
    fault: (cause) => `Cette page a un défaut (${cause}). Ce qu’elle affiche peut être incomplet : rechargez la page.`,
    offline: "Hors ligne. Le moteur et les listes sont dans cet onglet : le filtrage continue comme avant.",
  },

  failure: {
    load: "Rien ne peut être filtré : le chargement a échoué.",
    offline: "Cet ordinateur est hors ligne, et le moteur et les listes ne sont pas encore chargés. Connectez-vous, puis rechargez.",
    again: "Recharger",
    stopped: "Le moteur s’est arrêté. Le nom ci-dessus n’a pas été filtré.",
    stoppedIdle: "Le moteur s’est arrêté. Rien ne peut être filtré tant qu’il n’a pas été redémarré.",
    restart: "Redémarrer le moteur",
  },

  privacy: {
    title: "Confidentialité, et comment la vérifier",
    facts: [
      "Le moteur et les listes sont chargés à l’ouverture de la page. Ensuite, la page n’envoie aucune requête, quoi que l’on saisisse.",
      "Les noms ne sont conservés qu’en mémoire : ni dans l’adresse, ni dans l’historique, ni dans des cookies, ni dans aucun stockage. " +
        "Fermer l’onglet les efface, sauf ce que vous décidez de conserver.",
      "Les décisions sont enregistrées dans ce navigateur, sur cet ordinateur, une fois que vous y avez consenti ; " +
        "la page Décisions en donne la liste et permet de les effacer.",
      "La page ne peut communiquer qu’avec son propre serveur (sa politique de sécurité du contenu l’impose), " +
        "et n’exécute aucun code venu d’ailleurs.",
      "La seule exception dépend de vous : ouvrir une inscription chez son autorité apprend à celle-ci quelle personne ou entité a été " +
        "consultée.",
    ],
    checkTitle: "Vérifiez par vous-même",
    checks: [
      "Ouvrez les outils de développement du navigateur (F12), allez à Réseau et saisissez des noms : aucune ligne n’apparaît.",
      "Chargez la page, déconnectez l’ordinateur du réseau, et continuez à filtrer.",
      "Dans les outils de développement, regardez Stockage ou Application : rien n’y est conservé, hormis les listes que vous avez " +
        "choisi de conserver, les décisions une fois que vous avez autorisé leur enregistrement et, pendant le traitement d’un lot, " +
        "son nombre de lignes et ses heures.",
      "Comparez le SHA-256 de chaque liste à celui du fichier de l’autorité, sous Listes.",
    ],
    extensions:
      "Les extensions du navigateur et les logiciels qui surveillent le clavier sont hors de portée de la page : " +
      "elle ne peut ni les voir, ni les arrêter.",
  },

  help: {
    title: "Aide",
    keysTitle: "Touches",
    keys: [
      ["/", "vers le nom"],
      ["↓ ↑", "parcourir les correspondances"],
      ["Entrée", "d’une correspondance à ses détails"],
      ["→ ←", "déplier et replier les autres inscriptions d’une personne ou entité"],
      ["c", "choisir la correspondance à comparer ; Maj+C compare"],
      ["Échap", "retour : détails, correspondances, nom"],
      ["?", "cette aide"],
    ],
    readingTitle: "Lire la réponse",
    reading: [
      "Le score va de 0 à 1, arrondi vers le bas ; 1.00 seulement pour des noms qui sont les mêmes si l’on ne tient pas compte de la " +
        "casse, des accents, de l’écriture et de l’ordre.",
      "Les lettres qui concordent sont soulignées dans les deux noms. Les traits entre eux montrent quel mot répond à quel autre : " +
        "plus le trait est épais, plus les mots sont proches ; il est ambre là où peu de lettres concordent. " +
        "Les mots dans un cadre en tirets ne répondent à aucun autre.",
      "Les inscriptions considérées comme celles d’une seule personne ou entité figurent sous la meilleure d’entre elles " +
        "(« aussi UE, ONU »). Chacune garde son score, ses données et son lien.",
      "Un alias faible est un alias que l’autorité elle-même qualifie de faible : général, souvent partagé par d’autres.",
      "Choisir un type ne masque jamais les personnes et entités dont la liste n’indique pas le type.",
      "Sous le seuil figurent les trois personnes ou entités les plus proches qui ne l’ont pas atteint.",
    ],
    limits:
      "Une correspondance est une raison de vérifier, non un constat ; l’absence de correspondance n’est pas une mise hors de cause. " +
      "Ceci n’est pas un conseil juridique.",
  },

  /** The view of batches. */
  batch: {
    results: "Clients",
    intake: {
      title: "Filtrer un fichier de clients",
      explained:
        "Autant de clients que vous voulez, en une fois : un par ligne, avec un nom et, s’ils sont connus, la date de naissance, le " +
        "pays, le type, le sexe et les identifiants, qui comptent dans le score.",
      drop: "Déposez un fichier ici, ou",
      choose: "Choisir un fichier",
      kinds: "CSV, TSV, Excel (.xlsx) ou OpenDocument (.ods)",
      paste: "Ou collez des lignes, d’un tableur ou en texte",
      pasteExample: "Nom, date de naissance, pays\nJang Song Chol, 12/03/1967, KP",
      read: "Lire les lignes collées",
      pastedName: "Lignes collées",
      nothingPasted:
        "Rien n’est encore collé : copiez des lignes d’un tableur, des noms à raison d’un par ligne, ou du CSV, et collez-les dans le " +
        "champ.",
      noRows: (file) => `${file} : aucune ligne sous l’en-tête n’a de contenu. Choisissez une autre feuille ou un autre fichier.`,
      busy: "Un lot est en cours. Annulez-le d’abord, puis ouvrez un autre fichier.",
      privacy:
        "Le fichier est lu dans cet onglet et n’est envoyé nulle part. Pendant le traitement d’un lot, son nombre de lignes et son heure " +
        "(aucun nom, rien du fichier) sont notés dans ce navigateur, pour que la fermeture de l’onglet puisse être signalée ; " +
        "la note est supprimée à la fin.",
      brokeOff: (done, total, began) =>
        `Un lot commencé le ${moment(began)} s’est interrompu quand son onglet a été fermé ou a planté : sur ${rows(total)}, ` +
        `celles qui suivent la ligne ${number(done)} n’ont pas été filtrées, et les résultats des autres sont perdus. ` +
        "Ouvrez de nouveau son fichier pour le filtrer encore une fois.",
      understood: "Compris",
    },

    plan: {
      preview: "Premières lignes du fichier",
      check:
        "Vérifiez comment chaque colonne a été comprise, et corrigez ce qui est faux. Ce qui n’est pas utilisé n’est pas filtré.",
      header: "La première ligne contient les noms des colonnes",
      sheet: "Feuille",
      row: "Ligne",
      rows,
      encoding: "Encodage",
      encodingGuessed: "Encodage, supposé",
      delimiter: "Séparateur",
      delimiters: { ",": "virgule", ";": "point-virgule", "\t": "tabulation", "|": "barre verticale" },
      fault: (row, fault) => `Ligne ${row} : ${fault}`,
      moreFaults: (n) =>
        count(n, {
          one: "autre ligne est anormale ; elle est signalée dans le tableau.",
          other: "autres lignes sont anormales ; chacune est signalée dans le tableau.",
        }),
      above: (row) => `Ce qui précède la ligne ${row} est laissé de côté.`,
      column: (number, title) => (title === "" ? `Contenu de la colonne ${number}` : `Contenu de la colonne ${number}, ${title}`),
      moreColumns: (n) =>
        count(n, { one: "autre colonne n’est pas affichée ici.", other: "autres colonnes ne sont pas affichées ici." }),
      kind: "Type, si la ligne n’en indique pas",
      anyKind: "tous",
      dates: "Dates de naissance comme 3/4/1972",
      dateOrders: { "day-first": "jour, mois, année", "month-first": "mois, jour, année" },
      readAs: (text, date) => (date === "" ? `${text} ne peut pas être lu ainsi` : `${text} est lu ainsi : ${date}`),
      noName: "Aucune colonne n’est un nom. Indiquez laquelle contient les noms, ou leurs parties.",
      start: "Filtrer toutes les lignes",
      other: "Autre fichier",
    },

    meanings: {
      unused: "non utilisée",
      name: "Nom",
      first: "Prénom",
      middle: "Deuxième prénom",
      last: "Nom de famille",
      id: "Numéro de client",
      birthDate: "Date de naissance",
      country: "Pays",
      kind: "Type",
      gender: "Sexe",
      identifier: "Identifiant",
    },

    progress: {
      label: "Lignes filtrées",
      reading: (n) => `Lecture du fichier : ${rows(n)}`,
      running: (done, total, rate, left) =>
        [
          `${number(done)} sur ${rows(total)}`,
          rate > 0 && `${rows(Math.round(rate))} par seconde`,
          left !== undefined && `encore ${duration(left)}`,
        ].filter(Boolean).join(" · "),
      spoken: (done, total, found) =>
        `${count(done, { one: "ligne filtrée", other: "lignes filtrées" })} sur ${number(total)}, ${alerts(found)}.`,
      cancel: "Annuler",
      done: (n, seconds) => `${count(n, { one: "ligne filtrée", other: "lignes filtrées" })} en ${duration(seconds)}`,
      failed: (n) => count(n, { one: "ligne n’a pas pu être filtrée", other: "lignes n’ont pas pu être filtrées" }),
      noted: (n) =>
        count(n, {
          one: "ligne contient quelque chose qui n’a pas pu être lu",
          other: "lignes contiennent quelque chose qui n’a pas pu être lu",
        }),
      cancelled: "Le lot a été annulé.",
      left: (done, rest, first, last) =>
        `${count(done, { one: "client a été filtré", other: "clients ont été filtrés" })} ; ` +
        `${count(rest, { one: "ne l’a pas été", other: "ne l’ont pas été" })} : lignes ${first} à ${last} du fichier.`,
      nothingLeft: "Toutes les lignes ont été filtrées.",
      goOn: "Filtrer le reste",
      changed: "Les listes ou le moteur ne sont plus ceux des premières lignes : ouvrez de nouveau le fichier et filtrez-le en entier.",
    },

    chart: {
      label: "Alertes à chaque seuil",
      threshold: "Seuil",
      alerts: "Alertes",
      table: "La même chose en chiffres",
      at: (threshold, n) => `${threshold} : ${alerts(n)}`,
    },

    breakdown: {
      caption:
        "Alertes par liste et par type de personne ou entité inscrite. Une alerte qui a des correspondances dans plusieurs compte dans " +
        "chacun.",
      list: "Liste",
      alerts: "Alertes",
      all: "Toutes les listes",
    },

    filter: {
      label: "Affiner le tableau",
      show: "Afficher",
      shown: {
        alerts: "alertes", clear: "sans alerte", unscreened: "non filtrées", noted: "quelque chose de non lu", all: "toutes les lignes",
      },
      text: "Nom ou numéro",
      list: "Liste",
      kind: "Type",
      anyList: "toutes les listes",
      anyKind: "tous types",
      count: (shown, all) => `${rows(shown)} sur ${number(all)}`,
    },

    // The last column is 32 px wide.
    columns: {
      row: "Ligne", id: "Numéro", name: "Client", score: "Score", hit: "Meilleure correspondance", list: "Liste", hits: "Corr.",
    },

    table: {
      noName: "sans nom",
      empty: "Aucune ligne de ce genre pour l’instant.",
      none: "rien d’approchant",
      notScreened: (reason) => `Non filtré : ${reason}`,
      nameScore: (score) => `nom ${score}`,
      atLeast: (n) => `${number(n)} ou plus`,
    },

    customer: {
      label: "Client et correspondances",
      back: "← Tableau",
      nothing: "Sélectionnez une ligne pour voir le client à côté de ses correspondances.",
      changed: "Les listes ou le moteur ont changé depuis ce lot : ce qui est affiché ici est l’état actuel.",
      stopped: "Le moteur s’est arrêté : les correspondances ne peuvent pas être expliquées. Redémarrez-le, sous Filtrage.",
      row: (row) => `Ligne ${row}`,
      noHits: (threshold) => `Aucune correspondance à ${threshold} ou plus.`,
      below: (threshold, lowest) => `Sous ${threshold}, jusqu’à ${lowest}`,
      unread: (fact, value) => `${fact} : « ${value} » n’a pas pu être lu et n’a donc pas compté.`,
    },

    export: {
      label: "Enregistrer ces lignes",
      formats: { csv: "CSV", xlsx: "Excel", json: "JSON" },
      fileName: (time) => `lot ${time}`,
      writing: "Écriture…",
      written: (n) => `${count(n, { one: "ligne écrite", other: "lignes écrites" })}.`,
      failed: (cause) => `Rien n’a été écrit : ${cause}`,
      columns: [
        "Ligne", "Numéro de client", "Nom", "Date de naissance", "Pays", "Type", "Sexe", "Identifiants", "Non lu",
        "Résultat", "Correspondances", "Score", "Score du nom", "Motif", "Personne ou entité inscrite", "Liste", "Type inscrit",
        "Nom inscrit", "Nom correspondant",
      ],
      alert: "correspondance",
      none: "aucune correspondance",
      notReached: "non filtré : le lot s’est terminé avant",
      reasons: { name: "nom", identifier: "identifiant concordant" },
      sheets: { rows: "Lignes", about: "À propos" },
      about: {
        title: "Name Screener, export d’un lot",
        source: "Source",
        screenedAt: "Début du filtrage",
        exportedAt: "Date de l’export",
        engine: "Moteur et calcul du score",
        threshold: "Seuil",
        lowest: "Filtré jusqu’au score",
        list: "Liste",
        listIs: ({ id, title, authority, publishedOn, sha256, entities }) =>
          `${title} (${id}), ${authority}, publiée le ${publishedOn}, ${listed(entities)}, SHA-256 de l’original ${sha256}`,
        missing: "Recherche non faite dans",
        rows: "Lignes",
        counts: (all, done, failed, exported) =>
          `${all} dans le fichier, dont filtrées : ${done - failed}, impossibles à filtrer : ${failed}, ` +
          `non atteintes : ${all - done} ; dans cet export : ${exported}`,
        incomplete: "Incomplet",
        note:
          "Une correspondance est une raison de vérifier, non un constat ; l’absence de correspondance n’est pas une mise hors de cause.",
      },
    },
  },

  /** The view of documents. */
  document: {
    title: "Trouver des personnes et entités inscrites dans un texte",
    paste: "Texte à filtrer",
    pastePlaceholder: "Collez un texte ici, ou déposez un fichier n’importe où sur cette page",
    choose: "Choisir un fichier",
    formats: ".txt, .md, .html, .eml, .docx et .pdf, jusqu’à 50 Mo. Le fichier est lu dans cet onglet et n’est envoyé nulle part.",
    scan: "Chercher les mentions",
    another: "Autre texte",
    pasted: "Texte collé",
    threshold: "Seuil",
    encoding: "Encodage",
    guessed: "Le fichier n’indique pas son encodage ; celui-ci est supposé. Choisissez-en un autre si les lettres sont fausses.",
    encodings: {
      "utf-8": "UTF-8", "utf-16le": "UTF-16, petit-boutiste", "utf-16be": "UTF-16, gros-boutiste",
      "windows-1252": "Europe de l’Ouest (1252)", "windows-1250": "Europe centrale (1250)", "windows-1251": "Cyrillique (1251)",
      "koi8-r": "Cyrillique (KOI8-R)", "ibm866": "Cyrillique (866)",
      "windows-1253": "Grec (1253)", "windows-1254": "Turc (1254)", "windows-1255": "Hébreu (1255)", "windows-1256": "Arabe (1256)",
      "gb18030": "Chinois (GB 18030)", "big5": "Chinois (Big5)", "shift_jis": "Japonais (Shift JIS)", "euc-jp": "Japonais (EUC-JP)",
      "euc-kr": "Coréen (EUC-KR)",
    },

    reading: (name) => `Lecture de ${name}`,
    scanning: (percent) => `Recherche des mentions : ${percent} %`,
    cancel: "Annuler",
    cancelled: "L’analyse a été annulée ; on ne sait rien de ce texte.",
    several: "Plusieurs fichiers ont été déposés ; un seul est lu à la fois. Déposez les autres un par un.",
    notReady: "Les listes ne sont pas encore chargées. Attendez qu’elles le soient, puis réessayez.",

    found: (mentions, names, threshold, lists) =>
      `${count(mentions, { one: "mention", other: "mentions" })} à ${threshold} ou plus` +
      `${mentions > names ? `, de ${count(names, { one: "nom", other: "noms différents" })}` : ""}, dans ${lists}`,
    none: (threshold, lists) => `Aucune mention à ${threshold} ou plus dans ${lists}.`,
    incomplete: (lists) => `Non chargé, donc non couvert : ${lists}.`,
    took: (characters, time) => `${characters} caractères, ${time}`,
    limits:
      "Un mot isolé ne compte que s’il est écrit comme un nom et n’est pas un mot courant ; " +
      "les personnes et entités que le texte désigne autrement ne sont pas trouvées.",

    list: "Mentions",
    text: "Le texte, avec les mentions marquées",
    previous: "Précédente",
    next: "Suivante",
    keys: "Touches : n et p, ou les flèches dans la liste",
    place: (place, all) => `${place} sur ${all}`,
    more: (more) => `et ${count(more, { one: "autre personne ou entité", other: "autres personnes ou entités" })}`,
    details: "Détails de la mention",
    hitsOf: (text) => `Personnes ou entités inscrites que ${text} peut désigner`,
    /** Read after the words of a marked mention. */
    score: (score) => `inscrit, score ${score}`,

    attached: (names) => `En pièce jointe et non lu : ${names}. Enregistrez ce qui importe et déposez-le ici séparément.`,
    garbled:
      "Des lettres de ce PDF peuvent manquer ou être fausses : il lui faut des tables de caractères d’Asie de l’Est qui ne font pas " +
      "partie de cette page. Enregistrez-le en texte ou en .docx et déposez ce fichier-là.",
    emptyPages: (pages) =>
      `Sans texte, donc non filtré : ${pages.includes(",") ? "pages" : "page"} ${pages}. ` +
      "Il peut s’agir d’images de texte ; soumettez-les d’abord à une reconnaissance de caractères (OCR).",

    /** Why a file is not read, with its name. */
    unreadable: {
      tooLarge: (name) => `${name} est trop volumineux : les fichiers sont lus jusqu’à 50 Mo. Divisez-le et déposez les parties.`,
      textTooLong: (name) =>
        `${name} est trop long : les textes sont filtrés jusqu’à 5 millions de caractères à la fois. Divisez-le et filtrez les parties.`,
      noText: (name) => `${name} ne contient pas de texte : il n’y a rien à filtrer.`,
      scanned: (name) =>
        `${name} contient des images et pas de texte, comme les documents numérisés. ` +
        "Soumettez-le à une reconnaissance de caractères (OCR), puis déposez-le de nouveau.",
      password: (name) => `${name} est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis déposez-le de nouveau.`,
      damaged: (name) =>
        `${name} est endommagé ou n’est pas ce que son nom indique ; rien n’en a été lu. Procurez-vous le fichier ou enregistrez-le de ` +
        "nouveau.",
      oldWord: (name) =>
        `${name} est d’un type ancien (Word 97 à 2003, ou d’un autre programme). ` +
        "Enregistrez-le en .docx, en .pdf ou en texte, puis déposez-le de nouveau.",
      binary: (name) =>
        `${name} n’est pas un texte qui puisse être lu ici. Enregistrez-le en texte, en .docx ou en .pdf, puis déposez-le de nouveau.`,
      parser: (name) => `${name} ne peut pas être lu : ce qui lit les fichiers PDF ne s’est pas chargé. Rechargez cette page.`,
      unknown: (name) => `${name} n’a pas pu être lu. Essayez de l’enregistrer en texte, puis déposez-le de nouveau.`,
    },
  },

  /** The view of lists. */
  listsView: {
    title: "Listes dans cet onglet",
    add: "Ajouter ou mettre à jour une liste",
    drop:
      "Déposez ici le fichier d’une autorité, tel qu’il a été téléchargé : XML, CSV, JSON, Excel ou OpenDocument, aussi en .gz, .xz ou " +
      ".zip ; ou votre propre tableau avec une colonne de noms. Il est lu dans cet onglet et n’est envoyé nulle part.",
    choose: "Choisir des fichiers…",
    cancel: "Annuler",
    cancelled: "Annulé. Les listes sont comme avant.",
    dismiss: "Masquer",
    reading: (file) => `Lecture de ${file}`,
    of: (read, total) => `${read} sur ${total}`,
    indexing: "Préparation à la recherche",
    notReady: "Des listes peuvent être ajoutées dès que le moteur est prêt.",
    failed: (file, cause) => `${file} n’a pas été pris en compte : ${cause}`,
    unchanged: "Les listes sont comme avant.",

    used: (list, date) => `La liste ${list} du ${date} est utilisée.`,
    replaces: (date) => `Elle remplace la version du ${date}.`,
    counts: (parties, names) => `${listed(parties)}, ${count(names, { one: "nom", other: "noms" })}`,
    whatChanged: "Ce qui a changé",
    sameVersion: (list, date) => `Liste ${list} du ${date} : cette version même est déjà utilisée.`,
    notUsed: (list, date) => `La liste ${list} du ${date} n’est pas encore utilisée :`,
    older: (given, used) => `Elle est plus ancienne (${given}) que la version utilisée (${used}).`,
    withRejects: (n) =>
      count(n, {
        one: "fiche n’a pas pu être lue, et cette personne ou entité ne serait pas trouvée.",
        other: "fiches n’ont pas pu être lues, et ces personnes ou entités ne seraient pas trouvées.",
      }),
    fewer: (given, used) => `Elle compte ${listed(given)}, alors que la version utilisée en compte ${number(used)}.`,
    useAnyway: "L’utiliser quand même",
    useNot: "Ne pas l’utiliser",
    noDay: "Le fichier n’indique pas sa date ; celle du fichier lui-même est prise.",
    rejects: (n) => count(n, { one: "fiche n’a pas pu être lue", other: "fiches n’ont pas pu être lues" }),
    notes: (n) =>
      count(n, {
        one: "valeur a été laissée de côté ou conservée avec moins de sens",
        other: "valeurs ont été laissées de côté ou conservées avec moins de sens",
      }),
    firstOnly: (shown) => form(shown, { one: "Seule la première est affichée.", other: `Les ${number(shown)} premières sont affichées.` }),
    position: "Emplacement",
    record: "Fiche",
    reason: "Motif",

    published: "Publiée le",
    parties: "Inscrits",
    names: "Noms",
    partiesUnit: " inscrits",
    namesUnit: " noms",
    authority: "Autorité",
    origin: "Origine",
    original: "SHA-256 du fichier de l’autorité",
    notLoaded: "non chargée",
    shipped: "fournie avec cette page",
    ofTab: (files) => `${files}, dans cet onglet seulement`,
    kept: (files, date) => `${files}, conservée sur cet ordinateur depuis le ${date}`,
    inPlaceOf: (date) => `à la place de la version fournie du ${date}`,
    stale: (limit) => `plus de ${days(limit)} : les personnes et entités inscrites depuis ne sont pas trouvées`,
    compare: "Comparer à un fichier…",
    compareShipped: "Comparer à la version fournie",
    keep: "Conserver sur cet ordinateur",
    remove: "Retirer de cet ordinateur",
    removeTab: "Retirer de cet onglet",

    keptTitle: "Conservé sur cet ordinateur",
    keptNone: "Rien n’est conservé sur cet ordinateur.",
    keptWhere:
      "Dans le stockage de ce navigateur pour ce site (IndexedDB) : le fichier de chaque liste tel que vous l’avez donné, et l’index " +
      "qui en a été fait, pour qu’ils soient chargés au prochain démarrage. Les noms que vous filtrez ne sont pas conservés. Le " +
      "navigateur peut vider le stockage quand la place manque, et « effacer les données de site » le vide aussi.",
    keptSize: (size) => `${size} sur le disque`,
    keptNot: (cause) =>
      `La liste n’a pas pu être conservée pour la prochaine fois (${cause}). Elle fonctionne dans cet onglet jusqu’à sa fermeture.`,
    ownNotKept: (list) =>
      `${list} est votre propre liste et peut contenir des noms de clients ; elle n’est donc conservée que si vous le demandez.`,
    unused: {
      older: "non utilisée : le site fournit une version plus récente",
      same: "non utilisée : le site fournit la même version",
      outdated: "relecture en cours pour cette version de la page",
      failed: "non utilisée : elle ne peut pas être lue",
    },

    differenceTitle: "Différences",
    comparing: "Comparaison",
    between: (list, older, newer) => `${list} : ${older} → ${newer}`,
    undated: "version non datée",
    sums: (added, removed, changed) =>
      `${count(added, { one: "ajout", other: "ajouts" })}, ${count(removed, { one: "retrait", other: "retraits" })}, ` +
      count(changed, { one: "modification", other: "modifications" }),
    noDifference: "Les deux versions ont le même contenu.",
    added: (n) => `Ajouts (${number(n)})`,
    removed: (n) => `Retraits (${number(n)})`,
    changed: (n) => `Modifications (${number(n)})`,
    gained: "ajouté",
    lost: "retiré",
    reordered: "dans un autre ordre",
    showAll: (n) => `Tout afficher (${number(n)})`,
    exportJson: "Enregistrer en JSON",
    close: "Fermer",
    /** Fields of a party. */
    fields: {
      kind: "Type",
      names: "Noms",
      programs: "Programmes",
      birthDates: "Naissance",
      birthPlaces: "Lieu de naissance",
      countries: "Pays",
      identifiers: "Identifiants",
      addresses: "Adresses",
      relations: "Personnes et entités liées",
      gender: "Sexe",
      positions: "Fonctions",
      listedOn: "Date d’inscription",
      updatedOn: "Fiche modifiée le",
      sourceUrl: "Source",
    },
  },

  /** Decisions on hits, and their view. */
  decisions: {
    title: "Décisions",
    verdicts: { "false-positive": "Faux positif", "true-match": "Vrai positif", open: "En suspens" },
    meaning: {
      "false-positive": "Ce n’est pas la personne ou entité inscrite.",
      "true-match": "C’est la personne ou entité inscrite.",
      open: "Pas encore tranché.",
    },
    note: "Note",
    by: "Décidé par",
    byHint: "Nom ou initiales",
    decided: (verdict, time) => `${verdict}, ${time}`,
    decidedBy: (verdict, user, time) => `${verdict}, par ${user}, ${time}`,
    undecided: "Pas encore de décision.",
    earlier: (n) => `Décisions antérieures (${number(n)})`,
    unsaved: "non enregistrée",
    unsavedMeaning: "Dans cet onglet seulement : le fermer fait perdre cette décision. Exportez-la, ou enregistrez-la de nouveau.",
    saveAgain: "Réenregistrer",
    reopened: "Rouverte",
    reopenedWas: (verdict) => `Rouverte : la fiche a changé depuis la décision « ${verdict} ».`,
    unchecked: "Prise sur une version antérieure de la liste. Ouvrez la correspondance pour comparer sa fiche.",
    badgeOther: (verdict, customer) => `${verdict} pour ${customer}`,
    changed: (field) => `${field} :`,
    gone: "n’y figure plus",
    added: "nouveau",
    kind: "Type",

    one: "Décision",
    forCustomer: (customer) => `Pour ${customer}`,
    customerId: (id) => `client ${id}`,
    customerBorn: (name, date) => `${name} (naissance : ${date})`,
    change: "Changer",
    who: "De quel client s’agit-il ?",
    why:
      "Une décision est conservée pour un client, non pour un nom : d’autres personnes du même nom ne doivent pas en hériter. " +
      "Indiquez votre propre numéro de client, ou le jour de naissance.",
    id: "Numéro de client",
    birthDate: "Date de naissance",
    use: "Utiliser",
    nobody: "Ni numéro de client, ni date complète telle que 1972-02-20 n’est indiqué.",
    others: (n) =>
      form(n, {
        one: "Une décision sur cette fiche est conservée pour un client de ce nom :",
        other: `${decided(n)} sur cette fiche sont conservées pour des clients de ce nom :`,
      }),
    itIs: (customer) => `C’est ${customer}`,

    consentTitle: "Rien n’est encore enregistré",
    consent: [
      "Ce qui est enregistré avec une décision : le nom, le numéro et la date de naissance du client, la fiche telle qu’elle est " +
        "maintenant, votre conclusion, votre note et votre nom ou vos initiales, et l’heure.",
      "Où : dans la base de données propre à ce navigateur (IndexedDB), sur cet ordinateur, pour cette adresse. Sans chiffrement. " +
        "Rien n’est envoyé nulle part ; quiconque utilise ce profil de navigateur peut lire ces données.",
      "Combien de temps : jusqu’à ce que vous effaciez ces données sous Décisions, ou que les données de ce site soient effacées du " +
        "navigateur. Les navigateurs peuvent les effacer d’eux-mêmes, et les fenêtres privées le font : exportez-les de temps en temps.",
    ],
    store: "Enregistrer sur cet ordinateur",
    tabOnly: "Garder dans cet onglet seulement",

    problems: {
      full: "Le navigateur n’a plus de place pour les décisions.",
      refused: "Le navigateur refuse d’enregistrer les décisions.",
      newer:
        "Les décisions de ce navigateur ont été enregistrées par une version plus récente de cette page, que celle-ci ne peut pas lire. " +
        "Elles ont été laissées telles quelles. Chargez la version plus récente.",
      damaged: "La base de données des décisions de ce navigateur est endommagée.",
      blocked:
        "Un autre onglet retient la base de données des décisions et ne la libère pas. Fermez les autres onglets de cette page, et " +
        "réessayez.",
    },
    problem: (problem, cause) => `${problem} (${cause})`,
    problemUnsaved: (n) =>
      form(n, {
        one:
          `${decided(n)} est dans cet onglet seulement, et perdue à sa fermeture : exportez-la, ou libérez de la place et ` +
          "réenregistrez-la.",
        other:
          `${decided(n)} sont dans cet onglet seulement, et perdues à sa fermeture : exportez-les, ou libérez de la place et ` +
          "réenregistrez-les.",
      }),

    whereNothing: "Rien n’est enregistré. À la première décision, la page vous demande avant d’enregistrer quoi que ce soit.",
    whereTab: "Les décisions sont dans cet onglet seulement, comme vous l’avez choisi. Le fermer les fait perdre.",
    whereStored: (n) => `${decided(n)} dans la base de données propre à ce navigateur (IndexedDB), sur cet ordinateur, pour cette adresse.`,
    empty: "Pas encore de décision. Filtrez un nom, choisissez une correspondance, et décidez là.",
    // Not “Filtrer”, which is what is done to names.
    filter: "Affiner",
    filterHint: "Nom, numéro, note, liste…",
    anyVerdict: "Toutes les conclusions",
    verdict: "Conclusion",
    onlyReopened: "Rouvertes",
    columns: { verdict: "Conclusion", customer: "Client", listed: "Inscrit", score: "Score", note: "Note", by: "Par", time: "Date" },
    unlisted: "n’est plus inscrit",
    actions: "Actions",
    shown: (shown, all) => (shown === all ? decided(all) : `${decided(shown)} sur ${number(all)}`),
    more: (n) => `En afficher ${number(n)} de plus`,
    screen: "Filtrer",
    screenAgain: (what) => `Filtrer ${what} de nouveau`,
    exportJson: "Exporter en JSON",
    exportCsv: "Exporter en CSV",
    import: "Importer…",
    eraseAll: "Tout effacer…",
    erase: "Effacer",
    eraseOne: (what) => `Effacer la décision sur ${what}`,
    eraseOneTitle: "Effacer cette décision ?",
    eraseOneText: (customer, party) =>
      `La décision pour ${customer} sur ${party}, avec sa note et les décisions antérieures, sera effacée de cet ordinateur. ` +
      "Cela ne peut pas être annulé.",
    eraseAllTitle: "Effacer toutes les décisions ?",
    eraseAllText: (n) =>
      `${form(n, { one: `${decided(n)} avec sa note sera effacée`, other: `${decided(n)} avec leurs notes seront effacées` })} ` +
      "de cet ordinateur, et la base de données aussi. Cela ne peut pas être annulé. Un export fait auparavant peut être réimporté.",
    eraseAllYes: "Tout effacer",
    cancel: "Annuler",
    erased: "Effacé.",

    importTitle: "Importer des décisions",
    importText: (n, added, merged) =>
      `${decided(n)} dans le fichier : ${count(added, { one: "nouvelle ici", other: "nouvelles ici" })}, ` +
      `${count(merged, { one: "pour laquelle", other: "pour lesquelles" })} il en existe déjà une. ` +
      "De deux décisions, la plus récente vaut et l’autre est conservée comme décision antérieure.",
    importFaults: (n) =>
      count(n, { one: "entrée ne peut pas être reprise :", other: "entrées ne peuvent pas être reprises :" }),
    importMoreFaults: (n) => `et ${count(n, { one: "autre", other: "autres" })}`,
    importYes: (n) => `Importer (${number(n)})`,
    imported: (n) => `${count(n, { one: "décision importée", other: "décisions importées" })}.`,
    importFailed: {
      "not-json":
        "Le fichier n’est pas du JSON : il est peut-être tronqué, ou c’est autre chose. Choisissez-en un fait par « Exporter en JSON ».",
      "other-format":
        "Le fichier est du JSON, mais ne contient pas de décisions de cette page. Choisissez-en un fait par « Exporter en JSON ».",
      "newer-schema":
        "Le fichier a été écrit par une autre version de cette page, sous une forme que celle-ci ne lit pas. Chargez la version qui l’a " +
        "écrit.",
      "too-large": "Le fichier dépasse 256 Mo : il ne provient donc pas de cette page.",
    },
    fileFailed: (file, cause) => `${file} : ${cause}`,
  },

  /** Reports for the file. */
  evidence: {
    make: "Rapport…",
    titles: { screening: "Rapport de filtrage", batch: "Rapport de filtrage d’un lot", document: "Rapport de filtrage d’un document" },
    toolbar: "Ce rapport",
    customersAs: "Clients",
    names: "avec les noms",
    hashes: "en empreintes seulement",
    print: "Imprimer, ou enregistrer en PDF",
    saveJson: "Enregistrer en JSON",
    close: "Fermer le rapport",
    hashHint:
      "Pour un nom seul, une empreinte protège peu : quiconque détient le rapport peut y confronter des noms. " +
      "Le rapport le dit lui-même.",
    allNames: (pages) => `Imprimer tous les clients sans correspondance (environ ${count(pages, { one: "page", other: "pages" })})`,
    making: "Préparation du rapport",
    progress: (done, total) => `${done} sur ${total}`,
    outdated: "Le moteur ou une liste a changé depuis ces résultats. Filtrez le lot de nouveau, puis faites le rapport.",
    notReady: "Le moteur n’est pas prêt : aucun rapport ne peut être fait.",
    failed: (cause) => `Le rapport n’a pas été fait : ${cause}`,

    summary: "Résultat",
    none: (threshold, lists) => `Aucune correspondance à ${threshold} ou plus dans ${and(lists)}.`,
    hits: (total, threshold, lists) => `${hits(total)} à ${threshold} ou plus dans ${and(lists)}.`,
    batch: (n, withHits, found, threshold, lists) => {
      const some = withHits === 0 ? "aucun n’a de correspondance" : `${count(withHits, { one: "a", other: "ont" })} des correspondances`;
      return `${count(n, { one: "client filtré", other: "clients filtrés" })} ; ${some} à ${threshold} ou plus ` +
        `(${hits(found)}) dans ${and(lists)}.`;
    },
    notScreened: (n) =>
      `${count(n, { one: "client n’a pas été filtré", other: "clients n’ont pas été filtrés" })} ; les motifs figurent ci-dessous.`,
    incomplete:
      "Réponse incomplète : une liste n’a pas été chargée, et la recherche n’a pas porté sur les personnes et entités qu’elle nomme.",
    cut: (shown, total) =>
      form(shown, {
        one: `Seule la meilleure correspondance sur ${number(total)} figure dans ce rapport.`,
        other: `Les ${number(shown)} meilleures correspondances sur ${number(total)} figurent dans ce rapport.`,
      }),
    dated: (list, date) => `${list} (${date})`,

    document: "Quel document",
    documentName: "Fichier",
    characters: "Caractères",
    documentHash: "SHA-256 de son texte",
    place: (from, to) => `caractères ${number(from + 1)} à ${number(to)}`,
    noMentions: (threshold, lists) => `Le texte ne mentionne aucune personne ou entité de ${and(lists)} à ${threshold} ou plus.`,
    mentions: (mentions, threshold, lists) =>
      `${count(mentions, { one: "mention", other: "mentions" })} de personnes ou entités inscrites à ${threshold} ou plus ` +
      `dans ${and(lists)}.`,
    documentTitle: "Fournissez de nouveau le document",
    documentText:
      "Ce rapport contient le SHA-256 du texte du document à la place du texte. Collez le texte, tel que la vue Document l’affiche.",
    documentGo: "Le filtrer de nouveau",
    otherDocument: "C’est un autre texte : son SHA-256 n’est pas celui du rapport.",
    unknownRecords: (n) =>
      `Pour ${hits(n)}, cet onglet ne connaît pas la fiche antérieure : on ne sait donc pas si elle a changé.`,
    who: "Qui a été filtré",
    name: "Nom",
    number: "Numéro de client",
    country: "Pays",
    identifiers: "Identifiants",
    source: "Du fichier",
    hash: "SHA-256 du client",
    hashGiven: (facts) => `filtré aussi avec : ${facts}`,
    facts: { kind: "type", birthDate: "date de naissance", countries: "pays", gender: "sexe", identifiers: "identifiants" },
    how: "Comment",
    screenedAt: "Date du filtrage",
    madeAt: "Date du rapport",
    engine: "Moteur et calcul du score",
    threshold: "Seuil",
    kinds: "Types",
    allKinds: "tous",
    against: "Par rapport à quelles listes",
    list: "Liste et autorité",
    published: "Publiée le",
    parties: "Inscrits",
    listNames: "Noms",
    original: "SHA-256 du fichier de l’autorité",
    notLoaded: (cause) => `non chargée, recherche non faite : ${cause}`,
    results: "Correspondances",
    noHits: "Aucune.",
    nearest: "Les plus proches sous le seuil",
    matched: "Nom correspondant",
    decision: "Décision",
    noDecision: "pas de décision",
    reopened: "rouverte depuis : la fiche a changé",
    unchecked: "prise sur une version antérieure de la liste",
    withoutHits: "Clients sans correspondance",
    withoutHitsLeftOut: (n) =>
      `${form(n, {
        one: `${customers(n)} sans correspondance figure`,
        other: `${customers(n)} sans correspondance figurent`,
      })} dans le JSON de ce rapport, pas sur papier. Son SHA-256 ci-dessous les couvre tous.`,
    notReached: "Non filtré : le lot s’est terminé avant son tour.",
    failedRows: "Clients qui n’ont pas été filtrés",
    says: "Ce que ce rapport dit, et ce qu’il ne dit pas",
    statements: [
      "Une correspondance est une raison de vérifier, non un constat ; l’absence de correspondance n’est pas une mise hors de cause. " +
        "Des noms ont été comparés, avec les autres éléments indiqués ci-dessus. Ceci n’est pas un conseil juridique.",
      "Règle des 50 % de l’OFAC : une société qu’une ou plusieurs personnes bloquées détiennent à 50 % ou plus, ensemble, directement ou " +
        "indirectement, est bloquée elle aussi, bien qu’aucune liste ne la nomme. Ce filtrage compare des noms et ne peut pas trouver " +
        "de telles sociétés ; la détention doit être examinée séparément. D’autres autorités ont leurs propres règles sur la détention " +
        "et le contrôle.",
      "Les listes sont celles qui sont indiquées, aux dates indiquées. Les personnes et entités inscrites ou radiées par la suite ne " +
        "sont pas prises en compte.",
    ],
    hashStatements: [
      "Les clients sont désignés par des empreintes seulement : le SHA-256 d’un sel aléatoire, qui figure dans le JSON, et de ce qui a " +
        "été filtré. Quiconque connaît un client peut démontrer que c’est bien lui qui a été filtré. Quiconque détient le JSON peut " +
        "aussi essayer des noms probables, et trouve ceux qu’il devine : une empreinte protège un nom d’un coup d’œil, non d’une " +
        "recherche. Des noms inscrits dont le score est élevé en disent presque autant. Traitez ce rapport comme des données à " +
        "caractère personnel.",
    ],
    digest: (digest) => `SHA-256 de ce rapport en JSON : ${digest}`,
    reviewed: "Revu par",
    date: "Date",
    signature: "Signature",

    opened: "Rapports et nouveau filtrage",
    openedIntro:
      "Ouvrez un rapport enregistré en JSON : ses clients sont filtrés de nouveau, et ce qui diffère est affiché avec sa raison. " +
      "Un nouveau filtrage montre ce que des listes plus récentes changent pour le lot de cet onglet.",
    open: "Ouvrir un rapport…",
    rescreen: "Filtrer de nouveau le lot de cet onglet",
    noBatch: "Il n’y a pas encore de lot dans cet onglet.",
    running: "Nouveau filtrage en cours",
    cancel: "Annuler",
    cancelled: "Annulé. Rien n’a été comparé.",
    ofFile: (file) => `Rapport ${file}`,
    ofBatch: "Le lot de cet onglet",
    sameAll: "Tout est identique : moteur, listes, fiches, correspondances et scores.",
    sameRows: (n) => `Aucune correspondance, aucun score ni aucune fiche n’a changé parmi ${customers(n)}.`,
    changed: (changed, compared) =>
      `${count(changed, { one: "client présente", other: "clients présentent" })} des changements, ` +
      `sur ${count(compared, { one: "client comparé", other: "clients comparés" })}.`,
    counts: {
      new: (n) => count(n, { one: "nouvelle correspondance", other: "nouvelles correspondances" }),
      gone: (n) => count(n, { one: "correspondance disparue", other: "correspondances disparues" }),
      score: (n) => count(n, { one: "score modifié", other: "scores modifiés" }),
      record: (n) => count(n, { one: "fiche modifiée", other: "fiches modifiées" }),
    },
    cutRows: (n) =>
      `${count(n, { one: "client a", other: "clients ont" })} plus de correspondances qu’il n’en est conservé ; ` +
      "parmi elles, seules les meilleures ont été comparées.",
    intact: "Le fichier est tel qu’il a été écrit (son SHA-256 est juste).",
    edited:
      "Le fichier n’est pas tel qu’il a été écrit : son SHA-256 est faux. Il a été modifié ou endommagé ; des différences peuvent donc " +
      "en venir.",
    noDigest: "Le fichier n’a pas de SHA-256 propre : on ne peut donc pas savoir s’il a été modifié.",
    otherEngine: "Autre version du moteur",
    engines: (before, after) => `${before} avant, ${after} maintenant`,
    otherList: (list) => `Autre version de la liste ${list}`,
    versions: (before, after) => `publiée le ${before} avant, le ${after} maintenant`,
    sameDay: (date) => `toutes deux publiées le ${date}, mais de SHA-256 différents`,
    missingList: (list) => `La liste ${list} n’est pas chargée maintenant`,
    missingMeaning: "ses correspondances ne peuvent pas être retrouvées",
    addedList: (list) => `La liste ${list} est chargée maintenant et ne l’était pas avant`,
    addedMeaning: "ses correspondances sont nouvelles",
    addedLeftOut: "elle a été laissée en dehors de cette comparaison",
    what: { new: "nouvelle correspondance", gone: "correspondance disparue", score: "score modifié", record: "fiche modifiée" },
    causes: { engine: "autre version du moteur", list: "autre version de la liste", unexplained: "inexpliqué : même liste, même moteur" },
    customer: "Client",
    then: "Avant",
    now: "Maintenant",
    why: "Pourquoi",
    change: "Changement",
    row: (index) => `client ${number(index + 1)}`,
    failedNow: "non filtré maintenant",
    failedBefore: "non filtré avant",
    identityTitle: "Nommez de nouveau les clients",
    identityText:
      "Ce rapport contient des empreintes à la place des noms. Indiquez les clients, à raison d’un nom par ligne, ou d’un objet JSON " +
      "par ligne là où plus qu’un nom a été filtré, par exemple {\"query\":\"…\",\"birthDate\":\"1972-02-20\"}. " +
      "Ceux dont les empreintes concordent sont filtrés de nouveau.",
    identityBatch: "Prendre les clients du lot de cet onglet",
    identityGo: "Filtrer ceux-ci de nouveau",
    identified: (found, all) =>
      `Clients du rapport reconnus : ${number(found)} sur ${number(all)} ; les autres n’ont pas été filtrés de nouveau.`,
    badLine: (line) => `La ligne ${line} commence comme du JSON mais n’en est pas.`,
    noneLoaded:
      "Aucune des listes du rapport n’est chargée : rien ne peut être filtré de nouveau. Chargez-en une sous Listes.",
    openFailed: {
      "not-json":
        "Le fichier n’est pas du JSON : il est peut-être tronqué, ou c’est autre chose. Choisissez-en un fait par « Enregistrer en JSON ».",
      "other-format": "Le fichier est du JSON, mais pas un rapport de cette page. Choisissez-en un fait par « Enregistrer en JSON ».",
      "newer-schema":
        "Le fichier a été écrit par une autre version de cette page, sous une forme que celle-ci ne lit pas. Chargez la version qui l’a " +
        "écrit.",
      "too-large": "Le fichier dépasse 512 Mo, ce qu’un navigateur ne peut pas lire d’un seul tenant.",
      faults: "Le fichier est un rapport, mais des parties en sont fausses :",
    },
    fileFailed: (file, cause) => `${file} : ${cause}`,
    moreChanges: (n) => `En afficher ${number(n)} de plus`,
  },

  /** The sealed page. */
  seal: {
    title: "Scellée : cette page a bloqué ses propres connexions",
    sealed: "▣ Scellée",
    notSealed: "□ Non scellée",
    meaning:
      "Le moteur, les listes et tout le reste sont chargés. La page s’est alors ajouté cette politique, que le navigateur fait " +
      "respecter et qu’aucun script ne peut retirer. Les workers qui voient les noms ont été démarrés sous une politique tout aussi " +
      "stricte.",
    whyNot:
      "Quelque chose ne s’est pas chargé : la page ne s’est donc pas scellée, car elle peut devoir interroger de nouveau son serveur. " +
      "Elle se scelle dès que tout est là.",
    tryToSend: "Essayer d’envoyer",
    trying: "Essai de toutes les voies de sortie…",
    way: "Voie de sortie",
    fromPage: "Depuis la page",
    fromWorker: "Depuis un worker",
    ways: {
      fetch: "fetch",
      xhr: "XMLHttpRequest",
      webSocket: "WebSocket",
      eventSource: "EventSource",
      import: "import d’un script",
      worker: "nouveau worker du serveur",
      beacon: "beacon",
      image: "image",
      stylesheet: "feuille de style",
      prefetch: "préchargement d’un lien",
      script: "élément script",
      frame: "cadre",
      form: "formulaire",
    },
    outcomes: {
      refused: "refusé",
      sent: "envoyé",
      unclear: "échec ; le navigateur n’a pas indiqué pourquoi",
    },
    summary: (refused, all) =>
      form(refused, {
        one: `${number(refused)} voie de sortie sur ${number(all)} a été refusée et signalée par le navigateur.`,
        other: `${number(refused)} voies de sortie sur ${number(all)} ont été refusées et signalées par le navigateur.`,
      }),
    noWorker: "Le worker des essais n’a pas démarré.",
    beyondTitle: "Ce qu’aucune page ne peut faire refuser",
    beyond: [
      "Partir : un lien sur lequel on clique, ou un script qui mène l’onglet ou une nouvelle fenêtre à une autre adresse.",
      "Rechercher le nom d’un serveur (DNS prefetch), ce qui apprend ce nom au réseau.",
      "WebRTC, qui parle directement à d’autres ordinateurs ; le serveur ne peut le désactiver par sa politique que là où le navigateur " +
        "sait le faire.",
      "Le navigateur lui-même et ses extensions, qui voient ce que montre chaque page.",
      "Le service worker qui conserve ce site pour un usage hors ligne : il cherche de nouvelles versions du site, et aucune page ne " +
        "lui dit un nom.",
    ],
  },
};
