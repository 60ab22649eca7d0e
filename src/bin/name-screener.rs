//! The native command line; see `name_screener::cli`.

fn main() -> std::process::ExitCode {
    name_screener::cli::main()
}
