//! Packs what names need of the crate any_ascii (romanisation of every script, ISC licence) into one compact
//! table, `$OUT_DIR/romanization.bin`, which `src/normalize/romanize.rs` reads. Whole, the crate would add
//! 277 KB (gzip) to the wasm.
//!
//! Layout, little endian: `u16` number of strings; per string `u8` length; the strings' bytes; `u16` number of
//! pages; per page `u16` page number (code point / 256); per page 256 times `u16` entry. An entry is 0
//! (separator), 1 (ignored: a mark or an invisible character) or 2 + index of a string.

use std::collections::BTreeMap;
use std::{env, fs, path::Path};
use unicode_general_category::{GeneralCategory as Category, get_general_category};

const SEPARATOR: u16 = 0;
const IGNORED: u16 = 1;
const FIRST_STRING: u16 = 2;
/// Hangul syllables are composed from their letters instead (see `hangul`).
const HANGUL: std::ops::RangeInclusive<u32> = 0xAC00..=0xD7A3;
/// What is left out: rare Han characters, scripts long dead and symbols. Letters there stand for themselves.
fn is_covered(code: u32) -> bool {
    !HANGUL.contains(&code)
        && matches!(code, 0x80..=0x33FF | 0x4E00..=0xFFFF | 0x1D400..=0x1D7FF | 0x1E900..=0x1E95F)
}

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("romanization.bin"), table()).expect("OUT_DIR can be written");
    fs::write(Path::new(&out).join("hangul.rs"), hangul()).expect("OUT_DIR can be written");
}

fn table() -> Vec<u8> {
    let mut strings: BTreeMap<String, usize> = BTreeMap::new();
    let mut pages: BTreeMap<u16, Vec<Option<Entry>>> = BTreeMap::new();
    for c in (0x80..=0x1_FFFF).filter(|&code| is_covered(code)).filter_map(char::from_u32) {
        let Some(entry) = entry(c) else { continue };
        let code = u32::from(c);
        if let Entry::Text(s) = &entry {
            strings.insert(s.clone(), 0);
        }
        let page = pages.entry((code / 256) as u16).or_insert_with(|| vec![None; 256]);
        page[(code % 256) as usize] = Some(entry);
    }
    for (i, index) in strings.values_mut().enumerate() {
        *index = i;
    }
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
    if matches!(category, Category::Format | Category::EnclosingMark) || is_vowel_point(c, category) {
        return Some(Entry::Ignored);
    }
    let text: String = any_ascii::any_ascii_char(c)
        .bytes()
        .filter(u8::is_ascii_alphanumeric)
        .map(|b| b.to_ascii_lowercase() as char)
        .collect();
    match category {
        Category::NonspacingMark | Category::ModifierLetter if text.is_empty() => Some(Entry::Ignored),
        Category::UppercaseLetter
        | Category::LowercaseLetter
        | Category::TitlecaseLetter
        | Category::ModifierLetter
        | Category::OtherLetter
        | Category::NonspacingMark
        | Category::SpacingMark
        | Category::DecimalNumber
        | Category::LetterNumber
        | Category::OtherNumber => (is_silent(c) || !text.is_empty()).then_some(Entry::Text(text)),
        _ => None,
    }
}

/// Arabic and Hebrew vowel points: written or left out at will, so they must not count.
fn is_vowel_point(c: char, category: Category) -> bool {
    category == Category::NonspacingMark && matches!(c as u32, 0x0590..=0x08FF | 0x0300..=0x036F)
}

/// Letters that the romanisation rightly leaves out: Arabic hamza and ain, Hebrew alef and ain, the signs of
/// Cyrillic hardness and softness. Every other letter without romanisation stands for itself.
fn is_silent(c: char) -> bool {
    matches!(c as u32, 0x0400..=0x052F | 0x0590..=0x08FF | 0xFB1D..=0xFEFC)
}

fn encode(strings: &BTreeMap<String, usize>, pages: &BTreeMap<u16, Vec<Option<Entry>>>) -> Vec<u8> {
    let mut out = Vec::new();
    let u16 =
        |out: &mut Vec<u8>, n: usize| out.extend(u16::try_from(n).expect("table fits u16").to_le_bytes());
    u16(&mut out, strings.len());
    out.extend(strings.keys().map(|s| s.len() as u8));
    out.extend(strings.keys().flat_map(|s| s.bytes()));
    u16(&mut out, pages.len());
    for page in pages.keys() {
        u16(&mut out, usize::from(*page));
    }
    for entry in pages.values().flatten() {
        let n = match entry {
            None => SEPARATOR,
            Some(Entry::Ignored) => IGNORED,
            Some(Entry::Text(s)) => FIRST_STRING + strings[s] as u16,
        };
        u16(&mut out, usize::from(n));
    }
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
