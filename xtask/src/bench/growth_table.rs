//! How the engine grows with its lists: figures in, a table in Markdown out.

use std::fmt::{Formatter, Result};

use super::elsewhere::{Grown, Growth, Place};
use super::times::{grouped, rounded};

/// A line for each list and place, and the exponents.
pub fn write(f: &mut Formatter<'_>, growth: Option<&Growth>) -> Result {
    writeln!(f, "## Larger lists\n")?;
    let Some(growth) = growth else {
        return writeln!(f, "Not measured: `cargo xtask growth` makes larger lists and measures them.");
    };
    writeln!(f, "By the last run of `cargo xtask growth`, on made lists.\n")?;
    writeln!(
        f,
        "| names | where | load, ms | memory, MB | median, ms | 99th percentile, ms |\n|---:|---|---:|---:|---:|---:|"
    )?;
    for (place, label) in [(Place::Native, "native"), (Place::Chromium, "Chromium")] {
        for (names, grown) in growth.curve(place) {
            line(f, names, label, grown)?;
        }
    }
    let shown =
        |place| growth.exponent(place).map_or("not measured".to_owned(), |exponent| format!("{exponent:.2}"));
    writeln!(
        f,
        "\nExponent of the median time against the number of names: {} natively, {} in Chromium.",
        shown(Place::Native),
        shown(Place::Chromium)
    )
}

fn line(f: &mut Formatter<'_>, names: u64, label: &str, grown: Grown) -> Result {
    let Grown { load_ms, memory_bytes, median_ms, p99_ms } = grown;
    let memory = memory_bytes.map_or("?".to_owned(), |bytes| rounded(bytes / 1e6));
    writeln!(
        f,
        "| {} | {label} | {} | {memory} | {} | {} |",
        grouped(names),
        rounded(load_ms),
        rounded(median_ms),
        rounded(p99_ms)
    )
}
