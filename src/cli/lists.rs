//! Which packs a command works on: files that are named, else packs made of the shipped lists.

use crate::error::{Error, ErrorKind, Result};
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
}

/// The packs of these files, or of the shipped lists where none is named.
///
/// # Errors
/// A file that cannot be read or undone; no shipped lists to be found.
pub fn packs(files: &[PathBuf]) -> Result<Vec<PackBytes>> {
    if files.is_empty() { shipped(&shipped_folder()?) } else { files.iter().map(|f| from_file(f)).collect() }
}

fn from_file(path: &Path) -> Result<PackBytes> {
    let source = path.display().to_string();
    let at = |e: Error| Error::new(e.kind(), format!("{source}: {e}"));
    let file = std::fs::read(path).map_err(|e| at(e.into()))?;
    let sha256 = pack::sha256(&file);
    let bytes = pack::file::decompress(file).map_err(at)?;
    Ok(PackBytes { bytes, sha256, source })
}

/// Packs made of the snapshot, the same bytes as those that the page loads.
fn shipped(folder: &Path) -> Result<Vec<PackBytes>> {
    let manifest = snapshot::manifest(folder)?;
    let one = |list| {
        let bytes =
            pack::encode(&crate::list::ManifestList::clone(list).info, snapshot::entities(folder, list)?)?;
        let sha256 = pack::sha256(&pack::file::compress(&bytes));
        Ok(PackBytes { bytes, sha256, source: folder.join(&list.file).display().to_string() })
    };
    manifest.lists.iter().map(one).collect()
}

/// The folder `lists/` of the project: in or above the current folder, in or above the program's, or where the
/// program was built (for `cargo install --path .`).
fn shipped_folder() -> Result<PathBuf> {
    let built = Some(PathBuf::from(env!("CARGO_MANIFEST_DIR")));
    let starts = [std::env::current_dir().ok(), std::env::current_exe().ok(), built];
    let found =
        starts.iter().flatten().flat_map(|start| start.ancestors()).map(|folder| folder.join("lists"));
    found.into_iter().find(|folder| folder.join("manifest.json").is_file()).ok_or_else(|| {
        let message = "The shipped lists were not found: there is no lists/manifest.json in or above the current folder. Run it in the project, or name packs with --pack.";
        Error::new(ErrorKind::NoLists, message)
    })
}
