//! Two words in, their similarity out (in thousandths, [`SAME`] for equal words).
//!
//! Words are alike by spelling ([`super::edits`]), where their skeletons are near, or by kinship: two forms of one given name,
//! two romanisations of the same syllables. The better counts.

use super::constants::*;
use super::distance::{Manner, cost};
use super::edits::Spelling;
use super::kin::{self, Kin};
use super::skeleton::Skeleton;
use super::weight::Word;
use crate::normalize::TokenClass;

/// How two words met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    Same,
    Similar,
    /// The consonants agree; one side leaves the vowels out.
    Consonants,
    /// Two forms of one given name.
    Variant,
    /// A pet form of a given name.
    Nickname,
    /// Two romanisations of the same Chinese or Korean syllables.
    Syllables,
    /// A single letter and a name that begins with it.
    Initial,
    /// The beginning of a word, where the query breaks off.
    Cut,
    /// Two or three words of the query are one listed word.
    Joined,
    /// One word of the query is two or three listed words.
    Split,
    /// Two legal forms of one kind.
    LegalKind,
}

/// The similarity of a word of a query and a listed word, `None` below [`SIMILARITY_FLOOR`] or where their classes
/// never meet.
pub fn words(a: &Word, b: &Word) -> Option<(u32, How)> {
    words_by(a, b, || letters_alike(a, b))
}

/// The same where it is known how alike the letters are, or can be found out: it need not be exact below what is worth
/// pairing.
pub fn words_by(a: &Word, b: &Word, letters: impl FnOnce() -> LettersAlike) -> Option<(u32, How)> {
    if a.is_text_of(b) {
        return Some((SAME, How::Same));
    }
    if is_initial_of(a, b) {
        return Some((INITIAL_SIMILARITY, How::Initial));
    }
    // U is Woo, and Wu is no initial of it.
    if let Some(kin) = kin::similarity(&a.kin, &b.kin).filter(|_| a.is_initial != b.is_initial) {
        return Some(kin);
    }
    if is_initial_of(b, a) {
        return Some((LISTED_INITIAL_SIMILARITY, How::Initial));
    }
    let cut = is_cut_of(a, b).then(|| (CUT_SIMILARITY[a.written.len().min(3) - 1], How::Cut));
    if !(a.is_fuzzy() && b.is_fuzzy()) {
        return cut.or_else(|| kin::similarity(&a.kin, &b.kin)).or_else(|| form(a, b, letters));
    }
    let kin = kin::similarity(&a.kin, &b.kin);
    let apart = || kin::are_told_apart(&a.kin, &b.kin);
    let spelled = if a.is_near(b) { spelled(a, b, letters()) } else { None };
    let spelled =
        spelled.map(|(s, how)| if s > TOLD_APART && apart() { (TOLD_APART, how) } else { (s, how) });
    [spelled, kin, cut].into_iter().flatten().reduce(|best, next| if next.0 > best.0 { next } else { best })
}

/// Neighbouring words written as one.
pub struct Joined {
    skeleton: Skeleton,
    spelling: Spelling,
    lacks_vowels: bool,
    kin: Vec<Kin>,
    /// The word that gives all of its consonants, where one does.
    whole: Option<Spelling>,
    /// One of the words is a particle, which is joined at will.
    links: bool,
    /// The same as it is spoken, where that is written otherwise.
    spoken: Option<(Skeleton, Spelling)>,
}

impl Joined {
    /// Of these words, whose syllables together have these ties.
    pub fn new(words: &[&Word], kin: Vec<Kin>) -> Self {
        let mut text: String = words.iter().map(|w| w.written.as_str()).collect();
        let links = words.iter().any(|w| w.class == TokenClass::Particle);
        // Abd al-Rahman is Abdul Rahman.
        if words.last().is_some_and(|w| w.class == TokenClass::Particle && w.text == "al")
            && text.ends_with("bdal")
        {
            text.replace_range(text.len() - 2.., "ul");
        }
        let skeleton = Skeleton::new(&text);
        let whole = words.iter().find(|w| w.skeleton == skeleton).map(|w| w.spelling.clone());
        let lacks_vowels = words.iter().any(|w| w.lacks_vowels);
        let spoken = spoken(words).map(|text| (Skeleton::new(&text), Spelling::new(&text)));
        Self { skeleton, spelling: Spelling::new(&text), lacks_vowels, kin, whole, links, spoken }
    }

    /// What the index finds it by: a word that the scorer pairs with it has one of these among its keys.
    pub fn keys(&self) -> impl Iterator<Item = u64> {
        let skeletons = std::iter::once(self.skeleton).chain(self.spoken.iter().map(|spoken| spoken.0));
        skeletons.map(Skeleton::key).chain(self.kin.iter().map(|kin| kin.key))
    }
}

/// Shahab al-Din is Shahabuddin: the article's l is spoken, and in one word written, as the sun letter behind it. `None` for other words.
pub(super) fn spoken(words: &[&Word]) -> Option<String> {
    let &[before, article, word] = words else { return None };
    let first = word.written.chars().next().filter(|c| matches!(c, 'd' | 'n' | 'r' | 's' | 't' | 'z'))?;
    let is_article = article.class == TokenClass::Particle && article.text == "al";
    is_article.then(|| format!("{}u{first}{}", before.written, word.written))
}

/// The similarity of neighbouring words, written as one, and a single word; `None` where it is below [`JOIN_FLOOR`] by
/// spelling and they are not the same syllables.
pub fn joined(joined: &Joined, word: &Word) -> Option<u32> {
    if !word.is_fuzzy() {
        return None;
    }
    // 'Yi Insurance' is not 'Insurance'.
    let is_one_alone = joined.whole.as_ref() == Some(&word.spelling);
    let spelled = |(skeleton, spelling): (Skeleton, &Spelling)| {
        let near = !is_one_alone && word.skeleton.is_near_exact(skeleton);
        let alike = if near { spelled_joined(joined.lacks_vowels, spelling, word) } else { None };
        alike.map(|s| of_joined(s, spelling.len(), joined.links))
    };
    let spoken = joined.spoken.as_ref().and_then(|(skeleton, spelling)| spelled((*skeleton, spelling)));
    let spelled = spelled((joined.skeleton, &joined.spelling)).max(spoken);
    let kin = kin::similarity(&joined.kin, &word.kin).map(|(similarity, _)| similarity - JOIN_COST);
    spelled.max(kin)
}

/// The similarity of words of so many letters, written as one, whose spelling is so alike. `links`: one of them is a particle.
pub(super) fn of_joined(spelled: u32, letters: usize, links: bool) -> u32 {
    let short = if letters <= SHORT_JOINED && !links { SHORT_JOIN_COST } else { 0 };
    SAME - JOIN_LOSS * (SAME - spelled) - JOIN_COST - short
}

fn spelled_joined(lacks_vowels: bool, a: &Spelling, word: &Word) -> Option<u32> {
    let b = &word.spelling;
    match (lacks_vowels, word.lacks_vowels) {
        _ if lacks_vowels != word.lacks_vowels && word.skeleton.len() <= FEW_CONSONANTS => None,
        (true, false) => {
            by_letters(a, b, Manner::Consonantal, JOIN_FLOOR, 100).map(|s| s.min(BEST_CONSONANTS))
        }
        (false, true) => {
            by_letters(b, a, Manner::Consonantal, JOIN_FLOOR, 100).map(|s| s.min(BEST_CONSONANTS))
        }
        _ => by_letters(a, b, Manner::Plain, JOIN_FLOOR, 100),
    }
}

/// How alike two words are by their letters, where they are so at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LettersAlike {
    /// As both are written.
    pub plain: Option<u32>,
    /// The same where one of them leaves out vowels.
    pub consonants: Option<u32>,
}

fn letters_alike(a: &Word, b: &Word) -> LettersAlike {
    let alike = |lacking: &Word, full: &Word| {
        by_letters(&lacking.spelling, &full.spelling, lacking_manner(lacking), SIMILARITY_FLOOR, 100)
    };
    let consonants = match (a.lacks_vowels, b.lacks_vowels) {
        (true, false) => alike(a, b),
        (false, true) => alike(b, a),
        _ => None,
    };
    // A listed word is no slip.
    let plain = by_letters(&a.spelling, &b.spelling, Manner::Plain, SIMILARITY_FLOOR, a.slip.min(b.slip));
    LettersAlike { plain, consonants }
}

/// A name that is a legal form or a title misspelt (`ltdd`, `moulleh`): nothing but that, so near it is.
fn form(a: &Word, b: &Word, letters: impl FnOnce() -> LettersAlike) -> Option<(u32, How)> {
    let (name, form) = if a.class == TokenClass::Name { (a, b) } else { (b, a) };
    let (floor, shortest) = floor_of_form(form)?;
    let long = a.written.len().min(b.written.len()) >= shortest;
    if name.class != TokenClass::Name || !long || !a.is_near(b) {
        return None;
    }
    letters().plain.filter(|&s| s >= floor).map(|s| (s, How::Similar))
}

/// How alike a name must be to a word that is no name, and of how many letters both; `None` for what is like no other word.
fn floor_of_form(form: &Word) -> Option<(u32, usize)> {
    match form.class {
        TokenClass::LegalForm => Some((LEGAL_FORM_FLOOR, SHORTEST_LEGAL_FORM)),
        TokenClass::Honorific => Some((TITLE_FLOOR, SHORTEST_TITLE)),
        _ => None,
    }
}

fn is_cut_of(rest: &Word, word: &Word) -> bool {
    // Dmitriev is a name of its own, not Dmitrievich cut off; Yakov is the father's.
    let is_family_name = || {
        word.class == TokenClass::Patronymic
            && ["ev", "ov", "in"].iter().any(|end| rest.written.ends_with(end))
            && ["i", "n", "w"].iter().any(|next| word.written[rest.written.len()..].starts_with(next))
    };
    rest.may_be_cut && word.written.starts_with(rest.written.as_str()) && !is_family_name()
}

fn is_initial_of(initial: &Word, name: &Word) -> bool {
    initial.is_initial
        && (name.is_fuzzy() || name.class == TokenClass::Honorific)
        && name.written.starts_with(initial.written.as_str())
}

fn spelled(a: &Word, b: &Word, letters: LettersAlike) -> Option<(u32, How)> {
    let best = if (a.class == TokenClass::Patronymic) == (b.class == TokenClass::Patronymic) {
        BEST_SPELLING
    } else {
        BEST_PATRONYMIC
    };
    let similar = letters.plain.map(|s| (s.min(best), How::Similar));
    let lacking = if a.lacks_vowels { a } else { b };
    let consonants = letters.consonants.map(|s| s.min(best_by_consonants(lacking)));
    if consonants > similar.map(|s| s.0) { consonants.map(|s| (s, How::Consonants)) } else { similar }
}

/// How a word that leaves out vowels is compared with one that does not.
pub(super) fn lacking_manner(lacking: &Word) -> Manner {
    // Nobody writes a name of the Latin alphabet so but on purpose.
    if lacking.consonantal { Manner::Consonantal } else { Manner::Stripped }
}

fn best_by_consonants(lacking: &Word) -> u32 {
    let few = lacking.skeleton.len() <= FEW_CONSONANTS;
    match (lacking.consonantal, few) {
        (false, _) => BEST_STRIPPED,
        (true, false) => BEST_CONSONANTS,
        (true, true) => BEST_FEW_CONSONANTS,
    }
}

/// Similarity by the cost of the letters, where `slip` hundredths of one slip count; `None` below `floor`.
fn by_letters(a: &Spelling, b: &Spelling, manner: Manner, floor: u32, slip: u32) -> Option<u32> {
    let length = a.len().max(b.len());
    similarity_of_cost(cost(a, b, manner, most_cost(length, floor, slip))?, length, floor, slip)
}

/// The similarity of words of so many letters (the longer's) at this cost, where `slip` hundredths of one slip count; `None` below `floor`.
pub(super) fn similarity_of_cost(cost: u32, length: usize, floor: u32, slip: u32) -> Option<u32> {
    SAME.checked_sub((felt(cost, slip) * SAME).div_ceil(100 * letters_scale(length))).filter(|&s| s >= floor)
}

/// What counts of a cost, in ten-thousandths of a letter: up to one slip, `slip` hundredths, where it is a slip and no other spelling; what
/// is more counts more.
fn felt(cost: u32, slip: u32) -> u32 {
    let spelling = cost.min(LEAST_SLIP * slip / 100) * 100;
    spelling.max(cost.min(ONE_SLIP) * slip) + cost.saturating_sub(ONE_SLIP) * BEYOND_ONE_SLIP
}

/// The most that words of so many letters cost whose similarity is `floor`, where `slip` hundredths of one slip count.
pub(super) fn most_cost(length: usize, floor: u32, slip: u32) -> u32 {
    let most = (SAME - floor) * 100 * letters_scale(length) / SAME;
    match most.checked_sub(ONE_SLIP * slip) {
        None if most < LEAST_SLIP * slip / 100 * 100 => most / 100,
        None => most / slip,
        Some(beyond) => ONE_SLIP + beyond / BEYOND_ONE_SLIP,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn similarity(a: &str, b: &str) -> u32 {
        let word = |text| Word::new(text, TokenClass::Name, text, false);
        words(&word(a), &word(b)).map_or(0, |(similarity, _)| similarity)
    }

    #[test]
    fn other_spellings_are_near() {
        for (a, b) in [
            ("mohammed", "mohamed"),
            ("qadhafi", "kadafi"),
            ("philip", "filip"),
            ("hussein", "hussien"),
            ("osama", "usama"),
        ] {
            assert!(similarity(a, b) > 800, "{a} {b}: {}", similarity(a, b));
            assert_eq!(similarity(a, b), similarity(b, a), "{a} {b}");
        }
    }

    #[test]
    fn short_words_need_exactness() {
        for (a, b) in [("kim", "kin"), ("xin", "sun"), ("li", "lu"), ("jong", "kang"), ("lew", "lewis")] {
            assert!(similarity(a, b) < 750, "{a} {b}: {}", similarity(a, b));
        }
    }

    /// The weighted distance must tell more than strsim's plain one: never less alike for names that differ by
    /// phonetic spelling alone, and less alike for short syllables.
    #[test]
    fn against_strsim() {
        for (a, b) in
            [("yusuf", "youssouf"), ("sergey", "sergei"), ("kovalyov", "kovalev"), ("mueller", "muller")]
        {
            let plain = strsim::normalized_damerau_levenshtein(a, b);
            assert!(f64::from(similarity(a, b)) / 1000.0 > plain, "{a} {b}: {} {plain}", similarity(a, b));
        }
        for (a, b) in [("kim", "kin"), ("tan", "tun")] {
            let plain = strsim::jaro_winkler(a, b);
            assert!(f64::from(similarity(a, b)) / 1000.0 < plain, "{a} {b}: {} {plain}", similarity(a, b));
        }
    }
}
