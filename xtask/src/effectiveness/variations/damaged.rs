//! Names damaged on their way: scanned, mistyped, cut off.

use std::sync::LazyLock;

use fastrand::Rng;

use super::Origin;
use super::letters::Letters;

static OCR: LazyLock<Letters> = LazyLock::new(|| Letters::read(include_str!("tables/ocr.txt")));
static OCR_CAPITALS: LazyLock<Letters> =
    LazyLock::new(|| Letters::read(include_str!("tables/ocr_capitals.txt")));
static KEYBOARD: LazyLock<Letters> = LazyLock::new(|| Letters::read(include_str!("tables/keyboard.txt")));

/// Widths of fields in other people's systems.
pub const WIDTHS: [usize; 4] = [20, 24, 30, 35];

/// One or two letters taken for others by a scanner.
pub fn ocr(origin: &Origin, rng: &mut Rng) -> Option<String> {
    let capitals = origin.text.chars().filter(|c| c.is_uppercase()).count() * 2 > origin.text.chars().count();
    let table = if capitals { &*OCR_CAPITALS } else { &*OCR };
    table.some(origin.text, 2, |_| true, rng)
}

/// One key beside the right one.
pub fn wrong_key(origin: &Origin, rng: &mut Rng) -> Option<String> {
    KEYBOARD.one(origin.text, rng)
}

/// Two neighbouring letters of one word exchanged.
pub fn transposed(origin: &Origin, rng: &mut Rng) -> Option<String> {
    edited(origin.text, rng, |letters, at, _| {
        letters
            .get(at + 1)
            .is_some_and(|c| c.is_alphabetic() && *c != letters[at])
            .then(|| letters.swap(at, at + 1))
    })
}

/// One letter lost.
pub fn lost(origin: &Origin, rng: &mut Rng) -> Option<String> {
    edited(origin.text, rng, |letters, at, _| {
        letters.remove(at);
        Some(())
    })
}

/// One letter too many.
pub fn added(origin: &Origin, rng: &mut Rng) -> Option<String> {
    edited(origin.text, rng, |letters, at, rng| {
        let new = if letters[at].is_uppercase() { rng.uppercase() } else { rng.lowercase() };
        letters.insert(at + 1, new);
        Some(())
    })
}

/// Cut at the width of a field, where no more than ten parties begin like that.
pub fn cut(origin: &Origin, rng: &mut Rng) -> Option<String> {
    let width = *rng.choice(&WIDTHS)?;
    let text: String = origin.text.chars().take(width).collect();
    let shorter = origin.text.chars().count() > width + 1;
    (shorter && !origin.crowded.contains(&text.to_lowercase())).then(|| text.trim_end().to_owned())
}

/// Edits at a letter of a word of four letters or more.
fn edited(
    text: &str,
    rng: &mut Rng,
    edit: impl Fn(&mut Vec<char>, usize, &mut Rng) -> Option<()>,
) -> Option<String> {
    let mut letters: Vec<char> = text.chars().collect();
    let places: Vec<usize> = (0..letters.len()).filter(|&n| word_length(&letters, n) > 3).collect();
    let at = *rng.choice(&places)?;
    edit(&mut letters, at, rng)?;
    Some(letters.into_iter().collect())
}

/// How many letters the word around this place has; 0 outside of words.
fn word_length(letters: &[char], at: usize) -> usize {
    let is_letter = |c: &&char| c.is_alphabetic();
    if !letters[at].is_alphabetic() {
        return 0;
    }
    letters[..at].iter().rev().take_while(is_letter).count()
        + letters[at..].iter().take_while(is_letter).count()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{every, person};
    use super::*;

    #[test]
    fn what_each_does() {
        let ivan = person("Ivan Li", "RU");
        assert_eq!(every(lost, &ivan), ["Ian Li", "Iva Li", "Ivn Li", "van Li"]);
        assert_eq!(every(transposed, &ivan), ["Iavn Li", "Ivna Li", "vIan Li"]);
        assert!(every(added, &ivan).iter().all(|text| text.chars().count() == 8 && text.ends_with(" Li")));
        assert!(every(wrong_key, &ivan).contains(&"Ivam Li".to_owned()));
        assert!(every(ocr, &person("Marco", "IT")).contains(&"Rnarco".to_owned()));
    }

    #[test]
    fn long_names_are_cut() {
        let long = person("Abdulrahman Mohammed Abdullah", "YE");
        assert_eq!(every(cut, &long), ["Abdulrahman Mohammed", "Abdulrahman Mohammed Abd"]);
        let crowded = [String::from("abdulrahman mohammed")].into();
        let crowded = Origin { crowded: &crowded, ..long };
        assert_eq!(every(cut, &crowded), ["Abdulrahman Mohammed Abd"]);
    }
}
