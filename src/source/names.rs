//! The names of one party while they are gathered: doubles folded, scripts told.

use unicode_script::{Script, UnicodeScript};

use crate::entity::{Name, NameType, Strength};

/// The names of one party, the primary one first.
#[derive(Default)]
pub struct Names {
    all: Vec<Name>,
    /// How many names were dropped because the same text stood there already.
    pub repeated: u64,
    /// How many names were gained by splitting a field that held several.
    pub split: u64,
}

impl Names {
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The name that stands first so far.
    pub fn first(&self) -> Option<&str> {
        self.all.first().map(|name| name.text.as_str())
    }

    /// Adds a name. The same text again only makes the name stronger, if it does.
    pub fn add(&mut self, text: String, name_type: NameType, strength: Strength) {
        if let Some(same) = self.all.iter_mut().find(|n| n.text == text) {
            self.repeated += 1;
            if strength == Strength::Strong {
                same.strength = Strength::Strong;
            }
            return;
        }

        let script = script(&text);
        self.all.push(Name { text, name_type, strength, script });
    }

    /// Adds the parts of one field that held several names.
    pub fn add_parts(&mut self, parts: Vec<String>, name_type: NameType, strength: Strength) {
        self.split += parts.len().saturating_sub(1) as u64;
        for part in parts {
            self.add(part, name_type, strength);
        }
    }

    /// Gives back the memory that was kept for growing.
    pub fn shrink(&mut self) {
        self.all.shrink_to_fit();
    }

    /// Puts the name that reads `text` first.
    pub fn lead_with(&mut self, text: &str) {
        if let Some(at) = self.all.iter().position(|n| n.text == text) {
            self.all[..=at].rotate_right(1);
        }
    }

    /// The names; the first is the primary one, whatever type it was added with.
    pub fn into_names(mut self) -> Vec<Name> {
        if let Some(first) = self.all.first_mut() {
            first.name_type = NameType::Primary;
        }
        self.all
    }
}

/// ISO 15924 code of the script that most letters are of, `None` for Latin or no letters at all.
pub fn script(text: &str) -> Option<String> {
    let mut counts: Vec<(Script, usize)> = Vec::new();
    for script in text.chars().map(|c| c.script()) {
        match counts.iter_mut().find(|(s, _)| *s == script) {
            Some((_, n)) => *n += 1,
            None if matches!(script, Script::Common | Script::Inherited | Script::Unknown) => {}
            None => counts.push((script, 1)),
        }
    }
    // The first of equals, so that the answer does not hang on the order of a sort.
    let most = counts.iter().map(|(_, n)| *n).max()?;
    let (script, _) = counts.into_iter().find(|(_, n)| *n == most)?;
    (script != Script::Latin).then(|| script.short_name().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_told() {
        for (text, want) in [
            ("KIM, Yong Chol", None),
            ("محمد طاهر أنوري", Some("Arab")),
            ("Ким Чен Ын", Some("Cyrl")),
            ("김정은", Some("Hang")),
            ("金正恩", Some("Hani")),
            ("ООО Alfa Investment", None),
            ("123", None),
            ("", None),
        ] {
            assert_eq!(script(text).as_deref(), want, "{text}");
        }
    }

    #[test]
    fn the_same_name_twice_is_kept_once_and_stronger() {
        let mut names = Names::default();
        names.add("A".into(), NameType::Alias, Strength::Strong);
        names.add("B".into(), NameType::Former, Strength::Weak);
        names.add("B".into(), NameType::Alias, Strength::Strong);
        assert_eq!(names.repeated, 1);
        let names = names.into_names();
        assert_eq!(names.len(), 2);
        assert_eq!((names[0].name_type, names[1].name_type), (NameType::Primary, NameType::Former));
        assert_eq!(names[1].strength, Strength::Strong);
    }
}
