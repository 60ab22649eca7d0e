//! What a list's own module gives: how its records become entities.

use super::entity_draft::Draft;
use super::node::Node;
use super::position::Position;
use super::session::Notes;
use crate::error::{Error, ErrorKind, Result};

/// How the records of one format become entities.
pub trait Mapping {
    /// The authority's identifier of a record, as far as it can be read.
    fn record_id(&self, record: &Node) -> Option<String>;

    /// Turns a record into an entity, whose `id` is the authority's alone and whose `list` is empty; or says why not.
    /// `None` for a record that is no party, or whose party comes with [`Mapping::kept`].
    fn entity(&mut self, record: &mut Node, notes: &mut Notes) -> std::result::Result<Option<Draft>, String>;

    /// At the end of the file, again and again until there is none: a party that had to wait for what stands behind it.
    fn kept(&mut self, _notes: &mut Notes) -> Option<(Position, Draft)> {
        None
    }

    /// The list, as soon as it is known: until then entities are held back.
    fn list(&self) -> Option<&str>;

    /// What the file says of itself, once it is read: list, day and number of records.
    ///
    /// # Errors
    /// [`ErrorKind::BadList`] when it did not say enough.
    fn facts(&self, end: Position) -> Result<FileFacts>;
}

/// A format in XML: which elements are its records.
pub trait XmlMapping: Mapping {
    /// Whether an element of the root holds records (else it is one, or part of the header).
    fn holds_records(&mut self, _element: &str) -> bool {
        false
    }

    /// Whether an element of the root is a record.
    fn is_record(&self, _element: &str) -> bool {
        false
    }

    /// Takes in an element of the root that is neither.
    ///
    /// # Errors
    /// [`ErrorKind::BadList`] when it does not say what it must.
    fn header(&mut self, element: Node) -> Result<()>;
}

/// A format in rows: which rows are one record.
pub trait RowMapping: Mapping {
    /// Rows with the same key, one after the other, are one record. A row without a key stands alone.
    fn key(&self, _row: &Node) -> Option<String> {
        None
    }

    /// Puts the rows of one record together.
    fn record(&mut self, rows: Vec<Node>) -> Node;

    /// Whether a row that is not UTF-8 is read as Windows-1252 (and noted), else it is rejected.
    fn takes_windows_1252(&self) -> bool {
        false
    }
}

/// What a file says of itself.
pub struct FileFacts {
    pub list: String,
    pub published_on: Option<String>,
    /// Number of records that the file declares, where it does.
    pub declared: Option<u64>,
}

impl FileFacts {
    /// The facts of a file that declares no number of records.
    pub fn of(list: &str, published_on: Option<String>) -> Self {
        Self { list: list.into(), published_on, declared: None }
    }
}

/// The error for a file that is whole, but not the list that was asked for.
pub fn another_list(expected: &str, why: &str) -> Error {
    Error::new(
        ErrorKind::BadList,
        format!("This is not the list {expected}: {why}. Look whether two files were mixed up."),
    )
}
