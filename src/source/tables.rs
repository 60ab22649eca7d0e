//! A table with a header (CSV or spreadsheet) -> its records, by the format that the header shows.

use super::mapping::RowMapping;
use super::node::{Node, folded};
use super::rows::{FIRST, Row, Rows};
use super::session::Session;
use super::{Record, Summary, characters, csl, dfat, eu_csv, opensanctions_csv, own, uk_csv};
use crate::error::{Error, ErrorKind, Result};

/// Most rows of one record; the largest official one has some hundred.
const MAX_ROWS: usize = 20_000;

/// The rows before the header, and the header.
pub struct Header {
    pub preamble: Vec<Vec<String>>,
    pub columns: Vec<String>,
}

impl Header {
    /// Whether all of these are columns.
    pub fn has(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.columns.iter().any(|column| column == name))
    }
}

/// Reads a table to its end.
///
/// # Errors
/// Those of [`super::read_as`].
pub fn read(
    rows: &mut dyn Rows,
    expected: Option<&str>,
    on_record: &mut dyn FnMut(Record),
) -> Result<Summary> {
    let mut first = Vec::new();
    let (header, mut mapping) = loop {
        match rows.next_row()? {
            Some(row) if first.len() < FIRST => first.push(row),
            _ => return Err(no_header(&first)),
        }
        if let Some(found) = mapping_of(&first, expected)? {
            break found;
        }
    };
    let mut reading =
        Reading { columns: header.columns, key: None, group: Vec::new(), session: Session::new(on_record) };
    let mut end = first.last().map_or(super::Position::Line(1), |row| row.position);
    while let Some(row) = rows.next_row()? {
        end = row.position;
        reading.row(row, mapping.as_mut());
    }
    reading.close_group(mapping.as_mut());
    reading.session.finish(mapping.as_mut(), end)
}

/// The mapping that the last of the first rows calls for, if that is a header.
fn mapping_of(first: &[Row], expected: Option<&str>) -> Result<Option<(Header, Box<dyn RowMapping>)>> {
    let Some((last, before)) = first.split_last() else { return Ok(None) };
    let columns = last.cells.iter().map(|cell| folded(cell).unwrap_or_default()).collect();
    let preamble = before.iter().map(|row| row.cells.clone()).collect();
    let header = Header { preamble, columns };
    let mapping: Box<dyn RowMapping> = if uk_csv::has_header(&header) {
        Box::new(uk_csv::UkCsv::new(&header)?)
    } else if eu_csv::has_header(&header) {
        Box::new(eu_csv::EuCsv::new(&header))
    } else if dfat::has_header(&header) {
        Box::new(dfat::Dfat)
    } else if csl::has_header(&header) {
        Box::new(csl::Csl)
    } else if opensanctions_csv::has_header(&header) {
        Box::new(opensanctions_csv::Simple::new(expected))
    } else if let Some(own) = own::Own::of(&header, expected) {
        Box::new(own)
    } else {
        return Ok(None);
    };
    if let Some(expected) = expected.filter(|id| mapping.list() != Some(id)) {
        let found = mapping.list().unwrap_or_default();
        return Err(super::mapping::another_list(expected, &format!("by its columns it is {found}")));
    }
    Ok(Some((header, mapping)))
}

fn no_header(first: &[Row]) -> Error {
    let columns: Vec<&str> =
        first.first().map_or_else(Vec::new, |row| row.cells.iter().map(String::as_str).collect());
    let columns: String = columns.join(", ").chars().take(200).collect();
    Error::new(
        ErrorKind::UnknownFormat,
        format!(
            "The table is no list that is known, and no column of it is headed as names are (\"Name\", \"Full name\", \"Last name\" ...). It begins with: {columns}. Write a first row that says what the columns are."
        ),
    )
}

/// The reading of a table whose header is known.
struct Reading<'a> {
    columns: Vec<String>,
    key: Option<String>,
    group: Vec<Node>,
    session: Session<'a>,
}

impl Reading<'_> {
    fn row(&mut self, row: Row, mapping: &mut dyn RowMapping) {
        if row.cells.len() > self.columns.len() || (row.cells.len() < self.columns.len() && !is_sheet(&row)) {
            let reason = format!(
                "the row has {} cells, not {}; a quotation mark may be wrong",
                row.cells.len(),
                self.columns.len()
            );
            return self.session.reject(row.position, reason, mapping);
        }
        let node = self.node(&row, mapping);
        let key = mapping.key(&node);
        if key.is_none() || key != self.key || self.group.len() >= MAX_ROWS {
            self.close_group(mapping);
        }
        self.key = key;
        self.group.push(node);
    }

    fn close_group(&mut self, mapping: &mut dyn RowMapping) {
        let rows = std::mem::take(&mut self.group);
        let Some(position) = rows.first().map(|row| row.position) else { return };
        let fault = rows.iter().find_map(|row| row.fault().map(str::to_owned));
        let mut record = mapping.record(rows);
        record.position = position;
        if let Some(fault) = fault {
            record.blame(fault);
        }
        self.session.record(record, mapping);
    }

    /// The row as a tree: a child for each cell that holds something, named by its column.
    fn node(&mut self, row: &Row, mapping: &dyn RowMapping) -> Node {
        let mut node = Node::new("row", row.position);
        for (column, cell) in self.columns.iter().zip(&row.cells) {
            if let Some(fault) = characters::fault(cell) {
                node.blame(format!("column {column:?} holds {fault}"));
            }
            if !cell.trim().is_empty() {
                node.push_text(column, cell);
            }
        }
        match (row.windows_1252, mapping.takes_windows_1252()) {
            (true, true) => {
                self.session.note(row.position, None, "the row is not UTF-8; it is read as Windows-1252")
            }
            (true, false) => node.blame("it holds bytes that are not UTF-8 text: save the file as UTF-8"),
            (false, _) => {}
        }
        node
    }
}

/// Rows of a sheet end with their last cell that holds something.
fn is_sheet(row: &Row) -> bool {
    matches!(row.position, super::Position::Row(_))
}
