//! A sheet of a spreadsheet: its cells, as they come -> rows of text.
//!
//! `xlsx` and `ods` read the files; both fill a [`Sheet`], within its limits. A single cell far out costs nothing.

use super::cells::Cells;
use super::position::Position;
use super::rows::{Row, Rows};
use crate::error::{Error, ErrorKind, Result};

/// Most columns of a table; the official ones have up to 118.
pub const MAX_COLUMNS: usize = 1_000;
/// As many rows as a spreadsheet has.
pub const MAX_ROWS: u64 = 1_048_576;
/// Most bytes of text in one row.
pub const MAX_ROW: usize = 16 * 1024 * 1024;
/// Most cells of a sheet: as many rows as a spreadsheet can have, of 32 columns.
const MAX_CELLS: usize = 32 * 1024 * 1024;
/// Most bytes of text in a sheet: one text may be shared by many cells, and one row be repeated.
const MAX_TEXT: usize = 256 * 1024 * 1024;

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
    pub merged: Vec<Merged>,
    kept: Cells,
    /// The row that cells are added to, and its number.
    open: Vec<String>,
    row: u64,
    /// Bytes of that row.
    size: usize,
}

impl Sheet {
    /// Adds a cell; cells come row by row. `row` counts from 1, `column` from 0.
    ///
    /// # Errors
    /// [`crate::ErrorKind::BadList`] beyond the limits, or where rows are not in order.
    pub fn add(&mut self, row: u64, column: usize, text: String) -> Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        if row != self.row {
            self.close()?;
            self.row = row;
        }
        self.size += text.len();
        if column >= MAX_COLUMNS || self.size > MAX_ROW {
            return Err(too_wide(row));
        }
        put(&mut self.open, column, text);
        Ok(())
    }

    /// Adds a row as often as it is repeated, the first time under this number.
    ///
    /// # Errors
    /// As [`Sheet::add`].
    pub fn repeat(&mut self, row: u64, times: u64, cells: &[String]) -> Result<()> {
        let end = row.saturating_add(times);
        if end > MAX_ROWS + 1 {
            return Err(too_high(row));
        }
        (row..end).try_for_each(|row| self.keep(row, cells))
    }

    /// All rows, once the last cell was added.
    ///
    /// # Errors
    /// As [`Sheet::add`].
    pub fn rows(mut self) -> Result<Cells> {
        self.close()?;
        Ok(self.kept)
    }

    fn close(&mut self) -> Result<()> {
        self.size = 0;
        let cells = std::mem::take(&mut self.open);
        if cells.is_empty() { Ok(()) } else { self.keep(self.row, &cells) }
    }

    fn keep(&mut self, row: u64, cells: &[String]) -> Result<()> {
        if self.kept.numbers().last().is_some_and(|&last| u64::from(last) >= row) {
            return Err(damaged(row, "its rows are not in order"));
        }
        if row > MAX_ROWS {
            return Err(too_high(row));
        }
        let is_kept = self.kept.push(row, cells);
        if !is_kept || self.kept.count() > MAX_CELLS || self.kept.text_len() > MAX_TEXT {
            return Err(too_large(row, "it has more than 33 million cells, or more than 256 MB of text"));
        }
        Ok(())
    }
}

/// Puts a text in its column.
fn put(cells: &mut Vec<String>, column: usize, text: String) {
    if cells.len() <= column {
        cells.resize(column + 1, String::new());
    }
    cells[column] = text;
}

/// The rows of a sheet, one after the other.
pub struct SheetRows {
    cells: Cells,
    next: usize,
}

impl SheetRows {
    pub fn new(cells: Cells) -> Self {
        Self { cells, next: 0 }
    }
}

impl Rows for SheetRows {
    fn next_row(&mut self) -> Result<Option<Row>> {
        let Some(&number) = self.cells.numbers().get(self.next) else { return Ok(None) };
        let cells = self.cells.row(self.next).into_iter().map(str::to_owned).collect();
        self.next += 1;
        Ok(Some(Row { position: Position::Row(u64::from(number)), cells, windows_1252: false }))
    }
}

fn too_high(row: u64) -> Error {
    damaged(row, "it has more rows than a spreadsheet can have")
}

/// The error of a row that is longer than rows of tables are.
pub fn too_wide(row: u64) -> Error {
    too_large(row, "it has more than 1,000 columns, or a row of more than 16 MB")
}

fn too_large(row: u64, what: &str) -> Error {
    let (position, advice) = (Position::Row(row), "Save the part that matters as a file of its own.");
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
        sheet.add(MAX_ROWS, 999, "x".into()).unwrap();
        let error = sheet.add(MAX_ROWS, 1_000, "x".into()).unwrap_err();
        assert!(
            error.message().contains("1,000 columns") && error.message().contains("row 1048576"),
            "{error}"
        );
        let rows = sheet.rows().unwrap();
        assert_eq!((rows.len(), rows.width(0)), (1, 1_000));
        let wide = vec![String::new(); 1_000];
        let error = Sheet::default().repeat(1, 100_000, &wide).unwrap_err();
        assert!(error.message().contains("33 million cells"), "{error}");
        let long = vec!["x".repeat(10_000)];
        let error = Sheet::default().repeat(1, 100_000, &long).unwrap_err();
        assert!(error.message().contains("256 MB of text"), "{error}");
    }

    #[test]
    fn rows_out_of_order_or_beyond_the_last_are_refused() {
        for (rows, words) in [([7, 4], "not in order"), ([1, MAX_ROWS + 1], "more rows than"), ([2, 2], "")] {
            let mut sheet = Sheet::default();
            rows.iter().try_for_each(|&row| sheet.add(row, 0, "x".into())).unwrap();
            let read = sheet.rows();
            assert_eq!(read.is_ok(), words.is_empty(), "{rows:?}");
            assert!(read.err().is_none_or(|error| error.message().contains(words)), "{rows:?}");
        }
    }
}
