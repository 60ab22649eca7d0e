//! OpenSanctions' targets.simple.csv: one row -> one entity. Cells hold several values, parted by semicolons and quoted
//! where a value holds one. It does not give its day.

use csv::ReaderBuilder;

use super::dates;
use super::entity_draft::Draft;
use super::ftm::LIST;
use super::ftm_values::{country, country_role, kind};
use super::mapping::{FileFacts, Mapping, RowMapping};
use super::node::{Node, folded};
use super::position::Position;
use super::session::Notes;
use super::tables::Header;
use crate::entity::{EntityKind, IdentifierType, NameType, Strength};
use crate::error::Result;
use crate::list;

/// Whether a table is this one.
pub fn has_header(header: &Header) -> bool {
    header.has(&["id", "schema", "name", "aliases", "birth_date", "dataset"])
}

/// The reading of the table.
pub struct Simple {
    list: String,
}

impl Simple {
    /// It may hold any list: one of the user's own where `expected` names one.
    pub fn new(expected: Option<&str>) -> Self {
        let own = expected.filter(|id| list::known(id).is_none());
        Self { list: own.unwrap_or(LIST).to_owned() }
    }
}

/// The values of a cell.
fn values(row: &mut Node, column: &str) -> Vec<String> {
    let Some(cell) = row.child_text(column) else { return Vec::new() };
    let mut reader =
        ReaderBuilder::new().has_headers(false).delimiter(b';').flexible(true).from_reader(cell.as_bytes());
    let records = reader.records().filter_map(std::result::Result::ok);
    records.flat_map(|record| record.iter().filter_map(folded).collect::<Vec<_>>()).collect()
}

impl RowMapping for Simple {
    fn record(&mut self, rows: Vec<Node>) -> Node {
        rows.into_iter().next().unwrap_or_else(|| Node::new("row", Position::Line(0)))
    }
}

impl Mapping for Simple {
    fn record_id(&self, record: &Node) -> Option<String> {
        record.peek_child("id")
    }

    fn entity(&mut self, row: &mut Node, notes: &mut Notes) -> std::result::Result<Option<Draft>, String> {
        let id = self.record_id(row).ok_or("it has no id")?;
        row.ignore(&["id", "dataset", "first_seen", "last_seen"]);
        let schema = row.child_text("schema").unwrap_or_default();
        let kind = kind(&schema).unwrap_or_else(|| {
            notes.add(format!("the schema {schema:?} is unknown; the kind is unknown"));
            EntityKind::Unknown
        });
        let mut draft = Draft::new(id, kind);
        for name in row.child_text("name").into_iter().chain(values(row, "aliases")) {
            draft.names.add(name, NameType::Alias, Strength::Strong);
        }
        facts(row, &mut draft, notes);
        Ok(Some(draft))
    }

    fn list(&self) -> Option<&str> {
        Some(&self.list)
    }

    fn facts(&self, _end: Position) -> Result<FileFacts> {
        Ok(FileFacts::of(&self.list, None))
    }
}

fn facts(row: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    for text in values(row, "birth_date") {
        match dates::iso(&text) {
            Some(date) => draft.birth_date(date),
            None => notes.add(format!("the date of birth {text:?} cannot be read")),
        }
    }
    for text in values(row, "countries") {
        if let (Some(code), Some(role)) = (country(&text, notes), country_role(draft.kind())) {
            draft.country(code, role);
        }
    }
    values(row, "addresses").into_iter().for_each(|text| draft.address(text, None));
    for (column, id_type) in [
        ("identifiers", IdentifierType::Other),
        ("phones", IdentifierType::Phone),
        ("emails", IdentifierType::Email),
    ] {
        values(row, column).into_iter().for_each(|value| draft.identifier(id_type, value, None, None));
    }
    for column in ["program_ids", "sanctions"] {
        values(row, column).into_iter().for_each(|program| draft.program(program));
    }
    if let Some(day) = row.child_text("last_change").and_then(|text| dates::leading_day(&text)) {
        draft.updated_on(day);
    }
}
