//! Every number that the score depends on, each with its reason. Changing one changes [`SCORER_VERSION`].

use crate::normalize::TokenClass;

/// Part of every pack and every answer. Raised with every change to a constant, a word list or the scorer, since
/// packs hold normalised tokens and weights.
pub const SCORER_VERSION: u32 = 1;

/// The threshold where none is given.
pub const DEFAULT_THRESHOLD: f64 = 0.85;

/// Names are ranked in millionths: this is a name that is the same.
pub const FULL: i32 = 1_000_000;

/// The best that a name can reach that is not the same (0.9999 when shown).
pub const BEST_UNEQUAL: i32 = 999_900;

/// Similarities are in thousandths: this is the same token.
pub const SAME: u32 = 1000;

/// Below this, two tokens have nothing to do with each other. One letter of four is 630.
pub const SIMILARITY_FLOOR: u32 = 550;

/// A word read as two, or two as one, is a coincidence unless the letters agree well.
pub const JOIN_FLOOR: u32 = 850;

/// Taken from a joined or split pair: it must not rank with the name as listed.
pub const JOIN_COST: u32 = 20;

/// Taken where only the folded spellings (ph/f, q/k, double letters ...) agree.
pub const FOLD_COST: u32 = 30;

/// Words up to this length are never compared by folded spelling: Xin and Sin are different names.
pub const LONGEST_UNFOLDED: usize = 3;

/// An initial against a name that begins with it. 'J Smith' finds 'John Smith', below every fuller agreement.
pub const INITIAL_SIMILARITY: u32 = 700;

/// What an unmatched token of the query costs, in thousandths of its weight: the customer bears a name that
/// the listed party does not.
pub const UNMATCHED_QUERY: u32 = 900;

/// What an unmatched token of the listed name costs: lists give fuller names than customers do.
pub const UNMATCHED_LISTED: u32 = 300;

/// Added where both sides hold unmatched names, on the lighter side's weight: one name in place of another
/// speaks louder against than a missing one.
pub const REPLACED: u32 = 300;

/// Taken, in millionths, where the tokens agree but in an order that no comma explains.
pub const REORDERED: i32 = 3_000;

/// At most this many characters are taken as one name. The longest listed name has under 400.
pub const LONGEST_NAME: usize = 1_000;

/// At most this many tokens are taken as one name.
pub const MOST_TOKENS: usize = 96;

/// Steps that one alignment may take before the best found so far stands. Real names take under a hundred;
/// the limit bounds hostile input (one word fifty times over).
pub const ALIGNMENT_STEPS: u32 = 20_000;

/// Weight of a token by class, in hundredths of a name token.
pub const fn class_weight(class: TokenClass) -> u32 {
    match class {
        TokenClass::Name => 100,
        // A different number is a different party.
        TokenClass::Number => 80,
        // Countries and cities: many bear them, yet a bank of one country is not that of another.
        TokenClass::Place => 60,
        TokenClass::Initial => 40,
        // Customers and lists leave them out at will.
        TokenClass::Patronymic => 40,
        // Trading, Bank: borne by hundreds.
        TokenClass::Generic => 35,
        TokenClass::Suffix => 25,
        // al-, bin, of: dropped and added at will.
        TokenClass::Particle => 12,
        TokenClass::Honorific => 6,
        TokenClass::LegalForm => 5,
    }
}

/// How many edits a word of this many characters may hold to be at least `floor` similar: short words need
/// near-exactness, since a letter of Kim makes Kin.
pub const fn edit_budget(length: usize, floor: u32) -> usize {
    let most = match length {
        0..=3 => 0,
        4..=5 => 1,
        6..=8 => 2,
        _ => 3,
    };
    let mut edits = most;
    while edits > 0 && edit_similarity(length, edits) < floor {
        edits -= 1;
    }
    edits
}

/// Similarity of words of this many characters (the longer's) that differ by so many edits.
pub const fn edit_similarity(length: usize, edits: usize) -> u32 {
    SAME.saturating_sub((edits * 100_000 / (45 * length + 90)) as u32)
}
