//! Names that people have and no list was read for: a random source in, one full name out.
//!
//! The two tables are common given and family names from many countries, chosen by hand for this program. Some
//! pairs may be listed all the same; nothing here rests on their not being so.

use fastrand::Rng;

const GIVEN: [&str; 36] = [
    "Aisha",
    "Anna",
    "Björn",
    "Carlos",
    "Chiara",
    "David",
    "Emma",
    "Fatima",
    "François",
    "Giorgos",
    "Hannah",
    "Hiroshi",
    "Ingrid",
    "Ivan",
    "James",
    "Jasmine",
    "João",
    "Katarzyna",
    "Kofi",
    "Lars",
    "Lucia",
    "Maria",
    "Mehmet",
    "Michael",
    "Mohammed",
    "Ngozi",
    "Olga",
    "Patrick",
    "Priya",
    "Rachel",
    "Sebastian",
    "Somchai",
    "Thomas",
    "Wei",
    "Yuki",
    "Zoltán",
];

const FAMILY: [&str; 36] = [
    "Adeyemi",
    "Andersson",
    "Bianchi",
    "Brown",
    "Chen",
    "Cohen",
    "Dubois",
    "Fernández",
    "García",
    "Haddad",
    "Ivanova",
    "Jansen",
    "Johnson",
    "Kowalski",
    "Kumar",
    "Lee",
    "López",
    "Mensah",
    "Müller",
    "Nagy",
    "Nguyen",
    "Novak",
    "O'Brien",
    "Okafor",
    "Papadopoulos",
    "Patel",
    "Petrov",
    "Rossi",
    "Santos",
    "Schmidt",
    "Silva",
    "Smith",
    "Suzuki",
    "Tanaka",
    "Williams",
    "Yılmaz",
];

/// A given and a family name; one in four with a middle initial.
pub fn name(rng: &mut Rng) -> String {
    let given = GIVEN[rng.usize(..GIVEN.len())];
    let family = FAMILY[rng.usize(..FAMILY.len())];
    match rng.u8(..4) {
        0 => format!("{given} {}. {family}", rng.uppercase()),
        _ => format!("{given} {family}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_without_repeats() {
        let key = |name: &&str| name.replace('ı', "i").replace('ü', "u").replace('é', "e");
        for table in [&GIVEN[..], &FAMILY[..]] {
            assert!(table.is_sorted_by(|a, b| key(a) < key(b)), "{table:?}");
        }
    }

    #[test]
    fn names_have_a_given_and_a_family_part() {
        let mut rng = Rng::with_seed(1);
        for _ in 0..100 {
            assert!((2..=3).contains(&name(&mut rng).split(' ').count()));
        }
    }
}
