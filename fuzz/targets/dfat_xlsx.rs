#![no_main]

use name_screener_fuzz::spreadsheet;

name_screener_fuzz::target!(data => spreadsheet::dfat(data));
