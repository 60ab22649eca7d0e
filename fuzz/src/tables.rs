//! Tables as people keep them -> all their rows.

use name_screener::table::{Options, Table};

/// Encodings that a caller may choose: by the first byte of the input, where it is none of a text.
const ENCODINGS: [&str; 8] =
    ["utf-8", "windows-1251", "gbk", "euc-kr", "shift_jis", "utf-16be", "iso-2022-jp", "windows-1256"];
const DELIMITERS: [char; 4] = [',', ';', '\t', 'é'];

/// Reads a text, in the encoding and with the separator that its first byte may choose.
pub fn text(data: &[u8]) {
    match data.split_first() {
        Some((&choice, rest)) if choice < 32 && choice != b'\n' && choice != b'\r' && choice != b'\t' => {
            let encoding = Some(ENCODINGS[usize::from(choice % 8)].to_owned());
            let delimiter = Some(DELIMITERS[usize::from(choice / 8)]);
            check(rest, &Options { encoding, delimiter });
        }
        _ => check(data, &Options::default()),
    }
}

/// Reads any file.
pub fn any(data: &[u8]) {
    check(data, &Options::default());
}

fn check(bytes: &[u8], options: &Options) {
    let Ok(mut table) = Table::open(bytes, options) else { return };
    for sheet in 0..table.about().sheets.len() {
        let Ok(grid) = table.sheet(sheet) else { continue };
        let shape = grid.shape();
        assert_eq!(shape.rows, grid.len(), "rows were lost");
        assert!(shape.header < shape.rows && shape.faults <= shape.rows, "{shape:?}");
        let mut before = 0;
        for at in 0..grid.len() {
            let row = grid.rows(at, 1).remove(0);
            assert!(row.at > before, "row {} stands behind row {before}", row.at);
            assert!(row.cells.len() <= shape.columns, "a row is longer than the longest");
            before = row.at;
        }
    }
}
