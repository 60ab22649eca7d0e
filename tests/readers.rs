//! The readers on small lists made by hand: every field, and every way in which a file can be wrong.

use name_screener::entity::{Entity, EntityKind};
use name_screener::source::{self, Note, Position, Reject, Summary};
use name_screener::{Error, ErrorKind};

const OFAC: &str = include_str!("fixtures/lists/ofac.xml");
const UN: &str = include_str!("fixtures/lists/un.xml");
const EU: &str = include_str!("fixtures/lists/eu.xml");

/// What a reading gives.
struct Read {
    entities: Vec<Entity>,
    rejects: Vec<Reject>,
    summary: Summary,
}

fn read(bytes: &[u8]) -> Result<Read, Error> {
    read_as(bytes, None)
}

fn read_as(bytes: &[u8], list: Option<&str>) -> Result<Read, Error> {
    let (mut entities, mut rejects) = (Vec::new(), Vec::new());
    let summary = source::read_as(bytes, list, &mut |record| match record {
        Ok(entity) => entities.push(entity),
        Err(reject) => rejects.push(reject),
    })?;
    assert_eq!(summary.entities, entities.len() as u64);
    assert_eq!(summary.rejects, rejects.len() as u64);
    assert_eq!(summary.names, entities.iter().map(|e| e.names.len() as u64).sum::<u64>());
    Ok(Read { entities, rejects, summary })
}

fn refused(bytes: &[u8]) -> Error {
    read(bytes).err().unwrap_or_else(|| panic!("accepted: {}", String::from_utf8_lossy(bytes)))
}

/// `OFAC` with one text replaced, which must be there.
fn ofac_with(from: &str, to: &str) -> String {
    assert!(OFAC.contains(from), "{from}");
    OFAC.replacen(from, to, 1)
}

#[test]
fn every_field_of_the_three_formats_is_read() {
    for (list, day, xml, want) in [
        ("us-ofac-sdn", "2023-03-09", OFAC, include_str!("fixtures/lists/ofac.jsonl")),
        ("un-sc", "2023-03-09", UN, include_str!("fixtures/lists/un.jsonl")),
        ("eu-fsf", "2023-03-09", EU, include_str!("fixtures/lists/eu.jsonl")),
    ] {
        let read = read(xml.as_bytes()).unwrap();
        let want: Vec<Entity> = want.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(read.entities.len(), want.len(), "{list}");
        for (got, want) in read.entities.iter().zip(&want) {
            assert_eq!(got, want, "{list}");
        }
        assert_eq!((read.summary.list.as_str(), read.summary.published_on.as_deref()), (list, Some(day)));
        assert_eq!((read.rejects, read.summary.notes), (vec![], vec![]), "{list}");
    }
}

#[test]
fn repeated_and_split_names_are_counted() {
    assert_eq!(read(OFAC.as_bytes()).unwrap().summary.repeated_names, 1, "LAMPLIGHT, weak and strong");
    assert_eq!(read(UN.as_bytes()).unwrap().summary.split_names, 2, "two fields with `;`");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let plain = read(OFAC.as_bytes()).unwrap().entities;
    let windows = format!("\u{feff}{}", OFAC.replace('\n', "\r\n"));
    assert_eq!(read(windows.as_bytes()).unwrap().entities, plain);
}

#[test]
fn the_older_namespace_of_ofac_is_read() {
    let old = OFAC.replace(
        "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML",
        "http://tempuri.org/sdnList.xsd",
    );
    assert_eq!(read(old.as_bytes()).unwrap().entities, read(OFAC.as_bytes()).unwrap().entities);
}

/// `OFAC` with uids that the non-SDN list might have.
fn recent_ofac() -> String {
    OFAC.replace("<uid>10", "<uid>5010")
}

#[test]
fn the_two_lists_of_ofac_are_told_apart() {
    let recent = recent_ofac();
    let consolidated = recent.replacen("MOON2", "NS-PLC", 1);
    for (xml, expected, want) in [
        (OFAC, None, "us-ofac-sdn"),
        (OFAC, Some("us-ofac-sdn"), "us-ofac-sdn"),
        (recent.as_str(), Some("us-ofac-sdn"), "us-ofac-sdn"),
        (recent.as_str(), Some("us-ofac-consolidated"), "us-ofac-consolidated"),
        (consolidated.as_str(), None, "us-ofac-consolidated"),
        (consolidated.as_str(), Some("us-ofac-consolidated"), "us-ofac-consolidated"),
    ] {
        let read = read_as(xml.as_bytes(), expected).unwrap();
        assert_eq!(read.summary.list, want);
        for entity in &read.entities {
            assert_eq!(entity.list, want);
            assert!(entity.id.starts_with(&format!("{want}:")));
        }
    }
    let error = refused(recent.as_bytes());
    assert!(error.message().contains("us-ofac-consolidated"), "nothing shows which: {error}");
}

#[test]
fn another_list_than_the_expected_one_is_refused() {
    let consolidated = recent_ofac().replacen("MOON2", "NS-PLC", 1);
    for (xml, expected) in [
        (consolidated.as_str(), "us-ofac-sdn"),
        (OFAC, "us-ofac-consolidated"),
        (OFAC, "un-sc"),
        (UN, "eu-fsf"),
        (EU, "us-ofac-sdn"),
    ] {
        let error = read_as(xml.as_bytes(), Some(expected)).err().unwrap();
        assert_eq!(error.kind(), ErrorKind::BadList, "{error}");
        assert!(error.message().contains(expected), "{error}");
    }
}

#[test]
fn what_is_no_list_is_refused_in_plain_words() {
    for (bytes, words) in [
        (&b""[..], "empty"),
        (b" \r\n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"<html><body>Access denied</body></html>", "web page"),
        (b"<!DOCTYPE html><html></html>", "web page"),
        (b"\n<!-- --><HTML>", "web page"),
        (b"<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html/>", "web page"),
        (b"%PDF-1.7", "PDF"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"\xfd7zXZ\0", "xz"),
        (b"36,\"AEROCARIBBEAN AIRLINES\",-0- ", "no column of it is headed"),
        (b"\0\0\0\0\0", "not text"),
        (b"<?xml version=\"1.0\"?>", "ends before"),
        (b"<!-- nothing -->", "ends before"),
        (b"<?xml version=\"1.0\" encoding=\"moon\"?><sdnList/>", "moon"),
        (b"<rss/>", "<rss>"),
        (b"<sdnList/>", "<sdnList>"),
        (b"<sdnList xmlns=\"https://example.org\"/>", "https://example.org"),
        (b"<export/>", "<export>"),
        (b"<CONSOLIDATED_LIST xmlns=\"x\" dateGenerated=\"2023-01-01\"/>", "<CONSOLIDATED_LIST>"),
    ] {
        let error = refused(bytes);
        assert_eq!(error.kind(), ErrorKind::UnknownFormat, "{error}");
        assert!(error.message().contains(words), "{words}: {error}");
    }
}

#[test]
fn damaged_lists_are_refused_with_their_place() {
    let other_end = ofac_with("</sdnList>", "</export>");
    let junk = format!("{OFAC}<sdnEntry/>");
    let text_after = format!("{OFAC}\nOK");
    let count = ofac_with("<Record_Count>4", "<Record_Count>5");
    let header = ofac_with("<Publish_Date>03/09/2023", "<Publish_Date>2023");
    let no_count = ofac_with("<Record_Count>4</Record_Count>", "");
    let between = ofac_with("  </sdnEntry>\n", "  </sdnEntry>\n oops\n");
    let foreign = ofac_with("<publshInformation>", "<x/><publshInformation>");
    let start = OFAC.find("<publshInformation>").unwrap();
    let end = OFAC.find("</publshInformation>").unwrap() + "</publshInformation>".len();
    let headless = format!("{}{}", &OFAC[..start], &OFAC[end..]);
    let tags = ofac_with("</lastName>", "</firstName>");
    let dtd = ofac_with("<sdnList ", "<!DOCTYPE sdnList [<!ENTITY a \"b\">]><sdnList ");
    let un_date = UN.replace("dateGenerated='2023-03-09T00:00:03.012Z'", "");
    let un_half = format!("{}</CONSOLIDATED_LIST>", &UN[..UN.find("<ENTITIES>").unwrap()]);
    let un_empty =
        format!("{}<INDIVIDUALS/><ENTITIES/></CONSOLIDATED_LIST>", &UN[..UN.find("<INDIVIDUALS>").unwrap()]);
    let eu_empty = format!("{}</export>", &EU[..EU.find("<sanctionEntity").unwrap()]);
    let eu_date = EU.replace("generationDate=\"2023-03-09", "generationDate=\"yesterday");
    for (xml, words) in [
        (&other_end, "byte"),
        (&junk, "follows the end"),
        (&text_after, "follows the end"),
        (&count, "declares 5 records but holds 4"),
        (&header, "Publish_Date"),
        (&no_count, "Record_Count"),
        (&headless, "Publish_Date"),
        (&between, "text"),
        (&foreign, "<x>"),
        (&tags, "byte"),
        (&dtd, "document type"),
        (&un_date, "dateGenerated"),
        (&un_half, "ENTITIES"),
        (&un_empty, "no record"),
        (&eu_empty, "no record"),
        (&eu_date, "generationDate"),
    ] {
        let error = refused(xml.as_bytes());
        assert_eq!(error.kind(), ErrorKind::BadList, "{error}");
        assert!(error.message().contains(words), "{words}: {error}");
        assert!(error.message().contains("at byte "), "{error}");
    }
}

#[test]
fn entity_expansion_is_refused_before_it_begins() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE sdnList [<!ENTITY a \"aaaaaaaaaa\">\
                <!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><sdnList>&b;</sdnList>";
    let error = refused(bomb.as_bytes());
    assert!(error.message().contains("document type"), "{error}");
}

#[test]
fn a_list_cut_anywhere_is_an_error() {
    for xml in [OFAC, UN, EU] {
        let whole = xml.trim_end().len();
        for end in 0..whole {
            let error = refused(&xml.as_bytes()[..end]);
            assert!(matches!(error.kind(), ErrorKind::UnknownFormat | ErrorKind::BadList), "{end}: {error}");
        }
        assert!(read(&xml.as_bytes()[..whole]).is_ok(), "only the line end after the list may be missing");
    }
}

#[test]
fn one_bad_record_is_one_reject_and_the_rest_is_kept() {
    let deep = format!("<uid>102</uid><a>{}{}</a>", "<b>".repeat(200), "</b>".repeat(200));
    let many = format!("<uid>102</uid>{}", "<a/>".repeat(60_000));
    for (bytes, id, words) in [
        (ofac_with("LANTERN", "LAN\u{7f}\0TERN").into_bytes(), Some("102"), "U+0000"),
        (replaced(OFAC, b"LANTERN", b"LAN\xffTERN"), Some("102"), "not UTF-8"),
        (replaced(OFAC, b"LANTERN", b"LAN\xe2\x82TERN"), Some("102"), "not UTF-8"),
        (ofac_with("LANTERN", "LAN&nbsp;TERN").into_bytes(), Some("102"), "&nbsp;"),
        (ofac_with("LANTERN", "LAN&#0;TERN").into_bytes(), Some("102"), "&#0;"),
        (ofac_with("<uid>102</uid>", "").into_bytes(), None, "uid"),
        (ofac_with("<uid>102</uid>", "<uid>twelve</uid>").into_bytes(), None, "uid"),
        (ofac_with("<uid>102</uid>", "<uid>101</uid>").into_bytes(), Some("101"), "earlier record"),
        (
            ofac_with("<lastName>BEACON STAR</lastName>", "<lastName> </lastName>").into_bytes(),
            Some("103"),
            "no name",
        ),
        (
            ofac_with("<uid>102</uid>", "<uid a=\"1\" a=\"2\">102</uid>").into_bytes(),
            Some("102"),
            "attribute",
        ),
        (ofac_with("<uid>102</uid>", &deep).into_bytes(), Some("102"), "deeply"),
        (ofac_with("<uid>102</uid>", &many).into_bytes(), Some("102"), "too many"),
    ] {
        let read = read(&bytes).unwrap_or_else(|e| panic!("{words}: {e}"));
        assert_eq!(read.entities.len(), 3, "{words}");
        let [reject] = &read.rejects[..] else { panic!("{words}: {:?}", read.rejects) };
        assert_eq!(reject.record.as_deref(), id, "{words}");
        assert!(reject.reason.contains(words), "{words}: {}", reject.reason);
        let Position::Byte(at) = reject.position else { panic!("{words}: {}", reject.position) };
        assert!(bytes[at as usize..].starts_with(b"<sdnEntry>"), "{words}");
    }
}

/// `text` with the first `from` replaced by bytes that may be no text.
fn replaced(text: &str, from: &[u8], to: &[u8]) -> Vec<u8> {
    let at = text.as_bytes().windows(from.len()).position(|w| w == from).unwrap();
    [&text.as_bytes()[..at], to, &text.as_bytes()[at + from.len()..]].concat()
}

#[test]
fn bad_records_of_the_other_lists_are_rejects_too() {
    for (xml, from, to, kept) in [
        (UN, "<FIRST_NAME>SECOND</FIRST_NAME>", "", 2),
        (UN, "<DATAID>900003</DATAID>", "", 2),
        (UN, "<ENTITY>", "<SHIP/><ENTITY>", 3),
        (EU, "logicalId=\"13\"", "", 2),
        (EU, "wholeName=\"LANTERN LINES\"", "wholeName=\"\"", 2),
        (EU, "wholeName=\"LANTERN LINES\"", "wholeName=\"LANTERN&nbsp;LINES\"", 2),
        (EU, "wholeName=\"LANTERN LINES\"", "wholeName=\"LANTERN\u{1}LINES\"", 2),
        (EU, "programme=\"SUN\"", "programme=\"MOO\"", 3),
    ] {
        assert!(xml.contains(from), "{from}");
        let read = read(xml.replacen(from, to, 1).as_bytes()).unwrap();
        let rejected = usize::from(from != "programme=\"SUN\"");
        assert_eq!((read.entities.len(), read.rejects.len()), (kept, rejected), "{from}: {:?}", read.rejects);
    }
}

#[test]
fn endless_nesting_neither_overflows_the_stack_nor_fills_the_memory() {
    let nested = |n: usize| format!("<uid>102</uid>{}{}", "<b>".repeat(n), "</b>".repeat(n));
    let read = read(ofac_with("<uid>102</uid>", &nested(60_000)).as_bytes()).unwrap();
    assert_eq!((read.entities.len(), read.rejects.len()), (3, 1));
    // Beyond 65,535 levels quick-xml gives up.
    let error = refused(ofac_with("<uid>102</uid>", &nested(1_000_000)).as_bytes());
    assert_eq!(error.kind(), ErrorKind::BadList, "{error}");
}

#[test]
fn a_party_listed_three_times_under_one_id_is_not_lost() {
    let record = &EU[EU.rfind("<sanctionEntity").unwrap()..EU.rfind("</export>").unwrap()];
    let read = read(EU.replace("</export>", &format!("{record}</export>")).as_bytes()).unwrap();
    assert_eq!(read.entities.len(), 3);
    assert!(read.rejects[0].reason.contains("earlier record"), "{:?}", read.rejects);
}

/// The notes of a reading in which no record may be lost.
fn notes(xml: &str, from: &str, to: &str) -> (Read, Vec<Note>) {
    assert!(xml.contains(from), "{from}");
    let whole = read(xml.as_bytes()).unwrap().entities.len();
    let read = read(xml.replacen(from, to, 1).as_bytes()).unwrap_or_else(|e| panic!("{to}: {e}"));
    assert_eq!((read.entities.len(), read.rejects.len()), (whole, 0), "{to}");
    let notes = read.summary.notes.clone();
    (read, notes)
}

#[test]
fn values_that_no_table_knows_are_noted_never_lost_silently() {
    for (xml, from, to, record, words) in [
        (OFAC, "<country>Maldives<", "<country>Atlantis<", "102", "Atlantis"),
        (OFAC, "<idType>Cedula No.<", "<idType>Moon Card<", "101", "Moon Card"),
        (OFAC, "08 Mar 1955", "one spring", "101", "one spring"),
        (OFAC, "<sdnType>Vessel<", "<sdnType>Balloon<", "103", "Balloon"),
        (OFAC, "<sdnType>Vessel</sdnType>", "", "103", "sdnType"),
        (OFAC, "<type>f.k.a.<", "<type>m.k.a.<", "101", "m.k.a."),
        (OFAC, "<category>weak<", "<category>frail<", "101", "frail"),
        (OFAC, "<idNumber>Female<", "<idNumber>Moon<", "101", "gender"),
        (OFAC, "<uid>104</uid>", "<uid>104</uid><moon>full</moon>", "104", "sdnEntry/moon"),
        (OFAC, "<uid>27</uid>", "<uid>27</uid><idNote>new</idNote>", "104", "id/idNote"),
        (OFAC, "<sdnEntry>", "<sdnEntry moon=\"full\">", "101", "sdnEntry@moon"),
        (OFAC, "<idNumber>MO-ONE</idNumber>", "", "104", "idNumber"),
        (UN, "<COUNTRY>Maldives<", "<COUNTRY>Atlantis<", "900003", "Atlantis"),
        (UN, "<DATE>1971-05-06<", "<DATE>1971-13-06<", "MOi.001", "1971-13-06"),
        (UN, "<QUALITY>Low<", "<QUALITY>Fair<", "MOi.001", "Fair"),
        (UN, "<GENDER>Female<", "<GENDER>F<", "MOi.001", "gender"),
        (UN, ">National Identification Number<", ">Library card<", "MOi.001", "Library card"),
        (UN, "Moonish passport number SE 012820", "", "MOi.001", "no number"),
        (UN, "2011-02-23-05:00", "soon", "MOi.001", "soon"),
        (UN, "<SORT_KEY/>", "<MOON>full</MOON>", "MOi.001", "INDIVIDUAL/MOON"),
        (EU, "countryIso2Code=\"MV\"", "countryIso2Code=\"QQ\"", "14", "QQ"),
        (EU, "code=\"enterprise\"", "code=\"moon\"", "14", "moon"),
        (EU, "strong=\"false\"", "strong=\"maybe\"", "13", "maybe"),
        (EU, "gender=\"F\"", "gender=\"X\"", "13", "gender"),
        (EU, "gender=\"F\"", "gender=\"M\"", "13", "two genders"),
        (EU, "identificationTypeCode=\"passport\"", "identificationTypeCode=\"moon\"", "13", "moon"),
        (EU, "number=\"X 123\"", "number=\"\"", "13", "no number"),
        (EU, "number=\"X 123\"", "number=\"-\"", "13", "no number"),
        (EU, "key=\"EMAIL\"", "key=\"PIGEON\"", "13", "PIGEON"),
        (EU, "birthdate=\"1971-05-06\"", "birthdate=\"1971-02-30\"", "13", "date of birth"),
        (EU, "yearRangeFrom=\"1968\"", "", "13", "1973"),
        (EU, "designationDate=\"2011-02-23\"", "designationDate=\"then\"", "13", "then"),
        (EU, "https://example.org/act2", "javascript:alert(1)", "14", "web address"),
        (EU, "<citizenship ", "<moon phase=\"full\"/><citizenship ", "13", "sanctionEntity/moon@phase"),
    ] {
        let (_, notes) = notes(xml, from, to);
        let [note] = &notes[..] else { panic!("{to}: {notes:?}") };
        assert_eq!(note.record, record, "{to}");
        assert!(note.what.contains(words), "{to}: {}", note.what);
    }
}

#[test]
fn what_is_unknown_is_kept_where_it_can_be() {
    let (read, _) = notes(OFAC, "<idType>Cedula No.<", "<idType>Moon Card<");
    let kept = &read.entities[0].identifiers[1];
    assert_eq!((kept.value.as_str(), kept.label.as_deref()), ("77-9", Some("Moon Card")));
    let (read, _) = notes(OFAC, "<sdnType>Vessel<", "<sdnType>Balloon<");
    assert_eq!(read.entities[2].kind, EntityKind::Unknown);
}

#[test]
fn a_new_element_is_noted_once_a_list() {
    let new = OFAC.replace("</uid>\n    <lastName>", "</uid><moon>full</moon>\n    <lastName>");
    assert_eq!(read(new.as_bytes()).unwrap().summary.notes.len(), 1);
}
