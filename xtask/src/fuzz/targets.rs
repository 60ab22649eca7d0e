//! The fuzz targets: what each begins with, and the words it is helped by.

/// One target: `fuzz/targets/NAME.rs`.
pub struct Target {
    pub name: &'static str,
    pub kind: Kind,
    /// Samples of the tests, in `tests/fixtures/`, that it begins with besides the seeds of its kind.
    pub samples: &'static [&'static str],
}

/// What a target reads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Xml,
    Csv,
    Json,
    Xlsx,
    Ods,
    Archive,
    Pack,
    Text,
    Name,
    /// What a file is, its bytes tell.
    Any,
}

impl Kind {
    /// Folders of `fuzz/seeds/`.
    pub fn seeds(self) -> &'static [&'static str] {
        match self {
            Self::Xml => &["xml"],
            Self::Csv => &["csv"],
            Self::Json => &["json"],
            Self::Xlsx => &["xlsx"],
            Self::Ods => &["ods"],
            Self::Archive => &["archive"],
            Self::Pack => &[],
            Self::Text => &["text", "names"],
            Self::Name => &["names"],
            Self::Any => &["xml", "csv", "json", "archive"],
        }
    }

    /// A file of `fuzz/dictionaries/`, if there is one.
    pub fn dictionary(self) -> Option<&'static str> {
        match self {
            Self::Xml => Some("xml.dict"),
            Self::Csv => Some("csv.dict"),
            Self::Json => Some("json.dict"),
            Self::Xlsx | Self::Ods | Self::Archive => Some("sheet.dict"),
            Self::Text | Self::Name => Some("name.dict"),
            Self::Pack | Self::Any => None,
        }
    }
}

const fn target(name: &'static str, kind: Kind, samples: &'static [&'static str]) -> Target {
    Target { name, kind, samples }
}

/// All targets.
pub const TARGETS: [Target; 28] = [
    target(
        "any_list",
        Kind::Any,
        &["lists/ofac.xml", "lists/uk.csv", "lists/own.csv", "lists/csl.json", "lists/entities.ftm.json"],
    ),
    target("archive", Kind::Archive, &[]),
    target("csl_csv", Kind::Csv, &["lists/csl.csv"]),
    target("csl_json", Kind::Json, &["lists/csl.json"]),
    target("dfat_xlsx", Kind::Csv, &["lists/dfat.csv"]),
    target("document", Kind::Text, &["documents/tanker.txt"]),
    target("eu_csv", Kind::Csv, &["lists/eu.csv"]),
    target("eu_xml", Kind::Xml, &["lists/eu.xml"]),
    target("normalize", Kind::Name, &[]),
    target("ofac_advanced_xml", Kind::Xml, &["lists/ofac-advanced.xml"]),
    target("ofac_csv", Kind::Csv, &[]),
    target("ofac_xml", Kind::Xml, &["lists/ofac.xml"]),
    target("opensanctions_ftm", Kind::Json, &["lists/entities.ftm.json"]),
    target("opensanctions_nested", Kind::Json, &["lists/targets.nested.json"]),
    target("opensanctions_simple", Kind::Csv, &["lists/targets.simple.csv"]),
    target("own_csv", Kind::Csv, &["lists/own.csv"]),
    target("own_ods", Kind::Ods, &[]),
    target("own_xlsx", Kind::Xlsx, &[]),
    target("pack", Kind::Pack, &[]),
    target("search", Kind::Name, &[]),
    target("seco_xml", Kind::Xml, &["lists/seco.xml"]),
    target("sema_xml", Kind::Xml, &["lists/sema.xml"]),
    target("table_ods", Kind::Ods, &[]),
    target("table_text", Kind::Csv, &["lists/own.csv"]),
    target("table_xlsx", Kind::Xlsx, &[]),
    target("uk_csv", Kind::Csv, &["lists/uk.csv"]),
    target("uk_xml", Kind::Xml, &["lists/uk.xml"]),
    target("un_xml", Kind::Xml, &["lists/un.xml"]),
];

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn every_target_has_its_file_and_every_file_its_target() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let files = std::fs::read_dir(root.join("fuzz/targets")).unwrap();
        let mut files: Vec<String> =
            files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        files.sort();
        assert_eq!(files, TARGETS.map(|target| format!("{}.rs", target.name)));
        let manifest = std::fs::read_to_string(root.join("fuzz/Cargo.toml")).unwrap();
        for Target { name, kind, samples } in TARGETS {
            assert!(
                manifest.contains(&format!("path = \"targets/{name}.rs\"")),
                "{name} is not in Cargo.toml"
            );
            let dictionary = kind.dictionary().map(|file| format!("fuzz/dictionaries/{file}"));
            let samples = samples.iter().map(|file| format!("tests/fixtures/{file}"));
            for path in samples
                .chain(dictionary)
                .chain(kind.seeds().iter().map(|folder| format!("fuzz/seeds/{folder}")))
            {
                assert!(root.join(&path).exists(), "{name}: there is no {path}");
            }
        }
    }
}
