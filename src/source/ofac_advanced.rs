//! OFAC's SDN_ADVANCED.XML and CONS_ADVANCED.XML: one `DistinctParty` -> the `sdnEntry` of the plain XML.
//!
//! The file is a small database: tables of values, places and documents stand before the parties, relations and
//! programmes behind them, each naming the others by numbers. Beyond the plain XML it has names in other scripts, the
//! day of listing and the relations between parties. What is read of a party's features: see `ofac_features`.

use std::collections::{HashMap, VecDeque};

use super::entity_draft::Draft;
use super::mapping::{FileFacts, Mapping, XmlMapping};
use super::node::Node;
use super::ofac::Ofac;
use super::ofac_csv;
use super::ofac_features::{self, Place};
use super::position::Position;
use super::session::Notes;
use super::xml::bad_list;
use crate::error::Result;

/// How the namespace ends, whichever host it names.
pub const NAMESPACE_END: &str = "ADVANCED_XML";

/// The tables of the file, by kind and number.
#[derive(Default)]
pub struct Values(HashMap<(String, String), String>);

impl Values {
    /// The words that stand for a number.
    pub fn get(&self, kind: &str, number: Option<&str>) -> Option<&str> {
        self.0.get(&(kind.to_owned(), number?.to_owned())).map(String::as_str)
    }

    fn add(&mut self, kind: &str, number: &str, words: String) {
        self.0.insert((kind.to_owned(), number.to_owned()), words);
    }
}

/// A document: the identity it is of, and the `id` that the plain XML has.
struct Document {
    id_type: String,
    number: String,
    country: Option<String>,
}

/// The reading of the advanced files.
pub struct Advanced {
    ofac: Ofac,
    values: Values,
    places: HashMap<String, Place>,
    documents: HashMap<String, Vec<Document>>,
    waiting: VecDeque<(Position, Draft)>,
    /// Number of a party -> its place in `waiting`.
    parties: HashMap<String, usize>,
    /// Entries of the SDN list, and of others.
    entries: (u64, u64),
    /// Entries of no party in the file.
    strangers: u64,
    section: Section,
}

/// What the records at hand are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Section {
    None,
    Parties,
}

impl Advanced {
    pub fn new(expected: Option<&str>) -> Self {
        Self {
            ofac: Ofac::undated(expected),
            values: Values::default(),
            places: HashMap::new(),
            documents: HashMap::new(),
            waiting: VecDeque::new(),
            parties: HashMap::new(),
            entries: (0, 0),
            strangers: 0,
            section: Section::None,
        }
    }

    /// `ReferenceValueSets`: a set for each kind, a value for each number.
    fn tables(&mut self, sets: Node) {
        for mut value in sets.children.into_iter().flat_map(|set| set.children) {
            let Some(number) = value.attribute("ID") else { continue };
            if let Some(party_type) = value.attribute("PartyTypeID") {
                self.values.add("PartyTypeOf", &number, party_type);
            }
            let kind = value.name.clone();
            if let Some(words) = value.own_text() {
                self.values.add(&kind, &number, words);
            }
        }
    }

    fn document(&mut self, mut record: Node) {
        let (Some(identity), Some(number)) =
            (record.attribute("IdentityID"), record.child_text("IDRegistrationNo"))
        else {
            return;
        };
        let id_type = self.values.get("IDRegDocType", record.peek_attribute("IDRegDocTypeID").as_deref());
        let id_type = id_type
            .map_or_else(|| unnamed("IDRegDocType", record.peek_attribute("IDRegDocTypeID")), str::to_owned);
        let country = record.attribute("IssuedBy-CountryID");
        let country = self.values.get("Country", country.as_deref()).map(str::to_owned);
        self.documents.entry(identity).or_default().push(Document { id_type, number, country });
    }

    fn party(&mut self, record: &mut Node, notes: &mut Notes) -> std::result::Result<(), String> {
        let number = self.record_id(record).ok_or("it has no FixedRef")?;
        let mut profile = record.take("Profile").into_iter().next().ok_or("it has no Profile")?;
        let mut entry = Node::new("sdnEntry", record.position);
        entry.push_text("uid", &number);
        entry.push_text("sdnType", self.sdn_type(&profile));
        for mut identity in profile.take("Identity") {
            ofac_features::names(&mut identity, &self.values, &mut entry, notes);
            for document in
                self.documents.remove(&identity.peek_attribute("ID").unwrap_or_default()).unwrap_or_default()
            {
                ofac_csv::id(&mut entry, &document.id_type, &document.number, document.country.as_deref());
            }
        }
        for mut feature in profile.take("Feature") {
            ofac_features::feature(&mut feature, &self.values, &self.places, &mut entry, notes);
        }
        let Some(draft) = self.ofac.entity(&mut entry, notes)? else { return Ok(()) };
        notes.leftovers(&entry);
        if self.parties.insert(number.clone(), self.waiting.len()).is_some() {
            return Err(format!("its identifier {number} stands in an earlier record already"));
        }
        self.waiting.push_back((record.position, draft));
        Ok(())
    }

    /// `Individual`, `Entity`, `Vessel` or `Aircraft`, as the plain XML has it.
    fn sdn_type(&self, profile: &Node) -> &str {
        let sub_type = profile.peek_attribute("PartySubTypeID");
        match self.values.get("PartySubType", sub_type.as_deref()) {
            Some(words @ ("Vessel" | "Aircraft")) => words,
            _ => {
                let party_type = self.values.get("PartyTypeOf", sub_type.as_deref());
                self.values.get("PartyType", party_type).unwrap_or("unknown")
            }
        }
    }

    fn draft(&mut self, number: Option<String>) -> Option<&mut Draft> {
        let at = *self.parties.get(&number?)?;
        self.waiting.get_mut(at).map(|(_, draft)| draft)
    }

    /// A relation is told to the party that it comes from.
    fn relation(&mut self, mut record: Node) {
        let (from, to) = (record.attribute("From-ProfileID"), record.attribute("To-ProfileID"));
        let words = self.values.get("RelationType", record.attribute("RelationTypeID").as_deref());
        let words = words.unwrap_or("linked to").to_owned();
        let name = self.draft(to.clone()).and_then(|draft| draft.names.first().map(str::to_owned));
        if let (Some(name), Some(to), Some(draft)) = (name, to, self.draft(from)) {
            draft.relation_to(&words, name, to);
        }
    }

    /// Says once what the file has of parties that are not in it.
    fn note_strangers(&mut self, notes: &mut Notes) {
        let entries = std::mem::take(&mut self.strangers);
        if entries > 0 {
            notes.add(format!("{entries} entries are of parties that are not in the file"));
        }
        let documents: usize = std::mem::take(&mut self.documents).values().map(Vec::len).sum();
        if documents > 0 {
            notes.add(format!("{documents} documents are of identities that are not in the file"));
        }
    }

    /// `SanctionsEntry`: the party's programmes, and when it was listed.
    fn sanctions(&mut self, mut record: Node, notes: &mut Notes) {
        let (profile, list) = (record.attribute("ProfileID"), record.attribute("ListID"));
        match self.values.get("List", list.as_deref()) {
            Some("SDN List") => self.entries.0 += 1,
            _ => self.entries.1 += 1,
        }
        let day = record
            .take("EntryEvent")
            .into_iter()
            .filter_map(|mut event| event.take("Date").first().and_then(ofac_features::point))
            .min();
        let mut programs = Vec::new();
        for mut measure in record.take("SanctionsMeasure") {
            let kind = measure.attribute("SanctionsTypeID");
            if self.values.get("SanctionsType", kind.as_deref()) == Some("Program") {
                programs.extend(measure.child_text("Comment"));
            }
        }
        if self.draft(profile.clone()).is_none() {
            self.strangers += 1;
            return;
        }
        let Some(draft) = self.draft(profile) else { return };
        programs.into_iter().for_each(|program| draft.program(program));
        match day {
            Some(day) if day.len() == 10 => draft.listed_on(day),
            _ => notes.add("an entry has no day"),
        }
    }
}

/// What stands for words that the file's tables do not have.
pub fn unnamed(kind: &str, number: Option<String>) -> String {
    format!("{kind} {}", number.unwrap_or_default())
}

impl XmlMapping for Advanced {
    fn holds_records(&mut self, element: &str) -> bool {
        self.section = if element == "DistinctParties" { Section::Parties } else { Section::None };
        const SECTIONS: [&str; 6] = [
            "Locations",
            "IDRegDocuments",
            "DistinctParties",
            "ProfileRelationships",
            "SanctionsEntries",
            "SanctionsEntryLinks",
        ];
        SECTIONS.contains(&element)
    }

    fn header(&mut self, element: Node) -> Result<()> {
        match element.name.as_str() {
            "DateOfIssue" => {
                self.ofac.published_on = ofac_features::point(&element).filter(|day| day.len() == 10);
                match self.ofac.published_on {
                    Some(_) => Ok(()),
                    None => Err(bad_list(element.position, "DateOfIssue is no day")),
                }
            }
            "ReferenceValueSets" => {
                self.tables(element);
                Ok(())
            }
            other => {
                Err(bad_list(element.position, &format!("<{other}> is no part of OFAC's advanced lists")))
            }
        }
    }
}

impl Mapping for Advanced {
    fn record_id(&self, record: &Node) -> Option<String> {
        match self.section {
            Section::Parties => record.peek_attribute("FixedRef"),
            Section::None => record.peek_attribute("ID"),
        }
    }

    fn entity(&mut self, record: &mut Node, notes: &mut Notes) -> std::result::Result<Option<Draft>, String> {
        let mut node = std::mem::replace(record, Node::new("", record.position));
        match node.name.as_str() {
            "DistinctParty" => self.party(&mut node, notes)?,
            "Location" => {
                let number = node.attribute("ID").unwrap_or_default();
                self.places.insert(number, ofac_features::place(node, &self.values));
            }
            "IDRegDocument" => self.document(node),
            "ProfileRelationship" => self.relation(node),
            "SanctionsEntry" => self.sanctions(node, notes),
            // What is said of links between entries says nothing of who a party is.
            "SanctionsEntryLink" => {}
            other => return Err(format!("<{other}> is no record of OFAC's advanced lists")),
        }
        Ok(None)
    }

    fn kept(&mut self, notes: &mut Notes) -> Option<(Position, Draft)> {
        self.note_strangers(notes);
        self.waiting.pop_front()
    }

    fn list(&self) -> Option<&str> {
        None
    }

    fn facts(&self, end: Position) -> Result<FileFacts> {
        let (sdn, others) = self.entries;
        let list = if sdn >= others { "us-ofac-sdn" } else { "us-ofac-consolidated" };
        match self.ofac.expected() {
            Some(expected) if expected != list => Err(super::mapping::another_list(
                expected,
                &format!("by the lists of its entries it is {list}"),
            )),
            _ if self.ofac.published_on.is_none() => Err(bad_list(end, "it does not say its DateOfIssue")),
            _ => Ok(FileFacts::of(list, self.ofac.published_on.clone())),
        }
    }
}
