//! The columns of a register. By which headings they are known stands in `words.txt`.

use crate::locale::Lang;

/// A column of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// What the municipality calls the connection.
    Code,
    /// Its category in the tariff.
    Category,
    /// Whether its use is measured.
    Metered,
    /// m³ a month.
    M3,
    /// Whether it is on the social charge.
    Social,
    /// Whether it has a sewer line; without this column all have what the service offers.
    Sewer,
    /// How much of its receipt is forgiven, in %; without this column nothing is.
    Exempt,
    /// Whether it is a home with a shop; without this column none is.
    Shop,
    /// How many units of use share it; without this column each has one.
    Units,
    /// What it pays today, in soles a month; without this column nothing is compared.
    Today,
}

impl Column {
    /// Every one, in the order in which the CSV out has them.
    pub const ALL: [Column; 10] = [
        Column::Code,
        Column::Category,
        Column::Metered,
        Column::M3,
        Column::Social,
        Column::Sewer,
        Column::Exempt,
        Column::Shop,
        Column::Units,
        Column::Today,
    ];

    /// The word that stands for it wherever a program reads.
    pub fn word(self) -> &'static str {
        match self {
            Column::Code => "code",
            Column::Category => "category",
            Column::Metered => "metered",
            Column::M3 => "m3",
            Column::Social => "social",
            Column::Sewer => "sewer",
            Column::Exempt => "exempt",
            Column::Shop => "shop",
            Column::Units => "units_of_use",
            Column::Today => "today",
        }
    }

    /// The one of such a word.
    pub fn of_word(word: &str) -> Option<Column> {
        Column::ALL.into_iter().find(|column| column.word() == word)
    }

    /// Those without which no register is read: who it is, and what changes a bill where use has a price, or where there is a
    /// social charge.
    pub fn needed(by_use: bool, social: bool) -> Vec<Column> {
        let is_needed = |column: &Column| match column {
            Column::Code | Column::Category => true,
            Column::Metered | Column::M3 => by_use,
            Column::Social => social,
            Column::Sewer | Column::Exempt | Column::Shop | Column::Units | Column::Today => false,
        };
        Column::ALL.into_iter().filter(is_needed).collect()
    }

    /// Its name in a language, which is read as well.
    pub fn name(self, t: Lang) -> String {
        t.register_column(self.word())
    }
}
