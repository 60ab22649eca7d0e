//! The shipped lists in; the names that every engine indexes and the queries that every engine answers out, as files.
//!
//! Queries are drawn by [`variations`], which shares no table and no code with the matcher. That generator knows whom each
//! query means, where [`questions`](crate::questions) only wants much variety for the parity of browsers. Left out are its
//! classes for which some names are taken out of the lists: here all are searched. Right is the party that was meant or a
//! record that a name cannot tell from it ([`Party::twins`]), by the same rule for every engine.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use fastrand::Rng;
use serde::Serialize;

use crate::effectiveness::lists::{Lists, Party};
use crate::effectiveness::variations::{self, Against, Varied};

/// Where the files are.
pub struct Inputs {
    /// [`Names`].
    pub names: PathBuf,
    /// An array of [`Query`].
    pub queries: PathBuf,
}

/// Every name of every listed party.
#[derive(Serialize)]
struct Names {
    /// Ids.
    parties: Vec<String>,
    /// The number of the party, and the name.
    names: Vec<(usize, String)>,
}

/// One query and whom it means.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct Query {
    query: String,
    /// Ids of the parties of which one must be found.
    right: Vec<String>,
    /// Nothing but one slip of a typist: the kind of variation that libraries for typing errors are made for.
    slip: bool,
}

/// Classes of variations that are nothing but slips of a typist.
const SLIPS: [&str; 4] = ["keyboard neighbours", "transposed neighbours", "a letter lost", "a letter added"];

/// Draws `count` queries with the seed and writes the files into `folder`.
pub fn write(lists: &Lists, folder: &Path, count: usize, seed: u64) -> Result<Inputs> {
    fs::create_dir_all(folder).with_context(|| format!("could not create {}", folder.display()))?;
    let inputs = Inputs { names: folder.join("names.json"), queries: folder.join("queries.json") };
    write_json(&inputs.names, &names(&lists.parties))?;
    let queries = queries(&lists.parties, count, seed);
    ensure!(queries.len() == count, "only {} queries could be drawn, not {count}", queries.len());
    write_json(&inputs.queries, &queries)?;
    Ok(inputs)
}

fn names(parties: &[Party]) -> Names {
    let of_party = |(number, party): (usize, &Party)| {
        party.entity.names.iter().map(move |name| (number, name.text.clone())).collect::<Vec<_>>()
    };
    Names {
        parties: parties.iter().map(|party| party.entity.id.clone()).collect(),
        names: parties.iter().enumerate().flat_map(of_party).collect(),
    }
}

fn queries(parties: &[Party], count: usize, seed: u64) -> Vec<Query> {
    let by_id: HashMap<&str, &Party> =
        parties.iter().map(|party| (party.entity.id.as_str(), party)).collect();
    let mut drawn = variations::draw(parties, seed);
    drawn.retain(|varied| varied.against == Against::All);
    Rng::with_seed(seed).shuffle(&mut drawn);
    drawn.iter().take(count).map(|varied| query(by_id[varied.id.as_str()], varied)).collect()
}

fn query(party: &Party, varied: &Varied) -> Query {
    let mut right: Vec<String> = party.twins.iter().cloned().chain([varied.id.clone()]).collect();
    right.sort_unstable();
    let slip = varied.second.is_none() && SLIPS.contains(&varied.class);
    Query { query: varied.text.clone(), right, slip }
}

fn write_json(path: &Path, value: &impl Serialize) -> Result<()> {
    fs::write(path, serde_json::to_vec(value)?).with_context(|| format!("could not write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::effectiveness::variations::class::CLASSES;
    use crate::effectiveness::variations::tests::parties;

    #[test]
    fn slips_are_classes() {
        for slip in SLIPS {
            assert!(CLASSES.iter().any(|class| class.label == slip), "{slip}");
        }
    }

    #[test]
    fn queries_are_drawn_by_the_seed_and_say_whom_they_mean() {
        let mut parties = parties();
        parties[0].twins.insert("un-sc:twin".to_owned());
        let drawn = queries(&parties, 4000, 7);
        assert_eq!(drawn, queries(&parties, 4000, 7));
        let ids: HashSet<&str> = parties.iter().map(|party| party.entity.id.as_str()).collect();
        assert!(drawn.iter().all(|query| query.right.iter().any(|id| ids.contains(id.as_str()))));
        let of_first: Vec<&Query> =
            drawn.iter().filter(|query| query.right.contains(&parties[0].entity.id)).collect();
        assert!(!of_first.is_empty());
        assert!(of_first.iter().all(|query| query.right.contains(&"un-sc:twin".to_owned())));
        assert!(drawn.iter().any(|query| query.slip) && drawn.iter().any(|query| !query.slip));
    }
}
