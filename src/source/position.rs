//! Where in a list something stands.

use std::fmt;

/// A place in a list's (uncompressed) file. Its `Display` is what messages say: `byte 120`, `line 7`, `row 7`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Position {
    /// Byte offset: XML. Of a file that is not in UTF-8, the offset in its UTF-8 form.
    Byte(u64),
    /// Line, the first is 1: CSV and JSON Lines.
    Line(u64),
    /// Row of the first sheet, the first is 1: spreadsheets.
    Row(u64),
    /// Number of the record, the first is 1: a JSON document.
    Record(u64),
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Byte(n) => write!(f, "byte {n}"),
            Self::Line(n) => write!(f, "line {n}"),
            Self::Row(n) => write!(f, "row {n}"),
            Self::Record(n) => write!(f, "record {n}"),
        }
    }
}

impl From<u64> for Position {
    /// A byte offset.
    fn from(offset: u64) -> Self {
        Self::Byte(offset)
    }
}
