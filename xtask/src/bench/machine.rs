//! What was measured on: processor, cores and system, as far as this system tells.

use std::fs;
use std::process::Command;

use crate::process;

/// For example `AMD EPYC 7B13, 2 cores, Debian GNU/Linux 12 (bookworm)`.
pub fn described() -> String {
    let cores =
        std::thread::available_parallelism().map_or_else(|_| "?".to_owned(), |cores| cores.to_string());
    format!("{}, {cores} cores, {}", processor(), system())
}

/// How many programs wanted to run of late (Linux: the mean of the last minute), where the system tells: figures of a busy machine
/// are worth little.
pub fn load() -> Option<f64> {
    fs::read_to_string("/proc/loadavg").ok()?.split(' ').next()?.parse().ok()
}

fn processor() -> String {
    let text = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    value_of(&text, "model name", ':').unwrap_or_else(|| std::env::consts::ARCH.to_owned())
}

fn system() -> String {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    value_of(&release, "PRETTY_NAME", '=')
        .or_else(|| Some(process::output(Command::new("uname").arg("-sr")).ok()?.trim().to_owned()))
        .unwrap_or_else(|| std::env::consts::OS.to_owned())
}

/// The value of the first line `key SEPARATOR value`, without quotes.
fn value_of(text: &str, key: &str, separator: char) -> Option<String> {
    let lines = text.lines().filter_map(|line| line.split_once(separator));
    let (_, value) = lines.into_iter().find(|(name, _)| name.trim() == key)?;
    Some(value.trim().trim_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_their_key() {
        let text = "processor\t: 0\nmodel name\t: A: B @ 2 GHz\nmodel name\t: other\n";
        assert_eq!(value_of(text, "model name", ':').as_deref(), Some("A: B @ 2 GHz"));
        assert_eq!(value_of("PRETTY_NAME=\"Debian 12\"\n", "PRETTY_NAME", '=').as_deref(), Some("Debian 12"));
        assert_eq!(value_of(text, "model", ':'), None);
    }
}
