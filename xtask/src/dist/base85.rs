//! Bytes as text that can stand in a `<script>`: four bytes as five letters, a quarter more than the bytes, where base64 takes a third.
//! `embedded-files.js` undoes it.

/// The first 85 printable ASCII characters without those that could end a script, begin a comment or stand for another.
const LETTERS: [u8; 85] = letters();

const fn letters() -> [u8; 85] {
    let mut letters = [0; 85];
    let (mut next, mut at) = (b'!', 0);
    while at < letters.len() {
        if !matches!(next, b'"' | b'&' | b'\'' | b'<' | b'\\' | b'`') {
            letters[at] = next;
            at += 1;
        }
        next += 1;
    }
    letters
}

/// The last bytes are filled up with zeros: whoever decodes must know how many bytes there were.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(4) * 5);
    for chunk in bytes.chunks(4) {
        let mut word = [0; 4];
        word[..chunk.len()].copy_from_slice(chunk);
        let word = u32::from_be_bytes(word);
        let digits = [52_200_625, 614_125, 7_225, 85, 1].map(|place| word / place % 85);
        text.extend(digits.map(|digit| char::from(LETTERS[digit as usize])));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_bytes_are_five_letters() {
        assert_eq!(encode(b""), "");
        assert_eq!(encode(&[0; 4]), "!!!!!");
        assert_eq!(encode(&[0, 0, 0, 84]), "!!!!{");
        assert_eq!(encode(&[255; 4]).len(), 5);
        assert_eq!(encode(&[1; 5]).len(), 10);
    }

    #[test]
    fn no_letter_can_end_a_script() {
        for letter in LETTERS {
            assert!(letter.is_ascii_graphic() && !b"\"&'<\\`".contains(&letter), "{letter}");
        }
    }
}
