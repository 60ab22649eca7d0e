//! What else is known of the customer and of the listed party in, its effect on the score out.
//!
//! A fact that agrees raises, one that disagrees lowers; one that either side lacks does nothing.

use crate::date::DateSpan;
use crate::entity::Gender;

/// Taken or added, in millionths. A full birth date that agrees is worth more than a year; one that disagrees takes
/// away enough to sort the hit last, never to hide it (see `search`).
const BIRTH_DAY_AGREES: i32 = 60_000;
const BIRTH_YEAR_AGREES: i32 = 30_000;
const BIRTH_DISAGREES: i32 = -150_000;
const COUNTRY_AGREES: i32 = 20_000;
const COUNTRY_DISAGREES: i32 = -50_000;
const GENDER_AGREES: i32 = 5_000;
const GENDER_DISAGREES: i32 = -100_000;

/// Taken where the authority itself calls the name that matched a weak alias.
pub const WEAK_ALIAS: i32 = -30_000;

/// The most that agreeing facts can add: the bound of the index allows for it.
pub const MOST_RAISED: i32 = BIRTH_DAY_AGREES + COUNTRY_AGREES + GENDER_AGREES;

/// Lists give many birth years as approximate without saying so: a year off is no disagreement.
const YEARS_OFF: u32 = 1;

/// ISO 3166-1 alpha-2, upper case ASCII.
pub type CountryCode = [u8; 2];

/// What is known of the customer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    pub birth_date: Option<DateSpan>,
    pub countries: Vec<CountryCode>,
    pub gender: Option<Gender>,
}

impl Known {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What the list says of the party.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'a> {
    pub birth_dates: &'a [DateSpan],
    pub countries: &'a [CountryCode],
    pub gender: Option<Gender>,
}

/// A kind of fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    BirthDate,
    Country,
    Gender,
    Identifier,
    /// The name that matched is a weak alias.
    WeakAlias,
}

/// What one fact did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effect {
    pub fact: Fact,
    /// In millionths; negative where the fact disagrees.
    pub delta: i32,
}

/// The effects of all facts that both sides have.
pub fn effects(known: &Known, listed: Listed) -> Vec<Effect> {
    let effect = |fact, delta: Option<i32>| delta.map(|delta| Effect { fact, delta });
    [
        effect(Fact::BirthDate, known.birth_date.and_then(|date| birth_date(date, listed.birth_dates))),
        effect(Fact::Country, countries(&known.countries, listed.countries)),
        effect(
            Fact::Gender,
            known
                .gender
                .zip(listed.gender)
                .map(|(a, b)| if a == b { GENDER_AGREES } else { GENDER_DISAGREES }),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The best that any listed date makes of it; `None` where none is listed or a year is off by one.
fn birth_date(date: DateSpan, listed: &[DateSpan]) -> Option<i32> {
    listed.iter().map(|&other| one_birth_date(date, other)).max().filter(|&delta| delta != 0)
}

fn one_birth_date(a: DateSpan, b: DateSpan) -> i32 {
    let is_day = |s: DateSpan| s.first == s.last;
    let ((a_first, a_last), (b_first, b_last)) = (a.years(), b.years());
    if a.overlaps(b) {
        if is_day(a) && is_day(b) { BIRTH_DAY_AGREES } else { BIRTH_YEAR_AGREES }
    } else if !(is_day(a) && is_day(b)) && a_first <= b_last + YEARS_OFF && b_first <= a_last + YEARS_OFF {
        0
    } else {
        BIRTH_DISAGREES
    }
}

fn countries(known: &[CountryCode], listed: &[CountryCode]) -> Option<i32> {
    if known.is_empty() || listed.is_empty() {
        return None;
    }
    Some(if known.iter().any(|c| listed.contains(c)) { COUNTRY_AGREES } else { COUNTRY_DISAGREES })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn birth_dates() {
        for (known, listed, want) in [
            ("1972-02-20", "1972-02-20", Some(BIRTH_DAY_AGREES)),
            ("1972-02-20", "1972", Some(BIRTH_YEAR_AGREES)),
            ("1972", "1970/1975", Some(BIRTH_YEAR_AGREES)),
            ("1972-02-20", "1973", None),
            ("1972-02-20", "1975", Some(BIRTH_DISAGREES)),
            ("1972-02-20", "1972-02-21", Some(BIRTH_DISAGREES)),
        ] {
            let span = |t| DateSpan::parse(t).unwrap();
            assert_eq!(birth_date(span(known), &[span(listed)]), want, "{known} {listed}");
        }
        assert_eq!(birth_date(DateSpan { first: 1, last: 1 }, &[]), None);
    }

    #[test]
    fn a_fact_that_either_side_lacks_does_nothing() {
        let known = Known { countries: vec![*b"KP"], ..Known::default() };
        let nothing = Listed { birth_dates: &[], countries: &[], gender: Some(Gender::Male) };
        assert_eq!(effects(&known, nothing), []);
    }
}
