//! A normalised token in, the word with its weight out: what the scorer and the index work on.

use super::constants::*;
use super::edits::{Place, Spelling};
use super::kin::{self, Kin};
use super::rarity::rarity;
use super::skeleton::Skeleton;
use super::trigrams::{Usual, usual};
use crate::normalize::{Token, TokenClass};

/// A token as the scorer sees it. Equal text, class, spelling and script give an equal word, wherever it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub text: String,
    /// The first bytes of the text, which tell most words apart at once.
    pub(super) head: [u8; 8],
    pub class: TokenClass,
    /// What its letters are compared by; see [`Token::written`].
    pub written: String,
    /// Its script leaves out short vowels; see [`Token::consonantal`].
    pub consonantal: bool,
    /// In hundredths of a rare name, at least 1.
    pub weight: u32,
    pub(super) spelling: Spelling,
    pub(super) skeleton: Skeleton,
    /// The same with `d` and `m` for the `cl` and `rn` that a scanner took for them, where it has one.
    pub(super) misread: Option<Skeleton>,
    /// Of a misspelt word of a query, the same with the vowels that a scanner may have taken for the consonants there.
    seen: Option<Skeleton>,
    /// The same letter by letter, where that is another.
    by_letters: Option<Skeleton>,
    /// The same as other languages spell, where that is another.
    germanic: Option<Skeleton>,
    /// A bit for each letter that is in it.
    pub(super) letters: u64,
    /// Its script leaves out vowels, or the writer of the query did.
    pub(super) lacks_vowels: bool,
    /// A single letter that may stand for a word: in a person's name, and in a firm's where it is a query's.
    pub is_initial: bool,
    /// What one slip in it costs, in hundredths of what its letters cost: below 100 for a word of a query that was rather misspelt
    /// ([`super::trigrams`]).
    pub(super) slip: u32,
    /// The last word of a query so long that it may have been cut off at a fixed width.
    pub may_be_cut: bool,
    pub(super) kin: Box<[Kin]>,
}

impl Word {
    /// `written` is what it was written as, `text` where there is no standard for it.
    pub fn new(text: &str, class: TokenClass, written: &str, consonantal: bool) -> Self {
        Self::stored(text, class, written, consonantal, weight(text, class), true)
    }

    /// The same word where its weight is known, and whether it may have kin ([`Self::has_kin`]).
    pub fn stored(
        text: &str,
        class: TokenClass,
        written: &str,
        consonantal: bool,
        weight: u32,
        may_have_kin: bool,
    ) -> Self {
        let skeleton = Skeleton::new(written);
        Self {
            text: text.to_owned(),
            head: std::array::from_fn(|i| text.as_bytes().get(i).copied().unwrap_or(0)),
            class,
            written: written.to_owned(),
            consonantal,
            weight,
            spelling: Spelling::new(written),
            skeleton,
            misread: may_be_misread(written)
                .then(|| Skeleton::new(&written.replace("cl", "d").replace("rn", "m"))),
            seen: None,
            by_letters: Some(Skeleton::by_letters(written)).filter(|by_letters| *by_letters != skeleton),
            germanic: Skeleton::germanic(written).filter(|germanic| *germanic != skeleton),
            letters: written.bytes().fold(0, |set, b| set | 1 << (b % 64)),
            lacks_vowels: consonantal,
            is_initial: class == TokenClass::Initial,
            slip: 100,
            may_be_cut: false,
            kin: if may_have_kin { kin_of(class, text, written) } else { Box::new([]) },
        }
    }

    /// Told of a word of a query, or of a text: one whose letters names hardly have was rather misspelt than is another name. Not of a
    /// word without its vowels, which has none of the usual letters.
    pub fn mark_slip(&mut self) {
        if !self.is_fuzzy() || self.lacks_vowels {
            return;
        }
        self.slip = match usual(&self.written) {
            Usual::Yes => 100,
            Usual::Seldom => SELDOM_USUAL,
            Usual::Hardly => HARDLY_USUAL,
            Usual::No => UNUSUAL,
        };
        if self.slip < 100 || self.written.bytes().any(|b| b.is_ascii_digit()) {
            self.seen =
                seen(&self.written).map(|seen| Skeleton::new(&seen)).filter(|seen| *seen != self.skeleton);
        }
    }

    /// Told of a word of a query that may be a legal form with a letter wrong.
    pub fn mark_miswritten_form(&mut self) {
        let kin = self.kin.iter().copied().chain(kin::of_miswritten_form(&self.written));
        self.kin = kin.collect();
    }

    /// Whether both are the same text.
    pub fn is_text_of(&self, other: &Self) -> bool {
        self.head == other.head && self.text == other.text
    }

    /// Whether it is tied to others by more than spelling.
    pub fn has_kin(&self) -> bool {
        !self.kin.is_empty()
    }

    pub(super) fn may_be_syllables(&self) -> bool {
        self.kin.iter().any(Kin::is_of_syllables)
    }

    /// Whether another spelling may be the same word. A typo in a particle, title or number is another word.
    pub fn is_fuzzy(&self) -> bool {
        use TokenClass::{Generic, Name, Patronymic, Place};
        matches!(self.class, Name | Patronymic | Generic | Place)
    }

    /// Whether it is a legal form or a title: like a name only where that is it misspelt.
    pub(super) fn is_form(&self) -> bool {
        matches!(self.class, TokenClass::LegalForm | TokenClass::Honorific)
    }

    pub(super) fn is_name(&self) -> bool {
        matches!(self.class, TokenClass::Name | TokenClass::Patronymic)
    }

    /// Whether it has two consonants or more and no vowel, but perhaps one at its beginning; `y` may be either.
    pub(super) fn is_without_vowels(&self) -> bool {
        let rest = self.written.get(1..).unwrap_or("");
        self.consonants() >= 2 && !rest.bytes().any(|b| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u'))
    }

    /// How many of its letters are none of a, e, i, o, u and y.
    pub(super) fn consonants(&self) -> usize {
        let is_consonant =
            |b: &u8| b.is_ascii_lowercase() && !matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
        self.written.bytes().filter(is_consonant).count()
    }

    /// Whether it is consonants alone, two letters or more.
    pub(super) fn has_no_vowel(&self) -> bool {
        let vowel = |b| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
        self.written.len() >= 2 && !self.written.bytes().any(vowel)
    }

    /// Whether another word in its place speaks against the match.
    pub fn is_distinctive(&self) -> bool {
        use TokenClass::{Generic, Name, Number, Patronymic, Place};
        matches!(self.class, Name | Patronymic | Generic | Place | Number)
    }

    /// What the index finds it by: two words that the scorer pairs by spelling or kinship share one of these.
    pub fn keys(&self) -> Vec<u64> {
        let mut keys = Vec::new();
        self.add_keys(&mut keys);
        keys
    }

    /// Adds [`Self::keys`] to others.
    pub fn add_keys(&self, keys: &mut Vec<u64>) {
        if !self.is_fuzzy() && !self.is_form() {
            return;
        }
        keys.extend(self.skeleton.keys());
        keys.extend(self.misread.map(Skeleton::key));
        keys.extend(self.other_skeletons().flat_map(Skeleton::keys));
        keys.extend(self.less_a_consonant());
        keys.extend(self.ends().into_iter().flatten());
        keys.extend(self.kin.iter().map(|kin| kin.key));
    }

    /// Its letters, as they are compared.
    pub fn places(&self) -> &[Place] {
        self.spelling.places()
    }

    /// Whether it lacks vowels; see [`Token::consonantal`].
    pub fn lacks_vowels(&self) -> bool {
        self.lacks_vowels
    }

    /// Which letters are in it, in fewer bits: no two words differ by more of these than by letters.
    pub fn letters(&self) -> u32 {
        (self.letters | self.letters >> 32) as u32
    }

    /// Those of [`Self::keys`] that tie it to others by more than spelling.
    pub fn kin_keys(&self) -> impl Iterator<Item = u64> {
        self.kin.iter().map(|kin| kin.key)
    }

    /// Whether a word that has this key of ours and these letters ([`Self::letters`]) may be like us: a key that says little
    /// needs much the same letters. True wherever [`super::similarity::words`] pairs the two by this key and by no better one.
    pub fn may_be_near(&self, key: u64, letters: u32) -> bool {
        (self.letters() ^ letters).count_ones() <= MOST_OTHER_LETTERS
            || key == self.skeleton.key()
            || self.misread.is_some_and(|skeleton| key == skeleton.key())
            || self.kin.iter().any(|kin| key == kin.key)
    }

    /// Whether the words are near enough to be compared by spelling: of one skeleton; or of much the same letters and
    /// either one consonant apart, or long with an end in common, or of one consonant each and one letter apart.
    pub(super) fn is_near(&self, other: &Self) -> bool {
        let misread = |a: &Self, b: &Self| a.misread == Some(b.skeleton);
        if self.skeleton == other.skeleton || misread(self, other) || misread(other, self) {
            return true;
        }
        let other_letters = (self.letters ^ other.letters).count_ones();
        other_letters <= MOST_OTHER_LETTERS
            && (self.skeletons().any(|a| other.skeletons().any(|b| a.is_near(b)))
                || self.shares_an_end_with(other)
                || self.less_a_consonant().any(|key| other.less_a_consonant().any(|other| key == other)))
    }

    fn skeletons(&self) -> impl Iterator<Item = Skeleton> {
        std::iter::once(self.skeleton).chain(self.other_skeletons())
    }

    /// Those of other ways to read its letters.
    fn other_skeletons(&self) -> impl Iterator<Item = Skeleton> {
        [self.by_letters, self.germanic, self.seen].into_iter().flatten()
    }

    /// Keys of a short word of one consonant, which has too few to do without it: its letters without each that is no vowel (`aki`
    /// and `ali` are both `ai`), and with i for what looks like it.
    fn less_a_consonant(&self) -> impl Iterator<Item = u64> {
        let letters = self.written.as_bytes();
        let is_short = self.skeleton.len() <= 1 && (3..=LONGEST_OF_ONE_CONSONANT).contains(&letters.len());
        let is_consonant = |b: &u8| b.is_ascii_lowercase() && !matches!(b, b'a' | b'e' | b'i' | b'o' | b'u');
        let places = (0..letters.len()).filter(move |&i| is_short && is_consonant(&letters[i]));
        let less_one = places.map(move |i| {
            let rest = letters.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, b)| b);
            LESS_A_CONSONANT | rest.fold(0, |key, &b| key << 8 | u64::from(b))
        });
        // `eiahi` is `elahi` to an eye or a camera.
        let seen = |b: u8| if matches!(b, b'l' | b'1') { b'i' } else { b };
        let looks_like = is_short.then(|| letters.iter().fold(SEEN, |key, &b| key << 8 | u64::from(seen(b))));
        less_one.chain(looks_like)
    }

    fn shares_an_end_with(&self, other: &Self) -> bool {
        self.ends().iter().zip(other.ends()).any(|(a, b)| a.is_some() && *a == b)
    }

    /// Keys of a long word's first and last letters.
    fn ends(&self) -> [Option<u64>; 2] {
        const LETTERS: usize = 5;
        let bytes = self.written.as_bytes();
        if bytes.len() < LONG_WORD {
            return [None, None];
        }
        let key = |letters: &[u8]| letters.iter().fold(0, |key, &b| key << 8 | u64::from(b));
        [BEGINNING | key(&bytes[..LETTERS]), ENDING | key(&bytes[bytes.len() - LETTERS..])].map(Some)
    }
}

/// Kinds of keys, above the bits of a skeleton and beside those of [`Kin`].
const BEGINNING: u64 = 3 << 60;
const ENDING: u64 = 4 << 60;
const LESS_A_CONSONANT: u64 = 5 << 60;
const SEEN: u64 = 6 << 60;

/// [`Word::weight`] of a token, without the word.
pub fn weight_of(token: &Token) -> u32 {
    weight(&token.text, token.class)
}

impl From<&Token> for Word {
    fn from(token: &Token) -> Self {
        Self::new(&token.text, token.class, &token.written, token.consonantal)
    }
}

/// Whether a scanner may have taken it for a word with `d` or `m`.
fn may_be_misread(written: &str) -> bool {
    written.as_bytes().windows(2).any(|two| matches!(two, b"cl" | b"rn"))
}

/// A word as a scanner may have seen it: vowels for the letters between consonants that look like them (`RFGISTRAP`, `CVGENEVLCH`), the
/// other letter for a digit (`LEVERA6E`, `1jubov`); `None` where that is the same.
fn seen(written: &str) -> Option<String> {
    let letters = written.as_bytes();
    let is_consonant = |i: Option<usize>| {
        let letter = i.and_then(|i| letters.get(i));
        letter.is_none_or(|b| b.is_ascii_lowercase() && !matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
    };
    let meant = |(i, c): (usize, char)| match (c, is_consonant(i.checked_sub(1)) && is_consonant(Some(i + 1)))
    {
        ('6', _) => 'g',
        ('1', false) => 'l',
        ('c' | 'f', true) => 'e',
        ('l', true) => 'i',
        ('q', true) => 'o',
        ('v', true) => 'u',
        _ => c,
    };
    let seen: String = written.char_indices().map(meant).collect();
    Some(seen).filter(|seen| seen != written)
}

fn kin_of(class: TokenClass, text: &str, written: &str) -> Box<[Kin]> {
    match class {
        TokenClass::Name | TokenClass::Patronymic | TokenClass::Place => kin::of(written),
        // Oh and U are Korean names.
        TokenClass::Initial => kin::of_syllables(written),
        TokenClass::LegalForm => kin::of_legal_form(text, written),
        _ => Box::new([]),
    }
}

/// The weight of a word: its class's, lowered for a name that many listed parties bear.
fn weight(text: &str, class: TokenClass) -> u32 {
    match class {
        TokenClass::Name => COMMONEST_NAME + (class_weight(class) - COMMONEST_NAME) * rarity(text) / 100,
        _ => class_weight(class),
    }
}
