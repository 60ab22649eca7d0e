//! Australia's consolidated list (DFAT): the rows of one number (`2`, `2a`, `2b`) -> one entity.
//!
//! Each row is one name, with the party's other facts repeated. The prose of `Additional Information` and `Listing
//! Information` is not read; the file does not give its day.

use super::countries;
use super::dates;
use super::entity_draft::Draft;
use super::fields::lettered;
use super::identifiers;
use super::mapping::{FileFacts, Mapping, RowMapping};
use super::node::{Node, folded};
use super::position::Position;
use super::session::Notes;
use super::tables::Header;
use crate::entity::{CountryRole, EntityKind, IdentifierType, NameType, Strength};
use crate::error::Result;

pub const LIST: &str = "au-dfat";

/// Columns that say nothing of who the party is.
const UNUSED: [&str; 8] = [
    "Reference",
    "Additional Information",
    "Listing Information",
    "Instrument of Designation",
    "Targeted Financial Sanction",
    "Travel Ban",
    "Arms Embargo",
    "Maritime Restriction",
];

/// Whether a table is this list.
pub fn has_header(header: &Header) -> bool {
    header.has(&["Reference", "Name of Individual or Entity", "Name Type"])
}

/// The reading of the Australian list.
pub struct Dfat;

/// `2` of `2a`.
fn number(reference: &str) -> Option<String> {
    let digits: String = reference.chars().take_while(char::is_ascii_digit).collect();
    let rest = &reference[digits.len()..];
    (!digits.is_empty() && rest.bytes().all(|b| b.is_ascii_lowercase())).then_some(digits)
}

impl RowMapping for Dfat {
    fn key(&self, row: &Node) -> Option<String> {
        number(&row.peek_child("Reference")?)
    }

    fn record(&mut self, rows: Vec<Node>) -> Node {
        let mut record = Node::new("party", Position::Row(0));
        rows.into_iter().for_each(|row| record.adopt(row));
        record
    }
}

impl Mapping for Dfat {
    fn record_id(&self, record: &Node) -> Option<String> {
        self.key(record.children.first()?)
    }

    fn entity(&mut self, record: &mut Node, notes: &mut Notes) -> std::result::Result<Option<Draft>, String> {
        let id = self.record_id(record).ok_or("its Reference is missing or no number with a letter")?;
        let kind = record.children.first().and_then(|row| row.peek_child("Type"));
        let mut draft = Draft::new(id, kind_of(kind.as_deref(), notes));
        let mut primary = None;
        for row in &mut record.children {
            row.ignore(&UNUSED);
            row.ignore(&["Type"]);
            name(row, &mut primary, &mut draft, notes);
            facts(row, &mut draft, notes);
        }
        if let Some(primary) = primary {
            draft.names.lead_with(&primary);
        }
        Ok(Some(draft))
    }

    fn list(&self) -> Option<&str> {
        Some(LIST)
    }

    fn facts(&self, _end: Position) -> Result<FileFacts> {
        Ok(FileFacts::of(LIST, None))
    }
}

fn kind_of(text: Option<&str>, notes: &mut Notes) -> EntityKind {
    match text {
        Some("Individual") => EntityKind::Person,
        Some("Entity") => EntityKind::Organization,
        Some("Vessel") => EntityKind::Vessel,
        other => {
            notes.add(format!("the type {other:?} is unknown; the kind is unknown"));
            EntityKind::Unknown
        }
    }
}

fn name(row: &mut Node, primary: &mut Option<String>, draft: &mut Draft, notes: &mut Notes) {
    let text = row.child_text("Name of Individual or Entity");
    let strength = match row.child_text("Alias Strength").as_deref() {
        None | Some("Strong") => Strength::Strong,
        Some("Weak") => Strength::Weak,
        Some(other) => {
            notes.add(format!("the alias strength {other:?} is unknown; read as strong"));
            Strength::Strong
        }
    };
    let name_type = row.child_text("Name Type");
    let Some(text) = text else { return notes.add("a row has no name") };
    let (names, former) = said(&text);
    match name_type.as_deref() {
        Some("Primary Name") => *primary = primary.take().or_else(|| names.first().cloned()),
        Some("Alias" | "Original Script") => {}
        other => notes.add(format!("the name type {other:?} is unknown; read as an alias")),
    }
    draft.names.add_parts(names, if former { NameType::Former } else { NameType::Alias }, strength);
}

/// The names in a field, and whether they are former ones: `X (previously listed as. In Arabic: ...)`.
fn said(text: &str) -> (Vec<String>, bool) {
    let text = text.trim().trim_end_matches(';');
    let lower = text.to_lowercase();
    let start = ["(previously listed as", "(formerly listed as"].iter().find_map(|mark| lower.find(mark));
    // Lower-casing may change lengths; then the text is left as it is.
    let Some((name, remark)) =
        start.and_then(|at| text.split_at_checked(at)).filter(|_| lower.len() == text.len())
    else {
        return (folded(text).into_iter().collect(), start.is_some());
    };
    let other_script = remark.split_once(':').map(|(_, name)| name.trim_end_matches([')', '.', ' ']));
    (folded(name).into_iter().chain(other_script.and_then(folded)).collect(), true)
}

fn facts(row: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    if let Some(text) = row.child_text("Date of Birth") {
        births(&text, draft, notes);
    }
    for place in row.child_text("Place of Birth").iter().flat_map(|text| lettered(text)) {
        if let Some(code) = countries::at_the_end(&place) {
            draft.country(code, CountryRole::Birth);
        }
        draft.birth_place(place);
    }
    for name in row.child_text("Citizenship").iter().flat_map(|text| text.split(';')) {
        if let Some(code) = countries::code(name, notes) {
            draft.country(code, CountryRole::Citizenship);
        }
    }
    for address in row.child_text("Address").iter().flat_map(|text| lettered(text)) {
        let country = countries::at_the_end(&address).map(str::to_owned);
        draft.address(address, country);
    }
    if let Some(number) = row.child_text("IMO Number") {
        match identifiers::imo(&number) {
            Some(number) => draft.identifier(IdentifierType::Imo, number, None, None),
            None => notes.add(format!("the IMO number {number:?} has not seven digits")),
        }
    }
    if let Some(committees) = row.child_text("Committees") {
        draft.program(committees);
    }
    if let Some(text) = row.child_text("Control Date") {
        match dates::iso(&text).filter(|day| day.len() == 10) {
            Some(day) => draft.updated_on(day),
            None => notes.add(format!("the control date {text:?} cannot be read")),
        }
    }
}

/// The dates of a field that holds several, parted by commas, line ends, full stops or blanks.
fn births(text: &str, draft: &mut Draft, notes: &mut Notes) {
    // What a spreadsheet keeps of a line end.
    let text = text.replace("_x000D_", " ");
    for part in text.split([',', ';', '\n', '.']).filter_map(folded) {
        let part = part.trim_start_matches("Approximately").trim_start_matches(':').trim();
        match date(part) {
            Some(date) => draft.birth_date(date),
            None => {
                let each: Option<Vec<String>> = part.split(' ').map(date).collect();
                match each {
                    Some(dates) => dates.into_iter().for_each(|date| draft.birth_date(date)),
                    None => notes.add(format!("the date of birth {part:?} cannot be read")),
                }
            }
        }
    }
}

/// No listed person was born before; an earlier year is of another calendar.
const EARLIEST: &str = "1850";

fn date(text: &str) -> Option<String> {
    if let Some((from, to)) = text.strip_prefix("Between ").and_then(|rest| rest.split_once(" and ")) {
        return dates::years(from, to);
    }
    let date = dates::european(text).or_else(|| dates::written(text)).or_else(|| dates::iso(text));
    date.filter(|date| date.as_str() > EARLIEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_and_names() {
        assert_eq!(number("2").as_deref(), Some("2"));
        assert_eq!(number("8215f").as_deref(), Some("8215"));
        assert_eq!(number("2-1"), None);
        assert_eq!(number("a"), None);
        assert_eq!(said("Abdul Baqi (previously listed as)"), (vec!["Abdul Baqi".into()], true));
        assert_eq!(
            said("Ri'ad Hijazi (Previously listed as. In Arabic: رياض)"),
            (vec!["Ri'ad Hijazi".into(), "رياض".into()], true)
        );
        assert_eq!(said("Al Qaïda (AQMI);"), (vec!["Al Qaïda (AQMI)".into()], false));
    }

    #[test]
    fn dates_are_read() {
        for (text, want) in [
            ("7/08/1955", Some("1955-08-07")),
            ("08/1961", Some("1961-08")),
            ("1970", Some("1970")),
            ("20 April 1961", Some("1961-04-20")),
            ("Between 1959 and 1965", Some("1959/1965")),
            ("1944-06-05", Some("1944-06-05")),
            ("24/06/1402", None),
            ("10/061962", None),
        ] {
            assert_eq!(date(text).as_deref(), want, "{text}");
        }
    }
}
