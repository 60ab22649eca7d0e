//! The text of a document in, its words with their places out.
//!
//! A word here is what [`crate::normalize`] makes one token of in a person's name: `Kim-led` is two words, a Chinese character is one.
//! Equal pieces of text are normalised once ([`Pieces`]), whatever their number.
//!
//! Texts break names: at the end of a line, with a hyphen or without. [`Text::between`] gives a stretch of the text as one would write it
//! in a line, which is what is screened.

use crate::normalize::{NormalizedName, Reading, TokenClass};
use crate::score::Word;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A document cut into words.
#[derive(Default)]
pub struct Text {
    /// Without the hyphens and breaks of lines.
    clean: String,
    pub words: Vec<TextWord>,
    pub pieces: Pieces,
}

/// A word where it stands.
#[derive(Debug, Clone, Copy)]
pub struct TextWord {
    /// Its piece, and which part of that it is.
    pub piece: u32,
    pub part: u32,
    pub case: Case,
    /// Something ends before it that no name goes across: a sentence, a paragraph, a bracket.
    pub begins: bool,
    /// A sentence, a line or a quotation begins with it, so that a capital says nothing.
    pub opens: bool,
    /// It goes on from the word before without anything between, in a script that parts words, or over the end of a line.
    pub glued: bool,
    /// It is a character of a script whose words stand without spaces.
    pub is_syllable: bool,
    /// In the document as it was given, in UTF-16 code units.
    pub start: u32,
    pub end: u32,
    /// In `clean`, in bytes.
    from: u32,
    to: u32,
}

/// How a word is written, where its paragraph has both capitals and small letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// Its script has no capitals, or its paragraph has only these or none.
    None,
    Lower,
    Capitalized,
    /// Two letters or more, all of them capitals.
    Upper,
}

/// The distinct pieces of text between spaces and marks.
#[derive(Default)]
pub struct Pieces {
    numbers: FxHashMap<Box<str>, u32>,
    pieces: Vec<Piece>,
    /// The distinct words of both readings.
    words: [Vec<Word>; 2],
    by_word: [FxHashMap<Box<str>, Vec<u32>>; 2],
}

#[derive(Default)]
struct Piece {
    parts: Vec<Part>,
}

/// No word of any list, nor one misspelt; without letters that may be misread, which it takes long to try.
const BESIDE: &str = "Vzvz";

/// One word of a piece.
#[derive(Default)]
struct Part {
    /// Bytes and UTF-16 code units, in the piece.
    bytes: Range<u32>,
    units: Range<u32>,
    /// What it is as a word of either reading: numbers in [`Pieces::words`]. An organisation's may be several, or none.
    words: [Vec<u32>; 2],
}

impl Pieces {
    /// What a word of the text is in one reading.
    pub fn of(&self, word: &TextWord, reading: Reading) -> &[u32] {
        &self.pieces[word.piece as usize].parts[word.part as usize].words[reading as usize]
    }

    /// The distinct words of one reading.
    pub fn words(&self, reading: Reading) -> &[Word] {
        &self.words[reading as usize]
    }

    fn number(&mut self, text: &str) -> u32 {
        if let Some(&number) = self.numbers.get(text) {
            return number;
        }
        let piece = self.read(text);
        let number = self.pieces.len() as u32;
        self.pieces.push(piece);
        self.numbers.insert(text.into(), number);
        number
    }

    fn read(&mut self, text: &str) -> Piece {
        let mut parts: Vec<Part> = Vec::new();
        for token in NormalizedName::new(text, Reading::Person).tokens {
            let units = token.span.start..token.span.end;
            let word = self.word(Word::from(&token), Reading::Person);
            match parts.last_mut().filter(|last| units.start < last.units.end) {
                // Two tokens of one letter.
                Some(last) => last.words[0].push(word),
                None => parts.push(Part { units, words: [vec![word], Vec::new()], ..Part::default() }),
            }
        }
        // A word that only links is a name by itself: so it is read within one.
        let within = NormalizedName::new(&format!("{BESIDE} {text} {BESIDE}"), Reading::Organization).tokens;
        for token in within {
            let Some(start) = token.span.start.checked_sub(BESIDE.len() as u32 + 1) else { continue };
            if start >= parts.last().map_or(0, |last| last.units.end) {
                break;
            }
            let word = self.word(Word::from(&token), Reading::Organization);
            let place = parts.iter_mut().rfind(|part| part.units.start <= start);
            place.into_iter().for_each(|part| part.words[1].push(word));
        }
        let mut bytes = ByteOf::new(text);
        for part in &mut parts {
            part.bytes = bytes.at(part.units.start)..bytes.at(part.units.end);
        }
        Piece { parts }
    }

    fn word(&mut self, mut word: Word, reading: Reading) -> u32 {
        word.is_initial |= word.text.len() == 1 && word.is_fuzzy();
        word.mark_slip();
        let words = &mut self.words[reading as usize];
        let numbers = self.by_word[reading as usize].entry(word.text.as_str().into()).or_default();
        let known = numbers.iter().copied().find(|&n| words[n as usize] == word);
        known.unwrap_or_else(|| {
            let number = words.len() as u32;
            words.push(word);
            numbers.push(number);
            number
        })
    }
}

/// The byte at which a UTF-16 code unit of a text stands, for units that ascend.
struct ByteOf<'a> {
    chars: std::str::CharIndices<'a>,
    units: u32,
    length: u32,
}

impl<'a> ByteOf<'a> {
    fn new(text: &'a str) -> Self {
        Self { chars: text.char_indices(), units: 0, length: text.len() as u32 }
    }

    fn at(&mut self, unit: u32) -> u32 {
        while self.units < unit {
            let Some((_, c)) = self.chars.next() else { return self.length };
            self.units += c.len_utf16() as u32;
        }
        self.chars.offset() as u32
    }
}

impl Text {
    /// The text of the words from the first to the last of a range, in one line.
    pub fn between(&self, words: Range<usize>) -> &str {
        &self.clean[self.words[words.start].from as usize..self.words[words.end - 1].to as usize]
    }

    /// The same as one stands in the document: UTF-16 code units.
    pub fn units(&self, words: Range<usize>) -> Range<u32> {
        self.words[words.start].start..self.words[words.end - 1].end
    }
}

/// Reads a text bit by bit.
pub struct Reader {
    text: Text,
    /// The byte of the document, and its UTF-16 code unit, up to which it is read.
    at: usize,
    units: u32,
    begins: bool,
    opens: bool,
    /// The first word of the paragraph.
    paragraph: usize,
}

impl Default for Reader {
    fn default() -> Self {
        Self { text: Text::default(), at: 0, units: 0, begins: true, opens: true, paragraph: 0 }
    }
}

impl Reader {
    /// Reads on for about so many bytes; whether something is left.
    pub fn read(&mut self, document: &str, bytes: usize) -> bool {
        let until = self.at.saturating_add(bytes);
        while self.at < document.len() && self.at < until {
            self.skip(document);
            self.read_piece(document);
        }
        self.at < document.len()
    }

    /// How many bytes are read.
    pub fn done(&self) -> usize {
        self.at
    }

    pub fn finish(mut self) -> Text {
        self.end_paragraph();
        self.text
    }

    /// What stands between pieces.
    fn skip(&mut self, document: &str) {
        let rest = &document[self.at..];
        let end = rest.find(is_of_word).unwrap_or(rest.len());
        let between = &rest[..end];
        let lines = between.chars().filter(|c| matches!(c, '\n' | '\u{2028}' | '\u{2029}')).count();
        let paragraph = lines > 1 || between.contains(['\u{2029}', '\u{c}']);
        if paragraph {
            self.end_paragraph();
        }
        self.begins |= paragraph || between.contains(is_break) || self.ends_sentence(between, &rest[end..]);
        self.opens |= self.begins || lines > 0 && self.text.words.is_empty() || between.contains(is_quote);
        if between.is_empty() {
            return;
        }
        let comma = between.contains([',', '،', '、', '，']);
        self.begins |= comma && self.text.clean.ends_with(is_unparted);
        let space = between.chars().any(char::is_whitespace);
        self.text.clean.push_str(match (comma, space) {
            (true, _) => ", ",
            (false, true) => " ",
            (false, false) => between,
        });
        self.advance(between);
    }

    /// A full stop after a word that is no abbreviation, before a capital or a letter without case.
    fn ends_sentence(&self, between: &str, rest: &str) -> bool {
        let stop = self.text.clean.ends_with('.') || between.starts_with('.');
        let spaced = between.chars().any(char::is_whitespace);
        stop && spaced && !self.is_abbreviation() && !rest.starts_with(char::is_lowercase)
    }

    /// `Gen.`, `Corp.`, `J.`, `U.S.`: the last word is a title, a legal form or a letter.
    fn is_abbreviation(&self) -> bool {
        let Some(last) = self.text.words.last() else { return false };
        let is = |reading, class: TokenClass| {
            let mut numbers = self.text.pieces.of(last, reading).iter();
            numbers.any(|&n| self.text.pieces.words(reading)[n as usize].class == class)
        };
        last.to - last.from == 1
            || is(Reading::Person, TokenClass::Honorific)
            || is(Reading::Organization, TokenClass::LegalForm)
    }

    fn read_piece(&mut self, document: &str) {
        let Piece0 { text, taken } = piece(&document[self.at..]);
        if taken == 0 {
            return;
        }
        let number = self.text.pieces.number(&text);
        let (from, start) = (self.text.clean.len() as u32, self.units);
        let original = &document[self.at..self.at + taken];
        let whole = text.len() == taken;
        let mut end = 0;
        for part in 0..self.text.pieces.pieces[number as usize].parts.len() {
            let Part { bytes, units, .. } = &self.text.pieces.pieces[number as usize].parts[part];
            let written = &text[bytes.start as usize..bytes.end as usize];
            // Where a hyphen was taken out, the whole piece stands for each of its parts.
            let units = if whole { units.clone() } else { 0..original.encode_utf16().count() as u32 };
            self.text.words.push(TextWord {
                piece: number,
                part: part as u32,
                case: case(written),
                begins: std::mem::take(&mut self.begins),
                opens: std::mem::take(&mut self.opens),
                glued: part > 0 && (!whole || bytes.start == end && !written.starts_with(is_unparted)),
                is_syllable: written.starts_with(is_unparted),
                start: start + units.start,
                end: start + units.end,
                from: from + bytes.start,
                to: from + bytes.end,
            });
            end = bytes.end;
        }
        self.text.clean.push_str(&text);
        self.advance(original);
    }

    fn advance(&mut self, read: &str) {
        self.at += read.len();
        self.units += read.chars().map(|c| c.len_utf16() as u32).sum::<u32>();
    }

    /// A paragraph all in capitals, or without any, does not tell names by them; but what is no sentence may be an acronym.
    fn end_paragraph(&mut self) {
        let is_sentence = self.text.words.len() - self.paragraph >= SHORTEST_SENTENCE;
        let words = &mut self.text.words[self.paragraph..];
        let capitals = words.iter().any(|w| matches!(w.case, Case::Capitalized | Case::Upper));
        let small = words.iter().any(|w| matches!(w.case, Case::Lower | Case::Capitalized));
        if !small && is_sentence || !capitals {
            words.iter_mut().for_each(|w| w.case = Case::None);
        } else {
            // `KOMID` owes its capitals to no sentence that it begins.
            words.iter_mut().filter(|w| w.case == Case::Upper).for_each(|w| w.opens = false);
        }
        self.paragraph = self.text.words.len();
    }
}

/// A piece at the beginning of a text, as it would stand within a line.
struct Piece0<'a> {
    text: std::borrow::Cow<'a, str>,
    /// Bytes of the text.
    taken: usize,
}

/// Words of a paragraph that is read as a sentence or headline.
const SHORTEST_SENTENCE: usize = 3;

/// Longer pieces are cut: they are no names.
const LONGEST_PIECE: usize = 200;

fn piece(text: &str) -> Piece0<'_> {
    let taken = piece_end(text);
    let piece = &text[..taken];
    // `Recon-` at the end of a line, and `naissance` at the beginning of the next.
    let (Some(before), Some(next)) =
        (piece.strip_suffix(['-', '\u{2010}', '\u{ad}']), next_line(&text[taken..]))
    else {
        return Piece0 { text: piece.into(), taken };
    };
    let rest = &text[taken + next..];
    let more = piece_end(rest);
    if before.is_empty() || more == 0 {
        return Piece0 { text: piece.into(), taken };
    }
    // `Al-Qaida` keeps its hyphen.
    let kept = if rest.starts_with(char::is_uppercase) { piece } else { before };
    Piece0 { text: format!("{kept}{}", &rest[..more]).into(), taken: taken + next + more }
}

fn piece_end(text: &str) -> usize {
    let ends = |&(at, c): &(usize, char)| !is_of_word(c) && !is_joiner(c) || at >= LONGEST_PIECE;
    text.char_indices().find(ends).map_or(text.len(), |(at, _)| at)
}

/// The bytes of a line's end and what indents the next line; `None` where no line ends, or a paragraph does.
fn next_line(text: &str) -> Option<usize> {
    let end = text.find(|c: char| !c.is_whitespace()).unwrap_or(text.len());
    (text[..end].matches('\n').count() == 1).then_some(end)
}

fn case(word: &str) -> Case {
    let mut cased = word.chars().filter(|c| c.is_uppercase() || c.is_lowercase());
    match cased.next() {
        None => Case::None,
        Some(first) if first.is_lowercase() => Case::Lower,
        Some(_) => match cased.next() {
            Some(second) if second.is_uppercase() && cased.all(char::is_uppercase) => Case::Upper,
            _ => Case::Capitalized,
        },
    }
}

/// Letters, digits, their marks, and signs that stand in words.
fn is_of_word(c: char) -> bool {
    !c.is_whitespace() && !is_joiner(c) && !is_mark(c)
}

/// Stands within a piece, not at its beginning.
fn is_joiner(c: char) -> bool {
    matches!(
        c,
        '\'' | '-' | '.' | '&' | '/' | '\u{ad}' | '\u{b7}' | '\u{5be}' | '\u{2010}' | '\u{2011}' | '\u{2019}'
    )
}

/// Punctuation and signs between words.
fn is_mark(c: char) -> bool {
    c.is_ascii_punctuation()
        || c.is_control()
        || matches!(c,
            '\u{a0}'..='\u{a9}' | '\u{ab}' | '\u{ac}' | '\u{ae}'..='\u{b4}' | '\u{b6}'..='\u{b8}' | '\u{bb}' | '\u{bf}'
            | '\u{589}' | '\u{58a}' | '\u{5c0}' | '\u{5c3}' | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{66b}'..='\u{66d}' | '\u{6d4}'
            | '\u{964}' | '\u{965}' | '\u{104a}' | '\u{104b}' | '\u{1361}'..='\u{1368}' | '\u{17d4}'..='\u{17da}'
            | '\u{2012}'..='\u{2018}' | '\u{201a}'..='\u{2029}' | '\u{2030}'..='\u{205e}' | '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{2bff}'
            | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{303d}' | '\u{30fb}'
            | '\u{fe10}'..='\u{fe1f}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}'
            | '\u{ff5b}'..='\u{ff65}')
}

/// No name goes across it.
fn is_break(c: char) -> bool {
    matches!(
        c,
        '!' | '?'
            | ';'
            | ':'
            | '('
            | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | '<'
            | '>'
            | '|'
            | '\t'
            | '\u{589}'
            | '\u{61b}'
            | '\u{61f}'
            | '\u{6d4}'
            | '\u{964}'
            | '\u{965}'
            | '\u{2013}'
            | '\u{2014}'
            | '\u{2022}'
            | '\u{2026}'
            | '\u{3001}'
            | '\u{3002}'
            | '\u{3008}'
            ..='\u{3011}'
                | '\u{ff01}'
                | '\u{ff08}'
                | '\u{ff09}'
                | '\u{ff0c}'
                | '\u{ff1a}'
                | '\u{ff1b}'
                | '\u{ff1f}'
    )
}

/// Of a script whose words stand without spaces between them.
fn is_unparted(c: char) -> bool {
    matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\u{201c}' | '\u{201e}' | '\u{ab}' | '\u{2018}' | '\u{300c}')
}
