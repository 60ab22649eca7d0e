//! One reading of one list: records in, entities and rejects out, everything counted.

use std::collections::HashSet;

use super::entity_draft::Draft;
use super::mapping::Mapping;
use super::node::Node;
use super::position::Position;
use super::xml::bad_list;
use super::{Note, Record, Reject, Summary};
use crate::entity::Entity;
use crate::error::Result;

/// Collects the notes of one list.
pub struct Notes {
    all: Vec<Note>,
    /// Elements that no mapping knows: said once a list, not once a record.
    unknown_elements: HashSet<String>,
    record: String,
    position: Position,
}

impl Notes {
    fn new() -> Self {
        let (all, unknown_elements, record) = (Vec::new(), HashSet::new(), String::new());
        Self { all, unknown_elements, record, position: Position::Byte(0) }
    }

    /// Says which record is at hand.
    pub fn at(&mut self, position: Position, record: Option<String>) {
        self.position = position;
        self.record = record.unwrap_or_default();
    }

    /// Notes a value of the record at hand.
    pub fn add(&mut self, what: impl Into<String>) {
        self.all.push(Note { position: self.position, record: self.record.clone(), what: what.into() });
    }

    /// Notes what is left in `node` after everything known was taken out of it.
    pub fn leftovers(&mut self, node: &Node) {
        for path in node.leftovers() {
            if !self.unknown_elements.contains(&path) {
                self.add(format!("the list has something new that is not read: {path}"));
                self.unknown_elements.insert(path);
            }
        }
    }
}

/// The reading of one list.
pub struct Session<'a> {
    on_record: &'a mut dyn FnMut(Record),
    /// Records of a list that is not yet known (see [`Mapping::list`]).
    held: Vec<Record>,
    ids: HashSet<String>,
    notes: Notes,
    counts: Counts,
}

#[derive(Default)]
struct Counts {
    entities: u64,
    names: u64,
    repeated_names: u64,
    split_names: u64,
    rejects: u64,
}

impl<'a> Session<'a> {
    pub fn new(on_record: &'a mut dyn FnMut(Record)) -> Self {
        let (held, ids, notes) = (Vec::new(), HashSet::new(), Notes::new());
        Self { on_record, held, ids, notes, counts: Counts::default() }
    }

    /// Makes an entity or a reject of one record and hands it over, or holds it while the list is not known. What
    /// the mapping keeps for the end is not yet either.
    pub fn record(&mut self, mut node: Node, mapping: &mut (impl Mapping + ?Sized)) {
        let (position, record) = (node.position, mapping.record_id(&node));
        self.notes.at(position, record.clone());
        let read = match self.draft(&mut node, mapping) {
            Ok(None) => return,
            Ok(Some(draft)) => self.entity(draft),
            Err(reason) => Err(reason),
        };
        self.add(read.map_err(|reason| Reject { position, record, reason }), mapping.list());
    }

    /// Counts what could not even become a record.
    pub fn reject(&mut self, position: Position, reason: String, mapping: &(impl Mapping + ?Sized)) {
        self.add(Err(Reject { position, record: None, reason }), mapping.list());
    }

    /// Notes something of a record that is no part of the list proper.
    pub fn note(&mut self, position: Position, record: Option<String>, what: impl Into<String>) {
        self.notes.at(position, record);
        self.notes.add(what);
    }

    fn add(&mut self, read: Record, list: Option<&str>) {
        self.counts.rejects += u64::from(read.is_err());
        self.held.push(read);
        if let Some(list) = list {
            self.hand_over(list);
        }
    }

    fn draft(
        &mut self,
        node: &mut Node,
        mapping: &mut (impl Mapping + ?Sized),
    ) -> std::result::Result<Option<Draft>, String> {
        if let Some(fault) = node.fault() {
            return Err(fault.to_owned());
        }
        let draft = mapping.entity(node, &mut self.notes)?;
        self.notes.leftovers(node);
        Ok(draft)
    }

    fn entity(&mut self, mut draft: Draft) -> std::result::Result<Entity, String> {
        if draft.names.is_empty() {
            return Err("it has no name".into());
        }
        self.claim_id(&mut draft)?;
        self.counts.repeated_names += draft.names.repeated;
        self.counts.split_names += draft.names.split;
        let entity = draft.into_entity();
        self.counts.entities += 1;
        self.counts.names += entity.names.len() as u64;
        Ok(entity)
    }

    /// Takes in what the mapping kept for the end.
    fn kept(&mut self, mapping: &mut (impl Mapping + ?Sized)) {
        while let Some((position, draft)) = mapping.kept(&mut self.notes) {
            let record = Some(draft.id().to_owned());
            self.notes.at(position, record.clone());
            let read = self.entity(draft).map_err(|reason| Reject { position, record, reason });
            self.add(read, mapping.list());
        }
    }

    /// Makes sure that no two entities have one id: the second gets its alternative or is rejected.
    fn claim_id(&mut self, draft: &mut Draft) -> std::result::Result<(), String> {
        if self.ids.insert(draft.id().to_owned()) {
            return Ok(());
        }
        match draft.alternative_id.take() {
            Some(other) if self.ids.insert(other.clone()) => {
                draft.set_id(other);
                Ok(())
            }
            _ => Err(format!("its identifier {} stands in an earlier record already", draft.id())),
        }
    }

    fn hand_over(&mut self, list: &str) {
        for mut record in self.held.drain(..) {
            if let Ok(entity) = &mut record {
                entity.id = format!("{list}:{}", entity.id);
                entity.list = list.to_owned();
                for id in entity.relations.iter_mut().filter_map(|relation| relation.id.as_mut()) {
                    *id = format!("{list}:{id}");
                }
            }
            (self.on_record)(record);
        }
    }

    /// Checks the whole against what the file says of itself; `end` is the position to name in an error.
    ///
    /// # Errors
    /// [`crate::ErrorKind::BadList`] when records are missing or there are none.
    pub fn finish(mut self, mapping: &mut (impl Mapping + ?Sized), end: Position) -> Result<Summary> {
        self.kept(mapping);
        let facts = mapping.facts(end)?;
        let counts = &self.counts;
        let read = counts.entities + counts.rejects;
        if let Some(declared) = facts.declared.filter(|&n| n != read) {
            return Err(bad_list(end, &format!("it declares {declared} records but holds {read}")));
        }
        if read == 0 {
            return Err(bad_list(end, "it holds no record"));
        }
        self.hand_over(&facts.list);
        let Counts { entities, names, repeated_names, split_names, rejects } = self.counts;
        Ok(Summary {
            list: facts.list,
            published_on: facts.published_on,
            entities,
            names,
            repeated_names,
            split_names,
            rejects,
            notes: self.notes.all,
        })
    }
}
