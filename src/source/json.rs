//! JSON -> objects, one at a time: from lines that hold one each, or out of a document that holds a list of them.

use std::fmt;
use std::io::{BufRead, BufReader, Read};

use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::bounded::Bounded;
use super::characters;
use super::input::Input;
use super::node::Node;
use super::position::Position;
use super::xml::{bad_list, unreadable};
use crate::error::Result;

/// Deepest nesting of one object that is read; the deepest official one has 8.
const MAX_DEPTH: usize = 16;

/// An object, or why it is none.
pub type Object = std::result::Result<Value, String>;

/// Calls `on_object` with what each line holds; blank lines are passed over.
///
/// # Errors
/// [`crate::ErrorKind::BadList`] where the last line is cut or one is longer than 16 MB.
pub fn lines(input: Input<'_>, mut on_object: impl FnMut(Position, Object) -> Result<()>) -> Result<()> {
    let mut reader = BufReader::new(Bounded::records(input.bytes()));
    let (mut line, mut number) = (Vec::new(), 0);
    loop {
        line.clear();
        reader.get_mut().renew();
        number += 1;
        let position = Position::Line(number);
        if reader.read_until(b'\n', &mut line).map_err(|e| unreadable(position, &e))? == 0 {
            return Ok(());
        }
        let text = if number == 1 { line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line) } else { &line };
        if text.trim_ascii().is_empty() {
            continue;
        }
        let object: serde_json::Result<Value> = serde_json::from_slice(text);
        if object.as_ref().is_err_and(serde_json::Error::is_eof) && !line.ends_with(b"\n") {
            return Err(bad_list(position, "the file ends in the middle of a line; it was cut"));
        }
        on_object(position, object.map_err(|e| format!("the line is no JSON object ({e})")))?;
    }
}

/// Calls `on_object` with each object of a document that is a list, or whose `results` are one.
///
/// # Errors
/// [`crate::ErrorKind::BadList`] for what is not whole JSON or holds no such list.
pub fn document(input: Input<'_>, on_object: impl FnMut(Position, Value)) -> Result<()> {
    let bytes = Bounded::records(input.bytes());
    let allowance = bytes.allowance();
    let mut reader = BufReader::new(bytes);
    skip_mark(&mut reader)?;
    let mut json = serde_json::Deserializer::from_reader(reader);
    let mut list = List { on_object, allowance, seen: 0, is_found: false };
    let read = Root(&mut list).deserialize(&mut json).and_then(|()| json.end());
    let position = Position::Record(list.seen + 1);
    read.map_err(|e| bad_list(position, &format!("the JSON is damaged or cut ({e})")))?;
    if !list.is_found {
        return Err(bad_list(position, "it is no list of objects, and has no \"results\" that are one"));
    }
    Ok(())
}

fn skip_mark(reader: &mut BufReader<impl Read>) -> Result<()> {
    let start = reader.fill_buf().map_err(|e| unreadable(Position::Record(1), &e))?;
    let length = if start.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    reader.consume(length);
    Ok(())
}

/// The list of objects that a document holds.
struct List<F> {
    on_object: F,
    allowance: super::bounded::Allowance,
    seen: u64,
    is_found: bool,
}

struct Root<'a, F>(&'a mut List<F>);

impl<'de, F: FnMut(Position, Value)> DeserializeSeed<'de> for Root<'_, F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> std::result::Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de, F: FnMut(Position, Value)> Visitor<'de> for Root<'_, F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> std::result::Result<(), A::Error> {
        self.0.is_found = true;
        while let Some(value) = list.next_element::<Value>()? {
            self.0.seen += 1;
            self.0.allowance.renew();
            (self.0.on_object)(Position::Record(self.0.seen), value);
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            self.0.allowance.renew();
            match key.as_str() {
                "results" if self.0.is_found => return Err(A::Error::custom("\"results\" stands twice")),
                "results" => map.next_value_seed(Root(&mut *self.0))?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// An object as a tree: a child for each value, several of one name for a list; nothing for `null` and blank text.
pub fn node(name: &str, value: &Value, position: Position) -> Node {
    let mut node = Node::new(name, position);
    fill(&mut node, value, 0);
    node
}

fn fill(node: &mut Node, value: &Value, depth: usize) {
    if depth > MAX_DEPTH {
        return node.blame("it is nested too deeply");
    }
    match value {
        Value::Object(map) => map.iter().for_each(|(name, value)| add(node, name, value, depth)),
        Value::Null => {}
        Value::Array(values) => values.iter().for_each(|value| add(node, "item", value, depth)),
        Value::Bool(_) | Value::Number(_) => node.text = value.to_string(),
        Value::String(text) => {
            if let Some(fault) = characters::fault(text) {
                node.blame(format!("it holds {fault}"));
            }
            node.text.clone_from(text);
        }
    }
}

fn add(node: &mut Node, name: &str, value: &Value, depth: usize) {
    let values = match value {
        Value::Array(values) => values.as_slice(),
        one => std::slice::from_ref(one),
    };
    for value in values {
        let mut child = Node::new(name, node.position);
        fill(&mut child, value, depth + 1);
        if child.fault().is_some() || !child.text.trim().is_empty() || !child.children.is_empty() {
            node.adopt(child);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn input(text: &str) -> Input<'_> {
        Input::open(text.as_bytes()).unwrap()
    }

    fn seen(text: &str) -> Result<Vec<String>> {
        let mut all = Vec::new();
        document(input(text), |position, value| all.push(format!("{position}: {value}"))).map(|()| all)
    }

    #[test]
    fn lists_are_found_in_documents() {
        for text in
            ["[1, {\"a\":2}]", "\u{feff}{\"total\": {\"b\": []}, \"results\": [1, {\"a\":2}], \"c\": null}"]
        {
            assert_eq!(seen(text).unwrap(), ["record 1: 1", "record 2: {\"a\":2}"]);
        }
        for (text, words) in [
            ("[1, 2", "cut"),
            ("[1] 2", "damaged"),
            ("{\"results\":[1],\"results\":[2]}", "twice"),
            ("{\"total\":1}", "no list"),
            ("3", "a list of objects"),
        ] {
            assert!(seen(text).unwrap_err().message().contains(words), "{text}");
        }
    }

    #[test]
    fn lines_are_objects_or_rejects() {
        let mut all = Vec::new();
        let text = "{\"a\":1}\n\nnot\n{\"a\":2}";
        lines(input(text), |position, object| {
            all.push(format!("{position}: {}", object.map_or("no".into(), |value| value.to_string())));
            Ok(())
        })
        .unwrap();
        assert_eq!(all, ["line 1: {\"a\":1}", "line 3: no", "line 4: {\"a\":2}"]);
        let cut = lines(input("{\"a\":1}\n{\"a\":"), |_, _| Ok(())).unwrap_err();
        assert!(cut.message().contains("cut") && cut.message().contains("line 2"), "{cut}");
    }

    #[test]
    fn deep_nesting_is_blamed_not_followed() {
        let deep = format!("{}1{}", "[".repeat(60), "]".repeat(60));
        let value: Value = serde_json::from_str(&deep).unwrap();
        assert!(node("x", &value, Position::Line(1)).fault().is_some());
        assert!(
            serde_json::from_str::<Value>(&"[".repeat(100_000)).is_err(),
            "serde_json has a limit of its own"
        );
    }
}
