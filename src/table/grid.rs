//! Rows of cells, kept in little memory, with what is wrong with them.

use serde::Serialize;

use crate::error::{Error, ErrorKind, Result};
use crate::source::Position;
use crate::source::cells::Cells;
use crate::source::rows;
use crate::source::sheet::{Merged, Sheet};

/// Rows among which the headings are looked for.
const FIRST: usize = 20;

/// The rows of one sheet that hold something.
#[derive(Debug, Default)]
pub struct Grid {
    cells: Cells,
    /// Lines of a text, whose rows must have as many cells as the headings.
    are_lines: bool,
    /// The row of the headings.
    header: usize,
    /// The rows with a fault, ascending, and of merged cells where these are in `merged`.
    faults: Vec<(u32, u32)>,
    merged: Vec<Merged>,
}

/// A row as it is asked for.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Row<'a> {
    /// Its line (text) or row (spreadsheets) in the file, the first is 1.
    pub at: u32,
    pub cells: Vec<&'a str>,
    /// What is wrong with it: too few or too many cells, merged cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fault: Option<String>,
}

/// What there is to know of a sheet before its rows are asked for.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Shape<'a> {
    /// Rows that hold something, the headings included.
    pub rows: usize,
    /// Cells of the longest row.
    pub columns: usize,
    /// Which of the rows most likely has the headings, the first is 0.
    pub header: usize,
    /// Rows with a fault, and the first ten of them.
    pub faults: usize,
    #[serde(rename = "firstFaults")]
    pub first_faults: Vec<Row<'a>>,
}

impl Grid {
    /// For the lines of a text.
    pub fn lines() -> Self {
        Self { are_lines: true, ..Self::default() }
    }

    /// The rows of a spreadsheet.
    ///
    /// # Errors
    /// Those of [`Sheet::rows`].
    pub fn of_sheet(mut sheet: Sheet) -> Result<Self> {
        let merged = std::mem::take(&mut sheet.merged);
        let mut grid = Self { cells: sheet.rows()?, merged, ..Self::default() };
        grid.judge();
        grid.blame_merged();
        Ok(grid)
    }

    /// Adds a row, `before` lines further down than it says.
    ///
    /// # Errors
    /// [`ErrorKind::BadList`] where there is more than can be kept.
    pub fn push(&mut self, row: rows::Row, before: u64) -> Result<()> {
        let (Position::Line(n) | Position::Row(n) | Position::Byte(n) | Position::Record(n)) = row.position;
        if self.cells.push(n + before, &row.cells) { Ok(()) } else { Err(too_large()) }
    }

    /// Finds the headings, and the lines that have other cells than these.
    pub fn judge(&mut self) {
        self.header = self.likely_header();
        if !self.are_lines || self.is_empty() {
            return;
        }
        let wanted = self.cells.width(self.header);
        let is_ragged = |row: &usize| is_ragged(&self.cells.row(*row), wanted);
        let ragged = (self.header + 1..self.len()).filter(is_ragged);
        self.faults = ragged.map(|row| (row as u32, 0)).collect();
    }

    /// The first row that fills as many cells as most rows do: what stands above a table (a title, a date) fills fewer, and a row of too
    /// many cells is no heading.
    fn likely_header(&self) -> usize {
        let filled = |row: usize| self.cells.row(row).iter().filter(|cell| !cell.trim().is_empty()).count();
        let filled: Vec<usize> = (0..self.len().min(FIRST)).map(filled).collect();
        let rows_with = |count: usize| filled.iter().filter(|&&other| other == count).count();
        let usual = filled.iter().copied().max_by_key(|&count| (rows_with(count), count)).unwrap_or(0);
        filled.iter().position(|&count| count >= usual).unwrap_or(0)
    }

    /// Blames each row once, on the merged cells that begin first.
    fn blame_merged(&mut self) {
        self.merged.sort_by_key(|merged| (merged.first_row, merged.last_row));
        let mut next = self.header + 1;
        for (at, merged) in self.merged.iter().enumerate() {
            let numbers = self.cells.numbers();
            let first = numbers.partition_point(|&number| u64::from(number) < merged.first_row);
            let end = numbers.partition_point(|&number| u64::from(number) <= merged.last_row);
            self.faults.extend((first.max(next)..end).map(|row| (row as u32, at as u32)));
            next = next.max(end);
        }
    }

    /// What is wrong with a row.
    fn fault(&self, row: usize) -> Option<String> {
        let at = self.faults.binary_search_by_key(&row, |(row, _)| *row as usize).ok()?;
        let wrong = match self.are_lines {
            true => ragged(self.cells.width(row), self.cells.width(self.header)),
            false => merged(&self.merged[self.faults[at].1 as usize]),
        };
        Some(wrong)
    }

    /// Number of rows that hold something.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    pub fn shape(&self) -> Shape<'_> {
        let columns = (0..self.len()).map(|row| self.cells.width(row)).max().unwrap_or(0);
        let first_faults = self.faults.iter().take(10).map(|&(row, _)| self.row(row as usize)).collect();
        Shape { rows: self.len(), columns, header: self.header, faults: self.faults.len(), first_faults }
    }

    /// Up to `count` rows from the row `from` on, the first is 0.
    pub fn rows(&self, from: usize, count: usize) -> Vec<Row<'_>> {
        let end = from.saturating_add(count).min(self.len());
        (from.min(end)..end).map(|row| self.row(row)).collect()
    }

    fn row(&self, row: usize) -> Row<'_> {
        Row { at: self.cells.numbers()[row], cells: self.cells.row(row), fault: self.fault(row) }
    }
}

/// Whether a line has not the cells that the headings have; empty ones at its end do not count.
fn is_ragged(cells: &[&str], wanted: usize) -> bool {
    cells.len() < wanted || cells.iter().skip(wanted).any(|cell| !cell.trim().is_empty())
}

fn ragged(cells: usize, wanted: usize) -> String {
    format!("it has {cells} cells, but the headings are {wanted}: a quotation mark or separator may be wrong")
}

fn merged(cells: &Merged) -> String {
    format!(
        "the cells {}{} to {}{} are merged, and only the first of them holds their value: unmerge them and fill in each",
        letters(cells.first_column),
        cells.first_row,
        letters(cells.last_column),
        cells.last_row
    )
}

/// The letters of a column, the first is 1.
fn letters(mut column: u64) -> String {
    let mut letters = Vec::new();
    while column > 0 {
        column -= 1;
        letters.push(char::from(b'A' + (column % 26) as u8));
        column /= 26;
    }
    letters.iter().rev().collect()
}

fn too_large() -> Error {
    Error::new(ErrorKind::BadList, "The table holds more than 4 GB of text: divide it.")
}
