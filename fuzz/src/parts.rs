//! One input -> several files: a line `=== NAME` begins each.

/// The files of an input, with their names; none where no such line is the first.
pub fn files(data: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for line in data.split_inclusive(|&byte| byte == b'\n') {
        match (line.strip_prefix(b"=== "), files.last_mut()) {
            (Some(name), _) => {
                files.push((String::from_utf8_lossy(name.trim_ascii()).into_owned(), Vec::new()))
            }
            (None, Some((_, file))) => file.extend(line),
            (None, None) => return Vec::new(),
        }
    }
    files
}
