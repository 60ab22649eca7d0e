//! The headings of a user's own table -> what its columns hold.

use crate::entity::{CountryRole as Role, IdentifierType as Id};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Id,
    Name,
    FirstName,
    MiddleName,
    LastName,
    Aliases,
    Kind,
    BirthDate,
    BirthPlace,
    Gender,
    Country(Role),
    /// A country of no stated role.
    AnyCountry,
    Address,
    Identifier(Id),
    Position,
    Program,
    ListedOn,
}

/// Headings in small letters and digits alone, by what they mean.
const HEADINGS: [(Column, &str); 33] = [
    (
        Column::Id,
        "id uid uniqueid recordid customerid clientid customernumber clientnumber customerno clientno \
         reference referencenumber ref entityid partyid",
    ),
    (
        Column::Name,
        "name names fullname wholename legalname customername clientname companyname company entityname \
         partyname organisationname organizationname organisation organization suppliername vendorname \
         accountname primaryname entity customer client supplier vendor nom nombre nome имя наименование",
    ),
    (Column::FirstName, "firstname firstnames givenname givennames forename forenames vorname prenom prénom"),
    (Column::MiddleName, "middlename middlenames secondname patronymic"),
    (Column::LastName, "lastname surname familyname nachname apellido apellidos cognome"),
    (
        Column::Aliases,
        "alias aliases aka akas alsoknownas othernames othername alternativenames alternatenames \
         altnames tradingname tradename",
    ),
    (Column::Kind, "type kind entitytype customertype clienttype partytype schema"),
    (Column::BirthDate, "dateofbirth dob birthdate birthday born geburtsdatum birthdates"),
    (Column::BirthPlace, "placeofbirth birthplace pob"),
    (Column::Gender, "gender sex"),
    (Column::AnyCountry, "country countries countrycode land pays"),
    (Column::Country(Role::Nationality), "nationality nationalities"),
    (Column::Country(Role::Citizenship), "citizenship citizenships"),
    (Column::Country(Role::Residence), "residence countryofresidence residency"),
    (Column::Country(Role::Registration), "countryofregistration countryofincorporation jurisdiction"),
    (Column::Country(Role::Birth), "countryofbirth birthcountry"),
    (Column::Country(Role::Flag), "flag"),
    (Column::Address, "address addresses fulladdress adresse"),
    (Column::Identifier(Id::Passport), "passport passportnumber passportno"),
    (Column::Identifier(Id::NationalId), "nationalid nationalidnumber idnumber idcard"),
    (Column::Identifier(Id::TaxId), "taxid taxnumber taxidnumber vat vatnumber tin inn"),
    (
        Column::Identifier(Id::Registration),
        "registrationnumber companynumber registrationno businessregistrationnumber",
    ),
    (Column::Identifier(Id::Lei), "lei"),
    (Column::Identifier(Id::Imo), "imo imonumber"),
    (Column::Identifier(Id::Mmsi), "mmsi"),
    (Column::Identifier(Id::SwiftBic), "swift bic swiftbic"),
    (Column::Identifier(Id::Email), "email emailaddress mail"),
    (Column::Identifier(Id::Phone), "phone phonenumber telephone tel mobile"),
    (Column::Identifier(Id::Website), "website web url"),
    (Column::Identifier(Id::Other), "identifier identifiers"),
    (Column::Position, "position title role jobtitle function"),
    (Column::Program, "program programme programs programmes reason"),
    (Column::ListedOn, "listedon dateadded added listingdate"),
];

/// What the heading means, whatever its case, spaces and marks: `Date of birth`, `date_of_birth` and `DateOfBirth`
/// are one.
pub fn meaning(heading: &str) -> Option<Column> {
    let letters: String =
        heading.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    HEADINGS.iter().find(|(_, words)| words.split(' ').any(|word| word == letters)).map(|(column, _)| *column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_recognised_however_they_are_written() {
        for heading in ["Date of Birth", "date_of_birth", "DateOfBirth", "DOB", " D.O.B. "] {
            assert_eq!(meaning(heading), Some(Column::BirthDate), "{heading}");
        }
        assert_eq!(meaning("Customer name"), Some(Column::Name));
        assert_eq!(meaning("Favourite colour"), None);
        assert_eq!(meaning(""), None);
    }
}
