//! What a target begins with: the seeds of its kind and samples of the tests, copied to where libFuzzer adds what it finds.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use name_screener::import::Import;

use super::targets::{Kind, Target};
use crate::workspace::Workspace;

/// Samples that packs are made of.
const PACKED: [&str; 2] = ["lists/own.csv", "lists/un.xml"];

/// Lays out the corpus of a target and returns its folder. What earlier runs found stays.
pub fn lay_out(workspace: &Workspace, target: &Target) -> Result<PathBuf> {
    let folder = workspace.target.join("fuzz/corpus").join(target.name);
    fs::create_dir_all(&folder)?;
    let samples = workspace.root.join("tests/fixtures");
    for sample in target.samples {
        copy(&samples.join(sample), &folder)?;
    }
    for seeds in target.kind.seeds() {
        for seed in fs::read_dir(workspace.root.join("fuzz/seeds").join(seeds))? {
            copy(&seed?.path(), &folder)?;
        }
    }
    if target.kind == Kind::Pack {
        for sample in PACKED {
            let path = folder.join(sample.replace('/', "-"));
            fs::write(path, pack(&samples.join(sample))?)?;
        }
    }
    Ok(folder)
}

fn copy(file: &Path, folder: &Path) -> Result<()> {
    let name = file.file_name().context("a seed without a name")?;
    fs::copy(file, folder.join(name)).with_context(|| format!("{} could not be copied", file.display()))?;
    Ok(())
}

/// The pack of a sample.
fn pack(sample: &Path) -> Result<Vec<u8>> {
    let import = Import::read(vec![name_screener::source::open(sample)?], None)?;
    let info = import.info_or(Some("2023-03-09"))?;
    Ok(import.pack(&info)?)
}
