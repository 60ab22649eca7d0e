//! A document scanned bit by bit, so that a worker can hear others between, and give up.

use super::again::{Again, Repeated};
use super::cost::Budget;
use super::finder::{Finder, Found, Ground};
use super::names::{Names, Near};
use super::overlap::{self, Ranked};
use super::recent::Recent;
use super::rule::{self, Usage, Verdict};
use super::text::{Case, Reader, Text, TextWord};
use crate::batch::{Answer, Batch, BatchOptions, Row};
use crate::entity::EntityKind;
use crate::error::Result;
use crate::index::{Index, StoredName};
use crate::normalize::Reading;
use crate::score::constants::{DEFAULT_THRESHOLD, FULL, SAME};
use crate::score::facts::WEAK_ALIAS;
use crate::score::{Word, is_window, joined};
use crate::search::{Screener, Selected};
use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;
use serde::Serialize;
use std::ops::Range;

/// As in [`BatchOptions`]; the best parties below the threshold are never given.
pub type DocumentOptions = BatchOptions;

/// What a document mentions.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Document {
    /// In the order of the text, none over another.
    pub mentions: Vec<Mention>,
    /// What a search of each distinct text of a mention finds.
    pub answers: Vec<Answer>,
}

/// Where a document mentions a listed party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mention {
    /// In the document, UTF-16 code units, end exclusive.
    pub start: u32,
    pub end: u32,
    /// What stands there, in one line: what was screened.
    pub text: String,
    /// The place of what was found in [`Document::answers`].
    pub answer: usize,
}

/// How far a scan is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Step {
    /// Of the whole, 0 to 1; 1 where nothing is left.
    pub done: f64,
}

impl Step {
    pub fn is_left(self) -> bool {
        self.done < 1.0
    }
}

/// A scan under way.
pub struct Scan {
    document: String,
    options: DocumentOptions,
    stage: Stage,
    text: Text,
    /// Of each distinct word, whether it is written anywhere as a name may be.
    written: [Vec<bool>; 2],
    found: Vec<(Ranked, Verdict)>,
    answers: Answers,
    mentions: Vec<Mention>,
}

enum Stage {
    Read(Reader),
    Gather(Reading),
    Near { of: OfReading, next: usize },
    Look(Box<Look>),
    Resolve,
    Search { words: Vec<Range<usize>>, next: usize },
    Named { words: Vec<Range<usize>>, next: usize },
    Done,
}

/// The names of one reading, and of each distinct word of the text what is near it.
struct OfReading {
    reading: Reading,
    names: Names,
    near: Vec<Near>,
}

/// The look around each word of the text.
struct Look {
    of: OfReading,
    usage: Usage,
    again: Again,
    recent: Recent,
    finder: Finder,
    next: usize,
}

/// Bytes read, words looked up, words looked around, mentions searched, in one step: some hundredths of a second.
const READ: usize = 64 << 10;
const LOOKED_UP: usize = 400;
const LOOKED_AROUND: usize = 500;
const SEARCHED: usize = 8;

impl Scan {
    /// A scan of this text.
    ///
    /// # Errors
    /// Those of [`BatchOptions::check`].
    pub fn new(screener: &Screener, document: String, options: DocumentOptions) -> Result<Self> {
        let options = DocumentOptions { nearest: false, ..options };
        options.check(screener)?;
        Ok(Self {
            document,
            options,
            stage: Stage::Read(Reader::default()),
            text: Text::default(),
            written: Default::default(),
            found: Vec::new(),
            answers: Answers::default(),
            mentions: Vec::new(),
        })
    }

    /// Does a little more; the lists must be those of the steps before.
    ///
    /// # Errors
    /// Those of [`Batch::screen`].
    pub fn step(&mut self, screener: &Screener) -> Result<Step> {
        let selected = screener.selected(&self.options.lists)?;
        let index = selected.index;
        self.stage = match std::mem::replace(&mut self.stage, Stage::Done) {
            Stage::Read(reader) => self.read(reader),
            Stage::Gather(reading) => self.gather(&selected, reading),
            Stage::Near { of, next } => self.near(index, of, next),
            Stage::Look(look) => self.look(index, look),
            Stage::Resolve => self.resolve(),
            Stage::Search { words, next } => self.search(screener, words, next)?,
            Stage::Named { words, next } => self.search_named(screener, words, next)?,
            Stage::Done => Stage::Done,
        };
        Ok(Step { done: self.done() })
    }

    /// What was found; `None` where something is left to do.
    pub fn finish(mut self) -> Option<Document> {
        self.mentions.sort_by_key(|mention| mention.start);
        let is_done = matches!(self.stage, Stage::Done);
        is_done.then_some(Document { mentions: self.mentions, answers: self.answers.all })
    }

    fn done(&self) -> f64 {
        let part = |from: f64, to: f64, done: usize, all: usize| {
            from + (to - from) * done as f64 / all.max(1) as f64
        };
        let of = |reading: Reading| if reading == Reading::Person { 0.1 } else { 0.5 };
        match &self.stage {
            Stage::Read(reader) => part(0.0, 0.1, reader.done(), self.document.len()),
            Stage::Gather(reading) => of(*reading),
            Stage::Near { of: o, next } => {
                let from = of(o.reading);
                part(from, from + 0.2, *next, self.text.pieces.words(o.reading).len())
            }
            Stage::Look(look) => {
                let from = of(look.of.reading);
                part(from + 0.2, from + 0.4, look.next, self.text.words.len())
            }
            Stage::Resolve => 0.9,
            Stage::Search { words, next } => part(0.9, 0.98, *next, words.len()),
            Stage::Named { words, next } => part(0.98, 0.999, *next, words.len()),
            Stage::Done => 1.0,
        }
    }

    fn read(&mut self, mut reader: Reader) -> Stage {
        if reader.read(&self.document, READ) {
            return Stage::Read(reader);
        }
        self.text = reader.finish();
        for reading in READINGS {
            let mut written = vec![false; self.text.pieces.words(reading).len()];
            for word in self.text.words.iter().filter(|word| word.case != Case::Lower) {
                self.text.pieces.of(word, reading).iter().for_each(|&n| written[n as usize] = true);
            }
            self.written[reading as usize] = written;
        }
        Stage::Gather(READINGS[0])
    }

    fn gather(&mut self, selected: &Selected, reading: Reading) -> Stage {
        let kinds = &self.options.kinds;
        let is_of_kind = |kind| kinds.is_empty() || kind == EntityKind::Unknown || kinds.contains(&kind);
        let admits = |name: &StoredName| selected.has(name.list) && is_of_kind(name.kind);
        let names = Names::new(selected.index, reading, Budget::new(self.threshold()), admits);
        Stage::Near { of: OfReading { reading, names, near: Vec::new() }, next: 0 }
    }

    /// In millionths.
    fn threshold(&self) -> i32 {
        (self.options.threshold.unwrap_or(DEFAULT_THRESHOLD) * f64::from(FULL)).round() as i32
    }

    fn near(&mut self, index: &Index, mut of: OfReading, next: usize) -> Stage {
        let words = self.text.pieces.words(of.reading);
        let until = words.len().min(next + LOOKED_UP);
        let written = &self.written[of.reading as usize][next..until];
        for (word, &written) in words[next..until].iter().zip(written) {
            let vocabulary = index.vocabulary(of.reading);
            let same = || of.names.same(vocabulary, word);
            of.near.push(if written { of.names.near(index, word) } else { same() });
        }
        if until < words.len() {
            return Stage::Near { of, next: until };
        }
        let usage = Usage::new(&self.text);
        Stage::Look(Box::new(Look {
            of,
            usage,
            again: Again::default(),
            recent: Recent::default(),
            finder: Finder::default(),
            next: 0,
        }))
    }

    fn look(&mut self, index: &Index, mut look: Box<Look>) -> Stage {
        let until = self.text.words.len().min(look.next + LOOKED_AROUND);
        let threshold = self.threshold();
        let Look { of, usage, again, recent, finder, next } = &mut *look;
        let ground = Ground {
            text: &self.text,
            index,
            names: &of.names,
            reading: of.reading,
            budget: Budget::new(threshold),
            threshold,
        };
        let found = &mut self.found;
        while *next < until {
            let at = *next;
            if let Some(repeated) = again.at(&self.text, at, found.len()) {
                repeat(found, &repeated);
                *next = repeated.words.end;
                continue;
            }
            recent.go_on(&ground, &of.near, at);
            look_at(&ground, &of.near, recent, finder, at, &mut |one| {
                let verdict = rule::judge(&ground, usage, &one);
                let weak = if ground.stored(one.name).weak { WEAK_ALIAS } else { 0 };
                if verdict != Verdict::No {
                    found.push((Ranked { words: one.words, rank: one.met.rank + weak }, verdict));
                }
            });
            *next += 1;
        }
        match of.reading {
            _ if *next < self.text.words.len() => Stage::Look(look),
            Reading::Person => Stage::Gather(Reading::Organization),
            Reading::Organization => Stage::Resolve,
        }
    }

    fn resolve(&mut self) -> Stage {
        let sure = self.found.iter().filter(|(_, verdict)| *verdict == Verdict::Mention);
        let words = overlap::best(&self.text, sure.map(|(ranked, _)| ranked.clone()).collect());
        Stage::Search { words, next: 0 }
    }

    fn search(&mut self, screener: &Screener, words: Vec<Range<usize>>, next: usize) -> Result<Stage> {
        let until = words.len().min(next + SEARCHED);
        for one in &words[next..until] {
            self.mention(screener, one.clone(), false)?;
        }
        if until < words.len() {
            return Ok(Stage::Search { words, next: until });
        }
        let named = self.found.iter().filter(|(_, verdict)| *verdict == Verdict::IfNamed);
        let free = |ranked: &&Ranked| {
            !words.iter().any(|w| w.start < ranked.words.end && ranked.words.start < w.end)
        };
        let others = named.map(|(ranked, _)| ranked).filter(free).cloned().collect();
        Ok(Stage::Named { words: overlap::best(&self.text, others), next: 0 })
    }

    fn search_named(&mut self, screener: &Screener, words: Vec<Range<usize>>, next: usize) -> Result<Stage> {
        let until = words.len().min(next + SEARCHED);
        for one in &words[next..until] {
            self.mention(screener, one.clone(), true)?;
        }
        Ok(if until < words.len() { Stage::Named { words, next: until } } else { Stage::Done })
    }

    fn mention(&mut self, screener: &Screener, words: Range<usize>, if_named: bool) -> Result<()> {
        let text = self.text.between(words.clone()).to_owned();
        let answer = self.answers.of(screener, &text, &self.options)?;
        if self.answers.all[answer].total == 0 || if_named && !self.answers.is_named(answer) {
            return Ok(());
        }
        if !if_named {
            self.answers.name(answer);
        }
        let Range { start, end } = self.text.units(words);
        self.mentions.push(Mention { start, end, text, answer });
        Ok(())
    }
}

const READINGS: [Reading; 2] = [Reading::Person, Reading::Organization];

/// What was found in a stretch is found again where that comes again.
fn repeat(found: &mut Vec<(Ranked, Verdict)>, repeated: &Repeated) {
    let there = |place: usize| place - repeated.before.start + repeated.words.start;
    for i in repeated.found.clone() {
        let (Ranked { words, rank }, verdict) = found[i].clone();
        found.push((Ranked { words: there(words.start)..there(words.end), rank }, verdict));
    }
}

/// Looks around one word, and around it joined to those behind it.
fn look_at(
    ground: &Ground,
    near: &[Near],
    recent: &Recent,
    finder: &mut Finder,
    at: usize,
    give: &mut impl FnMut(Found),
) {
    let word = &ground.text.words[at];
    if !ground.may_be_in_name(at) {
        return;
    }
    for &n in ground.text.pieces.of(word, ground.reading) {
        let near = &near[n as usize];
        for anchor in ground.names.anchors(ground.index, near) {
            let may_be = word.case != Case::Lower || anchor.similarity == SAME;
            if may_be && (anchor.count > 1 || recent.may_hold(ground, &anchor, at)) {
                finder.look(ground, at..at + 1, &anchor, &mut *give);
            }
        }
    }
    for count in 2..=3 {
        let Some(words) = ground.text.words.get(at..at + count) else { break };
        if words.iter().any(|w| w.case == Case::Lower) || words[1..].iter().any(|w| w.begins) {
            break;
        }
        let single = |w: &TextWord| match ground.text.pieces.of(w, ground.reading) {
            [n] => Some(&ground.text.pieces.words(ground.reading)[*n as usize]),
            _ => None,
        };
        let Some(these) = words.iter().map(single).collect::<Option<Vec<&Word>>>() else { break };
        if is_window(&these) {
            for anchor in ground.names.near_joined(ground.index, &joined(&these)) {
                finder.look(ground, at..at + count, &anchor, &mut *give);
            }
        }
    }
}

/// What searches of the mentions' texts found.
#[derive(Default)]
struct Answers {
    all: Vec<Answer>,
    by_text: FxHashMap<String, usize>,
    /// The parties that are mentioned in full.
    named: FxHashSet<String>,
    batch: Option<Batch>,
}

/// What a scan's searches may remember, in bytes.
const RECALL: usize = 8 << 20;

impl Answers {
    fn of(&mut self, screener: &Screener, text: &str, options: &DocumentOptions) -> Result<usize> {
        if let Some(&known) = self.by_text.get(text) {
            return Ok(known);
        }
        let row = Row { query: text.to_owned(), ..Row::default() };
        let batch = self.batch.get_or_insert_with(|| Batch::remembering(RECALL));
        let answer = batch.screen(screener, &row, options)?;
        self.all.push(answer);
        self.by_text.insert(text.to_owned(), self.all.len() - 1);
        Ok(self.all.len() - 1)
    }

    fn name(&mut self, answer: usize) {
        let ids: Vec<String> = self.likeliest(answer).map(str::to_owned).collect();
        self.named.extend(ids);
    }

    /// Whether one of the parties that it may mean most likely is mentioned in full.
    fn is_named(&self, answer: usize) -> bool {
        self.likeliest(answer).any(|id| self.named.contains(id))
    }

    /// The parties that it may mean most likely, by their ids.
    fn likeliest(&self, answer: usize) -> impl Iterator<Item = &str> {
        let hits = &self.all[answer].hits;
        hits.iter().take_while(|hit| hit.score == hits[0].score).map(|hit| hit.id.as_str())
    }
}
