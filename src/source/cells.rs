//! Rows of text, kept in little memory: all cells in one piece, and where they end.

/// Rows that hold something, each with its number in the file.
#[derive(Debug, Default)]
pub struct Cells {
    /// All cells, one after the other.
    text: String,
    /// Where each cell ends in `text`.
    ends: Vec<u32>,
    /// Where each row ends in `ends`.
    rows: Vec<u32>,
    numbers: Vec<u32>,
}

impl Cells {
    /// Adds a row under its number. False where there is more than can be kept: 4 GB of text.
    pub fn push(&mut self, number: u64, cells: &[String]) -> bool {
        let Ok(number) = u32::try_from(number) else { return false };
        for cell in cells {
            self.text.push_str(cell);
            let Ok(end) = u32::try_from(self.text.len()) else { return false };
            self.ends.push(end);
        }
        let Ok(end) = u32::try_from(self.ends.len()) else { return false };
        self.rows.push(end);
        self.numbers.push(number);
        true
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Cells of all rows.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// Bytes of all cells.
    pub fn text_len(&self) -> usize {
        self.text.len()
    }

    /// The numbers of the rows, ascending.
    pub fn numbers(&self) -> &[u32] {
        &self.numbers
    }

    /// Number of cells of a row.
    pub fn width(&self, row: usize) -> usize {
        self.range(row).len()
    }

    /// The cells of a row.
    pub fn row(&self, row: usize) -> Vec<&str> {
        let text = |cell: usize| {
            let start = cell.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
            &self.text[start..self.ends[cell] as usize]
        };
        self.range(row).map(text).collect()
    }

    fn range(&self, row: usize) -> std::ops::Range<usize> {
        let start = row.checked_sub(1).map_or(0, |before| self.rows[before] as usize);
        start..self.rows[row] as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back_as_they_went_in() {
        let mut cells = Cells::default();
        let rows = [vec!["a".to_owned(), String::new(), "é".to_owned()], vec![], vec!["b".to_owned()]];
        for (number, row) in [3, 4, 9].into_iter().zip(&rows) {
            assert!(cells.push(number, row));
        }
        assert_eq!((0..3).map(|row| cells.row(row)).collect::<Vec<_>>(), rows);
        assert_eq!((cells.len(), cells.count(), cells.width(0), cells.numbers()), (3, 4, 3, &[3, 4, 9][..]));
        assert!(!cells.push(1 << 32, &[]));
    }
}
