//! A sound plan on one line, in one language: what a page is sent, so that a phone need not download the strict reader
//! to open a plan that was already read strictly when the site was built.
//!
//! Fields follow each other in the order of their declaration, between separators that no text holds. The format has no
//! version: the module that reads it is built together with what writes it.

use super::leaf::Text;
use crate::locale::Lang;
use rust_decimal::Decimal;

/// Between two fields: ASCII's own unit separator.
const SEPARATOR: char = '\u{1f}';

/// Something that can be packed.
pub trait Pack: Sized {
    /// Writes it.
    fn pack(&self, out: &mut Packer);
    /// Reads it again; none where something else was packed.
    fn unpack(from: &mut Packed<'_>) -> Option<Self>;
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
    rest: std::str::Split<'t, char>,
}

impl<'t> Packed<'t> {
    /// All of a text.
    pub fn new(text: &'t str) -> Packed<'t> {
        Packed { rest: text.split(SEPARATOR) }
    }

    /// The next field.
    pub fn take(&mut self) -> Option<&'t str> {
        self.rest.next()
    }
}

impl Pack for String {
    fn pack(&self, out: &mut Packer) {
        out.put(self);
    }

    fn unpack(from: &mut Packed<'_>) -> Option<String> {
        from.take().map(str::to_owned)
    }
}

impl Pack for bool {
    fn pack(&self, out: &mut Packer) {
        out.put(if *self { "1" } else { "" });
    }

    fn unpack(from: &mut Packed<'_>) -> Option<bool> {
        from.take().map(|field| !field.is_empty())
    }
}

impl Pack for u32 {
    fn pack(&self, out: &mut Packer) {
        out.put(&self.to_string());
    }

    fn unpack(from: &mut Packed<'_>) -> Option<u32> {
        from.take()?.parse().ok()
    }
}

impl Pack for Decimal {
    fn pack(&self, out: &mut Packer) {
        out.put(&self.to_string());
    }

    fn unpack(from: &mut Packed<'_>) -> Option<Decimal> {
        Decimal::from_str_exact(from.take()?).ok()
    }
}

impl Pack for Text {
    fn pack(&self, out: &mut Packer) {
        out.put(self.get(out.lang));
    }

    fn unpack(from: &mut Packed<'_>) -> Option<Text> {
        from.take().map(Text::of)
    }
}

impl<T: Pack> Pack for Option<T> {
    fn pack(&self, out: &mut Packer) {
        self.is_some().pack(out);
        if let Some(value) = self {
            value.pack(out);
        }
    }

    fn unpack(from: &mut Packed<'_>) -> Option<Option<T>> {
        if bool::unpack(from)? { T::unpack(from).map(Some) } else { Some(None) }
    }
}

impl<T: Pack> Pack for Vec<T> {
    fn pack(&self, out: &mut Packer) {
        out.put(&self.len().to_string());
        for member in self {
            member.pack(out);
        }
    }

    fn unpack(from: &mut Packed<'_>) -> Option<Vec<T>> {
        // A loop and not `collect`: it is the smaller code, some fifty times over.
        let mut members = Vec::new();
        for _ in 0..u32::unpack(from)? {
            members.push(T::unpack(from)?);
        }
        Some(members)
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

            fn unpack(from: &mut $crate::plan::pack::Packed<'_>) -> Option<Self> {
                <$inner as $crate::plan::pack::Pack>::unpack(from).map($make)
            }
        }
    )*};
}

pub(crate) use pack_as;
