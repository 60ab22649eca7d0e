//! What the lists share about identifiers: recognising the kinds that have a form of their own.

use crate::entity::IdentifierType;

/// Reads a type as `ofac_facts.tsv` writes it, in kebab case.
pub fn type_named(name: &str) -> Option<IdentifierType> {
    use IdentifierType as T;
    Some(match name {
        "passport" => T::Passport,
        "national-id" => T::NationalId,
        "tax-id" => T::TaxId,
        "registration" => T::Registration,
        "imo" => T::Imo,
        "mmsi" => T::Mmsi,
        "call-sign" => T::CallSign,
        "lei" => T::Lei,
        "swift-bic" => T::SwiftBic,
        "crypto-address" => T::CryptoAddress,
        "tail-number" => T::TailNumber,
        "serial-number" => T::SerialNumber,
        "driving-licence" => T::DrivingLicence,
        "social-security" => T::SocialSecurity,
        "duns" => T::Duns,
        "isin" => T::Isin,
        "ticker" => T::Ticker,
        "email" => T::Email,
        "phone" => T::Phone,
        "website" => T::Website,
        "other" => T::Other,
        _ => return None,
    })
}

/// The seven digits of an IMO number, with or without `IMO` before them.
pub fn imo(value: &str) -> Option<String> {
    let digits = value.trim().strip_prefix("IMO").unwrap_or(value).trim();
    (digits.len() == 7 && digits.bytes().all(|b| b.is_ascii_digit())).then(|| digits.to_owned())
}

/// Whether `value` has the form of a Legal Entity Identifier: 18 letters and digits, two check digits.
pub fn is_lei(value: &str) -> bool {
    let (body, check) = value.split_at_checked(18).unwrap_or_default();
    let upper = |b: u8| b.is_ascii_digit() || b.is_ascii_uppercase();
    check.len() == 2 && body.bytes().all(upper) && check.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told() {
        assert_eq!(imo("IMO 7406784").as_deref(), Some("7406784"));
        assert_eq!(imo("IMO  7406784").as_deref(), Some("7406784"));
        assert_eq!(imo("7406784").as_deref(), Some("7406784"));
        assert_eq!(imo("RS 740678"), None);
        assert!(is_lei("253400V1H6ART1UQ0N98"));
        assert!(!is_lei("851683897"));
        assert!(!is_lei("éééééééééééééééééé98"));
    }
}
