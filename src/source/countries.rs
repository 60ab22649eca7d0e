//! Country names of the authorities -> ISO 3166-1 alpha-2 codes, from `countries.tsv`.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use super::session::Notes;

const TABLE: &str = include_str!("countries.tsv");

/// What a country name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// ISO 3166-1 alpha-2.
    Country(&'static str),
    /// The name is known and means no one country, for example `undetermined`.
    Nowhere,
    /// No table knows the name: note it.
    Unheard,
}

struct Tables {
    by_name: HashMap<String, &'static str>,
    codes: HashSet<&'static str>,
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        let by_name: HashMap<_, _> = rows().map(|(name, code)| (key(name), code)).collect();
        let codes = by_name.values().copied().filter(|code| *code != "-").collect();
        Tables { by_name, codes }
    })
}

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'))
}

fn key(name: &str) -> String {
    name.trim().replace('\u{2019}', "'").to_lowercase()
}

/// What `name` means.
pub fn place(name: &str) -> Place {
    match (tables().by_name.get(&key(name)), region(name)) {
        (Some(&"-"), _) => Place::Nowhere,
        (Some(code), _) => Place::Country(code),
        // `Region: China` and its like: the region is the country.
        (None, Some(region)) => place(region),
        (None, None) => Place::Unheard,
    }
}

/// The code of a country name; a name that no table knows is noted.
pub fn code(name: &str, notes: &mut Notes) -> Option<&'static str> {
    match place(name) {
        Place::Country(code) => Some(code),
        Place::Nowhere => None,
        Place::Unheard => {
            notes.add(format!("the country {name:?} is unknown"));
            None
        }
    }
}

/// What an ISO code means; the EU writes `00` for an unknown country.
pub fn coded(code: &str) -> Place {
    match (code, tables().codes.get(code)) {
        ("00", _) => Place::Nowhere,
        (_, Some(code)) => Place::Country(code),
        (_, None) => Place::Unheard,
    }
}

/// The part of a country that OFAC writes as `Region: Crimea`.
pub fn region(name: &str) -> Option<&str> {
    name.strip_prefix("Region: ")
}

/// The country at the end of a place such as `Giza, Egypt`.
pub fn at_the_end(place_text: &str) -> Option<&'static str> {
    let last = place_text.rsplit(',').next()?;
    match (place(place_text), place(last)) {
        (Place::Country(code), _) | (_, Place::Country(code)) => Some(code),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_codes_are_found() {
        for (name, want) in [
            ("Korea, North", Place::Country("KP")),
            ("KOREA, NORTH", Place::Country("KP")),
            ("Democratic People\u{2019}s Republic of Korea", Place::Country("KP")),
            ("former Soviet Union", Place::Country("SU")),
            ("Region: Gaza", Place::Country("PS")),
            ("Region: China", Place::Country("CN")),
            ("undetermined", Place::Nowhere),
            ("Atlantis", Place::Unheard),
            ("", Place::Unheard),
        ] {
            assert_eq!(place(name), want, "{name}");
        }
        assert_eq!(coded("RU"), Place::Country("RU"));
        assert_eq!(coded("00"), Place::Nowhere);
        assert_eq!(coded("QQ"), Place::Unheard);
    }

    #[test]
    fn the_country_at_the_end_of_a_place() {
        for (text, want) in [
            ("Giza, Egypt", Some("EG")),
            ("Egypt", Some("EG")),
            ("Pyongyang, Korea, North", None),
            ("Congo, Democratic Republic of the", Some("CD")),
            ("Cartago, Valle Colombia", None),
        ] {
            assert_eq!(at_the_end(text), want, "{text}");
        }
    }

    #[test]
    fn the_table_is_sorted_and_sound() {
        let keys: Vec<String> = rows().map(|(name, _)| name.to_lowercase()).collect();
        assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "sorted by lower-case name, none twice");
        for (name, code) in rows() {
            let sound = code == "-" || (code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()));
            assert!(sound, "{name}: {code}");
        }
        let data = TABLE.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(data, rows().count(), "every line has a tab");
    }
}
