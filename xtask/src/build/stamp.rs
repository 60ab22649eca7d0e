//! Whether generated files are still right, judged by content.
//!
//! A stamp records what files were made from and what came out. It is current when the inputs are the same and
//! every output still has the bytes that were written: a deleted, edited or half-written file is made again, and
//! an older input that comes back (as git may bring it) is noticed where comparing times would miss it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Names or paths, each with what identifies its content.
pub type Contents = BTreeMap<String, String>;

#[derive(Serialize, Deserialize)]
pub struct Stamp {
    inputs: Contents,
    /// Absolute paths and their SHA-256.
    outputs: Contents,
}

impl Stamp {
    /// Whether the stamp at `path` says that its outputs were made from `inputs`, and they are still there unchanged.
    pub fn is_current(path: &Path, inputs: &Contents) -> bool {
        let read = fs::read(path).ok().and_then(|bytes| serde_json::from_slice::<Self>(&bytes).ok());
        read.is_some_and(|stamp| stamp.inputs == *inputs && stamp.outputs_are_unchanged())
    }

    fn outputs_are_unchanged(&self) -> bool {
        self.outputs.iter().all(|(path, hash)| file_hash(Path::new(path)).is_ok_and(|now| now == *hash))
    }

    /// Records that `outputs` were made from `inputs`. To be called when all of them are written.
    pub fn write(path: &Path, inputs: Contents, outputs: &[PathBuf]) -> Result<()> {
        let outputs = outputs
            .iter()
            .map(|output| Ok((output.display().to_string(), file_hash(output)?)))
            .collect::<Result<Contents>>()?;
        let folder = path.parent().expect("a stamp lies in a folder");
        fs::create_dir_all(folder).with_context(|| format!("could not create {}", folder.display()))?;
        fs::write(path, serde_json::to_vec_pretty(&Self { inputs, outputs })?)
            .with_context(|| format!("could not write {}", path.display()))
    }
}

/// The SHA-256 of `bytes`, hex.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The SHA-256 of a file, hex.
pub fn file_hash(path: &Path) -> Result<String> {
    Ok(hash(&fs::read(path).with_context(|| format!("could not read {}", path.display()))?))
}

/// Identifies this very build of xtask, and with it the code of the crate that it was linked with.
///
/// By size and time: the program is tens of megabytes, and Cargo links it anew for any change of code.
pub fn this_program() -> Result<String> {
    let path = std::env::current_exe().context("could not find the running program")?;
    let about = fs::metadata(&path).with_context(|| format!("could not read {}", path.display()))?;
    Ok(format!("{} bytes, {:?}", about.len(), about.modified()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with one output and a current stamp for it.
    fn stamped() -> (tempfile::TempDir, PathBuf, PathBuf, Contents) {
        let folder = tempfile::tempdir().unwrap();
        let (output, stamp) = (folder.path().join("out.bin"), folder.path().join("deep/stamp.json"));
        let inputs = Contents::from([("in".to_owned(), hash(b"in"))]);
        fs::write(&output, b"out").unwrap();
        Stamp::write(&stamp, inputs.clone(), std::slice::from_ref(&output)).unwrap();
        (folder, output, stamp, inputs)
    }

    #[test]
    fn unchanged_is_current() {
        let (_folder, _, stamp, inputs) = stamped();
        assert!(Stamp::is_current(&stamp, &inputs));
    }

    #[test]
    fn another_input_is_not_current() {
        let (_folder, _, stamp, mut inputs) = stamped();
        inputs.insert("in".to_owned(), hash(b"other"));
        assert!(!Stamp::is_current(&stamp, &inputs));
    }

    #[test]
    fn an_edited_or_missing_output_is_not_current() {
        let (_folder, output, stamp, inputs) = stamped();
        fs::write(&output, b"ou").unwrap();
        assert!(!Stamp::is_current(&stamp, &inputs));
        fs::remove_file(&output).unwrap();
        assert!(!Stamp::is_current(&stamp, &inputs));
    }

    #[test]
    fn a_damaged_or_missing_stamp_is_not_current() {
        let (_folder, _, stamp, inputs) = stamped();
        fs::write(&stamp, b"{").unwrap();
        assert!(!Stamp::is_current(&stamp, &inputs));
        fs::remove_file(&stamp).unwrap();
        assert!(!Stamp::is_current(&stamp, &inputs));
    }

    #[test]
    fn the_hash_is_sha_256() {
        assert_eq!(hash(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
