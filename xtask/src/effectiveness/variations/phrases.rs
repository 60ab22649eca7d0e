//! Words and phrases that are written for one another: a name in, the name with another of them out.

use fastrand::Rng;

/// Groups of phrases of one meaning.
pub struct Phrases {
    groups: Vec<Vec<String>>,
}

/// A phrase that was found: words `from..until` of the name.
struct Found<'a> {
    from: usize,
    until: usize,
    group: &'a [String],
}

impl Phrases {
    /// Reads a table: a group a line, `|` between; lines with `#` are comments.
    pub fn read(table: &str) -> Self {
        let lines = table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
        Self { groups: lines.map(|line| line.split('|').map(str::to_owned).collect()).collect() }
    }

    /// The name with one phrase exchanged for another of its group.
    pub fn exchanged(&self, name: &str, rng: &mut Rng) -> Option<String> {
        self.replaced(name, rng, |old, group, rng| {
            let others: Vec<&String> = group.iter().filter(|phrase| key(phrase) != key(old)).collect();
            rng.choice(others).cloned()
        })
    }

    /// The name without one of the phrases.
    pub fn dropped(&self, name: &str, rng: &mut Rng) -> Option<String> {
        let text = self.replaced(name, rng, |_, _, _| Some(String::new()))?;
        (text.split_whitespace().count() > 0).then(|| text.trim().trim_end_matches(',').to_owned())
    }

    fn replaced(
        &self,
        name: &str,
        rng: &mut Rng,
        other: impl Fn(&str, &[String], &mut Rng) -> Option<String>,
    ) -> Option<String> {
        let words: Vec<&str> = name.split_whitespace().collect();
        let found = self.found(&words);
        let Found { from, until, group } = rng.choice(&found)?;
        let old = words[*from..*until].join(" ");
        let mut new = like(&old, &other(&old, group, rng)?);
        if old.ends_with(',') && !new.is_empty() {
            new.push(',');
        }
        let parts = words[..*from]
            .iter()
            .copied()
            .chain(std::iter::once(new.as_str()))
            .chain(words[*until..].iter().copied());
        Some(parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
    }

    /// The phrases that stand in the name; of those that overlap, the first and longest alone.
    fn found(&self, words: &[&str]) -> Vec<Found<'_>> {
        let keys: Vec<String> = words.iter().map(|word| key(word)).collect();
        let mut found = Vec::new();
        let mut from = 0;
        while from < words.len() {
            let here = self.found_at(&keys, from);
            from = here.first().map_or(from + 1, |found| found.until);
            found.extend(here);
        }
        found
    }

    fn found_at(&self, words: &[String], from: usize) -> Vec<Found<'_>> {
        let fits = |phrase: &String| {
            let phrase: Vec<String> = phrase.split_whitespace().map(key).collect();
            words[from..].starts_with(&phrase).then_some(phrase.len())
        };
        let all = self.groups.iter().filter_map(|group| {
            let longest = group.iter().filter_map(fits).max()?;
            Some(Found { from, until: from + longest, group })
        });
        let all: Vec<Found<'_>> = all.collect();
        let longest = all.iter().map(|found| found.until).max().unwrap_or(0);
        all.into_iter().filter(|found| found.until == longest).collect()
    }
}

/// Small letters without full stops and commas: how a phrase is recognised.
fn key(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '.' | ',')).flat_map(char::to_lowercase).collect()
}

/// In capitals where the old phrase is.
fn like(old: &str, new: &str) -> String {
    let capitals =
        old.chars().filter(|c| c.is_alphabetic()).count() > 1 && !old.chars().any(char::is_lowercase);
    if capitals { new.to_uppercase() } else { new.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_exchanged_whole() {
        let mut rng = Rng::with_seed(1);
        let table = Phrases::read("# comment\nJSC|Joint Stock Company\nCompany|Co.\n");
        assert_eq!(table.exchanged("Alfa Joint Stock Company", &mut rng).unwrap(), "Alfa JSC");
        assert_eq!(table.exchanged("J.S.C. ALFA", &mut rng).unwrap(), "JOINT STOCK COMPANY ALFA");
        assert_eq!(table.exchanged("Company, Alfa", &mut rng).unwrap(), "Co., Alfa");
        assert_eq!(table.dropped("ALFA COMPANY", &mut rng).unwrap(), "ALFA");
        assert_eq!(table.dropped("COMPANY", &mut rng), None);
        assert_eq!(table.exchanged("Accompany", &mut rng), None);
    }
}
