//! Switzerland's list (SECO): one `target` -> one entity.
//!
//! Identifiers are the list's own (`ssid`). Programmes stand before the targets, places behind them, so the parties
//! are kept until the end. A name is made of parts, each with its spelling variants (see `seco_names`). A target that
//! was taken off the list stays in the file with a note of it; it is no party.

use std::collections::{HashMap, VecDeque};

use super::countries::{self, Place};
use super::dates;
use super::entity_draft::Draft;
use super::fields::take_gender;
use super::mapping::{FileFacts, Mapping, XmlMapping};
use super::node::Node;
use super::position::Position;
use super::seco_names;
use super::session::Notes;
use super::xml::bad_list;
use crate::entity::{CountryRole, EntityKind, IdentifierType};
use crate::error::Result;

pub const LIST: &str = "ch-seco";

/// The reading of the Swiss list.
pub struct Seco {
    published_on: Option<String>,
    /// Set of sanctions -> the programme's key.
    programs: HashMap<String, String>,
    places: HashMap<String, SecoPlace>,
    waiting: VecDeque<Waiting>,
}

/// A party whose places are not known yet.
struct Waiting {
    position: Position,
    draft: Draft,
    births: Vec<String>,
    /// Details of an address, and its place.
    addresses: Vec<(Option<String>, String)>,
}

struct SecoPlace {
    text: String,
    country: Option<&'static str>,
}

impl Seco {
    /// # Errors
    /// [`crate::ErrorKind::BadList`] where the root gives no date.
    pub fn new(root: &Node) -> Result<Self> {
        let published_on = root.peek_attribute("date").and_then(|text| dates::leading_day(&text));
        if published_on.is_none() {
            return Err(bad_list(root.position, "the date of the list is missing or no date"));
        }
        Ok(Self { published_on, programs: HashMap::new(), places: HashMap::new(), waiting: VecDeque::new() })
    }

    fn program(&mut self, mut element: Node) {
        let keys = element.take("program-key");
        let english = keys.iter().find(|key| key.peek_attribute("lang").as_deref() == Some("eng"));
        let key = english.or(keys.first()).cloned().and_then(|mut key| key.own_text());
        for set in element.take("sanctions-set") {
            if let (Some(id), Some(key)) = (set.peek_attribute("ssid"), &key) {
                self.programs.insert(id, key.clone());
            }
        }
    }

    fn place(&mut self, mut element: Node) {
        let Some(id) = element.peek_attribute("ssid") else { return };
        let mut parts: Vec<String> =
            ["location", "area"].iter().flat_map(|name| variants(&mut element, name)).collect();
        let mut country = None;
        for mut node in element.take("country") {
            country = country.or(code(&mut node));
            parts.extend(node.own_text());
        }
        self.places.insert(id, SecoPlace { text: parts.join(", "), country });
    }
}

/// The text of an element, without its spelling variants.
fn variants(element: &mut Node, name: &str) -> Option<String> {
    element.take(name).iter_mut().find_map(Node::own_text)
}

/// The country of an `iso-code`.
fn code(node: &mut Node) -> Option<&'static str> {
    match countries::coded(&node.attribute("iso-code").or_else(|| node.attribute("code"))?) {
        Place::Country(code) => Some(code),
        Place::Nowhere | Place::Unheard => None,
    }
}

impl XmlMapping for Seco {
    fn is_record(&self, element: &str) -> bool {
        element == "target"
    }

    fn header(&mut self, element: Node) -> Result<()> {
        match element.name.as_str() {
            "sanctions-program" => self.program(element),
            "place" => self.place(element),
            other => {
                return Err(bad_list(element.position, &format!("<{other}> is no part of the Swiss list")));
            }
        }
        Ok(())
    }
}

impl Mapping for Seco {
    fn record_id(&self, record: &Node) -> Option<String> {
        record.peek_attribute("ssid")
    }

    fn entity(&mut self, record: &mut Node, notes: &mut Notes) -> std::result::Result<Option<Draft>, String> {
        let id = self.record_id(record).ok_or("it has no ssid")?;
        record.ignore(&["ssid", "generic-attribute"]);
        let off = days_and_state(record);
        let Some(mut party) = party(record) else {
            return Err("it is neither individual, entity nor object".into());
        };
        let mut waiting = Waiting {
            position: record.position,
            draft: Draft::new(id, kind(&mut party, notes)),
            births: Vec::new(),
            addresses: Vec::new(),
        };
        if let Some(day) = &off.listed {
            waiting.draft.listed_on(day.clone());
        }
        if let Some(day) = &off.changed {
            waiting.draft.updated_on(day.clone());
        }
        self.programs_of(record, &mut waiting.draft, notes);
        read_party(&mut party, &mut waiting, notes);
        notes.leftovers(&party);
        if waiting.draft.names.is_empty() {
            return Err("it has no name".into());
        }
        if off.taken_off {
            notes.add("the target was taken off the list; it is no party");
        } else {
            self.waiting.push_back(waiting);
        }
        Ok(None)
    }

    fn kept(&mut self, notes: &mut Notes) -> Option<(Position, Draft)> {
        let party = self.waiting.pop_front()?;
        Some((party.position, self.placed(party, notes)))
    }

    fn list(&self) -> Option<&str> {
        Some(LIST)
    }

    fn facts(&self, _end: Position) -> Result<FileFacts> {
        Ok(FileFacts::of(LIST, self.published_on.clone()))
    }
}

impl Seco {
    fn programs_of(&self, record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
        let mut sets = record.texts("sanctions-set-id");
        sets.extend(record.attribute("sanctions-set-id"));
        for set in sets {
            match self.programs.get(&set) {
                Some(program) => draft.program(program.clone()),
                None => notes.add(format!("the set of sanctions {set:?} is of no programme")),
            }
        }
        for number in record.texts("foreign-identifier") {
            draft.identifier(IdentifierType::Other, number, None, Some("foreign identifier".into()));
        }
    }

    /// Puts the places in, which stand at the end of the file.
    fn placed(&self, party: Waiting, notes: &mut Notes) -> Draft {
        let mut draft = party.draft;
        notes.at(party.position, Some(draft.id().to_owned()));
        for id in party.births {
            let Some(place) = self.places.get(&id) else {
                notes.add(format!("the place {id:?} is missing"));
                continue;
            };
            if let Some(code) = place.country {
                draft.country(code, CountryRole::Birth);
            }
            draft.birth_place(place.text.clone());
        }
        for (details, id) in party.addresses {
            let place = self.places.get(&id);
            if place.is_none() && !id.is_empty() {
                notes.add(format!("the place {id:?} is missing"));
            }
            let text: Vec<String> =
                details.into_iter().chain(place.map(|place| place.text.clone())).collect();
            draft.address(text.join(", "), place.and_then(|place| place.country).map(str::to_owned));
        }
        draft
    }
}

/// What became of a target.
struct State {
    listed: Option<String>,
    changed: Option<String>,
    taken_off: bool,
}

fn days_and_state(record: &mut Node) -> State {
    let mut state = State { listed: None, changed: None, taken_off: false };
    let mut last = String::new();
    for mut modification in record.take("modification") {
        let days = ["effective-date", "publication-date", "enactment-date"];
        let day = days
            .iter()
            .find_map(|name| modification.attribute(name))
            .and_then(|text| dates::leading_day(&text));
        let kind = modification.attribute("modification-type").unwrap_or_default();
        let Some(day) = day else { continue };
        if kind == "listed" {
            state.listed =
                state.listed.take().map_or(Some(day.clone()), |known| Some(known.min(day.clone())));
        }
        if day >= last {
            state.taken_off = kind == "de-listed";
            last.clone_from(&day);
        }
        state.changed = Some(last.clone());
    }
    state
}

fn party(record: &mut Node) -> Option<Node> {
    ["individual", "entity", "object"].iter().find_map(|name| record.take(name).into_iter().next())
}

fn kind(party: &mut Node, notes: &mut Notes) -> EntityKind {
    let object = party.attribute("object-type");
    match (party.name.as_str(), object.as_deref()) {
        ("individual", _) => EntityKind::Person,
        ("entity", _) => EntityKind::Organization,
        (_, Some("vessel")) => EntityKind::Vessel,
        (_, Some("aircraft")) => EntityKind::Aircraft,
        (_, other) => {
            notes.add(format!("the object type {other:?} is unknown; the kind is unknown"));
            EntityKind::Unknown
        }
    }
}

fn read_party(party: &mut Node, waiting: &mut Waiting, notes: &mut Notes) {
    party.ignore(&["justification", "other-information", "relation", "ssid"]);
    if let Some(sex) = party.attribute("sex") {
        take_gender(&sex, &mut waiting.draft, notes);
    }
    let mut identities = party.take("identity");
    identities.sort_by_key(|identity| identity.peek_attribute("main").as_deref() != Some("true"));
    for mut identity in identities {
        identity.ignore(&["ssid", "main"]);
        seco_names::read(&mut identity, &mut waiting.draft, notes);
        facts(&mut identity, waiting, notes);
        notes.leftovers(&identity);
    }
}

fn facts(identity: &mut Node, waiting: &mut Waiting, notes: &mut Notes) {
    for mut nationality in identity.take("nationality") {
        for mut country in nationality.take("country") {
            match code(&mut country) {
                Some(code) => waiting.draft.country(code, CountryRole::Nationality),
                None => {
                    notes.add(format!("the country {:?} is unknown", country.own_text().unwrap_or_default()))
                }
            }
        }
    }
    for mut day in identity.take("day-month-year") {
        match date(&mut day) {
            Some(date) => waiting.draft.birth_date(date),
            None => notes.add("a date of birth cannot be read"),
        }
    }
    for mut place in identity.take("place-of-birth") {
        waiting.births.extend(place.attribute("place-id"));
    }
    for mut address in identity.take("address") {
        let details: Vec<String> = ["address-details", "p-o-box", "zip-code"]
            .iter()
            .filter_map(|name| variants(&mut address, name))
            .collect();
        let details = (!details.is_empty()).then(|| details.join(", "));
        waiting.addresses.push((details, address.attribute("place-id").unwrap_or_default()));
    }
    for mut document in identity.take("identification-document") {
        identification(&mut document, &mut waiting.draft, notes);
    }
}

/// `day`, `month`, `year`, of which the first two may be missing; or a range of years.
fn date(node: &mut Node) -> Option<String> {
    let mut take = |name: &str| node.attribute(name);
    let (day, month, year) = (take("day"), take("month"), take("year"));
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => dates::iso(&format!("{year}-{month:0>2}-{day:0>2}")),
        (Some(year), Some(month), None) => dates::iso(&format!("{year}-{month:0>2}")),
        (Some(year), None, _) => dates::iso(&year),
        (None, ..) => dates::years(&take("from-year")?, &take("to-year")?),
    }
}

/// Types of document, and whether the word says more than the type.
const DOCUMENTS: [(&str, IdentifierType, bool); 6] = [
    ("passport", IdentifierType::Passport, false),
    ("diplomatic-passport", IdentifierType::Passport, true),
    ("id-card", IdentifierType::NationalId, false),
    ("residence-permit", IdentifierType::NationalId, true),
    ("driving-license", IdentifierType::DrivingLicence, false),
    ("driver-license", IdentifierType::DrivingLicence, false),
];

fn identification(document: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    let word = document.attribute("document-type").unwrap_or_default();
    let issuer = document.take("issuer").first_mut().and_then(code).map(str::to_owned);
    let Some(number) = document.child_text("number") else { return notes.add("a document has no number") };
    match DOCUMENTS.iter().find(|(name, ..)| *name == word) {
        Some((_, id_type, labelled)) => draft.identifier(*id_type, number, issuer, labelled.then_some(word)),
        None => {
            notes.add(format!("the type of document {word:?} is unknown; kept as type other"));
            draft.identifier(IdentifierType::Other, number, issuer, Some(word));
        }
    }
}
