//! A word in, what it is kin to by more than spelling out: the given names that it is a form of, the East Asian
//! syllables that it may stand for, the kind of a legal form and what that is miswritten as.

use super::constants::*;
use super::given_names::classes_of;
use super::legal_forms;
use super::similarity::How;
use super::syllables::{SyllableReading, readings};

/// One tie of a word. Words with a tie of equal key are kin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kin {
    /// Kinds of ties have keys of their own, apart from those of skeletons too.
    pub key: u64,
    tie: Tie,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tie {
    GivenName {
        pet: bool,
    },
    Syllables {
        reading: SyllableReading,
        unmistakable: bool,
    },
    /// A legal form of this kind.
    LegalKind,
    /// A short legal form, and a word that may be it with a letter wrong.
    ShortForm,
    Miswritten,
}

/// Readings of joined words that are looked at: two words of four readings each.
const MOST_JOINED: usize = 16;

/// Above the bits of a skeleton.
const GIVEN_NAME: u64 = 1 << 60;
const SYLLABLES: u64 = 2 << 60;
const LEGAL_KIND: u64 = 7 << 60;
const MISWRITTEN: u64 = 8 << 60;

/// The ties of a normalised word.
pub fn of(word: &str) -> Box<[Kin]> {
    let names = classes_of(word)
        .map(|class| Kin { key: GIVEN_NAME | u64::from(class.id), tie: Tie::GivenName { pet: class.pet } });
    names.chain(of_syllables(word)).collect()
}

/// The same without given names.
pub fn of_syllables(word: &str) -> Box<[Kin]> {
    let readings = readings(word);
    let alone =
        |r: &SyllableReading| readings.iter().filter(|other| other.system() == r.system()).count() == 1;
    readings.iter().map(|r| Kin::syllables(*r, alone(r))).collect()
}

/// The ties of a legal form that is standardised and written so.
pub fn of_legal_form(form: &str, written: &str) -> Box<[Kin]> {
    let kind = legal_forms::kind_of(form).map(|kind| Kin { key: LEGAL_KIND | kind, tie: Tie::LegalKind });
    let texts = [Some(form), Some(written).filter(|&w| w != form)].into_iter().flatten();
    let keys = texts.flat_map(legal_forms::form_keys);
    kind.into_iter().chain(keys.map(|key| Kin { key: MISWRITTEN | key, tie: Tie::ShortForm })).collect()
}

/// The ties of a word that may be a legal form with a letter wrong.
pub fn of_miswritten_form(word: &str) -> impl Iterator<Item = Kin> {
    legal_forms::word_keys(word).map(|key| Kin { key: MISWRITTEN | key, tie: Tie::Miswritten })
}

/// The ties that are left of a word of a name that is written in Wade-Giles, where it is a word of that.
pub fn of_wade_giles(kin: &[Kin]) -> Option<Box<[Kin]>> {
    let readings = kin.iter().filter_map(Kin::reading).filter(|(reading, _)| reading.wade_giles);
    let kin: Box<[Kin]> = readings.map(|(reading, _)| Kin::syllables(reading, true)).collect();
    Some(kin).filter(|kin| !kin.is_empty())
}

/// The ties of neighbouring words written as one, which stand for the syllables of each in turn.
pub fn of_joined<'a>(words: impl Iterator<Item = &'a [Kin]>) -> Vec<Kin> {
    let all = words.map(|kin| kin.iter().filter_map(Kin::reading).collect::<Vec<_>>());
    let joined = all.reduce(|before, next| {
        let both =
            |a: &(SyllableReading, bool), b: &(SyllableReading, bool)| Some((a.0.then(b.0)?, a.1 && b.1));
        let pairs = before.iter().flat_map(|a| next.iter().filter_map(move |b| both(a, b)));
        pairs.take(MOST_JOINED).collect()
    });
    joined
        .unwrap_or_default()
        .into_iter()
        .map(|(reading, unmistakable)| Kin::syllables(reading, unmistakable))
        .collect()
}

/// How alike words are by the best tie that both have.
pub fn similarity(a: &[Kin], b: &[Kin]) -> Option<(u32, How)> {
    let shared = a.iter().flat_map(|x| b.iter().filter(move |y| x.key == y.key).map(move |y| (x, y)));
    shared.filter_map(|(x, y)| x.with(y)).max_by_key(|&(similarity, _)| similarity)
}

/// Whether both are single syllables of one language, one of them in a standard spelling, or both standard spellings and one of
/// them of a single syllable: then they are alike as syllables or not at all, whatever their letters. Min is not Ming.
pub fn are_told_apart(a: &[Kin], b: &[Kin]) -> bool {
    let apart = |x: &SyllableReading, y: &SyllableReading| {
        let (standard, single) = ([x.standard, y.standard], [x.is_single(), y.is_single()]);
        let sure =
            standard == [true; 2] && single != [false; 2] || single == [true; 2] && standard != [false; 2];
        x.system() == y.system() && sure
    };
    readings_of(a).any(|x| readings_of(b).any(|y| apart(&x, &y)))
}

fn readings_of(kin: &[Kin]) -> impl Iterator<Item = SyllableReading> {
    kin.iter().filter_map(|kin| Some(kin.reading()?.0))
}

impl Kin {
    pub fn is_of_syllables(&self) -> bool {
        self.reading().is_some()
    }

    pub fn is_korean(&self) -> bool {
        self.reading().is_some_and(|(reading, _)| reading.is_korean())
    }

    pub fn is_standard_syllables(&self) -> bool {
        self.reading().is_some_and(|(reading, _)| reading.standard)
    }

    pub fn syllables(reading: SyllableReading, unmistakable: bool) -> Self {
        Self { key: SYLLABLES | reading.key, tie: Tie::Syllables { reading, unmistakable } }
    }

    /// The syllables, and whether they are unmistakable.
    fn reading(&self) -> Option<(SyllableReading, bool)> {
        match self.tie {
            Tie::Syllables { reading, unmistakable } => Some((reading, unmistakable)),
            _ => None,
        }
    }

    /// How alike words with this tie are; `None` where it means nothing between them.
    fn with(&self, other: &Self) -> Option<(u32, How)> {
        use Tie::{GivenName, LegalKind, Miswritten, ShortForm, Syllables};
        Some(match (self.tie, other.tie) {
            (GivenName { pet: false }, GivenName { pet: false }) => (VARIANT_SIMILARITY, How::Variant),
            (GivenName { pet: true }, GivenName { pet: true }) => (TWO_NICKNAMES_SIMILARITY, How::Nickname),
            (GivenName { .. }, GivenName { .. }) => (NICKNAME_SIMILARITY, How::Nickname),
            (Syllables { reading: a, unmistakable: c }, Syllables { reading: b, unmistakable: d }) => {
                (syllable_similarity([a.standard, b.standard], [c, d]), How::Syllables)
            }
            (LegalKind, LegalKind) => (LEGAL_KIND_SIMILARITY, How::LegalKind),
            (ShortForm, Miswritten) | (Miswritten, ShortForm) => (MISWRITTEN_FORM_SIMILARITY, How::Similar),
            _ => return None,
        })
    }
}

fn syllable_similarity(standard: [bool; 2], unmistakable: [bool; 2]) -> u32 {
    match (standard, unmistakable) {
        ([true, true], _) => STANDARD_SYLLABLES_SIMILARITY,
        ([true, false], [_, true]) | ([false, true], [true, _]) | ([false, false], [true, true]) => {
            SYLLABLES_SIMILARITY
        }
        _ => AMBIGUOUS_SYLLABLES_SIMILARITY,
    }
}
