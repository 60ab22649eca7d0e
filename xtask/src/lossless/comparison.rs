//! One question in; what both searches answer, how long each took, and where they differ out.

use std::time::{Duration, Instant};

use name_screener::ErrorKind;
use name_screener::search::{Screener, SearchResult};

use super::questions::Question;

/// What became of one question.
pub struct Compared {
    pub outcome: Outcome,
    pub indexed: Duration,
    pub every_name: Duration,
    /// Both answers, where they are not the same to the last byte.
    pub difference: Option<String>,
}

/// What scoring every name answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// With so many hits, all counted.
    Answered(usize),
    /// Both must refuse alike.
    Refused(ErrorKind),
}

/// Asks both.
pub fn compare(screener: &Screener, question: &Question) -> Compared {
    let (indexed, indexed_time) = timed(|| screener.search(&question.text, &question.options));
    let (every, every_time) = timed(|| screener.search_exhaustively(&question.text, &question.options));
    let outcome = every.as_ref().map_or_else(|e| Outcome::Refused(e.kind()), |r| Outcome::Answered(r.total));
    let [indexed, every] = [indexed, every].map(text);
    let difference = (indexed != every).then(|| format!("  indexed:    {indexed}\n  every name: {every}"));
    Compared { outcome, indexed: indexed_time, every_name: every_time, difference }
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

/// All of an answer: hits in order, scores, explanations, total and nearest.
fn text(answer: Result<SearchResult, name_screener::Error>) -> String {
    match answer {
        Ok(result) => serde_json::to_string(&result).expect("plain data"),
        Err(error) => format!("{}: {error}", error.kind().code()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_and_refusals_are_compared() {
        let question =
            |text: &str| Question { text: text.to_owned(), options: Default::default(), kind: "listed" };
        let empty = compare(&Screener::new(), &question("Kim"));
        assert_eq!(empty.outcome, Outcome::Refused(ErrorKind::NoLists));
        assert!(empty.difference.is_none());
    }
}
