//! The UK Sanctions List as CSV: the rows of one Unique ID -> the `Designation` that the XML gives.
//!
//! Row 1 is the report's date, row 2 the header. A designation has a row for each of its names and other values; what
//! does not differ is repeated.

use super::dates;
use super::entity_draft::Draft;
use super::mapping::{FileFacts, Mapping, RowMapping};
use super::node::Node;
use super::position::Position;
use super::session::Notes;
use super::tables::Header;
use super::uk::{self, Uk};
use super::xml::bad_list;
use crate::error::Result;

/// Columns -> elements of the XML; `Name/Name6` is a part of a group.
const COLUMNS: [(&str, &str); 58] = [
    ("Last Updated", "LastUpdated"),
    ("Unique ID", "UniqueID"),
    ("OFSI Group ID", "OFSIGroupID"),
    ("UN Reference Number", "UNReferenceNumber"),
    ("Name 6", "Name/Name6"),
    ("Name 1", "Name/Name1"),
    ("Name 2", "Name/Name2"),
    ("Name 3", "Name/Name3"),
    ("Name 4", "Name/Name4"),
    ("Name 5", "Name/Name5"),
    ("Name type", "Name/NameType"),
    ("Alias strength", "Name/AliasStrength"),
    ("Title", "Title"),
    ("Name non-latin script", "NonLatinName/NameNonLatinScript"),
    ("Non-latin script type", "NonLatinName/NonLatinScriptType"),
    ("Non-latin script language", "NonLatinName/NonLatinScriptLanguage"),
    ("Regime Name", "RegimeName"),
    ("Designation Type", "IndividualEntityShip"),
    ("Designation source", "DesignationSource"),
    ("Sanctions Imposed", "SanctionsImposed"),
    ("Other Information", "OtherInformation"),
    ("UK Statement of Reasons", "UKStatementofReasons"),
    ("Address Line 1", "Address/AddressLine1"),
    ("Address Line 2", "Address/AddressLine2"),
    ("Address Line 3", "Address/AddressLine3"),
    ("Address Line 4", "Address/AddressLine4"),
    ("Address Line 5", "Address/AddressLine5"),
    ("Address Line 6", "Address/AddressLine6"),
    ("Address Postal Code", "Address/AddressPostalCode"),
    ("Address Country", "Address/AddressCountry"),
    ("Phone number", "PhoneNumber"),
    ("Website", "Website"),
    ("Email address", "EmailAddress"),
    ("Date Designated", "DateDesignated"),
    ("D.O.B", "DOB"),
    ("Nationality(/ies)", "Nationality"),
    ("National Identifier number", "NationalIdentifierNumber"),
    ("National Identifier additional information", "NationalIdentifierAdditionalInformation"),
    ("Passport number", "PassportNumber"),
    ("Passport additional information", "PassportAdditionalInformation"),
    ("Position", "Position"),
    ("Gender", "Gender"),
    ("Town of birth", "Location/TownOfBirth"),
    ("Country of birth", "Location/CountryOfBirth"),
    ("Type of entity", "TypeOfEntity"),
    ("Subsidiaries", "Subsidiary"),
    ("Parent company", "ParentCompany"),
    ("Business registration number (s)", "BusinessRegistrationNumber"),
    ("IMO number", "IMONumber"),
    ("Current owner/operator (s)", "CurrentOwnerOperator"),
    ("Previous owner/operator (s)", "PreviousOwnerOperator"),
    ("Current believed flag of ship", "CurrentBelievedFlagOfShip"),
    ("Previous flags", "PreviousFlag"),
    ("Type of ship", "TypeOfShip"),
    ("Tonnage of ship", "TonnageOfShip"),
    ("Length of ship", "LengthOfShip"),
    ("Year Built", "YearBuilt"),
    ("Hull identification number (HIN)", "HIN"),
];

/// Whether a table is this list.
pub fn has_header(header: &Header) -> bool {
    header.has(&["Unique ID", "Name 6", "Name type", "Regime Name"])
}

/// The reading of the CSV.
pub struct UkCsv {
    uk: Uk,
}

impl UkCsv {
    /// # Errors
    /// [`crate::ErrorKind::BadList`] where no row before the header gives the report's date.
    pub fn new(header: &Header) -> Result<Self> {
        let published_on = header.preamble.iter().flatten().find_map(|cell| report_date(cell));
        if published_on.is_none() {
            return Err(bad_list(Position::Line(1), "the first row does not give the report's date"));
        }
        Ok(Self { uk: Uk { published_on } })
    }
}

/// The date at the end of a cell such as `Report Date: 09 Oct 2026`, `09-Oct-2026` or `09/10/2026`.
fn report_date(cell: &str) -> Option<String> {
    let text = cell.rsplit(':').next()?.trim();
    dates::european_day(text).or_else(|| dates::written_day(text)).or_else(|| dates::iso(text))
}

impl RowMapping for UkCsv {
    fn key(&self, row: &Node) -> Option<String> {
        row.peek_child("Unique ID")
    }

    fn record(&mut self, rows: Vec<Node>) -> Node {
        let position = rows.first().map_or(Position::Line(0), |row| row.position);
        let mut record = Node::new("Designation", position);
        for row in rows {
            add_row(row, &mut record);
        }
        record
    }
}

/// Adds what a row says that earlier ones of the designation did not; columns that are not known stay as they are, for
/// the notes.
fn add_row(mut row: Node, record: &mut Node) {
    let position = row.position;
    let mut found: Vec<Node> = Vec::new();
    for (column, path) in COLUMNS {
        let Some(value) = row.child_text(column) else { continue };
        match path.split_once('/') {
            None => {
                let mut leaf = Node::new(path, position);
                leaf.text = value;
                found.push(leaf);
            }
            Some((group, part)) => {
                if !found.iter().any(|node| node.name == group) {
                    found.push(Node::new(group, position));
                }
                let Some(node) = found.iter_mut().find(|node| node.name == group) else { continue };
                node.push_text(part, &value);
            }
        }
    }
    found.append(&mut row.children);
    for node in found {
        if !record.children.iter().any(|known| known.same_content(&node)) {
            record.children.push(node);
        }
    }
}

impl Mapping for UkCsv {
    fn record_id(&self, record: &Node) -> Option<String> {
        self.uk.record_id(record)
    }

    fn entity(&mut self, record: &mut Node, notes: &mut Notes) -> std::result::Result<Option<Draft>, String> {
        self.uk.entity(record, notes)
    }

    fn list(&self) -> Option<&str> {
        Some(uk::LIST)
    }

    fn facts(&self, end: Position) -> Result<FileFacts> {
        self.uk.facts(end)
    }
}
