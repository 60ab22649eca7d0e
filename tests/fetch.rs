//! Lists fetched from a server on this machine that plays every fault: what is taken, what is refused, and that the old list stays then.

#[path = "made/fault_server.rs"]
mod fault_server;
#[path = "made/list_files.rs"]
#[allow(dead_code, reason = "each test file uses its part")]
mod list_files;
#[path = "made/tls_server.rs"]
mod tls_server;

use std::cell::RefCell;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fault_server::FaultServer;
use name_screener::fetch::{
    Allowed, Event, Failure, Folder, Limits, Outcome, Patience, Settings, checked_on, fetch,
};
use name_screener::list::{KNOWN, known};
use name_screener::{Error, ErrorKind, calendar, snapshot};
use tempfile::TempDir;

const GOLDEN: &str = include_str!("fixtures/lists/ofac.jsonl");

thread_local! {
    /// The waits of this thread's test; none of them is waited.
    static WAITS: RefCell<Vec<Duration>> = const { RefCell::new(Vec::new()) };
}

fn settings() -> Settings {
    let sleep = |wait| WAITS.with_borrow_mut(|waits| waits.push(wait));
    let limits =
        Limits { timeout: Duration::from_secs(3), stall: Duration::from_secs(1), max_bytes: 1_000_000 };
    Settings { limits, patience: Patience { sleep, ..Patience::default() }, ..Settings::default() }
}

fn allowing(shrink: bool, rejects: bool) -> Settings {
    Settings { allowed: Allowed { shrink, rejects }, ..settings() }
}

/// What a fetch gave, and what it told on the way.
struct Fetched {
    result: Result<Outcome, Error>,
    lines: Vec<String>,
    waits: Vec<Duration>,
}

impl Fetched {
    fn said(&self) -> String {
        self.result.as_ref().unwrap().to_string()
    }

    fn error(&self) -> &Error {
        self.result.as_ref().unwrap_err()
    }
}

/// Fetches a list from a whole address into the folder.
fn fetched(id: &str, url: &str, settings: &Settings, folder: &Path) -> Fetched {
    WAITS.with_borrow_mut(Vec::clear);
    let mut lines = Vec::new();
    let mut folder = Folder::open(folder).unwrap();
    let result = fetch(known(id).unwrap(), url, settings, &mut folder, &mut |event: Event<'_>| {
        lines.extend(event.lines());
    });
    Fetched { result, lines, waits: WAITS.take() }
}

fn sdn(server: &FaultServer, path: &str, folder: &TempDir) -> Fetched {
    fetched("us-ofac-sdn", &format!("{}{path}", server.address), &settings(), folder.path())
}

/// A folder with the small SDN list of 2023-03-09.
fn with_list(server: &FaultServer) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    sdn(server, "/ofac", &folder).result.unwrap();
    folder
}

/// All files below a folder, by name, but for what is kept of a failure.
fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files.extend(contents(&path)),
            false if path.to_string_lossy().ends_with(".failed.json") => {}
            false => files.push((path.clone(), std::fs::read(path).unwrap())),
        }
    }
    files.sort();
    files
}

#[test]
fn a_good_file_becomes_the_list() {
    let server = FaultServer::start();
    let folder = tempfile::tempdir().unwrap();
    let first = sdn(&server, "/ofac", &folder);
    assert_eq!(first.said(), "nothing -> 2023-03-09: 4 parties, 8 names; there was no older version");
    let names: Vec<PathBuf> = contents(folder.path())
        .into_iter()
        .map(|(path, _)| path.strip_prefix(folder.path()).unwrap().to_owned())
        .collect();
    let want = [
        "manifest.json",
        "originals/lock",
        "originals/us-ofac-sdn.json",
        "originals/us-ofac-sdn.original",
        "us-ofac-sdn.jsonl",
    ];
    assert_eq!(names, want.map(PathBuf::from));
    assert_eq!(std::fs::read_to_string(folder.path().join("us-ofac-sdn.jsonl")).unwrap(), GOLDEN);
    let original = std::fs::read_to_string(folder.path().join("originals/us-ofac-sdn.original")).unwrap();
    assert_eq!(original, fault_server::OFAC);
    let manifest = snapshot::manifest(folder.path()).unwrap();
    assert_eq!(snapshot::entities(folder.path(), &manifest.lists[0]).unwrap().len(), 4);
}

#[test]
fn a_newer_file_replaces_the_list_and_says_what_changed() {
    let server = FaultServer::start();
    // The path, and the seconds that were waited before it was had.
    for (path, waits) in [
        ("/newer", vec![]),
        ("/redirect", vec![]),
        ("/gzip", vec![]),
        ("/browsers-only", vec![]),
        ("/broken-twice", vec![0.5..=1.0, 1.0..=2.0]),
        ("/busy-once", vec![7.0..=7.0]),
        ("/too-many-once", vec![0.5..=1.0]),
        ("/cut-once", vec![0.5..=1.0]),
        ("/reset-once", vec![0.5..=1.0]),
        ("/stalls-once", vec![0.5..=1.0]),
    ] {
        let folder = with_list(&server);
        let new = sdn(&server, path, &folder);
        let want = "2023-03-09 -> 2023-03-10: 4 parties (0 added, 0 removed, 1 changed), 8 names (+0)";
        assert_eq!(new.said(), want, "{path}");
        let Ok(Outcome::Changed(changes)) = &new.result else { panic!("{path}: unchanged") };
        assert_eq!(changes.parties().collect::<Vec<_>>(), ["~ us-ofac-sdn:103 BEACON MOON: names"]);
        assert_eq!(new.waits.len(), waits.len(), "{path}: {:?}", new.waits);
        assert!(
            new.waits.iter().zip(&waits).all(|(wait, want)| want.contains(&wait.as_secs_f64())),
            "{path}: {:?}",
            new.waits
        );
        assert_eq!(new.lines.len(), waits.len(), "{path}: {:?}", new.lines);
        let lines = std::fs::read_to_string(folder.path().join("us-ofac-sdn.jsonl")).unwrap();
        assert!(lines.contains("BEACON MOON") && !lines.contains("BEACON STAR"), "{path}");
    }
}

#[test]
fn what_is_not_the_list_is_refused_and_the_old_one_kept() {
    use ErrorKind::{BadList, Network, Refused, UnknownFormat};
    let server = FaultServer::start();
    let folder = with_list(&server);
    let before = contents(folder.path());
    for (path, kind, words, requests) in [
        ("/html", UnknownFormat, "web page", 1),
        ("/empty", UnknownFormat, "empty", 1),
        ("/nobody", BadList, "no record", 1),
        ("/half", BadList, "cut", 1),
        ("/one-short", BadList, "declares 4 records but holds 3", 1),
        ("/shrunken", Refused, "--allow-shrink", 1),
        ("/nameless", Refused, "--allow-shrink", 1),
        ("/one-bad", Refused, "--allow-rejects", 1),
        ("/older", Refused, "older", 1),
        ("/ahead", Refused, "yet to come", 1),
        ("/un", BadList, "not the list us-ofac-sdn", 1),
        ("/eu", BadList, "not the list us-ofac-sdn", 1),
        ("/nowhere", Network, "is gone", 1),
        ("/bad-request", Network, "400", 1),
        ("/no-content", Network, "204", 1),
        ("/always-304", Network, "304", 1),
        ("/loop", Network, "redirects", 9),
        ("/nowhere-redirect", Network, "no address", 1),
        ("/broken", Network, "it was asked 5 times", 5),
        ("/busy-for-a-day", Network, "left alone for 86400 s", 1),
        ("/cut", Network, "could not be downloaded", 5),
        ("/reset", Network, "could not be downloaded", 5),
        ("/gzip-damaged", Network, "could not be downloaded", 5),
        ("/endless", Network, "more than 1000000 bytes", 1),
        ("/bomb", Network, "more than 1000000 bytes", 1),
        ("/slow", Network, "within 3 s", 1),
    ] {
        let start = Instant::now();
        let refused = sdn(&server, path, &folder);
        let error = refused.error();
        assert!(error.message().contains(words), "{path}: {error}");
        assert_eq!(error.kind(), kind, "{path}: {error}");
        assert_eq!(server.requests(path).len(), requests, "{path}");
        assert!(start.elapsed() < Duration::from_secs(10), "{path}: hangs");
        assert!(contents(folder.path()) == before, "{path}: the folder changed");
        let kept = Failure::read(folder.path(), "us-ofac-sdn").unwrap();
        assert_eq!((kept.code.as_str(), kept.message.as_str()), (kind.code(), error.message()));
    }
    sdn(&server, "/ofac", &folder).result.unwrap();
    assert_eq!(Failure::read(folder.path(), "us-ofac-sdn"), None, "forgotten once it goes well");
}

#[test]
fn a_server_that_hangs_is_given_up() {
    let server = FaultServer::start();
    let folder = with_list(&server);
    let patience = Patience { attempts: 2, ..settings().patience };
    let hanging = format!("{}/hanging", server.address);
    let settings = Settings { patience, ..settings() };
    let given_up = fetched("us-ofac-sdn", &hanging, &settings, folder.path());
    assert!(
        given_up.error().message().contains("sent nothing for 1 s; it was asked 2 times"),
        "{}",
        given_up.error()
    );
}

#[test]
fn without_a_server_the_message_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let nobody = fetched("us-ofac-sdn", &format!("http://{port}/ofac"), &settings(), folder.path());
    assert!(nobody.error().message().contains("network"), "{}", nobody.error());
    assert_eq!(nobody.waits.len(), 4);
    let no_address = fetched("us-ofac-sdn", "file:///etc/passwd", &settings(), folder.path());
    assert_eq!(no_address.error().kind(), ErrorKind::BadOption);
}

#[test]
fn a_redirect_out_of_encryption_is_not_followed() {
    let server = FaultServer::start();
    let folder = tempfile::tempdir().unwrap();
    let trusting = Settings { trusted: Some(tls_server::certificate()), ..settings() };
    let down = tls_server::redirecting(&format!("{}/ofac", server.address));
    let refused = fetched("us-ofac-sdn", &down, &trusting, folder.path());
    assert!(refused.error().message().contains("not encrypted"), "{}", refused.error());
    assert!(server.requests("/ofac").is_empty() && refused.waits.is_empty());
    // The certificate of that server is nobody's whom browsers trust.
    let stranger = fetched("us-ofac-sdn", &down, &settings(), folder.path());
    assert_eq!(
        (stranger.error().kind(), stranger.waits.len()),
        (ErrorKind::Network, 0),
        "{}",
        stranger.error()
    );
}

#[test]
fn what_was_not_changed_is_not_sent_again() {
    let server = FaultServer::start();
    let folder = tempfile::tempdir().unwrap();
    sdn(&server, "/tagged", &folder).result.unwrap();
    let whole = |folder: &TempDir| -> Vec<_> {
        let notes = |path: &Path| path.ends_with("originals/us-ofac-sdn.json");
        contents(folder.path()).into_iter().filter(|(path, _)| !notes(path)).collect()
    };
    let before = whole(&folder);
    assert_eq!(sdn(&server, "/tagged", &folder).said(), "unchanged since 2023-03-09");
    assert!(whole(&folder) == before);
    let requests = server.requests("/tagged");
    assert!(!requests[0].contains("if-none-match") && requests[1].contains("if-none-match: \"v1\""));
}

#[test]
fn only_the_authority_itself_says_that_there_is_no_newer_list() {
    let server = FaultServer::start();
    let folder = with_list(&server);
    let list = snapshot::manifest(folder.path()).unwrap().lists.remove(0);
    assert_eq!(checked_on(folder.path(), &list), None, "a mirror");
    let path = folder.path().join("originals/us-ofac-sdn.json");
    let record = std::fs::read_to_string(&path).unwrap();
    let of_authority = record.replace(&format!("{}/ofac", server.address), &list.info.url);
    std::fs::write(&path, &of_authority).unwrap();
    assert_eq!(checked_on(folder.path(), &list), Some(calendar::text(calendar::today())));
    std::fs::write(&path, of_authority.replace(&list.info.sha256, "00")).unwrap();
    assert_eq!(checked_on(folder.path(), &list), None, "another version");
}

#[test]
fn what_is_not_there_whole_is_asked_for_in_full() {
    let server = FaultServer::start();
    for (what, spoil) in [
        (
            "no original",
            (|folder: &Path| std::fs::remove_file(folder.join("originals/us-ofac-sdn.original")).unwrap())
                as fn(&Path),
        ),
        ("another original", |folder| {
            std::fs::write(folder.join("originals/us-ofac-sdn.original"), "<sdnList/>").unwrap()
        }),
        ("no record", |folder| std::fs::remove_file(folder.join("originals/us-ofac-sdn.json")).unwrap()),
        ("a damaged record", |folder| {
            std::fs::write(folder.join("originals/us-ofac-sdn.json"), "{").unwrap()
        }),
        ("no snapshot", |folder| std::fs::remove_file(folder.join("us-ofac-sdn.jsonl")).unwrap()),
        ("a cut snapshot", |folder| {
            std::fs::write(folder.join("us-ofac-sdn.jsonl"), &GOLDEN[..GOLDEN.find('\n').unwrap()]).unwrap()
        }),
        ("no manifest", |folder| std::fs::remove_file(folder.join("manifest.json")).unwrap()),
    ] {
        let folder = tempfile::tempdir().unwrap();
        sdn(&server, "/tagged", &folder).result.unwrap();
        spoil(folder.path());
        sdn(&server, "/tagged", &folder).result.unwrap();
        assert!(!server.requests("/tagged").last().unwrap().contains("if-none-match"), "{what}");
        // And is whole then.
        assert_eq!(
            std::fs::read_to_string(folder.path().join("us-ofac-sdn.jsonl")).unwrap(),
            GOLDEN,
            "{what}"
        );
        sdn(&server, "/tagged", &folder).result.unwrap();
        assert!(server.requests("/tagged").last().unwrap().contains("if-none-match"), "{what}");
    }
    // What one address calls its version says nothing of another's.
    let folder = tempfile::tempdir().unwrap();
    sdn(&server, "/tagged", &folder).result.unwrap();
    sdn(&server, "/ofac", &folder).result.unwrap();
    assert!(!server.requests("/ofac").last().unwrap().contains("if-none-match"));
}

#[test]
fn the_same_bytes_under_another_tag_change_nothing() {
    let server = FaultServer::start();
    let folder = tempfile::tempdir().unwrap();
    let url = "/tag-changes";
    sdn(&server, url, &folder).result.unwrap();
    let snapshot = std::fs::metadata(folder.path().join("us-ofac-sdn.jsonl")).unwrap().modified().unwrap();
    assert_eq!(sdn(&server, url, &folder).said(), "unchanged since 2023-03-09");
    assert_eq!(
        std::fs::metadata(folder.path().join("us-ofac-sdn.jsonl")).unwrap().modified().unwrap(),
        snapshot
    );
    assert!(sdn(&server, url, &folder).said().starts_with("2023-03-09 -> 2023-03-10"));
    let tags: Vec<bool> = server
        .requests(url)
        .iter()
        .zip(["none", "\"v1\"", "\"v2\""])
        .map(|(head, tag)| head.contains(tag))
        .collect();
    assert_eq!(tags[1..], [true, true], "asked with the newest tag");
}

#[test]
fn records_that_cannot_be_read_are_told_and_taken_only_where_that_is_allowed() {
    let server = FaultServer::start();
    let folder = with_list(&server);
    let url = format!("{}/one-bad", server.address);
    let at =
        fault_server::newer().replace("<uid>102</uid>", "").match_indices("<sdnEntry>").nth(1).unwrap().0;
    let told = format!("rejected: record without identifier at byte {at}: its uid");
    for (settings, taken) in
        [(settings(), false), (allowing(true, false), false), (allowing(true, true), true)]
    {
        let bad = fetched("us-ofac-sdn", &url, &settings, folder.path());
        assert!(bad.lines[0].starts_with(&told), "{:?}", bad.lines);
        assert_eq!(bad.result.is_ok(), taken);
    }
    let entry = snapshot::manifest(folder.path()).unwrap().lists.remove(0);
    assert_eq!((entry.entities, entry.rejects), (3, 1));
    let nothing =
        (101..=104).fold(fault_server::newer(), |xml, uid| xml.replace(&format!("<uid>{uid}</uid>"), ""));
    server.put("/all-bad", nothing.as_bytes());
    let all =
        fetched("us-ofac-sdn", &format!("{}/all-bad", server.address), &allowing(true, true), folder.path());
    assert!(all.error().message().contains("no party"), "{}", all.error());
}

#[test]
fn a_list_that_really_shrank_can_be_taken() {
    let server = FaultServer::start();
    let folder = with_list(&server);
    let shrunken = format!("{}/shrunken", server.address);
    let taken = fetched("us-ofac-sdn", &shrunken, &allowing(true, false), folder.path());
    assert_eq!(
        taken.said(),
        "2023-03-09 -> 2023-03-10: 3 parties (0 added, 1 removed, 1 changed), 7 names (-1)"
    );
}

#[test]
fn a_list_without_a_day_gets_that_of_the_server_or_today() {
    let server = FaultServer::start();
    let folder = tempfile::tempdir().unwrap();
    let sema =
        |path: &str| fetched("ca-sema", &format!("{}{path}", server.address), &settings(), folder.path());
    let dated = sema("/dated");
    assert!(
        dated.said().contains("nothing -> 2023-03-09: ") && dated.said().contains("the server says"),
        "{}",
        dated.said()
    );
    assert_eq!(sema("/dated").said(), "unchanged since 2023-03-09");
    let mut other = include_bytes!("fixtures/lists/sema.xml").to_vec();
    other.push(b'\n');
    server.put("/sema", &other);
    let today = calendar::text(calendar::today());
    let fetched = sema("/sema").said();
    assert!(
        fetched.contains(&format!("2023-03-09 -> {today}: ")) && fetched.contains("when it was fetched"),
        "{fetched}"
    );
}

#[test]
fn every_known_list_can_be_fetched() {
    let server = FaultServer::start();
    let folder = tempfile::tempdir().unwrap();
    let rows = list_files::sheet_data(include_str!("fixtures/lists/dfat.csv"), b',');
    server.put("/au-dfat", &list_files::workbook(&rows));
    for (id, bytes) in [
        ("us-ofac-sdn", &include_bytes!("fixtures/lists/ofac.xml")[..]),
        // A programme of that list tells it from the other.
        ("us-ofac-consolidated", fault_server::OFAC.replace("MOON1", "NS-PLC").as_bytes()),
        ("un-sc", include_bytes!("fixtures/lists/un.xml")),
        ("eu-fsf", include_bytes!("fixtures/lists/eu.xml")),
        ("uk-fcdo", include_bytes!("fixtures/lists/uk.xml")),
        ("ch-seco", include_bytes!("fixtures/lists/seco.xml")),
        ("ca-sema", include_bytes!("fixtures/lists/sema.xml")),
        ("us-csl", include_bytes!("fixtures/lists/csl.csv")),
        ("opensanctions", include_bytes!("fixtures/lists/targets.nested.json")),
    ] {
        server.put(&format!("/{id}"), bytes);
    }
    for list in KNOWN {
        let url = format!("{}/{}", server.address, list.id);
        let first = fetched(list.id, &url, &allowing(false, true), folder.path());
        assert!(first.said().starts_with("nothing -> "), "{}: {}", list.id, first.said());
        assert!(list.url.starts_with("https://"), "{}", list.id);
        let again = fetched(list.id, &url, &allowing(false, true), folder.path());
        assert!(again.said().starts_with("unchanged since "), "{}: {}", list.id, again.said());
    }
    let manifest = snapshot::manifest(folder.path()).unwrap();
    let ids: Vec<&str> = manifest.lists.iter().map(|list| list.info.id.as_str()).collect();
    assert_eq!(ids, KNOWN.map(|list| list.id), "in the order of the table");
    for list in &manifest.lists {
        assert_eq!(snapshot::entities(folder.path(), list).unwrap().len() as u64, list.entities);
    }
}

#[test]
fn a_file_that_is_itself_compressed_is_kept_so() {
    let server = FaultServer::start();
    let folder = tempfile::tempdir().unwrap();
    server.put("/ofac.xml.gz", &fault_server::gzip(fault_server::OFAC.as_bytes()));
    assert!(sdn(&server, "/ofac.xml.gz", &folder).said().starts_with("nothing -> 2023-03-09"));
    assert_eq!(sdn(&server, "/ofac", &folder).said(), "unchanged since 2023-03-09", "the same, uncompressed");
}

#[test]
fn two_do_not_write_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let first = Folder::open(folder.path()).unwrap();
    let Err(second) = Folder::open(folder.path()) else { panic!("both write") };
    assert!(second.message().contains("Another process"), "{second}");
    drop(first);
    Folder::open(folder.path()).unwrap();
}

#[test]
fn a_manifest_of_another_format_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("manifest.json"), "{\"format\":2,\"lists\":[]}").unwrap();
    let Err(error) = Folder::open(folder.path()) else { panic!("it was taken") };
    assert!(error.message().contains("format 2"), "{error}");
}
