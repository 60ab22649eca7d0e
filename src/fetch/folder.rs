//! The folder that lists are kept in: `manifest.json` and one JSON Lines file a list, as [`snapshot`] reads them, and in
//! `originals/` each authority's own file with the [`Record`] of its download.
//!
//! Every file is written beside its place and moved there when it is whole. The manifest comes last, so that it never names what is
//! not there; whatever is interrupted before leaves a folder that the next run puts right.

use std::fs::{self, File, TryLockError};
use std::io::Read;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::record::{Record, Validators};
use crate::entity::Entity;
use crate::error::{Error, ErrorKind, Result};
use crate::list::{KNOWN, MANIFEST_FORMAT, Manifest, ManifestList};
use crate::{pack, snapshot, source};

/// Where the authorities' own files lie.
pub(super) const ORIGINALS: &str = "originals";

/// A folder of lists that nobody else writes to.
pub struct Folder {
    path: PathBuf,
    manifest: Manifest,
    /// Held as long as this lives.
    _lock: File,
}

/// The version of a list that a folder holds.
pub struct Held {
    pub entry: ManifestList,
    /// `None` where its file is lost or is not what the manifest says.
    pub entities: Option<Vec<Entity>>,
    /// Of the original, where that is still as it was downloaded and the snapshot was made of it.
    pub record: Option<Record>,
}

impl Held {
    /// What to ask the server of `url` with; nothing where the answer "unchanged" would leave us without the list.
    pub fn validators(&self, url: &str) -> Option<&Validators> {
        let record = self.record.as_ref().filter(|record| record.url == url)?;
        let asks = record.validators.headers().next().is_some();
        (self.entities.is_some() && asks).then_some(&record.validators)
    }

    /// Whether the snapshot is whole and made of the file with this SHA-256.
    pub fn is_of(&self, sha256: &str) -> bool {
        self.entities.is_some() && self.entry.info.sha256 == sha256
    }
}

impl Folder {
    /// Opens a folder, or makes it.
    ///
    /// # Errors
    /// A folder that cannot be written to, that another process writes to, or whose manifest cannot be read.
    pub fn open(path: &Path) -> Result<Self> {
        let originals = path.join(ORIGINALS);
        fs::create_dir_all(&originals).map_err(|e| at(&originals, &e))?;
        let lock = locked(&originals.join("lock"))?;
        Ok(Self { path: path.to_owned(), manifest: manifest(path)?, _lock: lock })
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its lists, in the order of [`KNOWN`].
    pub fn lists(&self) -> &[ManifestList] {
        &self.manifest.lists
    }

    /// The authority's own file of a list.
    pub fn original(&self, id: &str) -> PathBuf {
        self.path.join(ORIGINALS).join(format!("{id}.original"))
    }

    /// The version of a list that is there.
    pub fn held(&self, id: &str) -> Option<Held> {
        let entry = self.manifest.lists.iter().find(|entry| entry.info.id == id)?.clone();
        let entities = snapshot::entities(&self.path, &entry).ok();
        let record = Record::read(&record_path(&self.path, id)).filter(|record| {
            record.sha256 == entry.info.sha256
                && sha256(&self.original(id)).is_ok_and(|found| found == record.sha256)
        });
        Some(Held { entry, entities, record })
    }

    /// A file for a download, gone again unless it is kept.
    ///
    /// # Errors
    /// Where it cannot be made.
    pub fn download(&self, id: &str) -> Result<Download> {
        let path = self.original(id).with_added_extension("part");
        let file = File::create(&path).map_err(|e| at(&path, &e))?;
        Ok(Download { path, file })
    }

    /// Makes a download the original of its list, with its record.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn keep(&self, id: &str, download: Download, record: &Record) -> Result<()> {
        let original = self.original(id);
        fs::rename(&download.path, &original).map_err(|e| at(&original, &e))?;
        self.note(id, record)
    }

    /// Writes what is known of the original of a list.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn note(&self, id: &str, record: &Record) -> Result<()> {
        let text =
            serde_json::to_string_pretty(record).map_err(|e| Error::new(ErrorKind::Io, e.to_string()))?;
        snapshot::write_atomically(&record_path(&self.path, id), &(text + "\n"))
    }

    /// Puts a version of a list into the snapshot, in the place of the one that was there.
    ///
    /// # Errors
    /// Where it cannot be written; then the old version stays.
    pub fn put(&mut self, entry: ManifestList, entities: &[Entity]) -> Result<()> {
        snapshot::write_atomically(&self.path.join(&entry.file), &snapshot::lines(entities)?)?;
        let mut lists = self.manifest.lists.clone();
        lists.retain(|old| old.info.id != entry.info.id);
        lists.push(entry);
        lists.sort_by_key(|entry| {
            KNOWN.iter().position(|list| list.id == entry.info.id).unwrap_or(KNOWN.len())
        });
        let manifest = Manifest { format: MANIFEST_FORMAT, lists };
        snapshot::write_atomically(&self.path.join("manifest.json"), &snapshot::manifest_text(&manifest)?)?;
        self.manifest = manifest;
        Ok(())
    }
}

/// A file that is being downloaded.
pub struct Download {
    pub path: PathBuf,
    pub file: File,
}

impl Drop for Download {
    fn drop(&mut self) {
        // It is not there any more where it was kept.
        let _ = fs::remove_file(&self.path);
    }
}

/// SHA-256 of a file, uncompressed, as a manifest states it.
///
/// # Errors
/// A file that cannot be read or unpacked.
pub fn sha256(path: &Path) -> Result<String> {
    let mut file = source::open(path)?;
    let (mut hash, mut piece) = (Sha256::new(), vec![0; 64 * 1024]);
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(pack::hex(&hash.finalize())),
            read => hash.update(&piece[..read]),
        }
    }
}

/// The day, `YYYY-MM-DD`, on which the authority itself last said that the version in the folder is the newest; `None` where
/// that is not known of this version. What another server says, a mirror, proves nothing.
pub fn checked_on(folder: &Path, list: &ManifestList) -> Option<String> {
    let record = Record::read(&record_path(folder, &list.info.id))?;
    let is_of_this = record.sha256 == list.info.sha256 && record.url == list.info.url;
    record.checked_at.get(..10).filter(|_| is_of_this).map(str::to_owned)
}

fn record_path(folder: &Path, id: &str) -> PathBuf {
    folder.join(ORIGINALS).join(format!("{id}.json"))
}

fn manifest(folder: &Path) -> Result<Manifest> {
    match folder.join("manifest.json").exists() {
        true => snapshot::manifest(folder),
        false => Ok(Manifest { format: MANIFEST_FORMAT, lists: Vec::new() }),
    }
}

fn locked(path: &Path) -> Result<File> {
    let file = File::create(path).map_err(|e| at(path, &e))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            let message = format!(
                "Another process is fetching lists into this folder ({} is locked): wait for it to end.",
                path.display()
            );
            Err(Error::new(ErrorKind::Io, message))
        }
        Err(TryLockError::Error(e)) => Err(at(path, &e)),
    }
}

fn at(path: &Path, error: &std::io::Error) -> Error {
    Error::new(ErrorKind::Io, format!("{}: {error}.", path.display()))
}
