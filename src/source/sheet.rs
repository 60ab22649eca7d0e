//! A sheet of a spreadsheet: its cells, as they come -> rows of text.
//!
//! `xlsx` and `ods` read the files; both fill a [`Sheet`], within its limits. A single cell far out costs nothing.

use super::position::Position;
use super::rows::{Row, Rows};
use crate::error::{Error, ErrorKind, Result};

/// Most columns of a table; the official ones have up to 118.
pub const MAX_COLUMNS: usize = 1_000;
/// Most bytes of text in one row.
const MAX_ROW: usize = 16 * 1024 * 1024;
/// Most cells of a sheet: as many rows as a spreadsheet can have, of 32 columns.
const MAX_CELLS: usize = 32 * 1024 * 1024;

/// Cells shown as one, of which the first alone holds a value. Rows and columns count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merged {
    pub first_row: u64,
    pub last_row: u64,
    pub first_column: u64,
    pub last_column: u64,
}

/// The rows that hold something, and which of their cells are merged.
#[derive(Default)]
pub struct Sheet {
    pub rows: Vec<Row>,
    pub merged: Vec<Merged>,
    cells: usize,
    /// Bytes of the last row.
    size: usize,
}

impl Sheet {
    /// Adds a cell; cells come row by row. `row` counts from 1, `column` from 0.
    ///
    /// # Errors
    /// [`crate::ErrorKind::BadList`] beyond the limits.
    pub fn add(&mut self, row: u64, column: usize, text: String) -> Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        let position = Position::Row(row);
        if self.rows.last().is_none_or(|last| last.position != position) {
            self.size = 0;
            self.rows.push(Row { position, cells: Vec::new(), windows_1252: false });
        }
        self.size += text.len();
        if column >= MAX_COLUMNS || self.size > MAX_ROW {
            return Err(too_large(position, "it has more than 1,000 columns, or a row of more than 16 MB"));
        }
        if let Some(last) = self.rows.last_mut() {
            self.cells += put(&mut last.cells, column, text);
        }
        match self.cells > MAX_CELLS {
            true => Err(too_large(position, "it has more than 33 million cells")),
            false => Ok(()),
        }
    }
}

/// Puts a text in its column and returns how many cells the row grew by.
fn put(cells: &mut Vec<String>, column: usize, text: String) -> usize {
    let before = cells.len();
    if before <= column {
        cells.resize(column + 1, String::new());
    }
    cells[column] = text;
    cells.len() - before
}

/// The rows of a sheet, one after the other.
pub struct SheetRows(std::vec::IntoIter<Row>);

impl From<Sheet> for SheetRows {
    fn from(sheet: Sheet) -> Self {
        Self(sheet.rows.into_iter())
    }
}

impl Rows for SheetRows {
    fn next_row(&mut self) -> Result<Option<Row>> {
        Ok(self.0.next())
    }
}

fn too_large(position: Position, what: &str) -> Error {
    let advice = "Save the part that matters as a file of its own.";
    Error::new(ErrorKind::BadList, format!("The spreadsheet is too large at {position}: {what}. {advice}"))
}

/// The error of a spreadsheet that is not as spreadsheets are.
pub fn damaged(row: u64, what: &str) -> Error {
    let place = if row == 0 { String::new() } else { format!(" at {}", Position::Row(row)) };
    Error::new(ErrorKind::BadList, format!("The spreadsheet is damaged{place}: {what}. Save it again."))
}

/// The error of a spreadsheet that is protected by a password.
pub fn protected() -> Error {
    Error::new(
        ErrorKind::BadList,
        "The file is protected by a password, so it cannot be read: save it without.",
    )
}

/// The error of a spreadsheet without any sheet.
pub fn no_sheet() -> Error {
    Error::new(ErrorKind::UnknownFormat, "The spreadsheet holds no sheet.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_far_out_cost_nothing_and_too_many_are_refused() {
        let mut sheet = Sheet::default();
        sheet.add(1_048_576, 999, "x".into()).unwrap();
        assert_eq!((sheet.rows.len(), sheet.rows[0].cells.len()), (1, 1_000));
        let error = sheet.add(1_048_577, 1_000, "x".into()).unwrap_err();
        assert!(
            error.message().contains("1,000 columns") && error.message().contains("row 1048577"),
            "{error}"
        );
        let mut wide = Sheet::default();
        let error = (1..).find_map(|row| wide.add(row, 999, "x".into()).err()).unwrap();
        assert!(error.message().contains("33 million cells"), "{error}");
    }
}
