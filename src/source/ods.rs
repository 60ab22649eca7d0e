//! A spreadsheet of OpenDocument (.ods) -> its sheets.
//!
//! Read here rather than by calamine, which lays out every repeated row and cell at once, does not tell merged cells,
//! and refuses rows that hold a page break. What the archive unpacks to is measured first (see `archive`).

use std::io::{BufReader, Cursor};

use zip::ZipArchive;

use super::input::Input;
use super::node::Node;
use super::sheet::{MAX_COLUMNS, MAX_ROW, Merged, Sheet, damaged, no_sheet, protected, too_wide};
use super::xml::{Document, Step};
use crate::error::Result;

/// The sheets with their names.
///
/// # Errors
/// [`crate::ErrorKind::BadList`] for what is no spreadsheet, a damaged, protected or too large one,
/// [`crate::ErrorKind::UnknownFormat`] for one without a sheet.
pub fn sheets(bytes: &[u8]) -> Result<Vec<(String, Sheet)>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|e| damaged(0, &e.to_string()))?;
    check_open(&mut zip)?;
    let file = zip.by_name("content.xml").map_err(|e| damaged(0, &e.to_string()))?;
    let (document, _) = Document::open(Input::open(BufReader::new(file))?)?;
    let sheets = Reading { document, sheets: Vec::new(), row: 0, column: 0, size: 0 }.sheets()?;
    if sheets.is_empty() { Err(no_sheet()) } else { Ok(sheets) }
}

/// Encrypted content is named in the manifest.
fn check_open(zip: &mut ZipArchive<Cursor<&[u8]>>) -> Result<()> {
    let Ok(file) = zip.by_name("META-INF/manifest.xml") else { return Ok(()) };
    let text = std::io::read_to_string(file).map_err(|e| damaged(0, &e.to_string()))?;
    if text.contains("encryption-data") { Err(protected()) } else { Ok(()) }
}

struct Reading<'a> {
    document: Document<'a>,
    sheets: Vec<(String, Sheet)>,
    /// How many rows stand before the one at hand.
    row: u64,
    /// The column at hand, the first is 0.
    column: usize,
    /// Bytes of the row at hand.
    size: usize,
}

impl Reading<'_> {
    fn sheets(mut self) -> Result<Vec<(String, Sheet)>> {
        loop {
            match self.document.event()? {
                Step::Open(node) if node.name == "table" => {
                    self.sheets.push((attribute(&node, "name").unwrap_or_default(), Sheet::default()));
                    self.row = 0;
                    self.table()?;
                }
                Step::End => return Ok(self.sheets),
                _ => {}
            }
        }
    }

    /// Rows may stand in groups, whose beginnings and ends mean nothing here.
    fn table(&mut self) -> Result<()> {
        let mut open = 1;
        while open > 0 {
            match self.document.event()? {
                Step::Open(node) if node.name == "table-row" => self.table_row(&node)?,
                Step::Open(_) => open += 1,
                Step::Close => open -= 1,
                Step::End => return Err(self.cut()),
                Step::Text(..) | Step::Fault(_) => {}
            }
        }
        Ok(())
    }

    fn table_row(&mut self, row: &Node) -> Result<()> {
        let repeated = count(row, "number-rows-repeated");
        let cells = self.cells()?;
        if cells.is_empty() {
            self.row = self.row.saturating_add(repeated);
            return Ok(());
        }
        let row = self.number();
        let Some((_, sheet)) = self.sheets.last_mut() else { return Ok(()) };
        sheet.repeat(row, repeated, &cells)?;
        self.row = self.row.saturating_add(repeated);
        Ok(())
    }

    /// The cells of the row that is open, up to the last that holds something, each as often as it is repeated.
    fn cells(&mut self) -> Result<Vec<String>> {
        let mut cells = Vec::new();
        (self.column, self.size) = (0, 0);
        loop {
            match self.document.event()? {
                Step::Open(node) if matches!(node.name.as_str(), "table-cell" | "covered-table-cell") => {
                    self.cell(&node, &mut cells)?;
                }
                Step::Open(_) => self.skip()?,
                Step::Close => return Ok(cells),
                Step::End => return Err(self.cut()),
                Step::Text(..) | Step::Fault(_) => {}
            }
        }
    }

    fn cell(&mut self, cell: &Node, cells: &mut Vec<String>) -> Result<()> {
        self.merge(cell);
        let shown = self.text()?;
        let text = value(cell).unwrap_or(shown);
        let repeated = usize::try_from(count(cell, "number-columns-repeated")).unwrap_or(usize::MAX);
        let column = self.column;
        self.column = column.saturating_add(repeated);
        if text.is_empty() {
            return Ok(());
        }
        self.size = self.size.saturating_add(text.len().saturating_mul(repeated));
        if self.column > MAX_COLUMNS || self.size > MAX_ROW {
            return Err(too_wide(self.number()));
        }
        cells.resize(column, String::new());
        cells.resize(self.column, text);
        Ok(())
    }

    fn merge(&mut self, cell: &Node) {
        let (rows, columns) = (count(cell, "number-rows-spanned"), count(cell, "number-columns-spanned"));
        if rows == 1 && columns == 1 {
            return;
        }
        let (row, column) = (self.number(), self.column as u64 + 1);
        let merged = Merged {
            first_row: row,
            last_row: row.saturating_add(rows - 1),
            first_column: column,
            last_column: column.saturating_add(columns - 1),
        };
        if let Some((_, sheet)) = self.sheets.last_mut() {
            sheet.merged.push(merged);
        }
    }

    /// The text of the cell that is open, its paragraphs on lines of their own.
    fn text(&mut self) -> Result<String> {
        let mut text = String::new();
        let mut open = 1;
        while open > 0 {
            match self.document.event()? {
                Step::Open(node) if matches!(node.name.as_str(), "annotation" | "shapes" | "frame") => {
                    self.skip()?
                }
                Step::Open(node) => {
                    open += 1;
                    begin(&node, &mut text);
                }
                Step::Close => open -= 1,
                // Between paragraphs there is nothing but layout.
                Step::Text(part, _) if open > 1 => text.push_str(&part),
                Step::Text(..) => {}
                Step::Fault(what) => return Err(damaged(self.number(), &what)),
                Step::End => return Err(self.cut()),
            }
            if text.len() > MAX_ROW {
                return Err(too_wide(self.number()));
            }
        }
        Ok(text)
    }

    /// Reads past the element that was just opened.
    fn skip(&mut self) -> Result<()> {
        let mut open = 1;
        while open > 0 {
            match self.document.event()? {
                Step::Open(_) => open += 1,
                Step::Close => open -= 1,
                Step::End => return Err(self.cut()),
                Step::Text(..) | Step::Fault(_) => {}
            }
        }
        Ok(())
    }

    /// The number of the row at hand; repeated rows may be more than can be counted.
    fn number(&self) -> u64 {
        self.row.saturating_add(1)
    }

    fn cut(&self) -> crate::Error {
        damaged(self.number(), "it ends in the middle")
    }
}

/// What an element within a cell stands for.
fn begin(node: &Node, text: &mut String) {
    match node.name.as_str() {
        "p" if !text.is_empty() => text.push('\n'),
        "s" => text.extend(std::iter::repeat_n(' ', count(node, "c").min(1_000) as usize)),
        "tab" => text.push('\t'),
        "line-break" => text.push('\n'),
        _ => {}
    }
}

/// What a cell holds beside what it shows: a number or date in full.
fn value(cell: &Node) -> Option<String> {
    match attribute(cell, "value-type")?.as_str() {
        "float" | "percentage" | "currency" => attribute(cell, "value"),
        "date" => {
            attribute(cell, "date-value").map(|date| date.trim_end_matches("T00:00:00").replace('T', " "))
        }
        "boolean" => attribute(cell, "boolean-value").map(|value| value.to_uppercase()),
        "string" => attribute(cell, "string-value"),
        _ => None,
    }
}

/// An attribute, whatever stands before the colon of its name.
fn attribute(node: &Node, name: &str) -> Option<String> {
    let is_it = |key: &str| key.rsplit(':').next() == Some(name);
    node.attributes.iter().find(|(key, _)| is_it(key)).map(|(_, value)| value.clone())
}

/// A number of times, at least one.
fn count(node: &Node, name: &str) -> u64 {
    attribute(node, name).and_then(|text| text.parse().ok()).unwrap_or(1).max(1)
}
