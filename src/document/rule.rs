//! A stretch of a text that is a hit in, whether it is a mention out.
//!
//! A search asks whether a name that somebody bears may be a listed party's. A text has not said that its words are a name: `Hope`, `the
//! national bank` and `general trading` are hits of vessels and firms called so. So more is wanted of a stretch of a text, the more the less
//! of it names anything; `docs/matching.md` gives the reasons.

use super::finder::{Found, Ground};
use super::gather::is_light;
use super::text::{Case, Text, TextWord};
use crate::entity::EntityKind;
use crate::normalize::{Reading, TokenClass};
use crate::score::Word;
use crate::score::constants::FULL;

/// What is to be made of a hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Mention,
    /// Where the text names the same party in full elsewhere.
    IfNamed,
    No,
}

/// Fewer letters of one word, in capitals and otherwise, stand for too many things.
const SHORTEST_ACRONYM: usize = 4;
const SHORTEST_ALONE: usize = 5;

/// Words that only say what kind of thing is meant are a name from so many on, and only as they are listed.
const LEAST_GENERIC: usize = 3;

/// A name written with small letters must be like the listed one.
const LEAST_SMALL: i32 = 960_000;

/// How a document writes each of its words: by their numbers as words of a person's name.
pub struct Usage {
    /// Some of them, small.
    small: Vec<bool>,
    /// Some of them, with a capital that nothing but the word explains.
    capital: Vec<bool>,
}

impl Usage {
    pub fn new(text: &Text) -> Self {
        let words = text.pieces.words(Reading::Person).len();
        let mut usage = Self { small: vec![false; words], capital: vec![false; words] };
        for word in &text.words {
            for &n in text.pieces.of(word, Reading::Person) {
                usage.small[n as usize] |= word.case == Case::Lower;
                usage.capital[n as usize] |= word.case != Case::Lower && !word.opens;
            }
        }
        usage
    }

    /// Whether it is written as names are, here at least.
    fn is_name(&self, text: &Text, word: &TextWord) -> bool {
        let numbers = text.pieces.of(word, Reading::Person);
        !numbers.iter().any(|&n| self.small[n as usize]) && numbers.iter().any(|&n| self.capital[n as usize])
    }
}

/// A word of a stretch that tells something.
struct Telling<'a> {
    at: &'a TextWord,
    word: &'a Word,
}

impl Telling<'_> {
    fn names(&self) -> bool {
        matches!(self.word.class, TokenClass::Name | TokenClass::Patronymic)
    }

    fn is_small(&self) -> bool {
        self.at.case == Case::Lower
    }
}

/// See the module.
pub fn judge(ground: &Ground, usage: &Usage, found: &Found) -> Verdict {
    let telling = telling(ground, found);
    let naming = telling.iter().filter(|t| t.names()).count();
    let rank = found.best.evidence.rank;
    let Some(first) = telling.first() else { return Verdict::No };
    if first.is_small() {
        return Verdict::No;
    }
    if telling.len() == 1 {
        return alone(ground, usage, found, first);
    }
    if naming == 0 && (telling.len() < LEAST_GENERIC || rank < FULL || telling.iter().any(Telling::is_small))
    {
        return Verdict::No;
    }
    // Which words are written with a capital is a matter of language: the first is, in all.
    if telling.iter().any(|t| t.names() && t.is_small()) && rank < LEAST_SMALL {
        return Verdict::No;
    }
    Verdict::Mention
}

fn telling<'a>(ground: &Ground<'a>, found: &Found) -> Vec<Telling<'a>> {
    let words = ground.text.words[found.words.clone()].iter();
    let heaviest = |at: &'a TextWord| {
        let numbers = ground.text.pieces.of(at, ground.reading).iter();
        let words = numbers.map(|&n| &ground.text.pieces.words(ground.reading)[n as usize]);
        words.max_by_key(|word| word.weight).map(|word| Telling { at, word })
    };
    words.filter_map(heaviest).filter(|t| !is_light(t.word.weight)).collect()
}

/// One word by itself.
fn alone(ground: &Ground, usage: &Usage, found: &Found, telling: &Telling) -> Verdict {
    let stored = ground.stored(found.name);
    let kind = stored.kind;
    let letters = telling.word.written.chars().count();
    if found.best.evidence.rank < FULL || !telling.names() || !usage.is_name(ground.text, telling.at) {
        return Verdict::No;
    }
    match (telling.at.case, kind) {
        (_, EntityKind::Person) => Verdict::IfNamed,
        (Case::Upper, _) if letters >= SHORTEST_ACRONYM => Verdict::Mention,
        (_, EntityKind::Organization | EntityKind::Unknown) if letters >= SHORTEST_ALONE && !stored.weak => {
            Verdict::Mention
        }
        _ => Verdict::IfNamed,
    }
}
