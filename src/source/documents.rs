//! A list in XML -> its records, by the mapping that its root element calls for.

use super::input::Input;
use super::mapping::{XmlMapping, another_list};
use super::session::Session;
use super::xml::{Document, Root, bad_list};
use super::{Record, Summary, eu, ofac, ofac_advanced, seco, sema, uk, un};
use crate::error::{Error, ErrorKind, Result};

/// Reads an XML list to its end.
///
/// # Errors
/// Those of [`super::read_as`].
pub fn read(input: Input<'_>, expected: Option<&str>, on_record: &mut dyn FnMut(Record)) -> Result<Summary> {
    let (mut document, root) = Document::open(input)?;
    let mut mapping = mapping_of(&root, expected)?;
    let mut session = Session::new(on_record);
    while let Some(element) = document.next_element()? {
        if mapping.holds_records(&element.name) {
            while let Some(record) = document.next_element()? {
                session.record(document.fill(record)?, mapping.as_mut());
            }
        } else if mapping.is_record(&element.name) {
            session.record(document.fill(element)?, mapping.as_mut());
        } else {
            let element = document.fill(element)?;
            // What it says goes for every record.
            if let Some(fault) = element.fault() {
                return Err(bad_list(element.position, &format!("in <{}> {fault}", element.name)));
            }
            mapping.header(element)?;
        }
    }
    let end = document.position();
    document.finish()?;
    session.finish(mapping.as_mut(), end.into())
}

/// The mapping for a root element.
fn mapping_of(root: &Root, expected: Option<&str>) -> Result<Box<dyn XmlMapping>> {
    let known = |ids: &[&str]| expected.is_none_or(|id| ids.contains(&id));
    let (mapping, fits): (Box<dyn XmlMapping>, bool) = match root.node.name.as_str() {
        "sdnList" if ofac::NAMESPACES.contains(&root.namespace.as_str()) => {
            (Box::new(ofac::Ofac::new(expected)), known(&["us-ofac-sdn", "us-ofac-consolidated"]))
        }
        "CONSOLIDATED_LIST" if root.namespace.is_empty() => {
            (Box::new(un::Un::new(&root.node)?), known(&["un-sc"]))
        }
        "export" if root.namespace == eu::NAMESPACE => {
            (Box::new(eu::Eu::new(&root.node)?), known(&["eu-fsf"]))
        }
        "Sanctions" if root.namespace.ends_with(ofac_advanced::NAMESPACE_END) => (
            Box::new(ofac_advanced::Advanced::new(expected)),
            known(&["us-ofac-sdn", "us-ofac-consolidated"]),
        ),
        "swiss-sanctions-list" if root.namespace.is_empty() => {
            (Box::new(seco::Seco::new(&root.node)?), known(&[seco::LIST]))
        }
        "data-set" if root.namespace.is_empty() => (Box::new(sema::Sema), known(&[sema::LIST])),
        "Designations" if root.namespace.is_empty() => (Box::new(uk::Uk::default()), known(&[uk::LIST])),
        _ => return Err(unknown_root(root)),
    };
    match expected {
        Some(expected) if !fits => Err(another_list(expected, &format!("its root is <{}>", root.node.name))),
        _ => Ok(mapping),
    }
}

fn unknown_root(root: &Root) -> Error {
    let (name, namespace) = (&root.node.name, &root.namespace);
    let advice = match name.as_str() {
        "html" => "It is a web page, not a list: download the list again.",
        "sdnList" | "export" | "CONSOLIDATED_LIST" => {
            "The authority may have changed its format: look for a newer version of this program."
        }
        _ => "Load the file of an authority as it publishes it; docs/lists.md says which are read.",
    };
    Error::new(
        ErrorKind::UnknownFormat,
        format!(
            "The XML is no list that can be read: its root is <{name}> in namespace {namespace:?}. {advice}"
        ),
    )
}
