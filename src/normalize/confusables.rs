//! The letters of a name's words in, the letters that they pretend to be out.
//!
//! Judged word by word: Latin letters among which others only look Latin are a Latin word; a Cyrillic or Greek word
//! with a few Latin look-alikes is Cyrillic or Greek. A word wholly of letters that are both (НОС) takes after the
//! other words of its name, and where these do not tell either, it is what it is written in.
//!
//! The table is made by `build.rs` from the crate unicode-security (UTS 39).

use super::letters::Letter;
use super::romanize::{Romanized, romanize};
use std::sync::OnceLock;

/// What becomes of words that may be either.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    Likely,
    /// Each the other way, as far as the name leaves that open.
    Other,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Other,
    /// Digits, marks.
    None,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Latin,
    /// Of a script whose letters do not all look Latin; Latin ones among them only look like it.
    Proper(Script),
    Either(Script),
    /// No letters.
    Neither,
}

/// Puts each word into the script it is meant to be read in.
pub fn unmask(words: &mut [Vec<Letter>], choice: Choice) {
    if words.iter().flatten().all(|l| l.c.is_ascii()) {
        return;
    }
    let verdicts: Vec<Verdict> = words.iter().map(|word| verdict(word)).collect();
    let proper =
        verdicts.iter().find_map(|v| if let Verdict::Proper(script) = v { Some(*script) } else { None });
    let latin = verdicts.contains(&Verdict::Latin);
    for (word, verdict) in words.iter_mut().zip(verdicts) {
        let script = match (verdict, proper) {
            (Verdict::Proper(script), _) => script,
            (Verdict::Either(script), Some(_)) => script,
            (Verdict::Either(script), None) => {
                if latin == (choice == Choice::Likely) {
                    Script::Latin
                } else {
                    script
                }
            }
            (Verdict::Latin, Some(proper)) if choice == Choice::Other && becomes(word, proper) => proper,
            (Verdict::Latin, _) => Script::Latin,
            (Verdict::Neither, _) => continue,
        };
        word.iter_mut().for_each(|letter| letter.c = turned(letter.c, script));
    }
}

/// What one word by itself is.
fn verdict(word: &[Letter]) -> Verdict {
    let count = |test: &dyn Fn(char) -> bool| word.iter().filter(|l| test(l.c)).count();
    let latin = count(&|c| script(c) == Script::Latin || look_alike(c).is_some() && !is_common(c));
    let masks = count(&|c| look_alike(c).is_some());
    let real = |s: Script| count(&|c| script(c) == s && look_alike(c).is_none());
    let all_real: usize = PROPER.iter().map(|&s| real(s)).sum();
    if all_real == 0 {
        return match () {
            () if latin + masks == 0 => Verdict::Neither,
            () if latin == 0 => either(word).map_or(Verdict::Latin, Verdict::Either),
            () => Verdict::Latin,
        };
    }
    let main = PROPER.into_iter().rev().max_by_key(|&s| real(s)).unwrap_or(Script::Other);
    if becomes(word, main) || latin <= real(main) { Verdict::Proper(main) } else { Verdict::Latin }
}

const PROPER: [Script; 4] = [Script::Cyrillic, Script::Greek, Script::Armenian, Script::Other];

/// The one script of which a word wholly of look-alikes is, if it uses none but its common letters.
fn either(word: &[Letter]) -> Option<Script> {
    let mut letters = word.iter().map(|l| l.c).filter(|&c| script(c) != Script::None);
    let first = script(letters.next()?);
    word.iter()
        .all(|l| is_common(l.c) && script(l.c) == first || script(l.c) == Script::None)
        .then_some(first)
}

/// Whether every Latin letter of a word has its like in `script`.
fn becomes(word: &[Letter], script: Script) -> bool {
    word.iter().all(|l| self::script(l.c) != Script::Latin || in_script(l.c, script).is_some())
}

/// `c` as a letter of `script`, where it looks like one.
fn turned(c: char, script: Script) -> char {
    let as_latin = look_alike(c);
    match script {
        Script::Latin => as_latin.unwrap_or(c),
        // Beyond the basic plane no table romanises them.
        _ if c > '\u{FFFF}' => as_latin.unwrap_or(c),
        _ if self::script(c) == script => c,
        _ => in_script(as_latin.unwrap_or(c), script).unwrap_or(c),
    }
}

fn script(c: char) -> Script {
    match c as u32 {
        // Letters that stay what they are must not speak for a script: what is written around them no longer would.
        _ if matches!(romanize(c), Romanized::Itself(_)) => Script::None,
        0x0370..=0x03FF | 0x1F00..=0x1FFF => Script::Greek,
        0x0400..=0x052F | 0x1C80..=0x1C8F | 0xA640..=0xA69F => Script::Cyrillic,
        0x0531..=0x0587 => Script::Armenian,
        0x0041..=0x02AF
        | 0x1D00..=0x1D7F
        | 0x1E00..=0x1EFF
        | 0x2C60..=0x2C7F
        | 0xA720..=0xA7FF
        | 0xFF21..=0xFF5A
        | 0x1D400..=0x1D6A5
            if c.is_alphabetic() =>
        {
            Script::Latin
        }
        _ if c.is_alphabetic() && !c.is_ascii() => Script::Other,
        _ => Script::None,
    }
}

/// Whether `c` is of the everyday alphabet of its script. Names wholly of letters that look Latin use no others.
fn is_common(c: char) -> bool {
    matches!(c as u32, 0x0391..=0x03C9 | 0x0406 | 0x0408 | 0x0410..=0x044F | 0x0456 | 0x0458 | 0x0531..=0x0587)
}

/// Each look-alike and the Latin letter, by code point.
fn table() -> &'static [(char, char)] {
    static TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/confusables.bin"));
    static PARSED: OnceLock<Vec<(char, char)>> = OnceLock::new();
    PARSED.get_or_init(|| {
        let mut code = 0;
        let entry = |entry: &[u8]| {
            code += u32::from(u16::from_le_bytes([entry[0], entry[1]]));
            Some((char::from_u32(code)?, char::from(entry[2])))
        };
        TABLE.chunks_exact(3).filter_map(entry).collect()
    })
}

/// The Latin letter that a letter of another script looks like.
fn look_alike(c: char) -> Option<char> {
    if c.is_ascii() {
        return None;
    }
    let table = table();
    table.binary_search_by_key(&c, |entry| entry.0).ok().map(|at| table[at].1)
}

/// The common letter of `script` that looks like a Latin one. r, w and b do so too faintly (г, ш, ь).
fn in_script(latin: char, script: Script) -> Option<char> {
    let is_it = |&&(c, like): &&(char, char)| like == latin && is_common(c) && self::script(c) == script;
    table().iter().filter(|_| !matches!(latin, 'r' | 'w' | 'b')).find(is_it).map(|entry| entry.0)
}
