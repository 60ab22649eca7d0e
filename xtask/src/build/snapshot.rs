//! The committed snapshot of the official lists, `lists/`: files in, checked manifest and entities out.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use name_screener::entity::Entity;
use name_screener::list::{MANIFEST_FORMAT, Manifest, ManifestList};

/// Reads `manifest.json` of `folder`.
pub fn read(folder: &Path) -> Result<Manifest> {
    let path = folder.join("manifest.json");
    let text = fs::read(&path).with_context(|| {
        format!(
            "could not read {}: it is part of the repository; bring it back with `git checkout -- lists`, \
             or make it with `cargo xtask lists import`",
            path.display()
        )
    })?;
    let snapshot: Manifest = serde_json::from_slice(&text)
        .with_context(|| format!("{} is not a snapshot's manifest", path.display()))?;
    ensure!(
        snapshot.format == MANIFEST_FORMAT,
        "{} has format {}, not {MANIFEST_FORMAT}",
        path.display(),
        snapshot.format
    );
    ensure!(!snapshot.lists.is_empty(), "{} names no list", path.display());
    Ok(snapshot)
}

/// Reads a list's entities and holds them against the counts of the manifest: a lost party must not pass.
pub fn entities(folder: &Path, list: &ManifestList) -> Result<Vec<Entity>> {
    let path = folder.join(&list.file);
    let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    let entities = text
        .lines()
        .enumerate()
        .map(|(number, line)| {
            serde_json::from_str(line)
                .with_context(|| format!("{} line {} is not an entity", path.display(), number + 1))
        })
        .collect::<Result<Vec<Entity>>>()?;
    let names = entities.iter().map(|entity| entity.names.len() as u64).sum::<u64>();
    ensure!(
        (entities.len() as u64, names) == (list.entities, list.names),
        "{} holds {} entities with {names} names, but the manifest says {} with {}: make both again with \
         `cargo xtask lists import`",
        path.display(),
        entities.len(),
        list.entities,
        list.names
    );
    Ok(entities)
}
