//! Lines of a file in, rows to be screened out. The form is told by the first line.

use crate::error::{Error, ErrorKind, Result};
use crate::search::SearchOptions;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::io::{BufRead, Read};

/// One name to screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Empty where the row cannot be read that far.
    pub query: String,
    /// From 1.
    pub line: u64,
    /// Why the row cannot be screened, or how to.
    pub options: Result<SearchOptions>,
}

/// The rows of an input, in order, read one at a time.
///
/// NDJSON where the first line begins with `{`; CSV where it is a header with a column `query` or `name`; else each
/// line is one name. An empty line among names is a row that is rejected.
///
/// # Errors
/// An input that cannot be read at all, or a CSV header with a column that is not known.
pub fn rows(mut input: Box<dyn BufRead>, defaults: &SearchOptions) -> Result<Box<dyn Iterator<Item = Row>>> {
    let mut first = Vec::new();
    input.read_until(b'\n', &mut first)?;
    if first.starts_with(b"\xEF\xBB\xBF") {
        first.drain(..3);
    }
    let header = csv_header(&first);
    let is_object = first.trim_ascii_start().starts_with(b"{");
    let whole: Box<dyn BufRead> = Box::new(std::io::Cursor::new(first).chain(input));
    let defaults = defaults.clone();
    match header {
        _ if is_object => Ok(Box::new(lines(whole).map(move |(line, text)| object(line, text, &defaults)))),
        Some(columns) => Ok(csv_rows(whole, columns?, defaults)),
        None => Ok(Box::new(lines(whole).map(move |(line, text)| name(line, text, &defaults)))),
    }
}

/// Numbered lines without their ends.
fn lines(input: Box<dyn BufRead>) -> impl Iterator<Item = (u64, Result<String>)> {
    (1..).zip(input.split(b'\n')).map(|(number, line)| (number, line.map_err(Error::from).and_then(utf8)))
}

fn utf8(mut line: Vec<u8>) -> Result<String> {
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    String::from_utf8(line).map_err(|_| bad("The line is not UTF-8; save the file as UTF-8.".to_owned()))
}

fn bad(message: String) -> Error {
    Error::new(ErrorKind::BadOption, message)
}

fn name(line: u64, text: Result<String>, defaults: &SearchOptions) -> Row {
    match text {
        Ok(query) => Row { query, line, options: Ok(defaults.clone()) },
        Err(error) => Row { query: String::new(), line, options: Err(error) },
    }
}

fn object(line: u64, text: Result<String>, defaults: &SearchOptions) -> Row {
    let fields = text.and_then(|text| {
        let advice = "The line is not a JSON object such as {\"query\": \"Kil Jong Hun\"}";
        serde_json::from_str::<Map<String, Value>>(&text).map_err(|e| bad(format!("{advice} ({e}).")))
    });
    let query = |fields: &mut Map<_, _>| match fields.remove("query") {
        Some(Value::String(query)) => Some(query),
        _ => None,
    };
    match fields.map(|mut fields| (query(&mut fields), fields)) {
        Ok((Some(query), fields)) => Row { query, line, options: read_options(fields, defaults) },
        Ok((None, _)) => Row {
            query: String::new(),
            line,
            options: Err(bad("The object has no text \"query\".".to_owned())),
        },
        Err(error) => Row { query: String::new(), line, options: Err(error) },
    }
}

/// What the row does not say is as on the command line.
fn read_options(fields: Map<String, Value>, defaults: &SearchOptions) -> Result<SearchOptions> {
    let options = SearchOptions::deserialize(Value::Object(fields))
        .map_err(|e| bad(format!("An option cannot be read: {e}.")))?;
    Ok(SearchOptions {
        threshold: options.threshold.or(defaults.threshold),
        limit: options.limit.or(defaults.limit),
        kinds: if options.kinds.is_empty() { defaults.kinds.clone() } else { options.kinds },
        ..options
    })
}

/// What a CSV column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Query,
    BirthDate,
    Countries,
    Gender,
    Kinds,
    Lists,
    Identifiers,
}

fn column(name: &str) -> Option<Column> {
    Some(match name.trim().to_ascii_lowercase().replace(['_', ' ', '-'], "").as_str() {
        "query" | "name" | "fullname" => Column::Query,
        "birthdate" | "dateofbirth" | "dob" => Column::BirthDate,
        "country" | "countries" => Column::Countries,
        "gender" => Column::Gender,
        "kind" | "kinds" => Column::Kinds,
        "list" | "lists" => Column::Lists,
        "identifier" | "identifiers" => Column::Identifiers,
        _ => return None,
    })
}

/// The columns, where the first line is a header: it has a column for the name. Columns that are not known are an error,
/// since a misspelt one would be ignored.
fn csv_header(line: &[u8]) -> Option<Result<Vec<Column>>> {
    let record = csv::ReaderBuilder::new().has_headers(false).from_reader(line).records().next()?.ok()?;
    let columns: Vec<Option<Column>> = record.iter().map(column).collect();
    if !columns.contains(&Some(Column::Query)) {
        return None;
    }
    let unknown = columns.iter().position(Option::is_none).map(|i| record[i].to_owned());
    Some(match unknown {
        None => Ok(columns.into_iter().flatten().collect()),
        Some(name) => Err(Error::new(
            ErrorKind::BadOption,
            format!(
                "The CSV column {name:?} is not known; known are query, birthDate, countries, gender, kinds, lists, identifiers. Remove or rename it."
            ),
        )),
    })
}

fn csv_rows(
    input: Box<dyn BufRead>,
    columns: Vec<Column>,
    defaults: SearchOptions,
) -> Box<dyn Iterator<Item = Row>> {
    let records =
        csv::ReaderBuilder::new().has_headers(true).flexible(true).from_reader(input).into_records();
    Box::new((2..).zip(records).map(move |(row, record)| {
        let line = |position: Option<&csv::Position>| position.map_or(row, csv::Position::line);
        match record {
            Ok(record) => csv_row(line(record.position()), &record, &columns, &defaults),
            Err(e) => Row {
                query: String::new(),
                line: line(e.position()),
                options: Err(bad(format!("The row cannot be read: {e}."))),
            },
        }
    }))
}

fn csv_row(line: u64, record: &csv::StringRecord, columns: &[Column], defaults: &SearchOptions) -> Row {
    let cell =
        |c: Column| columns.iter().position(|&d| d == c).and_then(|i| record.get(i)).unwrap_or("").trim();
    let query = cell(Column::Query).to_owned();
    if record.len() != columns.len() {
        let (cells, header) = (record.len(), columns.len());
        let message = format!(
            "The row has {cells} cells, the header {header}; put cells that hold a comma in quotation marks."
        );
        return Row { query, line, options: Err(bad(message)) };
    }
    let several =
        |c| Value::from(cell(c).split(';').map(str::trim).filter(|v| !v.is_empty()).collect::<Vec<_>>());
    let one = |c| if cell(c).is_empty() { Value::Null } else { cell(c).into() };
    let fields = [
        ("countries", several(Column::Countries)),
        ("kinds", several(Column::Kinds)),
        ("lists", several(Column::Lists)),
        ("identifiers", several(Column::Identifiers)),
        ("birthDate", one(Column::BirthDate)),
        ("gender", one(Column::Gender)),
    ];
    let fields = fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    Row { query, line, options: read_options(fields, defaults) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::EntityKind;

    fn read(text: &[u8]) -> Vec<Row> {
        rows(Box::new(std::io::Cursor::new(text.to_vec())), &SearchOptions::default()).unwrap().collect()
    }

    fn queries(text: &str) -> Vec<(u64, String)> {
        read(text.as_bytes()).into_iter().filter(|r| r.options.is_ok()).map(|r| (r.line, r.query)).collect()
    }

    #[test]
    fn lines_csv_and_objects_are_told_apart() {
        let want = vec![(1, "Kim, Kyu".to_owned()), (2, "Ryu Jin".to_owned())];
        assert_eq!(queries("Kim, Kyu\r\nRyu Jin"), want);
        assert_eq!(queries("\u{FEFF}Kim, Kyu\nRyu Jin\n"), want);
        assert_eq!(queries("{\"query\":\"Kim, Kyu\"}\n{\"query\":\"Ryu Jin\"}\n"), want);
        assert_eq!(
            queries("name,country\n\"Kim, Kyu\",KP\nRyu Jin,\n"),
            [(2, "Kim, Kyu".to_owned()), (3, "Ryu Jin".to_owned())]
        );
        assert_eq!(queries(""), []);
    }

    #[test]
    fn facts_are_read() {
        let csv =
            read(b"query,birth_date,countries,kinds,identifiers\nKim Kyu,1968,KP;ru,person,PS 1234567\n");
        let object = read(br#"{"query":"Kim Kyu","birthDate":"1968","countries":["KP","ru"],"kinds":["person"],"identifiers":["PS 1234567"]}"#);
        let (csv, object) = (csv[0].options.clone().unwrap(), object[0].options.clone().unwrap());
        assert_eq!(csv, object);
        assert_eq!(csv.kinds, [EntityKind::Person]);
        assert_eq!(csv.birth_date.as_deref(), Some("1968"));
    }

    #[test]
    fn bad_rows_are_rejected_one_by_one() {
        let bad = |text: &[u8], row: usize, says: &str| {
            let row = read(text)[row].clone();
            let error = row.options.unwrap_err();
            assert!(error.message().contains(says), "{error}");
            row.line
        };
        assert_eq!(bad(b"Kim\n\xFF\xFE\n", 1, "UTF-8"), 2);
        assert_eq!(bad(b"{\"query\":\"a\"}\n{\"query\":", 1, "JSON"), 2);
        assert_eq!(bad(b"{\"name\":\"a\"}\n", 0, "query"), 1);
        assert_eq!(bad(b"{\"query\":\"a\",\"treshold\":1}\n", 0, "treshold"), 1);
        assert_eq!(bad(b"name,gender\nKim,robot\n", 0, "robot"), 2);
        assert_eq!(bad(b"name,gender\nKim, Kyu,male\n", 0, "quotation marks"), 2);
    }

    #[test]
    fn a_misspelt_column_is_an_error() {
        let Err(error) = rows(Box::new(&b"name,brithdate\n"[..]), &SearchOptions::default()) else {
            panic!("accepted")
        };
        assert!(error.message().contains("brithdate"), "{error}");
    }
}
