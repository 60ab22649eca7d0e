//! The page's many modules as few files: `www/` in, scripts and styles out. esbuild does it (MIT, kept, one binary in its
//! npm package); `bundle.mjs` tells it how.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::TempDir;

use super::{files_below, read};
use crate::process;
use crate::tools;
use crate::workspace::Workspace;

/// Where the bundled files lie until they are handed out.
pub struct Bundle {
    folder: TempDir,
}

/// A file that the page loads: its path from the page's folder, and its bytes.
pub struct PageFile {
    pub path: String,
    pub bytes: Vec<u8>,
}

impl Bundle {
    pub fn make(workspace: &Workspace) -> Result<Self> {
        let bundle = Self { folder: tempfile::tempdir().context("could not create a temporary folder")? };
        let sources = workspace.root.join("xtask/src/dist");
        let mut node = tools::node(workspace)?;
        node.arg(sources.join("bundle.mjs")).arg(workspace.www()).arg(&sources).arg(bundle.folder.path());
        process::run(&mut node).context("the page's modules could not be bundled")?;
        Ok(bundle)
    }

    /// Scripts and styles of the site.
    pub fn site(&self) -> Result<Vec<PageFile>> {
        page_files(&self.folder.path().join("site"))
    }

    /// Of the single file: `page.js`, the whole page as one module, or `start.js`, which runs it.
    pub fn single_file(&self, script: &str) -> PathBuf {
        self.folder.path().join("single-file").join(script)
    }
}

/// Engine, packs and their manifest: what scripts load by address.
pub fn data(workspace: &Workspace) -> Result<Vec<PageFile>> {
    let is_data = |path: &str| path.ends_with(".wasm") || path.starts_with("lists/");
    let files = files_below(&workspace.www())?.into_iter().filter(|path| is_data(path));
    files.map(|path| Ok(PageFile { bytes: read(&workspace.www().join(&path))?, path })).collect()
}

fn page_files(folder: &Path) -> Result<Vec<PageFile>> {
    let files = files_below(folder)?.into_iter();
    files.map(|path| Ok(PageFile { bytes: read(&folder.join(&path))?, path })).collect()
}
