//! An entity while it is put together: every list adds facts in its own order, doubles are dropped here.

use super::names::Names;
use crate::entity::{
    Address, Country, CountryRole, Entity, EntityKind, Gender, Identifier, IdentifierType, Relation,
};

/// An entity in the making. Its id is the authority's alone, without the list.
pub struct Draft {
    entity: Entity,
    pub names: Names,
    /// The identifier to fall back on when the first one was given to another record already.
    pub alternative_id: Option<String>,
    genders_differ: bool,
}

impl Draft {
    pub fn new(id: String, kind: EntityKind) -> Self {
        let entity = Entity {
            id,
            list: String::new(),
            kind,
            names: Vec::new(),
            programs: Vec::new(),
            birth_dates: Vec::new(),
            birth_places: Vec::new(),
            countries: Vec::new(),
            identifiers: Vec::new(),
            addresses: Vec::new(),
            relations: Vec::new(),
            gender: None,
            positions: Vec::new(),
            listed_on: None,
            updated_on: None,
            source_url: None,
        };
        Self { entity, names: Names::default(), alternative_id: None, genders_differ: false }
    }

    pub fn kind(&self) -> EntityKind {
        self.entity.kind
    }

    pub fn programs(&self) -> &[String] {
        &self.entity.programs
    }

    pub fn program(&mut self, code: String) {
        push_new(&mut self.entity.programs, code);
    }

    pub fn birth_date(&mut self, date: String) {
        push_new(&mut self.entity.birth_dates, date);
    }

    pub fn birth_place(&mut self, place: String) {
        push_new(&mut self.entity.birth_places, place);
    }

    pub fn country(&mut self, code: &str, role: CountryRole) {
        push_new(&mut self.entity.countries, Country { code: code.into(), role });
    }

    pub fn identifier(
        &mut self,
        id_type: IdentifierType,
        value: String,
        country: Option<String>,
        label: Option<String>,
    ) {
        push_new(&mut self.entity.identifiers, Identifier { id_type, value, country, label });
    }

    /// Adds an address, and for people and organisations the tie to its country that it means.
    pub fn address(&mut self, text: String, country: Option<String>) {
        let role = match self.entity.kind {
            EntityKind::Person => Some(CountryRole::Residence),
            EntityKind::Organization => Some(CountryRole::Registration),
            EntityKind::Vessel | EntityKind::Aircraft | EntityKind::Unknown => None,
        };
        if let (Some(code), Some(role)) = (&country, role) {
            self.country(code, role);
        }
        if !text.is_empty() || country.is_some() {
            push_new(&mut self.entity.addresses, Address { text, country });
        }
    }

    pub fn relation(&mut self, relation_type: &str, name: String) {
        push_new(
            &mut self.entity.relations,
            Relation { relation_type: relation_type.into(), name, id: None },
        );
    }

    /// A relation to a party of the same list, whose id is the authority's alone.
    pub fn relation_to(&mut self, relation_type: &str, name: String, id: String) {
        let relation = Relation { relation_type: relation_type.into(), name, id: Some(id) };
        push_new(&mut self.entity.relations, relation);
    }

    pub fn position(&mut self, position: String) {
        push_new(&mut self.entity.positions, position);
    }

    /// Sets the gender; `false` the first time that it is not the one already set. Then, and from then on, none is kept.
    pub fn gender(&mut self, gender: Gender) -> bool {
        let agrees = self.entity.gender.is_none_or(|g| g == gender);
        let first = !agrees && !self.genders_differ;
        self.genders_differ |= !agrees;
        self.entity.gender = (!self.genders_differ).then_some(gender);
        !first
    }

    pub fn listed_on(&mut self, day: String) {
        self.entity.listed_on = Some(day);
    }

    pub fn updated_on(&mut self, day: String) {
        self.entity.updated_on = Some(day);
    }

    pub fn source_url(&mut self, url: String) {
        self.entity.source_url = Some(url);
    }

    /// Gives back the memory that was kept for growing, for a draft that has to wait.
    pub fn shrink(&mut self) {
        self.names.shrink();
        let entity = &mut self.entity;
        entity.programs.shrink_to_fit();
        entity.birth_dates.shrink_to_fit();
        entity.birth_places.shrink_to_fit();
        entity.countries.shrink_to_fit();
        entity.identifiers.shrink_to_fit();
        entity.addresses.shrink_to_fit();
        entity.relations.shrink_to_fit();
        entity.positions.shrink_to_fit();
    }

    /// The entity, its names in place (its id still without the list).
    pub fn into_entity(self) -> Entity {
        Entity { names: self.names.into_names(), ..self.entity }
    }

    pub fn id(&self) -> &str {
        &self.entity.id
    }

    pub fn set_id(&mut self, id: String) {
        self.entity.id = id;
    }
}

fn push_new<T: PartialEq>(all: &mut Vec<T>, new: T) {
    if !all.contains(&new) {
        all.push(new);
    }
}
