//! Everything that one run measured, in one place.

use super::elsewhere::Growth;
use super::native::NativeFigures;
use super::page::PageFigures;
use super::stages::Stage;
use super::times::Spread;

pub struct Figures {
    pub page: PageFigures,
    pub native: NativeFigures,
    /// None where they were left out.
    pub stages: Vec<Stage>,
    /// Names a second; none where it was not measured.
    pub batch: Option<Spread>,
    pub growth: Option<Growth>,
    pub queries: u32,
    pub seed: u64,
    /// What it was measured on.
    pub machine: String,
    /// How busy that was before anything was measured; see [`super::machine::load`].
    pub load: Option<f64>,
}
