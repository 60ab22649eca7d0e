//! Words of organisations' names that do not tell parties apart: legal forms and words of trade.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::effectiveness::folding;

static GENERIC: LazyLock<HashSet<&str>> =
    LazyLock::new(|| WORDS.lines().filter(|line| !line.starts_with('#')).collect());
static LEGAL: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let lines = include_str!("tables/legal_forms.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(folding::words).chain(lines_letters()).collect()
});

static LEGAL_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    include_str!("tables/legal_words.txt").lines().filter(|line| !line.starts_with('#')).collect()
});

const WORDS: &str = include_str!("tables/business.txt");

/// Forms with full stops, run together.
fn lines_letters() -> impl Iterator<Item = String> {
    let lines = include_str!("tables/legal_forms.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(|line| line.split('|')).flat_map(str::split_whitespace).map(folding::letters)
}

/// Whether this is a word of trade or of a legal form.
pub fn is_generic(word: &str) -> bool {
    let letters = folding::letters(word);
    GENERIC.contains(letters.as_str()) || LEGAL.contains(&letters)
}

/// Whether this is a word that may tell a party apart.
pub fn is_own(word: &str) -> bool {
    folding::letters(word).chars().count() > 2 && !is_generic(word)
}

/// Whether another word in its place makes it another party's name.
pub fn tells_apart(word: &str) -> bool {
    is_own(word) && !LEGAL_WORDS.contains(folding::letters(word).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_forms_are_known() {
        assert!(WORDS.lines().filter(|line| !line.starts_with('#')).is_sorted());
        for word in ["Company", "LTD.", "S.A.", "Aktiengesellschaft", "Trading"] {
            assert!(is_generic(word), "{word}");
        }
        assert!(
            include_str!("tables/legal_words.txt").lines().filter(|line| !line.starts_with('#')).is_sorted()
        );
        assert!(is_own("Společnost") && !tells_apart("Společnost") && tells_apart("Tangun"));
        assert!(is_own("Tangun") && !is_own("Co.") && !is_own("A"));
    }
}
