//! The letters of a name's words in, the letters that they pretend to be out.
//!
//! Judged word by word: Latin letters among which others only look Latin are a Latin word; a Cyrillic or Greek word
//! with a few Latin look-alikes is Cyrillic or Greek. A word wholly of letters that are both (НОС) takes after the
//! other words of its name, and where these do not tell either, it is what it is written in.
//!
//! The table is made by `build.rs` from the crate unicode-security (UTS 39).

use super::letters::{Letter, SPACE};
use super::romanize::{Romanized, is_syllabic, romanize};

/// What becomes of words that may be either.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    Likely,
    /// The same as by a careless or a foreign hand: words cut where a capital follows a small letter (`MaulaviAdam`), letters of other
    /// alphabets read as in foreign names.
    Loose,
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
pub fn unmask(letters: &mut [Letter], choice: Choice) {
    if letters.iter().all(|l| l.c.is_ascii()) {
        return;
    }
    let words = || letters.split(|l| l.c == SPACE).map(verdict);
    let proper = words().find_map(|v| if let Verdict::Proper(script) = v { Some(script) } else { None });
    let latin = words().any(|v| v == Verdict::Latin);
    for word in letters.split_mut(|l| l.c == SPACE) {
        let script = match (verdict(word), proper) {
            (Verdict::Proper(script), _) | (Verdict::Either(script), Some(_)) => script,
            (Verdict::Either(script), None) if latin == (choice == Choice::Other) => script,
            (Verdict::Latin, Some(proper)) if choice == Choice::Other && becomes(word, proper) => proper,
            (Verdict::Latin | Verdict::Either(_), _) => Script::Latin,
            (Verdict::Neither, _) => continue,
        };
        word.iter_mut().for_each(|letter| letter.c = turned(letter.c, script));
    }
}

/// What one word by itself is.
fn verdict(word: &[Letter]) -> Verdict {
    let mut latin = 0;
    let mut masks = 0;
    let mut real = [0; Script::None as usize + 1];
    for c in word.iter().map(|l| l.c) {
        match (look_alike(c), script(c)) {
            (Some(_), _) if is_common(c) => masks += 1,
            // Rare letters are chosen for their looks.
            (Some(_), _) | (None, Script::Latin) => latin += 1,
            (None, script) => real[script as usize] += 1,
        }
    }
    let main = PROPER.into_iter().rev().max_by_key(|&s| real[s as usize]).unwrap_or(Script::Other);
    match (real[main as usize], latin, masks) {
        (0, 0, 0) => Verdict::Neither,
        (0, 0, _) => either(word).map_or(Verdict::Latin, Verdict::Either),
        (0, ..) => Verdict::Latin,
        (real, ..) if real >= latin || becomes(word, main) => Verdict::Proper(main),
        _ => Verdict::Latin,
    }
}

const PROPER: [Script; 4] = [Script::Cyrillic, Script::Greek, Script::Armenian, Script::Other];

/// The one script of a word wholly of common look-alikes.
fn either(word: &[Letter]) -> Option<Script> {
    let mut scripts = word.iter().map(|l| script(l.c)).filter(|&s| s != Script::None);
    let first = scripts.next()?;
    scripts.all(|s| s == first).then_some(first)
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
fn table() -> impl Iterator<Item = (u32, char)> {
    static TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/confusables.bin"));
    let mut code = 0;
    TABLE.chunks_exact(3).map(move |entry| {
        code += u32::from(entry[0]) + 256 * u32::from(entry[1]);
        (code, char::from(entry[2]))
    })
}

/// The Latin letter that a letter of another script looks like.
fn look_alike(c: char) -> Option<char> {
    let beyond = !c.is_ascii() && !is_syllabic(c);
    table()
        .take_while(|_| beyond)
        .find(|entry| entry.0 >= c as u32)
        .filter(|entry| entry.0 == c as u32)
        .map(|entry| entry.1)
}

/// The common letter of `script` that looks like a Latin one. r, w and b do so too faintly (г, ш, ь).
fn in_script(latin: char, script: Script) -> Option<char> {
    table()
        .filter(|&(_, like)| like == latin && !matches!(latin, 'r' | 'w' | 'b'))
        .filter_map(|(code, _)| char::from_u32(code))
        .find(|&c| is_common(c) && self::script(c) == script)
}
