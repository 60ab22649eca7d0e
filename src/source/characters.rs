//! Which characters a list may hold.

/// The characters that XML 1.0 allows, which goes for every format.
pub fn allowed(c: char) -> bool {
    !matches!(c, '\0'..='\x08' | '\x0B' | '\x0C' | '\x0E'..='\x1F' | '\u{FFFE}' | '\u{FFFF}')
}

/// What is said of one that is not allowed.
pub fn described(c: char) -> String {
    match c {
        '\x1A' => "bytes that are not UTF-8 text".into(),
        _ => format!("the control character U+{:04X}", c as u32),
    }
}

/// What is wrong with `text`, if something is.
pub fn fault(text: &str) -> Option<String> {
    // Nearly every text.
    if text.bytes().all(|b| matches!(b, b' '..=b'~')) {
        return None;
    }
    text.chars().find(|&c| !allowed(c)).map(described)
}
