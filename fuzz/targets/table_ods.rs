#![no_main]

use name_screener_fuzz::{spreadsheet, tables};

name_screener_fuzz::target!(data => tables::any(&spreadsheet::ods(data)));
