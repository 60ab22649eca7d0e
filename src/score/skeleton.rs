//! A word in, the order of its consonants by sound class out: what every spelling of a name has in common.
//!
//! Words are compared only where their skeletons are at most one consonant apart ([`Skeleton::is_near`]). That is part
//! of the score, and it is what makes the index exact and quick: two skeletons are near just where they share a key
//! ([`Skeleton::keys`]), so all near words are found by looking keys up.

/// Bits of one sound class.
const BITS: u32 = 4;

/// More consonants are left out, so that a key keeps four bits for its kind.
const MOST: u32 = 15;

/// Sound classes of consonants, four bits each, the first lowest. 0 for a word of vowels alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Skeleton(u64);

impl Skeleton {
    /// Of a normalised word. Vowels, `h`, `w` and `y` are left out, letters written twice count once, and letter pairs
    /// such as `kh`, `ph`, `sh` are one sound.
    pub fn new(word: &str) -> Self {
        let bytes = word.as_bytes();
        let (mut skeleton, mut at) = (Self(0), 0);
        while at < bytes.len() {
            let (class, taken) = sound(bytes, at);
            if class != NONE {
                skeleton.push(class);
            }
            at += taken;
        }
        skeleton
    }

    /// Of a normalised word letter by letter: what is left where a slip breaks or makes a pair such as `ch` (`fitdh`, `ricphard`), and with
    /// `w` for the `v` that German and Polish write so.
    pub fn by_letters(word: &str) -> Self {
        let mut skeleton = Self(0);
        let mut before = 0;
        for letter in word.bytes() {
            let class = if letter == b'w' { F } else { class(letter) };
            if class != NONE && letter != before {
                skeleton.push(class);
            }
            before = letter;
        }
        skeleton
    }

    /// Of a normalised word as German, Polish and Scandinavian spelling has it, with `ch` for kh, `j` for y and `w` for v (`iwanowitsch`,
    /// `michajlovitj`); `None` with fewer than two such letters, since one consonant may differ anyway.
    pub fn germanic(word: &str) -> Option<Self> {
        const FEWEST: usize = 2;
        let letters = word.as_bytes();
        let written = |&(i, c): &(usize, &u8)| match c {
            b'w' => true,
            b'j' => i == 0 || !matches!(letters[i - 1], b't' | b'd'),
            b'h' => i > 0 && letters[i - 1] == b'c',
            _ => false,
        };
        if letters.iter().enumerate().filter(written).count() < FEWEST {
            return None;
        }
        let read = word.replace("tsch", "ts").replace("sch", "sh").replace("ch", "kh").replace('w', "v");
        let read = read.char_indices().map(|(i, c)| {
            let is_vowel = c == 'j' && !read[..i].ends_with(['t', 'd']);
            if is_vowel { 'i' } else { c }
        });
        Some(Self::new(&read.collect::<String>()))
    }

    fn push(&mut self, class: u8) {
        if self.len() < MOST {
            self.0 |= u64::from(class) << (BITS * self.len());
        }
    }

    /// How many consonants.
    pub fn len(self) -> u32 {
        (u64::BITS - self.0.leading_zeros()).div_ceil(BITS)
    }

    fn without(self, i: u32) -> Self {
        let below = (1 << (BITS * i)) - 1;
        Self(self.0 & below | self.0 >> BITS & !below)
    }

    /// A single consonant is too little to do without.
    fn may_lose_one(self) -> bool {
        self.len() >= 2
    }

    /// Itself and, where it has two or more consonants, itself without each of them. No key twice: of like neighbours it makes no
    /// difference which is left out.
    pub fn keys(self) -> impl Iterator<Item = u64> {
        let is_like_the_last = move |i: &u32| *i > 0 && self.class_at(*i) == self.class_at(*i - 1);
        let places = (0..self.len()).filter(move |i| self.may_lose_one() && !is_like_the_last(i));
        std::iter::once(self.0).chain(places.map(move |i| self.without(i).0))
    }

    fn class_at(self, i: u32) -> u64 {
        self.0 >> (BITS * i) & ((1 << BITS) - 1)
    }

    /// The skeleton that has this key.
    pub fn of_key(key: u64) -> Self {
        Self(key)
    }

    /// The key of this skeleton as it is.
    pub fn key(self) -> u64 {
        self.0
    }

    /// Whether the two share a key: equal after at most one consonant is taken from each.
    pub fn is_near(self, other: Self) -> bool {
        let (long, short) = if self.len() >= other.len() { (self, other) } else { (other, self) };
        match long.len() - short.len() {
            0 => self == other || self.may_lose_one() && one_moved(self, other),
            1 => long.may_lose_one() && long.loses_one_to(short),
            _ => false,
        }
    }

    /// Whether this is `exact` or, less one consonant, is.
    pub fn is_near_exact(self, exact: Self) -> bool {
        self == exact || self.len() == exact.len() + 1 && self.may_lose_one() && self.loses_one_to(exact)
    }

    fn loses_one_to(self, shorter: Self) -> bool {
        let same = (self.0 ^ shorter.0).trailing_zeros() / BITS;
        self.without(same.min(self.len() - 1)) == shorter
    }
}

/// Whether taking one consonant from each of two skeletons of one length makes them equal.
fn one_moved(a: Skeleton, b: Skeleton) -> bool {
    let differs = a.0 ^ b.0;
    let first = differs.trailing_zeros() / BITS;
    let last = (u64::BITS - 1 - differs.leading_zeros()) / BITS;
    a.without(first) == b.without(last) || a.without(last) == b.without(first)
}

/// The class of vowels and what is read as one.
pub(super) const NONE: u8 = 0;
const P: u8 = 1;
const F: u8 = 2;
const K: u8 = 3;
const T: u8 = 4;
const S: u8 = 5;
const L: u8 = 6;
const R: u8 = 7;
const N: u8 = 8;
/// Letters of scripts without romanisation.
const OTHER: u8 = 9;

/// The sound at `at`, and how many bytes it is written with.
pub(super) fn sound(word: &[u8], at: usize) -> (u8, usize) {
    let letter = |i: usize| word.get(i).copied().unwrap_or(0);
    let (c, next) = (letter(at), letter(at + 1));
    if !MAY_BEGIN_MORE[usize::from(c)] {
        return one_sound(c, next);
    }
    match (c, next) {
        (b'p', b'h') => (F, 2),
        (b'k' | b'g', b'h') => (K, 2),
        (b'c', b'k') => (K, 2),
        (b't', b's' | b'z')
        | (b'd', b'z' | b'j')
        | (b's' | b'c', b'z')
        | (b'c' | b'k', b's')
        | (b'h', b's') => (S, 2),
        (b't', b'c') if letter(at + 2) == b'h' => (S, 3),
        (b's', b'c') if letter(at + 2) == b'h' => (S, 3),
        (b's' | b'c' | b'z', b'h') => (S, 2),
        (b'c', b'e' | b'i' | b'y') => (S, 1),
        // Vladimirovitj.
        (b't', b'j') if letter(at + 2) == 0 => (S, 2),
        // Sergej, Tatjana: a vowel.
        (b'j', _) if at > 0 && (next == 0 || !is_vowel(letter(at - 1))) => (NONE, 1),
        (b'x', _) => (S, 1),
        _ => one_sound(c, next),
    }
}

/// The sound of a letter by itself, written once or twice.
fn one_sound(c: u8, next: u8) -> (u8, usize) {
    (class(c), if next == c && c.is_ascii_alphabetic() { 2 } else { 1 })
}

/// The letters that [`sound`] reads otherwise by what stands beside them: few of a word.
static MAY_BEGIN_MORE: [bool; 256] = {
    let (mut table, letters, mut i) = ([false; 256], b"cdghjkpstxz", 0);
    while i < letters.len() {
        table[letters[i] as usize] = true;
        i += 1;
    }
    table
};

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn class(letter: u8) -> u8 {
    CLASSES[usize::from(letter)]
}

static CLASSES: [u8; 256] = {
    let (mut table, mut i) = ([NONE; 256], 0);
    while i < table.len() {
        table[i] = class_of(i as u8);
        i += 1;
    }
    table
};

const fn class_of(letter: u8) -> u8 {
    match letter {
        b'b' | b'p' | b'8' | b'6' => P,
        b'f' | b'v' => F,
        b'k' | b'q' | b'c' | b'g' | b'9' => K,
        b't' | b'd' | b'7' => T,
        b's' | b'z' | b'j' | b'5' | b'2' => S,
        b'l' => L,
        b'r' => R,
        b'm' | b'n' => N,
        // Vowels and what is read as one: 0, 1, 3, 4.
        0..=0x7f => NONE,
        _ => OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spellings_of_a_name_are_near() {
        for (a, b) in [
            ("muhammad", "mhmd"),
            ("qadhafi", "kadafi"),
            ("vjatjeslav", "vyacheslav"),
            ("yusuf", "ywsf"),
            ("tchaikovsky", "chaykovskiy"),
            ("alexander", "aleksandr"),
            ("jamal", "gamal"),
            ("zhang", "chang"),
            ("koumta", "kournta"),
        ] {
            assert!(Skeleton::new(a).is_near(Skeleton::new(b)), "{a} {b}");
        }
    }

    #[test]
    fn other_names_are_not() {
        for (a, b) in [("kim", "li"), ("smith", "miller"), ("gazprom", "rosneft")] {
            assert!(!Skeleton::new(a).is_near(Skeleton::new(b)), "{a} {b}");
        }
    }

    proptest! {
        #[test]
        fn near_is_sharing_a_key(a in "[bdfklmrst]{0,7}", b in "[bdfklmrst]{0,7}") {
            let (a, b) = (Skeleton::new(&a), Skeleton::new(&b));
            let shared = a.keys().any(|key| b.keys().any(|other| other == key));
            prop_assert_eq!(a.is_near(b), shared);
            prop_assert_eq!(a.is_near_exact(b), a.keys().any(|key| key == b.key()));
        }
    }
}
