//! Pinyin in, the romanisation of Wade and Giles out, syllable by syllable.

use super::business;

/// Initials of one kind, each with what Wade-Giles writes, and the finals that they take, as Hanyu Pinyin has them.
const SYLLABLES: [(&[(&str, &str)], &str); 11] = [
    (&[("zh", "ch")], "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo"),
    (&[("ch", "ch'"), ("sh", "sh")], "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo"),
    (&[("r", "j")], "an ang ao e en eng i ong ou u uan ui un uo"),
    (&[("z", "ts"), ("c", "ts'"), ("s", "s")], "a ai an ang ao e en eng i ong ou u uan ui un uo"),
    (&[("j", "ch"), ("q", "ch'"), ("x", "hs")], "i ia ian iang iao ie in ing iong iu u uan ue un"),
    (&[("g", "k"), ("k", "k'"), ("h", "h")], "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"),
    (&[("d", "t"), ("t", "t'")], "a ai an ang ao e eng i ian iao ie ing iu ong ou u uan ui un uo"),
    (
        &[("n", "n"), ("l", "l")],
        "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue un uo",
    ),
    (
        &[("b", "p"), ("p", "p'"), ("m", "m"), ("f", "f")],
        "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    ),
    (&[("y", "y")], "a an ang ao e i in ing ong ou u uan ue un"),
    (&[("w", "w")], "a ai an ang ei en eng o u"),
];

/// Syllables that begin with a vowel: the first of a word only, since others are marked with an apostrophe.
const ALONE: [(&str, &str); 10] = [
    ("ai", "ai"),
    ("an", "an"),
    ("ang", "ang"),
    ("ao", "ao"),
    ("a", "a"),
    ("en", "en"),
    ("er", "erh"),
    ("e", "o"),
    ("ou", "ou"),
    ("o", "o"),
];

/// The name with every word of pinyin rewritten; none where there is none, or where a person's name has other words too.
pub fn wade_giles(name: &str, is_person: bool) -> Option<String> {
    let words: Vec<(&str, Option<String>)> = name.split(' ').map(|word| (word, rewritten(word))).collect();
    let text: Vec<String> =
        words.iter().map(|(word, new)| new.clone().unwrap_or_else(|| (*word).to_owned())).collect();
    let text = text.join(" ");
    let whole = words.iter().all(|(_, new)| new.is_some());
    (text != name && (whole || !is_person)).then_some(text)
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
    let alone = ALONE.iter().find_map(|(syllable, written)| {
        let others = rest(word.strip_prefix(syllable)?)?;
        Some(std::iter::once((*written).to_owned()).chain(others).collect())
    });
    alone.or_else(|| rest(word).filter(|syllables| !syllables.is_empty()))
}

/// The same behind the first syllable; the longest finals first.
fn rest(word: &str) -> Option<Vec<String>> {
    if word.is_empty() {
        return Some(Vec::new());
    }
    SYLLABLES.iter().find_map(|(initials, finals)| {
        let (initial, _) = initials.iter().find(|(initial, _)| word.starts_with(initial))?;
        let after = &word[initial.len()..];
        let mut finals: Vec<&str> = finals.split(' ').filter(|end| after.starts_with(end)).collect();
        finals.sort_by_key(|end| std::cmp::Reverse(end.len()));
        finals.into_iter().find_map(|end| {
            let others = rest(&after[end.len()..])?;
            Some(std::iter::once(written(initial, end)).chain(others).collect())
        })
    })
}

/// How Wade-Giles writes a syllable. Its marks over vowels are left out, as in records; the apostrophe is kept.
fn written(initial: &str, end: &str) -> String {
    let mut all = SYLLABLES.iter().flat_map(|(initials, _)| initials.iter());
    let new = all.find(|(i, _)| *i == initial).map_or("", |(_, new)| new);
    let end = match (initial, end) {
        ("z", "i") => return "tzu".to_owned(),
        ("c", "i") => return "tz'u".to_owned(),
        ("s", "i") => return "ssu".to_owned(),
        ("y", "an") => "en",
        ("y", "ou") => "u",
        ("zh" | "ch" | "sh" | "r", "i") => "ih",
        ("g" | "k" | "h", "e") => "o",
        ("g" | "k", "ui") => "uei",
        ("g" | "k" | "h" | "sh", "uo") => "uo",
        (_, "uo") => "o",
        ("y", "e") | (_, "ie") => return format!("{new}{end}h"),
        (_, "ue") => "ueh",
        (_, "ian") => "ien",
        (_, "ong") => "ung",
        (_, "iong") => "iung",
        _ => end,
    };
    format!("{new}{end}")
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
            ("GUO, Zhige", Some("KUO, Chih-ko")),
            ("YAN, Yuexi", Some("YEN, Yueh-hsi")),
            ("Ai Sizhuo", Some("Ai Ssu-cho")),
            ("TRADE CHINA LTD", None),
            ("OCEAN ASIA LTD", None),
            ("RI, Song-hyok", None),
        ];
        for (name, expected) in cases {
            let is_person = !name.ends_with("LTD") && !name.ends_with("LIMITED");
            assert_eq!(wade_giles(name, is_person).as_deref(), expected, "{name}");
        }
    }
}
