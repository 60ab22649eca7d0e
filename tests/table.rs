//! Tables as people keep them: what is read, and what is said of those that are not as they should be.

use std::io::Write as _;

use name_screener::table::{Options, Row, Table, xlsx};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn open(bytes: &[u8]) -> Table {
    Table::open(bytes, &Options::default()).unwrap()
}

fn error(bytes: &[u8]) -> String {
    error_with(bytes, &Options::default())
}

fn error_with(bytes: &[u8], options: &Options) -> String {
    let opened = Table::open(bytes, options);
    opened.and_then(|mut table| table.sheet(0).map(drop)).unwrap_err().message().to_owned()
}

/// All rows of the first sheet, their cells with bars between them.
fn rows(bytes: &[u8]) -> Vec<String> {
    let mut table = open(bytes);
    let grid = table.sheet(0).unwrap();
    grid.rows(0, usize::MAX).iter().map(|row| format!("{}: {}", row.at, row.cells.join("|"))).collect()
}

/// The faults of the first sheet, with their rows.
fn faults(bytes: &[u8]) -> Vec<String> {
    let mut table = open(bytes);
    let told = |row: &Row<'_>| format!("{}: {}", row.at, row.fault.as_deref().unwrap_or_default());
    table.sheet(0).unwrap().shape().first_faults.iter().map(told).collect()
}

/// A zip archive of these files.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An .ods with this sheet, and this manifest.
fn ods_with(table: &str, manifest: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version='1.0' encoding='UTF-8'?><office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'>\
         <office:body><office:spreadsheet>{table}</office:spreadsheet></office:body></office:document-content>"
    );
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ])
}

fn ods(rows: &str) -> Vec<u8> {
    ods_with(&format!("<table:table table:name='Customers'>{rows}</table:table>"), "<manifest/>")
}

fn utf16(text: &str, mark: bool) -> Vec<u8> {
    let mark = if mark { "\u{feff}" } else { "" };
    format!("{mark}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn text_is_read_whatever_separates_and_encodes_it() {
    let want = ["1: Name|Ort", "2: José Ñandú|Zürich"];
    let text = "Name;Ort\r\nJosé Ñandú;Zürich\r\n";
    let windows_1252 = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    for (what, bytes, encoding, guessed) in [
        ("UTF-8", text.as_bytes().to_vec(), "UTF-8", false),
        ("marked UTF-8", format!("\u{feff}{text}").into_bytes(), "UTF-8", false),
        ("UTF-16", utf16(text, true), "UTF-16LE", false),
        ("unmarked UTF-16", utf16(text, false), "UTF-16LE", true),
        ("Windows-1252", windows_1252, "windows-1252", true),
        ("tabs", text.replace(';', "\t").into_bytes(), "UTF-8", false),
        ("old Mac lines", text.replace("\r\n", "\r").into_bytes(), "UTF-8", false),
    ] {
        let cells: Vec<String> =
            rows(&bytes).iter().map(|row| row.split_once(": ").unwrap().1.to_owned()).collect();
        assert_eq!(cells, want.map(|row| row.split_once(": ").unwrap().1), "{what}");
        let table = open(&bytes);
        assert_eq!((table.about().encoding, table.about().guessed), (Some(encoding), guessed), "{what}");
    }
    assert_eq!(rows(text.as_bytes()), want);
}

#[test]
fn old_encodings_are_guessed_from_their_letters_and_can_be_chosen() {
    for (label, text) in [
        ("windows-1251", "Имя,Страна\nКим Чен Ын,Северная Корея\nПетров Сергей Иванович,Россия\n"),
        ("gbk", "姓名,国家\n金正恩,朝鲜民主主义人民共和国\n张三丰,中国\n"),
        ("euc-kr", "이름,나라\n김정은,조선민주주의인민공화국\n박영수,대한민국\n"),
        ("shift_jis", "名前,国\nきむじょんうん,ちょうせんみんしゅしゅぎ\nやまだたろう,にほん\n"),
        ("windows-1256", "الاسم,البلد\nمحمد عبد الله,سوريا\nعلي حسن,العراق\n"),
    ] {
        let bytes = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap().encode(text).0.into_owned();
        let want: Vec<String> =
            (1..).zip(text.lines()).map(|(n, line)| format!("{n}: {}", line.replace(',', "|"))).collect();
        assert_eq!(rows(&bytes), want, "{label} is guessed");
        let options = Options { encoding: Some(label.into()), delimiter: None };
        let table = Table::open(bytes.as_slice(), &options).unwrap();
        assert!(!table.about().guessed, "{label} is chosen");
    }
}

#[test]
fn wrong_encodings_are_said_with_the_line() {
    let chosen = |label: &str| Options { encoding: Some(label.into()), delimiter: None };
    let message = error_with(b"Name\nAda\nJos\xe9\n", &chosen("utf-8"));
    assert_eq!(
        message,
        "Line 3 holds bytes that are not UTF-8: choose its encoding, or save the file as UTF-8."
    );
    let message = error_with(b"Name\nx\xff\xff\n", &chosen("shift_jis"));
    assert!(message.starts_with("Line 2 holds bytes that are no letters of Shift_JIS"), "{message}");
    assert!(error_with(b"Name\n", &chosen("moon")).contains("\"moon\" is no encoding"));
    assert!(error(b"Name\nA\0da\n").starts_with("Line 2 holds a NUL"));
}

#[test]
fn lines_with_too_few_or_too_many_cells_are_told() {
    let text = "Report of May\nName,Country,Born\nAda,GB,1815\nBob,US\nEve,FR,1990,x\nDan,DE,1980,,\n";
    assert_eq!(
        faults(text.as_bytes()),
        [
            "4: it has 2 cells, but the headings are 3: a quotation mark or separator may be wrong",
            "5: it has 4 cells, but the headings are 3: a quotation mark or separator may be wrong",
        ]
    );
    let mut table = open(text.as_bytes());
    let shape = table.sheet(0).unwrap().shape();
    assert_eq!((shape.rows, shape.columns, shape.header, shape.faults), (6, 5, 1, 2));
}

#[test]
fn a_quotation_mark_left_open_is_told_with_its_line() {
    let text = format!("Name,Country\n\"Ada,GB\n{}", "Bob,US\n".repeat(300));
    let message = error(text.as_bytes());
    assert!(
        message.starts_with("The row at line 2 goes on for 301 lines: a quotation mark is left open"),
        "{message}"
    );
}

#[test]
fn a_separator_may_be_declared_or_chosen() {
    let mut table = open(b"sep=|\r\nName|Country\r\nAda, the first|GB\r\n");
    assert_eq!(table.about().delimiter, Some('|'));
    assert_eq!(table.sheet(0).unwrap().rows(1, 1)[0].at, 3);
    let options = Options { encoding: None, delimiter: Some(',') };
    let mut table = Table::open(&b"a;b,c\n"[..], &options).unwrap();
    assert_eq!(table.sheet(0).unwrap().rows(0, 1)[0].cells, ["a;b", "c"]);
}

#[test]
fn what_is_no_table_is_said() {
    for (bytes, says) in [
        (&b""[..], "The file holds no row"),
        (b"\n \n", "The file holds no row"),
        (b"%PDF-1.7", "It is a PDF"),
        (b"<!DOCTYPE html><html>", "It is a web page"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "It is an old spreadsheet (.xls)"),
        (b"PK\x03\x04damaged", "cannot be unpacked"),
        (b"\x1f\x8bdamaged", "cannot be read"),
    ] {
        let message = error(bytes);
        assert!(message.contains(says), "{message}");
    }
    let two = archive(&[("a.csv", b"Name\n"), ("b.csv", b"Name\n")]);
    assert!(error(&two).contains("an archive of 2 files"), "{}", error(&two));
    assert_eq!(rows(&archive(&[("a.csv", b"Name\nAda\n")])), ["1: Name", "2: Ada"]);
}

#[test]
fn passwords_are_said() {
    let mut compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    compound.extend(vec![0; 600]);
    compound.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let encrypted = ods_with("", "<manifest:manifest><manifest:encryption-data/></manifest:manifest>");
    let mut zip = archive(&[("a.csv", b"Name\n")]);
    // The flag that says so, in the file's own header and in the directory.
    let directory = zip.windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
    zip[6] |= 1;
    zip[directory + 8] |= 1;
    for bytes in [compound, encrypted, zip] {
        assert_eq!(
            error(&bytes),
            "The file is protected by a password, so it cannot be read: save it without."
        );
    }
}

#[test]
fn what_would_fill_the_memory_is_refused() {
    let mut bomb = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    bomb.start_file("a.csv", SimpleFileOptions::default()).unwrap();
    let zeros = vec![b' '; 1 << 20];
    (0..600).for_each(|_| bomb.write_all(&zeros).unwrap());
    let message = error(&bomb.finish().unwrap().into_inner());
    assert!(message.contains("unpacks to more than 512 MB"), "{message}");
    let wide = format!("Name\n{}\n", ",".repeat(1_000_000));
    assert!(
        error(wide.as_bytes()).contains("at line 2: a row has more than 16,384 cells"),
        "{}",
        error(wide.as_bytes())
    );
    let cell =
        "<table:table-cell table:number-columns-repeated='1000000'><text:p>x</text:p></table:table-cell>";
    let wide = ods(&format!("<table:table-row>{cell}</table:table-row>"));
    assert!(error(&wide).contains("too large at row 1: it has more than 1,000 columns"), "{}", error(&wide));
    let cell = cell.replace("1000000", "900");
    let high =
        ods(&format!("<table:table-row table:number-rows-repeated='1000000'>{cell}</table:table-row>"));
    assert!(error(&high).contains("more than 33 million cells"), "{}", error(&high));
    let high =
        ods(&format!("<table:table-row table:number-rows-repeated='99999999999'>{cell}</table:table-row>"));
    assert!(error(&high).contains("more rows than a spreadsheet can have"), "{}", error(&high));
}

#[test]
fn spreadsheets_are_read_sheet_by_sheet() {
    let mut book = Workbook::new();
    let hidden = book.add_worksheet().set_name("Old").unwrap();
    hidden.write_string(0, 0, "no").unwrap();
    hidden.set_hidden(true);
    let sheet = book.add_worksheet().set_name("Customers").unwrap();
    sheet.write_string(2, 0, "Name").unwrap();
    sheet.write_string(2, 1, "Born").unwrap();
    sheet.write_string(3, 0, "=1+1").unwrap();
    let day = ExcelDateTime::parse_from_str("1972-02-20").unwrap();
    sheet.write_datetime_with_format(3, 1, &day, &Format::new().set_num_format("dd.mm.yyyy")).unwrap();
    sheet.write_number(4, 1, 1972).unwrap();
    sheet.set_active(true);
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(rows(&bytes), ["3: Name|Born", "4: =1+1|1972-02-20", "5: |1972"]);
    let mut table = open(&bytes);
    assert_eq!(table.about().sheets, ["Customers", "Old"]);
    assert_eq!(table.sheet(1).unwrap().rows(0, 9)[0].cells, ["no"]);
    assert_eq!(table.sheet(2).unwrap_err().message(), "The file has no sheet 3.");
}

#[test]
fn merged_cells_are_told() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 0, 0, 2, "Customers", &Format::new()).unwrap();
    for (column, text) in [(0, "Name"), (1, "Country"), (2, "Born")] {
        sheet.write_string(1, column, text).unwrap();
        sheet.write_string(4, column, text).unwrap();
    }
    sheet.merge_range(2, 0, 3, 0, "Ada", &Format::new()).unwrap();
    sheet.write_string(2, 1, "GB").unwrap();
    sheet.write_string(3, 1, "FR").unwrap();
    let told = "the cells A3 to A4 are merged, and only the first of them holds their value: unmerge them and fill in each";
    let want = [format!("3: {told}"), format!("4: {told}")];
    assert_eq!(faults(&book.save_to_buffer().unwrap()), want);
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    let merged = "<table:table-cell table:number-rows-spanned='2'><text:p>Ada</text:p></table:table-cell>";
    let covered = "<table:covered-table-cell/>";
    let sheet = [
        row(""),
        row(&(cell("Name") + &cell("Country"))),
        row(&(merged.to_owned() + &cell("GB"))),
        row(&(covered.to_owned() + &cell("FR"))),
    ];
    assert_eq!(faults(&ods(&sheet.concat())), want);
}

#[test]
fn open_document_is_read() {
    let rows_of = "<table:table-header-rows><table:table-row>\
         <table:table-cell office:value-type='string'><text:p>Name</text:p></table:table-cell>\
         <table:table-cell office:value-type='string'><text:p>Born</text:p></table:table-cell></table:table-row></table:table-header-rows>\
         <table:table-row table:number-rows-repeated='3'><table:table-cell table:number-columns-repeated='1024'/></table:table-row>\
         <text:soft-page-break/><table:table-row table:number-rows-repeated='2'>\
         <table:table-cell office:value-type='string'><office:annotation><text:p>a note</text:p></office:annotation>\
         <text:p>Kil <text:span>Jong</text:span><text:s/>Hun &amp; Co</text:p><text:p>second</text:p></table:table-cell>\
         <table:table-cell office:value-type='date' office:date-value='1972-02-20'><text:p>20/02/72</text:p></table:table-cell>\
         <table:table-cell office:value-type='float' office:value='1234.5'><text:p>1.234,50</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated='1048570'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>";
    assert_eq!(
        rows(&ods(rows_of)),
        [
            "1: Name|Born",
            "5: Kil Jong Hun & Co\nsecond|1972-02-20|1234.5",
            "6: Kil Jong Hun & Co\nsecond|1972-02-20|1234.5"
        ]
    );
    assert_eq!(open(&ods(rows_of)).about().sheets, ["Customers"]);
    assert!(error(&ods("")).contains("The sheet \"Customers\" holds no row"));
    assert!(error(&ods_with("", "")).contains("holds no sheet"));
}

#[test]
fn what_is_written_is_text_and_numbers_and_never_a_formula() {
    let text = |text: &str| xlsx::Cell::Text(text.to_owned());
    let options = xlsx::Options { sheet: Some("Hits".into()), header: true, widths: vec![30.0] };
    let made = || {
        let mut writer = xlsx::Writer::new(&options).unwrap();
        writer.rows(&[vec![text("Name"), text("Score")]]).unwrap();
        writer.rows(&[vec![text("=HYPERLINK(\"x\")"), xlsx::Cell::Number(0.85)]]).unwrap();
        writer.rows(&[vec![xlsx::Cell::Empty(()), text("007")]]).unwrap();
        writer.finish().unwrap()
    };
    assert_eq!(rows(&made()), ["1: Name|Score", "2: =HYPERLINK(\"x\")|0.85", "3: |007"]);
    assert_eq!(made(), made(), "the same rows are the same bytes");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(made())).unwrap();
    let sheet = std::io::read_to_string(zip.by_name("xl/worksheets/sheet1.xml").unwrap()).unwrap();
    assert!(!sheet.contains("<f>"), "{sheet}");
}

#[test]
fn what_a_spreadsheet_cannot_hold_is_cut_continued_or_said() {
    let text = |text: &str| xlsx::Cell::Text(text.to_owned());
    let options = xlsx::Options { sheet: Some("Hits".into()), header: true, widths: Vec::new() };
    let mut writer = xlsx::Writer::new(&options).unwrap();
    writer.rows(&[vec![text("Name")], vec![text(&"𝒳".repeat(20_000))]]).unwrap();
    (0..1_048_576 / 1024).for_each(|_| writer.rows(&vec![vec![text("x")]; 1024]).unwrap());
    writer.sheet(&xlsx::Options { sheet: Some("About".into()), ..xlsx::Options::default() }).unwrap();
    writer.rows(&[vec![text("of today")]]).unwrap();
    let bytes = writer.finish().unwrap();
    let mut table = open(&bytes);
    assert_eq!(table.about().sheets, ["Hits", "Hits (2)", "About"]);
    let first = table.sheet(0).unwrap();
    assert!(first.rows(1, 1)[0].cells[0].ends_with("𝒳 … [cut: too long for a cell]"));
    assert_eq!(first.len(), 1_048_576);
    assert_eq!(table.sheet(1).unwrap().rows(0, 2)[0].cells, ["Name"], "the headings come again");
    assert_eq!(table.sheet(1).unwrap().len(), 3);
    let mut writer = xlsx::Writer::new(&xlsx::Options::default()).unwrap();
    let message = writer.rows(&[vec![text("x"); 16_385]]).unwrap_err().message().to_owned();
    assert!(message.starts_with("Row 1, column 16385 cannot be written"), "{message}");
    let named = xlsx::Options { sheet: Some("a/b".into()), ..xlsx::Options::default() };
    assert!(xlsx::Writer::new(&named).is_err());
}
