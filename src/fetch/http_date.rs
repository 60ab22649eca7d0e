//! Dates as HTTP writes them: `Sun, 06 Nov 1994 08:49:37 GMT` -> seconds since 1970-01-01.

use crate::calendar;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Reads the one form that servers may send today (RFC 9110, 5.6.7); `None` for any other text.
pub fn seconds(text: &str) -> Option<u64> {
    let (_, rest) = text.trim().split_once(", ")?;
    let parts: Vec<&str> = rest.split(' ').collect();
    let [day, month, year, time, "GMT"] = parts[..] else { return None };
    let month = MONTHS.iter().position(|name| *name == month)? + 1;
    let date = format!("{:04}-{month:02}-{:02}", number(year)?, number(day)?);
    let days = u64::try_from(calendar::number(&date)?).ok()?;
    Some(days * 86_400 + seconds_of_day(time)?)
}

fn seconds_of_day(time: &str) -> Option<u64> {
    let parts = time.split(':').map(number).collect::<Option<Vec<u64>>>()?;
    match parts[..] {
        [hours @ 0..24, minutes @ 0..60, seconds @ 0..=60] => Some(hours * 3600 + minutes * 60 + seconds),
        _ => None,
    }
}

fn number(text: &str) -> Option<u64> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    #[test]
    fn dates_are_read_or_left() {
        for (text, want) in [
            ("Sun, 06 Nov 1994 08:49:37 GMT", Some(784_111_777)),
            ("Thu, 01 Jan 1970 00:00:00 GMT", Some(0)),
            ("Sun, 30 Feb 1994 08:49:37 GMT", None),
            ("Sun, 06 Nov 1994 25:49:37 GMT", None),
            ("Sun, 06 Nov 1994 08:49:37", None),
            ("Sunday, 06-Nov-94 08:49:37 GMT", None),
            ("120", None),
            ("", None),
        ] {
            assert_eq!(super::seconds(text), want, "{text}");
        }
    }
}
