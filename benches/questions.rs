//! Times the native engine on given questions: packs and questions in, the milliseconds of each answer out.
//!
//! `cargo xtask bench` runs it and says where both are; it asks the page the very same questions.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::time::Instant;

use name_screener::ErrorKind;
use name_screener::search::{Screener, SearchOptions};
use serde_json::Value;

fn main() {
    let [packs, questions] = ["NAME_SCREENER_PACKS", "NAME_SCREENER_QUESTIONS"].map(|variable| {
        std::env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set: run `cargo xtask bench`"))
    });
    let screener = load(Path::new(&packs));
    let questions: Vec<String> = read_json(Path::new(&questions))
        .as_array()
        .expect("an array of questions")
        .iter()
        .map(|question| question["query"].as_str().expect("a query").to_owned())
        .collect();
    // Touches code and data once, as a page that is in use has.
    let warm_up = questions.iter().take(50);
    let times: Vec<f64> = warm_up.chain(&questions).map(|query| time(&screener, query)).skip(50).collect();
    println!("{}", serde_json::to_string(&times).expect("numbers"));
}

/// Milliseconds from a name to its answer. Some listed names hold nothing to search for; any other error would make a
/// mock of the times.
fn time(screener: &Screener, query: &str) -> f64 {
    let start = Instant::now();
    let answer = screener.search(query, &SearchOptions::default());
    let elapsed = start.elapsed();
    let is_fair = answer.as_ref().err().is_none_or(|error| error.kind() == ErrorKind::EmptyQuery);
    assert!(is_fair, "{query}: {:?}", answer.err());
    std::hint::black_box(&answer);
    elapsed.as_secs_f64() * 1000.0
}

fn load(packs: &Path) -> Screener {
    let mut screener = Screener::new();
    for list in read_json(&packs.join("manifest.json"))["lists"].as_array().expect("a manifest of packs") {
        let file = fs::File::open(packs.join(list["pack"].as_str().expect("a file name"))).expect("a pack");
        let mut bytes = Vec::new();
        flate2::read::GzDecoder::new(file).read_to_end(&mut bytes).expect("gzip");
        screener.add_pack(bytes, "").expect("a whole pack");
    }
    screener
}

fn read_json(path: &Path) -> Value {
    let text = fs::read(path).unwrap_or_else(|error| panic!("could not read {}: {error}", path.display()));
    serde_json::from_slice(&text).unwrap_or_else(|error| panic!("{} is not JSON: {error}", path.display()))
}
