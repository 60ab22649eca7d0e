//! `lists/programs.tsv` in, what each programme code stands for out. The table itself says how it is written.

use crate::error::{Error, ErrorKind, Result};
use serde::Serialize;

/// What a programme code stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Program {
    /// The ids of the lists that use the code begin with it.
    pub list: String,
    pub code: String,
    /// Empty where the code is not explained.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<Act>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub subject: String,
}

/// A legal act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Act {
    pub title: String,
    /// `YYYY-MM-DD`, where the act is of one day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// Reads the table.
///
/// # Errors
/// [`ErrorKind::BadList`] for a line that is not of its form or out of order, with its number.
pub fn read(table: &str) -> Result<Vec<Program>> {
    let mut programs: Vec<Program> = Vec::new();
    for (number, line) in (1..).zip(table.lines()).filter(|(_, line)| !line.starts_with('#')) {
        let bad = |what: &str| {
            Error::new(ErrorKind::BadList, format!("lists/programs.tsv, line {number}: {what}."))
        };
        let program =
            program(line).ok_or_else(|| bad("it must have four cells: list, code, acts and subject"))?;
        let key = |p: &Program| (p.list.clone(), p.code.clone());
        if programs.last().is_some_and(|last| key(last) >= key(&program)) {
            return Err(bad("lines must be sorted by list and code, each code once"));
        }
        programs.push(program);
    }
    Ok(programs)
}

fn program(line: &str) -> Option<Program> {
    let [list, code, acts, subject] = line.split('\t').collect::<Vec<_>>().try_into().ok()?;
    let (acts, subject) = match (acts, subject) {
        ("-", "-") => (Vec::new(), ""),
        ("-" | "", _) | (_, "-" | "") => return None,
        _ => (acts.split("; ").map(act).collect(), subject),
    };
    Some(Program { list: list.into(), code: code.into(), acts, subject: subject.into() })
}

fn act(text: &str) -> Act {
    match text.rsplit_once(", ") {
        Some((title, day)) if is_day(day) => Act { title: title.into(), date: Some(day.into()) },
        _ => Act { title: text.into(), date: None },
    }
}

fn is_day(text: &str) -> bool {
    text.len() == 10 && crate::date::DateSpan::parse(text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_acts_with_their_days() {
        let read =
            read("# comment\nus\tA1\tOrder 7, on arms, 2015-01-02; 31 CFR part 510\tArms\nus\tB\t-\t-\n");
        let act = |title: &str, date: Option<&str>| Act { title: title.into(), date: date.map(Into::into) };
        let [known, unknown] = read.unwrap().try_into().unwrap();
        assert_eq!(known.acts, [act("Order 7, on arms", Some("2015-01-02")), act("31 CFR part 510", None)]);
        assert_eq!((unknown.acts.len(), unknown.subject.as_str()), (0, ""));
    }

    #[test]
    fn what_is_not_of_the_form_is_refused_with_its_line() {
        for (table, words) in [
            ("us\tA\tOrder", "line 1: it must have four cells"),
            ("us\tA\t-\tArms", "line 1: it must have four cells"),
            ("us\tB\t-\t-\nus\tA\t-\t-", "line 2: lines must be sorted"),
            ("us\tA\t-\t-\nus\tA\t-\t-", "line 2: lines must be sorted"),
        ] {
            let error = read(table).unwrap_err();
            assert!(error.message().contains(words), "{error}");
        }
    }
}
