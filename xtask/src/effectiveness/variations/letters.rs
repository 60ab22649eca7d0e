//! Rewriting of letters by a table: a name in, the same name with some letters written otherwise out.
//!
//! A line of a table is what is written and what else is, all small; `^` begins a word and `$` ends it.

use fastrand::Rng;

/// A table of rewritings.
pub struct Letters {
    rules: Vec<Rule>,
}

struct Rule {
    from: Vec<char>,
    starts: bool,
    ends: bool,
    to: Vec<String>,
}

/// A place where a rule fits.
struct Place {
    at: usize,
    rule: usize,
}

impl Letters {
    /// Reads a table; lines with `#` are comments.
    pub fn read(table: &str) -> Self {
        let lines = table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
        Self { rules: lines.map(Rule::read).collect() }
    }

    /// The name with one letter or group rewritten, none where nothing fits.
    pub fn one(&self, name: &str, rng: &mut Rng) -> Option<String> {
        self.some(name, 1, |_| true, rng)
    }

    /// The name with one to `most` places rewritten, in words that `may` change.
    pub fn some(&self, name: &str, most: usize, may: impl Fn(&str) -> bool, rng: &mut Rng) -> Option<String> {
        let letters: Vec<char> = name.chars().collect();
        let mut places = self.places(&letters);
        places.retain(|place| may(&word_around(&letters, place.at)));
        rng.shuffle(&mut places);
        let wanted = rng.usize(1..=most);
        let chosen = self.apart(places, wanted);
        (!chosen.is_empty()).then(|| self.rewritten(&letters, &chosen, rng))
    }

    /// The name with everything rewritten that can be, the longest groups first.
    pub fn all(&self, name: &str, rng: &mut Rng) -> Option<String> {
        let letters: Vec<char> = name.chars().collect();
        let mut places = self.places(&letters);
        places.sort_by_key(|place| {
            let rule = &self.rules[place.rule];
            (place.at, std::cmp::Reverse((rule.from.len(), rule.starts || rule.ends)))
        });
        let chosen = self.apart(places, usize::MAX);
        (!chosen.is_empty()).then(|| self.rewritten(&letters, &chosen, rng))
    }

    /// The first `most` places that do not overlap, in the order of the name.
    fn apart(&self, places: Vec<Place>, most: usize) -> Vec<(usize, usize)> {
        let mut chosen: Vec<(usize, usize)> = Vec::new();
        for Place { at, rule } in places {
            let end = at + self.rules[rule].from.len();
            let meets = |&(other, of): &(usize, usize)| at < other + self.rules[of].from.len() && other < end;
            if chosen.len() < most && !chosen.iter().any(meets) {
                chosen.push((at, rule));
            }
        }
        chosen.sort_unstable();
        chosen
    }

    fn places(&self, letters: &[char]) -> Vec<Place> {
        let small: Vec<char> = letters.iter().map(|c| c.to_lowercase().next().unwrap_or(*c)).collect();
        let fits = |at: usize, rule: &Rule| rule.fits(&small, at);
        (0..letters.len())
            .flat_map(|at| (0..self.rules.len()).map(move |rule| Place { at, rule }))
            .filter(|place| fits(place.at, &self.rules[place.rule]))
            .collect()
    }

    /// Rewrites at `chosen`, places in order that do not overlap.
    fn rewritten(&self, letters: &[char], chosen: &[(usize, usize)], rng: &mut Rng) -> String {
        let mut out = String::new();
        let mut from = 0;
        for &(at, rule) in chosen {
            let rule = &self.rules[rule];
            let until = at + rule.from.len();
            out.extend(&letters[from..at]);
            let new = &rule.to[rng.usize(..rule.to.len())];
            out.push_str(&like(&letters[at..until], letters.get(until), new));
            from = until;
        }
        out.extend(&letters[from..]);
        out
    }
}

/// The word that a letter stands in.
fn word_around(letters: &[char], at: usize) -> String {
    let before = letters[..at].iter().rev().take_while(|c| !c.is_whitespace()).count();
    letters[at - before..].iter().take_while(|c| !c.is_whitespace()).collect()
}

/// `new` in capitals where the letters it stands for are, with a capital first where theirs is.
fn like(old: &[char], next: Option<&char>, new: &str) -> String {
    let capital = |c: &char| c.is_uppercase();
    let all = old.iter().all(capital) && (old.len() > 1 || next.is_none_or(|c| !c.is_lowercase()));
    if all {
        return new.to_uppercase();
    }
    let mut letters = new.chars();
    match letters.next() {
        Some(first) if old.first().is_some_and(capital) => first.to_uppercase().chain(letters).collect(),
        _ => new.to_owned(),
    }
}

impl Rule {
    fn read(line: &str) -> Self {
        let mut parts = line.split_whitespace();
        let from = parts.next().expect("lines are not empty");
        let to: Vec<String> =
            parts.map(|part| if part == "-" { String::new() } else { part.to_owned() }).collect();
        assert!(!to.is_empty(), "{line}: nothing is written for {from}");
        Self {
            starts: from.starts_with('^'),
            ends: from.ends_with('$'),
            from: from.trim_matches(['^', '$']).chars().collect(),
            to,
        }
    }

    fn fits(&self, small: &[char], at: usize) -> bool {
        let end = at + self.from.len();
        let is_letter = |n: usize| small.get(n).is_some_and(|c| c.is_alphanumeric());
        small[at..].starts_with(&self.from)
            && (!self.starts || at == 0 || !is_letter(at - 1))
            && (!self.ends || !is_letter(end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_keep_to_their_places_and_to_the_case() {
        let mut rng = Rng::with_seed(1);
        let table = Letters::read("# comment\n^e ye\nov$ off\nsh š\n");
        assert_eq!(table.all("Elena SHISHOV, Eve", &mut rng).unwrap(), "Yelena ŠIŠOFF, Yeve");
        assert_eq!(table.one("Anna", &mut rng), None);
        assert_eq!(Letters::read("a -").all("Hasan", &mut rng).unwrap(), "Hsn");
    }

    #[test]
    fn one_place_is_rewritten() {
        let mut rng = Rng::with_seed(1);
        let table = Letters::read("o 0");
        for _ in 0..20 {
            assert!(
                ["B0ris Ionov", "Boris I0nov", "Boris Ion0v"]
                    .contains(&table.one("Boris Ionov", &mut rng).unwrap().replace("I0n0v", "").as_str())
            );
        }
    }
}
