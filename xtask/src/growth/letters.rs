//! Words in, new words that look like them out: each letter is drawn by the three before it.

use std::collections::HashMap;

use fastrand::Rng;

/// How many letters decide the next.
const BEFORE: usize = 3;

/// Longer words are ended.
const LONGEST: usize = 16;

/// Stands before the first letter and for the end.
const EDGE: char = '\0';

/// A character model of distinct words, each of which counts once.
#[derive(Default)]
pub struct Letters {
    next: HashMap<[char; BEFORE], Vec<char>>,
}

impl Letters {
    pub fn learn<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut model = Self::default();
        for word in words {
            let mut before = [EDGE; BEFORE];
            for letter in word.chars().chain([EDGE]) {
                model.next.entry(before).or_default().push(letter);
                before = shifted(before, letter);
            }
        }
        model
    }

    /// A word, perhaps one that was learnt; empty where nothing was.
    pub fn word(&self, rng: &mut Rng) -> String {
        let (mut word, mut before) = (String::new(), [EDGE; BEFORE]);
        for _ in 0..LONGEST {
            let letter = self.next.get(&before).and_then(|next| rng.choice(next).copied()).unwrap_or(EDGE);
            if letter == EDGE {
                break;
            }
            word.push(letter);
            before = shifted(before, letter);
        }
        word
    }
}

fn shifted(before: [char; BEFORE], letter: char) -> [char; BEFORE] {
    [before[1], before[2], letter]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_run_of_letters_was_learnt() {
        let words = ["mohammed", "muhammad", "mohsen", "hamid"];
        let model = Letters::learn(words.into_iter());
        let mut rng = Rng::with_seed(1);
        for _ in 0..200 {
            let word = model.word(&mut rng);
            let runs = word.as_bytes().windows(BEFORE + 1);
            for run in runs.map(|run| std::str::from_utf8(run).unwrap()) {
                assert!(words.iter().any(|known| known.contains(run)), "{word}");
            }
        }
    }
}
