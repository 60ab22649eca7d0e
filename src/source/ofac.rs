//! OFAC's SDN.XML and CONSOLIDATED.XML: one `sdnEntry` -> one entity.
//!
//! Both files have the same form and neither says which list it is. What tells them apart: see `Ofac::evidence`;
//! where that does not, the caller must. The CSV and the advanced XML are brought into the same form (see `ofac_csv`,
//! `ofac_advanced`).

use super::countries;
use super::dates;
use super::entity_draft::Draft;
use super::mapping::{FileFacts, Mapping, XmlMapping, another_list};
use super::node::Node;
use super::ofac_csv::UNKNOWN_REMARK;
use super::ofac_facts;
use super::ofac_remarks;
use super::position::Position;
use super::session::Notes;
use super::xml::bad_list;
use crate::entity::{CountryRole, EntityKind, IdentifierType, NameType, Strength};
use crate::error::{Error, ErrorKind, Result};

/// The namespace since 2024, and the one before.
pub const NAMESPACES: [&str; 2] = [
    "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML",
    "http://tempuri.org/sdnList.xsd",
];

const SDN: &str = "us-ofac-sdn";
const CONSOLIDATED: &str = "us-ofac-consolidated";

/// A file that declares so many records is the SDN list: it held 8,976 in 2021 and 14,966 in 2024, the other one 443
/// in 2024 and 442 in 2025.
const SURELY_SDN: u64 = 2_000;

/// The lowest uid of the non-SDN list, its first, in 2024 and 2025: uids grow with time.
const FIRST_NON_SDN: u64 = 9_639;

/// Programmes of parties outside the SDN list: Palestinian legislators, Chinese military companies, foreign sanctions
/// evaders, payable-through banks. Of the SDN list's 14,966 parties 2 stand under one of them too.
const NON_SDN_PROGRAMS: [&str; 5] = ["NS-PLC", "CMIC-EO13959", "FSE-IR", "FSE-SY", "561-Related"];

/// The element in which the CSV's and the advanced XML's reading put a party that the record is linked to.
pub const LINKED_TO: &str = "linkedTo";

/// The reading of one of OFAC's files.
pub struct Ofac {
    expected: Option<&'static str>,
    pub published_on: Option<String>,
    /// The file must say its day and number of records: the XML does, the CSV does not.
    is_dated: bool,
    declared: Option<u64>,
    seen: u64,
    /// A record was seen that is older than the non-SDN list.
    old_uid_seen: bool,
    /// A record was seen under one of [`NON_SDN_PROGRAMS`].
    non_sdn_seen: bool,
}

impl Ofac {
    pub fn new(expected: Option<&str>) -> Self {
        let expected = [SDN, CONSOLIDATED].into_iter().find(|id| Some(*id) == expected);
        Self {
            expected,
            published_on: None,
            is_dated: true,
            declared: None,
            seen: 0,
            old_uid_seen: false,
            non_sdn_seen: false,
        }
    }

    /// The reading of files that give neither their day nor the number of their records.
    pub fn undated(expected: Option<&str>) -> Self {
        Self { is_dated: false, ..Self::new(expected) }
    }

    /// The list that the caller knows it must be.
    pub fn expected(&self) -> Option<&'static str> {
        self.expected
    }

    /// Records, as many as the file declares or as were seen so far.
    fn size(&self) -> u64 {
        self.declared.unwrap_or(self.seen)
    }

    /// Which list the file shows itself to be: a large one is the SDN list; a small one with a record under a
    /// programme of the other list is that, and one with none but an old record is a part of the SDN list.
    fn evidence(&self) -> Option<&'static str> {
        match self.size() {
            SURELY_SDN.. => Some(SDN),
            _ if self.non_sdn_seen => Some(CONSOLIDATED),
            _ if self.old_uid_seen => Some(SDN),
            _ => None,
        }
    }
}

impl XmlMapping for Ofac {
    fn is_record(&self, element: &str) -> bool {
        element == "sdnEntry"
    }

    fn header(&mut self, mut element: Node) -> Result<()> {
        if element.name != "publshInformation" {
            return Err(bad_list(
                element.position,
                &format!("<{}> is no part of OFAC's lists", element.name),
            ));
        }
        self.published_on = element.child_text("Publish_Date").and_then(|day| dates::us_day(&day));
        self.declared = element.child_text("Record_Count").and_then(|n| n.parse().ok());
        if self.published_on.is_none() || self.declared.is_none() {
            return Err(bad_list(
                element.position,
                "Publish_Date or Record_Count is missing or not readable",
            ));
        }
        match (self.evidence(), self.expected) {
            (Some(seen), Some(expected)) if seen != expected => Err(mistaken(seen, expected)),
            _ => Ok(()),
        }
    }
}

impl Mapping for Ofac {
    fn record_id(&self, record: &Node) -> Option<String> {
        record.peek_child("uid").filter(|uid| uid.bytes().all(|b| b.is_ascii_digit()))
    }

    fn entity(&mut self, record: &mut Node, notes: &mut Notes) -> std::result::Result<Option<Draft>, String> {
        let uid = self.record_id(record).ok_or("its uid is missing or no number")?;
        self.old_uid_seen |= uid.parse().is_ok_and(|uid: u64| uid < FIRST_NON_SDN);
        record.ignore(&["uid"]);
        self.seen += 1;
        let kind = kind(record.child_text("sdnType"), notes);
        let mut draft = Draft::new(uid.clone(), kind);
        names(record, &mut draft, notes)?;
        programs(record, &mut draft, notes);
        self.non_sdn_seen |= draft.programs().iter().any(|p| NON_SDN_PROGRAMS.contains(&p.as_str()));
        if let Some(title) = record.child_text("title") {
            draft.position(title);
        }
        addresses(record, &mut draft, notes);
        countries_in(record, "nationality", CountryRole::Nationality, &mut draft, notes);
        countries_in(record, "citizenship", CountryRole::Citizenship, &mut draft, notes);
        births(record, &mut draft, notes);
        vessel(record, &mut draft, notes);
        for name in record.texts(LINKED_TO) {
            draft.relation("linked to", name);
        }
        // All else that the XML's remarks say is prose.
        for remarks in record.texts("remarks") {
            ofac_remarks::linked(&remarks).for_each(|name| draft.relation("linked to", name.to_owned()));
        }
        for text in record.texts(UNKNOWN_REMARK) {
            notes.add(format!("the remark {text:?} is not known, and not kept"));
        }
        items(record, "idList", "id", notes, |id, notes| ofac_facts::apply(id, &mut draft, notes));
        draft.source_url(format!("https://sanctionssearch.ofac.treas.gov/Details.aspx?id={uid}"));
        Ok(Some(draft))
    }

    /// Known at once where the file is large, else when all records were seen.
    fn list(&self) -> Option<&str> {
        (self.size() >= SURELY_SDN).then_some(SDN)
    }

    fn facts(&self, end: Position) -> Result<FileFacts> {
        if self.is_dated && self.published_on.is_none() {
            return Err(bad_list(end, "it does not say its Publish_Date"));
        }
        let list = match (self.evidence(), self.expected) {
            (Some(seen), Some(expected)) if seen != expected => return Err(mistaken(seen, expected)),
            (seen, expected) => seen.or(expected).ok_or_else(undecided)?,
        };
        Ok(FileFacts { list: list.into(), published_on: self.published_on.clone(), declared: self.declared })
    }
}

fn undecided() -> Error {
    Error::new(
        ErrorKind::UnknownFormat,
        format!(
            "Nothing in the file shows which of OFAC's lists it is: say {SDN} or {CONSOLIDATED} (--list on the command line)."
        ),
    )
}

fn mistaken(seen: &str, expected: &str) -> Error {
    another_list(expected, &format!("by its size, uids and programmes it is {seen}"))
}

fn kind(sdn_type: Option<String>, notes: &mut Notes) -> EntityKind {
    match sdn_type.as_deref() {
        Some("Individual") => EntityKind::Person,
        Some("Entity") => EntityKind::Organization,
        Some("Vessel") => EntityKind::Vessel,
        Some("Aircraft") => EntityKind::Aircraft,
        other => {
            notes.add(format!("the sdnType {other:?} is unknown; the kind is unknown"));
            EntityKind::Unknown
        }
    }
}

/// Calls `each` with every `item` of the list element `list`, and notes what was left in it.
fn items(
    record: &mut Node,
    list: &str,
    item: &str,
    notes: &mut Notes,
    mut each: impl FnMut(&mut Node, &mut Notes),
) {
    for mut list in record.take(list) {
        for mut item in list.take(item) {
            item.ignore(&["uid"]);
            each(&mut item, notes);
            notes.leftovers(&item);
        }
        notes.leftovers(&list);
    }
}

fn names(record: &mut Node, draft: &mut Draft, notes: &mut Notes) -> std::result::Result<(), String> {
    let primary = full_name(record).ok_or("it has no name")?;
    draft.names.add(primary, NameType::Primary, Strength::Strong);
    items(record, "akaList", "aka", notes, |aka, notes| {
        let name_type = match aka.child_text("type").as_deref() {
            Some("f.k.a.") => NameType::Former,
            // `n.k.a.` is what the party is now called: an alias like any other for whoever searches it.
            Some("a.k.a." | "n.k.a.") => NameType::Alias,
            other => {
                notes.add(format!("the alias type {other:?} is unknown; read as an alias"));
                NameType::Alias
            }
        };
        let strength = match aka.child_text("category").as_deref() {
            Some("strong") => Strength::Strong,
            Some("weak") => Strength::Weak,
            other => {
                notes.add(format!("the alias category {other:?} is unknown; read as strong"));
                Strength::Strong
            }
        };
        match full_name(aka) {
            Some(name) => draft.names.add(name, name_type, strength),
            None => notes.add("an alias has no name"),
        }
    });
    Ok(())
}

/// `LAST, First` for two fields, else the one there is.
fn full_name(node: &mut Node) -> Option<String> {
    match (node.child_text("lastName"), node.child_text("firstName")) {
        (Some(last), Some(first)) => Some(format!("{last}, {first}")),
        (last, first) => last.or(first),
    }
}

fn programs(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    items(record, "programList", "program", notes, |program, _| {
        if let Some(code) = program.own_text() {
            draft.program(code);
        }
    });
}

const ADDRESS_LINES: [&str; 6] =
    ["address1", "address2", "address3", "city", "stateOrProvince", "postalCode"];

fn addresses(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    items(record, "addressList", "address", notes, |address, notes| {
        let mut lines: Vec<String> =
            ADDRESS_LINES.iter().filter_map(|line| address.child_text(line)).collect();
        let mut country = None;
        if let Some(name) = address.child_text("country") {
            country = countries::code(&name, notes);
            if let Some(region) = countries::region(&name) {
                lines.push(region.to_owned());
            }
        }
        draft.address(lines.join(", "), country.map(str::to_owned));
    });
}

/// `nationalityList/nationality/country` and its like.
fn countries_in(record: &mut Node, item: &str, role: CountryRole, draft: &mut Draft, notes: &mut Notes) {
    items(record, &format!("{item}List"), item, notes, |item, notes| {
        item.ignore(&["mainEntry"]);
        if let Some(code) = item.child_text("country").and_then(|name| countries::code(&name, notes)) {
            draft.country(code, role);
        }
    });
}

fn births(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    items(record, "dateOfBirthList", "dateOfBirthItem", notes, |item, notes| {
        item.ignore(&["mainEntry"]);
        let Some(text) = item.child_text("dateOfBirth") else { return };
        match dates::written(&text).or_else(|| dates::iso(&text)) {
            Some(date) => draft.birth_date(date),
            None => notes.add(format!("the date of birth {text:?} cannot be read")),
        }
    });
    items(record, "placeOfBirthList", "placeOfBirthItem", notes, |item, _| {
        item.ignore(&["mainEntry"]);
        let Some(place) = item.child_text("placeOfBirth") else { return };
        if let Some(code) = countries::at_the_end(&place) {
            draft.country(code, CountryRole::Birth);
        }
        draft.birth_place(place);
    });
}

fn vessel(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    for mut vessel in record.take("vesselInfo") {
        // What a vessel weighs and carries is no part of who it is.
        vessel.ignore(&["vesselType", "tonnage", "grossRegisteredTonnage"]);
        if let Some(call_sign) = vessel.child_text("callSign") {
            draft.identifier(IdentifierType::CallSign, call_sign, None, None);
        }
        if let Some(code) = vessel.child_text("vesselFlag").and_then(|flag| countries::code(&flag, notes)) {
            draft.country(code, CountryRole::Flag);
        }
        if let Some(owner) = vessel.child_text("vesselOwner") {
            draft.relation("owner", owner);
        }
        notes.leftovers(&vessel);
    }
}
