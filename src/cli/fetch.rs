//! `name-screener fetch LIST...`: official lists from their authorities into a folder, for `screen --lists`.

use super::{Outcome, lists};
use crate::age::{Ages, Dated, STALE_AFTER_DAYS};
use crate::error::{Error, ErrorKind, Result};
use crate::fetch::{self, Allowed, Failure, Folder, Limits, Patience, Settings};
use crate::list::{KNOWN, KnownList, ManifestList, known};
use crate::snapshot;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Downloads official lists from their authorities, if there are newer ones; without a name: says which can be.
///
/// What is not the list (an error page, a cut file, one that lost over a tenth) is refused, and the old one is kept. Each
/// authority's own file is kept in DIR/originals, the snapshot beside it in DIR.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Ids of lists, for example us-ofac-sdn un-sc.
    lists: Vec<String>,
    /// All lists that can be fetched.
    #[arg(long, conflicts_with = "lists")]
    all: bool,
    /// The folder of lists; default: lists/ in or above the current folder.
    #[arg(long, value_name = "DIR")]
    into: Option<PathBuf>,
    /// Take the list (one alone) from another address than its authority's.
    #[arg(long)]
    url: Option<String>,
    /// Take a list although some of its records cannot be read: it will not find those parties.
    #[arg(long)]
    allow_rejects: bool,
    /// Take a list that holds over a tenth less parties or names than the old one.
    #[arg(long)]
    allow_shrink: bool,
    /// Seconds that one download may take.
    #[arg(long, default_value_t = 300.0, value_name = "SECONDS")]
    timeout: f32,
    /// The largest file that is taken, in bytes, the transfer's own compression undone.
    #[arg(long, default_value_t = Limits::default().max_bytes, value_name = "N")]
    max_bytes: u64,
    /// Most requests for one list, where the server fails.
    #[arg(long, default_value_t = Patience::default().attempts, value_name = "N")]
    attempts: u32,
    /// Certificates (PEM) to trust in place of those that browsers trust: for networks that look into connections.
    #[arg(long, value_name = "FILE")]
    trusted: Option<PathBuf>,
}

/// Fetches the lists one by one; each that fails is told and leaves its old version in place.
///
/// # Errors
/// Wrong usage, a folder that cannot be written to, or where no list could be had.
pub fn run(args: &Args, out: &mut dyn Write, errors: &mut dyn Write) -> Result<Outcome> {
    let into = args.into.clone().unwrap_or_else(lists::own_folder);
    let wanted = wanted(args)?;
    if wanted.is_empty() {
        return show(&into, out);
    }
    let settings = settings(args)?;
    let mut folder = Folder::open(&into)?;
    let mut outcome = Outcome::Done;
    let (mut failed, mut last) = (Vec::new(), ErrorKind::Network);
    for list in &wanted {
        let url = args.url.as_deref().unwrap_or(list.url);
        match one(list, url, &settings, &mut folder, out, errors)? {
            Ok(Outcome::Done) => {}
            Ok(Outcome::SomeRejected) => outcome = Outcome::SomeRejected,
            Err(error) => {
                writeln!(
                    errors,
                    "error[{}]: {}: {}: {error}",
                    error.kind().code(),
                    list.id,
                    kept(&folder, list)
                )?;
                failed.push(list.id);
                last = error.kind();
            }
        }
    }
    if failed.len() == wanted.len() {
        let message = format!("No list was fetched: {}.", failed.join(", "));
        return Err(Error::new(last, message));
    }
    if !failed.is_empty() {
        writeln!(
            errors,
            "{} of {} lists were not fetched: {}",
            failed.len(),
            wanted.len(),
            failed.join(", ")
        )?;
        outcome = Outcome::SomeRejected;
    }
    let held: Vec<&str> = folder.lists().iter().map(|list| list.info.id.as_str()).collect();
    writeln!(
        out,
        "{} holds {}. Screen with: name-screener screen --lists {}",
        into.display(),
        held.join(", "),
        into.display()
    )?;
    Ok(outcome)
}

/// What is left where a list was not fetched.
fn kept(folder: &Folder, list: &KnownList) -> String {
    match folder.lists().iter().find(|held| held.info.id == list.id) {
        Some(held) => format!("not fetched, the list of {} is kept", held.info.published_on),
        None => "not fetched, and there is no older one".to_owned(),
    }
}

fn wanted(args: &Args) -> Result<Vec<&'static KnownList>> {
    let bad = |message: String| Err(Error::new(ErrorKind::BadOption, message));
    if args.url.is_some() && args.lists.len() != 1 {
        return bad("--url is the address of one list: name that list, and no other.".into());
    }
    if args.all {
        return Ok(KNOWN.iter().collect());
    }
    let mut wanted = Vec::new();
    for id in &args.lists {
        let Some(list) = known(id) else {
            let ids: Vec<&str> = KNOWN.iter().map(|list| list.id).collect();
            return bad(format!("{id:?} is no list that can be fetched: write {}.", ids.join(", ")));
        };
        if !wanted.contains(&list) {
            wanted.push(list);
        }
    }
    Ok(wanted)
}

fn settings(args: &Args) -> Result<Settings> {
    let timeout = Duration::try_from_secs_f32(args.timeout).ok().filter(|timeout| !timeout.is_zero());
    let timeout = timeout.ok_or_else(|| {
        let message = format!(
            "--timeout {}: give the seconds that a download may take, for example 300.",
            args.timeout
        );
        Error::new(ErrorKind::BadOption, message)
    })?;
    Ok(Settings {
        limits: Limits { timeout, max_bytes: args.max_bytes, ..Limits::default() },
        patience: Patience { attempts: args.attempts, ..Patience::default() },
        allowed: Allowed { shrink: args.allow_shrink, rejects: args.allow_rejects },
        trusted: args.trusted.clone(),
    })
}

/// Fetches one list and tells what changed, or gives the reason why not.
///
/// # Errors
/// Only where `out` or `errors` cannot be written to.
fn one(
    list: &KnownList,
    url: &str,
    settings: &Settings,
    folder: &mut Folder,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Result<Result<Outcome>> {
    // What cannot be told on the way is told again at the end, by the outcome.
    let fetched = fetch::fetch(list, url, settings, folder, &mut |event| {
        for line in event.lines() {
            let _ = writeln!(errors, "{}: {line}", list.id);
        }
    });
    let told = match fetched {
        Err(error) => return Ok(Err(error)),
        Ok(told) => told,
    };
    if let fetch::Outcome::Changed(changes) = &told {
        for line in changes.parties() {
            writeln!(out, "{line}")?;
        }
    }
    writeln!(out, "{}: {told}", list.id)?;
    let rejected = matches!(&told, fetch::Outcome::Changed(changes) if changes.rejects() > 0);
    Ok(Ok(if rejected { Outcome::SomeRejected } else { Outcome::Done }))
}

/// Says which lists can be fetched, and which the folder holds.
fn show(folder: &Path, out: &mut dyn Write) -> Result<Outcome> {
    let held = match folder.join("manifest.json").exists() {
        true => snapshot::manifest(folder)?.lists,
        false => Vec::new(),
    };
    writeln!(out, "Lists that can be fetched, and what {} holds of them:", folder.display())?;
    let ages = Ages::now(STALE_AFTER_DAYS);
    for list in &KNOWN {
        let version = held.iter().find(|held| held.info.id == list.id);
        writeln!(out, "{}", state(folder, list, version, ages))?;
        writeln!(out, "    {}: {}", list.title, list.url)?;
    }
    writeln!(out, "Name some, or give --all.")?;
    Ok(Outcome::Done)
}

fn state(folder: &Path, list: &KnownList, held: Option<&ManifestList>, ages: Ages) -> String {
    let version = held.map_or(format!("{} is not there", list.id), |held| {
        let (list, published_on) = (held.info.id.clone(), held.info.published_on.clone());
        ages.line(&Dated { list, published_on, checked_on: fetch::checked_on(folder, held) })
    });
    match Failure::read(folder, list.id) {
        None => version,
        Some(Failure { at, message, .. }) => format!("{version}; NOT UPDATED at {at}: {message}"),
    }
}
