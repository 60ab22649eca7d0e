//! Names close to listed ones that nobody listed: parties in, queries that should not alert out.
//!
//! A third of each kind, people and organisations each: halves of two listed names; one word exchanged for another
//! party's; the inside of the longest word replaced. Words of trade and legal forms are not what is exchanged. A name whose every word stands in one listed name is drawn again.

use std::collections::HashSet;

use fastrand::Rng;
use name_screener::entity::Strength;

use super::folding;
use super::lists::Party;
use super::ordinary::Collisions;
use super::variations::business;

/// Near misses of each kind, of people and of organisations each.
const WANTED: usize = 300;

/// How a near miss came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Halves,
    Exchanged,
    Inside,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Halves, Self::Exchanged, Self::Inside];

    pub fn label(self) -> &'static str {
        match self {
            Self::Halves => "halves of two names",
            Self::Exchanged => "one word exchanged",
            Self::Inside => "inside of the longest word replaced",
        }
    }
}

/// A name that nobody listed.
#[derive(Debug, Clone)]
pub struct NearMiss {
    pub kind: Kind,
    pub is_person: bool,
    pub text: String,
    /// The listed names it was made of.
    pub listed: Vec<String>,
}

/// Draws all near misses.
pub fn draw(parties: &[Party], seed: u64) -> Vec<NearMiss> {
    let collisions = Collisions::new(parties);
    let mut rng = Rng::with_seed(seed);
    let mut drawn = Vec::new();
    for is_person in [true, false] {
        let names = names(parties, is_person);
        for kind in Kind::ALL {
            let mut seen = HashSet::new();
            let mut made = 0;
            while made < WANTED {
                let Some((text, listed)) = one(kind, &names, is_person, &mut rng) else { continue };
                if !collisions.has(&text) && seen.insert(folding::sorted(&text)) {
                    drawn.push(NearMiss { kind, is_person, text, listed });
                    made += 1;
                }
            }
        }
    }
    drawn
}

/// Strong names of two words or more in Latin letters, organisations of three.
fn names(parties: &[Party], is_person: bool) -> Vec<&str> {
    let kind = |party: &&Party| if is_person { party.is_person() } else { party.is_organization() };
    let names = parties.iter().filter(kind).flat_map(|party| &party.entity.names);
    let fits = |text: &str| folding::words(text).len() >= if is_person { 2 } else { 3 };
    names
        .filter(|name| name.script.is_none() && name.strength == Strength::Strong && fits(&name.text))
        .map(|name| name.text.as_str())
        .collect()
}

fn one(kind: Kind, names: &[&str], is_person: bool, rng: &mut Rng) -> Option<(String, Vec<String>)> {
    let [first, second] = [(); 2].map(|()| names[rng.usize(..names.len())]);
    let listed = vec![first.to_owned(), second.to_owned()];
    match kind {
        Kind::Halves => {
            let [given, family] = if is_person {
                [given(first).to_owned(), family(second).to_owned()]
            } else {
                [half(first, true), half(second, false)]
            };
            let own = |half: &str| is_person || half.split_whitespace().any(business::tells_apart);
            (own(&given) && own(&family)).then(|| (format!("{given} {family}"), listed))
        }
        Kind::Exchanged => exchanged(first, second, rng).map(|text| (text, listed)),
        Kind::Inside => inside_replaced(first, second).map(|text| (text, listed[..1].to_vec())),
    }
}

/// What stands after the comma, else the first word.
fn given(name: &str) -> &str {
    match name.split_once(',') {
        Some((_, given)) => given.trim(),
        None => name.split_whitespace().next().unwrap_or(name),
    }
}

/// What stands before the comma, else the last word.
fn family(name: &str) -> &str {
    match name.split_once(',') {
        Some((family, _)) => family.trim(),
        None => name.split_whitespace().next_back().unwrap_or(name),
    }
}

fn half(name: &str, first: bool) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let (before, after) = words.split_at(words.len().div_ceil(2));
    if first { before } else { after }.join(" ")
}

/// A word of four letters or more exchanged for such a word of the other name, an unlike one.
fn exchanged(name: &str, other: &str, rng: &mut Rng) -> Option<String> {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let long = |word: &&str| folding::letters(word).chars().count() > 3 && business::tells_apart(word);
    let at = *rng.choice(&(0..words.len()).filter(|&n| long(&words[n])).collect::<Vec<_>>())?;
    let new = *rng.choice(&other.split_whitespace().filter(long).collect::<Vec<_>>())?;
    let [old, other] = [words[at], new].map(folding::letters);
    let comma = words[at].ends_with(',');
    let new = format!("{}{}", new.trim_end_matches(','), if comma { "," } else { "" });
    words[at] = &new;
    is_unlike(&old, &other).then(|| words.join(" "))
}

/// The letters of the longest word of its own but its first two and its last, exchanged for those of the other's longest.
fn inside_replaced(name: &str, other: &str) -> Option<String> {
    let longest = |name: &str| {
        let words = name.split([' ', ',', '-']).filter(|word| business::tells_apart(word));
        words.max_by_key(|word| word.chars().count()).map(str::to_owned)
    };
    let [word, other] = [longest(name)?, longest(other)?];
    let [letters, source] = [&word, &other].map(|word| word.chars().collect::<Vec<char>>());
    if letters.len() < 6 || source.len() < letters.len() {
        return None;
    }
    let capitals = letters[1].is_uppercase();
    let case =
        |c: char| if capitals { c.to_uppercase().next() } else { c.to_lowercase().next() }.unwrap_or(c);
    let inside = source[2..letters.len() - 1].iter().map(|&c| case(c));
    let new: String = letters[..2].iter().copied().chain(inside).chain(letters.last().copied()).collect();
    let unlike = is_unlike(&folding::letters(&word), &folding::letters(&new));
    unlike.then(|| name.replacen(&word, &new, 1))
}

/// Whether two words are no spellings of each other: a third of the letters differs.
fn is_unlike(one: &str, other: &str) -> bool {
    strsim::osa_distance(one, other) * 3 > one.chars().count().max(other.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_each_kind_makes() {
        let mut rng = Rng::with_seed(1);
        assert_eq!(given("PUTIN, Vladimir"), "Vladimir");
        assert_eq!(family("Vladimir PUTIN"), "PUTIN");
        assert_eq!(half("Korea Mining Development", true), "Korea Mining");
        assert_eq!(exchanged("PUTIN, Bo", "Li IVANOV", &mut rng).unwrap(), "IVANOV, Bo");
        assert_eq!(exchanged("Muhammad Li", "Mohammed Bo", &mut rng), None);
        assert_eq!(inside_replaced("Bo Lukashenko", "TYMOSHCHUKXX").unwrap(), "Bo Lumoshchuo");
        assert_eq!(inside_replaced("Bo Kim", "Lukashenko"), None);
    }
}
