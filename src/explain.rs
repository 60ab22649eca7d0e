//! Evidence of a hit in, its explanation in words and spans out. Nothing is scored anew: what the score came from is told.

use crate::normalize::{NormalizedName, Reading, Span, Token, TokenClass, alternatives};
use crate::score::constants::FULL;
use crate::score::facts::{Effect, Fact};
use crate::score::{BestMatch, Edge, Evidence, How, weight_of};
use serde::Serialize;
use std::cell::OnceCell;
use std::ops::Range;

/// From this similarity up, different letters are likely to stand for the same sounds.
const LIKELY_RESPELT: f64 = 0.9;

/// How a score came about. Every token of both names is in it exactly once.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    pub query: ExplainedName,
    pub listed: ExplainedName,
    pub links: Vec<Link>,
    pub facts: Vec<FactEffect>,
    /// The whole in plain words, one statement each.
    pub words: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExplainedName {
    pub text: String,
    /// In the order of the text.
    pub tokens: Vec<ExplainedToken>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExplainedToken {
    /// UTF-16 code units, end exclusive.
    pub start: u32,
    pub end: u32,
    pub normalized: String,
    pub class: TokenClass,
    /// In hundredths of a rare name.
    pub weight: u32,
    /// Into [`Explanation::links`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<usize>,
}

/// Tokens of the query that met tokens of the listed name.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Link {
    pub query: Vec<usize>,
    pub listed: Vec<usize>,
    /// 0 to 1.
    #[serde(serialize_with = "crate::decimal::serialize")]
    pub similarity: f64,
    pub how: LinkKind,
    pub agreeing: Agreeing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkKind {
    Same,
    Similar,
    /// The consonants agree; one side is written without vowels.
    Consonants,
    /// Two forms of one given name.
    Variant,
    Nickname,
    /// Two romanisations of the same Chinese or Korean syllables.
    Syllables,
    Initial,
    /// The beginning of a word, where the query breaks off.
    Cut,
    Joined,
    Split,
    LegalForm,
    /// Two legal forms of one kind.
    LegalKind,
}

/// The characters that agree, as spans of the two texts in UTF-16 code units, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Agreeing {
    pub query: Vec<(u32, u32)>,
    pub listed: Vec<(u32, u32)>,
}

/// What another fact did to the score.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FactEffect {
    pub fact: &'static str,
    pub effect: &'static str,
    /// Added to the score; negative where the fact disagrees.
    #[serde(serialize_with = "crate::decimal::serialize")]
    pub delta: f64,
    pub words: String,
}

/// A query and how it may be read ([`alternatives`]), found out once for all that is explained of it.
pub struct ReadQuery<'a> {
    text: &'a str,
    alternatives: [OnceCell<Vec<NormalizedName>>; 2],
}

impl<'a> ReadQuery<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, alternatives: Default::default() }
    }

    fn alternative(&self, reading: Reading, number: usize) -> &NormalizedName {
        let read = || alternatives(self.text, reading);
        &self.alternatives[reading as usize].get_or_init(read)[number]
    }
}

/// A listed name in one reading.
pub struct ReadName<'a> {
    text: &'a str,
    reading: Reading,
    name: NormalizedName,
}

impl<'a> ReadName<'a> {
    pub fn new(text: &'a str, reading: Reading) -> Self {
        Self { text, reading, name: NormalizedName::new(text, reading) }
    }

    /// How many words it has.
    pub fn words(&self) -> usize {
        self.name.tokens.len()
    }
}

/// Explains a scored pair of names, both in the reading and of the words that the evidence is of.
pub fn explain(query: &ReadQuery, listed: &ReadName, best: &BestMatch, effects: &[Effect]) -> Explanation {
    let evidence = &best.evidence;
    let names = [query.alternative(listed.reading, best.alternative), &listed.name];
    let links: Vec<Link> = evidence.edges.iter().map(|edge| link(&names, edge)).collect();
    let facts: Vec<FactEffect> = effects.iter().map(fact).collect();
    let query = explained_name(query.text, names[0], links.iter().map(|l| l.query.as_slice()));
    let listed = explained_name(listed.text, names[1], links.iter().map(|l| l.listed.as_slice()));
    let words = words(&query, &listed, &links, evidence, &facts);
    Explanation { query, listed, links, facts, words }
}

fn explained_name<'a>(
    text: &str,
    name: &NormalizedName,
    links: impl Iterator<Item = &'a [usize]>,
) -> ExplainedName {
    let token = |token: &Token| ExplainedToken {
        start: token.span.start,
        end: token.span.end,
        normalized: token.text.clone(),
        class: token.class,
        weight: weight_of(token),
        link: None,
    };
    let mut tokens: Vec<_> = name.tokens.iter().map(token).collect();
    for (n, members) in links.enumerate() {
        members.iter().for_each(|&i| tokens[i].link = Some(n));
    }
    ExplainedName { text: text.to_owned(), tokens }
}

fn link([query, listed]: &[&NormalizedName; 2], edge: &Edge) -> Link {
    let (q, l) = (&query.tokens[edge.query.clone()], &listed.tokens[edge.listed.clone()]);
    Link {
        query: edge.query.clone().collect(),
        listed: edge.listed.clone().collect(),
        similarity: f64::from(edge.similarity) / 1000.0,
        how: link_kind(edge.how, q, l),
        // A letter that romanisation drops (the Arabic alif) agrees too where the words are the same.
        agreeing: if edge.how == How::Same { whole(q, l) } else { agreeing(q, l) },
    }
}

fn link_kind(how: How, query: &[Token], listed: &[Token]) -> LinkKind {
    let is_legal = |t: &Token| t.class == TokenClass::LegalForm;
    match how {
        How::Same if is_legal(&query[0]) && is_legal(&listed[0]) => LinkKind::LegalForm,
        How::Same => LinkKind::Same,
        How::Similar => LinkKind::Similar,
        How::Consonants => LinkKind::Consonants,
        How::Variant => LinkKind::Variant,
        How::Nickname => LinkKind::Nickname,
        How::Syllables => LinkKind::Syllables,
        How::Initial => LinkKind::Initial,
        How::Cut => LinkKind::Cut,
        How::Joined => LinkKind::Joined,
        How::Split => LinkKind::Split,
        How::LegalKind => LinkKind::LegalKind,
    }
}

/// The longest run of letters, gaps allowed, that both sides share.
fn agreeing(query: &[Token], listed: &[Token]) -> Agreeing {
    // A standard spelling stands for what is written: it agrees as a whole.
    let (Some(q), Some(l)) = (letters(query), letters(listed)) else { return whole(query, listed) };
    let mut spans = Agreeing::default();
    for (i, j) in common_letters(&q, &l) {
        extend(&mut spans.query, q[i].1);
        extend(&mut spans.listed, l[j].1);
    }
    spans
}

fn whole(query: &[Token], listed: &[Token]) -> Agreeing {
    let spans = |tokens: &[Token]| tokens.iter().map(|t| (t.span.start, t.span.end)).collect();
    Agreeing { query: spans(query), listed: spans(listed) }
}

/// Each letter with the place it came from; `None` where a token is a standard spelling of something else.
fn letters(tokens: &[Token]) -> Option<Vec<(char, Span)>> {
    let known = tokens.iter().all(|t| !t.chars.is_empty());
    known.then(|| tokens.iter().flat_map(|t| t.text.chars().zip(t.chars.iter().copied())).collect())
}

/// Pairs of places of a longest common subsequence, in order.
fn common_letters(a: &[(char, Span)], b: &[(char, Span)]) -> Vec<(usize, usize)> {
    let mut longest = vec![vec![0u32; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            longest[i][j] = if a[i].0 == b[j].0 {
                longest[i + 1][j + 1] + 1
            } else {
                longest[i + 1][j].max(longest[i][j + 1])
            };
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < a.len() && j < b.len() {
        if a[i].0 == b[j].0 {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if longest[i + 1][j] >= longest[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

fn extend(spans: &mut Vec<(u32, u32)>, next: Span) {
    match spans.last_mut() {
        Some(last) if next.start <= last.1 => last.1 = last.1.max(next.end),
        _ => spans.push((next.start, next.end)),
    }
}

fn words(
    query: &ExplainedName,
    listed: &ExplainedName,
    links: &[Link],
    evidence: &Evidence,
    facts: &[FactEffect],
) -> Vec<String> {
    let mut words: Vec<String> = links.iter().map(|link| link_words(query, listed, link)).collect();
    words.extend(unmatched(query).map(|text| format!("Not in the listed name: {text}.")));
    words.extend(unmatched(listed).map(|text| format!("Not in the query: {text}.")));
    if let [_] = links
        && query.tokens.len().max(listed.tokens.len()) > 1
    {
        words.push("Only one word agrees.".to_owned());
    }
    if evidence.reordered {
        words.push("The words stand in another order.".to_owned());
    }
    if evidence.rank == FULL {
        words.push("The names are the same after normalisation.".to_owned());
    }
    words.extend(facts.iter().map(|f| f.words.clone()));
    words
}

fn link_words(query: &ExplainedName, listed: &ExplainedName, link: &Link) -> String {
    let (q, l) = (quoted(query, &link.query), quoted(listed, &link.listed));
    match link.how {
        LinkKind::Same => format!("{q} = {l}: same."),
        LinkKind::LegalForm => format!("{q} = {l}: same legal form."),
        LinkKind::LegalKind => format!("{q} ~ {l}: legal forms of one kind."),
        LinkKind::Similar => {
            let how = if link.similarity < LIKELY_RESPELT { "similar spelling" } else { "another spelling" };
            format!("{q} ~ {l}: {how} ({} %).", (link.similarity * 100.0) as u32)
        }
        LinkKind::Consonants => format!("{q} ~ {l}: the same consonants, without vowels."),
        LinkKind::Variant => format!("{q} ~ {l}: forms of one given name."),
        LinkKind::Nickname => format!("{q} ~ {l}: pet form."),
        LinkKind::Syllables => format!("{q} ~ {l}: romanisations of the same syllables."),
        LinkKind::Initial => format!("{q} ~ {l}: initial."),
        LinkKind::Cut => format!("{q} ~ {l}: cut off."),
        LinkKind::Joined => format!("{q} ~ {l}: written as one word."),
        LinkKind::Split => format!("{q} ~ {l}: written as several words."),
    }
}

/// The text from the first to the last of these neighbouring tokens, in quotation marks.
fn quoted(name: &ExplainedName, tokens: &[usize]) -> String {
    let (first, last) = (&name.tokens[tokens[0]], &name.tokens[tokens[tokens.len() - 1]]);
    format!("“{}”", utf16_slice(&name.text, first.start..last.end))
}

fn unmatched(name: &ExplainedName) -> impl Iterator<Item = String> {
    let left = (0..name.tokens.len()).filter(|&i| name.tokens[i].link.is_none());
    left.map(|i| format!("{}{}", quoted(name, &[i]), class_words(name.tokens[i].class)))
}

/// What a word is that is no name, in brackets.
fn class_words(class: TokenClass) -> &'static str {
    match class {
        TokenClass::Name => "",
        TokenClass::Patronymic => " (patronymic)",
        TokenClass::Initial => " (initial)",
        TokenClass::Particle => " (particle)",
        TokenClass::Honorific => " (title)",
        TokenClass::Suffix => " (generation)",
        TokenClass::LegalForm => " (legal form)",
        TokenClass::Generic => " (word of trade)",
        TokenClass::Place => " (place)",
        TokenClass::Number => " (number)",
    }
}

fn utf16_slice(text: &str, range: Range<u32>) -> String {
    let mut at = 0;
    let within = |c: &char| {
        let start = at;
        at += c.len_utf16() as u32;
        start >= range.start && at <= range.end
    };
    text.chars().filter(within).collect()
}

fn fact(effect: &Effect) -> FactEffect {
    let agrees = effect.delta > 0;
    let name = match effect.fact {
        Fact::BirthDate => "birthDate",
        Fact::Country => "country",
        Fact::Gender => "gender",
        Fact::Identifier => "identifier",
        Fact::WeakAlias => "weakAlias",
    };
    let words = match effect.fact {
        Fact::WeakAlias => {
            "The authority itself calls this alias weak: broad, often shared with others.".to_owned()
        }
        _ => format!("{} {}.", subject(effect.fact), if agrees { "agrees" } else { "disagrees" }),
    };
    FactEffect {
        fact: name,
        effect: if agrees { "agrees" } else { "disagrees" },
        delta: f64::from(effect.delta) / f64::from(FULL),
        words,
    }
}

fn subject(fact: Fact) -> &'static str {
    match fact {
        Fact::BirthDate => "The birth date",
        Fact::Country => "The country",
        Fact::Gender => "The gender",
        Fact::Identifier => "The identifier",
        Fact::WeakAlias => "The weak alias",
    }
}
