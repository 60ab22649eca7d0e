//! The authorities' newest lists -> a folder of lists.
//!
//! Enters: which list, and where it lies. Leaves: in a [`Folder`] the authority's own file, the snapshot made of it and the manifest;
//! for people, what [`Changes`] there are. What comes back and is not the list (an error page, a cut file, another list, an older one,
//! one that lost more than a tenth) is refused, and then the old list stays as it is.
//!
//! `client` makes one request, [`Patience`] says how often and when; `record` remembers what the server calls the version we have, so
//! that it is not sent again; `judge` says what may take the place of the old list; a [`Failure`] is kept until a fetch goes well.

mod changes;
mod client;
mod event;
mod failure;
mod folder;
mod http_date;
mod judge;
mod patience;
mod record;

use std::fmt;
use std::path::PathBuf;

pub use changes::{Changes, Day};
pub use client::Limits;
pub use event::Event;
pub use failure::Failure;
pub use folder::{Folder, checked_on};
pub use judge::Allowed;
pub use patience::{Again, Patience};

use crate::calendar;
use crate::error::{Error, ErrorKind, Result};
use crate::import::Import;
use crate::list::{KnownList, ManifestList};
use crate::{snapshot, source};
use client::{Answer, Client};
use folder::{Download, Held};
use record::{Record, Validators};

/// How lists are fetched.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    pub limits: Limits,
    pub patience: Patience,
    pub allowed: Allowed,
    /// A file of certificates (PEM) that are trusted in place of those that browsers trust: for networks that look into
    /// encrypted connections.
    pub trusted: Option<PathBuf>,
}

/// What became of a list.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// The list that is there is the newest.
    Unchanged(ManifestList),
    /// It was replaced, or is there for the first time.
    Changed(Box<Changes>),
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unchanged(list) => write!(f, "unchanged since {}", list.info.published_on),
            Self::Changed(changes) => changes.fmt(f),
        }
    }
}

/// Fetches one list into the folder. Why it failed is kept there ([`Failure`]) until it goes well.
///
/// # Errors
/// [`ErrorKind::Network`] where it could not be downloaded, [`ErrorKind::UnknownFormat`] and [`ErrorKind::BadList`] where it is
/// not the list or not whole, [`ErrorKind::Refused`] where it must not replace the old one, and those of writing. The old
/// list is kept then.
pub fn fetch(
    list: &KnownList,
    url: &str,
    settings: &Settings,
    folder: &mut Folder,
    on: &mut dyn FnMut(Event<'_>),
) -> Result<Outcome> {
    let fetched = attempt(list, url, settings, folder, on);
    match &fetched {
        Ok(_) => Failure::forget(folder.path(), list.id)?,
        // Wrong usage says nothing of the list.
        Err(error) if error.kind() == ErrorKind::BadOption => {}
        // The error itself matters more than that it cannot be kept.
        Err(error) => _ = Failure::keep(folder.path(), list.id, error),
    }
    fetched
}

fn attempt(
    list: &KnownList,
    url: &str,
    settings: &Settings,
    folder: &mut Folder,
    on: &mut dyn FnMut(Event<'_>),
) -> Result<Outcome> {
    let client = Client::new(url, list.needs_browser_agent, settings.limits, settings.trusted.as_deref())?;
    let held = folder.held(list.id);
    let known = held.as_ref().and_then(|held| held.validators(url));
    let mut download = folder.download(list.id)?;
    match (asked(&client, known, &mut download, settings.patience, on)?, held) {
        (Answer::New(validators), held) => {
            let record = Record::now(url, validators, folder::sha256(&download.path)?);
            downloaded(list, held, download, &record, settings.allowed, folder, on)
        }
        (Answer::Unchanged, Some(Held { entry, record, .. })) => {
            record.map_or(Ok(()), |record| folder.note(list.id, &record.checked_now()))?;
            Ok(Outcome::Unchanged(entry))
        }
        // Nothing was asked with, so that no server may answer so; `Client` refuses it.
        (Answer::Unchanged, None) => Err(Error::new(ErrorKind::Network, format!("{url} sent no list."))),
    }
}

/// Asks until there is an answer or no use in asking.
fn asked(
    client: &Client,
    known: Option<&Validators>,
    download: &mut Download,
    patience: Patience,
    on: &mut dyn FnMut(Event<'_>),
) -> Result<Answer> {
    let mut attempt = 1;
    loop {
        let fault = match client.get(known, &mut download.file) {
            Ok(answer) => return Ok(answer),
            Err(fault) => fault,
        };
        let Some(wait) = patience.wait(attempt, fault.again) else {
            return Err(Error::new(ErrorKind::Network, given_up(&fault, attempt)));
        };
        on(Event::Waiting { why: &fault.message, wait });
        (patience.sleep)(wait);
        attempt += 1;
    }
}

fn given_up(fault: &client::Fault, attempts: u32) -> String {
    let times = if attempts > 1 { format!("; it was asked {attempts} times") } else { String::new() };
    let asks = match fault.again {
        Again::After(wait) => format!("; it asks to be left alone for {} s", wait.as_secs()),
        _ => String::new(),
    };
    format!("{}{times}{asks}.", fault.message)
}

/// Reads what was downloaded, and puts it in the place of the old list if it may.
fn downloaded(
    list: &KnownList,
    held: Option<Held>,
    download: Download,
    record: &Record,
    allowed: Allowed,
    folder: &mut Folder,
    on: &mut dyn FnMut(Event<'_>),
) -> Result<Outcome> {
    if let Some(held) = held.as_ref().filter(|held| held.is_of(&record.sha256)) {
        folder.keep(list.id, download, record)?;
        return Ok(Outcome::Unchanged(held.entry.clone()));
    }
    let mut import = Import::read(vec![source::open(&download.path)?], Some(list.id))?;
    on(Event::Read(&import));
    judge::check(held.as_ref().map(|held| &held.entry), &import, allowed)?;
    snapshot::sort(&mut import.entities);
    let (published_on, day) = day(&import, &record.validators);
    let new = ManifestList {
        info: import.info_or(Some(&published_on))?,
        entities: import.summary.entities,
        names: import.summary.names,
        rejects: import.summary.rejects,
        file: format!("{}.jsonl", list.id),
    };
    let old = held.as_ref().map(|held| (&held.entry, held.entities.as_deref()));
    let changes = Changes::between(old, (&new, &import.entities), day);
    folder.keep(list.id, download, record)?;
    folder.put(new, &import.entities)?;
    Ok(Outcome::Changed(Box::new(changes)))
}

/// The day of a list: as it says itself, or when its server changed it, or today.
fn day(import: &Import, validators: &Validators) -> (String, Day) {
    if let Some(day) = &import.summary.published_on {
        return (day.clone(), Day::Stated);
    }
    match validators.last_modified.as_deref().and_then(http_date::seconds) {
        // A server whose clock is ahead must not make the list newer than it can be.
        Some(seconds) => (calendar::text(calendar::day_of(seconds).min(calendar::today())), Day::Modified),
        None => (calendar::text(calendar::today()), Day::Fetched),
    }
}
