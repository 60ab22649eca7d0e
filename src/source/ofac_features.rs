//! The parts of OFAC's advanced XML -> elements of the plain XML's `sdnEntry`: names, places, features.

use std::collections::HashMap;

use super::node::{Node, folded};
use super::ofac_advanced::{Values, unnamed};
use super::ofac_csv::{id, nest};
use super::session::Notes;

/// A place: the lines of an address and the country's name.
pub struct Place {
    lines: Vec<(&'static str, String)>,
    country: Option<String>,
}

/// Parts of a place -> lines of an address.
const LINES: [(&str, &str); 6] = [
    ("ADDRESS1", "address1"),
    ("ADDRESS2", "address2"),
    ("ADDRESS3", "address3"),
    ("CITY", "city"),
    ("STATE/PROVINCE", "stateOrProvince"),
    ("POSTAL CODE", "postalCode"),
];

/// Reads a `Location`.
pub fn place(mut location: Node, values: &Values) -> Place {
    let country = location.take("LocationCountry").first().and_then(|node| node.peek_attribute("CountryID"));
    let mut place =
        Place { lines: Vec::new(), country: values.get("Country", country.as_deref()).map(str::to_owned) };
    for mut part in location.take("LocationPart") {
        let kind = values.get("LocPartType", part.peek_attribute("LocPartTypeID").as_deref());
        let line = LINES.iter().find(|(name, _)| Some(*name) == kind).map(|(_, line)| *line);
        let text = part.take("LocationPartValue").iter_mut().find_map(|value| value.child_text("Value"));
        place.lines.extend(line.zip(text));
    }
    place
}

/// Adds the names of an `Identity`: the primary one as the entry's own, the others as its `akaList`.
pub fn names(identity: &mut Node, values: &Values, entry: &mut Node, notes: &mut Notes) {
    let groups = name_parts(identity, values);
    for mut alias in identity.take("Alias") {
        let words =
            values.get("AliasType", alias.peek_attribute("AliasTypeID").as_deref()).map(str::to_owned);
        let is_primary = alias.attribute("Primary").as_deref() == Some("true");
        let is_weak = alias.attribute("LowQuality").as_deref() == Some("true");
        for (at, mut name) in alias.take("DocumentedName").into_iter().enumerate() {
            let Some((last, first)) = full_name(&mut name, &groups) else {
                notes.add("a name has no parts");
                continue;
            };
            let own = is_primary && at == 0 && entry.peek_child("lastName").is_none();
            let node = if own { &mut *entry } else { nest(entry, "akaList", "aka") };
            if !own {
                node.push_text("type", alias_type(words.as_deref()));
                node.push_text("category", if is_weak { "weak" } else { "strong" });
            }
            node.push_text("lastName", &last);
            if let Some(first) = first {
                node.push_text("firstName", &first);
            }
        }
    }
}

/// The plain XML's word for a type of alias; a name in another script is an alias there.
fn alias_type(words: Option<&str>) -> &str {
    match words {
        Some("A.K.A." | "Name") => "a.k.a.",
        Some("F.K.A.") => "f.k.a.",
        Some("N.K.A.") => "n.k.a.",
        other => other.unwrap_or_default(),
    }
}

/// Number of a group of name parts -> its type, for example `Last Name`.
fn name_parts(identity: &mut Node, values: &Values) -> HashMap<String, String> {
    let groups = identity.take("NamePartGroups").into_iter().flat_map(|groups| groups.children);
    groups
        .flat_map(|master| master.children)
        .filter_map(|group| {
            let kind = values.get("NamePartType", group.peek_attribute("NamePartTypeID").as_deref())?;
            Some((group.peek_attribute("ID")?, kind.to_owned()))
        })
        .collect()
}

/// The last name, or the whole one, and of people the other parts.
fn full_name(name: &mut Node, groups: &HashMap<String, String>) -> Option<(String, Option<String>)> {
    let (mut last, mut others) = (Vec::new(), Vec::new());
    for mut part in name.take("DocumentedNamePart").into_iter().flat_map(|part| part.children) {
        let kind = part.attribute("NamePartGroupID").and_then(|number| groups.get(&number).cloned());
        let Some(text) = part.own_text() else { continue };
        match kind.as_deref() {
            Some("Last Name") => last.push(text),
            _ => others.push(text),
        }
    }
    match (last.is_empty(), others.is_empty()) {
        (true, true) => None,
        (true, false) => Some((others.join(" "), None)),
        (false, true) => Some((last.join(" "), None)),
        (false, false) => Some((last.join(" "), Some(others.join(" ")))),
    }
}

/// Types of feature that have kept their numbers; a part of a list that was published without its whole tables has
/// only these.
const NUMBERS: [(&str, &str); 5] = [
    ("8", "Birthdate"),
    ("9", "Place of Birth"),
    ("10", "Nationality Country"),
    ("11", "Citizenship Country"),
    ("25", "Location"),
];

/// Adds what a `Feature` says.
pub fn feature(
    feature: &mut Node,
    values: &Values,
    places: &HashMap<String, Place>,
    entry: &mut Node,
    notes: &mut Notes,
) {
    let number = feature.attribute("FeatureTypeID");
    let by_number = NUMBERS.iter().find(|(n, _)| Some(*n) == number.as_deref()).map(|(_, words)| *words);
    let words = values.get("FeatureType", number.as_deref()).or(by_number);
    let words = words.map_or_else(|| unnamed("FeatureType", number.clone()), str::to_owned);
    for mut version in feature.take("FeatureVersion") {
        let value = Value::of(&mut version, values, places, notes);
        add(&words, value, entry, notes);
    }
}

/// What a version of a feature holds.
struct Value<'a> {
    text: Option<String>,
    place: Option<&'a Place>,
}

impl<'a> Value<'a> {
    fn of(
        version: &mut Node,
        values: &Values,
        places: &'a HashMap<String, Place>,
        notes: &mut Notes,
    ) -> Self {
        let mut text = version.take("DatePeriod").first().and_then(period);
        for detail in version.take("VersionDetail") {
            let looked_up =
                values.get("DetailReference", detail.peek_attribute("DetailReferenceID").as_deref());
            text = text.or_else(|| folded(&detail.text)).or_else(|| looked_up.map(str::to_owned));
        }
        let mut place = None;
        for location in version.take("VersionLocation") {
            let number = location.peek_attribute("LocationID").unwrap_or_default();
            place = places.get(&number);
            if place.is_none() {
                notes.add(format!("the place {number:?} is not in the file"));
            }
        }
        Self { text, place }
    }

    fn country(&self) -> Option<String> {
        self.place.and_then(|place| place.country.clone()).or_else(|| self.text.clone())
    }
}

fn add(words: &str, value: Value<'_>, entry: &mut Node, notes: &mut Notes) {
    let country = value.country();
    let put = |entry: &mut Node, list: &str, item: &str, name: &str, text: Option<String>| {
        if let Some(text) = text {
            nest(entry, list, item).push_text(name, &text);
        }
    };
    match words {
        "Birthdate" => put(entry, "dateOfBirthList", "dateOfBirthItem", "dateOfBirth", value.text),
        "Place of Birth" => put(entry, "placeOfBirthList", "placeOfBirthItem", "placeOfBirth", value.text),
        "Nationality Country" => put(entry, "nationalityList", "nationality", "country", country),
        "Citizenship Country" => put(entry, "citizenshipList", "citizenship", "country", country),
        "Location" => value.place.into_iter().for_each(|place| address(entry, place)),
        "Title" => value.text.iter().for_each(|title| entry.push_text("title", title)),
        "Vessel Call Sign" => vessel(entry, "callSign", value.text),
        "Vessel Flag" => vessel(entry, "vesselFlag", country),
        "Vessel Owner" => vessel(entry, "vesselOwner", value.text),
        "VESSEL TYPE"
        | "Vessel Type"
        | "Vessel Tonnage"
        | "Vessel Gross Registered Tonnage"
        | "Vessel Gross Tonnage" => {}
        other => match value.text.or(country) {
            Some(text) => id(entry, other, &text, None),
            None => notes.add(format!("the feature {other:?} has no value")),
        },
    }
}

fn vessel(entry: &mut Node, name: &str, text: Option<String>) {
    let Some(text) = text else { return };
    let position = entry.position;
    let at = entry.children.iter().position(|child| child.name == "vesselInfo").unwrap_or_else(|| {
        entry.children.push(Node::new("vesselInfo", position));
        entry.children.len() - 1
    });
    entry.children[at].push_text(name, &text);
}

fn address(entry: &mut Node, place: &Place) {
    let address = nest(entry, "addressList", "address");
    for (line, text) in &place.lines {
        address.push_text(line, text);
    }
    if let Some(country) = &place.country {
        address.push_text("country", country);
    }
}

/// A date of which day and month may be missing.
pub fn point(node: &Node) -> Option<String> {
    let part = |name: &str| node.peek_child(name);
    match (part("Year"), part("Month"), part("Day")) {
        (Some(year), Some(month), Some(day)) => Some(format!("{year:0>4}-{month:0>2}-{day:0>2}")),
        (Some(year), Some(month), None) => Some(format!("{year:0>4}-{month:0>2}")),
        (Some(year), None, _) => Some(year),
        _ => None,
    }
}

/// A `DatePeriod`: from the beginning of its start to the end of its end, a whole year or month as such.
fn period(node: &Node) -> Option<String> {
    let end = |name: &str, side: &str| {
        let outer = node.children.iter().find(|child| child.name == name)?;
        point(outer.children.iter().find(|child| child.name == side)?)
    };
    let from = end("Start", "From")?;
    let to = end("End", "To").or_else(|| end("Start", "To")).unwrap_or_else(|| from.clone());
    Some(spanned(&from, &to))
}

fn spanned(from: &str, to: &str) -> String {
    let (year, month) = (from.get(..4).unwrap_or(from), from.get(..7).unwrap_or(from));
    let last = |span: &str| crate::date::DateSpan::parse(span).ok().map(|span| span.last);
    if from == to {
        return from.to_owned();
    }
    if from.ends_with("-01-01") && to == format!("{year}-12-31") {
        return year.to_owned();
    }
    if from.ends_with("-01") && to.starts_with(month) && last(to) == last(month) {
        return month.to_owned();
    }
    format!("{from}/{to}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_days_months_years_or_ranges() {
        for (from, to, want) in [
            ("1937-04-28", "1937-04-28", "1937-04-28"),
            ("1937-01-01", "1937-12-31", "1937"),
            ("1937-04-01", "1937-04-30", "1937-04"),
            ("1937-02-01", "1938-04-30", "1937-02-01/1938-04-30"),
        ] {
            assert_eq!(spanned(from, to), want);
        }
    }
}
