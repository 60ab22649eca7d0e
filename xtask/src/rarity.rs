//! `cargo xtask rarity`: the shipped snapshot in, `src/score/rarity.txt` out.
//!
//! The mark of a sound pattern falls with the logarithm of the number of listed parties with a word of it: 100 (left out of the
//! table) for [`FEW`] parties or fewer, 0 for the most frequent. The table is frozen: run this only
//! together with a new scorer version.

use name_screener::entity::{Entity, EntityKind};
use name_screener::normalize::{NormalizedName, Reading, TokenClass};
use name_screener::score::sound_pattern;
use name_screener::snapshot;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Patterns that no more parties than this have tell parties apart in full.
const FEW: u32 = 8;

/// Writes the table and says how many words it holds.
pub fn run(root: &Path) -> Result<(), String> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for entity in entities(&root.join("lists"))? {
        let patterns: BTreeSet<String> = words(&entity).iter().map(|word| sound_pattern(word)).collect();
        patterns.into_iter().for_each(|pattern| *counts.entry(pattern).or_default() += 1);
    }
    let most = counts.values().copied().max().unwrap_or(FEW + 1);
    counts.retain(|_, count| *count > FEW);
    let mut table = "# Made by 'cargo xtask rarity' from lists/*.jsonl. Do not edit.\n".to_owned();
    for (word, count) in &counts {
        table.push_str(&format!("{word} {}\n", mark(*count, most)));
    }
    let path = root.join("src/score/rarity.txt");
    std::fs::write(&path, table).map_err(|e| format!("{}: {e}", path.display()))?;
    println!("{} patterns that more than {FEW} listed parties have, the most frequent {most}", counts.len());
    Ok(())
}

/// The distinct name words of all listed people.
pub fn person_words(folder: &Path) -> Result<BTreeSet<String>, String> {
    let people = entities(folder)?.into_iter().filter(|entity| entity.kind == EntityKind::Person);
    Ok(people.flat_map(|entity| words(&entity)).collect())
}

/// 99 for the rarest in the table, 0 for the most frequent.
fn mark(count: u32, most: u32) -> u32 {
    let log = |n: u32| f64::from(n).ln();
    let share = (log(count) - log(FEW)) / (log(most) - log(FEW));
    ((1.0 - share) * 100.0).floor().clamp(0.0, 99.0) as u32
}

/// All listed parties.
pub fn entities(folder: &Path) -> Result<Vec<Entity>, String> {
    let read = || {
        let lists = snapshot::manifest(folder)?.lists;
        let entities: Vec<_> =
            lists.iter().map(|list| snapshot::entities(folder, list)).collect::<Result<_, _>>()?;
        Ok(entities.concat())
    };
    read().map_err(|e: name_screener::Error| e.to_string())
}

/// The distinct name words of an entity.
fn words(entity: &Entity) -> BTreeSet<String> {
    let reading = if entity.kind == EntityKind::Person { Reading::Person } else { Reading::Organization };
    let tokens = entity.names.iter().flat_map(|name| NormalizedName::new(&name.text, reading).tokens);
    tokens.filter(|t| t.class == TokenClass::Name).map(|t| t.text).collect()
}
