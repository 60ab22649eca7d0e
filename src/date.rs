//! Partial dates as lists give them: text -> the span of days it can mean.

use crate::error::{Error, ErrorKind, Result};
use serde::{Deserialize, Serialize};

/// A span of days, both ends included, as `year * 10000 + month * 100 + day`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DateSpan {
    pub first: u32,
    pub last: u32,
}

impl DateSpan {
    /// Reads `1972-02-20`, `1972-02`, `1972` or two of these joined by `/`, the earlier first.
    ///
    /// # Errors
    /// [`ErrorKind::BadOption`] for any other text, a month or day that no calendar has, or a range that runs backwards.
    pub fn parse(text: &str) -> Result<Self> {
        let span = match text.split_once('/') {
            Some((from, to)) => {
                point(from).zip(point(to)).map(|(a, b)| Self { first: a.first, last: b.last })
            }
            None => point(text),
        };
        span.filter(|s| s.first <= s.last).ok_or_else(|| {
            Error::new(
                ErrorKind::BadOption,
                format!(
                    "{text:?} is not a date: write 1972-02-20, 1972-02, 1972 or a range such as 1970/1975."
                ),
            )
        })
    }

    /// Whether the two spans share a day.
    pub fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// The calendar years the span touches, first and last.
    pub fn years(self) -> (u32, u32) {
        (self.first / 10_000, self.last / 10_000)
    }
}

/// One date, month or year.
fn point(text: &str) -> Option<DateSpan> {
    let mut parts = text.split('-');
    let year = number(parts.next()?, 4, 1000..=9999)?;
    let (month, day) = (parts.next(), parts.next());
    if parts.next().is_some() {
        return None;
    }
    let Some(month) = month else {
        return Some(DateSpan { first: year * 10_000 + 101, last: year * 10_000 + 1231 });
    };
    let month = number(month, 2, 1..=12)?;
    let base = year * 10_000 + month * 100;
    let days = days_in(year, month);
    match day {
        None => Some(DateSpan { first: base + 1, last: base + days }),
        Some(day) => {
            let day = number(day, 2, 1..=days)?;
            Some(DateSpan { first: base + day, last: base + day })
        }
    }
}

fn number(text: &str, digits: usize, range: std::ops::RangeInclusive<u32>) -> Option<u32> {
    let all_digits = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
    all_digits.then(|| text.parse().ok()).flatten().filter(|n| range.contains(n))
}

/// Days of a month in the proleptic Gregorian calendar.
fn days_in(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_become_spans() {
        for (text, first, last) in [
            ("1972-02-20", 19720220, 19720220),
            ("1972-02", 19720201, 19720229),
            ("1973-02", 19730201, 19730228),
            ("1972", 19720101, 19721231),
            ("1970/1975", 19700101, 19751231),
            ("1970-03/1975-04-05", 19700301, 19750405),
        ] {
            assert_eq!(DateSpan::parse(text).unwrap(), DateSpan { first, last }, "{text}");
        }
    }

    #[test]
    fn what_is_not_a_date_is_refused() {
        for text in [
            "",
            "72",
            "1972-13",
            "1973-02-29",
            "1975/1970",
            "1972-2-3",
            "1972-01-01-01",
            "abcd",
            "1970/1971/1972",
        ] {
            assert!(DateSpan::parse(text).is_err(), "{text}");
        }
    }
}
