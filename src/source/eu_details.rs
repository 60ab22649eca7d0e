//! What the EU says of a party beside its names: births, addresses and documents.

use super::countries;
use super::dates;
use super::entity_draft::Draft;
use super::eu::country;
use super::node::Node;
use super::session::Notes;
use crate::entity::{CountryRole, IdentifierType};

/// The parts of a place or an address that are there, in the order of `names`, each once.
fn lines(node: &mut Node, names: &[&str]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in names.iter().filter_map(|name| node.attribute(name)) {
        if !lines.contains(&part) {
            lines.push(part);
        }
    }
    lines
}

/// One `birthdate`: a date, a place, or both.
pub fn birth(birth: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    let mut place = lines(birth, &["place", "city", "region", "zipCode"]);
    let remarks: Vec<String> = birth.take("remark").iter_mut().filter_map(Node::own_text).collect();
    date(birth, &remarks, draft, notes);
    let description = birth.peek_attribute("countryDescription");
    let code = country(birth, notes);
    place.extend(code.and(description));
    let place = place.join(", ");
    if let Some(code) = code.or_else(|| countries::at_the_end(&place)) {
        draft.country(code, CountryRole::Birth);
    }
    if !place.is_empty() {
        draft.birth_place(place);
    }
}

fn date(birth: &mut Node, remarks: &[String], draft: &mut Draft, notes: &mut Notes) {
    birth.ignore(&["circa", "dayOfMonth"]);
    let mut take = |name| birth.attribute(name);
    let islamic = take("calendarType").is_some_and(|calendar| calendar != "GREGORIAN");
    let (full, year, month) = (take("birthdate"), take("year"), take("monthOfYear"));
    let (from, to) = (take("yearRangeFrom"), take("yearRangeTo"));
    let read = match (&full, &year, &from, &to) {
        // The full date is Gregorian in either calendar; the parts are of the calendar that is named.
        (Some(full), ..) => dates::iso(full),
        (None, Some(year), ..) if islamic => {
            // Islamic years are lunar; only the remark says that a year is of Iran's solar calendar.
            let iranian = remarks.iter().any(|remark| remark.starts_with("Iranian"));
            iranian.then(|| dates::solar_hijri_year(year)).flatten()
        }
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
            "the date of birth cannot be read: year {}, from {} to {}, calendar {}",
            year.as_deref().unwrap_or("unknown"),
            from.as_deref().unwrap_or("unknown"),
            to.as_deref().unwrap_or("unknown"),
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
    let text = lines(address, &["street", "poBox", "place", "city", "zipCode", "region"]);
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
    // A dash stands for no number.
    let Some(value) = value.filter(|value| value.contains(char::is_alphanumeric)) else {
        return notes.add("an identification has no number");
    };
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
