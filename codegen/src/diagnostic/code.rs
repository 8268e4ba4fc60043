//! The codes of all complaints: level, title, and where their long text stands.

/// How bad a complaint is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing is generated.
    Error,
    /// Something is generated that is probably not meant.
    Warning,
    /// Worth knowing.
    Note,
}

impl Level {
    /// `error`, `warning` or `note`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

macro_rules! codes {
    ($($code:ident $level:ident $title:literal)*) => {
        /// Names one kind of complaint; a code never changes meaning.
        ///
        /// `C` is for files of common models, `M` for mappings, `S` for specs.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $title] $code,)*
        }

        /// Every code, sorted.
        pub const CODES: &[Code] = &[$(Code::$code,)*];

        impl Code {
            /// The code as shown: `M0201`.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$code => stringify!($code),)*
                }
            }

            /// What the code stands for, in a few words.
            #[must_use]
            pub fn title(self) -> &'static str {
                match self {
                    $(Self::$code => $title,)*
                }
            }

            /// The level of a complaint with this code, unless the complaint says otherwise.
            #[must_use]
            pub fn level(self) -> Level {
                match self {
                    $(Self::$code => Level::$level,)*
                }
            }
        }
    };
}

codes! {
    C0001 Error "unknown type of a common field"
    C0002 Error "unknown or misused key in a model file"
    C0003 Error "reference to a model that does not exist"
    C0004 Error "bad name in a model file"
    C0005 Error "duplicate name in a model file"
    M0001 Error "file does not parse, or its version is unknown"
    M0002 Error "unknown key, missing key or value of the wrong kind"
    M0003 Error "duplicate key"
    M0004 Error "text that YAML tools read differently"
    M0005 Error "not exactly one source, or more than one conversion"
    M0006 Error "missing reason"
    M0101 Error "spec file missing, not OpenAPI 3, or changed since the lock"
    M0102 Error "overlay target selects nothing"
    M0103 Error "overlay target selects another count than expected"
    M0104 Warning "parts of an allOf contradict each other"
    M0105 Warning "overlay action no longer changes anything"
    M0106 Warning "overlay action is unverified"
    M0107 Warning "schema construct becomes raw JSON"
    M0201 Error "path segment is not in the schema"
    M0202 Error "path goes through a scalar or a list"
    M0203 Error "path goes through alternatives without choosing one"
    M0204 Error "filter does not fit its property"
    M0205 Error "path cannot be checked"
    M0206 Error "unknown common field"
    M0207 Warning "common field neither mapped, skipped nor absent"
    M0208 Error "common field stated twice"
    M0209 Error "no conversion between the types"
    M0210 Error "integer id becomes text without being told to"
    M0211 Error "time without format or zone"
    M0212 Error "required field from a source that may be absent"
    M0213 Note "field read by one operation only"
    M0220 Error "loss that is not acknowledged"
    M0221 Warning "loss of precision"
    M0222 Error "unknown unit or currency"
    M0223 Error "statement that can never apply"
    M0301 Error "value of the spec is not in the enum map"
    M0302 Error "target of an enum map is not a common value"
    M0303 Error "several provider values for one common value"
    M0304 Error "nothing to write for a common value"
    M0305 Error "unknown enum map or common enum"
    M0306 Error "written value is never read"
    M0307 Error "key of an enum map is not a value of the spec"
    M0308 Warning "enum map on open text"
    M0309 Error "written value is not accepted by the request"
    M0310 Warning "enum value does not round trip"
    M0401 Error "write to something that cannot be written"
    M0402 Error "write cannot be derived from the read"
    M0403 Error "required property of the request is not covered"
    M0404 Error "two fields write the same place"
    M0405 Error "common value can break a constraint of the request"
    M0406 Error "null cannot be sent and no policy is given"
    M0407 Error "id of the new record is not found"
    M0501 Error "unknown operation"
    M0502 Error "unknown parameter of an operation"
    M0503 Error "operation takes no JSON body"
    M0504 Error "records path does not lead to records"
    M0505 Error "required parameter is never given"
    M0506 Warning "deprecated operation or parameter"
    M0507 Error "unknown filter, or one of another type"
    M0508 Error "operation has no response to check against"
    M0510 Error "unknown or unused paginator"
    M0511 Warning "list looks paged but paging is not stated"
    M0512 Error "token read differs in type from token sent"
    M0513 Error "page size outside its bounds"
    M0514 Error "paging that never ends"
    M0515 Error "paging of another kind than the parameter"
    M0516 Warning "next page on another host"
    M0601 Error "unknown security scheme"
    M0602 Error "operation accepts none of the ways to authenticate"
    M0603 Error "OAuth scope missing"
    M0604 Error "scheme and way to authenticate disagree"
    M0605 Error "setting, credential or server variable not declared"
    M0606 Error "rate limit header without format"
    M0607 Warning "retry of an operation that is not idempotent"
    M0608 Error "error path is not in the declared error schemas"
    M0609 Error "signature of webhooks protects too little"
    M0701 Error "cursor of incremental reads is unusable"
    M0702 Warning "incremental reads not stated"
    M0703 Error "batch list cannot take the ids"
    M0704 Error "parent cannot be reached"
    M0705 Note "one request per parent"
    M0706 Warning "deletions are invisible"
    M0801 Warning "no fixture for a model or enum branch"
    M0802 Note "provider fields unused"
    M0803 Warning "statement matches nothing"
    M0804 Error "named function missing or of another signature"
    M0805 Error "field cannot be overridden per customer"
    M0806 Error "two generated names collide"
    M0807 Warning "fixture cannot be read"
    S0001 Error "spec file cannot be read"
    S0002 Error "spec file does not parse"
    S0003 Error "spec passes a limit"
    S0004 Error "dangling reference or cycle of references"
    S0005 Error "external reference refused"
    S0006 Error "node is not what OpenAPI says"
    S0007 Error "duplicate key in a spec"
    S0008 Error "construct not supported yet"
}

impl From<conjoin_conversions::Code> for Code {
    fn from(code: conjoin_conversions::Code) -> Self {
        use conjoin_conversions::Code as Shared;
        match code {
            Shared::M0209 => Self::M0209,
            Shared::M0210 => Self::M0210,
            Shared::M0211 => Self::M0211,
            Shared::M0220 => Self::M0220,
            Shared::M0221 => Self::M0221,
            Shared::M0222 => Self::M0222,
            Shared::M0223 => Self::M0223,
        }
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Code {
    /// Whether a mapping may accept a complaint with this code. Of errors only that one may be after which
    /// the code that is generated is still right: the provider says then what the check before the request
    /// would have said.
    #[must_use]
    pub fn can_be_allowed(self) -> bool {
        self.level() != Level::Error || self == Self::M0405
    }
}

/// The long texts, a heading per code.
const TEXTS: &[&str] = &[
    include_str!("explain/models.md"),
    include_str!("explain/files.md"),
    include_str!("explain/overlay.md"),
    include_str!("explain/paths.md"),
    include_str!("explain/enums.md"),
    include_str!("explain/writes.md"),
    include_str!("explain/operations.md"),
    include_str!("explain/connector.md"),
    include_str!("explain/incremental.md"),
    include_str!("explain/coverage.md"),
    include_str!("explain/specs.md"),
];

/// An example of each code: wrong, as it is told, and right. They are written by a test that runs them.
const EXAMPLES: &str = include_str!("explain/examples.md");

/// The long text of a code as Markdown: cause, example, how to mend. Case does not matter.
#[must_use]
pub fn explain(code: &str) -> Option<String> {
    let code = CODES
        .iter()
        .find(|known| known.as_str().eq_ignore_ascii_case(code.trim()))?;
    let text = TEXTS.iter().find_map(|text| section(text, *code))?;
    Some(match section(EXAMPLES, *code) {
        Some(example) => format!("{text}\n\n{example}"),
        None => text.to_owned(),
    })
}

fn section(text: &'static str, code: Code) -> Option<&'static str> {
    let heading = format!("## {code}\n");
    let rest = text.get(text.find(&heading)? + heading.len()..)?;
    Some(rest.split("\n## ").next().unwrap_or(rest).trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted_and_complete() {
        let codes: Vec<&str> = CODES.iter().map(|code| code.as_str()).collect();
        assert!(codes.is_sorted_by(|a, b| a < b), "sorted, without repeats");
        let count = |letter: char| codes.iter().filter(|code| code.starts_with(letter)).count();
        assert_eq!((count('C'), count('M'), count('S')), (5, 84, 8));
        for code in CODES {
            assert!(
                !code.title().is_empty()
                    && !code.title().ends_with('.')
                    && !code.title().starts_with(char::is_uppercase)
                    || code.title().starts_with("OAuth"),
                "{code}"
            );
        }
    }

    #[test]
    fn every_code_is_explained_once() {
        for code in CODES {
            let text = TEXTS.iter().find_map(|text| section(text, *code));
            let text = text.unwrap_or_default();
            let lines = text.lines().count();
            assert!((2..=12).contains(&lines), "{code}: {lines} lines");
            assert!(
                text.lines().all(|line| line.chars().count() <= 125),
                "{code}"
            );
            let text = explain(code.as_str()).unwrap_or_default();
            assert_eq!(text.matches("```").count() % 2, 0, "{code}");
            assert!(!text.contains("## "), "{code}");
        }
        let headings = TEXTS
            .iter()
            .flat_map(|text| text.lines())
            .filter(|line| line.starts_with("## "))
            .count();
        assert_eq!(headings, CODES.len());
        assert_eq!(explain("m0201"), explain("M0201"));
        assert_eq!(explain("M9999"), None);
    }

    /// A code never changes meaning: what stands here stays.
    #[test]
    fn codes_and_titles() {
        let table: Vec<String> = CODES
            .iter()
            .map(|code| format!("{code} {:7} {}", code.level().as_str(), code.title()))
            .collect();
        insta::assert_snapshot!(table.join("\n"));
    }
}
