//! One character in, what it contributes to a word out: lower-case Latin letters and digits, nothing, or the end of the word.
//!
//! The table is made by `build.rs` from the crate any_ascii. Hangul syllables are composed from their letters.
//! A letter that no table knows stands for itself, so that it can still meet its equal.

use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/hangul.rs"));
static TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/romanization.bin"));

const SEPARATOR: u16 = 0;
const IGNORED: u16 = 1;
const FIRST_STRING: u16 = 2;

/// What a character becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Romanized {
    /// Ends a word: white space, punctuation, symbols.
    Separator,
    /// Leaves no trace and does not end a word: marks, invisible characters, apostrophes.
    Ignored,
    /// Up to three strings in a row (only Hangul has more than one), each lower-case ASCII, perhaps all empty.
    Text([&'static str; 3]),
    /// A letter of a script without romanisation, lower case.
    Itself(char),
}

/// What `c` becomes, whatever stands around it.
pub fn romanize(c: char) -> Romanized {
    match c {
        'a'..='z' | '0'..='9' => Romanized::Text([ascii(c), "", ""]),
        'A'..='Z' => Romanized::Text([ascii(c.to_ascii_lowercase()), "", ""]),
        // Apostrophes join (O'Brien is one word), hyphens separate.
        '\'' | '`' | '´' | '‘' | '’' | 'ʼ' | 'ʻ' | 'ʿ' | 'ʾ' | '＇' => Romanized::Ignored,
        '\0'..='\x7f' => Romanized::Separator,
        '\u{AC00}'..='\u{D7A3}' => hangul(c),
        // Tags and variation selectors.
        '\u{E0000}'..='\u{E0FFF}' => Romanized::Ignored,
        _ => looked_up(c),
    }
}

/// What one letter becomes by itself, of scripts whose letters become one string.
pub fn plain(c: char) -> &'static str {
    match romanize(c) {
        Romanized::Text([text, ..]) => text,
        _ => "",
    }
}

/// Whether each such character is a word of its own: a Han character or a Hangul syllable is read as one syllable.
pub fn is_syllabic(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{AC00}'..='\u{D7A3}' | '\u{20000}'..='\u{323AF}')
}

fn ascii(c: char) -> &'static str {
    const ALL: &str = "0123456789abcdefghijklmnopqrstuvwxyz";
    let i = if c.is_ascii_digit() { c as usize - '0' as usize } else { c as usize - 'a' as usize + 10 };
    &ALL[i..=i]
}

fn hangul(c: char) -> Romanized {
    let n = (c as usize) - 0xAC00;
    Romanized::Text([LEADING[n / 588], VOWELS[n / 28 % 21], TRAILING[n % 28]])
}

fn looked_up(c: char) -> Romanized {
    match table().entry(c) {
        Some(IGNORED) => Romanized::Ignored,
        Some(n) if n >= FIRST_STRING => Romanized::Text([table().string(n - FIRST_STRING), "", ""]),
        _ if c.is_alphanumeric() => Romanized::Itself(c.to_lowercase().next().unwrap_or(c)),
        _ => Romanized::Separator,
    }
}

/// The parsed table: where its parts begin.
struct Table {
    strings: Vec<&'static str>,
    /// Where the low bytes of the entries of page n (code point / 256) begin in `TABLE`; 0 for none.
    pages: Vec<usize>,
    /// How far behind a low byte its high byte is.
    high: usize,
}

fn table() -> &'static Table {
    static PARSED: OnceLock<Table> = OnceLock::new();
    PARSED.get_or_init(Table::parse)
}

impl Table {
    fn parse() -> Self {
        let count = usize::from(u16_at(0));
        let mut at = 2 + count;
        let mut strings = Vec::with_capacity(count);
        for length in &TABLE[2..2 + count] {
            let end = at + usize::from(*length);
            strings.push(std::str::from_utf8(&TABLE[at..end]).expect("build.rs writes ASCII"));
            at = end;
        }
        let count = usize::from(u16_at(at));
        let mut pages = vec![0; 0x200];
        for i in 0..count {
            pages[usize::from(u16_at(at + 2 + 2 * i))] = at + 2 + 2 * count + 256 * i;
        }
        Self { strings, pages, high: 256 * count }
    }

    fn entry(&self, c: char) -> Option<u16> {
        let code = c as usize;
        let page = *self.pages.get(code / 256)?;
        let low = page + code % 256;
        (page != 0)
            .then(|| u16::from_le_bytes([TABLE[low], TABLE[low + self.high]]))
            .filter(|&n| n != SEPARATOR)
    }

    fn string(&self, index: u16) -> &'static str {
        self.strings[usize::from(index)]
    }
}

fn u16_at(offset: usize) -> u16 {
    u16::from_le_bytes([TABLE[offset], TABLE[offset + 1]])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(s: &str) -> String {
        s.chars()
            .map(|c| match romanize(c) {
                Romanized::Separator => " ".to_owned(),
                Romanized::Ignored => String::new(),
                Romanized::Text(parts) => parts.concat(),
                Romanized::Itself(c) => c.to_string(),
            })
            .collect()
    }

    #[test]
    fn scripts_become_latin() {
        for (given, want) in [
            ("Müller, O’Brien", "muller  obrien"),
            ("Straße Øresund Ångström", "strasse oresund angstrom"),
            ("e\u{301}te\u{301}", "ete"),
            ("Ｋｉｍ", "kim"),
            ("𝐊im", "kim"),
            ("Владимир Путин", "vladimir putin"),
            ("Αθήνα", "athina"),
            ("محمد", "mhmd"),
            ("مُحَمَّد", "mhmd"),
            ("习近平", "xijinping"),
            ("김정은", "gimjeongeun"),
            ("キム", "kimu"),
            ("a\u{200B}b\u{AD}c\u{200F}", "abc"),
            ("№5—x", " 5 x"),
            ("🙂", " "),
        ] {
            assert_eq!(text(given), want, "{given}");
        }
    }

    #[test]
    fn letters_without_romanization_stand_for_themselves() {
        assert_eq!(romanize('\u{12000}'), Romanized::Itself('\u{12000}'));
        assert_eq!(romanize('\u{3400}'), Romanized::Itself('\u{3400}'));
    }
}
