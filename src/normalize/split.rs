//! Text in, its words in Latin letters out.
//!
//! Three steps: the letters of each word ([`super::letters`]), what they pretend to be ([`super::confusables`]),
//! how they are written in Latin (here, with the scripts' own modules).

use super::Span;
use super::confusables::{self, Choice};
use super::letters::{self, Letter};
use super::romanize::{Romanized, romanize};
use super::rules::{self, Languages};
use super::word::Word;
use super::{indic, kana, thai};

/// Words, none empty, and where the first comma stands.
pub fn split(text: &str, choice: Choice) -> (Vec<Word>, Option<u32>) {
    let (mut spelt, comma) = letters::words(text);
    confusables::unmask(&mut spelt, choice);
    let languages = rules::languages(spelt.iter().flatten().map(|l| lower(l.c)));
    let mut words = Vec::with_capacity(spelt.len());
    for letters in &spelt {
        Writer::new(letters, languages).write(&mut words);
    }
    words.retain(|word| !word.text.is_empty());
    (words, comma)
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

struct Writer<'a> {
    letters: &'a [Letter],
    /// The same in lower case.
    chars: Vec<char>,
    languages: Languages,
    /// Where the word being written begins: a rule may have ended one.
    from: usize,
}

impl<'a> Writer<'a> {
    fn new(letters: &'a [Letter], languages: Languages) -> Self {
        Self { letters, chars: letters.iter().map(|l| lower(l.c)).collect(), languages, from: 0 }
    }

    fn write(mut self, words: &mut Vec<Word>) {
        let mut word = Word::default();
        let mut at = 0;
        while at < self.letters.len() {
            word.consonantal |= is_consonantal(self.chars[at]);
            let taken = self.write_at(at, &mut word, words);
            self.close_syllable(at + taken, &mut word);
            at += taken;
        }
        words.push(word);
    }

    /// Writes what begins at `at`; how many letters that was.
    fn write_at(&mut self, at: usize, word: &mut Word, words: &mut Vec<Word>) -> usize {
        let c = self.chars[at];
        if c.is_ascii() {
            self.write_letter(at, word);
            return 1;
        }
        if indic::is_indic(c) {
            let end = self.chars[at..]
                .iter()
                .position(|&c| !indic::is_indic(c))
                .map_or(self.chars.len(), |n| at + n);
            indic::write(&self.letters[at..end], &self.chars[at..end], self.languages, word);
            return end - at;
        }
        if thai::is_thai(c) {
            return thai::write(self.letters, at, word);
        }
        if kana::is_kana(c) {
            kana::write(self.letters, at, word);
            return 1;
        }
        match rules::find(&self.chars[self.from..], at - self.from, self.languages) {
            Some((taken, written)) => {
                self.write_rule(at, taken, written, word, words);
                taken
            }
            None => {
                self.write_letter(at, word);
                1
            }
        }
    }

    fn write_rule(&mut self, at: usize, taken: usize, written: &str, word: &mut Word, words: &mut Vec<Word>) {
        let span = Span { start: self.letters[at].span.start, end: self.letters[at + taken - 1].span.end };
        let [before, after] = [written.starts_with('|'), written.ends_with('|')];
        if before {
            self.end_word(word, words);
        }
        word.push(written.trim_matches('|'), span);
        if after {
            self.end_word(word, words);
            self.from = at + taken;
        }
    }

    fn end_word(&self, word: &mut Word, words: &mut Vec<Word>) {
        let consonantal = word.consonantal;
        words.push(std::mem::take(word));
        word.consonantal = consonantal;
    }

    fn write_letter(&self, at: usize, word: &mut Word) {
        let Letter { c, span } = self.letters[at];
        match romanize(c) {
            Romanized::Text(parts) => {
                if needs_vowel(&self.chars, at) {
                    word.push("i", span);
                }
                parts.iter().for_each(|part| word.push(part, span));
                if at == 0 && is_bare(c) && self.chars.len() > 1 {
                    word.push("i", span);
                }
            }
            Romanized::Itself(c) => word.push(c.encode_utf8(&mut [0; 4]), span),
            Romanized::Ignored | Romanized::Separator => {}
        }
    }

    /// A Burmese consonant that neither a vowel nor another consonant follows is spoken with `a`.
    fn close_syllable(&self, end: usize, word: &mut Word) {
        let Letter { c, span } = self.letters[end - 1];
        let onset = matches!(c, '\u{1000}'..='\u{1021}' | '\u{103B}'..='\u{103E}');
        let next = self.chars.get(end).copied();
        let stop =
            |c| matches!(c, '\u{1000}'..='\u{1021}') && !matches!(self.chars.get(end + 1), Some('\u{103A}'));
        if onset && next.is_none_or(stop) {
            word.push("a", span);
        }
    }
}

/// Scripts that leave vowels out, all or the short or inherent ones.
fn is_consonantal(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FEFC}' | '\u{0E01}'..='\u{0E7F}' | '\u{0F00}'..='\u{0FFF}' | '\u{1780}'..='\u{17FF}')
}

/// An Ethiopic syllable of the sixth order: a consonant with a faint vowel or none.
fn is_bare(c: char) -> bool {
    matches!(c, '\u{1200}'..='\u{1357}') && c as u32 % 8 == 5
}

/// Between two others, or where a word begins with two, it has its vowel: Mengistu, Birhanu.
fn needs_vowel(chars: &[char], at: usize) -> bool {
    at > 1 && chars[at - 2..=at].iter().all(|&c| is_bare(c))
}
