//! What FollowTheMoney says beside its parties: addresses, documents, sanctions, and links between two entities. They
//! stand before or behind the parties, or within them, and are put together at the end.

use std::collections::HashMap;

use super::dates;
use super::entity_draft::Draft;
use super::ftm_values::country;
use super::node::Node;
use super::session::Notes;
use crate::entity::IdentifierType;

/// An address; its text may be missing.
struct Address {
    text: String,
    country: Option<&'static str>,
}

/// A document, or the programmes and day of a sanction.
enum Fact {
    Document { id_type: IdentifierType, number: String, country: Option<&'static str>, label: Option<String> },
    Sanction { programs: Vec<String>, day: Option<String> },
    Address(String),
}

/// One side of a link: who is told what of whom.
struct Side {
    relation: String,
    other: String,
}

/// All that was gathered.
#[derive(Default)]
pub struct Links {
    addresses: HashMap<String, Address>,
    facts: HashMap<String, Vec<Fact>>,
    sides: HashMap<String, Vec<Side>>,
    /// Names of all things, since a link only gives the other's identifier.
    captions: HashMap<String, String>,
}

/// Links between two entities: schema, the properties of its ends, and what the second is to the first and the first to
/// the second; empty where the link's own words say it (`relationship`, `role`).
const LINKS: [(&str, [&str; 2], [&str; 2]); 11] = [
    ("Ownership", ["owner", "asset"], ["owns", "owner"]),
    ("Directorship", ["director", "organization"], ["director of", "director"]),
    ("Membership", ["member", "organization"], ["member of", "member"]),
    ("Employment", ["employee", "employer"], ["employer", "employee"]),
    ("Representation", ["agent", "client"], ["represents", "representative"]),
    ("Family", ["person", "relative"], ["", ""]),
    ("Associate", ["person", "associate"], ["", ""]),
    ("Succession", ["predecessor", "successor"], ["successor", "predecessor"]),
    ("UnknownLink", ["subject", "object"], ["", ""]),
    ("Debt", ["debtor", "creditor"], ["creditor", "debtor"]),
    ("Occupancy", ["holder", "post"], ["holds", "holder"]),
];

/// Room for one value, which is all that most parties have; an empty `Vec` would make room for four.
fn room_for_one<T>() -> Vec<T> {
    Vec::with_capacity(1)
}

impl Links {
    /// Notes what a thing is called.
    pub fn caption(&mut self, id: &str, caption: Option<String>) {
        if let Some(caption) = caption {
            self.captions.insert(id.to_owned(), caption);
        }
    }

    /// Takes in an entity that is no party; `within` is the party that it stands in, if it does. `false` for a schema
    /// that is not known.
    pub fn take(&mut self, entity: &mut Node, within: Option<&str>, notes: &mut Notes) -> bool {
        let id = entity.child_text("id").unwrap_or_default();
        let schema = entity.child_text("schema").unwrap_or_default();
        let Some(mut properties) = entity.take("properties").into_iter().next() else { return true };
        match schema.as_str() {
            "Address" => self.address(id, &mut properties, within, notes),
            "Passport" | "Identification" => self.document(&schema, &mut properties, within, notes),
            "Sanction" => self.sanction(&mut properties, within),
            // What a party holds is no relation to another party, and an alias of an identifier no fact.
            "Position" | "Post" | "Similar" => {}
            other => match LINKS.iter().find(|(name, ..)| *name == other) {
                Some((_, ends, words)) => self.link(*ends, *words, &mut properties, within),
                None => return false,
            },
        }
        true
    }

    fn address(&mut self, id: String, properties: &mut Node, within: Option<&str>, notes: &mut Notes) {
        let full = properties.texts("full").into_iter().next();
        let parts = ["street", "street2", "postOfficeBox", "postalCode", "city", "region", "state"];
        let parts: Vec<String> = parts.iter().flat_map(|part| properties.texts(part)).collect();
        let country = properties.texts("country").first().and_then(|text| country(text, notes));
        self.addresses
            .insert(id.clone(), Address { text: full.unwrap_or_else(|| parts.join(", ")), country });
        if let Some(party) = within {
            self.facts.entry(party.to_owned()).or_insert_with(room_for_one).push(Fact::Address(id));
        }
    }

    /// Says that a party has the address of that identifier.
    pub fn has_address(&mut self, party: &str, address: String) {
        self.facts.entry(party.to_owned()).or_insert_with(room_for_one).push(Fact::Address(address));
    }

    fn document(&mut self, schema: &str, properties: &mut Node, within: Option<&str>, notes: &mut Notes) {
        let holders = self.ends(properties, "holder", within);
        let country = properties.texts("country").first().and_then(|text| country(text, notes));
        let label = properties.texts("type").into_iter().next();
        for number in properties.texts("number") {
            for holder in &holders {
                let id_type = match schema {
                    "Passport" => IdentifierType::Passport,
                    _ => IdentifierType::NationalId,
                };
                let fact = Fact::Document { id_type, number: number.clone(), country, label: label.clone() };
                self.facts.entry(holder.clone()).or_insert_with(room_for_one).push(fact);
            }
        }
    }

    fn sanction(&mut self, properties: &mut Node, within: Option<&str>) {
        let mut programs = properties.texts("programId");
        if programs.is_empty() {
            programs = properties.texts("program");
        }
        let days = ["listingDate", "startDate"].map(|name| properties.texts(name));
        let day =
            days.iter().find_map(|texts| texts.iter().filter_map(|text| dates::leading_day(text)).min());
        for party in self.ends(properties, "entity", within) {
            let fact = Fact::Sanction { programs: programs.clone(), day: day.clone() };
            self.facts.entry(party).or_insert_with(room_for_one).push(fact);
        }
    }

    fn link(&mut self, ends: [&str; 2], words: [&str; 2], properties: &mut Node, within: Option<&str>) {
        let said = ["relationship", "role"].iter().find_map(|name| properties.texts(name).into_iter().next());
        let [first, second] = ends.map(|end| self.ends(properties, end, within));
        for (one, other) in first.iter().flat_map(|one| second.iter().map(move |other| (one, other))) {
            for (from, to, word) in [(one, other, words[0]), (other, one, words[1])] {
                let word = if word.is_empty() { said.as_deref().unwrap_or("linked to") } else { word };
                let side = Side { relation: word.to_owned(), other: to.clone() };
                self.sides.entry(from.clone()).or_insert_with(room_for_one).push(side);
            }
        }
    }

    /// The identifiers at one end of a link: given as such, as entities of their own, or the party it stands in.
    fn ends(&mut self, properties: &mut Node, name: &str, within: Option<&str>) -> Vec<String> {
        let mut found = properties.texts(name);
        for mut entity in properties.take(name) {
            let Some(id) = entity.child_text("id") else { continue };
            self.caption(&id, entity.child_text("caption"));
            found.push(id);
        }
        if found.is_empty() {
            found.extend(within.map(str::to_owned));
        }
        found
    }

    /// Puts into a party what was gathered of it. `is_party` tells which identifiers the list has as parties.
    pub fn put_into(&mut self, draft: &mut Draft, is_party: impl Fn(&str) -> bool, notes: &mut Notes) {
        let id = draft.id().to_owned();
        let mut days = Vec::new();
        for fact in self.facts.remove(&id).unwrap_or_default() {
            match fact {
                Fact::Document { id_type, number, country, label } => {
                    draft.identifier(id_type, number, country.map(str::to_owned), label);
                }
                Fact::Sanction { programs, day } => {
                    programs.into_iter().for_each(|program| draft.program(program));
                    days.extend(day);
                }
                Fact::Address(address) => match self.addresses.get(&address) {
                    Some(address) => draft.address(address.text.clone(), address.country.map(str::to_owned)),
                    None => notes.add(format!("the address {address:?} is not in the file")),
                },
            }
        }
        if let Some(day) = days.into_iter().min() {
            draft.listed_on(day);
        }
        for side in self.sides.remove(&id).unwrap_or_default() {
            let name = self.captions.get(&side.other).cloned().unwrap_or_else(|| side.other.clone());
            match is_party(&side.other) {
                true => draft.relation_to(&side.relation, name, side.other),
                false => draft.relation(&side.relation, name),
            }
        }
    }
}
