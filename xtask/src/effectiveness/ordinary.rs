//! Names of ordinary customers: the committed table of given and family names in, distinct full names out.
//!
//! The table is made by `ordinary_names.py`, which says where the names come from. Full names are drawn with a seed,
//! the same number of each country; firms are family names with words of trade and the country's legal forms.

use std::collections::{BTreeMap, HashSet};

use fastrand::Rng;

use super::folding;
use super::lists::Party;

const TABLE: &str = include_str!("ordinary_names.txt");

/// People and firms wanted of each group of the table.
const PEOPLE: usize = 200;
const FIRMS: usize = 36;

/// Words of trade in firms' names.
const TRADES: [&str; 20] = [
    "Bakery",
    "Construction",
    "Consulting",
    "Dental",
    "Design",
    "Electric",
    "Engineering",
    "Flowers",
    "Foods",
    "Garden",
    "Hotel",
    "Import",
    "Insurance",
    "Logistics",
    "Media",
    "Motors",
    "Textile",
    "Trading",
    "Transport",
    "Travel",
];

/// Legal forms where the table has none for the country.
const FORMS: [&str; 4] = ["Co.", "Company", "Limited", "Ltd"];

/// A customer that nobody listed.
#[derive(Debug, Clone)]
pub struct Customer {
    pub name: String,
    pub country: &'static str,
    pub is_person: bool,
    /// Every word stands in one listed name: an alert is right.
    pub collides: bool,
}

/// The names of one group of the table.
#[derive(Default)]
struct Names {
    given: Vec<&'static str>,
    family: Vec<&'static str>,
    form: Vec<&'static str>,
}

/// Draws all customers.
pub fn draw(parties: &[Party], seed: u64) -> Vec<Customer> {
    let collisions = Collisions::new(parties);
    let mut rng = Rng::with_seed(seed);
    let mut drawn = Vec::new();
    let mut seen = HashSet::new();
    for (group, names) in groups() {
        for (count, is_person) in [(PEOPLE, true), (FIRMS, false)] {
            let new = |rng: &mut Rng| if is_person { names.person(group, rng) } else { names.firm(rng) };
            let distinct =
                (0..count * 20).map(|_| new(&mut rng)).filter(|name| seen.insert(folding::words(name)));
            drawn.extend(distinct.take(count).map(|name| Customer {
                collides: collisions.has(&name),
                country: &group[..2],
                is_person,
                name,
            }));
        }
    }
    drawn
}

/// The table by group.
fn groups() -> BTreeMap<&'static str, Names> {
    let mut groups: BTreeMap<&str, Names> = BTreeMap::new();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let mut field =
            || fields.next().unwrap_or_else(|| panic!("ordinary_names.txt: {line:?} lacks a field"));
        let (group, kind, text) = (field(), field(), field());
        let names = groups.entry(group).or_default();
        match kind {
            "given" => names.given.push(text),
            "family" => names.family.push(text),
            _ => names.form.push(text),
        }
    }
    groups
}

impl Names {
    fn person(&self, group: &str, rng: &mut Rng) -> String {
        let [given, second] = [(); 2].map(|()| of(&self.given, rng));
        let [family, maternal] = [(); 2].map(|()| of(&self.family, rng));
        match &group[..2] {
            "CN" | "IR" if rng.bool() => format!("{family} {given}"),
            "KR" => format!("{family}{given}"),
            "VN" => format!("{family} {second} {given}"),
            "ES" | "MX" if rng.bool() => format!("{given} {family} {maternal}"),
            _ if rng.u8(..6) == 0 => format!("{given} {second} {family}"),
            _ => format!("{given} {family}"),
        }
    }

    fn firm(&self, rng: &mut Rng) -> String {
        let [family, other] = [(); 2].map(|()| of(&self.family, rng));
        let form = if self.form.is_empty() { of(&FORMS, rng) } else { of(&self.form, rng) };
        let trade = of(&TRADES, rng);
        match rng.u8(..4) {
            0 => format!("{family} & {other} {form}"),
            1 => format!("{family} {form}"),
            _ => format!("{family} {trade} {form}"),
        }
    }
}

fn of(names: &[&'static str], rng: &mut Rng) -> &'static str {
    names[rng.usize(..names.len())]
}

/// The words of all listed names.
pub struct Collisions {
    names: Vec<HashSet<String>>,
    bearing: std::collections::HashMap<String, Vec<usize>>,
}

impl Collisions {
    pub fn new(parties: &[Party]) -> Self {
        let names = parties.iter().flat_map(|party| &party.entity.names);
        let names: Vec<HashSet<String>> =
            names.map(|name| folding::words(&name.text).into_iter().collect()).collect();
        let mut bearing: std::collections::HashMap<String, Vec<usize>> = Default::default();
        for (number, words) in names.iter().enumerate() {
            words.iter().for_each(|word| bearing.entry(word.clone()).or_default().push(number));
        }
        Self { names, bearing }
    }

    /// Whether every word of the name is a word of one listed name.
    pub fn has(&self, name: &str) -> bool {
        let words = folding::words(name);
        let rarest =
            words.iter().map(|word| self.bearing.get(word)).min_by_key(|names| names.map_or(0, Vec::len));
        let Some(Some(names)) = rarest else { return false };
        names.iter().any(|&number| words.iter().all(|word| self.names[number].contains(word)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party(name: &str) -> Party {
        let json = serde_json::json!({"id": "un-sc:1", "list": "un-sc", "kind": "person",
            "names": [{"text": name, "type": "primary", "strength": "strong"}]});
        Party { entity: serde_json::from_value(json).unwrap(), twins: HashSet::new() }
    }

    #[test]
    fn the_table_is_sorted_and_whole() {
        let lines: Vec<&str> = TABLE.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(lines.is_sorted(), "ordinary_names.txt is not sorted");
        for (group, names) in groups() {
            assert!(names.given.len() > 20 && names.family.len() > 9, "{group} has few names");
        }
    }

    #[test]
    fn there_are_enough_distinct_customers_of_many_countries() {
        let drawn = draw(&[], 1);
        let people = drawn.iter().filter(|customer| customer.is_person).count();
        assert!(people >= 5000 && drawn.len() >= people + 900, "{people} people, {} in all", drawn.len());
        let countries: HashSet<&str> = drawn.iter().map(|customer| customer.country).collect();
        assert!(countries.len() >= 20, "{countries:?}");
        let names: HashSet<&str> = drawn.iter().map(|customer| customer.name.as_str()).collect();
        assert_eq!(names.len(), drawn.len());
    }

    #[test]
    fn collisions_are_names_within_one_listed_name() {
        let collisions = Collisions::new(&[party("WRIGHT, Ian Colin"), party("Anna Smith")]);
        assert!(collisions.has("Ian Wright"));
        assert!(!collisions.has("Ian Smith"));
        assert!(!collisions.has("Ian Brown"));
    }
}
