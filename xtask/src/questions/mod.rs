//! Questions to ask of the screener, drawn from the lists with a seed: entities in, varied questions out.
//!
//! Parity and benchmark ask the same ones. The same seed, entities and code give the same questions. [`variant`]
//! bends listed names the way people do; [`ordinary`] makes names that nobody listed.

mod ordinary;
mod variant;

use std::collections::HashSet;

use fastrand::Rng;
use name_screener::entity::Entity;
use serde::Serialize;
use serde_json::{Map, Value, json};

use variant::Variant;

/// One question: a name, and what else is known or asked (`SearchOptions` of `www/name-screener.d.ts`).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Question {
    pub query: String,
    pub options: Value,
    /// How the name came about, for whoever reads a difference.
    pub from: &'static str,
}

/// Draws `count` different questions from all of `lists`, each of which is one list's entities.
///
/// Every list gets the same share, however small it is, and so does every way of bending a name; one in seven
/// names is an ordinary one.
pub fn draw(lists: &[Vec<Entity>], count: usize, seed: u64) -> Vec<Question> {
    let mut rng = Rng::with_seed(seed);
    let mut seen = HashSet::new();
    let mut questions = Vec::with_capacity(count);
    for turn in 0.. {
        if questions.len() == count {
            break;
        }
        assert!(turn < 100 * count, "the lists are too small for {count} different questions");
        let question = question(lists, turn, &mut rng);
        if seen.insert(question.query.clone()) {
            questions.push(question);
        }
    }
    questions
}

fn question(lists: &[Vec<Entity>], turn: usize, rng: &mut Rng) -> Question {
    if turn % 7 == 6 {
        return Question { query: ordinary::name(rng), options: json!({}), from: "ordinary" };
    }
    let entity = pick(&lists[turn % lists.len()], rng);
    let variant = Variant::ALL[turn % Variant::ALL.len()];
    let query = variant.of(&pick(&entity.names, rng).text, rng);
    let options = if rng.u8(..3) == 0 { options(entity, rng) } else { json!({}) };
    Question { query, options, from: variant.label() }
}

/// One option that fits the entity, or one that bounds the answer.
fn options(entity: &Entity, rng: &mut Rng) -> Value {
    let fact = match rng.u8(..8) {
        0 => json!({ "threshold": f64::from(rng.u8(60..=95)) / 100.0 }),
        1 => json!({ "limit": rng.u8(1..=5) }),
        2 => json!({ "kinds": [entity.kind] }),
        3 => json!({ "lists": [entity.list] }),
        4 => {
            entity.countries.first().map(|country| json!({ "countries": [country.code] })).unwrap_or_default()
        }
        5 => entity.birth_dates.first().map(|date| json!({ "birthDate": date })).unwrap_or_default(),
        6 => entity.gender.map(|gender| json!({ "gender": gender })).unwrap_or_default(),
        _ => entity
            .identifiers
            .first()
            .map(|found| json!({ "identifiers": [found.value] }))
            .unwrap_or_default(),
    };
    if fact.is_null() { Value::Object(Map::new()) } else { fact }
}

fn pick<'a, T>(items: &'a [T], rng: &mut Rng) -> &'a T {
    &items[rng.usize(..items.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A list of a hundred people with two names each.
    fn list(id: &str) -> Vec<Entity> {
        let person = |number: usize| {
            json!({"id": format!("{id}:{number}"), "list": id, "kind": "person", "gender": "male", "names": [
                {"text": format!("Kim Number{number} Chol"), "type": "primary", "strength": "strong"},
                {"text": format!("Имя{number} Фамилия"), "type": "alias", "strength": "weak", "script": "Cyrl"},
            ]})
        };
        (0..100).map(|number| serde_json::from_value(person(number)).unwrap()).collect()
    }

    #[test]
    fn the_same_seed_draws_the_same_questions() {
        let lists = [list("un-sc"), list("eu-fsf")];
        assert_eq!(draw(&lists, 200, 7), draw(&lists, 200, 7));
        assert_ne!(draw(&lists, 200, 7), draw(&lists, 200, 8));
    }

    #[test]
    fn questions_differ_and_vary() {
        let questions = draw(&[list("un-sc"), list("eu-fsf")], 300, 1);
        let count =
            |value: fn(&Question) -> String| questions.iter().map(value).collect::<HashSet<_>>().len();
        assert_eq!(count(|question| question.query.clone()), 300);
        assert_eq!(count(|question| question.from.to_owned()), Variant::ALL.len() + 1);
        assert!(count(|question| question.options.to_string()) > 10);
    }

    #[test]
    fn options_are_those_of_a_search() {
        for question in draw(&[list("un-sc")], 300, 3) {
            serde_json::from_value::<name_screener::search::SearchOptions>(question.options).unwrap();
        }
    }
}
