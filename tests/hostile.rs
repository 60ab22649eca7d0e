//! Files made to do harm, in every format: they are refused in words, or read as far as they can be, and never crash,
//! hang or fill the memory.

mod made;

use std::io::{BufRead, Read as _, Write as _};

use made::list_files::{sheet_data, utf16, workbook, zip};
use name_screener::entity::Entity;
use name_screener::source::{self, Reject};
use name_screener::table::{Options, Table};
use name_screener::{Error, ErrorKind};

macro_rules! lists {
    ($($name:literal),* $(,)?) => { [$(($name, include_str!(concat!("fixtures/lists/", $name)))),*] };
}

/// In each a name has one of these words.
const WORDS: [&str; 3] = ["lamplight", "lantern", "quill"];
const XML: [(&str, &str); 7] =
    lists!["ofac.xml", "ofac-advanced.xml", "un.xml", "eu.xml", "uk.xml", "seco.xml", "sema.xml"];
const CSV: [(&str, &str); 6] =
    lists!["uk.csv", "eu.csv", "dfat.csv", "csl.csv", "targets.simple.csv", "own.csv"];
const JSON: [(&str, &str); 3] = lists!["csl.json", "entities.ftm.json", "targets.nested.json"];
const OFAC: [(&str, &str); 4] = lists!["ofac-sdn.csv", "ofac-alt.csv", "ofac-add.csv", "ofac-comments.csv"];

type Read = (Vec<Entity>, Vec<Reject>);

fn read(bytes: &[u8]) -> Result<Read, Error> {
    let (mut entities, mut rejects) = (Vec::new(), Vec::new());
    let file: Box<dyn BufRead> = source::decompressed(bytes)?;
    source::read_files(vec![file], None, &mut |record| match record {
        Ok(entity) => entities.push(entity),
        Err(reject) => rejects.push(reject),
    })?;
    Ok((entities, rejects))
}

fn refused(bytes: &[u8], words: &str, what: &str) {
    let error = read(bytes).err().unwrap_or_else(|| panic!("{what} was accepted"));
    assert!(error.message().contains(words), "{what}: {error}");
}

/// Where a file has a name.
fn place(text: &str) -> usize {
    let small = text.to_ascii_lowercase();
    WORDS.iter().find_map(|word| small.find(word)).unwrap()
}

/// The file with these bytes within a name.
fn with(text: &str, inserted: &[u8]) -> Vec<u8> {
    let at = place(text) + 3;
    [&text.as_bytes()[..at], inserted, &text.as_bytes()[at..]].concat()
}

/// OFAC's tables as one file, the first changed.
fn ofac_tables(change: impl Fn(&str) -> Vec<u8>) -> Vec<u8> {
    let first = change(OFAC[0].1);
    let mut files: Vec<(&str, &[u8])> = OFAC.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    files[0].1 = &first;
    zip(&files)
}

/// Every format with a change of its text, DFAT's also as a spreadsheet.
fn all(change: impl Fn(&str) -> Vec<u8>) -> Vec<(&'static str, Vec<u8>)> {
    let texts = XML.iter().chain(&CSV).chain(&JSON);
    let mut files: Vec<_> = texts.map(|(name, text)| (*name, change(text))).collect();
    files.push(("OFAC's tables", ofac_tables(change)));
    files
}

#[test]
fn entities_are_neither_expanded_nor_fetched() {
    let expansion = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    let external = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
    let parameter = "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\" [<!ENTITY % b SYSTEM \"a\"> %b;]>";
    for doctype in [expansion, external, parameter] {
        for (name, text) in XML {
            let start = text.find("?>").unwrap() + 2;
            let text = String::from_utf8(with(text, b"&b;")).unwrap();
            refused(
                format!("{}{doctype}{}", &text[..start], &text[start..]).as_bytes(),
                "document type",
                name,
            );
        }
        let content = format!(
            "{doctype}<a><table><table-row><table-cell><p>Name &b;</p></table-cell></table-row></table></a>"
        );
        let ods = zip(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", content.as_bytes()),
        ]);
        refused(&ods, "document type", "an .ods");
    }
    for (name, text) in XML {
        let (_, rejects) = read(&with(text, b"&b;")).unwrap();
        let told = ["&b;", "unrecognized entity `b`"];
        assert!(told.iter().any(|told| rejects[0].reason.contains(told)), "{name}: {rejects:?}");
    }
    let sheet = sheet_data("Name\nAda\n", b',').replace("Ada", "A&b;da");
    let read = Table::open(workbook(&sheet).as_slice(), &Options::default()).and_then(|mut table| {
        Ok(table.sheet(0)?.rows(0, 9).iter().map(|row| row.cells.join("|")).collect::<Vec<_>>())
    });
    assert!(read.as_ref().is_err() || read.as_ref().is_ok_and(|rows| rows[1].len() < 8), "{read:?}");
}

#[test]
fn deep_nesting_spoils_a_record_or_the_file_and_nothing_else() {
    for (name, text) in XML {
        let at = text[..place(text)].rfind('<').unwrap();
        for depth in [100, 60_000, 200_000] {
            let nested = format!("{}{}", "<b>".repeat(depth), "</b>".repeat(depth));
            match read(format!("{}{nested}{}", &text[..at], &text[at..]).as_bytes()) {
                Ok((_, rejects)) => assert!(rejects[0].reason.contains("deeply"), "{name}: {rejects:?}"),
                Err(error) => {
                    assert!(depth > 65_000 && error.kind() == ErrorKind::BadList, "{name}: {error}")
                }
            }
        }
    }
    for (name, text) in JSON {
        for depth in [100, 100_000] {
            let nested = format!("\"deep\": {}1{}, ", "[".repeat(depth), "]".repeat(depth));
            let at = text.find("\"name\"").unwrap();
            match read(format!("{}{nested}{}", &text[..at], &text[at..]).as_bytes()) {
                Ok((_, rejects)) => assert!(!rejects.is_empty(), "{name}, {depth}"),
                Err(error) => assert!(depth > 1_000, "{name}: {error}"),
            }
        }
    }
}

#[test]
fn large_attributes_are_read_and_endless_ones_refused() {
    for (name, text) in XML {
        let at = text.rfind("</").unwrap();
        let at = at - text[..at].chars().rev().take_while(|c| c.is_whitespace()).count();
        let last = text[..at].rfind("</").unwrap();
        let with =
            |size: usize| format!("{}<odd a=\"{}\"/>{}", &text[..last], "x".repeat(size), &text[last..]);
        let plain = read(text.as_bytes()).unwrap().0.len();
        assert_eq!(read(with(1024 * 1024).as_bytes()).unwrap().0.len(), plain, "{name}");
        refused(with(17 * 1024 * 1024).as_bytes(), "16 MB", name);
    }
}

/// One document is whole or not; and of lines, the first must be read for the format to be told.
fn is_spoilt_json(name: &str, error: &Error) -> bool {
    matches!(
        (name, error.kind()),
        ("csl.json", ErrorKind::BadList) | ("targets.nested.json", ErrorKind::UnknownFormat)
    )
}

#[test]
fn a_nul_spoils_the_record_that_holds_it() {
    for (name, bytes) in all(|text| with(text, b"\0")) {
        match read(&bytes) {
            Ok((entities, rejects)) => {
                // What another table says of the party is then of nobody.
                let most = if name == "OFAC's tables" { 2 } else { 1 };
                assert!((1..=most).contains(&rejects.len()), "{name}: {rejects:?}");
                let is_json = name.ends_with("json");
                assert!(is_json || rejects[0].reason.contains("U+0000"), "{name}: {rejects:?}");
                let text = serde_json::to_string(&entities).unwrap();
                assert!(!entities.is_empty() && !text.contains("\\u0000"), "{name}");
            }
            Err(error) => assert!(is_spoilt_json(name, &error), "{name}: {error}"),
        }
    }
    for (name, bytes) in all(|text| vec![0; text.len()]) {
        assert_eq!(read(&bytes).err().map(|error| error.kind()), Some(ErrorKind::UnknownFormat), "{name}");
    }
}

#[test]
fn a_nul_in_a_table_that_all_records_share_spoils_the_list() {
    let text = include_str!("fixtures/lists/ofac-advanced.xml");
    refused(text.replacen("A.K.A.", "A.K.\0A.", 1).as_bytes(), "in <ReferenceValueSets> it holds", "a NUL");
}

#[test]
fn bytes_that_are_no_utf8_spoil_the_record_that_holds_them() {
    for bad in [&b"\xff"[..], b"\xe2\x82", b"\xed\xa0\x80", b"\xf5\x80\x80\x80"] {
        for (name, bytes) in all(|text| with(text, bad)) {
            match read(&bytes) {
                // A user's own table is read as Windows-1252.
                Ok((_, rejects)) if name == "own.csv" => assert_eq!(rejects, [], "{name}"),
                // What another table says of the party is then of nobody.
                Ok((_, rejects)) if name == "OFAC's tables" => assert!(!rejects.is_empty()),
                Ok((_, rejects)) => assert_eq!(rejects.len(), 1, "{name}: {rejects:?}"),
                Err(error) => assert!(is_spoilt_json(name, &error), "{name}: {error}"),
            }
        }
    }
}

#[test]
fn utf16_is_read_in_both_orders() {
    let swapped = |text: &str| utf16(text).chunks(2).flat_map(|two| [two[1], two[0]]).collect::<Vec<u8>>();
    for (name, text) in XML.iter().chain(&CSV).chain(&JSON) {
        let plain = read(text.as_bytes()).unwrap();
        for bytes in [utf16(text), swapped(text)] {
            assert_eq!(read(&bytes).unwrap().0, plain.0, "{name}");
        }
        let cut = utf16(text)[..utf16(text).len() - 1].to_vec();
        let _ = read(&cut);
    }
    for (name, text) in XML {
        let plain = read(text.as_bytes()).unwrap().0;
        assert_eq!(read(&utf16(text)[2..]).unwrap().0, plain, "{name} without a mark");
        assert_eq!(read(&swapped(text)[2..]).unwrap().0, plain, "{name} without a mark");
    }
}

#[test]
fn windows_1252_is_read_where_it_is_declared() {
    for (name, text) in XML {
        let declared = text[text.find("?>").unwrap() + 2..].to_owned();
        let ascii: String = declared.chars().map(|c| if c.is_ascii() { c } else { 'x' }).collect();
        let bytes = with(&format!("<?xml version=\"1.0\" encoding=\"windows-1252\"?>{ascii}"), b"\xee\x80");
        let (entities, rejects) = read(&bytes).unwrap();
        assert_eq!(rejects, [], "{name}");
        let names: Vec<&str> =
            entities.iter().flat_map(|entity| &entity.names).map(|name| name.text.as_str()).collect();
        let is_read = |text: &&str| text.contains("î€");
        assert!(names.iter().any(is_read), "{name}: {names:?}");
    }
}

/// What is wanted, as gzip.
fn gzip(bytes: impl Iterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    bytes.for_each(|piece| gz.write_all(&piece).unwrap());
    gz.finish().unwrap()
}

#[test]
fn decompression_bombs_are_refused() {
    let zeros = |megabytes: usize| (0..megabytes).map(|_| vec![b' '; 1 << 20]);
    for start in ["<data-set><record><LastName>", "Name,Country\n\"Ada", "[{\"source\":\""] {
        let bomb = gzip(std::iter::once(start.as_bytes().to_vec()).chain(zeros(64)));
        assert!(bomb.len() < 1024 * 1024);
        refused(&bomb, "16 MB", start);
        let again = gzip(std::iter::once(bomb));
        refused(&again, "within another", start);
        let mut xz = lzma_rust2::XzWriter::new(Vec::new(), lzma_rust2::XzOptions::with_preset(1)).unwrap();
        xz.write_all(start.as_bytes()).unwrap();
        zeros(32).for_each(|piece| xz.write_all(&piece).unwrap());
        refused(&xz.finish().unwrap(), "16 MB", start);
    }
    let error = name_screener::pack::file::decompress(gzip(zeros(64))).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BadPack, "{error}");
}

#[test]
fn an_xz_that_asks_for_gigabytes_is_refused() {
    let mut xz = lzma_rust2::XzWriter::new(Vec::new(), lzma_rust2::XzOptions::with_preset(1)).unwrap();
    xz.write_all(b"Name\nAda\n").unwrap();
    let mut bytes = xz.finish().unwrap();
    // The header of the block begins behind the 12 bytes of the file's, and says its own length.
    let length = (usize::from(bytes[12]) + 1) * 4;
    let filter = bytes[12..12 + length].windows(2).position(|two| two == b"\x21\x01").unwrap();
    // As large as a dictionary can be.
    bytes[12 + filter + 2] = 40;
    let end = 12 + length - 4;
    let mut checksum = flate2::Crc::new();
    checksum.update(&bytes[12..end]);
    bytes[end..end + 4].copy_from_slice(&checksum.sum().to_le_bytes());
    let mut all = Vec::new();
    let error = source::decompressed(bytes.as_slice()).unwrap().read_to_end(&mut all).unwrap_err();
    assert!(error.to_string().contains("memory"), "{error}");
}

#[test]
fn sheets_that_repeat_their_cells_without_end_are_refused() {
    let ods = |rows: &str| {
        let content = format!("<a><table name='A'>{rows}</table></a>");
        let mimetype = b"application/vnd.oasis.opendocument.spreadsheet";
        zip(&[("mimetype", mimetype), ("content.xml", content.as_bytes())])
    };
    let long = "x".repeat(20_000);
    let cells = "<table-cell number-columns-repeated='1000'><p>x</p></table-cell>".repeat(300);
    for (rows, words) in [
        (
            format!(
                "<table-row><table-cell number-columns-repeated='1000'><p>{long}</p></table-cell></table-row>"
            ),
            "16 MB",
        ),
        (
            format!(
                "<table-row number-rows-repeated='1000000'><table-cell><p>{long}</p></table-cell></table-row>"
            ),
            "256 MB",
        ),
        (format!("<table-row>{cells}</table-row>"), "1,000 columns"),
        (
            "<table-row number-rows-repeated='18446744073709551615'/>".repeat(2)
                + "<table-row><table-cell><p>x</p></table-cell></table-row>",
            "more rows",
        ),
    ] {
        refused(&ods(&rows), words, words);
    }
    // Many merged cells over many rows: each row is blamed once.
    let merged = "<table-cell number-rows-spanned='1000000'/>".repeat(2_000);
    let rows = format!(
        "<table-row>{merged}</table-row><table-row number-rows-repeated='50000'><table-cell><p>x</p></table-cell></table-row>"
    );
    let mut table = Table::open(ods(&rows).as_slice(), &Options::default()).unwrap();
    assert_eq!(table.sheet(0).unwrap().shape().faults, 49_999);
}

#[test]
fn sheets_whose_rows_are_out_of_order_are_refused() {
    let cell = |at: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>Name</t></is></c>");
    for (cells, words) in [
        ([cell("A7"), cell("A4")], "not in order"),
        ([cell("A2"), cell("A4294967297")], "not in order"),
        ([cell("A1"), cell("A1048577")], "more rows than"),
    ] {
        refused(&workbook(&format!("<row r=\"1\">{}</row>", cells.concat())), words, words);
    }
}
