//! Pinyin in, the romanisation of Wade and Giles out, syllable by syllable.

use super::business;

const INITIALS: [(&str, &str); 23] = [
    ("zh", "ch"),
    ("ch", "ch'"),
    ("sh", "sh"),
    ("b", "p"),
    ("p", "p'"),
    ("m", "m"),
    ("f", "f"),
    ("d", "t"),
    ("t", "t'"),
    ("n", "n"),
    ("l", "l"),
    ("g", "k"),
    ("k", "k'"),
    ("h", "h"),
    ("j", "ch"),
    ("q", "ch'"),
    ("x", "hs"),
    ("r", "j"),
    ("z", "ts"),
    ("c", "ts'"),
    ("s", "s"),
    ("y", "y"),
    ("w", "w"),
];

/// Finals, the longest first, and what they are written as.
const FINALS: [(&str, &str); 33] = [
    ("iang", "iang"),
    ("iong", "iung"),
    ("uang", "uang"),
    ("ang", "ang"),
    ("eng", "eng"),
    ("ian", "ien"),
    ("iao", "iao"),
    ("ing", "ing"),
    ("ong", "ung"),
    ("uai", "uai"),
    ("uan", "uan"),
    ("ai", "ai"),
    ("an", "an"),
    ("ao", "ao"),
    ("ei", "ei"),
    ("en", "en"),
    ("er", "erh"),
    ("ia", "ia"),
    ("ie", "ieh"),
    ("in", "in"),
    ("iu", "iu"),
    ("ou", "ou"),
    ("ua", "ua"),
    ("ue", "ueh"),
    ("ui", "ui"),
    ("un", "un"),
    ("uo", "o"),
    ("a", "a"),
    ("e", "e"),
    ("i", "i"),
    ("o", "o"),
    ("u", "u"),
    ("ü", "ü"),
];

/// The name with every word of pinyin rewritten; none where there is none.
pub fn wade_giles(name: &str) -> Option<String> {
    let words: Vec<String> =
        name.split(' ').map(|word| rewritten(word).unwrap_or_else(|| word.to_owned())).collect();
    let text = words.join(" ");
    (text != name).then_some(text)
}

fn rewritten(word: &str) -> Option<String> {
    let bare = word.trim_end_matches(',');
    let small = bare.to_lowercase();
    // Small words of other languages (du, de) would pass for syllables.
    let is_name = bare.chars().next().is_some_and(char::is_uppercase);
    if !is_name || business::is_generic(&small) || !small.is_ascii() {
        return None;
    }
    let text = syllables(&small)?.join("-");
    let text = match bare.chars().nth(1) {
        Some(second) if second.is_uppercase() => text.to_uppercase(),
        _ => text[..1].to_uppercase() + &text[1..],
    };
    Some(text + &word[bare.len()..])
}

/// The syllables of a word wholly of pinyin, rewritten.
fn syllables(word: &str) -> Option<Vec<String>> {
    if word.is_empty() {
        return Some(Vec::new());
    }
    let initials = INITIALS.iter().filter(|(initial, _)| word.starts_with(initial));
    initials.copied().chain(std::iter::once(("", ""))).find_map(|(initial, new)| {
        let rest = &word[initial.len()..];
        FINALS.iter().filter(|(end, _)| rest.starts_with(end) && goes_with(initial, end)).find_map(
            |(end, written)| {
                let others = syllables(&rest[end.len()..])?;
                Some(std::iter::once(format!("{new}{written}")).chain(others).collect())
            },
        )
    })
}

/// Finals that few initials take, which would let other languages' words pass.
fn goes_with(initial: &str, end: &str) -> bool {
    match end {
        "o" => matches!(initial, "b" | "p" | "m" | "f" | "w" | "l" | ""),
        "e" => !matches!(initial, "b" | "p" | "f" | "w" | "j" | "q" | "x"),
        "i" => !matches!(initial, "f" | "g" | "h" | "k" | "w" | ""),
        "u" => !initial.is_empty(),
        "er" => initial.is_empty(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_pinyin_alone_are_rewritten() {
        let cases = [
            ("Deng Xiaoping", Some("Teng Hsiao-p'ing")),
            ("ZHANG, Qiang", Some("CHANG, Ch'iang")),
            ("DANDONG CO., LIMITED", Some("TAN-TUNG CO., LIMITED")),
            ("TRADE CHINA LTD", None),
        ];
        for (name, expected) in cases {
            assert_eq!(wade_giles(name).as_deref(), expected, "{name}");
        }
    }
}
