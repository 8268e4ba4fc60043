//! Counting requests in any span of one length, in little memory.

use std::collections::VecDeque;
use std::time::Duration;

/// Parts of a span that are counted together.
const PARTS: u32 = 32;

/// The requests of the last span. Never lets more through than the budget, wherever the span is laid;
/// in return it may hold
/// a request of a large budget back for up to a thirty-second of a span too long.
#[derive(Debug, Default)]
pub(super) struct Window {
    slots: VecDeque<Slot>,
    used: u32,
}

/// Requests close together. All of them leave the span when the last one does.
#[derive(Debug)]
struct Slot {
    first: Duration,
    last: Duration,
    count: u32,
}

impl Window {
    /// When the next request fits; `now` or earlier when it fits at once.
    pub(super) fn opens(&mut self, requests: u32, per: Duration, now: Duration) -> Duration {
        while let Some(slot) = self.slots.front()
            && slot.last + per <= now
        {
            self.used -= slot.count;
            self.slots.pop_front();
        }
        match self.slots.front() {
            Some(slot) if self.used >= requests.max(1) => slot.last + per,
            _ => Duration::ZERO,
        }
    }

    /// Counts a request.
    pub(super) fn take(&mut self, requests: u32, per: Duration, now: Duration) {
        self.used += 1;
        match self.slots.back_mut() {
            Some(slot) if requests > PARTS && now < slot.first + per / PARTS => {
                slot.last = slot.last.max(now);
                slot.count += 1;
            }
            _ => self.slots.push_back(Slot {
                first: now,
                last: now,
                count: 1,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PER: Duration = Duration::from_secs(1);

    /// Sends as fast as the window lets, with pauses of its own; the moments of sending.
    fn run(requests: u32, pauses: &[u64]) -> Vec<Duration> {
        let mut window = Window::default();
        let mut now = Duration::ZERO;
        let mut sent = Vec::new();
        for pause in pauses {
            now += Duration::from_millis(*pause);
            now = now.max(window.opens(requests, PER, now));
            assert!(window.opens(requests, PER, now) <= now);
            window.take(requests, PER, now);
            assert!(window.slots.len() <= 34, "{}", window.slots.len());
            sent.push(now);
        }
        sent
    }

    #[test]
    fn a_full_budget_opens_when_its_first_request_leaves() {
        let sent = run(3, &[0, 400, 0, 0, 0]);
        let millis: Vec<_> = sent.iter().map(Duration::as_millis).collect();
        assert_eq!(millis, [0, 400, 400, 1000, 1400]);
    }

    proptest! {
        #[test]
        fn no_span_holds_more_than_the_budget(
            requests in 1..50_u32,
            pauses in prop::collection::vec(0..120_u64, 1..300),
        ) {
            let sent = run(requests, &pauses);
            for (at, moment) in sent.iter().enumerate() {
                let inside = sent[at..].iter().take_while(|it| **it < *moment + PER).count();
                prop_assert!(inside <= requests as usize, "{inside} of {requests}");
            }
            // And it is used: the last request comes at most a thirty-second later than it could.
            let busy: u64 = pauses.iter().sum();
            let spans = u64::try_from(pauses.len()).expect("few") / u64::from(requests);
            let bound = busy + spans * (1000 + 1000 / u64::from(PARTS) + 1);
            prop_assert!(sent.last().expect("one").as_millis() <= u128::from(bound));
        }
    }
}
