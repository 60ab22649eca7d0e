//! Every number that the score depends on, each with its reason. Changing one changes [`SCORER_VERSION`].

use crate::normalize::{Reading, TokenClass};

/// Part of every pack and every answer. Raised with every change to a constant, a word list or the scorer, since
/// packs hold normalised tokens and weights.
pub const SCORER_VERSION: u32 = 6;

/// The threshold where none is given.
pub const DEFAULT_THRESHOLD: f64 = 0.85;

/// Names are ranked in millionths: this is a name that is the same.
pub const FULL: i32 = 1_000_000;

/// The best that a name can reach that is not the same (0.9999 when shown).
pub const BEST_UNEQUAL: i32 = 999_900;

/// Similarities are in thousandths: this is the same token.
pub const SAME: u32 = 1000;

/// Below this, two tokens have nothing to do with each other.
pub const SIMILARITY_FLOOR: u32 = 300;

/// A name and a legal form, or a title, are one misspelt only from here up, and from so many letters.
pub const LEGAL_FORM_FLOOR: u32 = 900;
pub const SHORTEST_LEGAL_FORM: usize = 2;
pub const TITLE_FLOOR: u32 = 870;
pub const SHORTEST_TITLE: usize = 4;

/// A word read as two, or two as one, is a coincidence unless the letters agree well.
pub const JOIN_FLOOR: u32 = 880;

/// Taken from a joined or split pair: it must not rank with the name as listed.
pub const JOIN_COST: u32 = 30;

/// Taken besides where the joined words have so few letters that they make another name by chance: Li Bi is not Libi.
pub const SHORT_JOINED: usize = 5;
pub const SHORT_JOIN_COST: u32 = 120;

/// What is not alike counts so many times where words are joined: Chang Hou is not Chango.
pub const JOIN_LOSS: u32 = 2;

/// Words one consonant apart are compared only where at most so many letters are in one of them alone: others cannot
/// come near.
pub const MOST_OTHER_LETTERS: u32 = 5;

/// Words of one consonant and up to so many letters are compared where they are one consonant apart.
pub const LONGEST_OF_ONE_CONSONANT: usize = 5;

/// Words of at least so many letters are compared where their first or last five letters agree, too.
pub const LONG_WORD: usize = 8;

/// The best that unequal words reach by spelling.
pub const BEST_SPELLING: u32 = 990;

/// The best that a patronymic and a name reach: Aleksandrova is not Aleksandrovna.
pub const BEST_PATRONYMIC: u32 = 850;

/// The best that words reach whose consonants agree where one side leaves out the vowels, with so few consonants that
/// many names share them, and with more.
pub const FEW_CONSONANTS: u32 = 2;
pub const BEST_FEW_CONSONANTS: u32 = 870;
pub const BEST_CONSONANTS: u32 = 960;

/// The same where the writer of a query took the vowels out.
pub const BEST_STRIPPED: u32 = 970;

/// Two forms of one given name (Yusuf, Joseph), one of them or both a pet form (Bill, William).
pub const VARIANT_SIMILARITY: u32 = 920;
pub const NICKNAME_SIMILARITY: u32 = 880;
pub const TWO_NICKNAMES_SIMILARITY: u32 = 800;

/// Two romanisations of the same syllables: both standard, one or both unmistakably so, else.
pub const STANDARD_SYLLABLES_SIMILARITY: u32 = 975;
pub const SYLLABLES_SIMILARITY: u32 = 955;
pub const AMBIGUOUS_SYLLABLES_SIMILARITY: u32 = 820;

/// Two legal forms of one kind (OOO, Kft), and a short one with a letter wrong.
pub const LEGAL_KIND_SIMILARITY: u32 = 600;
pub const MISWRITTEN_FORM_SIMILARITY: u32 = 800;

/// The best that two words reach by spelling that are other syllables of one language: Min, Ming.
pub const TOLD_APART: u32 = 530;

/// What words of this similarity cost, in thousandths of their weight: what is not alike, and in people's names more the
/// less they are alike, since two short names are two names however many letters they share.
///
/// Words that share little are told from those that share nothing for the sake of the order far below the threshold only.
pub const fn loss(similarity: u32, reading: Reading) -> u32 {
    const DOUBTFUL: u32 = 900;
    const UNLIKELY: u32 = 550;
    let doubt = match reading {
        Reading::Person => DOUBTFUL.saturating_sub(similarity) / 10,
        Reading::Organization => 0,
    };
    SAME - similarity + doubt + UNLIKELY.saturating_sub(similarity) * 3 / 2
}

/// An initial of the query and a listed name that begins with it: 'J Smith' finds 'John Smith', below every fuller
/// agreement.
pub const INITIAL_SIMILARITY: u32 = 850;

/// The same where the initial is listed: the customer's name is one of many that begin so.
pub const LISTED_INITIAL_SIMILARITY: u32 = 620;

/// What an unmatched word of the query costs, in thousandths of its weight: the customer bears a name that
/// the listed party does not.
pub const UNMATCHED_QUERY: u32 = 850;

/// The same between a person's first given name and family name: lists leave such names out.
pub const UNMATCHED_QUERY_MIDDLE: u32 = 600;

/// The same where the query says it elsewhere: a word twice, or the initials of the others.
pub const SAID_TWICE: u32 = 30;

/// The same where it is rather a legal form misspelt, and how many letters of names must stand beside it.
pub const LIKE_LEGAL_FORM: u32 = 120;
pub const LETTERS_BESIDE_LEGAL_FORM: usize = 5;

/// The same where it is rather a title misspelt.
pub const LIKE_TITLE: u32 = 150;

/// A word of so many letters that is like one of a legal form is no other.
pub const LONG_LEGAL_WORD: usize = 7;

/// The same for an organisation: firms add words of trade and place.
pub const UNMATCHED_QUERY_ORGANIZATION: u32 = 550;

/// What an unmatched word of a listed organisation costs: lists give fuller names than customers do.
pub const UNMATCHED_LISTED: u32 = 260;

/// The same for a person: the first given name or the family name, and a name between.
pub const UNMATCHED_LISTED_END: u32 = 420;
pub const UNMATCHED_LISTED_MIDDLE: u32 = 300;

/// Added, in thousandths of its weight, where a name's family name is known and nothing of it is matched.
pub const NO_FAMILY: u32 = 500;

/// The same, in thousandths of that, for the words beyond where a long query breaks off.
pub const BEYOND_CUT: u32 = 200;

/// Queries of at least so many characters (UTF-16 code units) may have been cut off at the width of a field.
pub const SHORTEST_CUT: u32 = 14;

/// The rest of a word at the cut, by its length in letters: one, two, more.
pub const CUT_SIMILARITY: [u32; 3] = [700, 850, 930];

/// An acronym of fewer letters is a coincidence.
pub const SHORTEST_ACRONYM: usize = 3;

/// A query written without vowels has at least so many consonants: in two words or more, in one.
pub const LEAST_CONSONANTS: usize = 4;
pub const LEAST_CONSONANTS_OF_ONE: usize = 5;

/// Added where both sides hold unmatched names, on the lighter side's weight: one name in place of another
/// speaks louder against than a missing one.
pub const REPLACED: u32 = 2700;
pub const REPLACED_ORGANIZATION: u32 = 1500;

/// What names that are alike but not the same cost at least, as weight in hundredths, by how many words of the query are names: little
/// where they are long, much where a short word is all there is, more for a firm of one name (Asamoah Co. is not Asama Company).
pub const fn inexact(reading: Reading, names: usize) -> u32 {
    match reading {
        Reading::Person => 9,
        Reading::Organization if names < 2 => 10,
        Reading::Organization => 4,
    }
}

/// Taken, in millionths, where the tokens agree but in an order that no comma explains.
pub const REORDERED: i32 = 3_000;

/// The same where the words are East Asian syllables and more is exchanged than the family name's place: with so few
/// syllables about, another order is another name.
pub const SCRAMBLED: i32 = 120_000;

/// How much each side's weight counts in what a cost is held against, in tenths of their sum's half: more for what the
/// customer's name says than for what the list adds.
pub const QUERY_SHARE: u32 = 14;
pub const LISTED_SHARE: u32 = 6;

/// Millionths of rank that a cost of all the weight takes (times ten thousandths): brings the rank at which two ordinary
/// customers of a thousand alert, or one near miss of twenty, to [`DEFAULT_THRESHOLD`].
pub const fn cost_scale(reading: Reading) -> u32 {
    match reading {
        Reading::Person => 8_450,
        Reading::Organization => 9_250,
    }
}

/// Up to here, in millionths, rank falls by the cost.
pub const STEEP_COST: u64 = 300_000;

/// What the letters of a query's word cost up to [`ONE_SLIP`], in hundredths, where names are seldom, hardly or not written so
/// ([`super::trigrams`]): it was rather misspelt than is another name.
pub const SELDOM_USUAL: u32 = 90;
pub const HARDLY_USUAL: u32 = 70;
pub const UNUSUAL: u32 = 45;

/// What costs less, in hundredths of a letter, is rather another spelling (a vowel, an h) than a slip.
pub const LEAST_SLIP: u32 = 60;

/// What one slip costs at most, in hundredths of a letter, and how many hundredths letters beyond it count: a second letter in one word
/// tells names apart rather than another slip.
pub const ONE_SLIP: u32 = 115;
pub const BEYOND_ONE_SLIP: u32 = 250;

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
        // A different number is a different party, as is one of another country.
        TokenClass::Number => 80,
        TokenClass::Place => 90,
        // Trading, Bank: borne by hundreds.
        TokenClass::Generic => 65,
        // Customers and lists leave them out at will.
        TokenClass::Patronymic => 55,
        // al-, bin, of: dropped and added at will.
        TokenClass::Particle => 35,
        TokenClass::LegalForm => 20,
        TokenClass::Initial => 30,
        TokenClass::Suffix | TokenClass::Honorific => 2,
    }
}

/// The least weight of a name, however many bear it, in hundredths.
pub const COMMONEST_NAME: u32 = 45;

/// The cost, in hundredths of a letter, at which words of so many letters (the longer's) have nothing in common.
pub const fn letters_scale(length: usize) -> u32 {
    40 * length as u32 + 80
}
