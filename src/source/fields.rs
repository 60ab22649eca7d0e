//! How several lists write one field.

use super::entity_draft::Draft;
use super::node::folded;
use super::session::Notes;
use crate::entity::Gender;

/// The values of a field that numbers them, `(1) Russia (2) Syria`, or parts them by `|`; else the one that it is.
pub fn enumerated(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        match number(rest).unwrap_or(if c == '|' { 1 } else { 0 }) {
            0 => {
                if let Some(part) = parts.last_mut() {
                    part.push(c);
                }
                rest = &rest[c.len_utf8()..];
            }
            mark => {
                parts.push(String::new());
                rest = &rest[mark..];
            }
        }
    }
    parts.iter().filter_map(|part| folded(part.trim().trim_end_matches([',', ';']))).collect()
}

/// The length of a `(1)` that the text begins with; a number of more digits is part of the value, as in `(495)`.
fn number(text: &str) -> Option<usize> {
    let (digits, _) = text.strip_prefix('(')?.split_once(')')?;
    let counts = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    counts.then_some(digits.len() + 2)
}

/// The values of a field that letters them, `a) Kabul; b) Khost`, or parts them by semicolons; else the one that it is.
pub fn lettered(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for part in text.split(';') {
        let mut current: Vec<&str> = Vec::new();
        for word in part.split_whitespace() {
            let is_mark = matches!(word.as_bytes(), [letter, b')'] if letter.is_ascii_lowercase());
            if is_mark {
                parts.push(current.join(" "));
                current.clear();
            } else {
                current.push(word);
            }
        }
        parts.push(current.join(" "));
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Sets the gender that a word means.
pub fn take_gender(word: &str, draft: &mut Draft, notes: &mut Notes) {
    let gender = match word.to_ascii_lowercase().as_str() {
        "male" | "m" => Gender::Male,
        "female" | "f" => Gender::Female,
        _ => return notes.add(format!("the gender {word:?} is unknown")),
    };
    if !draft.gender(gender) {
        notes.add("two genders are given; neither is kept");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lettered_values_are_parted() {
        assert_eq!(lettered("a) Kabul, Afghanistan; b) Khost"), ["Kabul, Afghanistan", "Khost"]);
        assert_eq!(lettered("a) Active in Somalia. b) Eritrea"), ["Active in Somalia.", "Eritrea"]);
        assert_eq!(lettered("Unit 2 (office);\nFlat 3"), ["Unit 2 (office)", "Flat 3"]);
        assert_eq!(lettered(" "), Vec::<String>::new());
    }

    #[test]
    fn numbered_values_are_parted() {
        for (text, want) in [
            ("Russia", &["Russia"][..]),
            ("(1) Russia (2) Syria", &["Russia", "Syria"]),
            ("(1) Russia. (12) Syria", &["Russia.", "Syria"]),
            ("Russia | Syria", &["Russia", "Syria"]),
            ("+7 (495) 123", &["+7 (495) 123"]),
            ("A (Ltd)", &["A (Ltd)"]),
            ("", &[]),
        ] {
            assert_eq!(enumerated(text), want, "{text}");
        }
    }
}
