//! The classes of variations: what each is called, whom it concerns and who makes it.

use fastrand::Rng;

use super::{Origin, damaged, deliberate, people, spelling, writing};

/// Why a name is written otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Benign,
    Deliberate,
    Damaged,
}

impl Group {
    pub fn label(self) -> &'static str {
        match self {
            Self::Benign => "benign",
            Self::Deliberate => "deliberate",
            Self::Damaged => "damaged",
        }
    }
}

/// Where the query of a class comes from.
#[derive(Clone, Copy)]
pub enum Source {
    /// A listed name bent.
    Bent(fn(&Origin, &mut Rng) -> Option<String>),
    /// A listed name in a script, while the lists are searched without names in scripts.
    FromScript(&'static str),
    /// A listed romanised name, while parties with names in scripts are known by these alone.
    ToScript,
    /// A listed acronym.
    Acronym,
}

/// One class.
#[derive(Clone, Copy)]
pub struct Class {
    pub label: &'static str,
    pub group: Group,
    pub source: Source,
    /// Whether people, and whether organisations, are varied so.
    pub people: bool,
    pub organizations: bool,
    /// Only the writing changes, so the name counts as changed where any character is; else words must differ.
    pub writing: bool,
}

const fn class(label: &'static str, group: Group, bend: fn(&Origin, &mut Rng) -> Option<String>) -> Class {
    Class { label, group, source: Source::Bent(bend), people: true, organizations: true, writing: false }
}

const fn listed(label: &'static str, source: Source) -> Class {
    Class { label, group: Group::Benign, source, people: true, organizations: true, writing: true }
}

impl Class {
    const fn written(self) -> Self {
        Self { writing: true, ..self }
    }

    const fn people(self) -> Self {
        Self { organizations: false, ..self }
    }

    const fn organizations(self) -> Self {
        Self { people: false, ..self }
    }
}

use Group::{Benign, Damaged, Deliberate};

/// All classes, in the order of the report.
pub const CLASSES: [Class; 39] = [
    class("romanisation, Cyrillic", Benign, spelling::slavic),
    class("romanisation, Arabic and Persian", Benign, spelling::arabic),
    class("romanisation, Korean", Benign, spelling::korean),
    class("romanisation, Wade-Giles", Benign, spelling::wade_giles),
    class("romanisation, well-known given names", Benign, spelling::given_name),
    class("diacritics dropped or expanded", Benign, writing::marks).written(),
    class("order and commas", Benign, people::order).written(),
    class("middle name, patronymic or nasab dropped", Benign, people::middle_dropped).people(),
    class("a word left out", Benign, people::word_dropped).organizations(),
    class("particles joined, split or dropped", Benign, people::particles).written(),
    class("initials", Benign, people::initials),
    class("honorifics, Jr. and II", Benign, people::titled).people(),
    class("hyphens, apostrophes, spacing", Benign, writing::punctuation).written(),
    class("case", Benign, writing::case).written(),
    listed("Cyrillic name for a romanised one", Source::FromScript("Cyrl")),
    listed("Arabic name for a romanised one", Source::FromScript("Arab")),
    listed("Greek name for a romanised one", Source::FromScript("Grek")),
    listed("Hangul name for a romanised one", Source::FromScript("Hang")),
    listed("Han name for a romanised one", Source::FromScript("Hani")),
    listed("Hebrew name for a romanised one", Source::FromScript("Hebr")),
    listed("romanised name for one in a script", Source::ToScript),
    class("written by ear in another alphabet", Benign, writing::other_alphabet),
    class("nicknames", Benign, spelling::nickname).people(),
    class("legal forms", Benign, spelling::legal_form).organizations(),
    Class { people: false, ..listed("listed acronyms", Source::Acronym) },
    class("look-alike, one letter", Deliberate, deliberate::one_lookalike).written(),
    class("look-alikes, all letters", Deliberate, deliberate::all_lookalikes).written(),
    class("invisible and no-break characters", Deliberate, deliberate::invisible).written(),
    class("vowels removed", Deliberate, deliberate::vowels_removed),
    class("letters doubled or collapsed", Deliberate, deliberate::doubled_or_collapsed),
    class("phonetic respelling", Deliberate, deliberate::phonetic),
    class("digits for letters", Deliberate, deliberate::digits),
    class("words joined or split", Deliberate, writing::joined_or_split),
    class("OCR confusions", Damaged, damaged::ocr),
    class("keyboard neighbours", Damaged, damaged::wrong_key),
    class("transposed neighbours", Damaged, damaged::transposed),
    class("cut at a fixed width", Damaged, damaged::cut),
    class("a letter lost", Damaged, damaged::lost),
    class("a letter added", Damaged, damaged::added),
];
