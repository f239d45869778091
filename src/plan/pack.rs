//! A sound plan on one line, in one language: what a page is sent, so that a phone need not download the strict reader
//! to open a plan that was already read strictly when the site was built.
//!
//! Fields follow each other in the order of their declaration, between separators that no text holds, a word as its place
//! among the words of its list. There are two extents: the whole plan, and what one home's answer is worked out from,
//! without the fields that only the town's panels need (`[town]` in a record's declaration). The first field names the
//! extent and the very sources of the format (`build.rs`): a module opens only what was packed together with it.
//!
//! Reading never stops: where something else was packed a stand-in takes its place and the whole is unsound. A way out at
//! every field would be three times the code.

use super::category::Categories;
use super::leaf::Text;
use crate::locale::Lang;
use crate::number::digits;
use rust_decimal::Decimal;
use std::marker::PhantomData;

/// Between two fields: ASCII's own unit separator.
pub const SEPARATOR: char = '\u{1f}';

/// How much of a plan is packed. A type and no value: a home's module does not carry what unpacks the rest.
pub trait Extent {
    /// Whether fields that only the town's panels need are packed too.
    const WHOLE: bool;
    /// What its packed plans begin with.
    const FORMAT: &str;
}

/// What one home's answer is worked out from.
pub struct OfHome;

impl Extent for OfHome {
    const WHOLE: bool = false;
    const FORMAT: &str = concat!("home-", env!("PLAN_FORMAT"));
}

/// All of it.
pub struct OfTown;

impl Extent for OfTown {
    const WHOLE: bool = true;
    const FORMAT: &str = concat!("town-", env!("PLAN_FORMAT"));
}

/// Something that can be packed.
pub trait Pack: Sized {
    /// Writes it.
    fn pack<E: Extent>(&self, out: &mut Packer<E>);
    /// Reads it again; a stand-in where something else was packed, which is noted.
    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> Self;
}

/// What is written so far.
pub struct Packer<E> {
    /// The one language whose texts are written.
    pub lang: Lang,
    text: String,
    extent: PhantomData<E>,
}

impl<E: Extent> Packer<E> {
    /// Nothing yet.
    pub fn new(lang: Lang) -> Packer<E> {
        Packer { lang, text: String::new(), extent: PhantomData }
    }

    /// Writes a field.
    pub fn put(&mut self, field: &str) {
        self.text.extend(field.chars().filter(|c| *c != SEPARATOR));
        self.text.push(SEPARATOR);
    }

    /// All that was written.
    pub fn finish(self) -> String {
        self.text
    }
}

/// What is still to be read.
pub struct Packed<'t, E> {
    rest: &'t str,
    sound: bool,
    /// The plan's categories, once they were read.
    pub(super) categories: Categories,
    extent: PhantomData<E>,
}

impl<'t, E: Extent> Packed<'t, E> {
    /// All of a text.
    pub fn new(text: &'t str) -> Packed<'t, E> {
        Packed { rest: text, sound: true, categories: Categories::default(), extent: PhantomData }
    }

    /// The next field; empty after the last one.
    pub fn take(&mut self) -> &'t str {
        match self.rest.split_once(SEPARATOR) {
            Some((field, rest)) => {
                self.rest = rest;
                field
            }
            None => self.unsound(),
        }
    }

    /// What a field says, or a stand-in where it says nothing.
    pub fn said<T: Default>(&mut self, read: Option<T>) -> T {
        read.unwrap_or_else(|| self.unsound())
    }

    /// Whether nothing is left.
    pub fn ended(&self) -> bool {
        self.rest.is_empty()
    }

    /// Whether everything was what it should be, and nothing is left.
    pub fn is_sound(&self) -> bool {
        self.sound && self.rest.is_empty()
    }

    /// Notes that something else was packed; nothing more is read.
    fn unsound<T: Default>(&mut self) -> T {
        self.sound = false;
        self.rest = "";
        T::default()
    }
}

impl Pack for String {
    fn pack<E: Extent>(&self, out: &mut Packer<E>) {
        out.put(self);
    }

    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> String {
        from.take().to_owned()
    }
}

impl Pack for bool {
    fn pack<E: Extent>(&self, out: &mut Packer<E>) {
        out.put(if *self { "1" } else { "" });
    }

    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> bool {
        !from.take().is_empty()
    }
}

impl Pack for u32 {
    fn pack<E: Extent>(&self, out: &mut Packer<E>) {
        Decimal::from(*self).pack(out);
    }

    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> u32 {
        let number = digits::decimal(from.take()).and_then(digits::whole);
        from.said(number)
    }
}

impl Pack for Decimal {
    fn pack<E: Extent>(&self, out: &mut Packer<E>) {
        out.put(&digits::text(*self));
    }

    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> Decimal {
        let number = digits::decimal(from.take());
        from.said(number)
    }
}

impl Pack for Text {
    fn pack<E: Extent>(&self, out: &mut Packer<E>) {
        out.put(self.get(out.lang));
    }

    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> Text {
        Text::of(from.take())
    }
}

impl<T: Pack> Pack for Option<T> {
    fn pack<E: Extent>(&self, out: &mut Packer<E>) {
        self.is_some().pack(out);
        if let Some(value) = self {
            value.pack(out);
        }
    }

    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> Option<T> {
        if bool::unpack(from) { Some(T::unpack(from)) } else { None }
    }
}

impl<T: Pack> Pack for Vec<T> {
    fn pack<E: Extent>(&self, out: &mut Packer<E>) {
        out.put(&self.len().to_string());
        for member in self {
            member.pack(out);
        }
    }

    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> Vec<T> {
        // A loop and not `collect`: it is the smaller code, some thirty times over.
        let mut members = Vec::new();
        for _ in 0..u32::unpack(from) {
            if !from.sound {
                break;
            }
            members.push(T::unpack(from));
        }
        members
    }
}

impl<A: Pack, B: Pack> Pack for (A, B) {
    fn pack<E: Extent>(&self, out: &mut Packer<E>) {
        self.0.pack(out);
        self.1.pack(out);
    }

    fn unpack<E: Extent>(from: &mut Packed<'_, E>) -> (A, B) {
        (A::unpack(from), B::unpack(from))
    }
}

/// Packs what is nothing but another value with a name of its own.
macro_rules! pack_as {
    ($($name:ty: $inner:ty, $get:expr, $make:expr;)*) => {$(
        impl $crate::plan::pack::Pack for $name {
            fn pack<E: $crate::plan::pack::Extent>(&self, out: &mut $crate::plan::pack::Packer<E>) {
                let get: fn(&$name) -> $inner = $get;
                get(self).pack(out);
            }

            fn unpack<E: $crate::plan::pack::Extent>(from: &mut $crate::plan::pack::Packed<'_, E>) -> Self {
                let make: fn($inner) -> $name = $make;
                make(<$inner as $crate::plan::pack::Pack>::unpack(from))
            }
        }
    )*};
}

/// Packs and unpacks a record's field; one marked `town` only with the whole, else it comes back as nothing.
macro_rules! pack_field {
    ($field:expr, $extent:ident, $out:ident) => {
        $field.pack($out)
    };
    ($field:expr, $extent:ident, $out:ident, town) => {
        if $extent::WHOLE {
            $field.pack($out);
        }
    };
}

macro_rules! unpack_field {
    ($type:ty, $extent:ident, $from:ident) => {
        <$type as $crate::plan::pack::Pack>::unpack($from)
    };
    ($type:ty, $extent:ident, $from:ident, town) => {
        if $extent::WHOLE { <$type as $crate::plan::pack::Pack>::unpack($from) } else { <$type>::default() }
    };
}

pub(crate) use {pack_as, pack_field, unpack_field};
