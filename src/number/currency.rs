//! A plan's money: how an amount of it is written, to how many decimals its sums are rounded, and what the tax on them is
//! called. What is Peru's own stands here, once, for the plans that say nothing.

/// A money, as plans and languages carry it. It is never copied: it stays in memory once it was read.
pub type Money = &'static Currency;

/// What there is to know of a money.
#[derive(Debug)]
pub struct Currency {
    /// What stands before an amount: `S/`.
    pub symbol: &'static str,
    /// How many decimals a sum has: 2 or none.
    pub decimals: u32,
    /// What the tax is called, where a plan says it; else each language has its own name for Peru's.
    pub tax: Option<&'static str>,
}

/// The money of Peru.
pub static SOL: Currency = Currency { symbol: "S/", decimals: 2, tax: None };

impl Currency {
    /// Whether it is the sol: only it is called by its name, another by its symbol.
    pub fn is_sol(&self) -> bool {
        self.symbol == SOL.symbol
    }

    /// Whether its symbol says aloud what it is: `$` is the sign of many moneys, and a voice takes it for dollars.
    pub fn is_said(&self) -> bool {
        self.symbol != "$"
    }

    /// Whether its sums are of céntimos, by their name.
    pub fn has_centimos(&self) -> bool {
        self.is_sol() && self.decimals == SOL.decimals
    }
}
