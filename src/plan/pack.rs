//! A sound plan on one line, in one language: what a page is sent, so that a phone need not download the strict reader
//! to open a plan that was already read strictly when the site was built.
//!
//! Fields follow each other in the order of their declaration, between separators that no text holds, a word as its place
//! among the words of its list; those that only the town's panels need are left out (`[town]` in a record's declaration).
//! The first field names the very sources of the format (`build.rs`): a module opens only what was packed together with
//! it.
//!
//! Reading never stops: where something else was packed a stand-in takes its place and the whole is unsound. A way out at
//! every field would be three times the code.

use super::leaf::Text;
use crate::digits;
use crate::locale::Lang;
use rust_decimal::Decimal;

/// Between two fields: ASCII's own unit separator.
pub const SEPARATOR: char = '\u{1f}';

/// Something that can be packed.
pub trait Pack: Sized {
    /// Writes it.
    fn pack(&self, out: &mut Packer);
    /// Reads it again; a stand-in where something else was packed, which is noted.
    fn unpack(from: &mut Packed<'_>) -> Self;
}

/// What is written so far.
pub struct Packer {
    /// The one language whose texts are written.
    pub lang: Lang,
    text: String,
}

impl Packer {
    /// Nothing yet.
    pub fn new(lang: Lang) -> Packer {
        Packer { lang, text: String::new() }
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
pub struct Packed<'t> {
    rest: &'t str,
    sound: bool,
}

impl<'t> Packed<'t> {
    /// All of a text.
    pub fn new(text: &'t str) -> Packed<'t> {
        Packed { rest: text, sound: true }
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
    fn pack(&self, out: &mut Packer) {
        out.put(self);
    }

    fn unpack(from: &mut Packed<'_>) -> String {
        from.take().to_owned()
    }
}

impl Pack for bool {
    fn pack(&self, out: &mut Packer) {
        out.put(if *self { "1" } else { "" });
    }

    fn unpack(from: &mut Packed<'_>) -> bool {
        !from.take().is_empty()
    }
}

impl Pack for u32 {
    fn pack(&self, out: &mut Packer) {
        Decimal::from(*self).pack(out);
    }

    fn unpack(from: &mut Packed<'_>) -> u32 {
        let number = digits::decimal(from.take()).and_then(digits::whole);
        from.said(number)
    }
}

impl Pack for Decimal {
    fn pack(&self, out: &mut Packer) {
        out.put(&digits::text(*self));
    }

    fn unpack(from: &mut Packed<'_>) -> Decimal {
        let number = digits::decimal(from.take());
        from.said(number)
    }
}

impl Pack for Text {
    fn pack(&self, out: &mut Packer) {
        out.put(self.get(out.lang));
    }

    fn unpack(from: &mut Packed<'_>) -> Text {
        Text::of(from.take())
    }
}

impl<T: Pack> Pack for Option<T> {
    fn pack(&self, out: &mut Packer) {
        self.is_some().pack(out);
        if let Some(value) = self {
            value.pack(out);
        }
    }

    fn unpack(from: &mut Packed<'_>) -> Option<T> {
        if bool::unpack(from) { Some(T::unpack(from)) } else { None }
    }
}

impl<T: Pack> Pack for Vec<T> {
    fn pack(&self, out: &mut Packer) {
        out.put(&self.len().to_string());
        for member in self {
            member.pack(out);
        }
    }

    fn unpack(from: &mut Packed<'_>) -> Vec<T> {
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

/// Packs what is nothing but another value with a name of its own.
macro_rules! pack_as {
    ($($name:ty: $inner:ty, $get:expr, $make:expr;)*) => {$(
        impl $crate::plan::pack::Pack for $name {
            fn pack(&self, out: &mut $crate::plan::pack::Packer) {
                let get: fn(&$name) -> $inner = $get;
                get(self).pack(out);
            }

            fn unpack(from: &mut $crate::plan::pack::Packed<'_>) -> Self {
                let make: fn($inner) -> $name = $make;
                make(<$inner as $crate::plan::pack::Pack>::unpack(from))
            }
        }
    )*};
}

/// Packs and unpacks a record's field; one marked `town` is left out, and comes back as nothing.
macro_rules! pack_field {
    ($field:expr, $out:ident) => {
        $field.pack($out)
    };
    ($field:expr, $out:ident, town) => {};
}

macro_rules! unpack_field {
    ($type:ty, $from:ident) => {
        <$type as $crate::plan::pack::Pack>::unpack($from)
    };
    ($type:ty, $from:ident, town) => {
        <$type>::default()
    };
}

pub(crate) use {pack_as, pack_field, unpack_field};
