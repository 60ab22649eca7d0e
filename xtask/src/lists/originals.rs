//! The four originals of May 2024 that the shipped snapshot is made of: from a folder, or from PyPI.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

use name_screener::list::{KnownList, shipped};
use name_screener::pack;
use name_screener::source::decompressed;

/// One original: where it lies, and what it must be.
struct Original {
    list: &'static str,
    /// Name in the shared folder.
    shared: &'static str,
    /// Path inside inoutlists' source distribution.
    packaged: &'static str,
    /// Of the uncompressed file.
    sha256: &'static str,
}

const ORIGINALS: [Original; 4] = [
    Original {
        list: "us-ofac-sdn",
        shared: "ofac-sdn-2024-05-07.xml.xz",
        packaged: "tests/integration/fixtures/sdn.xml",
        sha256: "79bf2d1589112fea9411092fedc8e902239f9fe0f932f5d59098145a5d7e7113",
    },
    Original {
        list: "us-ofac-consolidated",
        shared: "ofac-consolidated-2024-05-06.xml.gz",
        packaged: "tests/integration/fixtures/consolidated.xml",
        sha256: "ebb371a2dd0479a01bed789c1b264b5fdd0a6f9fbcad8276c0a07934c4813e12",
    },
    Original {
        list: "un-sc",
        shared: "un-2024-05-15.xml.gz",
        packaged: "tests/integration/fixtures/un_consolidated.xml",
        sha256: "5c8aa0441f2272b618f921dca11a91ba269388422b820fefa50764f05dc0c6a0",
    },
    Original {
        list: "eu-fsf",
        shared: "eu-fsf-2024-05-13.xml.xz",
        packaged: "tests/integration/fixtures/20240513-FULL-1_1(xsd).xml",
        sha256: "2b0d20b8a2c30c7f72852790b849918c60e88f23c76cfe4f10de8ab5770e1478",
    },
];

/// The source distribution on PyPI that holds all four (MIT).
const PACKAGE: &str = "inoutlists==1.0.3";
const ARCHIVE: &str = "inoutlists-1.0.3.tar.gz";

/// The uncompressed originals, each checked against its SHA-256, in the order of [`shipped`].
pub fn load(from: Option<&Path>) -> Result<Vec<(&'static KnownList, Vec<u8>)>, String> {
    let shared = super::root().join("../shared/lists");
    let mut found = match from {
        Some(folder) => in_folder(folder)?,
        None if shared.is_dir() => in_folder(&shared)?,
        None => from_pypi()?,
    };
    shipped()
        .iter()
        .map(|list| {
            let original = original(list.id)?;
            let at =
                found.iter().position(|(id, _)| *id == list.id).ok_or(format!("{}: no original", list.id))?;
            let bytes = found.swap_remove(at).1;
            let sha256 = pack::sha256(&bytes);
            if sha256 != original.sha256 {
                return Err(format!(
                    "{}: the original has SHA-256 {sha256}, not {}",
                    list.id, original.sha256
                ));
            }
            Ok((list, bytes))
        })
        .collect()
}

fn original(list: &str) -> Result<&'static Original, String> {
    ORIGINALS.iter().find(|o| o.list == list).ok_or_else(|| format!("{list}: no original is known"))
}

type Found = Vec<(&'static str, Vec<u8>)>;

/// Originals under their names in the shared folder or in the package's.
fn in_folder(folder: &Path) -> Result<Found, String> {
    ORIGINALS
        .iter()
        .map(|original| {
            let packaged = Path::new(original.packaged).file_name().unwrap_or_default();
            let candidates: [PathBuf; 2] = [folder.join(original.shared), folder.join(packaged)];
            let path = candidates.iter().find(|p| p.is_file()).ok_or_else(|| {
                format!(
                    "{} holds no {}; give the folder of the originals with --from",
                    folder.display(),
                    original.shared
                )
            })?;
            let file = File::open(path).map_err(|e| format!("{}: {e}", path.display()))?;
            Ok((original.list, unpacked(file).map_err(|e| format!("{}: {e}", path.display()))?))
        })
        .collect()
}

fn unpacked(file: impl Read + 'static) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut reader = decompressed(file).map_err(|e| e.to_string())?;
    reader.read_to_end(&mut bytes).map_err(|e| e.to_string())?;
    Ok(bytes)
}

/// Fetches the package by its name with pip and takes the originals out of it.
fn from_pypi() -> Result<Found, String> {
    let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
    let status = Command::new("python3")
        .args(["-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", PACKAGE, "--dest"])
        .arg(folder.path())
        .status()
        .map_err(|e| {
            format!("python3 could not be started ({e}): install Python 3 with pip, or give --from")
        })?;
    if !status.success() {
        return Err(format!("pip could not fetch {PACKAGE}: check the network, or give --from"));
    }
    let archive = File::open(folder.path().join(ARCHIVE)).map_err(|e| format!("{ARCHIVE}: {e}"))?;
    in_archive(archive)
}

fn in_archive(archive: impl Read) -> Result<Found, String> {
    let mut found = Found::new();
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(archive));
    for entry in archive.entries().map_err(|e| e.to_string())? {
        let mut entry = entry.map_err(|e| e.to_string())?;
        let path = entry.path().map_err(|e| e.to_string())?.into_owned();
        // The first part of the path is the package's own name and version.
        let inside: PathBuf = path.components().skip(1).collect();
        if let Some(original) = ORIGINALS.iter().find(|o| inside == Path::new(o.packaged)) {
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).map_err(|e| e.to_string())?;
            found.push((original.list, bytes));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An archive that holds one file at each path.
    fn archive(paths: &[&str]) -> Vec<u8> {
        let mut tar =
            tar::Builder::new(flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast()));
        for path in paths {
            let mut header = tar::Header::new_gnu();
            header.set_size(path.len() as u64);
            header.set_mode(0o644);
            tar.append_data(&mut header, path, path.as_bytes()).unwrap();
        }
        tar.into_inner().unwrap().finish().unwrap()
    }

    #[test]
    fn the_originals_are_found_in_the_package() {
        let paths = ORIGINALS.map(|o| format!("inoutlists-1.0.3/{}", o.packaged));
        let mut all: Vec<&str> = paths.iter().map(String::as_str).collect();
        all.push("inoutlists-1.0.3/README.md");
        let found = in_archive(archive(&all).as_slice()).unwrap();
        let ids: Vec<&str> = found.iter().map(|(id, _)| *id).collect();
        assert!(ids.into_iter().eq(shipped().iter().map(|list| list.id)));
        assert_eq!(found[3].1, paths[3].as_bytes());
        assert!(in_archive(&b"no archive"[..]).is_err());
    }

    #[test]
    fn originals_that_are_others_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        let missing = load(Some(folder.path())).unwrap_err();
        assert!(missing.contains("--from"), "{missing}");
        for original in &ORIGINALS {
            std::fs::write(folder.path().join(original.shared), "<sdnList/>").unwrap();
        }
        let other = load(Some(folder.path())).unwrap_err();
        assert!(other.contains("SHA-256"), "{other}");
    }
}
