//! The categories of a plan's users: its own, or the five of Peruvian tariffs (model.md, section 1).

use super::declare::{record, words};
use super::leaf::{Id, Text};
use super::pack::{Extent, Pack, Packed, Packer};
use super::problem::{Expected, Fault};
use super::read::{At, Problems, Read, unique};
use super::value::Value;
use crate::locale::Lang;
use serde::Serialize;
use std::cmp::Ordering;

/// The kind of a home with a shop, in links and forms beside the categories: none has this id.
pub const SHOP: &str = "shop";

/// The most categories of a plan.
pub const MOST: usize = 40;

words! {
    /// What a category's users are.
    Class {
        /// Homes.
        Home = "home",
        /// Homes in a tariff of their own for the poor.
        HomeSocial = "home_social",
        /// Shops and services.
        Business = "business",
        /// Workshops and factories.
        Industry = "industry",
        /// Schools, offices, the health post.
        Institution = "institution",
    }
}

record! {
    /// A category of users.
    #[derive(PartialEq, Eq)]
    #[cfg_attr(feature = "cli", schemars(extend("anyOf" = super::schema::named_or_peruvian())))]
    Kind {
        /// Its name in `tariff`, in links and in choices; not `shop`.
        #[cfg_attr(feature = "cli", schemars(extend("not" = super::schema::shop())))]
        id: Id,
        /// What it is called. Only `social`, `domestic`, `commercial`, `industrial` and `state` have a name without it.
        #[cfg_attr(feature = "cli", schemars(with = "Option<Text>"))]
        label: Option<Label>,
        /// What its users are; of the five named above it is known.
        class: Option<Class>,
    }
    check
}

impl Kind {
    const fn peruvian(id: &'static str, class: Class) -> Kind {
        Kind { id: Id::fixed(id), label: None, class: Some(class) }
    }

    fn check(&self, at: &At<'_>, found: &mut Problems) {
        if self.id.as_str() == SHOP {
            found.add(at.path_of("id"), Fault::BadId(SHOP.to_owned()));
        }
        if Categories::default().of_id(self.id.as_str()).is_some() {
            return;
        }
        for (key, missing) in [("label", self.label.is_none()), ("class", self.class.is_none())] {
            if missing {
                found.add(at.path_of(key), Fault::Missing);
            }
        }
    }
}

/// What a category is called. Packed in every language, as a register may name it in any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label(Text);

impl Read for Label {
    fn read(at: &At<'_>, found: &mut Problems) -> Label {
        Label(Text::read(at, found))
    }
}

impl Pack for Label {
    fn pack<E: Extent>(&self, out: &mut Packer<E>) {
        let shown = self.0.get(out.lang);
        let others = self.0.all().filter(|text| *text != shown);
        let texts: Vec<String> = std::iter::once(shown).chain(others).map(str::to_owned).collect();
        texts.pack(out);
    }

    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> Label {
        Label(Text::of_all(Vec::unpack(from)))
    }
}

/// The categories of a plan, in its order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Categories(Option<&'static [Kind]>);

static PERUVIAN: [Kind; 5] = [
    Kind::peruvian("social", Class::HomeSocial),
    Kind::peruvian("domestic", Class::Home),
    Kind::peruvian("commercial", Class::Business),
    Kind::peruvian("industrial", Class::Industry),
    Kind::peruvian("state", Class::Institution),
];

impl Categories {
    /// Each of them.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = Category> {
        let kinds = self.0.unwrap_or(&PERUVIAN);
        kinds.iter().enumerate().map(|(place, kind)| Category { place, kind })
    }

    /// Whether a plan has its own and none of them can be read: then nothing more is said of categories.
    pub(super) fn cannot_be_read(self) -> bool {
        self.0.is_some_and(<[Kind]>::is_empty)
    }

    /// Whether they are the plan's own.
    pub fn are_own(self) -> bool {
        self.0.is_some()
    }

    /// The one with an id.
    pub fn of_id(self, id: &str) -> Option<Category> {
        self.iter().find(|category| category.id() == id)
    }

    /// Their ids.
    pub fn ids(self) -> Vec<&'static str> {
        self.iter().map(Category::id).collect()
    }
}

impl Read for Categories {
    /// Whoever names a category is read after this.
    fn read(at: &At<'_>, found: &mut Problems) -> Categories {
        let Some(mut kinds) = Option::<Vec<Kind>>::read(at, found) else { return Categories::default() };
        if kinds.is_empty() {
            found.add(at.path.clone(), Fault::TooFew(1));
        }
        if kinds.len() > MOST {
            found.add(at.path.clone(), Fault::TooMany(MOST));
            kinds.clear();
        }
        unique(kinds.iter().map(|kind| &kind.id), &at.path, found);
        for kind in &mut kinds {
            kind.class = kind.class.or_else(|| Some(Categories::default().of_id(kind.id.as_str())?.class()));
        }
        let own = Categories(Some(kinds.leak()));
        let place = |one: &Category| [&at.path_of_member(one.place), ".label"].concat();
        let called: Vec<Category> = own.iter().filter(|one| found.sound(&place(one))).collect();
        for (i, category) in called.iter().enumerate() {
            let before = || called.iter().take(i);
            let again = |lang: &Lang| before().any(|one| one.name(*lang) == category.name(*lang));
            if let Some(lang) = Lang::ALL.into_iter().find(again) {
                found.add(place(category), Fault::RepeatedId(category.name(lang)));
            }
        }
        found.categories = own;
        own
    }
}

impl Pack for Categories {
    fn pack<E: Extent>(&self, out: &mut Packer<E>) {
        self.0.map(<[Kind]>::to_vec).pack(out);
    }

    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> Categories {
        from.categories = Categories(Option::<Vec<Kind>>::unpack(from).map(|kinds| &*kinds.leak()));
        from.categories
    }
}

/// One of a plan's categories.
#[derive(Debug, Clone, Copy)]
pub struct Category {
    place: usize,
    kind: &'static Kind,
}

impl Category {
    /// The word that stands for it in a plan, in a link and in an answer.
    pub fn id(self) -> &'static str {
        self.kind.id.as_str()
    }

    /// What its users are.
    pub fn class(self) -> Class {
        self.kind.class.unwrap_or_default()
    }

    /// Whether its users are families.
    pub fn is_home(self) -> bool {
        matches!(self.class(), Class::Home | Class::HomeSocial)
    }

    /// What the plan calls it; nothing where it has the name of its class.
    pub fn label(self, t: Lang) -> Option<&'static str> {
        self.kind.label.as_ref().map(|label| label.0.get(t))
    }

    /// What the plan calls it, in every language.
    pub fn labels(self) -> impl Iterator<Item = &'static str> {
        self.kind.label.iter().flat_map(|label| label.0.all())
    }

    /// What it is called.
    pub fn name(self, t: Lang) -> String {
        self.label(t).map_or_else(|| t.category(self.class().word()), str::to_owned)
    }
}

impl PartialEq for Category {
    fn eq(&self, other: &Category) -> bool {
        self.place == other.place
    }
}

impl Eq for Category {}

impl PartialOrd for Category {
    fn partial_cmp(&self, other: &Category) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Category {
    fn cmp(&self, other: &Category) -> Ordering {
        self.place.cmp(&other.place)
    }
}

impl Default for Category {
    /// The first one, as a stand-in.
    fn default() -> Category {
        let [first, ..] = &PERUVIAN;
        Category { place: 0, kind: first }
    }
}

impl Read for Category {
    fn read(at: &At<'_>, found: &mut Problems) -> Category {
        let known = found.categories;
        let Some(Value::Text(text)) = at.value else {
            at.expected(Expected::Text, found);
            return Category::default();
        };
        known.of_id(text).unwrap_or_else(|| {
            if !known.cannot_be_read() {
                found.add(at.path.clone(), Fault::UnknownWord(text.clone(), known.ids()));
            }
            Category::default()
        })
    }
}

impl Pack for Category {
    fn pack<E: Extent>(&self, out: &mut Packer<E>) {
        out.put(self.id());
    }

    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> Category {
        let known = from.categories.of_id(from.take());
        from.said(known)
    }
}

impl Serialize for Category {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}
