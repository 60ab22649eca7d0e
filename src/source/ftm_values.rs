//! The properties of FollowTheMoney's entities -> facts.

use super::countries::{self, Place};
use super::dates;
use super::entity_draft::Draft;
use super::fields::take_gender;
use super::identifiers;
use super::node::Node;
use super::session::Notes;
use crate::entity::{CountryRole, EntityKind, IdentifierType as Id, NameType, Strength};

/// What an entity of a schema is; `None` for what is no party: addresses, documents, sanctions, links.
pub fn kind(schema: &str) -> Option<EntityKind> {
    Some(match schema {
        "Person" => EntityKind::Person,
        "Organization" | "Company" | "PublicBody" => EntityKind::Organization,
        "Vessel" => EntityKind::Vessel,
        "Airplane" => EntityKind::Aircraft,
        "LegalEntity" | "CryptoWallet" | "Security" | "Asset" | "Vehicle" | "Thing" => EntityKind::Unknown,
        _ => return None,
    })
}

/// Properties that are names; a value that is a name already is not added again.
const NAMES: [(&str, NameType, Strength); 5] = [
    ("name", NameType::Alias, Strength::Strong),
    ("alias", NameType::Alias, Strength::Strong),
    ("previousName", NameType::Former, Strength::Strong),
    ("weakAlias", NameType::Alias, Strength::Weak),
    ("abbreviation", NameType::Alias, Strength::Weak),
];

/// Properties that are identifiers, and the label where the property says more than the type.
const IDENTIFIERS: [(&str, Id, Option<&str>); 33] = [
    ("passportNumber", Id::Passport, None),
    ("idNumber", Id::NationalId, None),
    ("socialSecurityNumber", Id::SocialSecurity, None),
    ("taxNumber", Id::TaxId, None),
    ("innCode", Id::TaxId, Some("INN")),
    ("vatCode", Id::TaxId, Some("VAT")),
    ("registrationNumber", Id::Registration, None),
    ("ogrnCode", Id::Registration, Some("OGRN")),
    ("okpoCode", Id::Registration, Some("OKPO")),
    ("kppCode", Id::Registration, Some("KPP")),
    ("uscCode", Id::Registration, Some("USCC")),
    ("cageCode", Id::Registration, Some("CAGE")),
    ("bikCode", Id::Other, Some("BIK")),
    ("uniqueEntityId", Id::Other, Some("UEI")),
    ("npiCode", Id::Other, Some("NPI")),
    ("permId", Id::Other, Some("PermID")),
    ("cikCode", Id::Other, Some("CIK")),
    ("icijId", Id::Other, Some("ICIJ")),
    ("opencorporatesUrl", Id::Other, Some("OpenCorporates")),
    ("wikidataId", Id::Other, Some("Wikidata")),
    ("leiCode", Id::Lei, None),
    ("dunsCode", Id::Duns, None),
    ("swiftBic", Id::SwiftBic, None),
    ("isin", Id::Isin, None),
    ("isinCode", Id::Isin, None),
    ("ticker", Id::Ticker, None),
    ("mmsi", Id::Mmsi, None),
    ("callSign", Id::CallSign, None),
    ("serialNumber", Id::SerialNumber, None),
    ("publicKey", Id::CryptoAddress, None),
    ("email", Id::Email, None),
    ("phone", Id::Phone, None),
    ("website", Id::Website, None),
];

/// Properties that are countries, and their roles; `country` says no role (see [`country_role`]).
const COUNTRIES: [(&str, CountryRole); 9] = [
    ("nationality", CountryRole::Nationality),
    ("citizenship", CountryRole::Citizenship),
    ("birthCountry", CountryRole::Birth),
    ("jurisdiction", CountryRole::Registration),
    ("mainCountry", CountryRole::Registration),
    ("flag", CountryRole::Flag),
    ("pastFlags", CountryRole::Flag),
    ("registrationCountry", CountryRole::Registration),
    ("residency", CountryRole::Residence),
];

/// Properties that say nothing of who the party is, or in parts what `name` says whole.
const UNUSED: [&str; 46] = [
    "topics",
    "notes",
    "summary",
    "description",
    "keywords",
    "firstName",
    "lastName",
    "middleName",
    "secondName",
    "fatherName",
    "motherName",
    "nameSuffix",
    "deathDate",
    "ethnicity",
    "religion",
    "education",
    "political",
    "profession",
    "status",
    "legalForm",
    "sector",
    "classification",
    "incorporationDate",
    "dissolutionDate",
    "createdAt",
    "modifiedAt",
    "retrievedAt",
    "publisher",
    "publisherUrl",
    "wikipediaUrl",
    "programUrl",
    "proof",
    "type",
    "tonnage",
    "grossRegisteredTonnage",
    "deadweightTonnage",
    "buildDate",
    "model",
    "manufacturer",
    "icaoCode",
    "height",
    "weight",
    "eyeColor",
    "hairColor",
    "appearance",
    "amount",
];

/// Reads all properties of a party; what is left in `properties` are the links to other entities.
pub fn read(properties: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    properties.ignore(&UNUSED);
    for (property, name_type, strength) in NAMES {
        for text in properties.texts(property) {
            draft.names.add(text, name_type, strength);
        }
    }
    for (property, id_type, label) in IDENTIFIERS {
        for value in properties.texts(property) {
            draft.identifier(id_type, value, None, label.map(str::to_owned));
        }
    }
    for value in properties.texts("imoNumber") {
        draft.identifier(Id::Imo, identifiers::imo(&value).unwrap_or(value), None, None);
    }
    places(properties, draft, notes);
    for text in properties.texts("birthDate") {
        match dates::iso(&text) {
            Some(date) => draft.birth_date(date),
            None => notes.add(format!("the date of birth {text:?} cannot be read")),
        }
    }
    for gender in properties.texts("gender").iter().filter(|gender| *gender != "other") {
        take_gender(gender, draft, notes);
    }
    for property in ["position", "title"] {
        properties.texts(property).into_iter().for_each(|text| draft.position(text));
    }
    for property in ["program", "programId"] {
        properties.texts(property).into_iter().for_each(|code| draft.program(code));
    }
    if let Some(url) = properties.texts("sourceUrl").into_iter().find(|url| url.starts_with("http")) {
        draft.source_url(url);
    }
}

fn places(properties: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    for (property, role) in COUNTRIES {
        for text in properties.texts(property) {
            if let Some(code) = country(&text, notes) {
                draft.country(code, role);
            }
        }
    }
    for text in properties.texts("country") {
        if let (Some(code), Some(role)) = (country(&text, notes), country_role(draft.kind())) {
            draft.country(code, role);
        }
    }
    properties.texts("birthPlace").into_iter().for_each(|place| draft.birth_place(place));
    properties.texts("address").into_iter().for_each(|text| draft.address(text, None));
}

/// The role that a country without one is taken for; there is none that says nothing.
pub fn country_role(kind: EntityKind) -> Option<CountryRole> {
    Some(match kind {
        EntityKind::Person => CountryRole::Residence,
        EntityKind::Vessel | EntityKind::Aircraft => CountryRole::Flag,
        EntityKind::Organization | EntityKind::Unknown => CountryRole::Registration,
    })
}

/// Codes of OpenSanctions that are no country of ISO 3166.
const NOWHERE: [&str; 3] = ["eu", "zz", "xx"];

/// A country, which FollowTheMoney writes as a code in small letters: `ru`, `gb-sct`.
pub fn country(text: &str, notes: &mut Notes) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let code = lower.split('-').next().unwrap_or_default();
    if NOWHERE.contains(&code) {
        return None;
    }
    let code = match code {
        "suhh" => "SU".to_owned(),
        "yucs" => "YU".to_owned(),
        "cshh" => "CS".to_owned(),
        other => other.to_uppercase(),
    };
    match countries::coded(&code) {
        Place::Country(code) => Some(code),
        Place::Nowhere => None,
        Place::Unheard => {
            notes.add(format!("the country {text:?} is unknown"));
            None
        }
    }
}
