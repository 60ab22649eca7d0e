//! What is known of rows that are not reached: `limits.txt` in, sentences by the key of a row out.

use std::collections::BTreeMap;

/// By key.
pub struct Limits(BTreeMap<&'static str, &'static str>);

impl Limits {
    pub fn read() -> Self {
        Self::parse(include_str!("limits.txt"))
    }

    fn parse(text: &'static str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        Self(lines.filter_map(|line| line.split_once(": ")).map(|(key, limit)| (key, limit.trim())).collect())
    }

    /// What limits a row that was measured and not reached.
    pub fn of(&self, key: &str) -> &'static str {
        self.0.get(key).copied().unwrap_or("What limits it is not known yet.")
    }

    /// The keys that limits are given for.
    #[cfg(test)]
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.0.keys().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_known_by_key() {
        let limits = Limits::parse("# a note: not read\ncold: The network: that is all.\n");
        assert_eq!(limits.of("cold"), "The network: that is all.");
        assert_eq!(limits.of("warm"), "What limits it is not known yet.");
        assert_eq!(limits.keys().collect::<Vec<_>>(), ["cold"]);
    }
}
