#![no_main]

use name_screener_fuzz::formats;

name_screener_fuzz::target!(data => formats::OFAC_ADVANCED_XML.read(data));
