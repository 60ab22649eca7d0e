//! The words of an organisation's name in, with letters that stand alone written as one word out: `S.A.` is `sa`.

use super::word::Word;
use super::words;

/// `S. A. de C. V.` is `sa de cv`, however it was dotted and spaced. Where some letters of a run stand closer than others, the spaces
/// part words: `M. S.A.` is `m sa`. `text` is what the spans of the words are of.
pub fn join(mut words: Vec<Word>, text: &str) -> Vec<Word> {
    if !words.iter().any(is_letter) {
        return words;
    }
    let text: Vec<u16> = text.encode_utf16().collect();
    read_digits(&mut words, &text);
    let mut joined: Vec<Word> = Vec::with_capacity(words.len());
    let mut run: Vec<Word> = Vec::new();
    for word in words {
        if is_letter(&word) {
            run.push(word);
        } else {
            join_run(&mut run, &text, &mut joined);
            joined.push(word);
        }
    }
    join_run(&mut run, &text, &mut joined);
    joined
}

/// `5.A.` is `s.a.`: digits that stand close beside letters are letters where that makes a legal form.
fn read_digits(words: &mut [Word], text: &[u16]) {
    let mut from = 0;
    while from < words.len() {
        let is_one = |word: &Word| word.text.len() == 1 && word.text.as_bytes()[0].is_ascii_alphanumeric();
        let close = |at: usize| is_one(&words[at]) && !is_space_between(&words[at - 1], &words[at], text);
        let rest = from + 1..words.len();
        let to = if is_one(&words[from]) {
            rest.take_while(|&at| close(at)).last().map_or(from, |at| at) + 1
        } else {
            from + 1
        };
        let run = &mut words[from..to];
        let read: String = run.iter().filter_map(|word| word.text.chars().next()).map(letter_of).collect();
        if run.iter().any(is_letter) && run.len() > 1 && words::organization().is_legal_form(&read) {
            run.iter_mut().zip(read.chars()).for_each(|(word, letter)| word.text = letter.to_string());
        }
        from = to;
    }
}

fn letter_of(digit: char) -> char {
    match digit {
        '0' => 'o',
        '1' => 'l',
        '4' => 'a',
        '5' => 's',
        other => other,
    }
}

fn is_letter(word: &Word) -> bool {
    word.text.len() == 1 && word.text.as_bytes()[0].is_ascii_lowercase()
}

fn join_run(run: &mut Vec<Word>, text: &[u16], joined: &mut Vec<Word>) {
    let spaced: Vec<bool> = run.windows(2).map(|two| is_space_between(&two[0], &two[1], text)).collect();
    let mixed = spaced.contains(&true) && spaced.contains(&false);
    let parted = |i: usize| mixed && spaced.get(i).copied().unwrap_or(true);
    let alone = |i: usize| (i == 0 || parted(i - 1)) && parted(i);
    for (i, letter) in run.drain(..).enumerate() {
        // Letters that stand alone side by side are one word, as they are where no others stand closer.
        let with_last = i > 0 && (!parted(i - 1) || alone(i - 1) && alone(i));
        match joined.last_mut() {
            Some(last) if with_last => {
                last.text.push_str(&letter.text);
                last.chars.extend(letter.chars);
            }
            _ => joined.push(letter),
        }
    }
}

fn is_space_between(a: &Word, b: &Word, text: &[u16]) -> bool {
    let (from, to) = (a.chars[0].end as usize, b.chars[0].start as usize);
    let space = |unit: &u16| char::from_u32(u32::from(*unit)).is_some_and(char::is_whitespace);
    text.get(from..to).unwrap_or_default().iter().any(space)
}

#[cfg(test)]
mod tests {
    use crate::normalize::{NormalizedName, Reading};

    #[test]
    fn letters_become_words() {
        for (text, want) in [
            ("Zorro S.A.", "zorro sa"),
            ("Zorro S. A.", "zorro sa"),
            ("Zorro S A", "zorro sa"),
            ("Zorro M. S.A.", "zorro m sa"),
            ("A.B.C. Zorro", "abc zorro"),
            ("A B C Zorro", "abc zorro"),
            ("A B S.A. Zorro", "ab sa zorro"),
        ] {
            let tokens = NormalizedName::new(text, Reading::Organization).tokens;
            let texts: Vec<&str> = tokens.iter().map(|t| t.text.as_str()).collect();
            assert_eq!(texts.join(" "), want, "{text}");
        }
    }
}
