#![no_main]

use name_screener_fuzz::tables;

name_screener_fuzz::target!(data => tables::text(data));
