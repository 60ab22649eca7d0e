//! The JSON text of a listed party in, the part of it out that is asked for.
//!
//! The browser reads whole records faster than the engine could, and the code for that is not in the wasm: these are the parts
//! that the engine itself looks at.

use crate::entity::EntityKind;
use crate::error::{Error, ErrorKind, Result};
use serde::Deserialize;
use std::borrow::Cow;

/// Reads a part.
///
/// # Errors
/// [`ErrorKind::BadPack`] where the record cannot be read; the checksum of a pack all but excludes that.
pub fn read<'a, Part: Deserialize<'a>>(json: &'a [u8]) -> Result<Part> {
    serde_json::from_slice(json).map_err(|e| {
        let message = format!("A listed party's record cannot be read: {e}. Make or get the pack anew.");
        Error::new(ErrorKind::BadPack, message)
    })
}

/// Its id alone.
#[derive(Debug, Deserialize)]
pub struct Id<'a> {
    #[serde(borrow)]
    pub id: Cow<'a, str>,
}

/// Its identifiers alone.
#[derive(Debug, Default, Deserialize)]
pub struct Documents<'a> {
    #[serde(borrow, default)]
    pub identifiers: Vec<Document<'a>>,
}

#[derive(Debug, Deserialize)]
pub struct Document<'a> {
    #[serde(borrow, rename = "type")]
    pub id_type: Cow<'a, str>,
    #[serde(borrow)]
    pub value: Cow<'a, str>,
}

/// Its kind and names.
#[derive(Debug, Deserialize)]
pub struct Party<'a> {
    pub kind: EntityKind,
    #[serde(borrow)]
    pub names: Vec<NameText<'a>>,
}

#[derive(Debug, Deserialize)]
pub struct NameText<'a> {
    #[serde(borrow)]
    pub text: Cow<'a, str>,
}

/// What ties it to other parties.
#[derive(Debug, Deserialize)]
pub struct Ties<'a> {
    #[serde(borrow)]
    pub names: Vec<NameText<'a>>,
    #[serde(borrow, default)]
    pub identifiers: Vec<Document<'a>>,
    #[serde(borrow, default)]
    pub addresses: Vec<AddressText<'a>>,
    #[serde(borrow, default)]
    pub relations: Vec<Relation<'a>>,
}

#[derive(Debug, Deserialize)]
pub struct AddressText<'a> {
    #[serde(borrow)]
    pub text: Cow<'a, str>,
}

#[derive(Debug, Deserialize)]
pub struct Relation<'a> {
    #[serde(borrow, rename = "type")]
    pub relation: Cow<'a, str>,
    #[serde(borrow)]
    pub name: Cow<'a, str>,
    #[serde(borrow, default)]
    pub id: Option<Cow<'a, str>>,
}
