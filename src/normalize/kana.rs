//! Japanese syllables whose sound depends on the neighbour: small kana, doubled consonants, long vowels (Hepburn).
//!
//! Letters are hiragana here; [`super::letters`] has made katakana into them.

use super::letters::Letter;
use super::romanize::plain;
use super::word::Word;

const DOUBLING: char = 'っ';

/// Whether `c` is a hiragana letter or the mark of a long vowel.
pub fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | 'ー')
}

/// Writes `letters[at]`, which is kana.
pub fn write(letters: &[Letter], at: usize, word: &mut Word) {
    let Letter { c, span } = letters[at];
    let next = letters.get(at + 1).map(|l| l.c);
    match c {
        DOUBLING => word.push(next.map_or("", doubled), span),
        'ー' => word.push("", span),
        'ゃ' | 'ゅ' | 'ょ' | 'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' => {
            small(c, letters[..at].last().map(|l| l.c), word, span)
        }
        _ if lengthens(c, next, word) => word.push("", span),
        _ => word.push(plain(c), span),
    }
}

/// The first letter of the syllable that follows a small tsu.
fn doubled(next: char) -> &'static str {
    match plain(next) {
        text if text.starts_with("ch") => "t",
        text if text.starts_with(['a', 'i', 'u', 'e', 'o', 'n']) => "",
        text => text.get(..1).unwrap_or(""),
    }
}

/// A small vowel takes the place of the vowel before it: き and ょ are kyo, て and ぃ ti.
fn small(c: char, before: Option<char>, word: &mut Word, span: super::Span) {
    let text = plain(c);
    let replaces = word.text.ends_with(['a', 'i', 'u', 'e', 'o']) && word.text.len() > 1;
    match before {
        Some('う') if !text.starts_with('y') => {
            word.pop();
            word.push("w", span);
        }
        Some(_) if replaces => word.pop(),
        _ => {}
    }
    let hushed = ["sh", "ch", "j"].iter().any(|s| word.text.ends_with(s));
    word.push(if hushed { text.trim_start_matches('y') } else { text }, span);
}

/// A vowel that only lengthens the one before: おう and おお are o, うう is u. のうえ keeps it (Inoue).
fn lengthens(c: char, next: Option<char>, word: &Word) -> bool {
    match c {
        'う' => word.text.ends_with(['o', 'u']) && !matches!(next, Some('え' | 'ぁ' | 'ぃ' | 'ぇ' | 'ぉ')),
        'お' => word.text.ends_with('o'),
        _ => false,
    }
}
