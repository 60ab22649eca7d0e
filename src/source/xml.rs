//! XML text -> records as small trees, one at a time, whatever the size of the file.
//!
//! [`Document`] walks the file: it opens it (and says in plain words what it is where it is no XML), steps through
//! the elements of the open one, reads one element as a [`Node`], and at the end checks that the file is whole.
//! A document type is refused, so no entity is ever expanded but XML's own five.

use std::io::BufReader;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use super::bounded::Bounded;
use super::characters::fault;
use super::input::{Bytes, Input};
use super::node::Node;
use super::position::Position;
use super::tree::Tree;
use super::utf8::Utf8Guard;
use crate::error::{Error, ErrorKind, Result};

/// The text as it is read.
type Source<'a> = BufReader<Bounded<Utf8Guard<Bytes<'a>>>>;

/// A list file, read once from its beginning to its end.
pub struct Document<'a> {
    reader: NsReader<Source<'a>>,
    buffer: Vec<u8>,
}

/// The document's root element.
pub struct Root {
    /// Its name, attributes and position; no children.
    pub node: Node,
    /// The namespace's name, empty where there is none.
    pub namespace: String,
}

impl<'a> Document<'a> {
    /// Reads up to the root element.
    ///
    /// # Errors
    /// [`ErrorKind::UnknownFormat`] for what ends before it or is not XML, [`ErrorKind::BadList`] for XML that is
    /// damaged or declares a document type.
    pub fn open(input: Input<'a>) -> Result<(Self, Root)> {
        let mut reader = NsReader::from_reader(BufReader::new(input.text()));
        reader.config_mut().expand_empty_elements = true;
        let mut document = Self { reader, buffer: Vec::new() };
        let root = document.root()?;
        Ok((document, root))
    }

    fn root(&mut self) -> Result<Root> {
        loop {
            self.begin_event();
            let position = self.position();
            let (resolved, event) = match self.reader.read_resolved_event_into(&mut self.buffer) {
                Ok(read) => read,
                Err(e) => return Err(damaged(&self.reader, &e)),
            };
            match event {
                Event::Start(start) => {
                    let namespace = match resolved {
                        ResolveResult::Bound(name) => name.into_inner().to_owned(),
                        _ => String::new(),
                    };
                    return Ok(Root { node: node_of(&start, position), namespace });
                }
                Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
                Event::Text(text) if text.trim().is_empty() => {}
                Event::DocType(_) => return Err(doctype_refused(position)),
                Event::Eof => {
                    return Err(Error::new(
                        ErrorKind::UnknownFormat,
                        "The file holds no list: it ends before any XML element. Download it again.",
                    ));
                }
                _ => return Err(not_a_list()),
            }
        }
    }

    /// The next element of the open one, or `None` when that one closes.
    pub fn next_element(&mut self) -> Result<Option<Node>> {
        loop {
            match self.event()? {
                Step::Open(node) => return Ok(Some(node)),
                Step::Close => return Ok(None),
                Step::Text(text, _) if text.trim().is_empty() => {}
                Step::Text(..) | Step::Fault(_) => {
                    return Err(bad_list(self.position(), "there is text where only records can stand"));
                }
                Step::End => return Err(self.cut()),
            }
        }
    }

    /// Reads what the element `node` holds. What is wrong inside it goes to [`Node::fault`]; the document goes on.
    pub fn fill(&mut self, node: Node) -> Result<Node> {
        let mut tree = Tree::new(node);
        loop {
            match self.event()? {
                Step::Open(node) => tree.open(node),
                Step::Close => {
                    if let Some(record) = tree.close() {
                        return Ok(record);
                    }
                }
                Step::Text(text, position) => append(&mut tree, &text, position),
                Step::Fault(reason) => tree.blame(reason),
                Step::End => return Err(self.cut()),
            }
        }
    }

    /// Checks that nothing but white space and comments follows the root element.
    pub fn finish(mut self) -> Result<()> {
        loop {
            match self.event()? {
                Step::End => return Ok(()),
                Step::Text(text, _) if text.trim().is_empty() => {}
                _ => return Err(bad_list(self.position(), "something follows the end of the list")),
            }
        }
    }

    /// Bytes read so far.
    pub fn position(&self) -> u64 {
        self.reader.buffer_position()
    }

    fn cut(&self) -> Error {
        bad_list(self.position(), "the file ends in the middle of the list; it was cut")
    }

    /// What one event may hold is limited: an attribute or a text without an end would fill the memory.
    fn begin_event(&mut self) {
        self.buffer.clear();
        self.reader.get_mut().get_mut().renew();
    }

    /// The next event, whatever is open.
    pub fn event(&mut self) -> Result<Step> {
        loop {
            self.begin_event();
            let position = self.position();
            let event = match self.reader.read_event_into(&mut self.buffer) {
                Ok(event) => event,
                Err(e) => return Err(damaged(&self.reader, &e)),
            };
            return Ok(match event {
                Event::Start(start) => Step::Open(node_of(&start, position)),
                Event::End(_) | Event::Empty(_) => Step::Close,
                Event::Text(text) => Step::Text(text.to_string(), position),
                Event::CData(text) => Step::Text(text.to_string(), position),
                Event::GeneralRef(reference) => referred(&reference, position),
                Event::DocType(_) => return Err(doctype_refused(position)),
                Event::Comment(_) | Event::PI(_) | Event::Decl(_) => continue,
                Event::Eof => Step::End,
            });
        }
    }
}

/// One event of the walk.
pub enum Step {
    Open(Node),
    Close,
    Text(String, u64),
    /// Something inside a record that spoils this record only.
    Fault(String),
    End,
}

fn append(tree: &mut Tree, text: &str, position: u64) {
    if let Some(bad) = fault(text) {
        tree.blame(format!("it holds {bad} near byte {position}"));
    }
    tree.text(text);
}

/// An element without its contents; attributes that cannot be read are blamed on it.
fn node_of(start: &BytesStart<'_>, position: u64) -> Node {
    let mut node = Node::new(start.local_name().as_ref(), position.into());
    for attribute in start.attributes() {
        match attribute.map_err(|e| e.to_string()).and_then(|a| {
            let value = a.normalized_value(quick_xml::XmlVersion::Implicit1_0).map_err(|e| e.to_string())?;
            Ok((a.key.as_ref().to_owned(), value.into_owned()))
        }) {
            Ok((name, _)) if name == "xmlns" || name.starts_with("xmlns:") || name.starts_with("xsi:") => {}
            Ok((name, value)) => {
                if let Some(bad) = fault(&value) {
                    node.blame(format!("attribute {name} holds {bad}"));
                }
                node.attributes.push((name, value));
            }
            Err(e) => node.blame(format!("an attribute of <{}> cannot be read: {e}", node.name)),
        }
    }
    node
}

/// `&amp;` and its kin.
fn referred(reference: &BytesRef<'_>, position: u64) -> Step {
    let named = match reference.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    };
    match named {
        Some(c) => Step::Text(c.to_string(), position),
        None => Step::Fault(format!("it holds the unknown reference &{};", reference.as_ref())),
    }
}

fn damaged<R>(reader: &NsReader<R>, error: &quick_xml::Error) -> Error {
    use quick_xml::Error as E;
    match error {
        E::Io(e) => unreadable(reader.buffer_position().into(), e),
        E::Syntax(e) => bad_list(reader.error_position(), &format!("the XML is damaged or cut ({e})")),
        E::IllFormed(e) => bad_list(reader.error_position(), &format!("the XML is damaged ({e})")),
        other => bad_list(reader.buffer_position(), &format!("the XML is damaged ({other})")),
    }
}

/// The error for bytes that could not be had: damaged compression and what is too large is the list's fault, anything
/// else the reader's.
pub fn unreadable(position: Position, error: &std::io::Error) -> Error {
    use std::io::ErrorKind as Io;
    match error.kind() {
        Io::FileTooLarge => bad_list(position, &error.to_string()),
        Io::UnexpectedEof | Io::InvalidData | Io::InvalidInput | Io::Unsupported | Io::OutOfMemory => {
            bad_list(position, &format!("the compressed file is damaged or cut ({error})"))
        }
        _ => Error::new(ErrorKind::Io, format!("The list could not be read at {position}: {error}.")),
    }
}

fn doctype_refused(position: u64) -> Error {
    bad_list(position, "it declares a document type, which no official list does")
}

fn not_a_list() -> Error {
    Error::new(
        ErrorKind::UnknownFormat,
        "The file is not XML. Load an official list, for example OFAC's SDN.XML.",
    )
}

/// The error for a list that is damaged at `position`.
pub fn bad_list(position: impl Into<Position>, what: &str) -> Error {
    let position = position.into();
    Error::new(
        ErrorKind::BadList,
        format!("The file is damaged at {position}: {what}. Nothing of it was kept; get it again."),
    )
}
