//! A number in, its decimal digits in JSON out: for `#[serde(serialize_with)]`.
//!
//! All numbers of an answer are whole millionths, so the digits are exact, and the tables that print any
//! floating-point number (12 KB that do not compress) stay out of the wasm.

use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

/// Writes a number of whole millionths, for example `0.9081`, `1` or `-0.15`; others are rounded to them.
pub fn serialize<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    let json = RawValue::from_string(text((number * 1e6).round() as i64)).expect("digits are JSON");
    json.serialize(serializer)
}

fn text(millionths: i64) -> String {
    let sign = if millionths < 0 { "-" } else { "" };
    let (whole, part) = (millionths.unsigned_abs() / 1_000_000, millionths.unsigned_abs() % 1_000_000);
    let digits = format!("{part:06}");
    match digits.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        digits => format!("{sign}{whole}.{digits}"),
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn digits_are_exact() {
        for millionths in
            (-2_000_000..2_000_000).step_by(1_237).chain([0, 1, -1, 100, 908_100, 1_000_000, -150_000])
        {
            let read: f64 = text(millionths).parse().unwrap();
            assert_eq!(read, millionths as f64 / 1e6, "{}", text(millionths));
        }
        assert_eq!(
            (text(908_100).as_str(), text(1_000_000).as_str(), text(-150_000).as_str()),
            ("0.9081", "1", "-0.15")
        );
    }
}
