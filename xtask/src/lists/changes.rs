//! Two versions of one list -> what changed, in counts.

use std::collections::HashMap;
use std::fmt;

use name_screener::list::ManifestList;

/// What changed from one version of a list to the next.
#[derive(Debug, PartialEq, Eq)]
pub struct Changes {
    added: usize,
    removed: usize,
    changed: usize,
    /// Names now and before.
    names: (u64, u64),
    entities: u64,
    published: (Option<String>, String),
}

impl Changes {
    /// Compares two versions, each as JSON Lines with its entry in the manifest.
    pub fn between(old: Option<(&ManifestList, &str)>, new: &ManifestList, new_lines: &str) -> Self {
        let mut before: HashMap<&str, &str> =
            old.map(|(_, lines)| by_id(lines).collect()).unwrap_or_default();
        let (mut added, mut changed) = (0, 0);
        for (id, line) in by_id(new_lines) {
            match before.remove(id) {
                None => added += 1,
                Some(same) => changed += usize::from(same != line),
            }
        }
        Self {
            added,
            removed: before.len(),
            changed,
            names: (new.names, old.map_or(0, |(list, _)| list.names)),
            entities: new.entities,
            published: (old.map(|(list, _)| list.info.published_on.clone()), new.info.published_on.clone()),
        }
    }
}

/// Each line with the id at its beginning.
fn by_id(lines: &str) -> impl Iterator<Item = (&str, &str)> {
    lines.lines().map(|line| {
        let id = line.strip_prefix("{\"id\":\"").and_then(|rest| rest.split('"').next());
        (id.unwrap_or(line), line)
    })
}

impl fmt::Display for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (names, before) = self.names;
        let from = self.published.0.as_deref().unwrap_or("nothing");
        write!(
            f,
            "{from} -> {}: {} parties ({} added, {} removed, {} changed), {names} names ({:+})",
            self.published.1,
            self.entities,
            self.added,
            self.removed,
            self.changed,
            i128::from(names) - i128::from(before)
        )
    }
}
