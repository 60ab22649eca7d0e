//! Rows of cells, kept in little memory, with what is wrong with them.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::error::{Error, ErrorKind, Result};
use crate::source::Position;
use crate::source::rows;
use crate::source::sheet::{Merged, Sheet};

/// Rows among which the headings are looked for.
const FIRST: usize = 20;

/// The rows of one sheet that hold something.
#[derive(Debug)]
pub struct Grid {
    /// All cells, one after the other.
    text: String,
    /// Where each cell ends in `text`.
    cells: Vec<u32>,
    /// Where each row ends in `cells`.
    rows: Vec<u32>,
    /// The line or row of each in the file.
    numbers: Vec<u32>,
    /// Lines of a text, whose rows must have as many cells as the headings.
    are_lines: bool,
    /// The row of the headings.
    header: usize,
    /// What is wrong, by row.
    faults: BTreeMap<usize, String>,
}

/// A row as it is asked for.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Row<'a> {
    /// Its line (text) or row (spreadsheets) in the file, the first is 1.
    pub at: u32,
    pub cells: Vec<&'a str>,
    /// What is wrong with it: too few or too many cells, merged cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fault: Option<&'a str>,
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
    fn new(are_lines: bool) -> Self {
        let (text, faults) = (String::new(), BTreeMap::new());
        Self { text, cells: Vec::new(), rows: Vec::new(), numbers: Vec::new(), are_lines, header: 0, faults }
    }

    /// For the lines of a text.
    pub fn lines() -> Self {
        Self::new(true)
    }

    /// The rows of a spreadsheet.
    pub fn of_sheet(sheet: Sheet) -> Self {
        let mut grid = Self::new(false);
        for row in sheet.rows {
            // A sheet's limits are below those of a grid.
            if grid.push(row, 0).is_err() {
                break;
            }
        }
        grid.judge();
        sheet.merged.iter().for_each(|merged| grid.blame_merged(merged));
        grid
    }

    /// Adds a row, `before` lines further down than it says.
    ///
    /// # Errors
    /// [`ErrorKind::BadList`] where there is more than can be kept.
    pub fn push(&mut self, row: rows::Row, before: u64) -> Result<()> {
        let (Position::Line(n) | Position::Row(n) | Position::Byte(n) | Position::Record(n)) = row.position;
        let number = u32::try_from(n + before).map_err(|_| too_large())?;
        for cell in &row.cells {
            self.text.push_str(cell);
            self.cells.push(u32::try_from(self.text.len()).map_err(|_| too_large())?);
        }
        self.rows.push(u32::try_from(self.cells.len()).map_err(|_| too_large())?);
        self.numbers.push(number);
        Ok(())
    }

    /// Finds the headings, and the lines that have other cells than these.
    pub fn judge(&mut self) {
        self.header = self.likely_header();
        if !self.are_lines || self.is_empty() {
            return;
        }
        let wanted = self.cells(self.header).len();
        let faults: Vec<(usize, String)> = (self.header + 1..self.len())
            .filter_map(|row| Some((row, ragged(&self.cells(row), wanted)?)))
            .collect();
        self.faults.extend(faults);
    }

    /// The first row that fills as many cells as most rows do: what stands above a table (a title, a date) fills fewer, and a row of too
    /// many cells is no heading.
    fn likely_header(&self) -> usize {
        let filled = |row: usize| self.cells(row).iter().filter(|cell| !cell.trim().is_empty()).count();
        let filled: Vec<usize> = (0..self.len().min(FIRST)).map(filled).collect();
        let rows_with = |count: usize| filled.iter().filter(|&&other| other == count).count();
        let usual = filled.iter().copied().max_by_key(|&count| (rows_with(count), count)).unwrap_or(0);
        filled.iter().position(|&count| count >= usual).unwrap_or(0)
    }

    fn blame_merged(&mut self, merged: &Merged) {
        let place = format!(
            "the cells {}{} to {}{} are merged, and only the first of them holds their value: unmerge them and fill in each",
            letters(merged.first_column),
            merged.first_row,
            letters(merged.last_column),
            merged.last_row
        );
        let first = self.numbers.partition_point(|&number| u64::from(number) < merged.first_row);
        let end = self.numbers.partition_point(|&number| u64::from(number) <= merged.last_row);
        for row in first.max(self.header + 1)..end {
            self.faults.entry(row).or_insert_with(|| place.clone());
        }
    }

    /// Number of rows that hold something.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub fn shape(&self) -> Shape<'_> {
        let columns = (0..self.len()).map(|row| self.range(row).len()).max().unwrap_or(0);
        let first_faults = self.faults.keys().take(10).map(|&row| self.row(row)).collect();
        Shape { rows: self.len(), columns, header: self.header, faults: self.faults.len(), first_faults }
    }

    /// Up to `count` rows from the row `from` on, the first is 0.
    pub fn rows(&self, from: usize, count: usize) -> Vec<Row<'_>> {
        let end = from.saturating_add(count).min(self.len());
        (from.min(end)..end).map(|row| self.row(row)).collect()
    }

    fn row(&self, row: usize) -> Row<'_> {
        Row {
            at: self.numbers[row],
            cells: self.cells(row),
            fault: self.faults.get(&row).map(String::as_str),
        }
    }

    fn range(&self, row: usize) -> std::ops::Range<usize> {
        let start = row.checked_sub(1).map_or(0, |before| self.rows[before] as usize);
        start..self.rows[row] as usize
    }

    fn cells(&self, row: usize) -> Vec<&str> {
        let text = |cell: usize| {
            let start = cell.checked_sub(1).map_or(0, |before| self.cells[before] as usize);
            &self.text[start..self.cells[cell] as usize]
        };
        self.range(row).map(text).collect()
    }
}

/// Why a line has not the cells that the headings have; empty ones at its end do not count.
fn ragged(cells: &[&str], wanted: usize) -> Option<String> {
    let beyond = cells.iter().skip(wanted).any(|cell| !cell.trim().is_empty());
    (cells.len() < wanted || beyond).then(|| {
        format!(
            "it has {} cells, but the headings are {wanted}: a quotation mark or separator may be wrong",
            cells.len()
        )
    })
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
