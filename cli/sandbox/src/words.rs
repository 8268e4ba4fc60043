//! Invented texts: people, places, companies and sentences.

use fastrand::Rng;

const FIRST: &[&str] = &[
    "Ada", "Bruno", "Chiara", "Dmitri", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas",
    "Keiko", "Luca", "Maya", "Nils", "Olga", "Pablo", "Qian", "Rosa", "Samir", "Tove", "Uma",
    "Viktor", "Wanda", "Xenia", "Yusuf", "Zoe",
];
const LAST: &[&str] = &[
    "Abel",
    "Berg",
    "Costa",
    "Dahl",
    "Eriksen",
    "Fischer",
    "Garcia",
    "Haddad",
    "Ivanova",
    "Jansen",
    "Keller",
    "Lindqvist",
    "Moreau",
    "Novak",
    "Okafor",
    "Petrov",
    "Quinn",
    "Rossi",
    "Sato",
    "Thompson",
    "Ueda",
    "Vega",
    "Weber",
    "Yilmaz",
    "Zhang",
];
const CITIES: &[(&str, &str, &str)] = &[
    ("Berlin", "Berlin", "Germany"),
    ("Lyon", "Rhone", "France"),
    ("Austin", "TX", "United States"),
    ("Leeds", "West Yorkshire", "United Kingdom"),
    ("Porto", "Porto", "Portugal"),
    ("Toronto", "Ontario", "Canada"),
    ("Osaka", "Osaka", "Japan"),
    ("Gdansk", "Pomerania", "Poland"),
];
const STREETS: &[&str] = &[
    "Mill Lane",
    "Station Road",
    "Harbour Street",
    "Oak Avenue",
    "Market Square",
];
const COMPANIES: &[&str] = &[
    "Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ironwood", "Juniper",
    "Larch", "Maple",
];
const TRADES: &[&str] = &[
    "Foods",
    "Logistics",
    "Software",
    "Textiles",
    "Energy",
    "Media",
];
const JOBS: &[&str] = &[
    "Accountant",
    "Data Analyst",
    "Designer",
    "Engineer",
    "Office Manager",
    "Product Manager",
    "Recruiter",
    "Sales Representative",
    "Support Agent",
];
const DEPARTMENTS: &[&str] = &[
    "Engineering",
    "Finance",
    "Human Resources",
    "Legal",
    "Marketing",
    "Operations",
    "Sales",
    "Support",
];
const SUBJECTS: &[&str] = &[
    "Cannot sign in",
    "Invoice is missing",
    "Export takes too long",
    "Printer does not print",
    "Question about the contract",
    "Wrong address on the label",
    "Screen stays blank",
];
const SENTENCES: &[&str] = &[
    "It worked until yesterday.",
    "Please have a look when you can.",
    "The same thing happened last month.",
    "I tried it on two machines.",
    "A colleague sees it as well.",
    "There is no hurry.",
];
const PLAIN: &[&str] = &[
    "amber", "basalt", "copper", "delta", "ember", "fjord", "granite", "harbor", "indigo",
    "juniper", "lagoon", "meadow", "nickel", "opal", "prairie", "quartz",
];

/// The person, company or place that the texts of one record are about.
#[derive(Debug, Clone)]
pub(crate) struct Persona {
    number: u64,
    first: &'static str,
    last: &'static str,
    company: String,
    city: (&'static str, &'static str, &'static str),
}

fn pick<T: Copy>(rng: &mut Rng, of: &[T], fallback: T) -> T {
    of.get(rng.usize(..of.len().max(1)))
        .copied()
        .unwrap_or(fallback)
}

impl Persona {
    pub(crate) fn new(rng: &mut Rng, number: u64) -> Self {
        let company = format!(
            "{} {}",
            pick(rng, COMPANIES, "Elm"),
            pick(rng, TRADES, "Media")
        );
        Self {
            number,
            first: pick(rng, FIRST, "Ada"),
            last: pick(rng, LAST, "Berg"),
            company,
            city: pick(rng, CITIES, ("Berlin", "Berlin", "Germany")),
        }
    }

    /// A text for a name such as `employee.first_name` or `properties.jobtitle`.
    pub(crate) fn text(&self, name: &str, rng: &mut Rng) -> String {
        let lower = name.to_ascii_lowercase();
        let (of, part) = lower.rsplit_once('.').unwrap_or(("", &lower));
        let part = part.replace(['_', '-', ' '], "");
        let has = |words: &[&str]| words.iter().any(|it| part.contains(it));
        let is = |words: &[&str]| words.contains(&part.as_str());
        if has(&["timezone", "tzname"]) || is(&["tz"]) {
            "Europe/Berlin".to_owned()
        } else if has(&["email"]) || (of == "email" && has(&["address"])) {
            self.email(&part)
        } else if has(&["extension"]) {
            rng.u32(100..1000).to_string()
        } else if has(&["phone", "mobile", "fax"]) || (of == "phone" && has(&["number"])) {
            format!("+1 555 {:03} {:04}", rng.u32(0..1000), rng.u32(0..10_000))
        } else if has(&[
            "firstname",
            "givenname",
            "preferredname",
            "nickname",
            "alias",
        ]) {
            self.first.to_owned()
        } else if has(&["lastname", "surname", "familyname"]) {
            self.last.to_owned()
        } else if has(&["middlename"]) {
            pick(rng, FIRST, "Ada").to_owned()
        } else if has(&["displayname", "fullname"]) {
            format!("{} {}", self.first, self.last)
        } else if has(&["address2", "street2"]) {
            format!("Flat {}", rng.u32(1..40))
        } else if has(&["url", "website", "link", "href"]) {
            format!("https://www.{}", self.domain())
        } else if has(&["domain"]) {
            self.domain()
        } else if has(&["street", "address1"]) || is(&["address"]) {
            format!("{} {}", rng.u32(1..200), pick(rng, STREETS, "Mill Lane"))
        } else if has(&["city", "town"]) || is(&["location", "locationname"]) {
            self.city.0.to_owned()
        } else if is(&["region", "state", "province"]) {
            self.city.1.to_owned()
        } else if has(&["country"]) {
            self.city.2.to_owned()
        } else if has(&["zip", "postal"]) {
            format!("{:05}", rng.u32(10_000..99_999))
        } else if has(&["jobtitle"]) {
            pick(rng, JOBS, "Engineer").to_owned()
        } else if has(&["department", "division"]) {
            pick(rng, DEPARTMENTS, "Sales").to_owned()
        } else if has(&["currency"]) {
            pick(rng, &["USD", "EUR", "GBP"], "USD").to_owned()
        } else if has(&["locale", "language"]) {
            pick(rng, &["en-GB", "de", "fr"], "de").to_owned()
        } else if has(&["industry"]) {
            pick(rng, TRADES, "Media").to_owned()
        } else if has(&["subject"]) {
            pick(rng, SUBJECTS, "Cannot sign in").to_owned()
        } else if has(&[
            "description",
            "body",
            "content",
            "note",
            "details",
            "comment",
            "message",
        ]) {
            format!(
                "{} {}",
                pick(rng, SENTENCES, "Hello."),
                pick(rng, SENTENCES, "Thank you.")
            )
        } else if has(&["color", "colour"]) {
            format!("{:06x}", rng.u32(0..0x0100_0000))
        } else if is(&["name", "title", "dealname", "company", "companyname"]) {
            self.name(of, &part)
        } else if has(&["number"]) {
            format!("{}", 1000 + self.number)
        } else {
            format!("{} {}", pick(rng, PLAIN, "opal"), pick(rng, PLAIN, "amber"))
        }
    }

    fn name(&self, of: &str, part: &str) -> String {
        let index = usize::try_from(self.number).unwrap_or_default();
        let nth = |of: &[&'static str]| of.get(index % of.len().max(1)).copied().unwrap_or("One");
        match of {
            "account" | "company" => format!("{} {}", self.company, self.number + 1),
            "group" | "team" => nth(DEPARTMENTS).to_owned(),
            "location" => CITIES
                .get(index % CITIES.len())
                .map_or("Berlin", |it| it.0)
                .to_owned(),
            "ticket" => nth(SUBJECTS).to_owned(),
            "opportunity" => format!("{}: renewal", self.company),
            _ if part.contains("company") => self.company.clone(),
            _ if part == "dealname" => format!("{}: renewal", self.company),
            _ => format!("{} {}", self.first, self.last),
        }
    }

    fn domain(&self) -> String {
        format!(
            "{}.example.com",
            self.company.to_lowercase().replace(' ', "-")
        )
    }

    fn email(&self, part: &str) -> String {
        let place = if part.contains("home") || part.contains("personal") {
            "home.example.net"
        } else {
            "example.com"
        };
        format!(
            "{}.{}.{}@{place}",
            self.first.to_lowercase(),
            self.last.to_lowercase(),
            self.number + 1
        )
    }
}
