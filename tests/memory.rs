//! XML, CSV and JSON Lines are read streaming: what a reading needs of memory stays far below the file's size.
//!
//! Made files are read whose bytes never stand in memory together; the allocator counts. By default they have 24 MB;
//! `NAME_SCREENER_MEMORY_MB=200 cargo test --release --test memory` measures the size that docs/lists.md states.

mod made;

use std::alloc::{GlobalAlloc, Layout, System};
use std::io::{BufReader, Read};
use std::sync::atomic::{AtomicUsize, Ordering};

use made::shared;
use name_screener::source;

/// Counts what is allocated at the moment, and the most that ever was.
struct Counting;

static NOW: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call is handed on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        MOST.fetch_max(now, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// A file that is made while it is read: a head, then the same records under ever new numbers, then an end.
struct Made<F> {
    record: F,
    next: usize,
    count: usize,
    end: &'static str,
    text: Vec<u8>,
    given: usize,
}

impl<F: Fn(usize) -> String> Made<F> {
    fn new(head: String, record: F, count: usize, end: &'static str) -> Self {
        Self { record, next: 0, count, end, text: head.into_bytes(), given: 0 }
    }
}

impl<F: Fn(usize) -> String> Read for Made<F> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        if self.given == self.text.len() && self.next <= self.count {
            self.text = if self.next < self.count { (self.record)(self.next) } else { self.end.to_owned() }
                .into_bytes();
            (self.given, self.next) = (0, self.next + 1);
        }
        let n = out.len().min(self.text.len() - self.given);
        out[..n].copy_from_slice(&self.text[self.given..self.given + n]);
        self.given += n;
        Ok(n)
    }
}

/// Reads the file and returns the most memory that this took, and how many parties there were.
fn most(file: impl Read) -> (usize, u64) {
    let before = NOW.load(Ordering::Relaxed);
    MOST.store(before, Ordering::Relaxed);
    let summary = source::read(BufReader::new(file), &mut |record| drop(record.unwrap())).unwrap();
    (MOST.load(Ordering::Relaxed) - before, summary.entities)
}

const OFAC: &str = include_str!("fixtures/lists/ofac.xml");
const UK: &str = include_str!("fixtures/lists/uk.csv");
const FTM: &str = include_str!("fixtures/lists/entities.ftm.json");

/// One test, since the allocator counts for the whole process.
#[test]
fn reading_needs_far_less_memory_than_the_file_has_bytes() {
    let megabytes: usize = std::env::var("NAME_SCREENER_MEMORY_MB").map_or(24, |text| text.parse().unwrap());
    let size = megabytes * 1024 * 1024;
    let report = |format: &str, percent: usize, (most, parties): (usize, u64)| {
        println!("{format}: {megabytes} MB, {parties} parties, at most {} MB allocated", most >> 20);
        assert!(most < size / 100 * percent, "{format}: {most} bytes for a file of {size}");
    };

    let start = OFAC.find("<sdnEntry>").unwrap();
    let end = OFAC[start..].find("</sdnEntry>").unwrap() + start + "</sdnEntry>".len();
    let (head, entry) = (&OFAC[..start], &OFAC[start..end]);
    let count = size / entry.len();
    let head = head.replace("<Record_Count>4", &format!("<Record_Count>{count}"));
    let xml =
        Made::new(head, |n| entry.replace("<uid>101<", &format!("<uid>{}<", 1000 + n)), count, "</sdnList>");
    report("XML", 20, most(xml));

    let start = UK.find("01/02/2023").unwrap();
    let (head, rows) = UK.split_at(start);
    let count = size / rows.len();
    let csv = Made::new(head.to_owned(), |n| rows.replace("MOO0", &format!("M{n}-")), count, "");
    report("CSV", 20, most(csv));

    if let Some(shared) =
        shared("reading_needs_far_less_memory_than_the_file_has_bytes, its part on real lines,")
    {
        let mut text = String::new();
        let path = shared.join("opensanctions-sample/zala.entities.ftm.json.gz");
        source::open(&path).unwrap().read_to_string(&mut text).unwrap();
        let numbered = |n| text.replace("NK-", &format!("NK-{n}-")).replace("\"addr-", &format!("\"a{n}-"));
        let lines = Made::new(String::new(), numbered, size / text.len(), "");
        report("JSON Lines, as OpenSanctions has them", 150, most(lines));
    }

    // The worst case of this format, in which a party waits for what may stand behind it: there is nothing but parties.
    let count = size / FTM.len();
    let lines = Made::new(
        String::new(),
        |n| FTM.replace("NK-", &format!("NK-{n}-")).replace("\"addr-", &format!("\"a{n}-")),
        count,
        "",
    );
    report("JSON Lines, parties alone", 200, most(lines));
}
