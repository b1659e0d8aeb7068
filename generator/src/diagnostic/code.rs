//! The stable codes of problems.
//!
//! A code never changes its meaning and is never given to another problem.
//! `S01xx` reading, `S02xx` the shape of the document, `S03xx` its meaning,
//! `S04xx` names and the crate, `S05xx` configuration, `S06xx` writing.

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something is left out or kept as raw JSON; the run goes on.
    Warning,
    /// The run stops at the end of the stage.
    Error,
}

/// Makes the enum, its table and the look-up by text from one list.
macro_rules! codes {
    ($($variant:ident $code:literal $severity:ident $title:literal $page:literal)*) => {
        /// A kind of problem.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $title] $variant,)*
        }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable text: `S0203`.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// How bad it is where no option says otherwise.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// The problem in a few words.
            #[must_use]
            pub fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)* }
            }

            /// What `specsmith explain` prints: why it is a problem, an example, what to do. CommonMark.
            #[must_use]
            pub fn page(self) -> &'static str {
                match self { $(Self::$variant => $page,)* }
            }
        }
    };
}

// Each line: name, code, severity, title, page. Kept in the order of the codes.
codes! {
    // S01xx: reading.
    // S02xx: the shape of the document.
    // S03xx: its meaning.
    UnresolvedReference "S0301" Error "A `$ref` that leads nowhere"
        "A `$ref` must name a node of the same document, such as `#/components/schemas/Contact`.\n\nCheck the spelling, or add the component."
    // S04xx: names and the crate.
    NameTaken "S0401" Error "Two things would get the same name"
        "Rust names are made from the document's. Where two of them can't be told apart, `[documents.rename]` gives one of them another name."
    // S05xx: configuration.
    // S06xx: writing.
}
