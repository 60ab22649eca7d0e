//! The words of all names in; their neighbours that may be written as one, and which names hold them, out.
//!
//! Made each time a pack is loaded: they follow from the names and would add a tenth to what is sent.

use super::keys::Keys;
use super::postings::Postings;
use crate::order::sort;
use crate::score::{Word, add_joined_keys, is_window};

/// The numbers of two or three neighbouring words; [`NO_WORD`] for no third.
pub type Window = [u32; 3];
pub const NO_WORD: u32 = u32::MAX;

/// The words of a window.
pub fn words_of<'a>(words: &'a [Word], window: &Window) -> Vec<&'a Word> {
    window.iter().filter(|&&n| n != NO_WORD).map(|&n| &words[n as usize]).collect()
}

/// The distinct windows of all names, ascending, and the names that hold them.
pub fn collect<'a>(words: &[Word], names: impl Iterator<Item = (u32, &'a [u32])>) -> (Vec<Window>, Postings) {
    let by_first = by_first(words.len(), &occurrences(words, names));
    let mut windows: Vec<Window> = Vec::new();
    let mut pairs = Vec::with_capacity(by_first.others.len());
    for first in 0..words.len() as u32 {
        for &(others, name, _) in by_first.of(first) {
            let window = [first, (others >> 32) as u32, others as u32];
            if windows.last() != Some(&window) {
                windows.push(window);
            }
            pairs.push((windows.len() as u32 - 1, name as u32));
        }
    }
    let postings = Postings::new(windows.len(), || pairs.iter().copied());
    (windows, postings)
}

/// The keys of each window.
pub fn keys(words: &[Word], windows: &[Window]) -> Keys {
    let mut pairs = Vec::with_capacity(windows.len() + windows.len() / 8);
    let (mut keys, mut text) = (Vec::new(), String::new());
    for (n, &[a, b, c]) in (0..).zip(windows) {
        let word = |n: u32| &words[n as usize];
        if c == NO_WORD {
            add_joined_keys(&[word(a), word(b)], &mut text, &mut keys);
        } else {
            add_joined_keys(&[word(a), word(b), word(c)], &mut text, &mut keys);
        }
        pairs.extend(keys.drain(..).map(|key| (key, n)));
    }
    Keys::new(&pairs, |_| 0)
}

/// Each window of each name, and the name's number.
fn occurrences<'a>(words: &[Word], names: impl Iterator<Item = (u32, &'a [u32])>) -> Vec<(Window, u32)> {
    let mut found: Vec<(Window, u32)> = Vec::new();
    for (name, its_words) in names {
        for (first, two) in its_words.windows(2).enumerate() {
            let (a, b) = (&words[two[0] as usize], &words[two[1] as usize]);
            if is_window(&[a, b]) {
                found.push(([two[0], two[1], NO_WORD], name));
            }
            if let Some(&third) = its_words.get(first + 2)
                && is_window(&[a, b, &words[third as usize]])
            {
                found.push(([two[0], two[1], third], name));
            }
        }
    }
    found
}

/// Windows by their first word: the others in one number, and the name, sorted.
struct ByFirst {
    starts: Vec<u32>,
    others: Vec<(u64, u64, u32)>,
}

impl ByFirst {
    fn of(&self, first: u32) -> &[(u64, u64, u32)] {
        let first = first as usize;
        &self.others[self.starts[first] as usize..self.starts[first + 1] as usize]
    }
}

/// Counts them into their places, so that only the few of one first word are left to be sorted by comparing.
fn by_first(words: usize, found: &[(Window, u32)]) -> ByFirst {
    let mut starts = vec![0u32; words + 1];
    found.iter().for_each(|([first, ..], _)| starts[*first as usize + 1] += 1);
    for i in 0..words {
        starts[i + 1] += starts[i];
    }
    let mut next = starts.clone();
    let mut others = vec![(0, 0, 0); found.len()];
    for &([first, second, third], name) in found {
        let next = &mut next[first as usize];
        others[*next as usize] = (u64::from(second) << 32 | u64::from(third), u64::from(name), 0);
        *next += 1;
    }
    for range in starts.windows(2) {
        sort(&mut others[range[0] as usize..range[1] as usize]);
    }
    ByFirst { starts, others }
}
