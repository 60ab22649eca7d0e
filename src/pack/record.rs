//! The JSON text of a listed party in, the part of it out that the engine itself looks at.
//!
//! The browser reads whole records faster than the engine could, and the code for that is not in the wasm. One part for all who ask:
//! each type that is read costs some KB of it.

use crate::entity::{EntityKind, Name};
use crate::error::{Error, ErrorKind, Result};
use serde::Deserialize;
use serde_json::value::RawValue;

/// Who a party is, and what ties it to others.
#[derive(Debug, Deserialize)]
pub struct Record {
    pub id: String,
    pub kind: EntityKind,
    pub names: Vec<Name>,
    #[serde(default)]
    pub identifiers: Vec<Fact>,
    #[serde(default)]
    pub addresses: Vec<Fact>,
    #[serde(default)]
    pub relations: Vec<Fact>,
}

/// An identifier, an address or a relation: each has some of these.
#[derive(Debug, Deserialize)]
pub struct Fact {
    #[serde(rename = "type", default)]
    pub kind: String,
    /// Of an identifier.
    #[serde(default)]
    pub value: String,
    /// Of an address.
    #[serde(default)]
    pub text: String,
    /// Of a relation.
    #[serde(default)]
    pub name: String,
    /// Of a relation, where the list says it; else empty.
    #[serde(default)]
    pub id: String,
}

/// All of it as it is.
///
/// # Errors
/// [`ErrorKind::BadPack`] where it is no JSON.
pub fn whole(json: &[u8]) -> Result<Box<RawValue>> {
    serde_json::from_slice(json).map_err(|e| bad_record(&e.to_string()))
}

/// Reads what the engine looks at.
///
/// # Errors
/// [`ErrorKind::BadPack`] where the record cannot be read; the checksum of a pack all but excludes that.
pub fn read(json: &[u8]) -> Result<Record> {
    let text = std::str::from_utf8(json).map_err(|e| bad_record(&e.to_string()))?;
    serde_json::from_str(text).map_err(|e| bad_record(&e.to_string()))
}

pub fn bad_record(why: &str) -> Error {
    Error::new(
        ErrorKind::BadPack,
        format!("A listed party's record cannot be read: {why}. Make or get the pack anew."),
    )
}
