//! A register to try with: what the plan's own groups of users would stand in.

use super::column::Column;
use super::words;
use crate::home::service::{Service, social_count};
use crate::locale::Lang;
use crate::number::cell::safe;
use crate::plan::Plan;
use crate::plan::users::UserGroup;

/// A register (CSV) with one row for each connection of the plan's groups under a service, so that its bills are those
/// of the town; empty where the plan has no groups.
pub fn example(plan: &Plan, service: &Service, lang: Lang) -> String {
    if service.groups.is_empty() {
        return String::new();
    }
    let units = plan.shares_connections();
    let columns = Column::ALL.into_iter().filter(|column| units || *column != Column::Units);
    let mut text = columns.map(|column| column.name(lang)).collect::<Vec<_>>().join(",");
    text.push('\n');
    let today = plan.today.charge_per_month.map(|charge| charge.rounded(plan.money).to_string()).unwrap_or_default();
    let mut code = 0u32;
    for group in &service.groups {
        let shared = if units { format!(",{}", group.units()) } else { String::new() };
        let rest = cells(group, &shared, &today, lang);
        for place in 0..group.count.get() {
            code = code.saturating_add(1);
            let social = if place < social_count(group) { lang.register_yes() } else { lang.register_no() };
            text += &[format!("{code:05}"), rest.0.clone(), social.to_owned(), rest.1.clone()].join(",");
            text.push('\n');
        }
    }
    text
}

/// What stands before and behind the social charge in each row of a group.
fn cells(group: &UserGroup, units: &str, today: &str, lang: Lang) -> (String, String) {
    let yes = |said: bool| if said { lang.register_yes() } else { lang.register_no() };
    let exempt = group.exempt_share.unwrap_or_default().percent().unwrap_or_default();
    let m3 = group.m3.map(|m3| m3.value().normalize().to_string()).unwrap_or_default();
    (
        format!("{},{},{m3}", safe(&words::name(group.category, lang)), yes(group.metered)),
        format!("{},{exempt},{}{units},{today}", yes(group.sewer), yes(group.shop == Some(true))),
    )
}
