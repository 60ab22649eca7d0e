//! Plain folding of names, apart from the matcher's own: any text in, small letters without marks out.
//!
//! It decides whether two names are written alike, for the baselines and for what counts as the same name; it
//! knows no script but the text's own.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words of small letters and digits, without marks; everything else parts words, apostrophes do not.
pub fn words(text: &str) -> Vec<String> {
    let joined: String = plain(text).chars().filter(|c| !matches!(c, '\'' | '’' | '`' | 'ʼ' | 'ʻ')).collect();
    joined.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// The words, sorted, with one blank between: equal for names that differ in order alone.
pub fn sorted(text: &str) -> String {
    let mut words = words(text);
    words.sort_unstable();
    words.join(" ")
}

/// Letters and digits alone, run together.
pub fn letters(text: &str) -> String {
    words(text).concat()
}

/// Small letters without marks.
fn plain(text: &str) -> String {
    text.nfkd().filter(|&c| !is_combining_mark(c)).flat_map(char::to_lowercase).collect()
}

/// The text without marks, otherwise as it is.
pub fn without_marks(text: &str) -> String {
    text.nfd().filter(|&c| !is_combining_mark(c)).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_written_alike_fold_alike() {
        assert_eq!(words("MÜLLER-Smith, O'Brien"), ["muller", "smith", "obrien"]);
        assert_eq!(sorted("PUTIN, Vladimir"), sorted("Vladimir  Putin"));
        assert_eq!(letters("A. B."), "ab");
        assert_eq!(without_marks("Čestmír ЙОТ"), "Cestmir ИОТ");
    }
}
