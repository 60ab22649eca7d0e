//! The shipped snapshot in, parties and screeners out.
//!
//! A party may stand on several lists. [`Party::twins`] are the other records that a name cannot tell from it, so
//! that finding one of them counts as finding it.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use anyhow::{Context, Result};
use name_screener::entity::{Entity, EntityKind, Name};
use name_screener::list::ListInfo;
use name_screener::search::Screener;
use name_screener::{pack, snapshot};

use super::folding;

/// All lists of the snapshot.
pub struct Lists {
    infos: Vec<ListInfo>,
    pub parties: Vec<Party>,
    by_id: HashMap<String, usize>,
}

/// A listed person or organisation, or another listed thing.
pub struct Party {
    pub entity: Entity,
    /// Ids of records that bear one of its names of two words or more, or that share a birth date and a word.
    pub twins: HashSet<String>,
}

impl Party {
    pub fn is_person(&self) -> bool {
        self.entity.kind == EntityKind::Person
    }

    pub fn is_organization(&self) -> bool {
        self.entity.kind == EntityKind::Organization
    }
}

impl Lists {
    /// Reads all lists of the snapshot in `folder`.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut infos = Vec::new();
        let mut entities = Vec::new();
        for list in snapshot::manifest(folder)?.lists {
            entities.extend(snapshot::entities(folder, &list)?);
            infos.push(list.info);
        }
        let twins = twins(&entities);
        let by_id = entities.iter().enumerate().map(|(n, e)| (e.id.clone(), n)).collect();
        let parties =
            entities.into_iter().zip(twins).map(|(entity, twins)| Party { entity, twins }).collect();
        Ok(Self { infos, parties, by_id })
    }

    /// The party of an entity's id.
    pub fn party(&self, id: &str) -> Option<&Party> {
        self.by_id.get(id).map(|&n| &self.parties[n])
    }

    /// The ids of all lists.
    pub fn ids(&self) -> Vec<String> {
        self.infos.iter().map(|info| info.id.clone()).collect()
    }

    /// What was read, for a report: `us-ofac-sdn of 2024-05-07, ...`.
    pub fn described(&self) -> String {
        let one = |info: &ListInfo| format!("{} of {}", info.id, info.published_on);
        self.infos.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    /// A screener of all lists that knows those names alone that `keep` chooses from all names of a party; a party
    /// none of whose names is chosen is left out.
    pub fn screener(&self, keep: impl Fn(&[Name]) -> Vec<Name>) -> Result<Screener> {
        let mut screener = Screener::new();
        for info in &self.infos {
            let entities = self.parties.iter().filter(|p| p.entity.list == info.id).filter_map(|party| {
                let names = keep(&party.entity.names);
                (!names.is_empty()).then(|| Entity { names, ..party.entity.clone() })
            });
            let bytes = pack::encode(info, entities.collect()).with_context(|| info.id.clone())?;
            screener.add_pack(bytes, "")?;
        }
        Ok(screener)
    }
}

/// The ids of each entity's twins.
fn twins(entities: &[Entity]) -> Vec<HashSet<String>> {
    let mut bearers: HashMap<String, Vec<usize>> = HashMap::new();
    for (number, entity) in entities.iter().enumerate() {
        keys(entity).into_iter().for_each(|key| bearers.entry(key).or_default().push(number));
    }
    let mut twins = vec![HashSet::new(); entities.len()];
    for numbers in bearers.values().filter(|numbers| numbers.len() > 1) {
        for &one in numbers {
            twins[one].extend(numbers.iter().filter(|&&n| n != one).map(|&n| entities[n].id.clone()));
        }
    }
    twins
}

/// What twins have in common: a name of two words, or a full birth date and a word of five letters.
fn keys(entity: &Entity) -> HashSet<String> {
    let names = entity.names.iter().map(|n| folding::sorted(&n.text)).filter(|key| key.contains(' '));
    let mut keys: HashSet<String> = names.collect();
    for date in entity.birth_dates.iter().filter(|d| d.len() == 10) {
        let words = entity.names.iter().flat_map(|n| folding::words(&n.text));
        keys.extend(words.filter(|w| w.chars().count() > 4).map(|w| format!("{date} {w}")));
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entity(id: &str, name: &str, born: &[&str]) -> Entity {
        let name = serde_json::json!({"text": name, "type": "primary", "strength": "strong"});
        let json = serde_json::json!({"id": id, "list": "un-sc", "kind": "person", "names": [name], "birthDates": born});
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn twins_share_a_name_or_a_birth_date_and_a_word() {
        let found = twins(&[
            entity("a", "ROGOZIN, Dmitry", &["1963-12-21"]),
            entity("b", "Dmitry ROGOZIN", &[]),
            entity("c", "Dmitrij ROGOZIN", &["1963-12-21"]),
            entity("d", "Dmitri ROGOZIN", &["1963"]),
        ]);
        let sorted = |n: usize| {
            let mut ids: Vec<&str> = found[n].iter().map(String::as_str).collect();
            ids.sort_unstable();
            ids
        };
        assert_eq!(
            [sorted(0), sorted(1), sorted(2), sorted(3)],
            [vec!["b", "c"], vec!["a"], vec!["a"], vec![]]
        );
    }
}
