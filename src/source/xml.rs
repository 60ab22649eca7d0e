//! XML text -> records as small trees, one at a time, whatever the size of the file.
//!
//! [`Document`] walks the file: it opens it (and says in plain words what it is where it is no XML), steps through
//! the elements of the open one, reads one element as a [`Node`], and at the end checks that the file is whole.
//! A document type is refused, so no entity is ever expanded but XML's own five.

use std::io::{BufReader, Chain, Cursor, Read};

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use super::node::Node;
use super::tree::Tree;
use super::utf8::Utf8Guard;
use crate::error::{Error, ErrorKind, Result};

/// Bytes looked at to say what a file is that is no list.
const HEAD: u64 = 1024;

/// The bytes as they are read: those looked at first, then the rest, all of it made surely UTF-8.
type Source<R> = BufReader<Utf8Guard<Chain<Cursor<Vec<u8>>, R>>>;

/// A list file, read once from its beginning to its end.
pub struct Document<R> {
    reader: NsReader<Source<R>>,
    buffer: Vec<u8>,
}

/// The document's root element.
pub struct Root {
    /// Its name, attributes and position; no children.
    pub node: Node,
    /// The namespace's name, empty where there is none.
    pub namespace: String,
}

impl<R: Read> Document<R> {
    /// Reads up to the root element.
    ///
    /// # Errors
    /// [`ErrorKind::UnknownFormat`] for what is not XML (saying what it looks like), [`ErrorKind::BadList`] for XML
    /// that is damaged or declares a document type.
    pub fn open(mut input: R) -> Result<(Self, Root)> {
        let mut head = Vec::new();
        (&mut input).take(HEAD).read_to_end(&mut head).map_err(|e| unreadable(0, &e))?;
        super::sniff::refuse_other_formats(&head)?;
        let whole = Cursor::new(head).chain(input);
        let mut reader = NsReader::from_reader(BufReader::new(Utf8Guard::new(whole)));
        reader.config_mut().expand_empty_elements = true;
        let mut document = Self { reader, buffer: Vec::new() };
        let root = document.root()?;
        Ok((document, root))
    }

    fn root(&mut self) -> Result<Root> {
        loop {
            self.buffer.clear();
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
                Event::Decl(decl) => check_encoding(decl.encoding().and_then(|name| name.ok()).as_deref())?,
                Event::Comment(_) | Event::PI(_) => {}
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

    fn event(&mut self) -> Result<Step> {
        loop {
            self.buffer.clear();
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
enum Step {
    Open(Node),
    Close,
    Text(String, u64),
    /// Something inside a record that spoils this record only.
    Fault(String),
    End,
}

fn append(tree: &mut Tree, text: &str, position: u64) {
    if let Some(bad) = text.chars().find(|&c| !allowed(c)) {
        tree.blame(format!("it holds {} near byte {position}", described(bad)));
    }
    tree.text(text);
}

/// The characters that XML 1.0 allows.
fn allowed(c: char) -> bool {
    !matches!(c, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\u{FFFE}' | '\u{FFFF}')
}

fn described(c: char) -> String {
    match c {
        '\x1A' => "bytes that are not UTF-8 text".into(),
        _ => format!("the control character U+{:04X}", c as u32),
    }
}

/// An element without its contents; attributes that cannot be read are blamed on it.
fn node_of(start: &BytesStart<'_>, position: u64) -> Node {
    let mut node = Node::new(start.local_name().as_ref(), position);
    for attribute in start.attributes() {
        match attribute.map_err(|e| e.to_string()).and_then(|a| {
            let value = a.normalized_value(quick_xml::XmlVersion::Implicit1_0).map_err(|e| e.to_string())?;
            Ok((a.key.as_ref().to_owned(), value.into_owned()))
        }) {
            Ok((name, _)) if name == "xmlns" || name.starts_with("xmlns:") || name.starts_with("xsi:") => {}
            Ok((name, value)) => {
                if let Some(bad) = value.chars().find(|&c| !allowed(c)) {
                    node.blame(format!("attribute {name} holds {}", described(bad)));
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

fn check_encoding(declared: Option<&str>) -> Result<()> {
    match declared {
        Some(name) if !name.eq_ignore_ascii_case("utf-8") && !name.eq_ignore_ascii_case("us-ascii") => {
            Err(Error::new(
                ErrorKind::UnknownFormat,
                format!(
                    "The file says that it is written in {name}; lists are read in UTF-8. Save it as UTF-8."
                ),
            ))
        }
        _ => Ok(()),
    }
}

fn damaged<R>(reader: &NsReader<R>, error: &quick_xml::Error) -> Error {
    use quick_xml::Error as E;
    match error {
        E::Io(e) => unreadable(reader.buffer_position(), e),
        E::Syntax(e) => bad_list(reader.error_position(), &format!("the XML is damaged or cut ({e})")),
        E::IllFormed(e) => bad_list(reader.error_position(), &format!("the XML is damaged ({e})")),
        other => bad_list(reader.buffer_position(), &format!("the XML is damaged ({other})")),
    }
}

/// The error for bytes that could not be had: damaged compression is the list's fault, anything else the reader's.
fn unreadable(position: u64, error: &std::io::Error) -> Error {
    use std::io::ErrorKind as Io;
    match error.kind() {
        Io::UnexpectedEof | Io::InvalidData | Io::InvalidInput => {
            bad_list(position, &format!("the compressed file is damaged or cut ({error})"))
        }
        _ => Error::new(ErrorKind::Io, format!("The list could not be read at byte {position}: {error}.")),
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
pub fn bad_list(position: u64, what: &str) -> Error {
    Error::new(
        ErrorKind::BadList,
        format!("The list is damaged at byte {position}: {what}. Nothing of it was kept; download it again."),
    )
}
