//! A party that was scored in, what an answer tells of it out.

use super::Selected;
use super::board::Scored;
use super::result::{Hit, Reason, shown};
use crate::entity::Name;
use crate::error::{Error, ErrorKind, Result};
use crate::explain::{self, Explanation, ReadQuery};
use crate::linkage::NamedMember;
use crate::normalize::Reading;
use serde::Deserialize;
use serde_json::value::RawValue;

impl Scored {
    /// As answers show it.
    pub fn score(&self) -> f64 {
        shown(self.shown())
    }

    pub fn name_score(&self) -> f64 {
        shown(self.best.evidence.rank.max(0))
    }

    pub fn reason(&self) -> Reason {
        if self.identified { Reason::Identifier } else { Reason::Name }
    }
}

/// A listed party with the name of it that met the query best.
pub struct Party {
    pub record: Record,
    pub matched_name: Name,
    reading: Reading,
}

impl Party {
    /// Reads it from the pack of its list.
    ///
    /// # Errors
    /// [`ErrorKind::BadPack`] where its record cannot be read; the checksum of a pack all but excludes that.
    pub fn of(selected: &Selected, scored: &Scored) -> Result<Self> {
        let record = Record::read(selected.pack(scored.list).entity(scored.entity))?;
        let stored = &selected.index.names[scored.name as usize];
        let matched_name = record.name(stored.name)?;
        Ok(Self { record, matched_name, reading: stored.reading })
    }

    /// How it met the query.
    pub fn explanation(&self, query: &ReadQuery, scored: &Scored) -> Explanation {
        explain::explain(query, &self.matched_name.text, self.reading, &scored.best, &scored.effects)
    }
}

/// The whole of what an answer tells.
pub fn hit(query: &ReadQuery, selected: &Selected, group: Vec<NamedMember>, scored: Scored) -> Result<Hit> {
    let party = Party::of(selected, &scored)?;
    Ok(Hit {
        score: scored.score(),
        name_score: scored.name_score(),
        reason: scored.reason(),
        explanation: party.explanation(query, &scored),
        id: party.record.id,
        record: party.record.text,
        matched_name: party.matched_name,
        group,
    })
}

/// The part of an entity's record that the engine itself reads.
pub struct Record {
    pub id: String,
    pub names: Vec<Name>,
    pub text: Box<RawValue>,
}

impl Record {
    fn read(json: &[u8]) -> Result<Self> {
        #[derive(Deserialize)]
        struct Part {
            id: String,
            names: Vec<Name>,
        }
        let text: Box<RawValue> = serde_json::from_slice(json).map_err(|e| bad_record(&e.to_string()))?;
        let Part { id, names } = serde_json::from_str(text.get()).map_err(|e| bad_record(&e.to_string()))?;
        Ok(Self { id, names, text })
    }

    fn name(&self, number: u32) -> Result<Name> {
        self.names
            .get(number as usize)
            .cloned()
            .ok_or_else(|| bad_record("it lacks a name that the index has"))
    }
}

fn bad_record(why: &str) -> Error {
    Error::new(
        ErrorKind::BadPack,
        format!("A listed party's record cannot be read: {why}. Make or get the pack anew."),
    )
}
