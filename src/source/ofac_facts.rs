//! One `id` of OFAC's idList -> the identifier or other fact that it is, by the table `ofac_facts.tsv`.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::countries;
use super::dates;
use super::entity_draft::Draft;
use super::fields::take_gender;
use super::identifiers;
use super::node::Node;
use super::session::Notes;
use crate::entity::{CountryRole, IdentifierType};

const TABLE: &str = include_str!("ofac_facts.tsv");

/// What to do with an `id` of one idType.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Treatment {
    Identifier(IdentifierType),
    LeiOrRegistration,
    ImoOrRegistration,
    Gender,
    Country(CountryRole),
    Relation(&'static str),
    Listed,
    Drop,
}

fn table() -> &'static HashMap<&'static str, (Treatment, bool)> {
    static ROWS: OnceLock<HashMap<&'static str, (Treatment, bool)>> = OnceLock::new();
    ROWS.get_or_init(|| rows().map(|(name, treatment, labelled)| (name, (treatment, labelled))).collect())
}

fn rows() -> impl Iterator<Item = (&'static str, Treatment, bool)> {
    TABLE.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut columns = line.split('\t');
        let mut column = || columns.next().unwrap_or_default();
        let (name, treatment, label) = (column(), column(), column());
        (name, treatment_named(treatment).expect("a test reads every row of the table"), label == "+")
    })
}

fn treatment_named(name: &'static str) -> Option<Treatment> {
    Some(match name.split_once(':') {
        Some(("drop", _)) => Treatment::Drop,
        Some(("relation", relation)) => Treatment::Relation(relation),
        Some(("country", "registration")) => Treatment::Country(CountryRole::Registration),
        Some(("country", "flag")) => Treatment::Country(CountryRole::Flag),
        Some(_) => return None,
        None => match name {
            "lei-or-registration" => Treatment::LeiOrRegistration,
            "imo-or-registration" => Treatment::ImoOrRegistration,
            "gender" => Treatment::Gender,
            "listed" => Treatment::Listed,
            _ => Treatment::Identifier(identifiers::type_named(name)?),
        },
    })
}

/// The longest idType that `text` begins with, a space or a colon after it.
pub fn longest_key(text: &str) -> Option<&'static str> {
    let begins =
        |key: &&'static str| text.strip_prefix(*key).is_some_and(|rest| rest.starts_with([' ', ':']));
    table().keys().copied().filter(begins).max_by_key(|key| key.len())
}

/// Whether what the idType says is an identifier, which may have an issuer.
pub fn is_identifier(id_type: &str) -> bool {
    use Treatment as T;
    table().get(id_type).is_some_and(|(treatment, _)| {
        matches!(treatment, T::Identifier(_) | T::LeiOrRegistration | T::ImoOrRegistration)
    })
}

/// Puts what one `id` element says into the draft.
pub fn apply(id: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    id.ignore(&["issueDate", "expirationDate"]);
    let (id_type, value, issuer) =
        (id.child_text("idType"), id.child_text("idNumber"), id.child_text("idCountry"));
    let (Some(id_type), Some(value)) = (id_type, value) else {
        notes.add("an id has no idType or no idNumber");
        return;
    };
    let country = issuer.and_then(|name| countries::code(&name, notes));
    take(id_type, value, country, draft, notes);
}

/// Puts what a value of an idType says into the draft; `country` is the code of the issuer.
pub fn take(id_type: String, value: String, country: Option<&str>, draft: &mut Draft, notes: &mut Notes) {
    let country = country.map(str::to_owned);
    if let Some(currency) = id_type.strip_prefix("Digital Currency Address - ") {
        draft.identifier(IdentifierType::CryptoAddress, value, country, Some(currency.to_owned()));
        return;
    }
    let Some(&(treatment, labelled)) = table().get(id_type.as_str()) else {
        notes.add(format!("the idType {id_type:?} is unknown; kept as an identifier of type other"));
        draft.identifier(IdentifierType::Other, value, country, Some(id_type));
        return;
    };
    let label = labelled.then_some(id_type);
    match treatment {
        Treatment::Identifier(id_type) => draft.identifier(id_type, value, country, label),
        Treatment::LeiOrRegistration if identifiers::is_lei(&value) => {
            draft.identifier(IdentifierType::Lei, value, country, None);
        }
        Treatment::ImoOrRegistration if identifiers::imo(&value).is_some() => {
            let value = identifiers::imo(&value).unwrap_or_default();
            draft.identifier(IdentifierType::Imo, value, country, None);
        }
        Treatment::LeiOrRegistration | Treatment::ImoOrRegistration => {
            draft.identifier(IdentifierType::Registration, value, country, label);
        }
        Treatment::Gender => take_gender(&value, draft, notes),
        Treatment::Country(role) => {
            if let Some(code) = countries::code(&value, notes) {
                draft.country(code, role);
            }
        }
        Treatment::Relation(relation) => draft.relation(relation, value),
        Treatment::Listed => match dates::written(&value) {
            Some(day) => draft.listed_on(day),
            None => notes.add(format!("the listing date {value:?} cannot be read")),
        },
        Treatment::Drop => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_row_is_understood() {
        let lines: Vec<&str> = TABLE.lines().filter(|line| !line.starts_with('#')).collect();
        let names: Vec<&str> = rows().map(|(name, ..)| name).collect();
        assert_eq!(lines.len(), table().len());
        assert!(names.windows(2).all(|pair| pair[0] < pair[1]));
        for line in lines {
            assert!(line.ends_with("\t+") || line.ends_with("\t-"), "{line}");
            assert_eq!(line.split('\t').count(), 3, "{line}");
        }
    }

    #[test]
    fn rows_mean_what_they_say() {
        for (name, want) in [
            ("Passport", (Treatment::Identifier(IdentifierType::Passport), false)),
            ("C.U.R.P.", (Treatment::Identifier(IdentifierType::NationalId), true)),
            ("Nationality of Registration", (Treatment::Country(CountryRole::Registration), false)),
            ("Aircraft Operator", (Treatment::Relation("operator"), false)),
            ("Secondary sanctions risk:", (Treatment::Drop, false)),
        ] {
            assert_eq!(table()[name], want, "{name}");
        }
    }
}
