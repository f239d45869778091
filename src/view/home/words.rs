//! The trade's words, explained where they stand: below what uses them, one closed line names them and opens to what they
//! mean. All of them are in one list of the texts, by the names that are given here.

use crate::view::View;
use maud::{Markup, html};

impl View<'_> {
    /// The words that any receipt of the plan may have.
    pub(in crate::view) fn words_of_receipt(&self) -> Vec<&'static str> {
        let fixed = self.answer.service.tariff(self.plan).any(|schedule| schedule.fixed_charge.is_some());
        let board = !self.plan.specific_rates.is_empty();
        let words = [
            ("fixed", fixed && !self.per_home()),
            ("board", board),
            ("vat", !self.plan.tax.vat_rate.is_zero()),
            ("fund", self.plan.fund.is_some()),
        ];
        words.into_iter().filter_map(|(word, used)| used.then_some(word)).collect()
    }

    /// The line of a section or a panel; `place` tells it from the others, so that it stays open.
    pub(in crate::view) fn words(&self, place: &str, words: &[&str]) -> Markup {
        let t = self.lang;
        let names: Vec<String> = words.iter().map(|word| t.word_name(word)).collect();
        let quoted: Vec<String> = names.iter().map(|name| t.word_quoted(name)).collect();
        html! {
            @if !words.is_empty() {
                details.words data-key={ "words-" (place) } {
                    summary { span.arrow { (t.words_what(&quoted.join(", "))) } }
                    dl { @for (word, name) in words.iter().zip(&names) { dt { (name) } dd { (t.word_means(word)) } } }
                }
            }
        }
    }
}
