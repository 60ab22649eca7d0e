//! `cargo xtask given-names`: `classes.txt`, two data sets of PyPI and the shipped snapshot in,
//! `src/score/given_names.txt` out.
//!
//! `classes.txt` says which names are one; the data sets only fill its classes, so none can grow into another:
//! rigour gives the spellings of a form that listed people bear, nicknames the English pet forms. Run this only
//! together with a new scorer version. `--check` needs no network: the table's first lines hold hashes.

pub mod sources;
pub mod spellings;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use name_screener::normalize::{NormalizedName, Reading, TokenClass};
use sources::Sources;
use spellings::Spellings;

const CLASSES: &str = "xtask/src/given_names/classes.txt";
const TABLE: &str = "src/score/given_names.txt";

/// What to do with the table.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only say whether the table is what was last made of classes.txt.
    #[arg(long)]
    check: bool,
    /// Folder of person_names.txt (rigour) and names.csv (nicknames); default: both packages from PyPI.
    #[arg(long)]
    from: Option<PathBuf>,
}

/// Writes the table, or checks it; the error is a message for people.
pub fn run(root: &Path, args: &Args) -> Result<(), String> {
    if args.check {
        check(root)?;
        println!("{TABLE} is what was made of {CLASSES}.");
        return Ok(());
    }
    let sources = Sources::load(args.from.as_deref())?;
    let spellings = Spellings::new(&sources.person_names, &crate::rarity::person_words(&root.join("lists"))?);
    let text = read(root, CLASSES)?;
    let classes = parse(&text);
    let lines: Vec<String> = filled(&classes, &spellings, &sources.nicknames).collect();
    let body = lines.join("\n") + "\n";
    let path = root.join(TABLE);
    fs::write(&path, header(&text, &body) + &body).map_err(|e| format!("{}: {e}", path.display()))?;
    println!("{} classes", lines.len());
    Ok(())
}

fn check(root: &Path) -> Result<(), String> {
    let table = read(root, TABLE)?;
    let at =
        table.find("\n\n").ok_or_else(|| format!("{TABLE} has no empty line behind its first lines"))? + 2;
    if table[..at] == header(&read(root, CLASSES)?, &table[at..]) {
        return Ok(());
    }
    Err(format!("{TABLE} or {CLASSES} was edited since the table was made. Run `cargo xtask given-names`."))
}

fn read(root: &Path, path: &str) -> Result<String, String> {
    fs::read_to_string(root.join(path)).map_err(|e| format!("{path}: {e}"))
}

/// The table's first lines: origins, and hashes of what it was made of and of what was made.
fn header(classes: &str, body: &str) -> String {
    format!(
        "# Made by 'cargo xtask given-names'. Do not edit. One class a line: `head form form | pet pet`.\n\
         # Origin: {CLASSES} ({}), filled with spellings of {} (MIT) and pet forms of {} (Apache-2.0).\n\
         # Lines below: {}.\n\n",
        short_hash(classes),
        sources::RIGOUR,
        sources::NICKNAMES,
        short_hash(body),
    )
}

/// The first 16 hex digits of the SHA-256, whatever the line ends.
fn short_hash(text: &str) -> String {
    let hash = Sha256::digest(text.replace("\r\n", "\n").as_bytes());
    hash[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// One line of `classes.txt`.
struct Class<'a> {
    forms: Vec<&'a str>,
    /// What the data sets would add wrongly.
    cut: BTreeSet<&'a str>,
}

fn parse(text: &str) -> Vec<Class<'_>> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (cut, forms) = line.split_ascii_whitespace().partition::<Vec<_>, _>(|w| w.starts_with('-'));
            Class { forms, cut: cut.into_iter().map(|word| &word[1..]).collect() }
        })
        .collect()
}

/// The lines of the table, in the order of the classes.
fn filled<'a>(
    classes: &'a [Class],
    spellings: &'a Spellings,
    nicknames: &'a BTreeMap<String, Vec<String>>,
) -> impl Iterator<Item = String> + 'a {
    let known: BTreeSet<&str> = classes.iter().flat_map(|class| class.forms.iter().copied()).collect();
    classes.iter().map(move |class| {
        let fits = |word: &&str| is_name(word) && !known.contains(word) && !class.cut.contains(word);
        let more: BTreeSet<&str> =
            class.forms.iter().flat_map(|form| spellings.of(form)).filter(fits).collect();
        let pets = class.forms.iter().filter_map(|&form| nicknames.get(form)).flatten().map(String::as_str);
        let pets: BTreeSet<&str> = pets.filter(fits).filter(|pet| !more.contains(pet)).collect();
        line(class, &more, &pets)
    })
}

fn line(class: &Class, more: &BTreeSet<&str>, pets: &BTreeSet<&str>) -> String {
    let (head, others) = class.forms.split_first().expect("a line of classes.txt has a head");
    let others: BTreeSet<&str> = others.iter().chain(more).copied().collect();
    let mut line = (*head).to_owned();
    for word in others {
        line.push_str(&format!(" {word}"));
    }
    for (i, pet) in pets.iter().enumerate() {
        line.push_str(&format!("{} {pet}", if i == 0 { " |" } else { "" }));
    }
    line
}

/// Whether a word, as normalised, is a name of its own: no particle, no title, no initial, at least three letters.
fn is_name(word: &str) -> bool {
    let tokens = NormalizedName::new(&format!("{word} smith"), Reading::Person).tokens;
    word.len() >= 3 && tokens.len() == 2 && tokens[0].text == word && tokens[0].class == TokenClass::Name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
    }

    #[test]
    fn the_committed_table_is_what_was_made_of_the_classes() {
        check(&root()).unwrap();
    }

    #[test]
    fn classes_are_sorted_and_no_form_is_repeated() {
        let text = read(&root(), CLASSES).unwrap();
        let classes = parse(&text);
        assert!(classes.is_sorted_by(|a, b| a.forms[0] < b.forms[0]));
        for class in &classes {
            let distinct: BTreeSet<_> = class.forms.iter().collect();
            assert_eq!(distinct.len(), class.forms.len(), "{}", class.forms[0]);
            for form in &class.forms {
                assert!(is_name(form), "{form}");
                assert!(!class.cut.contains(form), "{form} is cut from its own class");
            }
        }
    }

    #[test]
    fn a_class_is_filled_with_spellings_and_pet_forms_less_those_cut() {
        let classes = parse("joseph yusuf -jos\nwilliam");
        let listed = ["yousuf", "yusuff", "josephine", "yasir"].map(str::to_owned).into();
        let spellings =
            Spellings::new("yusuf, yousuf, yasir, josephine, юсуф => Q1\nx, yusuff => Q2\n", &listed);
        let nicknames =
            [("joseph".to_owned(), ["joe", "jos", "jo", "william"].map(str::to_owned).into())].into();
        let lines: Vec<String> = filled(&classes, &spellings, &nicknames).collect();
        assert_eq!(lines, ["joseph yousuf yusuf | joe", "william"]);
    }
}
