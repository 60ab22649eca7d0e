//! OFAC's remarks -> the facts in them. In the CSV they hold what has elements of its own in the XML: weak aliases,
//! births, nationalities, documents, linked parties.
//!
//! The grammar, as it is read here:
//!
//! ```text
//! remarks  = item *("; " item) ["."]
//! item     = ["alt. "] (name | fact | prose)
//! name     = ("a.k.a." / "f.k.a." / "n.k.a.") " '" text "'"
//! fact     = key " " value                    ; key: DOB, POB, nationality, citizen, Linked To:, Telephone, Fax, or an idType of the XML
//! value    = text [" (" country ")"] [" issued " date] [" expires " date]      ; the tail only for documents
//! ```
//!
//! Prose (`all offices worldwide`, `Member ETA`) is no fact and is not kept. What looks like a fact of an unknown key
//! is told as [`Remark::Unknown`].

use super::countries::{self, Place};
use super::dates;
use super::ofac_facts;

/// One item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark<'a> {
    /// A weak alias; its type as the XML writes it.
    Name {
        name_type: &'a str,
        text: &'a str,
    },
    BirthDate(&'a str),
    BirthPlace(&'a str),
    Nationality(&'a str),
    Citizenship(&'a str),
    LinkedTo(&'a str),
    Phone(&'a str),
    Fax(&'a str),
    /// What the XML has as an `id`.
    Id {
        id_type: &'a str,
        value: &'a str,
        country: Option<&'a str>,
    },
    /// A key that no table knows, and a number.
    Unknown(&'a str),
    Prose(&'a str),
}

/// Keys of facts that the XML has elements for, and of numbers that it leaves in its remarks; the longer key first.
const KEYS: [(&str, Make); 12] = [
    ("DOB", |text| Remark::BirthDate(text)),
    ("POB", |text| Remark::BirthPlace(text)),
    ("nationality", |text| Remark::Nationality(text)),
    ("citizen", |text| Remark::Citizenship(text)),
    ("Linked To:", |text| Remark::LinkedTo(text)),
    ("Telephone No.", |text| Remark::Phone(text)),
    ("Telephone:", |text| Remark::Phone(text)),
    ("Telephone", |text| Remark::Phone(text)),
    ("Phone No.", |text| Remark::Phone(text)),
    ("Fax No.", |text| Remark::Fax(text)),
    ("Fax:", |text| Remark::Fax(text)),
    ("Fax", |text| Remark::Fax(text)),
];

type Make = fn(&str) -> Remark<'_>;

const NAME_TYPES: [&str; 3] = ["a.k.a.", "f.k.a.", "n.k.a."];

/// The items of `text`. With `is_cut` the text ends where its field was full, and its last item is given as `Unknown`.
pub fn read(text: &str, is_cut: bool) -> Vec<Remark<'_>> {
    let mut items = items(text.trim());
    let last = if is_cut { items.pop() } else { None };
    let mut found: Vec<Remark<'_>> = items.into_iter().map(remark).collect();
    found.extend(last.map(Remark::Unknown));
    found
}

/// The parties that the XML's remarks link a record to: `(Linked To: A; Linked To: B)`.
pub fn linked(remarks: &str) -> impl Iterator<Item = &str> {
    remarks
        .split("Linked To: ")
        .skip(1)
        .map(|rest| without_bracket(rest.split("; ").next().unwrap_or(rest).trim()))
}

/// Without the bracket that ends the remark, if it stands there: names have brackets of their own.
fn without_bracket(name: &str) -> &str {
    let count = |bracket| name.matches(bracket).count();
    let end = if count(')') > count('(') { name.rfind(')') } else { None };
    end.map_or(name, |end| name[..end].trim())
}

/// The text parted at its semicolons, those within a quoted name left alone; the full stop at the end is dropped.
fn items(text: &str) -> Vec<&str> {
    let text = text.strip_suffix('.').unwrap_or(text);
    let (mut found, mut rest) = (Vec::new(), text);
    while !rest.is_empty() {
        let (item, after) = rest.split_at(item_end(rest));
        found.push(item.trim());
        rest = after.trim_start_matches([';', ' ']);
    }
    found.retain(|item| !item.is_empty());
    found
}

/// Where the first item of `rest` ends.
fn item_end(rest: &str) -> usize {
    let end = rest.find("; ").unwrap_or(rest.len());
    let body = rest.strip_prefix("alt. ").unwrap_or(rest);
    let is_quoted = NAME_TYPES.iter().any(|name_type| {
        body.strip_prefix(name_type).is_some_and(|tail| tail.trim_start().starts_with('\''))
    });
    match rest.find("'; ") {
        Some(quote) if is_quoted => quote + 1,
        None if is_quoted => rest.len(),
        _ => end,
    }
}

fn remark(item: &str) -> Remark<'_> {
    let body = item.strip_prefix("alt. ").unwrap_or(item);
    name(body).or_else(|| fact(body)).or_else(|| id(body)).unwrap_or_else(|| match is_numbered(body) {
        true => Remark::Unknown(item),
        false => Remark::Prose(item),
    })
}

fn name(body: &str) -> Option<Remark<'_>> {
    let name_type = NAME_TYPES.into_iter().find(|name_type| body.starts_with(name_type))?;
    let quoted = body[name_type.len()..].trim();
    let text = quoted.strip_prefix('\'')?;
    Some(Remark::Name { name_type, text: text.strip_suffix('\'').unwrap_or(text) })
}

fn fact(body: &str) -> Option<Remark<'_>> {
    KEYS.iter().find_map(|(key, make)| value_of(body, key).map(make))
}

/// What follows the key, if the text begins with it.
fn value_of<'a>(body: &'a str, key: &str) -> Option<&'a str> {
    let value = body.strip_prefix(key)?;
    value.starts_with(' ').then(|| value.trim()).filter(|value| !value.is_empty())
}

fn id(body: &str) -> Option<Remark<'_>> {
    if let Some(rest) = body.strip_prefix(CRYPTO) {
        let currency = rest.split(' ').next()?;
        let (id_type, value) = body.split_at(CRYPTO.len() + currency.len());
        return Some(Remark::Id { id_type, value: value.trim(), country: None });
    }
    let id_type = ofac_facts::longest_key(body)?;
    let key_end = id_type.len() + usize::from(body[id_type.len()..].starts_with(':'));
    let value = value_of(body, &body[..key_end])?;
    if !ofac_facts::is_identifier(id_type) {
        return Some(Remark::Id { id_type, value, country: None });
    }
    let (value, country) = without_tail(value);
    Some(Remark::Id { id_type, value, country })
}

const CRYPTO: &str = "Digital Currency Address - ";

/// Takes dates of issue and expiry off, and then the country.
fn without_tail(value: &str) -> (&str, Option<&str>) {
    let value = without_date(without_date(value, " expires "), " issued ");
    let Some((number, country)) = value.strip_suffix(')').and_then(|text| text.rsplit_once(" (")) else {
        return (value, None);
    };
    match countries::place(country) {
        Place::Unheard => (value, None),
        _ => (number.trim(), Some(country)),
    }
}

fn without_date<'a>(value: &'a str, word: &str) -> &'a str {
    match value.rsplit_once(word) {
        Some((before, date)) if dates::written(date).is_some() => before,
        _ => value,
    }
}

/// Whether the text has the form of a document: up to five words that begin with a capital, then a number of four
/// digits or more, perhaps a country.
fn is_numbered(body: &str) -> bool {
    let (body, _) = without_tail(body);
    let Some((words, number)) = body.rsplit_once(' ') else { return false };
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let capital = |word: &str| word.chars().next().is_some_and(|c| c.is_uppercase() || c == '#');
    // `10 Dec 1948` ends with a number too.
    digits >= 4
        && dates::written(body).is_none()
        && words.split(' ').count() <= 5
        && words.split(' ').all(capital)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id<'a>(id_type: &'a str, value: &'a str, country: Option<&'a str>) -> Remark<'a> {
        Remark::Id { id_type, value, country }
    }

    #[test]
    fn facts_are_read() {
        for (text, want) in [
            ("", vec![]),
            ("a.k.a. 'BNC'.", vec![Remark::Name { name_type: "a.k.a.", text: "BNC" }]),
            (
                "DOB 10 Dec 1948; alt. DOB circa 1951; POB Giza, Egypt; nationality Egypt; alt. citizen Syria.",
                vec![
                    Remark::BirthDate("10 Dec 1948"),
                    Remark::BirthDate("circa 1951"),
                    Remark::BirthPlace("Giza, Egypt"),
                    Remark::Nationality("Egypt"),
                    Remark::Citizenship("Syria"),
                ],
            ),
            (
                "Passport C284181 (Saudi Arabia) issued 12 Aug 2000 expires 19 Jun 2005; Gender Male.",
                vec![id("Passport", "C284181", Some("Saudi Arabia")), id("Gender", "Male", None)],
            ),
            ("Passport D366 871 (Jordan).", vec![id("Passport", "D366 871", Some("Jordan"))]),
            ("NIT # 800146749-7 (Colombia).", vec![id("NIT #", "800146749-7", Some("Colombia"))]),
            ("Registration ID B (old) 5.", vec![id("Registration ID", "B (old) 5", None)]),
            (
                "alt. Digital Currency Address - XBT 1Kuf2.",
                vec![id("Digital Currency Address - XBT", "1Kuf2", None)],
            ),
            (
                "Vessel Registration Identification IMO 9187629.",
                vec![id("Vessel Registration Identification", "IMO 9187629", None)],
            ),
            ("Italian Fiscal Code: K1.", vec![id("Italian Fiscal Code", "K1", None)]),
            ("Telephone No. 0388; Fax (357)(1).", vec![Remark::Phone("0388"), Remark::Fax("(357)(1)")]),
            ("Linked To: PETROLEOS, S.A..", vec![Remark::LinkedTo("PETROLEOS, S.A.")]),
            ("Issuer Name China (Hong Kong) Ltd.", vec![id("Issuer Name", "China (Hong Kong) Ltd", None)]),
            (
                "a.k.a. 'ZAHAR; Mahmoud'; f.k.a. 'AL-QA'IDA'; n.k.a. 'GALAX INC.'.",
                vec![
                    Remark::Name { name_type: "a.k.a.", text: "ZAHAR; Mahmoud" },
                    Remark::Name { name_type: "f.k.a.", text: "AL-QA'IDA" },
                    Remark::Name { name_type: "n.k.a.", text: "GALAX INC." },
                ],
            ),
            (
                "all offices worldwide; Moon Card 12345 (Egypt); HAMAS - Gaza; DOBSON 1234.",
                vec![
                    Remark::Prose("all offices worldwide"),
                    Remark::Unknown("Moon Card 12345 (Egypt)"),
                    Remark::Prose("HAMAS - Gaza"),
                    Remark::Unknown("DOBSON 1234"),
                ],
            ),
        ] {
            assert_eq!(read(text, false), want, "{text}");
        }
    }

    #[test]
    fn what_was_cut_is_not_taken_for_a_fact() {
        let cut = "Gender Male; Tax ID No. 77020";
        assert_eq!(read(cut, true), [id("Gender", "Male", None), Remark::Unknown("Tax ID No. 77020")]);
    }

    #[test]
    fn the_xml_writes_links_in_brackets() {
        let guard = "ISLAMIC REVOLUTIONARY GUARD CORPS (IRGC)-QODS FORCE";
        for (remarks, want) in [
            ("(Linked To: HIZBALLAH)", vec!["HIZBALLAH"]),
            (&format!("(Linked To: {guard}; Linked To: HIZBALLAH)"), vec![guard, "HIZBALLAH"]),
            ("all offices worldwide; (Linked To: MOLDE (HOLDING)).", vec!["MOLDE (HOLDING)"]),
            ("Fax: 98218; (Linked To: MEHR BANK); Member ETA", vec!["MEHR BANK"]),
            ("Member ETA", vec![]),
        ] {
            assert_eq!(linked(remarks).collect::<Vec<_>>(), want, "{remarks}");
        }
    }
}
