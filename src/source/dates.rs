//! Dates as the authorities write them -> the forms that [`crate::date::DateSpan`] reads.

use crate::date::DateSpan;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// OFAC's and the UN's written dates: `08 Mar 1955`, `Mar 1955`, `1955`, each after `circa`, and two of them joined by
/// `to`, two years also by a hyphen. `None` for anything else.
///
/// `circa` is dropped: how far a date may be off is for the scorer to say, not for the list.
pub fn written(text: &str) -> Option<String> {
    let spans = match text.split_once(" to ").or_else(|| two_years(text)) {
        Some((from, to)) => format!("{}/{}", point(from)?, point(to)?),
        None => point(text)?,
    };
    DateSpan::parse(&spans).is_ok().then_some(spans)
}

/// `1979-1982`.
fn two_years(text: &str) -> Option<(&str, &str)> {
    let (from, to) = text.split_once('-')?;
    let is_year = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    (is_year(from.trim_start_matches("circa ")) && is_year(to)).then_some((from, to))
}

fn point(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_prefix("circa ").unwrap_or(text);
    let mut words = text.split_whitespace().rev();
    let year = words.next()?;
    let point = match (words.next(), words.next(), words.next()) {
        (None, ..) => year.to_owned(),
        (Some(m), None, _) => format!("{year}-{}", month(m)?),
        (Some(m), Some(day), None) => format!("{year}-{}-{day:0>2}", month(m)?),
        _ => return None,
    };
    DateSpan::parse(&point).is_ok().then_some(point)
}

/// `01` for `Jan`, `Jan.` or `January`.
fn month(word: &str) -> Option<String> {
    let word = word.trim_end_matches('.').to_ascii_lowercase();
    let at = MONTHS.iter().position(|m| word.len() >= 3 && word.starts_with(m))?;
    Some(format!("{:02}", at + 1))
}

/// A day as `05/07/2024` (month first, OFAC's header) -> `2024-05-07`.
pub fn us_day(text: &str) -> Option<String> {
    let mut parts = text.split('/');
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    iso(&format!("{year}-{month:0>2}-{day:0>2}")).filter(|_| parts.next().is_none())
}

/// A day as `25/01/2001` (day first, the UK's) -> `2001-01-25`.
pub fn european_day(text: &str) -> Option<String> {
    european(text).filter(|date| date.len() == 10)
}

/// A day, a month or a year as the UK writes them: `27/08/1955`, `dd/08/1955`, `dd/mm/1955`, `08/1955`, `1955`; `00` stands for
/// what is not known too.
pub fn european(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.trim().split('/').map(str::trim).collect();
    let unknown = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic() || b == b'0');
    match parts[..] {
        [year] => iso(year),
        [day, month, year] if unknown(day) && unknown(month) => iso(year),
        [day, month, year] if unknown(day) => iso(&format!("{year}-{month:0>2}")),
        [day, month, year] => iso(&format!("{year}-{month:0>2}-{day:0>2}")),
        [month, year] if !unknown(month) => iso(&format!("{year}-{month:0>2}")),
        _ => None,
    }
}

/// A full day with its month in letters, joined by hyphens or spaces: `09-Oct-2026`.
pub fn written_day(text: &str) -> Option<String> {
    written(&text.replace('-', " ")).filter(|date| date.len() == 10)
}

/// The day at the beginning of a time stamp such as `2024-05-15T00:00:03Z` or `2011-11-29-05:00`.
pub fn leading_day(text: &str) -> Option<String> {
    iso(text.trim().get(..10)?)
}

/// A full date, or a month, a year or a range: whatever [`DateSpan`] reads.
pub fn iso(text: &str) -> Option<String> {
    DateSpan::parse(text).is_ok().then(|| text.to_owned())
}

/// A range of years, as years.
pub fn years(from: &str, to: &str) -> Option<String> {
    if from == to { iso(from) } else { iso(&format!("{from}/{to}")) }
}

/// A year of the Iranian (solar) calendar, which begins in March: `1343` -> `1964/1965`.
pub fn solar_hijri_year(text: &str) -> Option<String> {
    let year: u32 = text.parse().ok().filter(|y| (1200..1500).contains(y))?;
    years(&(year + 621).to_string(), &(year + 622).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_dates() {
        for (text, want) in [
            ("08 Mar 1955", Some("1955-03-08")),
            ("8 March 1955", Some("1955-03-08")),
            ("Mar 1955", Some("1955-03")),
            ("Nov. 1973", Some("1973-11")),
            ("1957", Some("1957")),
            ("circa 1957", Some("1957")),
            ("circa 01 Jan 1961", Some("1961-01-01")),
            ("1970 to 1972", Some("1970/1972")),
            ("circa 1979-1982", Some("1979/1982")),
            ("Jan 1960 to Dec 1962", Some("1960-01/1962-12")),
            ("01 Jan 1960 to 03 May 1962", Some("1960-01-01/1962-05-03")),
            ("1972 to 1970", None),
            ("30 Feb 1970", None),
            ("sometime", None),
            ("early 08 Mar 1955", None),
            ("", None),
        ] {
            assert_eq!(written(text).as_deref(), want, "{text}");
        }
    }

    #[test]
    fn days_of_headers() {
        assert_eq!(us_day("05/07/2024").as_deref(), Some("2024-05-07"));
        assert_eq!(us_day("13/07/2024"), None);
        assert_eq!(us_day("05/07/2024/1"), None);
        assert_eq!(leading_day("2011-11-29-05:00").as_deref(), Some("2011-11-29"));
        assert_eq!(leading_day("2011"), None);
        assert_eq!(leading_day("日本語日本語"), None);
    }

    #[test]
    fn days_that_begin_with_the_day() {
        for (text, want) in [
            ("27/08/1955", Some("1955-08-27")),
            ("7/8/1955", Some("1955-08-07")),
            ("dd/mm/1955", Some("1955")),
            ("dd/08/1955", Some("1955-08")),
            ("00/00/1955", Some("1955")),
            ("/08/1955", Some("1955-08")),
            ("08/1955", Some("1955-08")),
            ("1955", Some("1955")),
            ("31/02/1955", None),
            ("1960 9/09/1966", None),
            ("55", None),
            ("", None),
        ] {
            assert_eq!(european(text).as_deref(), want, "{text}");
        }
        assert_eq!(european_day("25/01/2001").as_deref(), Some("2001-01-25"));
        assert_eq!(european_day("dd/mm/2001"), None);
        assert_eq!(written_day("09-Oct-2026").as_deref(), Some("2026-10-09"));
        assert_eq!(written_day("Oct-2026"), None);
    }

    #[test]
    fn years_of_other_calendars() {
        assert_eq!(solar_hijri_year("1343").as_deref(), Some("1964/1965"));
        assert_eq!(solar_hijri_year("1943"), None);
        assert_eq!(years("1970", "1970").as_deref(), Some("1970"));
    }
}
