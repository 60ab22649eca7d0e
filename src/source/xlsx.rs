//! A spreadsheet (.xlsx) -> its sheets.
//!
//! It is a zip archive with its directory at the end, so it is read from memory; its cells come one by one. What the
//! archive unpacks to is measured first (see `archive`).

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::sheet::{Merged, Sheet, damaged, no_sheet, protected};
use crate::error::Result;

/// An opened workbook.
pub struct Workbook {
    book: Xlsx<Cursor<Vec<u8>>>,
    /// Names of the sheets with cells, those in sight first.
    pub names: Vec<String>,
}

impl Workbook {
    /// Opens a workbook whose archive was measured.
    ///
    /// # Errors
    /// [`crate::ErrorKind::BadList`] for what is no spreadsheet, a damaged or a protected one,
    /// [`crate::ErrorKind::UnknownFormat`] for one without a sheet.
    pub fn open(bytes: Vec<u8>) -> Result<Self> {
        let book: Xlsx<_> =
            calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(|e| explained(0, &e))?;
        let mut sheets: Vec<_> =
            book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).collect();
        sheets.sort_by_key(|sheet| sheet.visible != SheetVisible::Visible);
        let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
        if names.is_empty() { Err(no_sheet()) } else { Ok(Self { book, names }) }
    }

    /// The sheet of this number in `names`.
    ///
    /// # Errors
    /// [`crate::ErrorKind::BadList`] for a damaged or too large one, or where there is none.
    pub fn sheet(&mut self, number: usize) -> Result<Sheet> {
        let name = self.names.get(number).ok_or_else(no_sheet)?;
        let mut sheet = Sheet::default();
        let mut cells = self.book.worksheet_cells_reader(name).map_err(|e| explained(0, &e))?;
        let mut row = 0;
        while let Some(cell) = cells.next_cell().map_err(|e| explained(row, &e))? {
            let (at, column) = cell.get_position();
            row = u64::from(at) + 1;
            sheet.add(row, column as usize, text(cell.get_value()))?;
        }
        drop(cells);
        let merged = self.book.merge_cells_by_sheet_name(name).map_err(|e| explained(0, &e))?;
        sheet.merged = merged.into_iter().map(merged_of).collect();
        Ok(sheet)
    }
}

fn merged_of(cells: calamine::Dimensions) -> Merged {
    let from_one = |n: u32| u64::from(n) + 1;
    Merged {
        first_row: from_one(cells.start.0),
        last_row: from_one(cells.end.0),
        first_column: from_one(cells.start.1),
        last_column: from_one(cells.end.1),
    }
}

fn explained(row: u64, error: &XlsxError) -> crate::Error {
    match error {
        XlsxError::Password => protected(),
        other => damaged(row, &other.to_string()),
    }
}

/// A cell as text: dates as `YYYY-MM-DD`, with the time of day where there is one; whole numbers without a fraction;
/// an error as it is shown.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(n) => n.to_string(),
        DataRef::Float(n) => n.to_string(),
        DataRef::Bool(b) => b.to_string().to_uppercase(),
        DataRef::DateTime(date) => moment(*date),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

fn moment(date: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let time = match (hour, minute, second) {
        (0, 0, 0) => String::new(),
        _ => format!(" {hour:02}:{minute:02}:{second:02}"),
    };
    format!("{year:04}-{month:02}-{day:02}{time}")
}
