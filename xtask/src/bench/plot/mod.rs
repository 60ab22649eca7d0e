//! Figures in, `docs/performance.svg` out: each engine's time of a search, and below it how the engine grows.
//!
//! Written by hand: a plotting crate would fix the colours, where these follow the reader's light or dark scheme.

mod axis;

use std::fmt::Write;

use super::elsewhere::{Growth, Place};
use super::figures::Figures;
use super::page::Engine;
use super::times::rounded;
use axis::Axis;

/// In pixels.
const WIDTH: f64 = 760.0;
const LEFT: f64 = 145.0;
const RIGHT: f64 = 570.0;
/// Between two engines.
const LINE: f64 = 38.0;
/// Of the panel of growth, axis labels included.
const GROWTH_HEIGHT: f64 = 300.0;

const STYLE: &str = "text{font:14px system-ui,sans-serif;fill:#1f2328}.small{font-size:12px;fill:#59636e}\
    .title{font-weight:600}.end{text-anchor:end}.middle{text-anchor:middle}.paper{fill:#fff}\
    .grid{stroke:#d1d9e0}.range{stroke:#818b98;stroke-width:4}.dot{fill:#59636e}\
    .own .range,.own .curve{stroke:#0969da}.own .dot{fill:#0969da}.curve{fill:none;stroke:#818b98;stroke-width:2}\
    @media(prefers-color-scheme:dark){text{fill:#f0f6fc}.small{fill:#9198a1}.paper{fill:#0d1117}.grid{stroke:#3d444d}\
    .range,.curve{stroke:#656c76}.dot{fill:#9198a1}.own .range,.own .curve{stroke:#4493f8}.own .dot{fill:#4493f8}}";

/// The whole picture.
pub fn svg(figures: &Figures) -> String {
    let engines = &figures.page.engines;
    let below = 110.0 + LINE * engines.len() as f64;
    let growth = figures.growth.as_ref();
    let height = below + growth.map_or(0.0, |_| GROWTH_HEIGHT);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-labelledby=\"title\">\n\
         <title id=\"title\">Milliseconds of one search, median to 99th percentile, by engine</title>\n\
         <style>{STYLE}</style>\n<rect class=\"paper\" width=\"{WIDTH}\" height=\"{height}\"/>\n"
    );
    times(&mut svg, engines);
    growth.into_iter().for_each(|growth| curves(&mut svg, growth, below));
    svg + "</svg>\n"
}

/// A line for each engine, the quickest first.
fn times(svg: &mut String, engines: &[Engine]) {
    let mut order: Vec<(usize, &Engine)> = engines.iter().enumerate().collect();
    order.sort_by(|(_, a), (_, b)| a.median().middle.total_cmp(&b.median().middle));
    let ends = engines.iter().flat_map(|engine| [engine.median().middle, engine.late().middle]);
    let axis = Axis::over(ends, LEFT, RIGHT);
    let bottom = 60.0 + LINE * engines.len() as f64;
    text(svg, 16.0, 26.0, "title", "Milliseconds of one search in Chromium (logarithmic)");
    text(svg, WIDTH - 16.0, 26.0, "small end", "right party in first 10");
    for tick in axis.ticks() {
        grid(svg, [axis.at(tick), 44.0], [axis.at(tick), bottom]);
        text(svg, axis.at(tick), bottom + 18.0, "small middle", &plain(tick));
    }
    for (place, (number, engine)) in order.into_iter().enumerate() {
        engine_line(svg, &axis, engine, number == 0, 66.0 + LINE * place as f64);
    }
    text(
        svg,
        (LEFT + RIGHT) / 2.0,
        bottom + 38.0,
        "small middle",
        "dot: median; end of the line: 99th percentile",
    );
}

fn engine_line(svg: &mut String, axis: &Axis, engine: &Engine, is_own: bool, y: f64) {
    let (median, late) = (engine.median().middle, engine.late().middle);
    let class = if is_own { " class=\"own\"" } else { "" };
    let _ = writeln!(svg, "<g{class}>");
    text(svg, 16.0, y + 5.0, if is_own { "title" } else { "" }, &engine.label);
    let [x, end] = [axis.at(median), axis.at(late)];
    let _ = writeln!(svg, "<line class=\"range\" x1=\"{x:.1}\" y1=\"{y}\" x2=\"{end:.1}\" y2=\"{y}\"/>");
    let _ = writeln!(svg, "<circle class=\"dot\" cx=\"{x:.1}\" cy=\"{y}\" r=\"6\"/>");
    text(svg, x, y - 9.0, "small middle", &rounded(median));
    text(svg, end + 6.0, y + 4.0, "small", &rounded(late));
    text(svg, WIDTH - 16.0, y + 5.0, "end", &engine.right().shown());
    svg.push_str("</g>\n");
}

/// Median time of a search against the number of names.
fn curves(svg: &mut String, growth: &Growth, top: f64) {
    let places = [(Place::Chromium, "in Chromium", true), (Place::Native, "native", false)];
    let curves: Vec<_> = places.map(|(place, label, is_own)| (growth.curve(place), label, is_own)).into();
    let points = || curves.iter().flat_map(|(curve, ..)| curve);
    if points().next().is_none() {
        return;
    }
    let across = Axis::over(points().map(|(names, _)| *names as f64), LEFT, RIGHT);
    let up = Axis::over(points().map(|(_, grown)| grown.median_ms), top + GROWTH_HEIGHT - 50.0, top + 50.0);
    text(
        svg,
        16.0,
        top + 26.0,
        "title",
        "Median milliseconds of one search by number of names (both logarithmic)",
    );
    for tick in up.ticks() {
        grid(svg, [LEFT, up.at(tick)], [RIGHT, up.at(tick)]);
        text(svg, LEFT - 8.0, up.at(tick) + 4.0, "small end", &plain(tick));
    }
    for tick in across.ticks() {
        grid(svg, [across.at(tick), top + 50.0], [across.at(tick), top + GROWTH_HEIGHT - 50.0]);
        text(svg, across.at(tick), top + GROWTH_HEIGHT - 30.0, "small middle", &rounded(tick));
    }
    for (curve, label, is_own) in &curves {
        let places: Vec<[f64; 2]> =
            curve.iter().map(|(names, grown)| [across.at(*names as f64), up.at(grown.median_ms)]).collect();
        one_curve(svg, &places, label, *is_own);
    }
}

fn one_curve(svg: &mut String, places: &[[f64; 2]], label: &str, is_own: bool) {
    let Some([x, y]) = places.last() else { return };
    let points: Vec<String> = places.iter().map(|[x, y]| format!("{x:.1},{y:.1}")).collect();
    let class = if is_own { " class=\"own\"" } else { "" };
    let _ = writeln!(svg, "<g{class}><polyline class=\"curve\" points=\"{}\"/>", points.join(" "));
    for [x, y] in places {
        let _ = writeln!(svg, "<circle class=\"dot\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\"/>");
    }
    text(svg, x + 10.0, y + 4.0, "small", label);
    svg.push_str("</g>\n");
}

fn grid(svg: &mut String, [x1, y1]: [f64; 2], [x2, y2]: [f64; 2]) {
    let _ =
        writeln!(svg, "<line class=\"grid\" x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\"/>");
}

/// `content` comes from this program and its tables alone; it is escaped all the same.
fn text(svg: &mut String, x: f64, y: f64, class: &str, content: &str) {
    let content = content.replace('&', "&amp;").replace('<', "&lt;");
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    let _ = writeln!(svg, "<text{class} x=\"{x:.1}\" y=\"{y:.1}\">{content}</text>");
}

/// A power of ten as it is.
fn plain(tick: f64) -> String {
    if tick >= 1.0 { rounded(tick).trim_end_matches(".0").to_owned() } else { format!("{tick}") }
}
