//! A name in, its neighbouring words that may be one word out: KIM, Jong Un may be written Kim Jongun.

use super::kin::{self, Kin};
use super::similarity::{Joined, spoken};
use super::skeleton::Skeleton;
use super::weight::Word;
use crate::normalize::TokenClass;

/// Neighbouring words that may be one word: any two, or three around a particle (abd al rahman) or of
/// East Asian syllables, none of them a number, title or legal form.
pub struct Window {
    pub first: usize,
    pub words: usize,
    pub joined: Joined,
}

/// All windows of a listed name, in order.
pub fn windows(words: &[&Word]) -> Vec<Window> {
    windows_where(words, is_window)
}

/// All windows of a query, in order: in what somebody broke in pieces, one may look like a short legal form (`LIBRE AB ORDO`).
pub fn query_windows(words: &[&Word]) -> Vec<Window> {
    const LONGEST: usize = 2;
    let may_be_piece = |w: &&Word| w.class == TokenClass::LegalForm && w.written.len() <= LONGEST;
    let has_piece = |two: &[&Word]| matches!(two, [a, b] if may_be_piece(a) && b.is_name() || a.is_name() && may_be_piece(b));
    windows_where(words, |words| is_window(words) || has_piece(words))
}

fn windows_where(words: &[&Word], is_window: impl Fn(&[&Word]) -> bool) -> Vec<Window> {
    let mut out = Vec::new();
    for first in 0..words.len() {
        for count in 2..=3 {
            let Some(these) = words.get(first..first + count).filter(|w| is_window(w)) else { continue };
            out.push(Window { first, words: count, joined: joined(these) });
        }
    }
    out
}

/// The words written as one.
pub fn joined(words: &[&Word]) -> Joined {
    Joined::new(words, kin_as_one(words))
}

/// Adds [`Joined::keys`] of the words written as one to `keys`; `text` is room to write them in, made once for many.
pub fn add_joined_keys(words: &[&Word], text: &mut String, keys: &mut Vec<u64>) {
    text.clear();
    words.iter().for_each(|word| text.push_str(&word.written));
    keys.push(Skeleton::new(text).key());
    keys.extend(spoken(words).map(|spoken| Skeleton::new(&spoken).key()));
    keys.extend(kin_as_one(words).iter().map(|kin| kin.key));
}

fn kin_as_one(words: &[&Word]) -> Vec<Kin> {
    if words.iter().all(|w| w.may_be_syllables()) {
        kin::of_joined(words.iter().map(|w| &w.kin[..]))
    } else {
        Vec::new()
    }
}

/// Whether these words may be written as one.
pub fn is_window(words: &[&Word]) -> bool {
    use TokenClass::{Generic, Initial, Name, Particle, Patronymic, Place};
    let joinable = |w: &&Word| matches!(w.class, Name | Patronymic | Generic | Place | Particle | Initial);
    let are_syllables = || words.iter().all(|w| w.may_be_syllables());
    words.iter().all(joinable)
        && (words.len() == 2 || words[1].class == TokenClass::Particle || are_syllables())
}
