//! Figures that must not get worse: the committed `bounds.txt` in, the rows that did out.
//!
//! A line is `KEY >= VALUE` or `KEY <= VALUE`. `--write` only tightens them: to accept a worse figure for the sake of
//! another, somebody edits the file by hand and says why.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// Differences below this are none: figures are printed with so many decimals.
const GRAIN: f64 = 0.000_051;

const HEADER: &str = "\
# Figures of `cargo xtask effectiveness` that must not get worse; checked with `--check`, tightened with `--write`.
# To accept a worse figure for the sake of a better one, edit it here and say why in the commit's message.
";

/// One figure of the report.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub key: String,
    pub value: f64,
    /// More is better.
    pub higher: bool,
}

/// The bounds of all figures, by key.
#[derive(Debug, Default, PartialEq)]
pub struct Bounds(BTreeMap<String, (bool, f64)>);

impl Bounds {
    /// Reads the file; none where it is not there yet.
    pub fn read(path: &Path) -> Result<Option<Self>> {
        match std::fs::read_to_string(path) {
            Ok(text) => Self::parse(&text).with_context(|| path.display().to_string()).map(Some),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).with_context(|| path.display().to_string()),
        }
    }

    fn parse(text: &str) -> Result<Self> {
        let mut bounds = BTreeMap::new();
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            let parts: Vec<&str> = line.split_whitespace().collect();
            let &[key, sign @ (">=" | "<="), value] = parts.as_slice() else {
                bail!("{line:?} is not `KEY >= VALUE` or `KEY <= VALUE`");
            };
            let value = value.parse().with_context(|| format!("{line:?}: {value} is not a number"))?;
            bounds.insert(key.to_owned(), (sign == ">=", value));
        }
        Ok(Self(bounds))
    }

    /// What got worse, one message a row. Rows that could not be measured (`../shared` is not there) are not worse.
    pub fn broken(&self, figures: &[Figure]) -> Vec<String> {
        let worse = |figure: &Figure| {
            let &(higher, bound) = self.0.get(&figure.key)?;
            let worse = if higher { figure.value < bound - GRAIN } else { figure.value > bound + GRAIN };
            worse.then(|| format!("{} is {:.4}, it was {bound:.4}", figure.key, figure.value))
        };
        figures.iter().filter_map(worse).collect()
    }

    /// Rows that have a bound but were not measured.
    pub fn unmeasured(&self, figures: &[Figure]) -> Vec<&str> {
        self.0.keys().filter(|key| !figures.iter().any(|f| f.key == **key)).map(String::as_str).collect()
    }

    /// The better of each bound and figure; rows without a bound get one.
    pub fn tightened(mut self, figures: &[Figure]) -> Self {
        for figure in figures {
            let bound = self.0.entry(figure.key.clone()).or_insert((figure.higher, figure.value));
            bound.1 = if figure.higher { bound.1.max(figure.value) } else { bound.1.min(figure.value) };
        }
        self
    }

    pub fn write(&self, path: &Path) -> Result<()> {
        std::fs::write(path, self.text()).with_context(|| path.display().to_string())
    }

    fn text(&self) -> String {
        let mut text = HEADER.to_owned();
        for (key, (higher, value)) in &self.0 {
            writeln!(text, "{key} {} {value:.4}", if *higher { ">=" } else { "<=" })
                .expect("strings take all");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(key: &str, value: f64, higher: bool) -> Figure {
        Figure { key: key.to_owned(), value, higher }
    }

    #[test]
    fn worse_rows_are_named_and_bounds_only_tighten() {
        let bounds = Bounds::parse("# comment\nfound >= 0.9\nalerts <= 0.1\nshared >= 0.5\n").unwrap();
        let worse = [figure("found", 0.8, true), figure("alerts", 0.2, false)];
        assert_eq!(
            bounds.broken(&worse),
            ["found is 0.8000, it was 0.9000", "alerts is 0.2000, it was 0.1000"]
        );
        assert_eq!(bounds.unmeasured(&worse), ["shared"]);
        let mixed = [figure("found", 0.95, true), figure("alerts", 0.2, false), figure("new", 0.3, true)];
        let tightened = bounds.tightened(&mixed);
        assert_eq!(
            tightened,
            Bounds::parse("alerts <= 0.1\nfound >= 0.95\nnew >= 0.3\nshared >= 0.5").unwrap()
        );
        assert_eq!(Bounds::parse(&tightened.text()).unwrap(), tightened);
    }

    #[test]
    fn a_bad_line_is_named() {
        assert!(Bounds::parse("found 0.9").unwrap_err().to_string().contains("found 0.9"));
    }
}
