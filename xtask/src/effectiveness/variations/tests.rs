use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::*;

static NONE: LazyLock<HashSet<String>> = LazyLock::new(HashSet::new);

fn party(kind: &str, id: usize, name: &str, country: &str) -> Party {
    let json = serde_json::json!({"id": format!("un-sc:{id}"), "list": "un-sc", "kind": kind,
        "names": [{"text": name, "type": "primary", "strength": "strong"}],
        "countries": [{"code": country, "role": "citizenship"}]});
    Party { entity: serde_json::from_value(json).unwrap(), twins: HashSet::new() }
}

fn origin(kind: &str, name: &str, country: &str) -> Origin<'static> {
    let party: &'static Party = Box::leak(Box::new(party(kind, 1, name, country)));
    Origin { party, text: &party.entity.names[0].text, culture: Culture::of(party), crowded: &NONE }
}

/// A person's name to be bent.
pub fn person(name: &str, country: &str) -> Origin<'static> {
    origin("person", name, country)
}

/// An organisation's name to be bent.
pub fn organization(name: &str) -> Origin<'static> {
    origin("organization", name, "KP")
}

/// All that a class makes of a name, sorted.
pub fn every(bend: fn(&Origin, &mut Rng) -> Option<String>, origin: &Origin) -> Vec<String> {
    let mut rng = Rng::with_seed(1);
    let all: BTreeSet<String> = (0..500).filter_map(|_| bend(origin, &mut rng)).collect();
    all.into_iter().collect()
}

/// Made-up people and organisations, none of them with twins.
pub fn parties() -> Vec<Party> {
    let people = (0..120).map(|n| {
        let given = ["Aleksandr", "Mohammed", "Chol", "Xiaolong"][n % 4];
        party(
            "person",
            n,
            &format!("{given} ben Number{} Family{}", letters(n), letters(n * 7)),
            ["RU", "SY", "KP", "CN"][n % 4],
        )
    });
    let firms = (0..120).map(|n| {
        party(
            "organization",
            1000 + n,
            &format!("{} Trading Company of {}", letters(n), letters(n * 3)),
            "RU",
        )
    });
    people.chain(firms).collect()
}

/// A made-up word for a number.
fn letters(mut number: usize) -> String {
    let mut word = String::from("Ber");
    for _ in 0..3 {
        word.push(char::from(b'a' + (number % 26) as u8));
        word.push(['o', 'a', 'i'][number % 3]);
        number /= 7;
    }
    word
}

#[test]
fn the_same_seed_draws_the_same() {
    let parties = parties();
    let texts = |seed| draw(&parties, seed).into_iter().map(|v| v.text).collect::<Vec<_>>();
    assert_eq!(texts(1), texts(1));
    assert_ne!(texts(1), texts(2));
}

#[test]
fn three_of_ten_are_bent_twice_and_all_are_changed() {
    let drawn = draw(&parties(), 1);
    let stacked = drawn.iter().filter(|v| v.second.is_some()).count();
    assert!((0.28..0.36).contains(&(stacked as f64 / drawn.len() as f64)), "{stacked} of {}", drawn.len());
    assert!(drawn.iter().all(|v| v.listed[0] != v.text && !v.text.trim().is_empty()));
    let classes: HashSet<&str> = drawn.iter().map(|v| v.class).collect();
    assert!(classes.len() > 25, "{classes:?}");
}

#[test]
fn class_labels_differ() {
    let labels: HashSet<&str> = CLASSES.iter().map(|class| class.label).collect();
    assert_eq!(labels.len(), CLASSES.len());
}
