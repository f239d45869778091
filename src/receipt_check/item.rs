//! What a receipt of a plan may show, in its order, and the fields that it is written in.

use crate::home::bill::Bill;
use crate::home::extra::ExtraKind;
use crate::home::line::LineKind;
use crate::number::money::{Soles, Volume};
use crate::plan::Plan;
use crate::plan::service::{AddedCharge, Aspect, Level};

/// What the names of a receipt's fields begin with: those of a choice stand on the same page.
pub const FIELD: &str = "receipt-";
/// The field of the contract's year.
pub const YEAR: &str = "receipt-year";
/// The field of an institution's exemption, in %.
pub const EXEMPT: &str = "receipt-exempt";
/// The field of the volume.
pub const VOLUME: &str = "receipt-m3";

/// What stands on a receipt.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// The volume billed.
    Volume,
    /// A line.
    Line(LineKind),
    /// The sum of the lines, where VAT comes on top of it.
    Subtotal,
    /// VAT.
    Vat,
    /// With VAT.
    Total,
    /// What is paid beyond the total.
    Extra(ExtraItem),
    /// What an operator that rounds what is to be paid had rounded off or up in the month before.
    RoundingBefore,
    /// What it rounds off or up this month, and carries over to the next.
    RoundingNow,
    /// Total and what is paid beyond it.
    ToPay,
    /// What rounding down to a coin takes off.
    CashRounding,
    /// What is paid.
    Cash,
}

/// What may be paid beyond the total, whatever number of receipts or instalments it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtraItem {
    /// An instalment of a new connection's fee.
    Instalment,
    /// What was not paid before.
    Arrears,
    /// What is added for its being late.
    Surcharge,
    /// The cut-off.
    CutOff,
    /// The reconnection.
    Reconnection,
}

impl ExtraItem {
    /// Whose line it is.
    pub fn of(kind: ExtraKind) -> ExtraItem {
        match kind {
            ExtraKind::Instalment { .. } => ExtraItem::Instalment,
            ExtraKind::Arrears { .. } => ExtraItem::Arrears,
            ExtraKind::Surcharge => ExtraItem::Surcharge,
            ExtraKind::CutOff => ExtraItem::CutOff,
            ExtraKind::Reconnection => ExtraItem::Reconnection,
        }
    }

    /// Those that the plan says anything about. Where it has rules for late payment, all that may follow is asked for: a
    /// board meets surcharges that no rule gives.
    fn all(plan: &Plan) -> Vec<ExtraItem> {
        let mut items = Vec::new();
        if plan.connection.is_some() {
            items.push(ExtraItem::Instalment);
        }
        if plan.late_payment.is_some() {
            items.extend([ExtraItem::Arrears, ExtraItem::Surcharge, ExtraItem::CutOff, ExtraItem::Reconnection]);
        }
        items
    }
}

/// The lines that a level may add.
fn added_kinds(aspect: &Aspect, level: &Level) -> Vec<LineKind> {
    let of = |by_volume: bool| LineKind::Added {
        aspect: aspect.id.clone(),
        level: level.id.clone(),
        label: level.label.clone(),
        by_volume,
    };
    let adds = |by_volume: bool| {
        level.adds.iter().flatten().any(|added| matches!(added.charge, AddedCharge::Volume(_)) == by_volume)
    };
    [false, true].into_iter().filter(|by_volume| adds(*by_volume)).map(of).collect()
}

impl Item {
    /// Everything that a receipt of this plan may show, in its order. Water, sewer and fixed charge are always asked for:
    /// a board meets them on receipts that should not have them.
    pub fn all(plan: &Plan) -> Vec<Item> {
        let mut kinds = Vec::new();
        if levels(plan).any(|level| level.charge_per_month.is_some()) {
            kinds.push(LineKind::Charge);
        }
        kinds.extend([LineKind::Water, LineKind::Sewer, LineKind::Fixed]);
        for (aspect, level) in
            plan.aspects.iter().flat_map(|aspect| aspect.levels.iter().map(move |level| (aspect, level)))
        {
            kinds.extend(added_kinds(aspect, level));
        }
        if plan.tariffs().any(|(_, tariff)| tariff.any(|schedule| schedule.minimum_charge.is_some())) {
            kinds.push(LineKind::TopUp);
        }
        let specific = |rate: &crate::plan::tariff::SpecificRate| LineKind::Specific {
            id: rate.id.clone(),
            label: rate.label.clone(),
        };
        kinds.extend(plan.specific_rates.iter().map(specific));
        if plan.social_charge.is_some() {
            kinds.push(LineKind::SocialDiscount);
        }
        if exempts(plan) {
            kinds.push(LineKind::Exemption);
        }
        let mut items = vec![Item::Volume];
        items.extend(kinds.into_iter().map(Item::Line));
        if !plan.pricing.include_vat {
            items.push(Item::Subtotal);
        }
        items.extend([Item::Vat, Item::Total]);
        let extras = ExtraItem::all(plan);
        let more = !extras.is_empty();
        items.extend(extras.into_iter().map(Item::Extra));
        // No plan says whether its operator carries a rounding over: a board meets it.
        items.extend([Item::RoundingBefore, Item::RoundingNow]);
        if more {
            items.push(Item::ToPay);
        }
        if plan.pricing.cash_step.is_some() {
            items.push(Item::CashRounding);
        }
        items.push(Item::Cash);
        items
    }

    /// The name of its field.
    pub fn field(&self) -> String {
        let name = match self {
            Item::Volume => return VOLUME.to_owned(),
            Item::Line(LineKind::Specific { id, .. }) => return format!("{FIELD}rate-{id}"),
            Item::Line(LineKind::Added { aspect, level, by_volume, .. }) => {
                return format!("{FIELD}{}-{aspect}-{level}", if *by_volume { "added-m3" } else { "added" });
            }
            Item::Line(LineKind::Charge) => "charge",
            Item::Line(LineKind::Water) => "water",
            Item::Line(LineKind::Sewer) => "sewer",
            Item::Line(LineKind::Fixed) => "fixed",
            Item::Line(LineKind::TopUp) => "top-up",
            Item::Line(LineKind::SocialDiscount) => "social",
            Item::Line(LineKind::Exemption) => "exemption",
            Item::Subtotal => "subtotal",
            Item::Vat => "vat",
            Item::Total => "total",
            Item::Extra(ExtraItem::Instalment) => "connection",
            Item::Extra(ExtraItem::Arrears) => "arrears",
            Item::Extra(ExtraItem::Surcharge) => "surcharge",
            Item::Extra(ExtraItem::CutOff) => "cut-off",
            Item::Extra(ExtraItem::Reconnection) => "reconnection",
            Item::RoundingBefore => "rounding-before",
            Item::RoundingNow => "rounding-now",
            Item::ToPay => "to-pay",
            Item::CashRounding => "rounding",
            Item::Cash => "cash",
        };
        format!("{FIELD}{name}")
    }

    /// Whether it is taken off: then an amount without a sign of its own is negative, as receipts write "Descuento 3.56".
    pub fn taken_off(&self) -> bool {
        matches!(self, Item::Line(LineKind::SocialDiscount | LineKind::Exemption) | Item::CashRounding)
    }

    /// What stands on a bill; none where it is not known.
    pub(super) fn right(&self, bill: &Bill) -> Option<Figure> {
        let soles = |amount| Some(Figure::Soles(amount));
        match self {
            Item::Volume => bill.billed.map(|volume| Figure::Volume(volume.m3)),
            Item::Line(kind) => {
                soles(bill.lines.iter().find(|line| line.kind == *kind).map_or(Soles::ZERO, |line| line.amount))
            }
            Item::Subtotal => soles(bill.subtotal),
            Item::Vat => bill.vat.map(|vat| Figure::Soles(vat.amount)),
            Item::Total => soles(bill.total),
            Item::Extra(item) => {
                let extra = bill.extras.iter().find(|extra| ExtraItem::of(extra.kind) == *item);
                soles(extra.map_or(Soles::ZERO, |extra| extra.amount))
            }
            Item::RoundingBefore | Item::RoundingNow => None,
            Item::ToPay => soles(bill.to_pay),
            Item::CashRounding => soles(bill.cash_rounding),
            Item::Cash => soles(bill.cash),
        }
    }
}

fn levels(plan: &Plan) -> impl Iterator<Item = &crate::plan::service::Level> {
    plan.aspects.iter().flat_map(|aspect| &aspect.levels)
}

/// Whether the town exempts anybody.
pub(super) fn exempts(plan: &Plan) -> bool {
    let homes = plan.examples.iter().map(|example| example.home.exempt_share);
    homes.chain(plan.users.iter().map(|group| group.exempt_share)).flatten().any(|share| !share.is_zero())
}

/// How many years of prices there are.
pub fn years(plan: &Plan) -> u32 {
    plan.outlook.as_ref().map_or(1, |outlook| outlook.years.get())
}

/// A number on a receipt.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// m³.
    Volume(Volume),
    /// Soles.
    Soles(Soles),
}

impl Figure {
    /// The amount; none where it is m³.
    pub(super) fn soles(self) -> Option<Soles> {
        match self {
            Figure::Soles(amount) => Some(amount),
            Figure::Volume(_) => None,
        }
    }
}
