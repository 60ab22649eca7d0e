//! The stretches of a text between its breaks in, what was found in the same stretch before out: boilerplate, headings and quoted mails come
//! again word for word, and what is in them is the same each time.
//!
//! No name goes across a break, and of the rest of the text only [`Usage`](super::rule::Usage) matters, which is the same throughout. So
//! equal words, written equally, with the same marks between them, hold the same mentions.

use super::text::{Text, TextWord};
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::{Hash, Hasher};
use std::ops::Range;

/// The stretches that went by.
#[derive(Default)]
pub struct Again {
    /// By what stands in them.
    seen: FxHashMap<u64, Vec<Seen>>,
    /// The one that is being looked through, and how much was found before it.
    present: Option<(Range<usize>, usize)>,
}

/// A stretch, and which of all that was found is in it.
struct Seen {
    words: Range<usize>,
    found: Range<usize>,
}

/// A stretch that came again.
pub struct Repeated {
    /// The words of it, and of the same before.
    pub words: Range<usize>,
    pub before: Range<usize>,
    /// Which of all that was found is in that.
    pub found: Range<usize>,
}

impl Again {
    /// To be told of each word in turn, but for those of stretches that come again, and of how much was found before it. Where a stretch
    /// begins with it that came before: that.
    pub fn at(&mut self, text: &Text, at: usize, found: usize) -> Option<Repeated> {
        if at > 0 && !text.words[at].begins {
            return None;
        }
        if let Some((words, before)) = self.present.take() {
            self.seen.entry(hash(text, &words)).or_default().push(Seen { words, found: before..found });
        }
        let words = stretch(text, at);
        let alike = self.seen.get(&hash(text, &words));
        match alike.and_then(|alike| alike.iter().find(|seen| is_same(text, &seen.words, &words))) {
            Some(Seen { words: before, found }) => {
                Some(Repeated { words, before: before.clone(), found: found.clone() })
            }
            None => {
                self.present = Some((words, found));
                None
            }
        }
    }
}

/// The words until the next break.
fn stretch(text: &Text, from: usize) -> Range<usize> {
    let rest = text.words[from + 1..].iter();
    from..from + 1 + rest.take_while(|word| !word.begins).count()
}

fn hash(text: &Text, words: &Range<usize>) -> u64 {
    let mut hasher = FxHasher::default();
    text.between(words.clone()).hash(&mut hasher);
    hasher.finish()
}

fn is_same(text: &Text, a: &Range<usize>, b: &Range<usize>) -> bool {
    let written = |word: &TextWord| (word.piece, word.part, word.case, word.opens, word.glued);
    let words = |words: &Range<usize>| text.words[words.clone()].iter().map(written);
    // Whether a name ends with the last word depends on the one behind it.
    let goes_on = |words: &Range<usize>| text.words.get(words.end).is_some_and(|next| next.glued);
    text.between(a.clone()) == text.between(b.clone()) && words(a).eq(words(b)) && goes_on(a) == goes_on(b)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::text::Reader;

    fn read(text: &str) -> Text {
        let mut reader = Reader::default();
        while reader.read(text, 1 << 16) {}
        reader.finish()
    }

    /// Which words of the text stand in a stretch that came before.
    fn repeated(text: &str) -> Vec<String> {
        let text = read(text);
        let mut again = Again::default();
        let mut all = Vec::new();
        let mut at = 0;
        while at < text.words.len() {
            match again.at(&text, at, 0) {
                Some(repeated) => {
                    at = repeated.words.end;
                    all.push(text.between(repeated.words).to_owned());
                }
                None => at += 1,
            }
        }
        all
    }

    #[test]
    fn a_sentence_that_comes_again_is_known() {
        let text = "We met Kim Yong Chol. He spoke. We met Kim Yong Chol. He spoke again. He spoke.";
        assert_eq!(repeated(text), ["We met Kim Yong Chol", "He spoke"]);
    }

    #[test]
    fn other_marks_and_letters_are_another_sentence() {
        assert_eq!(repeated("He met Kim. He met, Kim. He met KIM. He met Kim Jong. He MET Kim."), [""; 0]);
    }

    #[test]
    fn what_was_found_before_is_told() {
        let text = read("He met Chol. She went. He met Chol.");
        let mut again = Again::default();
        assert!(again.at(&text, 0, 5).is_none());
        assert!((1..3).all(|at| again.at(&text, at, 7).is_none()));
        assert!(again.at(&text, 3, 8).is_none());
        let repeated = again.at(&text, 5, 9).expect("it came before");
        assert_eq!((repeated.words, repeated.before, repeated.found), (5..8, 0..3, 5..8));
    }
}
