//! Two versions of a list -> what changed: parties added, removed, and changed in which fields.
//!
//! Enters: the entities of both. Leaves: a [`Difference`], in the order of identifiers; with the two versions, a [`Report`]. Parties are matched by their
//! identifiers alone; where an authority numbers anew, a party counts as removed and added.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::entity::Entity;
use crate::error::{Error, ErrorKind, Result};

/// What changed from one version of a list to another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    pub added: Vec<Party>,
    pub removed: Vec<Party>,
    pub changed: Vec<Changed>,
}

/// A party as it is named in a difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Party {
    pub id: String,
    /// Its primary name.
    pub name: String,
}

/// A party that is in both versions, and not the same.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Changed {
    #[serde(flatten)]
    pub party: Party,
    /// Fields of the entity as they stand in JSON, in the order of their names.
    pub fields: Vec<FieldChange>,
}

/// What changed in one field. A list's values that only changed places are in neither.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FieldChange {
    pub field: String,
    pub added: Vec<Value>,
    pub removed: Vec<Value>,
}

impl Difference {
    /// Compares two versions.
    pub fn between(old: &[Entity], new: &[Entity]) -> Self {
        let (old, new) = (by_id(old), by_id(new));
        let only = |these: &BTreeMap<&str, &Entity>, those: &BTreeMap<&str, &Entity>| -> Vec<Party> {
            these
                .values()
                .filter(|entity| !those.contains_key(entity.id.as_str()))
                .map(|e| party(e))
                .collect()
        };
        let both = old.iter().filter_map(|(id, entity)| Some((*entity, *new.get(id)?)));
        let changed = both.filter(|(old, new)| old != new).map(|(old, new)| changed(old, new));
        Self { added: only(&new, &old), removed: only(&old, &new), changed: changed.collect() }
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

/// One version of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// The list's id.
    pub list: String,
    pub published_on: Option<String>,
    pub entities: Vec<Entity>,
    /// Records that could not be read, and so are not compared.
    pub rejects: u64,
}

/// A difference with what was compared.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    pub list: String,
    pub old: Compared,
    pub new: Compared,
    #[serde(flatten)]
    pub difference: Difference,
}

/// What is told of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Compared {
    pub published_on: Option<String>,
    pub entities: usize,
    #[serde(skip_serializing_if = "is_zero")]
    pub rejects: u64,
}

fn is_zero(n: &u64) -> bool {
    *n == 0
}

impl Report {
    /// Compares two versions of one list.
    ///
    /// # Errors
    /// [`ErrorKind::BadOption`] where they are of two lists.
    pub fn between(old: Version, new: Version) -> Result<Self> {
        if old.list != new.list {
            let message =
                format!("These are two lists, {} and {}: give two versions of one.", old.list, new.list);
            return Err(Error::new(ErrorKind::BadOption, message));
        }
        let difference = Difference::between(&old.entities, &new.entities);
        Ok(Self { old: old.compared(), new: new.compared(), list: new.list, difference })
    }
}

impl Version {
    fn compared(&self) -> Compared {
        Compared {
            published_on: self.published_on.clone(),
            entities: self.entities.len(),
            rejects: self.rejects,
        }
    }
}

fn by_id(entities: &[Entity]) -> BTreeMap<&str, &Entity> {
    entities.iter().map(|entity| (entity.id.as_str(), entity)).collect()
}

fn party(entity: &Entity) -> Party {
    let name = entity.names.first().map(|name| name.text.clone()).unwrap_or_default();
    Party { id: entity.id.clone(), name }
}

fn changed(old: &Entity, new: &Entity) -> Changed {
    let (before, after) = (fields(old), fields(new));
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort_unstable();
    names.dedup();
    let change = |field: &String| {
        let (before, after) = (values(before.get(field)), values(after.get(field)));
        (before != after).then(|| FieldChange {
            field: field.clone(),
            added: without(&after, &before),
            removed: without(&before, &after),
        })
    };
    Changed { party: party(new), fields: names.into_iter().filter_map(change).collect() }
}

/// The entity's fields as JSON has them.
fn fields(entity: &Entity) -> Map<String, Value> {
    match serde_json::to_value(entity) {
        Ok(Value::Object(fields)) => fields,
        // Plain data with text keys always is an object.
        _ => Map::new(),
    }
}

/// The values of a field: those of a list, or the one.
fn values(field: Option<&Value>) -> Vec<Value> {
    match field {
        None => Vec::new(),
        Some(Value::Array(values)) => values.clone(),
        Some(value) => vec![value.clone()],
    }
}

fn without(these: &[Value], those: &[Value]) -> Vec<Value> {
    these.iter().filter(|value| !those.contains(value)).cloned().collect()
}
