//! `cargo xtask trigrams`: rigour's names of people and the shipped snapshot in, `src/score/trigrams.txt` out.
//!
//! Every three letters in a row of the words of names, the bounds of words among them (`_`), by how many different words have them.
//! rigour has the names of some two hundred thousand people of the world, so that what is foreign to the lists is not taken for a slip;
//! the lists have the words of firms. The table is frozen: run this only together with a new scorer version.

use crate::given_names::sources::{self, RIGOUR};
use crate::given_names::spellings::latin_words;
use crate::rarity::entities;
use name_screener::entity::{Entity, EntityKind};
use name_screener::normalize::{NormalizedName, Reading, TokenClass};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Letters that so many words have are usual, seldom or hardly so; letters of fewer are left out. Chosen so that of the names of ordinary
/// people one in twenty has letters left out, one in ten such or worse, one in five such or worse.
const LEAST: [u32; 3] = [40, 19, 9];

/// Where the names come from.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Folder of person_names.txt (rigour); default: the package from PyPI.
    #[arg(long)]
    from: Option<PathBuf>,
}

/// Writes the table and says how many it holds.
pub fn run(root: &Path, args: &Args) -> Result<(), String> {
    let person_names = sources::person_names(args.from.as_deref())?;
    let mut words: BTreeSet<String> = entities(&root.join("lists"))?.iter().flat_map(words).collect();
    words.extend(person_names.lines().flat_map(latin_words).filter(|word| word.len() > 1));
    let counts = counts(&words);
    let path = root.join("src/score/trigrams.txt");
    std::fs::write(&path, table(&counts)).map_err(|e| format!("{}: {e}", path.display()))?;
    println!("{} trigrams of {} words", counts.len(), words.len());
    Ok(())
}

/// How many words have each.
fn counts(words: &BTreeSet<String>) -> BTreeMap<[u8; 3], u32> {
    let mut counts: BTreeMap<[u8; 3], u32> = BTreeMap::new();
    for word in words {
        let bounded = format!("_{word}_");
        let threes: BTreeSet<&[u8]> = bounded.as_bytes().windows(3).collect();
        threes.into_iter().for_each(|t| *counts.entry([t[0], t[1], t[2]]).or_default() += 1);
    }
    counts
}

fn table(counts: &BTreeMap<[u8; 3], u32>) -> String {
    let mut lines: BTreeMap<[u8; 2], [String; LEAST.len()]> = BTreeMap::new();
    for ([a, b, c], count) in counts {
        if let Some(level) = LEAST.iter().position(|least| count >= least) {
            lines.entry([*a, *b]).or_default()[level].push(char::from(*c));
        }
    }
    let [usual, seldom, hardly] = LEAST;
    let mut table = format!(
        "# Made by 'cargo xtask trigrams' from lists/*.jsonl and the names of {RIGOUR} (MIT). Do not edit.\n\
         # Two letters, those that follow them in {usual} words or more, in {seldom}, in {hardly}; `-` for none. `_` is the bound of a word.\n"
    );
    for ([a, b], levels) in &lines {
        let levels = levels.each_ref().map(|letters| if letters.is_empty() { "-" } else { letters });
        let line = format!("{}{} {}", char::from(*a), char::from(*b), levels.join(" "));
        table.push_str(line.trim_end_matches([' ', '-']));
        table.push('\n');
    }
    table
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
