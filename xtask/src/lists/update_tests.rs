//! `lists update` against a server on this machine that behaves well, and badly in every way we know.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::time::{Duration, Instant};

use super::*;
use name_screener::list::known;

const OFAC: &str = include_str!("../../../tests/fixtures/lists/ofac.xml");
const UN: &str = include_str!("../../../tests/fixtures/lists/un.xml");
const EU: &str = include_str!("../../../tests/fixtures/lists/eu.xml");

/// A server that answers each path in its own way; returns its address.
fn server() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // Who hangs up early is no concern of the server.
            std::thread::spawn(move || _ = answer(stream));
        }
    });
    address
}

fn answer(mut stream: TcpStream) -> std::io::Result<()> {
    let mut request = String::new();
    let mut byte = [0];
    while !request.ends_with("\r\n\r\n") && stream.read(&mut byte)? == 1 {
        request.push(char::from(byte[0]));
    }
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    let newer = OFAC.replace("03/09/2023", "03/10/2023").replace("BEACON STAR", "BEACON MOON");
    match path.as_str() {
        "/ofac" => respond(&mut stream, "200 OK", OFAC),
        "/newer" => respond(&mut stream, "200 OK", &newer),
        "/older" => respond(&mut stream, "200 OK", &OFAC.replace("03/09/2023", "03/08/2023")),
        "/un" => respond(&mut stream, "200 OK", UN),
        "/eu" => respond(&mut stream, "200 OK", EU),
        "/browsers-only" if !request.contains("Mozilla/5.0") => {
            respond(&mut stream, "403 Forbidden", "no robots")
        }
        "/browsers-only" => respond(&mut stream, "200 OK", &newer),
        "/html" => respond(&mut stream, "200 OK", "<!DOCTYPE html><html><body>Sorry</body></html>"),
        "/empty" => respond(&mut stream, "200 OK", ""),
        "/half" => respond(&mut stream, "200 OK", &newer[..newer.len() / 2]),
        "/one-short" => respond(&mut stream, "200 OK", &without_a_record(&newer, "4")),
        "/shrunken" => respond(&mut stream, "200 OK", &without_a_record(&newer, "3")),
        "/nameless" => respond(&mut stream, "200 OK", &newer.replace("akaList", "newAkaList")),
        "/redirect" => redirect(&mut stream, "/newer"),
        "/loop" => redirect(&mut stream, "/loop"),
        "/cut" => {
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", newer.len())?;
            stream.write_all(&newer.as_bytes()[..1000])
        }
        "/endless" => {
            write!(stream, "HTTP/1.1 200 OK\r\n\r\n")?;
            (0..).try_for_each(|_| stream.write_all(&[b' '; 4096]))
        }
        "/slow" => {
            write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", newer.len())?;
            newer.bytes().try_for_each(|b| {
                std::thread::sleep(Duration::from_millis(50));
                stream.write_all(&[b])
            })
        }
        "/hanging" => {
            std::thread::sleep(Duration::from_secs(30));
            Ok(())
        }
        "/broken" => respond(&mut stream, "500 Internal Server Error", "oops"),
        _ => respond(&mut stream, "404 Not Found", "<html>no such page</html>"),
    }
}

fn respond(stream: &mut TcpStream, status: &str, body: &str) -> std::io::Result<()> {
    write!(stream, "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len())
}

fn redirect(stream: &mut TcpStream, to: &str) -> std::io::Result<()> {
    write!(stream, "HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
}

/// The list without its second record, declaring `count` records.
fn without_a_record(xml: &str, count: &str) -> String {
    let starts: Vec<usize> = xml.match_indices("<sdnEntry>").map(|(at, _)| at).collect();
    let xml = format!("{}{}", &xml[..starts[1]], &xml[starts[2]..]);
    xml.replace("<Record_Count>4", &format!("<Record_Count>{count}"))
}

/// A snapshot of the three small lists.
fn old_snapshot(server: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let lists = [("us-ofac-sdn", "ofac"), ("un-sc", "un"), ("eu-fsf", "eu")];
    let only: Vec<&str> = lists.iter().map(|(id, _)| *id).collect();
    let urls: Vec<String> = lists.iter().map(|(id, path)| format!("{id}={server}/{path}")).collect();
    update(&options(folder.path(), &only, &urls)).unwrap();
    folder
}

fn options(folder: &Path, only: &[&str], urls: &[String]) -> Options {
    Options {
        only: only.iter().map(|id| (*id).to_owned()).collect(),
        url: urls.to_vec(),
        allow_shrink: false,
        timeout: 1.5,
        folder: Some(folder.to_owned()),
    }
}

/// All files of a folder, by name.
fn contents(folder: &Path) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

/// Fetches the SDN list from a path of the server into the folder.
fn one_list(server: &str, path: &str, allow_shrink: bool, folder: &Path) -> Result<String, String> {
    let limits = Limits { timeout: Duration::from_millis(1500), max_bytes: 1_000_000 };
    let mut manifest = read_manifest(folder)?;
    one(
        known("us-ofac-sdn").unwrap(),
        &format!("{server}{path}"),
        limits,
        allow_shrink,
        folder,
        &mut manifest,
    )
}

#[test]
fn a_good_file_becomes_the_list() {
    let server = server();
    let folder = old_snapshot(&server);
    let files: Vec<String> = contents(folder.path()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(files, ["eu-fsf.jsonl", "manifest.json", "un-sc.jsonl", "us-ofac-sdn.jsonl"]);
    let golden = include_str!("../../../tests/fixtures/lists/ofac.jsonl");
    assert_eq!(std::fs::read_to_string(folder.path().join("us-ofac-sdn.jsonl")).unwrap(), golden);
    let manifest = read_manifest(folder.path()).unwrap();
    let ids: Vec<&str> = manifest.lists.iter().map(|list| list.info.id.as_str()).collect();
    assert_eq!(ids, ["us-ofac-sdn", "un-sc", "eu-fsf"], "in the order of the table");
}

#[test]
fn a_newer_file_replaces_the_list_and_says_what_changed() {
    let server = server();
    for path in ["/newer", "/redirect", "/browsers-only"] {
        let folder = old_snapshot(&server);
        let said = one_list(&server, path, false, folder.path()).unwrap();
        assert_eq!(
            said, "2023-03-09 -> 2023-03-10: 4 parties (0 added, 0 removed, 1 changed), 8 names (+0)",
            "{path}"
        );
        let manifest = read_manifest(folder.path()).unwrap();
        assert_eq!(manifest.lists[0].info.published_on, "2023-03-10");
        assert_eq!(manifest.lists.len(), 3, "the other lists stay");
        let lines = std::fs::read_to_string(folder.path().join("us-ofac-sdn.jsonl")).unwrap();
        assert!(lines.contains("BEACON MOON") && !lines.contains("BEACON STAR"));
    }
}

#[test]
fn the_same_file_again_changes_nothing() {
    let server = server();
    let folder = old_snapshot(&server);
    let before = contents(folder.path());
    assert_eq!(one_list(&server, "/ofac", false, folder.path()).unwrap(), "unchanged since 2023-03-09");
    assert_eq!(contents(folder.path()), before);
}

#[test]
fn what_is_not_the_list_is_refused_and_the_old_one_kept() {
    let server = server();
    let folder = old_snapshot(&server);
    let before = contents(folder.path());
    for (path, words) in [
        ("/html", "web page"),
        ("/empty", "empty"),
        ("/half", "cut"),
        ("/cut", "could not be downloaded"),
        ("/one-short", "declares 4 records but holds 3"),
        ("/shrunken", "--allow-shrink"),
        ("/nameless", "--allow-shrink"),
        ("/older", "older"),
        ("/un", "not the list us-ofac-sdn"),
        ("/eu", "not the list us-ofac-sdn"),
        ("/nowhere", "is gone"),
        ("/broken", "answered with an error"),
        ("/loop", "redirects"),
        ("/endless", "more than 1000000 bytes"),
        ("/slow", "within 1.5 s"),
        ("/hanging", "within 1.5 s"),
    ] {
        let start = Instant::now();
        let error = one_list(&server, path, false, folder.path()).unwrap_err();
        assert!(error.contains(words), "{path}: {error}");
        assert!(start.elapsed() < Duration::from_secs(10), "{path}: hangs");
        assert_eq!(contents(folder.path()), before, "{path}");
    }
}

#[test]
fn a_list_that_really_shrank_can_be_taken() {
    let server = server();
    let folder = old_snapshot(&server);
    let said = one_list(&server, "/shrunken", true, folder.path()).unwrap();
    assert_eq!(said, "2023-03-09 -> 2023-03-10: 3 parties (0 added, 1 removed, 1 changed), 7 names (-1)");
}

#[test]
fn without_a_server_the_message_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let error = one_list(&format!("http://{port}"), "/ofac", false, folder.path()).unwrap_err();
    assert!(error.contains("network"), "{error}");
}

#[test]
fn one_failing_list_does_not_stop_the_others() {
    let server = server();
    let folder = old_snapshot(&server);
    let un = std::fs::read_to_string(folder.path().join("un-sc.jsonl")).unwrap();
    let urls = [format!("us-ofac-sdn={server}/newer"), format!("un-sc={server}/html")];
    let error = update(&options(folder.path(), &["us-ofac-sdn", "un-sc"], &urls)).unwrap_err();
    assert_eq!(error, "1 of 2 lists were not updated: un-sc");
    let manifest = read_manifest(folder.path()).unwrap();
    assert_eq!(manifest.lists[0].info.published_on, "2023-03-10");
    assert_eq!(std::fs::read_to_string(folder.path().join("un-sc.jsonl")).unwrap(), un);
}

#[test]
fn wrong_options_are_said() {
    let folder = tempfile::tempdir().unwrap();
    for (only, url, timeout, words) in [
        (&["moon"][..], vec![], 1.0, "us-ofac-sdn, "),
        (&[], vec!["http://x".to_owned()], 1.0, "ID=URL"),
        (&[], vec!["moon=http://x".to_owned()], 1.0, "us-ofac-sdn, "),
        (&[], vec![], 0.0, "--timeout"),
        (&[], vec![], f32::NAN, "--timeout"),
    ] {
        let mut options = options(folder.path(), only, &url);
        options.timeout = timeout;
        let error = update(&options).unwrap_err();
        assert!(error.contains(words), "{error}");
    }
}

#[test]
fn a_manifest_of_another_format_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("manifest.json"), "{\"format\":2,\"lists\":[]}").unwrap();
    assert!(read_manifest(folder.path()).unwrap_err().contains("format 2"));
}
