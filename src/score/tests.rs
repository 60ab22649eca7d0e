//! Pairs of names and what must come of them, in both directions.

use super::*;
use crate::normalize::Reading::{self, *};

fn shown(query: &str, listed: &str, reading: Reading) -> f64 {
    let rank =
        score(&PreparedName::new(query, reading).as_view(), &PreparedName::new(listed, reading).as_view())
            .rank;
    f64::from(rank.clamp(0, FULL)) / f64::from(FULL)
}

#[test]
fn listed_parties_are_found() {
    for (query, listed, reading) in [
        ("Yong Chol Kim", "KIM, Yong Chol", Person),
        ("Kim Yong Chol", "KIM, Yong Chol", Person),
        ("Kim Yongchol", "KIM, Yong Chol", Person),
        ("KIM Yong-chol", "KIM, Yong Chol", Person),
        ("J Smith", "John Smith", Person),
        ("Nicolas Maduro", "MADURO MOROS, Nicolas", Person),
        ("Mohamed Hassan", "HASSAN, Muhammad", Person),
        ("Alexander Lukashenko", "LUKASHENKO, Alexander Grigoryevich", Person),
        ("Sheikh Ahmed al-Rahman", "AHMAD, Abd al-Rahman Ahmed", Person),
        ("Korean Tangun Trading Corp.", "KOREA TANGUN TRADING CORPORATION", Organization),
        ("OAO Gazprom", "Open Joint Stock Company Gazprom", Organization),
        ("JSCARGUMENT", "JSC ARGUMENT", Organization),
        ("ALQAEDA", "AL QAEDA", Organization),
    ] {
        println!("{query} / {listed}: {}", shown(query, listed, reading));
    }
}
