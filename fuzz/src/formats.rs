//! The frames of the official formats, and the readers that take more than one file.

use crate::framed::Framed;
use crate::{parts, reading};

pub const OFAC_XML: Framed = Framed {
    list: "us-ofac-sdn",
    mark: "<sdnList",
    before: "<sdnList xmlns=\"http://tempuri.org/sdnList.xsd\">",
    after: "</sdnList>",
};

pub const OFAC_ADVANCED_XML: Framed = Framed {
    list: "us-ofac-sdn",
    mark: "<Sanctions",
    before: "<Sanctions xmlns=\"https://example.org/ADVANCED_XML\">",
    after: "</Sanctions>",
};

pub const UN_XML: Framed = Framed {
    list: "un-sc",
    mark: "<CONSOLIDATED_LIST",
    before: "<CONSOLIDATED_LIST dateGenerated='2023-03-09T00:00:03.012Z'>",
    after: "</CONSOLIDATED_LIST>",
};

pub const EU_XML: Framed = Framed {
    list: "eu-fsf",
    mark: "<export",
    before: "<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\" generationDate=\"2023-03-09T17:44:28.283+02:00\">",
    after: "</export>",
};

pub const UK_XML: Framed = Framed {
    list: "uk-fcdo",
    mark: "<Designations",
    before: "<Designations><DateGenerated>09/03/2023</DateGenerated>",
    after: "</Designations>",
};

pub const SECO_XML: Framed = Framed {
    list: "ch-seco",
    mark: "<swiss-sanctions-list",
    before: "<swiss-sanctions-list list-type=\"full-list\" date=\"2023-03-09\">",
    after: "</swiss-sanctions-list>",
};

pub const SEMA_XML: Framed =
    Framed { list: "ca-sema", mark: "<data-set", before: "<data-set>", after: "</data-set>" };

pub const EU_CSV: Framed = Framed {
    list: "eu-fsf",
    mark: "fileGenerationDate;",
    before: first_line(include_str!("../../tests/fixtures/lists/eu.csv")),
    after: "",
};

pub const UK_CSV: Framed = Framed {
    list: "uk-fcdo",
    mark: "Last Updated,",
    before: first_lines(include_str!("../../tests/fixtures/lists/uk.csv"), 2),
    after: "",
};

pub const CSL_CSV: Framed = Framed {
    list: "us-csl",
    mark: "_id,",
    before: first_line(include_str!("../../tests/fixtures/lists/csl.csv")),
    after: "",
};

pub const CSL_JSON: Framed =
    Framed { list: "us-csl", mark: "\"results\"", before: "{\"results\":[", after: "]}" };

pub const OPENSANCTIONS_CSV: Framed = Framed {
    list: "opensanctions",
    mark: "\"id\",",
    before: first_line(include_str!("../../tests/fixtures/lists/targets.simple.csv")),
    after: "",
};

/// `targets.nested.json` and `entities.ftm.json`: other properties, one reader.
pub const OPENSANCTIONS_JSON: Framed = Framed {
    list: "opensanctions",
    mark: "\"properties\"",
    before: "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ada\"]},\"target\":true}\n",
    after: "",
};

pub const OWN_CSV: Framed = Framed {
    list: "own-list",
    mark: "Customer",
    before: first_line(include_str!("../../tests/fixtures/lists/own.csv")),
    after: "",
};

/// DFAT's list as the table that its spreadsheet holds.
pub const DFAT_HEADER: &str = first_line(include_str!("../../tests/fixtures/lists/dfat.csv"));

/// OFAC's tables: the files of an input in this order, each behind a row that shows which it is.
pub fn ofac_csv(data: &[u8]) {
    const FIRST: [&str; 4] = [
        "7,\"AIR\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n",
        "7,12,\"aka\",\"AERO\",-0- \r\n",
        "7,25,-0- ,\"Havana\",\"Cuba\",-0- \r\n",
        "7,\"more; and; more\"\r\n",
    ];
    let mut given = parts::files(data).into_iter().map(|(_, rows)| rows);
    let table = |first: &str| [first.as_bytes(), &given.next().unwrap_or_default()].concat();
    reading::check(&FIRST.map(table), Some("us-ofac-sdn"));
}

/// Whatever the bytes are.
pub fn any(data: &[u8]) {
    reading::check(&[data.to_vec()], None);
}

/// An archive of the files of an input, or the bytes themselves, which may be an archive.
pub fn archive(data: &[u8]) {
    let files = parts::files(data);
    match files.is_empty() {
        true => any(data),
        false => any(&crate::spreadsheet::zipped(&files)),
    }
}

const fn first_line(text: &str) -> &str {
    first_lines(text, 1)
}

const fn first_lines(text: &str, lines: usize) -> &str {
    let (mut end, mut seen) = (0, 0);
    while seen < lines {
        if text.as_bytes()[end] == b'\n' {
            seen += 1;
        }
        end += 1;
    }
    text.split_at(end).0
}
