//! FollowTheMoney, as OpenSanctions publishes it: entities.ftm.json (all entities side by side) and
//! targets.nested.json (each party with its own within it) -> entities.
//!
//! A party is an entity that the file calls a target, or, where it calls none so, any person, organisation, vessel and
//! aircraft. The others give addresses, documents, programmes and relations (see `ftm_links`). Identifiers are the
//! file's own. It does not give its day. Parties are kept until the end, since what is said of them may stand behind them.

use std::collections::{HashSet, VecDeque};

use super::dates;
use super::entity_draft::Draft;
use super::ftm_links::Links;
use super::ftm_values;
use super::mapping::{FileFacts, Mapping};
use super::node::Node;
use super::position::Position;
use super::session::Notes;
use crate::error::Result;
use crate::list;

pub const LIST: &str = "opensanctions";

/// The reading of such a file.
pub struct Ftm {
    list: String,
    /// Boxed, so that the queue does not copy what is large when it grows.
    waiting: VecDeque<(Position, Box<Draft>)>,
    parties: HashSet<String>,
    links: Links,
    /// Things that are no targets.
    others: u64,
    /// Schemata that are not known.
    unknown: HashSet<String>,
}

impl Ftm {
    /// FollowTheMoney may hold any list: one of the user's own where `expected` names one.
    pub fn new(expected: Option<&str>) -> Self {
        let own = expected.filter(|id| list::known(id).is_none());
        Self {
            list: own.unwrap_or(LIST).to_owned(),
            waiting: VecDeque::new(),
            parties: HashSet::new(),
            links: Links::default(),
            others: 0,
            unknown: HashSet::new(),
        }
    }

    /// Puts away a party until all is read.
    fn party(&mut self, mut draft: Draft, record: &mut Node, notes: &mut Notes) {
        let id = draft.id().to_owned();
        for mut properties in record.take("properties") {
            for address in properties.texts("addressEntity") {
                self.links.has_address(&id, address);
            }
            ftm_values::read(&mut properties, &mut draft, notes);
            self.within(&id, &mut properties, notes);
            notes.leftovers(&properties);
        }
        self.parties.insert(id);
        self.waiting.push_back((record.position, Box::new(draft)));
    }

    /// Takes in the entities that stand within a party; links to entities elsewhere are those entities' own to say.
    fn within(&mut self, id: &str, properties: &mut Node, notes: &mut Notes) {
        let (nested, rest): (Vec<Node>, Vec<Node>) = std::mem::take(&mut properties.children)
            .into_iter()
            .partition(|child| child.peek_child("schema").is_some());
        properties.children = rest;
        for mut entity in nested {
            let schema = entity.peek_child("schema").unwrap_or_default();
            if ftm_values::kind(&schema).is_none() && !self.links.take(&mut entity, Some(id), notes) {
                self.note_unknown(&schema, notes);
            }
        }
    }

    fn note_unknown(&mut self, schema: &str, notes: &mut Notes) {
        if self.unknown.insert(schema.to_owned()) {
            notes.add(format!("entities of schema {schema:?} are not read"));
        }
    }
}

impl Mapping for Ftm {
    fn record_id(&self, record: &Node) -> Option<String> {
        record.peek_child("id")
    }

    fn entity(&mut self, record: &mut Node, notes: &mut Notes) -> std::result::Result<Option<Draft>, String> {
        let id = self.record_id(record).ok_or("it has no id")?;
        let schema = record.peek_child("schema").ok_or("it has no schema")?;
        let target = record.child_text("target");
        let changed = record.child_text("last_change");
        record.ignore(&["referents", "datasets", "origin", "first_seen", "last_seen"]);
        let Some(kind) = ftm_values::kind(&schema) else {
            if !self.links.take(record, None, notes) {
                self.note_unknown(&schema, notes);
            }
            record.ignore(&["caption"]);
            return Ok(None);
        };
        let caption = record.child_text("caption");
        self.links.caption(&id, caption.clone());
        record.ignore(&["id", "schema"]);
        if target.is_some_and(|target| target != "true") {
            self.others += 1;
            record.ignore(&["properties"]);
            return Ok(None);
        }
        if self.parties.contains(&id) {
            return Err(format!("its identifier {id} stands in an earlier record already"));
        }
        let mut draft = Draft::new(id, kind);
        if let Some(day) = changed.and_then(|text| dates::leading_day(&text)) {
            draft.updated_on(day);
        }
        self.party(draft, record, notes);
        if let (Some((_, draft)), Some(caption)) = (self.waiting.back_mut(), caption) {
            draft.names.lead_with(&caption);
            draft.shrink();
        }
        Ok(None)
    }

    fn kept(&mut self, notes: &mut Notes) -> Option<(Position, Draft)> {
        let others = std::mem::take(&mut self.others);
        if others > 0 {
            notes.at(Position::Line(1), None);
            notes.add(format!("{others} entities that could be parties are no targets, and so not listed"));
        }
        let (position, mut draft) = self.waiting.pop_front()?;
        notes.at(position, Some(draft.id().to_owned()));
        self.links.put_into(&mut draft, |id| self.parties.contains(id), notes);
        Some((position, *draft))
    }

    fn list(&self) -> Option<&str> {
        Some(&self.list)
    }

    fn facts(&self, _end: Position) -> Result<FileFacts> {
        Ok(FileFacts::of(&self.list, None))
    }
}
