//! `cargo xtask`: build, serve, test and maintain the lists.

fn main() {}
