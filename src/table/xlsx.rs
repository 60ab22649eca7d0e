//! Rows -> a spreadsheet (.xlsx), in which every cell is a text or a number, and never a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use serde::Deserialize;

use crate::error::{Error, ErrorKind, Result};

/// A cell.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Cell {
    Number(f64),
    Text(String),
    Empty(()),
}

/// How the spreadsheet looks.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Options {
    /// Name of the sheet; else `Sheet1`.
    pub sheet: Option<String>,
    /// The first row holds headings: bold, and in sight while the others move.
    pub header: bool,
    /// Widths of the columns, in characters.
    pub widths: Vec<f64>,
}

/// Writes one spreadsheet, row after row.
pub struct Writer {
    sheet: Worksheet,
    header: bool,
    /// Rows written.
    rows: u32,
    quoted: Format,
    bold: Format,
}

impl Writer {
    /// Begins an empty spreadsheet.
    ///
    /// # Errors
    /// [`ErrorKind::BadOption`] for a name that a sheet cannot have, and more widths than columns.
    pub fn new(options: &Options) -> Result<Self> {
        let mut sheet = Worksheet::new();
        if let Some(name) = &options.sheet {
            sheet.set_name(name).map_err(|e| refused(&e))?;
        }
        for (column, width) in (0..).zip(&options.widths) {
            sheet.set_column_width(column, *width).map_err(|e| refused(&e))?;
        }
        if options.header {
            sheet.set_freeze_panes(1, 0).map_err(|e| refused(&e))?;
        }
        let (quoted, bold) = (Format::new().set_quote_prefix(), Format::new().set_bold());
        Ok(Self { sheet, header: options.header, rows: 0, quoted, bold })
    }

    /// Adds rows below those written.
    ///
    /// # Errors
    /// [`ErrorKind::BadOption`] for what a spreadsheet cannot hold: more than 1,048,576 rows or 16,384 columns, a text
    /// of more than 32,767 characters, a number that is none; with row and column.
    pub fn rows(&mut self, rows: &[Vec<Cell>]) -> Result<()> {
        for row in rows {
            for (column, cell) in (0..).zip(row) {
                let written = self.cell(column, cell);
                written.map_err(|e| at(&e, self.rows, column))?;
            }
            self.rows += 1;
        }
        Ok(())
    }

    fn cell(&mut self, column: u16, cell: &Cell) -> std::result::Result<(), XlsxError> {
        let row = self.rows;
        match cell {
            Cell::Empty(()) => Ok(()),
            Cell::Text(text) if text.is_empty() => Ok(()),
            Cell::Number(n) => self.sheet.write_number(row, column, *n).map(drop),
            Cell::Text(text) if self.header && row == 0 => {
                self.sheet.write_string_with_format(row, column, text, &self.bold).map(drop)
            }
            // Marked as text, so that it stays one when somebody edits the cell.
            Cell::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => {
                self.sheet.write_string_with_format(row, column, text, &self.quoted).map(drop)
            }
            Cell::Text(text) => self.sheet.write_string(row, column, text).map(drop),
        }
    }

    /// The bytes of the file. It names no author and no time, so the same rows are the same bytes.
    ///
    /// # Errors
    /// [`ErrorKind::Io`] where it cannot be made.
    pub fn finish(self) -> Result<Vec<u8>> {
        let mut book = Workbook::new();
        let unmade = |e: XlsxError| Error::new(ErrorKind::Io, format!("The spreadsheet cannot be made: {e}."));
        let epoch = ExcelDateTime::from_ymd(2000, 1, 1).map_err(unmade)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&epoch));
        book.push_worksheet(self.sheet);
        book.save_to_buffer().map_err(unmade)
    }
}

fn refused(error: &XlsxError) -> Error {
    Error::new(ErrorKind::BadOption, format!("The spreadsheet cannot be made so: {error}."))
}

fn at(error: &XlsxError, row: u32, column: u16) -> Error {
    let what = match error {
        XlsxError::MaxStringLengthExceeded => "its text is longer than the 32,767 characters of a cell".to_owned(),
        XlsxError::RowColumnLimitError => "a spreadsheet has 1,048,576 rows and 16,384 columns".to_owned(),
        other => other.to_string(),
    };
    let message = format!("Row {}, column {} cannot be written: {what}. Save as CSV or JSON instead.", row + 1, column + 1);
    Error::new(ErrorKind::BadOption, message)
}
