//! Every limit of reading a spec, in one table.

/// A named limit: passing it is complaint `S0003`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Limit {
    /// Name as shown in a complaint.
    pub(crate) name: &'static str,
    /// The most that is allowed.
    pub(crate) most: usize,
    /// What is counted.
    pub(crate) what: &'static str,
}

/// Size of one file. Real documents reach 13 MB.
pub(crate) const FILE_BYTES: Limit = Limit {
    name: "FILE_BYTES",
    most: 64 << 20,
    what: "bytes of one file",
};

/// Nesting of one file. Real documents reach 25; the parsers themselves stop at 128.
pub(crate) const DEPTH: Limit = Limit {
    name: "DEPTH",
    most: 100,
    what: "levels of nesting",
};

/// Values of one file after aliases are written out. Real documents reach 700,000.
pub(crate) const NODES: Limit = Limit {
    name: "NODES",
    most: 5_000_000,
    what: "values, aliases written out",
};

/// Values that aliases repeat, per value written. Kept by the YAML parser.
pub(crate) const ALIAS_NODES: Limit = Limit {
    name: "ALIAS_NODES",
    most: 100,
    what: "repetitions of aliased values per value written",
};

/// References followed one after the other to reach a schema.
pub(crate) const REFERENCE_HOPS: Limit = Limit {
    name: "REFERENCE_HOPS",
    most: 64,
    what: "references in a row",
};

/// `allOf` within `allOf`, through references. Real documents reach 6.
pub(crate) const ALL_OF_DEPTH: Limit = Limit {
    name: "ALL_OF_DEPTH",
    most: 64,
    what: "levels of `allOf`",
};

/// Schemas looked at while merging all `allOf` of a document.
pub(crate) const MERGED_PARTS: Limit = Limit {
    name: "MERGED_PARTS",
    most: 2_000_000,
    what: "merged parts of `allOf`",
};

/// Types of one provider. Real documents reach 200,000, inline scalars included.
pub(crate) const TYPES: Limit = Limit {
    name: "TYPES",
    most: 2_000_000,
    what: "types",
};

/// Complaints of one code shown for one document; the rest is counted.
pub(crate) const COMPLAINTS: Limit = Limit {
    name: "COMPLAINTS",
    most: 500,
    what: "complaints of one kind",
};
