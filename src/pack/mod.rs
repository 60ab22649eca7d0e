//! One list's index and entities in, one binary pack out, and back.
//!
//! A pack file is a gzip stream of these bytes, little endian (gzip is undone before they come here):
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `NAMESCRN` |
//! | 4 | [`FORMAT_VERSION`] |
//! | 4 | [`SCORER_VERSION`]: packs hold normalised words |
//! | 8 | xxHash64, seed 0, of all bytes from the next field on |
//! | 4, 4, 4 | lengths of header, index and details |
//! | | header: a [`PackHeader`], JSON |
//! | | index: an [`IndexData`], postcard |
//! | | details: per entity the `u32` end of its text, then the texts, one JSON object each |
//!
//! The first answer needs header and index alone; details are read for the hits, one entity at a time.

#[cfg(feature = "cli")]
pub mod file;
pub mod record;

use crate::entity::Entity;
use crate::error::{Error, ErrorKind, Result};
use crate::index::IndexData;
use crate::list::ListInfo;
use crate::score::constants::SCORER_VERSION;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use twox_hash::XxHash64;

/// What a pack begins with.
pub const MAGIC: &[u8; 8] = b"NAMESCRN";
const FIXED: usize = 36;
const CHECKED_FROM: usize = 24;

/// The version of the layout above.
pub const FORMAT_VERSION: u32 = 3;

/// What a pack says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PackHeader {
    #[serde(flatten)]
    pub info: ListInfo,
    /// Number of entities.
    pub entities: u32,
    /// Number of names of all entities, each counted once.
    pub names: u32,
}

/// A pack that was read: what an [`Index`](crate::index::Index) is made of, and the details of its entities.
pub struct Pack {
    pub header: PackHeader,
    pub data: IndexData,
    details: Details,
}

impl std::fmt::Debug for Pack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pack").field("header", &self.header).finish_non_exhaustive()
    }
}

/// Packs the entities of one list, sorted by id.
///
/// # Errors
/// [`ErrorKind::BadList`] for an entity of another list, an id that stands twice, and what [`IndexData::build`] refuses.
pub fn encode(info: &ListInfo, mut entities: Vec<Entity>) -> Result<Vec<u8>> {
    entities.sort_by(|a, b| a.id.cmp(&b.id));
    check_ids(info, &entities)?;
    let index = IndexData::build(&entities)?;
    let header = PackHeader {
        info: info.clone(),
        entities: entities.len() as u32,
        names: entities.iter().map(|e| e.names.len() as u32).sum(),
    };
    let header = serde_json::to_vec(&header).expect("plain data");
    let index = postcard::to_allocvec(&index).expect("plain data");
    let details = Details::encode(&entities);
    Ok(frame(&[&header, &index, &details]))
}

fn check_ids(info: &ListInfo, entities: &[Entity]) -> Result<()> {
    let bad = |message| Err(Error::new(ErrorKind::BadList, message));
    if entities.is_empty() {
        return bad(format!(
            "The list {} has no entities; a pack without any would answer 'no match' to all.",
            info.id
        ));
    }
    if let Some(entity) = entities.iter().find(|e| e.list != info.id) {
        return bad(format!("{} is of the list {}, not {}.", entity.id, entity.list, info.id));
    }
    match entities.windows(2).find(|pair| pair[0].id == pair[1].id) {
        Some(pair) => bad(format!("The id {} stands twice; ids must be unique in a list.", pair[0].id)),
        None => Ok(()),
    }
}

fn frame(sections: &[&[u8]; 3]) -> Vec<u8> {
    let mut checked = Vec::with_capacity(12 + sections.iter().map(|s| s.len()).sum::<usize>());
    sections.iter().for_each(|s| checked.extend((s.len() as u32).to_le_bytes()));
    sections.iter().for_each(|s| checked.extend(*s));
    let mut out = MAGIC.to_vec();
    out.extend(FORMAT_VERSION.to_le_bytes());
    out.extend(SCORER_VERSION.to_le_bytes());
    out.extend(XxHash64::oneshot(0, &checked).to_le_bytes());
    out.extend(checked);
    out
}

impl Pack {
    /// Reads the bytes of a pack, gzip already undone.
    ///
    /// # Errors
    /// [`ErrorKind::PackVersion`] for a pack of another version; [`ErrorKind::BadPack`] for bytes that are no pack, cut or
    /// damaged in any place. Never a partial list.
    pub fn decode(bytes: Vec<u8>) -> Result<Self> {
        let [header, index, details] = sections(&bytes)?;
        let header: PackHeader = serde_json::from_slice(&bytes[header])
            .map_err(|e| damaged(&format!("its header cannot be read ({e})")))?;
        let data: IndexData = postcard::from_bytes(&bytes[index])
            .map_err(|e| damaged(&format!("its index cannot be read ({e})")))?;
        data.check().map_err(|e| damaged(e.message()))?;
        let entities = data.entities().len();
        let details = Details::new(bytes, details, entities)?;
        if entities != header.entities as usize {
            return Err(damaged("it holds another number of parties than its header says"));
        }
        Ok(Self { header, data, details })
    }

    /// All that the list says of an entity: an [`Entity`] as JSON.
    pub fn entity(&self, number: u32) -> &[u8] {
        self.details.text(number)
    }

    /// The number of the entity of that id: they are sorted by it.
    ///
    /// # Errors
    /// [`ErrorKind::BadPack`] where a record cannot be read.
    pub fn find(&self, id: &str) -> Result<Option<u32>> {
        let (mut from, mut to) = (0, self.data.entities().len() as u32);
        while from < to {
            let middle = from + (to - from) / 2;
            match record::read(self.entity(middle))?.id.as_str().cmp(id) {
                Ordering::Equal => return Ok(Some(middle)),
                Ordering::Less => from = middle + 1,
                Ordering::Greater => to = middle,
            }
        }
        Ok(None)
    }
}

/// SHA-256 as lower-case hex: of a pack file as stored, or of an original.
pub fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest;
    hex(&sha2::Sha256::digest(bytes))
}

/// Lower-case hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn damaged(why: &str) -> Error {
    let message = format!(
        "The pack is damaged: {why}. Download it again, or make it anew with `cargo xtask serve` or `name-screener pack`."
    );
    Error::new(ErrorKind::BadPack, message)
}

/// Checks all that stands before the sections and gives their places.
fn sections(bytes: &[u8]) -> Result<[std::ops::Range<usize>; 3]> {
    if !bytes.starts_with(MAGIC) {
        return Err(damaged("it does not begin as a pack does (is it another file, perhaps an HTML page?)"));
    }
    if bytes.len() < FIXED {
        return Err(damaged("it is cut off"));
    }
    let u32_at = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
    check_version("format", u32_at(8), FORMAT_VERSION)?;
    check_version("scorer", u32_at(12), SCORER_VERSION)?;
    let lengths = [24, 28, 32].map(|at| u32_at(at) as usize);
    if lengths.iter().sum::<usize>() != bytes.len() - FIXED {
        return Err(damaged("it is cut off, or something stands behind its end"));
    }
    if XxHash64::oneshot(0, &bytes[CHECKED_FROM..]).to_le_bytes() != bytes[16..CHECKED_FROM] {
        return Err(damaged("its checksum is wrong"));
    }
    let index = FIXED + lengths[0];
    let details = index + lengths[1];
    Ok([FIXED..index, index..details, details..bytes.len()])
}

fn check_version(what: &str, found: u32, known: u32) -> Result<()> {
    if found == known {
        return Ok(());
    }
    let advice =
        if found > known { "Reload the page, or update name-screener." } else { "Make the pack anew." };
    let message =
        format!("The pack has {what} version {found}; this program reads version {known}. {advice}");
    Err(Error::new(ErrorKind::PackVersion, message))
}

/// The texts of the entities, kept as bytes.
struct Details {
    bytes: Vec<u8>,
    /// Where the ends of the texts are written.
    ends: usize,
    /// Where the texts begin.
    texts: usize,
}

impl Details {
    fn encode(entities: &[Entity]) -> Vec<u8> {
        let texts: Vec<Vec<u8>> =
            entities.iter().map(|e| serde_json::to_vec(e).expect("plain data")).collect();
        let mut end = 0;
        let mut out = Vec::new();
        for text in &texts {
            end += text.len() as u32;
            out.extend(end.to_le_bytes());
        }
        out.extend(texts.concat());
        out
    }

    /// Keeps `bytes`, whose `section` holds the texts of `count` entities.
    fn new(bytes: Vec<u8>, section: std::ops::Range<usize>, count: usize) -> Result<Self> {
        let ends = section.start;
        let texts = ends + 4 * count;
        let details = Self { bytes, ends, texts };
        let sound = texts <= section.end
            && (0..count).all(|n| details.end(n) >= n.checked_sub(1).map_or(0, |m| details.end(m)));
        let whole = sound && count.checked_sub(1).map_or(0, |last| details.end(last)) == section.end - texts;
        if whole { Ok(details) } else { Err(damaged("its details do not fit together")) }
    }

    fn end(&self, number: usize) -> usize {
        let at = self.ends + 4 * number;
        u32::from_le_bytes(self.bytes[at..at + 4].try_into().expect("four bytes")) as usize
    }

    fn text(&self, number: u32) -> &[u8] {
        let number = number as usize;
        let start = number.checked_sub(1).map_or(0, |before| self.end(before));
        &self.bytes[self.texts + start..self.texts + self.end(number)]
    }
}
