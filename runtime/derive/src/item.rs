//! What the macros are given, read token by token: no more of Rust than the generator writes.

use proc_macro::{Delimiter, Group, TokenStream, TokenTree};

use crate::rule::{RULES, Rule};

/// What is wrong with the input, for the compiler to show.
pub(crate) struct Wrong(pub(crate) String);

/// A struct with named fields.
pub(crate) struct Struct {
    pub(crate) name: String,
    pub(crate) fields: Vec<Field>,
    /// The field that keeps properties without a field.
    pub(crate) rest: Option<String>,
}

/// A property.
pub(crate) struct Field {
    pub(crate) name: String,
    /// Its name on the wire, as a literal of Rust.
    pub(crate) wire: String,
}

/// An enum whose variants have a text as their value.
pub(crate) struct Enum {
    pub(crate) name: String,
    pub(crate) visibility: String,
    /// Attributes of the enum, docs among them.
    pub(crate) attributes: String,
    pub(crate) variants: Vec<Variant>,
}

/// A value.
pub(crate) struct Variant {
    pub(crate) name: String,
    /// Its text on the wire, as a literal of Rust.
    pub(crate) wire: String,
    pub(crate) attributes: String,
    pub(crate) documented: bool,
}

/// A common type.
pub(crate) struct Common {
    pub(crate) name: String,
    /// Properties without a field are refused.
    pub(crate) strict: bool,
    pub(crate) fields: Vec<CommonField>,
}

/// A field of a common type.
pub(crate) struct CommonField {
    pub(crate) name: String,
    /// Its name in the model, as a literal of Rust.
    pub(crate) wire: String,
    /// Who may see it: a variant of `Privacy`.
    pub(crate) privacy: &'static str,
}

/// One attribute: its name and what is in its brackets.
struct Attribute {
    name: String,
    group: Group,
}

/// Tokens, one by one.
struct Tokens {
    list: Vec<TokenTree>,
    at: usize,
}

impl Tokens {
    fn new(stream: TokenStream) -> Self {
        Self {
            list: stream.into_iter().collect(),
            at: 0,
        }
    }

    fn peek(&self) -> Option<&TokenTree> {
        self.list.get(self.at)
    }

    fn next(&mut self) -> Option<TokenTree> {
        let token = self.list.get(self.at).cloned();
        self.at += 1;
        token
    }

    fn is(&self, text: char) -> bool {
        matches!(self.peek(), Some(TokenTree::Punct(it)) if it.as_char() == text)
    }

    fn word(&self, text: &str) -> bool {
        matches!(self.peek(), Some(TokenTree::Ident(it)) if it.to_string() == text)
    }

    fn ident(&mut self, what: &str) -> Result<String, Wrong> {
        match self.next() {
            Some(TokenTree::Ident(it)) => Ok(it.to_string()),
            _ => Err(Wrong(format!("expected {what}"))),
        }
    }

    fn attributes(&mut self) -> Vec<Attribute> {
        let mut out = Vec::new();
        while self.is('#') {
            self.next();
            if let Some(TokenTree::Group(group)) = self.next() {
                let name = match group.stream().into_iter().next() {
                    Some(TokenTree::Ident(it)) => it.to_string(),
                    _ => String::new(),
                };
                out.push(Attribute { name, group });
            }
        }
        out
    }

    /// `pub`, `pub(crate)` or nothing.
    fn visibility(&mut self) -> String {
        if !self.word("pub") {
            return String::new();
        }
        self.next();
        match self.peek() {
            Some(TokenTree::Group(it)) if it.delimiter() == Delimiter::Parenthesis => {
                let text = format!("pub {it}");
                self.next();
                text
            }
            _ => "pub".to_owned(),
        }
    }

    /// Passes over everything up to a comma outside of `<..>`, and over the comma.
    fn skip_type(&mut self) {
        let mut depth = 0_usize;
        while let Some(token) = self.next() {
            if let TokenTree::Punct(it) = token {
                match it.as_char() {
                    '<' => depth += 1,
                    '>' => depth = depth.saturating_sub(1),
                    ',' if depth == 0 => return,
                    _ => {}
                }
            }
        }
    }

    /// The name of a struct and what stands in its braces.
    fn structure(&mut self) -> Result<(String, Tokens), Wrong> {
        self.visibility();
        if !self.word("struct") {
            return Err(Wrong("expected a struct".to_owned()));
        }
        self.next();
        let name = self.ident("the name of the struct")?;
        Ok((name, self.body()?))
    }

    /// What stands in the braces of the item.
    fn body(&mut self) -> Result<Tokens, Wrong> {
        while let Some(token) = self.next() {
            if let TokenTree::Group(group) = token
                && group.delimiter() == Delimiter::Brace
            {
                return Ok(Tokens::new(group.stream()));
            }
        }
        Err(Wrong("expected a body in braces".to_owned()))
    }
}

/// What `#[json(..)]` says.
enum Json {
    /// `#[json("name")]`.
    Name(String),
    /// `#[json(rest)]`.
    Rest,
    /// `#[json(rename_all = "..")]`.
    Rule(Rule),
}

impl Attribute {
    fn json(&self) -> Option<Result<Json, Wrong>> {
        if self.name != "json" {
            return None;
        }
        let mut tokens = Tokens::new(self.group.stream());
        tokens.next();
        let inner = match tokens.next() {
            Some(TokenTree::Group(it)) => it.stream(),
            _ => return Some(Err(Wrong("expected `#[json(..)]`".to_owned()))),
        };
        let parts: Vec<TokenTree> = inner.into_iter().collect();
        Some(match parts.as_slice() {
            [TokenTree::Literal(name)] => Ok(Json::Name(name.to_string())),
            [TokenTree::Ident(word)] if word.to_string() == "rest" => Ok(Json::Rest),
            [
                TokenTree::Ident(word),
                TokenTree::Punct(_),
                TokenTree::Literal(rule),
            ] if word.to_string() == "rename_all" => {
                let rule = rule.to_string();
                RULES
                    .into_iter()
                    .find(|it| rule.trim_matches('"') == it.name())
                    .map(Json::Rule)
                    .ok_or_else(|| Wrong(format!("{rule} is no rule of names")))
            }
            _ => Err(Wrong(
                "expected `#[json(\"name\")]`, `#[json(rest)]` or `#[json(rename_all = \"..\")]`"
                    .to_owned(),
            )),
        })
    }
}

/// What `#[model(..)]` says, word by word.
enum Word {
    /// `"type"`.
    Name(String),
    /// `strict`.
    Strict,
    /// `personal` or `sensitive`.
    Privacy(&'static str),
}

impl Attribute {
    fn model(&self) -> Result<Vec<Word>, Wrong> {
        if self.name != "model" {
            return Ok(Vec::new());
        }
        let mut tokens = Tokens::new(self.group.stream());
        tokens.next();
        let wrong = || {
            Wrong(
                "expected `#[model(..)]` with `strict`, `personal`, `sensitive` or `\"name\"`"
                    .into(),
            )
        };
        let Some(TokenTree::Group(inner)) = tokens.next() else {
            return Err(wrong());
        };
        let words = inner.stream().into_iter();
        words
            .filter(|it| !matches!(it, TokenTree::Punct(it) if it.as_char() == ','))
            .map(|word| match word {
                TokenTree::Literal(name) => Ok(Word::Name(name.to_string())),
                TokenTree::Ident(word) => match word.to_string().as_str() {
                    "strict" => Ok(Word::Strict),
                    "personal" => Ok(Word::Privacy("Personal")),
                    "sensitive" => Ok(Word::Privacy("Sensitive")),
                    _ => Err(wrong()),
                },
                _ => Err(wrong()),
            })
            .collect()
    }
}

impl Common {
    pub(crate) fn parse(input: TokenStream) -> Result<Self, Wrong> {
        let mut tokens = Tokens::new(input);
        let mut strict = false;
        for attribute in tokens.attributes() {
            strict |= attribute
                .model()?
                .iter()
                .any(|it| matches!(it, Word::Strict));
        }
        let (name, mut body) = tokens.structure()?;
        let mut fields = Vec::new();
        while body.peek().is_some() {
            let attributes = body.attributes();
            body.visibility();
            let name = body.ident("the name of a field")?;
            body.skip_type();
            let mut field = CommonField {
                wire: format!("{name:?}"),
                name,
                privacy: "Open",
            };
            for attribute in &attributes {
                for word in attribute.model()? {
                    match word {
                        Word::Name(name) => field.wire = name,
                        Word::Privacy(privacy) => field.privacy = privacy,
                        Word::Strict => {}
                    }
                }
            }
            fields.push(field);
        }
        Ok(Self {
            name,
            strict,
            fields,
        })
    }
}

impl Struct {
    pub(crate) fn parse(input: TokenStream) -> Result<Self, Wrong> {
        let mut tokens = Tokens::new(input);
        let mut rule = Rule::Snake;
        for attribute in tokens.attributes() {
            if let Some(Json::Rule(found)) = attribute.json().transpose()? {
                rule = found;
            }
        }
        let (name, mut body) = tokens.structure()?;
        let mut it = Self {
            name,
            fields: Vec::new(),
            rest: None,
        };
        while body.peek().is_some() {
            let attributes = body.attributes();
            body.visibility();
            let name = body.ident("the name of a field")?;
            body.skip_type();
            let mut wire = None;
            let mut rest = false;
            for attribute in &attributes {
                match attribute.json().transpose()? {
                    Some(Json::Name(name)) => wire = Some(name),
                    Some(Json::Rest) => rest = true,
                    _ => {}
                }
            }
            if rest {
                it.rest = Some(name);
            } else {
                let wire = wire.unwrap_or_else(|| format!("{:?}", rule.wire(&name)));
                it.fields.push(Field { name, wire });
            }
        }
        Ok(it)
    }
}

impl Enum {
    pub(crate) fn parse(input: TokenStream) -> Result<Self, Wrong> {
        let mut tokens = Tokens::new(input);
        let attributes = texts(&tokens.attributes());
        let visibility = tokens.visibility();
        if !tokens.word("enum") {
            return Err(Wrong("expected an enum".to_owned()));
        }
        tokens.next();
        let name = tokens.ident("the name of the enum")?;
        let mut body = tokens.body()?;
        let mut variants = Vec::new();
        while body.peek().is_some() {
            let attributes = body.attributes();
            let name = body.ident("the name of a variant")?;
            let equals = body.is('=');
            body.next();
            let wire = match body.next() {
                Some(TokenTree::Literal(it)) if equals => it.to_string(),
                _ => return Err(Wrong(format!("expected `{name} = \"value\"`"))),
            };
            body.next();
            variants.push(Variant {
                name,
                wire,
                documented: attributes.iter().any(|it| it.name == "doc"),
                attributes: texts(&attributes),
            });
        }
        Ok(Self {
            name,
            visibility,
            attributes,
            variants,
        })
    }
}

fn texts(attributes: &[Attribute]) -> String {
    attributes
        .iter()
        .map(|it| format!("#{} ", it.group))
        .collect()
}
