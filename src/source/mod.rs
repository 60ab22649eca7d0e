//! The bytes of an official list -> entities, one at a time.
//!
//! Enters: a file as its authority publishes it (OFAC's SDN.XML and CONSOLIDATED.XML, the UN's and the EU's
//! consolidated XML), told apart by its bytes, never by its name. Leaves: for each record an [`Entity`] or a
//! [`Reject`] that says why not, and at the end a [`Summary`]: which list, of which day, how many, and a [`Note`] for
//! each value that no table knows. A file that is not whole is an error, and then nothing of it may be used.
//!
//! `xml` walks the file and gives records as trees (`tree`, `node`); `ofac`, `un` and `eu` turn a tree into an entity;
//! `countries`, `dates`, `names` and `identifiers` hold what they share; [`open`] undoes compression.

pub(crate) mod archive;
pub(crate) mod bounded;
pub(crate) mod cells;
mod characters;
mod content_id;
mod countries;
mod csl;
mod dates;
mod dfat;
mod documents;
mod encoding;
mod entity_draft;
mod eu;
mod eu_csv;
mod eu_details;
mod eu_names;
mod fields;
mod ftm;
mod ftm_links;
mod ftm_values;
mod identifiers;
pub(crate) mod input;
mod json;
mod line_ends;
mod mapping;
mod names;
mod node;
mod objects;
pub(crate) mod ods;
mod ofac;
mod ofac_advanced;
mod ofac_csv;
mod ofac_facts;
mod ofac_features;
mod ofac_remarks;
mod open;
mod opensanctions_csv;
mod own;
mod own_columns;
mod position;
mod reading;
pub(crate) mod rows;
mod seco;
mod seco_names;
mod sema;
mod session;
pub(crate) mod sheet;
pub(crate) mod sniff;
mod tables;
mod tree;
mod uk;
mod uk_csv;
mod un;
mod un_documents;
mod un_names;
mod utf8;
pub(crate) mod xlsx;
mod xml;

use std::io::BufRead;

use crate::entity::Entity;
use crate::error::Result;

use input::Input;
pub use open::{decompressed, is_compressed, open};
pub use position::Position;

/// A record that could not become an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    pub position: Position,
    /// The authority's identifier of the record where it could be read.
    pub record: Option<String>,
    pub reason: String,
}

impl std::fmt::Display for Reject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let record = self.record.as_deref().unwrap_or("without identifier");
        write!(f, "record {record} at {}: {}", self.position, self.reason)
    }
}

/// A record of a list: read, or rejected with the reason.
pub type Record = std::result::Result<Entity, Reject>;

/// A value that was left out of an entity, or kept with less meaning, because no table knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub position: Position,
    /// The authority's identifier of the record.
    pub record: String,
    pub what: String,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The list's id, for example `us-ofac-sdn`.
    pub list: String,
    /// The day of this version as the file states it, `YYYY-MM-DD`; `None` where it states none.
    pub published_on: Option<String>,
    pub entities: u64,
    /// Names of all entities.
    pub names: u64,
    /// Names that stood twice, letter for letter, in one record and were kept once.
    pub repeated_names: u64,
    /// Names gained where the authority wrote several into one field.
    pub split_names: u64,
    pub rejects: u64,
    pub notes: Vec<Note>,
}

/// Reads a list of a format that the bytes tell; `on_record` gets each record as it is read.
///
/// # Errors
/// [`ErrorKind::UnknownFormat`] when the bytes are no list that this program reads, [`ErrorKind::BadList`] when they
/// begin as one but are cut or damaged; the message says where. After an error the records that were handed over
/// must be thrown away.
pub fn read(input: impl BufRead, on_record: &mut dyn FnMut(Record)) -> Result<Summary> {
    read_as(input, None, on_record)
}

/// As [`read`], where the caller knows which list it must be, for example because it was downloaded from there.
///
/// # Errors
/// As [`read`]; also [`ErrorKind::BadList`] when the bytes are another list.
pub fn read_as(
    input: impl BufRead,
    expected: Option<&str>,
    on_record: &mut dyn FnMut(Record),
) -> Result<Summary> {
    read_files(vec![Box::new(input)], expected, on_record)
}

/// As [`read_as`], for a list that its authority publishes in several files (OFAC's CSV), in any order.
///
/// # Errors
/// As [`read_as`]; also [`ErrorKind::BadOption`] where the files are not the parts of one list.
pub fn read_files<'a>(
    files: Vec<Box<dyn BufRead + 'a>>,
    expected: Option<&str>,
    on_record: &mut dyn FnMut(Record),
) -> Result<Summary> {
    let inputs = files.into_iter().map(Input::open).collect::<Result<Vec<_>>>()?;
    reading::read(inputs, expected, on_record)
}
