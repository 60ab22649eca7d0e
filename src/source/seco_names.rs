//! The Swiss list's `name` elements -> names. A name is made of parts, each with a value and spelling variants; the
//! variants of one language and script belong together, so `Kim`/`김` and `Yong`/`영` give `Kim Yong` and `김 영`. A
//! variant without a language stands in for its own part alone.

use super::entity_draft::Draft;
use super::node::{Node, folded};
use super::session::Notes;
use crate::entity::{NameType, Strength};

/// One part: its place, its value, and what else it may read.
struct Part {
    order: u32,
    value: String,
    variants: Vec<Variant>,
}

struct Variant {
    /// Language and script; empty where neither is given.
    writing: String,
    text: String,
}

/// Adds the names of an identity.
pub fn read(identity: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    for mut name in identity.take("name") {
        name.ignore(&["ssid", "lang"]);
        let (name_type, strength) = (name_type(&mut name, notes), strength(&mut name, notes));
        let (parts, titles) = parts(&mut name, notes);
        titles.into_iter().for_each(|title| draft.position(title));
        for text in spellings(&parts) {
            draft.names.add(text, name_type, strength);
        }
        notes.leftovers(&name);
    }
}

fn name_type(name: &mut Node, notes: &mut Notes) -> NameType {
    match name.attribute("name-type").as_deref() {
        Some("primary-name" | "alias") => NameType::Alias,
        Some("formerly-known-as") => NameType::Former,
        other => {
            notes.add(format!("the name type {other:?} is unknown; read as an alias"));
            NameType::Alias
        }
    }
}

fn strength(name: &mut Node, notes: &mut Notes) -> Strength {
    match name.attribute("quality").as_deref() {
        None | Some("good") => Strength::Strong,
        Some("low") => Strength::Weak,
        Some(other) => {
            notes.add(format!("the quality {other:?} is unknown; read as good"));
            Strength::Strong
        }
    }
}

/// The parts in their order, and the titles among them.
fn parts(name: &mut Node, notes: &mut Notes) -> (Vec<Part>, Vec<String>) {
    let (mut parts, mut titles) = (Vec::new(), Vec::new());
    for mut node in name.take("name-part") {
        node.ignore(&["ssid"]);
        let order =
            node.attribute("order").and_then(|text| text.parse().ok()).unwrap_or(parts.len() as u32 + 1);
        let kind = node.attribute("name-part-type");
        let Some(value) = node.child_text("value") else {
            notes.add("a part of a name has no value");
            continue;
        };
        if kind.as_deref() == Some("title") {
            titles.push(value);
            continue;
        }
        let variants = node.take("spelling-variant").iter_mut().filter_map(variant).collect();
        parts.push(Part { order, value, variants });
        notes.leftovers(&node);
    }
    parts.sort_by_key(|part| part.order);
    (parts, titles)
}

fn variant(node: &mut Node) -> Option<Variant> {
    let (lang, script) =
        (node.attribute("lang").unwrap_or_default(), node.attribute("script").unwrap_or_default());
    Some(Variant { writing: format!("{lang}{script}"), text: node.own_text()? })
}

/// The name itself first, then in each writing, then with each other variant of one part.
fn spellings(parts: &[Part]) -> Vec<String> {
    let mut found = vec![joined(parts, |_| None)];
    let mut writings: Vec<&str> = Vec::new();
    for variant in parts.iter().flat_map(|part| &part.variants) {
        if !variant.writing.is_empty() && !writings.contains(&variant.writing.as_str()) {
            writings.push(&variant.writing);
        }
    }
    for writing in writings {
        let of = |part: &Part| part.variants.iter().filter(|v| v.writing == writing).count();
        for nth in 0..parts.iter().map(of).max().unwrap_or(0) {
            found.push(joined(parts, |part| in_writing(part, writing, nth)));
        }
    }
    for (at, part) in parts.iter().enumerate() {
        for variant in part.variants.iter().filter(|variant| variant.writing.is_empty()) {
            let other = |p: &Part| std::ptr::eq(p, &parts[at]).then(|| variant.text.clone());
            found.push(joined(parts, other));
        }
    }
    found.iter().filter_map(|name| folded(name)).collect()
}

/// The part's nth variant in a writing, or its last where it has fewer.
fn in_writing(part: &Part, writing: &str, nth: usize) -> Option<String> {
    let of: Vec<&Variant> = part.variants.iter().filter(|variant| variant.writing == writing).collect();
    of.get(nth).or(of.last()).map(|variant| variant.text.clone())
}

fn joined(parts: &[Part], other: impl Fn(&Part) -> Option<String>) -> String {
    let texts: Vec<String> =
        parts.iter().map(|part| other(part).unwrap_or_else(|| part.value.clone())).collect();
    texts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(value: &str, variants: &[(&str, &str)]) -> Part {
        let variants = variants
            .iter()
            .map(|(writing, text)| Variant { writing: (*writing).into(), text: (*text).into() })
            .collect();
        Part { order: 0, value: value.into(), variants }
    }

    #[test]
    fn variants_of_one_writing_belong_together() {
        let parts = [
            part("Kim", &[("korHang", "김"), ("", "Gim")]),
            part("Yong", &[("korHang", "영"), ("zhoHani", "英")]),
        ];
        assert_eq!(spellings(&parts), ["Kim Yong", "김 영", "Kim 英", "Gim Yong"]);
        let two = [part("Ada", &[("rus", "Ада"), ("rus", "Ада2")]), part("Quill", &[("rus", "Квилл")])];
        assert_eq!(spellings(&two), ["Ada Quill", "Ада Квилл", "Ада2 Квилл"]);
    }
}
