//! The command line; see `name_screener::cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    name_screener::cli::main()
}
