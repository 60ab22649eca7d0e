//! The UN's `INDIVIDUAL_DOCUMENT` -> identifiers. Numbers often stand in prose (`Afghan passport number SE 012820`),
//! and now and then in the field for the type or the note; the number is taken out, so that it can be found.

use super::countries::code;
use super::entity_draft::Draft;
use super::node::Node;
use super::session::Notes;
use crate::entity::IdentifierType;

/// Words that tell the type of a document, the most telling first.
const TYPES: [(&str, IdentifierType); 8] = [
    ("social security", IdentifierType::SocialSecurity),
    ("ssn", IdentifierType::SocialSecurity),
    ("driv", IdentifierType::DrivingLicence),
    ("fiscal", IdentifierType::TaxId),
    ("travel document", IdentifierType::Other),
    ("laissez-passer", IdentifierType::Other),
    ("pass", IdentifierType::Passport),
    ("pasaporte", IdentifierType::Passport),
];

/// Adds the documents of a record.
pub fn read(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    for mut document in record.take("INDIVIDUAL_DOCUMENT") {
        one(&mut document, draft, notes);
        document.ignore(&["DATE_OF_ISSUE", "DATE_OF_EXPIRY", "CITY_OF_ISSUE", "NOTE"]);
        notes.leftovers(&document);
    }
}

fn one(document: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    let (first, second) = (document.child_text("TYPE_OF_DOCUMENT"), document.child_text("TYPE_OF_DOCUMENT2"));
    let place_of_issue = document.child_text("COUNTRY_OF_ISSUE");
    let issuer =
        document.child_text("ISSUING_COUNTRY").or(place_of_issue).and_then(|name| code(&name, notes));
    let (number, note) = (document.child_text("NUMBER"), document.child_text("NOTE"));
    if first.is_none() && number.is_none() && note.is_none() {
        return;
    }
    let texts = [second.as_deref(), note.as_deref()];
    let Some((value, words)) = found(&texts, number.as_deref()) else {
        return notes
            .add(format!("a document has no number: {:?}", note.or(second).or(first).unwrap_or_default()));
    };
    let label = if words.is_empty() { second.clone() } else { Some(words.clone()) };
    let label = label.filter(|label| !label.eq_ignore_ascii_case("passport"));
    let kind = kind(&[&words, second.as_deref().unwrap_or_default(), first.as_deref().unwrap_or_default()]);
    let id_type = kind.unwrap_or_else(|| {
        notes.add(format!("the document type {first:?} is unknown; kept as type other"));
        IdentifierType::Other
    });
    draft.identifier(id_type, value, issuer.map(str::to_owned), label);
}

/// The number and the words before it: from the field for it, else from the first text that holds one. A field that
/// is no prose is the number as it stands.
fn found(texts: &[Option<&str>], number: Option<&str>) -> Option<(String, String)> {
    let as_it_stands = |number: &str| (number.to_owned(), String::new());
    match number {
        Some(number) if !number.contains(|c: char| c.is_lowercase() || c == '(') => {
            Some(as_it_stands(number))
        }
        Some(number) => number_in(number).or_else(|| Some(as_it_stands(number))),
        None => texts.iter().flatten().find_map(|text| number_in(text)),
    }
}

/// The type of document that the texts name, the first text first.
fn kind(texts: &[&str]) -> Option<IdentifierType> {
    texts.iter().find_map(|text| {
        let text = text.to_lowercase();
        let typed = TYPES.iter().find(|(word, _)| text.contains(word)).map(|(_, id_type)| *id_type);
        typed.or_else(|| text.contains("national identification").then_some(IdentifierType::NationalId))
    })
}

/// The first run of words in capitals and digits with three digits or more, and the words before it:
/// `Libyan Passport No. 96/184442` -> `96/184442` and `Libyan Passport No.`.
fn number_in(text: &str) -> Option<(String, String)> {
    if text.starts_with("issued") {
        // `issued in 1993, under name ...`: a year is no number.
        return None;
    }
    let (mut before, mut run): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for word in text.split_whitespace() {
        let code = word.trim_end_matches([',', ';']);
        let is_code =
            code.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || "/-.°".contains(c))
                && code != "SSN";
        if is_code {
            run.push(code);
        }
        let joins = !run.is_empty() && word == "No.";
        if (!is_code && !joins) || code.len() < word.len() {
            if digits(&run) >= 3 {
                break;
            }
            before.append(&mut run);
            if !is_code {
                before.push(word);
            }
        }
    }
    (digits(&run) >= 3).then(|| (run.join(" "), before.join(" ")))
}

fn digits(run: &[&str]) -> usize {
    run.iter().flat_map(|word| word.bytes()).filter(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_taken_out_of_prose() {
        for (text, want) in [
            ("Afghan passport number SE 012820", Some(("SE 012820", "Afghan passport number"))),
            ("Libyan Passport No. 96/184442", Some(("96/184442", "Libyan Passport No."))),
            ("403062567 (US)", Some(("403062567", ""))),
            ("R00005943, South Sudan", Some(("R00005943", ""))),
            ("CAR diplomatic passport no. D00000898", Some(("D00000898", "CAR diplomatic passport no."))),
            ("381110042 (Expired 25 Jan. 2016)", Some(("381110042", ""))),
            ("Russian passport number 8208 No. 555627", Some(("8208 555627", "Russian passport number"))),
            ("SSN 156-92-9858 (United States of America)", Some(("156-92-9858", "SSN"))),
            (
                "Tunisian passport number L 191609 issued on 28 Feb. 1996",
                Some(("L 191609", "Tunisian passport number")),
            ),
            ("issued in 1993, under name X", None),
            ("tazkira", None),
            ("", None),
        ] {
            let got = number_in(text);
            assert_eq!(got.as_ref().map(|(a, b)| (a.as_str(), b.as_str())), want, "{text}");
        }
    }

    #[test]
    fn types_are_told() {
        for (texts, want) in [
            (["", "", "Passport"], Some(IdentifierType::Passport)),
            (["", "", "Numéro de passeport"], Some(IdentifierType::Passport)),
            (["", "", "National Identification Number"], Some(IdentifierType::NationalId)),
            (
                ["", "United States Social Security Number:", "National Identification Number"],
                Some(IdentifierType::SocialSecurity),
            ),
            (["", "", "Library card"], None),
        ] {
            assert_eq!(kind(&texts), want, "{texts:?}");
        }
    }
}
