//! A text in, its words with what each costs where the other name lacks it out.
//!
//! [`PreparedName`] owns its words; [`NameView`] borrows them, from a prepared name or from the vocabulary of an index.
//! A query is prepared otherwise than a listed name: it may be cut off, written without vowels, or say a thing twice.

use super::constants::*;
use super::misspelt_syllables;
use super::wade_giles;
use super::weight::Word;
use crate::normalize::{
    Family, NormalizedName, Reading, Token, TokenClass, alternatives, begins_legal_form, is_like_connective,
    is_like_legal_form, is_like_title,
};

/// A name as a sequence of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparedName {
    pub words: Vec<Word>,
    /// Where a person's family name stands, if the writing tells it.
    pub family: Option<Family>,
    reading: Reading,
    unmatched: Vec<u32>,
}

impl PreparedName {
    /// The name that a customer bears, in each way that it may be meant; see [`alternatives`]. The first is the likely one.
    pub fn queries(text: &str, reading: Reading) -> Vec<Self> {
        alternatives(text, reading).iter().map(|name| Self::query(text, name, reading)).collect()
    }

    /// One way of [`alternatives`] to read `text`.
    pub fn query(text: &str, name: &NormalizedName, reading: Reading) -> Self {
        let mut words: Vec<Word> = name.tokens.iter().map(Word::from).collect();
        words.iter_mut().filter(|w| w.text.len() == 1 && w.is_fuzzy()).for_each(|w| w.is_initial = true);
        wade_giles::mark(text, &name.tokens, &mut words, reading);
        mark_lacking_vowels(text, &name.tokens, &mut words);
        mark_cut(name, &mut words);
        words.iter_mut().for_each(Word::mark_slip);
        match reading {
            Reading::Person => misspelt_syllables::mark_korean(&mut words),
            Reading::Organization => mark_miswritten_forms(&mut words),
        }
        let unmatched = query_costs(&words, name.family, reading);
        Self { words, family: name.family, reading, unmatched }
    }

    /// A name as lists give it.
    pub fn listed(text: &str, reading: Reading) -> Self {
        let name = NormalizedName::new(text, reading);
        let words: Vec<Word> = name.tokens.iter().map(Word::from).collect();
        let unmatched = listed_costs(words.len(), name.family, reading);
        Self { words, family: name.family, reading, unmatched }
    }

    /// Borrowed, as the scorer takes it.
    pub fn as_view(&self) -> NameView<'_> {
        NameView {
            words: self.words.iter().collect(),
            family: self.family,
            reading: self.reading,
            unmatched: self.unmatched.clone(),
        }
    }

    pub fn weight(&self) -> u32 {
        self.words.iter().map(|w| w.weight).sum()
    }

    /// What a word costs where the listed name lacks it, in thousandths of its weight.
    pub fn unmatched(&self, word: usize) -> u32 {
        self.unmatched[word]
    }

    /// Whether it is so long that it may have been cut off at the width of a field.
    pub fn may_be_cut(&self) -> bool {
        self.words.last().is_some_and(|w| w.may_be_cut)
    }
}

/// Where all names of four letters and more lack their vowels, somebody took them out. Of a single word that is told only
/// where it is longer than acronyms are, or beside a word of the lists without its own (`LMTD`).
fn mark_lacking_vowels(text: &str, tokens: &[Token], words: &mut [Word]) {
    let lacks = |w: &Word| w.lacks_vowels || w.is_without_vowels();
    let names: Vec<&Word> =
        words.iter().filter(|w| w.is_name()).filter(|w| w.text.len() > 3 || lacks(w)).collect();
    let consonants: usize = names.iter().map(|w| w.consonants()).sum();
    let enough = if names.len() >= 2 { LEAST_CONSONANTS } else { LEAST_CONSONANTS_OF_ONE };
    let all = !names.is_empty() && names.iter().all(|w| lacks(w));
    if all && (consonants >= enough || tokens.iter().any(|token| is_stripped(text, token))) {
        words
            .iter_mut()
            .filter(|w| w.is_name() && (lacks(w) || w.has_no_vowel()))
            .for_each(|w| w.lacks_vowels = true);
    }
}

/// Whether a token is a word or phrase of the lists written without its vowels, but perhaps for the first letter.
fn is_stripped(text: &str, token: &Token) -> bool {
    const SHORTEST: usize = 3;
    /// Phrases of shorter words have no vowels anyway: Pty Ltd.
    const SHORTEST_PHRASE: usize = 9;
    let span = token.span.start as usize..token.span.end as usize;
    let units = text.encode_utf16().skip(span.start).take(span.len());
    let letters: Vec<char> =
        char::decode_utf16(units).filter_map(|c| Some(c.ok()?.to_ascii_lowercase())).collect();
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    let mut words = letters.split(|&c| c == ' ');
    let is_bare = |word: &[char]| {
        word.iter().all(char::is_ascii_lowercase) && !word.iter().skip(1).any(|&c| is_vowel(c))
    };
    let shortest = if letters.contains(&' ') { SHORTEST_PHRASE } else { SHORTEST };
    let has_vowels = letters.contains(&' ') || token.written.contains(is_vowel);
    token.chars.is_empty() && letters.len() >= shortest && has_vowels && words.all(is_bare)
}

/// A long name may have been cut off at the width of a field.
fn mark_cut(name: &NormalizedName, words: &mut [Word]) {
    let length = name.tokens.first().zip(name.tokens.last()).map_or(0, |(a, b)| b.span.end - a.span.start);
    if let Some(last) = words.last_mut().filter(|_| length >= SHORTEST_CUT) {
        last.may_be_cut = true;
    }
}

/// A word at an end of a firm's name or beside its legal form may be such a form with a letter wrong (`OPO`).
fn mark_miswritten_forms(words: &mut [Word]) {
    let may_be = |i: &usize| {
        words[*i].class == TokenClass::Name
            && !words[*i].consonantal
            && (*i == 0 || *i + 1 == words.len() || is_beside_form(words, *i))
            && is_named_beside(words, *i)
    };
    let places: Vec<usize> = (0..words.len()).filter(may_be).collect();
    places.into_iter().for_each(|i| words[i].mark_miswritten_form());
}

/// Whether a legal form stands beside the word.
fn is_beside_form(words: &[Word], i: usize) -> bool {
    let is_form = |j: usize| words.get(j).is_some_and(|w| w.class == TokenClass::LegalForm);
    is_form(i + 1) || i > 0 && is_form(i - 1)
}

/// Whether the other words have letters enough to name the firm by.
fn is_named_beside(words: &[Word], i: usize) -> bool {
    let names = words.iter().enumerate().filter(|&(j, w)| j != i && w.class == TokenClass::Name);
    names.map(|(_, w)| w.text.len()).sum::<usize>() >= LETTERS_BESIDE_LEGAL_FORM
}

/// What each word of a query costs where the listed name lacks it, in thousandths of its weight.
fn query_costs(words: &[Word], family: Option<Family>, reading: Reading) -> Vec<u32> {
    let cost = |i: usize| {
        let legal = |i: usize| words[i].class == TokenClass::LegalForm;
        let again =
            reading == Reading::Organization && legal(i) && (0..words.len()).any(|j| j != i && legal(j));
        if again || says_again(words, i) || reading == Reading::Organization && is_of_legal_form(words, i) {
            SAID_TWICE
        } else if reading == Reading::Organization && (may_be_legal_form(words, i) || may_be_link(words, i)) {
            LIKE_LEGAL_FORM
        } else if reading == Reading::Organization {
            UNMATCHED_QUERY_ORGANIZATION
        } else if may_be_title(words, i) {
            LIKE_TITLE
        } else if is_middle(i, words.len(), family) {
            UNMATCHED_QUERY_MIDDLE
        } else {
            UNMATCHED_QUERY
        }
    };
    (0..words.len()).map(cost).collect()
}

/// The same for a listed name.
fn listed_costs(words: usize, family: Option<Family>, reading: Reading) -> Vec<u32> {
    let cost = |i| match reading {
        Reading::Organization => UNMATCHED_LISTED,
        Reading::Person if is_middle(i, words, family) => UNMATCHED_LISTED_MIDDLE,
        Reading::Person => UNMATCHED_LISTED_END,
    };
    (0..words).map(cost).collect()
}

/// Whether a person's word is between the first given name and the family name, as far as the order tells.
fn is_middle(i: usize, words: usize, family: Option<Family>) -> bool {
    i != 0
        && match family {
            Some(Family::First(n)) => i != n as usize,
            Some(Family::Last(n)) => i != words - n as usize,
            None => i != words - 1,
        }
}

/// Whether the word is what is left of a legal form: its beginning at the cut, or a letter beside others of its words.
fn is_of_legal_form(words: &[Word], i: usize) -> bool {
    let word = &words[i];
    let cut = word.may_be_cut && begins_legal_form(&word.text);
    word.class == TokenClass::Name && (cut || word.is_initial && is_beside_form(words, i))
}

/// Whether the word, at an end of the name or beside its legal form, is rather a legal form misspelt (`LTO`), with enough beside it that
/// names the firm.
fn may_be_legal_form(words: &[Word], i: usize) -> bool {
    let beside = is_beside_form(words, i);
    // Wood is a name, though `ood` is a form.
    let unlike_names = words[i].has_no_vowel() || words[i].text.len() >= LONG_LEGAL_WORD;
    let at_end = (i == 0 || i + 1 == words.len()) && unlike_names;
    let long_enough = words[i].text.len() >= if beside { 2 } else { 3 };
    // What is left of S.A.
    let is_rest = i + 1 == words.len() && words[i].text == "s";
    words[i].class == TokenClass::Name
        && is_named_beside(words, i)
        && (is_rest || (beside || at_end) && long_enough && is_like_legal_form(&words[i].text))
}

/// Whether the word is rather one that links others misspelt (`ano` for `and`), with a word on either side.
fn may_be_link(words: &[Word], i: usize) -> bool {
    let is_inside = i > 0 && i + 1 < words.len();
    is_inside
        && words[i].class == TokenClass::Name
        && !words[i].may_be_syllables()
        && is_like_connective(&words[i].text)
}

/// Whether a person's word is rather a title misspelt (`Sheikhf`), with two names beside it. Where its letters are usual in names, only a
/// long one is.
fn may_be_title(words: &[Word], i: usize) -> bool {
    const LONG: usize = 6;
    let word = &words[i];
    let names = words.iter().enumerate().filter(|&(j, w)| j != i && w.is_name()).count();
    let unlike_names = word.written.len() >= LONG || word.slip < 100;
    word.class == TokenClass::Name && names >= 2 && unlike_names && is_like_title(&word.written)
}

/// Whether the word stands in the name before, or is its other words' initials.
fn says_again(words: &[Word], i: usize) -> bool {
    let word = &words[i];
    // Min Seung-min bears its syllable twice, and nobody else's.
    let again = |(j, w): (usize, &Word)| w.text == word.text && (j + 1 == i || !w.may_be_syllables());
    words[..i].iter().enumerate().any(again)
        || word.class == TokenClass::Name && word.text.len() >= SHORTEST_ACRONYM && is_acronym(words, i)
}

/// Whether the word is the initials of the others, of which a legal form or a word that only links may have none.
fn is_acronym(words: &[Word], i: usize) -> bool {
    let mut letters = words[i].text.chars().peekable();
    let others = words.iter().enumerate().filter(|&(j, _)| j != i).map(|(_, w)| w);
    for other in others {
        let initial = other.written.chars().next();
        let optional = matches!(other.class, TokenClass::LegalForm | TokenClass::Particle);
        if letters.next_if(|&letter| Some(letter) == initial).is_none() && !optional {
            return false;
        }
    }
    letters.next().is_none()
}

/// A name whose words are kept elsewhere.
#[derive(Debug, Clone)]
pub struct NameView<'a> {
    pub words: Vec<&'a Word>,
    pub family: Option<Family>,
    pub reading: Reading,
    unmatched: Vec<u32>,
}

impl<'a> NameView<'a> {
    /// Of a listed name.
    pub fn listed(words: Vec<&'a Word>, family: Option<Family>, reading: Reading) -> Self {
        let unmatched = listed_costs(words.len(), family, reading);
        Self { words, family, reading, unmatched }
    }

    pub fn weight(&self) -> u32 {
        self.words.iter().map(|w| w.weight).sum()
    }

    /// How many of its words are names.
    pub fn names(&self) -> usize {
        self.words.iter().filter(|w| w.is_name()).count()
    }

    /// Twice what the word costs where the other name lacks it, in thousandths of weight.
    pub fn cost_of(&self, word: usize) -> u32 {
        2 * self.unmatched[word] * self.words[word].weight
    }

    /// The words in the order of the text; where the family name is known, with it in front and then behind.
    pub fn orders(&self) -> impl Iterator<Item = Vec<usize>> {
        let all = 0..self.words.len();
        let (first, last) = match self.family {
            None => (all.collect(), None),
            Some(family) => {
                let family = family.range(all.end);
                let given = if family.start == 0 { family.end..all.end } else { 0..family.start };
                (family.clone().chain(given.clone()).collect(), Some(given.chain(family).collect()))
            }
        };
        std::iter::once(first).chain(last)
    }
}
