//! What was compared in, Markdown out.

use std::fmt;
use std::time::Duration;

use super::comparison::{Compared, Outcome};
use super::questions::{ADVERSARIAL, LISTED, ORDINARY, Question, VARIED};

pub struct Report<'a> {
    pub questions: &'a [Question],
    pub compared: &'a [Compared],
    /// The lists and their dates.
    pub lists: String,
    /// Names and entities of each list.
    pub loaded: Vec<(u32, u32)>,
    pub command: String,
    pub elapsed: Duration,
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (names, entities) = self.loaded.iter().fold((0, 0), |(n, e), list| (n + list.0, e + list.1));
        let differing = self.compared.iter().filter(|c| c.difference.is_some()).count();
        writeln!(f, "# The index held against scoring every name\n")?;
        writeln!(
            f,
            "`{}` asked {} queries of {names} names of {entities} parties ({}), each of the indexed search and of one that \
             scores every name. **{differing} answers differed**: hits, their order and scores, explanations, totals and \
             the nearest below the threshold are compared to the last byte. Thresholds from 0 to 1, kinds, lists, \
             countries, birth dates, genders and identifiers were drawn with the queries.\n",
            self.command,
            self.questions.len(),
            self.lists
        )?;
        writeln!(
            f,
            "| queries | asked | answered | with hits | hits in all | refused by both |\n|---|---:|---:|---:|---:|---:|"
        )?;
        for kind in [LISTED, VARIED, ORDINARY, ADVERSARIAL] {
            self.row(f, kind, |question| question.kind == kind)?;
        }
        self.row(f, "all", |_| true)?;
        self.times(f)
    }
}

impl Report<'_> {
    fn row(
        &self,
        f: &mut fmt::Formatter<'_>,
        label: &str,
        wanted: impl Fn(&Question) -> bool,
    ) -> fmt::Result {
        let outcomes: Vec<Outcome> = self
            .questions
            .iter()
            .zip(self.compared)
            .filter(|(question, _)| wanted(question))
            .map(|(_, compared)| compared.outcome)
            .collect();
        let totals: Vec<usize> = outcomes.iter().filter_map(|outcome| outcome.total()).collect();
        let with_hits = totals.iter().filter(|&&total| total > 0).count();
        let (asked, answered, hits) = (outcomes.len(), totals.len(), totals.iter().sum::<usize>());
        writeln!(f, "| {label} | {asked} | {answered} | {with_hits} | {hits} | {} |", asked - answered)
    }

    /// Of answered queries alone: both searches ran on the same busy cores, so the ratio says more than either.
    fn times(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let answered = || self.compared.iter().filter(|c| matches!(c.outcome, Outcome::Answered(_)));
        let [indexed, every] =
            [answered().map(|c| c.indexed).collect(), answered().map(|c| c.every_name).collect()].map(sorted);
        writeln!(
            f,
            "\nThe median of these queries (facts, low thresholds and adversarial texts included) took {:.2} ms by the index \
             and {:.1} ms by scoring every name; all together, the index was {:.0} times faster. The run took {:.0} s.",
            median(&indexed),
            median(&every),
            every.iter().sum::<f64>() / indexed.iter().sum::<f64>(),
            self.elapsed.as_secs_f64()
        )
    }
}

/// In milliseconds.
fn sorted(mut times: Vec<Duration>) -> Vec<f64> {
    times.sort_unstable();
    times.into_iter().map(|time| time.as_secs_f64() * 1000.0).collect()
}

fn median(sorted: &[f64]) -> f64 {
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

impl Outcome {
    fn total(self) -> Option<usize> {
        match self {
            Self::Answered(total) => Some(total),
            Self::Refused(_) => None,
        }
    }
}
