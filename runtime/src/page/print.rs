//! Short marks of texts, the same on every machine: to tell whether a checkpoint belongs to a list.

/// FNV-1a, 64 bits. It guards against mistakes, not against an attacker: who
/// can change a checkpoint can make up its marks, too.
#[derive(Clone, Copy)]
pub(super) struct Print(u64);

impl Print {
    pub(super) fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Adds a text; where it ends counts.
    pub(super) fn add(mut self, text: &str) -> Self {
        for byte in text.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        self
    }

    /// The mark of one text.
    pub(super) fn of(text: &str) -> u64 {
        Self::new().add(text).0
    }

    /// The mark as text.
    pub(super) fn finish(self) -> String {
        format!("{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_the_same_everywhere() {
        assert_eq!(Print::new().finish(), "cbf29ce484222325");
        assert_eq!(Print::new().add("a").add("bc").finish(), "a0a3542c19b900ab");
        assert_ne!(
            Print::new().add("ab").add("c").finish(),
            Print::new().add("a").add("bc").finish()
        );
    }
}
