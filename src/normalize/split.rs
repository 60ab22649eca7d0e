//! Text in, its words in Latin letters out.
//!
//! Three steps: the letters of each word ([`super::letters`]), what they pretend to be ([`super::confusables`]),
//! how they are written in Latin (here, with the scripts' own modules).

use super::confusables::{self, Choice};
use super::letters::{self, Letter, SPACE};
use super::romanize::{Romanized, romanize};
use super::rules::{self, Languages};
use super::word::{Word, spanning};
use super::{Span, indic, kana, thai};

/// Words, none empty, and where the first comma stands.
pub fn split(text: &str, choice: Choice) -> (Vec<Word>, Option<u32>) {
    let (mut letters, comma) = letters::read(text);
    confusables::unmask(&mut letters, choice);
    if choice == Choice::Loose {
        letters = cut_at_humps(&letters);
        letters = foreign(&letters);
    }
    letters.iter_mut().for_each(|l| l.c = l.c.to_lowercase().next().unwrap_or(l.c));
    let languages = rules::languages(&letters);
    let mut words = Vec::new();
    for letters in letters.split(|l| l.c == SPACE) {
        let word = Word::with_room_for(letters.len());
        Writer { letters, languages, from: 0, word, words: &mut words }.write();
    }
    words.retain(|word| !word.text.is_empty());
    (words, comma)
}

/// Fewer letters on a side are a part of the word: McDonald, DeVito, OfCom.
const SHORTEST_HUMP: usize = 3;

/// Fewer capitals before a word in small letters are the beginning of one: IVan.
const SHORTEST_CAPITALS: usize = 2;

/// A space before each capital between a small letter and another letter, and before the last of several that a small letter follows
/// (`TAYLORMark`).
fn cut_at_humps(letters: &[Letter]) -> Vec<Letter> {
    let mut out: Vec<Letter> = Vec::with_capacity(letters.len());
    let mut begun = 0;
    for (i, &letter) in letters.iter().enumerate() {
        let before = i.checked_sub(1).map(|b| letters[b].c);
        let left = letters[i..].iter().take_while(|l| l.c.is_alphabetic()).count();
        let next_is_small = letters.get(i + 1).is_some_and(|next| next.c.is_lowercase());
        let is_hump = before.is_some_and(char::is_lowercase) && begun >= SHORTEST_HUMP
            || before.is_some_and(char::is_uppercase) && next_is_small && begun >= SHORTEST_CAPITALS;
        if letter.c.is_uppercase() && is_hump && left >= SHORTEST_HUMP {
            let start = letter.span.start;
            out.push(Letter { c: SPACE, span: Span { start, end: start } });
            begun = 0;
        }
        begun = if letter.c == SPACE { 0 } else { begun + 1 };
        out.push(letter);
    }
    out
}

/// Letters that stand for one sound in words of their own language and for another in foreign names: Greek writes foreign b, d and j
/// with two letters each, Cyrillic h with kh, w with v and j with two letters, Hebrew b and p with the letters of v and f. Latin letters with
/// a caron stand for the Cyrillic sounds that others write with two letters. Egyptians say g for the Arabic j, and they and Persians s and
/// z for the th and dh.
fn foreign(letters: &[Letter]) -> Vec<Letter> {
    const PAIRS: [(char, char, char); 5] =
        [('μ', 'π', 'b'), ('ν', 'τ', 'd'), ('τ', 'ζ', 'j'), ('τ', 'σ', 'ч'), ('д', 'ж', 'j')];
    #[rustfmt::skip]
    const SINGLE: [(char, char); 13] = [
        ('χ', 'h'), ('х', 'h'), ('в', 'w'), ('ב', 'b'), ('פ', 'p'), ('č', 'ч'), ('š', 'ш'), ('ž', 'ж'),
        ('ج', 'گ'), ('ث', 'س'), ('ذ', 'ز'), ('ض', 'ز'), ('ظ', 'ز'),
    ];
    let small = |l: &Letter| l.c.to_lowercase().next().unwrap_or(l.c);
    let sound = |a: &Letter, b: &Letter| PAIRS.iter().find(|s| (s.0, s.1) == (small(a), small(b)));
    let mut out = Vec::with_capacity(letters.len());
    let mut rest = letters;
    while let [first, others @ ..] = rest {
        let pair = others.first().and_then(|second| Some((sound(first, second)?.2, second)));
        rest = if pair.is_some() { &others[1..] } else { others };
        let single = SINGLE.iter().find(|s| s.0 == small(first)).map_or(first.c, |s| s.1);
        out.push(match pair {
            Some((c, second)) => Letter { c, span: Span { end: second.span.end, ..first.span } },
            None => Letter { c: single, ..*first },
        });
    }
    out
}

struct Writer<'a> {
    /// Lower case.
    letters: &'a [Letter],
    languages: Languages,
    /// Where the word being written begins: a rule may have ended one.
    from: usize,
    word: Word,
    words: &'a mut Vec<Word>,
}

impl Writer<'_> {
    fn write(mut self) {
        let mut at = 0;
        while at < self.letters.len() {
            self.word.consonantal |= is_consonantal(self.letters[at].c);
            at += self.write_at(at);
            self.close_syllable(at);
        }
        self.words.push(self.word);
    }

    /// Writes what begins at `at`; how many letters that was.
    fn write_at(&mut self, at: usize) -> usize {
        let c = self.letters[at].c;
        if indic::is_indic(c) {
            return indic::write(&self.letters[at..], self.languages, &mut self.word);
        }
        if thai::is_thai(c) {
            return thai::write(self.letters, at, &mut self.word);
        }
        if kana::is_kana(c) {
            kana::write(self.letters, at, &mut self.word);
            return 1;
        }
        match rules::find(&self.letters[self.from..], at - self.from, self.languages) {
            Some((taken, written)) => {
                self.write_rule(at, taken, written);
                taken
            }
            None => {
                self.write_letter(at);
                1
            }
        }
    }

    fn write_rule(&mut self, at: usize, taken: usize, written: &str) {
        let unended = written.trim_start_matches('|');
        if unended.len() < written.len() {
            self.end_word();
        }
        let text = unended.trim_end_matches('|');
        self.word.push(text, spanning(&self.letters[at..at + taken]));
        if text.len() < unended.len() {
            self.end_word();
            self.from = at + taken;
        }
    }

    fn end_word(&mut self) {
        let word = std::mem::take(&mut self.word);
        self.word.consonantal = word.consonantal;
        self.words.push(word);
    }

    fn write_letter(&mut self, at: usize) {
        let Letter { c, span } = self.letters[at];
        if needs_vowel(self.letters, at) {
            self.word.push("i", span);
        }
        match romanize(c) {
            _ if c == '&' => self.word.push("and", span),
            Romanized::Text(parts) => parts.iter().for_each(|part| self.word.push(part, span)),
            Romanized::Itself(c) => self.word.push(c.encode_utf8(&mut [0; 4]), span),
            Romanized::Ignored | Romanized::Separator => {}
        }
        if at == 0 && is_bare(c) && self.letters.len() > 1 {
            self.word.push("i", span);
        }
    }

    /// A Burmese consonant that neither a vowel nor another consonant follows is spoken with `a`.
    fn close_syllable(&mut self, end: usize) {
        let Letter { c, span } = self.letters[end - 1];
        let onset = matches!(c, '\u{1000}'..='\u{1021}' | '\u{103B}'..='\u{103E}');
        let next = |n: usize| self.letters.get(end + n).map(|l| l.c);
        let stop = |c| matches!(c, '\u{1000}'..='\u{1021}') && next(1) != Some('\u{103A}');
        if onset && next(0).is_none_or(stop) {
            self.word.push("a", span);
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
fn needs_vowel(letters: &[Letter], at: usize) -> bool {
    at > 1 && letters[at - 2..=at].iter().all(|l| is_bare(l.c))
}
