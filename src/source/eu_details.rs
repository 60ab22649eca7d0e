//! What the EU says of a party beside its names: births, addresses and documents.

use super::dates;
use super::entity_draft::Draft;
use super::eu::country;
use super::node::Node;
use super::session::Notes;
use crate::entity::{CountryRole, IdentifierType};

/// The parts of a place or an address that are there, in the order of `names`.
fn lines(node: &mut Node, names: &[&str]) -> Vec<String> {
    names.iter().filter_map(|name| node.attribute(name)).collect()
}

/// One `birthdate`: a date, a place, or both.
pub fn birth(birth: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    let mut place = lines(birth, &["place", "city", "region", "zipCode"]);
    let iranian =
        birth.take("remark").iter_mut().filter_map(Node::own_text).any(|r| r.starts_with("Iranian"));
    date(birth, iranian, draft, notes);
    let description =
        birth.attributes.iter().find(|(name, _)| name == "countryDescription").map(|(_, d)| d.clone());
    if let Some(code) = country(birth, notes) {
        draft.country(code, CountryRole::Birth);
        place.extend(description);
    }
    if !place.is_empty() {
        draft.birth_place(place.join(", "));
    }
}

fn date(birth: &mut Node, iranian: bool, draft: &mut Draft, notes: &mut Notes) {
    birth.ignore(&["circa"]);
    let islamic = birth.attribute("calendarType").is_some_and(|c| c != "GREGORIAN");
    let (full, year) = (birth.attribute("birthdate"), birth.attribute("year"));
    let (month, _day) = (birth.attribute("monthOfYear"), birth.attribute("dayOfMonth"));
    let (from, to) = (birth.attribute("yearRangeFrom"), birth.attribute("yearRangeTo"));
    let read = match (&full, &year, &from, &to) {
        // The full date is Gregorian in either calendar; the parts are of the calendar that is named.
        (Some(full), ..) => dates::iso(full),
        (None, Some(year), ..) if islamic && iranian => dates::solar_hijri_year(year),
        (None, Some(_), ..) if islamic => None,
        (None, Some(year), ..) => match month {
            Some(month) => dates::iso(&format!("{year}-{month:0>2}")),
            None => dates::iso(year),
        },
        (None, None, Some(from), Some(to)) => dates::years(from, to),
        (None, None, None, None) => return,
        _ => None,
    };
    match read {
        Some(date) => draft.birth_date(date),
        None => notes.add(format!(
            "the date of birth cannot be read: year {year:?}, range {from:?} to {to:?}, calendar {}",
            if islamic { "Islamic" } else { "Gregorian" }
        )),
    }
}

/// One `address` with its phone numbers, mail addresses and web sites.
pub fn address(address: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    address.ignore(&["asAtListingTime"]);
    for mut contact in address.take("contactInfo") {
        contacts(&mut contact, draft, notes);
        notes.leftovers(&contact);
    }
    let mut text = lines(address, &["street", "poBox", "place", "city", "zipCode"]);
    text.extend(address.attribute("region"));
    let country = country(address, notes).map(str::to_owned);
    draft.address(text.join(", "), country);
}

/// The values of one `contactInfo`, several of which may stand in one field.
fn contacts(contact: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    let (key, value) = (contact.attribute("key"), contact.attribute("value").unwrap_or_default());
    let (id_type, label) = match key.as_deref() {
        Some("PHONE") => (IdentifierType::Phone, None),
        Some("FAX") => (IdentifierType::Phone, Some("Fax".to_owned())),
        Some("EMAIL") => (IdentifierType::Email, None),
        Some("WEB") => (IdentifierType::Website, None),
        other => return notes.add(format!("the contact {other:?} ({value:?}) is unknown")),
    };
    for value in value.split(';').map(str::trim).filter(|value| !value.is_empty()) {
        draft.identifier(id_type, value.to_owned(), None, label.clone());
    }
}

/// The EU's types of document, and whether its description says more than the type.
const DOCUMENTS: [(&str, IdentifierType, bool); 15] = [
    ("birthcert", IdentifierType::NationalId, true),
    ("drivinglicence", IdentifierType::DrivingLicence, false),
    ("electionid", IdentifierType::NationalId, true),
    ("fiscalcode", IdentifierType::TaxId, false),
    ("id", IdentifierType::NationalId, false),
    ("imo", IdentifierType::Imo, false),
    ("nationcert", IdentifierType::NationalId, true),
    ("other", IdentifierType::Other, false),
    ("passport", IdentifierType::Passport, false),
    ("regnumber", IdentifierType::Registration, false),
    ("residentperm", IdentifierType::NationalId, true),
    ("ssn", IdentifierType::SocialSecurity, false),
    ("swiftbic", IdentifierType::SwiftBic, false),
    ("tradelic", IdentifierType::Registration, true),
    ("travelcardid", IdentifierType::Other, true),
];

/// What an `identification` says beside type, number and country: dates, and what became of the document.
const DOCUMENT_UNUSED: [&str; 11] = [
    "remark",
    "diplomatic",
    "issueDate",
    "issuedBy",
    "knownExpired",
    "knownFalse",
    "nameOnDocument",
    "reportedLost",
    "revokedByIssuer",
    "validFrom",
    "validTo",
];

/// One `identification`.
pub fn identification(id: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    id.ignore(&DOCUMENT_UNUSED);
    let (code, words) =
        (id.attribute("identificationTypeCode"), id.attribute("identificationTypeDescription"));
    let (value, country) = (id.attribute("number"), country(id, notes).map(str::to_owned));
    let Some(value) = value else { return notes.add("an identification has no number") };
    let known = DOCUMENTS.iter().find(|(name, ..)| Some(*name) == code.as_deref());
    let (id_type, label) = match known {
        Some((_, id_type, true)) => (*id_type, words),
        Some((_, id_type, false)) => (*id_type, None),
        None => {
            notes.add(format!("the identification type {code:?} is unknown; kept as type other"));
            (IdentifierType::Other, words.or(code))
        }
    };
    draft.identifier(id_type, value, country, label);
}
