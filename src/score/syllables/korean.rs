//! How Korean syllables are spelt: Revised Romanisation, McCune-Reischauer without its marks and as the North
//! writes it, what is usual in the South, and what becomes of Korean names written in Russian.
//!
//! A syllable is its place among the Hangul syllables of Unicode: an initial consonant, a vowel, a final consonant.

use super::table::Table;
use super::{System, lines};

/// Revised Romanisation, letter by letter (which is how Hangul is romanised by `normalize`).
const REVISED: u8 = 1;
/// McCune-Reischauer without breves and apostrophes, and the North's own.
const MCCUNE: u8 = 2;
/// Whatever people use, which includes both.
const USUAL: u8 = 4;
/// Russian letters, romanised again.
const RUSSIAN: u8 = 8;
/// Spellings of whole words only.
const NAMES: u8 = 16;
const OFFICIAL: u8 = REVISED | MCCUNE | USUAL;
const ALL: u8 = OFFICIAL | RUSSIAN;

pub const SYLLABLES: &str = include_str!("korean_syllables.txt");
pub const SPELLINGS: &str = include_str!("korean_spellings.txt");
const FIRST: u32 = 0xAC00;

/// Where a vowel's spelling is usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Where {
    Any,
    /// Before a final consonant: Chul.
    Closed,
    /// Where none follows: Suh.
    Open,
    /// After h: Hee.
    AfterH,
}
use Where::*;

/// The initial consonants of modern names in Unicode's order, with their number there.
const INITIALS: &[(u16, &[(&str, u8)])] = &[
    (0, &[("g", OFFICIAL), ("k", MCCUNE | USUAL | RUSSIAN)]),
    (2, &[("n", ALL)]),
    (3, &[("d", OFFICIAL), ("t", MCCUNE | USUAL | RUSSIAN)]),
    (5, &[("r", ALL), ("l", REVISED | USUAL | RUSSIAN)]),
    (6, &[("m", ALL)]),
    (7, &[("b", OFFICIAL), ("p", MCCUNE | USUAL | RUSSIAN)]),
    (9, &[("s", ALL)]),
    (SILENT, &[("", ALL)]),
    (12, &[("j", OFFICIAL), ("ch", MCCUNE | USUAL | RUSSIAN), ("chzh", RUSSIAN), ("dzh", RUSSIAN)]),
    (14, &[("ch", OFFICIAL), ("chkh", RUSSIAN)]),
    (16, &[("t", OFFICIAL), ("th", MCCUNE | USUAL), ("tkh", RUSSIAN)]),
    (17, &[("p", OFFICIAL), ("ph", MCCUNE | USUAL), ("pkh", RUSSIAN)]),
    (H, &[("h", ALL), ("kh", RUSSIAN)]),
];
const N: u16 = 2;
const R: u16 = 5;
const S: u16 = 9;
const SILENT: u16 = 11;
const H: u16 = 18;

const VOWELS: [&[(&str, u8, Where)]; 21] = [
    &[("a", ALL, Any), ("ah", USUAL, Open)],
    &[("ae", OFFICIAL, Any), ("ai", USUAL, Any), ("e", RUSSIAN, Closed)],
    &[("ya", ALL, Any)],
    &[("yae", ALL, Any)],
    &[
        ("eo", REVISED | USUAL, Any),
        ("o", MCCUNE | USUAL | RUSSIAN, Any),
        ("u", USUAL, Closed),
        ("ou", USUAL, Closed),
        ("uh", USUAL, Open),
        ("e", RUSSIAN, Closed),
    ],
    &[("e", ALL, Any)],
    &[
        ("yeo", REVISED | USUAL, Any),
        ("yo", MCCUNE | USUAL | RUSSIAN, Any),
        ("yu", USUAL, Closed),
        ("you", USUAL, Closed),
    ],
    &[("ye", ALL, Any)],
    &[("o", ALL, Any), ("oh", USUAL, Open)],
    &[("wa", OFFICIAL, Any), ("va", RUSSIAN, Any)],
    &[("wae", OFFICIAL, Any)],
    &[("oe", OFFICIAL, Any), ("oi", USUAL, Any), ("ve", RUSSIAN, Any)],
    &[("yo", ALL, Any)],
    &[("u", ALL, Any), ("oo", USUAL, Any)],
    &[("wo", OFFICIAL, Any), ("weo", USUAL, Any), ("vo", RUSSIAN, Any)],
    &[("we", OFFICIAL, Any)],
    &[("wi", OFFICIAL, Any), ("vi", RUSSIAN, Any)],
    &[("yu", ALL, Any), ("yoo", USUAL, Any), ("you", USUAL, Any)],
    &[("eu", REVISED | USUAL, Any), ("u", MCCUNE | USUAL, Any), ("y", RUSSIAN, Any)],
    &[("ui", OFFICIAL, Any), ("eui", USUAL, Any), ("ee", USUAL, AfterH), ("i", USUAL | RUSSIAN, AfterH)],
    &[("i", ALL, Any), ("ee", USUAL, Any)],
];
/// Vowels before which the South leaves an initial r unspoken; before others it speaks n.
const SOFT_VOWELS: [u16; 6] = [2, 6, 7, 12, 17, I];
const I: u16 = 20;

/// The final consonants of names, with their number in Unicode.
const FINALS: &[(u16, &[(&str, u8)])] = &[
    (0, &[("", ALL)]),
    (1, &[("k", ALL), ("g", REVISED)]),
    (4, &[("n", ALL)]),
    (8, &[("l", ALL)]),
    (16, &[("m", ALL)]),
    (17, &[("p", ALL), ("b", REVISED | USUAL)]),
    (21, &[("ng", OFFICIAL), ("n", RUSSIAN)]),
];

/// The table.
pub fn system() -> System {
    let regular = lines(SYLLABLES).flat_map(str::chars).filter_map(number).flat_map(of_syllable);
    let irregular = lines(SPELLINGS).filter_map(|l| l.split_once(": ")).flat_map(|(spelling, syllables)| {
        syllables.chars().filter_map(number).map(|syllable| (spelling.to_owned(), syllable, NAMES))
    });
    System {
        table: Table::new(regular.chain(irregular)),
        whole: Vec::new(),
        alone: NAMES | RUSSIAN,
        second_standard: true,
        is_longer_word,
    }
}

/// Short words of several syllables are words of any language, and the many spellings of Korean would bring Italian
/// and Arabic ones together: Lora and Nora, Karim and Kalim.
fn is_longer_word(letters_a_syllable: usize, _: u8) -> bool {
    letters_a_syllable >= 3
}

/// The number of a Hangul syllable.
pub fn number(syllable: char) -> Option<u16> {
    let number = u32::from(syllable).checked_sub(FIRST)?;
    u16::try_from(number).ok().filter(|&n| n < super::SYLLABLES)
}

/// The spellings of a syllable. One with initial r has them also for the syllable that the South makes of it,
/// since Ryong in the North is Yong in the South.
fn of_syllable(syllable: u16) -> Vec<(String, u16, u8)> {
    let (initial, vowel, last) = (syllable / 588, syllable / 28 % 21, syllable % 28);
    let mut out = Vec::new();
    for &(start, initial_schemes) in spelt(INITIALS, initial) {
        for &(middle, vowel_schemes, place) in VOWELS[usize::from(vowel)] {
            let fits = match place {
                Any => true,
                Closed => last != 0,
                Open => last == 0,
                AfterH => initial == H,
            };
            for &(end, final_schemes) in spelt(FINALS, last).iter().filter(|_| fits) {
                let schemes = initial_schemes & vowel_schemes & final_schemes;
                out.push((format!("{start}{middle}{end}"), syllable, schemes));
                // Shin, Shik.
                if initial == S && vowel == I {
                    out.push((format!("sh{middle}{end}"), syllable, USUAL));
                }
            }
        }
    }
    out.retain(|s| s.2 != 0);
    if initial == R {
        out.extend(southern(syllable, &out));
    }
    out
}

/// The spellings of a syllable with initial r as those of the syllable that the South makes of it: Ryong is Yong,
/// Ro is No. Within longer words only where the spelling leaves no doubt that it is Korean.
fn southern(syllable: u16, spellings: &[(String, u16, u8)]) -> Vec<(String, u16, u8)> {
    let vowel = syllable / 28 % 21;
    let initial = if SOFT_VOWELS.contains(&vowel) { SILENT } else { N };
    let kept = if initial == SILENT && vowel != I { USUAL | RUSSIAN } else { 0 };
    let schemes = |s: u8| if s & kept == 0 { NAMES } else { s & kept };
    spellings.iter().map(|s| (s.0.clone(), initial * 588 + syllable % 588, schemes(s.2))).collect()
}

fn spelt(
    letters: &'static [(u16, &'static [(&'static str, u8)])],
    number: u16,
) -> &'static [(&'static str, u8)] {
    letters.iter().find(|l| l.0 == number).map_or(&[], |l| l.1)
}
