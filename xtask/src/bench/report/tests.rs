use std::collections::HashSet;

use super::super::limits::Limits;
use super::super::{example, plot, readme};
use super::*;

#[test]
fn the_report_says_what_was_reached_and_what_not() {
    let text = Report(&example()).to_string();
    for line in [
        "Measured on 2026-11-24: A, 2 cores, B, Chromium 1; 2,000 queries drawn with seed 1",
        "2 passes; load average before 0.2",
        "| one search in the worker, median | 0.15 ms | 0.10 (0.10 to 0.20) ms | yes |",
        "| navigation to the first answer, cold | 500 ms | 800 (700 to 900) ms | **no** |",
        "| batch by two workers, names a second | 10,000 | not measured |  |",
        "| against scoring every name with the same scorer, natively | 200 times faster | 300 times",
        "| the same answers | all | 1 of 1 | yes |",
        "- *navigation to the first answer, cold*: ",
        "| right party among the first ten | more often than each | 100.0 %; MiniSearch 66.7 %, FlexSearch 50.0 % | yes |",
        "MiniSearch not below its 96 % (100.0 %), FlexSearch **below** its 86 % (0.0 %)",
        "| 2 other files (HTML, CSS, JavaScript, manifest) | 3,000 | 1,100 |",
        "| all | 8,100 | 4,200 |",
        "| listed names scored exactly | 12 | 12 | 12 |",
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
}

#[test]
fn limits_are_of_rows() {
    let figures = example();
    let keys: HashSet<&str> = rows(&figures).iter().map(|row| row.key).collect();
    assert_eq!(keys.len(), rows(&figures).len());
    for key in Limits::read().keys() {
        assert!(keys.contains(key), "limits.txt speaks of {key}, which is no row");
    }
}

#[test]
fn only_the_figures_of_the_readme_change() {
    let old = "before\n<!-- Figures: cargo xtask bench --write -->\nold\n<!-- End of figures -->\nafter\n";
    let new = readme::updated(old, &example()).unwrap();
    assert!(new.starts_with("before\n") && new.ends_with("\nafter\n") && !new.contains("old"), "{new}");
    assert!(new.contains("| engine (wasm) | 3.0 KB |"), "{new}");
    assert_eq!(readme::updated(&new, &example()).unwrap(), new);
    assert!(readme::updated("no figures", &example()).unwrap_err().to_string().contains("lacks the line"));
}

#[test]
fn the_plot_shows_every_engine() {
    let svg = plot::svg(&example());
    for label in ["Name Screener", "MiniSearch", "FlexSearch", "prefers-color-scheme:dark", ">66.7 %<"] {
        assert!(svg.contains(label), "{label} is not in\n{svg}");
    }
    assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
    assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
}
