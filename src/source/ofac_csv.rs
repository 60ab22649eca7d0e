//! OFAC's CSV family (sdn.csv or cons_prim.csv, alt.csv, add.csv, sdn_comments.csv) -> the `sdnEntry` that the XML
//! gives.
//!
//! The tables have no header and an empty cell is `-0-`; which is which, their widths and columns tell. The three small
//! ones are read first and kept; the main one is then read row by row. Remarks longer than their column go on in the
//! comments, and hold what the XML has elements for (see `ofac_remarks`).

use std::collections::HashMap;

use super::characters;
use super::input::Input;
use super::node::{Node, folded};
use super::ofac::{LINKED_TO, Ofac};
use super::ofac_remarks::{self, Remark};
use super::position::Position;
use super::rows::{CsvRows, Row, Rows};
use super::session::Session;
use super::{Record, Summary};
use crate::error::{Error, ErrorKind, Result};

/// Which table of the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    Main,
    Names,
    Addresses,
    Remarks,
}

impl Part {
    /// The table that a first row belongs to.
    pub fn of(cells: &[String]) -> Option<Self> {
        let is_number =
            |cell: &String| !cell.trim().is_empty() && cell.trim().bytes().all(|b| b.is_ascii_digit());
        let is_null = |cell: &String| cell.trim() == NULL;
        let (first, second) = (cells.first()?, cells.get(1)?);
        match cells.len() {
            12 if is_number(first) && cells[3..].iter().any(is_null) => Some(Self::Main),
            6 if is_number(first) && is_number(second) => Some(Self::Addresses),
            5 if is_number(first) && is_number(second) => Some(Self::Names),
            2 if is_number(first) && !is_number(second) => Some(Self::Remarks),
            _ => None,
        }
    }

    fn width(self) -> usize {
        match self {
            Self::Main => 12,
            Self::Addresses => 6,
            Self::Names => 5,
            Self::Remarks => 2,
        }
    }

    /// What it is called in messages.
    fn name(self) -> &'static str {
        match self {
            Self::Main => "sdn.csv or cons_prim.csv",
            Self::Names => "alt.csv",
            Self::Addresses => "add.csv",
            Self::Remarks => "sdn_comments.csv",
        }
    }
}

/// How the tables write an empty cell.
const NULL: &str = "-0-";
/// Where the column of remarks is full.
const FULL: usize = 1_000;

/// Reads the tables of one list.
///
/// # Errors
/// [`ErrorKind::BadOption`] where a table is missing or given twice; else those of [`super::read_files`].
pub fn read(
    parts: Vec<(Part, Input<'_>)>,
    expected: Option<&str>,
    on_record: &mut dyn FnMut(Record),
) -> Result<Summary> {
    let mut tables = Tables::sort(parts)?;
    if let Some(expected) = expected.filter(|id| !id.starts_with("us-ofac-")) {
        return Err(super::mapping::another_list(expected, "it is OFAC's CSV"));
    }
    let mut mapping = Ofac::undated(expected);
    let mut session = Session::new(on_record);
    let mut sides = Sides::default();
    for (part, rows) in &mut tables.sides {
        sides.read(*part, rows, &mut session, &mapping)?;
    }
    let mut end = Position::Line(1);
    while let Some(row) = tables.main.next_row()? {
        end = row.position;
        let record = sides.record(row, &mut session);
        session.record(record, &mut mapping);
    }
    sides.reject_rest(&mut session, &mapping);
    if !tables.main.end_marked {
        session.note(end, None, "the file does not end with the mark that OFAC puts there: it may be cut");
    }
    session.finish(&mut mapping, end)
}

/// The tables, opened.
struct Tables<'a> {
    main: CsvRows<'a>,
    sides: Vec<(Part, CsvRows<'a>)>,
}

impl<'a> Tables<'a> {
    fn sort(parts: Vec<(Part, Input<'a>)>) -> Result<Self> {
        let mut found: HashMap<Part, CsvRows<'a>> = HashMap::new();
        for (part, input) in parts {
            if found.insert(part, CsvRows::new(input, b',')).is_some() {
                return Err(wrong(&format!("{} was given twice", part.name())));
            }
        }
        let main = found.remove(&Part::Main);
        let missing = [Part::Names, Part::Addresses].into_iter().find(|part| !found.contains_key(part));
        match (main, missing) {
            (None, _) => Err(wrong(&format!("{} is missing, which names the parties", Part::Main.name()))),
            (_, Some(part)) => {
                Err(wrong(&format!("{} is missing; without it the parties are not whole", part.name())))
            }
            (Some(main), None) => {
                let sides = [Part::Names, Part::Addresses, Part::Remarks];
                Ok(Self { main, sides: sides.iter().filter_map(|p| Some((*p, found.remove(p)?))).collect() })
            }
        }
    }
}

fn wrong(what: &str) -> Error {
    Error::new(
        ErrorKind::BadOption,
        format!(
            "OFAC's CSV comes in several files: {what}. Give sdn.csv, alt.csv, add.csv and sdn_comments.csv of one day together, or SDN.XML."
        ),
    )
}

/// A row of a side table.
struct Side {
    position: Position,
    cells: Vec<Option<String>>,
}

/// What the side tables hold, by the number of the party.
#[derive(Default)]
struct Sides {
    rows: HashMap<(Part, String), Vec<Side>>,
}

impl Sides {
    fn read(
        &mut self,
        part: Part,
        rows: &mut CsvRows<'_>,
        session: &mut Session<'_>,
        mapping: &Ofac,
    ) -> Result<()> {
        while let Some(row) = rows.next_row()? {
            let position = row.position;
            if let Some(fault) = fault(&row, part) {
                session.reject(position, format!("in {}: {fault}", part.name()), mapping);
                continue;
            }
            let mut cells = row.cells.into_iter();
            let number = cells.next().unwrap_or_default();
            // What goes on with remarks is kept as it stands: a space at its beginning belongs between two words.
            let cell = |cell: String| if part == Part::Remarks { unfolded(cell) } else { filled(&cell) };
            let cells = cells.map(cell).collect();
            self.rows.entry((part, number)).or_default().push(Side { position, cells });
        }
        Ok(())
    }

    fn take(&mut self, part: Part, number: &str) -> Vec<Side> {
        self.rows.remove(&(part, number.to_owned())).unwrap_or_default()
    }

    /// The `sdnEntry` of a row of the main table.
    fn record(&mut self, row: Row, session: &mut Session<'_>) -> Node {
        let mut entry = Node::new("sdnEntry", row.position);
        if let Some(fault) = fault(&row, Part::Main) {
            entry.blame(fault);
            return entry;
        }
        let number = row.cells[0].trim().to_owned();
        let text = |at: usize| filled(&row.cells[at]);
        main(&mut entry, &number, &text);
        for side in self.take(Part::Names, &number) {
            let [_, name_type, name, ..] = &side.cells[..] else { continue };
            let name_type = name_type.clone().unwrap_or_default();
            alias(&mut entry, &written(&name_type), "strong", name.as_deref().unwrap_or_default());
        }
        for side in self.take(Part::Addresses, &number) {
            address(&mut entry, &side.cells[1..]);
        }
        let comments = self.take(Part::Remarks, &number);
        // The cell as it stands: where it was cut, a space at its end belongs to it.
        let column = unfolded(row.cells[11].clone()).unwrap_or_default();
        let is_cut = column.chars().count() >= FULL && comments.is_empty();
        if is_cut {
            let what =
                "its remarks are cut where their column is full, and no sdn_comments.csv goes on with them";
            session.note(row.position, Some(number), what);
        }
        let mut remarks = column;
        comments
            .iter()
            .flat_map(|side| side.cells.first().cloned().flatten())
            .for_each(|more| remarks.push_str(&more));
        facts(&mut entry, &remarks, is_cut);
        entry
    }

    /// Side rows of a party that the main table does not have are no part of any entity.
    fn reject_rest(&mut self, session: &mut Session<'_>, mapping: &Ofac) {
        let mut rest: Vec<(Part, String, Position)> = self
            .rows
            .drain()
            .flat_map(|((part, number), sides)| {
                sides.into_iter().map(move |side| (part, number.clone(), side.position))
            })
            .collect();
        rest.sort_by_key(|(part, _, position)| (part.width(), *position));
        for (part, number, position) in rest {
            let reason =
                format!("in {}: no party has the number {number}; are the files of one day?", part.name());
            session.reject(position, reason, mapping);
        }
    }
}

/// What is wrong with a row, if something is.
fn fault(row: &Row, part: Part) -> Option<String> {
    if row.cells.len() != part.width() {
        return Some(format!(
            "the row has {} cells, not {}; a quotation mark may be wrong",
            row.cells.len(),
            part.width()
        ));
    }
    if row.windows_1252 {
        return Some("it holds bytes that are not UTF-8 text".into());
    }
    row.cells.iter().find_map(|cell| characters::fault(cell)).map(|fault| format!("it holds {fault}"))
}

/// The cell's text, `None` for an empty one.
fn filled(cell: &str) -> Option<String> {
    folded(cell).filter(|text| text != NULL)
}

/// The cell as it stands, `None` for an empty one.
fn unfolded(cell: String) -> Option<String> {
    filled(&cell).map(|_| cell)
}

/// `fka` -> `f.k.a.`, as the XML writes it.
fn written(name_type: &str) -> String {
    name_type.chars().flat_map(|c| [c, '.']).collect()
}

fn main(entry: &mut Node, number: &str, text: &dyn Fn(usize) -> Option<String>) {
    entry.push_text("uid", number);
    push(entry, "lastName", text(1));
    let sdn_type = match text(2).as_deref() {
        None => "Entity".to_owned(),
        Some("individual") => "Individual".to_owned(),
        Some("vessel") => "Vessel".to_owned(),
        Some("aircraft") => "Aircraft".to_owned(),
        Some(other) => other.to_owned(),
    };
    entry.push_text("sdnType", &sdn_type);
    for program in text(3).unwrap_or_default().split("] [") {
        nest(entry, "programList", "program").text = program.trim_matches(['[', ']', ' ']).to_owned();
    }
    push(entry, "title", text(4));
    let mut vessel = Node::new("vesselInfo", entry.position);
    for (name, at) in
        [("callSign", 5), ("vesselType", 6), ("tonnage", 7), ("vesselFlag", 9), ("vesselOwner", 10)]
    {
        push(&mut vessel, name, text(at));
    }
    entry.children.push(vessel);
}

fn push(node: &mut Node, name: &str, text: Option<String>) {
    if let Some(text) = text {
        node.push_text(name, &text);
    }
}

/// Adds `item` to the list element `list`, which is made when it is not there.
pub fn nest<'a>(entry: &'a mut Node, list: &str, item: &str) -> &'a mut Node {
    let position = entry.position;
    let at = entry.children.iter().position(|child| child.name == list).unwrap_or_else(|| {
        entry.children.push(Node::new(list, position));
        entry.children.len() - 1
    });
    let items = &mut entry.children[at].children;
    items.push(Node::new(item, position));
    let last = items.len() - 1;
    &mut items[last]
}

fn alias(entry: &mut Node, name_type: &str, category: &str, name: &str) {
    let aka = nest(entry, "akaList", "aka");
    aka.push_text("type", name_type);
    aka.push_text("category", category);
    aka.push_text("lastName", name);
}

fn address(entry: &mut Node, cells: &[Option<String>]) {
    let [street, city, country, ..] = cells else { return };
    let node = nest(entry, "addressList", "address");
    for (name, value) in [("address1", street), ("city", city), ("country", country)] {
        push(node, name, value.clone());
    }
}

/// Adds an `id`.
pub fn id(entry: &mut Node, id_type: &str, number: &str, country: Option<&str>) {
    let id = nest(entry, "idList", "id");
    id.push_text("idType", id_type);
    id.push_text("idNumber", number);
    push(id, "idCountry", country.map(str::to_owned));
}

/// The idType of a fax number, which the XML has none for.
const FAX: &str = "Fax";

/// Puts what the remarks say where the XML has it.
fn facts(entry: &mut Node, remarks: &str, is_cut: bool) {
    for remark in ofac_remarks::read(remarks, is_cut) {
        match remark {
            Remark::Name { name_type, text } => alias(entry, name_type, "weak", text),
            Remark::BirthDate(text) => {
                nest(entry, "dateOfBirthList", "dateOfBirthItem").push_text("dateOfBirth", text)
            }
            Remark::BirthPlace(text) => {
                nest(entry, "placeOfBirthList", "placeOfBirthItem").push_text("placeOfBirth", text);
            }
            Remark::Nationality(text) => {
                nest(entry, "nationalityList", "nationality").push_text("country", text)
            }
            Remark::Citizenship(text) => {
                nest(entry, "citizenshipList", "citizenship").push_text("country", text)
            }
            Remark::LinkedTo(name) => entry.push_text(LINKED_TO, name),
            Remark::Phone(number) => id(entry, "Phone Number", number, None),
            Remark::Fax(number) => id(entry, FAX, number, None),
            Remark::Id { id_type, value, country } => id(entry, id_type, value, country),
            Remark::Unknown(text) => entry.push_text(UNKNOWN_REMARK, text),
            Remark::Prose(_) => {}
        }
    }
}

/// The element that holds a remark of an unknown key; the reading of `sdnEntry` notes it.
pub const UNKNOWN_REMARK: &str = "unknownRemark";
