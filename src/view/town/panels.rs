//! The whole town as questions with their answers: each is one line, which opens to what is behind it. A file that holds
//! everything has, until its program is there, the same lines; of what is behind them, only the prices and what is withheld.

use crate::home::schedule::Prices;
use crate::locale::{self, Lang, soles};
use crate::number::digits;
use crate::number::money::{Finding, Soles, known};
use crate::number::refusal::{Missing, Refusal};
use crate::plan::town::Approved;
use crate::plan::users::SocialCharge;
use crate::town::assessment::YearBill;
use crate::town::bills::CrossSubsidy;
use crate::town::outlook::FundPlan;
use crate::town::relief::Relief;
use crate::town::subsidy::{SocialGap, TodayBalance};
use crate::view::town::{charges, conventional, cost, fund, operator, outlook, overview, relief, roles, social, start};
use crate::view::{Part, TownView};
use maud::{Markup, html};

/// A question about the town: its answer in a few words, and what is behind it.
struct Panel {
    key: &'static str,
    heading: &'static str,
    known: Finding<(String, Markup)>,
}

impl Panel {
    fn of<T>(
        (key, heading): (&'static str, &'static str),
        finding: &Finding<T>,
        answer: impl FnOnce(&T) -> String,
        behind: impl FnOnce(&T) -> Markup,
    ) -> Panel {
        Panel { key, heading, known: known(finding).map(|value| (answer(value), behind(value))) }
    }
}

/// What stands on the lines and behind them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Behind {
    /// Every answer, and each line opens.
    All,
    /// Only the lines' names: what is on them comes as parts of their own.
    Frame,
    /// What a reader without a program must find: the prices, and why a number is withheld.
    Least,
}

/// A line as it is drawn: its key and name, its answer, and what is behind it.
struct Line {
    key: &'static str,
    heading: &'static str,
    answer: String,
    body: Markup,
}

/// All lines, by what they are about; at the end what no document says.
fn lines(view: &TownView<'_>) -> Vec<(Option<&'static str>, Vec<Line>)> {
    let (mut all, mut withheld) = (Vec::new(), Vec::new());
    for (heading, panels) in groups(view) {
        let mut lines = Vec::new();
        for Panel { key, heading, known } in panels {
            match known {
                Ok((_, body)) if body.0.is_empty() => {}
                Ok((answer, body)) => lines.push(Line { key, heading, answer, body }),
                Err(refusal) => withheld.push((heading, refusal)),
            }
        }
        if !lines.is_empty() {
            all.push((Some(heading), lines));
        }
    }
    if !withheld.is_empty() {
        let (heading, answer) =
            (view.lang.withheld_heading(), view.lang.answer_withheld(&digits::text(withheld.len().into())));
        all.push((None, vec![Line { key: "withheld", heading, answer, body: view.unknown(&withheld) }]));
    }
    all
}

/// All lines as they stand on the page.
pub fn panels(view: &TownView<'_>, behind: Behind) -> Markup {
    drawn(view, &lines(view), behind)
}

fn drawn(view: &TownView<'_>, lines: &[(Option<&str>, Vec<Line>)], behind: Behind) -> Markup {
    html! {
        @for (heading, lines) in lines {
            div.box { @if let Some(heading) = heading { h3 { (heading) } } ul.lines { @for line in lines { (self::line(view, line, behind)) } } }
        }
    }
}

/// The lines in parts: which there are, and what stands on each and behind it. Whoever has closed one is not kept waiting
/// for it.
pub fn parts(view: &TownView<'_>) -> Vec<Part> {
    let lines = lines(view);
    let mut parts = vec![Part::of("town", drawn(view, &lines, Behind::Frame))];
    for line in lines.iter().flat_map(|(_, lines)| lines) {
        parts.push(Part::of(&answer_id(line), html! { (line.answer) }));
        parts.push(Part::of(&body_id(line), body(view, line)));
    }
    parts
}

fn answer_id(line: &Line) -> String {
    ["answer-", line.key].concat()
}

fn body_id(line: &Line) -> String {
    ["behind-", line.key].concat()
}

fn body(view: &TownView<'_>, line: &Line) -> Markup {
    html! { (line.body) (view.words(line.key, words(line.key, view.per_home()))) }
}

fn line(view: &TownView<'_>, line: &Line, behind: Behind) -> Markup {
    let Line { key, heading, answer, .. } = line;
    html! {
        @if behind != Behind::Least || matches!(*key, "prices" | "withheld") {
            @let filled = behind != Behind::Frame;
            li { details data-key=(key) {
                summary.row { h4.arrow { (heading) } b.ans #(answer_id(line)) { @if filled { (answer) } } }
                div.behind #(body_id(line)) { @if filled { (body(view, line)) } }
            } }
        } @else {
            li.plain.row { h4 { (heading) } b.ans { (answer) } }
        }
    }
}

/// The trade's words behind a line.
fn words(key: &str, per_home: bool) -> &'static [&'static str] {
    match key {
        "prices" if per_home => &[],
        "cost" if per_home => &["replacement", "turnover"],
        "social" => &["connection", "margin", "ceiling", "fund"],
        "cross" => &["tariff", "exempt"],
        "relief" => &["exempt", "connection"],
        "hidden" => &["subsidy"],
        "fund" => &["turnover", "vat"],
        "fund-plan" => &["target", "bidder"],
        "start" => &["operator"],
        "prices" => &["block", "assigned", "base", "fixed"],
        "cost" => &["replacement", "indirect", "losses", "turnover"],
        "conventional" => &["conventional"],
        "years" => &["index"],
        "connection" => &["connection"],
        "late" => &["reconnection"],
        "operator" => &["operator", "board", "guarantee"],
        "roles" => &["operator", "ordinance"],
        _ => &[],
    }
}

fn groups(view: &TownView<'_>) -> [(&'static str, Vec<Panel>); 5] {
    let t = view.lang;
    let a = view.assessment;
    let given = |refusal: Missing| Refusal::NotGiven(refusal);
    let services = view.plan.collateral_services.as_deref().ok_or(given(Missing::CollateralServices));
    let help = vec![
        Panel::of(
            ("social", t.social_heading()),
            &a.social,
            |gap| social_answer(gap, t),
            |gap| social::social(view, gap),
        ),
        committee(view),
        Panel::of(
            ("cross", t.cross_heading()),
            &a.cross_subsidy,
            |rows| cross_answer(rows, t),
            |rows| overview::cross(view, rows),
        ),
        Panel::of(
            ("relief", t.relief_heading()),
            &a.relief,
            |relief| relief_answer(relief, t),
            |r| relief::relief(view, r),
        ),
    ];
    let money = vec![
        Panel::of(
            ("hidden", t.hidden_heading()),
            &a.today,
            |today| hidden_answer(today, t),
            |today| overview::hidden(view, today),
        ),
        Panel::of(
            ("fund", t.fund_heading()),
            &a.fund,
            |fund| t.answer_a_year(&soles(fund.year, t)),
            |fund| fund::deposits(view, fund),
        ),
        Panel::of(
            ("fund-plan", t.fund_plan_heading()),
            &a.fund_plans,
            |plans| fund_answer(plans, t),
            |p| fund::over_the_years(view, p),
        ),
        Panel::of(
            ("transition", t.transition_heading()),
            &a.transition,
            |way| t.answer_months(&way.months.len().to_string()),
            |way| outlook::transition(view, way),
        ),
        Panel::of(
            ("start", t.start_when_heading()),
            &a.start,
            |start| start.proposed.map_or(t.withheld_not_given().to_owned(), |moment| t.start_moment(moment.word())),
            |start| start::start(view, start),
        ),
    ];
    let prices = vec![
        Panel::of(
            ("prices", t.prices_heading()),
            &a.prices,
            |list| prices_answer(view, list),
            |list| cost::prices(view, list),
        ),
        Panel::of(
            ("cost", t.cost_heading()),
            &a.cost,
            |table| table.total().map(|total| t.answer_a_year(&soles(total, t))).unwrap_or_default(),
            |table| cost::cost(view, table),
        ),
        Panel::of(
            ("conventional", t.conventional_heading()),
            &a.conventional,
            |charge| {
                let [whole, ours] = [charge.conventional, charge.ours].map(|parts| locale::price_of(parts.total, t));
                t.answer_conventional(locale::AnswerConventional { whole: &whole, ours: &ours })
            },
            |charge| conventional::conventional(view, charge),
        ),
        Panel::of(
            ("years", t.years_heading()),
            &a.years,
            |years| years_answer(years, t),
            |years| outlook::years(view, years),
        ),
    ];
    let other = vec![
        Panel::of(
            ("connection", t.connection_heading()),
            &a.connection,
            |c| soles(c.fee, t),
            |c| charges::connection(view, c),
        ),
        Panel::of(
            ("collateral", t.collateral_heading()),
            &services,
            |services| t.answer_services(&services.len().to_string()),
            |services| charges::collateral(view, services),
        ),
        Panel::of(("late", t.late_heading()), &a.late, |_| late_answer(view), |example| charges::late(view, example)),
    ];
    let service = [view.plan.approved.as_ref().map(|approved| operator(view, approved)), roles(view)];
    [
        (t.group_help(), help),
        (t.group_money(), money),
        (t.group_prices(), prices),
        (t.group_other(), other),
        (t.group_service(), service.into_iter().flatten().collect()),
    ]
}

fn social_answer(gap: &SocialGap, t: Lang) -> String {
    match gap.covered.ok().and_then(|covered| covered.carried()) {
        Some(each) => t.answer_social(&soles(each, t)),
        None => t.answer_a_month(&soles(gap.gap, t)),
    }
}

fn committee(view: &TownView<'_>) -> Panel {
    let t = view.lang;
    let answer = |social: &&SocialCharge| {
        let members = social.committee_members();
        if members == 0 { String::new() } else { t.answer_committee(&members.to_string()) }
    };
    let social = view.plan.social_charge.as_ref();
    // That there is no social charge is said by what it costs.
    let known = social.map(|social| (answer(&social), social::committee(view, social))).unwrap_or_default();
    Panel { key: "committee", heading: t.committee_heading(), known: Ok(known) }
}

/// What is moved: all that those who help give.
fn cross_answer(rows: &[CrossSubsidy], t: Lang) -> String {
    let given = rows.iter().map(|row| row.helps.at_least(Soles::ZERO));
    Soles::sum(given).map(|given| t.answer_a_year(&soles(given, t))).unwrap_or_default()
}

/// What the others carry: what is forgiven, and what the rule for homes with a shop costs them.
fn relief_answer(relief: &Relief, t: Lang) -> String {
    let shops = relief.shops.as_ref().map(|rule| rule.costs.at_least(Soles::ZERO)).unwrap_or_default();
    relief.forgiven.plus(shops).map(|carried| t.answer_a_month(&soles(carried, t))).unwrap_or_default()
}

fn hidden_answer(today: &TodayBalance, t: Lang) -> String {
    if today.balance < Soles::ZERO {
        t.answer_lacking(&soles(today.balance.negated(), t))
    } else {
        t.answer_left_over(&soles(today.balance, t))
    }
}

fn fund_answer(plans: &[FundPlan], t: Lang) -> String {
    let Some(own) = plans.first() else { return String::new() };
    match (own.target, own.reached) {
        (Ok(_), Some(month)) => t.answer_reached(&month.to_string()),
        (Ok(_), None) => t.answer_not_reached().to_owned(),
        (Err(_), _) => own.years.last().map(|year| t.answer_in_the_end(&soles(year.closing, t))).unwrap_or_default(),
    }
}

/// The prices of a m³ of water for the kind of home on show, from the first block to the last.
fn prices_answer(view: &TownView<'_>, list: &Prices) -> String {
    let t = view.lang;
    let Ok(schedule) = list.schedule(view.answer.choice.home.billed_as(view.plan)) else { return String::new() };
    if schedule.per_home {
        return t.answer_family(&locale::price(schedule.fixed_charge.value(), t));
    }
    let price =
        |block: Option<&crate::home::schedule::PricedBlock>| block.map(|block| locale::price_of(block.price, t));
    // What the fixed charge includes has no price of its own.
    let first = schedule.blocks.iter().find(|block| schedule.included_m3.is_none() || !block.price.is_zero());
    match (price(first), price(schedule.blocks.last())) {
        (Some(first), Some(last)) if first != last => {
            t.answer_prices(locale::AnswerPrices { first: &first, last: &last })
        }
        (Some(price), _) => t.start_per_m3(&price),
        _ => String::new(),
    }
}

fn years_answer(years: &[YearBill], t: Lang) -> String {
    let total = |year: Option<&YearBill>| year.map(|year| soles(year.total, t)).unwrap_or_default();
    t.answer_years(locale::AnswerYears {
        first: &total(years.first()),
        last: &total(years.last()),
        year: &years.len().to_string(),
    })
}

fn late_answer(view: &TownView<'_>) -> String {
    let t = view.lang;
    match view.plan.late_payment.as_ref().and_then(|late| late.cut_off.as_ref()) {
        Some(cut_off) => t.answer_cut_off(&cut_off.after_receipts.get().to_string()),
        None => t.answer_no_cut_off().to_owned(),
    }
}

fn operator(view: &TownView<'_>, approved: &Approved) -> Panel {
    let t = view.lang;
    let name = approved.operator.as_ref().map_or(t.withheld_not_given(), |name| name.get(t));
    Panel {
        key: "operator",
        heading: t.operator_heading(),
        known: Ok((name.to_owned(), operator::operator(view, approved))),
    }
}

fn roles(view: &TownView<'_>) -> Option<Panel> {
    let t = view.lang;
    let roles = view.plan.roles.as_ref()?;
    let answer = t.answer_roles(&roles.len().to_string());
    Some(Panel { key: "roles", heading: t.roles_title(), known: Ok((answer, roles::roles(view, roles))) })
}
