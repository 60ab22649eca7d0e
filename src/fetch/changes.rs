//! Two versions of one list -> what changed, in words.

use std::fmt;

use crate::difference::{Changed, Difference, Party};
use crate::entity::Entity;
use crate::list::ManifestList;

/// What changed from the version that was there to the new one.
#[derive(Debug, Clone, PartialEq)]
pub struct Changes {
    old: Option<ManifestList>,
    new: ManifestList,
    /// `None` where there is no older version, or where it is damaged.
    difference: Option<Difference>,
    day: Day,
}

/// Where the day of a list comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// The file states it.
    Stated,
    /// The server says that it changed the file then (`Last-Modified`).
    Modified,
    /// It was fetched then; nothing else is known.
    Fetched,
}

impl Changes {
    /// Compares two versions; the entities of the old one are `None` where they cannot be read any more.
    pub fn between(
        old: Option<(&ManifestList, Option<&[Entity]>)>,
        new: (&ManifestList, &[Entity]),
        day: Day,
    ) -> Self {
        let before = old.and_then(|(_, entities)| entities);
        Self {
            old: old.map(|(list, _)| list.clone()),
            new: new.0.clone(),
            difference: before.map(|before| Difference::between(before, new.1)),
            day,
        }
    }

    /// Records of the new version that could not be read.
    pub fn rejects(&self) -> u64 {
        self.new.rejects
    }

    /// The parties added (`+`), removed (`-`) and changed (`~`, with the fields), a line each.
    pub fn parties(&self) -> impl Iterator<Item = String> {
        self.difference.iter().flat_map(|Difference { added, removed, changed }| {
            let added = added.iter().map(|party| named('+', party));
            let removed = removed.iter().map(|party| named('-', party));
            added.chain(removed).chain(changed.iter().map(with_fields))
        })
    }

    fn counts(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (parties, names) = (self.new.entities, self.new.names);
        match (&self.old, &self.difference) {
            (Some(old), Some(Difference { added, removed, changed })) => write!(
                f,
                "{parties} parties ({} added, {} removed, {} changed), {names} names ({:+})",
                added.len(),
                removed.len(),
                changed.len(),
                i128::from(names) - i128::from(old.names)
            ),
            (Some(_), None) => write!(
                f,
                "{parties} parties, {names} names; the old snapshot is damaged, so that nothing can be compared"
            ),
            (None, _) => write!(f, "{parties} parties, {names} names; there was no older version"),
        }
    }
}

fn named(sign: char, party: &Party) -> String {
    format!("{sign} {} {}", party.id, party.name)
}

fn with_fields(changed: &Changed) -> String {
    let fields: Vec<&str> = changed.fields.iter().map(|change| change.field.as_str()).collect();
    format!("{}: {}", named('~', &changed.party), fields.join(", "))
}

impl fmt::Display for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let from = self.old.as_ref().map_or("nothing", |old| &old.info.published_on);
        write!(f, "{from} -> {}: ", self.new.info.published_on)?;
        self.counts(f)?;
        if self.new.rejects > 0 {
            write!(
                f,
                "; {} of its records could not be read: their parties will not be found",
                self.new.rejects
            )?;
        }
        match self.day {
            Day::Stated => Ok(()),
            Day::Modified => {
                f.write_str("; the file does not state its day, this is when the server says it changed")
            }
            Day::Fetched => f.write_str("; the file does not state its day, this is when it was fetched"),
        }
    }
}
