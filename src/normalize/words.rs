//! Word lists in, the class and the standard spelling of a word or phrase out.
//!
//! The lists stand in `words/`, one entry a line: `standard` or `standard: variant, variant`, words separated
//! by spaces, all as normalised. `#` begins a comment. Sorted by standard; a test checks that. The standard may
//! itself be part of a longer entry: `obshchestvo` is `co`, and `stock co` is `ao`. A variant that ends in `*` is a
//! stem: it stands for itself with any of [`ENDINGS`], behind one of [`DERIVATIONS`] or none (`natsionaln*`:
//! natsionalnaya, natsionalnogo).

use super::phrases::Phrases;
use super::spelling::{Lesson, Spelling};
use super::{Reading, Token, TokenClass};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// A word or phrase that is not a name as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    pub class: TokenClass,
    /// What all its variants are read as.
    pub standard: &'static str,
    /// How many words it takes.
    pub words: usize,
}

/// The lists that hold for one reading, by first word, longest phrase first.
pub struct Lexicon {
    entries: FxHashMap<&'static str, Vec<(Vec<&'static str>, Known)>>,
    stems: FxHashMap<&'static str, Known>,
    /// The standard of each word of a script without vowels.
    unvowelled: FxHashMap<&'static str, &'static str>,
    /// Titles that are also names, sorted.
    title_names: Vec<&'static str>,
    spelling: Option<Spelling>,
    phrases: Option<Phrases>,
    /// Words of trade that may be written as one with the name, the longest first.
    glued_trade: Vec<&'static str>,
    /// Words of legal forms of [`LONG_LEGAL`] letters and more, the longest first.
    long_legal: Vec<&'static str>,
    /// Every word of a legal form, and which letters are in it ([`letters_of`]).
    legal_words: Vec<(&'static str, u64)>,
    /// Connectives of [`LINK_LETTERS`] letters.
    links: Vec<&'static str>,
    /// Titles and words of generation of [`SHORTEST_LIKE_TITLE`] letters and more.
    titles: Vec<&'static str>,
}

/// Of shorter titles, a name is a letter away.
const SHORTEST_LIKE_TITLE: usize = 5;

/// Titles that are also names: whether they are one or the other depends on the place.
const TITLE_NAMES: &str = include_str!("words/title_names.txt");

/// Words of scripts without vowels.
const UNVOWELLED: &str = include_str!("words/unvowelled.txt");

/// Titles in scripts without vowels.
const UNVOWELLED_TITLES: &str = include_str!("words/unvowelled_titles.txt");

const OTHER_WORDS: &str = include_str!("words/other_words.txt");

/// Words of other languages for standards of [`ORGANIZATION`], of whose classes they are, and for other English words, which are
/// names.
const TRANSLATIONS: &str = include_str!("words/translations.txt");

const PERSON: &[(TokenClass, &str)] = &[
    (TokenClass::Particle, include_str!("words/particles.txt")),
    (TokenClass::Honorific, include_str!("words/honorifics.txt")),
    (TokenClass::Honorific, TITLE_NAMES),
    (TokenClass::Suffix, include_str!("words/suffixes.txt")),
];

const ORGANIZATION: &[(TokenClass, &str)] = &[
    (TokenClass::LegalForm, include_str!("words/legal_forms.txt")),
    (TokenClass::Generic, include_str!("words/generic.txt")),
    (TokenClass::Place, include_str!("words/places.txt")),
    (TokenClass::Particle, include_str!("words/connectives.txt")),
    (TokenClass::Number, include_str!("words/numbers.txt")),
];

/// Legal forms that are written as one with the name: those that hardly any word begins or ends with.
const GLUED: [&str; 13] = [
    "company",
    "corporation",
    "limited",
    "cjsc",
    "fgup",
    "gmbh",
    "jsc",
    "llc",
    "ltd",
    "oao",
    "ojsc",
    "ooo",
    "pjsc",
];

/// Legal forms that names are written behind as one, but that words may end with.
const GLUED_BEFORE: [&str; 2] = ["npo", "npp"];

/// Forms of two letters that are glued behind a name now and then, and the fewest letters of that.
const SHORT_FORMS: [&str; 3] = ["co", "ou", "sa"];
const SHORTEST_BESIDE_SHORT: usize = 5;

/// Longer words of legal forms (`otvetstvennostyu`) are in no name by chance, with so few letters beside.
const LONG_LEGAL: usize = 9;
const SHORTEST_BESIDE_LONG: usize = 2;

/// Fewer letters of a name beside a glued legal form are another word (`joao`).
const SHORTEST_GLUED: usize = 4;

/// Shorter words of trade (`bank`, `import`) end names that are one word.
const SHORTEST_GLUED_TRADE: usize = 7;

/// Longer connectives are words enough for [`Spelling`], of shorter ones any letter makes any other.
const LINK_LETTERS: usize = 3;

/// Shorter words that stand in phrases only (`simple`, `variable`) are too common to be guessed at.
const LONG_IN_PHRASE: usize = 9;

/// What may follow a stem, sorted: endings of nouns and adjectives in European languages, as romanised here and by others. Not those of family names (`ov`, `in`).
#[rustfmt::skip]
const ENDINGS: [&str; 102] = [
    "", "a", "aia", "ais", "aja", "am", "ami", "as", "at", "ata", "aya", "e", "ech", "ega", "ego", "eho", "ei", "ej",
    "elor", "em", "en", "ens", "eon", "eos", "er", "es", "eto", "ets", "ey", "i", "ia", "ias", "iat", "ich", "ie",
    "iego", "iej", "iem", "ies", "ih", "iho", "ii", "ij", "ija", "ije", "ijos", "iju", "ik", "ikh", "ikon", "ilor",
    "im", "io", "ion", "is", "ite", "iu", "iy", "iya", "iyat", "iye", "iyi", "iyu", "n", "o", "oe", "og", "oga",
    "ogo", "oho", "oi", "oj", "oje", "om", "on", "os", "oto", "ou", "oy", "oye", "oyu", "s", "ta", "te", "to", "u",
    "ul", "ului", "us", "uyu", "y", "ya", "yat", "yata", "ych", "ye", "yi", "yj", "ykh", "ym", "yu", "yy",
];

const LONGEST_ENDING: usize = 4;

/// [`ENDINGS`] as numbers of the same order: words are asked for theirs more often than for anything else.
const ENDING_CODES: [u32; ENDINGS.len()] = {
    let (mut codes, mut i) = ([0; ENDINGS.len()], 0);
    while i < codes.len() {
        codes[i] = code_of_ending(ENDINGS[i].as_bytes());
        i += 1;
    }
    codes
};

/// The first letter in the highest byte, zeros behind the last.
const fn code_of_ending(ending: &[u8]) -> u32 {
    let (mut code, mut i) = (0, 0);
    while i < LONGEST_ENDING {
        code = code << 8 | if i < ending.len() { ending[i] as u32 } else { 0 };
        i += 1;
    }
    code
}

/// What may stand between a stem and the ending: it makes adjectives in Slavic languages and Greek.
const DERIVATIONS: [&str; 4] = ["n", "sk", "ik", "ichesk"];

/// Shorter stems are parts of too many other words.
const SHORTEST_DERIVED: usize = 5;

/// What Arabic and Persian write as one with the next word: and the, in the, for the, for, and.
const PREFIXES: [&str; 6] = ["wal", "bal", "ll", "l", "w", "v"];

/// A shorter word behind such a prefix may be a part of any word.
const SHORTEST_PREFIXED: usize = 3;

/// The lists of a reading.
pub fn of(reading: Reading) -> &'static Lexicon {
    match reading {
        Reading::Person => person(),
        Reading::Organization => organization(),
    }
}

/// The words of people's names that are not names.
pub fn person() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| Lexicon::parse(PERSON).with_unvowelled(UNVOWELLED_TITLES).with_title_names())
}

/// The words of organisations' (and vessels' and aircrafts') names that prove little.
pub fn organization() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| Lexicon::parse(ORGANIZATION).with_translations().with_spelling())
}

/// Whether a title, as standardised, is also a name.
pub fn is_title_name(standard: &str) -> bool {
    person().title_names.binary_search(&standard).is_ok()
}

impl Lexicon {
    fn parse(lists: &[(TokenClass, &'static str)]) -> Self {
        let mut lexicon = Self {
            entries: FxHashMap::default(),
            stems: FxHashMap::default(),
            unvowelled: FxHashMap::default(),
            title_names: Vec::new(),
            spelling: None,
            phrases: None,
            glued_trade: Vec::new(),
            long_legal: Vec::new(),
            legal_words: Vec::new(),
            links: Vec::new(),
            titles: Vec::new(),
        };
        for &(class, list) in lists {
            lines(list).for_each(|(standard, variant)| lexicon.add(class, standard, variant));
        }
        lexicon
    }

    /// They take no part in what is done for misspelt and glued words: there are too many of them, too like other words.
    fn with_translations(mut self) -> Self {
        self.glued_trade = self.single_words(TokenClass::Generic, SHORTEST_GLUED_TRADE);
        let mut class = TokenClass::Name;
        for (standard, variant) in lines(TRANSLATIONS) {
            if standard == variant {
                class = self.longest(standard, |_| None).map_or(TokenClass::Name, |known| known.class);
            } else {
                self.add(class, standard, variant);
            }
        }
        self
    }

    fn add(&mut self, class: TokenClass, standard: &'static str, variant: &'static str) {
        if let Some(stem) = variant.strip_suffix('*') {
            self.stems.insert(stem, Known { class, standard, words: 1 });
            return;
        }
        let words: Vec<&'static str> = variant.split(' ').collect();
        let known = Known { class, standard, words: words.len() };
        let phrases = self.entries.entry(words[0]).or_default();
        let place = phrases.partition_point(|(others, _)| others.len() >= words.len());
        phrases.insert(place, (words, known));
    }

    fn with_unvowelled(mut self, list: &'static str) -> Self {
        self.unvowelled = lines(list).map(|(standard, word)| (word, standard)).collect();
        self
    }

    fn with_title_names(mut self) -> Self {
        self.title_names = lines(TITLE_NAMES).map(|(title, _)| title).collect();
        self.title_names.dedup();
        self.titles = [TokenClass::Honorific, TokenClass::Suffix]
            .into_iter()
            .flat_map(|class| self.single_words(class, SHORTEST_LIKE_TITLE))
            .collect();
        self
    }

    fn with_spelling(mut self) -> Self {
        let each = |(class, list)| lines(list).map(move |(_, variant)| (class, variant));
        let words: Vec<_> = ORGANIZATION
            .iter()
            // Another number, another place is another party.
            .filter(|(class, _)| !matches!(class, TokenClass::Number | TokenClass::Place))
            .flat_map(|&entry| each(entry))
            .flat_map(|(class, variant)| variant.split(' ').map(move |word| (class, word)))
            .filter(|(_, word)| !word.ends_with('*'))
            .map(|(class, word)| self.lesson(class, word))
            .filter(|lesson| lesson.word.len() >= LONG_IN_PHRASE || self.entries.contains_key(lesson.word))
            .collect();
        self = self.with_unvowelled(UNVOWELLED);
        let legal = self.entries.values().flatten().filter(|(_, known)| known.class == TokenClass::LegalForm);
        let mut legal: Vec<&str> = legal.flat_map(|(words, _)| words.iter().copied()).collect();
        legal.sort_unstable();
        legal.dedup();
        self.legal_words = legal.into_iter().map(|word| (word, letters_of(word))).collect();
        self.long_legal = self.single_words(TokenClass::LegalForm, LONG_LEGAL);
        self.links = self.single_words(TokenClass::Particle, LINK_LETTERS);
        self.links.retain(|word| word.len() == LINK_LETTERS);
        let entries = self.entries.values().flatten().cloned();
        self.phrases = Some(Phrases::new(entries));
        self.spelling = Some(Spelling::new(&words, lines(OTHER_WORDS).map(|(word, _)| word)));
        self
    }

    /// The entries of one word of this class and at least so many letters, the longest first.
    fn single_words(&self, class: TokenClass, shortest: usize) -> Vec<&'static str> {
        let is = |phrases: &[(Vec<_>, Known)]| phrases.iter().any(|(_, k)| k.words == 1 && k.class == class);
        let entries = self.entries.iter().filter(|(word, phrases)| word.len() >= shortest && is(phrases));
        let mut words: Vec<&'static str> = entries.map(|(word, _)| *word).collect();
        words.sort_unstable_by_key(|word| (std::cmp::Reverse(word.len()), *word));
        words
    }

    fn lesson(&self, class: TokenClass, word: &'static str) -> Lesson {
        let class = self.longest(word, |_| None).map_or(class, |known| known.class);
        Lesson { word, legal: class == TokenClass::LegalForm }
    }

    /// The word of the lists that a misspelt word stands for; see [`Spelling`].
    pub fn respelt(&self, word: &str) -> Option<&'static str> {
        let listed = self.knows(word) || self.inflected(word).is_some();
        self.spelling.as_ref().filter(|_| !listed)?.respelt(word)
    }

    /// The word of the lists that a word of a script without vowels means (`nft`: oil, `sid`: sayyid) or gives by ear (`lmytd`).
    pub fn heard(&self, word: &str) -> Option<&'static str> {
        self.unvowelled.get(word).copied().or_else(|| self.spelling.as_ref()?.heard(word))
    }

    /// Where the prefix of a word that Arabic or Persian writes as one with a listed word ends (`walhmaya`).
    pub fn prefixed(&self, word: &str) -> Option<usize> {
        self.spelling
            .as_ref()
            .filter(|_| self.heard(word).is_none() && self.longest(word, |_| None).is_none())?;
        let rest = |prefix: &&&str| {
            word.strip_prefix(**prefix).is_some_and(|rest| self.is_listed_behind_a_prefix(rest))
        };
        PREFIXES.iter().find(rest).map(|prefix| prefix.len())
    }

    fn is_listed_behind_a_prefix(&self, word: &str) -> bool {
        word.len() >= SHORTEST_PREFIXED
            && (self.unvowelled.contains_key(word) || self.longest(word, |_| None).is_some())
    }

    /// The stem that a word is a form of.
    fn inflected(&self, word: &str) -> Option<Known> {
        let cuts = (word.len().saturating_sub(LONGEST_ENDING)..=word.len()).rev();
        let parts = cuts.filter_map(|at| word.split_at_checked(at));
        parts
            .filter(|(_, ending)| ENDING_CODES.binary_search(&code_of_ending(ending.as_bytes())).is_ok())
            .find_map(|(base, _)| self.derived(base))
    }

    /// The stem that a word without its ending is, or is made of.
    fn derived(&self, base: &str) -> Option<Known> {
        let derivations = DERIVATIONS.iter().filter_map(|derivation| base.strip_suffix(derivation));
        let mut stems = derivations.filter(|stem| stem.len() >= SHORTEST_DERIVED);
        self.stems.get(base).or_else(|| stems.find_map(|stem| self.stems.get(stem))).copied()
    }

    /// The phrases of the lists that may stand in these tokens with some words misspelt; `None` where none may.
    pub fn phrases(&self, tokens: &[Token]) -> Option<&Phrases> {
        self.phrases.as_ref().filter(|phrases| phrases.may_stand_in(tokens))
    }

    /// The entry of one word that a word with digits for letters stands for: `a1` for `al`, `8in` for `bin`.
    pub fn with_letters(&self, word: &str) -> Option<&'static str> {
        let mixed = word.bytes().any(|b| b.is_ascii_digit()) && word.bytes().any(|b| b.is_ascii_lowercase());
        let read = |one: char| word.chars().map(|c| letter_of_digit(c, one)).collect::<String>();
        let known = |word: String| self.entries.get_key_value(word.as_str()).filter(|_| self.knows(&word));
        if !mixed {
            return None;
        }
        ['l', 'i'].into_iter().find_map(|one| known(read(one))).map(|(word, _)| *word)
    }

    /// Whether the word alone is an entry.
    pub fn knows(&self, word: &str) -> bool {
        self.entries.get(word).is_some_and(|phrases| phrases.iter().any(|(_, known)| known.words == 1))
    }

    /// Where a word that begins or ends with a legal form (`jsckontur`) or a long word of trade (`deltatrading`) is to be
    /// cut, in bytes; or between a word of the lists and a number (`du23`).
    pub fn glued(&self, word: &str) -> Option<usize> {
        self.spelling.as_ref().filter(|_| word.is_ascii() && !self.entries.contains_key(word))?;
        let at = self.glued_to_number(word).or_else(|| self.glued_to_long_form(word));
        if let Some(at) = at.or_else(|| self.form_behind_trade(word)) {
            return Some(at);
        }
        let cut = |form: &&str| match word.len().checked_sub(form.len())? {
            rest if rest < SHORTEST_GLUED => None,
            rest if word.ends_with(*form) => Some(rest),
            _ => word.starts_with(*form).then_some(form.len()),
        };
        let too_long = self.glued_trade.partition_point(|form| form.len() + SHORTEST_GLUED > word.len());
        let trade = &self.glued_trade[too_long..];
        let plural = |one: &str| trade.iter().find_map(|form| one.strip_suffix(form)).map(str::len);
        // `autodefensas` is one word.
        let plural = || word.strip_suffix('s').and_then(plural).filter(|&rest| rest > SHORTEST_GLUED);
        let before = |form: &&str| {
            word.starts_with(*form).then_some(form.len()).filter(|at| word.len() >= at + SHORTEST_GLUED)
        };
        let at = GLUED.iter().find_map(cut).or_else(|| trade.iter().find_map(cut)).or_else(plural);
        let at = at.or_else(|| GLUED_BEFORE.iter().find_map(before))?;
        // `pertochemical` is `petrochemical`, `transportnaya` of transport.
        (self.inflected(word).is_none() && self.respelt(word).is_none()).then_some(at)
    }

    /// Where a long word of a legal form is written as one with others of its form or of the name (`otvetstvennostyuzarya`).
    fn glued_to_long_form(&self, word: &str) -> Option<usize> {
        if word.len() < LONG_LEGAL + SHORTEST_BESIDE_LONG || self.respelt(word).is_some() {
            return None;
        }
        let cut = |form: &str| match word.len().checked_sub(form.len())? {
            rest if rest < SHORTEST_BESIDE_LONG => None,
            rest if word.ends_with(form) => Some(rest),
            _ => word.starts_with(form).then_some(form.len()),
        };
        self.long_legal.iter().find_map(|form| cut(form))
    }

    /// Where a legal form is written as one with a word of trade before it (`groupco`, `shippingsa`).
    fn form_behind_trade(&self, word: &str) -> Option<usize> {
        const SHORTEST_TRADE: usize = 5;
        let is_trade = |text: &str| {
            self.knows(text)
                && self.longest(text, |_| None).is_some_and(|known| known.class == TokenClass::Generic)
        };
        let trade = SHORT_FORMS
            .iter()
            .find_map(|form| word.strip_suffix(form))
            .filter(|rest| rest.len() >= SHORTEST_TRADE);
        let apart = trade
            .filter(|rest| is_trade(rest) && self.inflected(word).is_none() && self.respelt(word).is_none());
        apart.map(str::len)
    }

    /// Where the letters of a word end and the digits begin, or the other way round, if the letters are a word of the lists.
    fn glued_to_number(&self, word: &str) -> Option<usize> {
        const SHORTEST: usize = 2;
        let is_digit = |b: &u8| b.is_ascii_digit();
        let first = is_digit(word.as_bytes().first()?);
        let at = word.bytes().position(|b| is_digit(&b) != first)?;
        let (before, behind) = word.split_at(at);
        let (digits, letters) = if first { (before, behind) } else { (behind, before) };
        let parted = digits.bytes().all(|b| is_digit(&b)) && letters.bytes().all(|b| b.is_ascii_lowercase());
        let long = digits.len() >= SHORTEST && letters.len() >= SHORTEST;
        // `21st` is 21, not 21 and saint.
        let is_ordinal = first && matches!(letters, "st" | "nd" | "rd" | "th");
        // `ste31` is rather steel.
        let is_apart = |known: Known| first || known.class == TokenClass::Particle;
        let is_known = || self.knows(letters) && self.longest(letters, |_| None).is_some_and(is_apart);
        (parted && long && !is_ordinal && is_known()).then_some(at)
    }

    /// The same for any legal form of three letters and more behind a name (`ameginofze`): it may be a part of the name.
    pub fn glued_to_any_form(&self, word: &str) -> Option<usize> {
        const LONGEST: usize = 12;
        const SHORTEST: usize = 3;
        if !word.is_ascii() || self.entries.contains_key(word) {
            return None;
        }
        let cuts =
            (word.len().saturating_sub(LONGEST).max(SHORTEST_GLUED))..=word.len().saturating_sub(SHORTEST);
        let short = || {
            let rest = SHORT_FORMS.iter().find_map(|form| word.strip_suffix(form)).map(str::len);
            rest.filter(|&rest| rest >= SHORTEST_BESIDE_SHORT)
        };
        cuts.into_iter().find(|&at| self.is_legal_form(&word[at..])).or_else(short)
    }

    /// Whether the word alone is a legal form.
    pub fn is_legal_form(&self, word: &str) -> bool {
        self.longest(word, |_| None)
            .is_some_and(|known| known.class == TokenClass::LegalForm && known.words == 1)
    }

    /// Whether a word is the beginning of one of a legal form: `li` of `limited`.
    pub fn begins_legal_form(&self, word: &str) -> bool {
        let legal = |known: &Known| known.class == TokenClass::LegalForm && known.words == 1;
        self.entries.iter().any(|(first, phrases)| {
            first.len() > word.len() && first.starts_with(word) && phrases.iter().any(|(_, k)| legal(k))
        })
    }

    /// Whether a word is one letter, of ten letters two, away from a word of a legal form (`gmby`, `otvestvfnnostyu`).
    pub fn is_like_legal_form(&self, word: &str) -> bool {
        let (most, letters) = (1 + word.len() / 10, letters_of(word));
        // One edit takes a letter in and another out at most.
        let may_be = |other: u64| (letters ^ other).count_ones() as usize <= 2 * most;
        self.legal_words.iter().any(|&(legal, letters)| {
            may_be(letters)
                && legal.len().abs_diff(word.len()) <= most
                && strsim::osa_distance(legal, word) <= most
        })
    }

    /// Whether a word of three letters is another letter in one place away from a connective (`ano`).
    pub fn is_like_connective(&self, word: &str) -> bool {
        let differ = |link: &str| word.bytes().zip(link.bytes()).filter(|(a, b)| a != b).count();
        word.len() == LINK_LETTERS && self.links.iter().any(|link| differ(link) == 1)
    }

    /// Whether a word is one letter away from a title (`sheikhf`).
    pub fn is_like_title(&self, word: &str) -> bool {
        let near =
            |title: &&str| title.len().abs_diff(word.len()) <= 1 && strsim::osa_distance(title, word) == 1;
        word.len() >= SHORTEST_LIKE_TITLE && self.titles.iter().any(near)
    }

    /// Every word of every entry, sorted.
    #[cfg(test)]
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        let mut words: Vec<_> =
            self.entries.values().flatten().flat_map(|(words, _)| words.iter().copied()).collect();
        words.sort_unstable();
        words.into_iter()
    }

    /// The longest entry that `words` begin with.
    pub fn longest<'a>(&self, first: &str, mut nth: impl FnMut(usize) -> Option<&'a str>) -> Option<Known> {
        let phrases = self.entries.get(first).into_iter().flatten();
        phrases
            .filter(|(words, _)| words.iter().enumerate().skip(1).all(|(i, word)| nth(i) == Some(word)))
            .map(|(_, known)| *known)
            .next()
            .or_else(|| self.inflected(first))
    }
}

/// A bit for each character that is in a word; some share one.
fn letters_of(word: &str) -> u64 {
    word.chars().fold(0, |set, c| set | 1 << (c as u32 % 64))
}

/// The letter that a digit looks like.
fn letter_of_digit(digit: char, one: char) -> char {
    match digit {
        '0' => 'o',
        '1' => one,
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '6' => 'b',
        '7' => 't',
        '8' => 'b',
        other => other,
    }
}

/// Each (standard, variant) of a list, the standard as a variant of itself included.
fn lines(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    list.lines()
        .map(|line| line.split('#').next().unwrap_or("").trim())
        .filter(|line| !line.is_empty())
        .flat_map(|line| {
            let (standard, variants) = line.split_once(':').unwrap_or((line, ""));
            let variants = variants.split(',').map(str::trim).filter(|v| !v.is_empty());
            std::iter::once(standard).chain(variants).map(move |variant| (standard, variant))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn lists_are_sorted_and_normalised_and_name_each_word_once() {
        for reading in [PERSON, ORGANIZATION] {
            let mut seen = HashSet::new();
            for (class, list) in reading {
                let standards: Vec<&str> = list
                    .lines()
                    .filter_map(|l| l.split(['#', ':']).next().map(str::trim))
                    .filter(|l| !l.is_empty())
                    .collect();
                assert!(standards.is_sorted(), "{class:?}: {:?}", standards.windows(2).find(|w| w[0] > w[1]));
                for (_, variant) in lines(list) {
                    assert!(
                        variant
                            .trim_end_matches('*')
                            .chars()
                            .all(|c| matches!(c, 'a'..='z' | '0'..='9' | ' ')),
                        "{class:?}: {variant:?}"
                    );
                    assert!(seen.insert(variant), "{class:?}: {variant:?} stands twice");
                }
            }
        }
    }

    #[test]
    fn every_list_says_where_it_comes_from() {
        for list in PERSON.iter().chain(ORGANIZATION).map(|(_, list)| list).chain([
            &OTHER_WORDS,
            &UNVOWELLED,
            &TRANSLATIONS,
        ]) {
            assert!(list.lines().take(6).any(|l| l.starts_with("# Origin:")), "{list:.80}");
        }
    }

    #[test]
    fn other_words_are_sorted_and_are_not_listed() {
        let words: Vec<&str> = lines(OTHER_WORDS).map(|(word, _)| word).collect();
        assert!(words.is_sorted_by(|a, b| a < b));
        let listed: Vec<_> =
            words.iter().filter(|word| organization().longest(word, |_| None).is_some()).collect();
        assert!(listed.is_empty(), "{listed:?}");
    }

    #[test]
    fn words_without_vowels_are_sorted_and_stand_for_standards() {
        let lines: Vec<_> = lines(UNVOWELLED).collect();
        assert!(lines.is_sorted_by_key(|(standard, _)| standard));
        for (standard, word) in lines {
            let known = organization().longest(standard, |_| None);
            assert!(known.is_none_or(|known| known.standard == standard), "{word}");
            assert!(word == standard || organization().heard(word) == Some(standard), "{word} stands twice");
        }
    }

    #[test]
    fn phrases_can_be_met() {
        // A phrase of words that are all rewritten before it is looked for would never be found.
        for (_, list) in ORGANIZATION {
            for (standard, variant) in lines(list) {
                let words: Vec<&str> = variant.trim_end_matches('*').split(' ').collect();
                let found = organization().longest(words[0], |n| words.get(n).copied());
                assert_eq!(found.map(|known| known.standard), Some(standard), "{variant}");
            }
        }
    }

    #[test]
    fn translations_are_sorted_and_known_by_nothing_else() {
        let before = Lexicon::parse(ORGANIZATION);
        let standards: Vec<_> =
            lines(TRANSLATIONS).filter(|(s, variant)| s == variant).map(|(s, _)| s).collect();
        assert!(standards.is_sorted_by(|a, b| a < b));
        let mut seen = HashSet::new();
        for (standard, variant) in lines(TRANSLATIONS).filter(|(standard, variant)| standard != variant) {
            assert!(
                variant.trim_end_matches('*').chars().all(|c| matches!(c, 'a'..='z' | '0'..='9' | ' ')),
                "{variant}"
            );
            assert!(seen.insert(variant), "{variant} stands twice");
            let words: Vec<&str> = variant.trim_end_matches('*').split(' ').collect();
            let whole = |known: &Known| known.words == words.len();
            let known = before.longest(words[0], |n| words.get(n).copied()).filter(whole);
            let wider = variant.ends_with('*') && known.is_some_and(|known| known.standard == standard);
            assert!(known.is_none() || wider, "{variant} is {known:?}");
            let found = organization().longest(words[0], |n| words.get(n).copied());
            assert_eq!(found.map(|known| known.standard), Some(standard), "{variant}");
        }
    }

    #[test]
    fn endings_are_sorted() {
        assert!(ENDINGS.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn legal_forms_written_as_one_with_the_name() {
        for (word, want) in [
            ("jsckontur", Some(3)),
            ("konturoao", Some(6)),
            ("meridiancompany", Some(8)),
            ("joao", None),
            ("company", None),
            ("gmbhcokg", None),
            ("kim", None),
            ("du23", Some(2)),
            ("96ood", Some(2)),
            ("21st", None),
            ("ste31", None),
            ("otvetstvennostyumeridian", Some(16)),
            ("npomeridian", Some(3)),
            ("groupco", Some(5)),
            ("interest", None),
        ] {
            assert_eq!(organization().glued(word), want, "{word}");
        }
        assert_eq!(person().glued("jsckontur"), None);
    }
}
