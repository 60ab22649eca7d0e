//! The events of one record -> its tree, within limits: what lies beyond them is not kept, and spoils the record.

use super::node::Node;

/// Deepest nesting within a record; the official lists need 4. A tree of any depth could not even be freed without
/// overflowing the stack.
const MAX_DEPTH: usize = 16;
/// Most elements in one record; the largest official one has about 400.
const MAX_NODES: usize = 50_000;

/// Most bytes of text in one record, attributes included.
const MAX_TEXT: usize = 16 * 1024 * 1024;

/// A record while it is read.
pub struct Tree {
    /// The elements that are open, the record first.
    open: Vec<Node>,
    /// How many more are open beyond the limits.
    beyond: usize,
    count: usize,
    bytes: usize,
}

impl Tree {
    pub fn new(record: Node) -> Self {
        Self { open: vec![record], beyond: 0, count: 0, bytes: 0 }
    }

    /// Opens an element.
    pub fn open(&mut self, element: Node) {
        self.count += 1;
        self.bytes += element.attributes.iter().map(|(name, value)| name.len() + value.len()).sum::<usize>();
        if self.beyond > 0 || self.bytes > MAX_TEXT || self.open.len() >= MAX_DEPTH || self.count > MAX_NODES
        {
            self.beyond += 1;
            self.blame("it is nested too deeply or holds too many elements");
        } else {
            self.open.push(element);
        }
    }

    /// Closes the element opened last; gives the whole when that was the record.
    pub fn close(&mut self) -> Option<Node> {
        if self.beyond > 0 {
            self.beyond -= 1;
            return None;
        }
        let done = self.open.pop()?;
        match self.open.last_mut() {
            Some(parent) => {
                parent.adopt(done);
                None
            }
            None => Some(done),
        }
    }

    /// Adds text to the element opened last; not a first one of nothing but white space.
    pub fn text(&mut self, text: &str) {
        self.bytes += text.len();
        if self.bytes > MAX_TEXT {
            return self.blame("it holds more than 16 MB of text");
        }
        let Some(element) = self.open.last_mut().filter(|_| self.beyond == 0) else { return };
        // Half of all texts are the ends of lines between elements.
        if !(element.text.is_empty() && text.trim_start().is_empty()) {
            element.text.push_str(text);
        }
    }

    /// Records what is wrong with the record; the first reason stays.
    pub fn blame(&mut self, reason: impl Into<String>) {
        if let Some(record) = self.open.first_mut() {
            record.blame(reason);
        }
    }
}
