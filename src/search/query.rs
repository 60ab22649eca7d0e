//! What a caller asks in, checked and normalised for the search out.

use super::board::NEAREST;
use crate::date::DateSpan;
use crate::entity::{EntityKind, Gender};
use crate::error::{Error, ErrorKind, Result};
use crate::index::identifier_key;
use crate::normalize::Reading;
use crate::score::PreparedName;
use crate::score::constants::{DEFAULT_THRESHOLD, FULL, LONGEST_NAME, MOST_TOKENS};
use crate::score::facts::{CountryCode, Known, MOST_RAISED};
use serde::Deserialize;

/// How many hits are returned where no limit is given, and the most that may be asked for.
pub const DEFAULT_LIMIT: usize = 50;
pub const MOST_HITS: usize = 1000;

/// Options of a search; every field may be left out.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct SearchOptions {
    /// 0 to 1; [`DEFAULT_THRESHOLD`] where none is given.
    pub threshold: Option<f64>,
    /// 1 to [`MOST_HITS`]; [`DEFAULT_LIMIT`] where none is given.
    pub limit: Option<usize>,
    /// Only these and the unknown kind; empty for all.
    pub kinds: Vec<EntityKind>,
    /// Ids of loaded lists; empty for all.
    pub lists: Vec<String>,
    /// ISO 3166-1 alpha-2 codes that the customer is tied to.
    pub countries: Vec<String>,
    /// See [`DateSpan::parse`].
    pub birth_date: Option<String>,
    pub gender: Option<Gender>,
    pub identifiers: Vec<String>,
}

/// A query ready to be searched.
#[derive(Debug, Clone)]
pub struct Query {
    pub text: String,
    /// In millionths.
    pub threshold: i32,
    pub limit: usize,
    /// How many parties below the threshold are asked for, at most [`NEAREST`].
    pub nearest: usize,
    pub known: Known,
    /// Keys; see [`identifier_key`].
    pub identifiers: Vec<String>,
    kinds: Vec<EntityKind>,
    /// In both readings.
    names: [Vec<PreparedName>; 2],
}

impl Query {
    /// Checks and normalises.
    ///
    /// # Errors
    /// [`ErrorKind::EmptyQuery`] for a text without any letter or digit, [`ErrorKind::QueryTooLong`] for one that is no
    /// name, [`ErrorKind::BadOption`] for an option out of range.
    pub fn new(text: &str, options: &SearchOptions) -> Result<Self> {
        let threshold = options.threshold.unwrap_or(DEFAULT_THRESHOLD);
        if !(0.0..=1.0).contains(&threshold) {
            return Err(bad_option("The threshold must be a number between 0 and 1.".to_owned()));
        }
        let limit = options.limit.unwrap_or(DEFAULT_LIMIT);
        if !(1..=MOST_HITS).contains(&limit) {
            return Err(bad_option(format!("The limit is {limit}; it must be between 1 and {MOST_HITS}.")));
        }
        Ok(Self {
            names: read(text, PreparedName::queries)?,
            text: text.to_owned(),
            threshold: (threshold * f64::from(FULL)).round() as i32,
            limit,
            nearest: NEAREST,
            known: known(options)?,
            identifiers: options.identifiers.iter().map(|id| key(id)).collect::<Result<_>>()?,
            kinds: options.kinds.clone(),
        })
    }

    /// The query in one reading, in each way that it may be meant.
    pub fn names(&self, reading: Reading) -> &[PreparedName] {
        &self.names[reading as usize]
    }

    /// Whether parties of this kind are asked for. The unknown kind always is.
    pub fn admits(&self, kind: EntityKind) -> bool {
        self.kinds.is_empty() || kind == EntityKind::Unknown || self.kinds.contains(&kind)
    }

    /// The most that the facts given can add to a name's rank.
    pub fn most_raised(&self) -> i32 {
        if self.known.is_empty() { 0 } else { MOST_RAISED }
    }
}

/// Both readings of a name that a caller gives, each prepared by `prepare` in one way or more.
///
/// # Errors
/// [`ErrorKind::EmptyQuery`], [`ErrorKind::QueryTooLong`].
pub fn read(
    text: &str,
    prepare: impl Fn(&str, Reading) -> Vec<PreparedName>,
) -> Result<[Vec<PreparedName>; 2]> {
    let length = text.chars().count();
    if length > LONGEST_NAME {
        let message = format!(
            "The name has {length} characters; at most {LONGEST_NAME} can be one name. Give each name by itself."
        );
        return Err(Error::new(ErrorKind::QueryTooLong, message));
    }
    let names = [Reading::Person, Reading::Organization].map(|reading| prepare(text, reading));
    let words = names.iter().flatten().map(|n| n.words.len()).max().unwrap_or(0);
    match words {
        0 => Err(Error::new(
            ErrorKind::EmptyQuery,
            "There is nothing to search for: give a name with at least one letter or digit.",
        )),
        1..=MOST_TOKENS => Ok(names),
        _ => {
            let message = format!(
                "The name has {words} words; at most {MOST_TOKENS} can be one name. Give each name by itself."
            );
            Err(Error::new(ErrorKind::QueryTooLong, message))
        }
    }
}

fn known(options: &SearchOptions) -> Result<Known> {
    Ok(Known {
        birth_date: options.birth_date.as_deref().map(DateSpan::parse).transpose()?,
        countries: options.countries.iter().map(|c| country(c)).collect::<Result<_>>()?,
        gender: options.gender,
    })
}

fn country(code: &str) -> Result<CountryCode> {
    let upper: Option<CountryCode> = code.to_ascii_uppercase().as_bytes().try_into().ok();
    upper.filter(|c| c.iter().all(u8::is_ascii_uppercase)).ok_or_else(|| {
        bad_option(format!("{code:?} is not a country code: give two letters, for example KP."))
    })
}

fn key(identifier: &str) -> Result<String> {
    identifier_key(identifier).ok_or_else(|| {
        bad_option(format!("{identifier:?} is too short to name one party: give an identifier with at least 5 letters or digits."))
    })
}

fn bad_option(message: String) -> Error {
    Error::new(ErrorKind::BadOption, message)
}
