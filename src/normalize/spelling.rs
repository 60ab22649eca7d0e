//! A misspelt word in, the word of the lists that it stands for out.
//!
//! Legal forms and words of trade are few and long, so that a word one edit away from one of them is that word
//! (`copmany`, `llimited`), as is one that only looks like it (`j0int`, `govemment`) or is it without its vowels
//! (`cmpny`) or sounds like it in the letters of another language (`kompani`). Words that truly are one letter away
//! from a listed one (`expert`) stand in `words/other_words.txt`.

use rustc_hash::{FxHashMap, FxHashSet};

/// Words shorter than this are taken for another word by their digits only: one letter of five makes another name.
const SHORTEST: usize = 6;

/// Below these, a listed word lies too near to others for a letter lost or exchanged (`marine`, `marina`; `trading`,
/// `treading`); legal forms are written wrong more often than they are another word.
const SHORTEST_EXCHANGED: usize = 8;
const SHORTEST_EXCHANGED_LEGAL: usize = 7;

/// Below this, a letter added anywhere but at the end makes a name of a listed word (`markert`).
const SHORTEST_ADDED: usize = 7;

/// Without vowels, fewer letters than this are an abbreviation of anything.
const FEWEST_CONSONANTS: usize = 4;

/// Shorter words sound like too many others.
const SHORTEST_HEARD: usize = 5;

/// The words of one reading's lists, ready for misspelt ones.
pub struct Spelling {
    /// Those of at least [`SHORTEST`] letters in the order of the lists, so that legal forms come first.
    long: Vec<Listed>,
    /// Their places there.
    near: FxHashMap<Bucket, Vec<usize>>,
    without_vowels: FxHashMap<String, Lesson>,
    by_ear: FxHashMap<String, &'static str>,
    by_ear_without_vowels: FxHashMap<String, &'static str>,
    /// Whether each word is of a legal form.
    known: FxHashMap<&'static str, bool>,
    others: FxHashSet<&'static str>,
}

struct Listed {
    word: &'static str,
    look: String,
    letters: u32,
    legal: bool,
}

/// Words that one misspelt word may stand for: the length of `look`, and what of its beginning must be right.
type Bucket = (usize, Begin);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Begin {
    /// Nothing: legal forms.
    Any,
    First(u8),
    /// Where the first letter is another one.
    Second(u8),
}

/// A word of the lists as [`Spelling`] takes it.
#[derive(Clone, Copy)]
pub struct Lesson {
    pub word: &'static str,
    pub legal: bool,
}

impl Spelling {
    /// From the words in the order of the lists, and the words that are not to be changed.
    pub fn new(words: &[Lesson], others: impl Iterator<Item = &'static str>) -> Self {
        let mut spelling = Self {
            long: Vec::new(),
            near: FxHashMap::default(),
            without_vowels: FxHashMap::default(),
            by_ear: FxHashMap::default(),
            by_ear_without_vowels: FxHashMap::default(),
            known: words.iter().map(|lesson| (lesson.word, lesson.legal)).collect(),
            others: others.collect(),
        };
        for lesson in words.iter().filter(|lesson| lesson.word.len() >= SHORTEST_HEARD) {
            let heard = sound(lesson.word);
            let shortest = spelling.by_ear_without_vowels.entry(frame(&heard)).or_insert(lesson.word);
            if lesson.word.len() < shortest.len() {
                *shortest = lesson.word;
            }
            spelling.by_ear.entry(heard).or_insert(lesson.word);
        }
        for lesson in words.iter().filter(|lesson| lesson.word.len() >= SHORTEST) {
            spelling.add(lesson);
            let consonants = consonants(lesson.word);
            if lesson.word.len() <= 2 * consonants.len() + 1 {
                spelling.add_without_vowels(lesson, consonants);
            }
        }
        spelling
    }

    fn add(&mut self, lesson: &Lesson) {
        let look = look(lesson.word);
        let (first, second) = (look.as_bytes()[0], look.as_bytes()[1]);
        let begins: &[Begin] =
            if lesson.legal { &[Begin::Any] } else { &[Begin::First(first), Begin::Second(second)] };
        for &begin in begins {
            self.near.entry((look.len(), begin)).or_default().push(self.long.len());
        }
        let letters = letters(&look);
        self.long.push(Listed { word: lesson.word, look, letters, legal: lesson.legal });
    }

    /// The shortest word with these consonants: it leaves out the fewest vowels.
    fn add_without_vowels(&mut self, lesson: &Lesson, consonants: String) {
        let entry = self.without_vowels.entry(consonants).or_insert(*lesson);
        if lesson.word.len() < entry.word.len() {
            *entry = *lesson;
        }
    }

    /// The word of the lists that `word` stands for; `None` where it is one itself or is like none.
    pub fn respelt(&self, word: &str) -> Option<&'static str> {
        if self.known.contains_key(word) || self.others.contains(word) || !word.is_ascii() {
            return None;
        }
        let by_letters = if word.len() < SHORTEST { self.by_digits(word) } else { self.by_edit(word, 0) };
        by_letters
            .or_else(|| self.by_consonants(word))
            .or_else(|| self.by_ear(word))
            .or_else(|| self.plural(word))
    }

    /// `servicevs`, `hoodings`: misspelt in the plural, whose ending is one more letter that is right.
    fn plural(&self, word: &str) -> Option<&'static str> {
        let one = word.strip_suffix('s')?;
        let by_edit = Some(one).filter(|one| one.len() >= SHORTEST).and_then(|one| self.by_edit(one, 1));
        by_edit.or_else(|| self.by_consonants(one))
    }

    /// `kompani`, `khotels`: written by ear in the letters of another language.
    fn by_ear(&self, word: &str) -> Option<&'static str> {
        self.by_ear.get(&sound(word)).copied().filter(|_| word.len() >= SHORTEST_HEARD)
    }

    /// As [`Self::respelt`], for a word of a script that leaves out vowels: `kmpani` is `company`.
    pub fn heard(&self, word: &str) -> Option<&'static str> {
        if self.known.contains_key(word) || self.others.contains(word) || !word.is_ascii() {
            return None;
        }
        let frame = frame(&sound(word));
        self.by_ear_without_vowels
            .get(&frame)
            .copied()
            .filter(|_| consonants(&frame).len() >= FEWEST_CONSONANTS)
    }

    /// `p1c`, `0oo`, `jolnt`: a short word with digits, Q or L that stand for other letters; at most one digit but
    /// 0, since `53a` is a number of something, and L for I in legal forms only, since `delia` is a name.
    fn by_digits(&self, word: &str) -> Option<&'static str> {
        let digits = word.bytes().filter(|b| matches!(b, b'1'..=b'9')).count();
        if !word.bytes().any(|b| b.is_ascii_lowercase()) || digits > 1 {
            return None;
        }
        let mut readings = vec![String::new()];
        for c in word.chars() {
            let letters = letters_of_digit(c, word.len());
            let with = |r: &String| letters.chars().map(|l| format!("{r}{l}")).collect::<Vec<_>>();
            readings = if letters.is_empty() {
                readings.into_iter().map(|r| r + c.encode_utf8(&mut [0; 4])).collect()
            } else {
                readings.iter().flat_map(with).collect()
            };
        }
        let legal_only = !word.bytes().any(|b| b.is_ascii_digit() || b == b'q');
        readings.iter().find_map(|reading| {
            let (word, legal) = self.known.get_key_value(reading.as_str())?;
            (*legal || !legal_only).then_some(*word)
        })
    }

    /// `besides`: letters of the word beyond these that are right.
    fn by_edit(&self, word: &str, besides: usize) -> Option<&'static str> {
        let look = look(word);
        let letters = letters(&look);
        let &[first, second, ..] = look.as_bytes() else { return None };
        let length = look.len();
        let lengths = length - 1..=length + 1;
        let alike = lengths.flat_map(|length| [(length, Begin::Any), (length, Begin::First(first))]);
        // The first two exchanged, or the first another one: see `Listed::edits`.
        let others = [(length, Begin::First(second)), (length, Begin::Second(second))];
        let near = alike.chain(others).filter_map(|bucket| self.near.get(&bucket)).flatten();
        near.map(|&place| (place, &self.long[place]))
            .filter(|(_, listed)| (listed.letters ^ letters).count_ones() <= 2)
            .filter_map(|(place, listed)| {
                Some((listed.edits(&look, letters, besides)?, listed.look.len(), place))
            })
            .min()
            .map(|(.., place)| self.long[place].word)
    }

    /// A word without a, e, i, o and u, but perhaps for the first letter; y is left out of both.
    fn by_consonants(&self, word: &str) -> Option<&'static str> {
        let first = word.chars().next().filter(|&c| is_vowel(c));
        let rest = &word[usize::from(first.is_some())..];
        let consonants = consonants(rest);
        if consonants.len() < FEWEST_CONSONANTS
            || !rest.chars().all(|c| c.is_ascii_lowercase() && (c == 'y' || !is_vowel(c)))
        {
            return None;
        }
        let listed = self.without_vowels.get(&consonants)?.word;
        first.is_none_or(|vowel| listed.starts_with(vowel)).then_some(listed)
    }
}

impl Listed {
    /// 0 or 1; `None` where `look`, of these letters, is another word.
    fn edits(&self, look: &str, letters: u32, besides: usize) -> Option<usize> {
        let edits = edit(self.look.as_bytes(), look.as_bytes())?;
        let swapped = self.letters == letters && self.look.len() == look.len();
        let shortest = if self.legal { SHORTEST_EXCHANGED_LEGAL } else { SHORTEST_EXCHANGED };
        let added = look.len() > self.look.len()
            && (self.legal || self.look.len() >= SHORTEST_ADDED || look.starts_with(&self.look));
        let long_enough = self.look.len() + besides >= shortest || added || swapped;
        let begins_alike = self.legal || swapped || self.look.as_bytes()[0] == look.as_bytes()[0];
        (edits == 0 || long_enough && begins_alike).then_some(edits)
    }
}

/// The letters that a digit, Q or L of a short word may stand for; in words of two letters only the safest.
fn letters_of_digit(digit: char, length: usize) -> &'static str {
    match digit {
        '0' if length > 2 => "od",
        '0' => "o",
        _ if length < 3 => "",
        '1' => "il",
        '2' => "z",
        '3' => "e",
        '4' => "a",
        '5' => "s",
        '6' => "gb",
        '7' => "t",
        '8' => "b",
        '9' => "g",
        'q' => "qo",
        'l' if length > 3 => "il",
        _ => "",
    }
}

/// What is left of a word for an eye, or a camera, that takes l for i, 0 for o and rn for m.
fn look(word: &str) -> String {
    let letter = |c: char| match c {
        '0' => 'o',
        '1' | 'l' => 'i',
        '2' => 'z',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '6' | '9' => 'g',
        '7' => 't',
        '8' => 'b',
        _ => c,
    };
    word.replace("rn", "m").replace("vv", "w").replace("cl", "d").chars().map(letter).collect()
}

/// What is left of a word where letters are taken for others that are spoken alike in some language.
fn sound(word: &str) -> String {
    const ALIKE: [(&str, &str); 9] = [
        ("sch", "sh"),
        ("ch", "h"),
        ("kh", "h"),
        ("ph", "f"),
        ("dzh", "j"),
        ("zh", "j"),
        ("ck", "k"),
        ("x", "ks"),
        ("sh", "x"),
    ];
    // What cannot be there need not be looked for; `sh` may come of `xh`.
    let letters = letters(word);
    let may_have = |part: &str| self::letters(part.trim_start_matches('s')) & !letters == 0;
    let alike = ALIKE.iter().filter(|(from, _)| may_have(from));
    let word = alike.fold(word.to_owned(), |word, (from, to)| word.replace(from, to));
    let soft = ["ce", "ci", "cy"].iter().filter(|soft| may_have(soft));
    let word = soft.fold(word, |word, soft| word.replace(soft, &soft.replace('c', "s")));
    let letter = |c| match c {
        'c' | 'q' => 'k',
        'w' => 'v',
        'y' => 'i',
        _ => c,
    };
    let mut letters: Vec<char> = word.chars().map(letter).collect();
    letters.dedup();
    letters.into_iter().collect()
}

/// The consonants, behind an `a` where the word begins with a vowel, whichever that is.
fn frame(word: &str) -> String {
    let first = if word.starts_with(is_vowel) { "a" } else { "" };
    format!("{first}{}", consonants(word))
}

pub fn consonants(word: &str) -> String {
    word.chars().filter(|&c| !is_vowel(c)).collect()
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// How many edits (a letter added, lost or another, two neighbours exchanged) make one word of the other, where that is 0 or 1.
fn edit(a: &[u8], b: &[u8]) -> Option<usize> {
    let (long, short) = if a.len() < b.len() { (b, a) } else { (a, b) };
    let begin = long.iter().zip(short).take_while(|(x, y)| x == y).count();
    let (long, short) = (&long[begin..], &short[begin..]);
    match (long, short) {
        ([], []) => Some(0),
        ([x, y, long @ ..], [v, w, short @ ..]) if (x, y) == (w, v) && long == short => Some(1),
        ([_, long @ ..], [_, rest @ ..]) if long == rest || long == short => Some(1),
        ([_, long @ ..], []) => long.is_empty().then_some(1),
        _ => None,
    }
}

/// The set of letters: one edit changes at most two of them.
fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |set, b| set | 1 << (b % 32))
}

#[cfg(test)]
mod tests {
    use crate::normalize::words::organization;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn one_edit_is_what_strsim_counts_as_one(a in "[ab]{0,6}", b in "[ab]{0,6}") {
            let edits = strsim::osa_distance(&a, &b);
            prop_assert_eq!(super::edit(a.as_bytes(), b.as_bytes()), Some(edits).filter(|&edits| edits < 2));
        }
    }

    #[test]
    fn misspelt_words_are_known() {
        for (word, want) in [
            ("copmany", "company"),
            ("compan", "company"),
            ("coompany", "company"),
            ("c0mpany", "company"),
            ("llimited", "limited"),
            ("kimited", "limited"),
            ("1imited", "limited"),
            ("jointstcok", "jointstock"),
            ("corp0rat1on", "corporation"),
            ("tradlng", "trading"),
            ("internati0nal", "international"),
            ("govemment", "government"),
            ("obschestvo", "obshchestvo"),
            ("cmpny", "company"),
            ("lmtd", "limited"),
            ("tvrystv", "tovarystvo"),
            ("p1c", "plc"),
            ("lt0", "ltd"),
            ("0oo", "ooo"),
            ("0a0", "oao"),
            ("oqo", "ooo"),
            ("c0", "co"),
            ("kompani", "company"),
            ("kholding", "holding"),
            ("kredit", "credit"),
        ] {
            let lexicon = organization();
            let read = |word: &str| lexicon.longest(word, |_| None).map(|known| known.standard);
            let respelt = lexicon.respelt(word).unwrap_or(word);
            assert_eq!(read(respelt), read(want), "{word}: {respelt}");
            assert!(read(want).is_some(), "{want}");
        }
    }

    #[test]
    fn other_words_stay() {
        for word in [
            "comfort",
            "compass",
            "tradition",
            "stack",
            "folding",
            "expert",
            "internet",
            "auction",
            "sharia",
            "liberia",
            "prussia",
            "marina",
            "factor",
            "fabric",
            "planeta",
            "shopping",
            "minister",
            "primate",
            "leading",
            "mahmoud",
            "aslan",
            "delia",
            "martine",
            "soledad",
            "sixteens",
            "53a",
            "g4s",
            "3d",
            "krts",
            "100",
            "0",
            "kim",
            "tangun",
            "huawei",
            "sony",
        ] {
            assert_eq!(organization().respelt(word), None, "{word}");
        }
    }
}
