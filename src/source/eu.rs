//! The EU's consolidated financial sanctions (FSF) XML: one `sanctionEntity` -> one entity.
//!
//! Identifiers are the EU's `logicalId`. A few parties stand in the file twice with one logicalId, listed by two
//! regulations; the second goes by logicalId and programme (`547-TAQA`).

use super::countries::{self, Place};
use super::dates;
use super::entity_draft::Draft;
use super::mapping::{FileFacts, Mapping, XmlMapping};
use super::node::Node;
use super::position::Position;
use super::session::Notes;
use super::xml::bad_list;
use super::{eu_details, eu_names};
use crate::entity::{CountryRole, EntityKind, IdentifierType};
use crate::error::Result;

pub const NAMESPACE: &str = "http://eu.europa.ec/fpi/fsd/export";

/// The reading of the EU's file.
#[derive(Default)]
pub struct Eu {
    published_on: Option<String>,
}

impl Eu {
    pub fn new(root: &Node) -> Result<Self> {
        let published_on = root
            .peek_attribute("generationDate")
            .and_then(|stamp| dates::leading_day(&stamp))
            .ok_or_else(|| bad_list(root.position, "generationDate is missing or no date"))?;
        Ok(Self { published_on: Some(published_on) })
    }
}

impl XmlMapping for Eu {
    fn is_record(&self, element: &str) -> bool {
        element == "sanctionEntity"
    }

    fn header(&mut self, element: Node) -> Result<()> {
        Err(bad_list(element.position, &format!("<{}> is no part of the EU's list", element.name)))
    }
}

impl Mapping for Eu {
    fn record_id(&self, record: &Node) -> Option<String> {
        record.peek_attribute("logicalId")
    }

    fn entity(&mut self, record: &mut Node, notes: &mut Notes) -> std::result::Result<Option<Draft>, String> {
        let id = self.record_id(record).ok_or("it has no logicalId")?;
        record.ignore(&["logicalId", "designationDetails", "remark"]);
        let mut draft = Draft::new(id, kind(record, notes));
        regulation(record, &mut draft, notes);
        eu_names::read(record, &mut draft, notes);
        references(record, &mut draft);
        if let Some(text) = record.attribute("designationDate") {
            match dates::leading_day(&text) {
                Some(day) => draft.listed_on(day),
                None => notes.add(format!("the day of designation {text:?} cannot be read")),
            }
        }
        each(record, "citizenship", notes, |citizenship, notes| {
            if let Some(code) = country(citizenship, notes) {
                draft.country(code, CountryRole::Citizenship);
            }
        });
        each(record, "birthdate", notes, |birth, notes| eu_details::birth(birth, &mut draft, notes));
        each(record, "address", notes, |address, notes| eu_details::address(address, &mut draft, notes));
        each(record, "identification", notes, |id, notes| eu_details::identification(id, &mut draft, notes));
        Ok(Some(draft))
    }

    fn list(&self) -> Option<&str> {
        Some("eu-fsf")
    }

    fn facts(&self, _end: Position) -> Result<FileFacts> {
        Ok(FileFacts::of("eu-fsf", self.published_on.clone()))
    }
}

/// Calls `f` with every child of that name, and notes what was left in it.
pub fn each(record: &mut Node, name: &str, notes: &mut Notes, mut f: impl FnMut(&mut Node, &mut Notes)) {
    for mut child in record.take(name) {
        child.ignore(&["logicalId", "regulationLanguage", "regulationSummary"]);
        f(&mut child, notes);
        notes.leftovers(&child);
    }
}

/// The country that the attributes of an element give as an ISO code.
pub fn country(node: &mut Node, notes: &mut Notes) -> Option<&'static str> {
    node.ignore(&["region", "remark"]);
    let description = node.attribute("countryDescription");
    let code = node.attribute("countryIso2Code")?;
    match countries::coded(&code) {
        Place::Country(code) => Some(code),
        Place::Nowhere => None,
        Place::Unheard => {
            notes.add(format!("the country code {code:?} ({}) is unknown", description.unwrap_or_default()));
            None
        }
    }
}

fn kind(record: &mut Node, notes: &mut Notes) -> EntityKind {
    let mut code = None;
    for mut subject in record.take("subjectType") {
        subject.ignore(&["classificationCode"]);
        code = code.or(subject.attribute("code"));
    }
    match code.as_deref() {
        Some("person") => EntityKind::Person,
        Some("enterprise") => EntityKind::Organization,
        other => {
            notes.add(format!("the subject type {other:?} is unknown; the kind is unknown"));
            EntityKind::Unknown
        }
    }
}

fn regulation(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    for mut regulation in record.take("regulation") {
        regulation.ignore(&REGULATION_UNUSED);
        if let Some(programme) = regulation.attribute("programme") {
            draft.alternative_id = Some(format!("{}-{programme}", draft.id()));
            draft.program(programme);
        }
        match regulation.child_text("publicationUrl") {
            Some(url) if url.starts_with("http://") || url.starts_with("https://") => draft.source_url(url),
            Some(url) => notes.add(format!("the publication URL {url:?} is no web address")),
            None => {}
        }
        notes.leftovers(&regulation);
    }
}

/// The legal act's own bibliography.
const REGULATION_UNUSED: [&str; 7] = [
    "regulationType",
    "organisationType",
    "publicationDate",
    "entryIntoForceDate",
    "numberTitle",
    "logicalId",
    "remark",
];

fn references(record: &mut Node, draft: &mut Draft) {
    let labels = [("euReferenceNumber", "EU reference number"), ("unitedNationId", "UN reference number")];
    for (attribute, label) in labels {
        if let Some(value) = record.attribute(attribute) {
            draft.identifier(IdentifierType::Other, value, None, Some(label.into()));
        }
    }
}
