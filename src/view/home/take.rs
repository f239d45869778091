//! Take it with you: share, WhatsApp, a QR code, paper, listen. Only a program can do these, so they wait for it.

use crate::locale::Lang;
use crate::view::View;
use maud::{Markup, html};

/// The buttons, and what paper has beside the receipt: code, link and date.
pub fn take(view: &View<'_>) -> Markup {
    let t = view.lang;
    html! {
        div.box {
            p data-file="false" { (t.take_why()) }
            p data-file="true" hidden { (t.take_file_why()) }
            div.acts {
                button.btn.go type="button" data-take="share" data-linked { (t.take_share()) }
                a.btn data-whatsapp data-linked target="_blank" rel="noopener noreferrer" href="https://wa.me/" { (t.take_whatsapp()) }
                button.btn type="button" data-take="copy" data-linked { span data-file="false" { (t.take_copy()) } span data-file="true" hidden { (t.take_copy_code()) } }
                button.btn type="button" data-take="qr" data-linked { (t.take_qr()) }
                button.btn type="button" data-take="print" { (t.take_print()) }
                button.btn type="button" data-take="listen" { (t.take_listen()) }
            }
            p #take-said aria-live="polite" data-copied=(t.take_copied()) data-failed=(t.take_failed()) data-code=(t.take_qr_label()) {}
            div.takeqr data-qr {}
            details data-forms hidden { summary.row { span.arrow { b { (t.take_more()) } } span {} } (more(t)) }
            p #offline-said aria-live="polite" data-saving=(t.offline_saving()) data-ready=(t.offline_ready("{}")) data-rest=(t.offline_rest()) data-failed=(t.offline_failed()) data-offer=(t.offline_offer()) {}
            div.acts {
                button.btn type="button" data-offline="save" hidden { (t.offline_save()) }
                button.btn type="button" data-offline="all" data-said=(t.offline_all("{}")) hidden {}
                button.btn type="button" data-offline="install" hidden { (t.offline_install()) }
            }
        }
        div.onpaper data-linked { div data-qr {} p { span data-date {} br; span.soft data-link {} } }
    }
}

/// Whom to ask, for paper: who operates where the plan says so, and room to write whom and by which telephone.
pub fn whom(view: &View<'_>) -> Markup {
    let t = view.lang;
    let operator = view.plan.approved.as_ref().and_then(|approved| approved.operator.as_ref());
    html! {
        p.paper.whom {
            b { (t.take_whom()) } " " @if let Some(operator) = operator { (t.take_whom_operator(operator.get(t))) }
            br; span { (t.take_whom_name()) } span { (t.take_whom_phone()) }
        }
    }
}

/// To open what somebody else hands on; and where others find a page that is only on this device. The program shows them
/// where the choice is in the page's address.
fn more(t: Lang) -> Markup {
    html! {
        form.field data-open-code hidden autocomplete="off" data-refused-code=(t.take_code_refused()) data-same=(t.take_code_same()) {
            div.lab { label for="code" { (t.take_code()) } span.soft { (t.take_code_why()) } }
            div.full.pick { input.line type="text" id="code" inputmode="url" autocapitalize="off" spellcheck="false"; button.btn type="submit" { (t.take_code_open()) } }
        }
        form.field data-here hidden autocomplete="off" data-used=(t.take_here_used()) data-unused=(t.take_here_unused()) {
            div.lab { label for="here" { (t.take_here()) } p.soft { (t.take_here_why()) } }
            div.full.pick { input.line type="text" id="here" inputmode="url" autocapitalize="off" spellcheck="false" aria-describedby="here-refused"; button.btn type="submit" { (t.take_here_use()) } }
            div.full aria-live="polite" { p.err #here-refused hidden { (t.take_here_refused()) } }
        }
    }
}
