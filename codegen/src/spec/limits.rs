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

/// Files of one tree: a root document and what its references reach. Real trees reach 3,000.
pub(crate) const FILES: Limit = Limit {
    name: "FILES",
    most: 10_000,
    what: "files in one tree",
};

/// Size of all files of one tree. Real trees reach 6 MB.
pub(crate) const TREE_BYTES: Limit = Limit {
    name: "TREE_BYTES",
    most: 256 << 20,
    what: "bytes in all files of one tree",
};

/// References from file to file on the shortest way from the root. Real trees reach 12.
pub(crate) const TREE_DEPTH: Limit = Limit {
    name: "TREE_DEPTH",
    most: 256,
    what: "references from file to file in a row",
};

/// Values that are copied out of other files into one document.
pub(crate) const LIFTED_NODES: Limit = Limit {
    name: "LIFTED_NODES",
    most: 5_000_000,
    what: "values copied from other files",
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

/// Media types of one body of a Swagger 2.0 document. Real documents reach 8.
pub(crate) const MEDIA_TYPES: Limit = Limit {
    name: "MEDIA_TYPES",
    most: 32,
    what: "media types of one body",
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

/// Variants that one union takes over from the unions in it; beyond, they stay nested.
pub(crate) const VARIANTS: Limit = Limit {
    name: "VARIANTS",
    most: 500,
    what: "variants of one union",
};

/// Combinations of several unions in one `allOf`; beyond, only what is common has types.
pub(crate) const COMBINATIONS: Limit = Limit {
    name: "COMBINATIONS",
    most: 64,
    what: "combinations of the unions of one `allOf`",
};

/// Combinations of fields and variants of all documents; beyond, they are raw JSON.
pub(crate) const COMBINED: Limit = Limit {
    name: "COMBINED",
    most: 50_000,
    what: "variants combined with the properties around them",
};

/// Operations of one document. Real documents reach 1,300.
pub(crate) const OPERATIONS: Limit = Limit {
    name: "OPERATIONS",
    most: 50_000,
    what: "operations of one document",
};

/// Parameters of one operation. Real operations reach 60.
pub(crate) const PARAMETERS: Limit = Limit {
    name: "PARAMETERS",
    most: 1_000,
    what: "parameters of one operation",
};

/// Alternatives of the security of one operation. Real operations reach 24.
pub(crate) const REQUIREMENTS: Limit = Limit {
    name: "REQUIREMENTS",
    most: 64,
    what: "alternatives of the security of an operation",
};

/// Names compared with those that dangling references ask for. Beyond it nothing is suggested.
pub(crate) const COMPARED_NAMES: Limit = Limit {
    name: "COMPARED_NAMES",
    most: 100_000,
    what: "names compared with dangling references",
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
