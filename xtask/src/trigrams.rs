//! `cargo xtask trigrams`: the shipped snapshot in, `src/score/trigrams.txt` out.
//!
//! Every three letters in a row of the words of listed names, the bounds of words among them (`_`), by how many different words have
//! them. The table is frozen: run this only together with a new scorer version.

use crate::rarity::entities;
use name_screener::entity::{Entity, EntityKind};
use name_screener::normalize::{NormalizedName, Reading, TokenClass};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Letters that so many words have are usual; letters of fewer than [`FEW`] words are left out, most being slips of the lists themselves.
const MANY: u32 = 10;
const FEW: u32 = 3;

/// Writes the table and says how many it holds.
pub fn run(root: &Path) -> Result<(), String> {
    let mut counts: BTreeMap<[u8; 3], u32> = BTreeMap::new();
    let words: BTreeSet<String> = entities(&root.join("lists"))?.iter().flat_map(words).collect();
    for word in &words {
        let bounded = format!("_{word}_");
        let threes: BTreeSet<&[u8]> = bounded.as_bytes().windows(3).collect();
        threes.into_iter().for_each(|t| *counts.entry([t[0], t[1], t[2]]).or_default() += 1);
    }
    let mut lines: BTreeMap<[u8; 2], [String; 2]> = BTreeMap::new();
    for ([a, b, c], count) in &counts {
        if *count >= FEW {
            lines.entry([*a, *b]).or_default()[usize::from(*count < MANY)].push(char::from(*c));
        }
    }
    let mut table = format!(
        "# Made by 'cargo xtask trigrams' from lists/*.jsonl. Do not edit.\n\
         # Two letters, those that follow them in {MANY} words or more, those that do in {FEW} or more. `_` is the bound of a word.\n"
    );
    for ([a, b], [many, few]) in &lines {
        let line = format!("{}{} {many} {few}", char::from(*a), char::from(*b));
        table.push_str(line.trim_end());
        table.push('\n');
    }
    let path = root.join("src/score/trigrams.txt");
    std::fs::write(&path, table).map_err(|e| format!("{}: {e}", path.display()))?;
    println!("{} trigrams of {} words, {} of them in few", counts.len(), words.len(), few(&counts));
    Ok(())
}

fn few(counts: &BTreeMap<[u8; 3], u32>) -> usize {
    counts.values().filter(|&&count| count < FEW).count()
}

/// The distinct words of an entity that may be misspelt, where they are written in the letters a to z.
fn words(entity: &Entity) -> BTreeSet<String> {
    use TokenClass::{Generic, Name, Patronymic, Place};
    let reading = if entity.kind == EntityKind::Person { Reading::Person } else { Reading::Organization };
    let tokens = entity.names.iter().flat_map(|name| NormalizedName::new(&name.text, reading).tokens);
    tokens
        .filter(|t| matches!(t.class, Generic | Name | Patronymic | Place) && !t.consonantal)
        .map(|t| t.written)
        .filter(|word| word.len() > 1 && word.bytes().all(|b| b.is_ascii_lowercase()))
        .collect()
}
