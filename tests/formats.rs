//! The readers of the formats beyond the first XML lists, on small files made by hand: every field, every way in which a
//! file can be packed or encoded, and every way in which it can be wrong.

mod made;

use std::io::{BufRead, Read as _};

use made::list_files::{sheet_data, utf16, windows_1252, workbook, zip};
use name_screener::entity::Entity;
use name_screener::source::{self, Reject, Summary};
use name_screener::{Error, ErrorKind};

macro_rules! fixture {
    ($name:literal) => {
        include_str!(concat!("fixtures/lists/", $name))
    };
}

const UK_XML: &str = fixture!("uk.xml");
const UK_CSV: &str = fixture!("uk.csv");
const EU_CSV: &str = fixture!("eu.csv");
const SEMA: &str = fixture!("sema.xml");
const DFAT: &str = fixture!("dfat.csv");
const CSL_CSV: &str = fixture!("csl.csv");
const CSL_JSON: &str = fixture!("csl.json");
const FTM: &str = fixture!("entities.ftm.json");
const NESTED: &str = fixture!("targets.nested.json");
const OWN: &str = fixture!("own.csv");

/// OFAC's tables: the main one, aliases, addresses, comments.
const OFAC: [&str; 4] = [
    fixture!("ofac-sdn.csv"),
    fixture!("ofac-alt.csv"),
    fixture!("ofac-add.csv"),
    fixture!("ofac-comments.csv"),
];

/// What a reading gives.
struct Read {
    entities: Vec<Entity>,
    rejects: Vec<Reject>,
    summary: Summary,
}

impl Read {
    fn notes(&self) -> Vec<&str> {
        self.summary.notes.iter().map(|note| note.what.as_str()).collect()
    }
}

fn read_files(files: &[&[u8]], list: Option<&str>) -> Result<Read, Error> {
    let (mut entities, mut rejects) = (Vec::new(), Vec::new());
    let inputs = files.iter().map(|bytes| Box::new(*bytes) as Box<dyn BufRead>).collect();
    let summary = source::read_files(inputs, list, &mut |record| match record {
        Ok(entity) => entities.push(entity),
        Err(reject) => rejects.push(reject),
    })?;
    assert_eq!((summary.entities, summary.rejects), (entities.len() as u64, rejects.len() as u64));
    assert_eq!(summary.names, entities.iter().map(|e| e.names.len() as u64).sum::<u64>());
    Ok(Read { entities, rejects, summary })
}

fn read(bytes: &[u8]) -> Read {
    read_files(&[bytes], None).unwrap_or_else(|e| panic!("{e}"))
}

fn refused(bytes: &[u8]) -> Error {
    read_files(&[bytes], None).err().expect("it is refused")
}

fn expected(jsonl: &str) -> Vec<Entity> {
    jsonl.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The text with one part of it replaced, which must be there.
fn with(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

fn same(got: &[Entity], want: &[Entity], what: &str) {
    assert_eq!(got.len(), want.len(), "{what}");
    got.iter().zip(want).for_each(|(got, want)| assert_eq!(got, want, "{what}"));
}

#[test]
fn every_field_of_every_format_is_read() {
    for (text, list, day, want, notes) in [
        (UK_XML, "uk-fcdo", Some("2023-03-09"), fixture!("uk.jsonl"), 0),
        (UK_CSV, "uk-fcdo", Some("2023-03-09"), fixture!("uk.jsonl"), 0),
        (EU_CSV, "eu-fsf", Some("2023-03-09"), fixture!("eu.jsonl"), 0),
        // The target that was taken off.
        (fixture!("seco.xml"), "ch-seco", Some("2023-03-09"), fixture!("seco.jsonl"), 1),
        (SEMA, "ca-sema", None, fixture!("sema.jsonl"), 0),
        (DFAT, "au-dfat", None, fixture!("dfat.jsonl"), 0),
        // An idType that no table knows, and a name with a lost letter.
        (CSL_CSV, "us-csl", None, fixture!("csl.jsonl"), 2),
        (CSL_JSON, "us-csl", None, fixture!("csl.jsonl"), 2),
        (fixture!("targets.simple.csv"), "opensanctions", None, fixture!("simple.jsonl"), 0),
        (
            fixture!("ofac-advanced.xml"),
            "us-ofac-sdn",
            Some("2023-03-09"),
            fixture!("ofac-advanced.jsonl"),
            0,
        ),
        // A column that is not known, and a date that may be two days.
        (OWN, "own-list", None, fixture!("own.jsonl"), 2),
    ] {
        let read = read(text.as_bytes());
        same(&read.entities, &expected(want), list);
        assert_eq!((read.summary.list.as_str(), read.summary.published_on.as_deref()), (list, day));
        assert_eq!(read.rejects, [], "{list}");
        assert_eq!(read.notes().len(), notes, "{list}: {:?}", read.notes());
    }
}

/// As comparison needs it: what the order of a file decides, sorted.
fn sorted(mut entities: Vec<Entity>) -> Vec<Entity> {
    for entity in &mut entities {
        entity.names[1..].sort_by(|a, b| a.text.cmp(&b.text));
        entity.relations.sort_by(|a, b| a.name.cmp(&b.name));
    }
    entities.sort_by(|a, b| a.id.cmp(&b.id));
    entities
}

#[test]
fn both_forms_of_openssanctions_entities_say_the_same() {
    let want = sorted(expected(fixture!("ftm.jsonl")));
    for text in [FTM, NESTED] {
        same(&sorted(read(text.as_bytes()).entities), &want, "FollowTheMoney");
    }
    assert!(read(FTM.as_bytes()).notes()[0].contains("1 entities that could be parties"));
    assert_eq!(read(NESTED.as_bytes()).notes(), Vec::<&str>::new());
}

#[test]
fn ofacs_tables_give_what_its_xml_gives() {
    let files = OFAC.map(str::as_bytes);
    let mut shuffled = files;
    shuffled.rotate_left(1);
    for files in [files, shuffled] {
        let read = read_files(&files, None).unwrap();
        assert_eq!(read.summary.list, "us-ofac-sdn");
        assert_eq!(read.summary.published_on, None, "the tables do not say");
        assert_eq!((read.rejects.as_slice(), read.notes()), (&[][..], vec![]));
        let mut got = sorted(read.entities);
        // The tables have city and postal code in one cell.
        got[0].addresses[0].text = got[0].addresses[0].text.replace("Yangon ", "Yangon, ");
        same(&got, &sorted(expected(fixture!("ofac.jsonl"))), "OFAC");
    }
}

#[test]
fn ofacs_tables_are_read_together_or_not_at_all() {
    let [main, names, addresses, comments] = OFAC.map(str::as_bytes);
    for (files, words) in [
        (&[main][..], "alt.csv is missing"),
        (&[main, names], "add.csv is missing"),
        (&[names, addresses, comments], "sdn.csv or cons_prim.csv is missing"),
        (&[main, names, addresses, names], "alt.csv was given twice"),
        (&[main, UK_CSV.as_bytes()], "not the parts of one list"),
        (&[UK_XML.as_bytes(), UK_XML.as_bytes()], "not the parts of one list"),
        (&[], "No file"),
    ] {
        let error = read_files(files, None).err().unwrap();
        assert_eq!(error.kind(), ErrorKind::BadOption, "{error}");
        assert!(error.message().contains(words), "{words}: {error}");
    }
    let error = read_files(&[main, names, addresses], Some("un-sc")).err().unwrap();
    assert!(error.message().contains("not the list un-sc"), "{error}");
}

#[test]
fn what_is_missing_or_too_much_in_ofacs_tables_is_said() {
    let [main, names, addresses, comments] = OFAC.map(str::as_bytes);
    // Without the comments nothing shows that the remarks go on: they are shorter than their column.
    let full = format!("{}; Gender Male; Tax ID No. 12", "x".repeat(1000));
    let cut = with(OFAC[0], "all offices worldwide.", &full[..1000]);
    let notes = read_files(&[cut.as_bytes(), names, addresses, comments], None).unwrap();
    assert!(
        notes.notes().iter().any(|note| note.contains("cut where their column is full")),
        "{:?}",
        notes.notes()
    );

    let stranger = with(OFAC[1], "101,6,", "999,6,");
    let read = read_files(&[main, stranger.as_bytes(), addresses, comments], None).unwrap();
    assert_eq!(read.rejects.len(), 1);
    assert!(read.rejects[0].reason.contains("no party has the number 999"), "{:?}", read.rejects);

    let unmarked = OFAC[0].trim_end_matches('\u{1a}');
    let read = read_files(&[unmarked.as_bytes(), names, addresses, comments], None).unwrap();
    assert!(read.notes()[0].contains("may be cut"), "{:?}", read.notes());

    let unknown = with(OFAC[0], "all offices worldwide", "Moon Card 12345 (Egypt)");
    let read = read_files(&[unknown.as_bytes(), names, addresses, comments], None).unwrap();
    assert!(read.notes()[0].contains("Moon Card 12345"), "{:?}", read.notes());
}

#[test]
fn a_bad_row_or_object_is_one_reject_and_the_rest_is_kept() {
    for (text, from, to, position, words) in [
        (UK_CSV, "MOO0002,", "MOO0002,,", "line 9", "59 cells, not 58"),
        (UK_CSV, "LANTERN", "LAN\0TERN", "line 9", "U+0000"),
        (UK_CSV, "MOO0002", "", "line 9", "no UniqueID"),
        (EU_CSV, "LANTERN LINES", "", "line 17", "no name"),
        (DFAT, "\n3,", "\n3 b,", "line 6", "Reference"),
        (CSL_CSV, "\"ab12\"", "\"\"", "line 3", "no id"),
        (CSL_CSV, "\"ab12\"", "\"101\"", "line 3", "earlier record"),
        (CSL_JSON, "\"ab12\"", "null", "record 2", "no id"),
        (CSL_JSON, "Lanterna", "Lan\\u0000terna", "record 2", "U+0000"),
        (FTM, "\"id\":\"NK-2\"", "\"id\":\"NK-1\"", "line 7", "earlier record"),
        (FTM, "{\"id\":\"NK-2\"", "\"id\":\"NK-2\"", "line 7", "no JSON object"),
        (SEMA, "<EntityOrShip>Lantern Lines</EntityOrShip>", "", "byte 910", "no name"),
        (UK_XML, "<UniqueID>MOO0002</UniqueID>", "", "byte 2587", "no UniqueID"),
        (OWN, "Lantern Lines Ltd.", "", "line 3", "no name"),
    ] {
        let whole = read(text.as_bytes()).entities.len();
        let read = read(with(text, from, to).as_bytes());
        assert_eq!(read.entities.len(), whole - 1, "{words}: {:?}", read.rejects);
        let [reject] = &read.rejects[..] else { panic!("{words}: {:?}", read.rejects) };
        assert!(reject.reason.contains(words), "{words}: {}", reject.reason);
        if !position.starts_with("byte") {
            assert_eq!(reject.position.to_string(), position, "{words}");
        }
    }
}

#[test]
fn values_that_no_table_knows_are_noted() {
    for (text, from, to, words) in [
        (UK_CSV, "Low quality a.k.a", "Middling", "Middling"),
        (UK_CSV, "dd/mm/1950", "some spring", "some spring"),
        (UK_CSV, ",Ship,", ",Balloon,", "Balloon"),
        (UK_XML, "<AddressCountry>Russia", "<AddressCountry>Atlantis", "Atlantis"),
        (UK_XML, "<Genders>", "<Moons><Moon>full</Moon></Moons><Genders>", "Designation/Moon"),
        (EU_CSV, "EMAIL[ada@example.org]", "by pigeon", "contactInfoText"),
        (SEMA, "7406784", "74067", "74067"),
        (DFAT, "06/05/1971", "10/061962", "10/061962"),
        (DFAT, "Alias,Weak", "Nickname,Weak", "Nickname"),
        (CSL_CSV, "\"KP\"", "\"Atlantis\"", "Atlantis"),
        (FTM, "\"ru\"", "\"qq\"", "qq"),
        (FTM, "\"topics\"", "\"moons\":[\"full\"],\"topics\"", "properties/moons"),
        (FTM, "\"schema\":\"Family\"", "\"schema\":\"Moon\"", "Moon"),
        (OWN, "20.02.1972", "long ago", "long ago"),
        (OWN, ";Maldives;", ";Atlantis;", "Atlantis"),
        (OWN, ";Company;", ";balloon;", "balloon"),
    ] {
        let (plain, changed) = (read(text.as_bytes()), read(with(text, from, to).as_bytes()));
        assert_eq!((plain.entities.len(), changed.rejects.len()), (changed.entities.len(), 0), "{words}");
        let new: Vec<&str> =
            changed.notes().into_iter().filter(|note| !plain.notes().contains(note)).collect();
        assert!(!new.is_empty() && new.iter().any(|note| note.contains(words)), "{words}: {new:?}");
    }
}

#[test]
fn packed_files_are_opened() {
    use std::io::Write as _;
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gz.write_all(UK_CSV.as_bytes()).unwrap();
    let mut xz = lzma_rust2::XzWriter::new(Vec::new(), lzma_rust2::XzOptions::with_preset(1)).unwrap();
    xz.write_all(UK_CSV.as_bytes()).unwrap();
    for packed in [gz.finish().unwrap(), xz.finish().unwrap()] {
        let mut bytes = Vec::new();
        source::decompressed(packed.as_slice()).unwrap().read_to_end(&mut bytes).unwrap();
        assert_eq!(bytes, UK_CSV.as_bytes());
    }
    let one = zip(&[("any name.txt", UK_CSV.as_bytes()), ("__MACOSX/._x", b"\0\0")]);
    same(&read(&one).entities, &expected(fixture!("uk.jsonl")), "zip");
    let [main, names, addresses, comments] = OFAC.map(str::as_bytes);
    let several = zip(&[("a", names), ("b", addresses), ("c", comments), ("d", main)]);
    assert_eq!(read(&several).entities.len(), 4);
}

#[test]
fn archives_that_are_no_list_are_refused() {
    let nested = zip(&[("a.zip", &zip(&[("a", UK_CSV.as_bytes())]))]);
    let two = zip(&[("a", UK_CSV.as_bytes()), ("b", UK_XML.as_bytes())]);
    let whole = zip(&[("a", UK_CSV.as_bytes())]);
    let mut wrong = whole.clone();
    wrong[60] ^= 0xff;
    let many: Vec<(String, &[u8])> = (0..1001).map(|n| (n.to_string(), &b"x"[..])).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    for (bytes, words) in [
        (nested, "holds another one"),
        (two, "not the parts of one list"),
        (zip(&[]), "holds no file"),
        (whole[..whole.len() - 30].to_vec(), "zip archive"),
        (wrong, "zip archive"),
        (zip(&many), "1,000 files"),
        (zip(&[("a", b"nothing at all")]), "no column of it is headed"),
    ] {
        let error = refused(&bytes);
        assert!(error.message().contains(words), "{words}: {error}");
    }
}

#[test]
fn a_spreadsheet_is_read_as_its_table() {
    let dfat = workbook(&sheet_data(DFAT, b','));
    same(&read(&dfat).entities, &expected(fixture!("dfat.jsonl")), "DFAT");
    let own = workbook(&sheet_data(OWN, b';'));
    same(&read(&own).entities, &expected(fixture!("own.jsonl")), "own");
    // Numbers and dates as a spreadsheet keeps them.
    let cells = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>DOB</t></is></c><c r="C1" t="inlineStr"><is><t>ID</t></is></c></row>
        <row r="7"><c r="A7" t="inlineStr"><is><t>Ada Quill</t></is></c><c r="B7" s="1"><v>26424</v></c><c r="C7"><v>77</v></c></row>
        <row r="8"><c r="A8" t="inlineStr"><is><t>Bea Quill</t></is></c><c r="B8"><v>1972</v></c></row>"#;
    let read = read(&workbook(cells));
    assert_eq!(read.entities[0].id, "own-list:77");
    assert_eq!(read.entities[0].birth_dates, ["1972-05-05"]);
    assert_eq!(read.entities[1].birth_dates, ["1972"]);
}

#[test]
fn spreadsheets_that_would_fill_the_memory_are_refused() {
    let far = r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    let head = sheet_data("Name\nAda Quill\n", b',');
    let error = refused(&workbook(&format!("{head}{far}")));
    assert!(error.message().contains("1,000 columns") && error.message().contains("row 1048576"), "{error}");
    let cut = workbook(&head)[..300].to_vec();
    assert!(refused(&cut).message().contains("zip archive"));
    let no_sheet = zip(&[("[Content_Types].xml", b"<Types/>")]);
    assert_eq!(refused(&no_sheet).kind(), ErrorKind::BadList);
}

#[test]
fn an_archive_that_unpacks_to_more_than_any_list_is_refused() {
    let zeros = vec![b' '; 270 * 1024 * 1024];
    let bomb = zip(&[("a", zeros.as_slice()), ("b", zeros.as_slice())]);
    assert!(bomb.len() < 1024 * 1024);
    drop(zeros);
    let error = refused(&bomb);
    assert!(error.message().contains("512 MB"), "{error}");
}

#[test]
fn records_without_an_end_are_refused_before_they_fill_the_memory() {
    let endless = |start: &'static str| {
        let stream = start.as_bytes().chain(std::io::repeat(b'a').take(100 * 1024 * 1024));
        let input: Box<dyn BufRead> = Box::new(std::io::BufReader::new(stream));
        source::read_files(vec![input], None, &mut |_| {}).unwrap_err()
    };
    for start in [
        "<data-set><record a=\"",
        "<data-set><record><LastName>",
        "<data-set a='",
        "<data-set><!-- ",
        "Name,Country\n\"Ada",
        "[{\"source\":\"",
        "{\"results\":[{\"name\":\"",
        "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{}}\n{\"id\":\"",
        "36,\"AIR\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"",
    ] {
        let error = endless(start);
        let is_limit = error.message().contains("16 MB") || error.message().contains("alt.csv is missing");
        assert!(is_limit, "{start}: {error}");
    }
}

#[test]
fn deep_json_is_a_reject_or_an_error_never_a_crash() {
    let deep = format!("{}{}", "[".repeat(100), "]".repeat(100));
    let read = read(with(FTM, "[\"Lantern Lines\"]", &deep).as_bytes());
    assert!(read.rejects[0].reason.contains("nested too deeply"), "{:?}", read.rejects);
    let deeper = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let rejects = self::read(with(FTM, "[\"Lantern Lines\"]", &deeper).as_bytes()).rejects;
    assert!(rejects[0].reason.contains("no JSON object"), "{rejects:?}");
    assert!(refused(format!("[{deeper}]").as_bytes()).message().contains("damaged"));
}

#[test]
fn other_encodings_are_read_where_the_file_says_so() {
    for (text, want) in [
        (UK_XML, fixture!("uk.jsonl")),
        (UK_CSV, fixture!("uk.jsonl")),
        (CSL_JSON, fixture!("csl.jsonl")),
        (OWN, fixture!("own.jsonl")),
    ] {
        same(&read(&utf16(text)).entities, &expected(want), "UTF-16");
        let marked = format!("\u{feff}{text}");
        same(&read(marked.as_bytes()).entities, &expected(want), "a byte order mark");
    }
    let declared = with(SEMA, "encoding=\"UTF-8\"", "encoding=\"windows-1252\"");
    let latin = declared.replace("Ада Квилл", "Adà Quîll").replace("Фонарь", "Fônar");
    let read = read(&windows_1252(&latin));
    assert!(
        read.entities[0].names.iter().any(|name| name.text == "Adà Quîll"),
        "{:?}",
        read.entities[0].names
    );
    let unknown = with(SEMA, "encoding=\"UTF-8\"", "encoding=\"moon\"");
    assert!(refused(unknown.as_bytes()).message().contains("moon"));
}

#[test]
fn a_users_own_table_in_windows_1252_is_read_and_said() {
    let read = read(&windows_1252(OWN));
    same(&read.entities, &expected(fixture!("own.jsonl")), "Windows-1252");
    assert!(read.notes().iter().any(|note| note.contains("Windows-1252")), "{:?}", read.notes());
}

#[test]
fn an_official_table_that_is_not_utf8_loses_the_row_and_says_so() {
    let latin = windows_1252(&DFAT.replace("Ада Квилл", "Ada Quîll"));
    let read = read(&latin);
    assert_eq!((read.entities.len(), read.rejects.len()), (1, 1));
    assert!(read.rejects[0].reason.contains("save the file as UTF-8"), "{:?}", read.rejects);
}

#[test]
fn an_own_list_goes_by_the_name_it_is_given() {
    let read = read_files(&[OWN.as_bytes()], Some("my-customers")).unwrap();
    assert_eq!(
        (read.summary.list.as_str(), read.entities[0].id.as_str()),
        ("my-customers", "my-customers:C-1")
    );
    let error = read_files(&[OWN.as_bytes()], Some("un-sc")).err().unwrap();
    assert!(error.message().contains("not the list un-sc"), "{error}");
    let error = read_files(&[UK_CSV.as_bytes()], Some("my-customers")).err().unwrap();
    assert!(error.message().contains("by its columns it is uk-fcdo"), "{error}");
}

#[test]
fn an_own_list_without_identifiers_has_its_own_of_its_content() {
    let text = "Last name,First name,DOB\nQuill,Ada,1972-02-20\nQuill,Bea,\n";
    let read = read(text.as_bytes());
    assert_eq!(read.entities[0].names[0].text, "Quill, Ada");
    assert_eq!(read.entities[0].kind, name_screener::entity::EntityKind::Person);
    let ids: Vec<String> = read.entities.iter().map(|e| e.id.clone()).collect();
    let turned = "Last name,First name,DOB\nQuill,Bea,\nQuill,Ada,1972-02-20\n";
    let again: Vec<String> =
        self::read(turned.as_bytes()).entities.iter().rev().map(|e| e.id.clone()).collect();
    assert_eq!(ids, again, "wherever the row stands");
}

#[test]
fn tables_and_json_that_are_no_list_are_refused_in_plain_words() {
    for (text, words) in [
        ("colour,shape\nblue,round\n", "no column of it is headed as names are"),
        ("{\"error\":\"rate limited\"}", "none of a known list"),
        ("{\"results\":[]}", "no record"),
        ("[]", "no record"),
        ("[1]", "none of a known list"),
        ("{not json", "no JSON object"),
        ("Name\n", "no record"),
        ("%PDF-1.7", "PDF"),
        ("PAR1", "Parquet"),
    ] {
        let error = refused(text.as_bytes());
        assert!(error.message().contains(words), "{words}: {error}");
    }
    let undated = with(UK_CSV, "Report Date: 09-Mar-2023\n", "");
    assert!(refused(undated.as_bytes()).message().contains("report's date"));
}

#[test]
fn a_json_file_cut_anywhere_is_an_error() {
    for text in [CSL_JSON, FTM] {
        let whole = text.trim_end();
        let ends = (1..whole.len())
            .filter(|&end| text.is_char_boundary(end) && !whole[..end].ends_with(['}', '\n']));
        for end in ends {
            assert!(read_files(&[&text.as_bytes()[..end]], None).is_err(), "{end}");
        }
    }
}
