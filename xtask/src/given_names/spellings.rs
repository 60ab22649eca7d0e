//! rigour's groups of names (of Wikidata's labels) and the words of listed people in, the spellings of a form out.
//!
//! A group often holds two names that some label mixes up (Muhammad and Nabi, Omar and Farouq), so that a spelling
//! counts only if it is near the form, a listed person bears it, and it ends like the form does: on `a` or not,
//! which tells women's names from men's in many languages.

use std::collections::{BTreeMap, BTreeSet};

use name_screener::normalize::{NormalizedName, Reading};

/// Spellings of this length and under are other names more often than not.
const TOO_SHORT: usize = 3;

/// How many edits of a hundred letters may part a spelling from its form.
const MOST_EDITS: usize = 35;

/// By form, what stands in a group with it.
pub struct Spellings {
    groups: BTreeMap<String, BTreeSet<String>>,
}

impl Spellings {
    /// `person_names` is a line a group, `form, form => id`. Only Latin forms of one word count.
    pub fn new(person_names: &str, listed: &BTreeSet<String>) -> Self {
        let mut groups: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for line in person_names.lines() {
            let forms: BTreeSet<String> = latin_words(line).collect();
            let borne: Vec<&String> = forms.iter().filter(|form| listed.contains(*form)).collect();
            for form in &forms {
                groups.entry(form.clone()).or_default().extend(borne.iter().map(|&word| word.clone()));
            }
        }
        Self { groups }
    }

    /// The spellings of a form, itself among them if listed.
    pub fn of<'a>(&'a self, form: &'a str) -> impl Iterator<Item = &'a str> {
        let group = self.groups.get(form).into_iter().flatten().map(String::as_str);
        group.filter(move |word| is_spelling(form, word))
    }
}

fn is_spelling(form: &str, word: &str) -> bool {
    let longest = form.len().max(word.len());
    word.len() > TOO_SHORT
        && form.ends_with('a') == word.ends_with('a')
        && strsim::osa_distance(form, word) * 100 <= longest * MOST_EDITS
}

/// The forms of a group that are one word of Latin letters, as normalised; `line` is `form, form => id`.
pub fn latin_words(line: &str) -> impl Iterator<Item = String> {
    let forms = line.rsplit_once(" => ").map_or(line, |(forms, _)| forms);
    forms.split(", ").filter_map(latin_word)
}

/// The form as normalised, if it is one word of Latin letters.
fn latin_word(form: &str) -> Option<String> {
    let is_latin = |c: char| matches!(c, 'a'..='z' | '\'' | '\u{C0}'..='\u{24F}' | '\u{2B9}'..='\u{2BF}' | '\u{300}'..='\u{36F}' | '\u{1E00}'..='\u{1EFF}');
    if !form.chars().all(is_latin) {
        return None;
    }
    let mut tokens = NormalizedName::new(form, Reading::Person).tokens;
    let word = tokens.pop().filter(|_| tokens.is_empty())?.text;
    word.bytes().all(|b| b.is_ascii_lowercase()).then_some(word)
}
