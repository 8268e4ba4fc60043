//! Where OpenAPI lets a reference stand: kinds of nodes and what is below each.

/// What a node of a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    /// A whole document.
    Document,
    /// `components`.
    Components,
    PathItem,
    Operation,
    Parameter,
    Header,
    Response,
    Body,
    Media,
    Schema,
    SecurityScheme,
    /// A description that is kept in a file of its own.
    Text,
    PathItems,
    Operations,
    Parameters,
    Headers,
    Responses,
    Bodies,
    Medias,
    Schemas,
    SecuritySchemes,
    /// A list of parameters.
    ParameterList,
    /// A list of schemas, or one schema.
    SchemaList,
}

/// What stands below a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// One node.
    One(Kind),
    /// The list of security requirements.
    Security,
    /// The discriminator of a schema.
    Discriminator,
}

/// Kinds that are named in a section of the root.
pub(super) const KINDS: [Kind; 8] = [
    Kind::Schema,
    Kind::Parameter,
    Kind::Response,
    Kind::SecurityScheme,
    Kind::Header,
    Kind::Body,
    Kind::Media,
    Kind::PathItem,
];

impl Kind {
    /// The key below `components` where nodes of this kind are named, or the
    /// key at the top of a Swagger 2.0 document; `None` for what is written in
    /// place of the reference.
    pub(super) fn section(self, swagger: bool) -> Option<&'static str> {
        Some(match (self, swagger) {
            (Self::Schema, false) => "schemas",
            (Self::Schema, true) => "definitions",
            (Self::Parameter, _) => "parameters",
            (Self::Response, _) => "responses",
            (Self::SecurityScheme, false) => "securitySchemes",
            (Self::SecurityScheme, true) => "securityDefinitions",
            (Self::Header, false) => "headers",
            (Self::Body, false) => "requestBodies",
            (Self::Media, false) => "mediaTypes",
            (Self::PathItem, false) => "pathItems",
            _ => return None,
        })
    }

    /// What the entries of an object or list of nodes are.
    pub(super) fn each(self) -> Option<Self> {
        Some(match self {
            Self::PathItems => Self::PathItem,
            Self::Operations => Self::Operation,
            Self::Parameters | Self::ParameterList => Self::Parameter,
            Self::Headers => Self::Header,
            Self::Responses => Self::Response,
            Self::Bodies => Self::Body,
            Self::Medias => Self::Media,
            Self::Schemas | Self::SchemaList => Self::Schema,
            Self::SecuritySchemes => Self::SecurityScheme,
            _ => return None,
        })
    }

    /// Whether it is a list rather than an object.
    pub(super) fn is_list(self) -> bool {
        matches!(self, Self::ParameterList | Self::SchemaList)
    }

    /// What stands below a key of a node of this kind, if references may.
    pub(super) fn step(self, key: &str) -> Option<Step> {
        use Step::One;
        if let Some(kind) = self.each() {
            return Some(One(kind));
        }
        Some(match (self, key) {
            (Self::Document, "paths" | "webhooks" | "x-webhooks") => One(Self::PathItems),
            (Self::Document, "components") => One(Self::Components),
            (Self::Document, "definitions" | "$defs") | (Self::Components, "schemas") => {
                One(Self::Schemas)
            }
            (Self::Document | Self::Components, "parameters") => One(Self::Parameters),
            (Self::Document | Self::Components | Self::Operation, "responses") => {
                One(Self::Responses)
            }
            (Self::Document, "securityDefinitions") | (Self::Components, "securitySchemes") => {
                One(Self::SecuritySchemes)
            }
            (Self::Components | Self::Response, "headers") => One(Self::Headers),
            (Self::Components, "requestBodies") => One(Self::Bodies),
            (Self::Components, "mediaTypes") => One(Self::Medias),
            (Self::Components, "pathItems") => One(Self::PathItems),
            (Self::Document | Self::Operation, "security") => Step::Security,
            (
                Self::PathItem,
                "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace"
                | "query",
            ) => One(Self::Operation),
            (Self::PathItem, "additionalOperations" | "x-oai-additionalOperations") => {
                One(Self::Operations)
            }
            (Self::PathItem | Self::Operation, "parameters") => One(Self::ParameterList),
            (Self::Operation, "requestBody") => One(Self::Body),
            (Self::Parameter | Self::Header | Self::Response | Self::Media, "schema")
            | (Self::Media, "itemSchema")
            | (Self::Parameter | Self::Header, "items") => One(Self::Schema),
            (Self::Parameter | Self::Header | Self::Response | Self::Body, "content") => {
                One(Self::Medias)
            }
            (
                Self::Schema,
                "properties" | "patternProperties" | "$defs" | "definitions" | "dependentSchemas",
            ) => One(Self::Schemas),
            (Self::Schema, "items" | "allOf" | "oneOf" | "anyOf" | "prefixItems") => {
                One(Self::SchemaList)
            }
            (Self::Schema, "additionalProperties" | "not" | "contentSchema") => One(Self::Schema),
            (Self::Schema, "discriminator") => Step::Discriminator,
            (
                Self::Schema
                | Self::Parameter
                | Self::Response
                | Self::Body
                | Self::Operation
                | Self::PathItem
                | Self::Header
                | Self::SecurityScheme,
                "description",
            ) => One(Self::Text),
            _ => return None,
        })
    }

    /// What a complaint calls it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Components => "components",
            Self::PathItem => "path item",
            Self::Operation => "operation",
            Self::Parameter => "parameter",
            Self::Header => "header",
            Self::Response => "response",
            Self::Body => "request body",
            Self::Media => "media type",
            Self::Schema => "schema",
            Self::SecurityScheme => "security scheme",
            Self::Text => "description",
            Self::PathItems => "object of path items",
            Self::Operations => "object of operations",
            Self::Parameters => "object of parameters",
            Self::Headers => "object of headers",
            Self::Responses => "object of responses",
            Self::Bodies => "object of request bodies",
            Self::Medias => "object of media types",
            Self::Schemas => "object of schemas",
            Self::SecuritySchemes => "object of security schemes",
            Self::ParameterList => "list of parameters",
            Self::SchemaList => "list of schemas",
        }
    }
}
