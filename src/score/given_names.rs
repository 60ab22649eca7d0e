//! A word in, the classes of given names that it belongs to out: Yusuf, Joseph and José are one name, Pepe is short for it.
//!
//! `given_names.txt` holds a class a line, `head form form | pet pet`; `cargo xtask given-names` makes it.
//! `diminutives.txt`, kept by hand, adds pet forms to the class of a head: `head: pet pet`. A class's id is its
//! line among the classes, so ids hold for one version of the scorer only. What a spelling distance finds stands in
//! the table all the same where another form of the class is far from it: the look-up is exact.

use std::sync::OnceLock;

/// A class of names that stand for one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameClass {
    pub id: u16,
    /// The word is a short or pet form in this class.
    pub pet: bool,
}

type Entry = (&'static str, NameClass);

/// The classes that a normalised word is in, ascending by id; none for most words, several for such as Sasha
/// (Aleksandr, Aleksandra).
pub fn classes_of(word: &str) -> impl ExactSizeIterator<Item = NameClass> + use<> {
    let table = table();
    let first = table.partition_point(|&(other, _)| other < word);
    let count = table[first..].iter().take_while(|&&(other, _)| other == word).count();
    table[first..first + count].iter().map(|&(_, class)| class)
}

/// Every word with each of its classes, sorted.
fn table() -> &'static [Entry] {
    static TABLE: OnceLock<Vec<Entry>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let classes: Vec<&str> = lines(include_str!("given_names.txt")).collect();
        let mut entries: Vec<Entry> = (0..).zip(&classes).flat_map(|(id, line)| forms(id, line)).collect();
        entries.extend(diminutives(&classes));
        entries.sort_unstable();
        entries
    })
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The words of a class, given as its line in `given_names.txt`.
fn forms(id: u16, line: &'static str) -> impl Iterator<Item = Entry> {
    let (full, pets) = line.split_once(" | ").unwrap_or((line, ""));
    words(id, full, false).chain(words(id, pets, true))
}

fn words(id: u16, text: &'static str, pet: bool) -> impl Iterator<Item = Entry> {
    text.split_ascii_whitespace().map(move |word| (word, NameClass { id, pet }))
}

/// The pet forms of `diminutives.txt`; both files are sorted by head.
fn diminutives(classes: &[&'static str]) -> impl Iterator<Item = Entry> {
    lines(include_str!("diminutives.txt"))
        .filter_map(|line| line.split_once(':'))
        .filter_map(|(head, pets)| {
            Some((classes.binary_search_by_key(&head, |line| self::head(line)).ok()?, pets))
        })
        .flat_map(|(id, pets)| words(id as u16, pets, true))
}

/// The word that a class is known by.
fn head(line: &'static str) -> &'static str {
    line.split(' ').next().unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::{NormalizedName, Reading, TokenClass};

    fn share_a_class(a: &str, b: &str) -> bool {
        classes_of(a).any(|x| classes_of(b).any(|y| x.id == y.id))
    }

    fn is_pet(word: &str) -> bool {
        classes_of(word).len() > 0 && classes_of(word).all(|class| class.pet)
    }

    #[test]
    fn forms_of_one_name_share_a_class() {
        for names in [
            "yusuf joseph giuseppe jose josip yousef youssef pepe beppe joe sepp",
            "ivan john juan jan johann giovanni jean janos hans jack vanya",
            "mikhail michael miguel michel mihai mike misha mischa",
            "muhammad mohammed mohamed mehmet mamadou magomed mohd",
            "aleksandr alexander alejandro iskandar sandor sasha shura alex",
            "aleksandra alexandra alejandra sasha sandra",
            "vladimir volodymyr uladzimir waldemar volodya vova",
            "william wilhelm guillermo guillaume bill memo",
            "nikolai nicholas mykola miklos klaus kolya nick",
            "dmitry demetrius dmytro mitya dima",
            "evgeny yevgeny eugene yevhen zhenya gene",
            "evgenia eugenia zhenya",
            "george jorge jiri jerzy georgi gosha",
            "henry heinrich enrique henrik heinz quique hank",
            "francisco francis franz francois ferenc paco pancho frank",
            "margaret margarita malgorzata peggy meg gretchen",
            "elizabeth elisabeth yelizaveta erzsebet liz betty liesel",
            "robert roberto bob",
            "charles carlos karol chuck charlie",
            "karl carlos karol",
            "jacob yaqub jakob yakov jacques",
            "james jaime jacques jim",
            "guadalupe lupe",
            "sulayman solomon suleiman souleymane",
            "jamal cemal gamal djamel",
            "reza rida riza",
            "vladimirovich volodymyrovych uladzimiravich vladimirovitj",
        ] {
            let names: Vec<&str> = names.split(' ').collect();
            for (a, b) in names.iter().flat_map(|a| names.iter().map(move |b| (a, b))) {
                assert!(share_a_class(a, b), "{a} {b}");
            }
        }
    }

    #[test]
    fn names_that_only_look_or_sound_alike_share_none() {
        for (a, b) in [
            ("maria", "mario"),
            ("mary", "mark"),
            ("ali", "alia"),
            ("hassan", "hussein"),
            ("jan", "jana"),
            ("jan", "jane"),
            ("juan", "juana"),
            ("jean", "jeanne"),
            ("omar", "amr"),
            ("mahmud", "muhammad"),
            ("ahmad", "hamid"),
            ("aleksandr", "alexandra"),
            ("aleksandr", "aleksei"),
            ("victor", "victoria"),
            ("mikhailovich", "mikhailovna"),
            ("vladimir", "vladislav"),
            ("vladimir", "vladimirovich"),
            ("daria", "darius"),
            ("simon", "simone"),
            ("julius", "julia"),
            ("jonathan", "john"),
            ("james", "jacob"),
            ("charles", "karl"),
            ("yuri", "georgy"),
            ("hernan", "fernando"),
            ("angel", "angela"),
            ("matthew", "matthias"),
            ("igor", "yegor"),
            ("khalid", "khalil"),
            ("jamal", "jamil"),
            ("gabriel", "gabriela"),
            ("daniel", "danielle"),
            ("sergei", "sergeevich"),
            ("robert", "roberta"),
            ("hugo", "hussein"),
        ] {
            assert!(!share_a_class(a, b), "{a} {b}");
        }
    }

    #[test]
    fn family_names_and_syllables_of_asia_are_in_none() {
        for word in "wang kim lee lou jin min lan yan yuan jun han jen jon pak nan wen hang ho dung nam thu \
                     khan singh smith khin aung bell bin ben amr"
            .split_ascii_whitespace()
        {
            assert_eq!(classes_of(word).len(), 0, "{word}");
        }
        assert_eq!(classes_of("").len(), 0);
        assert_eq!(classes_of("\u{10ffff}").len(), 0);
    }

    #[test]
    fn pet_forms_are_marked() {
        for pet in ["sasha", "bill", "pepe", "kolya", "memo", "peggy", "hans"] {
            assert!(is_pet(pet), "{pet}");
        }
        for full in ["joseph", "jan", "yuri", "mamadou", "klaus"] {
            assert!(!is_pet(full), "{full}");
        }
    }

    #[test]
    fn every_word_is_normalised() {
        for &(word, _) in table() {
            // A second word, since a title that stands last is read as a name.
            let tokens = NormalizedName::new(&format!("{word} smith"), Reading::Person).tokens;
            assert_eq!((tokens[0].text.as_str(), tokens[0].class), (word, TokenClass::Name), "{word}");
            assert!(word.len() >= 2 && word.bytes().all(|b| b.is_ascii_lowercase()), "{word}");
        }
    }

    #[test]
    fn no_word_stands_twice_in_a_class_or_in_many_classes() {
        for pair in table().windows(2) {
            assert!((pair[0].0, pair[0].1.id) != (pair[1].0, pair[1].1.id), "{:?}", pair[0]);
        }
        for &(word, _) in table() {
            assert!(classes_of(word).len() <= 3, "{word}");
            assert!(classes_of(word).filter(|class| !class.pet).count() <= 2, "{word}");
            assert!(classes_of(word).map(|class| class.id).is_sorted_by(|a, b| a < b), "{word}");
        }
    }

    #[test]
    fn files_are_sorted_by_head_and_every_diminutive_has_its_class() {
        let classes: Vec<&str> = lines(include_str!("given_names.txt")).collect();
        assert!(classes.is_sorted_by_key(|line| head(line)));
        let mut before = "";
        for line in lines(include_str!("diminutives.txt")) {
            let (this, pets) = line.split_once(": ").unwrap_or_else(|| panic!("{line}: not `head: pet pet`"));
            assert!(before < this, "{this} stands behind {before}");
            assert!(classes.iter().any(|class| head(class) == this), "{this}: no class has this head");
            assert!(pets.split(' ').is_sorted_by(|a, b| a < b), "{this}: not sorted, or a word stands twice");
            before = this;
        }
    }
}
