//! The first sheet of a spreadsheet (.xlsx) -> rows of cells.
//!
//! A spreadsheet is a zip archive with its directory at the end, so it is read from memory; its cells come one by one,
//! so that a single cell far out costs nothing. What the archive unpacks to is measured first.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};

use super::position::Position;
use super::rows::{Row, Rows};
use super::xml::bad_list;
use crate::error::{Error, ErrorKind, Result};

/// Most columns of a table; the official ones have up to 118.
const MAX_COLUMNS: usize = 1_000;
/// Most bytes of text in one row.
const MAX_ROW: usize = 16 * 1024 * 1024;

/// The rows of the first sheet.
pub struct SheetRows {
    rows: std::vec::IntoIter<Row>,
}

impl SheetRows {
    /// Opens a workbook whose archive was measured (see `archive`).
    ///
    /// # Errors
    /// [`ErrorKind::BadList`] for what is no spreadsheet or a damaged one, [`ErrorKind::UnknownFormat`] for one without
    /// a sheet.
    pub fn open(bytes: Vec<u8>) -> Result<Self> {
        let opened = calamine::open_workbook_from_rs(Cursor::new(bytes));
        let mut book: Xlsx<_> = opened.map_err(|e: XlsxError| damaged(0, &e.to_string()))?;
        let Some(name) = book.sheet_names().first().cloned() else {
            return Err(Error::new(ErrorKind::UnknownFormat, "The spreadsheet holds no sheet."));
        };
        let mut cells = book.worksheet_cells_reader(&name).map_err(|e| damaged(0, &e.to_string()))?;
        let mut sheet = Sheet::default();
        while let Some(cell) = cells.next_cell().map_err(|e| damaged(sheet.row, &e.to_string()))? {
            let (row, column) = cell.get_position();
            sheet.add(u64::from(row) + 1, column as usize, text(cell.get_value()))?;
        }
        Ok(Self { rows: sheet.rows.into_iter() })
    }
}

/// The rows while their cells come.
#[derive(Default)]
struct Sheet {
    rows: Vec<Row>,
    /// Number and bytes of the last row.
    row: u64,
    size: usize,
}

impl Sheet {
    fn add(&mut self, number: u64, column: usize, text: String) -> Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        if number != self.row {
            (self.row, self.size) = (number, 0);
            self.rows.push(Row { position: Position::Row(number), cells: Vec::new(), windows_1252: false });
        }
        self.size += text.len();
        if column >= MAX_COLUMNS || self.size > MAX_ROW {
            return Err(damaged(number, "it has more than 1,000 columns, or a row of more than 16 MB"));
        }
        if let Some(last) = self.rows.last_mut() {
            put(&mut last.cells, column, text);
        }
        Ok(())
    }
}

fn put(cells: &mut Vec<String>, column: usize, text: String) {
    if cells.len() <= column {
        cells.resize(column + 1, String::new());
    }
    cells[column] = text;
}

impl Rows for SheetRows {
    fn next_row(&mut self) -> Result<Option<Row>> {
        Ok(self.rows.next())
    }
}

fn damaged(row: u64, what: &str) -> Error {
    bad_list(Position::Row(row), &format!("the spreadsheet is damaged ({what})"))
}

/// A cell as text: dates as `YYYY-MM-DD`, whole numbers without a fraction, nothing for an error.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(n) => n.to_string(),
        DataRef::Float(n) => n.to_string(),
        DataRef::Bool(b) => b.to_string(),
        DataRef::DateTime(date) => day(*date),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        _ => String::new(),
    }
}

fn day(date: ExcelDateTime) -> String {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
