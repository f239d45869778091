//! The columns of a register, and by which names they are known.

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
    /// What it pays today, in soles a month; without this column nothing is compared.
    Today,
}

impl Column {
    /// Every one, in the order in which the CSV out has them.
    pub const ALL: [Column; 8] = [
        Column::Code,
        Column::Category,
        Column::Metered,
        Column::M3,
        Column::Social,
        Column::Sewer,
        Column::Exempt,
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
            Column::Today => "today",
        }
    }

    /// Its name in a language, which is read as well.
    pub fn name(self, t: Lang) -> String {
        t.register_column(self.word())
    }

    /// The column of a name, folded.
    pub(super) fn named(name: &str) -> Option<Column> {
        Some(match name {
            "codigo" | "code" => Column::Code,
            "categoria" | "category" => Column::Category,
            "medidor" | "metered" => Column::Metered,
            "m3" | "consumo" | "consumo m3" | "volume" | "volumen" => Column::M3,
            "social" | "cuota social" | "social charge" => Column::Social,
            "desague" | "alcantarillado" | "sewer" => Column::Sewer,
            "exonerado" | "exonerado %" | "exempt" | "exempt %" => Column::Exempt,
            "hoy" | "today" => Column::Today,
            _ => return None,
        })
    }
}
