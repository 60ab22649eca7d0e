//! Whether a file that could be read may take the place of the list that is there.

use crate::calendar;
use crate::error::{Error, ErrorKind, Result};
use crate::import::Import;
use crate::list::ManifestList;

/// What a user allows that is refused otherwise.
#[derive(Debug, Clone, Copy, Default)]
pub struct Allowed {
    /// A list that holds over a tenth less parties or names than the old one.
    pub shrink: bool,
    /// Records that cannot be read: their parties will not be found.
    pub rejects: bool,
}

/// Refuses what is not the whole list, or not a newer one.
///
/// # Errors
/// [`ErrorKind::Refused`], with the reason.
pub fn check(old: Option<&ManifestList>, new: &Import, allowed: Allowed) -> Result<()> {
    refuse_empty(new)?;
    if !allowed.rejects {
        refuse_rejects(new)?;
    }
    refuse_ahead(new)?;
    let Some(old) = old else { return Ok(()) };
    refuse_older(old, new)?;
    if allowed.shrink { Ok(()) } else { refuse_shrunken(old, new) }
}

fn refused(message: String) -> Result<()> {
    Err(Error::new(ErrorKind::Refused, message))
}

fn refuse_empty(new: &Import) -> Result<()> {
    match new.summary.entities {
        0 => refused("It holds no party: the authority's server sent no list. Try again later.".into()),
        _ => Ok(()),
    }
}

fn refuse_rejects(new: &Import) -> Result<()> {
    match new.summary.rejects {
        0 => Ok(()),
        1 => refused("1 of its records cannot be read, so that its party would not be found. To take the list without it, add --allow-rejects.".into()),
        many => refused(format!("{many} of its records cannot be read, so that their parties would not be found. To take the list without them, add --allow-rejects.")),
    }
}

/// A list of a day to come would have every list until then refused as older.
fn refuse_ahead(new: &Import) -> Result<()> {
    let stated = new.summary.published_on.as_deref();
    match stated.filter(|day| calendar::number(day).is_some_and(|number| number > calendar::today() + 1)) {
        Some(day) => refused(format!(
            "It says that it is of {day}, which is yet to come. Look whether this machine's clock is right; if it is, try again later."
        )),
        None => Ok(()),
    }
}

fn refuse_older(old: &ManifestList, new: &Import) -> Result<()> {
    // Days in ISO form sort as text. Where the file states none, its day is a guess that proves nothing.
    match &new.summary.published_on {
        Some(day) if *day < old.info.published_on => {
            refused(format!("It is of {day}, older than that of {}.", old.info.published_on))
        }
        _ => Ok(()),
    }
}

fn refuse_shrunken(old: &ManifestList, new: &Import) -> Result<()> {
    let counts = [("parties", old.entities, new.summary.entities), ("names", old.names, new.summary.names)];
    match counts.into_iter().find(|(_, before, now)| now * 10 < before * 9) {
        None => Ok(()),
        Some((what, before, now)) => refused(format!(
            "It holds {now} {what}, that of {} holds {before}. If the authority did remove so many, add --allow-shrink.",
            old.info.published_on
        )),
    }
}
