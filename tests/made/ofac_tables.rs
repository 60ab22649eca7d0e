//! OFAC's XML -> the CSV family that OFAC makes of the same data: written by rule, with nothing shared with the readers.

/// What stands between the first `<tag>` and its end, as XML writes it.
fn inner<'a>(text: &'a str, tag: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(&format!("<{tag}>"))?;
    rest.split_once(&format!("</{tag}>")).map(|(inside, _)| inside)
}

/// All `<tag>` elements.
fn all<'a>(text: &'a str, tag: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
    text.split(&open).skip(1).filter_map(|rest| Some(rest.split_once(&close)?.0)).collect()
}

/// Text as it reads.
fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'");
    text.replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn field(text: &str, tag: &str) -> Option<String> {
    inner(text, tag).map(plain).filter(|text| !text.is_empty())
}

/// `LAST, First`.
fn name(text: &str) -> String {
    [field(text, "lastName"), field(text, "firstName")].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// A cell: quoted, an empty one by OFAC's sign.
fn cell(text: Option<String>) -> String {
    text.map_or("-0- ".to_owned(), |text| format!("\"{}\"", text.replace('"', "\"\"")))
}

fn row(cells: Vec<String>) -> String {
    cells.join(",") + "\r\n"
}

/// sdn.csv, alt.csv, add.csv and sdn_comments.csv of an XML list.
pub fn tables(xml: &str) -> [String; 4] {
    let mut tables = [String::new(), String::new(), String::new(), String::new()];
    for entry in all(xml, "sdnEntry") {
        add(entry, &mut tables);
    }
    tables.map(|table| table + "\x1a")
}

/// Where the column of remarks is full.
const FULL: usize = 1000;

fn add(entry: &str, [main, alt, addresses, comments]: &mut [String; 4]) {
    let uid = field(entry, "uid").unwrap();
    let head = entry.split("<idList>").next().unwrap().split("<akaList>").next().unwrap();
    let remarks: Vec<char> = remarks(entry).chars().collect();
    let (column, overflow) = remarks.split_at(remarks.len().min(FULL));
    let text = |chars: &[char]| Some(chars.iter().collect::<String>()).filter(|text| !text.is_empty());
    let sdn_type = field(head, "sdnType").filter(|kind| kind != "Entity").map(|kind| kind.to_lowercase());
    let programs = all(inner(entry, "programList").unwrap_or_default(), "program");
    let programs = programs.into_iter().map(plain).collect::<Vec<_>>().join("] [");
    let vessel = inner(entry, "vesselInfo").unwrap_or_default();
    let mut cells = vec![uid.clone(), cell(Some(name(head))), cell(sdn_type), cell(Some(programs))];
    cells.push(cell(field(head, "title")));
    for tag in ["callSign", "vesselType", "tonnage", "grossRegisteredTonnage", "vesselFlag", "vesselOwner"] {
        cells.push(cell(field(vessel, tag)));
    }
    cells.push(cell(text(column)));
    main.push_str(&row(cells));
    if let Some(overflow) = text(overflow) {
        comments.push_str(&row(vec![uid.clone(), cell(Some(overflow))]));
    }
    for aka in all(entry, "aka").into_iter().filter(|aka| field(aka, "category").as_deref() == Some("strong"))
    {
        let kind = field(aka, "type").map(|kind| kind.replace('.', ""));
        alt.push_str(&row(vec![
            uid.clone(),
            field(aka, "uid").unwrap(),
            cell(kind),
            cell(Some(name(aka))),
            cell(None),
        ]));
    }
    for address in all(entry, "address") {
        addresses.push_str(&address_row(&uid, address));
    }
}

fn address_row(uid: &str, address: &str) -> String {
    let joined = |tags: &[&str], mark: &str| {
        let parts: Vec<String> = tags.iter().filter_map(|tag| field(address, tag)).collect();
        Some(parts.join(mark)).filter(|text| !text.is_empty())
    };
    let street = joined(&["address1", "address2", "address3"], ", ");
    let city = joined(&["city", "stateOrProvince", "postalCode"], " ");
    let number = field(address, "uid").unwrap();
    row(vec![uid.to_owned(), number, cell(street), cell(city), cell(field(address, "country")), cell(None)])
}

/// What stands in the brackets of `(Linked To: A; Linked To: B)`, at the end of the remarks: so the tables have it too.
fn links(remarks: &str) -> Option<&str> {
    let links = &remarks[remarks.find("(Linked To: ")? + 1..];
    Some(&links[..links.rfind(')')?])
}

/// The facts that the tables have no column for.
fn remarks(entry: &str) -> String {
    let mut items: Vec<String> = Vec::new();
    let each = |list: &str, item: &str, tag: &str| -> Vec<String> {
        all(inner(entry, list).unwrap_or_default(), item)
            .into_iter()
            .filter_map(|item| field(item, tag))
            .collect()
    };
    let alt = |values: Vec<String>, key: &'static str| {
        values
            .into_iter()
            .enumerate()
            .map(move |(n, value)| format!("{}{key} {value}", if n > 0 { "alt. " } else { "" }))
    };
    items.extend(alt(each("dateOfBirthList", "dateOfBirthItem", "dateOfBirth"), "DOB"));
    items.extend(alt(each("placeOfBirthList", "placeOfBirthItem", "placeOfBirth"), "POB"));
    items.extend(alt(each("nationalityList", "nationality", "country"), "nationality"));
    items.extend(alt(each("citizenshipList", "citizenship", "country"), "citizen"));
    for id in all(inner(entry, "idList").unwrap_or_default(), "id") {
        let country = field(id, "idCountry").map(|country| format!(" ({country})")).unwrap_or_default();
        let date =
            |word: &str, tag: &str| field(id, tag).map(|day| format!(" {word} {day}")).unwrap_or_default();
        let dates = date("issued", "issueDate") + &date("expires", "expirationDate");
        items.push(format!(
            "{} {}{country}{dates}",
            field(id, "idType").unwrap(),
            field(id, "idNumber").unwrap()
        ));
    }
    items.extend(field(entry, "remarks").and_then(|text| links(&text).map(str::to_owned)));
    for aka in all(entry, "aka").into_iter().filter(|aka| field(aka, "category").as_deref() == Some("weak")) {
        items.push(format!("{} '{}'", field(aka, "type").unwrap(), name(aka)));
    }
    if items.is_empty() { String::new() } else { items.join("; ") + "." }
}
