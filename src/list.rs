//! The lists this program knows, and what is recorded of each list that was read.
//!
//! Enters: nothing. Leaves: [`KNOWN`], the table of the official lists; [`ListInfo`], the identity of one version
//! of a list, which goes into packs and into every answer; [`Manifest`], the contents of `lists/manifest.json`.

use serde::{Deserialize, Serialize};

/// The identity of one version of one list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListInfo {
    /// For example `us-ofac-sdn`.
    pub id: String,
    pub title: String,
    /// Who publishes the list.
    pub authority: String,
    /// Where the authority publishes it; empty for a user's own list.
    pub url: String,
    /// The day of this version, `YYYY-MM-DD`, as the file itself states it, or where it states none whoever made the pack.
    pub published_on: String,
    /// SHA-256 of the authority's original file (uncompressed), lower-case hex. Of a list in several files: of their
    /// SHA-256s in hex, sorted, one a line.
    pub sha256: String,
}

/// One list of the shipped snapshot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ManifestList {
    #[serde(flatten)]
    pub info: ListInfo,
    /// Listed parties in `file`, one a line.
    pub entities: u64,
    /// Names of all these parties.
    pub names: u64,
    /// Records of the original that are not in `file` because they could not be read.
    pub rejects: u64,
    /// Name of the JSON Lines file beside the manifest.
    pub file: String,
}

/// `lists/manifest.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    /// [`MANIFEST_FORMAT`]; a reader refuses any other.
    pub format: u32,
    /// In the order of [`KNOWN`].
    pub lists: Vec<ManifestList>,
}

/// The version of the manifest's own form.
pub const MANIFEST_FORMAT: u32 = 1;

/// An official list that this program can read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownList {
    pub id: &'static str,
    pub title: &'static str,
    pub authority: &'static str,
    /// Where the authority publishes the file that the reader in [`crate::source`] takes.
    pub url: &'static str,
    /// The authority refuses requests that do not come from something like a browser.
    pub needs_browser_agent: bool,
}

/// The known lists that the snapshot in `lists/` holds.
pub fn shipped() -> &'static [KnownList] {
    &KNOWN[..4]
}

/// All known lists, in the order in which they are shown.
pub const KNOWN: [KnownList; 10] = [
    KnownList {
        id: "us-ofac-sdn",
        title: "OFAC Specially Designated Nationals (SDN)",
        authority: "US Department of the Treasury, Office of Foreign Assets Control",
        url: "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN.XML",
        needs_browser_agent: true,
    },
    KnownList {
        id: "us-ofac-consolidated",
        title: "OFAC Consolidated (non-SDN)",
        authority: "US Department of the Treasury, Office of Foreign Assets Control",
        url: "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/CONSOLIDATED.XML",
        needs_browser_agent: true,
    },
    KnownList {
        id: "un-sc",
        title: "UN Security Council Consolidated List",
        authority: "United Nations Security Council",
        url: "https://scsanctions.un.org/resources/xml/en/consolidated.xml",
        needs_browser_agent: false,
    },
    KnownList {
        id: "eu-fsf",
        title: "EU Consolidated Financial Sanctions",
        authority: "European Commission",
        // The token is the public one of the Commission's own download page.
        url: "https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw",
        needs_browser_agent: false,
    },
    KnownList {
        id: "uk-fcdo",
        title: "UK Sanctions List",
        authority: "Foreign, Commonwealth and Development Office",
        url: "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml",
        needs_browser_agent: false,
    },
    KnownList {
        id: "ch-seco",
        title: "Swiss sanctions",
        authority: "State Secretariat for Economic Affairs (SECO)",
        url: "https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml?lang=en&action=downloadXmlGesamtlisteAction",
        needs_browser_agent: false,
    },
    KnownList {
        id: "ca-sema",
        title: "Canadian autonomous sanctions (SEMA)",
        authority: "Global Affairs Canada",
        url: "https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/sanctions/sema-lmes.xml",
        needs_browser_agent: false,
    },
    KnownList {
        id: "au-dfat",
        title: "Australian Consolidated List",
        authority: "Department of Foreign Affairs and Trade",
        url: "https://www.dfat.gov.au/sites/default/files/Australian_Sanctions_Consolidated_List.xlsx",
        needs_browser_agent: false,
    },
    KnownList {
        id: "us-csl",
        title: "US Consolidated Screening List",
        authority: "US Department of Commerce, International Trade Administration",
        url: "https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv",
        needs_browser_agent: false,
    },
    KnownList {
        id: "opensanctions",
        title: "OpenSanctions",
        authority: "OpenSanctions",
        url: "https://data.opensanctions.org/datasets/latest/sanctions/targets.nested.json",
        needs_browser_agent: false,
    },
];

/// The known list of that id.
pub fn known(id: &str) -> Option<&'static KnownList> {
    KNOWN.iter().find(|list| list.id == id)
}

/// Whether `id` can be that of a list: small letters, digits and hyphens.
pub fn is_id(id: &str) -> bool {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !id.is_empty() && id.len() <= 64 && id.bytes().all(fits)
}

impl ListInfo {
    /// The identity of one version of the list `id`; of one that is not known, the id is all there is to say.
    pub fn of(id: &str, published_on: &str, sha256: &str) -> Self {
        if let Some(list) = known(id) {
            return list.version(published_on, sha256);
        }
        Self {
            id: id.into(),
            title: id.into(),
            authority: String::new(),
            url: String::new(),
            published_on: published_on.into(),
            sha256: sha256.into(),
        }
    }
}

impl KnownList {
    /// The identity of one version of this list.
    pub fn version(&self, published_on: &str, sha256: &str) -> ListInfo {
        ListInfo {
            id: self.id.into(),
            title: self.title.into(),
            authority: self.authority.into(),
            url: self.url.into(),
            published_on: published_on.into(),
            sha256: sha256.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_is_flat_camel_case() {
        let list = ManifestList {
            info: KNOWN[2].version("2024-05-15", "00"),
            entities: 1,
            names: 2,
            rejects: 0,
            file: "un-sc.jsonl".into(),
        };
        let json = serde_json::to_value(Manifest { format: MANIFEST_FORMAT, lists: vec![list] }).unwrap();
        assert_eq!(json["format"], 1);
        assert_eq!(json["lists"][0]["id"], "un-sc");
        assert_eq!(json["lists"][0]["publishedOn"], "2024-05-15");
        assert_eq!(json["lists"][0]["names"], 2);
    }

    #[test]
    fn ids_are_unique_and_found() {
        for list in &KNOWN {
            assert_eq!(known(list.id), Some(list));
            assert_eq!(KNOWN.iter().filter(|other| other.id == list.id).count(), 1);
        }
        assert_eq!(known("nobody"), None);
        assert!(KNOWN.iter().all(|list| is_id(list.id)) && !is_id("Own List") && !is_id(""));
    }
}
