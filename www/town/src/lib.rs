//! A town beyond one home's receipt, fetched where somebody looks at it: a packed plan and a choice come in, the view goes
//! out. The border is crossed once per assessment. Each feature is what stands behind some of the town's doors, and is built
//! as a module of its own (`www/tools/modules.js`), so that nobody fetches another's; the file that holds everything has all.

#[cfg(feature = "assembly")]
mod hall;
#[cfg(feature = "assembly")]
mod hands;
#[cfg(feature = "tools")]
mod tools;

use std::mem::ManuallyDrop;
#[cfg(any(feature = "assembly", feature = "tools"))]
use tarifa_clara::choice::link::pairs;
use tarifa_clara::choice::{Asked, Choice};
use tarifa_clara::locale::Lang;
use tarifa_clara::plan::Plan;
use tarifa_clara::plan::pack::OfTown;
use tarifa_clara::town::assessment::Assessment;
use tarifa_clara::view::TownView;
use tarifa_clara::view::door::Door;
use tarifa_clara::view::home::paid;
use tarifa_clara::view::home::update::Update;
use tarifa_clara::view::page::{self, Page};
use tarifa_clara_border as _;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What a choice comes to. */
export interface Update {
  /** The choice as the address carries it; "" when it was refused. */
  fragment: string;
  /** The whole content with its controls; only `view` fills it. */
  html: string;
  /** New content of the elements that results touch. */
  parts: { id: string; html: string }[];
  /** What stands beside a field whose value was refused. */
  refused: { field: string; html: string }[];
  /** The result in one sentence, to be read. */
  said: string;
  /** The same as it is said aloud. */
  spoken: string;
  /** The result for the page around, decimals as strings. */
  result: object;
}

"#;

/// A town whose plan was packed with this module.
#[wasm_bindgen]
pub struct Town {
    plan: Plan,
    lang: Lang,
}

#[wasm_bindgen]
impl Town {
    /// Opens a packed plan; nothing where it was packed for another module.
    pub fn open(packed: &str, lang: &str) -> Option<Town> {
        let plan = ManuallyDrop::into_inner(Plan::from_packed::<OfTown>(packed)?);
        Some(Town { lang: Lang::of_page(lang).in_money(plan.money), plan })
    }

    /// The whole content behind a door for what is asked, as [`Asked::of`] reads it; where it was refused, what the plan
    /// proposes, and why.
    ///
    /// # Errors
    /// Throws only when JavaScript refuses to make the object.
    #[wasm_bindgen(unchecked_return_type = "Update")]
    pub fn view(&self, query: &str, door: &str) -> Result<JsValue, JsValue> {
        let asked = Asked::of(&self.plan, query);
        let choice = asked.choice.clone().or_else(|| Choice::proposed(&self.plan));
        let update = choice.map(|choice| self.assess(&choice, Door::of_word(door), None)).unwrap_or_default();
        Ok(serde_wasm_bindgen::to_value(&update.despite(&self.plan, &asked, self.lang))?)
    }

    /// What another choice changes behind a door; of a refused one only why, so that the last good result stays.
    ///
    /// # Errors
    /// Throws only when JavaScript refuses to make the object.
    #[wasm_bindgen(unchecked_return_type = "Update")]
    pub fn update(&self, query: &str, door: &str) -> Result<JsValue, JsValue> {
        let asked = Asked::of(&self.plan, query);
        let assess = |choice| self.assess(choice, Door::of_word(door), Some(&asked.paid));
        let update = asked.choice.as_ref().map(assess).unwrap_or_default();
        Ok(serde_wasm_bindgen::to_value(&update.despite(&self.plan, &asked, self.lang))?)
    }
}

impl Town {
    #[cfg(any(feature = "assembly", feature = "tools"))]
    fn accepted(&self, query: &str) -> Result<Choice, JsValue> {
        self.choice(query).map_err(|problems| {
            let paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
            JsValue::from_str(&paths.join(" "))
        })
    }

    #[cfg(any(feature = "assembly", feature = "tools"))]
    fn choice(&self, query: &str) -> Result<Choice, Vec<tarifa_clara::plan::problem::Problem>> {
        Choice::from_pairs(&self.plan, pairs(query))
    }

    /// What a choice comes to behind a door, with an amount that is asked about; without one the whole content.
    fn assess(&self, choice: &Choice, door: Door, paid: Option<&str>) -> Update {
        let assessment = Assessment::of(&self.plan, choice);
        let view = TownView::of(&self.plan, &assessment, self.lang);
        match door {
            #[cfg(feature = "receipt")]
            Door::Receipt => behind::<page::ReceiptPage>(&view, paid),
            #[cfg(feature = "town")]
            Door::Town => behind::<page::TownPage>(&view, paid),
            #[cfg(feature = "assembly")]
            Door::Assembly => behind::<page::AssemblyPage>(&view, paid),
            #[cfg(feature = "tools")]
            Door::Tools => behind::<page::ToolsPage>(&view, paid),
            #[cfg(not(all(feature = "receipt", feature = "town", feature = "assembly", feature = "tools")))]
            _ => Update::default(),
        }
    }
}

fn behind<P: Page>(view: &TownView<'_>, paid: Option<&str>) -> Update {
    let mut parts = P::parts(view);
    match paid {
        None => Update { html: view.whole::<P>().into_string(), ..Update::of(view, parts) },
        Some(paid) => {
            parts.extend(paid::found(view, paid));
            Update::of(view, parts)
        }
    }
}
