//! The words of a person's name in, where its family name stands out, as far as the writing tells.
//!
//! A comma tells it (`KIM, Yong Chol`), capitals do (`Yong Chol KIM`, as in the lists of the EU), and names in Han and Hangul begin with
//! it.

use super::{Token, TokenClass};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Where the family name stands: so many words at one end, at least one, but not all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Family {
    First(u32),
    Last(u32),
}

impl Family {
    /// Its places in a name of so many words.
    pub fn range(self, words: usize) -> Range<usize> {
        match self {
            Self::First(n) => 0..n as usize,
            Self::Last(n) => words.saturating_sub(n as usize)..words,
        }
    }

    /// Whether it fits into a name of so many words, with another word beside it.
    pub fn fits(self, words: usize) -> bool {
        let (Self::First(n) | Self::Last(n)) = self;
        n > 0 && (n as usize) < words
    }
}

/// The words in capitals at one end, where the others are not. `text` is what the spans of the tokens are of.
pub fn by_capitals(text: &str, tokens: &[Token]) -> Option<Family> {
    let text: Vec<u16> = text.encode_utf16().collect();
    let kinds: Vec<Kind> = tokens.iter().map(|token| kind(&text, token)).collect();
    let capitals =
        |kinds: &mut dyn Iterator<Item = &Kind>| kinds.take_while(|k| **k == Kind::Capitals).count();
    let (first, last) = (capitals(&mut kinds.iter()), capitals(&mut kinds.iter().rev()));
    let all = kinds.iter().filter(|k| **k == Kind::Capitals).count();
    let mixed = kinds.contains(&Kind::Mixed);
    match (first, last) {
        (n, 0) if mixed && n > 0 && n == all => Some(Family::First(n as u32)),
        (0, n) if mixed && n > 0 && n == all => Some(Family::Last(n as u32)),
        _ => None,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Capitals,
    Mixed,
    /// A letter alone, a title, a script without capitals.
    Neither,
}

fn kind(text: &[u16], token: &Token) -> Kind {
    let units = text.get(token.span.start as usize..token.span.end as usize).unwrap_or_default();
    let letters =
        || char::decode_utf16(units.iter().copied()).filter_map(Result::ok).filter(|c| c.is_alphabetic());
    let named = matches!(token.class, TokenClass::Name | TokenClass::Patronymic | TokenClass::Particle);
    match () {
        () if !named || letters().count() < 2 => Kind::Neither,
        () if letters().any(char::is_lowercase) => Kind::Mixed,
        () if letters().all(char::is_uppercase) => Kind::Capitals,
        () => Kind::Neither,
    }
}

#[cfg(test)]
mod tests {
    use super::Family::{First, Last};
    use crate::normalize::{NormalizedName, Reading};

    #[test]
    fn the_family_name_is_told() {
        for (text, want) in [
            ("DE LA CRUZ, Juan", Some(First(3))),
            ("Juan,", None),
            (", Juan", None),
            ("Yong Chol KIM", Some(Last(1))),
            ("KIM Yong Chol", Some(First(1))),
            ("Mohammed AL-ASSAD", Some(Last(2))),
            ("Juan A. PEREZ GOMEZ", Some(Last(2))),
            ("J. SMITH", None),
            ("Juan Perez", None),
            ("JUAN PEREZ", None),
            ("Yong KIM Chol", None),
            ("김정은", Some(First(1))),
            ("محمد علي", None),
        ] {
            assert_eq!(NormalizedName::new(text, Reading::Person).family, want, "{text}");
        }
        assert_eq!(NormalizedName::new("Smith, Inc.", Reading::Organization).family, None);
    }
}
