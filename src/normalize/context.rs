//! Tokens in, the same tokens with the class that only their place in the name can tell.
//!
//! A title that is also a name, a patronymic, a number of two words.

use super::{Token, TokenClass, words};

/// A word of the lists that a space broke in two (`limit ed`) is that word, unless a piece is a word of the lists. Hyphens join words
/// that are whole (`Han-T'ung`).
pub fn join_broken(tokens: Vec<Token>, text: &str) -> Vec<Token> {
    /// Shorter words are made by chance of two pieces.
    const SHORTEST: usize = 6;
    const SHORTEST_MISSPELT: usize = 8;
    const LONGEST_FORM: usize = 4;
    let lexicon = words::organization();
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens {
        // No lone S is the end of a word: it begins `S. de R.L.`
        let whole = out.last().filter(|last| token.text != "s" && !is_hyphenated(text, last, &token));
        // A short form beside what is no word (`CO RPORATION`) is rather a piece, too.
        let is_word = |text: &str| lexicon.knows(text);
        let is_form = |text: &str| text.len() <= LONGEST_FORM && lexicon.is_legal_form(text);
        let are_pieces = |a: &str, b: &str| match (is_word(a), is_word(b)) {
            (false, false) => true,
            (true, false) => is_form(a) && b.len() > 2,
            (false, true) => is_form(b) && a.len() > 2,
            (true, true) => false,
        };
        let whole = whole.filter(|last| are_pieces(&last.text, &token.text));
        let whole = whole.map(|last| format!("{}{}", last.text, token.text));
        let known = whole.filter(|w| {
            w.len() >= SHORTEST && lexicon.knows(w)
                || w.len() >= SHORTEST_MISSPELT && lexicon.respelt(w).is_some()
        });
        match (out.last_mut(), known) {
            (Some(last), Some(whole)) => {
                last.text = lexicon.respelt(&whole).map_or(whole, str::to_owned);
                last.written.clone_from(&last.text);
                last.span.end = token.span.end;
                last.chars.clear();
            }
            _ => out.push(token),
        }
    }
    out
}

/// Whether a hyphen stands between two neighbours.
fn is_hyphenated(text: &str, before: &Token, after: &Token) -> bool {
    let between = before.span.end as usize..after.span.start as usize;
    // Spans count UTF-16 code units; hyphens are rare enough to look for one first.
    text.contains('-')
        && text.encode_utf16().skip(between.start).take(between.len()).any(|unit| unit == u16::from(b'-'))
}

/// 'Forty four' is 44.
pub fn join_tens(tokens: Vec<Token>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let ones = number_word(&token).filter(|n| (1..10).contains(n));
        let tens = out.last().and_then(number_word).filter(|n| n % 10 == 0 && (20..100).contains(n));
        match (out.last_mut(), tens, ones) {
            (Some(last), Some(tens), Some(ones)) => {
                last.text = (tens + ones).to_string();
                last.written.clone_from(&last.text);
                last.class = TokenClass::Number;
                last.span.end = token.span.end;
                last.chars.clear();
            }
            _ => out.push(token),
        }
    }
    out
}

/// 'De Trading' is named by its first word where nothing else is left to name it, unless that is an article.
pub fn settle_first_word(tokens: &mut [Token]) {
    use TokenClass::{Name, Number, Particle, Place};
    let named = tokens.iter().any(|t| matches!(t.class, Name | Number | Place));
    if let Some(first) = tokens
        .first_mut()
        .filter(|t| !named && t.class == Particle && !matches!(t.text.as_str(), "the" | "al"))
    {
        first.class = Name;
    }
}

/// A firm called by a legal form and no more (`DRUŽBA`, `ASC`) is called so: no other word for the form names it.
pub fn settle_bare_form(tokens: &mut [Token]) {
    if tokens.iter().all(|t| t.class == TokenClass::LegalForm) {
        for token in tokens {
            token.class = TokenClass::Name;
            token.text.clone_from(&token.written);
        }
    }
}

/// 'Open Company Zarya': what tells legal forms apart is of the form beside it, though the two are none that the lists know; and of any
/// form where it ends the name ('Joint Stock Company Zarya, Closed').
pub fn settle_kinds_of_form(tokens: &mut [Token]) {
    const KINDS: [&str; 4] = ["closed", "open", "private", "public"];
    for i in 0..tokens.len() {
        let is_form = |at: Option<usize>| {
            at.and_then(|at| tokens.get(at)).is_some_and(|t| t.class == TokenClass::LegalForm)
        };
        let ends = i + 1 == tokens.len() && tokens.iter().any(|t| t.class == TokenClass::LegalForm);
        if KINDS.contains(&tokens[i].text.as_str())
            && (ends || is_form(i.checked_sub(1)) || is_form(Some(i + 1)))
        {
            tokens[i].class = TokenClass::LegalForm;
        }
    }
}

/// 'Shipping E. Limited': a letter links two words of a firm's name only where it stands between them.
pub fn settle_letter_words(tokens: &mut [Token]) {
    for i in 0..tokens.len() {
        let token = &tokens[i];
        if token.class != TokenClass::Particle || token.written.len() != 1 {
            continue;
        }
        let is_word = |at: Option<usize>| {
            at.and_then(|at| tokens.get(at)).is_some_and(|t| t.class != TokenClass::LegalForm)
        };
        if !is_word(i.checked_sub(1)) || !is_word(Some(i + 1)) {
            let token = &mut tokens[i];
            token.class = TokenClass::Name;
            token.text.clone_from(&token.written);
        }
    }
}

/// The value of a number written as a word.
fn number_word(token: &Token) -> Option<u32> {
    let known = words::organization().longest(&token.text, |_| None)?;
    (known.class == TokenClass::Number && token.text.len() > 2 && token.text != known.standard)
        .then(|| known.standard.parse().ok())?
}

/// A particle that is all there is before the comma, or the second of two words (`Du, Yurong`; `Xu Bin`), is a name there; but what
/// begins an Arabic name, turned or cut off (`Ezzat Abou`), is none.
pub fn settle_particles(tokens: &mut [Token], comma: Option<usize>) {
    const BEGIN: [&str; 3] = ["abu", "al", "umm"];
    let last = tokens.len().saturating_sub(1);
    let alone = [comma.filter(|&at| at == 1).map(|_| 0), Some(last).filter(|_| tokens.len() == 2)];
    for i in alone.into_iter().flatten() {
        let token = &mut tokens[i];
        if token.class == TokenClass::Particle && !BEGIN.contains(&token.text.as_str()) {
            token.class = TokenClass::Name;
            token.text.clone_from(&token.written);
        }
    }
}

/// 'Ortega y Gasset', but 'John E. Smith': a letter links two family names only after a given name or before the
/// comma; elsewhere it is an initial.
pub fn settle_letters(tokens: &mut [Token], comma: Option<usize>) {
    for i in 0..tokens.len() {
        if tokens[i].class == TokenClass::Particle && tokens[i].text.len() == 1 && !links(tokens, i, comma) {
            tokens[i].class = TokenClass::Initial;
        }
    }
}

fn links(tokens: &[Token], i: usize, comma: Option<usize>) -> bool {
    let is_name = |at: usize| tokens.get(at).is_some_and(|t| t.class == TokenClass::Name);
    let before = (0..i).filter(|&at| is_name(at)).count();
    let in_family = comma.is_some_and(|at| i + 1 < at);
    i > 0 && is_name(i - 1) && is_name(i + 1) && comma != Some(i) && (in_family || before > 1)
}

/// Titles that are names: one that does not open the name, or leaves no two names beside it; one that is all there
/// is before or after the comma; the last where there is no name at all.
pub fn settle_titles(tokens: &mut [Token], comma: Option<usize>) {
    for i in 0..tokens.len() {
        if words::is_title_name(&tokens[i].text) && !opens_name(tokens, i, comma) {
            rename(&mut tokens[i]);
        }
    }
    let parts = comma.map(|at| tokens.split_at_mut(at));
    let family = parts.map(|(family, _)| family).filter(|family| family.iter().all(is_title));
    family.into_iter().flatten().for_each(rename);
    if !tokens.iter().any(|t| matches!(t.class, TokenClass::Name | TokenClass::Initial)) {
        tokens.iter_mut().rev().find(|t| is_title(t)).into_iter().for_each(rename);
    }
}

/// Whether the title at `i` stands before the given names, with two names beside it or another title behind it.
fn opens_name(tokens: &[Token], i: usize, comma: Option<usize>) -> bool {
    let start = comma.filter(|&at| at <= i).unwrap_or(0);
    let names = |part: &[Token]| part.iter().filter(|t| is_name(t)).count();
    let follows = names(&tokens[i + 1..]);
    let title_follows = tokens.get(i + 1).is_some_and(is_title);
    tokens[start..i].iter().all(is_title)
        && follows > 0
        && (follows + names(&tokens[..i]) >= 2 || title_follows)
}

fn is_title(token: &Token) -> bool {
    token.class == TokenClass::Honorific
}

fn rename(token: &mut Token) {
    if is_title(token) {
        token.class = TokenClass::Name;
    }
}

/// Marks the patronymic in a name of three words or more: neither the first word nor one before the comma; the last
/// word only after a comma, or where no other patronymic is there and the ending is sure.
pub fn mark_patronymics(tokens: &mut [Token], comma: Option<usize>) {
    let names: Vec<usize> = (0..tokens.len()).filter(|&i| is_name(&tokens[i])).collect();
    let (Some(&first), Some(&last)) = (names.first(), names.last()) else { return };
    if names.len() < 3 {
        return;
    }
    let mut found = false;
    for i in names {
        let sure = SURE.iter().any(|end| ends(&tokens[i].text, end));
        let may =
            i != first && comma.is_none_or(|at| i > at) && (i != last || comma.is_some() || sure && !found);
        if may && tokens[i].class == TokenClass::Name && (sure || is_likely(&tokens[i].text)) {
            tokens[i].class = TokenClass::Patronymic;
            found = true;
        }
    }
}

fn is_name(token: &Token) -> bool {
    matches!(token.class, TokenClass::Name | TokenClass::Initial)
}

/// Endings of patronymics in English, French, German, Nordic and Ukrainian spelling, which few family names have.
#[rustfmt::skip]
const SURE: [&str; 18] = [
    "vich", "vych", "vitch", "vitsch", "witsch", "vitj", "vitsj", "ovna", "evna", "owna", "ewna", "ivna", "yvna", "auna",
    "euna", "ichna", "itchna", "yich",
];

/// Endings that many family names share: Slovene, Croatian and Czech, Polish, Hungarian, Finnish, Romanian.
const LIKELY: [&str; 10] = ["ovic", "evic", "avic", "wicz", "vics", "vits", "vici", "ilich", "mich", "kich"];

fn is_likely(word: &str) -> bool {
    LIKELY.iter().any(|end| ends(word, end))
}

/// At least two letters of the father's name must be left.
fn ends(word: &str, end: &str) -> bool {
    word.len() >= end.len() + 2 && word.ends_with(end)
}

#[cfg(test)]
mod tests {
    use crate::normalize::{NormalizedName, Reading};

    fn of_class(text: &str, class: super::TokenClass) -> String {
        let tokens = NormalizedName::new(text, Reading::Person).tokens;
        tokens.iter().filter(|t| t.class == class).map(|t| t.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn patronymics() {
        for (text, want) in [
            ("Vladimir Vladimirovich PUTIN", "vladimirovich"),
            ("PUTIN, Vladimir Vladimirovich", "vladimirovich"),
            ("PUTIN Vladimir Vladimirovich", "vladimirovich"),
            ("Roman Arkadyevich ABRAMOVICH", "arkadyevich"),
            ("ABRAMOVICH, Roman Arkadyevich", "arkadyevich"),
            ("Abramovich Roman Arkadyevich", "arkadyevich"),
            ("Ivan Ivanovich Ivanovich", "ivanovich"),
            ("Roman Abramovich", ""),
            ("Abramovich, Roman", ""),
            ("Slobodan Milosevic", ""),
            ("Ratko Milan Petrović", ""),
            ("Valentina Ivanovna MATVIYENKO", "ivanovna"),
            ("Aliaksandr Ryhoravich LUKASHENKA", "ryhoravich"),
            ("Viktor Fedorovych Yanukovych", "fedorovych"),
            ("Wladimir Wladimirowitsch PUTIN", "wladimirowitsch"),
            ("Vladimir Vladimirovič PUTIN", "vladimirovic"),
            ("Władimir Władimirowicz PUTIN", "wladimirowicz"),
            ("Anton Vladimirovitj SJIPULIN", "vladimirovitj"),
            ("ULYANOV, Vladimir Ilyich", "ilyich"),
            ("Karl Heinrich Marx", ""),
            ("Владимир Владимирович ПУТИН", "vladimirovich"),
            ("A. Sergeevich PETROV", "sergeevich"),
            ("REVENKA, Valeryj Aljaksandravitj", "aljaksandravitj"),
            ("Karl Ulrich Maier", ""),
            ("WAKED DARWICH, Hamudi", ""),
        ] {
            assert_eq!(of_class(text, super::TokenClass::Patronymic), want, "{text}");
        }
    }

    #[test]
    fn a_firm_is_named_by_something() {
        for (text, want) in [
            ("De Trading Company", super::TokenClass::Name),
            ("The Trading Company", super::TokenClass::Particle),
            ("Des Moines Company", super::TokenClass::Particle),
        ] {
            let tokens = NormalizedName::new(text, Reading::Organization).tokens;
            assert_eq!(tokens[0].class, want, "{text}");
        }
    }

    #[test]
    fn letters() {
        for (text, want) in [
            ("José Ortega y Gasset", ""),
            ("ORTEGA Y GASSET, José", ""),
            ("John E. Smith", "e"),
            ("SMITH, John E.", "e"),
            ("JOHNSON, Prince Y.", "y"),
            ("I. I. Ivanov", "i i"),
            ("E Smith", "e"),
        ] {
            assert_eq!(of_class(text, super::TokenClass::Initial), want, "{text}");
        }
    }

    #[test]
    fn titles() {
        for (text, want) in [
            ("Dr. Ahmad Khan", "dr"),
            ("SAYED, Amir PhD", "phd"),
            ("SAYED, Mohammad", ""),
            ("Sayed Ahmad KHAN", "sayyid"),
            ("Haji Basir", ""),
            ("KHAN, Haji Mohammad", "haji"),
            ("KHAN, Mohammad Haji", ""),
            ("Imam SAMUDRA", ""),
            ("John Major", ""),
            ("JOHNSON, Prince Yormie", "prince"),
            ("JOHNSON, Prince", ""),
            ("Stephen King", ""),
            ("Lt. Col. Hamid Mahmoud", "lieutenant col"),
            ("General Gaduel", "gen"),
            ("Doctor", ""),
            ("Hojjat al-Islam Seyyed Alireza ADIANI", "hojjatoleslam sayyid"),
        ] {
            assert_eq!(of_class(text, super::TokenClass::Honorific), want, "{text}");
        }
    }
}
