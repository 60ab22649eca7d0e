//! How old the lists are: their days and today's in, words and warnings out.
//!
//! An answer is only as good as the lists are new: parties listed since are not found. The core has no clock, so whoever has
//! one says it: JavaScript in `www/search-options.js`, the command line here.

use crate::calendar;
use crate::search::{ListState, SearchResult};

/// Days after which a list is called out of date, where nobody says otherwise; as in `www/name-screener.js`.
pub const STALE_AFTER_DAYS: u32 = 30;

/// Clocks and time zones may differ by a day; more is a wrong clock or a wrong date.
const AHEAD: i64 = -1;

/// What is known of the day of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    pub list: String,
    pub published_on: String,
    /// When its authority last said that there is no newer one, where that is known.
    pub checked_on: Option<String>,
}

/// The age of lists on one day.
#[derive(Debug, Clone, Copy)]
pub struct Ages {
    /// In days since 1970-01-01.
    pub today: i64,
    /// A list older than so many days is out of date.
    pub stale_after: u32,
}

impl Ages {
    /// By the machine's clock.
    pub fn now(stale_after: u32) -> Self {
        Self { today: calendar::today(), stale_after }
    }

    /// Whole days since a list was published; `None` where that is no day.
    pub fn days(self, published_on: &str) -> Option<i64> {
        Some(self.today - calendar::number(published_on)?)
    }

    /// For example `933 days old`.
    pub fn words(self, published_on: &str) -> String {
        match self.days(published_on) {
            None => "of an unknown day".to_owned(),
            Some(days) if days < 0 => format!("dated {} ahead of this machine's clock", counted(-days)),
            Some(0) => "published today".to_owned(),
            Some(days) => format!("{} old", counted(days)),
        }
    }

    /// Whether parties may be missing that were listed since: the list is older than the limit, and so is the last word of its
    /// authority that there is no newer one. `None` where its day is not known.
    pub fn is_stale(self, list: &Dated) -> Option<bool> {
        let old = |day: &str| Some(self.days(day)? > i64::from(self.stale_after));
        let checked = list.checked_on.as_deref().and_then(old);
        Some(old(&list.published_on)? && checked.unwrap_or(true))
    }

    /// The list, its day and its age, for people.
    pub fn line(self, dated: &Dated) -> String {
        let Dated { list, published_on, checked_on } = dated;
        let line = format!("{list} of {published_on}, {}", self.words(published_on));
        match checked_on {
            Some(day) => format!("{line}; there was no newer one on {day}"),
            None => line,
        }
    }

    /// What must be said before anybody relies on a list.
    pub fn warning(self, dated: &Dated) -> Option<String> {
        let Dated { list, published_on, .. } = dated;
        match self.days(published_on) {
            None => Some(format!(
                "{list} does not say of which day it is ({published_on:?}): it may be out of date. Get it anew."
            )),
            Some(days) if days < AHEAD => Some(format!(
                "{list} is of {published_on}, {} ahead of this machine's clock: set the clock, or get the list anew.",
                counted(-days)
            )),
            Some(days) if self.is_stale(dated) == Some(true) => Some(format!(
                "{list} is out of date: it is of {published_on}, {} old, and parties listed since are not found. Get today's with `name-screener fetch`.",
                counted(days)
            )),
            Some(_) => None,
        }
    }

    /// Puts the age of each list into an answer, and with it what must be said of these lists (`warnings`, by list id).
    pub fn tell(self, result: &mut SearchResult, dated: &[Dated], warnings: &[(String, String)]) {
        for list in &mut result.lists {
            self.tell_list(list, dated);
        }
        result.stale = Some(result.lists.iter().any(|list| list.stale == Some(true)));
        let answering = |id: &str| result.lists.iter().any(|list| list.id == id);
        let said = warnings.iter().filter(|(id, _)| answering(id));
        result.warnings = said.map(|(_, warning)| warning.clone()).collect();
    }

    fn tell_list(self, list: &mut ListState, dated: &[Dated]) {
        list.age_in_days = self.days(&list.published_on);
        list.age = Some(self.words(&list.published_on));
        list.stale = dated.iter().find(|one| one.list == list.id).and_then(|one| self.is_stale(one));
    }
}

fn counted(days: i64) -> String {
    if days == 1 { "1 day".to_owned() } else { format!("{days} days") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dated(published_on: &str, checked_on: Option<&str>) -> Dated {
        let checked_on = checked_on.map(str::to_owned);
        Dated { list: "un-sc".into(), published_on: published_on.into(), checked_on }
    }

    #[test]
    fn an_old_list_is_not_out_of_date_while_its_authority_has_no_newer_one() {
        let ages = Ages { today: calendar::number("2026-11-26").unwrap(), stale_after: 30 };
        for (checked, stale) in [
            (None, true),
            (Some("2026-11-26"), false),
            (Some("2026-10-27"), false),
            (Some("2026-10-26"), true),
        ] {
            let old = dated("2026-08-01", checked);
            assert_eq!(
                (ages.is_stale(&old), ages.warning(&old).is_some()),
                (Some(stale), stale),
                "{checked:?}"
            );
        }
        let line = ages.line(&dated("2026-08-01", Some("2026-11-26")));
        assert_eq!(line, "un-sc of 2026-08-01, 117 days old; there was no newer one on 2026-11-26");
    }

    #[test]
    fn ages_are_told_in_words_and_warned_of_past_the_limit() {
        let ages = Ages { today: calendar::number("2026-11-26").unwrap(), stale_after: 30 };
        for (day, words, stale, warning) in [
            ("2026-11-26", "published today", Some(false), None),
            ("2026-11-25", "1 day old", Some(false), None),
            ("2026-10-27", "30 days old", Some(false), None),
            ("2026-10-26", "31 days old", Some(true), Some("31 days old")),
            ("2024-05-07", "933 days old", Some(true), Some("out of date")),
            // One day ahead is another time zone.
            ("2026-11-27", "dated 1 day ahead of this machine's clock", Some(false), None),
            ("2026-11-28", "dated 2 days ahead of this machine's clock", Some(false), Some("set the clock")),
            ("soon", "of an unknown day", None, Some("does not say")),
        ] {
            let dated = dated(day, None);
            assert_eq!((ages.words(day).as_str(), ages.is_stale(&dated)), (words, stale), "{day}");
            let said = ages.warning(&dated);
            assert_eq!(said.is_some(), warning.is_some(), "{day}: {said:?}");
            assert!(said.unwrap_or_default().contains(warning.unwrap_or_default()), "{day}");
        }
    }
}
