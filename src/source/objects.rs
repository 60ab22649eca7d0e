//! A list in JSON -> its records, by the mapping that the first object calls for.

use serde_json::Value;

use super::input::Input;
use super::mapping::{Mapping, another_list};
use super::position::Position;
use super::session::Session;
use super::{Record, Summary, csl, ftm, json};
use crate::error::{Error, ErrorKind, Result};

/// Reads a file with an object a line.
///
/// # Errors
/// Those of [`super::read_as`].
pub fn read_lines(
    input: Input<'_>,
    expected: Option<&str>,
    on_record: &mut dyn FnMut(Record),
) -> Result<Summary> {
    let mut reading = Reading::new(expected, on_record);
    json::lines(input, |position, object| match object {
        Ok(value) => reading.object(position, &value),
        Err(reason) => reading.unreadable(position, reason),
    })?;
    reading.finish()
}

/// Reads a document that holds a list of objects.
///
/// # Errors
/// Those of [`super::read_as`].
pub fn read_document(
    input: Input<'_>,
    expected: Option<&str>,
    on_record: &mut dyn FnMut(Record),
) -> Result<Summary> {
    let mut reading = Reading::new(expected, on_record);
    let mut first_error = None;
    json::document(input, |position, value| {
        if first_error.is_none() {
            first_error = reading.object(position, &value).err();
        }
    })?;
    match first_error {
        Some(error) => Err(error),
        None => reading.finish(),
    }
}

/// The reading of a file whose first object tells the mapping.
struct Reading<'a> {
    expected: Option<&'a str>,
    mapping: Option<Box<dyn Mapping>>,
    session: Session<'a>,
    end: Position,
}

impl<'a> Reading<'a> {
    fn new(expected: Option<&'a str>, on_record: &'a mut dyn FnMut(Record)) -> Self {
        Self { expected, mapping: None, session: Session::new(on_record), end: Position::Line(1) }
    }

    fn object(&mut self, position: Position, value: &Value) -> Result<()> {
        self.end = position;
        if self.mapping.is_none() {
            self.mapping = Some(mapping_of(value, self.expected)?);
        }
        if let Some(mapping) = &mut self.mapping {
            let record = json::node("object", value, position);
            self.session.record(record, mapping.as_mut());
        }
        Ok(())
    }

    /// A line that is no object: a reject, unless it is the first, which must tell the format.
    fn unreadable(&mut self, position: Position, reason: String) -> Result<()> {
        match &self.mapping {
            Some(mapping) => {
                self.session.reject(position, reason, mapping.as_ref());
                Ok(())
            }
            None => Err(unknown(&format!("at {position} {reason}"))),
        }
    }

    fn finish(self) -> Result<Summary> {
        match self.mapping {
            Some(mut mapping) => self.session.finish(mapping.as_mut(), self.end),
            None => Err(super::xml::bad_list(self.end, "it holds no record")),
        }
    }
}

fn mapping_of(value: &Value, expected: Option<&str>) -> Result<Box<dyn Mapping>> {
    let has = |names: &[&str]| names.iter().all(|name| value.get(name).is_some());
    let mapping: Box<dyn Mapping> = if has(&["schema", "properties"]) {
        Box::new(ftm::Ftm::new(expected))
    } else if has(&["source", "name"]) {
        Box::new(csl::Csl)
    } else {
        return Err(unknown("its first object is none of a known list"));
    };
    match (expected, mapping.list()) {
        (Some(expected), Some(list)) if expected != list => {
            Err(another_list(expected, &format!("by its first object it is {list}")))
        }
        _ => Ok(mapping),
    }
}

fn unknown(what: &str) -> Error {
    Error::new(
        ErrorKind::UnknownFormat,
        format!(
            "The JSON is no list that can be read: {what}. Load the US Consolidated Screening List or the entities of OpenSanctions."
        ),
    )
}
