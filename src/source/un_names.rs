//! The UN's aliases -> names. Some fields hold several names and some hold prose beside the name:
//! `Fazel Rahim; Fazil Rahim`, `حسن غول (Hassan Ghul; Hassan Gul)`, `Choe (original script: ...)`. Left whole, such a
//! name would hide the party from whoever types one of its parts, so the parts become names of their own.

use super::entity_draft::Draft;
use super::node::{Node, folded};
use super::session::Notes;
use crate::entity::{NameType, Strength};

/// Adds the name or names of one `INDIVIDUAL_ALIAS` or `ENTITY_ALIAS`.
pub fn alias(alias: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    let (quality, text, note) =
        (alias.child_text("QUALITY"), alias.child_text("ALIAS_NAME"), alias.child_text("NOTE"));
    let Some(text) = text else { return };
    let note = note.unwrap_or_default();
    let lower = note.to_lowercase();
    let formerly = lower.starts_with("previously listed as") || lower.starts_with("formerly listed as");
    let (name_type, strength) = match quality.as_deref() {
        Some("Good" | "a.k.a.") | None => (NameType::Alias, Strength::Strong),
        Some("Low") => (NameType::Alias, Strength::Weak),
        Some("f.k.a.") => (NameType::Former, Strength::Strong),
        Some(other) => {
            notes.add(format!("the alias quality {other:?} is unknown; read as Good"));
            (NameType::Alias, Strength::Strong)
        }
    };
    let name_type = if formerly { NameType::Former } else { name_type };
    let mut names = parts(&text);
    names.extend(in_arabic(&note));
    draft.names.add_parts(names, name_type, strength);
}

/// The name that a note gives as `In Arabic: ...`.
fn in_arabic(note: &str) -> Option<String> {
    let (_, rest) = note.split_once("In Arabic:")?;
    let end = rest.find(|c: char| c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    folded(rest[..end].trim_end_matches(['.', ' ', '(', ')']))
}

/// The names that one field holds, in their order; at least one unless the text is blank.
pub fn parts(text: &str) -> Vec<String> {
    let text = without_prose(text).replace("(original script)", "").replace("original script:", "");
    let mut found = Vec::new();
    split(&text, &mut found);
    found
}

/// Cuts what is said of the name: `, born in ...`, `(false identity ...)`.
fn without_prose(text: &str) -> &str {
    let end = [", born ", " (false identity"].iter().filter_map(|mark| text.find(mark)).min();
    &text[..end.unwrap_or(text.len())]
}

fn split(text: &str, found: &mut Vec<String>) {
    let (outside, inside) = take_groups(text);
    for part in outside.split(';').flat_map(enumerated) {
        found.extend(folded(part.trim_matches([' ', ',']).trim_end_matches(" - sub-unit name")));
    }
    for group in inside {
        split(group, found);
    }
}

/// Splits `a) X b) Y` before each letter that numbers a name.
fn enumerated(text: &str) -> Vec<&str> {
    let mut parts = vec![text];
    for mark in [" a) ", " b) ", " c) ", " d) "] {
        let last = parts.pop().unwrap_or_default();
        parts.extend(last.split(mark));
    }
    parts
}

/// Takes out the bracketed groups that are names of their own: several names, or a name in another script.
/// An abbreviation such as `(GLBC)` stays where it is.
fn take_groups(text: &str) -> (String, Vec<&str>) {
    let (mut outside, mut inside) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some((start, end)) = group(rest) {
        let content = &rest[start + 1..end];
        outside.push_str(&rest[..start]);
        let before = outside.clone();
        if content.contains(';') || (latin(content) != latin(&before) && has_letters(&before)) {
            inside.push(content);
        } else {
            outside.push_str(&rest[start..=end]);
        }
        rest = &rest[end + 1..];
    }
    outside.push_str(rest);
    (outside, inside)
}

/// The first balanced bracketed group: positions of its brackets.
fn group(text: &str) -> Option<(usize, usize)> {
    let start = text.find('(')?;
    let mut depth = 0;
    for (at, c) in text[start..].char_indices() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        if depth == 0 {
            return Some((start, start + at));
        }
    }
    None
}

/// Whether most letters are Latin.
fn latin(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (latin, other): (Vec<char>, Vec<char>) =
        letters.partition(|&c| c < '\u{370}' || ('\u{1E00}'..'\u{1F00}').contains(&c));
    latin.len() >= other.len()
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_with_several_names_are_split() {
        for (text, want) in [
            ("Hassan Ghul", &["Hassan Ghul"][..]),
            ("Fazel Rahim; Fazil Rahim", &["Fazel Rahim", "Fazil Rahim"]),
            ("حسن غول (Hassan Ghul; Hassan Gul)", &["حسن غول", "Hassan Ghul", "Hassan Gul"]),
            ("Muhamadmuhtar (original script: Мухамадмухтар)", &["Muhamadmuhtar", "Мухамадмухтар"]),
            ("Great Lakes Business Company (GLBC)", &["Great Lakes Business Company (GLBC)"]),
            ("Grands Lacs (CAGL) ; Great Lakes (GLBC)", &["Grands Lacs (CAGL)", "Great Lakes (GLBC)"]),
            (
                "أنصار الشريعة بليبيا (Ansar al Charia in Libya (ASL))",
                &["أنصار الشريعة بليبيا", "Ansar al Charia in Libya (ASL)"],
            ),
            (
                "Hay’at Tahrir (HTS) (هيئة تحرير الشام (original script); Tahrir al-Sham)",
                &["Hay’at Tahrir (HTS)", "هيئة تحرير الشام", "Tahrir al-Sham"],
            ),
            ("شبكة (Network - sub-unit name)", &["شبكة", "Network"]),
            ("Akhter Mohmad (اختر محمد ),", &["Akhter Mohmad", "اختر محمد"]),
            ("Khirullah, born in Kandahar on 01 Jan.1967", &["Khirullah"]),
            ("Abdel Ilah Sabri (false identity related to 123)", &["Abdel Ilah Sabri"]),
            ("M. Sabet b) M. Javad; M. Jawad", &["M. Sabet", "M. Javad", "M. Jawad"]),
            ("Open (bracket", &["Open (bracket"]),
            ("", &[]),
        ] {
            assert_eq!(parts(text), want, "{text}");
        }
    }

    #[test]
    fn a_name_in_a_note_is_found() {
        assert_eq!(in_arabic("Nationality: Egypt. In Arabic: سيف العدل ").as_deref(), Some("سيف العدل"));
        assert_eq!(in_arabic("The Moroccan"), None);
    }
}
