//! Dates of the calendar in UTC.

use std::time::{SystemTime, UNIX_EPOCH};

/// Today's date, `2026-11-24`.
pub fn today() -> String {
    days_ago(0)
}

/// The date so many days before today.
pub fn days_ago(days: i64) -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    let (year, month, day) = civil(i64::try_from(seconds / 86_400).unwrap_or(0) - days);
    format!("{year}-{month:02}-{day:02}")
}

/// Year, month and day of a count of days since 1970-01-01.
fn civil(days: i64) -> (i64, i64, i64) {
    let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let mut left = days;
    let mut year = 1970;
    while left >= 365 + i64::from(leap(year)) {
        left -= 365 + i64::from(leap(year));
        year += 1;
    }
    let lengths = [31, 28 + i64::from(leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut month = 1;
    for length in lengths {
        if left < length {
            break;
        }
        left -= length;
        month += 1;
    }
    (year, month, left + 1)
}

#[cfg(test)]
mod tests {
    #[test]
    fn days_are_dates() {
        for (days, date) in
            [(0, (1970, 1, 1)), (59, (1970, 3, 1)), (11_016, (2000, 2, 29)), (20_781, (2026, 11, 24))]
        {
            assert_eq!(super::civil(days), date);
        }
    }
}
