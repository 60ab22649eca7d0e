//! The authorities' newest lists -> the snapshot. What comes back and is not the list is refused, and then the old
//! list stays as it is; what comes back and is the list replaces it in one step.

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::time::Duration;

use name_screener::list::{KnownList, MANIFEST_FORMAT, Manifest, ManifestList, shipped};

use super::changes::Changes;
use super::download::{Limits, fetch};
use super::import::report;
use super::snapshot::{self, Imported};

/// The largest list, the EU's, has about 25 MB.
const MAX_BYTES: u64 = 400_000_000;

#[derive(Debug, clap::Args)]
pub struct Options {
    /// Update only this list; may be repeated.
    #[arg(long, value_name = "ID")]
    only: Vec<String>,
    /// Take a list from another address than its authority's; may be repeated.
    #[arg(long, value_name = "ID=URL")]
    url: Vec<String>,
    /// Accept a list that holds over a tenth less parties or names than the old one.
    #[arg(long)]
    allow_shrink: bool,
    /// Seconds that one download may take.
    #[arg(long, default_value_t = 300.0)]
    timeout: f32,
    /// Folder of the snapshot; default lists/.
    #[arg(long)]
    folder: Option<PathBuf>,
}

/// Updates the lists one by one; each that fails leaves its old version in place.
pub fn update(options: &Options) -> Result<(), String> {
    let folder = options.folder.clone().unwrap_or_else(|| super::root().join("lists"));
    let limits = Limits { timeout: seconds(options.timeout)?, max_bytes: MAX_BYTES };
    let wanted = wanted(options)?;
    let mut manifest = read_manifest(&folder)?;
    let mut failed = Vec::new();
    for (list, url) in &wanted {
        match one(list, url, limits, options.allow_shrink, &folder, &mut manifest) {
            Ok(done) => println!("{}: {done}", list.id),
            Err(why) => {
                eprintln!("{}: not updated, the old list is kept: {why}", list.id);
                failed.push(list.id);
            }
        }
    }
    match failed.is_empty() {
        true => Ok(()),
        false => {
            Err(format!("{} of {} lists were not updated: {}", failed.len(), wanted.len(), failed.join(", ")))
        }
    }
}

fn seconds(timeout: f32) -> Result<Duration, String> {
    match Duration::try_from_secs_f32(timeout) {
        Ok(timeout) if !timeout.is_zero() => Ok(timeout),
        _ => Err(format!("--timeout {timeout}: give the seconds that a download may take, for example 300")),
    }
}

/// The lists to update and where each is fetched from.
fn wanted(options: &Options) -> Result<Vec<(&'static KnownList, String)>, String> {
    let mut urls: Vec<(&KnownList, &str)> = Vec::new();
    for entry in &options.url {
        let (id, url) = entry.split_once('=').ok_or(format!("--url {entry}: write ID=URL"))?;
        urls.push((named(id)?, url));
    }
    let only = options.only.iter().map(|id| named(id)).collect::<Result<Vec<_>, _>>()?;
    let url_of =
        |list: &KnownList| urls.iter().find(|(l, _)| l.id == list.id).map_or(list.url, |(_, url)| url);
    let chosen = shipped().iter().filter(|list| only.is_empty() || only.contains(list));
    Ok(chosen.map(|list| (list, url_of(list).to_owned())).collect())
}

fn named(id: &str) -> Result<&'static KnownList, String> {
    shipped().iter().find(|list| list.id == id).ok_or_else(|| {
        let ids: Vec<&str> = shipped().iter().map(|list| list.id).collect();
        format!("{id:?} is no list of the snapshot: write {}", ids.join(", "))
    })
}

fn read_manifest(folder: &Path) -> Result<Manifest, String> {
    let path = folder.join("manifest.json");
    let text = match std::fs::read_to_string(&path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            return Ok(Manifest { format: MANIFEST_FORMAT, lists: Vec::new() });
        }
        other => other.map_err(|e| format!("{}: {e}", path.display()))?,
    };
    let manifest: Manifest = serde_json::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))?;
    match manifest.format {
        MANIFEST_FORMAT => Ok(manifest),
        other => Err(format!("{} has format {other}; this program writes {MANIFEST_FORMAT}", path.display())),
    }
}

/// Updates one list; says what changed.
fn one(
    list: &KnownList,
    url: &str,
    limits: Limits,
    allow_shrink: bool,
    folder: &Path,
    manifest: &mut Manifest,
) -> Result<String, String> {
    let new = snapshot::read(list, Cursor::new(fetch(list, url, limits)?))?;
    let old = manifest.lists.iter().find(|entry| entry.info.id == list.id);
    if old.is_some_and(|old| old.info.sha256 == new.entry.info.sha256) {
        return Ok(format!("unchanged since {}", new.entry.info.published_on));
    }
    if let Some(old) = old {
        refuse_older(old, &new.entry)?;
        if !allow_shrink {
            refuse_shrunken(old, &new.entry)?;
        }
    }
    let old_lines = old.map(|old| std::fs::read_to_string(folder.join(&old.file)).unwrap_or_default());
    let changes = Changes::between(old.zip(old_lines.as_deref()), &new.entry, &new.lines);
    report(&new);
    write(new, folder, manifest)?;
    Ok(changes.to_string())
}

fn refuse_older(old: &ManifestList, new: &ManifestList) -> Result<(), String> {
    // Days in ISO form sort as text.
    match new.info.published_on < old.info.published_on {
        true => {
            Err(format!("it is of {}, older than that of {}", new.info.published_on, old.info.published_on))
        }
        false => Ok(()),
    }
}

fn refuse_shrunken(old: &ManifestList, new: &ManifestList) -> Result<(), String> {
    for (what, before, now) in [("parties", old.entities, new.entities), ("names", old.names, new.names)] {
        if now * 10 < before * 9 {
            return Err(format!(
                "it holds {now} {what}, that of {} holds {before}; if the authority did remove so many, add --allow-shrink",
                old.info.published_on
            ));
        }
    }
    Ok(())
}

/// Puts the new version in place: the list first, so that the manifest never names what is not there.
fn write(new: Imported, folder: &Path, manifest: &mut Manifest) -> Result<(), String> {
    std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    snapshot::write_atomically(&folder.join(&new.entry.file), &new.lines)?;
    manifest.lists.retain(|entry| entry.info.id != new.entry.info.id);
    manifest.lists.push(new.entry);
    let place = |entry: &ManifestList| shipped().iter().position(|list| list.id == entry.info.id);
    manifest.lists.sort_by_key(place);
    snapshot::write_atomically(&folder.join("manifest.json"), &snapshot::manifest(manifest.lists.clone())?)
}

#[cfg(test)]
#[path = "update_tests.rs"]
mod tests;
