//! Declares the records, words and alternatives of the format, once for reading, packing, the schema and forms.

/// Declares a record of the plan once: its fields are its keys, its doc comments the schema's descriptions. With
/// `checked`, `fn check(&self, at: &At, found: &mut Problems)` looks at what the fields say together. A field marked
/// `[town]` is nothing to what one home pays: it is not packed for a home ([`super::pack`]). A list of at least so many
/// members is marked `{least 2}`.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident {
        $($(#[$field_meta:meta])* $field:ident: $type:ty $([$town:ident])? $({least $least:literal})?,)*
    } $($checked:ident)?) => {
        #[derive(Debug, Clone)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
        $(#[$meta])*
        pub struct $name {
            $($(#[$field_meta])* $(#[cfg_attr(feature = "cli", schemars(length(min = $least)))])? pub $field: $type,)*
        }

        impl $crate::plan::read::Read for $name {
            fn read(at: &$crate::plan::read::At<'_>, found: &mut $crate::plan::read::Problems) -> Self {
                at.only_keys(&[$(stringify!($field)),*], found);
                let it = $name { $($field: at.field(stringify!($field), found),)* };
                $(it.$checked(at, found);)?
                it
            }
        }

        impl $crate::plan::shape::Shaped for $name {
            const SHAPE: $crate::plan::shape::Shape = $crate::plan::shape::Shape::Record(&$crate::plan::shape::Fields {
                name: stringify!($name),
                list: &[$($crate::plan::declare::shaped!(stringify!($field), $type $(, $least)?)),*],
            });
        }

        impl $crate::plan::pack::Pack for $name {
            fn pack<E: $crate::plan::pack::Extent>(&self, out: &mut $crate::plan::pack::Packer<E>) {
                $($crate::plan::pack::pack_field!(self.$field, E, out $(, $town)?);)*
            }

            fn unpack<E: $crate::plan::pack::Extent>(from: &mut $crate::plan::pack::Packed<'_, E>) -> Self {
                $name { $($field: $crate::plan::pack::unpack_field!($type, E, from $(, $town)?),)* }
            }
        }
    };
}

/// Declares a closed list of words.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$word_meta:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$word_meta])* #[cfg_attr(feature = "cli", schemars(rename = $word))] $variant,)* }

        impl $name {
            /// Every one, in the format's order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The word that stands for it in a plan.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }

            /// The one that a word stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)* _ => None }
            }
        }

        impl $crate::plan::read::Read for $name {
            fn read(at: &$crate::plan::read::At<'_>, found: &mut $crate::plan::read::Problems) -> Self {
                $crate::plan::read::word(at, found, Self::from_word, &[$($word),*]).unwrap_or_default()
            }
        }

        impl $crate::plan::shape::Shaped for $name {
            const SHAPE: $crate::plan::shape::Shape =
                $crate::plan::shape::Shape::Word(&$crate::plan::shape::Words { name: stringify!($name), list: &[$($word),*] });
        }

        impl $crate::plan::pack::Pack for $name {
            fn pack<E: $crate::plan::pack::Extent>(&self, out: &mut $crate::plan::pack::Packer<E>) {
                (*self as u32).pack(out);
            }

            fn unpack<E: $crate::plan::pack::Extent>(from: &mut $crate::plan::pack::Packed<'_, E>) -> Self {
                let place = u32::unpack(from) as usize;
                from.said(Self::ALL.get(place).copied())
            }
        }

        impl Default for $name {
            /// The first one, as a stand-in.
            fn default() -> Self {
                [$($name::$variant),*][0]
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
    };
}

/// Declares a record with exactly one of several keys.
macro_rules! one_of {
    ($(#[$meta:meta])* $name:ident { $($(#[$key_meta:meta])* $variant:ident = $key:literal: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$key_meta])* #[cfg_attr(feature = "cli", schemars(rename = $key))] $variant($type),)* }

        impl $crate::plan::read::Read for $name {
            fn read(at: &$crate::plan::read::At<'_>, found: &mut $crate::plan::read::Problems) -> Self {
                let written = match at.record() {
                    [(key, _)] => key.as_str(),
                    _ => "",
                };
                $(if written == $key {
                    return $name::$variant(at.field($key, found));
                })*
                const KEYS: &[&str] = &[$($key),*];
                at.expected($crate::plan::problem::Expected::OneOf(KEYS), found);
                [$(|at: &$crate::plan::read::At<'_>, found: &mut $crate::plan::read::Problems| $name::$variant(at.field($key, found))),*][0](at, found)
            }
        }

        impl Default for $name {
            /// The first key with nothing, as a stand-in.
            fn default() -> Self {
                [$(|| $name::$variant(<$type>::default())),*][0]()
            }
        }

        impl $crate::plan::shape::Shaped for $name {
            const SHAPE: $crate::plan::shape::Shape = $crate::plan::shape::Shape::OneOf(&$crate::plan::shape::Fields {
                name: stringify!($name),
                list: &[$($crate::plan::declare::shaped!($key, $type)),*],
            });
        }

        impl $crate::plan::pack::Pack for $name {
            fn pack<E: $crate::plan::pack::Extent>(&self, out: &mut $crate::plan::pack::Packer<E>) {
                match self { $($name::$variant(value) => {
                    out.put($key);
                    value.pack(out);
                })* }
            }

            fn unpack<E: $crate::plan::pack::Extent>(from: &mut $crate::plan::pack::Packed<'_, E>) -> Self {
                let key = from.take();
                $(if key == $key {
                    return $name::$variant(<$type as $crate::plan::pack::Pack>::unpack(from));
                })*
                from.said(None)
            }
        }
    };
}

/// A field with the shape of its type.
macro_rules! shaped {
    ($key:expr, $type:ty) => {
        $crate::plan::declare::shaped!($key, $type, 0)
    };
    ($key:expr, $type:ty, $least:literal) => {
        $crate::plan::shape::Field {
            key: $key,
            shape: <$type as $crate::plan::shape::Shaped>::SHAPE,
            optional: <$type as $crate::plan::shape::Shaped>::OPTIONAL,
            least: $least,
        }
    };
}

pub(crate) use {one_of, record, shaped, words};
