//! CSV -> rows of cells, one at a time, whatever the size of the file.

use std::io::Read;

use csv::{ByteRecord, Reader, ReaderBuilder};
use encoding_rs::WINDOWS_1252;

use super::bounded::Bounded;
use super::input::{Bytes, Input};
use super::line_ends::LineEnds;
use super::position::Position;
use super::utf8::MARK;
use super::xml::{bad_list, unreadable};
use crate::error::Result;

/// Most cells of a row: a spreadsheet has no more columns.
const MAX_CELLS: usize = 16_384;

/// One row of a table, as it stands there.
pub struct Row {
    pub position: Position,
    pub cells: Vec<String>,
    /// The row was not UTF-8 and is given as Windows-1252 reads it.
    pub windows_1252: bool,
}

impl Row {
    /// Whether no cell holds anything.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// The mark that DOS put at the end of a file, and OFAC still does.
    fn is_end_mark(&self) -> bool {
        self.cells.len() == 1 && self.cells[0].as_bytes() == [MARK]
    }
}

/// Rows of a table, whatever holds it.
pub trait Rows {
    /// The next row, `None` at the end.
    ///
    /// # Errors
    /// [`crate::ErrorKind::BadList`] where the table is damaged, [`crate::ErrorKind::Io`] where it cannot be read.
    fn next_row(&mut self) -> Result<Option<Row>>;
}

/// The rows of a CSV file.
pub struct CsvRows<'a> {
    reader: Reader<LineEnds<Bounded<Bytes<'a>>>>,
    record: ByteRecord,
    /// The file ends with the mark that OFAC puts there.
    pub end_marked: bool,
}

impl<'a> CsvRows<'a> {
    pub fn new(input: Input<'a>, delimiter: u8) -> Self {
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(LineEnds::new(Bounded::records(input.bytes())));
        Self { reader, record: ByteRecord::new(), end_marked: false }
    }

    fn line(&self) -> Position {
        Position::Line(self.reader.position().line())
    }

    /// The line that the row just read begins on: the reader's own number for it is that of the blank lines before it.
    fn first_line(&self) -> Position {
        let inside = self.record.as_slice().iter().filter(|&&byte| byte == b'\n').count() as u64;
        let last = self.reader.position().line().saturating_sub(1);
        let own = self.record.position().map_or(0, csv::Position::line);
        Position::Line(own.max(last.saturating_sub(inside)))
    }
}

impl Rows for CsvRows<'_> {
    fn next_row(&mut self) -> Result<Option<Row>> {
        loop {
            self.reader.get_ref().get_ref().renew();
            let position = self.line();
            let more = self.reader.read_byte_record(&mut self.record).map_err(|e| damaged(position, &e))?;
            if !more {
                return Ok(None);
            }
            if self.record.len() > MAX_CELLS {
                return Err(bad_list(
                    self.first_line(),
                    "a row has more than 16,384 cells, which no table has",
                ));
            }
            let row = row_of(&self.record, self.first_line());
            self.end_marked = row.is_end_mark();
            if !row.is_blank() && !self.end_marked {
                return Ok(Some(row));
            }
        }
    }
}

fn damaged(position: Position, error: &csv::Error) -> crate::Error {
    match error.kind() {
        csv::ErrorKind::Io(e) => unreadable(position, e),
        _ => bad_list(position, &format!("the table is damaged ({error})")),
    }
}

fn row_of(record: &ByteRecord, position: Position) -> Row {
    let utf8 = record.iter().all(|cell| std::str::from_utf8(cell).is_ok());
    let text = |cell: &[u8]| match utf8 {
        true => String::from_utf8_lossy(cell).into_owned(),
        false => WINDOWS_1252.decode_without_bom_handling(cell).0.into_owned(),
    };
    Row { position, cells: record.iter().map(text).collect(), windows_1252: !utf8 }
}

/// Characters that separate the cells of tables, the likeliest first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The character that separates most cells in the first rows of `head`.
pub fn delimiter(head: &[u8]) -> u8 {
    let cells =
        |delimiter: &u8| first_rows(head, *delimiter).iter().map(|row| row.cells.len()).max().unwrap_or(0);
    // The first of equals.
    DELIMITERS.into_iter().rev().max_by_key(cells).unwrap_or(b',')
}

/// Rows looked at to find a header.
pub const FIRST: usize = 10;

/// The first rows that stand whole in `head`.
pub fn first_rows(head: &[u8], delimiter: u8) -> Vec<Row> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(head.take(u64::MAX));
    let records = reader.byte_records().map_while(std::result::Result::ok);
    records.take(FIRST).map(|record| row_of(&record, Position::Line(1))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delimiters_are_told() {
        for (head, want) in [
            (&b"a,b;c,d\n"[..], b','),
            (b"a;b;c\n", b';'),
            (b"a\tb\tc, d\n", b'\t'),
            (b"Report Date: 1, 2\na;b;c\n", b';'),
            (b"\"a,b,c\";d\n", b';'),
            (b"name\n", b','),
            (b"", b','),
        ] {
            assert_eq!(delimiter(head), want, "{head:?}");
        }
    }

    #[test]
    fn rows_come_with_their_lines() {
        let text = b"a,b\r\n\r\n\"c\nd\",Jos\xe9\r\n , \r\ne\r\n\x1a";
        let mut rows = CsvRows::new(Input::open(&text[..]).unwrap(), b',');
        let mut all = Vec::new();
        while let Some(row) = rows.next_row().unwrap() {
            all.push((row.position.to_string(), row.cells.join("|"), row.windows_1252));
        }
        let want = [("line 1", "a|b", false), ("line 3", "c\nd|José", true), ("line 6", "e", false)];
        assert_eq!(all, want.map(|(line, cells, encoding)| (line.to_owned(), cells.to_owned(), encoding)));
        assert!(rows.end_marked);
    }

    #[test]
    fn lines_are_counted_whatever_ends_them() {
        for (text, lines) in [
            ("a\nb\r\nc\nd", vec![1, 2, 3, 4]),
            ("a\r\n\nb\n\r\nc", vec![1, 3, 5]),
            ("a\rb\r\rc\r", vec![1, 2, 4]),
            ("\"a\r\nb\"\nc\r\n\"d\re\"\r\nf", vec![1, 3, 4, 6]),
            ("\n\n\na", vec![4]),
        ] {
            let mut rows = CsvRows::new(Input::open(text.as_bytes()).unwrap(), b',');
            let mut found = Vec::new();
            while let Some(row) = rows.next_row().unwrap() {
                found.push(row.position);
            }
            assert_eq!(found, lines.into_iter().map(Position::Line).collect::<Vec<_>>(), "{text:?}");
        }
    }

    #[test]
    fn a_quotation_mark_left_open_does_not_fill_the_memory() {
        let endless = std::io::BufReader::new(std::io::Read::chain(&b"a,\"b"[..], std::io::repeat(b'x')));
        let mut rows = CsvRows::new(Input::open(endless).unwrap(), b',');
        let error = rows.next_row().err().unwrap();
        assert!(error.message().contains("16 MB"), "{error}");
    }
}
