//! The bytes of an official list -> entities, one at a time.
//!
//! Enters: a file as its authority publishes it (OFAC's SDN.XML and CONSOLIDATED.XML, the UN's and the EU's
//! consolidated XML), told apart by its bytes, never by its name. Leaves: for each record an [`Entity`] or a
//! [`Reject`] that says why not, and at the end a [`Summary`]: which list, of which day, how many, and a [`Note`] for
//! each value that no table knows. A file that is not whole is an error, and then nothing of it may be used.
//!
//! `xml` walks the file and gives records as trees (`tree`, `node`); `ofac`, `un` and `eu` turn a tree into an entity;
//! `countries`, `dates`, `names` and `identifiers` hold what they share; [`open`] undoes compression.

mod countries;
mod dates;
mod entity_draft;
mod eu;
mod eu_details;
mod eu_names;
mod identifiers;
mod names;
mod node;
mod ofac;
mod ofac_facts;
#[cfg(feature = "cli")]
mod open;
mod session;
mod sniff;
mod tree;
mod un;
mod un_documents;
mod un_names;
mod utf8;
mod xml;

use std::io::BufRead;

use crate::entity::Entity;
use crate::error::{Error, ErrorKind, Result};

#[cfg(feature = "cli")]
pub use open::{decompressed, open};
use xml::{Document, Root};

/// A record that could not become an entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    /// Byte offset of the record in the (uncompressed) file.
    pub position: u64,
    /// The authority's identifier of the record where it could be read.
    pub record: Option<String>,
    pub reason: String,
}

/// A record of a list: read, or rejected with the reason.
pub type Record = std::result::Result<Entity, Reject>;

/// A value that was left out of an entity, or kept with less meaning, because no table knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Byte offset of the record in the (uncompressed) file.
    pub position: u64,
    /// The authority's identifier of the record.
    pub record: String,
    pub what: String,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The list's id, for example `us-ofac-sdn`.
    pub list: String,
    /// The day of this version as the file states it, `YYYY-MM-DD`.
    pub published_on: String,
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
    let (mut document, root) = Document::open(input)?;
    let mut mapping = mapping_of(&root, expected)?;
    let mut session = session::Session::new(on_record);
    while let Some(element) = document.next_element()? {
        if mapping.holds_records(&element.name) {
            while let Some(record) = document.next_element()? {
                session.record(document.fill(record)?, mapping.as_mut());
            }
        } else if mapping.is_record(&element.name) {
            session.record(document.fill(element)?, mapping.as_mut());
        } else {
            let element = document.fill(element)?;
            mapping.header(element)?;
        }
    }
    let end = document.position();
    document.finish()?;
    session.finish(mapping.as_ref(), end)
}

/// How the records of one format become entities.
trait Mapping {
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
    fn header(&mut self, element: node::Node) -> Result<()>;

    /// The authority's identifier of a record, as far as it can be read.
    fn record_id(&self, record: &node::Node) -> Option<String>;

    /// Turns a record into an entity, whose `id` is the authority's alone and whose `list` is empty; or says why not.
    fn entity(
        &mut self,
        record: &mut node::Node,
        notes: &mut session::Notes,
    ) -> std::result::Result<entity_draft::Draft, String>;

    /// The list, as soon as it is known: until then entities are held back.
    fn list(&self) -> Option<&'static str>;

    /// What the file says of itself, once it is read: list, day and number of records.
    ///
    /// # Errors
    /// [`ErrorKind::BadList`] when it did not say enough.
    fn facts(&self, end: u64) -> Result<FileFacts>;
}

/// What a file says of itself.
struct FileFacts {
    list: &'static str,
    published_on: String,
    /// Number of records that the file declares, where it does.
    declared: Option<u64>,
}

/// The mapping for a root element.
fn mapping_of(root: &Root, expected: Option<&str>) -> Result<Box<dyn Mapping>> {
    let known = |ids: &[&str]| expected.is_none_or(|id| ids.contains(&id));
    let (mapping, fits): (Box<dyn Mapping>, bool) = match root.node.name.as_str() {
        "sdnList" if ofac::NAMESPACES.contains(&root.namespace.as_str()) => {
            (Box::new(ofac::Ofac::new(expected)), known(&["us-ofac-sdn", "us-ofac-consolidated"]))
        }
        "CONSOLIDATED_LIST" if root.namespace.is_empty() => {
            (Box::new(un::Un::new(&root.node)?), known(&["un-sc"]))
        }
        "export" if root.namespace == eu::NAMESPACE => {
            (Box::new(eu::Eu::new(&root.node)?), known(&["eu-fsf"]))
        }
        _ => return Err(unknown_root(root)),
    };
    match expected {
        Some(expected) if !fits => Err(another_list(expected, &format!("its root is <{}>", root.node.name))),
        _ => Ok(mapping),
    }
}

/// The error for a file that is whole, but not the list that was asked for.
fn another_list(expected: &str, why: &str) -> Error {
    Error::new(
        ErrorKind::BadList,
        format!("This is not the list {expected}: {why}. Look whether two files were mixed up."),
    )
}

fn unknown_root(root: &Root) -> Error {
    let (name, namespace) = (&root.node.name, &root.namespace);
    let advice = match name.as_str() {
        "Sanctions" => {
            "This is OFAC's advanced format, which is not read yet: load SDN.XML or CONSOLIDATED.XML."
        }
        "html" => "It is a web page, not a list: download the list again.",
        "sdnList" | "export" | "CONSOLIDATED_LIST" => {
            "The authority may have changed its format: look for a newer version of this program."
        }
        _ => "Load the XML of OFAC (SDN.XML, CONSOLIDATED.XML), the UN Security Council or the EU.",
    };
    Error::new(
        ErrorKind::UnknownFormat,
        format!(
            "The XML is no list that can be read: its root is <{name}> in namespace {namespace:?}. {advice}"
        ),
    )
}
