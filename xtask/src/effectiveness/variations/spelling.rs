//! Other romanisations, nicknames and legal forms.

use std::sync::LazyLock;

use fastrand::Rng;

use super::letters::Letters;
use super::phrases::Phrases;
use super::{Culture, Origin, business, pinyin};

static GIVEN_NAMES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::read(include_str!("tables/given_names.txt")));
static NICKNAMES: LazyLock<Phrases> = LazyLock::new(|| Phrases::read(include_str!("tables/nicknames.txt")));
static KOREAN: LazyLock<Phrases> = LazyLock::new(|| Phrases::read(include_str!("tables/korean.txt")));
static LEGAL_FORMS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::read(include_str!("tables/legal_forms.txt")));
static SLAVIC: LazyLock<Letters> = LazyLock::new(|| Letters::read(include_str!("tables/slavic.txt")));
static ARABIC: LazyLock<Letters> = LazyLock::new(|| Letters::read(include_str!("tables/arabic.txt")));

/// Legal forms that somebody adds who does not know the right one.
const ADDED: [&str; 8] = ["Ltd", "Co.", "LLC", "Inc.", "Co., Ltd.", "Limited", "Corporation", "Company"];

/// Another Cyrillic romanisation in one to three places.
pub fn slavic(origin: &Origin, rng: &mut Rng) -> Option<String> {
    (origin.culture == Culture::Slavic).then_some(())?;
    SLAVIC.some(origin.text, 3, |word| !business::is_generic(word), rng)
}

/// Another Arabic or Persian romanisation in one to three places.
pub fn arabic(origin: &Origin, rng: &mut Rng) -> Option<String> {
    (origin.culture == Culture::Arabic).then_some(())?;
    ARABIC.some(origin.text, 3, |word| !business::is_generic(word), rng)
}

/// A well-known name in another of its spellings.
pub fn given_name(origin: &Origin, rng: &mut Rng) -> Option<String> {
    GIVEN_NAMES.exchanged(origin.text, rng)
}

/// One or two Korean syllables in another spelling; hyphens between syllables are blanks.
pub fn korean(origin: &Origin, rng: &mut Rng) -> Option<String> {
    (origin.culture == Culture::Korean).then_some(())?;
    let text = KOREAN.exchanged(&origin.text.replace('-', " "), rng)?;
    if rng.bool() { Some(text) } else { KOREAN.exchanged(&text, rng).or(Some(text)) }
}

/// Chinese words as Wade and Giles write them.
pub fn wade_giles(origin: &Origin, _: &mut Rng) -> Option<String> {
    (origin.culture == Culture::Chinese).then_some(())?;
    pinyin::wade_giles(origin.text, origin.party.is_person())
}

pub fn nickname(origin: &Origin, rng: &mut Rng) -> Option<String> {
    NICKNAMES.exchanged(origin.text, rng)
}

/// A legal form written otherwise or left out; where there is none, one added.
pub fn legal_form(origin: &Origin, rng: &mut Rng) -> Option<String> {
    let other = match rng.u8(..3) {
        0 => LEGAL_FORMS.dropped(origin.text, rng),
        _ => LEGAL_FORMS.exchanged(origin.text, rng),
    };
    other.or_else(|| {
        (rng.u8(..6) == 0).then(|| format!("{} {}", origin.text, ADDED[rng.usize(..ADDED.len())]))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{every, organization, person};
    use super::*;

    #[test]
    fn each_culture_has_its_own() {
        assert!(every(slavic, &person("Chernyakhovskiy", "RU")).contains(&"Chernyakhovsky".to_owned()));
        assert!(every(arabic, &person("Khaled", "SY")).contains(&"Haled".to_owned()));
        assert!(every(korean, &person("Kim Yong Chol", "KP")).contains(&"Kim Young Chol".to_owned()));
        assert_eq!(every(wade_giles, &person("Deng Xiaolong", "CN")), ["Teng Hsiao-lung"]);
        assert!(every(slavic, &person("Ivan", "CN")).is_empty());
    }

    #[test]
    fn names_and_forms_are_exchanged() {
        assert!(every(nickname, &person("SMITH, William", "US")).contains(&"SMITH, Bill".to_owned()));
        assert!(every(given_name, &person("Mohammad Reza", "IR")).contains(&"Muhammad Reza".to_owned()));
        assert!(
            every(legal_form, &organization("OAO Gazprom"))
                .contains(&"OPEN JOINT STOCK COMPANY Gazprom".to_owned())
        );
    }
}
