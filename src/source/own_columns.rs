//! The headings of a user's own table -> what its columns hold.

use crate::entity::{CountryRole, IdentifierType};

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
    Country(CountryRole),
    /// A country of no stated role.
    AnyCountry,
    Address,
    Identifier(IdentifierType),
    Position,
    Program,
    ListedOn,
}

/// What the heading means, whatever its case, spaces and marks: `Date of birth`, `date_of_birth` and `DateOfBirth`
/// are one.
pub fn meaning(heading: &str) -> Option<Column> {
    use Column as C;
    let letters: String =
        heading.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    Some(match letters.as_str() {
        "id" | "uid" | "uniqueid" | "recordid" | "customerid" | "clientid" | "customernumber"
        | "clientnumber" | "customerno" | "clientno" | "reference" | "referencenumber" | "ref"
        | "entityid" | "partyid" => C::Id,
        "name"
        | "names"
        | "fullname"
        | "wholename"
        | "legalname"
        | "customername"
        | "clientname"
        | "companyname"
        | "company"
        | "entityname"
        | "partyname"
        | "organisationname"
        | "organizationname"
        | "organisation"
        | "organization"
        | "suppliername"
        | "vendorname"
        | "accountname"
        | "primaryname"
        | "entity"
        | "customer"
        | "client"
        | "supplier"
        | "vendor"
        | "nom"
        | "nombre"
        | "nome"
        | "имя"
        | "наименование" => C::Name,
        "firstname" | "firstnames" | "givenname" | "givennames" | "forename" | "forenames" | "vorname"
        | "prenom" | "prénom" => C::FirstName,
        "middlename" | "middlenames" | "secondname" | "patronymic" => C::MiddleName,
        "lastname" | "surname" | "familyname" | "nachname" | "apellido" | "apellidos" | "cognome" => {
            C::LastName
        }
        "alias" | "aliases" | "aka" | "akas" | "alsoknownas" | "othernames" | "othername"
        | "alternativenames" | "alternatenames" | "altnames" | "tradingname" | "tradename" => C::Aliases,
        "type" | "kind" | "entitytype" | "customertype" | "clienttype" | "partytype" | "schema" => C::Kind,
        "dateofbirth" | "dob" | "birthdate" | "birthday" | "born" | "geburtsdatum" | "birthdates" => {
            C::BirthDate
        }
        "placeofbirth" | "birthplace" | "pob" => C::BirthPlace,
        "gender" | "sex" => C::Gender,
        "country" | "countries" | "countrycode" | "land" | "pays" => C::AnyCountry,
        "nationality" | "nationalities" => C::Country(CountryRole::Nationality),
        "citizenship" | "citizenships" => C::Country(CountryRole::Citizenship),
        "residence" | "countryofresidence" | "residency" => C::Country(CountryRole::Residence),
        "countryofregistration" | "countryofincorporation" | "jurisdiction" => {
            C::Country(CountryRole::Registration)
        }
        "countryofbirth" | "birthcountry" => C::Country(CountryRole::Birth),
        "flag" => C::Country(CountryRole::Flag),
        "address" | "addresses" | "fulladdress" | "adresse" => C::Address,
        "passport" | "passportnumber" | "passportno" => C::Identifier(IdentifierType::Passport),
        "nationalid" | "nationalidnumber" | "idnumber" | "idcard" => {
            C::Identifier(IdentifierType::NationalId)
        }
        "taxid" | "taxnumber" | "taxidnumber" | "vat" | "vatnumber" | "tin" | "inn" => {
            C::Identifier(IdentifierType::TaxId)
        }
        "registrationnumber" | "companynumber" | "registrationno" | "businessregistrationnumber" => {
            C::Identifier(IdentifierType::Registration)
        }
        "lei" => C::Identifier(IdentifierType::Lei),
        "imo" | "imonumber" => C::Identifier(IdentifierType::Imo),
        "mmsi" => C::Identifier(IdentifierType::Mmsi),
        "swift" | "bic" | "swiftbic" => C::Identifier(IdentifierType::SwiftBic),
        "email" | "emailaddress" | "mail" => C::Identifier(IdentifierType::Email),
        "phone" | "phonenumber" | "telephone" | "tel" | "mobile" => C::Identifier(IdentifierType::Phone),
        "website" | "web" | "url" => C::Identifier(IdentifierType::Website),
        "identifier" | "identifiers" => C::Identifier(IdentifierType::Other),
        "position" | "title" | "role" | "jobtitle" | "function" => C::Position,
        "program" | "programme" | "programs" | "programmes" | "reason" => C::Program,
        "listedon" | "dateadded" | "added" | "listingdate" => C::ListedOn,
        _ => return None,
    })
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
