//! Two other ways to score names, to hold the matcher against: names in, a score from 0 to 1 out.
//!
//! Jaro-Winkler on sorted words, and an emulation of what OFAC publishes of its own search: Jaro-Winkler on the whole
//! name, and part by part Jaro-Winkler and Soundex between parts of the same first letter, the higher of both.

use std::collections::HashMap;

use super::folding;
use super::lists::Lists;

/// A way to score names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    SortedJaroWinkler,
    Ofac,
}

impl Method {
    pub const ALL: [Self; 2] = [Self::SortedJaroWinkler, Self::Ofac];

    pub fn label(self) -> &'static str {
        match self {
            Self::SortedJaroWinkler => "Jaro-Winkler on sorted words",
            Self::Ofac => "OFAC's published method, emulated",
        }
    }

    /// The score of one pair.
    pub fn pair(self, query: &str, listed: &str) -> f64 {
        match self {
            Self::SortedJaroWinkler => {
                strsim::jaro_winkler(&folding::sorted(query), &folding::sorted(listed))
            }
            Self::Ofac => {
                let [query, listed] = [query, listed].map(folding::words);
                let whole = strsim::jaro_winkler(&query.join(" "), &listed.join(" "));
                let best =
                    |part: &String| listed.iter().map(|other| part_score(part, other)).fold(0.0, f64::max);
                whole.max(mean(query.iter().map(best)))
            }
        }
    }
}

/// Parts of the same first letter: Jaro-Winkler, at least 0.9 where they sound alike by Soundex.
fn part_score(part: &str, other: &str) -> f64 {
    if part.chars().next() != other.chars().next() {
        return 0.0;
    }
    let score = strsim::jaro_winkler(part, other);
    let alike = soundex(part).is_some_and(|code| soundex(other) == Some(code));
    if alike { score.max(0.9) } else { score }
}

/// The American Soundex of a word in Latin letters.
fn soundex(word: &str) -> Option<[u8; 4]> {
    let mut code = [b'0'; 4];
    let first = *word.as_bytes().first().filter(|c| c.is_ascii_alphabetic())?;
    code[0] = first;
    let mut last = digit(first);
    let mut length = 1;
    for letter in word.bytes().skip(1) {
        let new = digit(letter);
        if new != b'0' && new != last && length < 4 {
            code[length] = new;
            length += 1;
        }
        if !matches!(letter, b'h' | b'w') {
            last = new;
        }
    }
    Some(code)
}

fn digit(letter: u8) -> u8 {
    match letter {
        b'b' | b'f' | b'p' | b'v' => b'1',
        b'c' | b'g' | b'j' | b'k' | b'q' | b's' | b'x' | b'z' => b'2',
        b'd' | b't' => b'3',
        b'l' => b'4',
        b'm' | b'n' => b'5',
        b'r' => b'6',
        _ => b'0',
    }
}

fn mean(scores: impl Iterator<Item = f64>) -> f64 {
    let scores: Vec<f64> = scores.collect();
    if scores.is_empty() { 0.0 } else { scores.iter().sum::<f64>() / scores.len() as f64 }
}

/// All listed names, prepared.
pub struct Baseline<'a> {
    method: Method,
    names: Vec<Listed<'a>>,
    /// Distinct words by first letter, with their places.
    words: HashMap<char, Vec<(String, usize)>>,
    word_count: usize,
}

struct Listed<'a> {
    id: &'a str,
    text: String,
    words: Vec<usize>,
}

impl<'a> Baseline<'a> {
    pub fn new(method: Method, lists: &'a Lists) -> Self {
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut names = Vec::new();
        for party in &lists.parties {
            for name in &party.entity.names {
                let mut words = folding::words(&name.text);
                let numbers = words.iter().map(|word| {
                    let next = places.len();
                    *places.entry(word.clone()).or_insert(next)
                });
                let numbers = numbers.collect();
                if method == Method::SortedJaroWinkler {
                    words.sort_unstable();
                }
                names.push(Listed { id: &party.entity.id, text: words.join(" "), words: numbers });
            }
        }
        let word_count = places.len();
        let mut words: HashMap<char, Vec<(String, usize)>> = HashMap::new();
        for (word, place) in places {
            words.entry(word.chars().next().unwrap_or(' ')).or_default().push((word, place));
        }
        Self { method, names, words, word_count }
    }

    /// The score of every party by its best name, the best first.
    pub fn ranked(&self, query: &str) -> Vec<(&'a str, f64)> {
        let mut words = folding::words(query);
        let parts: Vec<Vec<f64>> = match self.method {
            Method::Ofac => words.iter().map(|word| self.part_scores(word)).collect(),
            Method::SortedJaroWinkler => Vec::new(),
        };
        if self.method == Method::SortedJaroWinkler {
            words.sort_unstable();
        }
        let whole = words.join(" ");
        let mut best: HashMap<&str, f64> = HashMap::new();
        for name in &self.names {
            let score = strsim::jaro_winkler(&whole, &name.text).max(by_part(&parts, &name.words));
            let known = best.entry(name.id).or_default();
            *known = known.max(score);
        }
        let mut ranked: Vec<(&str, f64)> = best.into_iter().collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
        ranked
    }

    /// The score of one part of the query against every listed word.
    fn part_scores(&self, part: &str) -> Vec<f64> {
        let mut scores = vec![0.0; self.word_count];
        let candidates = part.chars().next().and_then(|first| self.words.get(&first));
        for (word, place) in candidates.into_iter().flatten() {
            scores[*place] = part_score(part, word);
        }
        scores
    }
}

fn by_part(parts: &[Vec<f64>], words: &[usize]) -> f64 {
    mean(parts.iter().map(|scores| words.iter().map(|&word| scores[word]).fold(0.0, f64::max)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn soundex_of_known_words() {
        let code = |word| String::from_utf8(soundex(word).unwrap().to_vec()).unwrap();
        for (word, expected) in [
            ("robert", "r163"),
            ("rupert", "r163"),
            ("ashcraft", "a261"),
            ("tymczak", "t522"),
            ("pfister", "p236"),
        ] {
            assert_eq!(code(word), expected, "{word}");
        }
        assert_eq!(soundex("ким"), None);
    }

    #[test]
    fn pairs() {
        assert_eq!(Method::SortedJaroWinkler.pair("Ivan PETROV", "PETROV, Ivan"), 1.0);
        assert_eq!(Method::Ofac.pair("KIM", "KIM, Jong Man"), 1.0);
        assert!(Method::Ofac.pair("Catherine", "Katherine") < 0.95);
    }
}
