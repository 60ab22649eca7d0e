//! The bytes of an official list -> one version of that list, whole or not at all.
//!
//! Enters: the files as their authority publishes them, compressed or not. Leaves: an [`Import`] with the list's
//! entities, what was rejected and the SHA-256 of the original; of it, a pack. [`version`] takes packs as well, so that
//! any two versions at hand can be compared.

use std::cell::RefCell;
use std::io::{BufRead, BufReader, Cursor, Read};
use std::rc::Rc;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::date::DateSpan;
use crate::difference::{Report, Version};
use crate::entity::Entity;
use crate::error::{Error, ErrorKind, Result};
use crate::list::{self, ListInfo};
use crate::pack::{self, Pack};
use crate::source::{self, Note, Reject, Summary};

/// An official list, read to its end.
pub struct Import {
    pub entities: Vec<Entity>,
    pub rejects: Vec<Reject>,
    pub summary: Summary,
    /// SHA-256 of the original, uncompressed; of several, that of their SHA-256s in hex, sorted, one a line.
    pub sha256: String,
}

impl Import {
    /// Reads the list `id`, or the one that the bytes themselves tell. `id` may also name a list of the user's own.
    /// The files are uncompressed (see [`source::decompressed`]), or zip archives.
    ///
    /// # Errors
    /// An id that can be none, and those of [`source::read_files`]: nothing of a damaged list is given.
    pub fn read<'a>(files: Vec<Box<dyn BufRead + 'a>>, id: Option<&str>) -> Result<Self> {
        let originals: Vec<Original<'a>> = files.into_iter().map(Original::new).collect();
        let inputs = originals.iter().map(|one| Box::new(BufReader::new(one.clone())) as Box<dyn BufRead>);
        let import = Self::read_unhashed(inputs.collect(), id)?;
        let hashes = originals.into_iter().map(Original::hash).collect::<Result<Vec<_>>>()?;
        Ok(Self { sha256: of_all(hashes), ..import })
    }

    /// As [`Import::read`], but leaves [`Import::sha256`] empty, for whoever has a quicker way to it.
    ///
    /// # Errors
    /// Those of [`Import::read`].
    pub fn read_unhashed(files: Vec<Box<dyn BufRead + '_>>, id: Option<&str>) -> Result<Self> {
        check_id(id)?;
        let (mut entities, mut rejects) = (Vec::new(), Vec::new());
        let summary = source::read_files(files, id, &mut |record| match record {
            Ok(entity) => entities.push(entity),
            Err(reject) => rejects.push(reject),
        })?;
        Ok(Self { entities, rejects, summary, sha256: String::new() })
    }

    /// The identity of this version. `published` is its day where the file states none.
    ///
    /// # Errors
    /// [`ErrorKind::BadOption`] where neither gives the day, or the two differ.
    pub fn info(&self, published: Option<&str>) -> Result<ListInfo> {
        let day = day(published, self.summary.published_on.as_deref())?;
        Ok(ListInfo::of(&self.summary.list, &day, &self.sha256))
    }

    /// As [`Import::info`], where `fallback` is only the best guess at a day that the file may state itself.
    ///
    /// # Errors
    /// [`ErrorKind::BadOption`] where there is neither.
    pub fn info_or(&self, fallback: Option<&str>) -> Result<ListInfo> {
        self.info(fallback.filter(|_| self.summary.published_on.is_none()))
    }

    /// The pack of this version, not compressed.
    ///
    /// # Errors
    /// Those of [`pack::encode`].
    pub fn pack(self, info: &ListInfo) -> Result<Vec<u8>> {
        pack::encode(info, self.entities)
    }
}

fn check_id(id: Option<&str>) -> Result<()> {
    let Some(id) = id.filter(|id| !list::is_id(id)) else { return Ok(()) };
    let known: Vec<&str> = list::KNOWN.iter().map(|list| list.id).collect();
    let message = format!(
        "{id:?} is no list: write {}, or a name of your own in small letters, digits and hyphens.",
        known.join(", ")
    );
    Err(Error::new(ErrorKind::BadOption, message))
}

/// The list's day, from the file or from whoever has it, which must not differ.
fn day(given: Option<&str>, stated: Option<&str>) -> Result<String> {
    let wrong = |message: String| Err(Error::new(ErrorKind::BadOption, message));
    match (given, stated) {
        (Some(given), _) if given.len() != 10 || DateSpan::parse(given).is_err() => {
            wrong(format!("The day of the list, {given:?}, is no day: write YYYY-MM-DD."))
        }
        (Some(given), Some(stated)) if given != stated => {
            wrong(format!("The file itself says that it is of {stated}, not of {given}: give no other day."))
        }
        (_, Some(day)) | (Some(day), None) => Ok(day.to_owned()),
        (None, None) => wrong(
            "The file does not say its day: give it (--published YYYY-MM-DD on the command line).".to_owned(),
        ),
    }
}

/// An original that is hashed as it is read; its copies are one.
struct Original<'a> {
    inner: Rc<RefCell<Hashed<'a>>>,
}

struct Hashed<'a> {
    bytes: Box<dyn BufRead + 'a>,
    hash: Sha256,
}

impl<'a> Original<'a> {
    fn new(bytes: Box<dyn BufRead + 'a>) -> Self {
        Self { inner: Rc::new(RefCell::new(Hashed { bytes, hash: Sha256::new() })) }
    }

    /// Of all its bytes, also those that its reader had no need of.
    fn hash(mut self) -> Result<String> {
        std::io::copy(&mut self, &mut std::io::sink())?;
        Ok(pack::hex(&self.inner.borrow().hash.clone().finalize()))
    }
}

impl Clone for Original<'_> {
    fn clone(&self) -> Self {
        Self { inner: Rc::clone(&self.inner) }
    }
}

impl Read for Original<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let mut inner = self.inner.borrow_mut();
        let read = inner.bytes.read(out)?;
        inner.hash.update(&out[..read]);
        Ok(read)
    }
}

fn of_all(mut hashes: Vec<String>) -> String {
    hashes.sort();
    match hashes.as_slice() {
        [one] => one.clone(),
        several => pack::sha256(several.join("\n").as_bytes()),
    }
}

/// One version of a list, from a pack or from official files, all uncompressed.
///
/// # Errors
/// Those of [`Import::read`] and [`Pack::decode`].
pub fn version<'a>(files: Vec<Box<dyn BufRead + 'a>>) -> Result<Version> {
    let mut files = files.into_iter().map(begun).collect::<Result<Vec<_>>>()?;
    match files.as_mut_slice() {
        [(head, file)] if head == pack::MAGIC => {
            let mut bytes = std::mem::take(head);
            file.read_to_end(&mut bytes)?;
            of_pack(&Pack::decode(bytes)?)
        }
        _ => {
            let whole = |(head, file): Begun<'a>| {
                Box::new(BufReader::new(Cursor::new(head).chain(file))) as Box<dyn BufRead + 'a>
            };
            Ok(Import::read(files.into_iter().map(whole).collect(), None)?.into())
        }
    }
}

/// A file of which the first bytes were read, as many as tell a pack.
type Begun<'a> = (Vec<u8>, Box<dyn BufRead + 'a>);

fn begun<'a>(mut file: Box<dyn BufRead + 'a>) -> Result<Begun<'a>> {
    let mut head = Vec::new();
    (&mut file).take(pack::MAGIC.len() as u64).read_to_end(&mut head)?;
    Ok((head, file))
}

fn of_pack(pack: &Pack) -> Result<Version> {
    let entity = |number| {
        serde_json::from_slice(pack.entity(number))
            .map_err(|e| Error::new(ErrorKind::BadPack, format!("A party of the pack cannot be read: {e}.")))
    };
    let entities = (0..pack.header.entities).map(entity).collect::<Result<Vec<Entity>>>()?;
    let ListInfo { id, published_on, .. } = pack.header.info.clone();
    Ok(Version { list: id, published_on: Some(published_on), entities, rejects: 0 })
}

impl From<Import> for Version {
    fn from(import: Import) -> Self {
        let Summary { list, published_on, rejects, .. } = import.summary;
        Self { list, published_on, entities: import.entities, rejects }
    }
}

/// What changed from one version to the other; each may be given by a pack or by official files.
///
/// # Errors
/// Those of [`version`] and [`Report::between`].
pub fn difference<'a>(old: Vec<Box<dyn BufRead + 'a>>, new: Vec<Box<dyn BufRead + 'a>>) -> Result<Report> {
    Report::between(version(old)?, version(new)?)
}

/// What is told of an import: the list, its counts, each reject and note with its place.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Told {
    #[serde(flatten)]
    pub info: ListInfo,
    /// The file itself states its day.
    pub states_day: bool,
    pub entities: u64,
    pub names: u64,
    /// The first of the rejects; `rejected` counts all.
    pub rejects: Vec<ToldReject>,
    pub rejected: u64,
    /// The first of the notes; `noted` counts all.
    pub notes: Vec<ToldReject>,
    pub noted: u64,
}

/// Why a record was left out, or what of it was.
#[derive(Debug, Serialize)]
pub struct ToldReject {
    /// `byte 120`, `line 7`, `row 7`.
    pub position: String,
    /// The authority's identifier of the record, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    pub reason: String,
}

/// Most rejects and notes that are told one by one.
const TOLD: usize = 1_000;

impl Told {
    pub fn of(import: &Import, info: &ListInfo) -> Self {
        let Summary { published_on, entities, names, rejects, notes, .. } = &import.summary;
        Self {
            info: info.clone(),
            states_day: published_on.is_some(),
            entities: *entities,
            names: *names,
            rejects: import.rejects.iter().take(TOLD).map(ToldReject::from).collect(),
            rejected: *rejects,
            notes: notes.iter().take(TOLD).map(ToldReject::from).collect(),
            noted: notes.len() as u64,
        }
    }
}

impl From<&Reject> for ToldReject {
    fn from(reject: &Reject) -> Self {
        let Reject { position, record, reason } = reject;
        Self { position: position.to_string(), record: record.clone(), reason: reason.clone() }
    }
}

impl From<&Note> for ToldReject {
    fn from(note: &Note) -> Self {
        let record = Some(note.record.clone()).filter(|record| !record.is_empty());
        Self { position: note.position.to_string(), record, reason: note.what.clone() }
    }
}
