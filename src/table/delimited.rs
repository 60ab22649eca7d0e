//! The bytes of a table that is text (CSV, TSV and their kin) -> its rows.

use std::io::Cursor;

use super::encoding::{self, Decoded};
use super::grid::Grid;
use super::{About, Format, Options};
use crate::error::{Error, ErrorKind, Result};
use crate::source::input::Input;
use crate::source::rows::{self, CsvRows, Row, Rows};

/// Bytes looked at to tell the separator.
const HEAD: usize = 32 * 1024;
/// Most lines of one row: more, and a quotation mark is open rather than an address long.
const MAX_LINES: usize = 200;

/// Reads a table that is text to its end.
///
/// # Errors
/// Those of [`super::Table::open`].
pub fn read(bytes: Vec<u8>, options: &Options) -> Result<(About, Grid)> {
    let Decoded { text, encoding, guessed } = encoding::decode(bytes, options.encoding.as_deref())?;
    let (declared, text) = declared(text);
    let delimiter = match options.delimiter.or(declared) {
        Some(delimiter) => u8::try_from(delimiter).map_err(|_| no_separator(delimiter))?,
        None => rows::delimiter(&text.as_bytes()[..text.len().min(HEAD)]),
    };
    let mut rows = CsvRows::new(Input::open(Cursor::new(text))?, delimiter);
    let mut grid = Grid::lines();
    while let Some(row) = rows.next_row()? {
        check_is_closed(&row)?;
        grid.push(row, u64::from(declared.is_some()))?;
    }
    grid.judge();
    let (encoding, delimiter) = (Some(encoding.name()), Some(char::from(delimiter)));
    Ok((About { format: Format::Csv, encoding, guessed, delimiter, sheets: vec![String::new()] }, grid))
}

/// Takes off the first line `sep=;`, by which Excel is told the separator.
fn declared(mut text: String) -> (Option<char>, String) {
    let first = text.lines().next().unwrap_or_default();
    let separator = first.strip_prefix("sep=").and_then(|rest| rest.chars().next());
    if separator.is_some() && first.chars().count() == 5 {
        let end = text.find('\n').map_or(text.len(), |at| at + 1);
        text.drain(..end);
        return (separator, text);
    }
    (None, text)
}

fn check_is_closed(row: &Row) -> Result<()> {
    let lines =
        row.cells.iter().map(|cell| cell.bytes().filter(|&byte| byte == b'\n').count()).sum::<usize>();
    if lines <= MAX_LINES {
        return Ok(());
    }
    let message = format!(
        "The row at {} goes on for {lines} lines: a quotation mark is left open. Close it, or take it out.",
        row.position
    );
    Err(Error::new(ErrorKind::BadList, message))
}

fn no_separator(delimiter: char) -> Error {
    Error::new(
        ErrorKind::BadOption,
        format!("{delimiter:?} separates no cells: choose a comma, semicolon or tab."),
    )
}
