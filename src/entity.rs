//! A listed party as plain data: what the readers of official lists make, what the snapshot in `lists/`
//! holds (one JSON object a line) and what JavaScript sees in `hit.entity`.
//!
//! Facts only: no free-text remarks. Strings are as the authority wrote them, white space trimmed and folded.

use serde::{Deserialize, Serialize};

/// One listed party on one list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Entity {
    /// `LIST:ID`, for example `us-ofac-sdn:12210`. The part after the colon is the authority's own identifier,
    /// stable from version to version of the list.
    pub id: String,
    /// The list's id, for example `us-ofac-sdn`: the part of `id` before the colon.
    pub list: String,
    pub kind: EntityKind,
    /// Never empty. The primary name first, then as the authority orders them.
    pub names: Vec<Name>,
    /// Programme codes as the authority writes them, for example `DPRK2`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub programs: Vec<String>,
    /// Each a full date `1972-02-20`, a month `1972-02`, a year `1972` or a range of years or dates
    /// `1970/1975`. Readable by [`crate::date::DateSpan::parse`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub birth_dates: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub birth_places: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<Country>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addresses: Vec<Address>,
    /// Parties that the record itself names, for example a vessel's owner.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// Offices and titles, for example `Minister of Finance`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub positions: Vec<String>,
    /// The day the party was listed, `YYYY-MM-DD`, where the file gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listed_on: Option<String>,
    /// The day the record last changed, `YYYY-MM-DD`, where the file gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_on: Option<String>,
    /// The authority's page of this listing (or, where it has none for each party, the legal act).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_url: Option<String>,
}

/// What a listed party is. `Unknown` where the list does not say; a kind filter never hides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    Person,
    Organization,
    Vessel,
    Aircraft,
    Unknown,
}

/// One name of a listed party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Name {
    /// As listed. OFAC people are written `LAST, First`; the reader puts the comma where the file has two fields.
    pub text: String,
    #[serde(rename = "type")]
    pub name_type: NameType,
    pub strength: Strength,
    /// ISO 15924 code of the name's script where it is not Latin, for example `Cyrl`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub script: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NameType {
    Primary,
    Alias,
    Former,
}

/// How far the authority itself trusts the name: OFAC `weak`, UN `Low` and EU `strong="false"` are `Weak`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Strength {
    Strong,
    Weak,
}

/// A tie to a country.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Country {
    /// ISO 3166-1 alpha-2, upper case (formerly used codes such as `SU` and `YU` included), `XK` for Kosovo.
    pub code: String,
    pub role: CountryRole,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CountryRole {
    Nationality,
    Citizenship,
    Residence,
    Registration,
    Flag,
    Birth,
}

/// A number or address that names one party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Identifier {
    #[serde(rename = "type")]
    pub id_type: IdentifierType,
    /// As listed.
    pub value: String,
    /// ISO 3166-1 alpha-2 of the issuer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The authority's own word for the type where it says more than `type`, for example `C.U.R.P.` or `XBT`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IdentifierType {
    Passport,
    NationalId,
    TaxId,
    Registration,
    Imo,
    Mmsi,
    CallSign,
    Lei,
    SwiftBic,
    CryptoAddress,
    /// Aircraft registration (tail number).
    TailNumber,
    /// Manufacturer's serial number of an aircraft.
    SerialNumber,
    DrivingLicence,
    SocialSecurity,
    Duns,
    Isin,
    Ticker,
    Email,
    Phone,
    Website,
    Other,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Address {
    /// One line, parts joined by `, `; may be empty where only the country is known.
    pub text: String,
    /// ISO 3166-1 alpha-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Relation {
    /// For example `owner`.
    #[serde(rename = "type")]
    pub relation_type: String,
    pub name: String,
    /// The related party's own entity id where the list says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    Female,
    Male,
}
