//! A stretch of a text that is a hit in, whether it is a mention out.
//!
//! A search asks whether a name that somebody bears may be a listed party's. A text has not said that its words are a name: `Hope`, `the
//! national bank` and `general trading` are hits of vessels and firms called so. So more is wanted of a stretch of a text, the more the less
//! of it names anything; `docs/matching.md` gives the reasons.

use super::finder::{Found, Ground};
use super::names::is_light;
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

/// The least rank of names in scripts that leave vowels out, and of fewer syllables of Chinese or Korean characters than many.
const LEAST_OF_CONSONANTS: i32 = 920_000;
const LEAST_OF_SYLLABLES: i32 = 945_000;
const MANY_SYLLABLES: usize = 5;

/// A word by itself may be spelt otherwise than listed where it is so long, down to this rank.
const LONG: usize = 8;
const LEAST_LONG: i32 = 930_000;

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

    /// Whether it is written small somewhere.
    fn is_small(&self, text: &Text, word: &TextWord) -> bool {
        text.pieces.of(word, Reading::Person).iter().any(|&n| self.small[n as usize])
    }

    /// Whether it is written as names are, here at least.
    fn is_name(&self, text: &Text, word: &TextWord) -> bool {
        let numbers = text.pieces.of(word, Reading::Person);
        !self.is_small(text, word) && numbers.iter().any(|&n| self.capital[n as usize])
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
    let telling = telling(ground, usage, found);
    let Some(first) = telling.first() else { return Verdict::No };
    if first.is_small() || found.met.lacks && found.met.adds || found.met.rank < least_rank(ground, found) {
        return Verdict::No;
    }
    if telling.len() == 1 {
        return alone(ground, usage, found, first);
    }
    let is_ordinary = |t: &Telling| found.met.rank < FULL && usage.is_small(ground.text, t.at);
    let names = telling.iter().any(|t| t.names() && !is_ordinary(t));
    let is_small = telling.iter().any(|t| t.is_small());
    if !names && (telling.len() < LEAST_GENERIC || found.met.rank < FULL || is_small) {
        return Verdict::No;
    }
    // Which words are written with a capital is a matter of language: the first is, in all.
    if telling.iter().any(|t| t.names() && t.is_small()) && found.met.rank < LEAST_SMALL {
        return Verdict::No;
    }
    let is_part = ground.reading == Reading::Organization && found.met.lacks;
    if is_part { Verdict::IfNamed } else { Verdict::Mention }
}

/// What is written without vowels, or a character a syllable, is like many names.
fn least_rank(ground: &Ground, found: &Found) -> i32 {
    let words = &ground.text.words[found.words.clone()];
    let numbers = words.iter().flat_map(|word| ground.text.pieces.of(word, ground.reading));
    let lacks_vowels = { numbers }.any(|&n| ground.text.pieces.words(ground.reading)[n as usize].consonantal);
    let few_syllables = words.len() < MANY_SYLLABLES && words.iter().all(|word| word.is_syllable);
    match (lacks_vowels, few_syllables) {
        (_, true) => LEAST_OF_SYLLABLES,
        (true, _) => LEAST_OF_CONSONANTS,
        _ => 0,
    }
}

fn telling<'a>(ground: &Ground<'a>, usage: &Usage, found: &Found) -> Vec<Telling<'a>> {
    let words = ground.text.words[found.words.clone()].iter();
    let heaviest = |at: &'a TextWord| {
        let numbers = ground.text.pieces.of(at, ground.reading).iter();
        let words = numbers.map(|&n| &ground.text.pieces.words(ground.reading)[n as usize]);
        words.max_by_key(|word| word.weight).map(|word| Telling { at, word })
    };
    let is_ordinary = |at: &TextWord| found.met.rank < FULL && at.opens && usage.is_small(ground.text, at);
    let tells = |t: &Telling| !is_light(t.word.weight) && t.word.written.len() > 1 && !is_ordinary(t.at);
    words.filter_map(heaviest).filter(tells).collect()
}

/// One word by itself.
fn alone(ground: &Ground, usage: &Usage, found: &Found, telling: &Telling) -> Verdict {
    let stored = ground.stored(found.name);
    let kind = stored.kind;
    let letters = telling.word.written.chars().count();
    let is_same = found.met.rank == FULL || letters >= LONG && found.met.rank >= LEAST_LONG;
    let listed = ground.index.words_of(stored).iter();
    // Consonants alone are an acronym in Latin letters by chance.
    let by_chance = telling.word.consonantal && !{ listed }.any(|&n| ground.word(n).consonantal);
    if !is_same || by_chance || !telling.names() || !usage.is_name(ground.text, telling.at) {
        return Verdict::No;
    }
    match (telling.at.case, kind) {
        (Case::None | Case::Lower, _) | (_, EntityKind::Person) => Verdict::IfNamed,
        _ if !found.met.whole => Verdict::IfNamed,
        (Case::Upper, _) if letters >= SHORTEST_ACRONYM => Verdict::Mention,
        (_, EntityKind::Organization | EntityKind::Unknown) if letters >= SHORTEST_ALONE && !stored.weak => {
            Verdict::Mention
        }
        _ => Verdict::IfNamed,
    }
}
