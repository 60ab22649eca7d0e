//! The UK Sanctions List (FCDO): one `Designation` -> one entity.
//!
//! Identifiers are the list's own (`RUS0251`). The XML wraps what may stand several times in plurals, whose depth
//! differs from part to part; they are taken off before anything is read. The CSV is brought into the same form (see
//! `uk_csv`). Names are written given names first, surname (Name 6) last.

use super::countries;
use super::dates;
use super::entity_draft::Draft;
use super::fields::{enumerated, take_gender};
use super::identifiers;
use super::mapping::{FileFacts, Mapping, XmlMapping};
use super::node::Node;
use super::position::Position;
use super::session::Notes;
use super::xml::bad_list;
use crate::entity::{CountryRole, EntityKind, IdentifierType, NameType, Strength};
use crate::error::Result;

pub const LIST: &str = "uk-fcdo";

/// Elements whose parts belong together.
const GROUPS: [&str; 6] = ["Name", "NonLatinName", "Address", "Passport", "NationalIdentifier", "Location"];

/// What says nothing of who the party is: the measures and the reasons, what a ship weighs, what a document looks like.
const UNUSED: [&str; 13] = [
    "DesignationSource",
    "DesignationType",
    "SanctionsImposed",
    "SanctionsImposedIndicators",
    "OtherInformation",
    "UKStatementofReasons",
    "TypeOfEntity",
    "TypeOfShip",
    "TonnageOfShip",
    "LengthOfShip",
    "YearBuilt",
    "PassportAdditionalInformation",
    "NationalIdentifierAdditionalInformation",
];

/// The reading of the UK's list.
#[derive(Default)]
pub struct Uk {
    pub published_on: Option<String>,
}

impl XmlMapping for Uk {
    fn is_record(&self, element: &str) -> bool {
        element == "Designation"
    }

    fn header(&mut self, mut element: Node) -> Result<()> {
        if element.name != "DateGenerated" {
            return Err(bad_list(
                element.position,
                &format!("<{}> is no part of the UK's list", element.name),
            ));
        }
        self.published_on = element
            .own_text()
            .and_then(|text| dates::european_day(&text).or_else(|| dates::leading_day(&text)));
        match self.published_on {
            Some(_) => Ok(()),
            None => Err(bad_list(element.position, "DateGenerated is no date")),
        }
    }
}

impl Mapping for Uk {
    fn record_id(&self, record: &Node) -> Option<String> {
        record.peek_child("UniqueID")
    }

    fn entity(&mut self, record: &mut Node, notes: &mut Notes) -> std::result::Result<Option<Draft>, String> {
        let id = self.record_id(record).ok_or("it has no UniqueID")?;
        record.ignore(&UNUSED);
        unwrap_plurals(record);
        record.ignore(&UNUSED);
        record.ignore(&["UniqueID"]);
        let mut draft = Draft::new(id, kind(record, notes));
        names(record, &mut draft, notes);
        days(record, &mut draft, notes);
        for regime in record.texts("RegimeName") {
            draft.program(regime);
        }
        addresses(record, &mut draft, notes);
        person(record, &mut draft, notes);
        identifiers(record, &mut draft, notes);
        organization(record, &mut draft);
        ship(record, &mut draft, notes);
        Ok(Some(draft))
    }

    fn list(&self) -> Option<&str> {
        Some(LIST)
    }

    fn facts(&self, _end: Position) -> Result<FileFacts> {
        Ok(FileFacts::of(LIST, self.published_on.clone()))
    }
}

/// Puts what stands in plurals (`DOBs/DOB`) beside everything else.
fn unwrap_plurals(record: &mut Node) {
    let mut flat = Vec::new();
    let mut waiting: Vec<Node> = std::mem::take(&mut record.children).into_iter().rev().collect();
    while let Some(mut child) = waiting.pop() {
        if child.children.is_empty() || GROUPS.contains(&child.name.as_str()) {
            flat.push(child);
        } else {
            waiting.extend(std::mem::take(&mut child.children).into_iter().rev());
        }
    }
    record.children = flat;
}

fn kind(record: &mut Node, notes: &mut Notes) -> EntityKind {
    match record.child_text("IndividualEntityShip").as_deref() {
        Some("Individual") => EntityKind::Person,
        Some("Entity") => EntityKind::Organization,
        Some("Ship") => EntityKind::Vessel,
        other => {
            notes.add(format!(
                "the type {other:?} is neither Individual, Entity nor Ship; the kind is unknown"
            ));
            EntityKind::Unknown
        }
    }
}

const NAME_PARTS: [&str; 6] = ["Name1", "Name2", "Name3", "Name4", "Name5", "Name6"];

fn names(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    let mut primary = None;
    for mut name in record.take("Name") {
        let parts: Vec<String> = NAME_PARTS.iter().filter_map(|part| name.child_text(part)).collect();
        let (text, strength) = (parts.join(" "), strength(&mut name, notes));
        let name_type = name.child_text("NameType");
        match name_type.as_deref() {
            Some("Primary Name") if primary.is_none() => primary = Some(text.clone()),
            Some("Primary Name" | "Primary Name Variation" | "Alias") => {}
            other => notes.add(format!("the name type {other:?} is unknown; read as an alias")),
        }
        if !text.is_empty() {
            draft.names.add(text, NameType::Alias, strength);
        }
        notes.leftovers(&name);
    }
    for mut name in record.take("NonLatinName") {
        name.ignore(&["NonLatinScriptType", "NonLatinScriptLanguage"]);
        if let Some(text) = name.child_text("NameNonLatinScript") {
            draft.names.add(text, NameType::Alias, Strength::Strong);
        }
        notes.leftovers(&name);
    }
    if let Some(primary) = primary {
        draft.names.lead_with(&primary);
    }
    for title in record.texts("Title") {
        draft.position(title);
    }
}

fn strength(name: &mut Node, notes: &mut Notes) -> Strength {
    let Some(text) = name.child_text("AliasStrength") else { return Strength::Strong };
    let lower = text.to_lowercase();
    if lower.starts_with("low") || lower == "weak" {
        return Strength::Weak;
    }
    if !(lower.starts_with("good") || lower == "strong") {
        notes.add(format!("the alias strength {text:?} is unknown; read as good"));
    }
    Strength::Strong
}

fn days(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    for (element, what) in [("DateDesignated", "designation"), ("LastUpdated", "update")] {
        for text in record.texts(element) {
            match dates::european_day(&text).or_else(|| dates::leading_day(&text)) {
                Some(day) if what == "update" => draft.updated_on(day),
                Some(day) => draft.listed_on(day),
                None => notes.add(format!("the day of {what} {text:?} cannot be read")),
            }
        }
    }
}

fn addresses(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    for mut address in record.take("Address") {
        let mut lines: Vec<String> =
            (1..=6).filter_map(|n| address.child_text(&format!("AddressLine{n}"))).collect();
        lines.extend(address.child_text("AddressPostalCode"));
        let country = address.child_text("AddressCountry").and_then(|name| countries::code(&name, notes));
        draft.address(lines.join(", "), country.map(str::to_owned));
        notes.leftovers(&address);
    }
}

fn person(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    for text in record.texts("DOB").iter().flat_map(|text| enumerated(text)) {
        match dates::european(&text) {
            Some(date) => draft.birth_date(date),
            None => notes.add(format!("the date of birth {text:?} cannot be read")),
        }
    }
    for name in record.texts("Nationality").iter().flat_map(|text| enumerated(text)) {
        if let Some(code) = countries::code(&name, notes) {
            draft.country(code, CountryRole::Nationality);
        }
    }
    for mut location in record.take("Location") {
        birth_place(&mut location, draft, notes);
        notes.leftovers(&location);
    }
    for position in record.texts("Position") {
        draft.position(position);
    }
    for gender in record.texts("Gender") {
        take_gender(&gender, draft, notes);
    }
}

fn birth_place(location: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    let (town, country) = (location.child_text("TownOfBirth"), location.child_text("CountryOfBirth"));
    if let Some(code) = country.as_ref().and_then(|name| countries::code(name, notes)) {
        draft.country(code, CountryRole::Birth);
    }
    let place: Vec<String> = [town, country].into_iter().flatten().collect();
    if !place.is_empty() {
        draft.birth_place(place.join(", "));
    }
}

/// Elements that hold an identifier: its type, and the label where that says more.
const NUMBERS: [(&str, IdentifierType, Option<&str>); 9] = [
    ("OFSIGroupID", IdentifierType::Other, Some("OFSI group ID")),
    ("UNReferenceNumber", IdentifierType::Other, Some("UN reference number")),
    ("PhoneNumber", IdentifierType::Phone, None),
    ("Website", IdentifierType::Website, None),
    ("EmailAddress", IdentifierType::Email, None),
    ("PassportNumber", IdentifierType::Passport, None),
    ("NationalIdentifierNumber", IdentifierType::NationalId, None),
    ("BusinessRegistrationNumber", IdentifierType::Registration, None),
    ("HIN", IdentifierType::Other, Some("Hull identification number")),
];

fn identifiers(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    for group in ["Passport", "NationalIdentifier"] {
        for mut document in record.take(group) {
            document.ignore(&UNUSED);
            let parts = std::mem::take(&mut document.children);
            record.children.extend(parts);
        }
    }
    for (element, id_type, label) in NUMBERS {
        for value in record.texts(element).iter().flat_map(|text| enumerated(text)) {
            draft.identifier(id_type, value, None, label.map(str::to_owned));
        }
    }
    for value in record.texts("IMONumber").iter().flat_map(|text| enumerated(text)) {
        match identifiers::imo(&value) {
            Some(number) => draft.identifier(IdentifierType::Imo, number, None, None),
            None => {
                notes.add(format!("the IMO number {value:?} has not seven digits; kept as a registration"));
                draft.identifier(IdentifierType::Registration, value, None, None);
            }
        }
    }
}

/// Elements that name another party.
const RELATIONS: [(&str, &str); 4] = [
    ("Subsidiary", "subsidiary"),
    ("ParentCompany", "parent"),
    ("CurrentOwnerOperator", "owner or operator"),
    ("PreviousOwnerOperator", "former owner or operator"),
];

fn organization(record: &mut Node, draft: &mut Draft) {
    for (element, relation) in RELATIONS {
        for name in record.texts(element).iter().flat_map(|text| enumerated(text)) {
            draft.relation(relation, name);
        }
    }
}

fn ship(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    for element in ["CurrentBelievedFlagOfShip", "PreviousFlag"] {
        for name in record.texts(element).iter().flat_map(|text| enumerated(text)) {
            if let Some(code) = countries::code(&name, notes) {
                draft.country(code, CountryRole::Flag);
            }
        }
    }
}
