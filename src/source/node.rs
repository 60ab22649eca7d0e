//! One record as a small tree that a mapping takes apart: what it does not take is found and noted, so that no value of
//! a list is lost unseen. The tree is that of XML; rows and JSON objects are brought into it (see `rows`, `json`).

use super::position::Position;

/// An element with its contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Without its namespace prefix.
    pub name: String,
    /// Where the element starts in the file.
    pub position: Position,
    pub attributes: Vec<(String, String)>,
    pub text: String,
    pub children: Vec<Node>,
    /// Why this element cannot be trusted, if it cannot: bytes that are no text, an unknown reference and the like.
    fault: Option<String>,
}

impl Node {
    pub fn new(name: &str, position: Position) -> Self {
        let (attributes, children) = (Vec::new(), Vec::new());
        Self { name: name.into(), position, attributes, text: String::new(), children, fault: None }
    }

    /// Records what is wrong with this element; the first reason stays.
    pub fn blame(&mut self, reason: impl Into<String>) {
        self.fault.get_or_insert_with(|| reason.into());
    }

    /// Why the element or anything in it cannot be trusted.
    pub fn fault(&self) -> Option<&str> {
        self.fault.as_deref()
    }

    /// Adds a child that holds nothing but `text`.
    pub fn push_text(&mut self, name: &str, text: &str) {
        let mut child = Node::new(name, self.position);
        child.text = text.to_owned();
        self.children.push(child);
    }

    /// Whether the two hold the same, wherever they stand.
    pub fn same_content(&self, other: &Node) -> bool {
        self.name == other.name
            && self.text == other.text
            && self.attributes == other.attributes
            && self.children.len() == other.children.len()
            && self.children.iter().zip(&other.children).all(|(a, b)| a.same_content(b))
    }

    /// Takes `child` in, and its fault up.
    pub fn adopt(&mut self, mut child: Node) {
        if let Some(fault) = child.fault.take() {
            self.blame(fault);
        }
        self.children.push(child);
    }

    /// Takes the value of an attribute out; `None` where it is missing or blank.
    pub fn attribute(&mut self, name: &str) -> Option<String> {
        let at = self.attributes.iter().position(|(n, _)| n == name)?;
        folded(&self.attributes.swap_remove(at).1)
    }

    /// Takes the first child of that name out and returns its text; `None` where it is missing or blank.
    /// A child that holds more than text stays and is found among the leftovers.
    pub fn child_text(&mut self, name: &str) -> Option<String> {
        let at = self.children.iter().position(|c| c.name == name && c.children.is_empty())?;
        folded(&self.children.remove(at).text)
    }

    /// The text of the first child of that name, which stays.
    pub fn peek_child(&self, name: &str) -> Option<String> {
        folded(&self.children.iter().find(|c| c.name == name)?.text)
    }

    /// The value of an attribute, which stays.
    pub fn peek_attribute(&self, name: &str) -> Option<String> {
        folded(&self.attributes.iter().find(|(n, _)| n == name)?.1)
    }

    /// Takes the element's own text out.
    pub fn own_text(&mut self) -> Option<String> {
        folded(&std::mem::take(&mut self.text))
    }

    /// The texts of all children of that name that hold nothing but text, which are taken out.
    pub fn texts(&mut self, name: &str) -> Vec<String> {
        let (taken, kept) = std::mem::take(&mut self.children)
            .into_iter()
            .partition(|c| c.name == name && c.children.is_empty());
        self.children = kept;
        let taken: Vec<Node> = taken;
        taken.iter().filter_map(|child| folded(&child.text)).collect()
    }

    /// Takes all children of that name out, in their order.
    pub fn take(&mut self, name: &str) -> Vec<Node> {
        let (taken, kept) = std::mem::take(&mut self.children).into_iter().partition(|c| c.name == name);
        self.children = kept;
        taken
    }

    /// Drops children and attributes that are known and of no use here.
    pub fn ignore(&mut self, names: &[&str]) {
        self.children.retain(|c| !names.contains(&c.name.as_str()));
        self.attributes.retain(|(n, _)| !names.contains(&n.as_str()));
    }

    /// Names of all that was not taken and is not blank: `parent/child`, `parent@attribute`.
    pub fn leftovers(&self) -> Vec<String> {
        let mut found = Vec::new();
        self.collect(&self.name, &mut found);
        found
    }

    fn collect(&self, path: &str, found: &mut Vec<String>) {
        let attributes = self.attributes.iter().filter(|(_, v)| !v.trim().is_empty());
        found.extend(attributes.map(|(n, _)| format!("{path}@{n}")));
        if !self.text.trim().is_empty() {
            found.push(path.to_owned());
        }
        for child in &self.children {
            child.collect(&format!("{path}/{}", child.name), found);
        }
    }
}

/// Text with white space trimmed and folded; `None` where nothing is left.
pub fn folded(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    (!out.is_empty()).then_some(out)
}
