//! A party that was scored in, what an answer tells of it out.

use super::Selected;
use super::board::Scored;
use super::result::{Hit, Reason, shown};
use crate::entity::Name;
use crate::error::Result;
use crate::explain::{self, Explanation, ReadName, ReadQuery};
use crate::linkage::NamedMember;
use crate::normalize::Reading;
use crate::pack::record::{self, Record};
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
    /// The whole record.
    pub text: Box<RawValue>,
    pub matched_name: Name,
    reading: Reading,
    /// How many words the matched name has in the index.
    words: usize,
}

impl Party {
    /// Reads it from the pack of its list.
    ///
    /// # Errors
    /// [`ErrorKind::BadPack`] where its record cannot be read; the checksum of a pack all but excludes that.
    pub fn of(selected: &Selected, scored: &Scored) -> Result<Self> {
        let json = selected.pack(scored.list).entity(scored.entity);
        let record = record::read(json)?;
        let stored = &selected.index.names[scored.name as usize];
        let matched_name = record.names.get(stored.name as usize).cloned();
        Ok(Self {
            text: record::whole(json)?,
            matched_name: matched_name
                .ok_or_else(|| record::bad_record("it lacks a name that the index has"))?,
            record,
            reading: stored.reading,
            words: selected.index.words_of(stored).len(),
        })
    }

    /// How it met the query.
    ///
    /// # Errors
    /// [`ErrorKind::BadPack`] where the record's name is not that of the index; the checksum of a pack all but excludes that.
    pub fn explanation(&self, query: &ReadQuery, scored: &Scored) -> Result<Explanation> {
        let listed = ReadName::new(&self.matched_name.text, self.reading);
        if listed.words() != self.words {
            return Err(record::bad_record("its name is not the one that the index has"));
        }
        Ok(explain::explain(query, &listed, &scored.best, &scored.effects))
    }
}

/// The whole of what an answer tells.
pub fn hit(query: &ReadQuery, selected: &Selected, group: Vec<NamedMember>, scored: Scored) -> Result<Hit> {
    let party = Party::of(selected, &scored)?;
    Ok(Hit {
        score: scored.score(),
        name_score: scored.name_score(),
        reason: scored.reason(),
        explanation: party.explanation(query, &scored)?,
        id: party.record.id,
        record: party.text,
        matched_name: party.matched_name,
        group,
    })
}
