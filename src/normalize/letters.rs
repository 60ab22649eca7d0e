//! Text in, the letters of each word out: compatibility forms folded, marks composed, invisible characters gone.
//!
//! Here it is decided where words end. What the letters mean comes later: [`super::confusables`], [`super::split`].

use super::Span;
use super::romanize::{Romanized, is_syllabic, romanize};

/// A character of a word and where it stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter {
    pub c: char,
    pub span: Span,
}

/// Stands between words.
pub const SPACE: char = ' ';

/// The Hebrew mark that turns g into j; apostrophes are written for it.
const GERESH: char = '׳';

/// The letters of a text with [`SPACE`] between words, and where the first comma stands.
pub fn read(text: &str) -> (Vec<Letter>, Option<u32>) {
    let letters = composed(text);
    let comma = letters.iter().find(|l| matches!(l.c, ',' | '،' | '，' | '、')).map(|l| l.span.start);
    let mut out = Vec::with_capacity(letters.len());
    for (i, &Letter { c, span }) in letters.iter().enumerate() {
        let before = i.checked_sub(1).map(|i| letters[i].c);
        let after = letters.get(i + 1).map(|l| l.c);
        let written: &[char] = match place(before, c, after) {
            Place::Inside => &[c],
            Place::Begins => &[SPACE, c],
            Place::Alone => &[SPACE, c, SPACE],
            Place::Between => &[SPACE],
            Place::Nowhere => &[],
        };
        out.extend(written.iter().map(|&c| Letter { c, span }));
    }
    (out, comma)
}

/// What a character does to words.
enum Place {
    /// Is a letter of one.
    Inside,
    /// Is the first letter of one.
    Begins,
    Alone,
    Between,
    Nowhere,
}

fn place(before: Option<char>, c: char, after: Option<char>) -> Place {
    match c {
        '&' => Place::Alone,
        GERESH if before.is_some_and(is_hebrew) => Place::Inside,
        '"' | '״' | '”' if before.is_some_and(is_hebrew) && after.is_some_and(is_hebrew) => Place::Nowhere,
        '·' | '‧' | '∙' | '⋅' if joins(before, after) => Place::Nowhere,
        _ if is_syllabic(c) => Place::Alone,
        _ if is_burmese_consonant(c)
            && before != Some('\u{1039}')
            && !matches!(after, Some('\u{1039}' | '\u{103A}')) =>
        {
            Place::Begins
        }
        _ => match romanize(c) {
            Romanized::Separator => Place::Between,
            Romanized::Ignored if !matters(c) => Place::Nowhere,
            _ => Place::Inside,
        },
    }
}

/// A middle dot joins within a lower-case word (Catalan col·lecció) and separates everything else (贝拉克·奥巴马, A·B).
fn joins(before: Option<char>, after: Option<char>) -> bool {
    let all = |test: fn(char) -> bool| before.is_some_and(test) && after.is_some_and(test);
    all(|c| matches!(c, 'a'..='z' | 'ß'..='ɏ' | 'а'..='ӿ' | 'ά'..='ώ')) || all(|c| matches!(c, 'L' | 'l'))
}

fn is_hebrew(c: char) -> bool {
    matches!(c, '\u{05D0}'..='\u{05EA}')
}

/// Whether a Burmese syllable may begin with `c`: Latin names write each syllable as a word.
fn is_burmese_consonant(c: char) -> bool {
    matches!(c, '\u{1000}'..='\u{102A}' | '\u{103F}')
}

/// Invisible characters and marks, which must not come between the letters of one rule.
fn is_traceless(c: char) -> bool {
    romanize(c) == Romanized::Ignored && !matters(c) && c != GERESH
}

/// Signs that are nothing by themselves but change their neighbours: those that silence a vowel or a consonant.
fn matters(c: char) -> bool {
    matches!(c, '\u{0900}'..='\u{0EFF}' | '\u{1039}' | '\u{103A}' | 'っ' | 'ー')
}

/// The characters of a text, compatibility forms and combining marks resolved as far as names need it.
fn composed(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(text.len());
    let mut start = 0;
    for c in text.chars() {
        let span = Span { start, end: start + c.len_utf16() as u32 };
        start = span.end;
        let apostrophe =
            matches!(c, '\'' | '’' | '‘' | '´' | '`') && letters.last().is_some_and(|l| is_hebrew(l.c));
        let folded = if apostrophe { [GERESH, '\0'] } else { folded(c) };
        match letters.last_mut().and_then(|last| compose(last.c, folded[0]).map(|c| (last, c))) {
            Some((last, c)) => *last = Letter { c, span: Span { end: span.end, ..last.span } },
            None if is_traceless(folded[0]) => {}
            None => letters.extend(folded.into_iter().filter(|&c| c != '\0').map(|c| Letter { c, span })),
        }
    }
    letters
}

/// Forms that context would not be seen in: Arabic as it is printed, halfwidth kana; katakana is made hiragana.
/// A form of two letters gives both; otherwise the second is `'\0'`.
fn folded(c: char) -> [char; 2] {
    let c = match c {
        '\u{FB50}'..='\u{FBFF}' => printed(c, 0),
        '\u{FE80}'..='\u{FEFC}' => printed(c, 0xFE80 - 0xFC00),
        '\u{FF66}'..='\u{FF9D}' => HALFWIDTH.chars().nth(c as usize - 0xFF66).unwrap_or(c),
        _ => c,
    };
    match c {
        'ﻵ' => ['ل', 'آ'],
        'ﻷ' => ['ل', 'أ'],
        'ﻹ' => ['ل', 'إ'],
        'ﻻ' => ['ل', 'ا'],
        '＆' => ['&', '\0'],
        // The sign for a millionth is typed for the Greek letter.
        'µ' => ['μ', '\0'],
        '\u{30A1}'..='\u{30F6}' => [moved(c, -0x60), '\0'],
        _ => [c, '\0'],
    }
}

const HALFWIDTH: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// The letter that an Arabic presentation form shows. `build.rs` makes the table.
fn printed(c: char, gap: u32) -> char {
    static FORMS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/arabic_forms.bin"));
    let at = 2 * (c as u32 - 0xFB50 - gap) as usize;
    FORMS
        .get(at..at + 2)
        .and_then(|b| char::from_u32(u32::from(u16::from_le_bytes([b[0], b[1]]))))
        .filter(|&c| c != '\0')
        .unwrap_or(c)
}

fn moved(c: char, by: i32) -> char {
    (c as u32).checked_add_signed(by).and_then(char::from_u32).unwrap_or(c)
}

/// Letters and a mark that together are another letter.
const PAIRS: [(char, char, &str); 4] = [
    ('\u{0301}', '\0', "гѓкќГЃКЌ"),
    ('\u{0306}', '\0', "ийуўИЙУЎ"),
    ('\u{0308}', '\0', "еёіїЕЁІЇιϊυϋ"),
    ('\u{3099}', 'ﾞ', "うゔ"),
];

/// Kana that a mark makes the next character of the block.
const VOICED: &str = "かきくけこさしすせそたちつてとはひふへほ";

fn compose(before: char, mark: char) -> Option<char> {
    match (before, mark) {
        // No mark, like most.
        (_, '\0'..='\x7f') => None,
        ('\u{1100}'..='\u{1112}', '\u{1161}'..='\u{1175}') => {
            char::from_u32(0xAC00 + ((before as u32 - 0x1100) * 21 + (mark as u32 - 0x1161)) * 28)
        }
        ('\u{AC00}'..='\u{D7A3}', '\u{11A8}'..='\u{11C2}') if (before as u32 - 0xAC00).is_multiple_of(28) => {
            char::from_u32(before as u32 + mark as u32 - 0x11A7)
        }
        (_, '\u{3099}' | 'ﾞ') if VOICED.contains(before) => Some(moved(before, 1)),
        ('は' | 'ひ' | 'ふ' | 'へ' | 'ほ', '\u{309A}' | 'ﾟ') => Some(moved(before, 2)),
        _ => {
            let (.., pairs) = PAIRS.iter().find(|pair| pair.0 == mark || pair.1 == mark)?;
            let mut pairs = pairs.chars();
            pairs.by_ref().position(|c| c == before).filter(|at| at % 2 == 0)?;
            pairs.next()
        }
    }
}
