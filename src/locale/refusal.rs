//! The words of a refusal: why a number is withheld.

use super::Lang;
use crate::number::refusal::{Missing, Refusal};
use serde::Serialize;
use serde::ser::SerializeMap;

impl Refusal {
    /// The reason in words.
    pub fn text(self, t: Lang) -> &'static str {
        match self {
            Refusal::Denominator if !t.money().is_sol() => t.refusal_denominator_other(),
            Refusal::NotGiven(Missing::VatToday) if t.money().tax.is_some() => t.missing_vat_today_other(),
            _ => self.in_peru(t),
        }
    }

    // By itself, its words are a table.
    #[inline(never)]
    fn in_peru(self, t: Lang) -> &'static str {
        match self {
            Refusal::OutOfRange => t.refusal_out_of_range(),
            Refusal::Denominator => t.refusal_denominator(),
            Refusal::NoVolume => t.refusal_no_volume(),
            Refusal::Losses => t.refusal_losses(),
            Refusal::PriceNotPositive => t.refusal_price_not_positive(),
            Refusal::NoSlope => t.refusal_no_slope(),
            Refusal::NotGiven(missing) => missing.text(t),
            Refusal::Incompatible => t.refusal_incompatible(),
            Refusal::NoAssignedVolume => t.refusal_no_assigned_volume(),
            Refusal::NoSuchCategory => t.refusal_no_such_category(),
            Refusal::NotAFamily => t.refusal_not_a_family(),
            Refusal::NoFundToday => t.refusal_no_fund_today(),
            Refusal::NotToday => t.refusal_not_today(),
            Refusal::NobodyPaysInFull => t.refusal_nobody_pays_in_full(),
            Refusal::NobodyServed => t.refusal_nobody_served(),
            Refusal::NothingNeeded => t.refusal_nothing_needed(),
            Refusal::SewerApart => t.refusal_sewer_apart(),
            Refusal::PerHome => t.refusal_per_home(),
            Refusal::NoCost => t.refusal_no_cost(),
        }
    }
}

impl Missing {
    fn text(self, t: Lang) -> &'static str {
        match self {
            Missing::Costs => t.missing_costs(),
            Missing::Users => t.missing_users(),
            Missing::Fund => t.missing_fund(),
            Missing::FundRate => t.missing_fund_rate(),
            Missing::Income => t.missing_income(),
            Missing::PeoplePerHome => t.missing_people_per_home(),
            Missing::ChargeToday => t.missing_charge_today(),
            Missing::ChargeTodayOfOthers => t.missing_charge_today_of_others(),
            Missing::VolumeToday => t.missing_volume_today(),
            Missing::VatToday => t.missing_vat_today(),
            Missing::CostToday => t.missing_cost_today(),
            Missing::HouseholdsServed => t.missing_households_served(),
            Missing::Litres => t.missing_litres(),
            Missing::SocialCharge => t.missing_social_charge(),
            Missing::PovertyLine => t.missing_poverty_line(),
            Missing::CollectionRate => t.missing_collection_rate(),
            Missing::Losses => t.missing_losses(),
            Missing::Price => t.missing_price(),
            Missing::FundTarget => t.missing_fund_target(),
            Missing::Outlook => t.missing_outlook(),
            Missing::Transition => t.missing_transition(),
            Missing::Connection => t.missing_connection(),
            Missing::CollateralServices => t.missing_collateral_services(),
            Missing::LatePayment => t.missing_late_payment(),
            Missing::Start => t.missing_start(),
            Missing::StartMonth => t.missing_start_month(),
        }
    }
}

impl Serialize for Refusal {
    /// `{"withheld": code, "es": reason, "en": reason}`.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("withheld", self.code())?;
        for lang in Lang::ALL {
            map.serialize_entry(lang.main_tag(), self.text(lang))?;
        }
        map.end()
    }
}
