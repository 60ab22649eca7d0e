//! The engine in this very program, on the same pack files as the page: `www/lists/` in, a screener out.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use name_screener::pack::file::decompress;
use name_screener::search::Screener;

use crate::build::stamp::hash;
use crate::build::{PackManifest, PackedList};

/// Reads the manifest of the packs in `folder`.
pub fn manifest(folder: &Path) -> Result<PackManifest> {
    let path = folder.join("manifest.json");
    let text = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
    serde_json::from_slice(&text).with_context(|| format!("{} is not a manifest of packs", path.display()))
}

/// Loads all packs that the manifest of `folder` names.
pub fn screener(folder: &Path) -> Result<Screener> {
    let mut screener = Screener::new();
    for list in manifest(folder)?.lists {
        add(&mut screener, folder, &list).with_context(|| format!("could not load {}", list.pack))?;
    }
    screener.prepare();
    Ok(screener)
}

fn add(screener: &mut Screener, folder: &Path, list: &PackedList) -> Result<()> {
    let packed = fs::read(folder.join(&list.pack))?;
    let digest = hash(&packed);
    screener.add_pack(decompress(packed)?, &digest)?;
    Ok(())
}
