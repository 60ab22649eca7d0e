//! Packs what names need of the crate any_ascii (romanisation of every script, ISC licence) into one compact
//! table, `$OUT_DIR/romanization.bin`, which `src/normalize/romanize.rs` reads. Whole, the crate would add
//! 277 KB (gzip) to the wasm.
//!
//! Layout, little endian: `u16` number of strings; per string `u8` length; the strings' bytes; `u16` number of
//! pages; per page `u16` page number (code point / 256); per page the low bytes of 256 entries; per page their high
//! bytes. An entry is 0 (separator), 1 (ignored: a mark or an invisible character) or 2 + index of a string.
//!
//! Beside it: `hangul.rs`, `confusables.bin`, `arabic_forms.bin` and `rules.rs`, each described at its function.

use std::collections::BTreeMap;
use std::{env, fs, path::Path};
use unicode_general_category::{GeneralCategory as Category, get_general_category};
use unicode_normalization::UnicodeNormalization;
use unicode_script::{Script, UnicodeScript};

const SEPARATOR: u16 = 0;
const IGNORED: u16 = 1;
const FIRST_STRING: u16 = 2;
/// Hangul syllables are composed from their letters instead (see `hangul`).
const HANGUL: std::ops::RangeInclusive<u32> = 0xAC00..=0xD7A3;
/// What is left out: rare Han characters, scripts long dead and symbols. Letters there stand for themselves.
fn is_covered(code: u32) -> bool {
    !HANGUL.contains(&code)
        && matches!(code, 0x80..=0x33FF | 0x4E00..=0xFFFF | 0x1D400..=0x1D7FF | 0x1E900..=0x1E95F | 0x1F130..=0x1F189)
}

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("romanization.bin"), table()).expect("OUT_DIR can be written");
    fs::write(Path::new(&out).join("hangul.rs"), hangul()).expect("OUT_DIR can be written");
    fs::write(Path::new(&out).join("confusables.bin"), confusables()).expect("OUT_DIR can be written");
    fs::write(Path::new(&out).join("arabic_forms.bin"), arabic_forms()).expect("OUT_DIR can be written");
    fs::write(Path::new(&out).join("rules.rs"), rules()).expect("OUT_DIR can be written");
}

fn table() -> Vec<u8> {
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    let mut pages: BTreeMap<u16, Vec<Option<Entry>>> = BTreeMap::new();
    for c in (0x80..=0x1_FFFF).filter(|&code| is_covered(code)).filter_map(char::from_u32) {
        let Some(entry) = entry(c) else { continue };
        let code = u32::from(c);
        if let Entry::Text(s) = &entry {
            *uses.entry(s.clone()).or_default() += 1;
        }
        let page = pages.entry((code / 256) as u16).or_insert_with(|| vec![None; 256]);
        page[(code % 256) as usize] = Some(entry);
    }
    // The most frequent strings get the low numbers, which compress best: 8 KB less than in the order of the alphabet.
    let mut strings: Vec<String> = uses.keys().cloned().collect();
    strings.sort_by_key(|s| std::cmp::Reverse(uses[s]));
    encode(&strings, &pages)
}

#[derive(Clone)]
enum Entry {
    Ignored,
    Text(String),
}

/// What becomes of a character; `None` separates words.
fn entry(c: char) -> Option<Entry> {
    let category = get_general_category(c);
    if matches!(category, Category::Format | Category::EnclosingMark)
        || is_filler(c)
        || is_vowel_point(c, category)
    {
        return Some(Entry::Ignored);
    }
    let lower = c.to_lowercase().next().unwrap_or(c);
    // Some newer capitals are known by their small letter only.
    let ascii = [c, lower].map(any_ascii::any_ascii_char).into_iter().find(|s| !s.is_empty()).unwrap_or("");
    let text: String =
        ascii.bytes().filter(u8::is_ascii_alphanumeric).map(|b| b.to_ascii_lowercase() as char).collect();
    match category {
        Category::NonspacingMark | Category::SpacingMark | Category::ModifierLetter if text.is_empty() => {
            Some(Entry::Ignored)
        }
        Category::UppercaseLetter
        | Category::LowercaseLetter
        | Category::TitlecaseLetter
        | Category::ModifierLetter
        | Category::OtherLetter
        | Category::NonspacingMark
        | Category::SpacingMark
        | Category::DecimalNumber
        | Category::LetterNumber
        | Category::OtherNumber => (is_silent(lower) || !text.is_empty()).then_some(Entry::Text(text)),
        Category::OtherSymbol if is_enclosed(c) && text.len() == 1 => Some(Entry::Text(text)),
        _ => None,
    }
}

/// Hangul letters that nobody sees.
fn is_filler(c: char) -> bool {
    matches!(c, '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}')
}

/// Letters in circles and squares.
fn is_enclosed(c: char) -> bool {
    matches!(c as u32, 0x24B6..=0x24E9 | 0x1F130..=0x1F189)
}

/// Arabic and Hebrew vowel points: written or left out at will, so they must not count.
fn is_vowel_point(c: char, category: Category) -> bool {
    category == Category::NonspacingMark && matches!(c as u32, 0x0590..=0x08FF | 0x0300..=0x036F)
}

/// Letters that the romanisation rightly leaves out: Arabic hamza and ain, Hebrew alef and ain, the signs of
/// Cyrillic hardness and softness, the bearers of vowels in Indian and neighbouring scripts. Every other letter without romanisation stands for itself.
fn is_silent(c: char) -> bool {
    matches!(c as u32, 0x0400..=0x052F | 0x0590..=0x17FF | 0xFB1D..=0xFEFC)
}

fn encode(strings: &[String], pages: &BTreeMap<u16, Vec<Option<Entry>>>) -> Vec<u8> {
    let mut out = Vec::new();
    let u16 =
        |out: &mut Vec<u8>, n: usize| out.extend(u16::try_from(n).expect("table fits u16").to_le_bytes());
    u16(&mut out, strings.len());
    out.extend(strings.iter().map(|s| s.len() as u8));
    out.extend(strings.iter().flat_map(|s| s.bytes()));
    u16(&mut out, pages.len());
    for page in pages.keys() {
        u16(&mut out, usize::from(*page));
    }
    let numbers: BTreeMap<&str, u16> = strings.iter().map(String::as_str).zip(FIRST_STRING..).collect();
    let number = |entry: &Option<Entry>| match entry {
        None => SEPARATOR,
        Some(Entry::Ignored) => IGNORED,
        Some(Entry::Text(s)) => numbers[s.as_str()],
    };
    let entries: Vec<u16> = pages.values().flatten().map(number).collect();
    out.extend(entries.iter().map(|n| n.to_le_bytes()[0]));
    out.extend(entries.iter().map(|n| n.to_le_bytes()[1]));
    out
}

/// The romanised Hangul letters (leading, vowel, trailing), read off any_ascii's syllables and checked against all 11,172 of them.
fn hangul() -> String {
    let roman = |l: u32, v: u32, t: u32| {
        let c = char::from_u32(0xAC00 + (l * 21 + v) * 28 + t).expect("a Hangul syllable");
        any_ascii::any_ascii_char(c).to_ascii_lowercase()
    };
    // 11 is the silent leading consonant, vowel 0 is "a".
    let vowels: Vec<String> = (0..21).map(|v| roman(11, v, 0)).collect();
    let leading: Vec<String> = (0..19).map(|l| roman(l, 0, 0).trim_end_matches('a').to_owned()).collect();
    let trailing: Vec<String> = (0..28).map(|t| roman(11, 0, t).split_off(1)).collect();
    for (l, v, t) in (0..19).flat_map(|l| (0..21).flat_map(move |v| (0..28).map(move |t| (l, v, t)))) {
        let composed = format!("{}{}{}", leading[l as usize], vowels[v as usize], trailing[t as usize]);
        assert_eq!(composed, roman(l, v, t), "any_ascii composes Hangul otherwise than build.rs expects");
    }
    format!(
        "pub const LEADING: [&str; 19] = {leading:?};\npub const VOWELS: [&str; 21] = {vowels:?};\npub const TRAILING: [&str; 28] = {trailing:?};\n"
    )
}

/// Letters of other scripts that look like one Latin letter (or, upper case, become such in lower case), by code
/// point: `u16` distance from the one before, `u8` the Latin letter. For `src/normalize/confusables.rs`.
fn confusables() -> Vec<u8> {
    let mut out = Vec::new();
    let mut last = 0;
    for c in ('\u{80}'..='\u{1FFFF}').filter(|c| c.is_alphabetic() && is_masking(c.script())) {
        let Some(like) = look_alike(c) else { continue };
        let code = u32::from(c);
        out.extend(u16::try_from(code - last).expect("look-alikes stand close").to_le_bytes());
        out.push(like);
        last = code;
    }
    out
}

/// Alphabets whose letters are taken for Latin ones. Not those of writing systems whose words do not look Latin.
fn is_masking(script: Script) -> bool {
    use Script::*;
    matches!(
        script,
        Armenian
            | Canadian_Aboriginal
            | Carian
            | Cherokee
            | Coptic
            | Cyrillic
            | Deseret
            | Elbasan
            | Greek
            | Lisu
            | Lycian
            | Old_Italic
            | Osage
            | Tifinagh
            | Warang_Citi
    )
}

fn look_alike(c: char) -> Option<u8> {
    let of =
        |c: char| match unicode_security::skeleton(c.encode_utf8(&mut [0; 4])).collect::<String>().as_str() {
            "rn" => Some(b'm'),
            // The prototype of I is l.
            "l" if !c.is_lowercase() => Some(b'I'),
            like => like.bytes().next().filter(|b| like.len() == 1 && b.is_ascii_alphabetic()),
        };
    // Greek and everyday Cyrillic capitals look like what they look like: Г not like г.
    let everyday = matches!(u32::from(c), 0x0370..=0x045F);
    of(c).or_else(|| c.to_lowercase().next().filter(|_| !everyday).and_then(of))
}

/// The letter that each Arabic presentation form of U+FB50..=FBFF and U+FE80..=FEFC shows, `u16` each; 0 where it
/// shows several, but lam and alef are their unjoined form. For `src/normalize/letters.rs`.
fn arabic_forms() -> Vec<u8> {
    ('\u{FB50}'..='\u{FBFF}').chain('\u{FE80}'..='\u{FEFC}').flat_map(|c| shown(c).to_le_bytes()).collect()
}

fn shown(c: char) -> u16 {
    let letters: Vec<char> = c.nfkc().collect();
    match (c, letters.as_slice()) {
        ('\u{FEF5}'..='\u{FEFC}', _) => 0xFEF5 + (c as u16 - 0xFEF5) / 2 * 2,
        (_, &[letter]) if letter != c => letter as u16,
        _ => 0,
    }
}

/// The rules of `src/normalize/scripts/*.txt` as three constants. For `src/normalize/rules.rs`, which describes them.
fn rules() -> String {
    let mut languages: Vec<(String, String)> = Vec::new();
    let mut lines: Vec<(u16, String)> = Vec::new();
    for text in rule_files() {
        let mut language = 0;
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            match line.strip_prefix('[') {
                Some("]") => language = 0,
                Some(head) => {
                    let mut words = head.trim_end_matches(']').split(' ').skip(1).map(str::to_owned);
                    let clues = words.next().expect("a language has clues");
                    languages
                        .push((clues, words.next().unwrap_or_default().trim_start_matches('!').to_owned()));
                    language = languages.len();
                }
                None => lines.push((first_letter(line), format!("{language} {line}\n"))),
            }
        }
    }
    assert!(languages.len() < 10, "a language is one digit");
    lines.sort_by_key(|line| line.0);
    let mut first: Vec<[u16; 2]> = Vec::new();
    let mut text = String::new();
    for (letter, line) in lines {
        if first.last().is_none_or(|last| last[0] != letter) {
            first.push([letter, u16::try_from(text.len()).expect("rules fit u16")]);
        }
        text += &line;
    }
    format!(
        "const LANGUAGES: [(&str, &str); {}] = {languages:?};\nconst RULES: &str = {text:?};\nstatic FIRST: [[u16; 2]; {}] = {first:?};\n",
        languages.len(),
        first.len()
    )
}

/// By name.
fn rule_files() -> Vec<String> {
    let folder = Path::new("src/normalize/scripts");
    println!("cargo::rerun-if-changed={}", folder.display());
    let files = fs::read_dir(folder).expect("the folder of the scripts' rules");
    let mut files: Vec<_> = files.map(|file| file.expect("a file of rules").path()).collect();
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).expect("a file of rules")).collect()
}

fn first_letter(rule: &str) -> u16 {
    let columns: Vec<&str> = rule.split(' ').collect();
    assert!(columns.len() == 4, "a rule has four columns: {rule:?}");
    columns[1]
        .chars()
        .next()
        .and_then(|c| u16::try_from(u32::from(c)).ok())
        .expect("rules are of the basic plane")
}
