//! The command-line examples of the README do what it says.

use std::process::Command;

const README: &str = include_str!("../README.md");

/// Each `$ command` of the README's console blocks, with the output that stands below it.
fn examples() -> Vec<(Vec<String>, String)> {
    let blocks = README.split("```console\n").skip(1).filter_map(|rest| rest.split("```").next());
    let commands = blocks.flat_map(|block| block.split("$ ").skip(1));
    commands
        .map(|text| text.split_once('\n').unwrap_or((text, "")))
        .map(|(command, output)| (words(command), output.to_owned()))
        .collect()
}

/// Words of a command line; quotation marks hold words together.
fn words(command: &str) -> Vec<String> {
    let quoted = command.split('"').enumerate();
    quoted
        .flat_map(|(i, part)| {
            if i % 2 == 1 {
                vec![part.to_owned()]
            } else {
                part.split_whitespace().map(str::to_owned).collect()
            }
        })
        .collect()
}

#[test]
fn console_examples_print_what_stands_below_them() {
    let examples = examples();
    assert!(!examples.is_empty());
    for (command, expected) in examples {
        assert_eq!(command[0], "name-screener");
        let output = Command::new(env!("CARGO_BIN_EXE_name-screener")).args(&command[1..]).output().unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        match expected.trim_end().strip_suffix('…') {
            Some(start) => assert!(printed.starts_with(start), "{command:?} prints {printed}"),
            None => assert_eq!(printed, expected, "{command:?}"),
        }
    }
}
