//! Parties that have to do with a listed party.

mod made;

use made::{entity, identifier, info};
use name_screener::ErrorKind;
use name_screener::entity::{Address, Entity, EntityKind::Organization, Relation};
use name_screener::pack;
use name_screener::related::{MOST_RELATED, Reason, RelatedParty};
use name_screener::search::Screener;

fn address(text: &str) -> Address {
    Address { text: text.to_owned(), country: None }
}

fn relation(name: &str, id: Option<&str>) -> Relation {
    Relation { relation_type: "linked to".to_owned(), name: name.to_owned(), id: id.map(str::to_owned) }
}

fn firm(list: &str, id: &str, name: &str) -> Entity {
    entity(list, id, Organization, &[name])
}

fn screener(firms: Vec<Entity>) -> Screener {
    let mut screener = Screener::new();
    for list in ["own", "other"] {
        let of_list: Vec<Entity> = firms.iter().filter(|e| e.list == list).cloned().collect();
        if !of_list.is_empty() {
            screener.add_pack(pack::encode(&info(list), of_list).unwrap(), "").unwrap();
        }
    }
    screener
}

fn related(firms: Vec<Entity>, id: &str) -> Vec<RelatedParty> {
    screener(firms).related(id).unwrap().parties
}

#[test]
fn by_an_identifier_of_any_list() {
    let mut firms = vec![firm("own", "1", "Aaa"), firm("own", "2", "Bbb"), firm("other", "1", "Ccc")];
    firms[0].identifiers.push(identifier("PS 836-420176"));
    firms[2].identifiers.push(identifier("ps836420176"));
    let found = related(firms, "own:1");
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].id.as_str(), found[0].name.as_str()), ("other:1", "Ccc"));
    let reason = Reason::Identifier { id_type: "passport".to_owned(), value: "PS 836-420176".to_owned() };
    assert_eq!(found[0].reasons, [reason]);
}

#[test]
fn by_an_address_that_is_one() {
    let mut firms: Vec<Entity> = ["1", "2", "3"].map(|id| firm("own", id, &format!("Aaa {id}"))).into();
    firms[0].addresses = vec![address("P.O. Box 5, Damascus, Syria"), address("Damascus, Syria")];
    firms[1].addresses = vec![address("PO Box 5 Damascus – Syria")];
    firms[2].addresses = vec![address("Damascus, Syria")];
    let found = related(firms, "own:1");
    assert_eq!(found.iter().map(|party| party.id.as_str()).collect::<Vec<_>>(), ["own:2"]);
    assert_eq!(found[0].reasons, [Reason::Address { text: "P.O. Box 5, Damascus, Syria".to_owned() }]);
}

#[test]
fn by_being_named_both_ways() {
    let mut firms = vec![firm("own", "1", "Aaa"), firm("own", "2", "Bbb"), firm("other", "2", "Aaa")];
    firms[0].relations.push(relation("BBB", None));
    let (relation, name) = ("linked to".to_owned(), "BBB".to_owned());
    let forth = related(firms.clone(), "own:1");
    assert_eq!(forth[0].id, "own:2");
    assert_eq!(forth[0].reasons, [Reason::Names { relation: relation.clone(), name: name.clone() }]);
    let back = related(firms, "own:2");
    assert_eq!((back.len(), back[0].id.as_str()), (1, "own:1"));
    assert_eq!(back[0].reasons, [Reason::NamedBy { relation, name }]);
}

#[test]
fn an_id_goes_before_a_name() {
    let mut firms = vec![firm("own", "1", "Aaa"), firm("own", "2", "Bbb"), firm("own", "3", "Bbb")];
    firms[0].relations.push(relation("Bbb", Some("own:3")));
    assert_eq!(related(firms, "own:1").iter().map(|p| p.id.as_str()).collect::<Vec<_>>(), ["own:3"]);
}

#[test]
fn the_rest_of_very_many_is_counted() {
    let firms: Vec<Entity> = (0..MOST_RELATED + 51)
        .map(|n| {
            let mut firm = firm("own", &n.to_string(), "Aaa");
            firm.addresses.push(address("1 High Street"));
            firm
        })
        .collect();
    let found = screener(firms).related("own:7").unwrap();
    assert_eq!((found.parties.len(), found.total), (MOST_RELATED, MOST_RELATED + 50));
}

#[test]
fn a_party_is_found_by_its_id() {
    let firms: Vec<Entity> = (0..40).map(|n| firm("own", &n.to_string(), &format!("Aaa {n}"))).collect();
    let screener = screener(firms);
    for n in 0..40 {
        let found: Entity =
            serde_json::from_str(screener.entity(&format!("own:{n}")).unwrap().get()).unwrap();
        assert_eq!(found.id, format!("own:{n}"));
    }
    for id in ["own:40", "own:", "own", "", "no:1"] {
        assert_eq!(screener.entity(id).unwrap_err().kind(), ErrorKind::BadOption, "{id}");
        assert_eq!(screener.related(id).unwrap_err().kind(), ErrorKind::BadOption, "{id}");
    }
}
