//! Identifiers as lists and customers write them in, one comparable key out.

use crate::entity::Entity;

/// Shorter keys (a ticker, a unit number) would agree by chance.
const SHORTEST: usize = 5;
/// Without a digit it may be a word ("unknown"); a SWIFT code has 8 letters.
const SHORTEST_WORD: usize = 8;

/// The letters and digits of an identifier in upper case, whatever stands between them; `None` where too few
/// remain to name one party.
///
/// A prefix such as `IMO` or `No.` is not part of an identifier: `IMO 9187629` has the key of `9187629`.
pub fn identifier_key(text: &str) -> Option<String> {
    let key: String =
        text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    let key = key
        .strip_prefix("IMO")
        .filter(|rest| rest.bytes().all(|b| b.is_ascii_digit()))
        .unwrap_or(&key)
        .to_owned();
    let has_digit = key.bytes().any(|b| b.is_ascii_digit());
    (key.len() >= if has_digit { SHORTEST } else { SHORTEST_WORD }).then_some(key)
}

/// The keys of all identifiers, sorted.
pub(super) fn sorted_keys(entities: &[Entity]) -> Vec<(String, u32)> {
    let mut keys: Vec<(String, u32)> = entities
        .iter()
        .enumerate()
        .flat_map(|(n, e)| {
            e.identifiers.iter().filter_map(move |id| Some((identifier_key(&id.value)?, n as u32)))
        })
        .collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_and_case_do_not_count() {
        for (text, key) in [
            ("PS 836-420.176", Some("PS836420176")),
            ("imo 9187629", Some("9187629")),
            ("IMO9187629", Some("9187629")),
            ("IMOGEN1", Some("IMOGEN1")),
            ("1234", None),
            ("unknown", None),
            ("nkcb kppy", Some("NKCBKPPY")),
            ("", None),
        ] {
            assert_eq!(identifier_key(text).as_deref(), key, "{text}");
        }
    }
}
