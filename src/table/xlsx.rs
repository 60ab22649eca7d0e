//! Rows -> a spreadsheet (.xlsx), in which every cell is a text or a number, and never a formula.

use std::borrow::Cow;

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

/// Most rows of a sheet.
const MAX_ROWS: u32 = 1_048_576;
/// Most UTF-16 units of a cell's text.
const MAX_TEXT: usize = 32_767;

/// Writes one spreadsheet, sheet after sheet and row after row.
pub struct Writer {
    /// The last is the one at hand.
    sheets: Vec<Worksheet>,
    options: Options,
    /// Rows written to the sheet at hand.
    rows: u32,
    /// The headings of the sheet at hand.
    headings: Option<Vec<Cell>>,
    /// How many sheets continue it.
    continued: usize,
    quoted: Format,
    bold: Format,
}

impl Writer {
    /// Begins a spreadsheet with its first sheet, empty.
    ///
    /// # Errors
    /// Those of [`Writer::sheet`].
    pub fn new(options: &Options) -> Result<Self> {
        let (quoted, bold) = (Format::new().set_quote_prefix(), Format::new().set_bold());
        let mut writer = Self {
            sheets: Vec::new(),
            options: Options::default(),
            rows: 0,
            headings: None,
            continued: 0,
            quoted,
            bold,
        };
        writer.sheet(options)?;
        Ok(writer)
    }

    /// Begins another sheet.
    ///
    /// # Errors
    /// [`ErrorKind::BadOption`] for a name that a sheet cannot have, and more widths than columns.
    pub fn sheet(&mut self, options: &Options) -> Result<()> {
        self.sheets.push(worksheet(options, options.sheet.as_deref())?);
        (self.options, self.rows, self.headings, self.continued) = (options.clone(), 0, None, 0);
        Ok(())
    }

    /// Adds rows below those written. What a sheet cannot hold goes on in another, under the same headings; a text of more
    /// than 32,767 characters is cut, and its end says so.
    ///
    /// # Errors
    /// [`ErrorKind::BadOption`] for more than 16,384 columns, with the row.
    pub fn rows(&mut self, rows: &[Vec<Cell>]) -> Result<()> {
        for row in rows {
            if self.rows == MAX_ROWS {
                self.go_on()?;
            }
            self.row(row)?;
        }
        Ok(())
    }

    /// Begins the next sheet of the same table.
    fn go_on(&mut self) -> Result<()> {
        self.continued += 1;
        let name = self.options.sheet.as_deref().unwrap_or("Sheet1");
        let name = format!("{} ({})", name.chars().take(24).collect::<String>(), self.continued + 1);
        self.sheets.push(worksheet(&self.options, Some(&name))?);
        self.rows = 0;
        match self.headings.clone() {
            Some(headings) => self.row(&headings),
            None => Ok(()),
        }
    }

    fn row(&mut self, row: &[Cell]) -> Result<()> {
        let is_header = self.options.header && self.rows == 0;
        if is_header {
            self.headings = Some(row.to_vec());
        }
        for (column, cell) in row.iter().enumerate() {
            let column = u16::try_from(column).unwrap_or(u16::MAX);
            self.cell(column, cell, is_header).map_err(|e| at(&e, self.rows, column))?;
        }
        self.rows += 1;
        Ok(())
    }

    fn cell(&mut self, column: u16, cell: &Cell, is_header: bool) -> std::result::Result<(), XlsxError> {
        let (row, Some(sheet)) = (self.rows, self.sheets.last_mut()) else { return Ok(()) };
        match cell {
            Cell::Empty(()) => Ok(()),
            Cell::Text(text) if text.is_empty() => Ok(()),
            Cell::Number(n) => sheet.write_number(row, column, *n).map(drop),
            Cell::Text(text) => {
                let text = fitting(text);
                // Marked as text, so that it stays one when somebody edits the cell.
                let is_like_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
                match (is_header, is_like_formula) {
                    (true, _) => sheet.write_string_with_format(row, column, text, &self.bold).map(drop),
                    (_, true) => sheet.write_string_with_format(row, column, text, &self.quoted).map(drop),
                    _ => sheet.write_string(row, column, text).map(drop),
                }
            }
        }
    }

    /// The bytes of the file. It names no author and no time, so the same rows are the same bytes.
    ///
    /// # Errors
    /// [`ErrorKind::Io`] where it cannot be made.
    pub fn finish(self) -> Result<Vec<u8>> {
        let mut book = Workbook::new();
        let unmade =
            |e: XlsxError| Error::new(ErrorKind::Io, format!("The spreadsheet cannot be made: {e}."));
        let epoch = ExcelDateTime::from_ymd(2000, 1, 1).map_err(unmade)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&epoch));
        for sheet in self.sheets {
            book.push_worksheet(sheet);
        }
        book.save_to_buffer().map_err(unmade)
    }
}

fn worksheet(options: &Options, name: Option<&str>) -> Result<Worksheet> {
    let mut sheet = Worksheet::new();
    if let Some(name) = name {
        sheet.set_name(name).map_err(|e| refused(&e))?;
    }
    for (column, width) in (0..).zip(&options.widths) {
        sheet.set_column_width(column, *width).map_err(|e| refused(&e))?;
    }
    if options.header {
        sheet.set_freeze_panes(1, 0).map_err(|e| refused(&e))?;
    }
    Ok(sheet)
}

/// A text that fits into a cell.
fn fitting(text: &str) -> Cow<'_, str> {
    const END: &str = " … [cut: too long for a cell]";
    // No text has more UTF-16 units than bytes.
    if text.len() <= MAX_TEXT || text.encode_utf16().count() <= MAX_TEXT {
        return Cow::Borrowed(text);
    }
    let mut left = MAX_TEXT - END.encode_utf16().count();
    let fits = |c: &char| {
        let enough = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        enough
    };
    Cow::Owned(text.chars().take_while(fits).chain(END.chars()).collect())
}

fn refused(error: &XlsxError) -> Error {
    Error::new(ErrorKind::BadOption, format!("The spreadsheet cannot be made so: {error}."))
}

fn at(error: &XlsxError, row: u32, column: u16) -> Error {
    let what = match error {
        XlsxError::RowColumnLimitError => "a spreadsheet has 16,384 columns".to_owned(),
        other => other.to_string(),
    };
    let message = format!(
        "Row {}, column {} cannot be written: {what}. Save as CSV or JSON instead.",
        row + 1,
        u32::from(column) + 1
    );
    Error::new(ErrorKind::BadOption, message)
}
