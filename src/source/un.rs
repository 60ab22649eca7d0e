//! The UN Security Council's consolidated XML: one `INDIVIDUAL` or `ENTITY` -> one entity.
//!
//! Identifiers are the UN's reference numbers (`KPi.023`); a record without one, or with one that an earlier record
//! has, goes by its `DATAID`. The UN has no page for a single listing, so entities carry no `sourceUrl`.

use super::countries::code;
use super::dates;
use super::entity_draft::Draft;
use super::mapping::{FileFacts, Mapping, XmlMapping};
use super::node::Node;
use super::position::Position;
use super::session::Notes;
use super::xml::bad_list;
use super::{un_documents, un_names};
use crate::entity::{CountryRole, EntityKind, Gender, NameType, Strength};
use crate::error::Result;

/// The reading of the UN's file.
pub struct Un {
    published_on: String,
    individuals: bool,
    entities: bool,
}

impl Un {
    pub fn new(root: &Node) -> Result<Self> {
        let published_on = root
            .peek_attribute("dateGenerated")
            .and_then(|stamp| dates::leading_day(&stamp))
            .ok_or_else(|| bad_list(root.position, "dateGenerated is missing or no date"))?;
        Ok(Self { published_on, individuals: false, entities: false })
    }
}

impl XmlMapping for Un {
    fn holds_records(&mut self, element: &str) -> bool {
        self.individuals |= element == "INDIVIDUALS";
        self.entities |= element == "ENTITIES";
        matches!(element, "INDIVIDUALS" | "ENTITIES")
    }

    fn header(&mut self, element: Node) -> Result<()> {
        Err(bad_list(element.position, &format!("<{}> is no part of the UN's list", element.name)))
    }
}

impl Mapping for Un {
    fn record_id(&self, record: &Node) -> Option<String> {
        record.peek_child("REFERENCE_NUMBER").or_else(|| record.peek_child("DATAID"))
    }

    fn entity(&mut self, record: &mut Node, notes: &mut Notes) -> std::result::Result<Option<Draft>, String> {
        let (kind, prefix) = match record.name.as_str() {
            "INDIVIDUAL" => (EntityKind::Person, "INDIVIDUAL"),
            "ENTITY" => (EntityKind::Organization, "ENTITY"),
            other => return Err(format!("<{other}> is neither INDIVIDUAL nor ENTITY")),
        };
        let id = self.record_id(record).ok_or("it has neither REFERENCE_NUMBER nor DATAID")?;
        let mut draft = Draft::new(id, kind);
        draft.alternative_id = record.child_text("DATAID");
        record.ignore(&UNUSED);
        births(record, &mut draft, notes);
        names(record, prefix, &mut draft, notes)?;
        if let Some(program) = record.child_text("UN_LIST_TYPE") {
            draft.program(program);
        }
        gender(record, &mut draft, notes);
        for position in values(record, "TITLE", notes).into_iter().chain(values(record, "DESIGNATION", notes))
        {
            draft.position(position);
        }
        for name in values(record, "NATIONALITY", notes) {
            country(&name, CountryRole::Nationality, &mut draft, notes);
        }
        addresses(record, prefix, &mut draft, notes);
        un_documents::read(record, &mut draft, notes);
        days(record, &mut draft, notes);
        Ok(Some(draft))
    }

    fn list(&self) -> Option<&str> {
        Some("un-sc")
    }

    fn facts(&self, end: Position) -> Result<FileFacts> {
        if !(self.individuals && self.entities) {
            return Err(bad_list(end, "INDIVIDUALS or ENTITIES is missing"));
        }
        Ok(FileFacts::of("un-sc", Some(self.published_on.clone())))
    }
}

/// What says nothing of who the party is: the reasons, housekeeping, and links to pages of Interpol.
const UNUSED: [&str; 10] = [
    "DATAID",
    "REFERENCE_NUMBER",
    "VERSIONNUM",
    "COMMENTS1",
    "LIST_TYPE",
    "SORT_KEY",
    "SORT_KEY_LAST_MOD",
    "HAS_INTERPOL_LINK",
    "INTERPOL_LINK",
    "SUBMITTED_ON",
];

/// The texts of `element/VALUE`.
fn values(record: &mut Node, element: &str, notes: &mut Notes) -> Vec<String> {
    let mut found = Vec::new();
    for mut list in record.take(element) {
        found.extend(list.take("VALUE").iter_mut().filter_map(Node::own_text));
        notes.leftovers(&list);
    }
    found
}

const NAME_PARTS: [&str; 4] = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

fn names(
    record: &mut Node,
    prefix: &str,
    draft: &mut Draft,
    notes: &mut Notes,
) -> std::result::Result<(), String> {
    let parts: Vec<String> = NAME_PARTS.iter().filter_map(|part| record.child_text(part)).collect();
    if parts.is_empty() {
        return Err("it has no name".into());
    }
    draft.names.add_parts(un_names::parts(&parts.join(" ")), NameType::Alias, Strength::Strong);
    if let Some(name) = record.child_text("NAME_ORIGINAL_SCRIPT") {
        draft.names.add(name, NameType::Alias, Strength::Strong);
    }
    for mut alias in record.take(&format!("{prefix}_ALIAS")) {
        un_names::alias(&mut alias, draft, notes);
        alias_birth(&mut alias, draft, notes);
        notes.leftovers(&alias);
    }
    Ok(())
}

/// Dates and places of birth that go with an alias: the party's own as far as a screening is concerned.
fn alias_birth(alias: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    if let Some(text) = alias.child_text("DATE_OF_BIRTH").filter(|text| text != "null") {
        birth_date(&text.replace(" - ", " to "), draft, notes);
    }
    place(alias, &["CITY_OF_BIRTH"], "COUNTRY_OF_BIRTH", draft, notes);
}

fn birth_date(text: &str, draft: &mut Draft, notes: &mut Notes) {
    match dates::iso(text).or_else(|| dates::written(text)) {
        Some(date) => draft.birth_date(date),
        None => notes.add(format!("the date of birth {text:?} cannot be read")),
    }
}

fn country(name: &str, role: CountryRole, draft: &mut Draft, notes: &mut Notes) {
    if let Some(code) = code(name, notes) {
        draft.country(code, role);
    }
}

fn gender(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    match record.child_text("GENDER").as_deref() {
        None => {}
        Some("Male") => _ = draft.gender(Gender::Male),
        Some("Female") => _ = draft.gender(Gender::Female),
        Some(other) => notes.add(format!("the gender {other:?} is unknown")),
    }
}

fn addresses(record: &mut Node, prefix: &str, draft: &mut Draft, notes: &mut Notes) {
    for mut address in record.take(&format!("{prefix}_ADDRESS")) {
        address.ignore(&["NOTE"]);
        let lines: Vec<String> = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE"]
            .iter()
            .filter_map(|line| address.child_text(line))
            .collect();
        let country = address.child_text("COUNTRY").and_then(|name| code(&name, notes)).map(str::to_owned);
        draft.address(lines.join(", "), country);
        notes.leftovers(&address);
    }
}

fn births(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    for mut date in record.take("INDIVIDUAL_DATE_OF_BIRTH") {
        date.ignore(&["TYPE_OF_DATE"]);
        let note = date.child_text("NOTE");
        let range = date.child_text("FROM_YEAR").zip(date.child_text("TO_YEAR"));
        let text = date.child_text("DATE").or_else(|| date.child_text("YEAR"));
        match (text, range, note) {
            (Some(text), ..) => birth_date(&text, draft, notes),
            (None, Some((from, to)), _) => birth_date(&format!("{from}/{to}"), draft, notes),
            (None, None, Some(note)) => birth_date(&note, draft, notes),
            (None, None, None) => {}
        }
        notes.leftovers(&date);
    }
    for mut birth in record.take("INDIVIDUAL_PLACE_OF_BIRTH") {
        birth.ignore(&["NOTE"]);
        place(&mut birth, &["STREET", "CITY", "STATE_PROVINCE"], "COUNTRY", draft, notes);
        notes.leftovers(&birth);
    }
}

/// A place of birth from its parts, the country last.
fn place(node: &mut Node, parts: &[&str], country_element: &str, draft: &mut Draft, notes: &mut Notes) {
    let mut lines: Vec<String> = parts.iter().filter_map(|part| node.child_text(part)).collect();
    if let Some(name) = node.child_text(country_element) {
        country(&name, CountryRole::Birth, draft, notes);
        lines.push(name);
    }
    if !lines.is_empty() {
        draft.birth_place(lines.join(", "));
    }
}

fn days(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    if let Some(text) = record.child_text("LISTED_ON") {
        match dates::leading_day(&text) {
            Some(day) => draft.listed_on(day),
            None => notes.add(format!("the day of listing {text:?} cannot be read")),
        }
    }
    let updates = values(record, "LAST_DAY_UPDATED", notes);
    if let Some(day) = updates.iter().filter_map(|text| dates::leading_day(text)).max() {
        draft.updated_on(day);
    }
}
