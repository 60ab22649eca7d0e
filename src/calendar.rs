//! Days of the calendar in UTC: `YYYY-MM-DD` <-> days since 1970-01-01, and the machine's clock.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::date::DateSpan;

/// Seconds of a day; there are no leap seconds in UNIX time.
const DAY: u64 = 86_400;

/// Seconds since 1970-01-01 by the machine's clock; 0 where the clock stands before that.
pub fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}

/// Today, in days since 1970-01-01.
pub fn today() -> i64 {
    day_of(now())
}

/// The day of a point in time, both since 1970-01-01.
pub fn day_of(seconds: u64) -> i64 {
    // A u64 of seconds holds fewer days than an i64.
    i64::try_from(seconds / DAY).unwrap_or(i64::MAX)
}

/// The day as `YYYY-MM-DD`.
pub fn text(day: i64) -> String {
    let (year, month, day) = civil(day);
    format!("{year:04}-{month:02}-{day:02}")
}

/// A point in time as `YYYY-MM-DDTHH:MM:SSZ`.
pub fn text_of_time(seconds: u64) -> String {
    let of_day = seconds % DAY;
    let (hours, minutes, seconds_left) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
    format!("{}T{hours:02}:{minutes:02}:{seconds_left:02}Z", text(day_of(seconds)))
}

/// The day that a text `YYYY-MM-DD` means; `None` for anything else.
pub fn number(text: &str) -> Option<i64> {
    let span = DateSpan::parse(text).ok().filter(|span| span.first == span.last && text.len() == 10)?;
    let date = i64::from(span.first);
    Some(day_number(date / 10_000, date / 100 % 100, date % 100))
}

/// Days since 1970-01-01 of a date of the Gregorian calendar.
pub(crate) fn day_number(year: i64, month: i64, day: i64) -> i64 {
    // Years begin in March, so that the leap day is a year's last; 400 years always have the same length.
    let year = if month <= 2 { year - 1 } else { year };
    let month = (month + 9) % 12;
    let day_of_year = (153 * month + 2) / 5 + day - 1;
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - 719_468
}

/// Year, month and day of a count of days since 1970-01-01.
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let year = era * 400 + year_of_era + i64::from(month >= 10);
    (year, (month + 2) % 12 + 1, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_dates_and_back() {
        for (day, date) in [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (11_016, "2000-02-29"),
            (20_781, "2026-11-24"),
            (-1, "1969-12-31"),
        ] {
            assert_eq!(text(day), date);
            assert_eq!(number(date), Some(day));
        }
        assert!((0..60_000).all(|day| number(&text(day)) == Some(day)));
    }

    #[test]
    fn other_texts_are_no_days() {
        for other in ["", "1972", "1972-02", "1972-02-30", "1972-02-01/1972-02-01", "yesterday"] {
            assert_eq!(number(other), None, "{other}");
        }
    }

    #[test]
    fn times_are_told_to_the_second() {
        assert_eq!(text_of_time(11_016 * DAY + 3_661), "2000-02-29T01:01:01Z");
    }
}
