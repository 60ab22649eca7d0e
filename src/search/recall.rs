//! A word of a query in, what it is like in a vocabulary out: remembered from earlier queries, else looked up now.
//!
//! Customers share given names, family names, words of trade and legal forms, and looking a word up in the vocabularies is
//! the larger part of a search. [`Recall`] keeps the answers while a batch runs. It never changes them: what is remembered is what
//! [`Vocabulary::like_word`] gave for an equal word, and that depends on nothing else.

use super::pairs::AskedWord;
use crate::index::{Like, Vocabulary};
use crate::normalize::Reading;
use crate::score::Word;
use rustc_hash::FxHashMap;

/// The bytes that [`Recall`] may take, as it counts them. Some kilobytes a word of either reading: in the shipped lists some
/// hundred words are near enough to each for a look.
const MOST_BYTES: usize = 24 << 20;

/// Matches of the words that were asked for lately.
///
/// Its memory is bounded however many words come: it has two generations. Words stand in the younger; when that has
/// taken its half of the bytes, it becomes the older, and what was in the older and was not asked for since is forgotten.
pub struct Recall {
    young: Generation,
    old: Generation,
    /// What each generation may take.
    most_bytes: usize,
}

impl Default for Recall {
    fn default() -> Self {
        Self::within(MOST_BYTES)
    }
}

impl Recall {
    /// One that takes at most so many bytes, by its own count, and one word more.
    pub fn within(bytes: usize) -> Self {
        Self { young: Generation::default(), old: Generation::default(), most_bytes: bytes / 2 }
    }

    /// What of the vocabulary may be like the word: [`Vocabulary::like_word`].
    pub fn like(&mut self, asked: &mut AskedWord, vocabulary: &Vocabulary) -> &Like {
        if self.young.bytes > self.most_bytes {
            self.old = std::mem::take(&mut self.young);
        }
        let before = self.young.place(asked).or_else(|| {
            let known = self.old.take(asked)?;
            Some(self.young.add(known))
        });
        let place = before.unwrap_or_else(|| self.young.add(Known::new(asked)));
        self.young.like(place, asked, vocabulary)
    }
}

/// Words by their text, with what is known of each.
#[derive(Default)]
struct Generation {
    /// Places in `known`.
    by_text: FxHashMap<Box<str>, Vec<usize>>,
    /// What was taken out leaves a gap.
    known: Vec<Option<Known>>,
    bytes: usize,
}

impl Generation {
    fn place(&self, asked: &AskedWord) -> Option<usize> {
        let places = self.by_text.get(asked.word.text.as_str())?;
        places
            .iter()
            .copied()
            .find(|&place| self.known[place].as_ref().is_some_and(|known| known.is_of(asked)))
    }

    fn take(&mut self, asked: &AskedWord) -> Option<Known> {
        let place = self.place(asked)?;
        self.known[place].take()
    }

    fn add(&mut self, known: Known) -> usize {
        let place = self.known.len();
        self.bytes += known.bytes();
        self.by_text.entry(known.word.text.as_str().into()).or_default().push(place);
        self.known.push(Some(known));
        place
    }

    fn like(&mut self, place: usize, asked: &mut AskedWord, vocabulary: &Vocabulary) -> &Like {
        let known = self.known[place].as_mut().expect("a place that was just found or made");
        let found = &mut known.found;
        let at = found.iter().position(|(number, _)| *number == vocabulary.number()).unwrap_or_else(|| {
            let like = asked.look_up(vocabulary);
            self.bytes += bytes(&like);
            found.push((vocabulary.number(), like));
            found.len() - 1
        });
        &found[at].1
    }
}

/// What one word is like, in each vocabulary in which it was looked up.
struct Known {
    word: Word,
    unmatched: u32,
    reading: Reading,
    /// By [`Vocabulary::number`].
    found: Vec<(u64, Like)>,
}

impl Known {
    fn new(asked: &AskedWord) -> Self {
        Self {
            word: asked.word.clone(),
            unmatched: asked.unmatched,
            reading: asked.reading,
            found: Vec::new(),
        }
    }

    /// Whether looking `asked` up would give the same.
    fn is_of(&self, asked: &AskedWord) -> bool {
        (self.unmatched, self.reading) == (asked.unmatched, asked.reading) && self.word == *asked.word
    }

    /// About what it takes with its place in the maps; the texts of a word are short.
    fn bytes(&self) -> usize {
        const AROUND: usize = 256;
        let matches: usize = self.found.iter().map(|(_, like)| bytes(like)).sum();
        size_of::<Self>() + AROUND + matches
    }
}

fn bytes(like: &Like) -> usize {
    size_of_val(like) + size_of_val(&*like.sure) + size_of_val(&*like.maybe)
}
