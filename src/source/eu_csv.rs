//! The EU's list as CSV (`;`, 118 columns): the rows of one `Entity_LogicalId` -> the `sanctionEntity` that the XML gives.
//!
//! A party has a row for each name, address, birth, document and citizenship. A column is named by its element and
//! attribute: `NameAlias_WholeName` is `nameAlias@wholeName`.

use super::dates;
use super::entity_draft::Draft;
use super::eu::Eu;
use super::mapping::{FileFacts, Mapping, RowMapping};
use super::node::Node;
use super::position::Position;
use super::session::Notes;
use super::tables::Header;
use super::xml::bad_list;
use crate::error::Result;

/// The groups of columns that are elements of the XML.
const ELEMENTS: [(&str, &str); 5] = [
    ("NameAlias_", "nameAlias"),
    ("Address_", "address"),
    ("BirthDate_", "birthdate"),
    ("Identification_", "identification"),
    ("Citizenship_", "citizenship"),
];

/// Columns of the party itself: element, attribute.
const ENTITY: [(&str, &str, &str); 7] = [
    ("Entity_LogicalId", "", "logicalId"),
    ("Entity_EU_ReferenceNumber", "", "euReferenceNumber"),
    ("Entity_UnitedNationId", "", "unitedNationId"),
    ("Entity_DesignationDate", "", "designationDate"),
    ("Entity_SubjectType", "subjectType", "code"),
    ("Entity_Regulation_Programme", "regulation", "programme"),
    ("Entity_Regulation_PublicationUrl", "regulation", "publicationUrl"),
];

/// Attributes that the CSV names otherwise than the XML.
const RENAMED: [(&str, &str); 6] = [
    ("birthDate", "birthdate"),
    ("day", "dayOfMonth"),
    ("month", "monthOfYear"),
    ("typeCode", "identificationTypeCode"),
    ("typeDescription", "identificationTypeDescription"),
    ("issuedDate", "issueDate"),
];

/// Whether a table is this list.
pub fn has_header(header: &Header) -> bool {
    header.has(&["Entity_LogicalId", "NameAlias_WholeName"])
}

/// The reading of the CSV.
pub struct EuCsv {
    eu: Eu,
    published_on: Option<String>,
}

impl EuCsv {
    pub fn new(header: &Header) -> Self {
        let published_on = header.preamble.iter().flatten().find_map(|cell| day(cell));
        Self { eu: Eu::default(), published_on }
    }
}

fn day(text: &str) -> Option<String> {
    dates::european_day(text).or_else(|| dates::leading_day(text))
}

impl RowMapping for EuCsv {
    fn key(&self, row: &Node) -> Option<String> {
        let id = row.peek_child("Entity_LogicalId")?;
        // A party that two regulations list stands there twice under one id.
        Some(format!("{id} {}", row.peek_child("Entity_Regulation_Programme").unwrap_or_default()))
    }

    fn record(&mut self, rows: Vec<Node>) -> Node {
        let mut record = Node::new("sanctionEntity", Position::Line(0));
        for mut row in rows {
            let generated = row.child_text("fileGenerationDate");
            self.published_on = self.published_on.take().or_else(|| day(&generated?));
            party(&mut row, &mut record);
            for (prefix, element) in ELEMENTS {
                let node = part(&mut row, prefix, element);
                add(node, &mut record);
            }
            row.children.retain(|child| !child.name.starts_with("Entity_"));
            row.children.into_iter().for_each(|child| add(child, &mut record));
        }
        record
    }
}

/// Adds a part that holds something and is not there yet.
fn add(node: Node, record: &mut Node) {
    let holds = !node.attributes.is_empty() || !node.children.is_empty() || !node.text.is_empty();
    if holds && !record.children.iter().any(|known| known.same_content(&node)) {
        record.children.push(node);
    }
}

fn party(row: &mut Node, record: &mut Node) {
    let mut values: Vec<(&str, &str, String)> = ENTITY
        .iter()
        .filter_map(|(column, element, attribute)| Some((*element, *attribute, row.child_text(column)?)))
        .collect();
    for (element, attribute, value) in &mut values {
        if *element == "subjectType" {
            *value = subject(value, row.child_text("Entity_SubjectType_ClassificationCode"));
        }
        if element.is_empty() && record.peek_attribute(attribute).is_none() {
            record.attributes.push(((*attribute).to_owned(), in_iso(value)));
        }
    }
    for element in ["subjectType", "regulation"] {
        let mut node = Node::new(element, row.position);
        for (_, attribute, value) in values.iter().filter(|(of, ..)| *of == element) {
            match *attribute {
                "publicationUrl" => node.push_text(attribute, value),
                _ => node.attributes.push(((*attribute).to_owned(), value.clone())),
            }
        }
        add(node, record);
    }
}

/// `person` or `enterprise`, which the file gives in letters, in words, or in both columns.
fn subject(code: &str, classification: Option<String>) -> String {
    let words = [Some(code.to_owned()), classification].into_iter().flatten();
    let known = words.filter_map(|word| match word.as_str() {
        "P" | "person" => Some("person"),
        "E" | "enterprise" => Some("enterprise"),
        _ => None,
    });
    known.map(str::to_owned).next().unwrap_or_else(|| code.to_owned())
}

/// The element that the columns with `prefix` are; the regulation that each part came by is not read.
fn part(row: &mut Node, prefix: &str, element: &str) -> Node {
    let (columns, rest): (Vec<Node>, Vec<Node>) =
        std::mem::take(&mut row.children).into_iter().partition(|child| child.name.starts_with(prefix));
    row.children = rest;
    let mut node = Node::new(element, row.position);
    for column in columns {
        let name = column.name.trim_start_matches(prefix);
        if name.starts_with("Regulation") || name == "LogicalId" {
            continue;
        }
        match name {
            "Remark" => node.push_text("remark", &column.text),
            "ContactInfo" => contacts(&column.text, &mut node),
            _ => node.attributes.push((attribute(name), in_iso(&column.text))),
        }
    }
    if element == "nameAlias" && !node.attributes.is_empty() {
        // The CSV has no column for it; weak names are told by their remarks, as in the XML.
        node.attributes.push(("strong".into(), "true".into()));
    }
    node
}

/// `WholeName` -> `wholeName`, as the XML names it.
fn attribute(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|c| c.to_ascii_lowercase());
    let name: String = first.into_iter().chain(letters).collect();
    match RENAMED.iter().find(|(csv, _)| *csv == name) {
        Some((_, xml)) => (*xml).to_owned(),
        None => name,
    }
}

/// Dates that begin with the day are turned; everything else stays.
fn in_iso(text: &str) -> String {
    match text.contains('/').then(|| dates::european_day(text)).flatten() {
        Some(day) => day,
        None => text.to_owned(),
    }
}

/// `PHONE[+7 1], EMAIL[a@b.c]` -> `contactInfo` elements; what is written otherwise is left for the notes.
fn contacts(text: &str, address: &mut Node) {
    let mut rest = text.trim();
    while let Some((key, (value, after))) =
        rest.split_once('[').and_then(|(key, tail)| Some((key, tail.split_once(']')?)))
    {
        let mut contact = Node::new("contactInfo", address.position);
        contact.attributes.push(("key".into(), key.trim().to_owned()));
        contact.attributes.push(("value".into(), value.trim().to_owned()));
        address.children.push(contact);
        rest = after.trim_start_matches([',', ';', ' ', '\n', '\r']);
    }
    if !rest.is_empty() {
        address.push_text("contactInfoText", rest);
    }
}

impl Mapping for EuCsv {
    fn record_id(&self, record: &Node) -> Option<String> {
        self.eu.record_id(record)
    }

    fn entity(&mut self, record: &mut Node, notes: &mut Notes) -> std::result::Result<Option<Draft>, String> {
        self.eu.entity(record, notes)
    }

    fn list(&self) -> Option<&str> {
        self.eu.list()
    }

    fn facts(&self, end: Position) -> Result<FileFacts> {
        match &self.published_on {
            Some(day) => Ok(FileFacts::of("eu-fsf", Some(day.clone()))),
            None => Err(bad_list(end, "fileGenerationDate is missing or no date")),
        }
    }
}
