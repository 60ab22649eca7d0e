//! The authorities' newest lists -> the shipped snapshot, by way of [`name_screener::fetch`]. What comes back and is not the list is
//! refused, and then the old list stays as it is.

use std::path::PathBuf;
use std::time::Duration;

use name_screener::fetch::{Allowed, Folder, Limits, Outcome, Patience, Settings, fetch};
use name_screener::list::{KnownList, shipped};

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
    /// Accept a list of which some records cannot be read: their parties will not be found.
    #[arg(long)]
    allow_rejects: bool,
    /// Seconds that one download may take.
    #[arg(long, default_value_t = 300.0)]
    timeout: f32,
    /// Folder of the snapshot; default lists/.
    #[arg(long)]
    folder: Option<PathBuf>,
}

/// Updates the lists one by one; each that fails leaves its old version in place.
pub fn update(options: &Options) -> Result<(), String> {
    update_by(options, Patience::default())
}

fn update_by(options: &Options, patience: Patience) -> Result<(), String> {
    let settings = settings(options, patience)?;
    let wanted = wanted(options)?;
    let path = options.folder.clone().unwrap_or_else(|| super::root().join("lists"));
    let mut folder = Folder::open(&path).map_err(|e| e.to_string())?;
    let mut failed = Vec::new();
    for (list, url) in &wanted {
        if let Err(why) = one(list, url, &settings, &mut folder) {
            eprintln!("{}: not updated, the old list is kept: {why}", list.id);
            failed.push(list.id);
        }
    }
    match failed.is_empty() {
        true => Ok(()),
        false => {
            Err(format!("{} of {} lists were not updated: {}", failed.len(), wanted.len(), failed.join(", ")))
        }
    }
}

/// Updates one list and prints what changed.
fn one(list: &KnownList, url: &str, settings: &Settings, folder: &mut Folder) -> name_screener::Result<()> {
    let outcome = fetch(list, url, settings, folder, &mut |event| {
        for line in event.lines() {
            eprintln!("{}: {line}", list.id);
        }
    })?;
    if let Outcome::Changed(changes) = &outcome {
        for line in changes.parties() {
            println!("{line}");
        }
    }
    println!("{}: {outcome}", list.id);
    Ok(())
}

fn settings(options: &Options, patience: Patience) -> Result<Settings, String> {
    Ok(Settings {
        limits: Limits { timeout: seconds(options.timeout)?, ..Limits::default() },
        patience,
        allowed: Allowed { shrink: options.allow_shrink, rejects: options.allow_rejects },
        trusted: None,
    })
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

#[cfg(test)]
#[path = "update_tests.rs"]
mod tests;
