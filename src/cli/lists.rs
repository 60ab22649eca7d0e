//! Which packs a command works on: files and folders that are named, else packs made of the shipped lists.

use crate::error::{Error, ErrorKind, Result};
use crate::fetch::{self, Failure};
use crate::list::ManifestList;
use crate::{pack, snapshot};
use std::path::{Path, PathBuf};

/// A pack ready to be loaded.
pub struct PackBytes {
    /// Gzip undone.
    pub bytes: Vec<u8>,
    /// Of the file as stored.
    pub sha256: String,
    /// For messages.
    pub source: String,
    /// When its authority last said that there is no newer one, where that is known.
    pub checked_on: Option<String>,
    /// What is known to be wrong with the list, for people.
    pub faults: Vec<String>,
}

/// The packs of these files and of the lists in these folders, or of the shipped lists where none is named.
///
/// # Errors
/// A file that cannot be read or undone; no shipped lists to be found.
pub fn packs(files: &[PathBuf], folders: &[PathBuf]) -> Result<Vec<PackBytes>> {
    if files.is_empty() && folders.is_empty() {
        return of_folder(&shipped_folder()?);
    }
    let mut packs = files.iter().map(|file| from_file(file)).collect::<Result<Vec<_>>>()?;
    for folder in folders {
        packs.extend(of_folder(folder)?);
    }
    Ok(packs)
}

fn from_file(path: &Path) -> Result<PackBytes> {
    let source = path.display().to_string();
    let at = |e: Error| Error::new(e.kind(), format!("{source}: {e}"));
    let file = std::fs::read(path).map_err(|e| at(e.into()))?;
    let sha256 = pack::sha256(&file);
    let bytes = pack::file::decompress(file).map_err(at)?;
    Ok(PackBytes { bytes, sha256, source, checked_on: None, faults: Vec::new() })
}

/// Packs made of a snapshot, the same bytes as those that the page loads.
fn of_folder(folder: &Path) -> Result<Vec<PackBytes>> {
    let manifest = snapshot::manifest(folder)?;
    let one = |list: &ManifestList| {
        let bytes = pack::encode(&list.info, snapshot::entities(folder, list)?)?;
        let sha256 = pack::sha256(&pack::file::compress(&bytes));
        let source = folder.join(&list.file).display().to_string();
        let checked_on = fetch::checked_on(folder, list);
        Ok(PackBytes { bytes, sha256, source, checked_on, faults: faults(folder, list) })
    };
    manifest.lists.iter().map(one).collect()
}

fn faults(folder: &Path, list: &ManifestList) -> Vec<String> {
    let (id, day) = (&list.info.id, &list.info.published_on);
    let missing = (list.rejects > 0).then(|| {
        let rejects = list.rejects;
        format!(
            "{id} is not whole: {rejects} of its records could not be read, and their parties are not found."
        )
    });
    let failed = Failure::read(folder, id).map(|failure| {
        format!(
            "{id} could not be updated at {}, so that the list of {day} is searched: {}",
            failure.at, failure.message
        )
    });
    missing.into_iter().chain(failed).collect()
}

/// The folder that lists are fetched into where none is named: `lists/` in or above the current folder, where
/// [`shipped_folder`] finds it too.
pub fn own_folder() -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    let found = here
        .ancestors()
        .map(|folder| folder.join("lists"))
        .find(|lists| lists.join("manifest.json").is_file());
    found.unwrap_or_else(|| "lists".into())
}

/// The folder `lists/` of the project: in or above the current folder, in or above the program's, or where the
/// program was built (for `cargo install --path .`).
fn shipped_folder() -> Result<PathBuf> {
    let built = Some(PathBuf::from(env!("CARGO_MANIFEST_DIR")));
    let starts = [std::env::current_dir().ok(), std::env::current_exe().ok(), built];
    let found =
        starts.iter().flatten().flat_map(|start| start.ancestors()).map(|folder| folder.join("lists"));
    found.into_iter().find(|folder| folder.join("manifest.json").is_file()).ok_or_else(|| {
        let message = "The shipped lists were not found: there is no lists/manifest.json in or above the current folder. Get lists with `name-screener fetch`, or name packs with --pack or a folder of lists with --lists.";
        Error::new(ErrorKind::NoLists, message)
    })
}
