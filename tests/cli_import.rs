//! `name-screener import` as a process: what stands on stdout and stderr, and the exit code.

mod made;

use made::errors;
use std::io::Write;
use std::path::PathBuf;
use std::process::Output;

const OFAC: &str = include_str!("fixtures/lists/ofac.xml");

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/lists").join(name)
}

fn import(args: &[&str], stdin: &[u8]) -> Output {
    made::run(&[&["import"], args].concat(), stdin)
}

#[test]
fn a_list_becomes_json_lines() {
    for name in ["ofac", "un", "eu"] {
        let output = import(&[fixture(&format!("{name}.xml")).to_str().unwrap()], b"");
        assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
        let want = std::fs::read_to_string(fixture(&format!("{name}.jsonl"))).unwrap();
        assert_eq!(String::from_utf8(output.stdout).unwrap(), want, "{name}");
    }
}

#[test]
fn stdin_may_be_compressed() {
    let plain = import(&["-"], OFAC.as_bytes());
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(OFAC.as_bytes()).unwrap();
    let mut xz = lzma_rust2::XzWriter::new(Vec::new(), lzma_rust2::XzOptions::with_preset(1)).unwrap();
    xz.write_all(OFAC.as_bytes()).unwrap();
    for compressed in [gzip.finish().unwrap(), xz.finish().unwrap()] {
        let output = import(&["-"], &compressed);
        assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
        assert_eq!(output.stdout, plain.stdout);
        let cut = import(&["-"], &compressed[..compressed.len() / 2]);
        assert_eq!(cut.status.code(), Some(2));
        assert!(errors(&cut).contains("error[bad-list]") && cut.stdout.is_empty(), "{}", errors(&cut));
    }
}

#[test]
fn rejects_are_reported_and_the_rest_is_written() {
    let bad = OFAC.replace("<uid>102</uid>", "");
    let output = import(&["-"], bad.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout.iter().filter(|b| **b == b'\n').count(), 3);
    let at = bad.match_indices("<sdnEntry>").nth(1).unwrap().0;
    assert!(errors(&output).contains(&format!("rejected: record without identifier at byte {at}: its uid")));
}

#[test]
fn a_damaged_list_leaves_nothing_on_stdout() {
    for (bytes, code) in [
        (&OFAC.as_bytes()[..OFAC.len() / 2], "bad-list"),
        (&b"<html></html>"[..], "unknown-format"),
        (b"", "unknown-format"),
    ] {
        let output = import(&["-"], bytes);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        assert!(errors(&output).starts_with(&format!("error[{code}]: ")), "{}", errors(&output));
    }
}

#[test]
fn wrong_usage_is_said() {
    for (args, words) in [
        (&["/no/such/file"][..], "/no/such/file"),
        (&["--list", "Moon List", "-"], "us-ofac-sdn"),
        (&["--list", "moon", "-"], "not the list moon"),
        (&["--list", "un-sc", "-"], "not the list un-sc"),
        (&[], "Usage"),
    ] {
        let output = import(args, OFAC.as_bytes());
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(errors(&output).contains(words), "{}", errors(&output));
    }
}
