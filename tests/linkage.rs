//! Which listings are taken for one party: the rule case by case, and what it makes of the shipped lists.

mod made;

use made::{entity, identifier, info};
use name_screener::entity::{Country, CountryRole, Entity, EntityKind, IdentifierType};
use name_screener::index::Index;
use name_screener::linkage::{Basis, Groups};
use name_screener::pack::{self, Pack};
use name_screener::search::{Screener, SearchOptions};
use name_screener::snapshot;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

static SHIPPED: LazyLock<Screener> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lists");
    let mut screener = Screener::new();
    for list in snapshot::manifest(&folder).unwrap().lists {
        let bytes = pack::encode(&list.info, snapshot::entities(&folder, &list).unwrap()).unwrap();
        screener.add_pack(bytes, "").unwrap();
    }
    screener
});

/// The ids of the other listings of the party that this listing is of.
fn others(id: &str) -> Vec<String> {
    SHIPPED.related(id).unwrap().group.into_iter().map(|member| member.id).collect()
}

fn pack_of(list: &str, parties: Vec<Entity>) -> Pack {
    Pack::decode(pack::encode(&info(list), parties).unwrap()).unwrap()
}

fn index_of(packs: &[&Pack]) -> Index {
    Index::new(&packs.iter().map(|pack| &pack.data).collect::<Vec<_>>())
}

/// A party of list `a` or `b` out of `PERSON NAME / ALIAS; 1972-02-20; KP; number`, with `ORG` for a firm.
fn party(list: &str, id: usize, text: &str) -> Entity {
    let mut parts = text.split(';').map(str::trim);
    let (kind, names) = parts.next().unwrap().split_once(' ').unwrap();
    let kind = match kind {
        "PERSON" => EntityKind::Person,
        "SHIP" => EntityKind::Vessel,
        _ => EntityKind::Organization,
    };
    let names: Vec<&str> = names.split('/').map(str::trim).collect();
    let mut party = entity(list, &id.to_string(), kind, &names);
    let mut part = || parts.next().filter(|text| !text.is_empty());
    party.birth_dates.extend(part().map(str::to_owned));
    party.countries.extend(part().map(|c| Country { code: c.to_owned(), role: CountryRole::Nationality }));
    party.identifiers.extend(part().map(identifier));
    party
}

/// The groups that the listings of lists `a` and `b` make, as ids.
fn groups(a: &[&str], b: &[&str]) -> Vec<String> {
    let parties = |list: &str, texts: &[&str]| (0..).zip(texts).map(|(n, t)| party(list, n, t)).collect();
    let packs = [pack_of("a", parties("a", a)), pack_of("b", parties("b", b))];
    let packs: Vec<&Pack> = packs.iter().collect();
    let groups = Groups::new(&packs, &index_of(&packs));
    let name = |l: &name_screener::linkage::Listing| format!("{}{}", ["a", "b"][l.list as usize], l.entity);
    groups.iter().map(|group| group.iter().map(name).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn people_are_one_by_name_and_birth_date() {
    for (a, b, want) in [
        ("PERSON KIL, Jong Hun; 1965-02-20", "PERSON Jong Hun KIL; 1965-02-20", true),
        ("PERSON KIL, Jong Hun; 1965-02-20; KP", "PERSON Kil Jong Hun; 1965; KP", true),
        ("PERSON KIL, Jong Hun; 1965-02-20", "PERSON Kil Jong Hun; 1965", true),
        ("PERSON Igor Chaika; 1988-12-13; RU", "PERSON Anton Frolov / Chaika Igor; 1988-12-13; RU", true),
        // Another day, another country, no date, another name.
        ("PERSON KIL, Jong Hun; 1965-02-20", "PERSON Kil Jong Hun; 1965-02-21", false),
        ("PERSON KIL, Jong Hun; 1965; KP", "PERSON Kil Jong Hun; 1965; CN", false),
        ("PERSON KIL, Jong Hun", "PERSON Kil Jong Hun; 1965", false),
        ("PERSON KIL, Jong Hun; 1965-02-20", "PERSON Kil Jong Hwa; 1965-02-20", false),
        // One word, and the first of January, which stands for a year.
        ("PERSON Hassan; 1965-02-20", "PERSON Hassan; 1965-02-20", false),
        ("PERSON KIL, Jong Hun; 1965-01-01; KP", "PERSON Kil Jong Hun; 1965-01-01; CN", false),
        // A person and a firm.
        ("PERSON Kil Jong Hun; 1965-02-20; KP", "ORG Kil Jong Hun; 1965-02-20; KP", false),
    ] {
        assert_eq!(groups(&[a], &[b]).len(), usize::from(want), "{a} | {b}");
    }
}

#[test]
fn firms_are_one_by_name_and_country() {
    for (a, b, want) in [
        ("ORG Korea Tangun Trading Corporation;; KP", "ORG Korea Tangun Trading Corp.;; KP", true),
        ("ORG Korea Tangun Trading Corporation;; KP", "ORG Korea Tangun Trading Corporation", true),
        ("ORG Sanam Group / Shahid Works;; IR", "ORG Fajr Group / Shahid Works;; IR", true),
        ("ORG Sanam Group / Shahid Works;; IR", "ORG Fajr Group / Shahid Works", false),
        ("ORG Ministry of Interior;; CU", "ORG Ministry of Interior;; SY", false),
        ("ORG Zeus;; CY", "ORG Zeus;; CY", false),
        ("SHIP Sea Star;; CY", "SHIP Sea Star;; CY", false),
        ("SHIP Sea Star;; CY; IMO 9187629", "SHIP Ocean Rose;; IR; 9187629", true),
    ] {
        assert_eq!(groups(&[a], &[b]).len(), usize::from(want), "{a} | {b}");
    }
}

#[test]
fn an_identifier_joins_with_a_word_of_the_name() {
    let number = "; 1965-02-20;; 836-420176";
    let joined =
        |a: &str, b: &str| groups(&[&format!("PERSON {a}{number}")], &[&format!("PERSON {b}{number}")]);
    assert_eq!(joined("KIM, Chol", "Kim Chul Ho"), ["a0 b0"]);
    assert_eq!(joined("KIM, Chol", "Pak Il"), Vec::<String>::new());
}

#[test]
fn a_telephone_number_joins_nobody() {
    let mut parties = ["a", "b"].map(|list| {
        party(
            list,
            0,
            ["ORG Qatirji Company;;; 00963112233", "ORG Katirji Company Group;;; 00963112233"]
                [usize::from(list == "b")],
        )
    });
    for party in &mut parties {
        party.names[0].text = party.names[0].text.replace("Katirji", "Qatirji");
        party.identifiers[0].id_type = IdentifierType::Phone;
    }
    let packs = parties.map(|party| pack_of(&party.list.clone(), vec![party]));
    let packs: Vec<&Pack> = packs.iter().collect();
    assert_eq!(Groups::new(&packs, &index_of(&packs)).iter().count(), 0);
}

#[test]
fn a_name_that_two_of_one_list_bear_proves_nothing() {
    let ansar = "ORG Ansar al-Sharia;; LY";
    let benghazi = ["ORG Benghazi Branch / Ansar al-Sharia;; LY", "ORG Derna Branch / Ansar al-Sharia;; LY"];
    assert_eq!(groups(&[ansar], &benghazi), Vec::<String>::new());
    let kims = ["PERSON Kim Yong Chol; 1965; KP", "PERSON Kim Yong Chol; 1965; KP"];
    assert_eq!(groups(&["PERSON Kim Yong Chol; 1965; KP"], &kims), Vec::<String>::new());
}

#[test]
fn rivals_for_one_listing_are_left_alone_but_its_namesake() {
    // One list has as aliases what the other lists as firms of their own.
    let yasa = "ORG Yasa Part / Arfa Paint Company / Shetab Gaman;; IR";
    let firms = ["ORG Yasa Part;; IR", "ORG Arfa Paint Company;; IR", "ORG Shetab Gaman;; IR"];
    assert_eq!(groups(&[yasa], &firms), ["a0 b0"]);
}

#[test]
fn listings_that_contradict_each_other_are_not_joined_by_a_third() {
    let third = "PERSON Kil Jong Hun / Chaika Igor; 1965-02-20; KP";
    let two = ["PERSON Kil Jong Hun; 1965-02-20", "PERSON Igor Chaika; 1965; KP"];
    // Of one list, people are one by their full birth date alone.
    assert_eq!(groups(&[third], &two), ["a0 b0"]);
}

#[test]
fn the_agencies_and_officials_of_january_2015_are_one_on_all_lists() {
    assert_eq!(others("us-ofac-sdn:11599"), ["eu-fsf:5501", "un-sc:KPe.008"], "Tangun");
    assert_eq!(others("us-ofac-sdn:9345"), ["eu-fsf:5492", "un-sc:KPe.001"], "KOMID");
    assert!(others("us-ofac-sdn:12210").contains(&"un-sc:KPe.031".to_owned()), "the Bureau");
}

#[test]
fn parties_that_are_alike_stay_apart() {
    for (a, b) in [
        // Two men of one name, two branches of one movement, two ministries, a firm and those whose names it uses.
        ("us-ofac-sdn:22145", "us-ofac-sdn:22149"),
        ("un-sc:QDe.145", "us-ofac-sdn:16475"),
        ("eu-fsf:7058", "us-ofac-sdn:30976"),
        ("eu-fsf:5751", "us-ofac-sdn:12956"),
        ("un-sc:QDe.069", "us-ofac-sdn:7149"),
        ("eu-fsf:1008", "us-ofac-sdn:12299"),
    ] {
        assert!(!others(a).contains(&b.to_owned()), "{a} and {b}");
    }
}

#[test]
fn groups_of_the_shipped_lists_are_many_and_small() {
    let sizes = SHIPPED.groups().iter().fold(BTreeMap::new(), |mut sizes, group| {
        *sizes.entry(group.len()).or_insert(0) += 1;
        sizes
    });
    println!("groups by size: {sizes:?}");
    // The lists of May 2024 make 2,337 groups of 5,285 listings; see docs/matching.md.
    assert!(sizes.values().sum::<i32>() > 2_000, "{sizes:?}");
    assert!(sizes.keys().all(|&size| size <= 6), "{sizes:?}");
}

#[test]
fn hits_tell_the_other_listings_of_the_lists_that_are_searched() {
    let asked = |lists: &[&str]| {
        let lists = lists.iter().map(|&list| list.to_owned()).collect();
        let options = SearchOptions { lists, ..SearchOptions::default() };
        let result = SHIPPED.search("Korea Tangun Trading Corporation", &options).unwrap();
        result.hits.into_iter().find(|hit| hit.id == "us-ofac-sdn:11599").unwrap().group
    };
    let all = asked(&[]);
    assert_eq!(all.iter().map(|m| m.id.as_str()).collect::<Vec<_>>(), ["eu-fsf:5501", "un-sc:KPe.008"]);
    assert!(all.iter().all(|member| member.basis == Basis::NameAndCountry));
    assert_eq!(asked(&["us-ofac-sdn", "un-sc"]).len(), 1);
    assert_eq!(asked(&["us-ofac-sdn"]), []);
}
