//! Text in, tokens out: Unicode folding, romanisation, words, and the class of each word.
//!
//! [`NormalizedName::new`] reads a text as the name of a person or of anything else ([`Reading`]): 'Co' is a
//! legal form of one and perhaps a family name of the other. Tokens remember where in the text they stood, in
//! UTF-16 code units, as JavaScript counts.

mod confusables;
mod context;
mod family;
mod indic;
mod kana;
mod letter_words;
mod letters;
mod phrases;
mod romanize;
mod rules;
#[cfg(test)]
mod script_tests;
mod spelling;
mod split;
mod thai;
mod word;
mod words;

use confusables::Choice;
pub use family::Family;
use serde::{Deserialize, Serialize};
use split::split;
use word::Word;

/// How a name is read: a person's, or that of an organisation, vessel, aircraft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Reading {
    Person,
    Organization,
}

/// What a token is, and so how much it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TokenClass {
    Name,
    /// A name made of the father's: Vladimirovich, Ivanovna. Dropped at will.
    Patronymic,
    /// A single letter in a person's name.
    Initial,
    /// al, bin, van, de; in organisations: and, of, the.
    Particle,
    Honorific,
    /// Jr, III.
    Suffix,
    /// Ltd, GmbH, OAO and what they stand for.
    LegalForm,
    /// Trading, international: words that very many organisations bear.
    Generic,
    /// Korea, Russian: countries, regions and cities in organisations' names.
    Place,
    /// Digits: a different number is a different party.
    Number,
}

/// Where a piece of a text stands, in UTF-16 code units, end exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

/// One word (or one legal form of several words) of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Lower-case ASCII letters and digits; other letters only of scripts without romanisation. Never empty.
    pub text: String,
    pub class: TokenClass,
    pub span: Span,
    /// Where each character of `text` came from; empty where `text` is a standard spelling of something else.
    pub chars: Vec<Span>,
    /// The one word that `text` is the standard spelling of, as it was written, in Latin letters; otherwise `text` again.
    pub written: String,
    /// From a script that leaves out short vowels (Arabic, Hebrew): only the consonants of `text` are sure.
    pub consonantal: bool,
}

/// A name ready for scoring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NormalizedName {
    pub tokens: Vec<Token>,
    /// Where a person's family name stands, if anything tells it.
    pub family: Option<Family>,
}

impl NormalizedName {
    /// Reads `text`. No tokens where it holds no letter or digit. Any text is accepted, of any length and script.
    ///
    /// Idempotent: the token texts joined by spaces give the same token texts again.
    pub fn new(text: &str, reading: Reading) -> Self {
        Self::read(text, reading, Choice::Likely)
    }

    fn read(text: &str, reading: Reading, choice: Choice) -> Self {
        Self::of_words(text, words_of(text, reading, choice), reading, choice)
    }

    /// `words` as [`words_of`] the text.
    fn of_words(text: &str, (mut words, comma): WordsAndComma, reading: Reading, choice: Choice) -> Self {
        if reading == Reading::Organization {
            words = words.into_iter().flat_map(|word| word.cut(choice)).collect();
        }
        let mut tokens: Vec<Token> = words.into_iter().map(|word| word.into_token(reading)).collect();
        if reading == Reading::Organization {
            tokens = context::join_tens(context::join_broken(tokens, text));
        }
        let family_first = family_name_first(text, reading);
        let next = |tokens: &[Token]| {
            standardize(tokens, reading, false).or_else(|| standardize(tokens, reading, true))
        };
        while let Some(shorter) = next(&tokens).filter(|_| !family_first) {
            tokens = shorter;
        }
        let comma = comma.filter(|_| reading == Reading::Person);
        let before = comma.map(|at| tokens.iter().take_while(|t| t.span.end <= at).count());
        let comma = before.or(family_first.then_some(1));
        let comma = comma.filter(|&n| n > 0 && n < tokens.len());
        match reading {
            Reading::Organization => {
                context::settle_letter_words(&mut tokens);
                context::settle_first_word(&mut tokens);
                context::settle_kinds_of_form(&mut tokens);
                context::settle_bare_form(&mut tokens);
            }
            Reading::Person => {
                context::settle_letters(&mut tokens, comma);
                context::settle_particles(&mut tokens, comma);
                context::settle_titles(&mut tokens, comma);
                context::mark_patronymics(&mut tokens, comma);
            }
        }
        let family = match comma {
            Some(n) => Some(Family::First(n as u32)),
            None if reading == Reading::Person => family::by_capitals(text, &tokens),
            None => None,
        };
        Self { family, tokens }
    }
}

/// The words of a text, as far as the writing parts them, and where the first comma stands.
type WordsAndComma = (Vec<Word>, Option<u32>);

fn words_of(text: &str, reading: Reading, choice: Choice) -> WordsAndComma {
    let (words, comma) = split(text, choice);
    let is_joined = reading == Reading::Organization;
    (if is_joined { letter_words::join(words, text) } else { words }, comma)
}

/// Whether the order of the words tells the family name: Chinese and Korean names in their own script begin with it.
fn family_name_first(text: &str, reading: Reading) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphanumeric()).peekable();
    reading == Reading::Person && letters.peek().is_some() && letters.all(romanize::is_syllabic)
}

/// Whether a word, as normalised, is the beginning of a legal form's.
pub fn begins_legal_form(word: &str) -> bool {
    words::organization().begins_legal_form(word)
}

/// Whether a word, as normalised, is a letter or two away from one of a legal form.
pub fn is_like_legal_form(word: &str) -> bool {
    words::organization().is_like_legal_form(word)
}

/// Whether a word of three letters, as normalised, is a letter away from one that links the words of a firm's name.
pub fn is_like_connective(word: &str) -> bool {
    words::organization().is_like_connective(word)
}

/// Whether a word, as normalised, is a letter away from a title of people.
pub fn is_like_title(word: &str) -> bool {
    words::person().is_like_title(word)
}

/// How a query may be meant: as [`NormalizedName::new`] reads it, and in other ways, each once: where words are written wholly in
/// letters of two alphabets (`СОТА`) and the name does not tell which, where a space may be missing (`MaulaviAdam`, `AmeginoFZE`), and
/// where letters of other alphabets stand for other sounds in foreign names (`μπ` for b). At most three.
pub fn alternatives(text: &str, reading: Reading) -> Vec<NormalizedName> {
    let words = words_of(text, reading, Choice::Likely);
    let others: &[Choice] = match text.is_ascii() {
        true if is_loose(text, &words.0, reading) => &[Choice::Loose],
        true => &[],
        false => &[Choice::Loose, Choice::Other],
    };
    let mut names = vec![NormalizedName::of_words(text, words, reading, Choice::Likely)];
    for &choice in others {
        let other = NormalizedName::read(text, reading, choice);
        let same = |name: &NormalizedName| {
            name.tokens.iter().map(|t| &t.text).eq(other.tokens.iter().map(|t| &t.text))
        };
        if !names.iter().any(same) {
            names.push(other);
        }
    }
    names
}

/// Whether there is anything in a text of ASCII that [`Choice::Loose`] may read otherwise: a capital behind a small letter, or a word
/// that ends with a legal form.
fn is_loose(text: &str, words: &[Word], reading: Reading) -> bool {
    let is_hump = |three: &[u8]| {
        let is_capital = |i: usize| three[i].is_ascii_uppercase();
        !is_capital(0) && is_capital(1) || is_capital(0) && is_capital(1) && three[2].is_ascii_lowercase()
    };
    let written = |word: &str| word.bytes().filter(u8::is_ascii_alphanumeric).collect::<Vec<u8>>();
    let has_hump = text.split(' ').any(|word| written(word).windows(3).any(is_hump));
    let is_glued = |word: &Word| words::organization().glued_to_any_form(&word.text).is_some();
    has_hump || reading == Reading::Organization && words.iter().any(is_glued)
}

impl Word {
    /// `jsckontur` is `jsc kontur`.
    fn cut(mut self, choice: Choice) -> impl Iterator<Item = Word> {
        let lexicon = words::organization();
        let prefixed = self.consonantal.then(|| lexicon.prefixed(&self.text)).flatten();
        let glued = || if choice == Choice::Loose { lexicon.glued_to_any_form(&self.text) } else { None };
        let at = prefixed.or_else(|| lexicon.glued(&self.text)).or_else(glued);
        let rest = at.map(|at| self.split_off(at));
        // A lone L is something else in Latin letters.
        let first = Some(self).filter(|word| prefixed.is_none() || word.text != "l");
        first.into_iter().chain(rest)
    }

    fn into_token(mut self, reading: Reading) -> Token {
        if reading == Reading::Organization {
            self.drop_ordinal_ending();
        }
        let class = if self.text.bytes().all(|b| b.is_ascii_digit()) {
            TokenClass::Number
        } else if reading == Reading::Person && self.text.chars().count() == 1 {
            TokenClass::Initial
        } else {
            TokenClass::Name
        };
        let span = Span { start: self.chars[0].start, end: self.chars[self.chars.len() - 1].end };
        // What a script without vowels means in another language is also what it says: shahid may stand listed for martyrs.
        let lexicon = words::of(reading);
        let heard = self.consonantal.then(|| lexicon.heard(&self.text)).flatten();
        let written = match (heard, reading) {
            (Some(_), _) => None,
            (None, Reading::Organization) => lexicon.respelt(&self.text),
            (None, Reading::Person) => lexicon.with_letters(&self.text),
        };
        let standard = heard.or(written);
        let chars = if standard.is_some() { Vec::new() } else { self.chars };
        Token {
            written: written.map_or_else(|| self.text.clone(), str::to_owned),
            text: standard.map_or(self.text, str::to_owned),
            class,
            span,
            chars,
            consonantal: self.consonantal && written.is_none(),
        }
    }

    /// `21st` is 21.
    fn drop_ordinal_ending(&mut self) {
        let number = ["st", "nd", "rd", "th"].iter().find_map(|end| self.text.strip_suffix(end));
        if let Some(digits) = number.filter(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit())) {
            self.chars.truncate(digits.len());
            self.text.truncate(digits.len());
        }
    }
}

/// One pass over the tokens that puts the standard spelling for each word or phrase of the word lists; `None`
/// where nothing changed. Passes repeat, since `company limited` becomes `co ltd` and then one token. Phrases with
/// misspelt words are looked for where nothing else is left.
fn standardize(tokens: &[Token], reading: Reading, misspelt: bool) -> Option<Vec<Token>> {
    let lexicon = words::of(reading);
    let phrases = lexicon.phrases(tokens).filter(|_| misspelt);
    if misspelt && phrases.is_none() {
        return None;
    }
    // Begun with the first change: most passes make none.
    let mut out: Option<Vec<Token>> = None;
    let mut rest = tokens;
    while let Some(first) = rest.first() {
        let known = lexicon.longest(&first.text, |n| rest.get(n).map(|t| t.text.as_str()));
        let known = phrases.and_then(|phrases| phrases.find(rest)).or(known);
        let (these, others) = rest.split_at(known.map_or(1, |k| k.words));
        if let Some(known) = known.filter(|known| !is_standard(these, known)) {
            let done = tokens.len() - rest.len();
            out.get_or_insert_with(|| tokens[..done].to_vec()).push(standard_token(these, known));
        } else if let Some(out) = &mut out {
            out.push(first.clone());
        }
        rest = others;
    }
    out
}

/// Whether [`standard_token`] would change nothing.
fn is_standard(tokens: &[Token], known: &words::Known) -> bool {
    matches!(tokens, [one] if one.text == known.standard && one.class == known.class)
}

fn standard_token(tokens: &[Token], known: words::Known) -> Token {
    let span = Span { start: tokens[0].span.start, end: tokens[tokens.len() - 1].span.end };
    let as_written = tokens.len() == 1 && tokens[0].text == known.standard;
    let chars = if as_written { tokens[0].chars.clone() } else { Vec::new() };
    let (written, consonantal) = match tokens {
        [one] => (one.written.clone(), one.consonantal),
        _ => (known.standard.to_owned(), false),
    };
    Token { text: known.standard.to_owned(), class: known.class, span, chars, written, consonantal }
}

#[cfg(test)]
mod legal_form_tests;

#[cfg(test)]
mod translation_tests;

#[cfg(test)]
mod tests {
    use super::*;
    use TokenClass::*;
    use proptest::prelude::*;

    fn tokens(text: &str, reading: Reading) -> Vec<(String, TokenClass)> {
        NormalizedName::new(text, reading).tokens.into_iter().map(|t| (t.text, t.class)).collect()
    }

    #[test]
    fn people() {
        for (text, want) in [
            ("KIM, Yong Chol", vec![("kim", Name), ("yong", Name), ("chol", Name)]),
            ("Dr. J. O'Brien Jr.", vec![("dr", Honorific), ("j", Initial), ("obrien", Name), ("jr", Suffix)]),
            (
                "Usama bin el-Laden",
                vec![("usama", Name), ("bin", Particle), ("al", Particle), ("laden", Name)],
            ),
            ("习近平", vec![("xi", Name), ("jin", Name), ("ping", Name)]),
            ("A1-Tikriti, 8in", vec![("al", Particle), ("tikriti", Name), ("bin", Particle)]),
            ("", vec![]),
            ("... ,, !", vec![]),
        ] {
            let want: Vec<_> = want.into_iter().map(|(t, c)| (t.to_owned(), c)).collect();
            assert_eq!(tokens(text, Reading::Person), want, "{text}");
        }
    }

    #[test]
    fn organizations() {
        for (text, want) in [
            ("OAO Gazprom", vec![("ojsc", LegalForm), ("gazprom", Name)]),
            ("Open Joint Stock Company Gazprom", vec![("ojsc", LegalForm), ("gazprom", Name)]),
            ("SIS d.o.o.", vec![("sis", Name), ("doo", LegalForm)]),
            (
                "A & Beta S.A. de C.V.",
                vec![("a", Name), ("and", Particle), ("beta", Name), ("sadecv", LegalForm)],
            ),
            (
                "Unit 701 Trading Co., Ltd.",
                vec![("unit", Generic), ("701", Number), ("trade", Generic), ("coltd", LegalForm)],
            ),
        ] {
            let want: Vec<_> = want.into_iter().map(|(t, c)| (t.to_owned(), c)).collect();
            assert_eq!(tokens(text, Reading::Organization), want, "{text}");
        }
    }

    #[test]
    fn spans_count_utf16() {
        let name = NormalizedName::new("🙂 Kim 𝐉ong", Reading::Person);
        assert_eq!(name.tokens[0].span, Span { start: 3, end: 6 });
        assert_eq!(name.tokens[1].span, Span { start: 7, end: 12 });
        assert_eq!(name.tokens[1].chars[0], Span { start: 7, end: 9 });
    }

    /// Words of the lists and single letters in any order: what the lists rewrite, they must rewrite whole.
    fn listed_words() -> impl Strategy<Value = String> {
        let all: Vec<&str> = words::person().words().chain(words::organization().words()).collect();
        let known = proptest::sample::select(all);
        let misspelt = (known.clone(), any::<proptest::sample::Index>(), "[a-z0-9]{0,2}").prop_map(
            |(word, at, letters)| {
                let at = at.index(word.len());
                format!("{}{letters}{}", &word[..at], &word[at + 1..])
            },
        );
        let other = proptest::sample::select(vec!["s", "kim,", "21st", "jsckim"]).prop_map(str::to_owned);
        let word = prop_oneof![8 => known.prop_map(str::to_owned), 4 => misspelt, 1 => other];
        proptest::collection::vec(word, 0..8).prop_map(|words| words.join(" "))
    }

    proptest! {
        #[test]
        fn idempotent_on_listed_words(text in listed_words(), person: bool) {
            let reading = if person { Reading::Person } else { Reading::Organization };
            let once: Vec<String> = tokens(&text, reading).into_iter().map(|t| t.0).collect();
            let twice: Vec<String> = tokens(&once.join(" "), reading).into_iter().map(|t| t.0).collect();
            prop_assert_eq!(once, twice);
        }

        #[test]
        fn idempotent(text in "\\PC{0,40}", person: bool) {
            let reading = if person { Reading::Person } else { Reading::Organization };
            let once: Vec<String> = tokens(&text, reading).into_iter().map(|t| t.0).collect();
            let twice: Vec<String> = tokens(&once.join(" "), reading).into_iter().map(|t| t.0).collect();
            prop_assert_eq!(once, twice);
        }

        #[test]
        fn spans_are_in_order_and_within_the_text(text in any::<String>(), person: bool) {
            let reading = if person { Reading::Person } else { Reading::Organization };
            let length = text.encode_utf16().count() as u32;
            let mut at = 0;
            for token in NormalizedName::new(&text, reading).tokens {
                prop_assert!(token.span.start >= at && token.span.end > token.span.start && token.span.end <= length);
                prop_assert!(token.chars.is_empty() || token.chars.len() == token.text.chars().count());
                at = token.span.start;
            }
        }
    }
}
