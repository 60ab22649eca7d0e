//! A listed name in, the same name as somebody else might give it out.

use fastrand::Rng;

/// A way in which a given name differs from the listed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variant {
    /// Exactly as listed.
    Same,
    Uppercase,
    /// The last word first: family name before given name, or after.
    LastFirst,
    /// All words the other way round.
    Reversed,
    /// One letter left out.
    Dropped,
    /// One letter typed twice.
    Doubled,
    /// Two neighbouring letters exchanged.
    Swapped,
    /// One letter replaced by another of the same name.
    Replaced,
    /// One word left out.
    Shortened,
    /// The first word as its initial.
    Initial,
    /// Words run together.
    Joined,
    /// Punctuation and blanks around and between.
    Untidy,
}

impl Variant {
    pub const ALL: [Self; 12] = [
        Self::Same,
        Self::Uppercase,
        Self::LastFirst,
        Self::Reversed,
        Self::Dropped,
        Self::Doubled,
        Self::Swapped,
        Self::Replaced,
        Self::Shortened,
        Self::Initial,
        Self::Joined,
        Self::Untidy,
    ];

    /// One word for it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Uppercase => "uppercase",
            Self::LastFirst => "last-first",
            Self::Reversed => "reversed",
            Self::Dropped => "dropped",
            Self::Doubled => "doubled",
            Self::Swapped => "swapped",
            Self::Replaced => "replaced",
            Self::Shortened => "shortened",
            Self::Initial => "initial",
            Self::Joined => "joined",
            Self::Untidy => "untidy",
        }
    }

    /// The name in this variant; a name too short for it stays as it is.
    pub fn of(self, name: &str, rng: &mut Rng) -> String {
        let words: Vec<&str> = name.split_whitespace().collect();
        match self {
            Self::Same => name.to_owned(),
            Self::Uppercase => name.to_uppercase(),
            Self::LastFirst => last_first(&words),
            Self::Reversed => words.iter().rev().copied().collect::<Vec<_>>().join(" "),
            Self::Dropped | Self::Doubled | Self::Swapped | Self::Replaced => self.with_typo(name, rng),
            Self::Shortened => shortened(&words, rng),
            Self::Initial => with_initial(&words),
            Self::Joined => words.concat(),
            Self::Untidy => format!("  {} ,", words.join(" - ")),
        }
    }

    fn with_typo(self, name: &str, rng: &mut Rng) -> String {
        let mut letters: Vec<char> = name.chars().collect();
        if letters.len() < 4 {
            return name.to_owned();
        }
        // Never the first: people and machines get that one right most often.
        let place = rng.usize(1..letters.len() - 1);
        match self {
            Self::Dropped => drop(letters.remove(place)),
            Self::Doubled => letters.insert(place, letters[place]),
            Self::Swapped => letters.swap(place, place + 1),
            _ => letters[place] = letters[rng.usize(..letters.len())],
        }
        letters.into_iter().collect()
    }
}

fn last_first(words: &[&str]) -> String {
    let Some((last, others)) = words.split_last() else { return String::new() };
    std::iter::once(last).chain(others).copied().collect::<Vec<_>>().join(" ")
}

fn shortened(words: &[&str], rng: &mut Rng) -> String {
    let mut words = words.to_vec();
    if words.len() > 2 {
        words.remove(rng.usize(..words.len()));
    }
    words.join(" ")
}

fn with_initial(words: &[&str]) -> String {
    match words {
        [first, others @ ..] if !others.is_empty() => {
            first.chars().take(1).chain(". ".chars()).collect::<String>() + &others.join(" ")
        }
        _ => words.join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_each_variant_does() {
        let mut rng = Rng::with_seed(5);
        let cases = [
            (Variant::Same, "Kim Yong Chol"),
            (Variant::Uppercase, "KIM YONG CHOL"),
            (Variant::LastFirst, "Chol Kim Yong"),
            (Variant::Reversed, "Chol Yong Kim"),
            (Variant::Initial, "K. Yong Chol"),
            (Variant::Joined, "KimYongChol"),
            (Variant::Untidy, "  Kim - Yong - Chol ,"),
        ];
        for (variant, expected) in cases {
            assert_eq!(variant.of("Kim Yong Chol", &mut rng), expected, "{variant:?}");
        }
    }

    #[test]
    fn typos_change_one_place_and_shortening_one_word() {
        let mut rng = Rng::with_seed(5);
        for _ in 0..100 {
            let length = |variant: Variant, rng: &mut Rng| variant.of("Kim Yong Chol", rng).chars().count();
            assert_eq!(length(Variant::Dropped, &mut rng), 12);
            assert_eq!(length(Variant::Doubled, &mut rng), 14);
            assert_eq!(length(Variant::Swapped, &mut rng), 13);
            assert_eq!(length(Variant::Replaced, &mut rng), 13);
            assert_eq!(Variant::Shortened.of("Kim Yong Chol", &mut rng).split(' ').count(), 2);
        }
    }

    #[test]
    fn no_name_is_too_short_or_strange() {
        let mut rng = Rng::with_seed(5);
        for variant in Variant::ALL {
            for name in ["", " ", "A", "Li", "李", "é", "ﷺ", "a b"] {
                variant.of(name, &mut rng);
            }
        }
    }
}
