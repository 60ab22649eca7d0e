//! The US Consolidated Screening List (CSV or JSON): one result -> one entity.
//!
//! It gathers the lists of three departments (BIS Entity List, Denied Persons, Unverified, Military End User; State's;
//! OFAC's). Which of them a party is on is kept among its programmes. The CSV writes several values into one cell,
//! parted by semicolons; the JSON has lists. The file does not give its day.

use super::countries::{self, Place};
use super::dates;
use super::entity_draft::Draft;
use super::mapping::{FileFacts, Mapping, RowMapping};
use super::node::{Node, folded};
use super::ofac_facts;
use super::position::Position;
use super::session::Notes;
use super::tables::Header;
use crate::entity::{CountryRole, EntityKind, IdentifierType, NameType, Strength};
use crate::error::Result;

pub const LIST: &str = "us-csl";

/// Fields that say nothing of who the party is: what is licensed, what a ship weighs, prose.
const UNUSED: [&str; 13] = [
    "federal_register_notice",
    "end_date",
    "standard_order",
    "license_requirement",
    "license_policy",
    "vessel_type",
    "gross_tonnage",
    "gross_registered_tonnage",
    "remarks",
    "source_list_url",
    "country",
    "score",
    "entity_number",
];

/// Columns of the CSV that hold several values.
const LISTS: [&str; 8] = [
    "programs",
    "addresses",
    "alt_names",
    "citizenships",
    "dates_of_birth",
    "nationalities",
    "places_of_birth",
    "ids",
];

/// Whether a table is this list.
pub fn has_header(header: &Header) -> bool {
    header.has(&["_id", "source", "name", "alt_names", "source_list_url"])
}

/// The reading of the list.
pub struct Csl;

impl RowMapping for Csl {
    fn record(&mut self, rows: Vec<Node>) -> Node {
        let mut record = Node::new("result", Position::Line(0));
        for mut row in rows {
            for list in LISTS {
                let cells = row.texts(list);
                let values = cells.iter().flat_map(|cell| cell.split("; "));
                values.for_each(|value| record.push_text(list, value));
            }
            record.children.append(&mut row.children);
        }
        record
    }
}

impl Mapping for Csl {
    fn record_id(&self, record: &Node) -> Option<String> {
        record.peek_child("_id").or_else(|| record.peek_child("id"))
    }

    fn entity(&mut self, record: &mut Node, notes: &mut Notes) -> std::result::Result<Option<Draft>, String> {
        let id = self.record_id(record).ok_or("it has no id")?;
        record.ignore(&UNUSED);
        record.ignore(&["_id", "id"]);
        let mut draft = Draft::new(id, kind(record, notes));
        names(record, &mut draft, notes);
        for program in record.texts("programs").into_iter().chain(record.child_text("source")) {
            draft.program(program);
        }
        for title in record.texts("title") {
            draft.position(title);
        }
        addresses(record, &mut draft, notes);
        countries_in(record, "nationalities", CountryRole::Nationality, &mut draft, notes);
        countries_in(record, "citizenships", CountryRole::Citizenship, &mut draft, notes);
        births(record, &mut draft, notes);
        vessel(record, &mut draft, notes);
        identifiers(record, &mut draft, notes);
        listing(record, &mut draft, notes);
        Ok(Some(draft))
    }

    fn list(&self) -> Option<&str> {
        Some(LIST)
    }

    fn facts(&self, _end: Position) -> Result<FileFacts> {
        Ok(FileFacts::of(LIST, None))
    }
}

/// Only OFAC's records and some of State's say what the party is.
fn kind(record: &mut Node, notes: &mut Notes) -> EntityKind {
    match record.child_text("type").as_deref() {
        Some("Individual") => EntityKind::Person,
        Some("Entity") => EntityKind::Organization,
        Some("Vessel") => EntityKind::Vessel,
        Some("Aircraft") => EntityKind::Aircraft,
        None => EntityKind::Unknown,
        Some(other) => {
            notes.add(format!("the type {other:?} is unknown; the kind is unknown"));
            EntityKind::Unknown
        }
    }
}

fn names(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    let main = record.child_text("name");
    for name in main.into_iter().chain(record.texts("alt_names")) {
        let name = without_successors(&name);
        if name.contains('?') {
            notes.add(format!("the name {name:?} holds a question mark where the list lost a letter"));
        }
        if let Some(name) = folded(name) {
            draft.names.add(name, NameType::Alias, Strength::Strong);
        }
    }
}

/// The name without `; and any successor, sub-unit, or subsidiary thereof`, which is the measure's reach.
fn without_successors(name: &str) -> &str {
    let end = name.find("and any successor").unwrap_or(name.len());
    name[..end].trim_end_matches([' ', ';', ','])
}

/// An address is one text with the country's code at its end (CSV), or its parts (JSON).
fn addresses(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    for mut address in record.take("addresses") {
        let (mut text, mut country) = (address.own_text().unwrap_or_default(), address.child_text("country"));
        if text.is_empty() {
            let parts = ["address", "city", "state", "postal_code"];
            let lines: Vec<String> = parts.iter().filter_map(|part| address.child_text(part)).collect();
            text = lines.join(", ");
        } else if country.is_none() {
            let last = text.rsplit(", ").next().unwrap_or_default().to_owned();
            if matches!(countries::coded(&last), Place::Country(_)) {
                text = text[..text.len() - last.len()].trim_end_matches([',', ' ']).to_owned();
                country = Some(last);
            }
        }
        let country = country.and_then(|name| coded_or_named(&name, notes)).map(str::to_owned);
        draft.address(text, country);
        notes.leftovers(&address);
    }
}

fn coded_or_named(text: &str, notes: &mut Notes) -> Option<&'static str> {
    match countries::coded(text) {
        Place::Country(code) => Some(code),
        _ => countries::code(text, notes),
    }
}

fn countries_in(record: &mut Node, field: &str, role: CountryRole, draft: &mut Draft, notes: &mut Notes) {
    for text in record.texts(field) {
        if let Some(code) = coded_or_named(&text, notes) {
            draft.country(code, role);
        }
    }
}

fn births(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    for text in record.texts("dates_of_birth") {
        match dates::iso(&text).or_else(|| dates::written(&text)) {
            Some(date) => draft.birth_date(date),
            None => notes.add(format!("the date of birth {text:?} cannot be read")),
        }
    }
    for place in record.texts("places_of_birth") {
        if let Some(code) = countries::at_the_end(&place) {
            draft.country(code, CountryRole::Birth);
        }
        draft.birth_place(place);
    }
}

fn vessel(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    if let Some(call_sign) = record.child_text("call_sign") {
        draft.identifier(IdentifierType::CallSign, call_sign, None, None);
    }
    if let Some(code) = record.child_text("vessel_flag").and_then(|flag| coded_or_named(&flag, notes)) {
        draft.country(code, CountryRole::Flag);
    }
    if let Some(owner) = record.child_text("vessel_owner") {
        draft.relation("owner", owner);
    }
}

fn identifiers(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    for mut id in record.take("ids") {
        id.ignore(&["issue_date", "expiration_date"]);
        let read = match id.own_text() {
            Some(text) => in_words(&text),
            None => id
                .child_text("type")
                .zip(id.child_text("number"))
                .map(|(id_type, value)| (id_type, value, id.child_text("country"))),
        };
        match read {
            Some((id_type, value, country)) => {
                let country = country.and_then(|text| coded_or_named(&text, notes));
                ofac_facts::take(id_type, value, country, draft, notes);
            }
            None => notes.add("an id has no type or no number"),
        }
        notes.leftovers(&id);
    }
}

/// `Passport, 836238033, KP` -> its parts; the country only of what has an issuer.
fn in_words(text: &str) -> Option<(String, String, Option<String>)> {
    let (id_type, value) = text.split_once(", ")?;
    let (value, country) = match value.rsplit_once(", ") {
        Some((number, code))
            if ofac_facts::is_identifier(id_type) && matches!(countries::coded(code), Place::Country(_)) =>
        {
            (number, Some(code.to_owned()))
        }
        _ => (value, None),
    };
    Some((id_type.to_owned(), value.to_owned(), country))
}

fn listing(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    if let Some(text) = record.child_text("start_date") {
        match dates::leading_day(&text) {
            Some(day) => draft.listed_on(day),
            None => notes.add(format!("the start date {text:?} cannot be read")),
        }
    }
    match record.child_text("source_information_url") {
        Some(url) if url.starts_with("http://") || url.starts_with("https://") => draft.source_url(url),
        Some(url) => notes.add(format!("the source's address {url:?} is no web address")),
        None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_names_are_taken_apart() {
        let want = Some(("Passport".to_owned(), "836238033".to_owned(), Some("KP".to_owned())));
        assert_eq!(in_words("Passport, 836238033, KP"), want);
        let want = Some(("Gender".to_owned(), "Male".to_owned(), None));
        assert_eq!(in_words("Gender, Male"), want);
        assert_eq!(in_words("nothing"), None);
        let tail = "Sinobright Company; and any successor, sub-unit, or subsidiary thereof";
        assert_eq!(without_successors(tail), "Sinobright Company");
    }
}
