//! Where things are: the repository and Cargo's target folder.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::process;

/// The folders that the commands work on, all absolute.
pub struct Workspace {
    /// The repository.
    pub root: PathBuf,
    /// Cargo's target folder, wherever `CARGO_TARGET_DIR` or Cargo's configuration puts it.
    pub target: PathBuf,
}

impl Workspace {
    /// Asks Cargo, which alone knows all the ways to move the target folder.
    pub fn find() -> Result<Self> {
        #[derive(Deserialize)]
        struct Metadata {
            workspace_root: PathBuf,
            target_directory: PathBuf,
        }
        let mut cargo = Command::new(process::cargo());
        cargo.args(["metadata", "--no-deps", "--format-version=1"]).current_dir(env!("CARGO_MANIFEST_DIR"));
        let found: Metadata = serde_json::from_str(&process::output(&mut cargo)?)
            .context("`cargo metadata` printed something other than its JSON")?;
        Ok(Self { root: found.workspace_root, target: found.target_directory })
    }

    /// The page: hand-written files, and the generated `pkg/` and `lists/`.
    pub fn www(&self) -> PathBuf {
        self.root.join("www")
    }

    /// The committed snapshot of the official lists.
    pub fn snapshot(&self) -> PathBuf {
        self.root.join("lists")
    }

    /// A path as people know it: relative to the repository where it is inside.
    pub fn shown<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}
